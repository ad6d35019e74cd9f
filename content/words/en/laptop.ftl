# A laptop that serves a room, for a trainer who starts.
laptop-closed = Now only this laptop can open these pages. Do you want phones in this room to join? Press the button.
laptop-open = Open to the room
laptop-hall = Get your hall ready
    .hint = The network, a try with one phone, and a check. Do it the day before.
laptop-first = Your first steps
laptop-step-1 = Try a practice room. See the board with 28 made-up people. It takes two minutes.
laptop-step-2 = Get your hall ready. It takes five minutes and one phone.
laptop-step-3 = Make a workshop. People join it with a short code.
