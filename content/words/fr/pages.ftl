# Ce que disent les pages autour des questions : cadre, début, code, liste, contrôle, impression, refus, aide.

# Les langues au choix, chacune par son propre nom.
language-en = English
language-fr = Français
language-bi = Bislama
language-en-XA = Test English

# Au-dessus des trois cases d'une date.
date-day = Jour
date-month-name = Mois
date-year = Année

## Le cadre de chaque page

page-skip = Aller à la page
page-home-label = Stanap, première page
page-my-plan = Mon plan
page-your-plan = Votre plan
page-nav-plan = Plan
page-nav-language = Langue
page-help-link = Aide
page-privacy-link = Votre vie privée
page-contrast-on = Contraste plus fort
page-contrast-off = Contraste normal
page-sign-out = Se déconnecter
page-follow-office = En cas d'urgence, suivez d'abord le bureau des catastrophes.
page-back = Retour
page-saved = Enregistré à { $time }
page-part = Partie { $part } : { $name }, page { $page } sur { $pages }

## Mots de plusieurs pages

page-save = Enregistrer et continuer
page-save-add = Enregistrer et en ajouter
page-stop = Arrêter et revenir plus tard
page-change = Changer
page-answer = Répondre
page-remove = Enlever
page-download = Télécharger
page-why = Pourquoi nous demandons
page-who = Qui
page-like = Comme : { $example }
page-choose-one = Choisissez
page-protects-life = Protège la vie
page-not-answered = Pas de réponse. Une ligne à remplir au stylo sera imprimée.
page-no-name = Pas encore de nom
page-nothing = Rien
page-other-event = Un autre événement
page-minutes = { $minutes } min
page-error-word = Erreur :
page-problem-title = Il y a un problème
page-problem-rest = Vos autres réponses sont toujours là.
page-shared = D'autres personnes utilisent aussi ce téléphone
    .hint = Nous fermons votre plan quand personne ne l'utilise pendant 20 minutes.

## Première page

page-start = Faites un plan pour votre activité
page-start-title = Se relever après la tempête
page-start-lead = Faites un plan pour votre petite activité : que faire avant, pendant et après une catastrophe.
page-start-time = 20 minutes
    .rest = pour un plan rapide
page-start-free = Gratuit
    .rest = maintenant et plus tard
page-start-private = Privé
    .rest = tant que vous ne le partagez pas
page-start-paper = Sur papier
    .rest = donc sans besoin de courant
page-start-go = Commencer un plan
page-come-back = Revenir à mon plan
    .hint = Il vous faut le code de votre plan.
page-start-join = Rejoindre un atelier
    .hint = Votre formateur vous donne un code.
page-start-trainer = Je suis formateur
    .hint = Voyez ce que vous pouvez faire aujourd'hui.
page-sample-title = S'il arrive quelque chose
page-sample-first = À faire d'abord
page-sample-1 = Les personnes d'abord. Tout le monde va bien ?
page-sample-2 = Allez à l'école primaire de Mele, classe 3.
page-sample-3 = Écoutez la radio. Retenez la couleur.
page-sample-4 = Restez jusqu'à ce qu'on dise que c'est fini.
page-sample-blue = Emballez les nattes. Appelez l'oncle.
page-sample-yellow = Démontez la tente. Fermez. Partez.
page-sample-red = Restez au lieu sûr.
page-sample-caption = Ce que vous recevez : une feuille pour le mur, comme celle-ci, et un plan complet. Vérifiez les numéros de téléphone auprès de votre bureau local.

## Un nouveau plan et son code

