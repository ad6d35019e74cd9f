# The workshop pack: host sheet, activity cards, table sheets, bulletins of the storm game, drills, sign-in.
# A card has .aloud (80 words at most), two or three of .talk-1 to .talk-3, .share, and .write where the worksheet needs a hint.

## Furniture

workshop-agenda-half = Half day
    .long = Half-day workshop
    .goal = Everyone goes home with a quick plan.
workshop-agenda-one = One day
    .long = One-day workshop
    .goal = Everyone goes home with a full plan.
workshop-agenda-two = Two days
    .long = Two-day workshop
    .goal = Everyone goes home with a full plan that was tested.
workshop-title = Workshop pack, { $agenda }, { $country }
workshop-subject = Cards and sheets for a workshop where owners make their plan
workshop-line = Workshop pack · { $agenda } · { $country }
workshop-time = { $hour }:{ $minute }
workshop-then = { $first }, then { $second }
workshop-part = S{ $n } { $name }
workshop-part-short = S{ $n }
workshop-way-all = everyone
workshop-way-table = at the table
workshop-way-pair = in pairs
workshop-way-alone = alone
workshop-minutes = minutes

## Host sheet

workshop-host = { $agenda }
workshop-host-day = { $agenda }, day { $n }
workshop-host-sub = For the host. { $goal } { $tables ->
    [one] One table of 4 to 6 people.
   *[other] { $tables } tables of 4 to 6 people.
}
workshop-room = The room
    .sub = For the host. The host keeps time and helps. People learn from each other.
workshop-notes = Notes
workshop-programme = Programme
workshop-ends = { $start } to { $end }
workshop-head-time = Time
workshop-head-minutes = Min
workshop-head-card = Card
workshop-head-way = Way
workshop-head-part = Worksheet
workshop-private = private
workshop-homework = Homework for the evening
workshop-homework-text = Show the plan at home. Walk to the safe place. Take photos of your tools and goods.
workshop-rules = Rules of the room
workshop-rule-1 = Tables of 4 to 6 people. Same work or mixed work, both are good.
workshop-rule-2 = Nobody is the teacher. Say what you know, and listen.
workshop-rule-3 = At each card the next person reads aloud, and another one keeps time. No person 5 or 6? Persons 1 and 2 do it.
workshop-rule-4 = Speak your own language first. Pictures and talking help those who do not read.
workshop-rule-5 = Money, debts, health and safety are written alone. Nobody looks.
workshop-rule-6 = The host sees how far each table is, never what people write.
workshop-rule-7 = One phone each, one phone a table, or paper only: all work. Paper can be typed in later with the plan code.
workshop-rule-8 = Prayer, food and children are part of the day. Plan the breaks and a corner for children.
workshop-rule-9 = Everyone goes home with a plan, a buddy and a date to meet again: after 30 days, after 90 days, before the season.
workshop-print = What to print
workshop-print-pages = Pages
workshop-print-what = Sheet
workshop-print-copies = Copies
workshop-print-for = For
workshop-print-total = { $tables ->
    [one] { $sheets } sheets of paper for one table, printed on one side.
   *[other] { $sheets } sheets of paper for { $tables } tables, printed on one side.
}
workshop-print-host = Host sheet
workshop-print-cards = Activity cards
workshop-print-cards-note = two on a sheet, cut
workshop-print-grid = Dot sheet
workshop-print-grid-note = better on A3
workshop-print-drawing = Drawing sheet
workshop-print-bulletins = Storm game
workshop-print-bulletins-note = two on a sheet, cut
workshop-print-drills = Drills
workshop-print-drills-note = two on a sheet, cut
workshop-print-sign-in = Sign-in sheet
workshop-print-worksheets = Worksheets
workshop-print-worksheets-note = printed apart
workshop-for-host = the host
workshop-for-table = each table
workshop-for-person = each person
workshop-bring = What to bring
workshop-bring-1 = Pens, one for each person
workshop-bring-2 = Dot stickers or markers
workshop-bring-3 = Tape or pins, scissors
workshop-bring-4 = Large paper for the walls
workshop-bring-5 = A clock that all can see
workshop-bring-6 = A bell or a pot to ring
workshop-bring-7 = Water, tea and food
workshop-bring-8 = Mats and toys for children
workshop-bring-9 = Phone, power bank, cable

