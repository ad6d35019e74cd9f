//! The risk matrix: a table of how often against how bad, with the hazards in their cells.

use super::super::flow::Piece;
use super::super::roles::{Role, Sign};
use super::super::sheet::{Drawing, Ink, Mark, T9, T11, count};
use super::super::text::{Fitted, fit, set};
use super::{How, SMALL};
use crate::outline::{Band, Fact, Level, Matrix};

/// Width of a cell, and its height where there is room and where there is little.
const CELL: f32 = 27.0;
const HIGH: [f32; 2] = [19.0, 15.4];
const SIDE: f32 = 26.0;
const TOP: f32 = 7.0;

/// How often against how bad, hazards in their cells, bands explained at the right.
pub fn matrix(matrix: &Matrix, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    let words = matrix.often.iter().map(degree).map(|[word, meaning]| word.height() + meaning.height() + 0.4);
    let high = words.fold(how.or(HIGH[0], HIGH[1]), f32::max).min(HIGH[0]);
    let bottom = TOP + 4.0 * high + 1.0;
    let mut end = bottom + 9.5;
    art.tagged(Role::Table, |art| {
        art.tagged(Role::Row, |art| {
            art.tagged(Role::Head, |art| {
                art.text(0.0, 0.0, T11.bold(), &matrix.often_label);
                fit(&matrix.bad_label, SIDE - 2.0, &[(T11.bold(), 2), (T9.bold(), 2)]).draw(art, 0.0, bottom);
            });
            for (n, bad) in matrix.bad.iter().enumerate() {
                let middle = SIDE + CELL * (count(n) + 0.5);
                art.tagged(Role::Head, |art| {
                    let wide = CELL - 1.0;
                    fit(&bad.label, wide, &[(T11.bold(), 1), (T9.bold(), 1)]).draw_centre(art, middle, bottom);
                    let meaning = set(bad.value.as_deref().unwrap_or(""), wide, SMALL);
                    meaning.draw_centre(art, middle, bottom + 5.0);
                    end = end.max(bottom + 5.5 + meaning.height());
                });
            }
        });
        for row in 0..4_u8 {
            art.tagged(Role::Row, |art| self::row(art, matrix, 4 - row, [TOP + high * f32::from(row), high]));
        }
    });
    let solid = (SIDE + 3.0 * CELL, TOP + high);
    for ends in [[solid.0, TOP + 0.5, solid.0, solid.1 - 0.2], [solid.0 + 0.3, solid.1, solid.0 + CELL - 0.5, solid.1]]
    {
        art.marks.push(Mark::Line { ends, weight: 0.5, ink: Ink::White });
    }
    let rule = bands(&mut art, matrix);
    Piece { drawing: art, height: end.max(rule), before: 3.0, ..Piece::default() }
}

/// Word and meaning of a degree of how often.
fn degree(degree: &Fact) -> [Fitted; 2] {
    let word = fit(&degree.label, SIDE - 2.0, &[(T11.bold(), 2), (T9.bold(), 2)]);
    [word, fit(degree.value.as_deref().unwrap_or(""), SIDE - 2.0, &[(T9, 2), (SMALL, 3)])]
}

/// One degree of how often: its words, then its cells from left to right.
fn row(art: &mut Drawing, matrix: &Matrix, often: u8, [y, high]: [f32; 2]) {
    let words = matrix.often.get(usize::from(often) - 1).map(degree);
    art.tagged(Role::Side, |art| {
        let Some([word, meaning]) = words else { return };
        let top = y + ((high - word.height() - meaning.height()) / 2.0).min(4.0);
        word.draw(art, 0.0, top);
        meaning.draw(art, 0.0, top + word.height());
    });
    for bad in 1..=4_u8 {
        let at = [SIDE + CELL * f32::from(bad - 1), y, CELL, high];
        art.tagged(Role::Cell, |art| cell(art, matrix, at, often, bad));
    }
}

