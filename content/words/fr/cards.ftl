### Fiches d'action sur papier des dangers qui n'abîment aucun bâtiment.

paper-during-calm-when = quand cela arrive
paper-after-calm-when = quand c'est fini
paper-card-foot-calm = Parlez de cette page avec les personnes qui vous aident.
