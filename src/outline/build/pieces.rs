//! Small blocks that many pages are made of.

use super::super::{Align, Block, Cell, Column, Fact, Head, Page, Row, Table, Task};
use super::maker::Maker;
use crate::plan::answers;
use crate::plan::question::{Kind, Options, Question};

/// A page that others may see.
pub(super) fn page(title: String, icon: &str, blocks: Vec<Block>) -> Page {
    Page { title, icon: (!icon.is_empty()).then(|| icon.to_owned()), blocks, ..Page::default() }
}

/// A section title.
pub(super) fn heading(title: String, note: Option<String>) -> Block {
    Block::Heading(Head { title, note })
}

/// Labels and answers; no block without any.
pub(super) fn pairs(columns: u8, facts: Vec<Fact>) -> Option<Block> {
    (!facts.is_empty()).then_some(Block::Pairs { columns, facts })
}

/// Free text under its label; no block where the plan neither has nor asks it.
pub(super) fn paragraph(make: &Maker<'_>, question: &Question) -> Option<Block> {
    make.fact(question).map(|fact| Block::Paragraph { title: Some(fact.label), text: fact.value, lines: 2 })
}

/// A column of words, with its share of the width.
pub(super) fn column(head: impl Into<String>, weight: u16) -> Column {
    Column { head: head.into(), icon: None, weight, align: Align::Left }
}

/// A column of figures.
pub(super) fn figures(head: impl Into<String>, weight: u16) -> Column {
    Column { align: Align::Right, ..column(head, weight) }
}

/// Words, or room to write.
pub(super) fn text(words: Option<String>) -> Cell {
    words.map_or(Cell::Empty, Cell::Text)
}

/// Bold words, or room to write.
pub(super) fn strong(words: Option<String>) -> Cell {
    words.map_or(Cell::Empty, Cell::Strong)
}

/// A row without a second line.
pub(super) fn row(cells: Vec<Cell>) -> Row {
    Row { cells, under: None }
}

/// Rows and columns.
pub(super) fn table(columns: Vec<Column>, rows: Vec<Row>, spare: u8) -> Block {
    Block::Table(Table { columns, rows, spare })
}

/// A table of the rows that an owner filled, first column bold; columns that may not be printed are left out.
pub(super) fn of_rows(
    make: &Maker<'_>,
    question: &Question,
    columns: &[&Question],
    rows: &[answers::Row<'_>],
    spare: u8,
) -> Block {
    let columns: Vec<&Question> = columns.iter().copied().filter(|column| make.allows(column.class)).collect();
    let heads = columns.iter().map(|column| Column {
        head: make.head(question, column),
        icon: None,
        weight: weight(column),
        align: if is_figure(column) { Align::Right } else { Align::Left },
    });
    let cells = |entry: &answers::Row<'_>| {
        let cell = |(place, column): (usize, &&Question)| {
            let said = make.cell(entry, column);
            if place == 0 { strong(said) } else { text(said) }
        };
        row(columns.iter().enumerate().map(cell).collect())
    };
    table(heads.collect(), rows.iter().map(cells).collect(), spare)
}

fn weight(column: &Question) -> u16 {
    match column.kind {
        Kind::Line { max } if max > 60 => 6,
        Kind::Line { .. } | Kind::Many { .. } => 4,
        Kind::Paragraph { .. } => 8,
        Kind::Number { .. } => 2,
        _ => 3,
    }
}

fn is_figure(column: &Question) -> bool {
    matches!(column.kind, Kind::Number { .. } | Kind::Money | Kind::Phone)
}

/// All options of a list, those that were chosen ticked. Options that stand alone show only when chosen.
pub(super) fn ticks(make: &Maker<'_>, question: &Question, columns: u8, alone: &[&str]) -> Option<Block> {
    let (Kind::Many { options, .. } | Kind::Choice(options)) = &question.kind else { return None };
    if !make.asks(question) && make.said(question).is_none() {
        return None;
    }
    let chosen = |code: &str| make.holds(question) && make.frame.answers.has(question, code);
    let shown = make.frame.codes(options).into_iter().filter(|code| !alone.contains(&code.as_str()) || chosen(code));
    let tasks = shown.map(|code| option_task(make, options, &code, chosen(&code))).collect();
    Some(Block::Checklist { columns, ruled: false, tasks })
}

fn option_task(make: &Maker<'_>, options: &Options, code: &str, done: bool) -> Task {
    Task { text: super::super::said::option(make.words, options, code, &make.frame), who: None, done, critical: false }
}
