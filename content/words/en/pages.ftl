# What the web pages say around the questions: frame, start, code, task list, checks, print, refusals, help.

# Languages to choose from, each by its own name.
language-en = English
language-fr = Français
language-bi = Bislama
language-en-XA = Test English

# Labels over the three boxes of a day.
date-day = Day
date-month-name = Month
date-year = Year

## The frame of every page

page-skip = Skip to the page
page-home-label = Stanap, first page
page-my-plan = My plan
page-your-plan = Your plan
page-nav-plan = Plan
page-nav-language = Language
page-help-link = Help
page-privacy-link = Your privacy
page-contrast-on = Stronger contrast
page-contrast-off = Normal contrast
page-sign-out = Sign out
page-follow-office = In danger, follow your disaster office first.
page-back = Back
page-saved = Saved { $time }
page-part = Part { $part }: { $name }, page { $page } of { $pages }

## Words on many pages

page-save = Save and go on
page-save-add = Save and add another
page-stop = Stop and come back later
page-change = Change
page-answer = Answer
page-remove = Remove
page-download = Download
page-why = Why we ask
page-who = Who
page-like = Like: { $example }
page-choose-one = Choose one
page-protects-life = Protects life
page-not-answered = Not answered. Prints as a line to fill by pen.
page-no-name = No name yet
page-nothing = Nothing
page-other-event = Another event
page-minutes = { $minutes } min
page-error-word = Error:
page-problem-title = There is a problem
page-problem-rest = Your other answers are still here.
page-shared = Other people use this phone too
    .hint = We close your plan when nobody uses it for 20 minutes.

## First page

page-start = Make a plan for your business
page-start-title = Stand up again after the storm
page-start-lead = Make a plan for your small business: what to do before, during and after a disaster.
page-start-time = 20 minutes
    .rest = for a quick plan
page-start-free = Free
    .rest = now and later
page-start-private = Private
    .rest = until you share it
page-start-paper = On paper
    .rest = so it needs no power
page-start-go = Start a plan
page-come-back = Come back to my plan
    .hint = You need your plan code.
page-start-join = Join a workshop
    .hint = Your trainer gives you a code.
page-start-trainer = I am a trainer
    .hint = See what you can do today.
page-sample-title = If something happens
page-sample-first = Do first
page-sample-1 = People first. Is everyone safe?
page-sample-2 = Go to Mele primary school, classroom 3.
page-sample-3 = Listen to the radio. Hear the colour.
page-sample-4 = Stay until they say it is over.
page-sample-blue = Pack the mats. Call Uncle.
page-sample-yellow = Take down the tent. Close. Go.
page-sample-red = Stay in the safe place.
page-sample-caption = What you get: a sheet for your wall, like this one, and a full plan. Check phone numbers with your local office.

## A new plan and its code

page-new = Start a plan
page-new-workshop = I am in a workshop
page-new-go = Start my plan
page-code = Take a photo of your plan code
page-code-shared = Write down your plan code
page-code-lead = This code opens your plan again, on any phone. You do not need email.
page-code-mine = My plan code
page-code-picture = Square picture of your code. It opens your plan.
page-code-go-to = Go to { $address } and choose “Come back to my plan”.
page-code-lives-here = Your plan is kept on this website.
page-code-lives-trainer = Your plan is kept on this computer. Ask your trainer how to reach it again.
page-code-two = Keep it in two places
page-code-photo = Take a photo, or a picture of this screen.
page-code-write = Write it on paper and put it with your bank book.
page-code-write-shared = Write it on two cards. Put one with your bank book and one at home.
page-code-trust = Give it only to a person you trust. The code opens your answers.
page-code-kept-for = We show the code for 30 minutes only. We keep your plan for 24 months after your last visit.
page-code-not-kept = We show the code for 30 minutes only. We delete your plan 7 days after your first paper.
page-code-have = I have my code. Go on
page-code-have-written = I wrote it down. Go on
page-code-hidden = Your code is hidden now, and we cannot show it again. Did you lose it? Make a new one. The old code then stops working.
page-code-renew = Make a new code

## Coming back

page-return = Come back to my plan
page-return-code = Your plan code
    .hint = 12 letters and numbers, like KT7R 4MWX 9HND. Small letters work too.
page-return-go = Open my plan
page-return-lost = Lost your code? We do not have it. If a phone still has your plan open, go to “My plan code” there and make a new one. If not, ask the trainer who helped you.
page-return-not-a-code = Write all 12 letters and numbers of your code
page-return-wrong = This code opens no plan. Look at each letter and try again
page-qr = Is this your plan?
page-qr-lead = This picture code opens a plan. Go on only if it is yours.
page-qr-go = Yes, open my plan
page-qr-no = No, go to the first page

