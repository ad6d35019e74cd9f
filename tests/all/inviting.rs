//! People and their rights: links that let trainers in, their own accounts, what leads and the admin may change.

use chrono::TimeDelta;
use stanap::store::Rights;

use crate::support::app::{TestApp, on_both};
use crate::support::every_page::accounts::{link, picture};
use crate::support::page::Page;
use crate::support::reading::selector;
use crate::support::trainer::{PASSWORD, Trainer, account};
use crate::support::visitor::Visitor;

const WOMEN: Option<&str> = Some("Market Women");
const NEW: &str = "yam and taro in the rain";

/// A lead makes a link for a new trainer.
fn invites(lena: &mut Trainer) -> String {
    let page = lena.posts("/people/invite", &[("name", "Oli Kalsakau"), ("role", "trainer")]);
    page.assert_status(200);
    link(&page)
}

fn accepts(browser: &mut Visitor, path: &str, login: &str, password: &str) -> Page {
    let fields = [("name", "Oli Kalsakau"), ("login", login), ("password", password), ("again", password)];
    browser.request("POST", path, &fields)
}

fn signs_in(app: &TestApp, login: &str, password: &str) -> u16 {
    app.visitor().request("POST", "/sign-in", &[("login", login), ("password", password)]).status
}

#[test]
fn a_link_makes_one_account_in_the_leads_organisation_and_dies() {
    on_both(|app| {
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        let path = invites(&mut lena);
        let mut oli = app.visitor();
        oli.get(&path).assert_heading("Welcome, trainer");
        let answer = accepts(&mut oli, &path, "Oli", NEW);
        assert_eq!((answer.status, answer.header("location")), (303, Some("/workshops")));
        oli.get("/account").assert_text("Market Women");
        assert_eq!(oli.get("/people").status, 404, "a trainer looks after nobody");
        assert_eq!(app.visitor().get(&path).status, 404);
        assert_eq!(accepts(&mut app.visitor(), &path, "oli2", NEW).status, 404);
        assert_eq!(signs_in(app, "oli", NEW), 303);
        lena.browser.get("/people").assert_text("Oli Kalsakau");
        lena.browser.get("/happened").assert_text("Oli Kalsakau has an account now");
    });
}

#[test]
fn a_link_dies_after_a_week_and_of_two_who_use_it_one_gets_in() {
    let app = TestApp::start();
    let mut lena = Trainer::signs_in(&app, "lena", Rights::Lead, WOMEN);
    let path = invites(&mut lena);
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let both = ["oli", "eve"].map(|login| {
            let (mut browser, path) = (app.visitor(), path.clone());
            scope.spawn(move || accepts(&mut browser, &path, login, NEW).status)
        });
        both.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 404).count(), 1, "{answers:?}");
    let path = invites(&mut lena);
    app.clock.advance(TimeDelta::days(7) + TimeDelta::seconds(1));
    assert_eq!(app.visitor().get(&path).status, 404);
}

#[test]
fn what_is_wrong_with_a_new_account_is_said_and_the_link_stays_good() {
    let app = TestApp::start();
    let mut lena = Trainer::signs_in(&app, "lena", Rights::Lead, WOMEN);
    let path = invites(&mut lena);
    let mut oli = app.visitor();
    for (login, password, says) in [
        ("lena", NEW, "Somebody signs in with this name"),
        ("oli k", NEW, "Take the spaces out of the sign-in name"),
        ("oli", "yam", "12 letters"),
        ("oli", "password1234", "Many people use this password"),
        ("oli", "kalsakau2027", "mostly your own name"),
        ("oli", &"yam ".repeat(70), "too long"),
    ] {
        let page = accepts(&mut oli, &path, login, password);
        page.assert_status(422).assert_text(says);
        assert!(!page.source().contains(&format!("value=\"{password}\"")), "a password never comes back");
    }
    let differs = [("name", "Oli"), ("login", "oli"), ("password", NEW), ("again", "something else")];
    oli.request("POST", &path, &differs).assert_status(422).assert_text("not the same");
    assert_eq!(accepts(&mut oli, &path, "oli", NEW).status, 303);
}

