//! The readiness check made again: both rounds stay, and the plan tells how far its owner came.

use chrono::TimeDelta;

use super::support::app::on_both;
use super::support::owner::Owner;
use super::support::pdf::pdf_text;

const FIRST: [(&str, &str); 4] =
    [("readiness-r01", "yes"), ("readiness-r02", "partly"), ("readiness-r08", "no"), ("readiness-r09", "no")];
const REST: [(&str, &str); 4] =
    [("readiness-r13", "no"), ("readiness-r15", "no"), ("readiness-r19", "partly"), ("readiness-r20", "yes")];

#[test]
fn a_check_made_again_keeps_the_first_and_prints_both() {
    on_both(|app| {
        let mut owner = Owner::begins(app, "quick");
        owner.saves("/readiness/short-1", &FIRST);
        owner.saves("/readiness/short-2", &REST);
        assert!(!owner.get("").has_text("Do the check again"), "not on the day it was made");

        app.clock.advance(TimeDelta::days(2));
        let mut owner = owner.second_phone(app);
        let tasks = owner.get("");
        let form = tasks.form_with("Do the check again");
        let page = owner.phone.submit(&tasks, form);
        page.assert_status(200);
        assert!(page.url.ends_with("/readiness/short-1"), "{}", page.url);
        let cleared = page.form_with("Save and go on").value("readiness-r01").unwrap_or_default();
        assert_eq!(cleared, "", "the lines are asked anew");

        let paper = pdf_text(&owner.get("/plan.pdf").body);
        assert!(paper.contains("First check"), "{paper}");
        assert!(paper.contains("all 38"), "{paper}");
    });
}
