//! Positioned marks on a sheet: millimetres from the top left corner, type in points. Pure data.

use std::sync::Arc;

use super::dots::Dots;
use super::fonts::{Face, fit_width, unseen};
use super::roles::Role;
use super::text::JOINED;

/// Inks of the papers; each stays apart from the others in grey.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ink {
    /// Text, lines and patterns.
    Black,
    /// Text on black, patches.
    White,
    /// Business name on the wall sheet.
    Leaf,
    /// Strands of the weave.
    Straw,
    /// First alert.
    Blue,
    /// Second alert.
    Yellow,
    /// Between yellow and red.
    Orange,
    /// Third alert.
    Red,
}

impl Ink {
    /// Red, green and blue.
    pub const fn rgb(self) -> [u8; 3] {
        match self {
            Ink::Black => [0, 0, 0],
            Ink::White => [255, 255, 255],
            Ink::Leaf => [11, 93, 73],
            Ink::Straw => [220, 185, 110],
            Ink::Blue => [188, 217, 242],
            Ink::Yellow => [246, 197, 21],
            Ink::Orange => [226, 122, 34],
            Ink::Red => [163, 24, 15],
        }
    }
}

/// One step of a path.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Step {
    /// Start here.
    Move(f32, f32),
    /// Straight to here.
    Line(f32, f32),
    /// Curve by two handles.
    Curve([f32; 6]),
    /// Back to the start.
    Close,
}

/// One thing drawn.
#[derive(Clone, PartialEq, Debug)]
pub enum Mark {
    /// One line of text, its left end on the baseline.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size in points.
        pt: f32,
        /// Face.
        face: Face,
        /// Ink.
        ink: Ink,
        /// The words; they end with [`JOINED`] where the line ends inside a word.
        text: String,
        /// Upside down: the words run to the left from here.
        turned: bool,
    },
    /// Straight black or white line.
    Line {
        /// Start and end: x, y, x, y.
        ends: [f32; 4],
        /// Thickness.
        weight: f32,
        /// Ink.
        ink: Ink,
    },
    /// Rectangle.
    Rect {
        /// Left, top, width, height.
        at: [f32; 4],
        /// Inside.
        fill: Option<Ink>,
        /// Black outline of this thickness.
        stroke: Option<f32>,
    },
    /// Free form with round joins.
    Path {
        /// Its steps.
        steps: Vec<Step>,
        /// Inside.
        fill: Option<Ink>,
        /// Outline and its thickness.
        stroke: Option<(f32, Ink)>,
    },
    /// The marks up to the matching close play this role.
    Open(Role),
    /// The same, as a further part of what was closed just before.
    GoOn(Role),
    /// End of a role.
    Close,
    /// Picture.
    Picture {
        /// Left, top, width, height.
        at: [f32; 4],
        /// Name of the picture; the same name has the same dots.
        name: String,
        /// Its dots.
        dots: Arc<Dots>,
    },
}

/// Type: size and leading, face and ink.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Style {
    /// Size in points.
    pub pt: f32,
    /// Line to line in millimetres.
    pub leading: f32,
    /// Face.
    pub face: Face,
    /// Ink.
    pub ink: Ink,
}

impl Style {
    /// Regular black type.
    pub const fn new(pt: f32, leading: f32) -> Self {
        Self { pt, leading, face: Face::Regular, ink: Ink::Black }
    }
    /// The same in bold.
    pub const fn bold(self) -> Self {
        Self { face: Face::Bold, ..self }
    }
    /// The same in italic.
    pub const fn italic(self) -> Self {
        Self { face: Face::Italic, ..self }
    }
    /// The same in another ink.
    pub const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }
    /// Width of a line of text.
    pub fn width(self, text: &str) -> f32 {
        fit_width(self.face, self.pt, text)
    }
    /// From the top of the line to its baseline.
    pub fn rise(self) -> f32 {
        let em = self.pt * PT;
        (self.leading - 1.362 * em) / 2.0 + 1.069 * em
    }
}