page-new = Commencer un plan
page-new-workshop = Je suis dans un atelier
page-new-go = Commencer mon plan
page-code = Prenez une photo du code de votre plan
page-code-shared = Écrivez le code de votre plan
page-code-lead = Ce code ouvre de nouveau votre plan, sur n'importe quel téléphone. Vous n'avez pas besoin d'adresse e-mail.
page-code-mine = Le code de mon plan
page-code-picture = Image carrée de votre code. Elle ouvre votre plan.
page-code-go-to = Allez à { $address } et choisissez « Revenir à mon plan ».
page-code-lives-here = Votre plan est gardé sur ce site.
page-code-lives-trainer = Votre plan est gardé sur cet ordinateur. Demandez à votre formateur comment y revenir.
page-code-two = Gardez-le à deux endroits
page-code-photo = Prenez une photo, ou une image de cet écran.
page-code-write = Écrivez-le sur papier et mettez-le avec votre livret de banque.
page-code-write-shared = Écrivez-le sur deux cartes. Mettez-en une avec votre livret de banque et une à la maison.
page-code-trust = Donnez-le seulement à une personne de confiance. Le code ouvre vos réponses.
page-code-kept-for = Nous montrons le code pendant 30 minutes seulement. Nous gardons votre plan 24 mois après votre dernière visite.
page-code-not-kept = Le code se montre 30 minutes seulement. Nous effaçons votre plan 7 jours après votre premier papier.
page-code-have = J'ai mon code. Continuer
page-code-have-written = Je l'ai écrit. Continuer
page-code-hidden = Votre code est caché maintenant, et nous ne pouvons plus le montrer. Vous l'avez perdu ? Faites-en un nouveau. L'ancien ne marchera plus.
page-code-renew = Faire un nouveau code

## Revenir

page-return = Revenir à mon plan
page-return-code = Le code de votre plan
    .hint = 12 lettres et chiffres, comme KT7R 4MWX 9HND. Les petites lettres marchent aussi.
page-return-go = Ouvrir mon plan
page-return-lost = Code perdu ? Nous ne l'avons pas. Si votre plan est encore ouvert sur un téléphone, allez-y à « Le code de mon plan » et faites-en un nouveau. Sinon, demandez au formateur qui vous a aidé.
page-return-not-a-code = Écrivez les 12 lettres et chiffres de votre code
page-return-wrong = Ce code n'ouvre aucun plan. Regardez chaque lettre et essayez encore
page-qr = Est-ce votre plan ?
page-qr-lead = Ce code en image ouvre un plan. Continuez seulement si c'est le vôtre.
page-qr-go = Oui, ouvrir mon plan
page-qr-no = Non, aller à la première page

## Liste des parties

page-tasks = Votre plan
page-tasks-progress = Parties finies
page-tasks-done = { $done } sur { $all } parties finies.
page-tasks-left = { $minutes ->
    [one] Encore { $minutes } minute environ. Vous pouvez arrêter à tout moment.
   *[other] Encore { $minutes } minutes environ. Vous pouvez arrêter à tout moment.
}
page-tasks-all-done = Toutes les parties sont finies. Mettez maintenant votre plan sur papier.
page-tasks-go-on = Continuer :
page-tasks-private = Privé : absent de la feuille du mur
page-tasks-code = Le code de mon plan
page-tasks-delete = Effacer mon plan
page-group-business = Mon activité
page-group-hazards = Ce qui peut arriver
page-group-people = Les personnes, les biens et l'argent
page-group-after = Quand cela arrive, et après
page-status-done = Fini
page-status-half = À moitié fini
page-status-todo = À faire
page-status-waits = D'abord la partie { $part }
page-deepen-title = Voulez-vous un plan plus solide ?
page-deepen = Le plan complet pose plus de questions. Il prend environ 90 minutes. Toutes vos réponses restent.
page-deepen-go = En faire un plan complet
page-hurry-title = Vous êtes pressé ?
page-hurry = Vous pouvez imprimer ce que vous avez maintenant. Les places vides sont des lignes à remplir au stylo.

## Notes et conseils sur les pages de questions

