# Noms des dangers, des activités, des pays et des résultats, par leurs codes.

## Dangers

hazard-cyc = Cyclone ou vent très fort
    .short = Cyclone
hazard-fld = Inondation ou fortes pluies
    .short = Inondation
hazard-srg = Onde de tempête, grande marée ou grosses vagues
    .short = Onde de tempête
hazard-eq = Tremblement de terre
    .short = Tremblement de terre
hazard-tsu = Tsunami
    .short = Tsunami
hazard-vol = Volcan et cendre
    .short = Volcan, cendre
hazard-dro = Sécheresse
    .short = Sécheresse
hazard-lsl = Glissement de terrain
    .short = Glissement
hazard-fir = Incendie
    .short = Incendie
hazard-pow = Coupure de courant
    .short = Coupure de courant
hazard-net = Téléphone, internet ou banque en panne
    .short = Sans téléphone ni banque
hazard-sup = Bateau, carburant ou livraisons arrêtés
    .short = Sans livraisons
hazard-pan = Épidémie ou frontière fermée
    .short = Épidémie
hazard-thf = Vol ou troubles
    .short = Vol, troubles
hazard-ill = Propriétaire ou personne clé malade ou absent
    .short = Propriétaire malade
hazard-dzd = Dzud (hiver très dur)
    .short = Dzud

## Types d'activité

sector-market_vendor = Vendeur ou vendeuse au marché
sector-taxi_transport = Taxi ou minibus
sector-handicraft = Artisanat, fabrication et vente
sector-guesthouse = Maison d'hôtes ou bungalows
sector-food_stall_kava = Repas, cantine ou bar à kava
sector-retail_shop = Petit magasin
sector-fisher = Pêche
sector-farmer = Agriculture
sector-construction = Construction ou menuiserie
sector-beauty_tailor = Beauté, coiffure ou couture
sector-boat_transport = Transport par bateau
sector-herder = Élevage
sector-repair_workshop = Atelier de réparation
sector-creative_tours = Danse, art, visites ou guide
sector-wool_felt = Laine, cachemire ou feutre
sector-other = Autre activité

## Pays

country-VU = Vanuatu
country-FJ = Fidji
country-TO = Tonga
country-WS = Samoa
country-SB = Îles Salomon
country-PH = Philippines
country-MN = Mongolie
country-XX = Autre pays ou autre île

## Comment un pays appelle ses parties

area-word-province = Province
area-word-division = Division
area-word-island_group = Groupe d'îles
area-word-island = Île
area-word-region = Région
area-word-district = District
area-word-aimag = Aïmag
area-word-area = Région

## Services d'urgence

service-police = Police
service-ambulance = Ambulance
service-fire = Pompiers
service-disaster = Bureau des catastrophes
service-weather = Service météo
service-clinic = Dispensaire ou hôpital

## Phases

phase-n = Maintenant, avant la saison
phase-w72 = Le mauvais temps est possible
phase-w48 = Préparez-vous
phase-w24 = Agissez, allez au lieu sûr
phase-w12 = Restez au lieu sûr
phase-d = Pendant l'événement
phase-a72 = Les 72 premières heures après
phase-r = Les semaines après

## Les quatre P

p-people = Les personnes
p-processes = Le lieu et le travail
p-profits = L'argent
p-partnerships = Les partenaires

## Niveaux de risque

band-low = Faible
    .letter = F
band-medium = Moyen
    .letter = M
band-high = Élevé
    .letter = E
band-very-high = Très élevé
    .letter = TE

## Niveaux de préparation

ready-not-ready = Pas encore prêt
ready-getting-ready = En préparation
ready-ready = Prêt

## Conseils selon le risque et la préparation

advice-very-high-not-ready = Agissez cette semaine. Commencez par vos trois points de sécurité.
advice-very-high-getting-ready = Bon début. Complétez ce qui manque avant la saison.
advice-very-high-ready = Continuez ainsi. Faites un essai deux fois par an.
advice-high-not-ready = Agissez ce mois-ci.
advice-high-getting-ready = Améliorez votre point le plus faible.
advice-high-ready = Continuez ainsi. Faites un essai une fois par an.
advice-medium-low-not-ready = Commencez par ce qui est gratuit.
advice-medium-low-getting-ready = Continuez.
advice-medium-low-ready = Bravo. Aidez un voisin à faire son plan.
