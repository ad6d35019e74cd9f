//! Ink: how much of it a paper takes, and the same paper with little of it, in black only.

use super::fonts::{Face, fit_width};
use super::sheet::{Ink, Mark, PT, Sheet, Step};

mod less;
pub use less::less;

/// With how much ink a paper is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Inks {
    /// Colours, and black where it helps the eye.
    #[default]
    Full,
    /// Black lines only.
    Less,
}

/// How much ink a paper takes, in a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amount {
    /// As a page of plain text.
    Little,
    /// More than that.
    Some,
    /// Large dark parts.
    Much,
}

/// Covered share of the paper up to which it takes little ink; a page of plain text covers about a twentieth.
const LITTLE: f32 = 0.068;
/// Covered share up to which it takes some.
const SOME: f32 = 0.1;

impl Amount {
    /// The word for a covered share.
    pub fn of(cover: f32) -> Self {
        if cover < LITTLE {
            Self::Little
        } else if cover < SOME {
            Self::Some
        } else {
            Self::Much
        }
    }
}

/// Share of the paper that is covered with ink, between 0 and 1; a light ink counts less. An estimate: letters by
/// their usual weight, forms by their box.
pub fn cover(sheets: &[Sheet]) -> f32 {
    let paper: f32 = sheets.iter().map(|sheet| sheet.width * sheet.height).sum();
    let ink: f32 = sheets.iter().map(sheet_ink).sum();
    if paper > 0.0 { (ink / paper).min(1.0) } else { 0.0 }
}

/// Side of a cell of the estimate, in millimetres.
const CELL: f32 = 1.0;
/// Share of its box that a filled form covers.
const FORM: f32 = 0.8;

/// Darkness of each square millimetre: what is painted later covers what was there before.
struct Ground {
    columns: usize,
    cells: Vec<f32>,
}

impl Ground {
    fn of(sheet: &Sheet) -> Self {
        let (columns, rows) = (cells(sheet.width) + 1, cells(sheet.height) + 1);
        Self { columns, cells: vec![0.0; columns * rows] }
    }

    fn fill(&mut self, [x, y, w, h]: [f32; 4], share: f32, dark: f32) {
        for row in cells(y)..=cells(y + h) {
            let high = overlap(row, y, h);
            for column in cells(x)..=cells(x + w) {
                let part = (high * overlap(column, x, w) * share).clamp(0.0, 1.0);
                if let Some(cell) = self.cells.get_mut(row * self.columns + column).filter(|_| column < self.columns) {
                    *cell = *cell * (1.0 - part) + dark * part;
                }
            }
        }
    }
}

/// How much of a cell lies between two ends.
fn overlap(cell: usize, from: f32, long: f32) -> f32 {
    let start = super::sheet::count(cell) * CELL;
    ((from + long).min(start + CELL) - from.max(start)).max(0.0)
}

/// Whole cells in a length.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between nothing and a kilometre")]
fn cells(length: f32) -> usize {
    (length / CELL).clamp(0.0, 1_000_000.0) as usize
}

fn sheet_ink(sheet: &Sheet) -> f32 {
    let mut ground = Ground::of(sheet);
    let mut lines = 0.0;
    for mark in &sheet.drawing.marks {
        match mark {
            Mark::Text { pt, face, ink, text, .. } => {
                let weight = if *face == Face::Bold { 0.27 } else { 0.18 };
                lines += fit_width(*face, *pt, text) * pt * PT * weight * (darkness(*ink) * 2.0 - 1.0);
            }
            Mark::Line { ends: [x1, y1, x2, y2], weight, ink } => {
                lines += (x2 - x1).hypot(y2 - y1) * weight * darkness(*ink);
            }
            Mark::Rect { at, fill, stroke } => {
                if let Some(ink) = fill {
                    ground.fill(*at, 1.0, darkness(*ink));
                }
                lines += stroke.map_or(0.0, |weight| 2.0 * (at[2] + at[3]) * weight);
            }
            Mark::Path { steps, fill, stroke } => {
                if let Some(ink) = fill {
                    ground.fill(extent(steps), FORM, darkness(*ink));
                }
                lines += stroke.map_or(0.0, |(weight, ink)| length(steps) * weight * darkness(ink));
            }
            Mark::Picture { at, .. } => lines += at[2] * at[3] * PICTURE,
            Mark::Open(_) | Mark::GoOn(_) | Mark::Close => {}
        }
    }
    (ground.cells.iter().sum::<f32>() * CELL * CELL + lines).max(0.0)
}

/// Share of full ink that a picture takes, roughly.
const PICTURE: f32 = 0.4;

/// Share of full ink that a colour takes.
fn darkness(ink: Ink) -> f32 {
    match ink {
        Ink::Black => 1.0,
        Ink::White => 0.0,
        Ink::Leaf | Ink::Red => 0.75,
        Ink::Straw | Ink::Blue | Ink::Yellow => 0.3,
        Ink::Orange => 0.5,
    }
}

/// Points at the ends of steps.
fn points(steps: &[Step]) -> impl Iterator<Item = (f32, f32)> + '_ {
    steps.iter().filter_map(|step| match *step {
        Step::Move(x, y) | Step::Line(x, y) => Some((x, y)),
        Step::Curve(c) => Some((c[4], c[5])),
        Step::Close => None,
    })
}

/// The box around a form: left, top, width, height.
fn extent(steps: &[Step]) -> [f32; 4] {
    let start = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];
    let [l, t, r, b] = points(steps).fold(start, |[l, t, r, b], (x, y)| [l.min(x), t.min(y), r.max(x), b.max(y)]);
    if l > r { [0.0; 4] } else { [l, t, r - l, b - t] }
}

/// Length of a path, from end to end of its steps.
fn length(steps: &[Step]) -> f32 {
    let (mut from, mut all) = (None, 0.0);
    for step in steps {
        let to = match *step {
            Step::Move(x, y) => {
                from = Some((x, y));
                continue;
            }
            Step::Line(x, y) => (x, y),
            Step::Curve(c) => (c[4], c[5]),
            Step::Close => continue,
        };
        if let Some((x, y)) = from {
            all += (to.0 - x).hypot(to.1 - y);
        }
        from = Some(to);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Drawing;
    use super::*;

    fn sheet(draw: impl Fn(&mut Drawing)) -> Sheet {
        let mut drawing = Drawing::default();
        draw(&mut drawing);
        Sheet { width: 100.0, height: 100.0, drawing, ..Sheet::default() }
    }

    #[test]
    fn a_tenth_of_the_paper_is_a_tenth() {
        let black = sheet(|art| art.fill([10.3, 10.7, 40.0, 25.0], Ink::Black));
        assert!((cover(&[black]) - 0.1).abs() < 0.001);
    }

    #[test]
    fn white_over_black_takes_no_ink() {
        let covered = sheet(|art| {
            art.fill([10.0, 10.0, 40.0, 25.0], Ink::Black);
            art.fill([10.0, 10.0, 40.0, 25.0], Ink::White);
        });
        assert!(cover(&[covered]) < 0.001);
    }

    #[test]
    fn nothing_takes_no_ink() {
        assert!(cover(&[]).abs() < f32::EPSILON);
        assert!(cover(&[sheet(|_| ())]).abs() < f32::EPSILON);
    }
}
