//! The five surveys: the short check before and after, three questions about the day, and what came of it later.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::plan::answers::{Answers as Plan, SectionAnswers, Value};
use crate::plan::catalogue::readiness::{SAFETY, SHORT};
use crate::plan::question::Question as Line;
use crate::plan::readiness::{self, Score};

/// When a survey is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moment {
    /// When the workshop begins.
    Before,
    /// When it ends.
    After,
    /// 30 days after its last day.
    Day30,
    /// 90 days after.
    Day90,
    /// Six months after.
    Month6,
}

impl Moment {
    /// All five, in order of time.
    pub const ALL: [Self; 5] = [Self::Before, Self::After, Self::Day30, Self::Day90, Self::Month6];
    /// Those that ask what came of the workshop.
    pub const LATER: [Self; 3] = [Self::Day30, Self::Day90, Self::Month6];

    /// The code in addresses and in the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Day30 => "day30",
            Self::Day90 => "day90",
            Self::Month6 => "month6",
        }
    }
    /// The moment of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|moment| moment.code() == code)
    }
    /// Whether it lies after the workshop: then nobody is asked who did not agree to be called.
    pub fn is_later(self) -> bool {
        Self::LATER.contains(&self)
    }
    /// The first day on which it is asked, for a workshop with these days.
    pub fn due(self, starts: NaiveDate, ends: NaiveDate) -> NaiveDate {
        let after = |days| ends.checked_add_days(Days::new(days)).unwrap_or(ends);
        match self {
            Self::Before => starts,
            Self::After => ends,
            Self::Day30 => after(30),
            Self::Day90 => after(90),
            Self::Month6 => ends.checked_add_months(Months::new(6)).unwrap_or(ends),
        }
    }
    /// The newest survey that an owner can answer by herself today; none before the last day.
    pub fn now(starts: NaiveDate, ends: NaiveDate, today: NaiveDate) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|moment| *moment != Self::Before && moment.due(starts, ends) <= today)
    }
    /// What it asks.
    pub fn asks(self) -> Vec<Question> {
        match self {
            Self::Before => lines(),
            Self::After => lines().into_iter().chain(FEEDBACK).collect(),
            _ => OUTCOMES.to_vec(),
        }
    }
}

/// A question of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The key in the answers; for a line of the short check that of the catalogue.
    pub key: &'static str,
    /// What may be answered.
    pub kind: Kind,
}

/// What may be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of the short check, with or without "not for me".
    Line(bool),
    /// One of these codes.
    One(&'static [&'static str]),
    /// A whole number up to this.
    Number(u32),
    /// A few words, at most so many characters.
    Words(usize),
}

const fn one(key: &'static str, codes: &'static [&'static str]) -> Question {
    Question { key, kind: Kind::One(codes) }
}

/// Three questions about the day.
pub const FEEDBACK: [Question; 3] = [
    one("useful", &["yes", "partly", "no"]),
    one("clear", &["yes", "partly", "no"]),
    Question { key: "better", kind: Kind::Words(300) },
];

/// What came of it.
pub const OUTCOMES: [Question; 10] = [
    one("open", &["yes", "partly", "stopped", "closed"]),
    Question { key: "jobs", kind: Kind::Number(500) },
    one("wall", &["yes", "no"]),
    one("told", &["yes", "no"]),
    one("tried", &["yes", "no"]),
    one("used", &["yes", "no", "nothing"]),
    Question { key: "days", kind: Kind::Number(366) },
    one("todos", &["0", "1", "2", "3"]),
    one("saving", &["yes", "before", "no"]),
    Question { key: "changed", kind: Kind::Words(300) },
];

fn lines() -> Vec<Question> {
    let safety = |line: &Line| SAFETY.iter().any(|other| other.key == line.key);
    SHORT.iter().map(|line| Question { key: line.key, kind: Kind::Line(!safety(line)) }).collect()
}

/// The mark of a survey whose lines are read from the plan, as its owner agreed.
const FROM: &str = "from";

/// The answers of one person at one moment, codes and short texts by key.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Survey(BTreeMap<String, String>);

impl Survey {
    /// Reads what is stored.
    pub fn from_json(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }
    /// The text to store.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
    /// One that stands for "read the lines from my plan".
    pub fn from_plan() -> Self {
        Self(BTreeMap::from([(FROM.to_owned(), "plan".to_owned())]))
    }
    /// Whether the lines are to be read from the plan.
    pub fn is_from_plan(&self) -> bool {
        self.get(FROM) == Some("plan")
    }
    /// The eight lines out of a readiness check, if all were answered.
    pub fn of_check(check: &SectionAnswers) -> Option<Self> {
        let line = |line: &&'static Line| {
            let code = check.values.get(line.key).and_then(Value::as_text)?;
            Some((line.key.to_owned(), code.to_owned()))
        };
        SHORT.iter().map(line).collect::<Option<BTreeMap<_, _>>>().map(Self)
    }
    /// An answer.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }
    /// Notes an answer.
    pub fn set(&mut self, key: &str, answer: &str) {
        self.0.insert(key.to_owned(), answer.to_owned());
    }
    /// The number answered.
    pub fn number(&self, key: &str) -> Option<u32> {
        self.get(key).and_then(|text| text.parse().ok())
    }
    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.keys().all(|key| key == FROM)
    }
    /// Takes the answers of another where this one has none.
    pub fn fill(&mut self, other: Self) {
        for (key, answer) in other.0 {
            self.0.entry(key).or_insert(answer);
        }
    }
    /// The score of the short check, once its eight lines are answered.
    pub fn score(&self) -> Option<Score> {
        let text = |line: &&'static Line| Some((line.key.to_owned(), Value::Text(self.get(line.key)?.to_owned())));
        let values = SHORT.iter().filter_map(text).collect();
        let part = SectionAnswers { values, ..SectionAnswers::default() };
        let answers = Plan::new(BTreeMap::from([("readiness".to_owned(), part)]));
        readiness::check(&answers).short
    }
    /// Whether half a year later the business is open, in whole or in part, and the plan is alive: on the wall, told to
    /// others, tried out or used.
    pub fn is_active(&self) -> bool {
        let open = matches!(self.get("open"), Some("yes" | "partly"));
        open && ["wall", "told", "tried", "used"].iter().any(|key| self.get(key) == Some("yes"))
    }
}
