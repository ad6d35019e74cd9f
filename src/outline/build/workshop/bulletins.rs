//! Bulletins of the storm game: one for each warning stage of the country's main hazard, and the all clear.

use super::super::super::StageMark;
use super::super::super::said::{self, StageWords};
use super::super::super::workshop::{HalfCard, PartForm};
use super::super::marks;
use super::Hall;
use super::cards::{number, part};
use crate::packs::agenda::TableSheet;
use crate::packs::{Action, Phase};

/// Minutes that stay for the talk at the end of the game.
const TALK: u32 = 5;
/// Most actions that the host listens for.
const ACTIONS: usize = 3;

/// The stages of the main hazard, in the order of time.
pub(super) fn stages<'a>(hall: &Hall<'a>) -> Vec<(Phase, StageWords<'a>)> {
    let frame = hall.make.frame;
    let hazard = said::main_hazard(&frame);
    let words = |phase| Some((phase, said::stage_words(hall.make.words, &frame, hazard, phase)?));
    Phase::STAGED.into_iter().filter_map(words).collect()
}

/// How to play, then one card for each stage.
pub(super) fn all(hall: &Hall<'_>) -> Vec<HalfCard> {
    let stages = stages(hall);
    let game = hall.agenda.activities().find(|card| card.sheet == Some(TableSheet::Bulletins));
    let each =
        game.map_or(0, |card| card.minutes.saturating_sub(TALK)) / u32::try_from(stages.len()).unwrap_or(1).max(1);
    let of = stages.len();
    let cards = stages.iter().enumerate().map(|(n, (phase, stage))| card(hall, *phase, stage, [n + 1, of], each));
    std::iter::once(how_to_play(hall, game.map_or(0, |card| card.minutes))).chain(cards).collect()
}

/// What the host does before, during and after the game.
fn how_to_play(hall: &Hall<'_>, minutes: u32) -> HalfCard {
    let attr = |name: &str| hall.attr("game", name).unwrap_or_default();
    let steps = |when: &str| {
        let id = format!("game-{when}");
        let lines = ["step-1", "step-2"].into_iter().filter_map(|step| hall.attr(&id, step)).collect();
        part(hall.t(&id), PartForm::Points(lines))
    };
    HalfCard {
        mark: StageMark::Icon { icon: "message".to_owned() },
        kicker: attr("kicker"),
        title: hall.t("game"),
        line: attr("line"),
        minutes,
        unit: hall.t("minutes"),
        alone: None,
        aloud_label: hall.t("aloud"),
        aloud: attr("aloud"),
        parts: ["before", "during", "after"].map(steps).into(),
    }
}

fn card(hall: &Hall<'_>, phase: Phase, stage: &StageWords<'_>, [n, of]: [usize; 2], minutes: u32) -> HalfCard {
    let hazard = said::main_hazard(&hall.make.frame);
    let code = phase.code().to_lowercase();
    let questions = vec![hall.t("bulletin-choose"), hall.t(&format!("bulletin-ask-{code}"))];
    let cc = if hall.make.frame.country.stages.iter().any(|own| own.code == stage.stage.code) {
        hall.make.frame.country.code.to_lowercase()
    } else {
        "xx".to_owned()
    };
    let sign = format!("stage-{cc}-{}-fallback", said::dashed(&stage.stage.code));
    let mut parts = vec![part(hall.t("bulletin-table"), PartForm::Points(questions))];
    let actions = actions(hall, phase, hazard);
    if !actions.is_empty() {
        parts.push(part(hall.t("bulletin-listen"), PartForm::Ticks(actions)));
    }
    let sign = hall.make.words.over(&sign, &stage.stage.fallback);
    parts.push(part(hall.t("bulletin-none"), PartForm::Words(vec![sign])));
    HalfCard {
        mark: marks::stage(stage),
        kicker: hall.with("bulletin-kicker", &[("n", number(n).into()), ("of", number(of).into())]),
        title: stage.name.clone(),
        line: hall
            .with("bulletin-line", &[("action", stage.action.as_str().into()), ("when", stage.when.as_str().into())]),
        minutes,
        unit: hall.t("minutes"),
        alone: None,
        aloud_label: hall.t("aloud"),
        aloud: hall.with(&format!("bulletin-{hazard}-{code}"), &[("stage", stage.name.as_str().into())]),
        parts,
    }
}

/// Actions for every business that fit the stage, those that protect life first. Where the library has none, such as
/// before a dzud, those of the businesses that the hazard hits.
fn actions(hall: &Hall<'_>, phase: Phase, hazard: &str) -> Vec<String> {
    let fits = |action: &&Action| {
        // The last hours and the event share one stage.
        (action.phase == phase || (phase, action.phase) == (Phase::W12, Phase::D))
            && action.exposure.is_empty()
            && action.hazards.includes(hazard)
    };
    let (mut found, others): (Vec<&Action>, Vec<&Action>) =
        hall.make.frame.packs.actions().iter().filter(fits).partition(|action| action.sector == "general");
    if found.iter().all(|action| !action.hazards.names(hazard)) {
        found.extend(others.into_iter().filter(|action| action.hazards.names(hazard)));
    }
    found.sort_by_key(|action| (!action.critical, !action.hazards.names(hazard), action.phase));
    found.into_iter().take(ACTIONS).map(|action| said::action_short(hall.make.words, action)).collect()
}
