//! What a participant may say of herself, as codes; each part of it is her choice.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The codes of sex, in the order in which they are offered.
pub const SEXES: [&str; 3] = ["woman", "man", "other"];
/// The code of those who need a guardian's yes.
pub const UNDER_AGE: &str = "under18";
/// The age groups, youngest first.
pub const AGES: [&str; 6] = [UNDER_AGE, "18to24", "25to34", "35to49", "50to64", "65up"];
/// The six questions of the Washington Group short set, in their order.
pub const ABILITIES: [&str; 6] = ["see", "hear", "walk", "remember", "care", "speak"];
/// Their four answers, from none to cannot.
pub const DEGREES: [&str; 4] = ["none", "some", "lot", "cannot"];

/// The answers to the six questions, by code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ability(BTreeMap<String, String>);

impl Ability {
    /// Reads what is stored; answers that are none of ours are left out.
    pub fn from_json(text: &str) -> Self {
        let all: BTreeMap<String, String> = serde_json::from_str(text).unwrap_or_default();
        let known = |(question, degree): &(String, String)| {
            ABILITIES.contains(&question.as_str()) && DEGREES.contains(&degree.as_str())
        };
        Self(all.into_iter().filter(known).collect())
    }
    /// The text to store.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
    /// The answer to a question.
    pub fn get(&self, question: &str) -> Option<&str> {
        self.0.get(question).map(String::as_str)
    }
    /// Notes an answer.
    pub fn set(&mut self, question: &str, degree: &str) {
        self.0.insert(question.to_owned(), degree.to_owned());
    }
    /// The standard cut-off: "a lot of difficulty" or "cannot" at one of the six is yes. It is no only where all six
    /// were answered, and otherwise not known.
    pub fn disability(&self) -> Option<bool> {
        if self.0.values().any(|degree| degree == "lot" || degree == "cannot") {
            return Some(true);
        }
        (self.0.len() == ABILITIES.len()).then_some(false)
    }
}

/// What a participant said of herself and agreed to have counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// One of [`SEXES`].
    pub sex: Option<String>,
    /// One of [`AGES`].
    pub age: Option<String>,
    /// The six questions.
    pub ability: Ability,
    /// A sector's code.
    pub sector: Option<String>,
    /// An area's code, with the country before it: `vu.shefa`.
    pub area: Option<String>,
}
