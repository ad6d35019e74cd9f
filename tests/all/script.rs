//! The small script: it saves a field when it is left, says so only when it is true, and keeps what was typed while the
//! line is down. It is small, old in its ways, stores nothing on the phone, and nothing needs it.

use stanap::plan::answers::Value;
use stanap::store::sections::{self, HistoryRow};
use stanap::store::sessions;

use super::support::app::TestApp;
use super::support::browser::Browser;
use super::support::owner::{Owner, stored};
use super::support::proxy::{Fault, Proxy};
use super::support::reading::selector;
use super::support::visitor::Visitor;

/// Most bytes of all scripts together, as they are and as a phone loads them.
const MOST_BYTES: usize = 6 * 1024;
const MOST_BYTES_PACKED: usize = 4_096;
/// What a browser of 2015 does not read.
const TOO_NEW: [&str; 12] =
    ["=>", "let ", "const ", "`", "class ", "async ", "await ", "...", "?.", "??", "fetch(", "Promise"];
/// Where a browser keeps things.
const STORES: [&str; 6] = ["localStorage", "sessionStorage", "indexedDB", "caches", ".cookie", "openDatabase"];

/// What the line under the form says.
const SAID: &str = "document.getElementById('line').textContent";

/// An owner who types in a browser that runs scripts.
struct Desk<'a> {
    app: &'a TestApp,
    owner: Owner,
    base: String,
    browser: Browser,
}

impl<'a> Desk<'a> {
    fn at(app: &'a TestApp, base: &str, depth: &str) -> Self {
        let owner = Owner::begins(app, depth);
        let mut browser = Browser::start();
        browser.set_size(390, 800, true);
        browser.reduce_motion();
        browser.set_cookie(base, "stanap", &owner.phone.cookie("stanap").expect("a session"));
        Self { app, owner, base: base.to_owned(), browser }
    }

    fn open(&mut self, rest: &str) {
        let url = format!("{}{}", self.base, self.owner.at(rest));
        self.browser.open(&url);
    }

    /// Types into a field, over what stands in it, and stays there.
    fn types(&mut self, name: &str, words: &str) {
        self.browser.click(&format!("[name='{name}']"));
        self.browser.evaluate("document.activeElement.select()");
        self.browser.type_text(words);
    }

    fn leaves(&mut self, name: &str, words: &str) {
        self.types(name, words);
        self.browser.press("Tab");
    }

    fn hears(&mut self, words: &str) {
        self.browser.wait_until(&format!("{SAID}.includes({words:?})"));
    }

    fn presses(&mut self, css: &str) {
        self.browser.click(css);
        self.browser.wait_navigation();
    }

    fn history(&self, section: &'static str) -> Vec<HistoryRow> {
        let plan = self.owner.plan.clone();
        self.app.store.read_now(move |c| sections::history(c, &plan, section, None, 100)).expect("the store answers")
    }

    fn value(&self, section: &str, path: &str) -> Option<Value> {
        stored(&self.app.store, &self.owner.plan, section).values.get(path).cloned()
    }
}

fn text(words: &str) -> Value {
    Value::Text(words.to_owned())
}

#[test]
fn a_field_is_saved_when_it_is_left_and_the_button_adds_nothing_to_it() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/business/you");
    ana.leaves("business-name", "Blue “Stoa” & Sons");
    ana.hears("Saved ");
    let part = stored(&app.store, &ana.owner.plan, "business");
    assert_eq!(part.values.keys().collect::<Vec<_>>(), ["business-name"], "only what was typed is sent");
    ana.leaves("business-owner", "Ana Kalo");
    ana.browser.wait_until("document.querySelector('main [name=revision]').value === '2'");
    ana.presses("main form .btn");
    assert_eq!(ana.browser.url(), format!("{}{}", app.base, ana.owner.at("/business/place")));
    assert_eq!(ana.value("business", "business-name"), Some(text("Blue “Stoa” & Sons")));
    assert_eq!(ana.value("business", "business-owner"), Some(text("Ana Kalo")));
    let told: Vec<_> = ana.history("business").iter().map(|row| row.origin).collect();
    // the button sends what stood empty as well; nothing else is written by it
    assert_eq!(told.len(), 2, "{told:?}");
}

#[test]
fn what_is_typed_while_the_line_is_down_stays_and_is_saved_once_when_it_is_back() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/business/you");
    ana.browser.cut_line(true);
    ana.leaves("business-name", "Blue Stoa");
    ana.hears("We try again");
    assert_eq!(ana.history("business").len(), 0);
    assert_eq!(ana.browser.evaluate("document.getElementsByName('business-name')[0].value"), "Blue Stoa");
    // more is typed meanwhile; it waits its turn
    ana.leaves("business-owner", "Ana Kalo");
    ana.browser.cut_line(false);
    ana.browser.wait_until("document.querySelector('main [name=revision]').value === '2'");
    ana.hears("Saved ");
    assert_eq!(ana.value("business", "business-name"), Some(text("Blue Stoa")));
    assert_eq!(ana.value("business", "business-owner"), Some(text("Ana Kalo")));
    assert_eq!(ana.history("business").len(), 2, "one for each field");
}

