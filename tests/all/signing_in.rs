//! Trainers sign in and out; wrong tries slow one account and nobody else.

use chrono::TimeDelta;
use stanap::store::Rights;

use crate::support::app::on_both;
use crate::support::trainer::{PASSWORD, Trainer, account};

#[test]
fn a_trainer_signs_in_sees_her_workshops_and_leaves() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let id = mere.holds(app, "KT7R4M", None);
        let page = mere.browser.get("/workshops");
        page.assert_status(200);
        assert!(page.text().contains("Market house"), "{}", page.text());
        let page = mere.browser.get(&format!("/workshops/{id}"));
        assert!(page.text().contains("KT7R4M"), "{}", page.text());
        mere.posts("/sign-out", &[]).assert_status(303);
        let page = mere.browser.request("GET", "/workshops", &[]);
        assert_eq!((page.status, page.header("location")), (303, Some("/sign-in")));
    });
}

#[test]
fn signing_out_everywhere_ends_her_other_browser_too() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        let mut second = app.visitor();
        second.request("POST", "/sign-in", &[("login", "Mere "), ("password", PASSWORD)]).assert_status(303);
        second.get("/workshops").assert_heading("Workshops");
        mere.posts("/sign-out", &[("everywhere", "yes")]).assert_status(303);
        assert_eq!(second.request("GET", "/workshops", &[]).status, 303);
    });
}

#[test]
fn ten_wrong_tries_slow_that_account_alone() {
    on_both(|app| {
        account(app, "mere", Rights::Trainer, None);
        account(app, "sione", Rights::Trainer, None);
        let mut phone = app.visitor();
        let wrong = |_| phone.request("POST", "/sign-in", &[("login", "mere"), ("password", "coconut crab")]).status;
        let answers: Vec<u16> = (0..10).map(wrong).collect();
        assert_eq!(answers[..3], [422, 422, 422]);
        assert!(answers[3..].contains(&429), "{answers:?}");
        let right = [("login", "sione"), ("password", PASSWORD)];
        assert_eq!(phone.request("POST", "/sign-in", &right).status, 303, "another account from the same address");
        app.clock.advance(TimeDelta::minutes(2));
        let right = [("login", "mere"), ("password", PASSWORD)];
        assert_eq!(phone.request("POST", "/sign-in", &right).status, 303, "it never locks");
    });
}

#[test]
fn eight_hours_without_use_end_her_session_and_use_moves_the_end_on() {
    on_both(|app| {
        let mut mere = Trainer::signs_in(app, "mere", Rights::Trainer, None);
        app.clock.advance(TimeDelta::hours(7));
        assert_eq!(mere.browser.get("/workshops").status, 200);
        app.clock.advance(TimeDelta::hours(7));
        assert_eq!(mere.browser.get("/workshops").status, 200);
        app.clock.advance(TimeDelta::hours(9));
        assert_eq!(mere.browser.request("GET", "/workshops", &[]).status, 303);
    });
}
