# Someone writes for the owner: what the pages then say to the helper.

helper-top = You write for someone else.
    .text = Read each question out loud. Write what they say.
helper-choice = Someone else types for me
    .hint = The pages will tell your helper to ask you first.
helper-who = Who types?
    .text = If someone types for you, the pages tell them to ask you first. Private parts open only when you say yes.
helper-start = Someone types for me
helper-stop = I type for myself now
helper-ask = Ask first: { $title }
helper-ask-money = The next questions are about money.
helper-ask-health = The next questions are about people who need help to be safe.
helper-ask-about = The next questions are about the owner as a person.
helper-ask-say = Ask: “May I ask you this? You can say no. Your plan still works.”
helper-yes = They say yes
helper-no = They say no. Leave this out
helper-hidden = Private. Ask first.

page-audit-helper-began = Someone began to type for you
page-audit-helper-ended = You type for yourself again
page-audit-helper-asked = You said yes to a private part
