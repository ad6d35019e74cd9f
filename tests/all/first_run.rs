//! The first run: a page for whoever sits at the machine, while there is no account.

use stanap::store::facts;

use crate::support::app::{TestApp, on_both};
use crate::support::page::Page;
use crate::support::visitor::Visitor;

const PASSWORD: &str = "breadfruit under the house";

fn fills(browser: &mut Visitor, reach: &str) -> Page {
    let page = browser.get("/setup");
    let form = page.form_with("/setup").fill("name", "Mere Taufa").fill("login", "Mere").fill("password", PASSWORD);
    browser.submit(&page, form.fill("again", PASSWORD).choose("reach", reach).choose("language", "en"))
}

#[test]
fn the_first_one_makes_her_account_and_goes_on_to_workshops() {
    on_both(|app| {
        let mut mere = app.visitor();
        let start = mere.get("/");
        let page = mere.follow(&start, "Set up this computer");
        page.assert_heading("Set up Stanap");
        let page = fills(&mut mere, "me");
        assert_eq!(page.path(), "/workshops");
        mere.get("/account").assert_text("Organisations");
        let kept = app.store.read_now(|c| facts::get(c, "first-run.reach")).expect("the store answers");
        assert_eq!(kept.as_deref(), Some("me"));
        assert_eq!(app.visitor().get("/setup").status, 404, "there is an account now");
        assert!(!app.visitor().get("/").text().contains("Set up this computer"));
    });
}

#[test]
fn nobody_but_this_machine_finds_it() {
    let app = TestApp::start();
    for (name, value) in
        [("X-Forwarded-For", "203.0.113.9"), ("Forwarded", "for=203.0.113.9"), ("Host", "evil.example")]
    {
        let mut browser = app.visitor();
        browser.sends(name, value);
        assert_eq!(browser.get("/setup").status, 404, "{name}");
        assert!(!browser.get("/").text().contains("Set up this computer"), "{name}");
        browser.leaves_out("Origin");
        assert_eq!(browser.request("POST", "/setup", &[("name", "Eve")]).status, 404, "{name}");
    }
}

#[test]
fn a_form_from_elsewhere_makes_no_account() {
    let app = TestApp::start();
    let fields = [
        ("name", "Eve"),
        ("login", "eve"),
        ("password", PASSWORD),
        ("again", PASSWORD),
        ("language", "en"),
        ("reach", "room"),
    ];
    let mut silent = app.visitor();
    silent.leaves_out("Origin").leaves_out("Sec-Fetch-Site");
    assert_eq!(silent.request("POST", "/setup", &fields).status, 403);
    silent.get("/setup").assert_status(200);
    let page = silent.request("POST", "/setup", &[&fields[..], &[("csrf", "guessed")]].concat());
    assert_eq!(page.status, 403);
    silent.get("/setup").assert_status(200);
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_made() {
    let app = TestApp::start();
    let mut mere = app.visitor();
    let page = mere.get("/setup");
    let form = page.form_with("/setup").fill("name", "Mere").fill("login", "mere").fill("password", "mere mere mere");
    let page = mere.submit(&page, form);
    page.assert_status(422);
    assert!(page.errors_leading_nowhere().is_empty());
    assert_eq!(page.form_with("/setup").value("login").as_deref(), Some("mere"));
    app.visitor().get("/setup").assert_status(200);
}

#[test]
fn an_empty_box_a_space_and_a_long_name_are_told_apart() {
    let app = TestApp::start();
    let mut mere = app.visitor();
    let long = "a".repeat(81);
    let cases = [
        ("name", "", "Write a name"),
        ("name", long.as_str(), "Make the name shorter: 80 letters at most"),
        ("login", " ", "Write a sign-in name"),
        ("login", "mere taufa", "Take the spaces out of the sign-in name"),
        ("login", long.as_str(), "Make the sign-in name shorter: 80 letters at most"),
    ];
    for (field, typed, says) in cases {
        let page = mere.get("/setup");
        let form = page.form_with("/setup").fill("name", "Mere").fill("login", "mere").fill("password", PASSWORD);
        let form = form.fill("again", PASSWORD).fill(field, typed);
        let answer = mere.submit(&page, form);
        let told: Vec<String> = answer.errors().into_iter().map(|link| link.text).collect();
        assert_eq!(told, [says], "{field}: {typed}");
    }
}

#[test]
fn of_two_who_come_at_once_one_becomes_the_first() {
    let app = TestApp::start();
    let ways: Vec<Option<String>> = std::thread::scope(|scope| {
        let both = ["mere", "eve"].map(|login| {
            let mut browser = app.visitor();
            let token = browser.get("/setup").form_with("/setup").value("csrf").expect("a form token");
            scope.spawn(move || {
                let fields = [
                    ("csrf", token.as_str()),
                    ("name", "Somebody"),
                    ("login", login),
                    ("password", PASSWORD),
                    ("again", PASSWORD),
                    ("language", "en"),
                    ("reach", "room"),
                ];
                browser.request("POST", "/setup", &fields).header("location").map(str::to_owned)
            })
        });
        both.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(ways.iter().flatten().count(), 1, "{ways:?}");
}
