//! The register of a workshop: sheets by trainer and participant, one person once, days, surveys and follow-up.

use chrono::{NaiveDate, TimeDelta};
use stanap::store::people::{self, PersonRow};
use stanap::store::{Rights, audit, seats, surveys};

use crate::support::app::{TestApp, on_both};
use crate::support::owner::{Owner, kept};
use crate::support::register::seat;
use crate::support::trainer::Trainer;

/// The people of a workshop, by seat.
fn people(app: &TestApp, workshop: &str) -> Vec<Option<PersonRow>> {
    let workshop = workshop.to_owned();
    let all = app.store.read_now(move |c| {
        let seats = seats::of_workshop(c, &workshop)?;
        seats.into_iter().map(|seat| seat.person_id.map(|id| people::find(c, &id)).transpose()).collect()
    });
    all.expect("the store answers")
}

/// Moves the clock to noon of a day.
fn on(app: &TestApp, year: i32, month: u32, day: u32) {
    let noon = NaiveDate::from_ymd_opt(year, month, day).and_then(|day| day.and_hms_opt(1, 0, 0)).expect("a day");
    app.clock.advance(noon - app.clock.stamp());
}

#[test]
fn a_trainer_writes_what_a_person_says_and_nothing_without_her_yes() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        let sheet = format!("/workshops/{workshop}/register/new");
        let page = mere.posts(&sheet, &[("do", "save"), ("name", "ʻOtu Fāliki")]);
        page.assert_status(422);
        assert_eq!(page.errors().len(), 1, "{:?}", page.errors());
        assert_eq!(page.errors_leading_nowhere(), []);
        assert!(page.source().contains("ʻOtu Fāliki"), "what was typed stays");
        assert_eq!(people(app, &workshop), [], "not even a seat");
        let said = [("name", "ʻOtu Fāliki"), ("phone", "0678 012"), ("sex", "woman"), ("age", "35to49")];
        mere.registers(&workshop, &said).assert_status(303);
        let list = mere.browser.get(&format!("/workshops/{workshop}/register"));
        assert!(list.has_text("ʻOtu Fāliki") && list.has_text("1 of 1"), "{}", list.text());
        let address = mere.sheets(&workshop).remove(0);
        let page = mere.browser.get(&address);
        let form = page.form_with("Save the sheet");
        assert_eq!(form.value("phone").as_deref(), Some("0678 012"));
        assert_eq!(form.value("age").as_deref(), Some("35to49"));
        mere.posts(&address, &[("do", "save"), ("data", "yes"), ("name", "Otu"), ("able-walk", "lot")])
            .assert_status(303);
        let person = people(app, &workshop).remove(0).expect("a person");
        assert_eq!(
            (person.name.as_deref(), person.sex, person.phone),
            (Some("Otu"), None, None),
            "every answer is free"
        );
        mere.posts(&address, &[("do", "take-back")]).assert_status(303);
        assert_eq!(people(app, &workshop), [None]);
    });
}

#[test]
fn a_person_under_age_is_kept_only_with_a_guardians_yes() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    let young = [("name", "Tui"), ("age", "under18"), ("guardian", "Aunt Sela")];
    mere.registers(&workshop, &young).assert_status(422);
    mere.registers(&workshop, &[&young[..], &[("guardian-yes", "yes")]].concat()).assert_status(303);
    let person = people(&app, &workshop).remove(0).expect("a person");
    assert_eq!(person.guardian.as_deref(), Some("Aunt Sela"));
    let mut ana = Owner::begins(&app, "quick");
    seat(&app, &workshop, Some(&ana.plan), "Ana");
    let token = ana.token();
    let fields = [("csrf", token.as_str()), ("do", "save"), ("data", "yes"), ("age", "under18")];
    ana.sends("/about-me", &fields).assert_status(422);
    assert_eq!(people(&app, &workshop)[1], None);
}

