//! People come into a workshop by its code: each gets an empty plan and a seat, and asks for help from there.

use stanap::store::{Rights, plans, rooms, seats, sections};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::Owner;
use crate::support::page::Page;
use crate::support::trainer::Trainer;
use crate::support::visitor::Visitor;

const CODE: &str = "KT7R4M";

fn joins(phone: &mut Visitor, name: &str, button: &str) -> Page {
    let page = phone.get("/join");
    let page = phone.submit(&page, page.form_with("/join").fill("code", " kt7r-4m "));
    page.assert_status(200).assert_heading("Join a workshop Market house");
    let form = page.form_with(button).fill("name", name).press(button);
    phone.submit(&page, form)
}

const SHOW: &str = "Join, and show how far I am";
const HIDE: &str = "Join, and show my seat only";

fn plan_of(page: &Page) -> String {
    page.path().split('/').nth(2).expect("a plan's address").to_owned()
}

#[test]
fn a_trainer_makes_a_workshop_changes_and_closes_it() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, Some("Chamber"));
        let page = mere.browser.get("/workshops/new");
        let form = page
            .form_with("/workshops")
            .fill("title", " ")
            .fill("ends_on:d", "1")
            .fill("ends_on:m", "1")
            .fill("ends_on:y", "2026");
        let page = mere.browser.submit(&page, form.choose("agenda", "one"));
        page.assert_status(422);
        let wrong: Vec<_> = page.errors().into_iter().map(|link| link.href).collect();
        assert_eq!(wrong, ["#title", "#country", "#place", "#ends_on"]);
        assert!(page.errors_leading_nowhere().is_empty());
        let form = page.form_with("/workshops").fill("title", "Market house").fill("place", "Apia").tick("Fisher");
        let form = form.fill("starts_on:d", "8").fill("starts_on:m", "2").fill("starts_on:y", "2027");
        let form = form.fill("ends_on:d", "8").fill("ends_on:m", "2").fill("ends_on:y", "2027").choose("country", "WS");
        let page = mere.browser.submit(&page, form);
        page.assert_status(200).assert_heading("Market house").assert_text("One day");
        let code = page.texts(".code").concat().replace(' ', "");
        assert_eq!(code.len(), 6, "{code}");
        let base = page.path().to_owned();
        let page = mere.browser.get(&format!("{base}/edit"));
        let page = mere.browser.submit(&page, page.form_with(&format!("{base}/edit")).fill("place", "Salelologa"));
        page.assert_text("Salelologa");
        let id = base.rsplit('/').next().expect("an id").to_owned();
        let kept = app.store.read_now(move |c| stanap::store::workshops::find(c, &id)).expect("it is there");
        assert_eq!(kept.sectors, "[\"fisher\"]");
        assert_eq!(kept.organisation_id.as_deref(), Some("org-Chamber"));
        assert_eq!(kept.code, code, "changing it changes no code");
        mere.posts(&format!("{base}/close"), &[]).assert_status(303);
        mere.browser.get(&base).assert_text("Nobody can join any more");
        app.visitor().get(&format!("/join/{code}")).assert_status(404);
        mere.posts(&format!("{base}/close"), &[("do", "open")]).assert_status(303);
        app.visitor().get(&format!("/join/{code}")).assert_status(200);
    });
}

#[test]
fn another_trainer_neither_sees_nor_changes_it() {
    on_both(|app| {
        let id = Trainer::signs_in(app, "mere", Rights::Trainer, None).holds(app, CODE, None);
        let mut sione = Trainer::signs_in(app, "sione", Rights::Trainer, None);
        for path in ["", "/edit"].map(|rest| format!("/workshops/{id}{rest}")) {
            assert_eq!(sione.browser.get(&path).status, 404, "{path}");
        }
        for path in ["/edit", "/close"].map(|rest| format!("/workshops/{id}{rest}")) {
            assert_eq!(sione.posts(&path, &[]).status, 404, "{path}");
        }
        assert!(!sione.browser.get("/workshops").text().contains("Market house"));
    });
}

