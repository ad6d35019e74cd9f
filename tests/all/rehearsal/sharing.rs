//! Who shows what to the trainer: some all, some without money, some nothing, and one who takes it back.

use stanap::store::Share;

use super::OWNERS;
use super::hall::Hall;
use super::people::{Person, each};
use crate::support::pdf::{pdf_check, pdf_pages, pdf_pieces};
use crate::support::reading::squeeze;

/// What she shares at the end of the day; who has no phone shares nothing.
pub fn shares(n: usize) -> Share {
    match n % 5 {
        0 if n < OWNERS => Share::All,
        1 | 2 if n < OWNERS => Share::WithoutMoney,
        _ => Share::No,
    }
}

fn chooses(person: &mut Person, share: Share) {
    let page = person.owner.get("/share");
    let form = page.form_with("Save and go on").choose("share", share.as_str());
    person.owner.phone.submit(&page, form).assert_status(200);
}

/// Everyone who shares does so, and the trainer reads that and no more.
pub fn everyone(hall: &mut Hall, people: &mut [Person]) {
    let sharing = |person: &mut Person| {
        if shares(person.n) != Share::No {
            chooses(person, shares(person.n));
        }
    };
    each(people, sharing);
    for person in &*people {
        let page = hall.get(&format!("/seats/{}/plan", person.seat));
        if shares(person.n) == Share::No {
            page.assert_status(404);
            continue;
        }
        page.assert_status(200).assert_text(person.said("business-name")).assert_text(person.said("people-safe-place"));
        page.assert_text(person.said_in("assets-things", "item"));
        let cushion = hall.option("cushion", person.said("money-cushion"));
        assert_eq!(page.has_text(&cushion), shares(person.n) == Share::All, "{}: {cushion}", person.n);
    }
}

/// One shows all and takes it back at once.
pub fn taken_back(hall: &mut Hall, person: &mut Person) {
    let seat = format!("/seats/{}/plan", person.seat);
    chooses(person, Share::All);
    hall.get(&seat).assert_status(200).assert_text(person.said("business-name"));
    chooses(person, Share::No);
    hall.get(&seat).assert_status(404);
    person.owner.get("/log").assert_text("You chose to show nothing");
}

/// The trainer says something about a part, and its owner reads it where she works.
pub fn comment(hall: &mut Hall, person: &mut Person) {
    let seat = format!("/seats/{}/plan", person.seat);
    let page = hall.get(&seat);
    let form = page.form_with("Send it").choose("part", "business").choose("state", "again");
    hall.mere.browser.submit(&page, form.fill("text", "Who opens, if you are ill?")).assert_text("not read yet");
    person.owner.get("").assert_text("Your trainer wrote one thing");
    person.owner.get("/business/you").assert_text("Please look again. Who opens, if you are ill?");
    person.presses("/share", "I have read it");
    hall.get(&seat).assert_text("she has read it");
}

/// Three ask for their wall sheets: the queue counts them, and each prints once.
pub fn printed(hall: &mut Hall, people: &mut [Person]) {
    for person in &mut *people {
        person.presses("/print", "Print my wall sheet").assert_text("You asked on");
    }
    let page = hall.get("/prints");
    page.assert_text("3 people wait: 6 pages on 3 sheets of paper.");
    let paper = hall.mere.browser.submit(&page, page.form_with("Print all").press("Print all"));
    paper.assert_status(200);
    assert_eq!((pdf_pages(&paper.body), pdf_check(&paper.body)), (6, Ok(())));
    let said = squeeze(&pdf_pieces(&paper.body));
    for person in people {
        assert!(said.contains(person.said("business-name")), "{} is not on {said}", person.n);
        person.owner.get("/print").assert_text("Your trainer printed it on");
    }
    hall.get("/prints").assert_text("No one waits for a sheet now");
}
