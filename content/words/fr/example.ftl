# L’exemple d’une entreprise inventée à côté de chaque page, et l’enregistrement d’une question.

example-see = Voir un exemple : { $sector }
example-about = Nous avons inventé cette entreprise. Pays : { $country }. Écrivez ce qui est vrai pour vous.
voice-listen = Écouter : { $question }
