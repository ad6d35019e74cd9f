//! Sheets to bytes: printpdf draws them, lopdf adds what it leaves out, and the same sheets give the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    Color, FontId, Line, LineCapStyle, LineDashPattern, LineJoinStyle, LinePoint, Mm, Op, PaintMode, PdfDocument,
    PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix,
    WindingOrder, XObject, XObjectId, XObjectTransform,
};

use super::dots::Dots;
use super::fonts::{Face, part};
use super::sheet::{Ink, Mark, PT, Sheet, Step};
use super::text::JOINED;
use super::{Painted, PdfError, shorter};
pub use signs::Signs;
use tree::{Layers, Tree};

mod bookmarks;
mod complete;
mod file;
mod metadata;
mod signs;
mod strands;
mod structure;
pub(super) mod tree;

/// What the document says of itself.
#[derive(Clone, Default, Debug)]
pub struct About {
    /// Language, such as `en`.
    pub language: String,
    /// Title.
    pub title: String,
    /// Author.
    pub author: String,
    /// Subject.
    pub subject: String,
    /// Day, `2026-08-18`.
    pub made_on: String,
    /// Words for the drawn signs.
    pub signs: Signs,
}

/// Paints the sheets.
pub fn paint(sheets: &[Sheet], about: &About) -> Result<Painted, PdfError> {
    let mut document = PdfDocument::new(&about.title);
    let (mut missing, mut short) = (BTreeSet::new(), BTreeSet::new());
    for (face, used) in letters(sheets) {
        let cut = part(face, &used)?;
        missing.extend(cut.missing);
        if cut.glyphs <= shorter::MOST {
            short.insert(face);
        }
        document.resources.fonts.map.insert(FontId(face.id().to_owned()), PdfFont::new(cut.font));
    }
    let (tree, layers) = tree::sort(sheets, &about.signs);
    for (name, dots) in pictures(sheets) {
        document.resources.xobjects.map.insert(XObjectId(name.clone()), XObject::Image(dots.embedded()));
    }
    document.pages = sheets.iter().zip(&layers).map(|(sheet, layers)| page(sheet, layers, &tree)).collect();
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    shorter::shorten(&mut file, &short)?;
    let elements = complete::complete(&mut file, sheets, &tree, about)?;
    let bytes = file::write(&mut file, elements)?;
    Ok(Painted { bytes, missing: missing.into_iter().collect() })
}

/// Characters used, by face.
fn letters(sheets: &[Sheet]) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    for mark in sheets.iter().flat_map(|sheet| &sheet.drawing.marks) {
        if let Mark::Text { face, text, .. } = mark {
            let letters = used.entry(*face).or_default();
            letters.extend(text.chars().filter(|letter| *letter != JOINED));
            letters.insert(' ');
        }
    }
    used
}

/// Pictures used, by name.
fn pictures(sheets: &[Sheet]) -> BTreeMap<&String, &Dots> {
    let marks = sheets.iter().flat_map(|sheet| &sheet.drawing.marks);
    marks
        .filter_map(|mark| if let Mark::Picture { name, dots, .. } = mark { Some((name, &**dots)) } else { None })
        .collect()
}

fn page(sheet: &Sheet, layers: &Layers<'_>, tree: &Tree) -> PdfPage {
    let mut pen =
        Pen { height: sheet.height, ops: Vec::with_capacity(sheet.drawing.marks.len() * 3), ..Pen::default() };
    pen.ground(&layers.ground);
    for group in &layers.read {
        let tag = structure::name(tree, &tree.elements[group.element]);
        pen.read(tag, &group.marks, group.drawn);
    }
    pen.furniture(&layers.furniture);
    pen.leave_text();
    PdfPage::new(Mm(sheet.width), Mm(sheet.height), pen.ops)
}

/// Turns marks into operations and says each state only when it changes.
#[derive(Default)]
struct Pen {
    height: f32,
    ops: Vec<Op>,
    in_text: bool,
    font: Option<(Face, f32)>,
    fill: Option<Ink>,
    outline: Option<Ink>,
    weight: Option<f32>,
    round_ends: Option<bool>,
    round_corners: Option<bool>,
    /// More of the same element follows.
    more: bool,
}

