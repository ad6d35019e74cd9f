section-money = L'argent
    .short = L'argent (privé)
    .why = Sachez combien de temps vous pouvez tenir et ce que coûte un nouveau départ. Cette partie est privée.
step-money-short = Combien de temps vous pouvez tenir

money-cushion = Combien de temps pourriez-vous vivre sans ventes ?
    .why = Cela montre à quelle vitesse il faut rouvrir. Ce n'est pas sur la feuille du mur.
    .short = Peut vivre sans ventes
money-insured = Avez-vous une assurance ou un fonds de groupe ?
    .why = Cela montre d'où l'argent peut venir. Ce n'est pas sur la feuille du mur.
    .short = Assurance ou fonds de groupe

set-cushion = Sans ventes
    .under-week = Moins d'une semaine
    .weeks-1-2 = 1 à 2 semaines
    .weeks-2-4 = 2 à 4 semaines
    .months-1-3 = 1 à 3 mois
    .more = Plus de 3 mois
    .unsure = Pas sûr
