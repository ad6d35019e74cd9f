//! Blocks of a page as pieces: text, lists, boxes; tables, cards and diagrams have files of their own.

use std::rc::Rc;

use super::flow::Piece;
use super::sheet::{Drawing, Style, T9, T11, T12, T14, T16, T18, T20, T34, count};
use super::text::{Fitted, draw_remark, fit, set};
use crate::outline::{AnswerWord, Block, Fact, Head, Remark, Table, Task};

mod card;
mod diagrams;
mod table;

pub use diagrams::level;

/// Space above a block.
const APART: f32 = 4.5;
/// A box that is higher than this is opened and flows over the sheets.
const TALL: f32 = 215.0;

/// How the pieces of a page are set.
#[derive(Clone, Copy)]
pub struct How<'a> {
    /// After the title of what goes on, such as "(continued)".
    pub continued: &'a str,
    /// Rows closer together, where that saves a sheet; the type stays as large.
    pub dense: bool,
}

impl How<'_> {
    /// One length or the other.
    pub fn or(self, loose: f32, dense: f32) -> f32 {
        if self.dense { dense } else { loose }
    }
}

/// Pieces of the blocks in a given width.
pub fn pieces(blocks: &[Block], w: f32, how: How<'_>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut section: Option<&Head> = None;
    for block in blocks {
        let mut some = match block {
            Block::Table(table) => table::table(table, &alike(table, blocks), w, section, how),
            _ => of(block, w, section, how),
        };
        let after_head = section.is_some();
        if let (true, Some(first)) = (after_head, some.first_mut()) {
            first.before = 0.0;
        }
        all.append(&mut some);
        section = if let Block::Heading(head) = block { Some(head) } else { None };
    }
    all
}

/// Tables of a page with the same columns.
fn alike<'a>(table: &Table, blocks: &'a [Block]) -> Vec<&'a Table> {
    let tables = blocks.iter().filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    tables.filter(|other| other.columns == table.columns).collect()
}

fn of(block: &Block, w: f32, section: Option<&Head>, how: How<'_>) -> Vec<Piece> {
    match block {
        Block::Heading(head) => vec![Piece { before: how.or(5.2, 3.5), ..heading(head, w) }],
        Block::Paragraph { title, text, lines } => paragraph(title.as_deref(), text.as_deref(), *lines, w),
        Block::Goal(fact) => vec![goal(fact, w)],
        Block::Pairs { columns, facts } => pairs(*columns, facts, w, how),
        Block::Counts { facts } => vec![counts(facts, w)],
        Block::Table(table) => table::table(table, &[table], w, section, how),
        Block::Checklist { columns, ruled, tasks } => {
            let again = section.map(|head| Rc::new(said_again(head, w, how)));
            let rows = if *ruled { ruled_list(tasks, w, how) } else { open_list(*columns, tasks, w) };
            rows.into_iter().map(|row| Piece { again: again.clone(), ..row }).collect()
        }
        Block::Matrix(matrix) => vec![diagrams::matrix(matrix)],
        Block::Score(score) => vec![diagrams::score(score, w)],
        Block::Bars(bars) => vec![diagrams::bars(bars, how)],
        Block::Strips { heads, strips } => vec![diagrams::strips(heads, strips, w)],
        Block::Card(card) => card::card(card, w, how),
        Block::Frame { title, blocks } => frame(title.as_deref(), blocks, w, how),
        Block::Halves { left, right } => halves(left, right, w, how),
        Block::Signatures { labels } => labels.chunks(2).map(|two| signatures(two, w)).collect(),
        Block::Remark(remark) => vec![self::remark(remark, w)],
        Block::Note { text } => vec![text_piece(&set(text, w, T9), 2.0)],
        Block::Key { answers } => vec![key(answers)],
    }
}

fn heading(head: &Head, w: f32) -> Piece {
    let mut art = Drawing::default();
    art.section([0.0, 0.0, w], head);
    Piece { drawing: art, height: 8.8, before: 5.2, keep: true, ..Piece::default() }
}

/// Section title with "(continued)".
fn said_again(head: &Head, w: f32, how: How<'_>) -> Piece {
    heading(&Head { title: format!("{} {}", head.title, how.continued), note: None }, w)
}

fn text_piece(text: &Fitted, before: f32) -> Piece {
    let mut art = Drawing::default();
    text.draw(&mut art, 0.0, 0.0);
    Piece { drawing: art, height: text.height(), before, ..Piece::default() }
}

fn paragraph(title: Option<&str>, text: Option<&str>, lines: u8, w: f32) -> Vec<Piece> {
    let mut all = Vec::new();
    if let Some(title) = title {
        all.push(Piece { keep: true, ..text_piece(&set(title, w, T11.bold()), APART) });
    }
    let before = if title.is_some() { 0.0 } else { 3.0 };
    if let Some(text) = text {
        let body = set(text, w, T11);
        if body.height() <= 60.0 {
            all.push(text_piece(&body, before));
        } else {
            let lines = body.lines.iter().map(|line| Fitted { style: T11, lines: vec![line.clone()] });
            all.extend(lines.map(|line| text_piece(&line, 0.0)));
        }
    } else {
        all.extend((0..lines).map(|n| writing_line(w, if n == 0 { before } else { 0.0 })));
    }
    all
}