## Activity cards

workshop-card-kicker = Card { $n } of { $of } · { $way }
workshop-card-turn = Reader: person { $reader } · Time-keeper: person { $keeper }
workshop-card-alone = Do this part by yourself
workshop-aloud = Read aloud
workshop-talk = Talk about
workshop-write = Write
workshop-share = Share
workshop-share-minute = 1 minute a table
workshop-on-sheet-drawing = On the drawing sheet
workshop-on-sheet-grid = On the dot sheet
workshop-on-sheet-bulletins = The host reads the bulletins
workshop-on-sheet-drills = The host reads the drills

workshop-card-tea = Tea
workshop-card-lunch = Lunch
workshop-card-break = Break

workshop-card-welcome = Welcome
    .aloud = Welcome. Today each of us makes a plan for bad days. There is no teacher here. We know our work and our place, and we help each other. First, give your table a name. Then open your plan, or take the paper. Choose if we may keep your plan. Write your plan code and put it away. Then answer the short check. Answer for today. If you are not sure, say so.
    .talk-1 = What is your name, and what do you sell or do?
    .talk-2 = What do you want to take home today?
    .write = Your plan code goes on your own paper only.
    .share = Say the name of your table.
workshop-card-story = What happened to us?
    .aloud = We have all seen bad days: wind, water, shaking, sickness, no power. Each person tells one true story. What came? What stopped in your work? How long did it stop? What helped you to start again? Listen well. You do not have to tell what hurts. When all have spoken, look for what your stories have in common.
    .talk-1 = What stopped, and for how long?
    .talk-2 = What helped most?
    .talk-3 = What would you do in another way now?
    .write = One line for each story, on large paper.
    .share = One thing that helped.
workshop-card-draw = Draw your business
    .aloud = Take the drawing sheet. Draw your business, not nice but true. Put in the people who work and those who live from it. Draw the place, the tools and the goods. Show where the money comes from and where it goes. Draw the partners: who brings goods, who buys, who helps. Then show it to the person beside you. Ask each other what is missing.
    .talk-1 = Who and what can you not work without?
    .talk-2 = What could break first on a bad day?
    .write = Then the page about you and your business.
    .share = Two people show their drawing.
workshop-card-main = What must go on?
    .aloud = Think of the one thing you sell or do that feeds your home. How long can it stop before you are in real trouble? One day, one week, one month? Look at food at home, loans, and customers who leave. Now think of three things you must protect for it. Where is a dry and safe place for them? Write this for yourself. Then tell your table.
    .talk-1 = Which product must start again first?
    .talk-2 = Which three things would you save?
    .talk-3 = Who has a strong, dry place to share?
    .share = Your best dry place.
workshop-card-hazards = What could hit us?
    .aloud = Each person gets dots. For each danger we ask two questions. How often does it come here? How bad would it be for our work? Put your dot, with the first letter of the danger, where the two answers meet. Talk about dots that lie far apart. Then work alone. Say what is true for your own place. Choose your dangers and rate them for your own business.
    .talk-1 = Where do our dots meet? Where are they far apart?
    .talk-2 = Which danger do we forget too easily?
    .share = Your top danger, and why.
workshop-card-storm = Storm game
    .aloud = A storm is coming, in a game. The host reads one bulletin after the other. After each one you have a few minutes. Choose what you do now, from your action cards or from your own head. Say who does it. You cannot go back in time. What you did not do before is not done. At the end we look at what we forgot.
    .talk-1 = What do we do first, and who does it?
    .talk-2 = What is too late now?
    .talk-3 = What will each of us add to the plan?
    .write = Tick your own actions for each warning.
    .share = One thing you forgot.
workshop-card-people = People and contacts
    .aloud = Goods can be bought again. People cannot. Where is the safe place for you and your family? Is there high ground, if you live near the sea? Where do you meet if you are apart? Write the places with their names. Then write the three people you need most, with their numbers. Check the emergency numbers. Read your page to the person beside you.
    .talk-1 = How long is the walk to the safe place?
    .talk-2 = Who needs help to get there?
    .talk-3 = Which number do you not know by heart?
    .share = The safe places you found.
