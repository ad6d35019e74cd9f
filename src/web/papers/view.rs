//! The outline as a page: what a screen reader meets when it reads the papers.

use askama::Template;

use crate::outline::{Answer, AnswerWord, Block, Card, Cell, Matrix, Row, StageMark, Table, Task};

/// A run of blocks; boxes and halves hold further runs.
#[derive(Template)]
#[template(path = "plans/view-blocks.html")]
pub struct Blocks<'a> {
    blocks: &'a [Block],
}

/// An action card.
#[derive(Template)]
#[template(path = "plans/view-card.html")]
pub struct CardView<'a> {
    card: &'a Card,
    /// Whether the title of the page says the name already.
    titled: bool,
}

impl<'a> Blocks<'a> {
    /// The blocks of a page or box.
    pub fn of(blocks: &'a [Block]) -> Self {
        Self { blocks }
    }
    /// Whether any column has a word at its head.
    fn has_heads(table: &Table) -> bool {
        table.columns.iter().any(|column| !column.head.is_empty())
    }
    /// The cells of a row, each with the word at the head of its column, which stands before it on a small phone, and
    /// with how many columns it is wide: the last cell of a short row fills the rest of the table.
    fn placed<'t>(table: &'t Table, row: &'t Row) -> Vec<(&'t Cell, &'t str, usize)> {
        let (cells, columns) = (row.cells.len(), table.columns.len());
        let wide = |at: usize| if at + 1 == cells { columns.saturating_sub(at).max(1) } else { 1 };
        let head = |at: usize| table.columns.get(at).map_or("", |column| column.head.as_str());
        row.cells.iter().enumerate().map(|(at, cell)| (cell, head(at), wide(at))).collect()
    }
    /// The hazards in one field of the matrix are named in the table below it; here stand the four degrees.
    fn degrees(matrix: &Matrix) -> [(&str, &[crate::outline::Fact]); 2] {
        [(&matrix.often_label, &matrix.often), (&matrix.bad_label, &matrix.bad)]
    }
    /// Heads of the marked cells of a strip.
    fn marked<'s>(heads: &'s [String], cells: &[bool]) -> Vec<&'s str> {
        heads.iter().zip(cells).filter(|(_, marked)| **marked).map(|(head, _)| head.as_str()).collect()
    }
}

impl<'a> CardView<'a> {
    /// A card under its own heading, or under that of its page.
    pub fn of(card: &'a Card, titled: bool) -> Self {
        Self { card, titled }
    }
}

/// The box of a line to tick.
pub fn tick(task: &Task) -> &'static str {
    square(task.done)
}

/// A box to tick, drawn as a letter.
fn square(done: bool) -> &'static str {
    if done { "☑" } else { "☐" }
}

/// A disc and its word.
pub fn key(entry: &AnswerWord) -> String {
    format!("{} {}", disc(entry.answer), entry.word)
}

/// Who does it, or nothing.
pub fn who(task: &Task) -> String {
    task.who.as_deref().map_or_else(String::new, |who| format!(" ({who})"))
}

/// A cell in words; drawings that only repeat a word say nothing.
pub fn cell(cell: &Cell) -> &str {
    match cell {
        Cell::Empty | Cell::Icon(_) | Cell::Stage(StageMark::Icon { .. }) => "",
        Cell::Text(words) | Cell::Strong(words) | Cell::Large(words) => words,
        Cell::Tick(done) => square(*done),
        Cell::Band(band) => &band.word,
        Cell::Answer(answer) => disc(*answer),
        Cell::Stage(StageMark::Alert { letter, .. }) => letter,
    }
}

/// The disc of an answer, as on paper.
fn disc(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "●",
        Answer::Partly => "◐",
        Answer::No => "○",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::{Column, Fact, Row};

    #[test]
    fn boxes_tables_and_lists_read_without_a_stylesheet() {
        let column = |head: &str| Column { head: head.to_owned(), ..Column::default() };
        let table = Table {
            columns: vec![column("Thing"), column("")],
            rows: vec![Row { cells: vec![Cell::Strong("Mats <30>".to_owned()), Cell::Tick(true)], under: None }],
            spare: 2,
        };
        let task = Task { text: "Go up".to_owned(), who: Some("all".to_owned()), done: false, critical: true };
        let facts = vec![Fact { label: "Place".to_owned(), value: None }];
        let inner = vec![Block::Pairs { columns: 1, facts }];
        let blocks = [
            Block::Table(table),
            Block::Checklist { columns: 1, ruled: true, tasks: vec![task] },
            Block::Frame { title: Some("Box".to_owned()), blocks: inner },
        ];
        let page = Blocks::of(&blocks).render().unwrap();
        assert!(page.contains(r#"<th scope="col">Thing</th>"#), "{page}");
        assert!(page.contains(r#"<th scope="row">Mats &#60;30&#62;</th><td>☑</td>"#), "{page}");
        assert!(page.contains("<li>☐ <strong>Go up</strong> (all)</li>"), "{page}");
        assert!(page.contains("<h3>Box</h3>") && page.contains("<dt>Place</dt><dd>________</dd>"), "{page}");
        assert!(!page.contains("style=") && !page.contains("&#60;dl"), "{page}");
    }
}
