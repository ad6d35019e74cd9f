//! "Keep on this phone": over HTTPS and by the owner's choice her plan opens without a signal, and what she types then is
//! sent once when the line is back. Everything is gone from the phone when she signs out.

use stanap::plan::answers::Value;
use stanap::store::sections;

use super::support::app::{Door, TestApp};
use super::support::browser::Browser;
use super::support::cable::Cable;
use super::support::owner::{Owner, stored};
use super::support::secure::Certificate;

/// What the line under the form says.
const SAID: &str = "document.getElementById('line').textContent";
/// Once all is there to keep.
const WHOLE: &str = "(await (await caches.open('stanap')).match('/ok'))";
/// Forms that wait to be sent.
const WAITING: &str = "(await (await caches.open('stanap')).keys()).filter(k => k.url.includes('?')).length";
/// What the phone holds: caches, workers, and what pages may write down.
const HELD: &str = "(async () => [(await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length, localStorage.length, sessionStorage.length].join())()";
const NOTHING: &str = "0,0,0,0";

/// An owner's own phone on an HTTPS line.
struct Phone<'a> {
    app: &'a TestApp,
    owner: Owner,
    browser: Browser,
    base: String,
    cable: Cable,
    _door: Door,
    _certificate: Certificate,
}

impl<'a> Phone<'a> {
    fn of(app: &'a TestApp) -> Self {
        let certificate = Certificate::fresh();
        let door = app.beside(|settings| settings.tls = Some(certificate.setting()));
        let cable = Cable::to(&door.base);
        let base = format!("https://{}", cable.address);
        let owner = Owner::begins(app, "quick");
        let mut browser = Browser::trusting();
        browser.set_size(390, 800, true);
        browser.reduce_motion();
        browser.set_cookie(&base, "stanap", &owner.phone.cookie("stanap").expect("a session"));
        Self { app, owner, browser, base, cable, _door: door, _certificate: certificate }
    }

    /// The same, once it keeps the plan and all its pages.
    fn keeping(app: &'a TestApp) -> Self {
        let mut phone = Self::of(app);
        phone.opens("/choices");
        phone.presses("[name=do][value=yes]");
        phone.waits(WHOLE);
        phone
    }

    fn opens(&mut self, rest: &str) {
        let url = format!("{}{}", self.base, self.owner.at(rest));
        self.browser.open(&url);
    }

    fn presses(&mut self, css: &str) {
        self.browser.click(css);
        self.browser.wait_navigation();
    }

    /// Waits until something holds on the phone.
    fn waits(&mut self, condition: &str) {
        let look = format!("(async () => {{ while (!{condition}) await new Promise(r => setTimeout(r, 20)); }})()");
        self.browser.settle(&look);
    }

    fn writes(&mut self, name: &str, words: &str) {
        self.browser.click(&format!("[name='{name}']"));
        self.browser.evaluate("document.activeElement.select()");
        self.browser.type_text(words);
    }

    fn hears(&mut self, words: &str) {
        self.browser.wait_until(&format!("{SAID}.includes({words:?})"));
    }

    fn held(&mut self) -> String {
        self.browser.settle(HELD).as_str().unwrap_or_default().to_owned()
    }

    fn saves(&self) -> usize {
        let plan = self.owner.plan.clone();
        self.app.store.read_now(move |c| sections::history(c, &plan, "business", None, 100)).expect("an answer").len()
    }

