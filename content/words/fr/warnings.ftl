# Étapes d'alerte des pays. Les noms restent ceux que l'on entend sur place ; leur traduction se lit avec l'heure.

## Vanuatu

stage-vu-information-action = Écoutez
stage-vu-information-when = bulletin météo, de 2 à 3 jours avant
stage-vu-blue-action = Préparez-vous
stage-vu-blue-when = alerte bleue, dans les 48 heures
stage-vu-yellow-action = Agissez maintenant
stage-vu-yellow-when = alerte jaune, dans les 36 heures
stage-vu-red-action = Restez à l'abri
stage-vu-red-when = alerte rouge, dans les 24 heures
stage-vu-all-clear-action = Sortez avec prudence
stage-vu-all-clear-when = fin de l'alerte, dite par les autorités

## Fidji

stage-fj-outlook-action = Écoutez
stage-fj-outlook-when = bulletin météo, de 2 à 3 jours avant
stage-fj-alert-action = Préparez-vous
stage-fj-alert-when = veille de cyclone, environ 48 heures avant
stage-fj-warning-action = Fermez et allez à l'abri
stage-fj-warning-when = alerte de tempête, dans les 24 heures
stage-fj-strong-wind-action = Restez à l'intérieur
stage-fj-strong-wind-when = le vent fort a commencé
stage-fj-all-clear-action = Sortez avec prudence
stage-fj-all-clear-when = fin de l'alerte, dite par les autorités

## Tonga

stage-to-outlook-action = Écoutez
stage-to-outlook-when = bulletin météo, de 2 à 3 jours avant
stage-to-alert-action = Préparez-vous
stage-to-alert-when = veille de cyclone, environ 48 heures avant
stage-to-warning-action = Fermez et allez à l'abri
stage-to-warning-when = alerte de cyclone, environ 24 heures avant
stage-to-strong-wind-action = Restez à l'intérieur
stage-to-strong-wind-when = le vent fort a commencé
stage-to-all-clear-action = Sortez avec prudence
stage-to-all-clear-when = fin de l'alerte, dite par les autorités

## Samoa

stage-ws-outlook-action = Écoutez
stage-ws-outlook-when = bulletin météo, de 2 à 3 jours avant
stage-ws-watch-action = Préparez-vous
stage-ws-watch-when = veille de cyclone, environ 48 heures avant
stage-ws-warning-action = Fermez et allez à l'abri
stage-ws-warning-when = alerte de cyclone, environ 24 heures avant
stage-ws-strong-wind-action = Restez à l'intérieur
stage-ws-strong-wind-when = le vent fort a commencé
stage-ws-all-clear-action = Sortez avec prudence
stage-ws-all-clear-when = fin de l'alerte, dite par les autorités

## Îles Salomon

stage-sb-outlook-action = Écoutez
stage-sb-outlook-when = bulletin météo, de 2 à 3 jours avant
stage-sb-watch-action = Préparez-vous
stage-sb-watch-when = veille de cyclone, environ 48 heures avant
stage-sb-warning-action = Fermez et allez à l'abri
stage-sb-warning-when = alerte de cyclone, environ 24 heures avant
stage-sb-strong-wind-action = Restez à l'intérieur
stage-sb-strong-wind-when = le vent fort a commencé
stage-sb-all-clear-action = Sortez avec prudence
stage-sb-all-clear-when = fin de l'alerte, dite par les autorités

## Philippines

stage-ph-advisory-action = Écoutez
stage-ph-advisory-when = avis météo, de 2 à 3 jours avant
stage-ph-signal-1-action = Préparez-vous
stage-ph-signal-1-when = dans les 36 heures
stage-ph-signal-2-action = Fermez et allez à l'abri
stage-ph-signal-2-when = 24 heures, ou ordre de partir
stage-ph-signal-3-action = Restez à l'intérieur
stage-ph-signal-3-when = dans les 18 heures
stage-ph-all-clear-action = Sortez avec prudence
stage-ph-all-clear-when = fin de l'alerte, dite par les autorités

## Mongolie

