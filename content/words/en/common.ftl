# What every page and paper needs: the name of this language, days, numbers, units, yes and no.

# How speakers call this language.
language-name = English

## Days. $day and $year are numbers, $month is a name below, $month-number is 1 to 12.

date-long = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-month = { $month } { $year }

month-1 = January
    .short = Jan
month-2 = February
    .short = Feb
month-3 = March
    .short = Mar
month-4 = April
    .short = Apr
month-5 = May
    .short = May
month-6 = June
    .short = Jun
month-7 = July
    .short = Jul
month-8 = August
    .short = Aug
month-9 = September
    .short = Sep
month-10 = October
    .short = Oct
month-11 = November
    .short = Nov
month-12 = December
    .short = Dec

## Numbers and money. A symbol such as "VT" that ends in a letter uses money-letters, one such as "F$" uses money-sign.

number-group = { "," }
number-point = { "." }
money-letters = { $symbol } { $amount }
money-sign = { $symbol }{ $amount }

## Units

unit-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
unit-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
unit-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
unit-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
unit-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}

## Yes and no

set-yes-no = Yes or no
    .yes = Yes
    .no = No
set-yes-no-unsure = Yes, no or not sure
    .yes = Yes
    .no = No
    .unsure = Not sure
set-yes-no-private = Yes, no or no answer
    .yes = Yes
    .no = No
    .no-answer = I do not want to say
