# What a page says when the line is bad: saved in the background or not yet, and a plan that was closed meanwhile.

# A form was sent to a plan that is not open on this phone any more.
line-closed = Your plan was closed
    .lead = What you typed is still here. It is not saved yet. Write your plan code, and we save it.
# The plan was opened once more since the page came.
line-anew = We did not save this
    .lead = Your plan was opened once more since you wrote this. What you typed is still here. Look at it, then save it.
# The code is right, but for another plan.
line-closed-other = This code opens another plan. Nothing was saved there. Write the code of the plan you were working on
line-go = Save what I typed
line-drop = Throw it away

# Shown by the script under a form. The button's words are those of page-save.
line-wait = Not saved yet. The line is down. We try again by ourselves.
line-press = Not saved yet. Press “Save and go on”.
line-shut = Not saved yet. Your plan was closed. Press “Save and go on”, and we ask for your code.
line-left = Letters left:
