//! The largest plan that pages let anyone write: every question of the catalogue at its upper bound.

use chrono::NaiveDate;
use stanap::packs::{Action, Packs, Phase, hazards};
use stanap::plan::advice::Advice;
use stanap::plan::answers::{Answers, Value};
use stanap::plan::catalogue;
use stanap::plan::journey;
use stanap::plan::options::Frame;
use stanap::plan::question::{Days, Depth, Kept, Keys, Kind, Max, Options, Question, Shelf};

/// Takes four bytes in UTF-8, two in UTF-16, and is its own normal form.
const WIDE: &str = "𐌰";

/// Fills every question, seen or hidden, quick or full.
pub fn fullest(packs: &Packs, languages: &[String], today: NaiveDate) -> Answers {
    let country = packs.country("VU").expect("its pack");
    let mut answers = Answers::default();
    let kept =
        || catalogue::questions().map(|(_, _, question)| question).filter(|question| question.kept == Kept::Answers);
    for question in kept() {
        for (place, row) in rows(question).into_iter().enumerate() {
            let path = format!("{}/{row}", question.key);
            let place = Value::Number(i64::try_from(place).expect("few rows"));
            answers.section_mut(question.section()).values.insert(path, place);
        }
    }
    let marks = answers.clone();
    let frame = Frame { packs, country, depth: Depth::Full, today, languages, workshop: false, answers: &marks };
    for question in kept() {
        for (path, asked) in places(question, &frame) {
            if let Some(value) = most(asked, &frame) {
                answers.section_mut(question.section()).values.insert(path, value);
            }
        }
    }
    answers
}

/// Ids of as many rows as a table takes.
fn rows(question: &Question) -> Vec<String> {
    match question.table().map(|table| table.keys) {
        Some(Keys::Free { max, .. }) => (0..max).map(|n| format!("{n:016x}")).collect(),
        _ => vec![],
    }
}

fn places(question: &'static Question, frame: &Frame<'_>) -> Vec<(String, &'static Question)> {
    let keys: Vec<String> = match (&question.kind, question.table().map(|table| table.keys)) {
        (Kind::Actions(shelf), _) => offered(*shelf, frame),
        (_, Some(Keys::Hazards)) => hazards::HAZARDS.iter().map(|hazard| hazard.code.to_owned()).collect(),
        (_, Some(Keys::Fixed(set))) => set.codes.iter().map(ToString::to_string).collect(),
        (_, Some(Keys::Free { .. })) => rows(question),
        (_, None) => return vec![(question.key.to_owned(), question)],
    };
    let own = [&catalogue::stages::TAKE, &catalogue::stages::WHO];
    let columns = question.table().map_or(&own[..], |table| table.columns);
    let cell = |key: &String| {
        columns.iter().map(|column| (format!("{}/{key}/{}", question.key, column.key), *column)).collect::<Vec<_>>()
    };
    keys.iter().flat_map(cell).collect()
}

/// The actions that pages offer for eight hazards.
fn offered(shelf: Shelf, frame: &Frame<'_>) -> Vec<String> {
    let advice = Advice::new(frame.answers, frame.packs);
    let ids = |actions: Vec<&Action>| actions.into_iter().map(|action| action.id.clone()).collect();
    match shelf {
        Shelf::First72 => ids(advice.first_72()),
        Shelf::Recovery => ids(advice.recovery()),
        Shelf::Stages => {
            let card = |hazard: &str, phase: Phase| {
                let actions = journey::card(&advice, hazard, phase).into_iter();
                actions.map(|action| format!("{hazard}:{}", action.id)).collect::<Vec<_>>()
            };
            let of = |hazard: &str| {
                journey::stages(hazard, frame).into_iter().flat_map(|phase| card(hazard, phase)).collect::<Vec<_>>()
            };
            hazards::HAZARDS.iter().take(8).flat_map(|hazard| of(hazard.code)).collect()
        }
    }
}

fn most(question: &Question, frame: &Frame<'_>) -> Option<Value> {
    let codes = |options: &Options| frame.codes(options);
    Some(match &question.kind {
        Kind::Line { max } | Kind::Paragraph { max } => Value::Text(WIDE.repeat(*max)),
        Kind::Phone => Value::Text("+678 (55) 01-34 5678".to_owned()),
        Kind::Number { max: Max::At(max), .. } => Value::Number(*max),
        Kind::Number { max: Max::ThisYear, .. } => Value::Number(2026),
        Kind::Money => Value::Number(999_999_999),
        Kind::Date(days) => Value::Text(if *days == Days::Past { "2020-02-29" } else { "2027-03-01" }.to_owned()),
        Kind::Choice(options) => Value::Text(codes(options).pop()?),
        Kind::Many { options, max, .. } => {
            let alone = |code: &String| matches!(options, Options::Fixed(set) if set.alone.contains(&code.as_str()));
            let ticked: Vec<String> = codes(options).into_iter().filter(|code| !alone(code)).take(*max).collect();
            Value::Many(ticked)
        }
        Kind::Rows(_) | Kind::Actions(_) => return None,
    })
}
