//! Codes and values in words: what a person reads on pages and papers alike.

use chrono::NaiveDate;

use crate::packs::{Action, Phase, Stage, sectors};
use crate::plan::answers::Value;
use crate::plan::catalogue::contacts;
use crate::plan::options::Frame;
use crate::plan::question::{Kind, OptionSet, Options, PackList, Question};
use crate::words::Words;

/// A value in words; nothing where there is none.
pub fn value(words: &Words, question: &Question, value: Option<&Value>, frame: &Frame<'_>) -> Option<String> {
    let value = value?;
    let text = || value.as_text().map(str::to_owned);
    match &question.kind {
        Kind::Line { .. } | Kind::Paragraph { .. } | Kind::Phone => text(),
        Kind::Number { .. } => value.as_number().map(|number| number.to_string()),
        Kind::Money => {
            let money = &frame.country.currency;
            value.as_number().map(|minor| words.money(minor, &money.symbol, money.decimals))
        }
        Kind::Date(_) => text().and_then(|iso| iso.parse::<NaiveDate>().ok()).map(|day| words.date_long(day)),
        Kind::Choice(options) => value.as_text().map(|code| option(words, options, code, frame)),
        Kind::Many { options, .. } => Some(list(words, options, value.as_many(), frame)),
        Kind::Rows(_) | Kind::Actions(_) => None,
    }
}

fn list(words: &Words, options: &Options, codes: &[String], frame: &Frame<'_>) -> String {
    let all: Vec<String> = codes.iter().map(|code| option(words, options, code, frame)).collect();
    all.join(", ")
}

/// The word for a code of a list.
pub fn option(words: &Words, options: &Options, code: &str, frame: &Frame<'_>) -> String {
    match options {
        Options::Fixed(set) => fixed_word(words, set, code),
        Options::Pack(list) => pack_word(words, *list, code, frame),
        Options::RowsOf(question) => row_word(question, code, frame),
    }
}

fn fixed_word(words: &Words, set: &OptionSet, code: &str) -> String {
    match set.name {
        "other-work" if sectors::SECTORS.contains(&code) => words.text(&format!("sector-{code}")).into_owned(),
        _ => words.option(set.name, code),
    }
}

fn row_word(question: &Question, row: &str, frame: &Frame<'_>) -> String {
    let column = question.table().and_then(|table| table.columns.first()).map_or("name", |column| column.key);
    let path = format!("{}/{row}/{column}", question.key);
    let part = frame.answers.section(question.section());
    part.values.get(&path).and_then(Value::as_text).unwrap_or_default().to_owned()
}

fn pack_word(words: &Words, list: PackList, code: &str, frame: &Frame<'_>) -> String {
    let cc = frame.country.code.to_lowercase();
    match list {
        PackList::Languages => words.text(&format!("language-{code}")).into_owned(),
        PackList::Countries => words.text(&format!("country-{code}")).into_owned(),
        PackList::Areas => {
            let name = frame.country.area(code).map_or(code, |area| area.name.as_str());
            words.over(&format!("area-{cc}-{}", dashed(code)), name)
        }
        PackList::Events if code == "other" => words.text("page-other-event").into_owned(),
        PackList::Events => {
            let event = frame.country.events.iter().find(|event| event.code == code);
            words.over(&format!("event-{cc}-{}", dashed(code)), event.map_or(code, |event| event.name.as_str()))
        }
        PackList::Sectors => words.text(&format!("sector-{code}")).into_owned(),
        PackList::Hazards => words.text(&format!("hazard-{code}")).into_owned(),
        PackList::Stages | PackList::MovingStages | PackList::Phases => stage(words, code, frame),
        PackList::Offices => {
            let office = frame.country.offices.iter().find(|office| office.code == code);
            match office {
                Some(office) => words.over(&format!("office-{cc}-{}", dashed(code)), &office.name),
                None => row_word(&contacts::CONTACTS, code, frame),
            }
        }
    }
}

/// The local name of a warning stage: that of the country's main staged hazard.
pub fn stage(words: &Words, code: &str, frame: &Frame<'_>) -> String {
    let staged = Phase::parse(code).filter(|_| !matches!(code, "D" | "A72"));
    match staged.and_then(|phase| stage_words(words, frame, main_hazard(frame), phase)) {
        Some(said) => said.name,
        None => words.text(&format!("phase-{}", code.to_lowercase())).into_owned(),
    }
}

/// The hazard whose warning stages a country is known for.
pub fn main_hazard(frame: &Frame<'_>) -> &'static str {
    if frame.country.code == "MN" { "dzd" } else { "cyc" }
}

/// A warning stage of the pack with its words in the reader's language.
#[derive(Debug, Clone)]
pub struct StageWords<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// Local name, such as "Blue alert".
    pub name: String,
    /// What to do, in two to four words.
    pub action: String,
    /// Hours or a condition.
    pub when: String,
}

/// The stage that holds for a hazard in a phase, in words; the time of danger shares that of the last hours.
pub fn stage_words<'a>(words: &Words, frame: &Frame<'a>, hazard: &str, phase: Phase) -> Option<StageWords<'a>> {
    let staged = phase.stage_phase()?;
    let stage = frame.packs.stage(&frame.country.code, hazard, staged)?;
    let own = frame.country.stages.iter().any(|other| other.code == stage.code);
    let cc = if own { frame.country.code.to_lowercase() } else { "xx".to_owned() };
    let id = format!("stage-{cc}-{}", dashed(&stage.code));
    Some(StageWords {
        stage,
        name: words.over(&id, &stage.name),
        action: words.over(&format!("{id}-action"), &stage.action),
        when: words.over(&format!("{id}-when"), &stage.when),
    })
}

/// A code as part of a message id.
pub fn dashed(code: &str) -> String {
    code.replace('_', "-").to_lowercase()
}

/// An action in the reader's language, at full length.
pub fn action(words: &Words, action: &Action) -> String {
    words.over(&format!("action-{}", action.id.to_lowercase()), &action.text)
}

/// An action in at most 60 characters, for wall sheet and cards.
pub fn action_short(words: &Words, action: &Action) -> String {
    words.over_attr(&format!("action-{}", action.id.to_lowercase()), "short", &action.short)
}
