//! The way through a plan: every page in order, with the pages that repeat for a hazard or a warning stage.

use super::advice::Advice;
use super::catalogue::{self, hazards};
use super::options::{Frame, QUICK_HAZARDS};
use super::question::{Depth, Keys, Kind, Question, Section, Shelf, Step};
use super::{facts, risk, visible};
use crate::packs::{Action, Phase};

/// One page of the walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Key of the part.
    pub section: &'static str,
    /// Key of the page.
    pub step: &'static str,
    /// What the page repeats for.
    pub part: Part,
}

/// What a page repeats for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// It stands once.
    Whole,
    /// A hazard, by code.
    Hazard(String),
    /// A hazard in one warning stage.
    Stage(String, Phase),
}

impl Stop {
    /// The end of its address: `place`, `rate-cyc`, `cards-cyc-W48`.
    pub fn slug(&self) -> String {
        match &self.part {
            Part::Whole => self.step.to_owned(),
            Part::Hazard(hazard) => format!("{}-{hazard}", self.step),
            Part::Stage(hazard, phase) => format!("{}-{hazard}-{}", self.step, phase.code()),
        }
    }
}

/// The pages of a part, in order.
pub fn stops(section: &'static Section, frame: &Frame<'_>) -> Vec<Stop> {
    visible::steps(section, frame).into_iter().flat_map(|step| stops_of(section, step, frame)).collect()
}

/// The hazards that are rated: all chosen ones, the first three in a quick plan.
pub fn rated(frame: &Frame<'_>) -> Vec<String> {
    let chosen = frame.answers.many(&hazards::CHOSEN).iter().cloned();
    chosen.take(if frame.depth == Depth::Quick { QUICK_HAZARDS } else { 8 }).collect()
}

/// The hazards with action cards, most dangerous first.
pub fn carded(frame: &Frame<'_>) -> Vec<String> {
    let risks = risk::rank(&facts::rated(frame.answers));
    risk::top(&risks, frame.depth == Depth::Quick).iter().map(|risk| risk.hazard.to_owned()).collect()
}

fn stops_of(section: &'static Section, step: &'static Step, frame: &Frame<'_>) -> Vec<Stop> {
    let at = |part| Stop { section: section.key, step: step.key, part };
    match only(step).map(|question| &question.kind) {
        Some(Kind::Rows(table)) if matches!(table.keys, Keys::Hazards) => {
            rated(frame).into_iter().map(|hazard| at(Part::Hazard(hazard))).collect()
        }
        Some(Kind::Actions(Shelf::Stages)) if frame.depth == Depth::Full => stage_stops(frame, at),
        Some(Kind::Actions(Shelf::Stages)) if carded(frame).is_empty() => vec![],
        _ => vec![at(Part::Whole)],
    }
}

fn stage_stops(frame: &Frame<'_>, at: impl Fn(Part) -> Stop + Copy) -> Vec<Stop> {
    let cards = carded(frame).into_iter();
    cards
        .flat_map(|hazard| stages(&hazard, frame).into_iter().map(move |phase| at(Part::Stage(hazard.clone(), phase))))
        .collect()
}

/// The stages of a hazard that have actions for this business. The last hours before and the time of danger are one:
/// everyone is sheltered in both.
pub fn stages(hazard: &str, frame: &Frame<'_>) -> Vec<Phase> {
    let advice = Advice::new(frame.answers, frame.packs);
    let phases = [Phase::W72, Phase::W48, Phase::W24, Phase::D];
    phases.into_iter().filter(|phase| !card(&advice, hazard, *phase).is_empty()).collect()
}

/// The actions of a hazard in a stage; those of the last hours stand with those during.
pub fn card<'a>(advice: &Advice<'a>, hazard: &str, phase: Phase) -> Vec<&'a Action> {
    let mut actions = if phase == Phase::D { advice.for_hazard(hazard, Phase::W12) } else { vec![] };
    actions.extend(advice.for_hazard(hazard, phase));
    actions
}

/// The single question of a page, if it has but one.
pub fn only(step: &Step) -> Option<&'static Question> {
    match step.questions {
        [question] => Some(question),
        _ => None,
    }
}

/// The page at an address, if this plan has it. Pages of a quick plan's stages can be opened one by one too.
pub fn find(section: &'static Section, slug: &str, frame: &Frame<'_>) -> Option<Stop> {
    let in_walk = stops(section, frame).into_iter().find(|stop| stop.slug() == slug);
    in_walk.or_else(|| {
        let step = catalogue::step(section, "cards").filter(|_| section.key == "stages")?;
        stage_stops(frame, |part| Stop { section: section.key, step: step.key, part })
            .into_iter()
            .find(|stop| stop.slug() == slug)
    })
}

/// The page after this one in its part.
pub fn after(stop: &Stop, frame: &Frame<'_>) -> Option<Stop> {
    let section = catalogue::section(stop.section)?;
    let stops = stops(section, frame);
    let here = stops.iter().position(|other| other == stop)?;
    stops.get(here + 1).cloned()
}

/// The page before this one in its part.
pub fn before(stop: &Stop, frame: &Frame<'_>) -> Option<Stop> {
    let section = catalogue::section(stop.section)?;
    let stops = stops(section, frame);
    let here = stops.iter().position(|other| other == stop)?;
    here.checked_sub(1).and_then(|index| stops.get(index).cloned())
}

/// The first page of the next part that has pages.
pub fn next_section(key: &str, frame: &Frame<'_>) -> Option<Stop> {
    let here = catalogue::SECTIONS.iter().position(|section| section.key == key)?;
    catalogue::SECTIONS.iter().skip(here + 1).find_map(|section| stops(section, frame).into_iter().next())
}
