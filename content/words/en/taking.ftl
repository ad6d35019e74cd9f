# What a trainer takes home from a workshop.
taking = Taking home
    .lead = What you can take from this workshop, in files and on paper.
    .hint = Shared plans, the register, results, cards to cut out
taking-letter = For US Letter paper

# The plans of those who share.
taking-plans = Plans that people share
taking-plans-shared = { $shared ->
    [0] Nobody shares a plan with you now.
    [one] One plan is shared with you.
   *[other] { $shared } plans are shared with you.
}
taking-plans-rest = { $n ->
    [one] One plan is not shared. It is not in the file, and the file does not say whose it is.
   *[other] { $n } plans are not shared. They are not in the file, and the file does not say whose they are.
}
taking-plans-go = Take the shared plans (ZIP)
taking-keep = How to keep these plans
taking-keep-1 = These plans hold what people told you: names, phones, places, and money if they share it.
taking-keep-2 = Keep the file on one laptop with a password. Do not send it by mail or chat.
taking-keep-3 = Show a plan to others only if its owner says yes. The owner’s log shows that you took it.
taking-keep-4 = Delete the file when your report is done, or when the owner asks you to.
taking-numbers = Register and results

# The text beside the plans.
taking-readme-head = Plans from the workshop “{ $title }”, { $place }, { $day }
taking-readme-counts = { $people } people took part. { $plans } plans were started. { $printed } plans are here.
taking-readme-shared = Here are only the plans that people share with the trainer, as much as they share. A plan without money has no sales, costs, savings or debts in it. The number before each name is the seat.
taking-readme-missing = These seats share a plan, but we could not print it: { $seats }. Take the file once more.
taking-readme-manifest = The file manifest.json lists the plans for a computer, with the size and the SHA-256 of each.

# What the logs say.
page-audit-taken-home = A trainer took your plan home as a file
page-audit-taken-home-without-money = A trainer took your plan home as a file, without money
page-audit-taken-home-all = A trainer took your whole plan home as a file
happened-plans-exported = { $who } took the shared plans of { $place } home

# Cards to cut out.
taking-cards = Cards to cut out
    .text = There are eight cards on a sheet. Print on thick paper if you have some.
taking-join-cards = Cards to join
    .hint = For the day: the address, its picture and the join code. One sheet.
taking-join-cards-more = Forty cards to join
taking-join-closed = The workshop is closed, so nobody can join now. Open it again to print cards to join.
taking-return-cards = Cards to come back
    .hint = For the end of the day: one card for each seat. People write their plan code on it. We do not have the codes.
taking-return-names = Cards to come back, with names