/// Millimetres in a point.
pub const PT: f32 = 25.4 / 72.0;
/// Furniture and column heads.
pub const T9: Style = Style::new(9.0, 4.0);
/// Body.
pub const T11: Style = Style::new(11.0, 5.0);
/// Actions of the wall card.
pub const T12: Style = Style::new(12.0, 5.5);
/// Section heads.
pub const T14: Style = Style::new(14.0, 6.0);
/// Stage names, steps, people.
pub const T16: Style = Style::new(16.0, 7.0);
/// Goal, score.
pub const T18: Style = Style::new(18.0, 8.0);
/// Places, phone numbers.
pub const T20: Style = Style::new(20.0, 9.0);
/// Page title of the plan.
pub const T24: Style = Style::new(24.0, 10.0);
/// Emergency numbers.
pub const T28: Style = Style::new(28.0, 11.0);
/// Wall title.
pub const T34: Style = Style::new(34.0, 13.0);

/// Marks that can be moved together.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Drawing {
    /// In the order in which they are painted.
    pub marks: Vec<Mark>,
}

impl Drawing {
    /// One line of text from its left end; `top` is the top of the line.
    pub fn text(&mut self, x: f32, top: f32, style: Style, text: &str) {
        if !text.trim().is_empty() {
            let Style { pt, face, ink, .. } = style;
            let text = printable(text);
            self.marks.push(Mark::Text { x, y: top + style.rise(), pt, face, ink, text, turned: false });
        }
    }
    /// One line of text from its right end.
    pub fn text_right(&mut self, right: f32, top: f32, style: Style, text: &str) {
        self.text(right - style.width(text), top, style, text);
    }
    /// One line of text about its middle.
    pub fn text_centre(&mut self, middle: f32, top: f32, style: Style, text: &str) {
        self.text(middle - style.width(text) / 2.0, top, style, text);
    }
    /// Straight black line.
    pub fn line(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, weight: f32) {
        self.marks.push(Mark::Line { ends: [x1, y1, x2, y2], weight, ink: Ink::Black });
    }
    /// Level black line.
    pub fn rule(&mut self, x: f32, y: f32, w: f32, weight: f32) {
        self.line(x, y, x + w, y, weight);
    }
    /// Filled rectangle.
    pub fn fill(&mut self, at: [f32; 4], ink: Ink) {
        self.marks.push(Mark::Rect { at, fill: Some(ink), stroke: None });
    }
    /// Black frame; the line lies inside the rectangle.
    pub fn frame(&mut self, [x, y, w, h]: [f32; 4], weight: f32) {
        let at = [x + weight / 2.0, y + weight / 2.0, w - weight, h - weight];
        self.marks.push(Mark::Rect { at, fill: None, stroke: Some(weight) });
    }
    /// Free form.
    pub fn path(&mut self, steps: Vec<Step>, fill: Option<Ink>, stroke: Option<(f32, Ink)>) {
        self.marks.push(Mark::Path { steps, fill, stroke });
    }
    /// Picture as large as it may be within a box of this left, top, width and height: at its right end, half way up.
    pub fn picture(&mut self, [x, y, w, h]: [f32; 4], name: &str, dots: Dots) {
        let (wide, high) = dots.size();
        let scale = (w / wide).min(h / high);
        let (width, height) = (wide * scale, high * scale);
        let at = [x + w - width, y + (h - height) / 2.0, width, height];
        self.marks.push(Mark::Picture { at, name: name.to_owned(), dots: Arc::new(dots) });
    }
    /// Moves everything sideways: live widths are the same on every paper, only the margins differ.
    pub fn shift(&mut self, dx: f32) {
        if dx != 0.0 {
            for mark in &mut self.marks {
                *mark = mark.moved(dx, 0.0);
            }
        }
    }
    /// The same drawing upside down, on a piece of paper of this width and height.
    pub fn turned(&self, width: f32, height: f32) -> Drawing {
        Drawing { marks: self.marks.iter().map(|mark| mark.turned(width, height)).collect() }
    }
    /// Takes over another drawing, moved.
    pub fn place(&mut self, dx: f32, dy: f32, other: &Drawing) {
        self.marks.extend(other.marks.iter().map(|mark| mark.moved(dx, dy)));
    }
}