#[test]
fn a_participant_writes_her_own_sheet_changes_it_and_takes_it_back() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, Some("VCCI"));
        let workshop = mere.holds(app, "KT7R4M", Some("VCCI"));
        let mut ana = Owner::begins(app, "quick");
        ana.get("/about-me").assert_status(404);
        seat(app, &workshop, Some(&ana.plan), "Ana");
        let page = ana.get("/about-me");
        assert!(page.has_text("VCCI") && page.has_text("Market house"), "{}", page.text());
        ana.answers(&page, &[("name", "Ana"), ("do", "save")]).assert_status(422);
        assert_eq!(people(app, &workshop), [None]);
        ana.answers(&page, &[("name", "Ana"), ("data", "yes"), ("call", "yes"), ("sex", "woman")]).assert_status(303);
        assert!(mere.browser.get(&format!("/workshops/{workshop}/register")).has_text("May be called"));
        let page = ana.get("/about-me");
        let token = ana.token();
        assert_eq!(page.form_with("Save the sheet").value("sex").as_deref(), Some("woman"));
        let before = kept(&app.store, &ana.plan);
        ana.sends("/about-me", &[("csrf", &token), ("do", "take-back")]).assert_status(303);
        assert_eq!(people(app, &workshop), [None]);
        let told = |text: &str| text.lines().rev().skip(1).collect::<Vec<_>>().join("\n");
        assert_eq!(told(&before), told(&kept(&app.store, &ana.plan)), "her plan is not touched, beside its log");
    });
}

#[test]
fn what_is_taken_back_leaves_only_that_a_seat_was_used() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        mere.registers(&workshop, &[("name", "Ana"), ("phone", "555 0134")]).assert_status(303);
        let address = mere.sheets(&workshop).remove(0);
        let seat = address.rsplit('/').next().expect("a seat").to_owned();
        let tick = format!("{seat}:1");
        let attendance = format!("/workshops/{workshop}/attendance");
        mere.posts(&attendance, &[("seat", "1"), (&tick, "yes")]).assert_status(303);
        mere.posts(&format!("{address}/after"), &[("useful", "yes")]).assert_status(303);
        mere.posts(&address, &[("do", "take-back")]).assert_status(303);
        let person = people(app, &workshop).remove(0).expect("an empty line");
        assert_eq!((person.name, person.phone, person.consent_data), (None, None, false));
        let id = workshop.clone();
        let left = app.store.read_now(move |c| Ok((surveys::of_workshop(c, &id)?, surveys::days(c, &id)?)));
        let (surveys, days) = left.expect("the store answers");
        assert_eq!((surveys.len(), days.len()), (0, 1));
    });
}

#[test]
fn days_are_ticked_for_all_seats_at_once_and_unticked_again() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        let (ana, ben) = (seat(app, &workshop, None, "Ana"), seat(app, &workshop, None, "Ben"));
        let attendance = format!("/workshops/{workshop}/attendance");
        let (first, second) = (format!("{ana}:1"), format!("{ben}:1"));
        let both = [("seat", "1"), ("seat", "2"), (first.as_str(), "yes"), (second.as_str(), "yes")];
        mere.posts(&attendance, &both).assert_status(303);
        assert_eq!(mere.browser.get(&attendance).source().matches(" checked").count(), 2);
        mere.posts(&attendance, &[("seat", "1"), ("seat", "2"), (&first, "yes")]).assert_status(303);
        assert_eq!(mere.browser.get(&attendance).source().matches(" checked").count(), 1);
        mere.posts(&attendance, &[("seat", "2")]).assert_status(303);
        assert_eq!(mere.browser.get(&attendance).source().matches(" checked").count(), 1, "seat 1 was not on the page");
    });
}