## Task list

page-tasks = Your plan
page-tasks-progress = Parts done
page-tasks-done = { $done } of { $all } parts done.
page-tasks-left = { $minutes ->
    [one] About { $minutes } minute left. You can stop at any time.
   *[other] About { $minutes } minutes left. You can stop at any time.
}
page-tasks-all-done = All parts are done. Now put your plan on paper.
page-tasks-go-on = Go on:
page-tasks-private = Private: left off the wall sheet
page-tasks-code = My plan code
page-tasks-delete = Delete my plan
page-group-business = My business
page-group-hazards = What could happen
page-group-people = People, things and money
page-group-after = When it comes, and after
page-status-done = Done
page-status-half = Half done
page-status-todo = To do
page-status-waits = Do part { $part } first
page-deepen-title = Do you want a stronger plan?
page-deepen = The full plan asks more. It takes about 90 minutes. All your answers stay.
page-deepen-go = Make it a full plan
page-hurry-title = In a hurry?
page-hurry = You can print what you have now. Empty places print as lines, and you fill them with a pen.

## Notes and suggestions on question pages

page-seen-years = Each mark is one year. A tall mark is a year when it comes.
page-seen-days = Each mark is one day. A tall mark is a day when you are closed.
page-suggest = We suggest this.
page-suggest-near-sea = We suggest this: you are near the sea.
page-suggest-low-land = We suggest this: you are on low land or near a river.
page-suggest-slope = We suggest this: you are on or under a steep slope.
page-suggest-volcano = We suggest this: you are near a volcano or its ash.
page-suggest-trees = We suggest this: big trees or power poles can fall on you.
page-suggest-light-roof = We suggest this: your roof is light.
page-suggest-close-houses = We suggest this: other houses or cooking fires are close.
page-suggest-one-road = We suggest this: only one road or boat reaches you.
page-earlier = In your quick plan you said: { $answer }.
page-so-far = Your hazards so far
page-note-numbers = Leave a place empty and our number prints. Where we have none, a line prints to fill by pen.
page-note-readiness = No answer is wrong. A “No” shows you what to do next.
page-note-private = This part is private. It is left off the wall sheet. You choose later if the full plan prints it.
page-note-far = That is far to walk. Look for high ground closer to you. If the ground shakes long or strong, or the sea moves in a strange way, go at once.
page-number-of-pack = Our list says { $number } ({ $date }). Ask your local office if it is right.
page-message-to-customers = We are closed now because of the disaster. We are safe. We open again as soon as we can. Our phone: { $phone }
page-suggestions = What will you do first?
page-suggestions-hint = We ticked what helps most. Take away what does not fit you.
page-by = By
page-suggestions-change = Save and change the list

## Rows

page-rows-add = Add number { $n }
page-rows-change = Change this one
page-rows-full = { $max ->
    [one] The list is full. It can hold { $max }. To add another, remove one first.
   *[other] The list is full. It can hold { $max }. To add another, remove one first.
}

## Action cards

page-cards-lead = Your work: { $sector }. We ticked what helps most. Change what does not fit you.
page-cards-move = Start moving things at “{ $stage }”.
page-cards-need = The time you need: { $time }.
page-cards-sure = This protects life. Tick it again, or save once more to leave it out
page-accept = We chose actions for your hazards and your work. Take them all now, or open a stage to see and change it.
page-accept-count = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
page-accept-all = Take all and go on

## Check answers, older versions, two versions

page-check = Check your answers
page-check-whole = Your plan has all that it needs.
page-check-missing = { $n ->
    [one] { $done }% is done. { $n } important answer is still empty.
   *[other] { $done }% is done. { $n } important answers are still empty.
}
page-check-print = Print my plan
page-check-actions = { $n ->
    [one] { $n } action chosen
   *[other] { $n } actions chosen
}
page-history = Older versions
page-history-link = See older versions
page-history-lead = We keep each save of this part. You can bring an old one back. Nothing is lost.
page-history-none = Nothing is saved here yet.
page-history-when = { $day }, { $time }
page-history-lost = Two people changed the same line here. The text that was not chosen is kept in this version.
page-history-same = No answer changed.
page-history-removed = Removed
page-history-current = This is what you have now
page-history-restore = Bring this back
page-history-earlier = See older ones
page-conflict = Two people changed this page
page-conflict-lead = Nothing is lost. Choose which one to keep for each line.
page-conflict-theirs = Saved before, on another phone
page-conflict-mine = Yours, now, on this phone
page-conflict-save = Save my choice

