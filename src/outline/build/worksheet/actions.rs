//! Actions of the library on paper: what the country's main hazards ask for, by warning stage, with room for who.

use crate::outline::build::maker::Maker;
use crate::outline::build::{cards, marks};
use crate::outline::worksheet::Room;
use crate::outline::{Card, Stage, Task, said};
use crate::packs::{Action, Phase};
use crate::plan::advice::Advice;
use crate::plan::catalogue::stages;
use crate::plan::journey;
use crate::plan::question::{Depth, Shelf};

/// Most hazards with a card on the sheets of a full plan; a quick plan has one.
const CARDS: usize = 3;
/// Actions of a stage on the sheets of a quick plan; what protects life is never left out.
const QUICK_ACTIONS: usize = 4;

/// Room for the actions of a shelf.
pub fn room(make: &Maker<'_>, shelf: Shelf) -> Room {
    let advice = Advice::new(make.carded.answers, make.carded.packs);
    let who = make.head(&stages::OWN, &stages::OWN_WHO);
    match shelf {
        Shelf::Stages => {
            let most = if make.frame.depth == Depth::Quick { 1 } else { CARDS };
            let hazards = journey::carded(&make.carded).into_iter();
            let cards = hazards.map(|hazard| card(make, &advice, &hazard)).filter(is_worth_a_card);
            Room::Cards { who, cards: cards.take(most).collect() }
        }
        Shelf::First72 => Room::Tasks { who, tasks: tasks(make, advice.first_72()) },
        Shelf::Recovery => Room::Tasks { who, tasks: tasks(make, advice.recovery()) },
    }
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

fn tasks(make: &Maker<'_>, actions: Vec<&Action>) -> Vec<Task> {
    actions.into_iter().map(|action| cards::task(make, action, None, cards::Length::Short)).collect()
}

fn card(make: &Maker<'_>, advice: &Advice<'_>, hazard: &str) -> Card {
    let stage = |phase: Phase| {
        let said = said::stage_words(make.words, &make.frame, hazard, phase);
        let (mark, name, when) = match said {
            Some(said) => (Some(marks::stage(&said)), said.name, vec![said.when]),
            None => (None, make.t("during"), vec![]),
        };
        Stage { mark, name, when, actions: tasks(make, fewer(make, journey::card(advice, hazard, phase))) }
    };
    Card {
        icon: hazard.to_owned(),
        name: make.words.text(&format!("hazard-{hazard}")).into_owned(),
        stages: journey::stages(hazard, &make.carded).into_iter().map(stage).collect(),
        ..Card::default()
    }
}
