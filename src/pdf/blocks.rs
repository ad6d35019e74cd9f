//! Blocks of a page as pieces: text, lists, boxes; tables, cards and diagrams have files of their own.

use std::rc::Rc;

use super::flow::{Piece, draw_pieces};
use super::roles::Role;
use super::sheet::{Drawing, Style, T9, T11, T12, T14, T16, T18, count};
use super::text::{Fitted, draw_remark, fit, set};
use crate::outline::{Block, Fact, Head, Remark, Table};

mod bars;
mod card;
mod diagrams;
mod lists;
mod matrix;
mod table;

pub use matrix::level;

/// Explanations in several lines.
const SMALL: Style = Style { leading: 3.6, ..T9 };
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
        Block::Paragraph { title, text, lines } => paragraph(title.as_deref(), text.as_deref(), *lines, w, how),
        Block::Goal(fact) => vec![goal(fact, w)],
        Block::Pairs { columns, facts } => lists::pairs(*columns, facts, w, how),
        Block::Counts { facts } => vec![lists::counts(facts, w, how)],
        Block::Table(table) => table::table(table, &[table], w, section, how),
        Block::Checklist { columns, ruled, tasks } => {
            let again = section.map(|head| Rc::new(said_again(head, w, how)));
            let rows = if *ruled { lists::ruled(tasks, w, how) } else { lists::open(*columns, tasks, w) };
            rows.into_iter().map(|row| Piece { again: again.clone(), ..row }).collect()
        }
        Block::Matrix(matrix) => vec![matrix::matrix(matrix, how)],
        Block::Score(score) => vec![diagrams::score(score, w, how)],
        Block::Part(part) => vec![diagrams::part(part, w, how)],
        Block::Strips { heads, strips } => vec![diagrams::strips(heads, strips, w, how)],
        Block::Bars { rows } => bars::bars(rows, w, how),
        Block::Card(card) => card::card(card, w, how),
        Block::Frame { title, blocks } => frame(title.as_deref(), blocks, w, how),
        Block::Halves { left, right } => halves(left, right, w, how),
        Block::Signatures { labels } => labels.chunks(2).map(|two| signatures(two, w)).collect(),
        Block::Remark(remark) => vec![self::remark(remark, w)],
        Block::Note { text } => vec![said(Role::Paragraph, &set(text, w, T9), 2.0)],
        Block::Key { answers } => vec![lists::key(answers)],
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

/// A piece of one role.
fn said(role: Role, text: &Fitted, before: f32) -> Piece {
    let mut art = Drawing::default();
    art.tagged(role, |art| text.draw(art, 0.0, 0.0));
    Piece { drawing: art, height: text.height(), before, ..Piece::default() }
}

fn paragraph(title: Option<&str>, text: Option<&str>, lines: u8, w: f32, how: How<'_>) -> Vec<Piece> {
    let mut all = Vec::new();
    if let Some(title) = title {
        // Over lines to write on it only says what to write.
        let role = if text.is_some() { Role::Heading(3) } else { Role::Paragraph };
        all.push(Piece { keep: true, ..said(role, &set(title, w, T11.bold()), APART) });
    }
    let before = if title.is_some() { 0.0 } else { 3.0 };
    if let Some(text) = text {
        let body = set(text, w, T11);
        if body.height() <= 60.0 {
            all.push(said(Role::Paragraph, &body, before));
        } else {
            all.extend(body.lines.iter().enumerate().map(|(n, line)| line_of(line, n == 0)));
        }
    } else {
        // The first line is never left out.
        let line = |n: u8| Piece { before: if n == 0 { before } else { 0.0 }, spare: n > 0, ..writing_line(w, how) };
        all.extend((0..lines).map(line));
    }
    all
}

/// One line of a long text, as a piece of its own.
fn line_of(line: &str, first: bool) -> Piece {
    let mut art = Drawing::default();
    art.part(Role::Paragraph, first, |art| art.text(0.0, 0.0, T11, line));
    Piece { drawing: art, height: T11.leading, ..Piece::default() }
}

fn writing_line(w: f32, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    let height = how.or(8.0, 7.0);
    art.rule(0.0, height - 0.2, w, 0.25);
    Piece { drawing: art, height, ..Piece::default() }
}

fn goal(fact: &Fact, w: f32) -> Piece {
    let mut art = Drawing::default();
    let mut y = 2.6;
    if !fact.label.is_empty() {
        let label = set(&fact.label, w - 10.0, T11);
        art.tagged(Role::Paragraph, |art| label.draw(art, 5.0, y));
        y += label.height() + 0.4;
    }
    if let Some(value) = &fact.value {
        let words = set_step(value, w - 10.0, &[(T18.bold(), 1), (T16.bold(), 2), (T12.bold(), 3)], T11.bold());
        art.tagged(Role::Paragraph, |art| words.draw(art, 5.0, y));
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

/// Pieces below each other as one.
fn stack(pieces: &[Piece], x: f32, top: f32, art: &mut Drawing) -> f32 {
    let mut y = top;
    let mut placed = Vec::with_capacity(pieces.len());
    for (n, piece) in pieces.iter().enumerate() {
        y += if n == 0 { 0.0 } else { piece.before };
        placed.push((piece, y));
        y += piece.height;
    }
    draw_pieces(art, x, &placed);
    y
}

fn frame(title: Option<&str>, blocks: &[Block], w: f32, how: How<'_>) -> Vec<Piece> {
    let inner = pieces(blocks, w - 8.0, how);
    let mut art = Drawing::default();
    let mut y = 2.5;
    if let Some(title) = title {
        let words = set(title, w - 8.0, T14.bold());
        art.tagged(Role::Heading(2), |art| words.draw(art, 4.0, y));
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
        art.tagged(Role::Paragraph, |art| fit(label, half, &[(T9, 2)]).draw(art, left, 11.8));
    }
    Piece { drawing: art, height: 17.0, before: 1.0, ..Piece::default() }
}

fn remark(remark: &Remark, w: f32) -> Piece {
    let mut art = Drawing::default();
    let height = art.tagged(Role::Paragraph, |art| draw_remark(art, [0.0, 0.0, w], T11, remark));
    Piece { drawing: art, height, before: 3.0, ..Piece::default() }
}
