# A trainer's own account.
account = My account
account-kept = Saved
account-login = Sign-in name
    .hint = What you type to sign in. It can be an e-mail. No spaces.
account-organisation = Organisation
account-organisation-none = None
account-name = Name
    .hint = Owners and other trainers read it.
account-phone = Phone
    .hint = How people in your workshops reach you. It stands on their cards. You may leave it empty.
account-language = Language
account-save = Save
account-leads = People you look after
account-new-password = A new password
account-old = Your password now
account-password = New password
    .hint = 12 letters or signs at least. A few words that do not belong together are good.
account-again = The new password once more
account-change-password = Change my password
account-browsers = Where you are signed in
account-open = { $count ->
    [one] You are signed in on this browser only.
   *[other] You are signed in on { $count } browsers.
  }
account-everywhere = Sign out on all of them

# What an account may do.
account-role = What this person may do
account-role-trainer = Trainer
    .more = Runs workshops of their own.
account-role-lead = Lead
    .more = Sees all workshops of the group and can take them over. Asks trainers in.
account-role-admin = Admin
    .more = Looks after this server and all who use it.

# What is wrong with a form.
account-fault-login-empty = Write a sign-in name
account-fault-login-space = Take the spaces out of the sign-in name
account-fault-login-long = Make the sign-in name shorter: 80 letters at most
account-fault-taken = Somebody signs in with this name. Choose another one
account-fault-name-empty = Write a name
account-fault-name-long = Make the name shorter: 80 letters at most
account-fault-phone = Write a phone number, like 555 0134
account-fault-short = Use 12 letters or signs at least
account-fault-long = This password is too long. Make it shorter
account-fault-common = Many people use this password or one like it. Choose words that only you would put together
account-fault-own = This password is mostly your own name. Choose other words
account-fault-again = The two passwords are not the same. Type both again
account-fault-old = This is not your password now
account-fault-unkept = We could not keep this password. Try again
account-fault-choose = Choose one from the list
account-fault-lead = A lead needs an organisation. Choose one
account-fault-logo-kind = This is not a PNG or JPEG picture
account-fault-logo-heavy = The file is larger than 1 MB. Save the picture smaller
account-fault-logo-large = The picture is too large. Make it 4000 dots wide and high at most
account-fault-logo-broken = We cannot read this picture. Save it again as PNG

# The trainers of an organisation.
people = Trainers
    .hint = Ask trainers in, change what they may do, close an account.
people-closed = Closed
people-before = The page before
people-after = The next page
person-seen = Last signed in
person-never = Not yet
person-self = This is your own account. Somebody else changes what you may do.
person-rights = Rights
person-lost = Password lost?
    .text = Make a link and give it to this person only. It works once and sets a new password.
person-reset = Make a link for a new password
person-close = Close this account
    .text = Nobody can sign in with it then. The workshops stay: you can hand them to another trainer.
person-close-go = Close this account
person-open = This account is closed
    .text = Open it, and this person can sign in again.
person-open-go = Open this account

# Links that let somebody in.
invite = Ask a trainer in
    .lead = You get a link. Send it to that person or show it to them. It works once, within 7 days.
invite-name = Name of this person
invite-make = Make the link
invite-made = The link is ready
invite-made-lead = Give it to { $name }, and to nobody else.
reset-made = The link for a new password is ready
reset-made-lead = With it, { $name } chooses a new password. Give it to nobody else.
link = Link
    .hint = Tap it and copy it.
link-once = We show this link only now. It works once, within 7 days. If it gets lost, make a new one.
link-done = I have it
welcome = Welcome, trainer
    .lead = Choose how you sign in. Then you can start your first workshop.
welcome-password = Password
    .hint = 12 letters or signs at least. A few words that do not belong together are good.
welcome-again = The password once more
welcome-go = Make my account
reset = A new password
reset-lead = You sign in as { $login }. Choose a new password.
reset-go = Keep this password

# Organisations of this server.
organisations = Organisations
    .hint = Their names and logos, and which one new plans belong to.
organisations-empty = There are none yet.
organisations-name = Name
    .hint = Papers print it like this.
organisations-add = Add one
organisations-add-go = Add
organisation-is-default = New plans
organisation-default = Give new plans to this one
    .text = Plans that begin from now on print this name and logo.
organisation-default-now = New plans print this name and logo
organisation-logo-title = Logo
organisation-logo-alt = The logo as papers print it
organisation-logo = Picture
    .hint = A PNG or JPEG file, 1 MB at most.
organisation-logo-go = Keep this logo
organisation-no-logo = Take the logo away

# What happened to accounts and workshops.
happened = What happened
    .hint = Who signed in, who was asked in, who took over a workshop.
    .lead = Newest first. You never see here what owners wrote.
happened-nothing = Nothing yet.
happened-earlier = What happened before
happened-someone = somebody
happened-terminal = the keeper of this server
happened-other = { $who } changed something in { $place }
happened-signed-in = { $who } signed in
happened-sign-in-failed = A wrong password was typed for { $about }
happened-signed-out-everywhere = { $who } signed out everywhere
happened-password-changed = { $who } changed the password
happened-password-reset = { $about } has a new password
happened-invited = { $who } made a link to ask somebody in
happened-reset-made = { $who } made a link for a new password of { $about }
happened-account-made = { $about } has an account now
happened-account-closed = { $who } closed the account of { $about }
happened-account-opened = { $who } opened the account of { $about }
happened-made-trainer = { $who } made { $about } a trainer
happened-made-lead = { $who } made { $about } a lead
happened-made-admin = { $who } made { $about } an admin
happened-organisation-added = { $who } added { $about }
happened-first-account = { $who } set up this server
happened-workshop-handed = { $who } gave the workshop { $place } to { $about }
happened-helper-added = { $who } asked { $about } to help in { $place }
happened-helper-removed = { $about } does not help in { $place } any more
happened-workshop-deleted = { $who } deleted a workshop

# Who runs a workshop.
team = Who runs it
    .hint = Who helps, and handing it to another trainer.
team-holder = Runs this workshop
team-helpers = Who helps
team-no-helpers = Nobody yet.
team-help = A colleague who helps
    .hint = They see the board and help people, like you.
team-help-go = Let them help
team-remove = Take out
team-choose = Choose a person
team-hand = Hand it over
    .text = Another trainer runs it from then on. Each plan stays with its owner.
team-to = Who takes it
team-stays = The trainer of now stays to help
    .more = Without the tick, only the new one sees it.
team-hand-go = Hand it over
team-alone = There is no other trainer in your organisation. Ask one in first.
team-delete = Delete this workshop
team-delete-1 = The seats, the list of people and their answers to you go away.
team-delete-2 = The join code does not work any more.
team-delete-3 = Each plan stays with its owner.
team-delete-sure = Yes, delete it for good
team-delete-go = Delete this workshop
team-delete-no = Keep it

# The first run of the program.
setup-start = Set up this computer
    .hint = You are the first one here. Make your account; then you can run a workshop.
setup = Set up Stanap
    .lead = Welcome. A few answers, and you can run a workshop from this computer.
setup-name = Your name
    .hint = Owners and other trainers read it.
setup-reach = Who may open Stanap?
setup-reach-room = This room
    .more = Phones near you can join over Wi-Fi.
setup-reach-me = Only me
    .more = Nobody but this computer. You can change that later.
setup-go = Make my account and go on
setup-note = Only this computer can open this page. It goes away when the first account is made.