#[test]
fn an_answer_that_is_lost_is_asked_for_again_with_the_same_key() {
    let app = TestApp::start();
    for fault in [Fault::LoseRequest, Fault::LoseAnswer, Fault::CutAnswer, Fault::Double] {
        let proxy = Proxy::to(&app.base);
        let mut ana = Desk::at(&app, &format!("http://{}", proxy.address), "full");
        ana.open("/business/you");
        proxy.next(&[fault]);
        ana.leaves("business-name", "Blue Stoa");
        ana.hears("Saved ");
        assert_eq!(proxy.seen(), [fault]);
        assert_eq!(ana.value("business", "business-name"), Some(text("Blue Stoa")), "{fault:?}");
        assert_eq!(ana.history("business").len(), 1, "{fault:?}");
    }
}

#[test]
fn the_button_works_while_a_part_is_still_under_way() {
    let app = TestApp::start();
    let proxy = Proxy::to(&app.base);
    let mut ana = Desk::at(&app, &format!("http://{}", proxy.address), "full");
    ana.open("/business/you");
    proxy.next(&[Fault::LoseAnswer]);
    ana.leaves("business-name", "Halfway");
    ana.hears("We try again");
    ana.types("business-name", "Whole");
    ana.presses("main form .btn");
    assert!(ana.browser.url().ends_with("/business/place"), "{}", ana.browser.text());
    assert_eq!(ana.value("business", "business-name"), Some(text("Whole")));
    assert_eq!(ana.history("business").len(), 2);
}

#[test]
fn leaving_is_warned_of_while_something_is_unsaved_and_only_then() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/business/you");
    ana.browser.cut_line(true);
    ana.leaves("business-name", "Blue Stoa");
    ana.hears("We try again");
    ana.browser.leaves_and_stays("main .go a.link");
    assert_eq!(ana.browser.evaluate("document.getElementsByName('business-name')[0].value"), "Blue Stoa");
    ana.browser.cut_line(false);
    ana.hears("Saved ");
    ana.presses("main .go a.link");
    assert_eq!(ana.browser.url(), format!("{}{}", app.base, ana.owner.at("")));
}

#[test]
fn a_plan_that_was_closed_says_so_and_the_button_leads_to_the_code() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/business/you");
    let plan = ana.owner.plan.clone();
    app.store.write_now(move |c| sessions::revoke_all(c, &plan, None)).expect("the store writes");
    ana.leaves("business-name", "Blue Stoa");
    ana.hears("Your plan was closed");
    assert_eq!(ana.history("business").len(), 0);
    ana.presses("main form .btn");
    let code = ana.owner.code.clone();
    ana.types("code", &code);
    ana.presses("main form .btn");
    assert_eq!(ana.browser.url(), format!("{}{}", app.base, ana.owner.at("/business/place")));
    assert_eq!(ana.value("business", "business-name"), Some(text("Blue Stoa")));
    assert_eq!(ana.history("business").len(), 1);
}

#[test]
fn a_value_that_another_phone_changed_is_left_to_the_button() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/business/you");
    let mut ben = ana.owner.second_phone(&app);
    ben.saves("/business/you", &[("business-name", "Red Stoa")]);
    ana.leaves("business-name", "Blue Stoa");
    ana.hears("Press");
    assert_eq!(ana.history("business").len(), 1, "nobody was asked yet");
    ana.presses("main form .btn");
    let page = ana.browser.page();
    page.assert_text("Blue Stoa").assert_text("Red Stoa");
}

#[test]
fn an_answer_that_opens_a_question_shows_it_after_the_button_as_without_script() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/business/papers");
    ana.browser.click("[name='business-registered'][value=yes] + span");
    ana.hears("Saved ");
    ana.presses("main form .btn");
    assert_eq!(ana.browser.url(), format!("{}{}", app.base, ana.owner.at("/business/papers")));
    ana.leaves("business-licence", "A 1");
    ana.hears("Saved ");
    ana.presses("main form .btn");
    assert_ne!(ana.browser.url(), format!("{}{}", app.base, ana.owner.at("/business/papers")));
}

