# The example of a made-up business beside each page, and the recording of a question.

example-see = See an example: { $sector }
example-about = We made up this business. It is in { $country }. Write what is true for you.
voice-listen = Listen: { $question }
