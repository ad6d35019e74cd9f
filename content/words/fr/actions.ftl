# Les actions générales. Le texte anglais est dans actions.csv ; `.short` est pour la feuille du mur (60 signes au plus).

## Maintenant, avant la saison

action-g-n01 = Choisissez un lieu sûr pour vous abriter. Allez-y une fois à pied avec votre famille et vos employés.
    .short = Choisir un lieu sûr. Y aller à pied avec tous.
action-g-n02 = Écrivez sur papier les numéros d'urgence et ceux de la famille. Gardez une copie au travail et une dans votre sac.
    .short = Numéros sur papier : une copie au travail, une au sac.
action-g-n03 = Préparez un sac d'urgence : eau, nourriture, lampe, radio, premiers soins, médicaments, masques, sifflet, argent, chargeur.
    .short = Préparer le sac d'urgence.
action-g-n04 = Mettez la licence, l'identité, les papiers de la banque et du terrain dans un sac en plastique fermé. Prenez une photo de chacun.
    .short = Papiers dans un sac fermé. Une photo de chacun.
action-g-n05 = Envoyez les photos à quelqu'un de la famille ou gardez-les en ligne.
    .short = Envoyer les photos à la famille ou en ligne.
action-g-n06 = Prenez des photos de votre étal, de vos outils et du stock tous les trois mois. Elles aident à prouver vos pertes.
    .short = Photos de l'étal, des outils, du stock : tous les 3 mois.
action-g-n07 = Mettez un peu d'argent de côté chaque semaine, jusqu'à pouvoir payer deux semaines de dépenses.
    .short = Épargner jusqu'à deux semaines de dépenses.
action-g-n08 = Gardez un peu d'argent en petits billets. Les banques et les téléphones peuvent s'arrêter après une catastrophe.
    .short = Garder un peu d'argent en petits billets.
action-g-n09 = Demandez si une micro-assurance cyclone ou un fonds de groupe est ouvert pour vous. Notez le prix et ce qu'il paie.
    .short = Demander une micro-assurance ou un fonds de groupe.
action-g-n10 = Montrez à une personne de confiance comment tenir votre activité pendant une semaine.
    .short = Former une personne qui peut vous remplacer.
action-g-n11 = Trouvez un deuxième fournisseur pour ce dont vous avez le plus besoin.
    .short = Trouver un deuxième fournisseur.
action-g-n12 = Mettez-vous d'accord avec un voisin : chacun surveille le lieu de l'autre, et vous partagez les outils après la tempête.
    .short = S'entraider avec un voisin.
action-g-n13 = Vérifiez le toit. Ajoutez des vis, des attaches ou des cordes. Fixez la tôle qui bouge maintenant.
    .short = Vérifier le toit. Fixer la tôle qui bouge.
action-g-n14 = Coupez les branches près de chez vous. Enlevez la vieille tôle, le bois et les déchets qui peuvent s'envoler.
    .short = Couper les branches. Enlever ce qui peut s'envoler.
action-g-n15 = Nettoyez les canaux et les gouttières. Montez les étagères : le stock doit être plus haut que la dernière inondation.
    .short = Nettoyer les canaux. Monter les étagères.
action-g-n16 = Attachez au mur les hautes étagères et la bouteille de gaz. Gardez les choses lourdes en bas.
    .short = Attacher étagères et gaz. Le lourd en bas.
action-g-n17 = Si vous travaillez près de la mer, apprenez le chemin le plus rapide vers les hauteurs. Faites-le à pied et comptez le temps.
    .short = Chemin le plus rapide vers les hauteurs : l'essayer.
action-g-n18 = Gardez un seau de sable ou un extincteur tout près. Sachez couper le gaz et le courant.
    .short = Sable ou extincteur tout près. Savoir couper le gaz.
action-g-n19 = Achetez des masques, des bâches en plastique et du ruban adhésif. Apprenez à fermer l'entrée de votre réservoir d'eau.
    .short = Masques, plastique, ruban. Savoir fermer le réservoir.
action-g-n20 = Réparez les fuites, nettoyez le réservoir et gardez de l'eau dans des bidons fermés.
    .short = Réparer les fuites. Garder de l'eau en bidons fermés.
