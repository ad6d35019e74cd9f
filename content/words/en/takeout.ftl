# What an owner takes along and brings back: plan file, reminders, contacts, text message, page for the phone.

takeout-start = Or bring back a plan file
takeout-import = Bring back your plan
takeout-import-lead = Did you keep your plan as a file? Choose it here. You get a new plan with a new code. Plans that are here stay as they are.
takeout-import-file = Your plan file
    .hint = Its name begins with “stanap-plan” and ends in “.json”.
takeout-import-paste = I cannot choose a file on this phone
takeout-import-text = Paste the whole file here
    .hint = Open the file, copy all of it, and paste it. It begins with a curly bracket.
takeout-import-go = Bring back the plan
takeout-nothing-stored = We have kept nothing of this file.
takeout-imported = Your plan is here
takeout-unfit = Some answers do not fit any more. We kept what was written. You can mend it on its page.
takeout-unfit-line = { $number } { $name }: “{ $typed }”
takeout-unfit-go = Go on to my new code

# What is wrong with a file.
takeout-fault-nothing = Choose a file first
takeout-fault-too-large = This file is too large to be a plan. A plan file is smaller than 1 MB
takeout-fault-not-text = This is not a plan file. It may be a photo or a paper. Choose the file that ends in “.json”
takeout-fault-broken = This file is not whole. We cannot read it from line { $line } on. Make the file again, or ask for a new copy
takeout-fault-not-a-plan = This is not a plan file. Choose the one whose name begins with “stanap-plan”
takeout-fault-newer = This file is from a newer Stanap (edition { $edition }). Ask for a newer Stanap here, or open your plan where it was made
takeout-fault-country = The country in this file is not known here
takeout-fault-language = The language in this file is not known here
takeout-fault-unknown = This file holds things that are not known here. It may come from a newer Stanap, or someone changed it
takeout-fault-wrong = Some answers in this file are of a kind that we cannot read. Someone may have changed it
takeout-fault-rows = A list in this file is too long, or one line stands in it twice

# Calendar.
takeout-calendar = Plan of { $name }
takeout-calendar-empty = My business plan for disasters
takeout-remind-test = Test your plan
    .about = Walk through your plan with the people who work with you. Write down what to change.
takeout-remind-review = Look at your plan again
    .about = Are the numbers still right? Did you move? Is someone new? Change the plan and print it again.
takeout-remind-season = The storm season begins
    .about = Look at your plan. Check your bag, your papers and your numbers.
takeout-remind-todo = To do: { $what }

# Contact cards.
takeout-card-service = { $service } ({ $country })
takeout-card-read = Read at { $source } on { $day }. Ask your local office if it is still right.

# Text message.
takeout-sms = Your plan as a text message
takeout-sms-lead = Send this to your family or to people who work with you. It fits in a few text messages.
takeout-sms-own = In your own letters
takeout-sms-plain = In plain letters
takeout-sms-parts = { $n ->
    [one] The phone sends it as one text message
   *[other] The phone sends it as { $n } text messages
}
takeout-sms-send = Open in messages
takeout-sms-note = If the button does nothing, copy the words and paste them into a message. Plain letters can cost less: letters with a line over them need more text messages.
takeout-sms-title = My plan for a disaster
takeout-sms-safe = Safe place: { $place }
takeout-sms-meet = We meet: { $place }
takeout-sms-stages = Move goods: { $move }. Close: { $close }

# The page that is kept on the phone.
takeout-phone-call = Tap to call
takeout-phone-ask = Ask your local office if these numbers are still right.
takeout-phone-go = Where we go
takeout-phone-made = This page was made with Stanap from the plan of { $day }. It opens without internet.
takeout-phone-made-at = This page was made at { $address } from the plan of { $day }. It opens without internet.

# Links on the page of papers.
