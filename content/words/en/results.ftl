# The numbers of a workshop, and what they mean.

results = Results
    .lead = Totals only, without names.
results-published = Groups under five are not shown, nor numbers that would give them away. You may pass this page on.
results-exact = These are the exact numbers. They are for you alone: small groups can give people away.
results-see-exact = Show the exact numbers
results-see-published = Show what can be passed on
results-hidden = not shown
results-xlsx = Results for Excel
results-indicators = What the numbers mean
results-as-text = The same as plain text
results-counted = { $counted } of { $all } people said yes to being counted by group.
results-asked-later = { $n ->
    [one] { $n } person answered after six months.
   *[other] { $n } people answered after six months.
}
results-not-said = Not said
results-group = Group
results-question = Question
results-table-all = All people
results-table-sex = By sex
results-table-age = By age
results-table-disability = By disability
results-table-sector = By kind of business
results-table-area = By area
results-table-days = Who was there
results-table-readiness = How ready they are
results-table-lines = Who said yes in the short check
results-table-feedback = About the day
results-column-people = People
results-column-trained = Trained
results-column-completed = Completed
results-column-active = Active after six months
results-column-score = Mean score
results-column-not-ready = Not ready yet
results-column-getting-ready = Getting ready
results-column-ready = Ready
results-column-before = Before
results-column-after = After
results-row-all = Everyone
results-row-yes = With a disability
results-row-no = Without
results-day = Day { $n }
results-answered = { $question } How many answered
results-sum = { $question } All together
results-answer = { $question } { $answer }

# Columns of the register file.
results-register = Register
results-head-seat = Seat
results-head-first = Made on
results-head-attended = Days there
results-head-trained = Trained
results-head-completed = Completed
results-head-disability = Disability
results-head-call = May be called
results-head-referral = May be named to a helper
results-head-guardian = Guardian
results-head-workshop = Workshop
results-head-place = Place
results-head-from = First day
results-head-to = Last day
results-head-meaning = What the numbers mean
results-yes = Yes
results-no = No

# The meaning of the numbers, for those who pay and those who read. Every report prints it.
indicator-1 = People
    .text = Everyone who had a seat. One person is counted once, however often she came. Two lines of the register are one person only if the trainer said so, or if name and phone are the same.
indicator-2 = Trained
    .text = Ticked as present on three of four days, rounded up. On a workshop of one day: that day. On two days: both.
indicator-3 = Completed
    .text = Trained, and the plan is done, and the last questions of the workshop are answered. A plan is done when it was marked as finished, or when { $percent } of 100 of what it must ask is answered. How full a plan is, we count only with a yes of its owner.
indicator-4 = Active after six months
    .text = Trained, and asked again six months after the last day: the business is open, in whole or in part, and the plan is alive. Alive means one of these: it is on the wall, others were told, it was tried, it was used. People we did not reach are not counted as active.
indicator-5 = Ready before and after
    .text = The short check of eight lines: yes is 2 points, partly is 1, the rest is 0. “Not for me” is left out. Points are given out of 100. Three lines protect life: without a yes to all of them the score is 69 at most. Only people who answered all lines both times are counted.
indicator-6 = Disability
    .text = The six questions of the Washington Group short set. “A lot of difficulty” or “cannot do it at all” in one of them is a yes.
indicator-7 = What is not shown
    .text = In what is passed on, groups under five are hidden, and other numbers too if they would give such a group away. People who did not say yes are counted as people only, in no group.
indicator-8 = Where the numbers come from
    .text = People said so themselves, or the trainer wrote what they said. Nobody else checked it.