/// What the marks mean and how the score is made; gives where it ends.
fn bands(art: &mut Drawing, matrix: &Matrix) -> f32 {
    let left = SIDE + 4.0 * CELL + 8.0;
    for (n, (band, range)) in matrix.bands.iter().rev().enumerate() {
        let y = TOP + 15.0 * count(n);
        let word = fit(&band.word, 19.5, &[(T11.bold(), 1), (T9.bold(), 1), (SMALL.bold(), 2)]);
        art.part(Role::List, n == 0, |art| {
            art.tagged(Role::Item, |art| {
                art.tagged(Role::Aside, |art| art.band_mark([left, y, 10.0], band));
                art.tagged(Role::Label, |art| word.draw(art, left + 12.5, y));
                let below = y + word.height().max(5.0);
                art.tagged(Role::Body, |art| art.text(left + 12.5, below, T11, range));
            });
        });
    }
    let rule = set(&matrix.rule, 32.0, SMALL);
    art.tagged(Role::Paragraph, |art| rule.draw(art, left, TOP + 60.0));
    TOP + 60.5 + rule.height()
}

/// Band of a cell of the matrix.
pub fn level(often: u8, bad: u8) -> Level {
    match often * bad {
        12.. => Level::VeryHigh,
        8.. => Level::High,
        4.. => Level::Medium,
        _ => Level::Low,
    }
}

/// One cell: pattern, letter on its patch, hazards on white tiles.
fn cell(art: &mut Drawing, matrix: &Matrix, [x, y, w, h]: [f32; 4], often: u8, bad: u8) {
    let level = level(often, bad);
    art.pattern([x, y, w, h], level);
    art.marks.push(Mark::Rect { at: [x, y, w, h], fill: None, stroke: Some(0.35) });
    let found = matrix.bands.iter().find(|(band, _)| band.level == level);
    let (letter, word) = found.map_or(("", ""), |(band, _): &(Band, _)| (&band.letter, &band.word));
    let (patch, ink) = if level == Level::VeryHigh { (Ink::Black, Ink::White) } else { (Ink::White, Ink::Black) };
    art.fill([x + 1.2, y + 1.2, T11.bold().width(letter) + 2.0, 5.0], patch);
    art.tagged(Role::Figure(Sign::Words(word.to_owned())), |art| {
        art.text(x + 2.0, y + 1.2, T11.bold().ink(ink), letter);
    });
    let icons: Vec<&str> =
        matrix.hazards.iter().filter(|h| (h.often, h.bad) == (often, bad)).map(|h| h.icon.as_str()).collect();
    tiles(art, [x, y, w, h], &icons);
}

/// One or two hazards large, up to six small in two rows, more as five and a count.
fn tiles(art: &mut Drawing, [x, y, w, h]: [f32; 4], icons: &[&str]) {
    let large = icons.len() <= 2;
    let snug = h < HIGH[0];
    let (size, row) = match (large, snug) {
        (true, false) => (11.0, 2),
        (true, true) => (8.4, 2),
        (false, false) => (8.0, 3),
        (false, true) => (6.8, 3),
    };
    let shown = if icons.len() > 6 { 5 } else { icons.len() };
    let more = icons.len() - shown;
    for n in 0..shown + usize::from(more > 0) {
        let in_row = if large { icons.len() } else { 3 };
        let left = x + w / 2.0 - count(in_row) * (size + 0.5) / 2.0 + count(n % row) * (size + 0.5);
        let top = y
            + if large { h - size - if snug { 0.5 } else { 1.0 } } else { h - 2.0 * size - 0.8 }
            + count(n / row) * (size + 0.4);
        let (left, top) = if large { (left, top) } else { (left + 0.25, top + 0.2) };
        art.marks.push(Mark::Rect { at: [left + 0.25, top, size, size], fill: Some(Ink::White), stroke: Some(0.5) });
        if n < shown {
            let inset = size * 0.136;
            art.tagged(Role::Figure(Sign::Icon(icons[n].to_owned())), |art| {
                art.icon(left + 0.25 + inset, top + inset, size - 2.0 * inset, icons[n], Ink::Black);
            });
        } else {
            art.text_centre(left + 0.25 + size / 2.0, top + size / 2.0 - 2.5, T11.bold(), &format!("+{more}"));
        }
    }
}
