//! Lists: labels with answers, large numbers, boxes to tick, the key of the answer discs.

use super::super::flow::Piece;
use super::super::roles::Role;
use super::super::sheet::{Drawing, T11, T20, T24, T34, count};
use super::super::text::{Fitted, fit, set};
use super::How;
use crate::outline::{AnswerWord, Fact, Task};

/// Labels and bold answers over hairlines.
pub fn pairs(columns: u8, facts: &[Fact], w: f32, how: How<'_>) -> Vec<Piece> {
    let columns = usize::from(columns.max(1));
    let rows = facts.len().div_ceil(columns);
    let wide = (w - 6.0 * count(columns - 1)) / count(columns);
    let widest = facts.iter().map(|fact| T11.width(&fact.label)).fold(0.0, f32::max);
    let label = (widest + 4.0).clamp(if columns == 1 { 42.0 } else { 26.0 }, wide * 0.5);
    let row = |row: usize| {
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
        let top = if height <= 8.1 { (height - 5.0) / 2.0 } else { how.or(1.1, 0.7) };
        let pair = |(column, (left, label_text, value, _)): (usize, &(f32, Fitted, Fitted, bool))| {
            let mut art = Drawing::default();
            item(&mut art, row == 0 && column == 0, |art| {
                art.tagged(Role::Label, |art| label_text.draw(art, *left, top));
                art.tagged(Role::Body, |art| value.draw(art, left + label, top));
            });
            art.rule(*left, height, wide, 0.2);
            art
        };
        let before = if row == 0 { 3.0 } else { 0.0 };
        let piece = Piece { height, before, goes_on: row > 0, ..Piece::default() };
        beside(cells.iter().enumerate().map(pair), piece)
    };
    (0..rows).map(row).collect()
}

/// An item of the list that begins with the first.
fn item(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::List, first, |art| art.tagged(Role::Item, draw));
}

/// A row of columns that are read down.
fn beside(mut columns: impl Iterator<Item = Drawing>, piece: Piece) -> Piece {
    let drawing = columns.next().unwrap_or_default();
    Piece { drawing, beside: columns.collect(), ..piece }
}

/// Large numbers over their labels.
pub fn counts(facts: &[Fact], w: f32, how: How<'_>) -> Piece {
    let (large, below) = if how.dense { (T24, 10.0) } else { (T34, 13.0) };
    let mut art = Drawing::default();
    let wide = (w + 3.0) / count(facts.len().max(1));
    let mut height: f32 = 0.0;
    for (n, fact) in facts.iter().enumerate() {
        let left = wide * count(n);
        let label = set(&fact.label, wide - 3.0, T11);
        item(&mut art, n == 0, |art| {
            art.tagged(Role::Label, |art| match &fact.value {
                Some(value) => fit(value, wide - 3.0, &[(large.bold(), 1), (T20.bold(), 1)]).draw(art, left, 0.0),
                None => art.rule(left, below - 1.5, wide - 8.0, 0.25),
            });
            art.tagged(Role::Body, |art| label.draw(art, left, below));
        });
        height = height.max(below + label.height());
    }
    Piece { drawing: art, height: height + 1.0, before: 3.0, ..Piece::default() }
}

/// Boxes with room for who, one below the other.
pub fn ruled(tasks: &[Task], w: f32, how: How<'_>) -> Vec<Piece> {
    let who =
        tasks.iter().filter_map(|task| task.who.as_deref()).map(|who| T11.width(who)).fold(0.0, f32::max).min(w * 0.3);
    let row = |(n, task): (usize, &Task)| {
        let mut art = Drawing::default();
        let style = if task.critical { T11.bold() } else { T11 };
        let text = set(&task.text, w - 7.0 - if who > 0.0 { who + 3.0 } else { 0.0 }, style);
        let by = set(task.who.as_deref().unwrap_or(""), who.max(1.0), T11);
        let height = (text.height().max(by.height()) + how.or(1.9, 1.4)).max(how.or(8.0, 7.0));
        item(&mut art, n == 0, |art| {
            art.tick(0.0, (height - 4.2) / 2.0, 4.2, task.done);
            art.tagged(Role::Body, |art| {
                text.draw(art, 7.0, (height - text.height()) / 2.0);
                art.tagged(Role::Paragraph, |art| by.draw_right(art, w, (height - by.height()) / 2.0));
            });
        });
        art.rule(0.0, height, w, 0.2);
        let before = if n == 0 { 2.0 } else { 0.0 };
        Piece { drawing: art, height, before, keep: n == 0 && tasks.len() > 1, ..Piece::default() }
    };
    tasks.iter().enumerate().map(row).collect()
}

/// Close list in columns, read down; ticked ones are bold.
pub fn open(columns: u8, tasks: &[Task], w: f32) -> Vec<Piece> {
    let columns = usize::from(columns.max(1));
    let rows = tasks.len().div_ceil(columns);
    let wide = w / count(columns);
    let row = |row: usize| {
        let mut height: f32 = 7.0;
        let mut drawn = Vec::with_capacity(columns);
        for column in 0..columns {
            let Some(task) = tasks.get(column * rows + row) else { continue };
            let left = wide * count(column);
            let style = if task.done || task.critical { T11.bold() } else { T11 };
            let text = set(&task.text, wide - 10.0, style);
            let mut art = Drawing::default();
            item(&mut art, row == 0 && column == 0, |art| {
                art.tick(left, 0.6, 5.0, task.done);
                art.tagged(Role::Body, |art| text.draw(art, left + 7.5, 0.6));
            });
            drawn.push(art);
            height = height.max(text.height() + 2.2);
        }
        let before = if row == 0 { 2.0 } else { 0.0 };
        let piece = Piece { height, before, keep: row == 0 && rows > 1, goes_on: row > 0, ..Piece::default() };
        beside(drawn.into_iter(), piece)
    };
    (0..rows).map(row).collect()
}

/// Discs with their words in one line.
pub fn key(answers: &[AnswerWord]) -> Piece {
    let mut art = Drawing::default();
    let mut x = 0.0;
    for (n, AnswerWord { answer, word }) in answers.iter().enumerate() {
        item(&mut art, n == 0, |art| {
            art.tagged(Role::Aside, |art| art.answer(x, 0.0, 5.0, *answer));
            art.tagged(Role::Body, |art| art.text(x + 7.0, 0.0, T11, word));
        });
        x += 7.0 + T11.width(word) + 8.0;
    }
    Piece { drawing: art, height: 5.0, before: 2.5, ..Piece::default() }
}
