helper-about-money = La suite parle d’argent.
helper-about-health = La suite parle de personnes qui ont besoin d’aide pour être en sécurité.
helper-about-about = La suite parle de la personne du propriétaire.
helper-left = Ces parties restent hors des papiers tant qu’il n’a pas dit oui :
helper-left-money = argent
helper-left-health = qui a besoin d’aide pour être en sécurité
helper-left-say = Demandez : « Puis-je voir ceci sur vos papiers ? Vous pouvez dire non. Le reste s’imprime quand même. »
