//! Tests of the outline: a case as it is, empty plans of all countries, and every answer on its paper.

use chrono::NaiveDate;

use super::of;
use crate::outline::Outline;
use crate::packs::Packs;
use crate::plan::answers::Answers;
use crate::plan::options::Frame;
use crate::plan::question::Depth;
use crate::plan::sample;
use crate::words::Library;

mod cards;
mod full;
mod plan;
mod wall;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 18).unwrap()
}

fn made(answers: &Answers, country: &str, depth: Depth, lang: &str) -> Outline {
    let packs = Packs::embedded().unwrap();
    let library = Library::embedded().unwrap();
    let languages = vec!["en".to_owned(), "fr".to_owned()];
    let frame = Frame {
        packs: &packs,
        country: packs.country(country).unwrap(),
        depth,
        today: day(),
        languages: &languages,
        workshop: false,
        answers,
    };
    of(&frame, &library.words(lang), day(), None, None)
}

#[test]
fn empty_plans_of_all_countries_give_papers() {
    for country in Packs::embedded().unwrap().countries() {
        for depth in [Depth::Quick, Depth::Full] {
            let outline = made(&Answers::default(), &country.code, depth, "en");
            assert!(outline.back.card.as_ref().is_some_and(|card| !card.stages.is_empty()), "{}", country.code);
            assert!(outline.plan.len() >= 10, "{} {}", country.code, outline.plan.len());
            assert!(outline.plan.iter().all(|page| !page.private));
            let text = serde_json::to_string(&outline).unwrap();
            assert!(["paper-", "set-", "unit-"].iter().all(|id| !text.contains(id)), "a text without words: {text}");
        }
    }
}

#[test]
fn a_time_is_cut_to_its_hours_and_never_to_a_scrap() {
    let brief = super::cards::brief;
    assert_eq!(brief("within 48 hours, can be shorter"), "within 48 hours");
    assert_eq!(brief("bulletin of VMGD, about 2 to 3 days before"), "about 2 to 3 days before");
    assert_eq!(brief("early snow, or a storm in the next 2 days"), "early snow, or a storm in the next 2 days");
    assert_eq!(brief("soon, or never"), "soon, or never");
}

#[test]
fn the_same_plan_gives_the_same_outline_and_reads_back() {
    let outline = made(&sample::leitau(), "VU", Depth::Full, "en");
    assert_eq!(outline, made(&sample::leitau(), "VU", Depth::Full, "en"));
    let text = serde_json::to_string(&outline).unwrap();
    assert_eq!(serde_json::from_str::<Outline>(&text).unwrap(), outline);
}
