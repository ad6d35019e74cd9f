# Le dossier d'atelier : feuille de l'hôte, cartes d'activité, feuilles de table, bulletins du jeu de la tempête, exercices, présences.
# Chaque carte a .aloud (80 mots au plus), deux ou trois de .talk-1 à .talk-3, .share, et .write là où la fiche demande une aide.

## Cadre

workshop-agenda-half = Demi-journée
    .long = Atelier d'une demi-journée
    .goal = Chacun rentre avec un plan rapide.
workshop-agenda-one = Une journée
    .long = Atelier d'une journée
    .goal = Chacun rentre avec un plan complet.
workshop-agenda-two = Deux journées
    .long = Atelier de deux journées
    .goal = Chacun rentre avec un plan complet et essayé.
workshop-title = Dossier d'atelier, { $agenda }, { $country }
workshop-subject = Cartes et feuilles pour un atelier où chacun fait son plan
workshop-line = Dossier d'atelier · { $agenda } · { $country }
workshop-time = { $hour } h { $minute }
workshop-then = { $first }, puis { $second }
workshop-part = S{ $n } { $name }
workshop-part-short = S{ $n }
workshop-way-all = tous ensemble
workshop-way-table = à la table
workshop-way-pair = à deux
workshop-way-alone = chacun seul
workshop-minutes = minutes

## Feuille de l'hôte

workshop-host = { $agenda }
workshop-host-day = { $agenda }, jour { $n }
workshop-host-sub = Pour l'hôte. { $goal } { $tables ->
    [one] Une table de 4 à 6 personnes.
   *[other] { $tables } tables de 4 à 6 personnes.
}
workshop-room = La salle
    .sub = Pour l'hôte. L'hôte surveille l'heure et aide. Les gens apprennent les uns des autres.
workshop-notes = Notes
workshop-programme = Programme
workshop-ends = { $start } à { $end }
workshop-head-time = Heure
workshop-head-minutes = Min
workshop-head-card = Carte
workshop-head-way = Comment
workshop-head-part = Fiche
workshop-private = privé
workshop-homework = Pour le soir
workshop-homework-text = Montrez le plan à la maison. Allez à pied au lieu sûr. Prenez en photo vos outils et vos marchandises.
workshop-rules = Règles de la salle
workshop-rule-1 = Tables de 4 à 6 personnes. Même métier ou métiers mêlés, les deux sont bons.
workshop-rule-2 = Personne n'est le maître. Dites ce que vous savez, et écoutez.
workshop-rule-3 = À chaque carte, la personne suivante lit à haute voix et une autre surveille l'heure. Pas de personne 5 ou 6 ? Les personnes 1 et 2 le font.
workshop-rule-4 = Parlez d'abord votre langue. Les images et la parole aident ceux qui ne lisent pas.
workshop-rule-5 = L'argent, les dettes, la santé et la sécurité s'écrivent seul. Personne ne regarde.
workshop-rule-6 = L'hôte voit où en est chaque table, jamais ce que les gens écrivent.
workshop-rule-7 = Un téléphone chacun, un par table, ou le papier seul : tout marche. Le papier peut être saisi plus tard avec le code du plan.
workshop-rule-8 = La prière, le repas et les enfants font partie de la journée. Prévoyez les pauses et un coin pour les enfants.
workshop-rule-9 = Chacun rentre avec un plan, un partenaire et une date pour se revoir : après 30 jours, après 90 jours, avant la saison.
workshop-print = À imprimer
workshop-print-pages = Pages
workshop-print-what = Feuille
workshop-print-copies = Copies
workshop-print-for = Pour
workshop-print-total = { $tables ->
    [one] { $sheets } feuilles de papier pour une table, imprimées d'un seul côté.
   *[other] { $sheets } feuilles de papier pour { $tables } tables, imprimées d'un seul côté.
}
workshop-print-host = Feuille de l'hôte
workshop-print-cards = Cartes d'activité
workshop-print-cards-note = deux par feuille, à couper
workshop-print-grid = Feuille des points
workshop-print-grid-note = mieux en A3
workshop-print-drawing = Feuille de dessin
workshop-print-bulletins = Jeu de la tempête
workshop-print-bulletins-note = deux par feuille, à couper
workshop-print-drills = Exercices
workshop-print-drills-note = deux par feuille, à couper
workshop-print-sign-in = Feuille de présence
workshop-print-worksheets = Fiches de travail
workshop-print-worksheets-note = imprimées à part
workshop-for-host = l'hôte
workshop-for-table = chaque table
workshop-for-person = chaque personne
workshop-bring = À apporter
workshop-bring-1 = Un stylo par personne
workshop-bring-2 = Gommettes ou feutres
workshop-bring-3 = Ruban, épingles, ciseaux
workshop-bring-4 = Grand papier pour les murs
workshop-bring-5 = Une horloge visible de tous
workshop-bring-6 = Une cloche ou une casserole
workshop-bring-7 = De l'eau, du thé, un repas
workshop-bring-8 = Nattes, jouets pour enfants
workshop-bring-9 = Téléphone, batterie, câble

