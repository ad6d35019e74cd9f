//! The drawn signs of the papers: weave, patterns, band and stage marks, boxes, discs, icons.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::icons::ICONS;
use super::roles::{Role, Sign};
use super::sheet::{Drawing, Ink, PT, Step, Style, T9, T11, T12, T14, count};
use super::text::{fit, fit_whole};
use crate::outline::{Answer, Band, Head, Level, Shape, StageMark, Tone};

/// Handle of a quarter circle.
const ROUND: f32 = 0.552_284_8;

static PATHS: LazyLock<HashMap<&'static str, Vec<Step>>> =
    LazyLock::new(|| ICONS.iter().map(|(name, path)| (*name, read_path(path))).collect());

/// Reads a path of absolute M, L, C and Z.
fn read_path(path: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let starts: Vec<usize> = path.match_indices(char::is_alphabetic).map(|(at, _)| at).collect();
    for (n, &start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(path.len());
        let numbers: Vec<f32> =
            path[start + 1..end].split_whitespace().filter_map(|number| number.parse().ok()).collect();
        match (&path[start..=start], numbers.as_slice()) {
            ("M", [x, y]) => steps.push(Step::Move(*x, *y)),
            ("L", [x, y]) => steps.push(Step::Line(*x, *y)),
            ("C", all) => steps.extend(<[f32; 6]>::try_from(all).map(Step::Curve)),
            _ => steps.push(Step::Close),
        }
    }
    steps
}

/// Type of a letter whose size is given in millimetres.
fn lettering(size: f32) -> Style {
    Style { pt: size / PT, leading: size, ..T9 }.bold()
}

/// Letter about a middle, on a baseline.
fn letter(drawing: &mut Drawing, middle: f32, baseline: f32, size: f32, ink: Ink, text: &str) {
    let style = lettering(size).ink(ink);
    drawing.text_centre(middle, baseline - style.rise(), style, text);
}

impl Drawing {
    /// Basket weave: square cells of straw strands on ink, across then down; an odd count, so that both ends match.
    pub fn weave(&mut self, x: f32, y: f32, w: f32, cell: f32) {
        self.woven([x, y, w], cell, 0);
    }

    /// The same beginning with upright strands: the next row of a mat.
    pub fn weave_upright(&mut self, [x, y, w]: [f32; 3], cell: f32) {
        self.woven([x, y, w], cell, 1);
    }

    fn woven(&mut self, [x, y, w]: [f32; 3], cell: f32, upright: usize) {
        let mut cells = 1;
        while count(cells + 2) * cell <= w + cell / 2.0 {
            cells += 2;
        }
        let wide = w / count(cells);
        self.fill([x, y, w, cell], Ink::Black);
        for n in 0..cells {
            let left = x + count(n) * wide;
            for strand in [1.0, 5.0, 9.0] {
                if (n + upright) % 2 == 0 {
                    self.fill([left, y + strand * cell / 12.0, wide, cell / 6.0], Ink::Straw);
                } else {
                    self.fill([left + strand * wide / 12.0, y, wide / 6.0, cell], Ink::Straw);
                }
            }
        }
    }

    /// Pattern of a band inside a rectangle, cut to it by arithmetic.
    pub fn pattern(&mut self, [x, y, w, h]: [f32; 4], level: Level) {
        let (pitch, weight) = match level {
            Level::Low => return,
            Level::VeryHigh => return self.fill([x, y, w, h], Ink::Black),
            Level::Medium => (2.6, 0.35),
            Level::High => (1.3, 0.55),
        };
        self.hatch([x, y, w, h], pitch, weight);
    }

    /// Slanting lines of this pitch and weight inside a rectangle.
    pub fn hatch(&mut self, [x, y, w, h]: [f32; 4], pitch: f32, weight: f32) {
        let step = pitch * std::f32::consts::SQRT_2;
        let mut along = step / 2.0;
        while along < w + h {
            let (x1, y1) = if along <= w { (along, 0.0) } else { (w, along - w) };
            let (x2, y2) = if along <= h { (0.0, along) } else { (along - h, h) };
            self.line(x + x1, y + y1, x + x2, y + y2, weight);
            along += step;
        }
    }

    /// Band mark: pattern with a white middle and the letter, solid for very high.
    pub fn band(&mut self, x: f32, y: f32, size: f32, band: &Band) {
        self.tagged(Role::Figure(Sign::Words(band.word.clone())), |art| art.band_mark([x, y, size], band));
    }

    /// The same beside its word.
    pub fn band_mark(&mut self, [x, y, size]: [f32; 3], band: &Band) {
        // Slanting lines end askew: kept off the edge, their corners stay under the frame.
        self.pattern([x + 0.2, y + 0.2, size - 0.4, size - 0.4], band.level);
        let solid = band.level == Level::VeryHigh;
        if !solid {
            let inset = size * 0.2;
            self.fill([x + inset, y + inset, size - 2.0 * inset, size - 2.0 * inset], Ink::White);
        }
        self.frame([x, y, size, size], 0.4);
        let ink = if solid { Ink::White } else { Ink::Black };
        let mut high = size * 0.5;
        let room = if solid { size * 0.86 } else { size * 0.56 };
        while lettering(high).width(&band.letter) > room && high > 1.0 {
            high -= 0.1;
        }
        letter(self, x + size / 2.0, y + size / 2.0 + high * 0.357, high, ink, &band.letter);
    }