#[test]
fn one_person_is_counted_once_across_workshops() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, Some("VCCI"));
        let (first, second) = (mere.holds(app, "KT7R4M", Some("VCCI")), mere.holds(app, "XW3R9P", Some("VCCI")));
        mere.registers(&first, &[("name", "Ana Tari"), ("phone", "555 0134"), ("sex", "woman")]).assert_status(303);
        mere.registers(&first, &[("name", "Ben Kalo"), ("area", "shefa")]).assert_status(303);
        mere.registers(&second, &[("name", "ana tāri"), ("phone", "+678 5550134")]).assert_status(303);
        let ana = people(app, &first).remove(0).expect("Ana");
        let again = people(app, &second).remove(0).expect("Ana again");
        assert_eq!(
            (&ana.id, ana.sex.as_deref()),
            (&again.id, Some("woman")),
            "name and phone are the same: one person"
        );

        mere.registers(&second, &[("name", "Ben Kalo"), ("area", "shefa"), ("age", "25to34")]).assert_status(303);
        assert_ne!(people(app, &first)[1], people(app, &second)[1], "a name alone joins nobody");
        let address = mere.sheets(&second).remove(1);
        let page = mere.browser.get(&address);
        assert!(page.has_text("The same person?") && page.has_text("Ben Kalo, Shefa"), "{}", page.text());
        let other = people(app, &first)[1].clone().expect("Ben").id;
        mere.posts(&address, &[("do", "same"), ("person", &ana.id)]).assert_status(404);
        mere.posts(&address, &[("do", "same"), ("person", &other)]).assert_status(303);
        let ben = people(app, &second)[1].clone().expect("Ben");
        assert_eq!((ben.id, ben.age_group.as_deref()), (other, Some("25to34")));
        assert!(!mere.browser.get(&address).has_text("The same person?"));
    });
}

#[test]
fn people_of_another_organisation_are_never_offered() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, Some("VCCI"));
    let mut sione = Trainer::signs_in(&app, "sione", Rights::Trainer, Some("TCCI"));
    let (first, second) = (mere.holds(&app, "KT7R4M", Some("VCCI")), sione.holds(&app, "XW3R9P", Some("TCCI")));
    let ana = [("name", "Ana Tari"), ("phone", "555 0134"), ("area", "shefa")];
    mere.registers(&first, &ana).assert_status(303);
    sione.registers(&second, &ana).assert_status(303);
    assert_ne!(people(&app, &first), people(&app, &second));
    let address = sione.sheets(&second).remove(0);
    assert!(!sione.browser.get(&address).has_text("The same person?"));
    for path in ["register", "register.xlsx", "register.csv", "attendance", "results", "results.xlsx", "follow-up"] {
        let page = sione.browser.request("GET", &format!("/workshops/{first}/{path}"), &[]);
        assert_eq!(page.status, 404, "{path}");
    }
}

#[test]
fn later_questions_are_asked_only_of_those_who_may_be_called() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        mere.registers(&workshop, &[("name", "Ana"), ("phone", "555 0134"), ("call", "yes")]).assert_status(303);
        mere.registers(&workshop, &[("name", "Ben"), ("phone", "555 0135")]).assert_status(303);
        let sheets = mere.sheets(&workshop);
        on(app, 2027, 3, 20);
        let mut mere = Trainer { browser: app.visitor(), ..mere };
        let door = [("login", "mere"), ("password", crate::support::trainer::PASSWORD)];
        mere.browser.request("POST", "/sign-in", &door).assert_status(303);
        let list = mere.browser.get(&format!("/workshops/{workshop}/follow-up"));
        assert!(list.has_text("555 0134") && !list.has_text("555 0135"), "{}", list.text());
        let page = mere.posts(&format!("{}/day30", sheets[0]), &[("open", "yes"), ("jobs", "many")]);
        page.assert_status(422);
        assert_eq!(page.errors_leading_nowhere(), []);
        mere.posts(&format!("{}/day30", sheets[0]), &[("open", "yes"), ("jobs", "3")]).assert_status(303);
        mere.posts(&format!("{}/day30", sheets[1]), &[("open", "yes")]).assert_status(403);
        assert!(!mere.browser.get(&format!("/workshops/{workshop}/follow-up")).has_text("555 0134"), "answered");
        let dates = mere.browser.get(&format!("/workshops/{workshop}/follow-up.ics")).source();
        for day in ["20270310", "20270509", "20270808", "20271002"] {
            assert!(dates.contains(&format!("DTSTART;VALUE=DATE:{day}\r\n")), "{day}: {dates}");
        }
        assert!(!dates.contains("Ana") && !dates.contains("0134"), "a calendar names nobody: {dates}");
    });
}

