//! The versions of the wall sheet: what hangs in public tells nothing private, and the blank one holds no answers.

use crate::outline::build;
use crate::outline::{Outline, What};
use crate::packs::Packs;
use crate::plan::answers::{Answers, Value};
use crate::plan::catalogue::{contacts, people};
use crate::plan::options::Frame;
use crate::plan::question::Depth;
use crate::plan::sample;
use crate::words::Library;

fn stall(answers: &Answers, country: &str) -> Outline {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    let frame = Frame {
        packs: &packs,
        country: packs.country(country).unwrap(),
        depth: Depth::Full,
        today: super::day(),
        languages: &[],
        workshop: false,
        answers,
    };
    build::stall(&frame, &library.words("en"), super::day())
}

#[test]
fn a_place_that_is_somebodys_house_is_asked_for() {
    let mut answers = sample::leitau();
    sample::say(&mut answers, &people::MEETING, "At Serah’s veranda");
    sample::say(&mut answers, &people::STAND_IN, "Serah Kalsakau");
    let places = stall(&answers, "VU").front.places;
    let meet = places.last().and_then(|place| place.fact.value.clone());
    assert_eq!(meet.as_deref(), Some("Ask us inside"));
}

#[test]
fn the_message_in_public_gives_no_number() {
    let mut answers = sample::leitau();
    let said = |answers: &Answers| stall(answers, "VU").back.message.value;
    assert!(said(&answers).is_some_and(|text| text.starts_with("We are closed")), "there is always something to say");
    sample::say(&mut answers, &contacts::MESSAGE, "We open on Monday. Call Leitau on 555 0134.");
    assert_eq!(said(&answers).as_deref(), Some("We open on Monday."));
}

#[test]
fn the_sheet_in_public_keeps_cards_ladder_and_numbers() {
    let (open, home) = (stall(&sample::leitau(), "VU"), super::made(&sample::leitau(), "VU", Depth::Full, "en"));
    assert_eq!(open.front.ladder, home.front.ladder);
    assert_eq!(open.front.risks, home.front.risks);
    assert!(open.front.numbers.iter().filter(|fact| fact.value.is_some()).count() >= 3);
    let names = |outline: &Outline| -> Vec<String> {
        outline.back.card.iter().chain(&outline.back.small).map(|card| card.name.clone()).collect()
    };
    assert_eq!(names(&open), names(&home));
    let who = open.back.card.iter().flat_map(|card| &card.stages).flat_map(|stage| &stage.actions);
    assert!(who.clone().next().is_some() && who.into_iter().all(|task| task.who.is_none()));
}

#[test]
fn blank_sheets_hold_warnings_and_numbers_but_no_answers() {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    for country in packs.countries() {
        for lang in ["en", "fr"] {
            let outline = build::blank(&packs, country, &library.words(lang));
            let front = &outline.front;
            assert!(front.business.value.is_none() && front.owner.value.is_none(), "{}", country.code);
            assert!(front.dates.iter().all(|date| date.value.is_none()));
            assert!(front.people.iter().all(|person| person.name.is_none() && person.phone.is_none()));
            assert!(front.risks.iter().all(|risk| risk.name.is_none()));
            assert!(front.ladder.len() >= 3 && outline.back.card.is_some(), "{}", country.code);
            assert!(outline.back.todos.iter().chain(&outline.back.protect).all(|fact| fact.label.is_empty()));
            assert!(outline.made_on.is_empty() && outline.plan.is_empty());
        }
    }
}

#[test]
fn the_number_of_a_loan_stands_on_no_wall_and_on_no_pocket_card() {
    let mut answers = Answers::default();
    let rows = [
        ("bank", "Bank, Mrs Tupou", "Loan 88-204"),
        ("supplier", "Fuel stop", "Opens first"),
        ("insurer", "Insurer", "Policy 7"),
    ];
    for (place, (who, name, note)) in (1..).zip(rows) {
        let id = format!("r{place}");
        sample::word(&mut answers, &contacts::CONTACTS, &id, &contacts::CONTACT_NAME, name);
        sample::word(&mut answers, &contacts::CONTACTS, &id, &contacts::CONTACT_WHO, who);
        sample::word(&mut answers, &contacts::CONTACTS, &id, &contacts::CONTACT_NOTE, note);
        answers.section_mut("contacts").values.insert(format!("contacts-own/{id}"), Value::Number(place));
    }
    let outline = super::made(&answers, "TO", Depth::Full, "en");
    let people: Vec<String> =
        outline.front.people.iter().map(|person| person.role.clone().unwrap_or_default()).collect();
    assert_eq!(people, ["Sells to me", "Bank or lender", "Insurance"], "a bank is not called first");
    let notes: Vec<Option<&str>> = outline.front.people.iter().map(|person| person.note.as_deref()).collect();
    assert_eq!(notes, [Some("Opens first"), None, None], "a number of a loan is no remark for the wall");
    let wall = serde_json::to_string(&(&outline.front, &outline.back, &outline.pocket, &outline.by_hand)).unwrap();
    assert!(!wall.contains("88-204") && !wall.contains("Policy 7"), "{wall}");
}

#[test]
fn french_sheets_say_in_french_what_each_warning_asks_and_when() {
    let (packs, library) = (Packs::embedded().unwrap(), Library::embedded().unwrap());
    let words = library.words("fr");
    for country in packs.countries() {
        for stage in &country.stages {
            let id = format!("stage-{}-{}", country.code, stage.code).to_lowercase().replace('_', "-");
            for (part, english) in [("action", &stage.action), ("when", &stage.when), ("fallback", &stage.fallback)] {
                assert_ne!(&words.over(&format!("{id}-{part}"), english), english, "{id}-{part}");
            }
        }
        let front = build::blank(&packs, country, &words).front;
        assert!(front.ladder.iter().all(|rung| !rung.action.is_empty() && rung.when.chars().count() <= 42));
    }
}

#[test]
fn ten_things_are_copied_and_the_numbers_come_first() {
    for (answers, country) in [(sample::leitau(), "VU"), (sample::sione(), "TO"), (Answers::default(), "FJ")] {
        let steps = super::made(&answers, country, Depth::Full, "en").by_hand.steps;
        assert!((8..=10).contains(&steps.len()), "{country}: {}", steps.len());
        assert!(matches!(&steps[0].what, What::Facts { facts } if facts.len() >= 3));
        assert!(steps.iter().any(|step| matches!(&step.what, What::Stages { facts } if facts.len() >= 3)));
        assert_eq!(steps.iter().filter(|step| matches!(step.what, What::Someone { .. })).count(), 3);
    }
}
