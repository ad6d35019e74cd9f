//! People without a phone: a seat by the trainer, their sheets typed in the order of the worksheets, a card to take home.

use stanap::plan::catalogue;

use super::hall::Hall;
use super::people::{Person, Typed};
use super::says;
use crate::support::owner::Owner;
use crate::support::visitor::Visitor;

/// Pages after which the typing goes in circles.
const FAR: usize = 60;

/// Gives somebody a seat, with her yes.
pub fn adds(hall: &mut Hall, n: usize, base: &str) -> Person {
    let page = hall.get("/paper");
    let form = page.form_with("Add her").fill("Name", &says::name(n)).tick("agreed");
    let page = hall.mere.browser.submit(&page, form);
    page.assert_status(200).assert_text(&says::name(n));
    let seat = page.path().rsplit('/').next().and_then(|number| number.parse().ok()).expect("a seat");
    let owner = Owner { phone: Visitor::new(base), plan: String::new(), code: String::new() };
    Person { n, owner, seat, typed: Typed::new(), taken: vec![], warned: false }
}

/// Types in what stands on her paper; money and health only with her yes.
pub fn types(hall: &mut Hall, person: &mut Person, private: bool) {
    let page = hall.get(&format!("/seats/{}", person.seat));
    let form = page.form_with("Start typing").tick("agreed");
    let page = hall.mere.browser.submit(&page, if private { form.tick("private") } else { form });
    page.path().split('/').nth(2).expect("a plan's address").clone_into(&mut person.owner.plan);
    let mut page = hall.mere.browser.follow(&page, "Start with the first sheet");
    let mut order: Vec<(u8, usize)> = vec![];
    while !page.path().ends_with("/typing") {
        page.assert_status(200);
        order.push(place(page.path()));
        assert!(order.len() < FAR, "it has no end: {order:?}");
        let form = says::filled(person.n, &page);
        person.remembers(&page, &form);
        page = hall.mere.browser.submit(&page, form);
    }
    assert!(order.is_sorted(), "not the order of the worksheets: {order:?}");
    assert_eq!(order.iter().any(|(section, _)| *section == 9), private, "{order:?}");
    let page = hall.mere.browser.submit(&page, page.form_with("I am done"));
    assert_eq!(page.path(), format!("{}/seats/{}", hall.base, person.seat));
    hall.mere.browser.request("GET", &person.owner.at("/business/you"), &[]).assert_status(303);
}

/// Number of the section of a page, and its place in it.
fn place(path: &str) -> (u8, usize) {
    let mut parts = path.split('/').skip(3);
    let section = parts.next().and_then(catalogue::section).unwrap_or_else(|| panic!("no section in {path}"));
    let stop = parts.next().unwrap_or_default();
    let own = |key: &str| stop == key || stop.strip_prefix(key).is_some_and(|rest| rest.starts_with('-'));
    (section.number, section.steps.iter().position(|step| own(step.key)).unwrap_or_else(|| panic!("no page at {path}")))
}

/// She takes her card to a phone and has her plan in hand.
pub fn takes_card(hall: &mut Hall, person: &mut Person) {
    let card = hall.presses(&format!("/seats/{}", person.seat), "Make a card for her").texts(".code span").concat();
    let page = person.owner.phone.get(&format!("/lost/{card}"));
    let page = person.owner.phone.submit(&page, page.form_with("/lost"));
    assert_eq!(page.path(), person.owner.at("/code"), "{}", page.text());
    person.owner.code = page.texts(".code span").concat();
    person.owner.get("/log").assert_text("A trainer began to type your paper");
}
