# Un atelier tel que sa formatrice le prépare, comment on y entre, et ce qu'elle voit pendant le travail.

## La liste et le formulaire

room-open = Ouvert
room-closed = Fermé
room-closed-text = Plus personne ne peut entrer. Chaque plan reste à son propriétaire.
room-practice-flag = EXERCICE
room-pages = Pages de la liste
room-later = Ateliers suivants
room-earlier = Ateliers précédents
room-new = Préparer un atelier
room-new-go = Créer cet atelier
room-edit = Modifier l’atelier
room-edit-go = Enregistrer
room-choose = Choisissez
room-close = Fermer l’atelier
room-reopen = Rouvrir l’atelier
room-join-at = Entrez à l’adresse
room-join-picture = Code QR pour entrer dans l’atelier

room-f-title = Nom de l’atelier
    .hint = On le lit en entrant. Par exemple : Maison du marché, groupe de femmes.
room-f-country = Pays
room-f-place = Salle et ville
room-f-starts-on = Premier jour
room-f-ends-on = Dernier jour
room-f-language = Langue des plans
room-f-agenda = Combien de temps dure-t-il ?
room-f-sectors = Quels métiers attendez-vous ?
    .hint = Cochez ceux que vous connaissez. C’est seulement pour vous.
room-f-consent-text = Ce que les gens lisent avant d’entrer
    .hint = Dites-le avec vos mots. Gardez ce qu’ils peuvent refuser.

room-wrong-title = Donnez un nom à l’atelier.
room-wrong-country = Choisissez le pays.
room-wrong-place = Dites où il a lieu.
room-wrong-starts-on = Donnez le premier jour : jour, mois et année.
room-wrong-ends-on = Donnez le dernier jour. Il n’est ni avant le premier jour, ni plus de deux mois après.
room-wrong-language = Choisissez une langue de la liste.
room-wrong-agenda = Choisissez la durée.
room-wrong-sectors = Choisissez seulement dans la liste.
room-wrong-consent-text = Écrivez ce que les gens lisent avant d’entrer, en 1 200 lettres au plus.

room-consent-default = Aujourd’hui vous faites un plan pour votre entreprise. Le plan est à vous. La formatrice voit votre numéro de place. Si vous dites oui, elle voit aussi où vous en êtes. Elle ne voit jamais ce que vous écrivez, sauf si vous le partagez plus tard. Vous pouvez arrêter à tout moment et effacer votre plan.

## Entrer

room-join = Rejoindre un atelier
room-join-code = Code de l’atelier
    .hint = Il a 6 lettres et chiffres. Demandez à votre formatrice.
room-join-go = Continuer
room-join-dead = Ce code n’ouvre aucun atelier
    .text = L’atelier est peut-être fini, ou une lettre est fausse. Regardez le code encore une fois, ou demandez à votre formatrice. Vous pouvez aussi commencer un plan sans atelier.
room-join-alone = Commencer un plan sans atelier
room-join-lead = Vous allez faire votre propre plan. Vous recevez un numéro de place et un code pour votre plan.
room-join-sees = Ce que voit la formatrice
room-join-sees-1 = Votre numéro de place, et si vous demandez de l’aide
room-join-sees-2 = Où vous en êtes, seulement si vous dites oui
room-join-sees-not = Ce qu’elle ne voit pas
room-join-sees-not-1 = Ce que vous écrivez dans votre plan
room-join-sees-not-2 = Le code de votre plan
room-join-name = Comment vous appeler ?
    .hint = Vous pouvez laisser vide. Le grand écran ne le montre jamais.
room-join-name-long = Prenez 40 lettres au plus.
room-join-yes = Entrer, et montrer où j’en suis
room-join-no = Entrer, et montrer seulement ma place
room-join-mine = Un plan est ouvert sur ce téléphone.
    .text = Vous pouvez entrer avec ce plan. Ou en commencer un autre plus bas.
room-join-mine-go = Entrer avec mon plan
room-join-new = Commencer un autre plan

## La place

room-seat = Place { $number }
room-seat-yours = Votre place dans l’atelier est le numéro { $number }.
room-help = J’ai besoin d’aide
room-fine = Tout va bien
room-helping = Vous avez demandé de l’aide

## Le tableau

room-board = Tableau en direct
    .hint = Qui a besoin d’aide, et où chacun en est
room-screen = Ouvrir le grand écran
    .hint = Pour tous : la carte, le temps, comment entrer
room-updated = À jour :
room-still = Arrêter
room-move = Reprendre
room-now = Maintenant : { $card }
room-left = { $minutes ->
    [one] Encore 1 minute.
   *[other] Encore { $minutes } minutes.
}
room-progress-only = Vous voyez où en sont les gens. Vous ne voyez jamais ce qu’ils écrivent.
room-by-table = Par table
room-by-person = Par personne
room-show-names = Montrer les noms
room-hide-names = Cacher les noms
room-nobody = Personne n’est encore entré. Donnez le code.
room-count-joined = entrés
room-count-help = à aider
room-count-quiet = silencieux
room-count-finished = finis
room-head-seat = Place
room-head-table = Table
room-head-now = État
room-head-saved = Gardé
room-minutes = { $minutes } min
room-state-help = À aider
room-state-quiet = Silence
room-state-working = Au travail
room-state-hidden = Place seule
room-state-paper = Sur papier
room-state-finished = Fini
room-helped = Aidé
room-parts = Parties :
room-no-table = Sans table
room-table-n = Table { $number }
room-add-paper = Ajouter une place sans téléphone
room-paper-text = Cette personne écrit sur papier. On peut saisir son papier plus tard.
room-table = Numéro de table
    .hint = De 1 à 99. Laissez vide s’il n’y a pas de table.
room-table-wrong = Donnez un numéro de 1 à 99, ou laissez vide.
room-name = Nom pour appeler cette personne
    .hint = Seules les formatrices de cet atelier le voient, avec « Montrer les noms ».

## Mener la salle, et le grand écran

room-start = Départ
room-pause = Pause
room-longer = + 1 min
room-back = Carte d’avant
room-next = Carte suivante
room-time-left = Temps restant
room-time-over = Le temps est fini
room-join-with = Entrez avec le code
room-joined = { $count } entrés
room-done-of = { $done } sur { $of } ont fini cette partie.

## Exercice

room-practice-title = Salle d’exercice
room-practice = Essayer une salle d’exercice
    .hint = Elle a 28 personnes inventées. Aucun rapport ne les compte.
room-practice-place = Salle d’exercice
room-practice-delete = Effacer cette salle d’exercice