impl Mark {
    /// The same mark elsewhere.
    pub fn moved(&self, dx: f32, dy: f32) -> Mark {
        let mut mark = self.clone();
        match &mut mark {
            Mark::Line { ends: [x1, y1, x2, y2], .. } => {
                *x1 += dx;
                *x2 += dx;
                *y1 += dy;
                *y2 += dy;
            }
            Mark::Text { x, y, .. } | Mark::Rect { at: [x, y, ..], .. } | Mark::Picture { at: [x, y, ..], .. } => {
                *x += dx;
                *y += dy;
            }
            Mark::Path { steps, .. } => steps.iter_mut().for_each(|step| *step = step.moved(dx, dy)),
            Mark::Open(_) | Mark::GoOn(_) | Mark::Close => {}
        }
        mark
    }
    /// The same mark upside down, on a piece of paper of this width and height.
    pub fn turned(&self, width: f32, height: f32) -> Mark {
        let mut mark = self.clone();
        match &mut mark {
            Mark::Line { ends: [x1, y1, x2, y2], .. } => {
                (*x1, *y1) = (width - *x1, height - *y1);
                (*x2, *y2) = (width - *x2, height - *y2);
            }
            Mark::Text { x, y, turned, .. } => {
                (*x, *y) = (width - *x, height - *y);
                *turned = !*turned;
            }
            Mark::Rect { at: [x, y, w, h], .. } | Mark::Picture { at: [x, y, w, h], .. } => {
                (*x, *y) = (width - *x - *w, height - *y - *h);
            }
            Mark::Path { steps, .. } => steps.iter_mut().for_each(|step| *step = step.turned(width, height)),
            Mark::Open(_) | Mark::GoOn(_) | Mark::Close => {}
        }
        mark
    }
}

impl Step {
    /// The same step elsewhere.
    pub fn moved(self, dx: f32, dy: f32) -> Step {
        match self {
            Step::Move(x, y) => Step::Move(x + dx, y + dy),
            Step::Line(x, y) => Step::Line(x + dx, y + dy),
            Step::Curve(c) => Step::Curve([c[0] + dx, c[1] + dy, c[2] + dx, c[3] + dy, c[4] + dx, c[5] + dy]),
            Step::Close => Step::Close,
        }
    }
}

impl Step {
    /// The same step upside down, on a piece of paper of this width and height.
    pub fn turned(self, w: f32, h: f32) -> Step {
        match self {
            Step::Move(x, y) => Step::Move(w - x, h - y),
            Step::Line(x, y) => Step::Line(w - x, h - y),
            Step::Curve(c) => Step::Curve([w - c[0], h - c[1], w - c[2], h - c[3], w - c[4], h - c[5]]),
            Step::Close => Step::Close,
        }
    }
}

/// One side of paper with its marks.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sheet {
    /// Width of the paper.
    pub width: f32,
    /// Height of the paper.
    pub height: f32,
    /// Names of the pages and cards that begin here.
    pub bookmarks: Vec<String>,
    /// What is on it.
    pub drawing: Drawing,
}

/// Paper: its size and what differs with it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Paper {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Paper {
    /// A4.
    pub const A4: Paper = Paper { width: 210.0, height: 297.0 };
    /// US Letter.
    pub const LETTER: Paper = Paper { width: 215.9, height: 279.4 };
}

/// Text without what has no form, every kind of space as a plain one.
fn printable(text: &str) -> String {
    let plain = |letter: char| if letter.is_whitespace() || letter.is_control() { ' ' } else { letter };
    let mut said: String = text.chars().filter(|letter| !unseen(*letter)).map(plain).collect();
    if text.ends_with(JOINED) {
        said.push(JOINED);
    }
    said
}

/// A small count as a length.
pub fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}
