//! Types of the pages of the full plan.

use serde::{Deserialize, Serialize};

use super::{Band, Card, Fact, Head, Remark, StageMark, Task};

/// One page of the full plan; it goes on over as many sheets as it needs.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Page {
    /// Title.
    pub title: String,
    /// Icon at the right of the title.
    pub icon: Option<String>,
    /// Never shown to others: carries the private mark.
    pub private: bool,
    /// Sentence under the title.
    pub sub: Option<String>,
    /// Contents from top to bottom.
    pub blocks: Vec<Block>,
}

/// One piece of a page.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Section title; stays with what follows.
    Heading(Head),
    /// Free text under an optional bold title; none prints as lines to write on.
    Paragraph {
        /// Bold title.
        title: Option<String>,
        /// The text; line breaks are kept.
        text: Option<String>,
        /// Lines to write on when there is no text.
        lines: u8,
    },
    /// One sentence in large type in a strong frame.
    Goal(Fact),
    /// Labels and answers in one, two or three columns.
    Pairs {
        /// Number of columns.
        columns: u8,
        /// Read down the first column, then the next.
        facts: Vec<Fact>,
    },
    /// Large numbers with a label under each.
    Counts {
        /// Label and number.
        facts: Vec<Fact>,
    },
    /// Rows and columns.
    Table(Table),
    /// Boxes to tick.
    Checklist {
        /// Number of columns.
        columns: u8,
        /// Rows are ruled and have room for who; otherwise the list is close.
        ruled: bool,
        /// What to tick.
        tasks: Vec<Task>,
    },
    /// How often against how bad.
    Matrix(Matrix),
    /// Overall readiness in large type.
    Score(Score),
    /// Readiness of a part, over its lines.
    Part(Part),
    /// Months or days, marked or not.
    Strips {
        /// Words over the cells.
        heads: Vec<String>,
        /// One strip a line.
        strips: Vec<Strip>,
    },
    /// Lengths to compare, one row for each thing that is compared.
    Bars {
        /// The rows.
        rows: Vec<Bars>,
    },
    /// A whole action card; the page has the same title.
    Card(Card),
    /// A box that is never cut, when a sheet can hold it.
    Frame {
        /// Title in the box.
        title: Option<String>,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// Two halves side by side.
    Halves {
        /// Left half.
        left: Vec<Block>,
        /// Right half.
        right: Vec<Block>,
    },
    /// Lines to sign on, two beside each other.
    Signatures {
        /// Who signs.
        labels: Vec<String>,
    },
    /// Body sentence that opens with bold words.
    Remark(Remark),
    /// Small print.
    Note {
        /// The words.
        text: String,
    },
    /// Keys of the answer discs: yes, partly, no.
    Key {
        /// Disc and word.
        answers: Vec<AnswerWord>,
    },
}

/// Rows and columns.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Table {
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows from top to bottom.
    pub rows: Vec<Row>,
    /// Empty rows at the end, left out when the page is full.
    pub spare: u8,
}

/// One column.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Column {
    /// Word at the head; no column with one, no head at all.
    pub head: String,
    /// Icon at the head instead of a word.
    pub icon: Option<String>,
    /// Share of the width, for columns of words.
    pub weight: u16,
    /// Side on which the cells stand.
    pub align: Align,
}

/// Side on which a cell stands.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq, Debug, Default)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Figures and phone numbers.
    Right,
    /// Boxes and marks.
    Centre,
}

/// One row.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Row {
    /// One cell a column; missing ones are empty.
    pub cells: Vec<Cell>,
    /// Second line under the whole row.
    pub under: Option<String>,
}

/// One cell.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[serde(tag = "cell", content = "of", rename_all = "snake_case")]
pub enum Cell {
    /// Nothing: room to write.
    Empty,
    /// Words.
    Text(String),
    /// Bold words.
    Strong(String),
    /// Large bold figures, such as a score or a phone number.
    Large(String),
    /// Box, ticked or not.
    Tick(bool),
    /// Icon.
    Icon(String),
    /// Mark of a band.
    Band(Band),
    /// Disc of an answer.
    Answer(Answer),
    /// Mark of a warning stage.
    Stage(StageMark),
}

/// Answer to a point of readiness.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Full disc.
    Yes,
    /// Half disc.
    Partly,
    /// Ring; also for "not sure".
    No,
}

/// What a disc means.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
pub struct AnswerWord {
    /// The disc.
    pub answer: Answer,
    /// Its word.
    pub word: String,
}

/// The 4 × 4 risk matrix.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
pub struct Matrix {
    /// Word for the rows.
    pub often_label: String,
    /// Word for the columns.
    pub bad_label: String,
    /// Four degrees of how often, rarest first; label and meaning.
    pub often: Vec<Fact>,
    /// Four degrees of how bad, smallest first; label and meaning.
    pub bad: Vec<Fact>,
    /// Low, medium, high, very high with their ranges of points.
    pub bands: Vec<(Band, String)>,
    /// How the score is made.
    pub rule: String,
    /// Hazards in their places.
    pub hazards: Vec<Placed>,
}

/// A hazard in the matrix.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
pub struct Placed {
    /// Icon of the hazard.
    pub icon: String,
    /// How often, 1–4.
    pub often: u8,
    /// How bad, 1–4.
    pub bad: u8,
}

/// Overall readiness.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Score {
    /// Points; none while there is no answer.
    pub points: Option<u8>,
    /// Beside the points, such as "of 100".
    pub of: String,
    /// Word of the band.
    pub word: String,
    /// What it means.
    pub message: String,
}

/// Readiness of one part.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Part {
    /// Icon.
    pub icon: String,
    /// Its name.
    pub name: String,
    /// Points, 0–100.
    pub points: Option<u8>,
    /// Word of the band.
    pub word: Option<String>,
    /// Label of the box for the points of the next round, written by hand.
    pub next: String,
}

/// A line of cells: months or days.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Strip {
    /// Label at the left.
    pub label: String,
    /// Marked or not, one a head.
    pub cells: Vec<bool>,
    /// Marked cells are hatched instead of solid.
    pub hatched: bool,
}

/// One row of lengths to compare.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Bars {
    /// What it is about.
    pub label: String,
    /// Icon before it.
    pub icon: Option<String>,
    /// One bar, or that of before and that of after.
    pub bars: Vec<Bar>,
}

/// One length.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
#[serde(default)]
pub struct Bar {
    /// Word before it; may be empty.
    pub word: String,
    /// How long it is, 0 to 100 of the whole width.
    pub share: u8,
    /// The number behind it.
    pub text: String,
}