## Print

page-print = Print your plan
page-print-ready = Your plan is ready, { $name }
page-print-lead = Put it on paper now. Paper works when the power and the phone do not.
page-paper-wall = Wall sheet
    .hint = All you need, for the wall at home.
page-paper-stall = Wall sheet for the stall
    .hint = No names of people, no phone numbers of people, nothing about where your goods go.
page-paper-card = Pocket card
    .hint = Cut it into 4 cards, or fold it two times.
page-paper-plan = Full plan
    .hint = Keep it with your papers.
page-paper-by-hand = Copy by hand
    .hint = No printer? What to write on paper or on a wall, and what comes first.
page-paper-needs = { $pages } pages: { $sheets ->
    [one] { $sheets } sheet of paper,
   *[other] { $sheets } sheets of paper,
} printed on both sides. { $ink }
page-paper-needs-one = 1 page. { $ink }
page-paper-ink-little = Little ink.
page-paper-ink-some = Some ink.
page-paper-ink-much = Much ink.
page-print-choose = Other paper, place or ink
page-print-for = Where will the wall sheet hang?
page-print-for-home = At home
    .hint = With names and numbers.
page-print-for-stall = At the stall
    .hint = Without them.
page-print-paper = Paper size
page-print-paper-a4 = A4
    .hint = Most places.
page-print-paper-letter = Letter
    .hint = American paper, a bit shorter.
page-print-ink = Ink
page-print-ink-full = Colours
    .hint = Also good in black.
page-print-ink-less = Save ink
    .hint = Black lines only.
page-print-show = Show these papers
page-print-pictures = Keep it on your phone
page-print-pictures-lead = Open a picture. Tap and hold it to keep it or send it on.
page-print-picture-front = Wall sheet, front
page-print-picture-back = Wall sheet, back
page-take = Take it with you
page-take-phone = The plan as one page for your phone
page-take-contacts = Your contacts for your phone
page-take-reminders = Your dates for your phone’s calendar
page-take-sms = The plan as a short text message
page-print-view = Read your plan on the screen
page-print-json = Download all your answers as a file
page-print-private = What may stand on paper
page-print-money = Print the money pages
    .hint = Tick only if nobody else reads this copy.
page-print-help = Print who needs extra help
    .hint = Tick only for the copy you keep at home.
page-print-save = Save this choice
page-print-next = Do these next
page-print-next-wall = Put the wall sheet up where you work and at home.
page-print-next-copy = Give one copy to a person who lives in another place.
page-print-next-walk = { $minutes ->
    [one] Walk to { $place }. It takes { $minutes } minute.
   *[other] Walk to { $place }. It takes { $minutes } minutes.
}
page-print-next-safe = Show your family and workers the way to { $place }.
page-print-remember = Remember
page-print-remember-test = Test your plan
page-print-remember-review = Look at it again
page-print-remember-empty = Still empty
page-print-remember-none = Nothing
page-hold-title = Do you hold the paper?
page-hold = You asked us not to keep your plan. When you have the paper, delete your plan here.
page-hold-go = I hold the paper. Delete my plan

## Delete

page-delete = Delete your plan
page-delete-lead = This cannot be undone. Print your plan or download your answers first.
page-delete-1 = All your answers are deleted, the old ones too.
page-delete-2 = Your plan code stops working.
page-delete-3 = The papers and files you already have stay with you.
page-delete-sure = Yes, I am sure. Delete all of it.
page-delete-go = Delete my plan
page-delete-no = No, keep my plan
page-gone = Your plan is deleted
    .lead = Your answers are gone from here, and your code does not work any more. Thank you for using Stanap.

# What happened to the plan, after a day and time.
page-audit = What happened to your plan
page-audit-created = You started the plan
page-audit-returned = Someone opened the plan with your code
page-audit-code-renewed = You made a new code
page-audit-deepened = You made it a full plan
page-audit-consent = You chose what we may keep or show
page-audit-printed = You made papers of the plan
page-audit-restored = An older version came back
page-audit-imported = The plan came from a file
page-audit-deleted = The plan was deleted
page-audit-other = Something else changed

## Refusals

error-page-not-found = We cannot find this page
    .lead = The address may be wrong, or the page is part of another plan. Nothing is lost.
error-page-wrong-method = This page does not work that way
    .lead = Go back to your plan and try again from there.
error-page-sign-in = Open your plan first
    .lead = Write your plan code to go on.
error-page-forbidden = We did not save this
    .lead = This form did not come from your open plan. Go back, load the page again, and send it once more.
