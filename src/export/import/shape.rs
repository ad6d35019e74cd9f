//! The outer shape of a file: JSON without a name given twice, and the parts that stand at its top.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value as Json};

use super::editions::Top;
use super::{Fault, few};

/// Parts of the file's top.
const NAMES: [&str; 11] = [
    "answers",
    "changed",
    "country",
    "depth",
    "edition",
    "format",
    "id",
    "language",
    "paper_language",
    "rounds",
    "typed",
];

/// A file whose parts have their shape.
pub(super) struct File {
    pub language: String,
    pub paper_language: String,
    pub country: String,
    pub depth: String,
    /// Answers by part and question.
    pub answers: BTreeMap<String, Map<String, Json>>,
    /// What was typed, by part and path.
    pub typed: BTreeMap<String, Map<String, Json>>,
    pub rounds: Vec<Json>,
}

impl File {
    /// Takes a file of this edition apart.
    pub fn of(mut file: Top) -> Result<Self, Fault> {
        let unknown = few(file.keys().filter(|name| !NAMES.contains(&name.as_str())).cloned());
        if !unknown.is_empty() {
            return Err(Fault::Unknown(unknown));
        }
        let mut text = |name: &str| match file.remove(name) {
            Some(Json::String(text)) => Ok(text),
            _ => Err(Fault::NotAPlan),
        };
        let (language, paper_language) = (text("language")?, text("paper_language")?);
        let (country, depth) = (text("country")?, text("depth")?);
        let Some(Json::Array(rounds)) = file.remove("rounds") else { return Err(Fault::NotAPlan) };
        let (answers, typed) = (parts(file.remove("answers"))?, parts(file.remove("typed"))?);
        Ok(Self { language, paper_language, country, depth, answers, typed, rounds })
    }
}

fn parts(json: Option<Json>) -> Result<BTreeMap<String, Map<String, Json>>, Fault> {
    let Some(Json::Object(parts)) = json else { return Err(Fault::NotAPlan) };
    let part = |(key, part)| match part {
        Json::Object(part) => Ok((key, part)),
        _ => Err(Fault::NotAPlan),
    };
    parts.into_iter().map(part).collect()
}

/// JSON in which no name stands twice in one place (of two answers to one question, none is the right one) and no text
/// holds a zero.
pub(super) struct Strict(pub Json);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyJson).map(Self)
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E: Error>(self, yes: bool) -> Result<Json, E> {
        Ok(Json::Bool(yes))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        Ok(number.into())
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        Ok(number.into())
    }
    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        whole(text)?;
        Ok(text.into())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut all = Vec::new();
        while let Some(Strict(item)) = items.next_element()? {
            all.push(item);
        }
        Ok(Json::Array(all))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut all = Map::new();
        while let Some((name, Strict(value))) = entries.next_entry::<String, Strict>()? {
            whole(&name)?;
            if all.insert(name, value).is_some() {
                return Err(A::Error::custom("a name stands here twice"));
            }
        }
        Ok(Json::Object(all))
    }
}

/// No page takes the sign that ends a text in many programs, and not every database keeps it.
fn whole<E: Error>(text: &str) -> Result<(), E> {
    if text.contains('\0') { Err(E::custom("a text holds a zero")) } else { Ok(()) }
}
