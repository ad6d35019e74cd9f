//! After the workshop only an organisation that the owner named helps with a lost code: found by name, told, and taken
//! back.

use chrono::TimeDelta;
use stanap::store::{Rights, audit};

use crate::support::app::{TestApp, on_both};
use crate::support::form::Form;
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::seat::sits;
use crate::support::trainer::Trainer;
use crate::support::visitor::Visitor;

/// The button beside her name.
const CARD: &str = "Make a card for her Ana Toa";
const WOMEN: Option<&str> = Some("Market Women");

/// A workshop of the women with one owner, who wrote something.
fn workshop(app: &TestApp) -> (Trainer, String, Owner, String) {
    let mere = Trainer::signs_in(app, "mere", Rights::Trainer, WOMEN);
    let id = mere.holds(app, "KT7R4M", WOMEN);
    let mut ana = Owner::begins(app, "quick");
    let seat = sits(app, &id, &ana);
    ana.saves("/business/you", &[("business-name", "Qwertzuiop")]);
    (mere, format!("/workshops/{id}"), ana, seat)
}

/// Chooses on her page who may help later.
fn names(ana: &mut Owner, organisation: &str, name: &str) -> Page {
    let page = ana.get("/share");
    let form = page.form_with("Save my choice").choose("keeper", organisation).fill("keeper-name", name);
    ana.phone.submit(&page, form)
}

/// Where a form goes, without the host.
fn path(form: &Form) -> String {
    form.action.split_once("/codes").map(|(_, rest)| format!("/codes{rest}")).expect("a form of this page")
}

fn letters(page: &Page) -> String {
    page.texts(".code span").concat()
}

fn takes(phone: &mut Visitor, letters: &str) -> Page {
    let page = phone.get("/lost");
    let form = page.form_with("/lost").fill("code", letters);
    phone.submit(&page, form)
}

#[test]
fn once_the_workshop_is_closed_only_who_was_named_starts_a_new_code() {
    on_both(|app| {
        let (mut mere, base, mut ana, seat) = workshop(app);
        mere.browser.get(&seat).assert_text("She has a phone here");
        mere.posts(&format!("{base}/close"), &[]).assert_status(303);
        mere.browser.get(&seat).assert_text("she did not choose your organisation");
        mere.posts(&format!("{seat}/code"), &[("way", "phone")]).assert_status(404);
        names(&mut ana, "org-Market Women", "").assert_text("Market Women may help you, since");
        let page = mere.posts(&format!("{seat}/code"), &[("way", "phone")]);
        page.assert_status(200);
        assert_eq!(letters(&takes(&mut app.visitor(), &letters(&page))).len(), 12);
    });
}

#[test]
fn a_colleague_finds_her_by_name_or_code_and_never_sees_the_plan() {
    on_both(|app| {
        let (_, _, mut ana, _) = workshop(app);
        names(&mut ana, "org-Market Women", "Ana Toa");
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        for sought in ["", "?name=ana", "?name=TOA", &format!("?name={}", &ana.code[..4]), "?name=%25"] {
            let page = lena.browser.get(&format!("/codes{sought}"));
            page.assert_text("Ana Toa").assert_text(&ana.code[..4]);
            assert!(!page.source().contains("Qwertzuiop") && !page.source().contains(&ana.plan), "{sought}");
        }
        lena.browser.get("/codes?name=Ben").assert_text("Nobody here");
        let page = lena.browser.get("/codes");
        let page = lena.browser.submit(&page, page.form_with(CARD).press(CARD));
        page.assert_heading("A card for a lost code");
        app.clock.advance(TimeDelta::days(20));
        let mut phone = app.visitor();
        let fresh = takes(&mut phone, &letters(&page));
        assert_eq!(letters(&fresh).len(), 12, "{}", fresh.text());
        app.visitor().request("POST", "/return", &[("code", &ana.code)]).assert_status(422);
        phone.get(&ana.at("")).assert_text("your code was made new, with help from lena");
        phone.get(&ana.at("/log")).assert_text("lena, trainer").assert_text("You chose who may help");
        let plan = ana.plan.clone();
        let lines = app.store.read_now(move |c| audit::of_plan(c, &plan, 20)).expect("the log");
        let started = lines.iter().find(|line| line.action == "reissue-started").expect("a line");
        assert_eq!((started.actor.as_str(), started.detail.as_deref()), ("account-lena", Some("card")));
        assert_eq!(started.workshop_id, None);
    });
}

#[test]
fn nobody_else_starts_one() {
    on_both(|app| {
        let (_, _, mut ana, _) = workshop(app);
        names(&mut ana, "org-Market Women", "Ana Toa");
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        let page = lena.browser.get("/codes");
        let action = path(&page.form_with(CARD));
        let mut others = [
            Trainer::signs_in(app, "sione", Rights::Lead, Some("Fishers")),
            Trainer::signs_in(app, "ada", Rights::Admin, WOMEN),
            Trainer::signs_in(app, "oli", Rights::Trainer, None),
        ];
        for other in &mut others {
            assert!(!other.browser.get("/codes").text().contains("Ana Toa"), "{}", other.account);
            other.posts(&action, &[("way", "card")]).assert_status(404);
        }
        lena.posts(&action, &[("way", "mail")]).assert_status(400);
        lena.browser.request("POST", &action, &[("way", "card")]).assert_status(403);
        let token = ana.token();
        let unknown = [("csrf", token.as_str()), ("keeper", "org-none"), ("keeper-name", "Ana")];
        ana.sends("/share", &unknown).assert_status(400);
        app.visitor().request("POST", "/return", &[("code", &ana.code)]).assert_status(303);
    });
}

#[test]
fn she_takes_it_back_and_what_was_started_is_dead() {
    on_both(|app| {
        let (_, _, mut ana, _) = workshop(app);
        names(&mut ana, "org-Market Women", "Ana Toa");
        let mut lena = Trainer::signs_in(app, "lena", Rights::Lead, WOMEN);
        let page = lena.browser.get("/codes");
        let form = page.form_with(CARD).press(CARD);
        let action = path(&form);
        let card = letters(&lena.browser.submit(&page, form));
        names(&mut ana, "", "");
        takes(&mut app.visitor(), &card).assert_status(422);
        lena.browser.get("/codes").assert_text("Nobody here");
        lena.posts(&action, &[("way", "card")]).assert_status(404);
        ana.get("/log").assert_text("You took back who may help");
        app.visitor().request("POST", "/return", &[("code", &ana.code)]).assert_status(303);
    });
}

#[test]
fn a_long_list_has_pages() {
    let app = TestApp::start();
    let mut lena = Trainer::signs_in(&app, "lena", Rights::Lead, WOMEN);
    for n in 0..27 {
        let mut owner = Owner::begins(&app, "quick");
        names(&mut owner, "org-Market Women", &format!("Owner {n:02}"));
    }
    let page = lena.browser.get("/codes");
    assert!(page.has_text("Owner 24") && !page.has_text("Owner 25"));
    let page = lena.browser.follow(&page, "The next page");
    assert!(page.has_text("Owner 25") && page.has_text("Owner 26") && !page.has_text("Owner 24"), "{}", page.text());
}
