# Ce que devient la fiche du registre d'un atelier quand un plan s'en va.
gone-sheet = L’atelier « { $title } » a une fiche sur vous
gone-sheet-too = Supprimer aussi la fiche
    .more = Vos réponses et votre attestation partent avec elle. Il reste seulement ceci : une place a été prise.
gone-sheet-stays = Laisser la fiche
    .more = L’atelier peut vous compter. Plus tard, vous ne pourrez pas la reprendre ici : demandez à votre formateur. Elle part 24 mois après son dernier changement.
gone-sheet-when = Si vous supprimez votre plan, nous vous demandons aussi pour cette fiche. Si personne ne l’a changée pendant 24 mois et si vous n’avez pas de plan ici, nous la supprimons.
happened-register-taken-back = Quelqu’un a repris sa fiche du registre de { $place }
happened-register-told = Quelqu’un a écrit sa propre fiche à { $place }
happened-survey-answered = Quelqu’un a répondu aux questions de { $place }
results-left-out = Certains tableaux manquent : tous leurs groupes sont trop petits pour être montrés.