## Cartes d'activité

workshop-card-kicker = Carte { $n } sur { $of } · { $way }
workshop-card-turn = Lecture : personne { $reader } · Heure : personne { $keeper }
workshop-card-alone = Faites cette partie seul
workshop-aloud = À lire à haute voix
workshop-talk = À discuter
workshop-write = À écrire
workshop-share = À partager
workshop-share-minute = 1 minute par table
workshop-on-sheet-drawing = Sur la feuille de dessin
workshop-on-sheet-grid = Sur la feuille des points
workshop-on-sheet-bulletins = L'hôte lit les bulletins
workshop-on-sheet-drills = L'hôte lit les exercices

workshop-card-tea = Thé
workshop-card-lunch = Repas
workshop-card-break = Pause

workshop-card-welcome = Bienvenue
    .aloud = Bienvenue. Aujourd'hui, chacun de nous fait un plan pour les mauvais jours. Il n'y a pas de maître ici. Nous connaissons notre travail et notre lieu, et nous nous aidons. Donnez d'abord un nom à votre table. Ouvrez votre plan, ou prenez le papier. Choisissez si nous pouvons garder votre plan. Écrivez votre code et rangez-le. Puis répondez aux questions, pour aujourd'hui. Si vous n'êtes pas sûr, dites-le.
    .talk-1 = Quel est votre nom, et que vendez-vous ou faites-vous ?
    .talk-2 = Que voulez-vous rapporter chez vous ce soir ?
    .write = Votre code va seulement sur votre propre papier.
    .share = Le nom de votre table.
workshop-card-story = Que nous est-il arrivé ?
    .aloud = Nous avons tous vu de mauvais jours : vent, eau, secousses, maladie, pas de courant. Chaque personne raconte une histoire vraie. Qu'est-ce qui est arrivé ? Qu'est-ce qui s'est arrêté dans votre travail ? Pendant combien de temps ? Qu'est-ce qui vous a aidé à repartir ? Écoutez bien. Personne ne doit raconter ce qui fait mal. À la fin, cherchez ce que vos histoires ont en commun.
    .talk-1 = Qu'est-ce qui s'est arrêté, et combien de temps ?
    .talk-2 = Qu'est-ce qui a le plus aidé ?
    .talk-3 = Que feriez-vous autrement aujourd'hui ?
    .write = Une ligne par histoire, sur grand papier.
    .share = Une chose qui a aidé.
workshop-card-draw = Dessinez votre activité
    .aloud = Prenez la feuille de dessin. Dessinez votre activité, pas belle mais vraie. Mettez ceux qui travaillent et ceux qui en vivent. Dessinez le lieu, les outils et les marchandises. Montrez d'où vient l'argent et où il va. Dessinez les partenaires : qui livre, qui achète, qui aide. Puis montrez le dessin à votre voisin. Demandez-vous l'un à l'autre ce qui manque.
    .talk-1 = Sans qui et sans quoi ne pouvez-vous pas travailler ?
    .talk-2 = Qu'est-ce qui casse d'abord un mauvais jour ?
    .write = Puis la page sur vous et votre activité.
    .share = Deux personnes montrent leur dessin.
workshop-card-main = Qu'est-ce qui doit continuer ?
    .aloud = Pensez à la chose que vous vendez ou faites et qui nourrit la maison. Combien de temps peut-elle s'arrêter avant de graves ennuis ? Un jour, une semaine, un mois ? Pensez au repas, aux dettes, aux clients qui partent. Pensez maintenant à trois choses à protéger pour elle. Où est l'endroit sec et sûr ? Écrivez pour vous. Puis racontez à votre table.
    .talk-1 = Quel produit doit repartir en premier ?
    .talk-2 = Quelles trois choses sauvez-vous ?
    .talk-3 = Qui a un endroit solide et sec à partager ?
    .share = Votre meilleur endroit sec.
