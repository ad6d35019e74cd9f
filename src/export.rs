//! What an owner takes along: plan.json, which any copy of the program can read, and what it is made into for a phone.

pub mod bundle;
pub mod calendar;
pub mod contacts;
pub mod follow_up;
pub mod import;
mod line;
pub mod message;
pub mod phone;
pub mod sheet;
pub mod taken;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value as Json;

use crate::plan::answers::{Answers, Row, SectionAnswers, Value};
use crate::plan::catalogue;
use crate::plan::question::{Kind, Question};

/// A plan to take along.
#[derive(Debug, Serialize)]
pub struct PlanFile {
    /// Always `stanap-plan`.
    pub format: String,
    /// The plan's id where it came from.
    pub id: String,
    /// Edition of the catalogue.
    pub edition: i32,
    /// Language of the pages.
    pub language: String,
    /// Language of the papers.
    pub paper_language: String,
    /// Country code.
    pub country: String,
    /// `quick` or `full`.
    pub depth: String,
    /// When it was last changed, ISO, UTC.
    pub changed: String,
    /// Answers by part and question; tables are lists of rows, options are codes, money is in minor units.
    pub answers: BTreeMap<String, BTreeMap<String, Json>>,
    /// What was typed and could not be understood, by part and path; the valid answer stands beside it.
    pub typed: BTreeMap<String, BTreeMap<String, String>>,
    /// Earlier rounds of the readiness check, oldest first.
    pub rounds: Vec<Round>,
}

/// The readiness check as it was answered once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Round {
    /// The day it was made, ISO.
    pub made_on: String,
    /// Which occasion, as a code.
    pub label: String,
    /// The answers by question.
    pub answers: BTreeMap<String, Value>,
}

/// What the file says of a plan beside its answers.
#[derive(Debug, Clone)]
pub struct Head {
    /// The plan's id.
    pub id: String,
    /// Edition of the catalogue.
    pub edition: i32,
    /// Language of the pages.
    pub language: String,
    /// Language of the papers.
    pub paper_language: String,
    /// Country code.
    pub country: String,
    /// `quick` or `full`.
    pub depth: &'static str,
    /// When it was last changed, ISO, UTC.
    pub changed: String,
}

/// What every file says it is.
const FORMAT: &str = "stanap-plan";

/// The file of a plan.
pub fn file(head: Head, given: &Answers, rounds: Vec<Round>) -> PlanFile {
    let typed = given.sections().iter().filter(|(_, part)| !part.typed.is_empty());
    PlanFile {
        format: FORMAT.to_owned(),
        id: head.id,
        edition: head.edition,
        language: head.language,
        paper_language: head.paper_language,
        country: head.country,
        depth: head.depth.to_owned(),
        changed: head.changed,
        answers: answers(given),
        typed: typed.map(|(section, part)| (section.clone(), part.typed.clone())).collect(),
        rounds,
    }
}

impl Round {
    /// A round as the store keeps it: the answers are the stored text of the readiness part.
    ///
    /// # Errors
    /// When the text is not that of a part.
    pub fn of(made_on: NaiveDate, label: String, stored: &str) -> Result<Self, serde_json::Error> {
        let answers = SectionAnswers::from_json(stored)?.values;
        Ok(Self { made_on: made_on.to_string(), label, answers })
    }
    /// The answers as the store keeps them.
    pub fn stored(&self) -> String {
        SectionAnswers { values: self.answers.clone(), typed: BTreeMap::new() }.to_json()
    }
}

/// The answers by part and question, in the shape of the file.
pub fn answers(answers: &Answers) -> BTreeMap<String, BTreeMap<String, Json>> {
    let mut parts: BTreeMap<String, BTreeMap<String, Json>> = BTreeMap::new();
    for (section, _, question) in catalogue::questions() {
        let part = answers.section(section.key);
        if let Some(json) = shaped(part, answers, question) {
            parts.entry(section.key.to_owned()).or_default().insert(question.key.to_owned(), json);
        }
    }
    parts
}

fn shaped(part: &SectionAnswers, answers: &Answers, question: &'static Question) -> Option<Json> {
    match &question.kind {
        Kind::Rows(_) => table(part, answers, question),
        Kind::Actions(_) => keyed(part, question),
        _ => answers.value(question).map(json),
    }
}

fn json(value: &Value) -> Json {
    serde_json::to_value(value).unwrap_or(Json::Null)
}

/// Rows as a list, each with its id; rows keyed by a list of options or hazards as a map.
fn table(part: &SectionAnswers, answers: &Answers, question: &'static Question) -> Option<Json> {
    let columns = question.table()?.columns;
    let cells = |row: &Row<'_>| -> serde_json::Map<String, Json> {
        columns
            .iter()
            .filter_map(|column| row.value(column).map(|value| (column.key.to_owned(), json(value))))
            .collect()
    };
    let rows = answers.rows(question);
    if rows.is_empty() {
        return keyed(part, question);
    }
    let list = rows.iter().map(|row| {
        let mut cells = cells(row);
        cells.insert("id".to_owned(), Json::String(row.id.to_owned()));
        Json::Object(cells)
    });
    Some(Json::Array(list.collect()))
}

fn keyed(part: &SectionAnswers, question: &Question) -> Option<Json> {
    let prefix = format!("{}/", question.key);
    let mut map: serde_json::Map<String, Json> = serde_json::Map::new();
    for (path, value) in &part.values {
        let Some((row, column)) = path.strip_prefix(&prefix).and_then(|rest| rest.rsplit_once('/')) else { continue };
        let entry = map.entry(row.to_owned()).or_insert_with(|| Json::Object(serde_json::Map::new()));
        if let Json::Object(cells) = entry {
            cells.insert(column.to_owned(), json(value));
        }
    }
    (!map.is_empty()).then_some(Json::Object(map))
}
