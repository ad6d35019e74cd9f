//! Drawings with numbers in them: the risk matrix, readiness, months and days.

use super::super::flow::Piece;
use super::super::sheet::{Drawing, Ink, Mark, Style, T9, T11, T12, T14, T18, T20, count};
use super::super::text::{fit, set};
use super::How;
use crate::outline::{Band, Bars, Level, Matrix, Score, Strip};

const CELL: (f32, f32) = (27.0, 19.0);
const SIDE: f32 = 26.0;

/// How often against how bad, hazards in their cells, bands explained at the right.
pub fn matrix(matrix: &Matrix) -> Piece {
    let mut art = Drawing::default();
    let top = 7.0;
    art.text(0.0, 0.0, T11.bold(), &matrix.often_label);
    for row in 0..4_u8 {
        for column in 0..4_u8 {
            let (often, bad) = (4 - row, column + 1);
            let at = [SIDE + CELL.0 * f32::from(column), top + CELL.1 * f32::from(row), CELL.0, CELL.1];
            cell(&mut art, matrix, at, often, bad);
        }
    }
    let solid = (SIDE + 3.0 * CELL.0, top + CELL.1);
    for ends in
        [[solid.0, top + 0.5, solid.0, solid.1 - 0.2], [solid.0 + 0.3, solid.1, solid.0 + CELL.0 - 0.5, solid.1]]
    {
        art.marks.push(Mark::Line { ends, weight: 0.5, ink: Ink::White });
    }
    for (n, often) in matrix.often.iter().enumerate() {
        let y = top + CELL.1 * (3.0 - count(n)) + 4.0;
        let word = fit(&often.label, SIDE - 2.0, &[(T11.bold(), 2), (T9.bold(), 2)]);
        word.draw(&mut art, 0.0, y);
        fit(often.value.as_deref().unwrap_or(""), SIDE - 2.0, &[(T9, 2)]).draw(&mut art, 0.0, y + word.height());
    }
    let bottom = top + 4.0 * CELL.1 + 1.0;
    fit(&matrix.bad_label, SIDE - 2.0, &[(T11.bold(), 2), (T9.bold(), 2)]).draw(&mut art, 0.0, bottom);
    for (n, bad) in matrix.bad.iter().enumerate() {
        let middle = SIDE + CELL.0 * (count(n) + 0.5);
        fit(&bad.label, CELL.0 - 1.0, &[(T11.bold(), 1), (T9.bold(), 1)]).draw_centre(&mut art, middle, bottom);
        fit(bad.value.as_deref().unwrap_or(""), CELL.0 - 1.0, &[(T9, 1)]).draw_centre(&mut art, middle, bottom + 5.0);
    }
    bands(&mut art, matrix, top);
    Piece { drawing: art, height: bottom + 9.5, before: 3.0, ..Piece::default() }
}

fn bands(art: &mut Drawing, matrix: &Matrix, top: f32) {
    let left = SIDE + 4.0 * CELL.0 + 8.0;
    for (n, (band, range)) in matrix.bands.iter().rev().enumerate() {
        let y = top + 15.0 * count(n);
        art.band(left, y, 10.0, band);
        fit(&band.word, 20.0, &[(T11.bold(), 1), (T9.bold(), 1)]).draw(art, left + 12.5, y);
        art.text(left + 12.5, y + 5.0, T11, range);
    }
    fit(&matrix.rule, 32.0, &[(T11, 3), (T9, 4)]).draw(art, left, top + 61.0);
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
    let letter =
        matrix.bands.iter().find(|(band, _)| band.level == level).map_or("", |(band, _): &(Band, _)| &band.letter);
    let (patch, ink) = if level == Level::VeryHigh { (Ink::Black, Ink::White) } else { (Ink::White, Ink::Black) };
    art.fill([x + 1.2, y + 1.2, T11.bold().width(letter) + 2.0, 5.0], patch);
    art.text(x + 2.0, y + 1.2, T11.bold().ink(ink), letter);
    let icons: Vec<&str> =
        matrix.hazards.iter().filter(|h| (h.often, h.bad) == (often, bad)).map(|h| h.icon.as_str()).collect();
    tiles(art, [x, y, w], &icons);
}

/// One or two hazards large, up to six small in two rows, more as five and a count.
fn tiles(art: &mut Drawing, [x, y, w]: [f32; 3], icons: &[&str]) {
    let large = icons.len() <= 2;
    let (size, row) = if large { (11.0, 2) } else { (8.0, 3) };
    let shown = if icons.len() > 6 { 5 } else { icons.len() };
    let more = icons.len() - shown;
    for n in 0..shown + usize::from(more > 0) {
        let in_row = if large { icons.len() } else { 3 };
        let left = x + w / 2.0 - count(in_row) * (size + 0.5) / 2.0 + count(n % row) * (size + 0.5);
        let top = y + if large { 7.0 } else { 2.2 } + count(n / row) * (size + 0.4);
        let (left, top) = if large { (left, top) } else { (left + 0.25, top + 0.2) };
        art.marks.push(Mark::Rect { at: [left + 0.25, top, size, size], fill: Some(Ink::White), stroke: Some(0.5) });
        if n < shown {
            let inset = size * 0.136;
            art.icon(left + 0.25 + inset, top + inset, size - 2.0 * inset, icons[n], Ink::Black);
        } else {
            art.text_centre(left + 0.25 + size / 2.0, top + size / 2.0 - 2.5, T11.bold(), &format!("+{more}"));
        }
    }
}