workshop-card-hazards = Qu'est-ce qui peut nous frapper ?
    .aloud = Chaque personne reçoit des points. Pour chaque danger, deux questions. Arrive-t-il souvent ici ? Est-ce grave pour notre travail ? Mettez votre point, avec la première lettre du danger, là où les deux réponses se croisent. Parlez des points qui sont loin l'un de l'autre. Puis travaillez seul. Dites ce qui est vrai pour votre lieu. Choisissez vos dangers et notez-les pour votre activité.
    .talk-1 = Où nos points se touchent-ils ? Où sont-ils loin ?
    .talk-2 = Quel danger oublions-nous trop vite ?
    .share = Votre premier danger, et pourquoi.
workshop-card-storm = Jeu de la tempête
    .aloud = Une tempête arrive, dans un jeu. L'hôte lit les bulletins, l'un après l'autre. Après chacun, vous avez quelques minutes. Choisissez ce que vous faites maintenant, avec vos cartes d'action ou dans votre tête. Dites qui le fait. On ne revient pas en arrière. Ce que vous n'avez pas fait avant n'est pas fait. À la fin, nous regardons ce que nous avons oublié.
    .talk-1 = Que faisons-nous d'abord, et qui le fait ?
    .talk-2 = Qu'est-ce qui vient trop tard ?
    .talk-3 = Qu'ajoute chacun à son plan ?
    .write = Cochez vos actions pour chaque alerte.
    .share = Une chose que vous avez oubliée.
workshop-card-people = Personnes et contacts
    .aloud = Les marchandises se rachètent. Les personnes, non. Où est le lieu sûr pour vous et votre famille ? Y a-t-il un lieu élevé, si vous vivez près de la mer ? Où vous retrouvez-vous si vous êtes séparés ? Écrivez les lieux avec leur nom. Écrivez les trois personnes les plus utiles, avec leur numéro. Vérifiez les numéros d'urgence. Lisez votre page à votre voisin.
    .talk-1 = Combien de temps à pied jusqu'au lieu sûr ?
    .talk-2 = Qui a besoin d'aide pour y aller ?
    .talk-3 = Quel numéro ne savez-vous pas par cœur ?
    .share = Les lieux sûrs que vous avez trouvés.
workshop-card-money = L'argent des semaines fermées
    .aloud = Éloignez maintenant vos chaises. Cette partie est à vous seul. Personne ne regarde votre papier, et l'hôte ne demande rien. Pensez aux semaines où vous ne pouvez pas vendre. Le loyer, le repas, l'école et les dettes continuent. Combien de temps pouvez-vous vivre de ce que vous avez ? Une estimation suffit. Si vous ne voulez pas écrire ici, faites-le ce soir chez vous.
    .talk-1 = Sans chiffres : où les gens d'ici gardent-ils l'argent des mauvais jours ?
    .talk-2 = Quel groupe, quelle assurance paie vite ?
    .share = Rien. Cela reste à vous.
workshop-card-jobs = Mes trois tâches
    .aloud = Un plan n'est bon que si nous faisons quelque chose. Choisissez trois tâches qui vous préparent mieux. L'une se fait cette semaine, et peut ne rien coûter. Écrivez quoi, qui et pour quand. Trouvez un partenaire. Lisez-vous vos tâches et faites-vous une promesse. Vous veillez maintenant l'un sur l'autre. Enfin, écrivez le jour où vous regarderez de nouveau votre plan.
    .talk-1 = Quelle tâche protège les personnes ?
    .talk-2 = Comment votre partenaire vous rappelle-t-il la tâche ?
    .talk-3 = Quand regardez-vous le plan ensemble ?
    .share = Une tâche de cette semaine.
workshop-card-show = Montrez votre plan
    .aloud = Bravo. Vous avez un plan. Imprimez-le, ou prenez la feuille murale et recopiez vos réponses. Levez-le et montrez-le à votre table. Lisez seulement ce que vous voulez. Où l'accrochez-vous, pour que toute la maison le voie ? Donnez une copie à une personne qui vit ailleurs. Écrivez dessus le nom et le téléphone de votre partenaire.
    .talk-1 = Où sera-t-il accroché ?
    .talk-2 = Qui reçoit la deuxième copie ?
    .share = Levez vos plans.
