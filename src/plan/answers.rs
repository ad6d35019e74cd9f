//! The answers of a plan: valid values by path, and beside them what was typed and could not be understood.
//!
//! A path is `question`, `table/row/column`, or `table/row` for the row itself (its place in the order).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use super::question::{Class, Question};

/// One stored value. Options are codes, money is in minor units, days are ISO dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A whole number, an amount, or a row's place.
    Number(i64),
    /// A line, paragraph, phone, code or ISO date.
    Text(String),
    /// Several codes.
    Many(Vec<String>),
}

/// The answers of one part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionAnswers {
    /// Valid values by path.
    #[serde(default)]
    pub values: BTreeMap<String, Value>,
    /// What was typed last at a path and could not be understood; the valid value stands beside it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub typed: BTreeMap<String, String>,
}

/// All answers of a plan, by part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Answers {
    #[serde(serialize_with = "each")]
    sections: BTreeMap<String, Arc<SectionAnswers>>,
    /// Classes that are closed to whoever looks: their answers are not here, and nothing of them is asked.
    #[serde(skip)]
    closed: &'static [Class],
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// The row's id within its table.
    pub id: &'a str,
    table: &'static str,
    answers: &'a SectionAnswers,
}

static NOTHING: SectionAnswers = SectionAnswers { values: BTreeMap::new(), typed: BTreeMap::new() };

impl SectionAnswers {
    /// Reads the stored text.
    pub fn from_json(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
    /// The text to store.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
    /// Row ids of a table that the owner fills, in their order.
    pub fn row_ids(&self, table: &str) -> Vec<&str> {
        let prefix = format!("{table}/");
        let mut rows: Vec<(i64, &str)> = self
            .values
            .range(prefix.clone()..)
            .take_while(|(path, _)| path.starts_with(&prefix))
            .filter_map(|(path, value)| match value {
                Value::Number(place) => {
                    path.strip_prefix(&prefix).filter(|id| !id.contains('/')).map(|id| (*place, id))
                }
                _ => None,
            })
            .collect();
        rows.sort_unstable();
        rows.into_iter().map(|(_, id)| id).collect()
    }
    /// Everything a row holds, its own mark included.
    pub fn row_paths(&self, table: &str, row: &str) -> Vec<String> {
        let own = format!("{table}/{row}");
        let inside = format!("{own}/");
        self.values
            .keys()
            .chain(self.typed.keys())
            .filter(|path| **path == own || path.starts_with(&inside))
            .cloned()
            .collect()
    }
    /// One row of a table; it need not hold anything.
    pub fn row<'a>(&'a self, table: &'static Question, id: &'a str) -> Row<'a> {
        Row { id, table: table.key, answers: self }
    }
}

fn each<S: Serializer>(sections: &BTreeMap<String, Arc<SectionAnswers>>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(sections.iter().map(|(key, part)| (key, part.as_ref())))
}

impl Answers {
    /// Puts the parts together.
    pub fn new(sections: BTreeMap<String, SectionAnswers>) -> Self {
        Self::shared(sections.into_iter().map(|(key, part)| (key, Arc::new(part))).collect())
    }
    /// Puts parts together that others hold too.
    pub fn shared(sections: BTreeMap<String, Arc<SectionAnswers>>) -> Self {
        Self { sections, closed: &[] }
    }
    /// The same with classes closed: nothing of them is asked. Their answers are taken out by `share::closed`.
    pub fn with_closed(mut self, closed: &'static [Class]) -> Self {
        self.closed = closed;
        self
    }
    /// The classes that are closed to whoever looks.
    pub fn closed(&self) -> &'static [Class] {
        self.closed
    }
    /// The answers of one part; empty where nothing was answered.
    pub fn section(&self, key: &str) -> &SectionAnswers {
        self.sections.get(key).map_or(&NOTHING, Arc::as_ref)
    }
    /// The answers of one part, to change.
    pub fn section_mut(&mut self, key: &str) -> &mut SectionAnswers {
        Arc::make_mut(self.sections.entry(key.to_owned()).or_default())
    }
    /// The parts that hold answers.
    pub fn sections(&self) -> &BTreeMap<String, Arc<SectionAnswers>> {
        &self.sections
    }
    /// The valid value of a question.
    pub fn value(&self, question: &Question) -> Option<&Value> {
        self.section(question.section()).values.get(question.key)
    }
    /// The text, code or ISO day of a question.
    pub fn text(&self, question: &Question) -> Option<&str> {
        self.value(question).and_then(Value::as_text)
    }
    /// The number or amount of a question.
    pub fn number(&self, question: &Question) -> Option<i64> {
        self.value(question).and_then(Value::as_number)
    }
    /// The codes ticked at a question.
    pub fn many(&self, question: &Question) -> &[String] {
        self.value(question).map_or(&[], Value::as_many)
    }
    /// Whether a code is chosen or ticked.
    pub fn has(&self, question: &Question, code: &str) -> bool {
        self.text(question) == Some(code) || self.many(question).iter().any(|ticked| ticked == code)
    }
    /// The rows that the owner filled, in order.
    pub fn rows(&self, table: &'static Question) -> Vec<Row<'_>> {
        let section = self.section(table.section());
        section.row_ids(table.key).into_iter().map(|id| section.row(table, id)).collect()
    }
    /// The row of a keyed table.
    pub fn row<'a>(&'a self, table: &'static Question, key: &'a str) -> Row<'a> {
        self.section(table.section()).row(table, key)
    }
}