    /// Icon of the sprite; a name that is not in it draws nothing.
    pub fn icon(&mut self, x: f32, y: f32, size: f32, name: &str, ink: Ink) {
        let Some(path) = PATHS.get(name) else { return };
        let scale = size / 24.0;
        let at = |a: f32, b: f32| (x + a * scale, y + b * scale);
        let steps = path
            .iter()
            .map(|step| match *step {
                Step::Move(a, b) => Step::Move(at(a, b).0, at(a, b).1),
                Step::Line(a, b) => Step::Line(at(a, b).0, at(a, b).1),
                Step::Curve(c) => {
                    let (near, far, end) = (at(c[0], c[1]), at(c[2], c[3]), at(c[4], c[5]));
                    Step::Curve([near.0, near.1, far.0, far.1, end.0, end.1])
                }
                Step::Close => Step::Close,
            })
            .collect();
        self.path(steps, None, Some((2.0 * scale, ink)));
    }

    /// Mark of a warning stage whose name stands beside it.
    pub fn stage(&mut self, x: f32, y: f32, size: f32, mark: &StageMark) {
        self.tagged(Role::Aside, |art| match mark {
            StageMark::Icon { icon } => art.icon(x + size * 0.07, y + size * 0.07, size * 0.86, icon, Ink::Black),
            StageMark::Alert { shape, tone, letter } => art.alert([x, y, size], *shape, *tone, letter),
        });
    }

    fn alert(&mut self, [x, y, size]: [f32; 3], shape: Shape, tone: Tone, name: &str) {
        let (fill, ink) = match tone {
            Tone::White => (Ink::White, Ink::Black),
            Tone::Blue => (Ink::Blue, Ink::Black),
            Tone::Yellow => (Ink::Yellow, Ink::Black),
            Tone::Orange => (Ink::Orange, Ink::Black),
            Tone::Red => (Ink::Red, Ink::White),
        };
        let middle = size / 2.0;
        let (steps, baseline) = match shape {
            Shape::Circle => (circle(x + middle, y + middle, middle - 0.4), 0.665),
            Shape::Triangle => {
                let points = [(middle, 0.5), (size - 0.1, size - 0.6), (0.1, size - 0.6)];
                (polygon(&points.map(|(a, b)| (x + a, y + b))), 0.86)
            }
            Shape::Octagon => (octagon(x, y, size), 0.665),
        };
        self.path(steps, Some(fill), Some((0.7, Ink::Black)));
        let mut high = size * 0.46;
        // A triangle is narrow at the top of its letter: a W gets smaller, an A keeps its size.
        let room = |high: f32| (size * baseline - high * 0.714 - 0.5) / (size - 1.1) * (size - 0.2) - size * 0.13;
        while shape == Shape::Triangle && high > size * 0.3 && lettering(high).width(name) > room(high) {
            high -= size * 0.01;
        }
        letter(self, x + middle, y + size * baseline, high, ink, name);
    }

    /// Box to tick.
    pub fn tick(&mut self, x: f32, y: f32, size: f32, on: bool) {
        self.tagged(Role::Figure(Sign::Tick(on)), |art| art.tick_box([x, y, size], on));
    }

    fn tick_box(&mut self, [x, y, size]: [f32; 3], on: bool) {
        self.marks.push(super::sheet::Mark::Rect {
            at: [x + 0.25, y + 0.25, size - 0.5, size - 0.5],
            fill: Some(Ink::White),
            stroke: Some(0.45),
        });
        if on {
            let steps = vec![
                Step::Move(x + size * 0.2, y + size * 0.52),
                Step::Line(x + size * 0.42, y + size * 0.75),
                Step::Line(x + size * 0.82, y + size * 0.22),
            ];
            self.path(steps, None, Some((0.75, Ink::Black)));
        }
    }

    /// Disc of an answer: full, left half, ring.
    pub fn answer(&mut self, x: f32, y: f32, size: f32, answer: Answer) {
        self.tagged(Role::Figure(Sign::Answer(answer)), |art| art.disc([x, y, size], answer));
    }

    fn disc(&mut self, [x, y, size]: [f32; 3], answer: Answer) {
        let (middle, radius) = (size / 2.0, size / 2.0 - 0.3);
        let fill = if answer == Answer::Yes { Ink::Black } else { Ink::White };
        self.path(circle(x + middle, y + middle, radius), Some(fill), Some((0.5, Ink::Black)));
        if answer == Answer::Partly {
            let (cx, cy, k) = (x + middle, y + middle, radius * ROUND);
            let half = vec![
                Step::Move(cx, cy - radius),
                Step::Curve([cx - k, cy - radius, cx - radius, cy - k, cx - radius, cy]),
                Step::Curve([cx - radius, cy + k, cx - k, cy + radius, cx, cy + radius]),
                Step::Close,
            ];
            self.path(half, Some(Ink::Black), None);
        }
    }