fn writing_line(w: f32, before: f32) -> Piece {
    let mut art = Drawing::default();
    art.rule(0.0, 7.8, w, 0.25);
    Piece { drawing: art, height: 8.0, before, ..Piece::default() }
}

fn goal(fact: &Fact, w: f32) -> Piece {
    let mut art = Drawing::default();
    let mut y = 2.6;
    if !fact.label.is_empty() {
        let label = set(&fact.label, w - 10.0, T11);
        label.draw(&mut art, 5.0, y);
        y += label.height() + 0.4;
    }
    if let Some(value) = &fact.value {
        let words = set_step(value, w - 10.0, &[(T18.bold(), 1), (T16.bold(), 2), (T12.bold(), 3)], T11.bold());
        words.draw(&mut art, 5.0, y);
        y += words.height() + 2.8;
    } else {
        art.rule(5.0, y + 8.0, w - 10.0, 0.25);
        y += 12.0;
    }
    art.frame([0.0, 0.0, w, y], 1.2);
    Piece { drawing: art, height: y, before: APART, ..Piece::default() }
}

/// First step that holds the text; beyond the last, the least size with as many lines as it takes.
fn set_step(text: &str, w: f32, steps: &[(Style, usize)], least: Style) -> Fitted {
    let tried = steps.iter().map(|(style, lines)| (set(text, w, *style), *lines));
    tried
        .into_iter()
        .find_map(|(set, lines)| (set.lines.len() <= lines).then_some(set))
        .unwrap_or_else(|| set(text, w, least))
}

/// Labels and bold answers over hairlines.
fn pairs(columns: u8, facts: &[Fact], w: f32, how: How<'_>) -> Vec<Piece> {
    let columns = usize::from(columns.max(1));
    let rows = facts.len().div_ceil(columns);
    let wide = (w - 6.0 * count(columns - 1)) / count(columns);
    let widest = facts.iter().map(|fact| T11.width(&fact.label)).fold(0.0, f32::max);
    let label = (widest + 4.0).clamp(if columns == 1 { 42.0 } else { 26.0 }, wide * 0.5);
    let mut all = Vec::new();
    for row in 0..rows {
        let mut art = Drawing::default();
        let cells: Vec<(f32, Fitted, Fitted, bool)> = (0..columns)
            .filter_map(|column| facts.get(column * rows + row).map(|fact| (column, fact)))
            .map(|(column, fact)| {
                let value = fact.value.as_deref().unwrap_or("");
                let long = fact.value.is_none() && T11.width(&fact.label) > label - 3.0;
                let room = if long { wide - 20.0 } else { label - 3.0 };
                let left = (wide + 6.0) * count(column);
                (left, set(&fact.label, room, T11), set(value, wide - label, T11.bold()), value.is_empty())
            })
            .collect();
        let height = cells.iter().map(|(_, label, value, _)| label.height().max(value.height())).fold(5.0, f32::max);
        let empty = cells.iter().any(|(.., empty)| *empty);
        let height = (height + how.or(2.2, 1.4)).max(if empty { how.or(8.0, 7.0) } else { how.or(7.2, 6.4) });
        for (left, label_text, value, _) in &cells {
            let top = if height <= 8.1 { (height - 5.0) / 2.0 } else { how.or(1.1, 0.7) };
            label_text.draw(&mut art, *left, top);
            value.draw(&mut art, left + label, top);
            art.rule(*left, height, wide, 0.2);
        }
        let before = if row == 0 { 3.0 } else { 0.0 };
        all.push(Piece { drawing: art, height, before, ..Piece::default() });
    }
    all
}

fn counts(facts: &[Fact], w: f32) -> Piece {
    let mut art = Drawing::default();
    let wide = (w + 3.0) / count(facts.len().max(1));
    let mut height: f32 = 0.0;
    for (n, fact) in facts.iter().enumerate() {
        let left = wide * count(n);
        match &fact.value {
            Some(value) => fit(value, wide - 3.0, &[(T34.bold(), 1), (T20.bold(), 1)]).draw(&mut art, left, 0.0),
            None => art.rule(left, 11.5, wide - 8.0, 0.25),
        }
        let label = set(&fact.label, wide - 3.0, T11);
        label.draw(&mut art, left, 13.0);
        height = height.max(13.0 + label.height());
    }
    Piece { drawing: art, height: height + 1.0, before: 3.0, ..Piece::default() }
}

