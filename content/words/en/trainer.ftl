# Frame of the trainers' pages.
trainer-nav = Trainer
trainer-workshops = Workshops
trainer-account = My account

# The door.
sign-in = Sign in as a trainer
sign-in-login = Your sign-in name
    .hint = It was chosen when your account was made. It may be an e-mail.
sign-in-password = Password
sign-in-go = Sign in
sign-in-wrong = This name and this password do not go together. Check both and try again.
sign-in-none = No account yet?
    .text = A colleague who leads trainers can send you a link. The person who runs this server can make an account too.

# Workshops.
workshops = Workshops
workshops-none = You have no workshops yet.
workshop-code = Join code:

# What can be done without an account.
sign-in-note-1 = One phone for each table
    .text = People can make their plans one after the other on one phone or laptop. Tick “Other people use this phone too”, and choose “Sign out” before the next person starts.
sign-in-note-2 = Give each person a card for the code
    .text = Each plan has its own code. On a shared phone, each person writes the code on two cards and takes them home. Do not collect the codes.
sign-in-note-3 = Print and hand out plans
    .text = Open “Print your plan” in each plan and print the wall sheet and the full plan. Each person takes the papers home. Empty places print as lines to fill by pen.
sign-in-note-4 = Before the day
    .text = Make one quick plan yourself. Check the emergency numbers with the local office. Bring pens, cards and paper.