    /// Arrow head from one step to the next.
    pub fn onward(&mut self, x: f32, y: f32) {
        let steps = vec![Step::Move(x + 0.5, y + 0.5), Step::Line(x + 4.5, y + 3.5), Step::Line(x + 0.5, y + 6.5)];
        self.path(steps, None, Some((0.9, Ink::Black)));
    }

    /// Section head: rule, title, remark at the right.
    pub fn section(&mut self, [x, y, w]: [f32; 3], head: &Head) {
        self.rule(x, y + 0.35, w, 0.7);
        let note = head.note.as_deref().unwrap_or("");
        let tight = T14.bold().width(&head.title) + T11.width(note) + 3.0 > w;
        let small = if tight { T9 } else { T11 };
        let room = w - small.width(note) - if note.is_empty() { 0.0 } else { 3.0 };
        let Some(title) = fit_whole(&head.title, room, &[(T14.bold(), 1), (T12.bold(), 1)]) else {
            return self.tight_section([x, y, w], head);
        };
        let baseline = y + 1.7 + T14.rise();
        self.tagged(Role::Heading(2), |art| title.draw(art, x, baseline - title.style.rise()));
        self.tagged(Role::Paragraph, |art| art.text_right(x + w, baseline - small.rise(), small, note));
    }

    /// Title and remark in two lines where one is too short for them.
    fn tight_section(&mut self, [x, y, w]: [f32; 3], head: &Head) {
        let note = head.note.as_deref().unwrap_or("");
        let small = |style: Style, leading: f32| Style { leading, ..style };
        let titles = [(T14.bold(), 1), (T12.bold(), 1), (small(T11, 4.0).bold(), 2)];
        let notes = [(T9, 1), (small(T9, 3.4), 2)];
        let wide = fit(&head.title, if note.is_empty() { w } else { w * 0.62 }, &titles);
        let beside = fit_whole(note, w - wide.width() - 3.0, &notes);
        let title = if beside.is_some() { wide } else { fit(&head.title, w * 0.45, &titles) };
        let note = beside.unwrap_or_else(|| fit(note, w - title.width() - 3.0, &notes));
        self.tagged(Role::Heading(2), |art| title.draw(art, x, y + 4.9 - title.height() / 2.0));
        self.tagged(Role::Paragraph, |art| note.draw_right(art, x + w, y + 4.9 - note.height() / 2.0));
    }
}

fn polygon(points: &[(f32, f32)]) -> Vec<Step> {
    let mut steps: Vec<Step> = points.iter().map(|&(x, y)| Step::Line(x, y)).collect();
    if let Some(&(x, y)) = points.first() {
        steps[0] = Step::Move(x, y);
    }
    steps.push(Step::Close);
    steps
}

fn octagon(x: f32, y: f32, size: f32) -> Vec<Step> {
    let (near, far) = (0.3, size - 0.3);
    let cut = (size - 0.6) * 0.2929;
    let points = [
        (near + cut, near),
        (far - cut, near),
        (far, near + cut),
        (far, far - cut),
        (far - cut, far),
        (near + cut, far),
        (near, far - cut),
        (near, near + cut),
    ];
    polygon(&points.map(|(a, b)| (x + a, y + b)))
}

fn circle(x: f32, y: f32, r: f32) -> Vec<Step> {
    let k = r * ROUND;
    vec![
        Step::Move(x - r, y),
        Step::Curve([x - r, y - k, x - k, y - r, x, y - r]),
        Step::Curve([x + k, y - r, x + r, y - k, x + r, y]),
        Step::Curve([x + r, y + k, x + k, y + r, x, y + r]),
        Step::Curve([x - k, y + r, x - r, y + k, x - r, y]),
        Step::Close,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_begins_with_a_move_and_stays_on_its_grid() {
        for (name, steps) in PATHS.iter() {
            assert!(matches!(steps.first(), Some(Step::Move(..))), "{name}");
            for step in steps {
                let on_grid = match *step {
                    Step::Move(x, y) | Step::Line(x, y) => [x, y].iter().all(|at| (0.0..=24.0).contains(at)),
                    Step::Curve(c) => c.iter().all(|at| (0.0..=24.0).contains(at)),
                    Step::Close => true,
                };
                assert!(on_grid, "{name}: {step:?}");
            }
        }
        assert_eq!(PATHS.len(), 38);
    }

    #[test]
    fn patterns_never_leave_their_box() {
        let mut drawing = Drawing::default();
        drawing.pattern([10.0, 20.0, 27.0, 19.0], Level::High);
        for mark in &drawing.marks {
            let super::super::sheet::Mark::Line { ends: [x1, y1, x2, y2], .. } = mark else { panic!("lines only") };
            assert!([x1, x2].iter().all(|x| (9.99..=37.01).contains(*x)));
            assert!([y1, y2].iter().all(|y| (19.99..=39.01).contains(*y)));
        }
    }
}
