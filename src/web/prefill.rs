//! What a page suggests where nothing was answered yet, and the sentence that says why.

use chrono::{Months, NaiveDate, TimeDelta};

use super::desk::Desk;
use super::fields::{Field, Look};
use super::steps::Here;
use crate::outline::said;
use crate::plan::answers::Value;
use crate::plan::catalogue::{
    activities, business, contacts, finish, hazards, money, people, recovery, review, stages,
};
use crate::plan::journey::Part;
use crate::plan::options::Frame;
use crate::plan::question::{Depth, Question};
use crate::plan::suggest::{self, Suggestion};
use crate::plan::{advice, facts, risk, visible};
use crate::words::{self, Words};

/// What stands in the field of an unanswered question.
pub fn suggested(desk: &Desk, question: &Question, frame: &Frame<'_>) -> Option<Value> {
    let answers = frame.answers;
    let text = |text: &str| Some(Value::Text(text.to_owned()));
    match question.key {
        key if key == hazards::CHOSEN.key => Some(Value::Many(ticks(frame))),
        key if key == activities::OPEN_DAYS.key => {
            Some(Value::Many(["mon", "tue", "wed", "thu", "fri", "sat"].map(str::to_owned).to_vec()))
        }
        key if key == activities::GOAL.key => goal(frame).and_then(text),
        key if key == contacts::MESSAGE.key => Some(Value::Text(message(&desk.shell.words, frame))),
        key if key == recovery::TO_OPEN.key => answers.value(&activities::SMALLEST).cloned(),
        key if key == stages::CLOSE.key => text(advice::close(answers).code()),
        key if key == stages::MOVE.key => text(advice::start_moving(answers).code()),
        key if key == review::TEST_ON.key => Some(day(before_season(frame, 28))),
        key if key == review::REVIEW_ON.key => Some(day(before_season(frame, 30))),
        key if key == finish::LEAVE_OUT_MONEY.key => text("yes"),
        key if key == finish::PRINT_HELP.key => text("no"),
        _ => None,
    }
}

fn day(day: NaiveDate) -> Value {
    Value::Text(day.format("%Y-%m-%d").to_string())
}

/// What the quick plan asked in another way, said again where the full plan asks it.
pub fn earlier(words: &Words, question: &Question, frame: &Frame<'_>) -> Option<String> {
    let asked = match question.key {
        key if key == business::WORKERS.key => &business::PEOPLE,
        key if key == money::POLICIES.key => &money::INSURED,
        _ => return None,
    };
    let said = match frame.answers.number(asked) {
        Some(count) => words.with("unit-people", &[("n", words::Value::Number(count))]),
        None => said::value(words, asked, frame.answers.value(asked), frame)?,
    };
    Some(words.with("page-earlier", &[("answer", words::Value::Text(&said))]))
}

/// Hazards ticked for the owner.
fn ticks(frame: &Frame<'_>) -> Vec<String> {
    let place = suggest::Place::read(frame.answers, frame.country);
    place.ticks(frame.depth == Depth::Quick).into_iter().map(str::to_owned).collect()
}

/// A day so long before the next season; in a month where storms come all year or the season is too near.
fn before_season(frame: &Frame<'_>, days: i64) -> NaiveDate {
    let wanted = frame.country.next_season_start(frame.today).map(|start| start - TimeDelta::days(days));
    let latest = frame.today + Months::new(12);
    wanted.filter(|day| *day > frame.today && *day <= latest).unwrap_or(frame.today + Months::new(1))
}

