# Access for all: the switches in the foot of every page, and the page that tells what we aim at and what is still wrong.

access-link = Access for all
access-text-large = Larger text
access-text-normal = Normal text

## The page itself. Keep it true: change it when a test, a gap or a promise changes.

access = Access for all
    .lead = Each person should be able to make a plan here: on any phone, with eyes or ears, with hands or keys.

access-aim = What we aim at
    .text = The web has rules for this, called WCAG 2.2. We aim to meet them at level AA. We test for it, but no one from outside has checked us yet.

access-yours = What you can do
access-yours-1 = Tap “Larger text” at the foot of a page. Your phone keeps it for next time.
access-yours-2 = Tap “Stronger contrast” if words look pale.
access-yours-3 = Make the page bigger with your fingers. It still fits the screen.
access-yours-4 = Use the keys alone. The Tab key moves on and Enter goes in.
access-yours-5 = Use a screen reader. Each box says its name, its hint and what went wrong.
access-yours-6 = Take your time. What you saved stays. If you are away for long, your code lets you back in.
access-yours-7 = Use paper. You can fill in a plan by pen and someone can type it for you.

access-tests = What we tested, and how
    .text = Each time we change Stanap, a program opens each kind of page: empty, filled in, and with things to mend.
access-tests-1 = It checks each page with axe, a tool that looks for the faults it can find by itself.
access-tests-2 = It reads each page with the checker of the web’s own rules, called Nu.
access-tests-3 = It looks at each page on a small screen. It does so again with big text, strong contrast and the colours of the phone.
access-tests-4 = It makes a whole quick plan with keys alone, and with a browser that shows only words.
access-tests-5 = It measures what you tap. All but links in a line of words are at least 44 dots high and wide.
access-tests-6 = It counts how hard our words are to read.

access-gaps = What is not right yet
access-gaps-1 = No one who uses a screen reader each day has tested it with us yet.
access-gaps-2 = A tool finds only some faults. Some pages may still be hard to use.
access-gaps-3 = There are few languages so far. Where a word is not there yet, you see it in English.
access-gaps-4 = There are no signs or films for deaf people.
access-gaps-5 = The papers are made for print. If a paper is hard to hear, open “Read your plan on the screen”.
access-gaps-6 = Wide tables in the plan on the screen may be long on a small phone.

access-ask = Whom to ask
    .text = Tell your trainer, or the person who runs Stanap for you. Say which page it was, what you used, and what went wrong. Ask for paper if you need it today.

## What a page said only by a red line

access-delete-unsure = Tick the box if you are sure
