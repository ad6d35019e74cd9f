# Ce que dit une page quand la ligne est mauvaise : enregistré en arrière-plan ou pas encore, et un plan fermé entre-temps.

line-closed = Votre plan a été fermé
    .lead = Ce que vous avez écrit est encore ici. Ce n'est pas encore enregistré. Écrivez le code de votre plan et nous l'enregistrons.
line-anew = Nous n'avons pas enregistré ceci
    .lead = Votre plan a été ouvert de nouveau depuis. Ce que vous avez écrit est encore ici. Regardez-le, puis enregistrez-le.
line-closed-other = Ce code ouvre un autre plan. Rien n'y a été enregistré. Écrivez le code du plan sur lequel vous travailliez
line-go = Enregistrer ce que j'ai écrit
line-drop = Tout jeter

line-wait = Pas encore enregistré. La ligne est coupée. Nous essayons encore tout seuls.
line-press = Pas encore enregistré. Appuyez sur « Enregistrer et continuer ».
line-shut = Pas encore enregistré. Votre plan a été fermé. Appuyez sur « Enregistrer et continuer », et nous demandons votre code.
line-left = Lettres qui restent :
