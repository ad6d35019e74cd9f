//! The three sample plans in `content/cases`: what their owners would type, and the answers that follow from it.
//! A wrong value is a fault that names file and place.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use toml::{Table, Value as Toml};

use crate::packs::Packs;
use crate::plan::advice::Advice;
use crate::plan::answers::{Answers, Value};
use crate::plan::catalogue::{self, recovery, stages};
use crate::plan::options::Frame;
use crate::plan::question::{Depth, Kind, Question};
use crate::plan::{entry, journey};

/// The files, by the name of each sample.
static FILES: [(&str, &str); 3] = [
    ("leitau", include_str!("../content/cases/leitau.toml")),
    ("salanieta", include_str!("../content/cases/salanieta.toml")),
    ("sione", include_str!("../content/cases/sione.toml")),
];

/// A file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    language: String,
    country: String,
    depth: String,
    serves: BTreeSet<String>,
    leave_out: BTreeSet<String>,
    answers: Table,
    #[serde(default)]
    keyed: BTreeMap<String, BTreeMap<String, Table>>,
    #[serde(default)]
    rows: BTreeMap<String, Vec<Table>>,
    #[serde(default)]
    who: BTreeMap<String, String>,
}

/// A sample plan.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its name, also that of its file.
    pub name: &'static str,
    /// Language of its pages and papers.
    pub language: String,
    /// Country code.
    pub country: String,
    /// How much it asks.
    pub depth: Depth,
    /// Kinds of business whose owners see it as their example.
    pub serves: BTreeSet<String>,
    /// What is typed, in the order of the catalogue.
    pub entries: Vec<Entry>,
    /// The rows that its owner adds, as table and row id, in their order.
    pub rows: Vec<(&'static str, String)>,
    /// Suggested actions that its owner leaves out, by the path of the action.
    pub leave_out: BTreeSet<String>,
    /// Who does some of the actions, by the path of the action.
    pub who: BTreeMap<String, String>,
}

/// Something typed at a question.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it belongs: a path of the answers.
    pub path: String,
    /// The question or column there.
    pub question: &'static Question,
    typed: Vec<String>,
}

/// The three samples.
///
/// # Errors
/// A sentence that names the file and what is wrong in it.
pub fn all() -> Result<Vec<Case>, String> {
    FILES.iter().map(|(name, text)| Case::read(name, text).map_err(|why| format!("cases/{name}.toml: {why}"))).collect()
}

impl Entry {
    /// What is typed or ticked on this day, a date as day, month and year.
    ///
    /// # Errors
    /// When it is not a day as the files write it.
    pub fn typed(&self, today: NaiveDate) -> Result<Vec<String>, String> {
        if !matches!(self.question.kind, Kind::Date(_)) {
            return Ok(self.typed.clone());
        }
        let day =
            self.typed.first().and_then(|text| day(text, today)).ok_or_else(|| format!("{}: no day", self.path))?;
        Ok(["%-d", "%-m", "%Y"].map(|part| day.format(part).to_string()).to_vec())
    }
}

/// `today`, `in 30 days` or `20 days ago`.
fn day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let words: Vec<&str> = text.split(' ').collect();
    let days = |number: &str| number.parse().ok().and_then(TimeDelta::try_days);
    match words.as_slice() {
        ["today"] => Some(today),
        ["in", number, "days"] => today.checked_add_signed(days(number)?),
        [number, "days", "ago"] => today.checked_sub_signed(days(number)?),
        _ => None,
    }
}

