# Each cookie on the privacy page, by its name. Keep it true.

cookies = Cookies
    .text = A cookie is a small note that a website leaves on your phone. Nobody follows you with ours. These are all of them:
cookie-stanap = Keeps your plan open. It goes when you sign out, and after 12 hours. On a shared phone it no longer works after 20 minutes without a tap.
cookie-language = Remembers the language you chose, for one year.
cookie-text = Remembers how large you like the text, for one year.
cookie-contrast = Remembers how strong you like the contrast, for one year.
cookie-keep = Is there only if this phone keeps your plan, and says which one. It goes when you sign out or stop that, and after one year.
cookie-stanap-typing = Is there only while a trainer types your paper, in the browser of the trainer. It goes after 2 hours.
cookie-stanap-trainer = Keeps a trainer signed in, for 8 hours.
cookie-stanap-setup = Is there only while the first account of a computer is made. It goes when the browser is shut.
