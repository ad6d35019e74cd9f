//! What the marks of a paper are to someone who hears it read aloud: headings, lists, tables, signs, furniture.

use super::sheet::{Drawing, Mark};
use crate::outline::{Answer, StageMark};

/// Part that some marks play in the document.
#[derive(Clone, PartialEq, Debug)]
pub enum Role {
    /// Title: 1 for a page, 2 for a section, 3 inside a section.
    Heading(u8),
    /// Words that belong together.
    Paragraph,
    /// List; holds items.
    List,
    /// One thing of a list; holds a label and a body.
    Item,
    /// What stands before the body of an item: its box, its number, what is asked.
    Label,
    /// Words of an item.
    Body,
    /// Table; holds rows.
    Table,
    /// Row of a table; holds heads and cells.
    Row,
    /// Cell that names its column.
    Head,
    /// Cell that names its row.
    Side,
    /// Cell.
    Cell,
    /// Cell over so many columns.
    Over(u16),
    /// Something drawn, with the words for it; what it holds is not read for itself.
    Figure(Sign),
    /// Furniture and what repeats a word beside it; not read at all.
    Aside,
}

/// A drawn sign. Its words come from the outline; a sign without words is not read.
#[derive(Clone, PartialEq, Debug)]
pub enum Sign {
    /// These words.
    Words(String),
    /// Box, ticked or not.
    Tick(bool),
    /// Disc of an answer.
    Answer(Answer),
    /// Icon of a hazard.
    Icon(String),
    /// Mark of a warning stage.
    Stage(StageMark),
}

impl Drawing {
    /// Draws something in a role. A role without marks leaves no trace, except that cells stay in their row.
    pub fn tagged<T>(&mut self, role: Role, draw: impl FnOnce(&mut Drawing) -> T) -> T {
        self.marks.push(Mark::Open(role));
        let drawn = draw(self);
        self.marks.push(Mark::Close);
        drawn
    }

    /// The same as a further part of what was closed just before, when that has the same role: the rows of a table
    /// that are drawn one by one, also on the next sheet.
    pub fn going_on<T>(&mut self, role: Role, draw: impl FnOnce(&mut Drawing) -> T) -> T {
        self.marks.push(Mark::GoOn(role));
        let drawn = draw(self);
        self.marks.push(Mark::Close);
        drawn
    }

    /// Begins a role, or goes on with it after the first part.
    pub fn part<T>(&mut self, role: Role, first: bool, draw: impl FnOnce(&mut Drawing) -> T) -> T {
        if first { self.tagged(role, draw) } else { self.going_on(role, draw) }
    }
}
