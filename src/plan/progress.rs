//! How far a plan is: computed from its answers each time, never stored.

use super::answers::Row;
use super::catalogue::{self, business, hazards};
use super::journey;
use super::options::Frame;
use super::question::{Depth, Keys, Kind, Question, Section, Shelf};
use super::visible;

/// Where a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing that is needed is missing.
    Done,
    /// Something is there, something is missing.
    Half,
    /// Nothing is there.
    Todo,
    /// Another part comes first, by its number.
    Waits(u8),
}

/// A part with its state.
#[derive(Debug, Clone)]
pub struct Progress {
    /// The part.
    pub section: &'static Section,
    /// Where it stands.
    pub status: Status,
    /// Minutes left, a guess.
    pub minutes: u32,
}

/// Every part that this plan asks, in order. `saved` tells whether a part was ever saved.
pub fn sections(frame: &Frame<'_>, saved: impl Fn(&str) -> bool) -> Vec<Progress> {
    let all = catalogue::SECTIONS.iter().copied().filter(|section| section.number > 0);
    let asked = all.filter(|section| section.key == "stages" || !visible::steps(section, frame).is_empty());
    asked.map(|section| progress(section, frame, saved(section.key))).collect()
}

fn progress(section: &'static Section, frame: &Frame<'_>, saved: bool) -> Progress {
    let required = required(section, frame);
    let missing = required.iter().filter(|question| !is_met(question, frame)).count();
    let waits = section.key == "stages" && journey::carded(frame).is_empty();
    let status = match missing {
        _ if waits => Status::Waits(3),
        0 if !required.is_empty() || saved => Status::Done,
        _ if is_begun(section, frame) => Status::Half,
        _ => Status::Todo,
    };
    let whole = if frame.depth == Depth::Quick { section.quick_minutes } else { section.minutes };
    let minutes = match status {
        Status::Done => 0,
        Status::Half => {
            let (missing, all) =
                (u32::try_from(missing).unwrap_or(1), u32::try_from(required.len()).unwrap_or(1).max(1));
            (whole * missing).div_ceil(all)
        }
        _ => whole,
    };
    Progress { section, status, minutes }
}

/// The questions of a part that a finished plan answers.
pub fn required(section: &'static Section, frame: &Frame<'_>) -> Vec<&'static Question> {
    let steps = section.steps.iter().filter(|step| frame.asks(step.depth));
    let asked = steps.flat_map(|step| visible::asked(step, frame));
    asked.filter(|question| visible::is_required(question, frame)).collect()
}

/// `round_half_up(100 × answered / required)` over the whole plan (a.2).
pub fn completion(frame: &Frame<'_>) -> u32 {
    let required: Vec<_> = catalogue::SECTIONS.iter().flat_map(|section| required(section, frame)).collect();
    let answered = required.iter().filter(|question| is_met(question, frame)).count();
    let (answered, all) = (u32::try_from(answered).unwrap_or(0), u32::try_from(required.len()).unwrap_or(1).max(1));
    (200 * answered + all) / (2 * all)
}

fn is_begun(section: &'static Section, frame: &Frame<'_>) -> bool {
    !frame.answers.section(section.key).values.is_empty()
}

/// Whether a question holds all that a finished plan needs.
pub fn is_met(question: &'static Question, frame: &Frame<'_>) -> bool {
    match &question.kind {
        Kind::Rows(table) => has_enough_rows(question, table.keys, frame),
        Kind::Actions(shelf) => has_taken_actions(question, *shelf, frame),
        Kind::Many { min, .. } => frame.answers.many(question).len() >= *min,
        Kind::Line { .. }
        | Kind::Paragraph { .. }
        | Kind::Phone
        | Kind::Number { .. }
        | Kind::Money
        | Kind::Date(_)
        | Kind::Choice(_) => frame.answers.value(question).is_some(),
    }
}

fn has_enough_rows(question: &'static Question, keys: Keys, frame: &Frame<'_>) -> bool {
    match keys {
        Keys::Free { min, quick_min, .. } => {
            let whole = frame.answers.rows(question).iter().filter(|row| is_whole(question, row, frame)).count();
            whole >= if frame.depth == Depth::Quick { quick_min } else { min }
        }
        Keys::Hazards => {
            let rated = journey::rated(frame);
            !rated.is_empty()
                && rated.iter().all(|hazard| is_whole(question, &frame.answers.row(question, hazard), frame))
        }
        Keys::Fixed(set) => {
            let mut filled = set.codes.iter().filter(|key| !frame.answers.row(question, key).is_empty());
            if question.key == business::WORKERS.key {
                visible::people(frame.answers) > 0
            } else {
                filled.next().is_some()
            }
        }
    }
}

/// Whether a row has all its needed columns.
pub fn is_whole(question: &'static Question, row: &Row<'_>, frame: &Frame<'_>) -> bool {
    let mut needed = visible::columns(question, frame).into_iter().filter(|column| visible::is_required(column, frame));
    needed.all(|column| row.value(column).is_some())
}

fn has_taken_actions(question: &'static Question, shelf: Shelf, frame: &Frame<'_>) -> bool {
    let section = frame.answers.section(question.section());
    let taken = |prefix: &str| {
        let from = format!("{}/{prefix}", question.key);
        let mut here = section.values.range(from.clone()..).take_while(|(path, _)| path.starts_with(&from));
        here.any(|(path, value)| path.ends_with("/take") && value.as_text() == Some("yes"))
    };
    match shelf {
        Shelf::Stages => {
            let cards = journey::carded(frame);
            !cards.is_empty()
                && cards.iter().all(|hazard| journey::stages(hazard, frame).is_empty() || taken(&format!("{hazard}:")))
        }
        Shelf::First72 | Shelf::Recovery => taken(""),
    }
}

/// Where to go on: the first page of a part that was not begun, or the first page of an unfinished one where something
/// needed is missing. Parts behind `after`, which was just left, come first: what a person left open on purpose does not
/// hold her up.
pub fn next_stop(frame: &Frame<'_>, saved: impl Fn(&str) -> bool, after: Option<&str>) -> Option<journey::Stop> {
    let mut parts = sections(frame, saved);
    let left = after.and_then(|key| parts.iter().position(|part| part.section.key == key));
    parts.rotate_left(left.map_or(0, |index| index + 1));
    let open = parts.into_iter().find(|part| matches!(part.status, Status::Half | Status::Todo))?;
    let stops = journey::stops(open.section, frame);
    let missing = stops.iter().find(|stop| {
        let step = catalogue::step(open.section, stop.step);
        step.is_some_and(|step| {
            visible::asked(step, frame).into_iter().any(|question| {
                visible::is_required(question, frame) && !is_met(question, frame) && is_here(question, stop, frame)
            })
        })
    });
    missing.filter(|_| open.status == Status::Half).or(stops.first()).cloned()
}

/// Whether what a repeated page asks for is missing on this very page.
fn is_here(question: &'static Question, stop: &journey::Stop, frame: &Frame<'_>) -> bool {
    match &stop.part {
        journey::Part::Hazard(hazard) if question.key == hazards::RATINGS.key => {
            !is_whole(question, &frame.answers.row(question, hazard), frame)
        }
        _ => true,
    }
}
