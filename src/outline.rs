//! What the papers say, before anything is drawn: plain data with every word already in its language.
//!
//! Wall sheet, full plan and print page are all made from one `Outline`. An answer that is not there is `None` and
//! becomes a writing line. A field that an older outline does not have takes its default. Icons are the names of the sprite (`cyc`, `people`, …).

pub mod build;
pub mod certificate;
pub mod said;

use serde::{Deserialize, Serialize};

mod page;
mod pocket;
mod wall;
pub mod worksheet;
pub mod workshop;

pub use page::*;
pub use pocket::*;
pub use wall::*;

/// Edition of these types, kept beside every frozen outline.
pub const EDITION: u32 = 1;

/// One plan, ready to be printed in one language.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Outline {
    /// [`EDITION`] at the time of making.
    pub edition: u32,
    /// Language of the papers, such as `en` or `bi`.
    pub language: String,
    /// Title of the document, for the reader's window and the library.
    pub title: String,
    /// One line on what the document is.
    pub subject: String,
    /// Name of the business.
    pub business: Option<String>,
    /// Name of the owner, the author of the plan.
    pub owner: Option<String>,
    /// Day the plan was made, `2026-08-18`.
    pub made_on: String,
    /// What stands beside the business name in the footer, such as "plan of 18 August 2026".
    pub version_line: String,
    /// Words of the furniture.
    pub words: Words,
    /// What boxes are to someone who hears the papers read aloud.
    pub boxes: Boxes,
    /// Front of the wall sheet, also the first page of the plan.
    pub front: Front,
    /// Back of the wall sheet.
    pub back: Back,
    /// What the pocket card says besides the front.
    pub pocket: Pocket,
    /// What to copy by hand, in this order.
    pub by_hand: ByHand,
    /// Pages of the full plan after the first.
    pub plan: Vec<Page>,
}

/// Words that the sheets need on every page.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Words {
    /// Page number with `{n}` and `{of}`, such as "page {n} of {of}".
    pub page_of: String,
    /// After the title of a page or table that goes on, such as "(continued)".
    pub continued: String,
    /// Mark of a private page.
    pub private: String,
}

/// Words for boxes, which are only drawn on paper.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Boxes {
    /// With a tick.
    pub ticked: String,
    /// Without.
    pub open: String,
}

/// A label and its answer.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Fact {
    /// What is asked.
    pub label: String,
    /// What was answered; none prints as a line to write on.
    pub value: Option<String>,
}

/// Title of a section, with a short remark at its right end.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Head {
    /// The title.
    pub title: String,
    /// The remark, such as "checked 1 Jul 2026".
    pub note: Option<String>,
}

/// How bad a risk is; the pattern of its mark.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Low, no pattern.
    Low,
    /// Medium, wide lines.
    Medium,
    /// High, narrow lines.
    High,
    /// Very high, solid.
    VeryHigh,
}

/// Mark of a risk band.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
pub struct Band {
    /// Decides the pattern.
    pub level: Level,
    /// Letter inside the mark.
    pub letter: String,
    /// Full word.
    pub word: String,
}

/// Outline of an alert mark; one for each stage, so that they stay apart without colour.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// First alert.
    Circle,
    /// Second alert.
    Triangle,
    /// Third alert.
    Octagon,
}

/// Colour inside an alert mark.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// No colour.
    White,
    /// Blue.
    Blue,
    /// Yellow.
    Yellow,
    /// Orange.
    Orange,
    /// Red, with a white letter.
    Red,
}

/// Mark of a warning stage.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StageMark {
    /// Before and after the alerts.
    Icon {
        /// Name in the sprite.
        icon: String,
    },
    /// An alert.
    Alert {
        /// Its outline.
        shape: Shape,
        /// Its colour.
        tone: Tone,
        /// First letter of the local name, or a digit.
        letter: String,
    },
}

/// A sentence that opens with bold words.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Remark {
    /// Bold words.
    pub strong: String,
    /// The rest.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_from_before_a_field_was_added_can_be_read() {
        let outline: Outline = serde_json::from_str(r#"{"edition":1,"business":"Stall"}"#).expect("reads");
        assert_eq!(outline.business.as_deref(), Some("Stall"));
        assert!(outline.plan.is_empty());
    }
}
