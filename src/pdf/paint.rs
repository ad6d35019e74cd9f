//! Sheets to bytes: printpdf draws them, lopdf adds what it leaves out, and the same sheets give the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, StringFormat, dictionary};
use printpdf::{
    Color, FontId, Line, LineCapStyle, LineJoinStyle, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix,
    WindingOrder, XObject, XObjectId, XObjectTransform,
};
use sha2::{Digest, Sha256};

use super::dots::Dots;
use super::fonts::{Face, part};
use super::sheet::{Ink, Mark, PT, Sheet, Step};
use super::{Painted, PdfError, shorter};

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
    for (name, dots) in pictures(sheets) {
        document.resources.xobjects.map.insert(XObjectId(name.clone()), XObject::Image(dots.embedded()));
    }
    document.pages = sheets.iter().map(page).collect();
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    shorter::shorten(&mut file, &short)?;
    complete(&mut file, sheets, about)?;
    let mut bytes = Vec::new();
    save(&mut file, &mut bytes)?;
    Ok(Painted { bytes, missing: missing.into_iter().collect() })
}

fn save(file: &mut Document, bytes: &mut Vec<u8>) -> Result<(), PdfError> {
    "1.7".clone_into(&mut file.version);
    for object in file.objects.values_mut() {
        if let Object::Stream(stream) = object {
            // printpdf hands pictures over as they are and forbids more.
            stream.allows_compression |= stream.dict.get(b"Subtype").is_ok_and(|kind| *kind == Object::from("Image"));
        }
    }
    file.compress();
    let options =
        lopdf::SaveOptions::builder().use_object_streams(true).use_xref_streams(true).compression_level(9).build();
    file.save_with_options(bytes, options).map_err(|problem| PdfError::Write(problem.to_string()))
}

