//! Actions of the library on paper: what the country's main hazards ask for, by warning stage, with room for who.

use crate::outline::build::maker::Maker;
use crate::outline::build::{assumed, cards, marks};
use crate::outline::worksheet::Room;
use crate::outline::{Card, Stage, Task, said};
use crate::packs::{Action, Phase, sectors};
use crate::plan::advice::Advice;
use crate::plan::answers::{Answers, Value};
use crate::plan::catalogue::{business, hazards, tasks};
use crate::plan::journey;
use crate::plan::options::Frame;
use crate::plan::question::{Depth, Options, PackList, Shelf};

/// Most hazards with a card on the sheets of a full plan; a quick plan has one.
const CARDS: usize = 2;
/// Actions of a stage on the sheets of a quick plan; what protects life is never left out.
const QUICK_ACTIONS: usize = 4;

/// Room for the actions of a shelf.
pub fn room(make: &Maker<'_>, shelf: Shelf) -> Room {
    let advice = Advice::new(make.carded.answers, make.carded.packs);
    let who = make.head(&tasks::TASKS, &tasks::TASK_WHO);
    match shelf {
        Shelf::Stages => Room::Cards { who, cards: main_cards(make) },
        Shelf::First72 => Room::Tasks { who, tasks: to_tick(make, advice.first_72()) },
        Shelf::Recovery => Room::Tasks { who, tasks: to_tick(make, advice.recovery()) },
    }
}

/// Cards of the hazard that the country is known for, and of the next by what the pack says of the country.
fn main_cards(make: &Maker<'_>) -> Vec<Card> {
    let most = if make.frame.depth == Depth::Quick { 1 } else { CARDS };
    let main = said::main_hazard(&make.frame);
    let any = every_hazard(make, None);
    let next = journey::carded(&Frame { answers: &any, ..make.frame }).into_iter().filter(|hazard| hazard != main);
    let next = next.map(|hazard| card(make, &any, &hazard)).filter(is_worth_a_card);
    of_its_own_work(make, main, &any).into_iter().chain(next).take(most).collect()
}

/// The card of a hazard for any business; where there is little to say for all, for the first kind of business that
/// the hazard hits most.
fn of_its_own_work(make: &Maker<'_>, hazard: &str, any: &Answers) -> Option<Card> {
    let hit = sectors::SECTORS.into_iter().filter(|sector| sectors::link(sector, hazard) == 3);
    Some(card(make, any, hazard))
        .filter(is_worth_a_card)
        .or_else(|| hit.map(|sector| card(make, &every_hazard(make, Some(sector)), hazard)).find(is_worth_a_card))
}

/// Answers in which every hazard of the country was chosen and rated as the pack suggests.
fn every_hazard(make: &Maker<'_>, sector: Option<&str>) -> Answers {
    let mut answers = Answers::default();
    let codes = make.frame.codes(&Options::Pack(PackList::Hazards));
    answers.section_mut(hazards::SECTION.key).values.insert(hazards::CHOSEN.key.to_owned(), Value::Many(codes));
    if let Some(sector) = sector {
        let values = &mut answers.section_mut(business::SECTION.key).values;
        values.insert(business::SECTOR.key.to_owned(), Value::Text(sector.to_owned()));
    }
    assumed::answers(&Frame { answers: &answers, ..make.frame }).into_owned()
}

/// A quick plan's share of the actions of a stage: what protects life, then the rest, in their order.
fn fewer<'a>(make: &Maker<'_>, actions: Vec<&'a Action>) -> Vec<&'a Action> {
    if make.frame.depth != Depth::Quick {
        return actions;
    }
    let critical = actions.iter().filter(|action| action.critical).count();
    let mut room = QUICK_ACTIONS.saturating_sub(critical);
    let mut stands = |action: &&Action| {
        let first = room > 0;
        room = room.saturating_sub(usize::from(!action.critical));
        action.critical || first
    };
    actions.into_iter().filter(|action| stands(action)).collect()
}

/// Whether there is more to it than a line or two.
fn is_worth_a_card(card: &Card) -> bool {
    card.stages.iter().map(|stage| stage.actions.len()).sum::<usize>() > 2
}

fn to_tick(make: &Maker<'_>, actions: Vec<&Action>) -> Vec<Task> {
    actions.into_iter().map(|action| cards::task(make, action, None, cards::Length::Short)).collect()
}

fn card(make: &Maker<'_>, answers: &Answers, hazard: &str) -> Card {
    let advice = Advice::new(answers, make.frame.packs);
    let stage = |phase: Phase| {
        let said = said::stage_words(make.words, &make.frame, hazard, phase);
        let (mark, name, when) = match said {
            Some(said) => (Some(marks::stage(&said)), said.name, vec![said.when]),
            None => (None, make.t("during"), vec![]),
        };
        Stage { mark, name, when, actions: to_tick(make, fewer(make, journey::card(&advice, hazard, phase))) }
    };
    let stages = journey::stages(hazard, &Frame { answers, ..make.frame });
    Card {
        icon: hazard.to_owned(),
        name: make.words.text(&format!("hazard-{hazard}")).into_owned(),
        stages: stages.into_iter().map(stage).collect(),
        ..Card::default()
    }
}
