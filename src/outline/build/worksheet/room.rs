//! Room for an answer, by the kind of the question: one exhaustive match.

use super::{actions, grid};
use crate::outline::build::maker::Maker;
use crate::outline::said;
use crate::outline::worksheet::{Pick, Room};
use crate::plan::question::{Kind, Max, Options, Question};

/// Characters that one written line beside a question holds.
const LINE: usize = 80;

/// Room for the answer of a question.
pub fn of(make: &Maker<'_>, question: &'static Question) -> Room {
    match &question.kind {
        Kind::Line { max } => Room::Lines(if *max > LINE { 2 } else { 1 }),
        Kind::Paragraph { .. } => Room::Paragraph(3),
        Kind::Phone => Room::Lines(1),
        Kind::Number { max, .. } => Room::Digits(digits(*max)),
        Kind::Money => Room::Money { symbol: make.frame.country.currency.symbol.clone() },
        Kind::Date(_) => Room::Date(["date-day", "date-month-name", "date-year"].map(|id| make.words.text(id).into())),
        Kind::Choice(options) => one_of(make, options),
        Kind::Many { options, .. } => Room::Options { one: false, options: picks(make, options) },
        Kind::Rows(table) => grid::room(make, question, table),
        Kind::Actions(shelf) => actions::room(make, *shelf),
    }
}

/// Boxes that the largest number needs.
pub fn digits(max: Max) -> u8 {
    match max {
        Max::ThisYear => 4,
        Max::At(most) => u8::try_from(most.to_string().len()).unwrap_or(4),
    }
}

fn one_of(make: &Maker<'_>, options: &Options) -> Room {
    match options {
        Options::RowsOf(_) => Room::Lines(1),
        Options::Fixed(_) | Options::Pack(_) => Room::Options { one: true, options: picks(make, options) },
    }
}

/// The options of a list in words, with their notes.
pub fn picks(make: &Maker<'_>, options: &Options) -> Vec<Pick> {
    let note = |code: &str| match options {
        Options::Fixed(set) => make.words.option_note(set.name, code),
        Options::Pack(_) | Options::RowsOf(_) => None,
    };
    let pick = |code: &String| Pick { word: said::option(make.words, options, code, &make.frame), note: note(code) };
    make.frame.codes(options).iter().map(pick).collect()
}