action-g-n21 = Achetez une lampe solaire et une batterie de secours. Notez ce qui s'arrête quand le courant s'arrête.
    .short = Lampe solaire et batterie de secours.
action-g-n22 = Apprenez à vendre avec un cahier de caisse quand les téléphones et les cartes ne marchent pas.
    .short = Savoir vendre avec un cahier de caisse.
action-g-n23 = Ne gardez pas beaucoup d'argent sur place. Changez le lieu et l'heure de vos dépôts à la banque.
    .short = Peu d'argent sur place. Changer l'heure de la banque.
action-g-n24 = Écrivez sur une page comment faire : ouverture, prix, fournisseurs. Gardez les mots de passe en sûreté.
    .short = Écrire sur une page comment tenir l'activité.
action-g-n25 = Gardez du savon et de l'eau pour les clients. Prévoyez comment vendre avec moins de contact.
    .short = Savon et eau. Vendre avec moins de contact.
action-g-n26 = Entrez dans une association, une coopérative ou un groupe d'épargne. Demandez ce qu'il fait après une catastrophe.
    .short = Entrer dans un groupe qui aide après une catastrophe.
action-g-n27 = Demandez à chaque employé si lui ou sa famille a besoin d'une aide spéciale en cas d'urgence.
    .short = Demander à chacun s'il a besoin d'aide.
action-g-n28 = Cherchez sur les pentes les fissures, les arbres penchés et l'eau brune. Prévenez le village ou la mairie.
    .short = Surveiller les pentes : fissures, arbres, eau brune.
action-g-n29 = Ne gardez pas de marchandises sur la plage pendant les mois de tempête ou les grandes marées.
    .short = Rien sur la plage aux mois de tempête.

## Le mauvais temps est possible

action-g-w72-1 = Écoutez la radio deux fois par jour. Dites à vos employés de faire pareil.
    .short = Écouter la radio deux fois par jour.
action-g-w72-2 = Chargez les téléphones et les batteries. Remplissez les bidons d'eau.
    .short = Charger les téléphones. Remplir les bidons d'eau.
action-g-w72-3 = Arrêtez les grosses commandes. Vendez ou utilisez ce qui se gâte.
    .short = Pas de grosse commande. Vendre ce qui se gâte.
action-g-w72-4 = Récupérez l'argent qu'on vous doit, si vous pouvez.
    .short = Récupérer l'argent qu'on vous doit.

## Préparez-vous

action-g-w48-1 = Achetez du carburant, du gaz et des piles avant que la file d'attente s'allonge.
    .short = Acheter carburant, gaz et piles tôt.
action-g-w48-2 = Rentrez les panneaux, les tables, les parasols et la tôle libre.
    .short = Rentrer panneaux, tables, parasols et tôle.
action-g-w48-3 = Déplacez le stock et les outils vers votre endroit sûr et sec. Commencez par ce qui coûte le plus.
    .short = Mettre stock et outils à l'endroit sûr et sec.
action-g-w48-4 = Dites aux clients et aux fournisseurs quand vous fermez.
    .short = Dire aux clients quand vous fermez.
action-g-w48-5 = Retirez de l'argent. Refaites vos photos et la liste du stock.
    .short = Retirer de l'argent. Refaire photos et liste.
action-g-w48-6 = Remplissez des seaux et des bouteilles d'eau propre. Cuisez de la nourriture qui se garde sans frigo.
    .short = Eau propre en bouteilles. Nourriture sans frigo.
action-g-w48-7 = Posez les volets. Attachez le toit et l'étal. Ne montez pas quand le vent est fort.
    .short = Volets posés. Toit et étal attachés.

## Agissez

action-g-w24-1 = Fermez. Renvoyez les employés chez eux tôt, de jour.
    .short = Fermer. Employés chez eux tôt, de jour.
action-g-w24-3 = Montez ce que vous ne pouvez pas déplacer à un mètre du sol au moins. Couvrez-le et attachez-le.
    .short = Monter le reste à un mètre. Couvrir et attacher.