#[test]
fn the_list_comes_a_page_at_a_time_and_a_lead_sees_her_organisation() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, Some("Chamber"));
        for n in 0..21 {
            let code: String = format!("{n:02}").bytes().map(|digit| char::from(b'B' + digit - b'0')).collect();
            mere.holds(app, &format!("KT7R{code}"), Some("Chamber"));
        }
        let mut lead = Trainer::signs_in(app, "lead", Rights::Lead, Some("Chamber"));
        for browser in [&mut mere.browser, &mut lead.browser] {
            let page = browser.get("/workshops");
            assert_eq!(page.texts(".rows .tag").len(), 20);
            let page = browser.follow(&page, "Earlier workshops");
            assert_eq!(page.texts(".rows .tag").len(), 1);
            let page = browser.follow(&page, "Later workshops");
            assert_eq!(page.texts(".rows .tag").len(), 20);
        }
    });
}

#[test]
fn the_code_opens_an_empty_plan_with_a_seat() {
    on_both(|app| {
        let mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, CODE, None);
        let mut phone = app.visitor();
        let page = joins(&mut phone, "Leitau", SHOW);
        page.assert_status(200).assert_text("Your seat in the workshop is number 1");
        assert_eq!(page.texts(".code span").concat().len(), 12);
        let mut second = app.visitor();
        let other = joins(&mut second, "", HIDE);
        other.assert_text("Your seat in the workshop is number 2");
        let (one, two) = (plan_of(&page), plan_of(&other));
        let (first, second_plan, seats) = app
            .store
            .read_now(move |c| Ok((plans::find(c, &one)?, plans::find(c, &two)?, seats::of_workshop(c, &workshop)?)))
            .expect("all are there");
        assert_eq!(
            (first.country.as_str(), first.depth.as_str(), first.workshop_code.as_deref()),
            ("VU", "quick", Some(CODE))
        );
        assert!(first.consent_progress && !second_plan.consent_progress);
        assert!(first.consent_keep, "it was ticked");
        let names: Vec<_> = seats.iter().map(|seat| (seat.number, seat.name.as_deref())).collect();
        assert_eq!(names, [(1, Some("Leitau")), (2, None)]);
        assert_eq!(seats[0].plan_id.as_deref(), Some(first.id.as_str()));
    });
}

#[test]
fn the_same_form_sent_twice_is_one_seat_and_never_opens_a_plan_at_work() {
    on_both(|app| {
        let workshop = Trainer::signs_in(app, "mere", Rights::Trainer, None).holds(app, CODE, None);
        let fields = [("key", "KEY0000000000001"), ("progress", "yes"), ("start-keep", "yes")];
        let path = format!("/join/{CODE}");
        let mut phone = app.visitor();
        for _ in 0..2 {
            let answer = phone.request("POST", &path, &fields);
            answer.assert_status(303);
            assert!(answer.header("location").is_some_and(|to| to.ends_with("/code")));
        }
        let seated = app.store.read_now(move |c| seats::of_workshop(c, &workshop)).expect("seats");
        assert_eq!(seated.len(), 1);
        let plan = seated[0].plan_id.clone().expect("a plan");
        let page = phone.get(&format!("/plans/{plan}/business/you"));
        let form = page.form_with(&format!("/plans/{plan}/business/you")).fill("business-name", "Mats");
        phone.submit(&page, form).assert_status(200);
        let answer = app.visitor().request("POST", &path, &fields);
        assert_eq!((answer.status, answer.header("location")), (303, Some("/return")));
    });
}

#[test]
fn a_dead_code_and_a_closed_workshop_say_so() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, CODE, None);
        let mut phone = app.visitor();
        for typed in ["222222", "KT7R", "aeiou!", ""] {
            let page = phone.request("POST", "/join", &[("code", typed)]);
            page.assert_status(422).assert_text("This code does not open a workshop");
            assert!(page.errors_leading_nowhere().is_empty());
        }
        let form = phone.get(&format!("/join/{CODE}"));
        mere.posts(&format!("/workshops/{workshop}/close"), &[]).assert_status(303);
        phone.get(&format!("/join/{CODE}")).assert_status(404).assert_text("This code does not open a workshop");
        let late = phone.submit(&form, form.form_with(SHOW));
        late.assert_status(404).assert_text("This code does not open a workshop");
        let left =
            app.store.read_now(move |c| Ok((seats::of_workshop(c, &workshop)?, plans::count(c)?))).expect("counts");
        assert_eq!((left.0.len(), left.1), (0, 0), "nobody came in");
    });
}

