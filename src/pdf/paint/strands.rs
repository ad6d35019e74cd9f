//! Stripes that stand evenly in a row, such as the strands of the weave, as one dashed line: far fewer bytes.

use crate::pdf::sheet::{Ink, Mark};

/// Fewest marks for which it is worth to look.
const MANY: usize = 20;
/// Most rows of a weave: three strands across, one of strands down.
const MOST: usize = 4;
/// Millimetres that two lengths may differ and still be called the same.
const SAME: f32 = 0.002;
/// Stripes after which a row begins again: one length and gap, or the three strands of a cell.
const PERIODS: [usize; 2] = [1, 3];

/// A row of stripes as one line, in millimetres.
#[derive(Debug, PartialEq)]
pub struct Dashed {
    /// Middle of the left edge, and where it ends on the right.
    pub ends: [f32; 3],
    /// Height of the stripes.
    pub weight: f32,
    /// Ink.
    pub ink: Ink,
    /// Stripe, gap, stripe, gap.
    pub pattern: Vec<f32>,
}

/// A rectangle without an outline, or a line along the paper's edges.
#[derive(Clone, Copy, PartialEq)]
struct Stripe {
    at: [f32; 4],
    ink: Ink,
    line: bool,
}

/// How many of the first marks belong together, and the rows that they make if they stand evenly.
pub fn first(marks: &[&Mark]) -> (usize, Option<Vec<Dashed>>) {
    let Some(first) = marks.first().and_then(|mark| stripe(mark)) else { return (1, None) };
    let alike = |stripe: &Stripe| stripe.ink == first.ink && stripe.line == first.line;
    let run: Vec<Stripe> = marks.iter().map_while(|mark| stripe(mark).filter(alike)).collect();
    (run.len(), if run.len() < MANY { None } else { rows(&run) })
}

fn rows(run: &[Stripe]) -> Option<Vec<Dashed>> {
    let mut rows: Vec<Vec<Stripe>> = Vec::new();
    for stripe in run {
        let same = |row: &Vec<Stripe>| [1, 3].into_iter().all(|n| near(row[0].at[n], stripe.at[n]));
        match rows.iter().position(same) {
            Some(row) => rows[row].push(*stripe),
            None if rows.len() < MOST => rows.push(vec![*stripe]),
            None => return None,
        }
    }
    rows.into_iter().map(dashed).collect()
}

fn near(one: f32, other: f32) -> bool {
    (one - other).abs() < SAME
}

fn stripe(mark: &Mark) -> Option<Stripe> {
    match *mark {
        Mark::Rect { at, fill: Some(ink), stroke: None } => Some(Stripe { at, ink, line: false }),
        Mark::Line { ends: [x1, y1, x2, y2], weight, ink } => {
            let half = weight / 2.0;
            let at = match (near(x1, x2), near(y1, y2)) {
                (_, true) => [x1.min(x2), y1 - half, (x2 - x1).abs(), weight],
                (true, false) => [x1 - half, y1.min(y2), weight, (y2 - y1).abs()],
                (false, false) => return None,
            };
            Some(Stripe { at, ink, line: true })
        }
        _ => None,
    }
}

/// The row as a line, if it goes on evenly.
fn dashed(mut row: Vec<Stripe>) -> Option<Dashed> {
    row.sort_by(|one, other| one.at[0].total_cmp(&other.at[0]));
    let long = |n: usize| row[n].at[2];
    let step = |n: usize| row[n + 1].at[0] - row[n].at[0];
    let even = |period: &usize| {
        row.len() > 2 * period
            && (*period..row.len()).all(|n| near(long(n), long(n - period)))
            && (*period..row.len() - 1).all(|n| near(step(n), step(n - period)))
    };
    let period = PERIODS.into_iter().find(even)?;
    let pattern: Vec<f32> = (0..period).flat_map(|n| [long(n), step(n) - long(n)]).collect();
    let ([x, y, _, h], [left, _, w, _]) = (row[0].at, row[row.len() - 1].at);
    let dashes = pattern.iter().all(|length| *length > 0.0);
    dashes.then(|| Dashed { ends: [x, y + h / 2.0, left + w], weight: h, ink: row[0].ink, pattern })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::sheet::{Drawing, Paper, Sheet};

    fn marks(drawing: &Drawing) -> Vec<&Mark> {
        drawing.marks.iter().collect()
    }

    #[test]
    fn the_weave_is_four_lines() {
        let mut drawing = Drawing::default();
        drawing.weave(12.0, 12.0, 186.0, 4.0);
        let all = marks(&drawing);
        assert_eq!(first(&all), (1, None), "the black ground is no strand");
        let (run, rows) = first(&all[1..]);
        let rows = rows.unwrap();
        assert_eq!((rows.len(), run), (4, all.len() - 1));
        let mut patterns: Vec<usize> = rows.iter().map(|row| row.pattern.len()).collect();
        patterns.sort_unstable();
        assert_eq!(patterns, [2, 2, 2, 6]);
        for row in &rows {
            let whole: f32 = row.pattern.iter().sum();
            assert!((whole - 2.0 * 186.0 / 47.0).abs() < 0.01, "{row:?}");
        }
    }

    #[test]
    fn with_little_ink_it_is_four_lines_too() {
        let mut drawing = Drawing::default();
        drawing.weave(12.0, 12.0, 186.0, 4.0);
        let Paper { width, height } = Paper::A4;
        let sheet = crate::pdf::ink::less(&Sheet { width, height, bookmarks: Vec::new(), drawing });
        let (run, rows) = first(&marks(&sheet.drawing));
        assert_eq!((rows.unwrap().len(), run), (4, sheet.drawing.marks.len()));
    }

    #[test]
    fn what_is_uneven_stays_as_it_is() {
        let mut drawing = Drawing::default();
        (0_u8..30).for_each(|n| drawing.rule(f32::from(n).powi(2), 5.0, 1.0, 0.2));
        assert_eq!(first(&marks(&drawing)), (30, None));
        let mut drawing = Drawing::default();
        (0_u8..30).for_each(|n| drawing.rule(5.0, f32::from(n), 1.0, 0.2));
        assert_eq!(first(&marks(&drawing)), (30, None), "rules one under the other are no row");
    }
}
