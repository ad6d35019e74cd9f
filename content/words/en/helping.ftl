# What a trainer may do for one seat.
seat = Seat { $number }
seat-help = Help at seat { $number }
seat-more = More help for this seat
    .hint = A lost code, typing a paper, a shared plan.
seat-plan = Plan of seat { $number }
seat-name = Show the name
seat-empty = No plan is written at this seat.
seat-shared = What you may read
seat-share-no = The owner does not share the plan. Only she can change that, on her page “Show my plan to the trainer”.
seat-share-some = The owner shares the plan without money.
seat-share-all = The owner shares the whole plan, with money.
seat-read = Read the plan
seat-waits = She asks you to print her wall sheet:
seat-lost = She lost her code
    .text = First see that it is her. She takes a new code on her own phone, and you do not see it. The old code dies then.
seat-lost-phone = She has a phone here
seat-lost-card = Make a card for her
seat-typing = Type in her paper
    .text = You see only the questions of this plan, in the order of the sheets. It closes after two hours, and her log shows it.
seat-typing-agreed = She says yes
    .hint = Ask her now. She should sit with you.
seat-typing-private = She says yes to money and health too
    .hint = If you do not tick this, you do not see these parts.
seat-typing-go = Start typing
seat-typing-no = She writes on her own phone. If she wants you to type for her, she presses “Let my trainer type” on her page “Show my plan to the trainer”.

# A code to take a new code with.
newcode-phone = A new code on her phone
newcode-phone-lead = On her phone, she opens the page below and types these letters. Or she scans the picture.
newcode-card = A card that works once
newcode-card-lead = Print this page or copy it by hand. Give it to her alone.
newcode-card-once = This card opens my plan once. Then I get a new code.
newcode-picture = Picture with the address and the letters
newcode-go-to = Go to { $address }
newcode-until-time = Good until { $time }, and only once.
newcode-until-day = Good until { $day }, and only once.
newcode-note = You do not see the new code. Her page tells her that you helped. If you make one more, this one is dead.
newcode-done = Back to the seat

# Someone without a phone.
paper = Add a person who writes on paper
    .lead = She gets a seat and a plan. You type in her sheets later, with her yes.
paper-name = Name
    .hint = As she wants to be called. You can leave it empty.
paper-yes = Ask her first
paper-agreed = She wants a plan here
    .hint = Tell her what we keep and who can see it.
paper-agreed-missing = Ask her first, and tick that she wants a plan.
paper-keep = We may keep her plan
    .hint = If not, we delete it seven days after its first paper.
paper-go = Add her

# Wall sheets to print.
prints = Wall sheets to print
    .lead = These people ask you to print their wall sheet. You can print each sheet once, and nothing else.
prints-none = No one waits for a sheet now.
prints-count = { $wait ->
    [one] One person waits
   *[other] { $wait } people wait
}: { $pages } pages on { $sheets ->
    [one] one sheet
   *[other] { $sheets } sheets
} of paper.
prints-needs = { $pages } pages, { $sheets ->
    [one] one sheet of paper
   *[other] { $sheets } sheets of paper
}.
prints-asked = Asked at { $time }.
prints-printed = Printed at { $time }.
prints-all = Print all
prints-one = Print this one
prints-once = Print on both sides. Once you open a sheet here, it is marked as printed. If the printer fails, the owner can ask again.
prints-done = Printed
prints-title = Wall sheets

# What a trainer says of a part.
comment = Say something about a part
    .hint = The owner reads it at that part and on her list.
comment-part = Part of the plan
comment-choose = Choose a part
comment-what = What do you think?
comment-seen = Seen
comment-again = Please look again
comment-good = Good
comment-text = In your words
    .hint = You can leave it empty. 500 letters at most.
comment-go = Send it
comment-missing = Choose a part, and one of the three answers.
comment-all = What was said so far
comment-read = { $day }, she has read it
comment-unread = { $day }, not read yet
comment-new = new
comment-line = Your trainer: { $state }. { $text }
comment-line-bare = Your trainer: { $state }.