/// Characters used, by face.
fn letters(sheets: &[Sheet]) -> BTreeMap<Face, BTreeSet<char>> {
    let mut used: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    for mark in sheets.iter().flat_map(|sheet| &sheet.drawing.marks) {
        if let Mark::Text { face, text, .. } = mark {
            used.entry(*face).or_default().extend(text.chars());
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

fn page(sheet: &Sheet) -> PdfPage {
    let mut pen =
        Pen { height: sheet.height, ops: Vec::with_capacity(sheet.drawing.marks.len() * 3), ..Pen::default() };
    for mark in &sheet.drawing.marks {
        pen.mark(mark);
    }
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
    round: Option<bool>,
}

impl Pen {
    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Text { x, y, pt, face, ink, text } => self.text([*x, *y, *pt], *face, *ink, text),
            Mark::Line { ends: [x1, y1, x2, y2], weight, ink } => {
                self.stroke(*weight, *ink, false);
                let points = vec![self.corner(*x1, *y1, false), self.corner(*x2, *y2, false)];
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            }
            Mark::Rect { at, fill, stroke } => self.rect(*at, *fill, *stroke),
            Mark::Path { steps, fill, stroke } => self.path(steps, *fill, *stroke),
            Mark::Picture { at, name, .. } => self.picture(*at, name),
        }
    }

    fn text(&mut self, [x, y, pt]: [f32; 3], face: Face, ink: Ink, text: &str) {
        self.fill(ink);
        if !self.in_text {
            self.ops.push(Op::StartTextSection);
            self.in_text = true;
        }
        if self.font != Some((face, pt)) {
            let font = PdfFontHandle::External(FontId(face.id().to_owned()));
            self.ops.push(Op::SetFont { font, size: Pt(pt) });
            self.font = Some((face, pt));
        }
        let Point { x, y } = self.point(x, y);
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(x, y) });
        self.ops.push(Op::ShowText { items: vec![TextItem::Text(text.to_owned())] });
    }

    fn rect(&mut self, [x, y, w, h]: [f32; 4], fill: Option<Ink>, stroke: Option<f32>) {
        if let Some(ink) = fill {
            self.fill(ink);
        }
        if let Some(weight) = stroke {
            self.stroke(weight, Ink::Black, false);
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
            self.stroke(weight, ink, true);
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

    fn stroke(&mut self, weight: f32, ink: Ink, round: bool) {
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
        if self.round != Some(round) {
            let (cap, join) = if round {
                (LineCapStyle::Round, LineJoinStyle::Round)
            } else {
                (LineCapStyle::Butt, LineJoinStyle::Miter)
            };
            self.ops.extend([Op::SetLineCapStyle { cap }, Op::SetLineJoinStyle { join }]);
            self.round = Some(round);
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

/// Language, names, dates, bookmarks, page labels and an identity made from the content.
fn complete(file: &mut Document, sheets: &[Sheet], about: &About) -> Result<(), PdfError> {
    let pages: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    let outlines = bookmarks(file, sheets, &pages);
    slim(file, &pages);
    let write = |problem: lopdf::Error| PdfError::Write(problem.to_string());
    let catalog = file.catalog_mut().map_err(write)?;
    catalog.set("Lang", Object::string_literal(about.language.as_bytes().to_vec()));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PageLabels", dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] });
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    let day: String = about.made_on.chars().filter(char::is_ascii_digit).take(8).collect();
    let mut info = Dictionary::new();
    for (key, value) in [("Title", &about.title), ("Author", &about.author), ("Subject", &about.subject)] {
        if !value.is_empty() {
            info.set(key, wide(value));
        }
    }
    info.set("Producer", Object::string_literal("Stanap"));
    if day.len() == 8 {
        let stamp = format!("D:{day}000000Z");
        info.set("CreationDate", Object::string_literal(stamp.clone()));
        info.set("ModDate", Object::string_literal(stamp));
    }
    let info = file.add_object(info);
    file.trailer.set("Info", info);
    file.prune_objects();
    let id = identity(file);
    file.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

/// Leaves out what every page repeats: boxes equal to the paper, empty lists, the same resources once more.
fn slim(file: &mut Document, pages: &[lopdf::ObjectId]) {
    let mut shared = None;
    for page in pages {
        let Ok(page) = file.get_dictionary_mut(*page) else { continue };
        for key in [&b"TrimBox"[..], b"CropBox", b"Annots"] {
            page.remove(key);
        }
        let own = page.remove(b"Resources");
        if let Some(resources) = shared.get_or_insert(own).clone() {
            page.set("Resources", resources);
        }
    }
}

/// Text as the format wants it outside of pages.
fn wide(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn bookmarks(file: &mut Document, sheets: &[Sheet], pages: &[lopdf::ObjectId]) -> Option<lopdf::ObjectId> {
    let titled: Vec<(&str, lopdf::ObjectId)> = sheets
        .iter()
        .zip(pages)
        .flat_map(|(sheet, page)| sheet.bookmarks.iter().map(|title| (title.as_str(), *page)))
        .collect();
    if titled.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<lopdf::ObjectId> = titled.iter().map(|_| file.new_object_id()).collect();
    for (n, (title, page)) in titled.iter().enumerate() {
        let mut item = dictionary! {
            "Title" => wide(title), "Parent" => root, "Dest" => vec![(*page).into(), "Fit".into()],
        };
        if let Some(before) = n.checked_sub(1).and_then(|n| ids.get(n)) {
            item.set("Prev", *before);
        }
        if let Some(after) = ids.get(n + 1) {
            item.set("Next", *after);
        }
        file.set_object(ids[n], item);
    }
    let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    let ends = (ids.first().copied()?, ids.last().copied()?);
    file.set_object(root, dictionary! { "Type" => "Outlines", "Count" => count, "First" => ends.0, "Last" => ends.1 });
    Some(root)
}

/// Fixed identity: a digest of the pages and faces.
fn identity(file: &Document) -> Object {
    let mut digest = Sha256::new();
    for object in file.objects.values() {
        match object {
            Object::Stream(stream) => digest.update(&stream.content),
            other => digest.update(format!("{other:?}")),
        }
    }
    Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal)
}
