//! Sheets as pictures: the marks of a paper painted in dots and kept as a small PNG, to stay on a phone or be sent on.

use tiny_skia::{
    Color, ColorU8, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform,
};

use super::dots::Dots;
use super::sheet::{Ink, Mark, PT, Sheet, Step};
use super::text::JOINED;
use super::{Painted, PdfError};

mod glyphs;
mod palette;

use glyphs::Glyphs;
use palette::Palette;

/// Dots across a sheet of any size: 150 to the inch on A4, so that small type can be read when it is drawn larger,
/// and few enough that messengers send the picture as it is.
const WIDE: f32 = 1240.0;

/// Paints one sheet as a PNG of 1240 dots across.
///
/// # Errors
/// `Font` when a face cannot be read; `Write` when the sheet has no size or the file cannot be written.
pub fn paint(sheet: &Sheet) -> Result<Painted, PdfError> {
    let scale = WIDE / sheet.width;
    let empty = || PdfError::Write("the sheet has no size".to_owned());
    let mut dots = Pixmap::new(whole(WIDE), whole(sheet.height * scale)).ok_or_else(empty)?;
    dots.fill(Color::WHITE);
    let mut brush = Brush { dots, scale, glyphs: Glyphs::default(), inks: Vec::new(), colours: Vec::new() };
    for mark in &sheet.drawing.marks {
        brush.mark(mark)?;
    }
    let bytes = Palette::of(&brush.inks, &brush.colours).encode(&brush.dots, scale)?;
    Ok(Painted { bytes, missing: brush.glyphs.missing() })
}

/// Puts marks into dots; remembers the inks and the letters without a form.
struct Brush {
    dots: Pixmap,
    /// Dots in a millimetre.
    scale: f32,
    glyphs: Glyphs,
    inks: Vec<Ink>,
    /// Colours of pictures, dot by dot.
    colours: Vec<[u8; 3]>,
}

impl Brush {
    fn mark(&mut self, mark: &Mark) -> Result<(), PdfError> {
        match mark {
            // Only the pocket card's panels are turned, and as a picture they stand upright.
            Mark::Text { x, y, pt, face, ink, text, .. } => {
                let em = pt * PT * self.scale;
                let text = text.trim_end_matches(JOINED);
                let form = self.glyphs.line(*face, text, [x * self.scale, y * self.scale, em])?;
                self.fill(form.as_ref(), *ink);
            }
            Mark::Line { ends, weight, ink } => self.line(*ends, *weight, *ink),
            Mark::Rect { at, fill, stroke } => self.rect(*at, *fill, *stroke),
            Mark::Path { steps, fill, stroke } => self.path(steps, *fill, *stroke),
            Mark::Picture { at, dots, .. } => self.picture(*at, dots),
            Mark::Open(_) | Mark::GoOn(_) | Mark::Close => {}
        }
        Ok(())
    }

    /// A level or upright line keeps to whole dots, so that every rule is equally dark; others are smoothed.
    fn line(&mut self, [x1, y1, x2, y2]: [f32; 4], weight: f32, ink: Ink) {
        let half = weight / 2.0;
        if (x1 - x2).abs() < 0.01 {
            self.bar([x1 - half, y1.min(y2), weight, (y2 - y1).abs()], ink);
        } else if (y1 - y2).abs() < 0.01 {
            self.bar([x1.min(x2), y1 - half, (x2 - x1).abs(), weight], ink);
        } else {
            let mut form = PathBuilder::new();
            form.move_to(x1 * self.scale, y1 * self.scale);
            form.line_to(x2 * self.scale, y2 * self.scale);
            self.stroke(form.finish().as_ref(), weight, ink, (LineCap::Butt, LineJoin::Miter));
        }
    }

    fn rect(&mut self, [x, y, w, h]: [f32; 4], fill: Option<Ink>, stroke: Option<f32>) {
        if let Some(ink) = fill {
            self.bar([x, y, w, h], ink);
        }
        if let Some(weight) = stroke {
            let (half, right, bottom) = (weight / 2.0, x + w, y + h);
            for edge in [y, bottom] {
                self.line([x - half, edge, right + half, edge], weight, Ink::Black);
            }
            for edge in [x, right] {
                self.line([edge, y - half, edge, bottom + half], weight, Ink::Black);
            }
        }
    }