action-g-w24-4 = Prenez avec vous les papiers, l'argent, le téléphone et le sac d'urgence.
    .short = Prendre papiers, argent, téléphone et sac d'urgence.
action-g-w24-5 = Coupez le gaz et le courant à l'arrivée principale. Débranchez les machines. Fermez l'eau de l'étal.
    .short = Couper gaz et courant. Débrancher. Fermer l'eau.
action-g-w24-6 = Arrêtez tout travail. Soyez dans votre lieu sûr avant la nuit et avant que le vent se lève.
    .short = Tout arrêter. Être au lieu sûr avant la nuit et le vent.
action-g-w24-7 = Si votre maison est fragile, en bas ou près de la mer, allez au centre d'évacuation maintenant, de jour. Prenez le sac d'urgence.
    .short = Maison fragile ou basse : au centre d'évacuation, de jour.
action-g-w24-8 = Si l'eau peut arriver jusqu'à vous, partez tôt, de jour. Allez à votre lieu sûr.
    .short = Si l'eau peut venir : partir tôt, de jour.

## Les dernières heures

action-g-w12-3 = Restez dans votre lieu sûr. Mettez le téléphone en mode économie. Envoyez un seul message : avec qui vous êtes et où.
    .short = Rester au lieu sûr. Un seul message : avec qui, où.

## Pendant l'événement

action-g-d-1 = Restez à l'intérieur, loin des fenêtres. Ne sortez pas pour sauver des marchandises.
    .short = Rester à l'intérieur, loin des fenêtres.
action-g-d-2 = Si le vent s'arrête d'un coup, attendez. C'est peut-être l'œil, et le vent fort peut revenir.
    .short = Le vent s'arrête d'un coup ? Attendre : il peut revenir.
action-g-d-3 = Ne traversez jamais l'eau qui coule, ni à pied ni en voiture. Montez, et faites demi-tour.
    .short = Jamais dans l'eau qui coule. Monter, faire demi-tour.
action-g-d-4 = Baissez-vous, couvrez-vous la tête et tenez bon. Après les secousses, allez dehors dans un lieu ouvert.
    .short = Se baisser, couvrir la tête, tenir. Puis lieu ouvert.
action-g-d-5 = Des secousses fortes ou longues près de la mer sont votre alerte. Montez sur les hauteurs maintenant. N'attendez pas la sirène. Laissez vos biens.
    .short = Secousse forte ou longue : monter, sans attendre.
action-g-d-6 = Restez en haut jusqu'à ce que les autorités disent que c'est sûr. La première vague n'est pas toujours la plus grande.
    .short = Rester en haut jusqu'au signal des autorités.
action-g-d-7 = Faites d'abord sortir les gens. Appelez les pompiers. Éteignez un feu seulement s'il est petit et si vous avez une sortie.
    .short = Sortir les gens d'abord. Appeler les pompiers.
action-g-d-8 = Restez à l'intérieur quand la cendre tombe. Portez un masque. Couvrez la nourriture, l'eau et les machines.
    .short = Cendre : rester à l'intérieur, masque, tout couvrir.
action-g-d-9 = Ne vous battez pas pour des biens. Restez en sûreté, regardez bien, puis appelez la police.
    .short = Ne pas se battre pour des biens. Appeler la police.
action-g-d-10 = Sous de fortes pluies, quittez tôt les terrains en pente. Si vous entendez des craquements ou un grondement, partez sur le côté, pas vers le bas.
    .short = Fortes pluies : quitter la pente tôt, sur le côté.
action-g-d-11 = Débranchez les machines, pour que le courant ne les abîme pas à son retour.
    .short = Débrancher les machines.
action-g-d-12 = Appelez la personne qui vous remplace. Donnez-lui la clé, la page d'explications et la petite caisse.
    .short = Appeler votre remplaçant. Donner clé, page et caisse.
action-g-d-13 = Restez loin de la plage, des embouchures et des ponts jusqu'à la fin de l'alerte.
    .short = Loin de la plage, des embouchures et des ponts.
action-g-d-14 = Si les autorités disent de partir, partez tout de suite. Prenez le sac d'urgence et un masque.
    .short = Ordre de partir : partir avec le sac et un masque.
