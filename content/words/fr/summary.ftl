# Le résumé d'un atelier sur papier : seulement des totaux.

summary = Résumé de l’atelier
summary-title = Résumé : { $title }
summary-subject = Totaux d’un atelier, sans noms
summary-line = { $title } · { $day }
summary-open = Résumé à imprimer
summary-open-exact = Résumé avec les chiffres exacts
summary-private = À NE PAS DONNER
summary-published = Seulement des totaux, sans noms. Vous pouvez donner ce papier. Faites-le une fois, quand l’atelier est fini : deux papiers de jours différents peuvent trahir une personne.
summary-days = Jours
summary-made = Fait le
summary-nobody = Personne n’a encore participé. Les chiffres viennent ici quand des personnes ont une place.
summary-people = Qui a participé
summary-hidden = *
summary-hidden-note = * Non montré : moins de cinq, ou un chiffre qui trahirait un tel groupe.
summary-readiness = À quel point on est prêt, avant et après
summary-readiness-none = Personne n’a encore répondu deux fois à la petite vérification.
summary-readiness-few = Moins de cinq personnes ont répondu deux fois à la petite vérification. Ce n’est donc pas montré.
summary-readiness-people = Points moyens sur 100, de { $n } personnes qui ont répondu deux fois à la petite vérification.
summary-readiness-all = Tout ensemble
summary-plans = Ce que disent les plans
summary-plans-none = Aucun plan n’est partagé avec la formatrice. Il n’y a donc rien à compter ici.
summary-plans-few = Moins de { $fewest } plans sont partagés avec la formatrice. Rien n’en est donc montré.
summary-plans-count = { $n ->
    [one] Compté dans { $n } plan que sa propriétaire partage avec la formatrice.
   *[other] Compté dans { $n } plans que leurs propriétaires partagent avec la formatrice.
} Une longue barre, ce sont beaucoup de plans.
summary-hazards = Grands risques dans le plus de plans
summary-gaps = Pas encore prêt dans le plus de plans
summary-most-none = Rien ne revient dans cinq plans ou plus.
summary-most-nothing = Rien ne revient.
summary-money = Valeur et ventes en danger
summary-value = Prix pour tout racheter ({ $n } plans)
summary-income = Ventes perdues pendant les semaines à prévoir ({ $n } plans)
summary-money-note = Seulement des plans dont l’argent est aussi partagé. Personne n’a vérifié ces montants.
summary-jobs = Tâches des listes
summary-jobs-done = Faites
summary-jobs-late = Jour passé
summary-jobs-soon = Dans les 30 jours
summary-jobs-later = Plus tard ou sans jour
