//! The example beside each page: how the sample business of the nearest trade answered it. What that business keeps off
//! its papers is not shown.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use askama::Template;
use chrono::NaiveDate;

use super::desk::Desk;
use super::error::Error;
use super::steps::Here;
use crate::cases::{self, Case};
use crate::outline::said;
use crate::packs::Packs;
use crate::plan::advice::Advice;
use crate::plan::answers::{Answers, Row, Value};
use crate::plan::catalogue::{finish, recovery};
use crate::plan::journey::{self, Part};
use crate::plan::options::Frame;
use crate::plan::question::{Class, Keys, Kind, Options, PackList, Question, Shelf};
use crate::plan::{facts, visible};
use crate::words::{self, Words};

/// Rows of a list that an example shows.
const ROWS: usize = 3;
/// Actions that an example shows.
const ACTIONS: usize = 4;

/// The sample businesses, with their answers of a day and the examples drawn from them.
pub struct Samples {
    cases: Vec<Case>,
    today: Mutex<Day>,
}

/// What was made on a day; the dates of the samples move with it.
#[derive(Default)]
struct Day {
    date: NaiveDate,
    answers: Option<Arc<Vec<Answers>>>,
    drawn: HashMap<String, Option<Arc<str>>>,
}

impl Samples {
    /// Reads the samples; without them there are no examples.
    pub fn read() -> Self {
        let cases = cases::all().unwrap_or_else(|why| {
            tracing::error!(why, "no examples are shown");
            vec![]
        });
        Self { cases, today: Mutex::default() }
    }

    fn on(&self, day: NaiveDate) -> MutexGuard<'_, Day> {
        let mut today = self.today.lock().unwrap_or_else(PoisonError::into_inner);
        if today.date != day {
            *today = Day { date: day, ..Day::default() };
        }
        today
    }

    /// The answers of all samples on this day; made once.
    fn answers(&self, packs: &Packs, day: NaiveDate) -> Arc<Vec<Answers>> {
        let read = |case: &Case| {
            case.answers(packs, &[], day).unwrap_or_else(|why| {
                tracing::error!(why, "an example is empty");
                Answers::default()
            })
        };
        let made = || Arc::new(self.cases.iter().map(read).collect());
        Arc::clone(self.on(day).answers.get_or_insert_with(made))
    }
}

/// How a made-up business answered a page.
#[derive(Template)]
#[template(path = "example.html")]
struct Example {
    title: String,
    about: String,
    lines: Vec<Line>,
}

/// A question with the answer of the example, row by row.
struct Line {
    question: String,
    rows: Vec<Vec<Said>>,
}

/// One answer in words.
struct Said {
    text: String,
    /// Language of the words, where it is another one than that of the page.
    lang: Option<String>,
}

/// The example for this page, drawn once a day; none where the sample says nothing there or keeps it private.
///
/// # Errors
/// When the template fails.
pub fn of(desk: &Desk, here: &Here, frame: &Frame<'_>) -> Result<Option<Arc<str>>, Error> {
    let samples = &desk.app.samples;
    let day = desk.app.clock.now().date_naive();
    let sector = facts::sector(frame.answers);
    let at = samples.cases.iter().position(|case| case.serves.contains(sector)).unwrap_or(0);
    let asked = visible::asked(here.step, frame);
    let keys: Vec<&str> = asked.iter().map(|question| question.key).collect();
    let (lang, page) = (desk.shell.words.lang(), here.stop.slug());
    let name = format!("{lang} {at} {:?} {page} {}", frame.depth, keys.join(" "));
    let known = samples.on(day).drawn.get(&name).cloned();
    if let Some(drawn) = known {
        return Ok(drawn);
    }
    let example = samples.cases.get(at).and_then(|case| {
        let all = samples.answers(&desk.app.packs, day);
        make(desk, here, case, &Frame { answers: all.get(at)?, ..*frame }, &asked)
    });
    let drawn = example.map(|example| example.render()).transpose()?.map(Arc::from);
    samples.on(day).drawn.insert(name, drawn.clone());
    Ok(drawn)
}

fn make(desk: &Desk, here: &Here, case: &Case, frame: &Frame<'_>, asked: &[&'static Question]) -> Option<Example> {
    let theirs = Frame { country: desk.app.packs.country(&case.country)?, ..*frame };
    let (words, answers) = (&desk.shell.words, theirs.answers);
    let teller = Teller { words, frame: &theirs, lang: (words.lang() != case.language).then(|| case.language.clone()) };
    let asked = asked.iter().copied().filter(|question| is_open(question, answers));
    let lines: Vec<Line> = asked.flat_map(|question| teller.lines(question, &here.stop.part)).collect();
    let name = |id: String| words.text(&id).into_owned();
    let sector = name(format!("sector-{}", facts::sector(answers)));
    let country = name(format!("country-{}", case.country));
    (!lines.is_empty()).then(|| Example {
        title: words.with("example-see", &[("sector", words::Value::Text(&sector))]),
        about: words.with("example-about", &[("country", words::Value::Text(&country))]),
        lines,
    })
}