    fn name(&self) -> Option<Value> {
        stored(&self.app.store, &self.owner.plan, "business").values.get("business-name").cloned()
    }
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

#[test]
fn the_plan_opens_without_a_signal_and_an_answer_typed_then_is_stored_once() {
    let app = TestApp::start();
    let mut ana = Phone::keeping(&app);
    ana.cable.pull();
    for (rest, says) in [("", "Your plan"), ("/check", "Check your answers"), ("/print-view", "If something happens")] {
        ana.opens(rest);
        let page = ana.browser.page();
        page.assert_text("There is no signal. This is the copy on your phone.");
        assert!(page.has_text(says) || page.title().contains(says), "{rest}: {}", page.text());
    }
    let numbers = format!("!!(await caches.match('{}'))", ana.owner.at("/phone.html"));
    ana.waits(&numbers);
    ana.opens("/business/you");
    ana.writes("business-name", "Blue Stoa");
    ana.browser.press("Tab");
    ana.hears("This phone keeps what you typed");
    assert_eq!(ana.saves(), 0);
    ana.cable.plug();
    ana.hears("Saved ");
    ana.opens("");
    ana.waits(&format!("!{WAITING}"));
    assert_eq!((ana.name(), ana.saves()), (Some(text("Blue Stoa")), 1));
}

#[test]
fn a_form_sent_without_a_signal_goes_out_when_the_line_is_back() {
    let app = TestApp::start();
    let mut ana = Phone::keeping(&app);
    ana.cable.pull();
    ana.opens("/business/you");
    ana.writes("business-name", "Blue Stoa");
    ana.browser.press("Tab");
    ana.hears("This phone keeps what you typed");
    ana.presses("main form .btn");
    ana.browser.page().assert_heading("There is no signal");
    assert_eq!(ana.saves(), 0);
    ana.cable.plug();
    ana.opens("");
    ana.waits(&format!("!{WAITING}"));
    assert_eq!(ana.name(), Some(text("Blue Stoa")));
    let saves = ana.saves();
    assert!(saves <= 2, "the field when it was left, and the button: {saves}");
    ana.opens("");
    ana.waits(&format!("!{WAITING}"));
    assert_eq!(ana.saves(), saves, "nothing is sent twice");
}

#[test]
fn what_was_typed_without_a_signal_waits_until_the_plan_is_open_again() {
    let app = TestApp::start();
    let mut ana = Phone::keeping(&app);
    ana.cable.pull();
    ana.opens("/business/you");
    ana.writes("business-name", "Blue Stoa");
    ana.browser.press("Tab");
    ana.hears("This phone keeps what you typed");
    ana.presses("main form .btn");
    let plan = ana.owner.plan.clone();
    app.store.write_now(move |c| stanap::store::sessions::revoke_all(c, &plan, None)).expect("the store writes");
    ana.cable.plug();
    ana.opens("");
    assert!(ana.browser.url().ends_with("/return"), "{}", ana.browser.url());
    assert_eq!(ana.saves(), 0);
    let code = ana.owner.code.clone();
    ana.writes("code", &code);
    ana.presses("main form .btn");
    ana.waits(&format!("!{WAITING}"));
    assert_eq!(ana.name(), Some(text("Blue Stoa")));
}

#[test]
fn signing_out_deleting_and_taking_the_choice_back_leave_nothing_on_the_phone() {
    let app = TestApp::start();
    for (rest, press) in
        [("", "footer form button"), ("/choices", "[name=do][value=no]"), ("/delete", "main form .btn")]
    {
        let mut ana = Phone::keeping(&app);
        assert_eq!(ana.held(), "1,1,0,0");
        ana.opens(rest);
        if rest == "/delete" {
            ana.browser.click("#sure + span");
        }
        ana.presses(press);
        assert_eq!(ana.held(), NOTHING, "{rest}");
        assert_eq!(ana.browser.page().texts("#copy").len(), 0, "{rest}");
        if rest == "/choices" {
            ana.opens("");
            assert_eq!(ana.held(), NOTHING, "it stays so");
        }
    }
}

#[test]
fn opening_the_plan_as_on_a_shared_phone_takes_everything_away() {
    let app = TestApp::start();
    let mut ana = Phone::keeping(&app);
    let url = format!("{}/return", ana.base);
    ana.browser.open(&url);
    let code = ana.owner.code.clone();
    ana.writes("code", &code);
    ana.browser.click("[name=shared] + span");
    ana.presses("main form .btn");
    // A page between the door and the plan.
    ana.browser.wait_navigation();
    assert!(ana.browser.url().ends_with(&ana.owner.at("")), "{}", ana.browser.url());
    for rest in ["", "/choices", "/business/you"] {
        ana.opens(rest);
        let page = ana.browser.page();
        assert!(!page.source().contains("/sw.js") && !page.has_text("Keep it on this phone"), "{rest}");
        assert_eq!(ana.held(), NOTHING, "{rest}");
    }
}

#[test]
fn over_plain_http_there_is_no_offer_and_no_worker() {
    let app = TestApp::start();
    let mut ana = Phone::of(&app);
    ana.base.clone_from(&app.base);
    let session = ana.owner.phone.cookie("stanap").expect("a session");
    ana.browser.set_cookie(&app.base, "stanap", &session);
    // Even a phone that kept the plan elsewhere.
    let plan = ana.owner.plan.clone();
    ana.browser.set_cookie(&app.base, "keep", &plan);
    for rest in ["", "/choices", "/check", "/business/you"] {
        ana.opens(rest);
        let page = ana.browser.page();
        assert!(!page.source().contains("/sw.js") && !page.has_text("Keep it on this phone"), "{rest}");
        assert_eq!(ana.held(), NOTHING, "{rest}");
    }
}
