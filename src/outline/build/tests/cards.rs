//! Action cards of hazards that harm no building: only what belongs to them, with marks for now, during and after.

use crate::outline::{Block, Card, Outline, StageMark};
use crate::packs::hazards;
use crate::plan::answers::Answers;
use crate::plan::catalogue::business;
use crate::plan::question::Depth;
use crate::plan::sample;

/// The first of several dangers, and the only very bad one.
fn card_of(hazard: &str, sector: &str) -> Card {
    let mut answers = Answers::default();
    sample::say(&mut answers, &business::SECTOR, sector);
    sample::rate(&mut answers, hazard, "often", "very_big");
    let outline: Outline = super::made(&answers, "VU", Depth::Full, "en");
    let cards = outline.plan.into_iter().flat_map(|page| page.blocks);
    let mut cards = cards.filter_map(|block| if let Block::Card(card) = block { Some(card) } else { None });
    cards.find(|card| card.icon == hazard).unwrap_or_else(|| panic!("no card of {hazard}"))
}

fn said(card: &Card) -> Vec<&str> {
    card.stages.iter().flat_map(|stage| &stage.actions).map(|task| task.text.as_str()).collect()
}

#[test]
fn an_illness_or_a_shortage_leaves_no_fallen_lines() {
    for hazard in ["ill", "net", "sup", "dro", "thf", "pan"] {
        for sector in ["handicraft", "taxi_transport", "guesthouse"] {
            let card = card_of(hazard, sector);
            for storm in ["power line", "gas", "dry and save", "mattress", "gloves", "generator"] {
                let found = said(&card).into_iter().find(|text| text.to_lowercase().contains(storm));
                assert_eq!(found, None, "{hazard} {sector}");
            }
            assert!((2..=14).contains(&said(&card).len()), "{hazard} {sector}: {:?}", said(&card));
        }
    }
}

#[test]
fn when_the_owner_is_sick_the_stand_in_takes_over() {
    let card = card_of("ill", "handicraft");
    let names: Vec<&str> = card.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(names, ["Now", "During", "After"]);
    assert!(said(&card).iter().any(|text| text.starts_with("Call your stand-in")));
    assert!(said(&card).contains(&"Show one trusted person how to run your business for a week."));
    assert!(card.foot.strong.is_empty() && !card.foot.text.contains("disaster office"), "{:?}", card.foot);
}

#[test]
fn the_police_report_after_a_theft_is_on_its_card() {
    assert!(said(&card_of("thf", "retail_shop")).iter().any(|text| text.contains("police report number")));
}

#[test]
fn every_stage_of_every_card_has_a_mark() {
    for hazard in hazards::HAZARDS.iter().filter(|hazard| hazard.code != "dzd") {
        let card = card_of(hazard.code, "market_vendor");
        assert!(card.stages.iter().all(|stage| stage.mark.is_some()), "{}", hazard.code);
        let icons = card.stages.iter().filter(|stage| matches!(stage.mark, Some(StageMark::Icon { .. }))).count();
        assert!(icons > 0 && !card.stages.is_empty(), "{}", hazard.code);
    }
}
