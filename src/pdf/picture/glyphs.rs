//! Forms of letters: outlines read from the embedded faces, set side by side as the document sets them.

use std::collections::{BTreeMap, BTreeSet};

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::outline::{OutlineBuilder, OutlineSink};
use allsorts::pathfinder_geometry::line_segment::LineSegment2F;
use allsorts::pathfinder_geometry::vector::Vector2F;
use allsorts::tables::glyf::{GlyfVisitorContext, LocaGlyf};
use tiny_skia::{Path, PathBuilder};

use crate::pdf::PdfError;
use crate::pdf::fonts::{Face, letter};

/// The faces that one picture uses.
#[derive(Default)]
pub struct Glyphs {
    shelves: BTreeMap<Face, LocaGlyf>,
    missing: BTreeSet<char>,
}

impl Glyphs {
    /// The form of a line of text; `at` is its left end and baseline and the size of an em, in dots. None for a line
    /// of spaces. A letter that the face does not hold gets the face's empty box.
    pub fn line(&mut self, face: Face, text: &str, [x, y, em]: [f32; 3]) -> Result<Option<Path>, PdfError> {
        let outlines = match self.shelves.entry(face) {
            std::collections::btree_map::Entry::Occupied(there) => there.into_mut(),
            std::collections::btree_map::Entry::Vacant(room) => room.insert(shelf(face)?),
        };
        let units = em / face.units_per_em();
        let mut pen = Pen { form: PathBuilder::with_capacity(text.len() * 16, text.len() * 32), x, y, units };
        let mut outlines = GlyfVisitorContext::new(outlines, None);
        for character in text.chars() {
            let (glyph, width) = letter(face, character);
            if glyph == 0 {
                self.missing.insert(character);
            }
            outlines.visit(glyph, None, &mut pen).map_err(|problem| PdfError::Font(problem.to_string()))?;
            pen.x += width * em;
        }
        Ok(pen.form.finish())
    }

    /// Letters that stand as an empty box.
    pub fn missing(self) -> Vec<char> {
        self.missing.into_iter().collect()
    }
}

fn shelf(face: Face) -> Result<LocaGlyf, PdfError> {
    let font = |problem: &dyn std::fmt::Display| PdfError::Font(problem.to_string());
    let file = ReadScope::new(face.program()).read::<FontData<'_>>().map_err(|problem| font(&problem))?;
    let provider = file.table_provider(0).map_err(|problem| font(&problem))?;
    LocaGlyf::load(&provider).map_err(|problem| font(&problem))
}

/// Follows the outline of one letter, at its place in the line.
struct Pen {
    form: PathBuilder,
    x: f32,
    y: f32,
    /// Dots in a unit of the face.
    units: f32,
}

impl Pen {
    fn x(&self, at: Vector2F) -> f32 {
        self.x + at.x() * self.units
    }
    fn y(&self, at: Vector2F) -> f32 {
        self.y - at.y() * self.units
    }
}

impl OutlineSink for Pen {
    fn move_to(&mut self, to: Vector2F) {
        self.form.move_to(self.x(to), self.y(to));
    }
    fn line_to(&mut self, to: Vector2F) {
        self.form.line_to(self.x(to), self.y(to));
    }
    fn quadratic_curve_to(&mut self, handle: Vector2F, to: Vector2F) {
        self.form.quad_to(self.x(handle), self.y(handle), self.x(to), self.y(to));
    }
    fn cubic_curve_to(&mut self, handles: LineSegment2F, to: Vector2F) {
        let (one, two) = (handles.from(), handles.to());
        self.form.cubic_to(self.x(one), self.y(one), self.x(two), self.y(two), self.x(to), self.y(to));
    }
    fn close(&mut self) {
        self.form.close();
    }
}
