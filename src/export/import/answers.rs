//! From the answers of a file to those of a plan, each through the checks of a typed one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use super::shape::File;
use super::{Fault, few};
use crate::export::Round;
use crate::packs::{Country, Packs, hazards};
use crate::plan::answers::{Answers, Value};
use crate::plan::catalogue::{self, readiness, stages};
use crate::plan::entry;
use crate::plan::options::Frame;
use crate::plan::question::{Days, Depth, Kept, Keys, Kind, Options, PackList, Question};

/// Most rounds of readiness: one a month for ten years.
const MOST_ROUNDS: usize = 120;
/// Most actions of a shelf; the library holds fewer for all hazards together.
const MOST_ACTIONS: usize = 4_000;

/// What a file comes to.
pub(super) struct Taken {
    pub answers: Answers,
    pub rounds: Vec<Round>,
    pub unfit: Vec<String>,
}

/// An answer at its place, not yet checked.
struct Given<'f> {
    path: String,
    question: &'static Question,
    /// Number of the question, for a refusal.
    id: &'static str,
    json: &'f Json,
}

#[derive(Default)]
struct Sorted<'f> {
    given: Vec<Given<'f>>,
    /// Rows that the owner added, in their order.
    rows: Vec<(&'static Question, &'f str)>,
    unknown: Vec<String>,
    wrong: Vec<String>,
}

/// Checks all answers of a file.
pub(super) fn take(
    file: &File,
    packs: &Packs,
    country: &Country,
    languages: &[String],
    today: NaiveDate,
) -> Result<Taken, Fault> {
    let mut sorted = Sorted::default();
    for (part, questions) in &file.answers {
        for (key, json) in questions {
            match catalogue::question(key).filter(|question| belongs(question, part)) {
                Some(question) => sorted.place(question, json)?,
                None => sorted.unknown.push(format!("{part}/{key}")),
            }
        }
    }
    let marks = sorted.marks();
    let frame = Frame { packs, country, depth: Depth::Full, today, languages, workshop: false, answers: &marks };
    let (mut answers, mut unfit) = (marks.clone(), Vec::new());
    for given in &sorted.given {
        let Some(value) = value(given.json) else {
            sorted.wrong.push(given.id.to_owned());
            continue;
        };
        let part = answers.section_mut(given.path.split('-').next().unwrap_or_default());
        match checked(&given.question.kind, value, &frame) {
            Ok(None) => {}
            Ok(Some(value)) => drop(part.values.insert(given.path.clone(), value)),
            Err(typed) => {
                part.typed.insert(given.path.clone(), typed);
                unfit.push(given.path.clone());
            }
        }
    }
    for (path, text) in typed(file, &mut sorted) {
        answers.section_mut(path.split('-').next().unwrap_or_default()).typed.insert(path, text);
    }
    let rounds = rounds(file, &frame)?;
    match (few(sorted.unknown), few(sorted.wrong)) {
        (unknown, _) if !unknown.is_empty() => Err(Fault::Unknown(unknown)),
        (_, wrong) if !wrong.is_empty() => Err(Fault::Wrong(wrong)),
        _ => Ok(Taken { answers, rounds, unfit }),
    }
}

/// Whether a question is one of this part's answers: columns of the plan and consents are not taken from a file.
fn belongs(question: &Question, part: &str) -> bool {
    question.kept == Kept::Answers && question.section() == part
}

impl<'f> Sorted<'f> {
    fn place(&mut self, question: &'static Question, json: &'f Json) -> Result<(), Fault> {
        match (&question.kind, json) {
            (Kind::Rows(table), Json::Array(rows)) => {
                let Keys::Free { max, .. } = table.keys else { return Err(Fault::Wrong(vec![question.id.to_owned()])) };
                self.listed(question, rows, max)
            }
            (Kind::Rows(_) | Kind::Actions(_), Json::Object(rows)) => self.keyed(question, rows),
            (Kind::Rows(_) | Kind::Actions(_), _) => Err(Fault::Wrong(vec![question.id.to_owned()])),
            _ => {
                self.given.push(Given { path: question.key.to_owned(), question, id: question.id, json });
                Ok(())
            }
        }
    }

