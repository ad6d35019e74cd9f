# Two people of one business, one plan.
second = People who share this plan
    .lead = Does someone run the business with you? Give them a code of their own. They can read the plan and write in it.
second-name = Name
    .hint = As you call them. It only helps you tell the codes apart.
second-name-missing = Write a name.
second-money = They may see the money part
    .hint = If you do not tick this, they do not see your sales, costs, savings and debts.
second-new = Give one more person a code
second-add = Make a code
second-code = The code of { $name }
second-once = Let them write it down or take a photo now. We do not show it again.
second-have = They have it
second-who = Who has a code
second-with-money = With money.
second-without-money = Without money.
second-never = Not opened yet.
second-seen = Last came back on { $day }.
second-open-money = Open money
second-close-money = Close money
second-remove = Take the code back
second-full = Five people have a code. Take one back before you make a new one.

# What happened to the plan.
page-audit-second-added = You gave one more person a code
page-audit-second-removed = You took a code back
page-audit-second-money = You chose who may see money
