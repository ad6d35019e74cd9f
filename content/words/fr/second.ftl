# Deux personnes d'une même entreprise, un plan.
second = Qui partage ce plan
    .lead = Quelqu’un dirige l’entreprise avec vous ? Donnez-lui un code à lui. Il pourra lire le plan et y écrire.
second-name = Nom
    .hint = Comme vous l’appelez. Cela sert seulement à reconnaître les codes.
second-name-missing = Écrivez un nom.
second-money = Cette personne peut voir la partie argent
    .hint = Si vous ne cochez pas, elle ne voit ni ventes, ni coûts, ni épargne, ni dettes.
second-new = Donner un code à une autre personne
second-add = Faire un code
second-code = Le code de { $name }
second-once = Qu’elle l’écrive ou le prenne en photo maintenant. Nous ne le montrons plus ensuite.
second-have = Elle l’a
second-who = Qui a un code
second-with-money = Avec l’argent.
second-without-money = Sans l’argent.
second-never = Pas encore ouvert.
second-seen = Dernier retour le { $day }.
second-open-money = Ouvrir l’argent
second-close-money = Fermer l’argent
second-remove = Reprendre le code
second-full = Cinq personnes ont un code. Reprenez-en un avant d’en faire un autre.

# Ce qui est arrivé au plan.
page-audit-second-added = Vous avez donné un code à une autre personne
page-audit-second-removed = Vous avez repris un code
page-audit-second-money = Vous avez choisi qui peut voir l’argent
