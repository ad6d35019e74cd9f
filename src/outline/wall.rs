//! Types of the wall sheet and of the action cards.

use serde::{Deserialize, Serialize};

use super::{Band, Fact, Head, Remark, StageMark};

/// Front of the wall sheet: "If something happens".
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Front {
    /// Title of the sheet.
    pub title: String,
    /// Business name; its label stands on the empty line.
    pub business: Fact,
    /// Owner, phone and place in one line.
    pub owner: Fact,
    /// Made on, look again by.
    pub dates: Vec<Fact>,
    /// Title of the box of what comes first.
    pub first_title: String,
    /// Four steps.
    pub first: Vec<Step>,
    /// Line under the steps, such as "No warning? Go now, leave everything."
    pub first_note: Option<String>,
    /// Safe place, high ground, meeting place: two or three rows.
    pub places: Vec<Place>,
    /// Title and date of the emergency numbers.
    pub numbers_head: Head,
    /// Up to five emergency numbers.
    pub numbers: Vec<Fact>,
    /// Title and remark of the key people.
    pub people_head: Head,
    /// What to write on an empty person's line, such as "Name, who, phone".
    pub people_blank: String,
    /// Three key people; none on the sheet that hangs in public.
    pub people: Vec<Person>,
    /// Where to ask for what is not on the sheet that hangs in public.
    pub ask: Option<String>,
    /// Title of the ladder of warnings.
    pub ladder_head: Head,
    /// Three to five stages.
    pub ladder: Vec<Rung>,
    /// Title of the top risks.
    pub risks_head: Head,
    /// Three risks.
    pub risks: Vec<TopRisk>,
    /// What the band letters mean.
    pub risks_key: String,
    /// Who made this and what it does not replace.
    pub disclaimer: String,
    /// Organisation that helps with the plan; without one there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<Host>,
}

/// Organisation that helps with the plan.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Host {
    /// Its name.
    pub name: String,
    /// Its logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
}

/// Picture of an organisation. A kept outline names the picture, whose bytes never change under that name.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Logo {
    /// Id of the picture.
    pub media: String,
    /// The PNG file, opaque, in colour or grey; filled in before painting.
    #[serde(skip)]
    pub png: std::sync::Arc<[u8]>,
}

/// One step of what comes first.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Step {
    /// Icon.
    pub icon: String,
    /// Two or three words.
    pub name: String,
    /// One line.
    pub text: String,
}

/// One place to go to.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Place {
    /// Icon.
    pub icon: String,
    /// Label and answer.
    pub fact: Fact,
}

/// One key person.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Person {
    /// Name.
    pub name: Option<String>,
    /// Who that is.
    pub role: Option<String>,
    /// What the owner wrote about the person, such as "Has the key".
    pub note: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
}

impl Person {
    /// Whether nothing is known: on paper an empty line stands here.
    pub fn is_blank(&self) -> bool {
        self.name.is_none() && self.phone.is_none()
    }
    /// Who that is, and what the owner wrote about the person.
    pub fn who(&self) -> String {
        [&self.role, &self.note].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

/// One stage of the ladder of warnings.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
pub struct Rung {
    /// Mark.
    pub mark: StageMark,
    /// Local name.
    pub name: String,
    /// How long before.
    pub when: String,
    /// One line.
    pub action: String,
}

/// One of the top risks.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct TopRisk {
    /// Icon of the hazard.
    pub icon: Option<String>,
    /// Name of the hazard.
    pub name: Option<String>,
    /// Band, once it is known.
    pub band: Option<Band>,
}

/// Back of the wall sheet: "My cards".
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Back {
    /// Title of the sheet.
    pub title: String,
    /// Under the business name: place and date.
    pub place_and_date: String,
    /// Card of the top hazard.
    pub card: Option<Card>,
    /// Cards of the next hazards, two at most.
    pub small: Vec<Card>,
    /// Title of what to protect.
    pub protect_head: Head,
    /// What, and where to.
    pub protect: Vec<Fact>,
    /// Title of the to-dos.
    pub todos_head: Head,
    /// What, and by when.
    pub todos: Vec<Fact>,
    /// Title of the message, and its words.
    pub message: Fact,
    /// Lines under the message that are filled by pen when the business closes.
    pub fill: Vec<Fact>,
    /// Foot line: its first words are bold.
    pub foot: Remark,
}

/// Action card of one hazard.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Card {
    /// Icon of the hazard.
    pub icon: String,
    /// Name of the hazard.
    pub name: String,
    /// Band of the risk.
    pub band: Option<Band>,
    /// Score in words, such as "score 12".
    pub score: Option<String>,
    /// Start moving at, closed by the end of.
    pub limits: Vec<Limit>,
    /// Stages in the order of time.
    pub stages: Vec<Stage>,
    /// Remark under the card.
    pub foot: Remark,
}

/// Stage by which something must be done.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Limit {
    /// Label and name of the stage.
    pub fact: Fact,
    /// Mark of the stage.
    pub mark: Option<StageMark>,
}

/// One stage of an action card.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Stage {
    /// Mark; hazards without warning have none.
    pub mark: Option<StageMark>,
    /// Local name of the stage, or now, during, after.
    pub name: String,
    /// Up to two short lines: how long before, what it means.
    pub when: Vec<String>,
    /// What is done then.
    pub actions: Vec<Task>,
}

/// Something to do or to tick.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Task {
    /// What.
    pub text: String,
    /// Who, or by when.
    pub who: Option<String>,
    /// Ticked already.
    pub done: bool,
    /// Protects life: printed bold.
    pub critical: bool,
}