    /// Rows that the owner added, each with its id.
    fn listed(&mut self, question: &'static Question, rows: &'f [Json], most: usize) -> Result<(), Fault> {
        let mut seen = BTreeSet::new();
        if rows.len() > most {
            return Err(Fault::Rows(question.id.to_owned()));
        }
        for row in rows {
            let id = row.get("id").and_then(Json::as_str).filter(|id| is_id(id));
            let (Json::Object(cells), Some(id)) = (row, id) else {
                return Err(Fault::Wrong(vec![question.id.to_owned()]));
            };
            if !seen.insert(id) {
                return Err(Fault::Rows(question.id.to_owned()));
            }
            self.rows.push((question, id));
            self.cells(question, id, cells.iter().filter(|(key, _)| *key != "id"));
        }
        Ok(())
    }

    /// Rows that have their own names: hazards, services, actions.
    fn keyed(&mut self, question: &'static Question, rows: &'f Map<String, Json>) -> Result<(), Fault> {
        if rows.len() > MOST_ACTIONS {
            return Err(Fault::Rows(question.id.to_owned()));
        }
        for (key, row) in rows {
            let Json::Object(cells) = row else { return Err(Fault::Wrong(vec![question.id.to_owned()])) };
            if is_key(question, key) {
                self.cells(question, key, cells.iter());
            } else {
                self.unknown.push(format!("{}/{key}", question.key));
            }
        }
        Ok(())
    }

    fn cells(&mut self, table: &'static Question, row: &str, cells: impl Iterator<Item = (&'f String, &'f Json)>) {
        for (key, json) in cells {
            let path = format!("{}/{row}/{key}", table.key);
            match column(table, key) {
                Some(question) => self.given.push(Given { path, question, id: table.id, json }),
                None => self.unknown.push(path),
            }
        }
    }

    /// Answers that hold nothing but the places of the rows.
    fn marks(&self) -> Answers {
        let mut answers = Answers::default();
        let mut places: BTreeMap<&str, i64> = BTreeMap::new();
        for (table, row) in &self.rows {
            let place = places.entry(table.key).or_default();
            let path = format!("{}/{row}", table.key);
            answers.section_mut(table.section()).values.insert(path, Value::Number(*place));
            *place += 1;
        }
        answers
    }
}

