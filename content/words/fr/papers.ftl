# Textes fixes des papiers : feuille du mur, plan complet et page à imprimer.

## Cadre

paper-title = Plan de { $name }
paper-title-empty = Mon plan pour les mauvais jours
paper-subject = Que faire avant, pendant et après une catastrophe
paper-version = plan du { $day }
paper-page-of = page { $n } sur { $of }
paper-continued = (suite)
paper-private = PRIVÉ
paper-colon = { $label } : { $value }

## Feuille du mur, devant

paper-front-title = S'il arrive quelque chose
paper-owner-line = Propriétaire, téléphone, lieu
paper-made = Fait le
paper-look-again = À revoir avant le
paper-first-title = D'abord
paper-first-note = Pas d'alerte ? Partez, laissez tout.
paper-first-people = Tous en sécurité
paper-first-people-text = Comptez tout le monde. Restez ensemble.
paper-first-safe = Lieu sûr
paper-first-safe-text = Allez-y. Laissez les choses.
paper-first-listen = Écouter
paper-first-listen-text = La radio et vos chefs.
paper-first-listen-call = Radio, ou appelez le { $number }.
paper-first-stay = Rester
paper-first-stay-text = Restez jusqu'à la fin de l'alerte.
paper-we-meet = Point de rencontre
paper-on-foot = { $n } min à pied
paper-far = Loin : partez à la première secousse. Cherchez plus près.
paper-numbers = Numéros d'urgence
paper-checked = vérifiés le { $day }
paper-ask-office = demandez à votre bureau local à chaque saison
paper-key-people = Mes trois personnes clés
paper-key-people-blank = Nom, qui, téléphone
paper-calling-code = les numéros commencent par { $code }
paper-ladder = { $hazard } : les alertes
paper-ladder-note = Le temps peut être plus court. Partez tôt.
paper-rung-move = Commencez à déplacer les choses.
paper-rung-close = Fermez.
paper-rung-go = Les personnes d'abord. Allez au lieu sûr.
paper-rung-go-close = Les personnes d'abord. Fermez. Allez au lieu sûr.
paper-top-risks = Mes plus grands risques
paper-risks-key = TE très élevé, E élevé, M moyen, F faible
paper-disclaimer = Ce plan a été fait par la ou le propriétaire. Il ne remplace pas les conseils du bureau des catastrophes, de la police ou des services de santé. Vérifiez les numéros à chaque saison.
paper-lives-at = Ce plan est gardé à l'adresse { $address }.
paper-lives-with-trainer = Ce plan est gardé chez votre formateur. Demandez comment l'ouvrir de nouveau.

## Feuille du mur, dos

paper-back-title = Mes cartes
paper-protect = Protéger ces trois choses
paper-protect-note = où, ou comment
paper-todos = Mes trois choses à faire
paper-todos-note = avant le
paper-bold = En gras = protège la vie.
paper-back-foot = Écoutez la couleur ou le mot, pas l'heure. Dans le doute, partez tôt. Suivez d'abord votre bureau des catastrophes. D'autres actions sont dans le plan complet.

## Cartes d'action

paper-score-of = { $n } points
paper-start-moving = Commencer à déplacer à
paper-closed-by = Fermé avant la fin de
paper-card-foot = Écoutez la couleur ou le mot, pas l'heure. Dans le doute, partez tôt. Suivez d'abord votre bureau des catastrophes. La suite pour les jours d'après est à la page « Les 72 premières heures et la reprise ».
paper-card-foot-no-warning = Suivez d'abord votre bureau des catastrophes. La suite pour les jours d'après est à la page « Les 72 premières heures et la reprise ».
paper-now = Maintenant
paper-now-when = un jour calme
paper-during = Pendant
paper-during-when = pas de temps : agissez
paper-after = Après
paper-after-when = 3 premiers jours

## Mon activité en bref

paper-glance = Mon activité en bref
paper-workers = Qui travaille ici
paper-products = Ce que je vends, dans l'ordre de reprise
paper-products-note = 3 à 10 points ; le plus de points d'abord
paper-points = Points
paper-goal = Mon but
paper-goal-text = Garder tout le monde en sécurité et rouvrir en : { $time }.
paper-year = Mon année et ma semaine
paper-season = { $hazard } : saison

## Mes risques

paper-risks = Mes risques
paper-risks-rule = Points = combien de fois × quelle gravité. Un danger pour la vie qui serait très grave est toujours au moins « élevé ».
paper-risks-ranked = Mes risques, le plus grand d'abord
paper-risk = Risque
paper-score = Points
paper-band = Niveau
paper-warnings = Mon lieu, et les alertes que je crois

## Ma préparation

paper-ready = Ma préparation
paper-ready-note = Réponses du { $day }. « Pas sûr » compte comme pas prêt.
paper-short-check = C'est le contrôle court, en huit lignes.
paper-of-100 = sur 100
paper-no-score = Pas encore de points
paper-next-time = la prochaine fois
paper-safety = Trois points de sécurité. Il faut « oui » aux trois.
paper-safety-missing = Il manque encore pour votre sécurité :
paper-weakest = Commencer ici : { $part }, mon point le plus faible
paper-done-on = fait le

## Personnes et tâches

paper-people = Personnes et tâches
paper-where-we-go = Où nous allons
paper-members = Personnes de l'activité
paper-stand-in = Si je ne peux pas être là
paper-help-note = avec leur accord
paper-bag = Sac d'urgence
paper-bag-note = cochez ce qui est dedans

## Contacts

