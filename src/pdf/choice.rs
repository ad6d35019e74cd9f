//! A paper by choice: which one, on which size, with how much ink; and what it takes before it is printed.

use super::ink::{Amount, Inks, cover, less};
use super::sheet::{Paper, Sheet};
use super::{Painted, PdfError, about, by_hand, paint, plan_sheets, pocket, wall_sheets};
use crate::outline::Outline;

/// Which paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Wall sheet: two sides.
    Wall,
    /// Full plan.
    Plan,
    /// Pocket card: one side.
    Card,
    /// The order in which the plan is copied by hand: one side.
    ByHand,
}

/// What a paper takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Need {
    /// Pages.
    pub pages: usize,
    /// Sheets of paper when printed on both sides.
    pub leaves: usize,
    /// Ink.
    pub ink: Amount,
}

/// The paper.
///
/// # Errors
/// When a face cannot be cut or the file cannot be written.
pub fn made(kind: Kind, outline: &Outline, paper: Paper, inks: Inks) -> Result<Painted, PdfError> {
    paint::paint(&sheets(kind, outline, paper, inks), &about(outline))
}

/// What the paper takes, without painting it.
pub fn need(kind: Kind, outline: &Outline, paper: Paper, inks: Inks) -> Need {
    let sheets = sheets(kind, outline, paper, inks);
    Need { pages: sheets.len(), leaves: sheets.len().div_ceil(2), ink: Amount::of(cover(&sheets)) }
}

/// The sheets of the paper.
pub(super) fn sheets(kind: Kind, outline: &Outline, paper: Paper, inks: Inks) -> Vec<Sheet> {
    let sheets = match kind {
        Kind::Wall => wall_sheets(outline, paper),
        Kind::Plan => plan_sheets(outline, paper),
        Kind::Card => vec![pocket::card(outline, paper)],
        Kind::ByHand => vec![by_hand::sheet(outline, paper)],
    };
    match inks {
        Inks::Full => sheets,
        Inks::Less => sheets.iter().map(less).collect(),
    }
}
