//! A phone that others use too: warned before the plan is closed, nothing left behind, the next person starts clean.

use chrono::TimeDelta;
use stanap::store::Rights;

use super::support::app::TestApp;
use super::support::browser::Browser;
use super::support::owner::Owner;
use super::support::reading::selector;
use super::support::trainer::{PASSWORD, account};
use super::support::visitor::Visitor;

/// A visitor on a shared phone with the plan open.
fn shared(app: &TestApp, ana: &Owner) -> Visitor {
    let mut phone = app.visitor();
    phone.request("POST", "/return", &[("code", &ana.code), ("shared", "yes")]).assert_status(200);
    phone
}

/// The seconds and the address of a page that leads on by itself.
fn leads_on(phone: &mut Visitor, path: &str) -> Option<(i64, String)> {
    let page = phone.get(path);
    page.assert_status(200);
    let (seconds, to) = page.header("refresh")?.split_once(";url=").unwrap_or((page.header("refresh")?, ""));
    Some((seconds.parse().expect("seconds"), to.to_owned()))
}

#[test]
fn a_page_left_alone_warns_before_the_plan_is_closed_and_one_tap_keeps_it_open() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "quick");
    let mut phone = shared(&app, &ana);
    phone.get(&ana.at("")).assert_text("Shared phone: we close your plan after 20 minutes without a tap.");
    for rest in ["", "/check", "/print", "/print-view", "/code"] {
        assert_eq!(leads_on(&mut phone, &ana.at(rest)), Some((18 * 60, ana.at("/idle"))), "{rest}");
    }
    for rest in ["/business/you", "/choices", "/delete"] {
        assert_eq!(leads_on(&mut phone, &ana.at(rest)), None, "what is typed on {rest} is not thrown away");
    }
    app.clock.advance(TimeDelta::minutes(18));
    let page = phone.get(&ana.at("/idle"));
    page.assert_heading("Are you still there?")
        .assert_text("We close your plan in")
        .assert_text("What you saved is safe.");
    let (seconds, _) = leads_on(&mut phone, &ana.at("/idle")).expect("it ends by itself");
    assert!((20..=121).contains(&seconds), "there is time to answer: {seconds}");
    phone.follow(&page, "Yes, keep my plan open").assert_heading("Your plan");
    app.clock.advance(TimeDelta::minutes(19));
    phone.get(&ana.at("")).assert_heading("Your plan");
}

#[test]
fn looking_at_the_warning_is_no_use_and_the_end_is_told() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "quick");
    let mut phone = shared(&app, &ana);
    app.clock.advance(TimeDelta::minutes(19));
    phone.get(&ana.at("/idle")).assert_heading("Are you still there?");
    app.clock.advance(TimeDelta::seconds(61));
    let page = phone.get(&ana.at("/idle"));
    page.assert_heading("Your plan is closed").assert_text("You were signed out after 20 minutes without use.");
    assert_eq!(page.header("refresh"), None);
    assert_eq!(phone.get(&ana.at("")).path(), "/return");
}

#[test]
fn an_own_phone_is_not_hurried() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    let page = ana.get("");
    assert!(page.header("refresh").is_none() && !page.has_text("Shared phone"), "{}", page.text());
    assert!(ana.get("/business/you").source().contains("autocomplete=\"organization\""));
}

#[test]
fn the_phone_offers_nobodys_name_and_number() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "full");
    let page = shared(&app, &ana).get(&ana.at("/business/you"));
    let typed = selector("main input[type=text], main input[type=tel]");
    let fills: Vec<_> =
        page.document.select(&typed).map(|field| field.attr("autocomplete").unwrap_or_default()).collect();
    assert!(fills.len() >= 3 && fills.iter().all(|fill| *fill == "off"), "{fills:?}");
}

