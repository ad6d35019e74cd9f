# Remarques des numéros d'urgence, et le message aux clients.

number-vu-2 = Santo
number-vu-3 = ProMedical, seulement à Port-Vila et Luganville
number-vu-5 = VMGD, gratuit, jour et nuit : temps, volcan, séisme, tsunami
number-mn-0 = la Mongolie passe au 112 pour tous
number-mn-1 = la Mongolie passe au 112 pour tous
number-mn-2 = la Mongolie passe au 112 pour tous
number-mn-3 = la Mongolie passe au 112 pour tous
number-sb-3 = secours en mer

contacts-message = Message aux clients
    .hint = Préparez-le, pour l'envoyer vite.
    .example = Nous sommes fermés à cause du cyclone. Nous allons bien. Nous rouvrons bientôt.
    .short = Message aux clients
