# Cards to cut out, on paper: to join a workshop, and to come back to a plan.
join-cards = Cartes pour rejoindre « { $title } »
    .subject = Comment rejoindre l’atelier
join-card-wifi = Rejoignez le Wi-Fi « { $network } ».
join-card-wifi-ask = Rejoignez le Wi-Fi de la salle. Demandez son nom.
join-card-line = Prenez un téléphone avec internet.
join-card-open = Pointez l’appareil photo sur l’image, ou ouvrez :
join-card-type = Tapez ce code :
join-card-picture = Code QR pour rejoindre l’atelier

return-cards = Cartes pour revenir aux plans de « { $title } »
    .subject = Comment rouvrir un plan
return-card-name = Nom
return-card-code = Le code de mon plan
return-card-picture = Code QR de la page pour revenir
return-card-open = Ouvrez { $address },
return-card-choose = choisissez « Revenir à mon plan », tapez le code.
return-card-keep = Gardez cette carte comme une clé.
return-card-lost = Perdue ? Demandez à { $name }.
return-card-lost-phone = Perdue ? Demandez à { $name }, { $phone }.
return-card-kept = Nous gardons le plan 24 mois après votre dernière visite.
return-card-not-kept = Nous effaçons le plan 7 jours après son premier papier.
