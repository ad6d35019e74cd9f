# The short surveys: before and after a workshop, and what came of it later.

survey-before = Before the workshop
    .lead = Eight lines, as they were before the workshop.
survey-after = After the workshop
    .lead = The same eight lines again, and three questions about the day.
survey-day30 = After 30 days
    .lead = What came of the workshop so far? A few short questions.
survey-day90 = After 90 days
    .lead = What came of the workshop so far? A few short questions.
survey-month6 = After six months
    .lead = What came of the workshop so far? A few short questions.
survey-season = Before the storm season
survey-own = Questions from my trainer
survey-own-note = Your trainer sees these answers and counts them in totals. Nobody sees your plan by them.
survey-own-yes = You may keep these answers and count them
survey-own-none = Nothing to answer now
    .text = We ask again at the end of the workshop, after 30 days, after 90 days and after six months.
survey-own-thanks = Thank you. Your answers are kept.
survey-save = Save the answers
survey-lines = The short check
survey-day = About the day
survey-later = Your business and your plan
survey-not-called = This person did not agree to be called. Do not ask later questions.
survey-no-sheet = First fill in the sheet: this person has not said yes yet.
survey-empty = Answer one question or more
survey-bad-number = Write a number from 0 to { $most }
survey-whole-check = Answer all eight lines of the short check, or none

survey-useful = Was the day useful for your business?
survey-useful-yes = Yes
survey-useful-partly = Partly
survey-useful-no = No
survey-clear = Was it easy to follow?
survey-clear-yes = Yes
survey-clear-partly = Partly
survey-clear-no = No
survey-better = What should we do better?
survey-open = Is your business open?
survey-open-yes = Yes
survey-open-partly = Partly, or in another place
survey-open-stopped = No, but I will open again
survey-open-closed = No, closed for good
survey-jobs = How many people work in it now, with you?
survey-wall = Is your plan on the wall, where people see it?
survey-wall-yes = Yes
survey-wall-no = No
survey-told = Did you tell your family or workers about the plan?
survey-told-yes = Yes
survey-told-no = No
survey-tried = Did you try it out, or practise?
survey-tried-yes = Yes
survey-tried-no = No
survey-used = Did you use the plan in a warning or a disaster?
survey-used-yes = Yes
survey-used-no = No
survey-used-nothing = Nothing happened
survey-days = How many days were you closed because of a disaster, since the workshop?
survey-todos = How many of your three jobs are done?
survey-todos-0 = None
survey-todos-1 = One
survey-todos-2 = Two
survey-todos-3 = Three
survey-saving = Do you put money aside for bad days?
survey-saving-yes = Yes, since the workshop
survey-saving-before = Yes, I did before
survey-saving-no = No
survey-changed = What did you change?

# The list of those to ask again.
calls = Ask again later
    .lead = Call or write to the people who agreed to it. Type in what they tell you, or let them answer on their own phone.
calls-file = Dates for your calendar
calls-none = Nobody is waiting for this. Only people who agreed to be called stand here.
calls-waiting = { $n ->
    [one] { $n } person to ask
   *[other] { $n } people to ask
}
calls-message = Message to send
calls-write = Write
calls-type-in = Type in the answers
calls-text-later = Hello, this is { $trainer } from the workshop “{ $title }”. How is your business? Is your plan on the wall? Please answer a few questions with your plan code: { $address }
calls-text-season = Hello, this is { $trainer } from the workshop “{ $title }”. The storm season comes soon. Please look at your plan, check your bag and your numbers, and open it with your plan code: { $address }
calls-remind = { $moment }: ask the people of “{ $title }”
    .about = { $n ->
        [one] { $n } person agreed to be called. The list stands in Stanap, on the page “Ask again later”.
       *[other] { $n } people agreed to be called. The list stands in Stanap, on the page “Ask again later”.
    }
calls-calendar = Follow-up of { $title }
