# Un ordinateur qui sert une salle, pour un formateur qui débute.
laptop-closed = En ce moment, seul cet ordinateur peut ouvrir ces pages. Voulez-vous que les téléphones de cette salle puissent entrer ? Appuyez sur le bouton.
laptop-open = Ouvrir à la salle
laptop-hall = Préparer votre salle
    .hint = Le réseau, un essai avec un téléphone, et une vérification. Faites-le la veille.
laptop-first = Vos premiers pas
laptop-step-1 = Essayez une salle d’exercice. Regardez le tableau avec 28 personnes inventées. Il faut deux minutes.
laptop-step-2 = Préparez votre salle. Il faut cinq minutes et un téléphone.
laptop-step-3 = Faites un atelier. On y entre avec un code court.
