# Le questionnaire court du Groupe de Washington. Ses mots sont fixes.

able-see = Avez-vous des difficultés à voir, même avec des lunettes ?
able-hear = Avez-vous des difficultés à entendre, même avec un appareil auditif ?
able-walk = Avez-vous des difficultés à marcher ou à monter des marches ?
able-remember = Avez-vous des difficultés à vous souvenir ou à vous concentrer ?
able-care = Avez-vous des difficultés à prendre soin de vous, par exemple à vous laver ou à vous habiller ?
able-speak = Dans votre langue habituelle, avez-vous des difficultés à communiquer, par exemple à comprendre ou à être compris ?
able-degree-none = Non, aucune difficulté
able-degree-some = Oui, quelques difficultés
able-degree-lot = Oui, beaucoup de difficultés
able-degree-cannot = Je n’y arrive pas du tout