#[test]
fn a_new_password_asks_for_the_old_one_and_signs_the_other_browsers_out() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let mut second = app.visitor();
        second.request("POST", "/sign-in", &[("login", "mere"), ("password", PASSWORD)]).assert_status(303);
        mere.browser.get("/account").assert_text("You are signed in on 2 browsers");
        let wrong = [("old", "coconut crab"), ("password", NEW), ("again", NEW)];
        mere.posts("/account/password", &wrong).assert_status(422).assert_text("not your password now");
        let right = [("old", PASSWORD), ("password", NEW), ("again", NEW)];
        mere.posts("/account/password", &right).assert_status(303);
        assert_eq!(mere.browser.request("GET", "/workshops", &[]).status, 200);
        assert_eq!(second.request("GET", "/workshops", &[]).status, 303);
        assert_eq!((signs_in(app, "mere", PASSWORD), signs_in(app, "mere", NEW)), (422, 303));
    });
}

#[test]
fn a_trainer_says_how_she_is_called_and_reached() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let fields = [("name", "Mere Taufa"), ("phone", "+678 555 0134"), ("language", "fr")];
        mere.posts("/account", &fields).assert_status(303);
        let page = mere.browser.get("/account");
        page.assert_heading("Mon compte");
        assert_eq!(page.form_with("/account").value("phone").as_deref(), Some("+678 555 0134"));
        let fields = [("name", ""), ("phone", "call me"), ("language", "xx")];
        let page = mere.posts("/account", &fields);
        page.assert_status(422);
        assert_eq!(page.errors().len(), 3, "{:?}", page.errors());
    });
}

#[test]
fn a_lead_closes_and_opens_an_account_and_gives_a_way_back_in() {
    on_both(|app| {
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        let mut tom = Trainer::signs_in(app, "tom", Rights::Trainer, WOMEN);
        let at = format!("/people/{}", tom.account);
        lena.posts(&at, &[("do", "close")]).assert_status(303);
        assert_eq!(tom.browser.request("GET", "/workshops", &[]).status, 303, "his session ended");
        assert_eq!(signs_in(app, "tom", PASSWORD), 422);
        lena.posts(&at, &[("do", "open")]).assert_status(303);
        let first = link(lena.posts(&at, &[("do", "reset")]).assert_status(200));
        let second = link(lena.posts(&at, &[("do", "reset")]).assert_status(200));
        assert_eq!(tom.browser.get(&first).status, 404, "a newer link ends the one before");
        tom.browser.get(&second).assert_text("You sign in as tom");
        let fields = [("password", NEW), ("again", NEW)];
        tom.browser.request("POST", &second, &fields).assert_status(303);
        assert_eq!((signs_in(app, "tom", PASSWORD), signs_in(app, "tom", NEW)), (422, 303));
        lena.browser.get("/happened").assert_text("lena closed the account of tom");
    });
}

#[test]
fn a_lead_reaches_neither_another_organisation_nor_an_admin_nor_her_own_rights() {
    on_both(|app| {
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        let others =
            [account(app, "sione", Rights::Trainer, Some("Fishers")), account(app, "ada", Rights::Admin, WOMEN)];
        for other in others {
            for what in ["rights", "close", "reset"] {
                let page = lena.posts(&format!("/people/{other}"), &[("do", what), ("role", "trainer")]);
                assert_eq!(page.status, 404, "{what} of {other}");
            }
        }
        let own = format!("/people/{}", lena.account);
        assert_eq!(lena.posts(&own, &[("do", "rights"), ("role", "admin")]).status, 400);
        let tom = account(app, "tom", Rights::Trainer, WOMEN);
        let at = format!("/people/{tom}");
        assert_eq!(lena.posts(&at, &[("do", "rights"), ("role", "admin")]).status, 422, "a lead makes no admin");
        assert_eq!(lena.posts("/people/invite", &[("name", "Eve"), ("role", "admin")]).status, 422);
        let elsewhere = [("do", "rights"), ("role", "lead"), ("organisation", "org-Fishers")];
        lena.posts(&at, &elsewhere).assert_status(303);
        lena.browser.get(&at).assert_text("Market Women");
        let page = lena.browser.get("/happened");
        page.assert_text("lena made tom a lead");
        assert!(!page.text().contains("sione"), "{}", page.text());
    });
}