workshop-card-close = Avant de partir
    .aloud = Répondez encore une fois aux questions courtes. Ce sont les mêmes lignes que ce matin. Répondez pour aujourd'hui. Puis dites-nous trois choses : ce qui était bon, ce qui était difficile, ce que nous devons changer. Écrivez la date où nous nous revoyons. Gardez bien votre code. Bon retour.
    .talk-1 = Quel était le meilleur moment ?
    .talk-2 = Quand et où nous revoyons-nous ?
    .share = Un mot pour cette journée.
workshop-card-business = Mon activité et ce que je vends
    .aloud = Prenez la feuille de dessin. Dessinez les personnes, le lieu, les outils et les marchandises, l'argent et les partenaires. Puis écrivez. Que vendez-vous ou faites-vous, le plus important d'abord ? Combien de temps chaque chose peut-elle s'arrêter ? De quoi avez-vous besoin ? Pensez à la plus petite façon de continuer, comme une table à la maison. Enfin, choisissez votre but.
    .talk-1 = Qu'est-ce qui doit repartir d'abord, et pourquoi ?
    .talk-2 = Sans quoi ne pouvez-vous pas travailler ?
    .talk-3 = Quelle est votre plus petite façon de continuer ?
    .share = Votre plus petite façon de continuer.
workshop-card-family = Les personnes d'abord
    .aloud = Les personnes passent avant les marchandises. Où est le lieu sûr ? Où vous retrouvez-vous si vous êtes séparés ? Qui a besoin d'aide, et qui aide ? Donnez à chacun une tâche quand une alerte arrive. Dites qui décide de fermer, et qui décide en son absence. Qui peut tenir l'activité une semaine ? Ce que vous écrivez sur la santé reste à vous.
    .talk-1 = Qui décide, et qui vient ensuite ?
    .talk-2 = Chacun a-t-il une tâche ?
    .talk-3 = Que doit savoir votre remplaçant ?
    .share = Une tâche que l'on oublie souvent.
workshop-card-things = Ce que je dois protéger
    .aloud = Faites en pensée le tour de votre lieu. Quelles choses vous feraient le plus mal à perdre ? Écrivez-les, avec leur nombre et leur place. Combien coûte leur remplacement ? Gardez ce prix pour vous. Comment protéger chacune : lever, emballer, attacher, déplacer, enfermer ? Où est l'endroit sec ? Qui porte, et combien de temps faut-il ? Vous savez alors quand commencer.
    .talk-1 = Que déplacez-vous d'abord ?
    .talk-2 = Qui porte, et avec quoi ?
    .talk-3 = Un jour suffit-il pour tout ?
    .share = Votre meilleure astuce pour garder au sec.
workshop-card-contacts = Contacts et papiers
    .aloud = Un mauvais jour, le téléphone peut être vide et le papier mouillé. Écrivez les numéros utiles : famille, ouvriers, fournisseur, clients, transport, banque, chefs. Vérifiez les numéros d'urgence. Puis pensez à vos papiers. Lesquels disent qui vous êtes, ce que vous avez et ce qu'on vous doit ? Où est la deuxième copie ? Lisez votre liste à votre voisin et cherchez ce qui manque.
    .talk-1 = Qui doit entendre parler de vous en premier ?
    .talk-2 = Où est votre deuxième copie ?
    .talk-3 = Que dites-vous à vos clients ?
    .share = Un bon endroit pour le sac des papiers.
workshop-card-plan-b = Plan B
    .aloud = Choisissez ce qui s'arrête : le lieu, le courant, l'eau, la route, le téléphone, le fournisseur, les acheteurs. Votre table trouve deux autres façons pour chacun. Les vieilles façons sont bonnes : à la main, à vélo, avec de la glace, au bord de la route, avec un panneau. Puis écrivez votre propre plan B, avec un nom. Rien encore ? Écrivez-le aussi : c'est une tâche.
    .talk-1 = Où pourriez-vous vendre ailleurs ?
    .talk-2 = Qui a ce qui vous manque ?
    .talk-3 = Que pouvons-nous partager à deux ?
    .share = Votre meilleure autre façon.
workshop-card-after = Les 72 premières heures
    .aloud = Le danger est passé. Qui allez-vous voir d'abord ? Puis imaginez : un étal cassé, des marchandises mouillées, un toit tordu. Avant de nettoyer, prenez des photos et faites une liste. Qu'est-ce qui est cassé, combien, à quel prix ? Comptez les jours fermés. À qui le dites-vous ? Écrivez ce qu'il vous faut pour rouvrir, même en petit.
    .talk-1 = Qu'est-ce qu'il ne faut pas toucher ?
    .talk-2 = Pourquoi compter avant de nettoyer ?
    .talk-3 = Qu'est-ce qui suffit pour rouvrir ?
    .write = Essayez le formulaire des dégâts pour l'étal cassé.
    .share = La première chose que vous vendez de nouveau.
