//! Table sheets on which people put dots and draw; large cells and lines, so that they grow to A3.

use super::super::blocks::level;
use super::super::flow::{LEFT, WIDE};
use super::super::roles::{Role, Sign};
use super::super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T12, T14, T16, count};
use super::super::text::fit;
use super::{blank, sheet, start};
use crate::outline::Fact;
use crate::outline::workshop::{Corner, DotSheet, DrawingSheet};

/// Words at the left of the rows, side of the list of hazards.
const SIDE: f32 = 27.0;
const LIST: f32 = 42.0;
/// Words under the columns.
const UNDER: f32 = 22.5;

/// The 4 × 4 sheet: how often upwards, how bad to the right, the hazards of the country at the side.
pub fn dots(dots: &DotSheet, paper: Paper) -> Sheet {
    let (mut art, mut y) = start(&dots.title, &dots.sub);
    blank(&mut art, [LEFT, y, WIDE - LIST - 6.0], &dots.table);
    y += 12.0;
    let bottom = paper.height - 20.0;
    hazards(&mut art, [LEFT + WIDE - LIST, y, LIST, bottom - y], dots);
    // What is put and read on it are dots in a place; what it says is how it is laid out.
    art.tagged(Role::Figure(Sign::Words(said(dots))), |art| field(art, dots, [y, bottom]));
    sheet(art, vec![dots.title.clone()], paper)
}

/// The words of the field: what its rows and its columns mean.
fn said(dots: &DotSheet) -> String {
    let degree = |fact: &Fact| match fact.value.as_deref().filter(|note| !note.is_empty()) {
        Some(note) => format!("{} ({note})", fact.label),
        None => fact.label.clone(),
    };
    let side = |label: &str, degrees: &[Fact]| {
        format!("{label}: {}.", degrees.iter().map(degree).collect::<Vec<_>>().join("; "))
    };
    format!("{} {}", side(&dots.often_label, &dots.often), side(&dots.bad_label, &dots.bad))
}

/// Cells with their bands and the words of rows and columns.
fn field(art: &mut Drawing, dots: &DotSheet, [y, bottom]: [f32; 2]) {
    art.text(LEFT, y, T12.bold(), &dots.often_label);
    let top = y + 7.0;
    let cell = ((WIDE - SIDE - LIST - 6.0) / 4.0, (bottom - UNDER - top) / 4.0);
    let left = LEFT + SIDE;
    for row in 0..4_u8 {
        for column in 0..4_u8 {
            let at = [left + cell.0 * f32::from(column), top + cell.1 * f32::from(row)];
            art.marks.push(super::super::sheet::Mark::Rect {
                at: [at[0], at[1], cell.0, cell.1],
                fill: None,
                stroke: Some(0.35),
            });
            let level = level(4 - row, column + 1);
            if let Some(band) = dots.bands.iter().find(|band| band.level == level) {
                art.band(at[0] + 1.8, at[1] + 1.8, 8.0, band);
            }
        }
    }
    art.frame([left, top, cell.0 * 4.0, cell.1 * 4.0], 1.2);
    degrees(art, dots, [left, top], cell);
}

/// Words of the rows at the left and of the columns below.
fn degrees(art: &mut Drawing, dots: &DotSheet, [left, top]: [f32; 2], cell: (f32, f32)) {
    let small = Style { leading: 4.2, ..T9 };
    for (n, often) in dots.often.iter().enumerate() {
        let middle = top + cell.1 * (3.5 - count(n));
        let word = fit(&often.label, SIDE - 2.0, &[(T12.bold(), 1), (T11.bold(), 1), (T9.bold(), 1)]);
        let note = fit(often.value.as_deref().unwrap_or(""), SIDE - 2.0, &[(T11, 3), (small, 4)]);
        let y = middle - f32::midpoint(word.height(), note.height());
        word.draw(art, LEFT, y);
        note.draw(art, LEFT, y + word.height());
    }
    let y = top + cell.1 * 4.0 + 1.5;
    fit(&dots.bad_label, SIDE - 2.0, &[(T12.bold(), 2), (T11.bold(), 2), (T9.bold(), 3)]).draw(art, LEFT, y);
    for (n, bad) in dots.bad.iter().enumerate() {
        let middle = left + cell.0 * (count(n) + 0.5);
        fit(&bad.label, cell.0 - 1.5, &[(T12.bold(), 1), (T11.bold(), 1), (T9.bold(), 1)]).draw_centre(art, middle, y);
        let note =
            fit(bad.value.as_deref().unwrap_or(""), cell.0 - 1.5, &[(small, 2), (Style { leading: 3.8, ..T9 }, 4)]);
        note.draw_centre(art, middle, y + 5.4);
    }
}

