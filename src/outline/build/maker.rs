//! What every page is made with: the plan, the language, and which answers may stand on paper.

use chrono::NaiveDate;

use super::super::{Fact, said};
use super::Earlier;
use crate::plan::answers::Row;
use crate::plan::catalogue::finish;
use crate::plan::options::Frame;
use crate::plan::question::{Class, Depth, Question};
use crate::plan::visible;
use crate::words::{Value, Words};

/// A plan in one language.
pub(super) struct Maker<'a> {
    /// The plan as answered.
    pub frame: Frame<'a>,
    /// The plan by which action cards are chosen.
    pub carded: Frame<'a>,
    pub words: &'a Words,
    pub made_on: NaiveDate,
    pub lives: Option<&'a str>,
    pub earlier: Option<Earlier<'a>>,
}

impl<'a> Maker<'a> {
    /// A fixed text of the papers.
    pub fn t(&self, id: &str) -> String {
        self.words.text(&format!("paper-{id}")).into_owned()
    }

    /// A fixed text of the papers with its variables filled.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.with(&format!("paper-{id}"), values)
    }

    /// A sentence made of words of different sources.
    pub fn colon(&self, label: &str, value: &str) -> String {
        self.with("colon", &[("label", label.into()), ("value", value.into())])
    }

    /// The short name of a question.
    pub fn label(&self, question: &Question) -> String {
        self.words.attr(question.key, "short").unwrap_or_default()
    }

    /// The short name of a column.
    pub fn head(&self, table: &Question, column: &Question) -> String {
        self.words.attr(&format!("{}-{}", table.key, column.key), "short").unwrap_or_default()
    }

    /// Whether answers of this class may stand on paper.
    pub fn allows(&self, class: Class) -> bool {
        match class {
            Class::Public => true,
            Class::Money => self.money(),
            Class::Health => self.frame.answers.text(&finish::PRINT_HELP) == Some("yes"),
            Class::TotalsOnly => false,
        }
    }

    /// Whether the owner chose to print money.
    pub fn money(&self) -> bool {
        self.frame.answers.text(&finish::LEAVE_OUT_MONEY) == Some("no")
    }

    /// Whether a question holds for this plan, be it asked at its depth or not: an answer given once is printed.
    pub fn holds(&self, question: &Question) -> bool {
        let depth = if question.depth == Depth::Both { self.frame.depth } else { question.depth };
        self.allows(question.class) && visible::is_shown(question, &Frame { depth, ..self.frame })
    }

    /// Whether an empty answer leaves a line to write on.
    pub fn asks(&self, question: &Question) -> bool {
        self.holds(question) && self.frame.asks(question.depth)
    }

    /// The answer in words.
    pub fn said(&self, question: &Question) -> Option<String> {
        let value = self.frame.answers.value(question).filter(|_| self.holds(question));
        filled(said::value(self.words, question, value, &self.frame))
    }

    /// The answer of a column in words.
    pub fn cell(&self, row: &Row<'_>, column: &Question) -> Option<String> {
        let value = row.value(column).filter(|_| self.allows(column.class));
        filled(said::value(self.words, column, value, &self.frame))
    }

    /// Label and answer; nothing where the plan neither has nor asks it.
    pub fn fact(&self, question: &Question) -> Option<Fact> {
        let value = self.said(question);
        (value.is_some() || self.asks(question)).then(|| Fact { label: self.label(question), value })
    }

    /// Label and answer, or a line to write on, even where only a full plan asks: for what is useful by hand too.
    pub fn by_hand(&self, question: &Question) -> Fact {
        Fact { label: self.label(question), value: self.said(question) }
    }

    /// Labels and answers of several questions.
    pub fn facts(&self, questions: &[&Question]) -> Vec<Fact> {
        questions.iter().filter_map(|question| self.fact(question)).collect()
    }

    /// Rows of a table that the owner fills, without empty ones.
    pub fn rows(&self, table: &'static Question) -> Vec<Row<'a>> {
        let answers = self.frame.answers;
        let rows = if self.holds(table) { answers.rows(table) } else { Vec::new() };
        rows.into_iter().filter(|row| !row.is_empty()).collect()
    }

    /// A whole number with its unit, such as "15 days".
    pub fn unit(&self, unit: &str, number: i64) -> String {
        self.words.with(&format!("unit-{unit}"), &[("n", number.into())])
    }

    /// An amount in the country's money.
    pub fn amount(&self, minor: i64) -> String {
        let money = &self.frame.country.currency;
        self.words.money(minor, &money.symbol, money.decimals)
    }

    /// The short name of a hazard.
    pub fn hazard(&self, code: &str) -> String {
        let id = format!("hazard-{code}");
        self.words.attr(&id, "short").unwrap_or_else(|| self.words.text(&id).into_owned())
    }
}

/// Nothing in place of an empty text.
fn filled(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

/// A label with its answer.
pub(super) fn fact(label: impl Into<String>, value: Option<String>) -> Fact {
    Fact { label: label.into(), value }
}

/// Those that are there, with a dot between them in the place of a full stop; nothing if none is.
pub(super) fn dotted<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let there: Vec<String> = parts.into_iter().flatten().collect();
    let (last, before) = there.split_last()?;
    let stopped = |part: &String| format!("{} · ", part.trim_end().trim_end_matches('.'));
    Some(before.iter().map(stopped).collect::<String>() + last)
}

/// Those that are there, joined; nothing if none is.
pub(super) fn join<const N: usize>(parts: [Option<String>; N], between: &str) -> Option<String> {
    let there: Vec<String> = parts.into_iter().flatten().collect();
    (!there.is_empty()).then(|| there.join(between))
}
