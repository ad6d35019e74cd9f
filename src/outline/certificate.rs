//! Types of the certificates of a workshop: one sheet a person, with every word already in its language.

use super::{Fact, Host};

/// Certificates to be printed together.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Certificates {
    /// Language of all of them, such as `en`.
    pub language: String,
    /// Title of the document.
    pub title: String,
    /// One line on what the document is.
    pub subject: String,
    /// Day on which the newest was given, `2026-08-18`.
    pub made_on: String,
    /// The sheets, by seat.
    pub sheets: Vec<Certificate>,
}

/// One certificate.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Certificate {
    /// Title on the sheet.
    pub heading: String,
    /// What stands before the name.
    pub opening: String,
    /// The person's name; none prints as a line to write on, under which the label stands.
    pub name: Fact,
    /// What she did.
    pub text: String,
    /// Where and when.
    pub place: String,
    /// The organisation that held the workshop.
    pub host: Option<Host>,
    /// Who signs: the label, and the name where it is known.
    pub signatures: Vec<Fact>,
    /// Label and day on which it was given.
    pub date: Fact,
    /// How the paper is checked.
    pub check: String,
    /// Label and code, in two groups.
    pub code: Fact,
    /// Address without its scheme, where it can be typed.
    pub typed: Option<String>,
    /// The whole address, for the picture code; none where no address is known that works from everywhere.
    pub link: Option<String>,
    /// What the paper is not.
    pub note: String,
    /// What the picture code is, for who hears the paper.
    pub picture: String,
}
