section-activities = Ce qui fait vivre mon activité
    .short = Ce que je vends
    .why = Après une catastrophe, on ne peut pas tout faire à la fois. Ici, vous trouvez ce qui passe en premier.
step-activities-products = Ce que vous vendez ou faites

activities-products = Que vendez-vous ou que faites-vous ?
    .hint = Commencez par le plus important.
    .short = Ce que je vends ou fais
    .add = Ajouter un autre produit
    .row = Produit { $n }
    .none = Rien pour le moment
activities-products-name = Qu'est-ce que c'est ?
    .example = Nattes en pandanus, courses en ville, repas de midi
    .short = Produit
activities-products-stop = Combien de temps cela peut-il s'arrêter avant de vrais problèmes ?
    .hint = Pensez à la nourriture à la maison, à un prêt, aux clients qui partent.
    .short = Peut s'arrêter

set-stop = Durée d'arrêt possible
    .day1 = 1 jour
    .days3 = 3 jours
    .week1 = 1 semaine
    .weeks2 = 2 semaines
    .month1 = 1 mois
    .longer = Plus longtemps