stage-mn-outlook-action = Écoutez
stage-mn-outlook-when = en automne
stage-mn-early-snow-action = Préparez-vous
stage-mn-early-snow-when = neige précoce, ou tempête dans 2 jours
stage-mn-storm-warning-action = Bêtes à l'abri, restez chez vous
stage-mn-storm-warning-when = alerte de tempête, dans les 24 heures
stage-mn-storm-now-action = Restez à l'intérieur
stage-mn-storm-now-when = la tempête a commencé
stage-mn-storm-over-action = Les gens, puis les bêtes
stage-mn-storm-over-when = quand on voit loin

## Étapes des pays sans alertes à eux

stage-xx-listen = Premières nouvelles
stage-xx-listen-action = Écoutez
stage-xx-listen-when = la radio en parle
stage-xx-prepare = Préparez-vous
stage-xx-prepare-action = Soyez prêts
stage-xx-prepare-when = les autorités disent d'être prêts
stage-xx-go = Go (partez)
stage-xx-go-action = Fermez et partez à l'abri
stage-xx-go-when = ordre de partir, ou le vent et la mer montent
stage-xx-danger = Danger
stage-xx-danger-action = Restez en lieu sûr
stage-xx-danger-when = le danger est là, ou le vent fort souffle
stage-xx-all-clear = Fin de l'alerte
stage-xx-all-clear-action = Sortez avec prudence
stage-xx-all-clear-when = les autorités disent que c'est sûr

## Sans bulletin : on le reconnaît à ceci

stage-fj-outlook-fallback = La radio parle d'une tempête.
stage-fj-alert-fallback = Les autorités disent d'être prêts.
stage-fj-warning-fallback = Les autorités disent de partir, ou le vent et la mer montent.
stage-fj-strong-wind-fallback = Le vent fort a commencé.
stage-fj-all-clear-fallback = Les autorités ou vos chefs disent que c'est sûr. Un calme soudain ne suffit pas.
stage-mn-outlook-fallback = L'été a été pauvre, ou les anciens parlent d'un hiver dur.
stage-mn-early-snow-fallback = Les autorités disent d'être prêts.
stage-mn-storm-warning-fallback = Les autorités disent de s'abriter, ou le vent et la neige montent.
stage-mn-storm-now-fallback = Le vent fort ou la grosse neige a commencé.
stage-mn-storm-over-fallback = Le vent et la neige ont cessé, et on voit loin.
stage-ph-advisory-fallback = La radio parle d'une tempête.
stage-ph-signal-1-fallback = Les autorités disent d'être prêts.
stage-ph-signal-2-fallback = Les autorités disent de partir, ou le vent et la mer montent.
stage-ph-signal-3-fallback = Le vent fort a commencé.
stage-ph-all-clear-fallback = Les autorités ou vos chefs disent que c'est sûr. Un calme soudain ne suffit pas.
stage-sb-outlook-fallback = La radio parle d'une tempête.
stage-sb-watch-fallback = Les autorités disent d'être prêts.
stage-sb-warning-fallback = Les autorités disent de partir, ou le vent et la mer montent.
stage-sb-strong-wind-fallback = Le vent fort a commencé.
stage-sb-all-clear-fallback = Les autorités ou vos chefs disent que c'est sûr. Un calme soudain ne suffit pas.
stage-to-outlook-fallback = La radio parle d'une tempête.
stage-to-alert-fallback = Les autorités disent d'être prêts.
stage-to-warning-fallback = Les autorités disent de partir, ou le vent et la mer montent.
stage-to-strong-wind-fallback = Le vent fort a commencé.
stage-to-all-clear-fallback = Les autorités ou vos chefs disent que c'est sûr. Un calme soudain ne suffit pas.
stage-ws-outlook-fallback = La radio parle d'une tempête.
stage-ws-watch-fallback = Les autorités disent d'être prêts.
stage-ws-warning-fallback = Les autorités disent de partir, ou le vent et la mer montent.
stage-ws-strong-wind-fallback = Le vent fort a commencé.
stage-ws-all-clear-fallback = Les autorités ou vos chefs disent que c'est sûr. Un calme soudain ne suffit pas.
stage-xx-listen-fallback = La radio ou les voisins en parlent.
stage-xx-prepare-fallback = Vos chefs disent d'être prêts.
stage-xx-go-fallback = Le vent, la pluie ou la mer montent, ou vous ne vous sentez pas en sécurité.
stage-xx-danger-fallback = Vous voyez, entendez ou sentez le danger.
stage-xx-all-clear-fallback = Vos chefs disent que c'est sûr. Un calme soudain ne suffit pas.