workshop-card-finish = Finir et montrer
    .aloud = Bravo. Vous avez un plan complet. Choisissez ce que votre papier montre. L'argent n'y est pas si vous le laissez ainsi. Imprimez le plan, ou prenez-le sur votre téléphone. Signez-le si vous voulez. Répondez encore une fois aux questions, pour aujourd'hui. Dites ce qui était bon, difficile, à changer. Écrivez la date où nous nous revoyons. Gardez bien votre code.
    .talk-1 = Où sera-t-il accroché, et qui reçoit une copie ?
    .talk-2 = Quand nous revoyons-nous ?
    .share = Un mot pour cette journée.
workshop-card-gallery = Tour des murs
    .aloud = Bonjour. Accrochez au mur une feuille murale de votre table. Laissez de côté ce qui est privé. Puis marchez lentement, de table en table. Cherchez une idée meilleure que la vôtre. Emportez-la : aujourd'hui, voler des idées est permis. Mettez un point sur la meilleure ligne de chaque table. Puis revenez et écrivez l'idée dans votre plan.
    .talk-1 = Qu'a dit votre famille du plan ?
    .talk-2 = Quelle idée avez-vous volée ?
    .write = Une idée, dans votre plan.
    .share = L'idée que vous avez volée.
workshop-card-visit = Visite : qui nous avertit
    .aloud = Des personnes du bureau des catastrophes ou de la météo sont avec nous. Demandez-leur ce que vous avez toujours voulu savoir. Comment les alertes arrivent-elles ici ? Que demande chaque étape ? Quels lieux sont sûrs, et quand ouvrent-ils ? Vérifiez avec eux chaque numéro de votre plan. Corrigez tout de suite, et écrivez la date à côté.
    .talk-1 = Quelle alerte arrive trop tard ?
    .talk-2 = Quel numéro était faux ?
    .talk-3 = Que faire sans réseau ?
    .write = Corrigez les numéros et les lieux de votre plan.
    .share = Une chose que vous ne saviez pas.
workshop-card-corners = Trois coins d'argent
    .aloud = Il y a trois coins : l'épargne, le crédit, l'assurance ou la caisse du groupe. Votre table passe quinze minutes dans chacun. Demandez ce que cela coûte, ce que cela paie, à quelle vitesse et avec quels papiers. Demandez ce qui se passe après une grande catastrophe. Ne dites pas vos chiffres. Ne signez pas aujourd'hui. Emportez le papier et réfléchissez.
    .talk-1 = Combien de temps avant d'être payé ?
    .talk-2 = Qu'est-ce qui n'est pas payé ?
    .talk-3 = Que pouvons-nous faire en groupe ?
    .write = Une chose à demander en rentrant.
    .share = La meilleure offre, en une phrase.
workshop-card-drills = Exercices à la table
    .aloud = Nous essayons maintenant nos plans. L'hôte lit ce qui arrive et annonce les minutes. Servez-vous de votre plan, pas de votre mémoire. Dites ce que vous faites, dans quel ordre et qui le fait. Si le plan ne le dit pas, c'est une bonne nouvelle : vous l'avez trouvé aujourd'hui, et non un mauvais jour. Après chaque exercice, écrivez deux corrections.
    .talk-1 = Où le plan a-t-il aidé ?
    .talk-2 = Où avons-nous dû deviner ?
    .write = Exercices 1, 2 et 3. Deux corrections après chacun.
    .share = Votre correction la plus utile.
workshop-card-together = Que pouvons-nous faire ensemble ?
    .aloud = Seuls, nous sommes petits. Ensemble, nous avons des camions, des maisons solides, des téléphones et beaucoup de mains. Pensez à votre marché, votre route ou votre groupe. Que partager : un dépôt sec, un camion, une liste de numéros, un lieu de vente, une caisse ? Choisissez deux choses vraiment possibles cette année. Dites qui commence et pour quand. Écrivez-les en grand.
    .talk-1 = Qu'apporte chacun de nous ?
    .talk-2 = À qui demander d'abord ?
    .talk-3 = Qui appelle à la prochaine réunion ?
    .write = Deux choses, qui commence, pour quand. Sur grand papier.
    .share = Vos deux choses.