impl Case {
    fn read(name: &'static str, text: &str) -> Result<Self, String> {
        let mut file: CaseFile = toml::from_str(text).map_err(|error| error.to_string())?;
        let depth = match file.depth.as_str() {
            "quick" => Depth::Quick,
            "full" => Depth::Full,
            other => return Err(format!("depth `{other}` is neither quick nor full")),
        };
        let (mut entries, mut rows) = (Vec::new(), Vec::new());
        for (_, _, question) in catalogue::questions() {
            if let Some(typed) = file.answers.remove(question.key) {
                entries.push(entry(question.key.to_owned(), question, &typed)?);
            }
            for (key, cells) in file.keyed.remove(question.key).unwrap_or_default() {
                entries.extend(cells_of(question, &key, cells)?);
            }
            for mut cells in file.rows.remove(question.key).unwrap_or_default() {
                let id = cells.remove("id").and_then(|id| id.as_str().map(str::to_owned));
                let id = id.ok_or_else(|| format!("{}: a row without id", question.key))?;
                entries.extend(cells_of(question, &id, cells)?);
                rows.push((question.key, id));
            }
        }
        let unknown = file.answers.keys().chain(file.keyed.keys()).chain(file.rows.keys()).next();
        if let Some(key) = unknown {
            return Err(format!("there is no question `{key}`"));
        }
        let CaseFile { language, country, serves, leave_out, who, .. } = file;
        Ok(Self { name, language, country, depth, serves, entries, rows, leave_out, who })
    }

    /// The answers that a plan holds after its owner typed all this and took what was suggested.
    ///
    /// # Errors
    /// A sentence that names the file, the place and what is wrong there.
    pub fn answers(&self, packs: &Packs, languages: &[String], today: NaiveDate) -> Result<Answers, String> {
        self.read_answers(packs, languages, today).map_err(|why| format!("cases/{}.toml: {why}", self.name))
    }

    fn read_answers(&self, packs: &Packs, languages: &[String], today: NaiveDate) -> Result<Answers, String> {
        let country = packs.country(&self.country).ok_or_else(|| format!("there is no pack `{}`", self.country))?;
        let mut answers = Answers::default();
        for (index, (table, row)) in self.rows.iter().enumerate() {
            let place = self.rows.iter().take(index).filter(|(other, _)| other == table).count();
            let section = catalogue::question(table).map_or(*table, |question| question.section());
            let place = Value::Number(i64::try_from(place).unwrap_or(0));
            answers.section_mut(section).values.insert(format!("{table}/{row}"), place);
        }
        for entry in &self.entries {
            let typed = entry.typed(today)?;
            let typed: Vec<&str> = typed.iter().map(String::as_str).collect();
            let frame =
                Frame { packs, country, depth: self.depth, today, languages, workshop: false, answers: &answers };
            let value = entry::read(&entry.question.kind, &typed, &frame);
            let value = value.map_err(|(fault, _)| format!("{} = {typed:?}: {fault}", entry.path))?;
            let value = value.ok_or_else(|| format!("{}: nothing stands there", entry.path))?;
            let section = entry.path.split('-').next().unwrap_or_default();
            answers.section_mut(section).values.insert(entry.path.clone(), value);
        }
        let frame = Frame { packs, country, depth: self.depth, today, languages, workshop: false, answers: &answers };
        for (path, value) in self.actions(&frame)? {
            let section = path.split('-').next().unwrap_or_default().to_owned();
            answers.section_mut(&section).values.insert(path, value);
        }
        Ok(answers)
    }

    /// Takes every suggested action but those left out.
    fn actions(&self, frame: &Frame<'_>) -> Result<BTreeMap<String, Value>, String> {
        let offered = offered(frame);
        let named = self.leave_out.iter().chain(self.who.keys());
        let unknown: Vec<&str> = named.filter(|path| !offered.contains(*path)).map(String::as_str).collect();
        if !unknown.is_empty() {
            return Err(format!("{}: not among the suggested actions", unknown.join(", ")));
        }
        let take = |path: &String| if self.leave_out.contains(path) { "no" } else { "yes" };
        let mut values: BTreeMap<String, Value> =
            offered.iter().map(|path| (format!("{path}/take"), Value::Text(take(path).to_owned()))).collect();
        values.extend(self.who.iter().map(|(path, who)| (format!("{path}/who"), Value::Text(who.clone()))));
        Ok(values)
    }
}

/// The paths of all actions that a plan suggests.
fn offered(frame: &Frame<'_>) -> Vec<String> {
    let advice = Advice::new(frame.answers, frame.packs);
    let mut paths = Vec::new();
    for hazard in journey::carded(frame) {
        for phase in journey::stages(&hazard, frame) {
            let card = journey::card(&advice, &hazard, phase).into_iter();
            paths.extend(card.map(|action| format!("{}/{hazard}:{}", stages::ACTIONS.key, action.id)));
        }
    }
    paths.extend(advice.first_72().into_iter().map(|action| format!("{}/{}", recovery::FIRST.key, action.id)));
    paths.extend(advice.recovery().into_iter().map(|action| format!("{}/{}", recovery::STEPS.key, action.id)));
    paths
}