workshop-card-money = Money for the closed weeks
    .aloud = Now put your chairs apart. This part is yours alone. Nobody looks at your paper, and the host does not ask. Think of the weeks when you cannot sell. Rent, food, school and loans go on. How long could you live from what you have? A guess is fine. If you do not want to write it here, do it at home tonight.
    .talk-1 = Without numbers: where do people here keep money for bad days?
    .talk-2 = Which group or insurance pays fast?
    .share = Nothing. This stays with you.
workshop-card-jobs = My three jobs
    .aloud = A plan is only good if we do something. Choose three jobs that make you more ready. One of them you can do this week, and it may cost nothing. Write what, who and by when. Find a partner. Read your jobs to each other and make a promise. Your partner is now your buddy. Last, write the day on which you look at your plan again.
    .talk-1 = Which job protects people?
    .talk-2 = How will your buddy remind you?
    .talk-3 = When do you both look at the plan again?
    .share = One job you do this week.
workshop-card-show = Show your plan
    .aloud = Well done. You have a plan. Print it, or take the wall sheet and copy your answers by hand. Hold it up and show it to your table. Read only what you want to read. Where will you hang it, so that all at home see it? Give one copy to someone who lives in another place. Write the name and phone of your buddy on it.
    .talk-1 = Where will it hang?
    .talk-2 = Who gets the second copy?
    .share = Hold up your plans.
workshop-card-close = Before we go
    .aloud = Take the short check once more. You find the same lines as this morning. Answer for today. Then tell us three things: what was good, what was hard, what we should change. Write the date when we meet again. Keep your plan code safe. Go home well.
    .talk-1 = What was the best moment?
    .talk-2 = When and where do we meet again?
    .share = One word for this day.
workshop-card-business = My business and what I sell
    .aloud = Take the drawing sheet. Draw the people, the place, the tools and goods, the money and the partners of your business. Then write. What do you sell or do, most important first? How long can each stop before you are in trouble? What do you need for it? Think of the smallest way to keep it going, such as a table at home. Last, choose your goal.
    .talk-1 = What must start again first, and why?
    .talk-2 = What can you not work without?
    .talk-3 = What is your smallest way to go on?
    .share = Your smallest way to go on.
workshop-card-family = People first
    .aloud = People come before goods. Where is the safe place? Where do you meet if you are apart? Who needs help to get there, and who helps? Give each person one job when a warning comes. Say who decides to close, and who decides if that person is away. Who can run the business for a week? What you write about health stays with you.
    .talk-1 = Who decides, and who is second?
    .talk-2 = Does everyone have one job?
    .talk-3 = What must your stand-in know?
    .share = One job that is often forgotten.
workshop-card-things = What I must protect
    .aloud = Look around your place in your mind. Which things would hurt most to lose? Write them down, with how many and where they are. What would it cost to replace them? Keep the cost for yourself. How do you protect each one: lift, wrap, tie, move, lock? Where is the dry place? Who carries, and how long does it take? That tells you when to start.
    .talk-1 = What do you move first?
    .talk-2 = Who carries, and with what?
    .talk-3 = Is one day enough for everything?
    .share = Your best trick to keep things dry.
workshop-card-contacts = Contacts and papers
    .aloud = On a bad day the phone may be empty and the paper wet. Write the numbers that you need: family, workers, supplier, customers, transport, bank, leaders. Check the emergency numbers. Then think of your papers. Which ones prove who you are, what you own and what you are owed? Where is the second copy? Read your list to the person beside you and look for gaps.
    .talk-1 = Who must hear from you first?
    .talk-2 = Where is your second copy?
    .talk-3 = What do you tell your customers?
    .share = A good place for the papers bag.
workshop-card-plan-b = Plan B
    .aloud = Choose what stops: the place, the power, the water, the road, the phone, the supplier, the buyers. Your table finds two other ways for each. Old ways are good ways: by hand, by bicycle, with ice, at the roadside, with a notice board. Then write your own plan B. Put in a name to ask. If you have none yet, write that too. It is a job for later.
    .talk-1 = Where else could you sell?
    .talk-2 = Who has what you lack?
    .talk-3 = What can two of us share?
    .share = Your best other way.
