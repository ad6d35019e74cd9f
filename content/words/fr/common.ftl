# Ce dont chaque page a besoin : le nom de la langue, les jours, les nombres, les unités, oui et non.

# Comment les gens appellent cette langue.
language-name = Français

## Jours

date-long = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
date-short = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
date-month = { $month } { $year }

month-1 = janvier
    .short = janv.
month-2 = février
    .short = févr.
month-3 = mars
    .short = mars
month-4 = avril
    .short = avr.
month-5 = mai
    .short = mai
month-6 = juin
    .short = juin
month-7 = juillet
    .short = juil.
month-8 = août
    .short = août
month-9 = septembre
    .short = sept.
month-10 = octobre
    .short = oct.
month-11 = novembre
    .short = nov.
month-12 = décembre
    .short = déc.

## Nombres et argent

number-group = { "\u00A0" }
number-point = { "," }
money-letters = { $amount }{ "\u00A0" }{ $symbol }
money-sign = { $amount }{ "\u00A0" }{ $symbol }

## Unités

unit-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
unit-hours = { $n ->
    [one] { $n } heure
   *[other] { $n } heures
}
unit-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
unit-weeks = { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
}
unit-people = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}

## Oui et non

set-yes-no = Oui ou non
    .yes = Oui
    .no = Non
set-yes-no-unsure = Oui, non ou pas sûr
    .yes = Oui
    .no = Non
    .unsure = Pas sûr
set-yes-no-private = Oui, non ou sans réponse
    .yes = Oui
    .no = Non
    .no-answer = Je ne veux pas le dire