/// An item of the list that begins with the first.
fn item(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::List, first, |art| art.tagged(Role::Item, draw));
}

fn hazards(art: &mut Drawing, [x, y, w, h]: [f32; 4], dots: &DotSheet) {
    art.rule(x, y, w, 0.7);
    let head = fit(&dots.hazards_head, w, &[(T14.bold(), 1), (T12.bold(), 1)]);
    art.tagged(Role::Heading(2), |art| head.draw(art, x, y + 1.4));
    let row = ((h - 9.0) / count(dots.hazards.len().max(1))).min(15.0);
    for (n, (icon, name)) in dots.hazards.iter().enumerate() {
        let top = y + 9.0 + row * count(n);
        let size = 9.0_f32.min(row - 2.0);
        art.icon(x, top + (row - size) / 2.0, size, icon, Ink::Black);
        let tight = Style { leading: 4.6, ..T11 };
        let name = fit(name, w - 11.5, &[(T12, 1), (Style { leading: 5.0, ..T12 }, 2), (tight, 2), (T9, 3)]);
        item(art, n == 0, |art| {
            art.tagged(Role::Body, |art| name.draw(art, x + 11.5, top + (row - name.height()) / 2.0));
        });
        art.rule(x, top + row, w, 0.2);
    }
}

/// The business in the middle, its four parts around it.
pub fn drawing(drawing: &DrawingSheet, paper: Paper) -> Sheet {
    let (mut art, mut y) = start(&drawing.title, &drawing.sub);
    blank(&mut art, [LEFT, y, WIDE], &drawing.name);
    y += 12.0;
    let (w, h) = (WIDE / 2.0, (paper.height - 20.0 - y) / 2.0);
    let (middle, centre) = (LEFT + w, y + h);
    art.frame([LEFT, y, WIDE, 2.0 * h], 1.2);
    art.line(middle, y, middle, y + 2.0 * h, 0.7);
    art.rule(LEFT, centre, WIDE, 0.7);
    for (n, part) in drawing.corners.iter().enumerate() {
        let at = [LEFT + w * count(n % 2), y + h * count(n / 2), w];
        item(&mut art, n == 0, |art| corner(art, at, part, if n / 2 == 1 { h } else { 0.0 }));
    }
    let (wide, high) = (64.0, 34.0);
    let at = [middle - wide / 2.0, centre - high / 2.0, wide, high];
    art.fill(at, Ink::White);
    art.frame(at, 1.2);
    let word = fit(&drawing.middle, wide - 6.0, &[(T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 2)]);
    art.tagged(Role::Paragraph, |art| word.draw_centre(art, middle, at[1] + 2.5));
    sheet(art, vec![drawing.title.clone()], paper)
}

/// Icon and words of a part: at the top of the upper ones, at the bottom of the lower ones, so that the middle is free.
fn corner(art: &mut Drawing, [x, y, w]: [f32; 3], corner: &Corner, lower: f32) {
    let top = if lower > 0.0 { y + lower - 21.5 } else { y + 4.0 };
    art.icon(x + 5.0, top, 14.0, &corner.icon, Ink::Black);
    let name = fit(&corner.name, w - 27.0, &[(T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 1)]);
    let note = fit(&corner.note, w - 26.0, &[(T11, 2)]);
    art.tagged(Role::Label, |art| name.draw(art, x + 22.0, top));
    art.tagged(Role::Body, |art| note.draw(art, x + 22.0, top + 7.4));
}