#[test]
fn an_owner_answers_by_herself_what_is_asked_on_that_day() {
    on_both(|app| {
        let mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        on(app, 2027, 2, 1);
        let mut ana = Owner::begins(app, "quick");
        seat(app, &workshop, Some(&ana.plan), "Ana");
        ana.get("/follow-up").assert_heading("Nothing to answer now");
        on(app, 2027, 3, 20);
        let mut ana = ana.second_phone(app);
        let page = ana.get("/follow-up");
        page.assert_heading("After 30 days");
        ana.answers(&page, &[("open", "yes"), ("do", "save")]).assert_status(422);
        ana.answers(&page, &[("open", "yes"), ("wall", "yes"), ("data", "yes")]).assert_status(303);
        let page = ana.get("/follow-up");
        assert!(page.has_text("Thank you"), "{}", page.text());
        assert!(page.source().contains("value=\"yes\" checked"));
        let id = workshop.clone();
        let rows = app.store.read_now(move |c| surveys::of_workshop(c, &id)).expect("the store answers");
        assert_eq!(rows.iter().map(|row| row.moment.as_str()).collect::<Vec<_>>(), ["day30"]);
    });
}

#[test]
fn whoever_reads_the_register_stands_in_the_log_once_an_hour() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let workshop = mere.holds(app, "KT7R4M", None);
        mere.registers(&workshop, &[("name", "Ana"), ("phone", "555 0134"), ("call", "yes")]).assert_status(303);
        let sheet = mere.sheets(&workshop).remove(0);
        let pages = ["register", "attendance", "results", "results?view=exact", "follow-up", "follow-up.ics"];
        let mut looks = || {
            mere.browser.get(&sheet).assert_status(200);
            for path in pages {
                mere.browser.get(&format!("/workshops/{workshop}/{path}")).assert_status(200);
            }
        };
        let read = || {
            let id = workshop.clone();
            let log = app.store.read_now(move |c| audit::of_workshop(c, &id, 50)).expect("the store answers");
            let mut done: Vec<String> =
                log.into_iter().map(|line| line.action).filter(|it| it != "register-saved").collect();
            done.sort_unstable();
            done
        };
        let once = ["follow-up-exported", "follow-up-read", "register-read", "results-read", "results-read-exact"];
        looks();
        looks();
        assert_eq!(read(), once);
        app.clock.advance(TimeDelta::minutes(61));
        looks();
        assert_eq!(read().len(), 2 * once.len());
    });
}

#[test]
fn what_the_trainer_does_with_the_register_stands_in_the_log() {
    let app = TestApp::start();
    let mut mere = Trainer::signs_in(&app, "mere", Rights::Trainer, None);
    let workshop = mere.holds(&app, "KT7R4M", None);
    mere.registers(&workshop, &[("name", "Ana")]).assert_status(303);
    for path in ["register.xlsx", "register.csv", "results.xlsx", "results.xlsx?view=exact", "indicators.txt"] {
        mere.browser.get(&format!("/workshops/{workshop}/{path}")).assert_status(200);
    }
    app.clock.advance(TimeDelta::seconds(1));
    let log = app.store.read_now(move |c| audit::of_workshop(c, &workshop, 20)).expect("the store answers");
    let mut done: Vec<&str> = log.iter().map(|line| line.action.as_str()).collect();
    done.sort_unstable();
    let expected = [
        "indicators-exported",
        "register-exported",
        "register-exported",
        "register-saved",
        "results-exported",
        "results-exported-exact",
    ];
    assert_eq!(done, expected);
    assert!(log.iter().all(|line| line.actor == mere.account && line.detail.is_none()));
}