page-seen-years = Chaque trait est une année. Un grand trait est une année où il vient.
page-seen-days = Chaque trait est un jour. Un grand trait est un jour où vous êtes fermé.
page-suggest = Nous proposons ceci.
page-suggest-near-sea = Nous proposons ceci : vous êtes près de la mer.
page-suggest-low-land = Nous proposons ceci : vous êtes sur un terrain bas ou près d'une rivière.
page-suggest-slope = Nous proposons ceci : vous êtes sur ou sous une pente raide.
page-suggest-volcano = Nous proposons ceci : vous êtes près d'un volcan ou de sa cendre.
page-suggest-trees = Nous proposons ceci : de grands arbres ou des poteaux peuvent tomber sur vous.
page-suggest-light-roof = Nous proposons ceci : votre toit est léger.
page-suggest-close-houses = Nous proposons ceci : d'autres maisons ou des feux de cuisine sont tout près.
page-suggest-one-road = Nous proposons ceci : une seule route ou un seul bateau va chez vous.
page-earlier = Dans votre plan rapide, vous avez dit : { $answer }.
page-so-far = Vos dangers jusqu'ici
page-note-numbers = Laissez vide et notre numéro s’imprime. Là où nous n’en avons pas, une ligne s’imprime à remplir au stylo.
page-note-readiness = Aucune réponse n'est fausse. Un « Non » montre ce qu'il faut faire ensuite.
page-note-private = Cette partie est privée. Elle n'est pas sur la feuille du mur. Vous choisirez plus tard si le plan complet l'imprime.
page-note-far = C'est loin à pied. Cherchez un terrain haut plus près de vous. Si la terre tremble fort ou longtemps, ou si la mer bouge d'une façon étrange, partez tout de suite.
page-number-of-pack = Notre liste dit { $number } ({ $date }). Demandez à votre bureau local si c'est juste.
page-message-to-customers = Nous sommes fermés à cause de la catastrophe. Nous allons bien. Nous rouvrons dès que possible. Notre téléphone : { $phone }
page-suggestions = Que ferez-vous en premier ?
page-suggestions-hint = Nous avons coché ce qui aide le plus. Enlevez ce qui ne vous convient pas.
page-by = Avant le
page-suggestions-change = Enregistrer et changer la liste

## Lignes

page-rows-add = Ajouter le numéro { $n }
page-rows-change = Changer celui-ci
page-rows-full = { $max ->
    [one] La liste est pleine. Elle peut en contenir { $max }. Pour en ajouter, enlevez-en d'abord.
   *[other] La liste est pleine. Elle peut en contenir { $max }. Pour en ajouter, enlevez-en d'abord.
}

## Cartes d'actions

page-cards-lead = Votre travail : { $sector }. Nous avons coché ce qui aide le plus. Changez ce qui ne vous convient pas.
page-cards-move = Commencez à déplacer les choses à « { $stage } ».
page-cards-need = Le temps qu'il vous faut : { $time }.
page-cards-sure = Ceci protège la vie. Cochez-le de nouveau, ou enregistrez encore une fois pour l'enlever
page-accept = Nous avons choisi des actions pour vos dangers et votre travail. Prenez-les toutes maintenant, ou ouvrez une étape pour la voir et la changer.
page-accept-count = { $n ->
    [one] { $n } action
   *[other] { $n } actions
}
page-accept-all = Tout prendre et continuer

## Contrôle des réponses, anciennes versions, deux versions

page-check = Vérifiez vos réponses
page-check-whole = Votre plan a tout ce qu'il lui faut.
page-check-missing = { $n ->
    [one] { $done } % sont finis. { $n } réponse importante manque encore.
   *[other] { $done } % sont finis. { $n } réponses importantes manquent encore.
}
page-check-print = Imprimer mon plan
page-check-actions = { $n ->
    [one] { $n } action choisie
   *[other] { $n } actions choisies
}
page-history = Anciennes versions
page-history-link = Voir les anciennes versions
page-history-lead = Nous gardons chaque enregistrement de cette partie. Vous pouvez en reprendre un ancien. Rien n'est perdu.
page-history-none = Rien n'est encore enregistré ici.
page-history-when = { $day }, { $time }
page-history-lost = Ici, deux personnes ont changé la même ligne. Le texte qui n'a pas été choisi est gardé dans cette version.
page-history-same = Aucune réponse n'a changé.
page-history-removed = Enlevé
page-history-current = C'est ce que vous avez maintenant
page-history-restore = Reprendre cette version
page-history-earlier = Voir les plus anciennes
page-conflict = Deux personnes ont changé cette page
page-conflict-lead = Rien n'est perdu. Choisissez ce que vous gardez pour chaque ligne.
page-conflict-theirs = Enregistré avant, sur un autre téléphone
page-conflict-mine = Le vôtre, maintenant, sur ce téléphone
page-conflict-save = Enregistrer mon choix

## Imprimer

page-print = Imprimez votre plan
page-print-ready = Votre plan est prêt, { $name }
page-print-lead = Mettez-le sur papier maintenant. Le papier marche quand le courant et le téléphone ne marchent plus.
page-paper-wall = Feuille du mur
    .hint = Tout ce qu’il faut, pour le mur de la maison.
