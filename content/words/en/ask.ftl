# Someone writes for the owner: what is private and no page of questions opens after a yes as well.

helper-about-money = What comes next is about money.
helper-about-health = What comes next is about people who need help to be safe.
helper-about-about = What comes next is about the owner as a person.
helper-left = These parts are left out of the papers until they say yes:
helper-left-money = money
helper-left-health = who needs help to be safe
helper-left-say = Ask: “May I see this on your papers? You can say no. The rest still prints.”
