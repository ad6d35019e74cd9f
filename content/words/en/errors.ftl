# What is wrong with an answer, and how to put it right. The id is `error-` and the code of the problem.

error-missing = Write an answer here
    .choice = Choose one answer
    .many = Tick at least one
    .number = Write a number
    .money = Write an amount. A guess is fine
    .date = Choose a day
    .phone = Write a phone number, like 555 0134
    .rows = Add at least { $min ->
        [one] one line
       *[other] { $min } lines
    }
    .actions = Tick at least one action
error-too-long = Make it shorter: at most { $max } letters and spaces
error-control-characters = Some signs here cannot be printed. Type the text again
error-hidden-characters = There are hidden signs in this text. Type it again instead of pasting it
error-line-breaks = Write this on one line, without pressing Enter
error-not-a-phone = Write a phone number with at least 3 digits, like 555 0134
error-not-a-number = Write a whole number with digits, like 12
error-too-small = Write { $min } or a higher number
error-too-big = Write { $max } or a lower number
error-not-money = Write an amount with digits, like 1,500
error-not-a-date = Write a day that exists, like 18 August 2026
error-date-past = Choose today or a later day
error-date-future = Choose today or a day before
error-date-too-far = Choose a day within the next 12 months
error-date-out-of-range = Choose a day between 1990 and 2100
error-not-an-option = Choose one from the list
error-too-many = Choose { $max } at most. Take away some ticks
error-too-few = Choose at least { $min }
error-alone = “{ $option }” does not go with other ticks. Take away one or the other
error-too-many-rows = You can add { $max } at most. Remove one first
error-sum-of-people = Together it must be between { $min } and { $max } people. Count yourself