page-paper-stall = Feuille du mur pour le stand
    .hint = Sans noms ni numéros de personnes, et rien sur l’endroit où vont vos biens.
page-paper-card = Carte de poche
    .hint = Coupez-la en 4 cartes, ou pliez-la deux fois.
page-paper-plan = Plan complet
    .hint = Gardez-le avec vos papiers.
page-paper-by-hand = Copier à la main
    .hint = Pas d’imprimante ? Quoi écrire sur du papier ou sur un mur, et par quoi commencer.
page-paper-needs = { $pages } pages : { $sheets ->
    [one] { $sheets } feuille de papier,
   *[other] { $sheets } feuilles de papier,
} des deux côtés. { $ink }
page-paper-needs-one = 1 page. { $ink }
page-paper-ink-little = Peu d’encre.
page-paper-ink-some = Un peu plus d’encre.
page-paper-ink-much = Beaucoup d’encre.
page-print-choose = Autre papier, autre lieu, moins d’encre
page-print-for = Où la feuille du mur sera-t-elle ?
page-print-for-home = À la maison
    .hint = Avec les noms et les numéros.
page-print-for-stall = Au stand
    .hint = Sans eux.
page-print-paper = Taille du papier
page-print-paper-a4 = A4
    .hint = Presque partout.
page-print-paper-letter = Letter
    .hint = Papier américain, un peu plus court.
page-print-ink = Encre
page-print-ink-full = Couleurs
    .hint = Bien aussi en noir.
page-print-ink-less = Moins d’encre
    .hint = Seulement des lignes noires.
page-print-show = Montrer ces papiers
page-print-pictures = Gardez-le dans votre téléphone
page-print-pictures-lead = Ouvrez une image. Appuyez longtemps dessus pour la garder ou l’envoyer.
page-print-picture-front = Feuille du mur, devant
page-print-picture-back = Feuille du mur, derrière
page-take = À emporter
page-take-phone = Le plan en une page pour votre téléphone
page-take-contacts = Vos contacts pour votre téléphone
page-take-reminders = Vos dates pour l’agenda du téléphone
page-take-sms = Le plan en message court
page-print-view = Lire votre plan sur l'écran
page-print-json = Télécharger toutes vos réponses dans un fichier
page-print-private = Ce qui peut être sur le papier
page-print-money = Imprimer les pages sur l'argent
    .hint = Cochez seulement si personne d'autre ne lit cette copie.
page-print-help = Imprimer qui a besoin d'aide
    .hint = Cochez seulement pour la copie que vous gardez à la maison.
page-print-save = Enregistrer ce choix
page-print-next = À faire maintenant
page-print-next-wall = Accrochez la feuille du mur là où vous travaillez et à la maison.
page-print-next-copy = Donnez une copie à une personne qui habite ailleurs.
page-print-next-walk = { $minutes ->
    [one] Marchez jusqu'à cet endroit : { $place }. Il faut { $minutes } minute.
   *[other] Marchez jusqu'à cet endroit : { $place }. Il faut { $minutes } minutes.
}
page-print-next-safe = Montrez le chemin à votre famille et à ceux qui travaillent avec vous : { $place }.
page-print-remember = À retenir
page-print-remember-test = Essayez votre plan
page-print-remember-review = Regardez-le de nouveau
page-print-remember-empty = Encore vide
page-print-remember-none = Rien
page-hold-title = Avez-vous le papier en main ?
page-hold = Vous avez demandé de ne pas garder votre plan. Quand vous avez le papier, effacez votre plan ici.
page-hold-go = J'ai le papier. Effacer mon plan

## Effacer

page-delete = Effacer votre plan
page-delete-lead = On ne peut pas revenir en arrière. Imprimez d'abord votre plan ou téléchargez vos réponses.
page-delete-1 = Toutes vos réponses et les anciennes versions sont effacées.
page-delete-2 = Le code de votre plan ne marche plus.
page-delete-3 = Les papiers et les fichiers que vous avez déjà restent chez vous.
page-delete-sure = Oui, je suis sûr. Effacez tout.
page-delete-go = Effacer mon plan
page-delete-no = Non, garder mon plan
page-gone = Votre plan est effacé
    .lead = Vos réponses ne sont plus ici, et votre code ne marche plus. Merci d'avoir utilisé Stanap.

