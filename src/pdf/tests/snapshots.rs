//! The front of the wall sheet as text, mark by mark: a change of the layout shows itself in review.

use chrono::NaiveDate;

use super::super::{Paper, flow, plan_sheets, wall_sheets};
use super::{generated, layout};
use crate::cases;
use crate::outline::{Outline, build};
use crate::packs::Packs;
use crate::plan::options::Frame;
use crate::words::Library;

fn front(outline: &Outline) -> String {
    layout::readable(&wall_sheets(outline, Paper::A4)[0])
}

fn case(name: &str) -> Outline {
    let packs = Packs::embedded().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 8, 18).unwrap();
    let languages = ["en".to_owned()];
    let case = cases::all().unwrap().into_iter().find(|case| case.name == name).unwrap();
    let answers = case.answers(&packs, &languages, today).unwrap();
    let frame = Frame {
        packs: &packs,
        country: packs.country(&case.country).unwrap(),
        depth: case.depth,
        today,
        languages: &languages,
        workshop: false,
        answers: &answers,
    };
    build::of(&frame, &Library::embedded().unwrap().words("en"), today, None, None)
}

#[test]
fn the_front_of_the_handicraft_seller() {
    insta::assert_snapshot!(front(&case("leitau")));
}

#[test]
fn the_front_of_the_market_vendor() {
    insta::assert_snapshot!(front(&case("salanieta")));
}

#[test]
fn the_front_of_the_taxi_driver() {
    insta::assert_snapshot!(front(&case("sione")));
}

#[test]
fn the_front_of_a_plan_without_answers() {
    insta::assert_snapshot!(front(&generated::emptiest()));
}

#[test]
fn the_front_at_every_upper_bound() {
    insta::assert_snapshot!(front(&generated::fullest()));
}

#[test]
fn each_of_the_first_pages_of_a_case_stands_on_one_sheet() {
    for name in ["leitau", "salanieta", "sione"] {
        let outline = case(name);
        for (title, paper) in ["My business at a glance", "My risks", "How ready I am"]
            .into_iter()
            .flat_map(|title| [(title, Paper::A4), (title, Paper::LETTER)])
        {
            let page = outline.plan.iter().find(|page| page.title == title).unwrap();
            assert_eq!(flow::page(page, &outline, paper).len(), 1, "{name}: {title}");
        }
    }
}

#[test]
fn a_case_is_a_plan_of_fifteen_sheets_at_most() {
    for name in ["leitau", "salanieta", "sione"] {
        let outline = case(name);
        assert!(plan_sheets(&outline, Paper::A4).len() <= 14, "{name}");
        assert!(plan_sheets(&outline, Paper::LETTER).len() <= 15, "{name}");
    }
}

#[test]
fn small_papers_say_when_to_move_though_another_danger_comes_first() {
    let outline = case("sione");
    assert!(outline.back.card.as_ref().is_some_and(|card| card.limits.is_empty()), "the first card has no warnings");
    assert_eq!(outline.pocket.start.and_then(|fact| fact.value).as_deref(), Some("Cyclone alert"));
    let told = |label: &str| outline.by_hand.steps.iter().any(|step| step.label == label);
    assert!(told("Do not wait longer"), "the order of copying names the warnings too");
}
