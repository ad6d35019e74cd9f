# Textes fixes de la feuille en public, de la carte de poche et de l'ordre à copier à la main.

## Feuille du mur en public

paper-ask-inside = Demandez à l’intérieur
# Pas imprimé : mots qui ne trahissent personne, dans un nom comme dans un lieu.
paper-plain-words = église école salle marché route rue village hôpital dispensaire bureau police gare banque magasin boutique maison ferme jardin colline plage rivière pont aéroport hôtel camion bus taxi bateau femmes hommes jeunes chef pasteur père mère frère sœur oncle tante cousin fils fille mari épouse ami docteur infirmière maître responsable les des avec près derrière
paper-ask-line = Besoin de nous ? Demandez à l’intérieur : la liste des numéros est là.
paper-message-stall = Nous sommes fermés à cause de la catastrophe. Nous rouvrons dès que possible.
paper-closed-since = Fermé depuis
paper-open-again = Nous espérons ouvrir le

## Carte de poche

paper-pocket-number = { $n } sur 4
paper-pocket-places = Où nous allons
paper-pocket-people = Les miens
paper-pocket-radio = Gardez une radio allumée. Vérifiez ces numéros à chaque saison.
paper-pocket-hurt = Si je suis blessé, appelez
paper-pocket-help = J’ai besoin d’aide pour

## Copier à la main

paper-by-hand = À copier à la main
paper-by-hand-lead = Pas d’imprimante ? Copiez ceci sur du papier, dans un cahier ou sur un mur. Commencez par 1 : le début aide le plus. Écrivez gros, avec un stylo qui résiste à l’eau.
paper-by-hand-person = Personne clé { $n }
paper-by-hand-limits = N’attendez pas plus
