section-stages = Ce que je fais à chaque alerte
    .short = Alertes
    .why = Quand l'alerte arrive, on n'a plus le temps de réfléchir. Décidez maintenant.
step-stages-cards = Vos actions

stages-actions = Que ferez-vous à chaque étape ?
    .hint = Nous avons coché ce qui convient à vos dangers. Les noms des étapes viennent de votre pays.
    .short = Actions
