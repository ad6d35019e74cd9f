# Fixed texts of the wall sheet in public, the pocket card and the order to copy by hand.

## Wall sheet in public

paper-ask-inside = Ask us inside
# Not printed: words that give nobody away when they stand in a person's name and in the name of a place.
paper-plain-words = church school hall market road street village hospital clinic office police station bank shop store house home farm garden hill beach river bridge airport hotel truck bus taxi boat community women men youth chief pastor father mother brother sister uncle aunt cousin son daughter husband wife friend doctor nurse teacher manager leader the and with near behind
paper-ask-line = Need us or our people? Ask inside: the list of numbers is there.
paper-message-stall = We are closed now because of the disaster. We open again as soon as we can.
paper-closed-since = Closed since
paper-open-again = We hope to open on

## Pocket card

paper-pocket-number = { $n } of 4
paper-pocket-places = Where we go
paper-pocket-people = My people
paper-pocket-radio = Keep a radio on. Check these numbers each season.
paper-pocket-hurt = If I am hurt, call
paper-pocket-help = I need help with

## Copy by hand

paper-by-hand = Copy this by hand
paper-by-hand-lead = No printer? Copy these on paper, in a notebook or on a wall. Start with 1: what comes first helps most. Write large, with a pen that does not wash off.
paper-by-hand-person = Key person { $n }
paper-by-hand-limits = Do not wait longer
