//! plan.json: a plan as a file that its owner keeps and any copy of the program can read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::plan::answers::{Answers, Row, SectionAnswers, Value};
use crate::plan::catalogue;
use crate::plan::question::{Kind, Question};

/// A plan to take along.
#[derive(Debug, Serialize, Deserialize)]
pub struct PlanFile {
    /// Always `stanap-plan`.
    pub format: String,
    /// The plan's id where it came from.
    pub id: String,
    /// Edition of the catalogue.
    pub edition: i32,
    /// Language of the pages.
    pub language: String,
    /// Country code.
    pub country: String,
    /// `quick` or `full`.
    pub depth: String,
    /// When it was last changed, ISO, UTC.
    pub changed: String,
    /// Answers by part and question; tables are lists of rows, options are codes, money is in minor units.
    pub answers: BTreeMap<String, BTreeMap<String, Json>>,
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
    /// Country code.
    pub country: String,
    /// `quick` or `full`.
    pub depth: &'static str,
    /// When it was last changed, ISO, UTC.
    pub changed: String,
}

/// The file of a plan.
pub fn file(head: Head, given: &Answers) -> PlanFile {
    PlanFile {
        format: "stanap-plan".to_owned(),
        id: head.id,
        edition: head.edition,
        language: head.language,
        country: head.country,
        depth: head.depth.to_owned(),
        changed: head.changed,
        answers: answers(given),
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