action-g-d-15 = Si les autorités disent de quitter une pente, partez tout de suite et ne revenez pas chercher vos biens.
    .short = Ordre de quitter la pente : partir, ne pas revenir.

## Les 72 premières heures après

action-g-a72-1 = Voyez d'abord votre famille et vos employés. Donnez les premiers soins et appelez à l'aide.
    .short = Famille et employés d'abord. Premiers soins.
action-g-a72-2 = N'entrez pas dans un bâtiment abîmé. Restez loin des fils électriques tombés.
    .short = Pas dans un bâtiment abîmé. Loin des fils tombés.
action-g-a72-3 = Prenez des photos de tous les dégâts avant de nettoyer. Comptez ce qui est perdu et écrivez-le dans la liste des dégâts.
    .short = Photos avant de nettoyer. Compter et noter les pertes.
action-g-a72-4 = Portez des chaussures, des gants et un masque pour nettoyer. Faites bouillir l'eau ou prenez de l'eau en bouteille.
    .short = Chaussures, gants, masque. Eau bouillie.
action-g-a72-5 = Séchez et sauvez ce que vous pouvez, si le lieu est sûr et si vous avez le droit d'entrer.
    .short = Sécher et sauver, si le lieu est sûr.
action-g-a72-6 = Signalez vos dégâts à votre marché, à la chambre de commerce ou au bureau des catastrophes.
    .short = Signaler les dégâts : marché, chambre, bureau.
action-g-a72-7 = Appelez votre assurance ou votre coopérative. Demandez quelles preuves il faut.
    .short = Appeler l'assurance. Demander les preuves à donner.
action-g-a72-8 = Dites aux clients si vous êtes ouvert, fermé ou ailleurs.
    .short = Dire aux clients : ouvert, fermé ou ailleurs.
action-g-a72-9 = Portez un masque. Balayez la cendre par petites quantités. Mouillez-la un peu, seulement au sol. Ne nettoyez pas un toit seul.
    .short = Cendre : masque, petites quantités. Pas seul sur un toit.
action-g-a72-10 = Mettez les groupes électrogènes dehors seulement. La fumée peut tuer.
    .short = Groupe électrogène dehors seulement : la fumée tue.
action-g-a72-11 = Faites une liste avec photos de ce qui manque. Demandez un numéro de plainte à la police.
    .short = Liste de ce qui manque. Numéro de plainte.
action-g-a72-12 = Donnez des nouvelles par la radio, les panneaux et les gens. Appelez peu de temps.
    .short = Nouvelles par radio, panneaux et gens.
action-g-a72-13 = Remettez le courant et le gaz seulement quand quelqu'un qui s'y connaît les a vérifiés.
    .short = Courant et gaz : seulement après un contrôle.

## Les semaines après

action-g-r-1 = Commencez petit. Vendez le produit qui rapporte le plus vite.
    .short = Commencer petit : le produit qui rapporte vite.
action-g-r-2 = Parlez tôt à votre banque, votre propriétaire ou votre prêteur. Demandez à payer plus tard ou moins pendant quelques semaines.
    .short = Parler tôt à la banque et au propriétaire.
action-g-r-3 = Gardez des prix justes. Les gens s'en souviennent.
    .short = Garder des prix justes.
action-g-r-4 = Notez chaque jour fermé, chaque vente et chaque dépense en plus. Cela peut servir pour une aide.
    .short = Noter jours fermés, ventes et dépenses en plus.
action-g-r-5 = Réparez plus solide qu'avant. Demandez à un bon constructeur.
    .short = Réparer plus solide qu'avant.
action-g-r-6 = Achetez et transportez en groupe pour payer moins.
    .short = Acheter et transporter en groupe.
action-g-r-7 = Reposez-vous, parlez avec d'autres, demandez de l'aide. Le stress après une catastrophe est normal.
    .short = Se reposer, parler, demander de l'aide.
action-g-r-8 = Réunissez vos employés. Qu'est-ce qui a bien marché ? Que faut-il changer ? Mettez ce plan à jour.
    .short = Réunir l'équipe. Mettre ce plan à jour.
