# Names that country packs, hazards, sectors and scores point to by their codes.

## Hazards. `.short` stands on the wall sheet.

hazard-cyc = Cyclone or very strong wind
    .short = Cyclone
hazard-fld = Flood or heavy rain
    .short = Flood
hazard-srg = Storm surge, king tide or big waves
    .short = Storm surge
hazard-eq = Earthquake
    .short = Earthquake
hazard-tsu = Tsunami
    .short = Tsunami
hazard-vol = Volcano and ash
    .short = Volcano, ash
hazard-dro = Drought
    .short = Drought
hazard-lsl = Landslide
    .short = Landslide
hazard-fir = Fire
    .short = Fire
hazard-pow = Power cut
    .short = Power cut
hazard-net = Phone, internet or bank down
    .short = No phone or bank
hazard-sup = Ship, fuel or supply stops
    .short = No supply
hazard-pan = Disease outbreak or border closed
    .short = Outbreak
hazard-thf = Theft or unrest
    .short = Theft, unrest
hazard-ill = Owner or key person sick or away
    .short = Owner sick
hazard-dzd = Dzud (hard winter)
    .short = Dzud

## Kinds of business

sector-market_vendor = Market vendor
sector-taxi_transport = Taxi or minibus
sector-handicraft = Handicraft maker and seller
sector-guesthouse = Guesthouse or bungalows
sector-food_stall_kava = Food stall, canteen or kava bar
sector-retail_shop = Small retail shop
sector-fisher = Fisher
sector-farmer = Farmer
sector-construction = Builder or carpenter
sector-beauty_tailor = Beauty, barber, sewing or tailoring
sector-boat_transport = Boat or ferry transport
sector-herder = Herder
sector-repair_workshop = Repair workshop
sector-creative_tours = Dance, art, tours or guiding
sector-wool_felt = Wool, cashmere or felt
sector-other = Other business

## Countries

country-VU = Vanuatu
country-FJ = Fiji
country-TO = Tonga
country-WS = Samoa
country-SB = Solomon Islands
country-PH = Philippines
country-MN = Mongolia
country-XX = Another country or island

## What a country calls its parts

area-word-province = Province
area-word-division = Division
area-word-island_group = Island group
area-word-island = Island
area-word-region = Region
area-word-district = District
area-word-aimag = Aimag
area-word-area = Area

## Emergency services

service-police = Police
service-ambulance = Ambulance
service-fire = Fire
service-disaster = Disaster office
service-weather = Weather office
service-clinic = Clinic or hospital

## Phases, where a country has no name of its own for a stage

phase-n = Now, before the season
phase-w72 = Bad weather is possible
phase-w48 = Get ready
phase-w24 = Act now, go to the safe place
phase-w12 = Stay in the safe place
phase-d = While it happens
phase-a72 = The first 72 hours after
phase-r = The weeks after

## The four Ps

p-people = People
p-processes = Place and work
p-profits = Money
p-partnerships = Partners

## Risk bands. The letter stands beside the pattern on paper.

band-low = Low
    .letter = L
band-medium = Medium
    .letter = M
band-high = High
    .letter = H
band-very-high = Very high
    .letter = VH

## Readiness bands

ready-not-ready = Not ready yet
ready-getting-ready = Getting ready
ready-ready = Ready

## What the highest risk and the readiness together advise

advice-very-high-not-ready = Act this week. Start with your three safety steps.
advice-very-high-getting-ready = Good start. Close the gaps before the season.
advice-very-high-ready = Keep it up. Test twice a year.
advice-high-not-ready = Act this month.
advice-high-getting-ready = Fix your weakest area.
advice-high-ready = Keep it up. Test once a year.
advice-medium-low-not-ready = Begin with free steps.
advice-medium-low-getting-ready = Keep going.
advice-medium-low-ready = Well done. Help a neighbour plan.
