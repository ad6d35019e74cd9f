# Words of the papers that are only heard, by people who let a program read the papers aloud.

# A box that is drawn with a tick in it.
paper-box-ticked = coché
# A box that is drawn empty.
paper-box-open = non coché
