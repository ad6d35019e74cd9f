//! Which actions of the library are suggested, at which stage and in which order (domain b.5, b.6). Pure choices over
//! the answers; what the owner ticks among them is kept elsewhere.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::answers::Answers;
use super::catalogue::{assets, readiness as lines, stages};
use super::facts;
use super::question::Question;
use super::readiness::{self, P, Reply};
use super::risk::{self, Risk};
use crate::packs::{Action, Packs, Phase, hazards, sectors};

mod order;
#[cfg(test)]
mod tests;

/// What it weighs that an action protects life.
const CRITICAL: i32 = 10;
/// What it weighs that an action was written for the sector.
const OWN_SECTOR: i32 = 4;
/// What it weighs that an action fits the place.
const FITS_PLACE: i32 = 2;

/// The readiness line that tells whether an action is done.
static DONE_BY: [(&str, &Question); 16] = [
    ("G-N01", &lines::R01),
    ("G-N02", &lines::R02),
    ("G-N10", &lines::R03),
    ("G-N03", &lines::R04),
    ("G-N13", &lines::R07),
    ("G-N04", &lines::R09),
    ("G-N05", &lines::R09),
    ("MV-02", &lines::R10),
    ("BT-05", &lines::R10),
    ("G-N21", &lines::R11),
    ("G-N07", &lines::R13),
    ("G-N09", &lines::R15),
    ("G-N08", &lines::R17),
    ("G-N26", &lines::R20),
    ("G-N11", &lines::R21),
    ("G-N12", &lines::R24),
];

/// What is known when choosing actions for one plan.
#[derive(Debug)]
pub struct Advice<'a> {
    answers: &'a Answers,
    /// Actions that serve the sector.
    actions: Vec<&'a Action>,
    /// Chosen hazards, rated or not.
    chosen: &'a [String],
    /// Chosen and rated hazards, highest first.
    risks: Vec<Risk>,
    start_moving: Phase,
}

/// The stage at which things start to move (S10.4), printed on papers as "Start moving at …". It is what the owner
/// chose, or else W72 where moving takes a day or more (S7.6) and W48 where it takes less; never later than W48,
/// because later people walk to shelter.
pub fn start_moving(answers: &Answers) -> Phase {
    let slow = matches!(answers.text(&assets::MOVE_TIME), Some("one_day" | "more"));
    let suggested = if slow { Phase::W72 } else { Phase::W48 };
    let owner = answers.text(&stages::MOVE).and_then(Phase::parse).filter(|phase| phase.is_warning());
    owner.unwrap_or(suggested).min(Phase::W48)
}

/// The stage at which the business closes (S10.3): what the owner chose, or else W24.
pub fn close(answers: &Answers) -> Phase {
    answers.text(&stages::CLOSE).and_then(Phase::parse).unwrap_or(Phase::W24)
}

/// The most actions suggested in a phase. Those that protect life come in beyond it.
pub fn limit(phase: Phase) -> usize {
    match phase {
        Phase::N | Phase::A72 => 8,
        Phase::W72 | Phase::W48 | Phase::W24 | Phase::W12 | Phase::D | Phase::R => 6,
    }
}

impl<'a> Advice<'a> {
    /// Reads from a plan what the choice depends on.
    pub fn new(answers: &'a Answers, packs: &'a Packs) -> Self {
        let libraries = sectors::library(facts::sector(answers));
        let serves = |action: &&Action| libraries.contains(&action.sector.as_str());
        Self {
            answers,
            actions: packs.actions().iter().filter(serves).collect(),
            chosen: facts::chosen_hazards(answers),
            risks: risk::rank(&facts::rated(answers)),
            start_moving: start_moving(answers),
        }
    }

    /// The weight of an action for this plan; none if it is not suggested. The risk is the highest score among the
    /// rated hazards it answers. An action that protects life needs its hazard only chosen, not rated.
    pub fn score(&self, action: &Action) -> Option<i32> {
        let risk = self.risks.iter().filter(|risk| action.hazards.includes(risk.hazard)).map(|risk| risk.score).max();
        let risk = risk.or_else(|| self.must_show(action).then_some(0))?;
        let exposures = facts::exposures(self.answers);
        let fits = action.exposure.iter().any(|code| exposures.iter().any(|ticked| ticked == code));
        let weight = |holds: bool, weight: i32| if holds { weight } else { 0 };
        Some(
            i32::from(risk)
                + weight(action.critical, CRITICAL)
                + weight(action.sector != sectors::LIBRARIES[0], OWN_SECTOR)
                + weight(fits, FITS_PLACE)
                - action.cost.points().cast_signed(),
        )
    }