    /// A filled rectangle on whole dots, one dot thick at least.
    fn bar(&mut self, [x, y, w, h]: [f32; 4], ink: Ink) {
        let (left, width) = snapped(x * self.scale, w * self.scale);
        let (top, height) = snapped(y * self.scale, h * self.scale);
        if let Some(bar) = Rect::from_xywh(left, top, width, height) {
            let paint = self.paint(ink, false);
            self.dots.fill_rect(bar, &paint, Transform::identity(), None);
        }
    }

    /// A picture on whole dots; its colours join the palette.
    fn picture(&mut self, [x, y, w, h]: [f32; 4], dots: &Dots) {
        let (left, top) = (whole(x * self.scale), whole(y * self.scale));
        let small = dots.shrunk(whole(w * self.scale).max(1), whole(h * self.scale).max(1));
        let wide = self.dots.width();
        let high = self.dots.height();
        for (n, colour) in (0_u32..).zip(small.colours()) {
            let (x, y) = (left + n % small.width(), top + n / small.width());
            if x < wide && y < high {
                let place = usize::try_from(y * wide + x).unwrap_or(usize::MAX);
                if let Some(dot) = self.dots.pixels_mut().get_mut(place) {
                    *dot = ColorU8::from_rgba(colour[0], colour[1], colour[2], 255).premultiply();
                }
            }
        }
        self.colours.extend(small.colours());
    }

    fn path(&mut self, steps: &[Step], fill: Option<Ink>, stroke: Option<(f32, Ink)>) {
        let form = form(steps, self.scale);
        if let Some(ink) = fill {
            self.fill(form.as_ref(), ink);
        }
        if let Some((weight, ink)) = stroke {
            self.stroke(form.as_ref(), weight, ink, (LineCap::Round, LineJoin::Round));
        }
    }

    fn fill(&mut self, form: Option<&Path>, ink: Ink) {
        if let Some(form) = form {
            let paint = self.paint(ink, true);
            self.dots.fill_path(form, &paint, FillRule::Winding, Transform::identity(), None);
        }
    }

    fn stroke(&mut self, form: Option<&Path>, weight: f32, ink: Ink, (line_cap, line_join): (LineCap, LineJoin)) {
        if let Some(form) = form {
            let paint = self.paint(ink, true);
            let pen = Stroke { width: weight * self.scale, line_cap, line_join, ..Stroke::default() };
            self.dots.stroke_path(form, &paint, &pen, Transform::identity(), None);
        }
    }

    fn paint(&mut self, ink: Ink, smooth: bool) -> Paint<'static> {
        if !self.inks.contains(&ink) {
            self.inks.push(ink);
        }
        let mut paint = Paint { anti_alias: smooth, ..Paint::default() };
        let [r, g, b] = ink.rgb();
        paint.set_color_rgba8(r, g, b, 255);
        paint
    }
}

/// Steps in millimetres as a form in dots.
fn form(steps: &[Step], scale: f32) -> Option<Path> {
    let mut form = PathBuilder::with_capacity(steps.len(), steps.len() * 3);
    for step in steps {
        match *step {
            Step::Move(x, y) => form.move_to(x * scale, y * scale),
            Step::Line(x, y) => form.line_to(x * scale, y * scale),
            Step::Curve(c) => {
                let [x1, y1, x2, y2, x, y] = c.map(|length| length * scale);
                form.cubic_to(x1, y1, x2, y2, x, y);
            }
            Step::Close => form.close(),
        }
    }
    form.finish()
}

/// Start and length of a bar in whole dots: a thin one keeps its thickness, a wide one the places of its ends.
fn snapped(start: f32, length: f32) -> (f32, f32) {
    let first = start.round();
    let thin = length < 12.0;
    let size = if thin { length.round() } else { (start + length).round() - first };
    (first, size.max(1.0))
}

/// A length in dots as a number of dots.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sheet is a few thousand dots high")]
fn whole(length: f32) -> u32 {
    length.round().clamp(0.0, 20_000.0) as u32
}