#[test]
fn an_owner_joins_with_the_plan_that_is_open_on_her_phone() {
    on_both(|app| {
        let workshop = Trainer::signs_in(app, "mere", Rights::Trainer, None).holds(app, CODE, None);
        let mut ana = Owner::begins(app, "full");
        ana.saves("/business/you", &[("business-name", "Mats")]);
        let path = format!("/join/{CODE}");
        let refused = ana.phone.request("POST", &path, &[("do", "mine"), ("csrf", "another")]);
        assert_eq!(refused.status, 403);
        for _ in 0..2 {
            let page = ana.phone.get(&path);
            let form = page.form_with("Join with my plan").press("Join with my plan");
            let page = ana.phone.submit(&page, form);
            assert_eq!(page.path(), ana.at(""));
            page.assert_text("Seat 1");
        }
        let plan = ana.plan.clone();
        let found = app
            .store
            .read_now(move |c| {
                Ok((seats::of_workshop(c, &workshop)?, plans::find(c, &plan)?, sections::all(c, &plan)?))
            })
            .expect("all are there");
        assert_eq!(found.0.len(), 1, "once is one seat");
        assert!(found.1.consent_progress && found.2.len() == 1, "her answers stay");
    });
}

#[test]
fn she_asks_for_help_on_any_page_and_says_when_all_is_well() {
    on_both(|app| {
        Trainer::signs_in(app, "mere", Rights::Trainer, None).holds(app, CODE, None);
        let mut phone = app.visitor();
        let plan = plan_of(&joins(&mut phone, "", SHOW));
        let step = format!("/plans/{plan}/business/you");
        let page = phone.get(&step);
        page.assert_text("Seat 1");
        let page = phone.submit(&page, page.form_with("I need help").press("I need help"));
        assert_eq!(page.path(), step, "she stays where she was");
        page.assert_text("You asked for help");
        let waits = |plan: &str| {
            let plan = plan.to_owned();
            app.store.read_now(move |c| rooms::seated(c, &plan)).expect("read").expect("a seat").needs_help_at
        };
        let since = waits(&plan);
        assert!(since.is_some());
        app.clock.advance(chrono::TimeDelta::minutes(3));
        let token = page.form_with("I am fine now").value("csrf").expect("a token");
        let path = format!("/plans/{plan}/seat");
        phone.request("POST", &path, &[("csrf", &token), ("help", "yes")]).assert_status(303);
        assert_eq!(waits(&plan), since, "asking again keeps her place in the line");
        let page = phone.submit(&page, page.form_with("I am fine now").press("I am fine now"));
        page.assert_text("I need help");
        assert_eq!(waits(&plan), None);
        let away = [("csrf", token.as_str()), ("help", "no"), ("back", "//elsewhere.example")];
        let answer = phone.request("POST", &path, &away);
        assert_eq!(answer.header("location"), Some(format!("/plans/{plan}").as_str()));
    });
}

#[test]
fn a_code_typed_as_a_plan_is_begun_gives_a_seat_too() {
    on_both(|app| {
        let workshop = Trainer::signs_in(app, "mere", Rights::Trainer, None).holds(app, CODE, None);
        for (typed, seated) in [("kt7r4m", 1), ("222222", 1)] {
            let mut phone = app.visitor();
            let page = phone.get("/plans/new");
            let form = page.form_with("/plans").choose("start-country", "VU").fill("start-workshop", typed);
            phone.submit(&page, form).assert_status(200);
            let id = workshop.clone();
            let there = app.store.read_now(move |c| seats::of_workshop(c, &id)).expect("seats");
            assert_eq!(there.len(), seated, "{typed}");
        }
    });
}

#[test]
fn a_plan_outside_a_workshop_shows_no_seat() {
    let app = TestApp::start();
    let mut ana = Owner::begins(&app, "quick");
    assert!(!ana.get("").text().contains("I need help"));
}