# Ce qui est arrivé au plan, après un jour et une heure.
page-audit = Ce qui est arrivé à votre plan
page-audit-created = Vous avez commencé le plan
page-audit-returned = Quelqu'un a ouvert le plan avec votre code
page-audit-code-renewed = Vous avez fait un nouveau code
page-audit-deepened = Vous en avez fait un plan complet
page-audit-consent = Vous avez choisi ce que nous pouvons garder ou montrer
page-audit-printed = Vous avez fait des papiers du plan
page-audit-restored = Une ancienne version est revenue
page-audit-imported = Le plan est venu d'un fichier
page-audit-deleted = Le plan a été effacé
page-audit-other = Autre chose a changé

## Refus

error-page-not-found = Nous ne trouvons pas cette page
    .lead = L'adresse est peut-être fausse, ou la page est celle d'un autre plan. Rien n'est perdu.
error-page-wrong-method = Cette page ne marche pas ainsi
    .lead = Revenez à votre plan et essayez encore de là.
error-page-sign-in = Ouvrez d'abord votre plan
    .lead = Écrivez le code de votre plan pour continuer.
error-page-forbidden = Nous n'avons pas enregistré ceci
    .lead = Ce formulaire ne venait pas de votre plan ouvert. Revenez en arrière, chargez de nouveau la page et envoyez encore une fois.
error-page-revision = Cette page est trop ancienne
    .lead = Nous ne pouvons pas joindre ce formulaire à votre plan. Revenez en arrière, chargez de nouveau la page et envoyez encore une fois.
error-page-bad-request = Nous n'avons pas pu lire ceci
    .lead = Une partie s'est perdue en route. Revenez en arrière et envoyez de nouveau.
error-page-too-large = C'est trop à la fois
    .lead = Faites des textes plus courts et envoyez de nouveau.
error-page-wait = Attendez un moment, s'il vous plaît
    .lead = Il y a eu trop d'essais. Attendez une minute, puis essayez encore.
error-page-wait-lead = { $seconds ->
    [one] Il y a eu trop d'essais. Attendez { $seconds } seconde, puis essayez encore. Votre plan est en sûreté.
   *[other] Il y a eu trop d'essais. Attendez { $seconds } secondes, puis essayez encore. Votre plan est en sûreté.
}
error-page-busy = Beaucoup de gens enregistrent maintenant
    .lead = Attendez un moment et essayez encore. Ce qui était enregistré avant est en sûreté.
error-page-internal = Quelque chose n'a pas marché ici
    .lead = C'est notre faute, pas la vôtre. Ce qui était enregistré avant est en sûreté. Essayez encore dans un moment.
error-page-reference = Si vous demandez de l'aide, donnez ce numéro :
error-page-first = Aller à la première page

## Aide

page-help = Aide
    .lead = Des réponses courtes aux questions les plus fréquentes.
page-help-1 = Qu'est-ce que ce plan ?
    .text = Il dit ce que vous faites avant, pendant et après une catastrophe, pour que les personnes soient en sûreté et que votre activité puisse rouvrir. Vous répondez à de courtes questions. Avec vos réponses, nous faisons des papiers.
page-help-2 = Combien de temps faut-il ?
    .text = Un plan rapide prend environ 20 minutes. Un plan complet prend environ 90 minutes. Vous pouvez commencer par le plan rapide et en faire plus après.
page-help-3 = Puis-je arrêter et continuer plus tard ?
    .text = Oui. Chaque page est enregistrée quand vous choisissez « Enregistrer et continuer ». Le haut de la page montre l'heure du dernier enregistrement. Vous pouvez alors fermer.
page-help-4 = Comment revenir ?
    .text = Choisissez « Revenir à mon plan » sur la première page et écrivez le code de votre plan. Cela marche sur tout téléphone qui peut ouvrir ce site. Vous n'avez pas besoin d'adresse e-mail.
page-help-5 = J'ai perdu mon code
    .text = Cherchez avec votre livret de banque et vos papiers. Si votre plan est encore ouvert sur un téléphone, allez-y à « Le code de mon plan » et faites-en un nouveau. Nous ne gardons pas votre code, donc personne ici ne peut vous le lire. Si vous avez fait le plan avec un formateur, demandez-lui quoi faire.
