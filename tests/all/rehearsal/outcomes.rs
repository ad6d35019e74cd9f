//! What is kept of each plan, beside what was typed into it; and the paper that goes on the wall.

use super::people::{Person, each, kept};
use crate::support::pdf::{pdf_pages, pdf_pieces};
use crate::support::reading::squeeze;

/// Everyone's plan has all that it needs, and holds what its owner typed: all of it and nothing else.
pub fn plans(people: &mut [Person]) {
    each(people, |person| {
        person.owner.get("/check").assert_text("Your plan has all that it needs.");
        compare(person);
    });
}

/// Fails unless `plan.json` says what was typed.
pub fn compare(person: &mut Person) {
    let kept = kept(&person.owner.get("/plan.json"));
    let empty = vec![];
    for (field, typed) in &person.typed {
        let said = day(typed).map_or_else(|| typed.clone(), |day| vec![day]);
        assert_eq!(kept.get(field).unwrap_or(&empty), &said, "{} at {field}", person.n);
    }
    let made = kept.iter().filter(|(field, _)| !person.typed.contains_key(*field));
    let mut jobs = std::collections::BTreeSet::new();
    for (field, value) in made {
        match field.split('/').collect::<Vec<_>>()[..] {
            ["stages-actions", _, "take"] => assert_eq!(value, &["yes"], "{field}"),
            ["tasks-list", row, "who"] => {
                assert_eq!(value, &[person.said("business-owner")], "{field}");
                jobs.insert(row.trim_start_matches("s-").to_uppercase());
            }
            ["tasks-list", _, "what" | "by" | "cost"] => {}
            _ => panic!("{} never typed {field}: {value:?}", person.n),
        }
    }
    assert_eq!(kept.keys().any(|field| field.starts_with("stages-actions/")), person.warned, "{}", person.n);
    assert_eq!(jobs, person.taken.iter().cloned().collect(), "{}", person.n);
}

/// Three boxes as the day that they make.
fn day(typed: &[String]) -> Option<String> {
    let [day, month, year] = typed else { return None };
    let [day, month, year] = [day, month, year].map(|part| part.parse::<u16>().ok());
    year.filter(|year| *year > 1900).map(|year| format!("{year}-{:02}-{:02}", month.unwrap_or(0), day.unwrap_or(0)))
}

/// Everyone's wall sheet says what she typed.
pub fn walls(people: &mut [Person]) {
    each(people, |person| {
        let paper = person.owner.get("/wall.pdf");
        paper.assert_status(200);
        assert_eq!(pdf_pages(&paper.body), 2);
        let said = squeeze(&pdf_pieces(&paper.body));
        let lines = ["business-name", "business-owner", "business-phone", "people-safe-place", "people-meeting"];
        let lines = lines.map(|field| person.said(field));
        let rows = [("assets-things", "item"), ("contacts-own", "name"), ("contacts-own", "phone")];
        for line in lines.into_iter().chain(rows.map(|(table, column)| person.said_in(table, column))) {
            assert!(said.contains(line), "{}: {line:?} is not on the wall: {said}", person.n);
        }
    });
}