#[test]
fn rows_come_and_go_without_loading_the_page_anew() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/activities/products");
    ana.browser.evaluate("window.same = true");
    for (n, name) in ["Mats", "Baskets", "Hats"].into_iter().enumerate() {
        let field = ana.browser.page().texts("main form h2").concat();
        assert!(!field.is_empty());
        let field = "document.querySelector('main [name$=\"/name\"]').name";
        let field = ana.browser.evaluate(field).as_str().expect("a name").to_owned();
        ana.types(&field, name);
        ana.browser.click("main button[value=add]");
        ana.browser.wait_until(&format!("document.querySelectorAll('main ol.rows li').length === {}", n + 1));
    }
    ana.browser.click("main ol.rows li:nth-child(2) form button");
    ana.browser.wait_until("document.querySelectorAll('main ol.rows li').length === 2");
    assert_eq!(ana.browser.evaluate("window.same"), true, "the page is still the same");
    let part = stored(&app.store, &ana.owner.plan, "activities");
    let names = part.row_ids("activities-products").into_iter();
    let names: Vec<_> = names.filter_map(|id| part.values.get(&format!("activities-products/{id}/name"))).collect();
    assert_eq!(names, [&Value::Text("Mats".to_owned()), &Value::Text("Hats".to_owned())]);
}

#[test]
fn letters_left_are_counted_where_there_is_a_limit() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/contacts/message");
    let left = "document.querySelector('main textarea').parentNode.lastChild.textContent";
    let suggested = ana.browser.evaluate("document.querySelector('main textarea').value.length");
    let suggested = suggested.as_u64().expect("a length");
    assert_eq!(ana.browser.evaluate(left), format!("Letters left: {}", 300 - suggested));
    ana.types("contacts-message", "We are open again");
    assert_eq!(ana.browser.evaluate(left), "Letters left: 283");
}

#[test]
fn without_scripts_all_is_as_before() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.browser.disable_javascript();
    ana.open("/business/you");
    ana.leaves("business-name", "Blue Stoa");
    ana.presses("main form .btn");
    assert_eq!(ana.browser.url(), format!("{}{}", app.base, ana.owner.at("/business/place")));
    assert_eq!(ana.history("business").len(), 1);
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what the test is read for")]
fn the_script_is_small_old_fashioned_and_keeps_nothing() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    let page = ana.get("/business/you");
    let scripts: Vec<_> = page.document.select(&selector("script")).collect();
    assert_eq!(scripts.len(), 1);
    assert!(scripts[0].attr("defer").is_some() && scripts[0].text().next().is_none(), "a file, after the page");
    let address = scripts[0].attr("src").expect("a file");
    let script = ana.phone.get(address);
    script.assert_status(200);
    assert_eq!(script.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(script.header("content-type"), Some("text/javascript; charset=utf-8"));
    let source = script.source();
    for new in TOO_NEW {
        assert!(!source.contains(new), "{new:?} is too new");
    }
    for store in STORES {
        assert!(!source.contains(store), "{store:?} keeps things");
    }
    assert!(!source.contains("/*"), "comments are not sent");
    let packed = ana.phone.weigh(address, "br");
    // The worker is there over HTTPS alone: at a door that believes its proxy.
    let door = app.beside(|settings| settings.trusted_proxies = vec![std::net::Ipv4Addr::LOCALHOST.into()]);
    let mut proxy = Visitor::new(&door.base);
    proxy.sends("X-Forwarded-Proto", "https");
    let worker = proxy.get("/sw.js");
    worker.assert_status(200);
    assert_eq!(worker.header("content-type"), Some("text/javascript; charset=utf-8"));
    let (worker_packed, worker) = (proxy.weigh("/sw.js", "br"), worker.source());
    assert!(!worker.contains("/*") && !worker.contains("localStorage"), "{worker}");
    let (bytes, on_the_wire) = (source.len() + worker.len(), packed + worker_packed);
    println!("scripts: {} + {} = {bytes} bytes, {on_the_wire} on the wire with headers", source.len(), worker.len());
    assert!(bytes <= MOST_BYTES, "{bytes}");
    assert!(on_the_wire <= MOST_BYTES_PACKED, "{on_the_wire}");
    for rest in ["", "/check", "/print", "/choices", "/code"] {
        let page = ana.get(rest);
        assert_eq!(page.document.select(&selector("script")).count(), 0, "{rest} needs no script");
    }
}

#[test]
fn a_line_that_protects_life_is_not_unticked_in_passing() {
    let app = TestApp::start();
    let mut ana = Desk::at(&app, &app.base, "full");
    ana.open("/recovery/first");
    let ticks = "document.querySelectorAll('main .stage li')";
    let find = format!("[].filter.call({ticks}, e => e.querySelector('.flag'))[0].querySelector('[type=checkbox]')");
    let name = ana.browser.evaluate(&format!("{find}.name")).as_str().expect("one protects life").to_owned();
    ana.browser.click(&format!("[type=checkbox][name='{name}'] + span"));
    ana.hears("protects life");
    assert_eq!(ana.value("recovery", &name), None, "she was not asked yet");
    assert!(!ana.browser.evaluate(SAID).as_str().unwrap_or_default().contains("Saved"));
    ana.presses("main form .go .btn");
    ana.browser.page().assert_status(200).assert_text("protects life");
    ana.presses("main form .go .btn");
    assert_eq!(ana.value("recovery", &name), Some(text("no")));
}