    /// The card of one hazard in one phase. A hazard that comes without warning has no warning stages, and goods
    /// move in the stage that papers name for it. In W24 the order is people, goods, close, shelter; else by weight.
    pub fn for_hazard(&self, hazard: &str, phase: Phase) -> Vec<&'a Action> {
        if phase.is_warning() && !hazards::find(hazard).is_some_and(|hazard| hazard.warned) {
            return Vec::new();
        }
        let mut card = self.suggest(phase, |action| action.hazards.includes(hazard));
        if phase == Phase::W24 {
            card.sort_by_key(|action| order::last_step(action));
        }
        card
    }

    /// What to do now, before the season: what is not done yet.
    pub fn now(&self) -> Vec<&'a Action> {
        self.suggest(Phase::N, |_| true)
    }

    /// The first 72 hours after, over all hazards.
    pub fn first_72(&self) -> Vec<&'a Action> {
        self.suggest(Phase::A72, |_| true)
    }

    /// The weeks of recovery, over all hazards.
    pub fn recovery(&self) -> Vec<&'a Action> {
        self.suggest(Phase::R, |_| true)
    }

    /// The first jobs for the to-do list: the best one for the weakest P's gaps, then what protects life, then the
    /// other gaps of the weakest P, then the rest; each group by weight.
    pub fn to_dos(&self, most: usize) -> Vec<&'a Action> {
        let weakest = readiness::check(self.answers).weakest();
        let gap = |action: &Action| weakest.is_some_and(|p| fills_gap(action, p));
        let mut jobs = self.weighed(Phase::N, |_| true);
        let first = jobs.iter().position(|action| gap(action)).map(|place| jobs.remove(place));
        jobs.sort_by_key(|action| match (action.critical, gap(action)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        });
        first.into_iter().chain(jobs).take(most).collect()
    }

    /// Whether an action protects life from a chosen hazard, so that unticking it asks "Are you sure?".
    pub fn must_show(&self, action: &Action) -> bool {
        let any = action.hazards == crate::packs::Answers::Any;
        action.critical && (any || self.chosen.iter().any(|hazard| action.hazards.names(hazard)))
    }

    /// The suggestions of a phase within its limit; what protects life is never cut.
    fn suggest(&self, phase: Phase, wanted: impl Fn(&Action) -> bool) -> Vec<&'a Action> {
        let all = self.weighed(phase, wanted);
        let critical = all.iter().filter(|action| action.critical).count();
        let mut room = limit(phase).saturating_sub(critical);
        let mut fits = |action: &&Action| {
            let has_room = room > 0;
            room = room.saturating_sub(usize::from(!action.critical));
            action.critical || has_room
        };
        all.into_iter().filter(|action| fits(action)).collect()
    }

    /// All actions of a phase, heaviest first, each once. What is done, or said to be not for this business, is left out.
    fn weighed(&self, phase: Phase, wanted: impl Fn(&Action) -> bool) -> Vec<&'a Action> {
        let mut all: Vec<(i32, &Action)> = self
            .actions
            .iter()
            .filter(|action| self.stage(action) == phase && wanted(action) && !self.is_settled(action))
            .filter_map(|action| Some((self.score(action)?, *action)))
            .collect();
        all.sort_by(|(a, first), (b, second)| (Reverse(a), &first.id).cmp(&(Reverse(b), &second.id)));
        let mut said = HashSet::new();
        all.into_iter().map(|(_, action)| action).filter(|action| said.insert(action.short.to_lowercase())).collect()
    }

    /// The phase in which an action stands in this plan.
    fn stage(&self, action: &Action) -> Phase {
        let moves = action.phase.is_warning() && order::moves_goods(action);
        if moves { action.phase.min(self.start_moving) } else { action.phase }
    }

    fn is_settled(&self, action: &Action) -> bool {
        let reply = done_by(action).and_then(|line| readiness::reply(self.answers, line));
        matches!(reply, Some(Reply::Yes | Reply::NotForMe))
    }
}

fn done_by(action: &Action) -> Option<&'static Question> {
    DONE_BY.iter().find(|(id, _)| *id == action.id).map(|(_, line)| *line)
}

/// Whether doing it answers a line of this P. Lines answered "yes" are settled and not asked here.
fn fills_gap(action: &Action, p: P) -> bool {
    done_by(action).is_some_and(|line| p.lines().iter().any(|own| own.key == line.key))
}
