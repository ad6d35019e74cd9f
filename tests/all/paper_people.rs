//! People who write on paper: a seat without a phone, the paper typed in by the trainer, and one phone for a table.

use chrono::TimeDelta;
use stanap::plan::answers::Value;
use stanap::store::{audit, seats};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, WRITTEN, filled, stored};
use crate::support::page::Page;
use crate::support::seat::{Room, sits};
use crate::support::trainer::Trainer;
use stanap::store::Rights;

/// A trainer with a workshop, who adds someone on paper; shows the page of the seat.
fn adds(app: &TestApp) -> (Trainer, String, Page) {
    let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(app, "KT7R4M", None);
    let page = mere.browser.get(&format!("/workshops/{workshop}/paper"));
    let form = page.form_with("Add her").fill("Name", "Lola").tick("agreed");
    let page = mere.browser.submit(&page, form);
    (mere, workshop, page)
}

fn plan_at(app: &TestApp, workshop: &str, number: i32) -> String {
    let workshop = workshop.to_owned();
    let seat = app.store.read_now(move |c| seats::at(c, &workshop, number)).expect("a seat");
    assert!(seat.paper);
    seat.plan_id.expect("a plan")
}

/// Says yes and goes to the questions.
fn types(mere: &mut Trainer, seat: &str, private: bool) -> Page {
    let page = mere.browser.get(seat);
    let form = page.form_with("Start typing").tick("agreed");
    let form = if private { form.tick("private") } else { form };
    mere.browser.submit(&page, form)
}

#[test]
fn a_person_without_a_phone_gets_a_seat_a_plan_and_a_card_of_her_own() {
    on_both(|app| {
        let (mut mere, workshop, page) = adds(app);
        page.assert_status(200).assert_heading("Help at seat 1").assert_text("Lola");
        let plan = plan_at(app, &workshop, 1);
        mere.browser.request("GET", &format!("/plans/{plan}"), &[]).assert_status(303);
        let card = mere.posts(&format!("/workshops/{workshop}/seats/1/code"), &[("way", "card")]);
        let letters = card.texts(".code span").concat();
        app.clock.advance(TimeDelta::days(200));
        let mut phone = app.visitor();
        let page = phone.get("/lost");
        let form = page.form_with("/lost").fill("code", &letters);
        let page = phone.submit(&page, form);
        assert_eq!(page.path(), format!("/plans/{plan}/code"), "{}", page.text());
    });
}

#[test]
fn she_is_asked_first() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        let path = format!("/workshops/{workshop}/paper");
        mere.posts(&path, &[("key", "paper00001"), ("name", "Lola")]).assert_status(422).assert_text("Ask her first");
        let fields = [("key", "paper00002"), ("name", "Lola"), ("agreed", "yes")];
        let (one, two) = (mere.posts(&path, &fields), mere.posts(&path, &fields));
        assert_eq!((one.status, one.header("location")), (303, two.header("location")), "sent twice is one person");
    });
}

#[test]
fn her_paper_is_typed_in_the_order_of_the_sheets_and_then_closed() {
    on_both(|app| {
        let (mut mere, workshop, _) = adds(app);
        let plan = plan_at(app, &workshop, 1);
        let seat = format!("/workshops/{workshop}/seats/1");
        let mut page = types(&mut mere, &seat, false);
        assert_eq!((page.status, page.path()), (200, format!("/plans/{plan}/typing").as_str()), "{}", page.text());
        page.assert_text("Money and health are closed");
        page = mere.browser.follow(&page, "Start with the first sheet");
        let mut parts: Vec<String> = vec![];
        for _ in 0..80 {
            if page.path().ends_with("/typing") {
                break;
            }
            let part = page.path().split('/').nth(3).unwrap_or_default().to_owned();
            if parts.last() != Some(&part) {
                parts.push(part);
            }
            let (action, pairs) = filled(&page);
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = mere.browser.request("POST", &action, &pairs);
            answer.assert_status(303);
            page = mere.browser.get(answer.header("location").expect("on to the next"));
        }
        assert!(page.path().ends_with("/typing"), "{parts:?}");
        let order = ["business", "activities", "hazards", "readiness", "people", "contacts", "assets"];
        assert_eq!(parts.iter().filter(|part| order.contains(&part.as_str())).collect::<Vec<_>>(), order);
        assert!(!parts.contains(&"money".to_owned()), "{parts:?}");
        let written = stored(&app.store, &plan, "business").values;
        assert_eq!(written["business-name"], Value::Text(WRITTEN.to_owned()));

        let form = page.form_with("I am done");
        let page = mere.browser.submit(&page, form);
        assert_eq!(page.path(), seat);
        mere.browser.request("GET", &format!("/plans/{plan}/business/you"), &[]).assert_status(303);
        let log = app.store.read_now(move |c| audit::of_plan(c, &plan, 100)).expect("the log");
        let actions: Vec<&str> = log.iter().rev().map(|line| line.action.as_str()).collect();
        assert!(actions.ends_with(&["typing-started", "typing-ended"]), "{actions:?}");
    });
}

