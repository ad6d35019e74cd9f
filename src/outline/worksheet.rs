//! Types of the blank worksheets: every question with room for its answer by pen, before anything is drawn.

use super::{Card, Task};

/// The blank worksheets of one country in one language.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Worksheets {
    /// Language, such as `en`.
    pub language: String,
    /// Title of the document and of each sheet.
    pub title: String,
    /// One line on what the document is.
    pub subject: String,
    /// Sentences under the title of the first sheet: how to use the sheets.
    pub lead: String,
    /// Label of the line for the name of the business.
    pub business: String,
    /// Label of the boxes for the plan code.
    pub code: String,
    /// Word beside a round mark: choose one.
    pub one: String,
    /// Word beside a square: tick all that fit.
    pub many: String,
    /// Foot of each sheet: where to type it in later.
    pub foot: String,
    /// Number of the sheet with `{n}` and `{of}`.
    pub sheet_of: String,
    /// After the title of what goes on, such as "(continued)".
    pub continued: String,
    /// Parts of the plan, in the order of the screen.
    pub parts: Vec<Part>,
}

/// One part of the plan.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Part {
    /// Key: `business`.
    pub key: String,
    /// Title with its number.
    pub title: String,
    /// Why it is asked.
    pub why: String,
    /// What holds for the whole part, such as that it is private.
    pub private: Option<String>,
    /// Its questions.
    pub asked: Vec<Asked>,
}

/// One question and the room for its answer.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Asked {
    /// Number: `S1.1`.
    pub number: String,
    /// The question.
    pub label: String,
    /// Advice.
    pub hint: Option<String>,
    /// Sentence of the page on screen, above the question.
    pub lead: Option<String>,
    /// When to leave it out.
    pub skip: Option<String>,
    /// That it is private.
    pub private: Option<String>,
    /// Room for the answer.
    pub room: Room,
}

/// Room for an answer.
#[derive(Clone, PartialEq, Debug)]
pub enum Room {
    /// Lines beside the question.
    Lines(u8),
    /// Lines under the question, over the whole width.
    Paragraph(u8),
    /// A line for an amount.
    Money {
        /// The country's symbol.
        symbol: String,
    },
    /// One box a digit.
    Digits(u8),
    /// Boxes for day, month and year, with their words.
    Date([String; 3]),
    /// Words to mark.
    Options {
        /// Round marks to choose one, or squares to tick many.
        one: bool,
        /// What can be marked.
        options: Vec<Pick>,
    },
    /// Named lines in two columns.
    Entries(Vec<Entry>),
    /// Rows and columns.
    Grid(Grid),
    /// The same questions several times: a line for the name, then what is asked of it.
    Repeat {
        /// How many times.
        times: u8,
        /// What is asked of each.
        asked: Vec<Asked>,
    },
    /// Hazards to tick and to rate.
    Ratings(Ratings),
    /// Sentences with five answers.
    Check(Check),
    /// Suggested actions of hazards by warning stage, with room for who.
    Cards {
        /// Word over the room for who.
        who: String,
        /// One card a hazard.
        cards: Vec<Card>,
    },
    /// Suggested actions, with room for who.
    Tasks {
        /// Word over the room for who.
        who: String,
        /// What to tick.
        tasks: Vec<Task>,
    },
}

impl Default for Room {
    fn default() -> Self {
        Self::Lines(1)
    }
}

/// An option to mark.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pick {
    /// Its word.
    pub word: String,
    /// Plain words under it.
    pub note: Option<String>,
}

/// A named line.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Entry {
    /// Its name.
    pub label: String,
    /// Room for the answer.
    pub room: Room,
}

/// Rows to write in.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Grid {
    /// Columns from left to right.
    pub columns: Vec<GridColumn>,
    /// What stands before each row: a number, or the name of the row.
    pub rows: Vec<String>,
    /// How many of the last rows stand only where a sheet has room for them.
    pub spare: usize,
    /// Rows have names instead of numbers.
    pub named: bool,
    /// Rows high enough for three lines.
    pub tall: bool,
    /// Numbers to write in columns, and what they mean.
    pub keys: Vec<Key>,
}

/// One column.
#[derive(Clone, PartialEq, Debug)]
pub struct GridColumn {
    /// Number, where it differs from that of the table.
    pub number: Option<String>,
    /// Word at the head.
    pub head: String,
    /// What is written in it.
    pub cell: GridCell,
    /// Share of the width, for columns of words.
    pub weight: u16,
}

/// What is written in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum GridCell {
    /// Words.
    Write,
    /// A phone number.
    Phone,
    /// A small number.
    Figure,
    /// An amount after the country's symbol.
    Money(String),
    /// Day, month and year.
    Date,
    /// A box to tick.
    Tick,
    /// A few words to mark one of.
    Options(Vec<String>),
    /// Numbers of the key.
    Code,
}

/// What the numbers in a column mean.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Key {
    /// Head of the column.
    pub head: String,
    /// Meanings of 1, 2, 3 and so on.
    pub options: Vec<String>,
}

/// Hazards to tick and to rate.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ratings {
    /// Number over the boxes to tick.
    pub number: String,
    /// What they ask.
    pub label: String,
    /// Icon and name of each hazard.
    pub hazards: Vec<(String, String)>,
    /// What is rated.
    pub scales: Vec<Scale>,
    /// How the score is made.
    pub rule: String,
}

/// Degrees of which one is marked, or several.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scale {
    /// Number of the question.
    pub number: String,
    /// The question.
    pub label: String,
    /// The degrees.
    pub options: Vec<Pick>,
}

/// Sentences with the same answers.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Check {
    /// Heads of the columns.
    pub answers: Vec<String>,
    /// Sentences.
    pub lines: Vec<CheckLine>,
}

/// One sentence.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct CheckLine {
    /// Number: `R01`.
    pub number: String,
    /// The sentence.
    pub text: String,
    /// Protects life: printed bold.
    pub critical: bool,
    /// How many of the answers it offers.
    pub answers: usize,
}