page-help-6 = Beaucoup de gens utilisent mon téléphone
    .text = Cochez « D'autres personnes utilisent aussi ce téléphone ». Votre plan se ferme alors quand personne ne l'utilise pendant 20 minutes. Écrivez votre code sur une carte, et choisissez « Se déconnecter » quand vous arrêtez.
page-help-7 = Qui voit mes réponses sur l'argent ?
    .text = La partie sur l'argent est privée. Elle n'est jamais sur la feuille du mur. Le plan complet l'imprime seulement si vous le dites.
page-help-8 = Comment imprimer ?
    .text = Ouvrez « Imprimez votre plan » et téléchargez la feuille du mur et le plan complet. Imprimez-les à la maison, dans une boutique, dans un bureau ou avec votre formateur. Les places vides sont des lignes à remplir au stylo.
page-help-9 = Les numéros de téléphone sont-ils justes ?
    .text = Les numéros changent. Avant d'en avoir besoin, demandez à votre bureau local. Écrivez le bon numéro dans votre plan.
page-help-10 = Qui peut m'aider ?
    .text = Demandez à votre formateur, ou au groupe ou au bureau qui vous a parlé de Stanap. En cas d'urgence, suivez d'abord le bureau des catastrophes.

## Vie privée

page-privacy = Votre vie privée
    .lead = Votre plan est à vous. C'est vous qui décidez qui le lit.
page-privacy-1 = Ce que nous gardons
    .text = Vos réponses, leurs anciennes versions, et une liste de ce qui est arrivé à votre plan. Le code de votre plan est brouillé, pour que nous ne puissions pas le lire. Nous ne demandons pas d'adresse e-mail.
page-privacy-2 = Où nous le gardons
    .text = Sur le serveur que vous utilisez maintenant, et nulle part ailleurs. Un groupe, un bureau ou un formateur s'occupe de ce serveur. Demandez-lui où il se trouve. Il s'occupe aussi des copies faites par sûreté.
page-privacy-3 = Qui le voit
    .text = Toute personne qui a le code de votre plan voit vos réponses. Ceux qui s'occupent du serveur ont accès à ce qui y est gardé, et doivent le garder en sûreté. Donnez votre code et vos papiers seulement à des personnes de confiance.
page-privacy-4 = Combien de temps nous le gardons
    .text = 24 mois après votre dernière visite. Ensuite, nous l'effaçons. Si vous revenez, les 24 mois recommencent. Si vous avez demandé de ne pas le garder, nous l’effaçons 7 jours après votre premier papier.
page-privacy-5 = Comment l'effacer
    .text = Ouvrez votre plan et choisissez « Effacer mon plan ». Toutes les réponses et les anciennes versions partent tout de suite. Les papiers et les fichiers que vous avez restent chez vous.
page-privacy-6 = Comment l'emporter
    .text = Sur la page pour imprimer, vous pouvez télécharger vos papiers, et toutes vos réponses dans un fichier.
page-privacy-7 = Ce que votre téléphone garde
    .text = Rien de votre plan, sauf ce que vous y enregistrez vous-même. Si vous choisissez « Le garder sur ce téléphone », il garde votre plan et ce que vous écrivez jusqu’à ce que vous sortiez. Nous ne le proposons jamais sur un téléphone partagé.

## Formateurs

page-print-earlier = Papiers d’avant
page-print-earlier-line = Plan du { $day }, { $time }
page-print-goes-on = Si vous ne faites rien, nous l’effaçons le { $day }.
page-choices = Langue, pays et conservation
start-paper-language = Langue des papiers
    .hint = Les papiers peuvent être dans une autre langue que les pages.
page-again-title = Refaire le point
page-again = Les choses ont changé ? Gardez vos réponses de ce jour et refaites le point. Les deux sont dans votre plan.
page-again-go = Refaire le point
page-note-three = Gardez ou choisissez les trois plus importants.
page-note-eight = Choisissez-en un à huit.
page-everywhere = Un téléphone perdu ?
    .text = Vous pouvez fermer le plan sur tous les téléphones où il est ouvert. Votre code marche toujours.
page-everywhere-go = Fermer partout