workshop-card-damage = Compter dégâts et pertes
    .aloud = Après une catastrophe, l'État compte ce qui est perdu. Ce qui n'est pas compté n'est pas aidé. Prenez le formulaire des dégâts. Votre table le remplit pour un étal que vous connaissez tous. Le dégât est ce qui est cassé. La perte est l'argent non gagné. Écrivez combien, à quel point, à quel prix, et les jours fermés. Vos propres chiffres seraient-ils faciles à trouver ?
    .talk-1 = Qu'est-ce qu'un dégât, qu'est-ce qu'une perte ?
    .talk-2 = Quels chiffres écrire chaque semaine ?
    .talk-3 = Qui a besoin de ce formulaire, et quand ?
    .write = Le formulaire des dégâts, un par table.
    .share = Le total de votre étal.
workshop-card-fix = Corrigez votre plan
    .aloud = Regardez votre plan avec des yeux neufs. Pensez aux exercices, à la visite et aux autres tables. Changez trois choses maintenant. Un numéro, un lieu, un nom, une tâche : les petites corrections sont les meilleures. Barrez ce qui est faux et écrivez-le de nouveau. Si une tâche manque, mettez-la dans votre liste, avec une date.
    .talk-1 = Chacun à la maison connaît-il le plan ?
    .talk-2 = Que faites-vous d'abord lundi ?
    .write = Trois changements, dans votre plan.
    .share = L'un de vos trois changements.
workshop-card-teach = Menez une carte
    .aloud = Certains de vous mèneront une telle journée chez eux. Choisissez une carte d'hier. Menez-la dix minutes pour une autre table. Lisez lentement, posez les questions, et attendez. Ne répondez pas vous-même. Ensuite, la table vous dit deux choses : ce qui a aidé, et ce qu'il faut essayer autrement. Puis changez de rôle. Si personne ne mènera de journée, prenez ce temps pour votre plan.
    .talk-1 = Qu'est-ce qui fait parler les gens ?
    .talk-2 = Comment aider ceux qui ne lisent pas ?
    .write = Où et quand mènerez-vous une telle journée ?
    .share = Remerciez votre table.
workshop-card-sign = Signer et partir
    .aloud = C'est la fin de deux bonnes journées. Choisissez ce que votre papier montre et imprimez-le. Signez votre plan, et faites signer votre partenaire. Répondez encore une fois aux questions, pour aujourd'hui. Dites ce qui était bon et ce qu'il faut changer. Écrivez trois dates : après 30 jours, après 90 jours, avant la saison. Ces jours-là, regardez le plan avec votre partenaire.
    .talk-1 = De quoi êtes-vous fier ?
    .talk-2 = Quand appelez-vous votre partenaire ?
    .share = Un mot pour ces journées.

## Feuille de table : points

workshop-grid = Souvent ? Grave ?
    .sub = Pour chaque danger : un point par personne, avec ses premières lettres, là où les réponses se croisent.
workshop-grid-hazards = Dangers d'ici
workshop-grid-table = Notre table

## Feuille de table : dessin

workshop-drawing = Je dessine mon activité
    .sub = Des traits simples suffisent. Entourez ce qui est indispensable. Mettez une croix là où cela peut casser.
workshop-drawing-middle = Ce que je vends ou fais
workshop-drawing-people = Personnes
    .note = Qui travaille ? Qui en vit ?
workshop-drawing-processes = Lieu et travail
    .note = Où ? Quels outils, quelles marchandises ?
workshop-drawing-profits = Argent
    .note = Qu'est-ce qui rapporte ? Qu'est-ce qui coûte ?
workshop-drawing-partnerships = Partenaires
    .note = Qui livre, qui achète, qui aide ?
workshop-drawing-name = Mon nom ou le nom de mon activité

## Bulletins

workshop-bulletin-kicker = Jeu de la tempête · bulletin { $n } sur { $of }
workshop-bulletin-line = { $action } · { $when }
workshop-bulletin-listen = L'hôte écoute si l'on dit
workshop-bulletin-table = Puis demandez aux tables
workshop-bulletin-none = Pas de bulletin ? On le sait ainsi
workshop-bulletin-ask-w72 = À qui le dites-vous, et comment ?
workshop-bulletin-ask-w48 = Que déplacez-vous d'abord, et où ?
workshop-bulletin-ask-w24 = Tous sont-ils au lieu sûr ? Qui compte ?
workshop-bulletin-ask-w12 = Que faites-vous dedans ? Que ne faites-vous jamais ?
workshop-bulletin-ask-a72 = Que vérifiez-vous d'abord ? Que notez-vous ?
workshop-bulletin-choose = Que faites-vous maintenant ? Qui le fait ?
workshop-game = Comment jouer
    .kicker = Jeu de la tempête · pour l'hôte
    .line = Lisez chaque bulletin deux fois, lentement. Puis sonnez.
    .aloud = Vous allez entendre des bulletins. Après chacun, choisissez jusqu'à trois actions de vos cartes. Dites qui les fait et combien de temps il faut. Quand la cloche sonne, il est trop tard pour cette étape. Soyez rapides et soyez francs.