impl Pen {
    /// What only shows.
    fn ground(&mut self, marks: &[&Mark]) {
        if !marks.is_empty() {
            self.ops.push(Op::BeginMarkedContent { tag: shorter::ARTIFACT.to_owned() });
            let mut rest = marks;
            while !rest.is_empty() {
                let (run, rows) = strands::first(rest);
                match rows {
                    Some(rows) => rows.iter().for_each(|row| self.dashed(row)),
                    None => rest[..run].iter().for_each(|mark| self.mark(mark)),
                }
                rest = &rest[run..];
            }
            self.leave_text();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// A row of stripes.
    fn dashed(&mut self, row: &strands::Dashed) {
        self.stroke(row.weight, row.ink);
        self.ends(false);
        let [left, y, right] = row.ends;
        // Exact, because a row repeats it up to fifty times.
        let pattern: Vec<f32> = row.pattern.iter().map(|length| (length / PT * 1000.0).round() / 1000.0).collect();
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &pattern) });
        let points = vec![self.corner(left, y, false), self.corner(right, y, false)];
        self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
        self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
    }

    /// What is read; it gets its number when the page is written shorter. Text alone stays in the open text section:
    /// fewer bytes.
    fn read(&mut self, tag: &str, marks: &[&Mark], drawn: bool) {
        if drawn {
            self.leave_text();
        } else {
            self.enter_text();
        }
        self.ops.push(Op::BeginMarkedContent { tag: tag.to_owned() });
        for (n, mark) in marks.iter().enumerate() {
            // Words of different lines are read apart.
            self.more = n + 1 < marks.len();
            self.mark(mark);
        }
        self.more = false;
        if drawn {
            self.leave_text();
        }
        self.ops.push(Op::EndMarkedContent);
    }

    /// Text that is not read.
    fn furniture(&mut self, marks: &[&Mark]) {
        if !marks.is_empty() {
            self.enter_text();
            self.ops.push(Op::BeginMarkedContent { tag: shorter::ARTIFACT.to_owned() });
            for mark in marks {
                self.mark(mark);
            }
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Text { x, y, pt, face, ink, text, turned } => self.text([*x, *y, *pt], *face, *ink, text, *turned),
            Mark::Line { ends: [x1, y1, x2, y2], weight, ink } => {
                self.stroke(*weight, *ink);
                self.ends(false);
                let points = vec![self.corner(*x1, *y1, false), self.corner(*x2, *y2, false)];
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            }
            Mark::Rect { at, fill, stroke } => self.rect(*at, *fill, *stroke),
            Mark::Path { steps, fill, stroke } => self.path(steps, *fill, *stroke),
            Mark::Open(_) | Mark::GoOn(_) | Mark::Close => {}
            Mark::Picture { at, name, .. } => self.picture(*at, name),
        }
    }

    fn text(&mut self, [x, y, pt]: [f32; 3], face: Face, ink: Ink, text: &str, turned: bool) {
        self.fill(ink);
        self.enter_text();
        if self.font != Some((face, pt)) {
            let font = PdfFontHandle::External(FontId(face.id().to_owned()));
            self.ops.push(Op::SetFont { font, size: Pt(pt) });
            self.font = Some((face, pt));
        }
        let Point { x, y } = self.point(x, y);
        let matrix =
            if turned { TextMatrix::Raw([-1.0, 0.0, 0.0, -1.0, x.0, y.0]) } else { TextMatrix::Translate(x, y) };
        self.ops.push(Op::SetTextMatrix { matrix });
        let said = match text.strip_suffix(JOINED) {
            Some(begun) => begun.to_owned(),
            None if self.more => format!("{text} "),
            None => text.to_owned(),
        };
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(said)] });
    }

    fn rect(&mut self, [x, y, w, h]: [f32; 4], fill: Option<Ink>, stroke: Option<f32>) {
        if let Some(ink) = fill {
            self.fill(ink);
        }
        if let Some(weight) = stroke {
            self.stroke(weight, Ink::Black);
            self.corners(false);
        }
        self.leave_text();
        let Point { x, y } = self.point(x, y + h);
        let mode = Some(mode(fill.is_some(), stroke.is_some()));
        let rectangle =
            Rect { x, y, width: points(w), height: points(h), mode, winding_order: Some(WindingOrder::NonZero) };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn path(&mut self, steps: &[Step], fill: Option<Ink>, stroke: Option<(f32, Ink)>) {
        if let Some((weight, ink)) = stroke {
            self.stroke(weight, ink);
            self.ends(true);
            self.corners(true);
        }
        let rings = self.rings(steps);
        match fill {
            Some(ink) => {
                self.fill(ink);
                self.leave_text();
                let rings = rings.into_iter().map(|(points, _)| PolygonRing { points }).collect();
                let mode = mode(true, stroke.is_some());
                let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
                self.ops.push(Op::DrawPolygon { polygon });
            }
            None => {
                for (points, is_closed) in rings {
                    self.ops.push(Op::DrawLine { line: Line { points, is_closed } });
                }
            }
        }
    }

    fn picture(&mut self, [x, y, w, h]: [f32; 4], name: &str) {
        self.leave_text();
        let Point { x, y } = self.point(x, y + h);
        let transform = XObjectTransform {
            translate_x: Some(x),
            translate_y: Some(y),
            scale_x: Some(points(w).0),
            scale_y: Some(points(h).0),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id: XObjectId(name.to_owned()), transform });
    }

    fn rings(&self, steps: &[Step]) -> Vec<(Vec<LinePoint>, bool)> {
        let mut rings: Vec<(Vec<LinePoint>, bool)> = Vec::new();
        for step in steps {
            if let Step::Move(x, y) = step {
                rings.push((vec![self.corner(*x, *y, false)], false));
                continue;
            }
            let Some((points, closed)) = rings.last_mut() else { continue };
            match *step {
                Step::Line(x, y) => points.push(self.corner(x, y, false)),
                Step::Curve(c) => {
                    let handles = [self.corner(c[0], c[1], true), self.corner(c[2], c[3], true)];
                    points.extend(handles);
                    points.push(self.corner(c[4], c[5], false));
                }
                Step::Close => *closed = true,
                Step::Move(..) => {}
            }
        }
        rings
    }

    fn enter_text(&mut self) {
        if !std::mem::replace(&mut self.in_text, true) {
            self.ops.push(Op::StartTextSection);
        }
    }

    fn leave_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != Some(ink) {
            self.ops.push(Op::SetFillColor { col: colour(ink) });
            self.fill = Some(ink);
        }
    }

    fn stroke(&mut self, weight: f32, ink: Ink) {
        self.leave_text();
        if self.outline != Some(ink) {
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.outline = Some(ink);
        }
        if self.weight != Some(weight) {
            let pt = Pt((weight / PT * 100.0).round() / 100.0);
            self.ops.push(Op::SetOutlineThickness { pt });
            self.weight = Some(weight);
        }
    }

    /// How lines end.
    fn ends(&mut self, round: bool) {
        if self.round_ends.replace(round) != Some(round) {
            let cap = if round { LineCapStyle::Round } else { LineCapStyle::Butt };
            self.ops.push(Op::SetLineCapStyle { cap });
        }
    }

    /// How lines meet.
    fn corners(&mut self, round: bool) {
        if self.round_corners.replace(round) != Some(round) {
            let join = if round { LineJoinStyle::Round } else { LineJoinStyle::Miter };
            self.ops.push(Op::SetLineJoinStyle { join });
        }
    }

    fn point(&self, x: f32, y: f32) -> Point {
        Point { x: points(x), y: points(self.height - y) }
    }

    fn corner(&self, x: f32, y: f32, bezier: bool) -> LinePoint {
        LinePoint { p: self.point(x, y), bezier }
    }
}

/// Millimetres to points, to a tenth: shorter files, and less than half a dot of a good printer.
fn points(length: f32) -> Pt {
    Pt((length / PT * 10.0).round() / 10.0)
}

fn mode(fill: bool, stroke: bool) -> PaintMode {
    match (fill, stroke) {
        (true, true) => PaintMode::FillStroke,
        (true, false) => PaintMode::Fill,
        (false, _) => PaintMode::Stroke,
    }
}

fn colour(ink: Ink) -> Color {
    let [r, g, b] = match ink {
        Ink::Black => return Color::Greyscale(printpdf::Greyscale { percent: 0.0, icc_profile: None }),
        Ink::White => return Color::Greyscale(printpdf::Greyscale { percent: 1.0, icc_profile: None }),
        ink => ink.rgb(),
    };
    let share = |part: u8| (f32::from(part) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: share(r), g: share(g), b: share(b), icc_profile: None })
}
