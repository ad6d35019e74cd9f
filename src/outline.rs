//! What the papers say, before anything is drawn: plain data with every word already in its language.
//!
//! Wall sheet, full plan and print page are all made from one `Outline`. An answer that is not there is `None` and
//! becomes a writing line. Icons are the names of the sprite (`cyc`, `people`, …).

use serde::{Deserialize, Serialize};

/// Edition of these types, kept beside every frozen outline.
pub const EDITION: u32 = 1;

/// One plan, ready to be printed in one language.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
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
    /// Front of the wall sheet, also the first page of the plan.
    pub front: Front,
    /// Back of the wall sheet.
    pub back: Back,
    /// Pages of the full plan after the first.
    pub plan: Vec<Page>,
}

/// Words that the sheets need on every page.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
pub struct Words {
    /// Page number with `{n}` and `{of}`, such as "page {n} of {of}".
    pub page_of: String,
    /// After the title of a page or table that goes on, such as "(continued)".
    pub continued: String,
    /// Mark of a private page.
    pub private: String,
}

/// A label and its answer.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
pub struct Fact {
    /// What is asked.
    pub label: String,
    /// What was answered; none prints as a line to write on.
    pub value: Option<String>,
}

/// Title of a section, with a short remark at its right end.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
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

/// Front of the wall sheet: "If something happens".
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
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
    /// Three key people.
    pub people: Vec<Person>,
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
    /// Word in the box for the trainer's logo.
    pub logo_label: String,
}

/// One step of what comes first.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
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
pub struct Place {
    /// Icon.
    pub icon: String,
    /// Label and answer.
    pub fact: Fact,
}

/// One key person.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
pub struct Person {
    /// Name.
    pub name: Option<String>,
    /// Who that is, what the person does.
    pub role: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
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
    /// Foot line: its first words are bold.
    pub foot: Remark,
}

/// Action card of one hazard.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
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
pub struct Limit {
    /// Label and name of the stage.
    pub fact: Fact,
    /// Mark of the stage.
    pub mark: Option<StageMark>,
}

/// One stage of an action card.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
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

/// A sentence that opens with bold words.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
pub struct Remark {
    /// Bold words.
    pub strong: String,
    /// The rest.
    pub text: String,
}

/// One page of the full plan; it goes on over as many sheets as it needs.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
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
    /// Readiness of each part.
    Bars(Bars),
    /// Months or days, marked or not.
    Strips {
        /// Words over the cells.
        heads: Vec<String>,
        /// One strip a line.
        strips: Vec<Strip>,
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

/// Readiness of the parts.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
pub struct Bars {
    /// One bar a part.
    pub bars: Vec<Bar>,
    /// Names of the three zones under the bars.
    pub zones: Vec<String>,
    /// Label of the thin bar, such as "next time" or "first time".
    pub second_label: String,
}

/// Readiness of one part.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
pub struct Bar {
    /// Icon.
    pub icon: String,
    /// Name of the part.
    pub name: String,
    /// Points, 0–100.
    pub points: Option<u8>,
    /// Word of the band.
    pub word: Option<String>,
    /// Points of the other round; none leaves the thin bar to be shaded by hand.
    pub second: Option<u8>,
}

/// A line of cells: months or days.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug, Default)]
pub struct Strip {
    /// Label at the left.
    pub label: String,
    /// Marked or not, one a head.
    pub cells: Vec<bool>,
    /// Marked cells are hatched instead of solid.
    pub hatched: bool,
}