fn cells_of(table: &'static Question, row: &str, cells: Table) -> Result<Vec<Entry>, String> {
    let columns = table.table().map_or(&[][..], |table| table.columns);
    let read = |(key, typed): (String, Toml)| {
        let column = columns.iter().copied().find(|column| column.key == key);
        let column = column.ok_or_else(|| format!("{}: there is no column `{key}`", table.key))?;
        entry(format!("{}/{row}/{key}", table.key), column, &typed)
    };
    cells.into_iter().map(read).collect()
}

fn entry(path: String, question: &'static Question, typed: &Toml) -> Result<Entry, String> {
    let one = |value: &Toml| match value {
        Toml::String(text) => Some(text.clone()),
        Toml::Integer(number) => Some(number.to_string()),
        _ => None,
    };
    let typed = match typed {
        Toml::Array(values) => values.iter().map(one).collect(),
        value => one(value).map(|text| vec![text]),
    };
    let typed = typed.ok_or_else(|| format!("{path}: write a text, a whole number or a list of texts"))?;
    Ok(Entry { path, question, typed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{progress, visible};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 8, 18).unwrap()
    }

    #[test]
    fn every_sample_answers_all_that_its_plan_asks() {
        let packs = Packs::embedded().unwrap();
        let languages = ["en".to_owned()];
        for case in all().unwrap() {
            let answers = case.answers(&packs, &languages, today()).unwrap();
            let country = packs.country(&case.country).unwrap();
            let frame = Frame {
                packs: &packs,
                country,
                depth: case.depth,
                today: today(),
                languages: &languages,
                workshop: false,
                answers: &answers,
            };
            assert_eq!(progress::completion(&frame), 100, "{}", case.name);
            for section in catalogue::SECTIONS {
                let steps = visible::steps(section, &frame);
                for question in steps.into_iter().flat_map(|step| visible::asked(step, &frame)) {
                    let inside = format!("{}/", question.key);
                    let values = &answers.section(section.key).values;
                    let empty = !values.keys().any(|path| path == question.key || path.starts_with(&inside));
                    // the handicraft seller has no insurance
                    let uninsured = case.name == "leitau" && question.key == "money-insurance";
                    assert_eq!(empty, uninsured, "{}: {}", case.name, question.key);
                }
            }
        }
    }

    #[test]
    fn every_kind_of_business_has_one_example_and_a_sample_is_its_own() {
        let cases = all().unwrap();
        for sector in crate::packs::sectors::SECTORS {
            let serving = cases.iter().filter(|case| case.serves.contains(sector)).count();
            assert_eq!(serving, 1, "{sector}");
        }
        for case in cases {
            let own = case.entries.iter().find(|entry| entry.path == "business-sector").unwrap();
            assert!(case.serves.contains(&own.typed[0]), "{}", case.name);
            assert!(case.serves.iter().all(|sector| crate::packs::sectors::is_sector(sector)), "{}", case.name);
        }
    }

    #[test]
    fn a_wrong_value_is_named_with_file_and_place() {
        let packs = Packs::embedded().unwrap();
        let text = FILES[0].1;
        let fault = |from: &str, to: &str| {
            let case = Case::read("leitau", &text.replace(from, to));
            case.and_then(|case| case.answers(&packs, &[], today())).unwrap_err()
        };
        let told = fault("business-sector = \"handicraft\"", "business-sector = \"tailor\"");
        assert_eq!(told, "cases/leitau.toml: business-sector = [\"tailor\"]: not-an-option");
        assert!(fault("business-village", "business-vilage").contains("no question `business-vilage`"));
        assert!(
            fault("cyc:G-W72-4", "cyc:TX-10").ends_with("stages-actions/cyc:TX-10: not among the suggested actions")
        );
        assert!(fault("in 60 days", "soon").ends_with("review-test-on: no day"));
    }
}
