# "Keep on this phone", offered over HTTPS alone; and the plan on a shared phone that closes by itself.

keep = Keep it on this phone
    .text = Your plan then opens on this phone with no signal. What you type goes out when the signal is back. Anyone who can open this phone can read it. It uses some data. Choose this only on your own phone. When you sign out, it is taken off the phone.
keep-go = Keep my plan on this phone
keep-on = This phone keeps your plan.
keep-stop = Take it off this phone
# On top of a page that the phone shows from its own copy.
keep-copy = There is no signal. This is the copy on your phone. What you type now may not show here until the signal is back.
# What a phone without a signal shows where it has no copy, and after a form was sent.
keep-waiting = There is no signal
    .lead = What you typed is kept on this phone. It goes out by itself when the signal is back. You can open these pages now:
keep-papers = My cards and numbers
# Shown by the script under a form, where the phone keeps the plan.
keep-wait = Not sent yet. The line is down. This phone keeps what you typed and sends it later.

# On top of each page on a shared phone.
idle = Shared phone: we close your plan after 20 minutes without a tap. What you saved stays.
idle-open = Your plan is open
idle-open-go = Go on
idle-soon = Are you still there?
idle-soon-lead = { $minutes ->
        [one] We close your plan in 1 minute.
       *[other] We close your plan in { $minutes } minutes.
    } What you saved is safe.
idle-stay = Yes, keep my plan open
idle-over = Your plan is closed
    .lead = You were signed out after 20 minutes without use. What you saved is safe. Your code opens your plan again.
