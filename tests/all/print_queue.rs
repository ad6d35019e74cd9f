//! "Print my wall sheet": the trainer prints it once and nothing else, and the owner sees that it was done.

use stanap::store::Rights;

use crate::support::app::on_both;
use crate::support::owner::Owner;
use crate::support::pdf::{pdf_check, pdf_pages, pdf_text};
use crate::support::seat::{Room, sits};
use crate::support::trainer::Trainer;

fn asks(owner: &mut Owner) {
    let page = owner.get("/print");
    let form = page.form_with("Print my wall sheet");
    owner.phone.submit(&page, form).assert_status(200).assert_text("You asked on");
}

#[test]
fn a_sheet_that_was_asked_for_prints_once() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        let queue = format!("/workshops/{}/prints", room.workshop);
        room.mere.posts(&queue, &[("all", "yes")]).assert_status(303);
        asks(&mut room.ana);
        assert!(!room.ana.get("/print").has_text("Print my wall sheet"), "one at a time");
        room.mere.browser.get(&queue).assert_text("Seat 1").assert_text("2 pages on one sheet of paper");
        let paper = room.mere.posts(&queue, &[("all", "yes")]);
        assert_eq!(paper.header("content-type"), Some("application/pdf"));
        assert_eq!(pdf_pages(&paper.body), 2);
        assert!(pdf_text(&paper.body).contains("Blue Stoa"));
        room.ana.get("/print").assert_text("Your trainer printed it on");
        room.ana.get("/log").assert_text("A trainer printed your wall sheet").assert_text("mere, trainer");
        assert_eq!(room.mere.posts(&queue, &[("all", "yes")]).status, 303, "once");
        room.at("/plan").assert_status(404);
        asks(&mut room.ana);
        assert_eq!(room.mere.posts(&queue, &[("all", "yes")]).status, 200, "she asked again");
    });
}

#[test]
fn all_that_wait_come_as_one_paper_and_each_can_come_alone() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        room.ana.saves("/business/you", &[("business-name", "Blue Stoa")]);
        let mut people: Vec<Owner> = (0..2).map(|_| Owner::begins(app, "quick")).collect();
        for (n, person) in people.iter_mut().enumerate() {
            sits(app, &room.workshop, person);
            person.saves("/business/you", &[("business-name", &format!("Shop number {n}"))]);
            asks(person);
        }
        asks(&mut room.ana);
        let queue = format!("/workshops/{}/prints", room.workshop);
        let page = room.mere.browser.get(&queue);
        page.assert_text("3 people wait: 6 pages on 3 sheets of paper.");
        let first = page.document.select(&crate::support::reading::selector("button[name=one]")).next();
        let id = first.and_then(|button| button.attr("value")).expect("one by one").to_owned();
        let one = room.mere.posts(&queue, &[("one", &id)]);
        assert_eq!(pdf_pages(&one.body), 2);
        assert!(pdf_text(&one.body).contains("Shop number 0"));
        let rest = room.mere.posts(&queue, &[("all", "yes")]);
        assert_eq!(pdf_check(&rest.body), Ok(()));
        let said = pdf_text(&rest.body);
        assert_eq!(pdf_pages(&rest.body), 4);
        assert!(said.contains("Blue Stoa") && said.contains("Shop number 1") && !said.contains("Shop number 0"));
    });
}

#[test]
fn no_other_trainer_prints_it() {
    on_both(|app| {
        let mut room = Room::opens(app, "quick");
        asks(&mut room.ana);
        let mut other = Trainer::signs_in(app, "sione", Rights::Trainer, None);
        let theirs = other.holds(app, "WX2N9H", None);
        other.posts(&format!("/workshops/{}/prints", room.workshop), &[("all", "yes")]).assert_status(404);
        other.posts(&format!("/workshops/{theirs}/prints"), &[("all", "yes")]).assert_status(303);
        Owner::begins(app, "quick").get("/print").assert_status(200);
        assert!(!Owner::begins(app, "quick").get("/print").has_text("Print my wall sheet"), "no workshop, no printer");
    });
}
