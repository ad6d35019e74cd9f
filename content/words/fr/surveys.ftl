# Les petites enquêtes : avant et après un atelier, et ce qui en est venu.

survey-before = Avant l’atelier
    .lead = Huit lignes, comme elles étaient avant l’atelier.
survey-after = Après l’atelier
    .lead = Les mêmes huit lignes, et trois questions sur la journée.
survey-day30 = Après 30 jours
    .lead = Qu’est-ce que l’atelier a changé ? Quelques questions courtes.
survey-day90 = Après 90 jours
    .lead = Qu’est-ce que l’atelier a changé ? Quelques questions courtes.
survey-month6 = Après six mois
    .lead = Qu’est-ce que l’atelier a changé ? Quelques questions courtes.
survey-season = Avant la saison des cyclones
survey-own = Questions de mon formateur
survey-own-note = Votre formateur voit ces réponses et les compte dans des totaux. Personne ne voit votre plan par elles.
survey-own-yes = Vous pouvez garder ces réponses et les compter
survey-own-none = Rien à répondre pour le moment
    .text = Nous demandons de nouveau à la fin de l’atelier, après 30 jours, après 90 jours et après six mois.
survey-own-thanks = Merci. Vos réponses sont gardées.
survey-save = Enregistrer les réponses
survey-lines = La petite vérification
survey-day = Sur la journée
survey-later = Votre activité et votre plan
survey-not-called = Cette personne n’a pas accepté d’être appelée. Ne posez pas les questions d’après.
survey-no-sheet = Remplissez d’abord la fiche : cette personne n’a pas encore dit oui.
survey-empty = Répondez à une question au moins
survey-bad-number = Écrivez un nombre de 0 à { $most }
survey-whole-check = Répondez aux huit lignes de la petite vérification, ou à aucune

survey-useful = La journée a-t-elle été utile pour votre activité ?
survey-useful-yes = Oui
survey-useful-partly = En partie
survey-useful-no = Non
survey-clear = Était-ce facile à suivre ?
survey-clear-yes = Oui
survey-clear-partly = En partie
survey-clear-no = Non
survey-better = Que devons-nous faire mieux ?
survey-open = Votre activité est-elle ouverte ?
survey-open-yes = Oui
survey-open-partly = En partie, ou ailleurs
survey-open-stopped = Non, mais je vais rouvrir
survey-open-closed = Non, fermée pour toujours
survey-jobs = Combien de personnes y travaillent, avec vous ?
survey-wall = Votre plan est-il au mur, où on le voit ?
survey-wall-yes = Oui
survey-wall-no = Non
survey-told = Avez-vous parlé du plan à votre famille ou à vos employés ?
survey-told-yes = Oui
survey-told-no = Non
survey-tried = L’avez-vous essayé, ou fait un exercice ?
survey-tried-yes = Oui
survey-tried-no = Non
survey-used = Avez-vous utilisé le plan lors d’une alerte ou d’une catastrophe ?
survey-used-yes = Oui
survey-used-no = Non
survey-used-nothing = Rien n’est arrivé
survey-days = Depuis l’atelier, combien de jours avez-vous fermé à cause d’une catastrophe ?
survey-todos = Combien de vos trois tâches sont faites ?
survey-todos-0 = Aucune
survey-todos-1 = Une
survey-todos-2 = Deux
survey-todos-3 = Trois
survey-saving = Mettez-vous de l’argent de côté pour les mauvais jours ?
survey-saving-yes = Oui, depuis l’atelier
survey-saving-before = Oui, déjà avant
survey-saving-no = Non
survey-changed = Qu’avez-vous changé ?

calls = Redemander plus tard
    .lead = Appelez les personnes qui l’ont accepté, ou écrivez-leur. Tapez ce qu’elles disent, ou laissez-les répondre sur leur téléphone.
calls-file = Dates pour votre agenda
calls-none = Personne n’attend ceci. Seules les personnes qui ont accepté d’être appelées sont ici.
calls-waiting = { $n ->
    [one] { $n } personne à appeler
   *[other] { $n } personnes à appeler
}
calls-message = Message à envoyer
calls-write = Écrire
calls-type-in = Taper les réponses
calls-text-later = Bonjour, ici { $trainer }, de l’atelier « { $title } ». Comment va votre activité ? Votre plan est-il au mur ? Merci de répondre à quelques questions avec le code de votre plan : { $address }
calls-text-season = Bonjour, ici { $trainer }, de l’atelier « { $title } ». La saison des cyclones arrive. Regardez votre plan, vérifiez votre sac et vos numéros, et ouvrez-le avec le code : { $address }
calls-remind = { $moment } : appeler les personnes de « { $title } »
    .about = { $n ->
        [one] { $n } personne a accepté d’être appelée. La liste est dans Stanap, page « Redemander plus tard ».
       *[other] { $n } personnes ont accepté d’être appelées. La liste est dans Stanap, page « Redemander plus tard ».
    }
calls-calendar = Suivi de { $title }
