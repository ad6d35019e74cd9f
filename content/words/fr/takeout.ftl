# Ce que la propriétaire emporte et rapporte : fichier, rappels, contacts, message, page pour le téléphone.

takeout-start = Ou rapporter un fichier de plan
takeout-import = Rapporter votre plan
takeout-import-lead = Avez-vous gardé votre plan dans un fichier ? Choisissez-le ici. Vous recevez un nouveau plan avec un nouveau code. Les plans qui sont ici ne changent pas.
takeout-import-file = Le fichier de votre plan
    .hint = Son nom commence par « stanap-plan » et finit par « .json ».
takeout-import-paste = Je ne peux pas choisir de fichier sur ce téléphone
takeout-import-text = Collez ici tout le fichier
    .hint = Ouvrez le fichier, copiez tout et collez-le. Il commence par une accolade.
takeout-import-go = Rapporter le plan
takeout-nothing-stored = Nous n’avons rien gardé de ce fichier.
takeout-imported = Votre plan est ici
takeout-unfit = Quelques réponses ne vont plus. Nous avons gardé ce qui était écrit. Vous pouvez le corriger sur sa page.
takeout-unfit-line = { $number } { $name } : « { $typed } »
takeout-unfit-go = Aller à mon nouveau code

takeout-fault-nothing = Choisissez d’abord un fichier
takeout-fault-too-large = Ce fichier est trop grand pour un plan. Un plan fait moins de 1 Mo
takeout-fault-not-text = Ce n’est pas un fichier de plan. C’est peut-être une photo ou un papier. Choisissez le fichier qui finit par « .json »
takeout-fault-broken = Ce fichier n’est pas entier. Nous ne pouvons pas le lire à partir de la ligne { $line }. Refaites le fichier ou demandez une autre copie
takeout-fault-not-a-plan = Ce n’est pas un fichier de plan. Choisissez celui dont le nom commence par « stanap-plan »
takeout-fault-newer = Ce fichier vient d’un Stanap plus récent (édition { $edition }). Demandez un Stanap plus récent ici, ou ouvrez votre plan là où il a été fait
takeout-fault-country = Le pays de ce fichier n’est pas connu ici
takeout-fault-language = La langue de ce fichier n’est pas connue ici
takeout-fault-unknown = Ce fichier contient des choses qui ne sont pas connues ici. Il vient peut-être d’un Stanap plus récent, ou quelqu’un l’a changé
takeout-fault-wrong = Quelques réponses de ce fichier ne peuvent pas être lues. Quelqu’un l’a peut-être changé
takeout-fault-rows = Une liste de ce fichier est trop longue, ou une ligne y est deux fois

takeout-calendar = Plan de { $name }
takeout-calendar-empty = Mon plan en cas de catastrophe
takeout-remind-test = Essayer votre plan
    .about = Parcourez votre plan avec ceux qui travaillent avec vous. Notez ce qu’il faut changer.
takeout-remind-review = Revoir votre plan
    .about = Les numéros sont-ils encore justes ? Avez-vous déménagé ? Y a-t-il quelqu’un de nouveau ? Changez le plan et imprimez-le de nouveau.
takeout-remind-season = La saison des tempêtes commence
    .about = Regardez votre plan. Vérifiez votre sac, vos papiers et vos numéros.
takeout-remind-todo = À faire : { $what }

takeout-card-service = { $service } ({ $country })
takeout-card-read = Lu sur { $source } le { $day }. Demandez à votre bureau local si c’est encore juste.

takeout-sms = Votre plan en message
takeout-sms-lead = Envoyez ceci à votre famille ou à ceux qui travaillent avec vous. Il tient en quelques messages.
takeout-sms-own = Avec vos propres lettres
takeout-sms-plain = Avec des lettres simples
takeout-sms-parts = { $n ->
    [one] Le téléphone l’envoie en un message
   *[other] Le téléphone l’envoie en { $n } messages
}
takeout-sms-send = Ouvrir dans les messages
takeout-sms-note = Si le bouton ne fait rien, copiez les mots et collez-les dans un message. Les lettres simples peuvent coûter moins cher.
takeout-sms-title = Mon plan en cas de catastrophe
takeout-sms-safe = Lieu sûr : { $place }
takeout-sms-meet = Rendez-vous : { $place }
takeout-sms-stages = Déplacer les biens : { $move }. Fermer : { $close }

takeout-phone-call = Toucher pour appeler
takeout-phone-ask = Demandez à votre bureau local si ces numéros sont encore justes.
takeout-phone-go = Où nous allons
takeout-phone-made = Cette page a été faite avec Stanap à partir du plan du { $day }. Elle s’ouvre sans internet.
takeout-phone-made-at = Cette page a été faite sur { $address } à partir du plan du { $day }. Elle s’ouvre sans internet.