fn column(table: &'static Question, key: &str) -> Option<&'static Question> {
    match table.table() {
        Some(rows) => rows.columns.iter().copied().find(|column| column.key == key),
        None => [&stages::TAKE, &stages::WHO].into_iter().find(|column| column.key == key),
    }
}

/// Whether this can be a row of a table: the names of hazards and services are known, those of actions come and go.
fn is_key(question: &Question, key: &str) -> bool {
    match question.table().map(|table| table.keys) {
        Some(Keys::Hazards) => hazards::HAZARDS.iter().any(|hazard| hazard.code == key),
        Some(Keys::Fixed(set)) => set.codes.contains(&key),
        Some(Keys::Free { .. }) => is_id(key),
        None => is_code(key),
    }
}

/// An id as forms make them.
fn is_id(id: &str) -> bool {
    (1..=40).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A code as the catalogue and the packs write them.
fn is_code(code: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.');
    (1..=40).contains(&code.len()) && code.bytes().all(letter)
}

/// A value of a shape that answers have.
fn value(json: &Json) -> Option<Value> {
    match json {
        Json::Number(number) => number.as_i64().map(Value::Number),
        Json::String(text) => Some(Value::Text(text.clone())),
        Json::Array(codes) => {
            let codes = codes.iter().map(|code| code.as_str().map(str::to_owned));
            codes.collect::<Option<_>>().map(Value::Many)
        }
        _ => None,
    }
}

/// The value as its page would take it; or else what its field would show.
fn checked(kind: &Kind, value: Value, frame: &Frame<'_>) -> Result<Option<Value>, String> {
    let shown = entry::show(kind, &value, frame.decimals());
    let typed: Vec<&str> = shown.iter().map(String::as_str).collect();
    // A day was checked against the day on which it was chosen: a test that is over by now is no mistake.
    let kind = if let Kind::Date(_) = kind { &Kind::Date(Days::Any) } else { kind };
    match entry::read(kind, &typed, frame) {
        Ok(taken) => Ok(taken),
        Err(_) if stays(kind, &value, frame) => Ok(Some(value)),
        Err(_) => Err(typed.join(" ").chars().take(entry::KEPT_TYPED).collect()),
    }
}

/// Whether a code that is not offered is one that was: of another country, or of a row that is gone.
fn stays(kind: &Kind, value: &Value, frame: &Frame<'_>) -> bool {
    let known = |options: &Options, code: &str| {
        is_code(code) && (frame.codes(options).iter().any(|own| own == code) || was(options, code, frame))
    };
    match (kind, value) {
        (Kind::Choice(options), Value::Text(code)) => known(options, code),
        (Kind::Many { options, max, .. }, Value::Many(codes)) => {
            let once = codes.iter().collect::<BTreeSet<_>>().len() == codes.len();
            once && codes.len() <= *max && codes.iter().all(|code| known(options, code))
        }
        _ => false,
    }
}

fn was(options: &Options, code: &str, frame: &Frame<'_>) -> bool {
    let mut countries = frame.packs.countries().iter();
    match options {
        Options::RowsOf(_) | Options::Pack(PackList::Offices) => {
            is_id(code) || countries.any(|country| country.offices.iter().any(|office| office.code == code))
        }
        Options::Pack(PackList::Areas) => countries.any(|country| country.area(code).is_some()),
        Options::Pack(PackList::Events) => {
            countries.any(|country| country.events.iter().any(|event| event.code == code))
        }
        Options::Pack(PackList::Hazards) => hazards::HAZARDS.iter().any(|hazard| hazard.code == code),
        Options::Fixed(_) | Options::Pack(_) => false,
    }
}

/// What was typed and could not be understood, at places that are there.
fn typed(file: &File, sorted: &mut Sorted<'_>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (part, texts) in &file.typed {
        for (path, json) in texts {
            let Some(question) = at(path).filter(|question| belongs(question, part)) else {
                sorted.unknown.push(format!("{part}/{path}"));
                continue;
            };
            match json.as_str().filter(|text| text.chars().count() <= entry::KEPT_TYPED) {
                Some(text) => all.push((path.clone(), text.to_owned())),
                None => sorted.wrong.push(question.id.to_owned()),
            }
        }
    }
    all
}

/// The question of a path that can hold something typed.
fn at(path: &str) -> Option<&'static Question> {
    let steps: Vec<&str> = path.split('/').collect();
    let question = catalogue::question(steps.first()?)?;
    let fits = match (&question.kind, steps.as_slice()) {
        (Kind::Rows(_) | Kind::Actions(_), [_, row, key]) => is_key(question, row) && column(question, key).is_some(),
        (Kind::Rows(_) | Kind::Actions(_), _) => false,
        (_, steps) => steps.len() == 1,
    };
    fits.then_some(question)
}

fn rounds(file: &File, frame: &Frame<'_>) -> Result<Vec<Round>, Fault> {
    let wrong = || Fault::Wrong(vec![format!("S{}", readiness::SECTION.number)]);
    if file.rounds.len() > MOST_ROUNDS {
        return Err(Fault::Rows(format!("S{}", readiness::SECTION.number)));
    }
    file.rounds.iter().map(|json| round(json, frame).ok_or_else(wrong)).collect()
}

fn round(json: &Json, frame: &Frame<'_>) -> Option<Round> {
    let fields = json.as_object().filter(|fields| fields.len() == 3)?;
    let made_on = fields.get("made_on")?.as_str()?;
    let day: NaiveDate = made_on.parse().ok().filter(|day: &NaiveDate| day.to_string() == made_on)?;
    let label = fields.get("label")?.as_str().filter(|label| is_code(label))?;
    let mut answers = BTreeMap::new();
    for (key, json) in fields.get("answers")?.as_object()? {
        let question = catalogue::question(key).filter(|question| belongs(question, readiness::SECTION.key))?;
        answers.insert(key.clone(), checked(&question.kind, value(json)?, frame).ok()??);
    }
    Some(Round { made_on: day.to_string(), label: label.to_owned(), answers })
}
