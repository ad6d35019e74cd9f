# Quelqu’un écrit pour la personne : ce que les pages disent alors à l’aide.

helper-top = Vous écrivez pour quelqu’un.
    .text = Lisez chaque question à voix haute. Écrivez ce que la personne dit.
helper-choice = Quelqu’un écrit pour moi
    .hint = Les pages diront à cette personne de vous demander d’abord.
helper-who = Qui écrit ?
    .text = Si quelqu’un écrit pour vous, les pages lui disent de vous demander d’abord. Les parties privées ne s’ouvrent que si vous dites oui.
helper-start = Quelqu’un écrit pour moi
helper-stop = J’écris moi-même maintenant
helper-ask = Demandez d’abord : { $title }
helper-ask-money = Les questions qui suivent parlent d’argent.
helper-ask-health = Les questions qui suivent parlent des personnes qui ont besoin d’aide.
helper-ask-about = Les questions qui suivent parlent de la personne elle-même.
helper-ask-say = Demandez : « Puis-je vous demander cela ? Vous pouvez dire non. Votre plan reste bon. »
helper-yes = La personne dit oui
helper-no = La personne dit non. Passer
helper-hidden = Privé. Demandez d’abord.

page-audit-helper-began = Quelqu’un a commencé à écrire pour vous
page-audit-helper-ended = Vous écrivez à nouveau vous-même
page-audit-helper-asked = Vous avez dit oui à une partie privée
