# What becomes of the sheet of a workshop's register when a plan goes.
gone-sheet = The workshop “{ $title }” has a sheet about you
gone-sheet-too = Delete the sheet too
    .more = Your answers and your certificate go with it. Only this stays: one seat was used.
gone-sheet-stays = Let the sheet stay
    .more = The workshop may count you. Later you cannot take it back here: ask your trainer. It goes 24 months after its last change.
gone-sheet-when = If you delete your plan, we ask you about this sheet too. If nobody has changed it for 24 months and you have no plan here, we delete it.
happened-register-taken-back = Somebody took her own sheet out of { $place }
happened-register-told = Somebody wrote her own sheet in { $place }
happened-survey-answered = Somebody answered the questions of { $place }

# Where every group of a table is too small to be shown.
results-left-out = Some tables are left out: all their groups are too small to show.
