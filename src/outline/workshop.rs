//! Types of the workshop pack: what a host prints for a hall, with every word already in its language.

use super::{Band, Fact, Page, Remark, StageMark, Words};

/// Everything that is printed for one workshop in one country and language.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pack {
    /// Language of the pack, such as `en`.
    pub language: String,
    /// Title of the document.
    pub title: String,
    /// One line on what the document is.
    pub subject: String,
    /// Day on which the facts of the country were read, `2026-08-18`.
    pub made_on: String,
    /// What stands in every footer.
    pub line: String,
    /// Words of the furniture.
    pub words: Words,
    /// Host sheets: the programme of each day, then the room; what to print is added to the last.
    pub host: Vec<Page>,
    /// What to print, how often and for whom.
    pub prints: Prints,
    /// Activity cards in the order of the programme, two on a sheet.
    pub cards: Vec<HalfCard>,
    /// Sheet for the dots.
    pub grid: DotSheet,
    /// Sheet for drawing the business.
    pub drawing: DrawingSheet,
    /// Bulletins of the storm game, one for each warning stage, two on a sheet.
    pub bulletins: Vec<HalfCard>,
    /// Drill scripts, two on a sheet.
    pub drills: Vec<HalfCard>,
    /// Sign-in sheets.
    pub sign_in: SignIn,
}

/// What to print.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Prints {
    /// Title of the section.
    pub title: String,
    /// Heads of the four columns: pages, sheet, copies, for whom.
    pub heads: [String; 4],
    /// One line for each part of the pack.
    pub rows: Vec<Print>,
    /// How many sheets of paper that makes, with `{n}` in place of the number.
    pub total: String,
}

/// One line of what to print.
#[derive(Clone, PartialEq, Debug)]
pub struct Print {
    /// Which part of this document; none for what is printed apart.
    pub part: Option<Part>,
    /// Its name.
    pub name: String,
    /// How it is printed, such as "better on A3".
    pub note: Option<String>,
    /// How many copies.
    pub copies: usize,
    /// Who gets it.
    pub whom: String,
}

/// Parts of the document, in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Host sheet.
    Host,
    /// Activity cards.
    Cards,
    /// Sheet for the dots.
    Grid,
    /// Sheet for drawing.
    Drawing,
    /// Bulletins.
    Bulletins,
    /// Drill scripts.
    Drills,
    /// Sign-in sheets.
    SignIn,
}

/// Half a sheet that is read aloud: an activity, a bulletin or a drill.
#[derive(Clone, PartialEq, Debug)]
pub struct HalfCard {
    /// Icon or mark of a warning stage.
    pub mark: StageMark,
    /// Small line over the title, such as "Card 3 of 11 · in pairs".
    pub kicker: String,
    /// Title; an empty card has a line to write it on.
    pub title: String,
    /// Line under the title: who reads and keeps time, or when a stage comes.
    pub line: String,
    /// Large number at the right: minutes; zero prints as a line to write on.
    pub minutes: u32,
    /// Word under the number.
    pub unit: String,
    /// Strong band over the card, such as "Do this part by yourself".
    pub alone: Option<String>,
    /// Label of the text to read aloud.
    pub aloud_label: String,
    /// Text to read aloud, 80 words at most; an empty card has lines to write it on.
    pub aloud: String,
    /// What follows, from top to bottom.
    pub parts: Vec<CardPart>,
}

/// A labelled part of a card.
#[derive(Clone, PartialEq, Debug)]
pub struct CardPart {
    /// Label.
    pub label: String,
    /// What stands under it.
    pub form: PartForm,
}

/// Forms of a part.
#[derive(Clone, PartialEq, Debug)]
pub enum PartForm {
    /// Sentences, each on a new line.
    Words(Vec<String>),
    /// Questions, each with a dot.
    Points(Vec<String>),
    /// Actions with a box to tick.
    Ticks(Vec<String>),
    /// Minutes and what is asked then.
    Minutes(Vec<(String, String)>),
    /// So many numbered lines to write on.
    Lines(usize),
}

/// The 4 × 4 sheet for dots.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct DotSheet {
    /// Title.
    pub title: String,
    /// What to do with it.
    pub sub: String,
    /// Label of the line for the table's name.
    pub table: String,
    /// Word for the rows.
    pub often_label: String,
    /// Word for the columns.
    pub bad_label: String,
    /// Four degrees of how often, rarest first; label and meaning.
    pub often: Vec<Fact>,
    /// Four degrees of how bad, smallest first; label and meaning.
    pub bad: Vec<Fact>,
    /// Low, medium, high, very high.
    pub bands: Vec<Band>,
    /// Head of the list of hazards.
    pub hazards_head: String,
    /// Hazards of the country: icon and name.
    pub hazards: Vec<(String, String)>,
}

/// The sheet on which an owner draws the business in its four parts.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct DrawingSheet {
    /// Title.
    pub title: String,
    /// What to do with it.
    pub sub: String,
    /// Label of the line for the name.
    pub name: String,
    /// Word in the middle.
    pub middle: String,
    /// The four parts, read left to right, then down.
    pub corners: Vec<Corner>,
}

/// One of the four parts of a business.
#[derive(Clone, PartialEq, Debug)]
pub struct Corner {
    /// Icon.
    pub icon: String,
    /// Name of the part.
    pub name: String,
    /// What to draw.
    pub note: String,
}

/// Sign-in sheets.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct SignIn {
    /// Title.
    pub title: String,
    /// Which boxes are free.
    pub sub: String,
    /// Labels of the lines over the list: place, date, host.
    pub lines: [String; 3],
    /// Heads of the list.
    pub heads: SignInHeads,
    /// What happens with the sheet.
    pub privacy: Remark,
    /// What the two boxes of consent mean.
    pub agree: Remark,
    /// How many people may come.
    pub people: usize,
}

/// Heads of the sign-in list.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct SignInHeads {
    /// Name or initials.
    pub name: String,
    /// Kind of work.
    pub sector: String,
    /// Woman or man; what it says over the two boxes.
    pub sex: [String; 2],
    /// Age; what it says over the two boxes.
    pub age: [String; 2],
    /// Number of the table.
    pub table: String,
    /// Signature.
    pub signature: String,
    /// The two boxes of consent.
    pub agree: [String; 2],
}

impl SignIn {
    /// Lines on a sheet.
    pub const ROWS: usize = 20;

    /// Sheets that all people need, at least one.
    pub fn sheets(&self) -> usize {
        self.people.div_ceil(Self::ROWS).max(1)
    }
}