workshop-game-before = Avant
    .step-1 = Chaque table invente un village, une route et un marché. Rien n'est réel.
    .step-2 = Donnez à chaque table dix cailloux ou haricots : ses bras.
workshop-game-during = Pendant
    .step-1 = Chaque action coûte un bras. Un travail lourd en coûte deux.
    .step-2 = Passez entre les tables. Demandez, n'enseignez pas.
workshop-game-after = Après
    .step-1 = Dites ce qui est perdu : tout ce qui n'était ni déplacé ni attaché.
    .step-2 = Chacun coche les actions dans son propre plan.

workshop-bulletin-cyc-w72 = { $stage }. Une tempête grandit sur la mer, loin de nous. Elle peut devenir un cyclone. Elle peut venir ici dans quelques jours, ou tourner. Aujourd'hui le ciel est bleu et le marché est plein. Écoutez la radio à midi et le soir.
workshop-bulletin-cyc-w48 = { $stage }. Le cyclone a tourné et vient vers nous. Il devient plus fort. La mer est agitée et le dernier bateau part ce soir. En ville, on attend longtemps pour le carburant. L'école renvoie les enfants à la maison.
workshop-bulletin-cyc-w24 = { $stage }. Le cyclone va frapper l'île principale, avec un vent très fort, beaucoup de pluie et de grosses vagues. La route de la rivière peut fermer. Le courant peut être coupé. Les lieux sûrs sont ouverts maintenant.
workshop-bulletin-cyc-w12 = { $stage }. Le vent est très fort. Des tôles volent et des arbres tombent. Il n'y a plus de courant. Personne ne sort. Si le calme vient, restez dedans : le vent revient de l'autre côté.
workshop-bulletin-cyc-a72 = { $stage }. Le cyclone est passé. Les autorités disent que l'on peut sortir avec prudence. Des arbres sont sur la route et des fils pendent. Il n'y a ni courant ni téléphone. Près de la mer, des maisons n'ont plus de toit.
workshop-bulletin-dzd-w72 = { $stage }. L'été a été sec et l'herbe est courte. L'hiver peut être très dur. On trouve encore du foin, mais le prix monte chaque semaine. Des familles se préparent à déplacer leurs bêtes.
workshop-bulletin-dzd-w48 = { $stage }. La neige est venue tôt et elle est haute dans les collines. Une tempête peut venir dans deux jours. Les bêtes sont maigres. Des camions de foin attendent en ville. La route est encore ouverte.
workshop-bulletin-dzd-w24 = { $stage }. Une tempête de neige est proche. Le vent sera très fort et le froid très dur. On ne verra plus la route. Les chauffeurs retournent en ville. Les bêtes loin du camp sont en danger.
workshop-bulletin-dzd-w12 = { $stage }. La tempête est là. On ne voit pas sa propre main. Personne ne sort, ni pour les bêtes, ni pour la voiture. La route est fermée et le téléphone ne marche pas.
workshop-bulletin-dzd-a72 = { $stage }. Le vent est tombé et l'on voit loin. La neige est haute. Beaucoup de bêtes sont faibles, certaines sont perdues. La route est bloquée. Personne n'a vu une famille près de la rivière.

# Comment on reconnaît une étape au Vanuatu sans bulletin.
stage-vu-information-fallback = La radio parle d'une tempête.
stage-vu-blue-fallback = Les autorités disent de se préparer.
stage-vu-yellow-fallback = Les autorités disent de partir, ou le vent et la mer montent.
stage-vu-red-fallback = Le vent fort a commencé.
stage-vu-all-clear-fallback = Les autorités ou vos chefs disent que c'est sûr. Un calme soudain ne suffit pas.

## Exercices

