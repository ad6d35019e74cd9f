section-finish = Finish
    .short = Finish
    .why = Now choose what stands on your papers.
step-finish-paper = Your papers
step-finish-sign = Sign

finish-leave-out-money = Leave the money pages out of the print?
    .hint = Then others can read your plan without seeing your money.
    .short = Leave out money
finish-print-help = Print who needs extra help?
    .hint = Say yes only for the copy you keep at home.
    .short = Print who needs help
finish-share = Share your plan with the trainer?
    .hint = You can change this later.
    .why = We ask because it is your plan. You decide who reads it.
    .short = Share with trainer
finish-signed = Name of the person who signs
    .example = Leitau Kalsakau
    .short = Signed by
finish-signed-on = Date
    .short = Signed on

set-share = Share with the trainer
    .no = No
    .without-money = Yes, without money
    .all = Yes, all of it
