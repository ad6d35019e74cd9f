# Blank worksheets: the plan on paper, to be filled by pen and typed in later.

worksheet-quick = Worksheets: quick plan
worksheet-full = Worksheets: full plan
worksheet-title = { $kind }, { $country }
worksheet-subject = Blank sheets with every question of the plan
worksheet-lead = Write with a pen. Start where you like. You can leave questions empty and fill them in later.
worksheet-business = My business
worksheet-code = First four of my plan code
worksheet-one = Choose one
worksheet-many = Tick all that fit
worksheet-part = Part { $number }: { $name }
worksheet-sheet-of = worksheet { $n } of { $of }
worksheet-private = Private. Do this part by yourself. You may leave it empty.
worksheet-foot = The parts are those of the screen. Type your answers in later, alone or with your trainer.
worksheet-foot-at = The parts are those of the screen. Type your answers in later at { $address }.
worksheet-damage-foot = Keep one copy. Give one to your group, your trainer or the office that counts the damage.
worksheet-damage-subject = Blank form to count damage and losses

## Advice that differs from the screen, where nothing is ticked already

worksheet-hint-hazards-ratings = Tick what could hit your business, 8 at most. Then mark how often and how bad.
worksheet-hint-stages-actions = Tick what you will do, and write who does it.
worksheet-hint-recovery-first = Tick what you will do, and write who does it.
worksheet-hint-recovery-steps = Tick what you will do, and write who does it.
worksheet-hint-recovery-first-product = Choose from what you wrote in part 2.
worksheet-hint-stages-move = In doubt, start early.
worksheet-hint-start-workshop = It has 6 letters and numbers.
worksheet-hint-start-keep = A trainer sees it only if you share it.
worksheet-hint-start-progress = Your answers stay hidden.
worksheet-hint-business-phone = It stands on your plan.
worksheet-hint-people-high-ground = Or far inland, or upstairs in a strong building.
worksheet-hint-review-on = At least once a year, before the season.
worksheet-hint-start-depth = These are the sheets for it. You can change it later.

## When to leave a question out

worksheet-skip-chosen = Skip this if you did not mark “{ $option }” in { $number }.
worksheet-skip-coastal = Skip this if you are not near the sea, a river or on low land ({ $place }) and did not tick { $hazard } ({ $hazards }).
worksheet-skip-inland = Skip this if your place is not near the sea, a river or on low land ({ $place }).
worksheet-skip-needs = Skip this if you ticked none of these in { $number }: { $needs }.
worksheet-skip-nature = Skip this if you do not live from plants, fibre or animals, and did not tick “{ $option }” in { $number }.
worksheet-skip-workshop = Skip this if you are not in a workshop.

## The page that offers them

worksheets-page = Work on paper
    .lead = Print blank sheets and fill them in with a pen. The questions are those of the screen. You can type them in later.
worksheets-language = Language of the papers
worksheets-country = Country
worksheets-paper = Paper
worksheets-a4 = A4
worksheets-letter = Letter
worksheets-show = Show the papers
worksheets-all = Worksheets
worksheets-quick = Quick plan
    .hint = The most important questions.
worksheets-full = Full plan
    .hint = Every question, part by part.
worksheets-one-part = One part of the full plan
worksheets-forms = Blank forms
worksheets-wall = Blank wall sheet
    .hint = Fill it in and hang it up, even without a phone.
worksheets-damage = Damage and loss form
    .hint = For the first days after. Keep one with your plan.
worksheets-pack = Workshop pack
    .hint = For trainers: table sheets, games, drills and sign-in.
worksheets-pages =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $sheets ->
        [one] { $sheets } sheet of paper
       *[other] { $sheets } sheets of paper on both sides
    }
worksheets-link = Work on paper
    .hint = Blank sheets to fill in with a pen.
