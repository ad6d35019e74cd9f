# The summary of a workshop as a paper: totals only.

summary = Summary of the workshop
summary-title = Summary: { $title }
summary-subject = Totals of a workshop, without names
summary-line = { $title } · { $day }
summary-open = Summary to print
summary-open-exact = Summary with exact numbers
summary-private = NOT TO PASS ON
summary-published = Totals only, without names. You may pass this paper on. Make it once, when the workshop is over: two papers from different days can tell of one person.
summary-days = Days
summary-made = Made on
summary-nobody = Nobody took part yet. The numbers come here when people have a seat.
summary-people = Who took part
summary-hidden = *
summary-hidden-note = * Not shown: fewer than five, or a number that would give such a group away.
summary-readiness = How ready they are, before and after
summary-readiness-none = Nobody answered the short check both times yet.
summary-readiness-few = Fewer than five people answered the short check both times. So it is not shown.
summary-readiness-people = Mean points out of 100, of { $n } people who answered the short check both times.
summary-readiness-all = All together
summary-plans = What the plans say
summary-plans-none = No plan is shared with the trainer. So there is nothing to count here.
summary-plans-few = Fewer than { $fewest } plans are shared with the trainer. So nothing of them is shown.
summary-plans-count = { $n ->
    [one] Counted from { $n } plan that its owner shares with the trainer.
   *[other] Counted from { $n } plans that their owners share with the trainer.
} A long bar is many plans.
summary-hazards = Big risks in most plans
summary-gaps = Not ready yet in most plans
summary-most-none = Nothing comes up in five plans or more.
summary-most-nothing = Nothing comes up.
summary-money = Value and sales at risk
summary-value = Cost to buy all things again ({ $n } plans)
summary-income = Sales lost in the weeks to be ready for ({ $n } plans)
summary-money-note = Only of plans whose owners share money too. Nobody checked these amounts.
summary-jobs = Jobs on the to-do lists
summary-jobs-done = Done
summary-jobs-late = Day is over
summary-jobs-soon = Due in 30 days
summary-jobs-later = Later or no day
