//! The quick plan in a real browser: a small screen, no scripts, the keyboard alone.

use super::quick_plan::{answers, checked};
use super::support::app::TestApp;
use super::support::browser::{Browser, Focused};
use super::support::vendor::{BUTTONS, Does, says};

const NARROW: u32 = 320;
/// More stops of the Tab key than any page has.
const MOST_TABS: usize = 120;

/// Whether the element with the keyboard, or the card around it, has a line around it that can be seen.
const FOCUS_SHOWS: &str = "(() => { const e = document.activeElement, shows = x => { if (!x) return false;
    const s = getComputedStyle(x), r = x.getBoundingClientRect();
    return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && r.width > 2 && r.height > 2
        && r.bottom > 0 && r.top < innerHeight; };
    return shows(e) || shows(e.nextElementSibling) })()";

struct Keyboard {
    browser: Browser,
    pages: usize,
}

impl Keyboard {
    fn at(url: &str) -> Self {
        let mut browser = Browser::start();
        browser.disable_javascript();
        browser.reduce_motion();
        browser.set_size(NARROW, 640, true);
        browser.open(url);
        let mut keyboard = Self { browser, pages: 0 };
        keyboard.look();
        keyboard
    }

    /// What must hold on every page.
    fn look(&mut self) {
        let url = self.browser.url();
        assert!(self.browser.scroll_width() <= u64::from(NARROW), "{url} must be scrolled sideways");
        self.pages += 1;
    }

    /// Goes on to the next element.
    fn tab(&mut self) -> Focused {
        self.browser.press("Tab");
        let focused = self.browser.focused();
        let shows = self.browser.evaluate(FOCUS_SHOWS).as_bool();
        assert!(
            focused.tag == "body" || shows == Some(true),
            "focus is not seen on {focused:?} of {}",
            self.browser.url()
        );
        focused
    }

    /// Goes on to an element with these words and presses Enter.
    fn enter(&mut self, words: &str) {
        for _ in 0..MOST_TABS {
            if self.tab().label.contains(words) {
                self.browser.press_and_wait("Enter");
                return self.look();
            }
        }
        panic!("the keyboard does not reach {words:?} on {}: {}", self.browser.url(), self.browser.text());
    }

    /// Fills the page and presses its main button.
    fn answer(&mut self) {
        for _ in 0..MOST_TABS {
            let focused = self.tab();
            if focused.tag == "button" && BUTTONS.contains(&focused.label.as_str()) {
                self.browser.press_and_wait("Enter");
                return self.look();
            }
            match says(&focused.name) {
                Some(Does::Writes(text)) => self.browser.type_text(text),
                Some(Does::Chooses(code)) => self.choose(focused, code),
                Some(Does::Ticks(codes)) if codes.contains(&focused.value.as_str()) => self.browser.press("Space"),
                _ => {}
            }
        }
        panic!("the keyboard does not reach a button on {}: {}", self.browser.url(), self.browser.text());
    }

    /// Chooses in a list or a group of radios, with the arrows.
    fn choose(&mut self, mut focused: Focused, code: &str) {
        if focused.kind == "radio" && !focused.checked {
            self.browser.press("Space");
            focused = self.browser.focused();
        }
        for _ in 0..MOST_TABS {
            if focused.value == code {
                return;
            }
            self.browser.press("ArrowDown");
            focused = self.browser.focused();
        }
        panic!("the arrows do not reach {code:?} of {focused:?}");
    }

    fn path(&mut self) -> String {
        let url = self.browser.url();
        url.split('/').skip(3).fold(String::new(), |path, part| path + "/" + part)
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is read for")]
fn a_quick_plan_is_made_with_the_keyboard_alone_on_a_small_screen_and_becomes_a_full_one() {
    let app = TestApp::start();
    let mut keyboard = Keyboard::at(&app.base);
    keyboard.enter("Start a plan");
    keyboard.answer();
    let code = keyboard.browser.page().texts(".code span").concat();
    while !keyboard.path().ends_with("/check") {
        let before = keyboard.path();
        keyboard.answer();
        assert!(keyboard.path() != before, "{before} leads to itself: {}", keyboard.browser.text());
        assert!(keyboard.pages < 40, "a quick plan that has no end");
    }
    let page = keyboard.browser.page();
    page.assert_text("Your plan has all that it needs.");
    let lines = checked(&page);
    keyboard.enter("Print my plan");
    let print = keyboard.path();
    assert!(print.ends_with("/print"), "{print}");
    assert!(keyboard.browser.page().heading().contains("Leitau"));
    println!("with the keyboard alone: {} pages", keyboard.pages);

    let plan = print.trim_end_matches("/print").to_owned();
    let mut other = app.visitor();
    let page = other.get("/return");
    let form = page.form_with("/return").fill("code", &code);
    other.submit(&page, form);
    let before = answers(&mut other, &plan);
    keyboard.enter("My plan");
    keyboard.enter("Make it a full plan");
    assert_eq!(keyboard.path(), plan);
    assert_eq!(answers(&mut other, &plan), before);
    keyboard.enter("Check your answers");
    let now = checked(&keyboard.browser.page());
    let kept = lines.iter().filter(|(question, _)| now.iter().any(|(other, _)| other == question)).count();
    assert!(kept + 3 >= lines.len(), "of {lines:?} only {now:?} are left");
}