workshop-card-after = The first 72 hours
    .aloud = The danger has passed. Whom do you check on first? Then look at this picture in your mind: a broken stall, wet goods, a bent roof. Before you clean, take photos and write a list. What is broken, how many, what does it cost to replace? Count the days you are closed. Whom do you tell? Write what you need to open again, even in a small way.
    .talk-1 = What is not safe to touch?
    .talk-2 = Why do we count before we clean?
    .talk-3 = What is enough to open again?
    .write = Try the damage form for the broken stall.
    .share = Your first thing to sell again.
workshop-card-finish = Finish and show
    .aloud = Well done. You have a full plan. Choose what your paper shows. Money stays out if you leave it so. Print it, or take it on your phone. Sign it if you like. Take the check once more and answer for today. Tell us what was good, what was hard and what to change. Write the date when we meet again. Keep your plan code safe.
    .talk-1 = Where will it hang, and who gets a copy?
    .talk-2 = When do we meet again?
    .share = One word for this day.
workshop-card-gallery = Gallery walk
    .aloud = Good morning. Hang one wall sheet of your table on the wall. Leave out what is private. Then walk around slowly, table by table. Look for an idea that is better than yours. Take it home: stealing ideas is allowed today. Put a dot on the best line of each table. Then come back and write the idea into your own plan.
    .talk-1 = What did your family say about the plan?
    .talk-2 = Which idea did you steal?
    .write = One idea, into your own plan.
    .share = The idea you stole.
workshop-card-visit = Visit: who warns us
    .aloud = People from the disaster office or the weather office are with us. Ask them what you always wanted to know. How do warnings reach this place? What does each stage ask of us? Which places are safe, and when do they open? Check each number on your plan with them. Correct it at once, and write today’s date beside it.
    .talk-1 = Which warning do we get too late?
    .talk-2 = Which number was wrong?
    .talk-3 = What if there is no signal?
    .write = Correct the numbers and places in your plan.
    .share = One thing you did not know.
workshop-card-corners = Three money corners
    .aloud = There are three corners: savings, loans, and insurance or group funds. Your table goes to each one for fifteen minutes. Ask what it costs, what it pays, how fast it pays and what papers it needs. Ask what happens after a big disaster. Do not tell your own numbers. Do not sign today. Take the paper home and think.
    .talk-1 = How fast does it pay?
    .talk-2 = What does it not pay for?
    .talk-3 = What could we do as a group?
    .write = One thing you want to ask for at home.
    .share = The best offer, in one sentence.
workshop-card-drills = Drills at the table
    .aloud = Now we test our plans. The host reads what happens and calls the minutes. Use your own plan, not your memory. Say what you do, in which order and who does it. If the plan does not say it, that is good news: you found it today and not on a bad day. At the end of each drill write two fixes.
    .talk-1 = Where did the plan help?
    .talk-2 = Where did we have to guess?
    .write = Two fixes after each drill.
    .share = Your most useful fix.
workshop-card-together = What can we do together?
    .aloud = Alone we are small. Together we have trucks, strong houses, phones and many hands. Think of your market, your road or your group. What could you share: a dry store, a truck, a list of phone numbers, a place to sell, a fund? Choose two things that you can really do this year. Say who begins and by when. Write it large for the wall.
    .talk-1 = What does each of us bring?
    .talk-2 = Whom must we ask first?
    .talk-3 = Who calls the next meeting?
    .write = Two things, who begins, by when. On large paper.
    .share = Your two things.
workshop-card-damage = Count damage and loss
    .aloud = After a disaster the government counts what was lost. What is not counted is not helped. Take the damage form. Your table fills it for one stall that all of you know. Damage is what is broken. Loss is the money you could not earn. Write how many, how bad, what it costs, and how many days you were closed. Then look: would your own numbers be easy to find?
    .talk-1 = What is damage, and what is loss?
    .talk-2 = Which numbers must you write every week?
    .talk-3 = Who needs this form, and when?
    .write = The damage form, once for the table.
    .share = The sum of your stall.
workshop-card-fix = Fix your plan
    .aloud = Look at your plan again with open eyes. Think of the drills, the visit and the other tables. Change three things now. A number, a place, a name, a job: small fixes are the best ones. Cross out what is wrong and write it new. If a job is missing, put it on your to-do list with a date.
    .talk-1 = Does each person at home know the plan?
    .talk-2 = What will you do first on Monday?
    .write = Three changes, in your own plan.
    .share = One of your three changes.
