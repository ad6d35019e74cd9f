//! The same sheet with little ink: black only, dark parts become outlines or dense patterns, the weave thin lines.

use super::super::fonts::fit_width;
use super::super::sheet::{Drawing, Ink, Mark, PT, Sheet};

/// Dark rectangles smaller than this stay as they are: they cost little and carry meaning.
const SMALL: f32 = 12.0;
/// How much wider than high a dark rectangle is when it is a label, and not a field of a pattern.
const LABEL: f32 = 2.2;
/// Pitch and weight of the lines, drawn both ways, that stand for a solid field.
const DENSE: (f32, f32) = (1.2, 0.35);
/// Thickness of the strands of the weave.
const STRAND: f32 = 0.15;
/// Thickness of an outline that stands for a dark label.
const EDGE: f32 = 0.5;

/// The sheet with little ink. Discs of answers stay full: there the fill is the answer.
pub fn less(sheet: &Sheet) -> Sheet {
    let marks = &sheet.drawing.marks;
    let mut art = Drawing::default();
    let mut fields: Vec<[f32; 4]> = Vec::new();
    for (n, mark) in marks.iter().enumerate() {
        match mark {
            Mark::Rect { at, fill: Some(Ink::Straw), .. } => strand(&mut art, *at),
            Mark::Rect { at, fill: Some(Ink::Black), stroke } if at[2] * at[3] >= SMALL => {
                let rest = &marks[n + 1..];
                if !matches!(rest.first(), Some(Mark::Rect { fill: Some(Ink::Straw), .. })) {
                    solid(&mut art, &mut fields, *at, is_label(*at, rest));
                }
                let at = *at;
                art.marks.extend(stroke.map(|weight| Mark::Rect { at, fill: None, stroke: Some(weight) }));
            }
            Mark::Text { ink: Ink::White, .. } => {
                patch(&mut art, &fields, mark);
                art.marks.push(plain(mark));
            }
            other => art.marks.push(plain(other)),
        }
    }
    Sheet { drawing: art, bookmarks: sheet.bookmarks.clone(), ..*sheet }
}

/// One strand of the weave as a thin line along its middle.
fn strand(art: &mut Drawing, [x, y, w, h]: [f32; 4]) {
    if w > h {
        art.rule(x, y + h / 2.0, w, STRAND);
    } else {
        art.line(x + w / 2.0, y, x + w / 2.0, y + h, STRAND);
    }
}

/// Whether something white stands on a dark rectangle that is long enough for words.
fn is_label([x, y, w, h]: [f32; 4], after: &[Mark]) -> bool {
    let inside = |mark: &Mark| match mark {
        Mark::Text { x: left, y: base, ink: Ink::White, .. } => {
            (x - 0.1..=x + w + 0.1).contains(left) && (y..=y + h).contains(base)
        }
        _ => false,
    };
    w > LABEL * h && after.iter().any(inside)
}

fn solid(art: &mut Drawing, fields: &mut Vec<[f32; 4]>, at: [f32; 4], label: bool) {
    if label {
        art.frame(at, EDGE);
        return;
    }
    let [x, y, w, h] = at;
    art.hatch(at, DENSE.0, DENSE.1);
    let mut back = Drawing::default();
    back.hatch([0.0, 0.0, w, h], DENSE.0, DENSE.1);
    for mark in &mut back.marks {
        if let Mark::Line { ends: [x1, _, x2, _], .. } = mark {
            (*x1, *x2) = (w - *x1, w - *x2);
        }
    }
    art.place(x, y, &back);
    fields.push(at);
}

/// White ground under words that stood white on a solid field.
fn patch(art: &mut Drawing, fields: &[[f32; 4]], mark: &Mark) {
    let Mark::Text { x, y, pt, face, text, turned, .. } = mark else { return };
    let (em, long) = (pt * PT, fit_width(*face, *pt, text));
    let [left, top] = if *turned { [x - long, *y] } else { [*x, y - 0.72 * em] };
    let on = |[fx, fy, w, h]: &[f32; 4]| left >= *fx && left + long <= fx + w + 0.1 && top >= *fy && top <= fy + h;
    if fields.iter().any(on) {
        art.fill([left - 0.5, top - 0.5, long + 1.0, 0.72 * em + 1.0], Ink::White);
    }
}

/// The mark in black and white: dark inks and what stood white on them black, light ones white.
fn plain(mark: &Mark) -> Mark {
    let line = |ink: Ink| if ink == Ink::Straw { Ink::White } else { Ink::Black };
    let inside = |ink: Ink| if ink == Ink::Black { Ink::Black } else { Ink::White };
    let mut mark = mark.clone();
    match &mut mark {
        Mark::Text { ink, .. } => *ink = Ink::Black,
        Mark::Line { .. } | Mark::Picture { .. } | Mark::Open(_) | Mark::GoOn(_) | Mark::Close => {}
        Mark::Rect { fill, .. } => *fill = fill.map(inside),
        Mark::Path { fill, stroke, .. } => {
            *fill = fill.map(inside);
            *stroke = stroke.map(|(weight, ink)| (weight, line(ink)));
        }
    }
    mark
}