paper-contacts = Contacts
paper-contacts-family = Famille et aides
paper-contacts-suppliers = Fournisseurs
paper-contacts-customers = Clients
paper-contacts-others = Marché, banque, groupe, autorités
paper-contacts-note = Écrivez les changements à la main, avec la date.
paper-service-power = Compagnie d'électricité
paper-service-roads = Service des routes
paper-service-water = Compagnie des eaux
paper-service-marine = Secours en mer
paper-service-other = Autre aide

## Choses, papiers et plan B

paper-things = Choses, papiers et plan B
paper-protect-all = Ce que je dois protéger
paper-papers = Papiers
paper-papers-note = cochez ce que vous avez
paper-plan-b = Plan B
paper-if-stops = Si cela s'arrête
paper-i-will = Je vais
paper-note-ask = Note, à qui demander
paper-stop-place = Mon lieu
paper-stop-power = Courant, gaz
paper-stop-water = Eau
paper-stop-road = Route, bateau, carburant
paper-stop-phone = Téléphone, carte
paper-stop-supplier = Fournisseur principal
paper-stop-buyers = Clients principaux
paper-stop-material = Matière ou récolte

## Argent

paper-money = Argent
paper-money-sub = Gardez cette page à part. Elle n'est jamais sur la feuille du mur.
paper-money-outlook = Ce qui en suit
paper-money-total = Total
paper-money-margin = Reste chaque semaine
paper-money-cash-days = Mes économies durent
paper-money-target = Pouvoir vivre sans ventes pendant
paper-money-gap-live = Manque pour vivre ce temps
paper-money-gap-restart = Manque pour recommencer
paper-money-save = À mettre de côté par semaine
paper-money-income-risk = Ventes que je peux perdre
paper-money-value-risk = Coût pour tout remplacer
paper-money-covered = Vos économies suffisent pour ces semaines. Bravo.
paper-money-nothing-spare = Votre activité n'a pas d'argent en plus maintenant. Commencez par ce qui est gratuit.
paper-money-part = Cela couvre une partie de ce qui manque.
paper-money-early = Vos économies finissent avant que votre produit principal se vende de nouveau.
paper-money-values = Ce que coûtent mes choses

## Les 72 premières heures et la reprise

paper-after-page = Les 72 premières heures et la reprise
paper-first-72 = Les 72 premières heures, dans cet ordre
paper-recovery-steps = Pour reprendre

## Dégâts et pertes

paper-damage-title = Dégâts et pertes
paper-damage-sub = Remplissez avant de nettoyer. Prenez d'abord des photos. Une estimation vaut mieux que rien.
paper-damage-event = Événement
paper-damage-closed = Fermé le
paper-damage-date = Date
paper-damage-open = Ouvert en partie, tout ouvert le
paper-damage-damage = 1 Dégâts
paper-damage-damage-note = une ligne par sorte de chose
paper-damage-thing = Chose
paper-damage-number = Combien
paper-damage-fine = intact
paper-damage-light = léger
paper-damage-heavy = grave
paper-damage-destroyed = détruit
paper-damage-cost = Réparer ou remplacer
paper-damage-kind-building = Bâtiment ou étal
paper-damage-kind-tools = Outils
paper-damage-kind-vehicle = Véhicule ou bateau
paper-damage-kind-stock = Stock à vendre
paper-damage-kind-raw-material = Matière première
paper-damage-kind-crops = Cultures, plantes, animaux
paper-damage-kind-furniture = Meubles, téléphone, ordinateur
paper-damage-kind-other = Autre
paper-damage-total = Total
paper-damage-losses = 2 Pertes
paper-damage-days-closed = Jours fermés
paper-damage-days-partly = Jours ouverts en partie
paper-damage-sales-then = Ventes alors (moitié = 50)
paper-damage-extra = Frais en plus
paper-damage-owed = Ce qu'on me devait, perdu
paper-damage-work = 3 Travail
paper-damage-people = Personnes
paper-damage-paid-women = Femmes payées
paper-damage-paid-men = Hommes payés
paper-damage-family-women = Femmes, famille
paper-damage-family-men = Hommes, famille
paper-damage-before = avant
paper-damage-now = maintenant
paper-damage-days-lost = jours perdus
paper-damage-pay-a-day = paie par jour
paper-damage-needs = 4 Ce qu'il me faut le plus
paper-damage-needs-note = écrivez 1, 2, 3 dans trois cases
paper-damage-need-grant = aide en argent
paper-damage-need-loan = prêt
paper-damage-need-tools = outils
paper-damage-need-stock = stock ou matière
paper-damage-need-place = lieu de vente
paper-damage-need-power = courant ou eau
paper-damage-need-road = route ou transport
paper-damage-need-customers = clients, marché
paper-damage-need-skills = savoir ou conseil
paper-damage-need-papers = papiers, identité
paper-damage-need-childcare = garde d'enfants
paper-damage-need-talk = quelqu'un pour parler
paper-damage-need-claim = assurance
paper-damage-need-other = autre
paper-damage-opening = 5 Rouvrir
paper-damage-weeks = Semaines avant le retour normal
paper-damage-can-open = Puis-je ouvrir avec ce que j'ai ?
paper-damage-stops = Ce qui m'arrête le plus
paper-damage-signed = Signé

## À faire, essais et signatures

paper-closing = À faire, essais et signatures
paper-tests = Essais
paper-copies = Copies de ce plan
paper-signed = Signé
paper-sign-owner = Propriétaire
paper-sign-stand-in = Remplaçant
paper-sign-buddy = Voisin ou ami
paper-sign-trainer = Formateur
paper-kept = Où il est gardé.
paper-sources = Les noms des alertes et les numéros viennent de pages publiques, lues le { $day }. Demandez à votre bureau local s'ils sont encore justes.
paper-earlier = Premier point, le { $day } : { $scores }.
paper-earlier-whole = ensemble