workshop-drill-kicker = Exercice { $n } sur { $of }
workshop-drill-line = Dites ce que vous faites, dans quel ordre, et qui.
workshop-drill-minutes = { $from }–{ $to }
workshop-drill-marks = L'hôte annonce les minutes
workshop-drill-fixes = Deux corrections, qui, pour quand
workshop-drill-write = Écrivez deux corrections.
workshop-drill-power = Coupure de courant
    .aloud = Il est 10 heures du matin, un samedi, votre meilleur jour. Le courant s'arrête. La compagnie dit : peut-être deux jours. Votre congélateur est plein. Des clients attendent. Votre téléphone est à moitié chargé.
    .step-1 = Qu'est-ce qui s'arrête ?
    .step-2 = Que faites-vous, et dans quel ordre ?
    .step-3 = Que vous fallait-il et que vous n'aviez pas ?
workshop-drill-storm = { $hazard } dans 36 heures
    .aloud = Posez vos cartes d'action devant vous, face cachée. L'hôte relit les bulletins « { $first } », « { $second } » et « { $third } ». À chacun, retournez les cartes de cette étape et dites ce que vous faites.
    .step-1 = { $first } : que faites-vous ?
    .step-2 = { $second } : que faites-vous ?
    .step-3 = { $third } : qu'est-ce qui vient trop tard ?
workshop-drill-storm-dzd = Tempête de neige dans 36 heures
workshop-drill-sick = Dix jours à l'hôpital
    .aloud = Ce matin, vous êtes tombé sur la route mouillée. Vous êtes à l'hôpital et devez rester dix jours. Aujourd'hui, vous ne pouvez pas téléphoner. Chez vous, des clients attendent et une livraison arrive.
    .step-1 = Qui ouvre ? Comment le savent-ils ?
    .step-2 = Qui a la clé, l'argent, le numéro du fournisseur ?
    .step-3 = Qu'est-ce que vous seul savez faire ?
workshop-drill-market = Marché fermé trois semaines
    .aloud = Ce matin, un panneau sur la porte dit : le marché est fermé trois semaines. Vos marchandises sont fraîches aujourd'hui. Vos clients arrivent, voient le panneau et rentrent chez eux.
    .step-1 = Que faites-vous des marchandises aujourd'hui ?
    .step-2 = Où et comment vendez-vous dès demain ?
    .step-3 = Comment les clients vous trouvent-ils ? Qui doit être d'accord ?
workshop-drill-shaking = Fortes secousses à midi
    .aloud = Il est midi. La terre tremble si fort que vous ne tenez pas debout. Des marchandises tombent. Levez-vous maintenant et faites à pied le chemin que vous prendriez vraiment. Mesurez le temps.
    .aloud-sea = Il est midi et vous êtes près de la mer. La terre tremble si fort que vous ne tenez pas debout, ou elle tremble longtemps. N'attendez pas d'alerte. Levez-vous maintenant et faites à pied le chemin vers un lieu élevé que vous prendriez vraiment. Mesurez le temps.
    .step-1 = Baissez-vous, abritez-vous, tenez-vous. Puis partez, laissez tout.
    .step-2 = Marchez. Combien de minutes ? Qui était lent ?
    .step-3 = Qu'est-ce qui gênait ? Où vous êtes-vous retrouvés ?

## Cartes vides, à remplir par l'hôte

workshop-own-card = Notre propre carte
workshop-own-drill = Notre propre exercice

## Feuille de présence

workshop-sign-in = Qui est là
    .sub = Seul le nom ou les initiales sont demandés. Les autres cases sont libres : laissez-les vides si vous voulez.
workshop-sign-in-privacy = Vie privée.
    .text = L'hôte garde cette feuille pour savoir qui est venu et pour compter. Elle n'est montrée à personne d'autre et elle est détruite après un an. Elle ne fait pas partie de votre plan. Vous pouvez demander à tout moment que votre ligne soit barrée.
workshop-sign-in-place = Lieu
workshop-sign-in-date = Date
workshop-sign-in-host = Hôte
workshop-sign-in-name = Nom ou initiales
workshop-sign-in-sector = Métier
workshop-sign-in-woman = F
workshop-sign-in-man = H
workshop-sign-in-young = –35
workshop-sign-in-old = 35+
workshop-sign-in-table = Table
workshop-sign-in-signature = Signature
workshop-sign-in-a = A
workshop-sign-in-b = B
workshop-sign-in-agree = Je suis d'accord
    .text = (cochez seulement si oui) : A = on peut me compter dans les totaux par métier, femmes et hommes, et âge. B = on peut prendre des photos où je suis.