error-page-revision = This page is too old
    .lead = We cannot put this form together with your plan. Go back, load the page again, and send it once more.
error-page-bad-request = We could not read this
    .lead = Some of it got lost on the way. Go back and send it again.
error-page-too-large = This is too much at once
    .lead = Make the texts shorter and send it again.
error-page-wait = Please wait a moment
    .lead = There were too many tries. Wait one minute, then try again.
error-page-wait-lead = { $seconds ->
    [one] There were too many tries. Wait { $seconds } second, then try again. Your plan is safe.
   *[other] There were too many tries. Wait { $seconds } seconds, then try again. Your plan is safe.
}
error-page-busy = Many people are saving now
    .lead = Wait a moment and try again. What was saved before is safe.
error-page-internal = Something went wrong here
    .lead = It is our fault, not yours. What was saved before is safe. Try again in a moment.
error-page-reference = If you ask for help, tell this number:
error-page-first = Go to the first page

## Help

page-help = Help
    .lead = Short answers to what people ask most.
page-help-1 = What is this plan?
    .text = It says what you do before, during and after a disaster, so that your people are safe and your business can open again. You answer short questions. We make papers from your answers.
page-help-2 = How long does it take?
    .text = A quick plan takes about 20 minutes. A full plan takes about 90 minutes. You can start with the quick one and do more later.
page-help-3 = Can I stop and go on later?
    .text = Yes. Each page is saved when you choose “Save and go on”. The top of the page shows the time of the last save. Then you can close it.
page-help-4 = How do I come back?
    .text = Choose “Come back to my plan” on the first page and write your plan code. It works on any phone that reaches this website. You do not need email.
page-help-5 = I lost my code
    .text = Look with your bank book and your papers. If a phone still has your plan open, go to “My plan code” there and make a new one. We do not keep your code, so nobody here can read it to you. If you made the plan with a trainer, ask the trainer what to do.
page-help-6 = Many people use my phone
    .text = Tick “Other people use this phone too”. Your plan then closes when nobody uses it for 20 minutes. Write your code on a card, and choose “Sign out” when you stop.
page-help-7 = Who sees my money answers?
    .text = The money part is private. It is never on the wall sheet. The full plan prints it only if you say so.
page-help-8 = How do I print?
    .text = Open “Print your plan” and download the wall sheet and the full plan. Print them at home, in a shop, at an office or with your trainer. Empty places print as lines, so you can fill them with a pen.
page-help-9 = Are the phone numbers right?
    .text = Numbers change. Before you need them, ask your local office. Write the right number in your plan.
page-help-10 = Who can help me?
    .text = Ask your trainer, or the group or office that told you about Stanap. In danger, follow your disaster office first.

## Privacy

page-privacy = Your privacy
    .lead = Your plan is yours. You decide who reads it.
page-privacy-1 = What we keep
    .text = Your answers, their older versions, and a list of what happened to your plan. Your plan code is scrambled, so that we cannot read it. We do not ask for email.
page-privacy-2 = Where we keep it
    .text = On the server you use now, and nowhere else. A group, an office or a trainer runs this server. Ask them where it stands. They also look after copies made for safety.
page-privacy-3 = Who sees it
    .text = Each person who has your plan code sees your answers. The people who run the server can reach what is kept on it, and must keep it safe. Give your code and your papers only to people you trust.
page-privacy-4 = How long we keep it
    .text = 24 months after your last visit. Then we delete it. If you come back, the 24 months start again. If you asked us not to keep it, we delete it 7 days after your first paper.
page-privacy-5 = How to delete it
    .text = Open your plan and choose “Delete my plan”. All answers and older versions go at once. The papers and files you have stay with you.
page-privacy-6 = How to take it with you
    .text = On the print page you can download your papers, and all your answers as a file.
page-privacy-7 = What your phone keeps
    .text = Nothing of your plan, but what you save there yourself. If you choose “Keep it on this phone”, it keeps your plan and what you type until you sign out. We never offer that on a shared phone.

## Trainers

page-print-earlier = Earlier papers
page-print-earlier-line = Plan of { $day }, { $time }
page-print-goes-on = If you do nothing, we delete it on { $day }.
page-choices = Language, country and keeping
start-paper-language = Language of the papers
    .hint = The papers can be in another language than the pages.
page-again-title = Check again
page-again = Did things change? Keep your answers of that day and do the readiness check once more. Both stand in your plan.
page-again-go = Do the check again
page-note-three = Keep or choose your top three.
page-note-eight = Choose one to eight.
page-everywhere = Lost a phone?
    .text = You can sign out on every phone that has this plan open. Your code still works.
page-everywhere-go = Sign out everywhere