#[test]
fn an_admin_makes_organisations_and_puts_people_into_them() {
    on_both(|app| {
        let mut ada = Trainer::signs_in(app, "ada", Rights::Admin, None);
        let tom = account(app, "tom", Rights::Trainer, None);
        let made = ada.posts("/organisations", &[("name", " Market Women ")]);
        let at = made.header("location").expect("its page").to_owned();
        let organisation = at.rsplit('/').next().expect("an id").to_owned();
        let page = ada.browser.get(&at);
        let page = ada.browser.submit(&page, page.form_with("Keep this logo").attach("logo", "logo.png", &picture()));
        page.assert_status(200);
        assert_eq!(page.document.select(&selector("figure img")).count(), 1, "the logo is shown");
        assert_eq!(ada.browser.get(&format!("{at}/logo.png")).header("content-type"), Some("image/png"));
        ada.posts(&at, &[("do", "default")]).assert_status(303);
        ada.browser.get(&at).assert_text("New plans print this name and logo");
        let fields = [("do", "rights"), ("role", "lead"), ("organisation", "")];
        assert_eq!(ada.posts(&format!("/people/{tom}"), &fields).status, 422, "a lead of nothing");
        let fields = [("do", "rights"), ("role", "lead"), ("organisation", organisation.as_str())];
        ada.posts(&format!("/people/{tom}"), &fields).assert_status(303);
        ada.browser.get("/people").assert_text("tom · Market Women");
        ada.posts(&at, &[("do", "no-logo")]).assert_status(303);
        assert_eq!(ada.browser.get(&format!("{at}/logo.png")).status, 404);
    });
}

#[test]
fn long_lists_come_a_page_at_a_time() {
    let app = TestApp::start();
    let mut ada = Trainer::signs_in(&app, "ada", Rights::Admin, None);
    for n in 0..30 {
        ada.posts("/organisations", &[("name", &format!("Group {n:02}"))]).assert_status(303);
    }
    let first = ada.browser.get("/organisations");
    assert_eq!(first.texts("ul.rows li").len(), 25);
    let second = ada.browser.follow(&first, "The next page");
    assert_eq!(second.texts("ul.rows li").len(), 5);
    second.assert_text("Group 29");
    assert_eq!(ada.browser.follow(&second, "The page before").texts("ul.rows li").len(), 25);
    let first = ada.browser.get("/happened");
    let second = ada.browser.follow(&first, "What happened before");
    assert_eq!(first.texts("ul.rows li").len() + second.texts("ul.rows li").len(), 31, "thirty and the sign-in");
}

#[test]
fn failed_sign_ins_stand_in_the_log_by_account_without_what_was_typed() {
    let app = TestApp::start();
    let mut lena = Trainer::signs_in(&app, "lena", Rights::Lead, WOMEN);
    account(&app, "tom", Rights::Trainer, WOMEN);
    assert_eq!(signs_in(&app, "tom", "coconut crab soup"), 422);
    assert_eq!(signs_in(&app, "coconut crab soup", "tom"), 422);
    let page = lena.browser.get("/happened");
    page.assert_text("A wrong password was typed for tom");
    assert!(!page.text().contains("coconut"), "{}", page.text());
}