#[test]
fn typing_opens_the_questions_only_and_private_parts_with_a_yes() {
    on_both(|app| {
        let (mut mere, workshop, _) = adds(app);
        let plan = plan_at(app, &workshop, 1);
        let seat = format!("/workshops/{workshop}/seats/1");
        types(&mut mere, &seat, false);
        let get = |mere: &mut Trainer, rest: &str| mere.browser.get(&format!("/plans/{plan}{rest}")).status;
        assert_eq!(get(&mut mere, "/business/you"), 200);
        for closed in ["/money/short", "/check", "/print", "/plan.json", "/wall.pdf", "/log", "/share", "/delete"] {
            assert_eq!(get(&mut mere, closed), 404, "{closed}");
        }
        types(&mut mere, &seat, true);
        assert_eq!(get(&mut mere, "/money/short"), 200);
        assert_eq!(get(&mut mere, "/delete"), 404);
        app.clock.advance(TimeDelta::minutes(119));
        assert_eq!(get(&mut mere, "/business/you"), 200);
        app.clock.advance(TimeDelta::minutes(2));
        mere.browser.request("GET", &format!("/plans/{plan}/business/you"), &[]).assert_status(303);
    });
}

#[test]
fn nobody_types_for_an_owner_with_a_phone_unless_she_asks() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.does("/typing", &[("agreed", "yes")]).assert_status(404);
        let page = room.ana.get("/share");
        let form = page.form_with("Let my trainer type");
        room.ana.phone.submit(&page, form).assert_text("Your trainer may type your sheets now");
        let page = room.does("/typing", &[]);
        assert!(page.header("location").is_some_and(|to| to.ends_with("#typing")), "a yes is needed each time");
        let page = room.does("/typing", &[("agreed", "yes")]);
        assert_eq!(page.header("location"), Some(room.ana.at("/typing").as_str()));

        let again = room.ana.second_phone(app);
        assert_eq!(again.plan, room.ana.plan);
        room.does("/typing", &[("agreed", "yes")]).assert_status(404);
        room.ana.get("/log").assert_text("A trainer began to type your paper").assert_text("mere, trainer");
    });
}

#[test]
fn the_next_person_at_the_table_finds_nothing_of_the_one_before() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        let page = room.ana.get("");
        let form = page.form_with("Next person at this table");
        let page = room.ana.phone.submit(&page, form);
        page.assert_status(200).assert_heading("Next person");
        assert!(!page.source().contains("Blue Stoa") && !page.source().contains(&room.ana.plan));
        assert!(page.link("Start my plan in this workshop").ends_with("/join/KT7R4M"));
        room.ana.phone.request("GET", &room.ana.at(""), &[]).assert_status(303);

        let ben = Owner::begins(app, "quick");
        sits(app, &room.workshop, &ben);
        let door = room.ana.phone.get("/return");
        let form = door.form_with("/return").fill("code", &ben.code);
        let page = room.ana.phone.submit(&door, form);
        assert_eq!(page.path(), ben.at(""));
        assert!(!page.has_text("Blue Stoa"));
    });
}
