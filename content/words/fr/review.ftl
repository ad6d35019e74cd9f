section-review = Essai et révision
    .short = Essai et révision
    .why = Un plan que personne n'a essayé peut échouer. Essayez-le une fois par an.
step-review-dates = Dates

review-on = Quand allez-vous revoir le plan ?
    .hint = Au moins une fois par an, si possible avant la saison.
    .short = Révision le
