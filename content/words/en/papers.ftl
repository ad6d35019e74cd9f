# Fixed texts of the papers: wall sheet, full plan and print page.

## Furniture

paper-title = Plan of { $name }
paper-title-empty = My plan for bad days
paper-subject = What to do before, in and after a disaster
paper-version = plan of { $day }
paper-page-of = page { $n } of { $of }
paper-continued = (continued)
paper-private = PRIVATE
paper-colon = { $label }: { $value }

## Wall sheet, front

paper-front-title = If something happens
paper-owner-line = Owner, phone, place
paper-made = Made
paper-look-again = Look again by
paper-first-title = Do first
paper-first-note = No warning? Go now, leave everything.
paper-first-people = People safe
paper-first-people-text = Count everyone. Stay together.
paper-first-safe = Safe place
paper-first-safe-text = Go. Leave the goods.
paper-first-listen = Listen
paper-first-listen-text = Radio, and your leaders.
paper-first-listen-call = Radio, or call { $number }.
paper-first-stay = Stay
paper-first-stay-text = Stay until the all clear.
paper-we-meet = We meet at
paper-on-foot = { $n } min on foot
paper-far = Far: go at the first shaking. Find nearer ground.
paper-numbers = Emergency numbers
paper-checked = checked { $day }
paper-ask-office = ask your local office each season
paper-key-people = My three key people
paper-key-people-blank = Name, who, phone
paper-calling-code = numbers start with { $code }
paper-ladder = { $hazard }: the warnings
paper-ladder-note = Times can be shorter. In doubt, go early.
paper-rung-move = Start to move goods.
paper-rung-close = Close.
paper-rung-go = People first. Go to the safe place.
paper-rung-go-close = People first. Close. Go to the safe place.
paper-top-risks = My top risks
paper-risks-key = VH very high, H high, M medium, L low
paper-disclaimer = This plan was made by the business owner. It does not replace advice from your disaster office, police or health services. Check phone numbers every season.
paper-lives-at = This plan is kept at { $address }.
paper-lives-with-trainer = This plan is kept with your trainer. Ask how to open it again.

## Wall sheet, back

paper-back-title = My cards
paper-protect = Protect these three
paper-protect-note = where to, or how
paper-todos = My three to-dos
paper-todos-note = by
paper-bold = Bold = protects life.
paper-back-foot = Listen for the colour or word, not the clock. If in doubt, go early. Follow your disaster office first. More actions are in the full plan.

## Action cards

paper-score-of = score { $n }
paper-start-moving = Start moving at
paper-closed-by = Closed before the end of
paper-card-foot = Listen for the colour or word, not the clock. If in doubt, go early. Follow your disaster office first. There is more for the days after on the page “First 72 hours and recovery”.
paper-card-foot-no-warning = Follow your disaster office first. There is more for the days after on the page “First 72 hours and recovery”.
paper-now = Now
paper-now-when = on a quiet day
paper-during = During
paper-during-when = no time: act at once
paper-after = After
paper-after-when = first 3 days

## My business at a glance

paper-glance = My business at a glance
paper-workers = Who works here
paper-products = What I sell, first to restart first
paper-products-note = 3 to 10 points; most points come first
paper-points = Points
paper-goal = My goal
paper-goal-text = Keep people safe and open again in: { $time }.
paper-year = My year and my week
paper-season = { $hazard } season

## My risks

paper-risks = My risks
paper-risks-rule = Score = how often × how bad. A danger to life that would be very bad is never below High.
paper-risks-ranked = My risks, highest first
paper-risk = Risk
paper-score = Score
paper-band = Band
paper-warnings = My place, and the warnings I trust

## How ready I am

paper-ready = How ready I am
paper-ready-note = Answers of { $day }. “Not sure” counts as not ready.
paper-short-check = This is the short check of eight lines.
paper-of-100 = of 100
paper-no-score = No score yet
paper-next-time = next time
paper-safety = Three safety points. All three must be “yes”.
paper-safety-missing = Still missing for your safety:
paper-weakest = Start here: { $part } is my weakest part
paper-done-on = done on

## People and jobs

paper-people = People and jobs
paper-where-we-go = Where we go
paper-members = People in the business
paper-stand-in = If I cannot be there
paper-help-note = asked and allowed
paper-bag = Grab bag
paper-bag-note = tick what is in it

## Contacts

paper-contacts = Contacts
paper-contacts-family = Family and helpers
paper-contacts-suppliers = Who I buy from
paper-contacts-customers = Customers
paper-contacts-others = Market, bank, group, officials
paper-contacts-note = Write changes by hand and put the date beside them.
paper-service-power = Power company
paper-service-roads = Roads office
paper-service-water = Water company
paper-service-marine = Rescue at sea
paper-service-other = Other help

