//! Wrong codes slow down whoever tries them; nobody is locked out, and a hall full of people is not held up.

use std::net::Ipv4Addr;

use chrono::TimeDelta;
use stanap::store::Rights;

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::trainer::{PASSWORD, Trainer, account};
use crate::support::visitor::Visitor;

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

/// A code that no plan has: each number its own.
fn unknown(n: usize) -> String {
    let symbols = b"23456789BCDFGHJKMNPQRSTVWXZ";
    let own = [symbols[n % 27], symbols[n / 27]].map(char::from);
    format!("{}{}ZZ2222ZZZZ", own[0], own[1])
}

/// Forty wrong codes come from one address; then the room goes on there, and only a guessed plan waits.
fn the_room_goes_on(app: &TestApp, knock: &dyn Fn() -> Visitor) {
    let (ana, ben) = (Owner::begins(app, "quick"), Owner::begins(app, "quick"));
    let returns = |code: &str| knock().request("POST", "/return", &[("code", code)]).status;
    for n in 0..40 {
        assert_eq!(returns(&unknown(n)), 422, "wrong code {n}");
    }
    assert_eq!(returns(&ana.code), 303, "an owner comes back");
    let joins = |_| knock().request("POST", "/join/KT7R4M", &[("key", "KEY00000J"), ("progress", "yes")]).status;
    assert_eq!((0..2).map(joins).collect::<Vec<_>>(), [303, 303], "somebody joins");
    let right = [("login", "mere"), ("password", PASSWORD)];
    assert_eq!(knock().request("POST", "/sign-in", &right).status, 303, "the trainer signs in");
    let guess = || knock().request("POST", "/return", &[("code", &wrong(&ana.code))]);
    let waits = std::iter::repeat_with(guess).find_map(|page| {
        let wait = (page.status == 429).then(|| seconds(&page))?;
        app.clock.advance(TimeDelta::seconds(if wait < 30 { wait + 1 } else { 0 }));
        (wait >= 30).then_some(wait)
    });
    assert!(waits.is_some_and(|wait| wait <= 60), "who guesses one plan waits: {waits:?}");
    assert_eq!(returns(&ana.code), 429, "so does its owner, for a minute at most");
    assert_eq!(returns(&ben.code), 303, "and nobody else");
    app.clock.advance(TimeDelta::seconds(61));
    assert_eq!(returns(&ana.code), 303);
}

#[test]
fn forty_wrong_codes_from_one_address_do_not_lock_the_room_out() {
    on_both(|app| {
        Trainer::signs_in(app, "mere", Rights::Trainer, None).holds(app, "KT7R4M", None);
        the_room_goes_on(app, &|| app.visitor());
    });
}

/// Browsers of one address behind a proxy that is trusted.
fn behind(base: &str, address: &'static str) -> impl Fn() -> Visitor {
    let base = base.to_owned();
    move || {
        let mut browser = Visitor::new(&base);
        browser.sends("X-Forwarded-For", address);
        browser
    }
}

#[test]
fn nor_do_they_where_a_proxy_says_from_which_address_they_come() {
    on_both(|app| {
        Trainer::signs_in(app, "mere", Rights::Trainer, None).holds(app, "KT7R4M", None);
        let door = app.beside(|settings| settings.trusted_proxies = vec![Ipv4Addr::LOCALHOST.into()]);
        the_room_goes_on(app, &behind(&door.base, "192.0.2.7"));
    });
}

#[test]
fn behind_a_proxy_who_tries_hundreds_slows_her_own_address_and_no_other() {
    let app = TestApp::start();
    account(&app, "mere", Rights::Trainer, None);
    let door = app.beside(|settings| settings.trusted_proxies = vec![Ipv4Addr::LOCALHOST.into()]);
    let mut guesser = behind(&door.base, "203.0.113.9")();
    let last = (0..601).map(|_| guesser.request("POST", "/join", &[("code", "222222")]).status).last();
    assert_eq!(last, Some(429));
    let right = [("login", "mere"), ("password", PASSWORD)];
    assert_eq!(guesser.request("POST", "/sign-in", &right).status, 429);
    let room = behind(&door.base, "192.0.2.7");
    assert_eq!(room().request("POST", "/join", &[("code", "222222")]).status, 422);
    assert_eq!(room().request("POST", "/sign-in", &right).status, 303);
}