fn ruled_list(tasks: &[Task], w: f32, how: How<'_>) -> Vec<Piece> {
    let who =
        tasks.iter().filter_map(|task| task.who.as_deref()).map(|who| T11.width(who)).fold(0.0, f32::max).min(w * 0.3);
    let row = |(n, task): (usize, &Task)| {
        let mut art = Drawing::default();
        let style = if task.critical { T11.bold() } else { T11 };
        let text = set(&task.text, w - 7.0 - if who > 0.0 { who + 3.0 } else { 0.0 }, style);
        let by = set(task.who.as_deref().unwrap_or(""), who.max(1.0), T11);
        let height = (text.height().max(by.height()) + how.or(1.9, 1.4)).max(how.or(8.0, 7.0));
        art.tick(0.0, (height - 4.2) / 2.0, 4.2, task.done);
        text.draw(&mut art, 7.0, (height - text.height()) / 2.0);
        by.draw_right(&mut art, w, (height - by.height()) / 2.0);
        art.rule(0.0, height, w, 0.2);
        let before = if n == 0 { 2.0 } else { 0.0 };
        Piece { drawing: art, height, before, keep: n == 0 && tasks.len() > 1, ..Piece::default() }
    };
    tasks.iter().enumerate().map(row).collect()
}

/// Close list in columns, read down; ticked ones are bold.
fn open_list(columns: u8, tasks: &[Task], w: f32) -> Vec<Piece> {
    let columns = usize::from(columns.max(1));
    let rows = tasks.len().div_ceil(columns);
    let wide = w / count(columns);
    let row = |row: usize| {
        let mut art = Drawing::default();
        let mut height: f32 = 7.0;
        for column in 0..columns {
            let Some(task) = tasks.get(column * rows + row) else { continue };
            let left = wide * count(column);
            let style = if task.done || task.critical { T11.bold() } else { T11 };
            let text = set(&task.text, wide - 10.0, style);
            art.tick(left, 0.6, 5.0, task.done);
            text.draw(&mut art, left + 7.5, 0.6);
            height = height.max(text.height() + 2.2);
        }
        let before = if row == 0 { 2.0 } else { 0.0 };
        Piece { drawing: art, height, before, keep: row == 0 && rows > 1, ..Piece::default() }
    };
    (0..rows).map(row).collect()
}

/// Pieces below each other as one.
fn stack(pieces: &[Piece], x: f32, top: f32, art: &mut Drawing) -> f32 {
    let mut y = top;
    for (n, piece) in pieces.iter().enumerate() {
        y += if n == 0 { 0.0 } else { piece.before };
        art.place(x, y, &piece.drawing);
        y += piece.height;
    }
    y
}

fn frame(title: Option<&str>, blocks: &[Block], w: f32, how: How<'_>) -> Vec<Piece> {
    let inner = pieces(blocks, w - 8.0, how);
    let mut art = Drawing::default();
    let mut y = 2.5;
    if let Some(title) = title {
        let words = set(title, w - 8.0, T14.bold());
        words.draw(&mut art, 4.0, y);
        y += words.height() + 1.0;
    }
    y = stack(&inner, 4.0, y, &mut art) + 2.5;
    if y <= TALL {
        art.frame([0.0, 0.0, w, y], 0.35);
        return vec![Piece { drawing: art, height: y, before: APART, ..Piece::default() }];
    }
    let mut open =
        title.map(|title| heading(&Head { title: title.to_owned(), note: None }, w)).into_iter().collect::<Vec<_>>();
    open.extend(pieces(blocks, w, how));
    open
}

fn halves(left: &[Block], right: &[Block], w: f32, how: How<'_>) -> Vec<Piece> {
    let half = (w - 6.0) / 2.0;
    let (one, two) = (pieces(left, half, how), pieces(right, half, how));
    let before = one.first().map_or(APART, |piece| piece.before);
    let mut art = Drawing::default();
    let height = stack(&one, 0.0, 0.0, &mut art).max(stack(&two, half + 6.0, 0.0, &mut art));
    if height <= TALL {
        return vec![Piece { drawing: art, height, before, ..Piece::default() }];
    }
    let mut all = pieces(left, w, how);
    all.extend(pieces(right, w, how));
    all
}

fn signatures(labels: &[String], w: f32) -> Piece {
    let mut art = Drawing::default();
    let half = (w - 6.0) / 2.0;
    for (n, label) in labels.iter().enumerate() {
        let left = (half + 6.0) * count(n);
        art.rule(left, 11.0, half, 0.25);
        fit(label, half, &[(T9, 2)]).draw(&mut art, left, 11.8);
    }
    Piece { drawing: art, height: 17.0, before: 1.0, ..Piece::default() }
}

fn remark(remark: &Remark, w: f32) -> Piece {
    let mut art = Drawing::default();
    let height = draw_remark(&mut art, [0.0, 0.0, w], T11, remark);
    Piece { drawing: art, height, before: 3.0, ..Piece::default() }
}

fn key(answers: &[AnswerWord]) -> Piece {
    let mut art = Drawing::default();
    let mut x = 0.0;
    for AnswerWord { answer, word } in answers {
        art.answer(x, 0.0, 5.0, *answer);
        art.text(x + 7.0, 0.0, T11, word);
        x += 7.0 + T11.width(word) + 8.0;
    }
    Piece { drawing: art, height: 5.0, before: 2.5, ..Piece::default() }
}
