# Cards to cut out, on paper: to join a workshop, and to come back to a plan.
join-cards = Cards to join “{ $title }”
    .subject = How to join the workshop
join-card-wifi = Join the Wi-Fi “{ $network }”.
join-card-wifi-ask = Join the Wi-Fi of the room. Ask for its name.
join-card-line = Take a phone with internet.
join-card-open = Point the camera at the picture, or open:
join-card-type = Type this code:
join-card-picture = QR code to join the workshop

return-cards = Cards to come back to the plans of “{ $title }”
    .subject = How to open a plan again
return-card-name = Name
return-card-code = My plan code
return-card-picture = QR code of the page to come back
return-card-open = Open { $address },
return-card-choose = choose “Come back to my plan”, type the code.
return-card-keep = Keep this card like a key.
return-card-lost = Lost? Ask { $name }.
return-card-lost-phone = Lost? Ask { $name }, { $phone }.
return-card-kept = We keep the plan for 24 months after your last visit.
return-card-not-kept = We delete the plan 7 days after its first paper.