/// Whether the sample shows such answers to others.
fn is_open(question: &Question, answers: &Answers) -> bool {
    match question.class {
        Class::Public => true,
        Class::Money => answers.text(&finish::LEAVE_OUT_MONEY) == Some("no"),
        Class::Health => answers.text(&finish::PRINT_HELP) == Some("yes"),
        Class::TotalsOnly => false,
    }
}

/// Says answers of the sample in words of the page.
struct Teller<'a> {
    words: &'a Words,
    frame: &'a Frame<'a>,
    lang: Option<String>,
}

impl Teller<'_> {
    fn lines(&self, question: &'static Question, part: &Part) -> Vec<Line> {
        let answers = self.frame.answers;
        match (&question.kind, part) {
            (Kind::Rows(_), Part::Hazard(hazard)) => {
                let row = answers.row(question, hazard);
                let line = |column: &&'static Question| {
                    let said = self.cell(column, row.value(column))?;
                    let id = format!("{}-{}", question.key, column.key);
                    Some(Line { question: self.label(&id), rows: vec![vec![said]] })
                };
                visible::columns(question, self.frame).iter().filter_map(line).collect()
            }
            (Kind::Rows(table), _) => self.line(question, self.rows(question, table.keys)),
            (Kind::Actions(offered), _) => self.line(question, self.actions(question, *offered, part)),
            _ => {
                let said = self.cell(question, answers.value(question));
                self.line(question, said.map(|said| vec![said]).into_iter().collect())
            }
        }
    }

    fn line(&self, question: &Question, rows: Vec<Vec<Said>>) -> Vec<Line> {
        if rows.is_empty() { vec![] } else { vec![Line { question: self.label(question.key), rows }] }
    }

    fn label(&self, id: &str) -> String {
        self.words.attr(id, "short").unwrap_or_else(|| self.words.text(id).into_owned())
    }

    fn cell(&self, question: &Question, value: Option<&Value>) -> Option<Said> {
        if !is_open(question, self.frame.answers) {
            return None;
        }
        let text = said::value(self.words, question, value, self.frame)?;
        let options = match &question.kind {
            Kind::Choice(options) | Kind::Many { options, .. } => Some(options),
            _ => None,
        };
        let typed = match options {
            Some(options) => matches!(options, Options::RowsOf(_) | Options::Pack(PackList::Offices)),
            None => matches!(question.kind, Kind::Line { .. } | Kind::Paragraph { .. }),
        };
        Some(Said { text, lang: self.lang.clone().filter(|_| typed) })
    }

    fn rows(&self, question: &'static Question, keys: Keys) -> Vec<Vec<Said>> {
        let columns = visible::columns(question, self.frame);
        let cells = |row: &Row<'_>| -> Vec<Said> {
            columns.iter().filter_map(|column| self.cell(column, row.value(column))).collect()
        };
        let answers = self.frame.answers;
        let rows: Vec<Vec<Said>> = match keys {
            Keys::Fixed(set) => {
                let row = |key: &&str| {
                    let cells = cells(&answers.row(question, key));
                    let name = Said { text: self.words.option(set.name, key), lang: None };
                    if cells.is_empty() { vec![] } else { std::iter::once(name).chain(cells).collect() }
                };
                set.codes.iter().map(row).collect()
            }
            _ => answers.rows(question).iter().take(ROWS).map(cells).collect(),
        };
        rows.into_iter().filter(|row| !row.is_empty()).collect()
    }

    fn actions(&self, question: &Question, offered: Shelf, part: &Part) -> Vec<Vec<Said>> {
        let answers = self.frame.answers;
        let advice = Advice::new(answers, self.frame.packs);
        let (group, actions) = match (offered, part) {
            (Shelf::Stages, Part::Stage(hazard, phase)) => {
                (format!("{hazard}:"), journey::card(&advice, hazard, *phase))
            }
            (Shelf::Stages, _) => return vec![],
            _ if question.key == recovery::FIRST.key => (String::new(), advice.first_72()),
            _ => (String::new(), advice.recovery()),
        };
        let values = &answers.section(question.section()).values;
        let took = |id: &str| {
            let take = values.get(&format!("{}/{group}{id}/take", question.key));
            take.and_then(Value::as_text) == Some("yes")
        };
        let taken = actions.into_iter().filter(|action| took(&action.id)).take(ACTIONS);
        taken.map(|action| vec![Said { text: said::action_short(self.words, action), lang: None }]).collect()
    }
}
