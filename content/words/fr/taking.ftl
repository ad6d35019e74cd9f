# What a trainer takes home from a workshop.
taking = À emporter
    .lead = Ce que vous pouvez emporter de cet atelier, en fichiers et sur papier.
    .hint = Plans partagés, registre, résultats, cartes à découper
taking-letter = Pour le papier US Letter

# The plans of those who share.
taking-plans = Les plans partagés
taking-plans-shared = { $shared ->
    [0] Personne ne partage de plan avec vous pour le moment.
    [one] Un plan est partagé avec vous.
   *[other] { $shared } plans sont partagés avec vous.
}
taking-plans-rest = { $n ->
    [one] Un plan n’est pas partagé. Il n’est pas dans le fichier, et le fichier ne dit pas à qui il est.
   *[other] { $n } plans ne sont pas partagés. Ils ne sont pas dans le fichier, et le fichier ne dit pas à qui ils sont.
}
taking-plans-go = Prendre les plans partagés (ZIP)
taking-keep = Comment garder ces plans
taking-keep-1 = Ces plans contiennent ce que les gens vous ont dit : noms, téléphones, lieux, et l’argent s’ils le partagent.
taking-keep-2 = Gardez le fichier sur un seul ordinateur avec un mot de passe. Ne l’envoyez ni par courriel ni par messagerie.
taking-keep-3 = Ne montrez un plan à d’autres que si la personne est d’accord. Son journal montre que vous l’avez pris.
taking-keep-4 = Effacez le fichier quand votre rapport est fini, ou quand la personne le demande.
taking-numbers = Registre et résultats

# The text beside the plans.
taking-readme-head = Plans de l’atelier « { $title } », { $place }, { $day }
taking-readme-counts = { $people } personnes ont participé. { $plans } plans ont été commencés. { $printed } plans sont ici.
taking-readme-shared = Il n’y a ici que les plans partagés avec le formateur, autant que chacun partage. Un plan sans argent ne contient ni ventes, ni coûts, ni épargne, ni dettes. Le nombre devant chaque nom est celui de la place.
taking-readme-missing = Ces places partagent un plan, mais nous n’avons pas pu l’imprimer : { $seats }. Prenez le fichier encore une fois.
taking-readme-manifest = Le fichier manifest.json donne la liste des plans pour un ordinateur, avec la taille et le SHA-256 de chacun.

# What the logs say.
page-audit-taken-home = Un formateur a emporté votre plan dans un fichier
page-audit-taken-home-without-money = Un formateur a emporté votre plan dans un fichier, sans l’argent
page-audit-taken-home-all = Un formateur a emporté votre plan entier dans un fichier
happened-plans-exported = { $who } a emporté les plans partagés de { $place }

# Cards to cut out.
taking-cards = Cartes à découper
    .text = Il y a huit cartes par feuille. Imprimez sur du papier épais si vous en avez.
taking-join-cards = Cartes pour rejoindre
    .hint = Pour le jour même : l’adresse, son image et le code. Une feuille.
taking-join-cards-more = Quarante cartes pour rejoindre
taking-join-closed = L’atelier est fermé : personne ne peut le rejoindre. Ouvrez-le de nouveau pour imprimer des cartes pour rejoindre.
taking-return-cards = Cartes pour revenir
    .hint = Pour la fin de la journée : une carte par place. Chacun y écrit le code de son plan. Nous n’avons pas les codes.
taking-return-names = Cartes pour revenir, avec les noms
