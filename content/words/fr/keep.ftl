# « Garder sur ce téléphone », proposé en HTTPS seulement ; et le plan qui se ferme tout seul sur un téléphone partagé.

keep = Le garder sur ce téléphone
    .text = Votre plan s'ouvre alors sur ce téléphone sans réseau. Ce que vous écrivez part quand le réseau revient. Qui peut ouvrir ce téléphone peut le lire. Cela prend un peu de données. Choisissez-le seulement sur votre propre téléphone. Quand vous fermez le plan, il est retiré du téléphone.
keep-go = Garder mon plan sur ce téléphone
keep-on = Ce téléphone garde votre plan.
keep-stop = Le retirer de ce téléphone
keep-copy = Il n'y a pas de réseau. Voici la copie de votre téléphone. Ce que vous écrivez maintenant peut ne pas y être avant le retour du réseau.
keep-waiting = Il n'y a pas de réseau
    .lead = Ce que vous avez écrit est gardé sur ce téléphone. Cela part tout seul quand le réseau revient. Vous pouvez ouvrir ces pages :
keep-papers = Mes fiches et numéros
keep-wait = Pas encore envoyé. La ligne est coupée. Ce téléphone garde ce que vous avez écrit et l'envoie plus tard.

idle = Téléphone partagé : nous fermons votre plan après 20 minutes sans rien toucher. Ce qui est enregistré reste.
idle-open = Votre plan est ouvert
idle-open-go = Continuer
idle-soon = Êtes-vous encore là ?
idle-soon-lead = { $minutes ->
        [one] Nous fermons votre plan dans 1 minute.
       *[other] Nous fermons votre plan dans { $minutes } minutes.
    } Ce que vous avez enregistré est en sécurité.
idle-stay = Oui, garder mon plan ouvert
idle-over = Votre plan est fermé
    .lead = Votre plan a été fermé après 20 minutes sans rien faire. Ce que vous avez enregistré est en sécurité. Votre code ouvre de nouveau votre plan.
