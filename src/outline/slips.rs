//! Types of the small cards that are cut out of a sheet: to join a workshop, and to come back to a plan.

use super::{Fact, Remark};

/// Cards of one kind, eight on a sheet.
#[derive(Clone, PartialEq, Debug)]
pub struct Slips {
    /// Language of the cards, such as `en`.
    pub language: String,
    /// Title of the document.
    pub title: String,
    /// One line on what the document is.
    pub subject: String,
    /// Day of the workshop, `2026-08-18`.
    pub made_on: String,
    /// The cards.
    pub cards: Cards,
}

/// What is on the sheets.
#[derive(Clone, PartialEq, Debug)]
pub enum Cards {
    /// The same card so many times.
    Join(JoinCard, usize),
    /// A card for each seat.
    Return(Vec<ReturnCard>),
}

/// An address as a picture for a phone's camera.
#[derive(Clone, PartialEq, Debug)]
pub struct Code {
    /// The whole address.
    pub address: String,
    /// What the picture is, for someone who hears the card.
    pub words: String,
}

/// How to join a workshop.
#[derive(Clone, PartialEq, Debug)]
pub struct JoinCard {
    /// Name of the workshop.
    pub title: String,
    /// Where and when it is.
    pub about: Vec<String>,
    /// The picture.
    pub picture: Code,
    /// The three steps; the second is about the address and the third about the code.
    pub steps: [String; 3],
    /// The address as it is typed.
    pub address: String,
    /// The code.
    pub code: String,
}

/// How to come back to a plan.
#[derive(Clone, PartialEq, Debug)]
pub struct ReturnCard {
    /// Title.
    pub title: String,
    /// The seat, such as "Seat 7"; nothing on a card for anyone.
    pub seat: Option<String>,
    /// Whose it is.
    pub name: Fact,
    /// Label of the boxes for the plan code, which is written by hand.
    pub code: String,
    /// The picture, where the plan lives at a public address.
    pub picture: Option<Code>,
    /// Where the plan lives, how to keep the card, whom to ask.
    pub lines: Vec<Remark>,
}