/// Overall score in a strong frame.
pub fn score(score: &Score, w: f32) -> Piece {
    let mut art = Drawing::default();
    let huge = Style { pt: 54.0, leading: 19.0, ..T9 }.bold();
    let mut left = 5.0;
    if let Some(points) = score.points {
        let points = points.to_string();
        art.text(left, 2.6, huge, &points);
        left += huge.width(&points) + 2.0;
    } else {
        art.rule(left, 19.0, 25.0, 0.25);
        left += 27.0;
    }
    art.text(left, 2.6 + huge.rise() - T14.rise(), T14, &score.of);
    let left = (left + T14.width(&score.of) + 8.0).max(53.0);
    let word = fit(&score.word, w - left - 4.0, &[(T20.bold(), 1), (T14.bold(), 1)]);
    let message = fit(&score.message, w - left - 4.0, &[(T14, 1), (T12, 2), (T11, 3)]);
    let height = (word.height() + message.height() + 6.0).max(25.0);
    let top = (height - word.height() - message.height()) / 2.0 - 0.5;
    word.draw(&mut art, left, top);
    message.draw(&mut art, left, top + word.height());
    art.frame([0.0, 0.0, w, height], 1.2);
    Piece { drawing: art, height, before: 3.0, ..Piece::default() }
}

/// Readiness of the parts: one bar each over a thin second one.
pub fn bars(bars: &Bars, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    let left = 46.0;
    for points in [0_u8, 40, 70, 100] {
        art.text_centre(left + f32::from(points), 0.5, T9.bold(), &points.to_string());
    }
    let mut y = 5.5;
    for bar in &bars.bars {
        art.icon(0.0, y - 0.5, 8.0, &bar.icon, Ink::Black);
        let name = fit(&bar.name, left - 13.0, &[(T12.bold(), 1), (T11.bold(), 2)]);
        name.draw(&mut art, 11.0, y + 3.5 - name.height() / 2.0);
        strip(&mut art, [left, y, 7.0], bar.points, 0.7);
        strip(&mut art, [left, y + 9.0, 4.5], bar.second, 0.5);
        art.marks.push(Mark::Rect { at: [left, y, 100.0, 7.0], fill: None, stroke: Some(0.35) });
        art.marks.push(Mark::Rect { at: [left, y + 9.0, 100.0, 4.5], fill: None, stroke: Some(0.25) });
        for points in [40.0, 70.0] {
            art.line(left + points, y - 1.0, left + points, y + 14.5, 0.35);
        }
        if let Some(points) = bar.points {
            art.text(left + 103.0, y - 1.3, T18.bold(), &points.to_string());
        }
        let word = bar.word.as_deref().unwrap_or("");
        fit(word, 25.0, &[(T9.bold(), 2)]).draw(&mut art, left + 103.0, y + 6.2);
        fit(&bars.second_label, left - 13.0, &[(T9, 1)]).draw(&mut art, 11.0, y + 9.2);
        y += how.or(18.0, 16.0);
    }
    for (zone, (middle, room)) in bars.zones.iter().zip([(20.0, 39.0), (55.0, 29.0), (85.0, 29.0)]) {
        fit(zone, room, &[(T9, 1), (T9, 2)]).draw_centre(&mut art, left + middle, y - 1.5 + how.or(0.0, 1.0));
    }
    Piece { drawing: art, height: y + 4.0, before: 1.0, ..Piece::default() }
}

/// Filled part of a bar; the pattern gets closer as readiness grows.
fn strip(art: &mut Drawing, [x, y, h]: [f32; 3], points: Option<u8>, outline: f32) {
    let Some(points) = points.filter(|points| *points > 0) else { return };
    let level = match points {
        70.. => Level::VeryHigh,
        40.. => Level::High,
        _ => Level::Medium,
    };
    let wide = f32::from(points.min(100));
    art.pattern([x, y, wide, h], level);
    art.marks.push(Mark::Rect { at: [x, y, wide, h], fill: None, stroke: Some(outline) });
}

/// Months or days over strips of cells; a strip alone carries the words inside.
pub fn strips(heads: &[String], strips: &[Strip], w: f32) -> Piece {
    let mut art = Drawing::default();
    let widest = strips.iter().map(|strip| T11.bold().width(&strip.label)).fold(0.0, f32::max);
    let left = (widest + 3.0).clamp(30.0, 44.0);
    let wide = (w - left) / count(heads.len().max(1));
    let inside = strips.len() == 1;
    let mut y = if inside { 0.0 } else { 5.5 };
    for (n, head) in heads.iter().enumerate().filter(|_| !inside) {
        let marked = strips.first().and_then(|strip| strip.cells.get(n)).copied().unwrap_or(false);
        let style = if marked { T11.bold() } else { T11 };
        fit(head, wide - 0.5, &[(style, 1)]).draw_centre(&mut art, left + wide * (count(n) + 0.5), 0.0);
    }
    for strip in strips {
        let label = set(&strip.label, left - 2.0, T11.bold());
        label.draw(&mut art, 0.0, y + 4.0 - label.height() / 2.0);
        for (n, head) in heads.iter().enumerate() {
            let marked = strip.cells.get(n).copied().unwrap_or(false);
            let at = [left + wide * count(n), y, wide, 8.0];
            if marked {
                art.pattern(at, if strip.hatched { Level::High } else { Level::VeryHigh });
            }
            art.marks.push(Mark::Rect { at, fill: None, stroke: Some(0.35) });
            if inside {
                let ink = if marked && !strip.hatched { Ink::White } else { Ink::Black };
                let style = if marked { T11.bold() } else { T11 };
                fit(head, wide - 1.0, &[(style.ink(ink), 1)]).draw_centre(&mut art, at[0] + wide / 2.0, y + 1.5);
            }
        }
        y += 11.0;
    }
    Piece { drawing: art, height: y - 2.0, before: 3.0, ..Piece::default() }
}