/// The shortest time that a product can stop, as a goal.
fn goal(frame: &Frame<'_>) -> Option<&'static str> {
    let shortest = facts::activities(frame.answers).iter().filter_map(|activity| activity.stop_days).min()?;
    Some(match shortest {
        ..=1 => "day1",
        2..=3 => "days3",
        4..=7 => "week1",
        8..=14 => "weeks2",
        _ => "month1",
    })
}

fn message(words: &Words, frame: &Frame<'_>) -> String {
    let phone = frame.answers.text(&business::PHONE).unwrap_or_default();
    words.with("page-message-to-customers", &[("phone", words::Value::Text(phone))])
}

/// The suggested rating of a hazard.
pub fn rating(_: &Desk, hazard: &str, column: &Question, frame: &Frame<'_>) -> Option<Value> {
    let suggestion = suggestion(hazard, frame)?;
    let code = match column.key {
        key if key == hazards::OFTEN.key => {
            hazards::OFTEN_SET.codes.get(usize::from(suggestion.likelihood).checked_sub(1)?)?
        }
        key if key == hazards::BAD.key => hazards::BAD_SET.codes.get(usize::from(suggestion.impact).checked_sub(1)?)?,
        _ => return None,
    };
    Some(Value::Text((*code).to_owned()))
}

fn suggestion(hazard: &str, frame: &Frame<'_>) -> Option<Suggestion> {
    suggest::Place::read(frame.answers, frame.country).suggest(hazard)
}

/// Writes "We suggest this: you are near the sea" under the suggested card.
pub fn say_why(field: &mut Field, desk: &Desk, hazard: &str, column: &Question, frame: &Frame<'_>) {
    let Some(suggestion) = suggestion(hazard, frame) else { return };
    let (place, exposure) = match column.key {
        key if key == hazards::OFTEN.key => (suggestion.likelihood, suggestion.more_often),
        key if key == hazards::BAD.key => (suggestion.impact, suggestion.worse),
        _ => return,
    };
    let marks = desk.shell.t(if column.key == hazards::OFTEN.key { "page-seen-years" } else { "page-seen-days" });
    let hint = &mut field.beside.hint;
    *hint = Some(hint.take().map_or_else(|| marks.clone(), |hint| format!("{hint} {marks}")));
    let why = match exposure {
        Some(code) => desk.shell.t(&format!("page-suggest-{}", said::dashed(code))),
        None => desk.shell.t("page-suggest"),
    };
    if let Look::Radios { options, .. } = &mut field.look
        && let Some(pick) = usize::from(place).checked_sub(1).and_then(|index| options.get_mut(index))
    {
        pick.note = Some(format!("{}. {why}", pick.note.take().unwrap_or_default().trim_end_matches('.')));
    }
}

/// The pack's own number beside an emergency service, for the owner to check.
pub fn number_of_pack(words: &Words, question: &Question, service: &str, frame: &Frame<'_>) -> Option<String> {
    if question.key != contacts::EMERGENCY.key {
        return None;
    }
    let numbers = frame.country.printable_numbers();
    let number = numbers.iter().find(|number| number.service.code() == service)?;
    let date = number.verified_on.map(|day| words.date_short(day)).unwrap_or_default();
    Some(words.with(
        "page-number-of-pack",
        &[("number", words::Value::Text(&number.number)), ("date", words::Value::Text(&date))],
    ))
}

/// A note at the top of some pages.
pub fn note(desk: &Desk, here: &Here, frame: &Frame<'_>) -> Option<String> {
    let asked = visible::asked(here.step, frame);
    if let Some(said) = asked.into_iter().find_map(|question| earlier(&desk.shell.words, question, frame)) {
        return Some(said);
    }
    let id = match (here.section.key, here.step.key) {
        ("contacts", "emergency") => "page-note-numbers",
        ("hazards", "choose") if frame.depth == Depth::Quick => "page-note-three",
        ("hazards", "choose") => "page-note-eight",
        ("readiness", _) => "page-note-readiness",
        ("money", _) => "page-note-private",
        ("people", "safe") if frame.answers.number(&people::WALK).is_some_and(|minutes| minutes > 15) => {
            "page-note-far"
        }
        _ => return None,
    };
    Some(desk.shell.t(id))
}

/// The hazards rated so far with their bands, under the page that rates one.
pub fn risks_so_far(desk: &Desk, here: &Here, frame: &Frame<'_>) -> Vec<(String, &'static str, String)> {
    if !matches!(here.stop.part, Part::Hazard(_)) {
        return vec![];
    }
    let risks = risk::rank(&facts::rated(frame.answers)).into_iter();
    risks
        .map(|risk| {
            let class = match risk.band {
                risk::Band::Low => "b1",
                risk::Band::Medium => "b2",
                risk::Band::High => "b3",
                risk::Band::VeryHigh => "b4",
            };
            (
                desk.shell.t(&format!("hazard-{}", risk.hazard)),
                class,
                desk.shell.t(&format!("band-{}", said::dashed(risk.band.code()))),
            )
        })
        .collect()
}