# What the owner shows.
share = Show my plan to the trainer
share-who = Your trainer is { $trainer }, at the workshop “{ $workshop }”.
share-nobody = You are not in a workshop now. No trainer can read your plan.
share-what = What may the trainer read?
share-no = Nothing
    .hint = The trainer sees how far you are, and no answers.
share-some = My plan without money
    .hint = No sales, costs, savings, debts, and nothing about who needs help.
share-all = My whole plan
    .hint = With the money part. You can take it back at once.
share-said = What your trainer said
share-have-read = I have read it
share-typing = Do you write on paper?
    .text = Your trainer can type your sheets into your plan, with you beside her.
share-typing-go = Let my trainer type
share-typing-on = Your trainer may type your sheets now. It ends when you stop it here, or when you come back with your code.
share-typing-stop = Stop it

# The owner is told.
told-code = On { $day } at { $time } your code was made new, with help from { $name }. The old code is dead. If that was not you, make a new code now.
told-someone = a trainer
told-comments = { $n ->
    [one] Your trainer wrote one thing about your plan. You find it at “Show my plan to the trainer”.
   *[other] Your trainer wrote { $n } things about your plan. You find them at “Show my plan to the trainer”.
}
told-know = I know

# The log.
log-lead = Each time someone opened, changed, shared or printed the plan. Your answers are not in this list.
log-you = you
log-second = a person with a code of yours
log-trainer = { $name }, trainer
log-program = Stanap

# A lost code, on the owner's phone.
lost = Get a new code
    .lead = Your trainer can start this for you. Then you type the letters from her screen, or from the card.
lost-new = Take your new code
lost-code = Letters and numbers
    .hint = Six from the screen, or twelve from the card.
lost-scanned = You scanned a picture from your trainer. Press the button to get your new code.
lost-dies = Your old code will not work any more. Your answers stay.
lost-go = Show my new code
lost-missing = Type the letters first.
lost-wrong = These letters do not work. They may be used, or too old. Ask your trainer to start again.
lost-link = Did your trainer give you letters or a card?

# One phone for a table.
next = Next person
    .lead = The plan before you is closed on this phone.
next-title = One phone for a table?
next-text = This closes your plan here, so that the next person can start.
next-go = Next person at this table
next-join = Start my plan in this workshop
next-return = I have a code

# A trainer types.
typing = Type in the paper
    .lead = Type what stands on the sheets. Skip what is empty.
typing-until = You have time until { $time }.
typing-closed = Money and health are closed. She did not say yes to them.
typing-begin = Start with the first sheet
typing-done = I am done

# The wall sheet by the trainer's printer.
wish = Print at the workshop
    .text = Your trainer can print your wall sheet. She can print it once, and sees nothing else.
wish-go = Print my wall sheet
wish-asked = You asked on { $day } at { $time }.
wish-printed = Your trainer printed it on { $day } at { $time }.

# What happened to the plan.
page-audit-reissue-started = A new code was started for you
page-audit-reissue-started-phone = A new code was started for your phone
page-audit-reissue-started-card = A card for a new code was made
page-audit-code-reissued = The new code was taken, and the old one died
page-audit-paper-added = The plan was started for you, on paper
page-audit-typing-asked = You let the trainer type your paper
page-audit-typing-closed = You stopped the typing
page-audit-typing-started = A trainer began to type your paper
page-audit-typing-started-private = A trainer began to type your paper, with money and health
page-audit-typing-ended = The trainer stopped typing
page-audit-commented = A trainer wrote about your plan
page-audit-print-asked = You asked for your wall sheet
page-audit-printed-for = A trainer printed your wall sheet
page-audit-consent-share-no = You chose to show nothing to the trainer
page-audit-consent-share-without-money = You chose to show the plan without money
page-audit-consent-share-all = You chose to show the whole plan