workshop-card-teach = Teach one card
    .aloud = Some of you will lead such a day at home. Choose one card of yesterday. Lead it for another table for ten minutes. Read slowly, ask the questions, and wait. Do not answer them yourself. After that the table tells you two things: what helped, and what to try in another way. Then change places. If nobody here will lead, use the time for your plan.
    .talk-1 = What makes people speak?
    .talk-2 = How do you help those who do not read?
    .write = Where and when will you lead such a day?
    .share = Thank your table.
workshop-card-sign = Sign and go
    .aloud = This is the end of two good days. Choose what your paper shows and print it. Sign your plan, and let your buddy sign it too. Take the check once more and answer for today. Tell us what was good and what to change. Write three dates: after 30 days, after 90 days, before the season. On these days you and your buddy look at the plan.
    .talk-1 = What are you proud of?
    .talk-2 = When do you call your buddy?
    .share = One word for these days.

## Table sheet: dots

workshop-grid = How often, how bad?
    .sub = For each danger: one dot a person, with its first letters, where the two answers meet.
workshop-grid-hazards = Dangers here
workshop-grid-table = Our table

## Table sheet: drawing

workshop-drawing = Draw my business
    .sub = Simple lines are enough. Circle what you cannot work without. Put a cross where it could break.
workshop-drawing-middle = What I sell or do
workshop-drawing-people = People
    .note = Who works? Who lives from it?
workshop-drawing-processes = Place and work
    .note = Where? Which tools and goods?
workshop-drawing-profits = Money
    .note = What brings money? What costs money?
workshop-drawing-partnerships = Partners
    .note = Who brings, who buys, who helps?
workshop-drawing-name = My name or the name of my business

## Bulletins

workshop-bulletin-kicker = Storm game · bulletin { $n } of { $of }
workshop-bulletin-line = { $action } · { $when }
workshop-bulletin-listen = The host listens for
workshop-bulletin-table = Then ask the tables
workshop-bulletin-none = No bulletin? You know it by this
workshop-bulletin-ask-w72 = Whom do you tell, and how?
workshop-bulletin-ask-w48 = What do you move first, and where to?
workshop-bulletin-ask-w24 = Are all people at the safe place? Who counts?
workshop-bulletin-ask-w12 = What do you do inside? What do you never do?
workshop-bulletin-ask-a72 = What do you check first? What do you write down?
workshop-bulletin-choose = What do you do now? Who does it?
workshop-game = How to play
    .kicker = Storm game · for the host
    .line = Read each bulletin twice, slowly. Then ring the bell.
    .aloud = You will hear some bulletins. After each one, choose up to three actions from your own cards. Say who does them and how long it takes. When the bell rings, it is too late for this stage. Be quick and be honest.
workshop-game-before = Before
    .step-1 = Each table makes up a village, a road and a market. None of it is real.
    .step-2 = Give each table ten stones or beans: its helping hands.
workshop-game-during = During
    .step-1 = Each action costs one hand. Heavy work costs two.
    .step-2 = Walk around. Ask, do not teach.
workshop-game-after = After
    .step-1 = Read what was lost: all that was not moved or tied.
    .step-2 = Each person ticks the actions in the own plan.

workshop-bulletin-cyc-w72 = { $stage }. A storm grows over the sea, far from us. It may become a cyclone. It may come here in some days, or it may turn away. Today the sky is blue and the market is full. Listen to the radio at noon and in the evening.
workshop-bulletin-cyc-w48 = { $stage }. The cyclone has turned and moves towards us. It grows stronger. The sea is rough and the last ship leaves this evening. In town there are long lines for fuel. The school sends the children home.
workshop-bulletin-cyc-w24 = { $stage }. The cyclone will hit the main island. Very strong wind, heavy rain and big waves come with it. The road at the river may close. The power may be cut. The safe places are open now.
workshop-bulletin-cyc-w12 = { $stage }. The wind is very strong. Iron sheets fly and trees fall. There is no power. Nobody goes out. If it becomes calm, stay inside: the wind comes back from the other side.
workshop-bulletin-cyc-a72 = { $stage }. The cyclone has passed. Officials say that people can come out with care. Trees lie on the road and wires hang down. There is no power and no phone. Some houses near the sea have no roof.
workshop-bulletin-dzd-w72 = { $stage }. The summer was dry and the grass is short. The winter may be very hard. There is still hay to buy, but the price goes up each week. Some families get ready to move their animals.
workshop-bulletin-dzd-w48 = { $stage }. Snow has come early and lies deep in the hills. A storm may come in two days. The animals are thin. Trucks with hay wait in the town. The road is still open.
workshop-bulletin-dzd-w24 = { $stage }. A snow storm is near. The wind will be very strong and the cold very hard. You will not see the road. Drivers turn back to the town. Animals far from the camp are in danger.
workshop-bulletin-dzd-w12 = { $stage }. The storm is here. You cannot see your own hand. Nobody goes out, not for animals and not for the car. The road is closed and the phone does not work.
workshop-bulletin-dzd-a72 = { $stage }. The wind has stopped and you can see far. The snow is deep. Many animals are weak and some are lost. The road is blocked. One family at the river has not been seen.

