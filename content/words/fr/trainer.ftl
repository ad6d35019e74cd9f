# Cadre des pages des formateurs.
trainer-nav = Formateur
trainer-workshops = Ateliers
trainer-account = Mon compte

# La porte.
sign-in = Connexion des formateurs
sign-in-login = Votre nom de connexion
    .hint = Il a été choisi à la création de votre compte. Ce peut être une adresse e-mail.
sign-in-password = Mot de passe
sign-in-go = Se connecter
sign-in-wrong = Ce nom et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
sign-in-none = Pas encore de compte ?
    .text = Une personne qui dirige les formateurs peut vous envoyer un lien. La personne qui gère ce serveur peut aussi créer un compte.

# Ateliers.
workshops = Ateliers
workshops-none = Vous n’avez pas encore d’atelier.
workshop-code = Code d’entrée :

# What can be done without an account.
sign-in-note-1 = Un téléphone par table
    .text = Les gens peuvent faire leur plan l'un après l'autre sur un seul téléphone ou ordinateur. Cochez « D'autres personnes utilisent aussi ce téléphone », et choisissez « Se déconnecter » avant la personne suivante.
sign-in-note-2 = Donnez à chacun une carte pour le code
    .text = Chaque plan a son propre code. Sur un téléphone partagé, chacun écrit le code sur deux cartes et les emporte. Ne ramassez pas les codes.
sign-in-note-3 = Imprimez et distribuez les plans
    .text = Ouvrez « Imprimez votre plan » dans chaque plan et imprimez la feuille du mur et le plan complet. Chacun emporte ses papiers. Les places vides sont des lignes à remplir au stylo.
sign-in-note-4 = Avant le jour
    .text = Faites vous-même un plan rapide. Vérifiez les numéros d'urgence auprès du bureau local. Apportez des stylos, des cartes et du papier.
