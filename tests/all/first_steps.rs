//! A new trainer's first minutes, in a real browser, from an empty folder: her account, a practice room with 28 people, a
//! phone that joins it, and her hall. What she has to do is counted; pictures stay where `STANAP_SCREENS` says.

use std::path::PathBuf;

use stanap::machine;
use tempfile::TempDir;

use crate::support::browser::Browser;
use crate::support::page::Page;
use crate::support::screens;
use crate::support::terminal::Serving;

const PASSWORD: &str = "breadfruit under the house";
/// Seconds for one thing that a person does who never saw the page: read, find it, type or press.
const EACH: usize = 15;
/// The time she has, seconds.
const TEN_MINUTES: usize = 600;

/// A person at one screen, and what she had to do so far.
struct Walk {
    browser: Browser,
    width: u32,
    pictures: Option<PathBuf>,
    steps: Vec<String>,
}

impl Walk {
    fn at(url: &str, width: u32) -> Self {
        let mut browser = Browser::start();
        browser.reduce_motion();
        browser.set_size(width, 800, width < 600);
        browser.open(url);
        Self { browser, width, pictures: screens::folder(), steps: Vec::new() }
    }

    /// Types into a field.
    fn types(&mut self, name: &str, text: &str) {
        self.browser.click(&format!("[name={name}]"));
        self.browser.type_text(text);
        self.steps.push(format!("type {name}"));
    }

    /// Presses what has these words, and reads the page that comes.
    fn presses(&mut self, words: &str) -> Page {
        let mark = "document.querySelectorAll('main a, main button, header a')";
        let found = format!("[...{mark}].findIndex(one => one.innerText.replace(/\\s+/g, ' ').trim() === {words:?})");
        let place = self.browser.evaluate(&found).as_i64().unwrap_or(-1);
        assert!(place >= 0, "{words:?} is not on {}: {}", self.browser.url(), self.browser.text());
        self.browser.evaluate(&format!("{mark}[{place}].id = 'pressed'"));
        self.browser.click("#pressed");
        self.browser.wait_navigation();
        self.steps.push(format!("press “{words}”"));
        self.looks()
    }

    /// What must hold on every page, and its picture.
    fn looks(&mut self) -> Page {
        let page = self.browser.page();
        assert!(self.browser.scroll_width() <= u64::from(self.width), "{} must be scrolled sideways", page.url);
        if let Some(folder) = &self.pictures {
            let name = page.path().trim_matches('/').replace('/', "-");
            let file = folder.join(format!("first-{}-{:02}-{name}.png", self.width, self.steps.len()));
            self.browser.screenshot(&file, true);
        }
        page
    }
}

/// The program as it starts in an empty folder, and its first account, made as the page asks.
fn begins() -> (TempDir, Serving, Walk) {
    let folder = tempfile::tempdir().expect("an empty folder");
    let serving = Serving::bare(folder.path());
    let mut walk = Walk::at(&format!("{}/setup", serving.base), 1280);
    walk.looks();
    for (name, text) in [("name", "Mere Taufa"), ("login", "mere"), ("password", PASSWORD), ("again", PASSWORD)] {
        walk.types(name, text);
    }
    let page = walk.presses("Make my account and go on");
    assert_eq!(page.path(), "/workshops");
    page.assert_text("Your first steps");
    (folder, serving, walk)
}

#[test]
fn ten_minutes_lead_from_an_empty_folder_to_a_board_with_28_people() {
    let (_folder, serving, mut walk) = begins();
    let page = walk.presses("Try a practice room");
    assert_eq!(page.texts(".board tbody tr").len(), 28, "{}", page.text());
    let code = page.texts(".strip b").concat();
    walk.presses("Workshops");
    let page = walk.presses("Get your hall ready");
    page.assert_text("3. The check");
    eprintln!("{} steps: {}", walk.steps.len(), walk.steps.join(", "));
    assert!(walk.steps.len() * EACH <= TEN_MINUTES / 2, "half of the time is left to look: {:?}", walk.steps);

    let mut phone = Walk::at(&format!("{}/join/{code}", serving.base), 390);
    phone.looks();
    let page = phone.presses("Join, and show how far I am");
    page.assert_text("Your seat in the workshop is number 29.");
    let page = phone.presses("I have my code. Go on");
    page.assert_text("Seat 29");
    eprintln!("on a phone {}: {}", phone.steps.len(), phone.steps.join(", "));
    walk.presses("Workshops");
    walk.presses("Practice room");
    let page = walk.presses("Live board");
    assert!(page.has_text("29 joined"), "{}", page.text());
}

#[test]
fn who_says_this_room_lets_phones_in_without_starting_again() {
    let (_folder, serving, mut walk) = begins();
    let port = serving.base.rsplit(':').next().expect("a port").to_owned();
    let networks = machine::networks();
    for network in &networks {
        let open = serving.hears("Stanap is open to the room: ");
        assert_eq!(open, format!("http://{}:{port}", network.address));
    }
    let page = walk.presses("Get your hall ready");
    let says = if networks.is_empty() { "No network" } else { "Phones may come in" };
    page.assert_text(says);
    walk.presses("Three ways to join");
    let (text, address) = (walk.browser.text(), networks.first().map(|network| network.address.to_string()));
    assert!(address.is_none_or(|address| text.contains(&address)), "{text}");
}
