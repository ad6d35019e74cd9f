//! Wrong codes slow down whoever tries them; nobody is locked out, and a hall full of people is not held up.

use chrono::TimeDelta;

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;

/// The owner's code with another end: the same plan, the wrong secret.
fn wrong(code: &str) -> String {
    let end = if code.ends_with("22") { "33" } else { "22" };
    format!("{}{end}", &code[..code.len() - 2])
}

fn tries(app: &TestApp, code: &str) -> Page {
    app.visitor().request("POST", "/return", &[("code", code)])
}

fn seconds(page: &Page) -> i64 {
    page.header("retry-after")
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| panic!("no Retry-After: {}", page.text()))
}

#[test]
fn wrong_codes_wait_longer_each_time_and_the_right_one_still_opens() {
    on_both(|app| {
        let ana = Owner::begins(app, "quick");
        let bad = wrong(&ana.code);
        let mut waits = Vec::new();
        for _ in 0..60 {
            let page = tries(app, &bad);
            if page.status == 422 {
                continue;
            }
            page.assert_status(429).assert_heading("Please wait a moment").assert_text("Your plan is safe");
            let wait = seconds(&page);
            waits.push(wait);
            if wait >= 50 {
                break;
            }
            app.clock.advance(TimeDelta::seconds(wait + 1));
        }
        assert!(waits.len() >= 5, "{waits:?}");
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]), "it grows: {waits:?}");
        assert!(waits.iter().all(|wait| (1..=60).contains(wait)), "never more than a minute: {waits:?}");
        let page = tries(app, &ana.code);
        page.assert_status(429);
        app.clock.advance(TimeDelta::seconds(61));
        let page = tries(app, &ana.code);
        assert_eq!((page.status, page.header("location")), (303, Some(ana.at("").as_str())), "it never locks");
        tries(app, &bad).assert_status(422);
    });
}

#[test]
fn someone_elses_wrong_tries_do_not_hold_up_another_plan() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "quick");
    let ben = Owner::begins(&app, "quick");
    let bad = wrong(&ana.code);
    while tries(&app, &bad).status != 429 {}
    tries(&app, &ben.code).assert_status(303);
}

#[test]
fn waiting_costs_nothing_but_time() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "quick");
    let bad = wrong(&ana.code);
    while tries(&app, &bad).status != 429 {}
    let first = seconds(&tries(&app, &bad));
    for _ in 0..20 {
        assert!(seconds(&tries(&app, &bad)) <= first, "a try while waiting does not make the wait longer");
    }
}

#[test]
fn sixty_people_behind_one_address_mistype_and_come_in() {
    let app = TestApp::start();
    let ana = Owner::begins(&app, "quick");
    for person in 0..60 {
        let symbols = b"23456789BCDFGHJKMNPQRSTVWXZ";
        let own = [symbols[person % 27], symbols[person / 27]].map(char::from);
        let code = format!("{}{}ZZ2222ZZZZ", own[0], own[1]);
        for _ in 0..2 {
            tries(&app, &code).assert_status(422);
        }
    }
    tries(&app, &ana.code).assert_status(303);
}
