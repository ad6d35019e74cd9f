//! The trainer and her room: from the first run of the laptop to the last card, by the buttons of her pages.

use std::collections::BTreeMap;

use stanap::packs::agenda::{self, Card};
use stanap::words::{Library, Words};

use crate::support::app::TestApp;
use crate::support::page::Page;
use crate::support::reading::selector;
use crate::support::trainer::{PASSWORD, Trainer};

/// Name of the trainer and title of the workshop.
pub const TRAINER: &str = "Mere of the desk";
/// The same for the workshop.
pub const TITLE: &str = "Market house, Mānoa";

/// A trainer, her workshop and what leads to it.
pub struct Hall {
    /// The trainer.
    pub mere: Trainer,
    /// `/workshops/…`.
    pub base: String,
    /// The code on the wall.
    pub code: String,
    words: Words,
}

/// One line of the board.
pub struct Line {
    /// What the seat does now.
    pub now: String,
    /// Where each part stands, by its number; empty for who shows her seat only.
    pub parts: BTreeMap<u8, String>,
}

impl Hall {
    /// Sets the laptop up, makes a half day of today, and looks at its code.
    pub fn opens(app: &TestApp) -> Self {
        let mut browser = app.visitor();
        let start = browser.get("/");
        let page = browser.follow(&start, "Set up this computer");
        let form = page.form_with("/setup").fill("name", TRAINER).fill("login", "mere").fill("password", PASSWORD);
        let form = form.fill("again", PASSWORD).choose("reach", "room").choose("language", "en");
        let page = browser.submit(&page, form);
        assert_eq!(page.path(), "/workshops");
        let page = browser.follow(&page, "Make a workshop");
        let mut form = page.form_with("/workshops").fill("title", TITLE).fill("place", "Port Vila");
        for day in ["starts_on", "ends_on"] {
            for (part, value) in [("d", "8"), ("m", "2"), ("y", "2027")] {
                form = form.fill(&format!("{day}:{part}"), value);
            }
        }
        let page =
            browser.submit(&page, form.choose("country", "VU").choose("agenda", "half").choose("language", "en"));
        page.assert_status(200).assert_heading(TITLE);
        let (base, code) = (page.path().to_owned(), page.texts(".code").concat());
        assert_eq!(code.len(), 6, "{code}");
        let mere = Trainer { browser, account: String::new() };
        let words = Library::embedded().expect("the words are in order").words("en");
        Self { mere, base, code, words }
    }

    /// The cards of the day.
    pub fn cards() -> &'static [Card] {
        let all = agenda::agendas().expect("the agendas are in order");
        let half = all.iter().find(|agenda| agenda.key == "half").expect("half a day");
        assert_eq!(half.days.len(), 1);
        &half.days[0].cards
    }

    /// Something in the workshop.
    pub fn get(&mut self, rest: &str) -> Page {
        self.mere.browser.get(&format!("{}{rest}", self.base))
    }

    /// Presses a button of a page of the workshop.
    pub fn presses(&mut self, rest: &str, button: &str) -> Page {
        let page = self.get(rest);
        let form = page.form_with(button).press(button);
        self.mere.browser.submit(&page, form)
    }

    /// Follows a link of a page of the workshop.
    pub fn follows(&mut self, rest: &str, words: &str) -> Page {
        let page = self.get(rest);
        self.mere.browser.follow(&page, words)
    }

    fn leads(&mut self, button: &str) -> Page {
        let page = self.get("/board");
        let form = page.form_with(&format!("{}/room", self.base)).press(button);
        self.mere.browser.submit(&page, form)
    }

    /// Words of the interface, by their id.
    pub fn says(&self, id: &str) -> String {
        self.words.text(id).into_owned()
    }

    /// An option of a fixed list, by its code.
    pub fn option(&self, set: &str, code: &str) -> String {
        self.words.option(set, code)
    }

    /// Starts the time of a card, and sees it on board, big screen and one phone.
    pub fn starts(&mut self, card: &Card) {
        let title = self.says(&format!("workshop-card-{}", card.code));
        self.leads("Start")
            .assert_text(&format!("Now: {title}."))
            .assert_text(&format!("{} minutes left", card.minutes));
        let screen = self.get("/projector");
        screen.assert_status(200).assert_text(&title);
        assert!(!screen.source().contains("Stall"), "a name on the big screen");
        if card.code == "welcome" {
            screen.assert_text(&format!("Join with code {}", self.code));
        }
    }

    /// Reads the bulletins of the storm game, one after the other.
    pub fn reads_bulletins(&mut self) {
        let mut heard: Vec<String> = vec![];
        let title = self.says("workshop-card-storm");
        loop {
            let before = self.get("/projector").texts(".say").concat();
            if !self.leads("Next").has_text(&format!("Now: {title}.")) {
                break;
            }
            assert!(!heard.contains(&before), "the same bulletin twice: {before}");
            heard.push(before);
        }
        assert!(heard.len() >= 4, "watch, ready, act and shelter were read: {heard:?}");
    }

    /// Goes on to the next card; the storm game ends with its last bulletin.
    pub fn goes_on(&mut self, card: &Card) {
        if card.code == "storm" {
            self.reads_bulletins();
        } else {
            self.leads("Next").assert_status(200);
        }
    }

    /// The board, by seat.
    pub fn board(&mut self) -> BTreeMap<i32, Line> {
        let page = self.get("/board");
        page.assert_status(200);
        let word = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let numbers = page.texts(".board thead th").into_iter().skip(4);
        let numbers: Vec<u8> =
            numbers.filter_map(|head| head.split(' ').next().and_then(|number| number.parse().ok())).collect();
        let rows = selector(".board tbody tr");
        let line = |row: scraper::ElementRef<'_>| {
            let seat = row.select(&selector("th > a")).next().map(|who| word(who.text().collect())).expect("a seat");
            let cells: Vec<String> = row.select(&selector("td")).map(|cell| word(cell.text().collect())).collect();
            let parts = numbers.iter().copied().zip(cells[3..].iter().cloned()).filter(|(_, said)| !said.is_empty());
            let seat = seat.strip_prefix("Seat ").and_then(|number| number.parse().ok());
            (seat.expect("a seat's number and no name"), Line { now: cells[1].clone(), parts: parts.collect() })
        };
        page.document.select(&rows).map(line).collect()
    }

    /// Fails unless a board on which nothing changed is answered with nothing.
    pub fn says_no_more(&mut self, app: &TestApp) {
        assert!(!self.looks_twice(app, || ()), "nothing changed");
    }

    /// Asks for the board, lets something happen and asks for it again; shows whether the second answer said anything.
    pub fn looks_twice(&mut self, app: &TestApp, happens: impl FnOnce()) -> bool {
        app.clock.hold();
        let board = format!("{}/board", self.base);
        let tag = self.mere.browser.get(&board).header("etag").expect("a mark").to_owned();
        happens();
        self.mere.browser.sends("If-None-Match", &tag);
        let again = self.mere.browser.request("GET", &board, &[]);
        self.mere.browser.leaves_out("If-None-Match");
        app.clock.go();
        assert_eq!(again.status == 304, again.body.is_empty());
        again.status == 200
    }
}
