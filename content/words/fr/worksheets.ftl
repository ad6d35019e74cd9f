# Fiches vierges : le plan sur papier, à remplir au stylo et à saisir plus tard.

worksheet-quick = Fiches : plan rapide
worksheet-full = Fiches : plan complet
worksheet-title = { $kind }, { $country }
worksheet-subject = Fiches vierges avec toutes les questions du plan
worksheet-lead = Écrivez au stylo. Commencez où vous voulez. Vous pouvez laisser des questions vides et les remplir plus tard.
worksheet-business = Mon entreprise
worksheet-code = Quatre premiers signes de mon code
worksheet-one = Un seul choix
worksheet-many = Cochez tout ce qui convient
worksheet-part = Partie { $number } : { $name }
worksheet-sheet-of = fiche { $n } sur { $of }
worksheet-private = Privé. Remplissez cette partie en privé. Vous pouvez la laisser vide.
worksheet-foot = Les parties sont celles de l'écran. Saisissez vos réponses plus tard, seul ou avec le formateur.
worksheet-foot-at = Les parties sont celles de l'écran. Saisissez vos réponses plus tard sur { $address }.
worksheet-damage-foot = Gardez une copie. Donnez-en une à votre groupe, au formateur ou au bureau qui compte les dégâts.
worksheet-damage-subject = Formulaire vierge des dégâts et des pertes après une catastrophe

worksheet-hint-hazards-ratings = Cochez ce qui peut toucher votre entreprise, 8 au plus. Puis marquez combien de fois et quelle gravité.
worksheet-hint-stages-actions = Cochez ce que vous ferez et écrivez qui le fait.
worksheet-hint-recovery-first = Cochez ce que vous ferez et écrivez qui le fait.
worksheet-hint-recovery-steps = Cochez ce que vous ferez et écrivez qui le fait.
worksheet-hint-recovery-first-product = Choisissez parmi ce que vous avez écrit dans la partie 2.
worksheet-hint-stages-move = En cas de doute, commencez tôt.
worksheet-hint-start-workshop = Il a 6 lettres et chiffres.
worksheet-hint-start-keep = Le formateur ne le voit que si vous le partagez.
worksheet-hint-start-progress = Vos réponses restent cachées.
worksheet-hint-business-phone = Il figure sur votre plan.
worksheet-hint-people-high-ground = Ou loin de la côte, ou à l'étage d'un bâtiment solide.
worksheet-hint-review-on = Au moins une fois par an, avant la saison.
worksheet-hint-start-depth = Ces fiches sont faites pour cela. Vous pourrez changer.

worksheet-skip-chosen = Passez si vous n'avez pas marqué « { $option } » à { $number }.
worksheet-skip-coastal = Passez si votre lieu n'est pas près de la mer, d'une rivière ou sur un terrain bas ({ $place }), et si vous n'avez pas coché { $hazard } ({ $hazards }).
worksheet-skip-inland = Passez si votre lieu n'est pas près de la mer, d'une rivière ou sur un terrain bas ({ $place }).
worksheet-skip-needs = Passez si vous n'avez rien coché de ceci à { $number } : { $needs }.
worksheet-skip-nature = Passez si vous ne vivez pas de plantes, de fibres ou d'animaux, et n'avez pas coché « { $option } » à { $number }.
worksheet-skip-workshop = Passez si vous n'êtes pas dans un atelier.

worksheets-page = Travailler sur papier
    .lead = Imprimez des fiches vierges et remplissez-les au stylo. Les questions sont celles de l'écran. Vous pourrez les saisir plus tard.
worksheets-language = Langue des papiers
worksheets-country = Pays
worksheets-paper = Papier
worksheets-a4 = A4
worksheets-letter = Letter
worksheets-show = Montrer les papiers
worksheets-all = Fiches
worksheets-quick = Plan rapide
    .hint = Les questions les plus importantes.
worksheets-full = Plan complet
    .hint = Toutes les questions, partie par partie.
worksheets-one-part = Une partie du plan complet
worksheets-forms = Formulaires vierges
worksheets-wall = Affiche murale vierge
    .hint = Remplissez-la et accrochez-la, même sans téléphone.
worksheets-damage = Formulaire des dégâts et des pertes
    .hint = Pour les premiers jours après. Gardez-en un avec votre plan.
worksheets-pack = Dossier d'atelier
    .hint = Pour les formateurs : fiches de table, jeux, exercices et liste de présence.
worksheets-pages =
    { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, { $sheets ->
        [one] { $sheets } feuille
       *[other] { $sheets } feuilles recto verso
    }
worksheets-link = Travailler sur papier
    .hint = Des fiches vierges à remplir au stylo.