impl<'a> Row<'a> {
    /// The path of a column in this row.
    pub fn path(&self, column: &Question) -> String {
        format!("{}/{}/{}", self.table, self.id, column.key)
    }
    /// The valid value of a column.
    pub fn value(&self, column: &Question) -> Option<&'a Value> {
        self.answers.values.get(&self.path(column))
    }
    /// The text, code or ISO day of a column.
    pub fn text(&self, column: &Question) -> Option<&'a str> {
        self.value(column).and_then(Value::as_text)
    }
    /// The number or amount of a column.
    pub fn number(&self, column: &Question) -> Option<i64> {
        self.value(column).and_then(Value::as_number)
    }
    /// The codes ticked in a column.
    pub fn many(&self, column: &Question) -> &'a [String] {
        self.value(column).map_or(&[], Value::as_many)
    }
    /// Whether any column holds something.
    pub fn is_empty(&self) -> bool {
        let prefix = format!("{}/{}/", self.table, self.id);
        !self.answers.values.keys().any(|path| path.starts_with(&prefix))
    }
}

impl Value {
    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
    /// The number, if it is one.
    pub fn as_number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }
    /// The codes, if there are several.
    pub fn as_many(&self) -> &[String] {
        match self {
            Self::Many(codes) => codes,
            _ => &[],
        }
    }
}

/// Read by hand: a derived reader tries one kind after the other, and every page reads all answers.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, a text or a list of codes")
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        i64::try_from(number).map(Value::Number).map_err(E::custom)
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }
    fn visit_string<E: Error>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut codes: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(code) = codes.next_element()? {
            all.push(code);
        }
        Ok(Value::Many(all))
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_kind_of_value_comes_back_as_it_was_written() {
        let values = [
            super::Value::Number(-3),
            super::Value::Number(i64::MAX),
            super::Value::Text("Mele \"stall\" 12".to_owned()),
            super::Value::Many(vec!["radio".to_owned(), "sms".to_owned()]),
            super::Value::Many(vec![]),
        ];
        for value in values {
            let text = serde_json::to_string(&value).unwrap();
            assert_eq!(serde_json::from_str::<super::Value>(&text).unwrap(), value);
        }
        for wrong in ["1.5", "null", "true", "{}", "[1]", "9223372036854775808"] {
            assert!(serde_json::from_str::<super::Value>(wrong).is_err(), "{wrong}");
        }
    }

    use super::*;

    #[test]
    fn rows_come_in_their_place_not_by_id() {
        let mut part = SectionAnswers::default();
        part.values.insert("t/b".into(), Value::Number(1));
        part.values.insert("t/a".into(), Value::Number(2));
        part.values.insert("t/a/name".into(), Value::Text("x".into()));
        part.values.insert("t/a/count".into(), Value::Number(0));
        part.values.insert("tt/c".into(), Value::Number(0));
        assert_eq!(part.row_ids("t"), ["b", "a"]);
        assert_eq!(part.row_paths("t", "a"), ["t/a", "t/a/count", "t/a/name"]);
    }

    #[test]
    fn stored_text_reads_back_the_same() {
        let mut part = SectionAnswers::default();
        part.values.insert("q".into(), Value::Many(vec![]));
        part.values.insert("r".into(), Value::Text("12".into()));
        part.typed.insert("s".into(), "abc".into());
        assert_eq!(SectionAnswers::from_json(&part.to_json()).unwrap(), part);
    }
}
