# A workshop as its trainer makes it, how people join it, and what she sees while they work.

## The list and the form

room-open = Open
room-closed = Closed
room-closed-text = Nobody can join any more. Each plan stays with its owner.
room-practice-flag = PRACTICE
room-pages = Pages of the list
room-later = Later workshops
room-earlier = Earlier workshops
room-new = Make a workshop
room-new-go = Make this workshop
room-edit = Change the workshop
room-edit-go = Save the changes
room-choose = Choose
room-close = Close the workshop
room-reopen = Open the workshop again
room-join-at = Join at
room-join-picture = QR code to join the workshop

room-f-title = Name of the workshop
    .hint = People read it when they join. Like: Market house, women’s group.
room-f-country = Country
room-f-place = Hall and town
room-f-starts-on = First day
room-f-ends-on = Last day
room-f-language = Language of the plans
room-f-agenda = How long is it?
room-f-sectors = What kinds of work do you expect?
    .hint = Tick all you know of. It is only for you.
room-f-consent-text = What people read before they join
    .hint = Say it in your own words. Keep what they can say no to.

room-wrong-title = Give the workshop a name.
room-wrong-country = Choose the country.
room-wrong-place = Say where it is.
room-wrong-starts-on = Give the first day: day, month and year.
room-wrong-ends-on = Give the last day. It cannot be before the first day, or more than two months after it.
room-wrong-language = Choose a language from the list.
room-wrong-agenda = Choose how long it is.
room-wrong-sectors = Choose only from the list.
room-wrong-consent-text = Write what people read before they join, in 1,200 letters or less.

room-consent-default = You make a plan for your own business today. The plan is yours. The trainer sees your seat number. If you say yes, the trainer also sees how far you are. The trainer never sees what you write, unless you share it later. You can stop at any time, and you can delete your plan.

## Joining

room-join = Join a workshop
room-join-code = Code of the workshop
    .hint = It has 6 letters and numbers. Ask your trainer.
room-join-go = Go on
room-join-dead = This code does not open a workshop
    .text = The workshop may be over, or a letter may be wrong. Look at the code again, or ask your trainer. You can also start a plan without a workshop.
room-join-alone = Start a plan without a workshop
room-join-lead = You will make a plan of your own. You get a seat number and a code for your plan.
room-join-sees = What the trainer sees
room-join-sees-1 = Your seat number, and if you ask for help
room-join-sees-2 = How far you are, only if you say yes
room-join-sees-not = What the trainer does not see
room-join-sees-not-1 = What you write in your plan
room-join-sees-not-2 = The code of your plan
room-join-name = What shall we call you?
    .hint = You can leave this empty. The big screen never shows it.
room-join-name-long = Use 40 letters or less.
room-join-yes = Join, and show how far I am
room-join-no = Join, and show my seat only
room-join-mine = You have a plan open on this phone.
    .text = You can join with this plan. Or start a new one below.
room-join-mine-go = Join with my plan
room-join-new = Start a new plan

## The owner's seat

room-seat = Seat { $number }
room-seat-yours = Your seat in the workshop is number { $number }.
room-help = I need help
room-fine = I am fine now
room-helping = You asked for help

## The board

room-board = Live board
    .hint = Who needs help, and how far each one is
room-screen = Open the big screen
    .hint = For all to see: the card, the time, how to join
room-updated = Updated
room-still = Hold it still
room-move = Let it move
room-now = Now: { $card }
room-left = { $minutes ->
    [one] 1 minute left.
   *[other] { $minutes } minutes left.
}
room-progress-only = You see how far people are. You never see what they write.
room-by-table = View by table
room-by-person = View by person
room-show-names = Show names
room-hide-names = Hide names
room-nobody = Nobody has joined yet. Give people the code.
room-count-joined = joined
room-count-help = need help
room-count-quiet = quiet
room-count-finished = finished
room-head-seat = Seat
room-head-table = Table
room-head-now = Now
room-head-saved = Saved
room-minutes = { $minutes } min
room-state-help = Needs help
room-state-quiet = Quiet
room-state-working = Working
room-state-hidden = Seat only
room-state-paper = On paper
room-state-finished = Finished
room-helped = Helped
room-parts = Parts:
room-no-table = No table yet
room-table-n = Table { $number }
room-add-paper = Add a seat without a phone
room-paper-text = This person writes on paper. The paper can be typed in later.
room-table = Table number
    .hint = From 1 to 99. Leave it empty for no table.
room-table-wrong = Give a number from 1 to 99, or leave it empty.
room-name = Name to call this person by
    .hint = Only trainers of this workshop see it, when they tap “Show names”.

## Leading the room, and the big screen

room-start = Start
room-pause = Pause
room-longer = + 1 min
room-back = Card before
room-next = Next card
room-time-left = Time left
room-time-over = Time is over
room-join-with = Join with code
room-joined = { $count } joined
room-done-of = { $done } of { $of } have done this part.

## Practice

room-practice-title = Practice room
room-practice = Try a practice room
    .hint = It has 28 made-up people. No report counts it.
room-practice-place = Practice hall
room-practice-delete = Delete this practice room
