# Who may help with a lost code after the workshop: on the owner's page.
keeper = If you lose your code later
    .text = As long as your workshop is open, your trainer can help you. After that, only an organisation that you choose here can start a new code for you. It cannot read your plan.
keeper-none-here = No organisation works with this Stanap. Keep your code in two safe places.
keeper-who = Who may help you later?
keeper-nobody = Nobody
keeper-name = Your name
    .hint = So that they can find you. They see it, and nothing of your plan.
keeper-code = They can also find you by the first four signs of your code: { $code }
keeper-go = Save my choice
keeper-on = { $organisation } may help you, since { $day }. You can take this back here: choose “Nobody”.
keeper-link = If you lose this code later: choose who may help you

# The same, on the trainers' side.
codes = Lost codes
    .hint = They asked you to help them later.
codes-lead = These people chose { $organisation } to help them when they lose their code.
codes-first = First see that it is her. She takes a new code on a phone, and you do not see it. The old code dies then, and her page tells her that you helped.
codes-name = Name, or the first four signs of the code
    .hint = A part of the name will do.
codes-find = Look for it
codes-none = Nobody here yet. Each owner can choose you on her page “Show my plan to the trainer”.
codes-no-name = No name
codes-card = A card for a lost code
codes-phone = A new code on a phone
codes-back = Back to the list
codes-line = Code begins with { $code } · asked on { $day }
codes-alone = You are in no organisation, so nobody can choose it. The person who runs this server can put you into one.
seat-lost-over = The workshop is closed, and she did not choose your organisation to help her later. So no new code can be made here.
seat-place = Table, name and help at this seat
    .hint = Her page on the board

# What happened to the plan.
page-audit-keeper-named = You chose who may help with a lost code
page-audit-keeper-taken-back = You took back who may help with a lost code

# What happened in a workshop.
happened-workshop-made = { $who } made the workshop { $place }
happened-workshop-closed = { $who } closed the workshop { $place }
happened-workshop-opened = { $who } opened the workshop { $place } again
happened-register-read = { $who } read the register of { $place }
happened-register-saved = { $who } wrote in the register of { $place }
happened-register-joined = { $who } joined two sheets of { $place } that are one person
happened-register-forgotten = { $who } took a person off the register of { $place }
happened-register-exported = { $who } took the register of { $place } along as a file
happened-attendance-saved = { $who } ticked who is there in { $place }
happened-survey-saved = { $who } wrote answers of { $place }
happened-results-read = { $who } read the results of { $place }
happened-results-read-exact = { $who } read the exact results of { $place }
happened-results-exported = { $who } took the results of { $place } along as a file
happened-results-exported-exact = { $who } took the exact results of { $place } along as a file
happened-indicators-exported = { $who } took the meaning of the numbers along
happened-follow-up-read = { $who } read whom to call in { $place }
happened-follow-up-exported = { $who } took the days to call of { $place } along