## Drills

workshop-drill-kicker = Drill { $n } of { $of }
workshop-drill-line = Say what you do, in which order, and who does it.
workshop-drill-minutes = { $from }–{ $to }
workshop-drill-marks = The host calls the minutes
workshop-drill-fixes = Two fixes, who, by when
workshop-drill-write = Write two fixes.
workshop-drill-power = Power cut
    .aloud = It is 10 in the morning on a Saturday, your best day. The power stops. The company says: it may be two days. Your freezer is full. Customers are waiting. Your phone is at half.
    .step-1 = What stops?
    .step-2 = What do you do, and in which order?
    .step-3 = What did you need and not have?
workshop-drill-storm = { $hazard } in 36 hours
    .aloud = Put your action cards in front of you, face down. The host reads the bulletins “{ $first }”, “{ $second }” and “{ $third }” again. At each one, turn over the cards for this stage and say what you do.
    .step-1 = { $first }: what do you do?
    .step-2 = { $second }: what do you do?
    .step-3 = { $third }: what is too late?
workshop-drill-sick = In hospital for ten days
    .aloud = You fell on the wet road this morning. You are in hospital and must stay for ten days. You cannot speak on the phone today. At your place, customers are waiting and a delivery comes.
    .step-1 = Who opens? How do they know?
    .step-2 = Who has the key, the cash, the supplier’s number?
    .step-3 = What can nobody do but you?
workshop-drill-market = Market closed for three weeks
    .aloud = A sign hangs on the gate this morning: the market is closed for three weeks. Your goods are fresh today. Your regular customers come, see the sign and go home.
    .step-1 = What do you do with the goods today?
    .step-2 = Where and how do you sell from tomorrow?
    .step-3 = How do customers find you? Who must agree?
workshop-drill-shaking = Strong shaking at noon
    .aloud = It is noon. The ground shakes so strongly that you cannot stand. Goods fall. Now get up and walk the way that you would really go. Take the time.
    .aloud-sea = It is noon and you are near the sea. The ground shakes so strongly that you cannot stand, or it shakes for a long time. Do not wait for a warning. Now get up and walk the way to high ground that you would really go. Take the time.
    .step-1 = Drop, cover, hold on. Then go, leave everything.
    .step-2 = Walk it. How many minutes? Who was slow?
    .step-3 = What was in the way? Where did you meet?

## Empty cards, for the host to fill

workshop-own-card = Our own card
workshop-own-drill = Our own drill

## Sign-in sheet

workshop-sign-in = Who is here
    .sub = Only the name or initials are needed. All other boxes are free: leave them empty if you like.
workshop-sign-in-privacy = Your privacy.
    .text = The host keeps this sheet to know who came and to count. It is not shown to others and is destroyed after one year. It is not part of your plan. You can ask the host to cross out your line at any time.
workshop-sign-in-place = Place
workshop-sign-in-date = Date
workshop-sign-in-host = Host
workshop-sign-in-name = Name or initials
workshop-sign-in-sector = Kind of work
workshop-sign-in-woman = W
workshop-sign-in-man = M
workshop-sign-in-young = –35
workshop-sign-in-old = 35+
workshop-sign-in-table = Table
workshop-sign-in-signature = Signature
workshop-sign-in-a = A
workshop-sign-in-b = B
workshop-sign-in-agree = I agree
    .text = (tick only if you say yes): A = you may count me in totals by kind of work, women and men, and age. B = you may take photos with me in them.
