//! A lost code made new: the trainer starts it, the owner takes it, the old one dies, and she is told.

use chrono::TimeDelta;
use stanap::store::{Rights, audit};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::seat::Room;
use crate::support::trainer::Trainer;
use crate::support::visitor::Visitor;

/// The letters on the trainer's page.
fn letters(page: &Page) -> String {
    page.texts(".code span").concat()
}

/// Types letters on a phone, and shows where that leads.
fn types(phone: &mut Visitor, letters: &str) -> Page {
    let page = phone.get("/lost");
    let form = page.form_with("/lost").fill("code", letters);
    phone.submit(&page, form)
}

fn actions(app: &TestApp, plan: &str) -> Vec<String> {
    let plan = plan.to_owned();
    let lines = app.store.read_now(move |c| audit::of_plan(c, &plan, 100)).expect("the log");
    lines.into_iter().map(|line| line.action).collect()
}

#[test]
fn on_her_own_phone_the_owner_takes_a_fresh_code_and_the_old_one_dies() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        let page = room.does("/code", &[("way", "phone")]);
        page.assert_status(200);
        let typed = letters(&page);
        assert_eq!(typed.len(), 6, "{}", page.text());
        let mut phone = app.visitor();
        let page = types(&mut phone, &typed.to_lowercase());
        assert_eq!((page.status, page.path()), (200, room.ana.at("/code").as_str()), "{}", page.text());
        let fresh = letters(&page);
        assert_eq!(fresh.len(), 12);
        assert_ne!(fresh, room.ana.code);

        room.ana.phone.request("GET", &room.ana.at(""), &[]).assert_status(303);
        app.visitor().request("POST", "/return", &[("code", &room.ana.code)]).assert_status(422);
        app.visitor().request("POST", "/return", &[("code", &fresh)]).assert_status(303);
        let page = phone.get(&room.ana.at(""));
        page.assert_text("Blue Stoa").assert_text("your code was made new, with help from mere");
        let seen = actions(app, &room.ana.plan);
        assert!(
            ["reissue-started", "code-reissued"].iter().all(|action| seen.iter().any(|own| own == action)),
            "{seen:?}"
        );
        assert!(!room.at("").source().contains(&fresh), "the trainer never sees it");
    });
}

#[test]
fn she_is_told_until_she_says_that_she_knows_and_reads_it_in_her_log() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let typed = letters(&room.does("/code", &[("way", "phone")]));
        let mut phone = app.visitor();
        types(&mut phone, &typed);
        for _ in 0..2 {
            phone.get(&room.ana.at("")).assert_text("The old code is dead");
        }
        let page = phone.get(&room.ana.at(""));
        let form = page.form_with("I know");
        let page = phone.submit(&page, form);
        assert!(!page.has_text("The old code is dead"), "{}", page.text());
        let page = phone.get(&room.ana.at("/log"));
        page.assert_text("A new code was started for your phone").assert_text("mere, trainer");
        page.assert_text("The new code was taken, and the old one died");
    });
}

#[test]
fn a_card_works_once() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let page = room.does("/code", &[("way", "card")]);
        let typed = letters(&page);
        assert_eq!(typed.len(), 12);
        app.clock.advance(TimeDelta::days(20));
        let mut phone = app.visitor();
        let page = phone.get(&format!("/lost/{typed}"));
        let form = page.form_with("/lost");
        let page = phone.submit(&page, form);
        assert_eq!(page.path(), room.ana.at("/code"), "{}", page.text());
        types(&mut app.visitor(), &typed).assert_status(422).assert_text("These letters do not work");
        app.clock.advance(TimeDelta::minutes(10));
        types(&mut phone, &typed).assert_status(422);
    });
}

#[test]
fn looking_at_the_picture_takes_nothing() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let typed = letters(&room.does("/code", &[("way", "card")]));
        app.visitor().get(&format!("/lost/{typed}")).assert_status(200);
        app.visitor().request("POST", "/return", &[("code", &room.ana.code)]).assert_status(303);
        types(&mut app.visitor(), &typed).assert_status(200);
    });
}

#[test]
fn the_same_form_sent_twice_shows_the_same_code() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let typed = letters(&room.does("/code", &[("way", "phone")]));
        let mut phone = app.visitor();
        let page = phone.get("/lost");
        let form = page.form_with("/lost").fill("code", &typed);
        let first = phone.submit(&page, form.clone());
        let second = phone.submit(&page, form);
        assert_eq!(letters(&first), letters(&second));
        assert_eq!(letters(&first).len(), 12, "{}", second.text());
    });
}

#[test]
fn time_runs_out_and_a_newer_one_kills_the_older() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let old = letters(&room.does("/code", &[("way", "phone")]));
        let new = letters(&room.does("/code", &[("way", "phone")]));
        types(&mut app.visitor(), &old).assert_status(422);
        app.clock.advance(TimeDelta::minutes(16));
        types(&mut app.visitor(), &new).assert_status(422);
        room.ana.get("").assert_status(200);
        for nothing in ["", "2222 22", "----"] {
            types(&mut app.visitor(), nothing).assert_status(422);
        }
    });
}

#[test]
fn only_for_a_plan_that_sits_in_her_workshop() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let mut other = Trainer::signs_in(app, "sione", Rights::Trainer, None);
        let theirs = other.holds(app, "WX2N9H", None);
        let seat = room.seat.clone();
        other.posts(&format!("{seat}/code"), &[("way", "phone")]).assert_status(404);
        other.posts(&format!("/workshops/{theirs}/seats/1/code"), &[("way", "phone")]).assert_status(404);
        room.does("/code", &[("way", "mail")]).assert_status(400);
        room.mere.browser.request("POST", &format!("{seat}/code"), &[("way", "phone")]).assert_status(403);
        assert!(!actions(app, &room.ana.plan).iter().any(|action| action == "reissue-started"));
    });
}

#[test]
fn a_second_person_goes_on_with_her_own_code() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        let page = room.ana.get("/people");
        let form = page.form_with("Make a code").fill("Name", "Sione");
        let code = letters(&room.ana.phone.submit(&page, form));
        let mut sione = Owner { phone: app.visitor(), plan: room.ana.plan.clone(), code };
        let typed = [("code", sione.code.clone())];
        sione.phone.request("POST", "/return", &[("code", &typed[0].1)]).assert_status(303);
        let typed = letters(&room.does("/code", &[("way", "phone")]));
        types(&mut app.visitor(), &typed).assert_status(200);
        let page = sione.get("");
        page.assert_status(200);
        assert!(!page.has_text("your code was made new"), "it is told to the owner alone");
    });
}
