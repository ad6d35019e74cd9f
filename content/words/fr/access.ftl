# L'accès pour tous : les choix au pied de chaque page, et la page qui dit ce que nous visons et ce qui manque encore.

access-link = Accès pour tous
access-text-large = Texte plus grand
access-text-normal = Texte normal

## La page elle-même

access = Accès pour tous
    .lead = Chacun doit pouvoir faire un plan ici : sur tout téléphone, avec les yeux ou les oreilles, avec les mains ou les touches.

access-aim = Ce que nous visons
    .text = Le web a des règles pour cela, appelées WCAG 2.2. Nous visons le niveau AA. Nous le testons, mais personne d'autre ne nous a encore contrôlés.

access-yours = Ce que vous pouvez faire
access-yours-1 = Touchez « Texte plus grand » au pied d'une page. Votre téléphone s'en souvient.
access-yours-2 = Touchez « Contraste plus fort » si les mots sont pâles.
access-yours-3 = Agrandissez la page avec vos doigts. Elle tient toujours dans l'écran.
access-yours-4 = Utilisez seulement les touches. La touche Tab avance et Entrée ouvre.
access-yours-5 = Utilisez un lecteur d'écran. Chaque case dit son nom, son conseil et ce qui ne va pas.
access-yours-6 = Prenez votre temps. Ce qui est enregistré reste. Après une longue pause, votre code vous ramène.
access-yours-7 = Utilisez le papier. Vous pouvez remplir un plan au stylo et quelqu'un peut le taper pour vous.

access-tests = Ce que nous avons testé, et comment
    .text = À chaque changement de Stanap, un programme ouvre chaque sorte de page : vide, remplie, et avec des fautes à corriger.
access-tests-1 = Il contrôle chaque page avec axe, un outil qui cherche les fautes qu'il peut trouver seul.
access-tests-2 = Il lit chaque page avec le contrôleur des règles du web, appelé Nu.
access-tests-3 = Il regarde les pages sur un petit écran, avec un texte deux fois plus grand, avec un fort contraste et sans nos couleurs.
access-tests-4 = Il fait tout un plan rapide avec les touches seules, et avec un navigateur qui ne montre que des mots.
access-tests-5 = Il mesure ce que vous touchez. Sauf les liens dans une phrase, tout a au moins 44 points de haut et de large.
access-tests-6 = Il compte si nos mots sont durs à lire.

access-gaps = Ce qui n'est pas encore bien
access-gaps-1 = Personne qui se sert chaque jour d'un lecteur d'écran ne l'a encore testé avec nous.
access-gaps-2 = Un outil ne trouve que certaines fautes. Des pages peuvent rester difficiles.
access-gaps-3 = Il y a encore peu de langues. Là où un mot manque, vous le voyez en anglais.
access-gaps-4 = Il n'y a ni signes ni films pour les sourds.
access-gaps-5 = Les papiers sont faits pour l'impression. Si un papier s'écoute mal, ouvrez « Lire votre plan sur l'écran ».
access-gaps-6 = Les grands tableaux du plan sur l'écran peuvent être longs sur un petit téléphone.

access-ask = À qui demander
    .text = Parlez à votre formateur, ou à la personne qui tient Stanap pour vous. Dites quelle page, ce que vous avez utilisé et ce qui n'allait pas. Demandez du papier s'il vous le faut aujourd'hui.

## Ce qu'une page ne disait que par un trait rouge

access-delete-unsure = Cochez la case si vous êtes sûr