#[test]
fn after_signing_out_the_back_button_shows_nothing_and_the_phone_holds_nothing() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "full");
    let mut browser = Browser::start();
    browser.set_size(390, 800, true);
    browser.reduce_motion();
    let opens = |browser: &mut Browser, path: &str| browser.open(&format!("{}{path}", app.base));
    opens(&mut browser, "/return");
    browser.click("#code");
    browser.type_text(&ana.code);
    browser.click("[name=shared] + span");
    browser.click("main form .btn");
    // A page between the door and the plan, so that no browser keeps the plan for its back button.
    browser.wait_navigation();
    browser.wait_navigation();
    assert_eq!(browser.url(), format!("{}{}", app.base, ana.at("")));
    opens(&mut browser, &ana.at("/business/you"));
    browser.click("[name=business-name]");
    browser.type_text("Blue Stoa");
    browser.press("Tab");
    browser.wait_until("document.getElementById('line').textContent.includes('Saved ')");
    opens(&mut browser, &ana.at("/check"));
    assert!(browser.text().contains("Blue Stoa"));
    assert_eq!(browser.evaluate("localStorage.length + sessionStorage.length"), 0);
    browser.click("footer form button");
    browser.wait_navigation();
    for _ in 0..4 {
        browser.evaluate("setTimeout(() => history.back(), 0) && true");
        browser.wait_navigation();
        assert!(!browser.html().contains("Blue Stoa"), "{}: {}", browser.url(), browser.text());
    }
    opens(&mut browser, "/return");
    assert_eq!(browser.evaluate("document.getElementById('code').value"), "");
    assert_eq!(browser.evaluate("document.cookie + localStorage.length + sessionStorage.length"), "00");
}

/// A browser on a phone of her own, over plain HTTP.
fn own_phone() -> Browser {
    let mut browser = Browser::start();
    browser.set_size(390, 800, true);
    browser.reduce_motion();
    browser
}

/// Signs out, and goes back through all that was seen: nowhere do these words stand.
fn leaves_nothing(browser: &mut Browser, words: &str) {
    browser.click("footer form button");
    browser.wait_navigation();
    for _ in 0..5 {
        browser.evaluate("setTimeout(() => history.back(), 0) && true");
        browser.wait_navigation();
        assert!(!browser.html().contains(words), "{}: {}", browser.url(), browser.text());
        if browser.url() == "about:blank" {
            return;
        }
    }
}

#[test]
fn on_an_own_phone_the_back_button_shows_nothing_of_the_plan_after_signing_out() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "full");
    ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
    for path in ["", "/check", "/print", "/print-view", "/business/you", "/code"] {
        assert_eq!(ana.get(path).header("cache-control"), Some("no-store"), "{path}");
    }
    let mut browser = own_phone();
    browser.open(&format!("{}/return", app.base));
    browser.click("#code");
    browser.type_text(&ana.code);
    browser.click("main form .btn");
    browser.wait_navigation();
    assert_eq!(browser.url(), format!("{}{}", app.base, ana.at("")));
    assert!(browser.text().contains("Blue Stoa"));
    for path in ["/check", "/print-view", "/business/you"] {
        browser.open(&format!("{}{}", app.base, ana.at(path)));
        assert!(browser.html().contains("Blue Stoa"), "{path}");
    }
    leaves_nothing(&mut browser, "Blue Stoa");
}

#[test]
fn the_code_of_a_new_plan_is_gone_with_the_sign_out() {
    let app = TestApp::start();
    let mut browser = own_phone();
    browser.open(&format!("{}/plans/new", app.base));
    browser.evaluate("document.getElementById('start-country').value = 'VU'");
    browser.click("main .go .btn");
    browser.wait_navigation();
    let group = browser.page().texts(".code span").first().cloned().expect("the code is shown");
    leaves_nothing(&mut browser, &group);
}

#[test]
fn a_trainers_first_page_is_gone_with_the_sign_out() {
    let app = TestApp::start();
    account(&app, "mere", Rights::Trainer, None);
    let mut browser = own_phone();
    browser.open(&format!("{}/sign-in", app.base));
    browser.click("#login");
    browser.type_text("mere");
    browser.click("#password");
    browser.type_text(PASSWORD);
    browser.click("main form .btn");
    browser.wait_navigation();
    assert!(browser.url().ends_with("/workshops"));
    leaves_nothing(&mut browser, "/workshops/new");
}