## Things, papers and plan B

paper-things = Things, papers and plan B
paper-protect-all = Things I must protect
paper-papers = Papers and records
paper-papers-note = tick what you have
paper-plan-b = Plan B
paper-if-stops = If this stops
paper-i-will = I will
paper-note-ask = Note, who to ask
paper-stop-place = My place
paper-stop-power = Power, gas
paper-stop-water = Water
paper-stop-road = Road, ship, fuel
paper-stop-phone = Phone, card
paper-stop-supplier = Main seller
paper-stop-buyers = Main customers
paper-stop-material = Material or crop

## Money

paper-money = Money
paper-money-sub = Keep this page apart from the others. It is never on the wall sheet.
paper-money-outlook = What follows
paper-money-total = Total
paper-money-margin = Left over each week
paper-money-cash-days = My savings last
paper-money-target = Be ready to live without sales for
paper-money-gap-live = Missing to live that long
paper-money-gap-restart = Missing to start again
paper-money-save = Put aside each week
paper-money-income-risk = Sales I could lose
paper-money-value-risk = Cost to replace my things
paper-money-covered = Your savings cover these weeks. Well done.
paper-money-nothing-spare = Your business has no spare money now. Start with the free steps.
paper-money-part = This covers part of the gap.
paper-money-early = Your savings end before your main product must sell again.
paper-money-values = What my things cost

## First 72 hours and recovery

paper-after-page = First 72 hours and recovery
paper-first-72 = First 72 hours, in this order
paper-recovery-steps = Steps to recover

## Damage and loss form

paper-damage-title = Damage and loss form
paper-damage-sub = Fill this in before you clean. Take photos first. A guess is better than nothing.
paper-damage-event = Event
paper-damage-closed = Closed on
paper-damage-date = Date
paper-damage-open = Partly, fully open on
paper-damage-damage = 1 Damage
paper-damage-damage-note = one line for each kind of thing
paper-damage-thing = Thing
paper-damage-number = How many
paper-damage-fine = fine
paper-damage-light = light
paper-damage-heavy = heavy
paper-damage-destroyed = destroyed
paper-damage-cost = Cost to fix or replace
paper-damage-kind-building = Building or stall
paper-damage-kind-tools = Tools
paper-damage-kind-vehicle = Vehicle or boat
paper-damage-kind-stock = Stock to sell
paper-damage-kind-raw-material = Raw material
paper-damage-kind-crops = Crops, plants, animals
paper-damage-kind-furniture = Furniture, phone, computer
paper-damage-kind-other = Other
paper-damage-total = Total
paper-damage-losses = 2 Losses
paper-damage-days-closed = Days fully closed
paper-damage-days-partly = Days partly open
paper-damage-sales-then = Sales then (half = 50)
paper-damage-extra = Extra costs
paper-damage-owed = Owed to me, lost
paper-damage-work = 3 Work
paper-damage-people = People
paper-damage-paid-women = Women paid
paper-damage-paid-men = Men paid
paper-damage-family-women = Women family
paper-damage-family-men = Men family
paper-damage-before = before
paper-damage-now = now
paper-damage-days-lost = days lost
paper-damage-pay-a-day = pay a day
paper-damage-needs = 4 What I need most
paper-damage-needs-note = write 1, 2, 3 in three boxes
paper-damage-need-grant = cash grant
paper-damage-need-loan = loan
paper-damage-need-tools = tools
paper-damage-need-stock = stock, material
paper-damage-need-place = place to sell
paper-damage-need-power = power, water
paper-damage-need-road = road, transport
paper-damage-need-customers = customers
paper-damage-need-skills = skills, advice
paper-damage-need-papers = papers, ID
paper-damage-need-childcare = childcare
paper-damage-need-talk = help for the mind
paper-damage-need-claim = insurance help
paper-damage-need-other = other
paper-damage-opening = 5 Opening again
paper-damage-weeks = Weeks until fully back
paper-damage-can-open = Can I open with what I have?
paper-damage-stops = What stops me most
paper-damage-signed = Signed

## To-do list, tests and sign-off

paper-closing = To-do list, tests and sign-off
paper-tests = Tests and drills
paper-copies = Copies of this plan
paper-signed = Signed
paper-sign-owner = Owner
paper-sign-stand-in = Stand-in
paper-sign-buddy = Buddy
paper-sign-trainer = Trainer
paper-kept = Where it is kept.
paper-sources = Names of warnings and phone numbers come from public pages, read on { $day }. Ask your local office if they still hold.
paper-earlier = First check, { $day }: { $scores }.
paper-earlier-whole = all
