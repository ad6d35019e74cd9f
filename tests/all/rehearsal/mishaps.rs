//! What goes wrong in a room: calls for help, lost codes, forty wrong codes, and two people in one plan.

use super::hall::{Hall, TRAINER};
use super::people::Person;
use crate::support::app::TestApp;
use crate::support::owner::Owner;
use crate::support::visitor::Visitor;

/// Wrong codes typed in the room.
const WRONG: usize = 40;

/// Three raise a hand; the trainer sees them first, helps two, and the third finds out by herself.
pub fn help(hall: &mut Hall, app: &TestApp, people: &mut [Person]) {
    let [first, second, third] = people else { panic!("three are called") };
    assert!(hall.looks_twice(app, || drop(first.presses("", "I need help"))), "the board changed");
    for person in [&mut *second, &mut *third] {
        person.presses("", "I need help").assert_text("You asked for help");
    }
    let board = hall.get("/board");
    board.assert_text("3 need help");
    let waiting: Vec<String> = board.texts(".board tbody th > a").into_iter().take(3).collect();
    assert_eq!(waiting, [&*first, &*second, &*third].map(|person| format!("Seat {}", person.seat)), "in their order");
    for person in [&*first, &*second] {
        let page = hall.presses("/board", &format!("Helped Seat {}", person.seat));
        assert!(!page.has_text(&format!("Helped Seat {}", person.seat)));
    }
    third.presses("", "I am fine now").assert_text("I need help");
    hall.get("/board").assert_text("0 need help");
    first.owner.get("").assert_text("I need help");
}

/// Two take a new code on the phone and two by a card; the old ones die, and each is told.
pub fn lost_codes(hall: &mut Hall, people: &mut [Person], base: &str) {
    for (at, person) in people.iter_mut().enumerate() {
        let (seat, card) = (format!("/seats/{}", person.seat), at >= 2);
        let page = hall.presses(&seat, if card { "Make a card for her" } else { "She has a phone here" });
        let letters = page.texts(".code span").concat();
        assert_eq!(letters.len(), if card { 12 } else { 6 }, "{}", page.text());
        let mut phone = Visitor::new(base);
        let page = if card {
            let page = phone.get(&format!("/lost/{letters}"));
            phone.submit(&page, page.form_with("/lost"))
        } else {
            let page = phone.get("/lost");
            phone.submit(&page, page.form_with("/lost").fill("code", &letters))
        };
        let fresh = page.texts(".code span").concat();
        assert_eq!((page.path(), fresh.len()), (person.owner.at("/code").as_str(), 12), "{}", page.text());
        assert_ne!(fresh, person.owner.code);
        Visitor::new(base).request("POST", "/lost", &[("code", &letters), ("key", "AGAIN00001")]).assert_status(422);
        Visitor::new(base).request("POST", "/return", &[("code", &person.owner.code)]).assert_status(422);
        person.owner.phone.request("GET", &person.owner.at(""), &[]).assert_status(303);
        assert!(!hall.get(&seat).source().contains(&fresh), "the trainer never sees it");
        person.owner.phone = phone;
        person.owner.code = fresh;
        person.owner.get("").assert_text(&format!("your code was made new, with help from {TRAINER}"));
        let page = person.presses("", "I know");
        assert!(!page.has_text("your code was made new"), "she knows");
        let log = person.owner.get("/log");
        log.assert_text("The new code was taken, and the old one died").assert_text(&format!("{TRAINER}, trainer"));
    }
}

/// Forty wrong codes from the one address of the hall: nobody is locked out of the room.
pub fn wrong_codes(people: &[Person], hall: &Hall, base: &str) {
    let wrong = |code: &str| {
        let end = if code.ends_with("22") { "33" } else { "22" };
        format!("{}{end}", &code[..code.len() - 2])
    };
    let typed: Vec<String> = people.iter().map(|person| wrong(&person.owner.code)).cycle().take(WRONG).collect();
    std::thread::scope(|scope| {
        for batch in typed.chunks(8) {
            scope.spawn(move || {
                for code in batch {
                    Visitor::new(base).request("POST", "/return", &[("code", code)]).assert_status(422);
                    Visitor::new(base).request("POST", "/join", &[("code", "222222")]).assert_status(422);
                }
            });
        }
    });
    for person in people.iter().step_by(9) {
        let answer = Visitor::new(base).request("POST", "/return", &[("code", &person.owner.code)]);
        assert_eq!((answer.status, answer.header("location")), (303, Some(person.owner.at("").as_str())));
    }
    Visitor::new(base).get(&format!("/join/{}", hall.code)).assert_status(200);
}

/// A second person of the business writes in the same plan: what differs is merged, the same line is asked about, and
/// money stays closed until it is opened.
pub fn two_in_one_plan(person: &mut Person, base: &str) {
    let page = person.owner.get("/people");
    let page = person.owner.phone.submit(&page, page.form_with("Make a code").fill("Name", "Partner"));
    let code = page.texts(".code span").concat();
    let mut phone = Visitor::new(base);
    let door = phone.get("/return");
    phone.submit(&door, door.form_with("/return").fill("code", &code)).assert_status(200);
    let mut partner = Owner { phone, plan: person.owner.plan.clone(), code };

    let (hers, theirs) = (person.owner.get("/people/safe"), partner.get("/people/safe"));
    person.owner.answers(&hers, &[("people-safe-place", "Green school")]).assert_status(303);
    let both = [("people-safe-place", "Blue school"), ("people-meeting", "The old wharf")];
    let page = partner.answers(&theirs, &both);
    page.assert_status(409).assert_text("Green school").assert_text("Blue school");
    person.owner.get("/check").assert_text("Green school").assert_text("The old wharf");
    let form = page.form_with("Save my choice").choose("keep/people-safe-place", "mine");
    partner.phone.submit(&page, form).assert_status(200);
    person.owner.get("/check").assert_text("Blue school");
    for (field, said) in both {
        person.typed.insert(field.to_owned(), vec![said.to_owned()]);
    }

    partner.get("/money/short").assert_status(404);
    partner.get("/plan.json").assert_status(404);
    person.presses("/people", "Open money Partner").assert_text("With money.");
    partner.get("/money/short").assert_status(200);
    for hers in ["/share", "/delete", "/about-me"] {
        partner.get(hers).assert_status(404);
    }
}
