//! Types of the pocket card and of the order in which a plan is copied by hand.

use serde::{Deserialize, Serialize};

use super::{Fact, Person};

/// What the pocket card says besides the front of the wall sheet, from which it takes the rest.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Pocket {
    /// Number of a panel with `{n}`, such as "{n} of 4".
    pub number: String,
    /// Owner and phone in one line.
    pub owner: Option<String>,
    /// Title of the places.
    pub places: String,
    /// Title of the people.
    pub people: String,
    /// Remark under the numbers.
    pub radio: String,
    /// Whom to call if the owner is hurt: the label, and name with phone.
    pub hurt: Fact,
    /// Label of the line on which help is written by hand.
    pub help: String,
    /// From which stage things are moved: the label, and the name of the stage.
    pub start: Option<Fact>,
}

/// The order in which a plan is copied onto any paper, a wall or a notebook where nothing can be printed.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct ByHand {
    /// Title of the sheet.
    pub title: String,
    /// How to copy.
    pub lead: String,
    /// What to copy, the most useful first; ten at most.
    pub steps: Vec<Copied>,
}

/// One thing to copy.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Copied {
    /// What it is.
    pub label: String,
    /// The words to copy.
    pub what: What,
}

/// The words to copy, by their form.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    /// One answer, or a line to write on.
    Said {
        /// The answer.
        text: Option<String>,
    },
    /// Short answers with their labels.
    Facts {
        /// Label and answer.
        facts: Vec<Fact>,
    },
    /// What is done in each warning stage: its name, and what is done.
    Stages {
        /// Name and action.
        facts: Vec<Fact>,
    },
    /// A person with a phone.
    Someone {
        /// Who.
        person: Person,
        /// What to write on an empty line.
        blank: String,
    },
}

impl Default for What {
    fn default() -> Self {
        Self::Said { text: None }
    }
}
