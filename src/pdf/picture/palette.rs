//! Few colours for a small file: greys, the inks of the sheet, and what lies between them at the edges of letters.

use std::collections::{BTreeMap, HashMap};

use png::{BitDepth, ColorType, Compression, Encoder, Filter, PixelDimensions, Unit};
use tiny_skia::Pixmap;

use crate::pdf::PdfError;
use crate::pdf::sheet::Ink;

/// Steps from black to white.
const GREYS: u8 = 16;
/// Steps between an ink and white, and between it and black.
const BLENDS: [u16; 3] = [1, 2, 3];

/// Most colours that pictures on the sheet add.
const PICTURED: usize = 96;

/// The colours of one picture, at most 58 and 96.
pub struct Palette {
    colours: Vec<[u8; 3]>,
}

impl Palette {
    /// Colours that a sheet with these inks needs, and the commonest of the dots of its pictures.
    pub fn of(inks: &[Ink], pictured: &[[u8; 3]]) -> Self {
        let mut colours: Vec<[u8; 3]> = (0..GREYS).map(|n| [n * (255 / (GREYS - 1)); 3]).collect();
        for ink in inks.iter().filter(|ink| !matches!(ink, Ink::Black | Ink::White)) {
            let own = ink.rgb();
            colours.push(own);
            for part in BLENDS {
                colours.push(own.map(|share| blend(share, 255, part)));
                colours.push(own.map(|share| blend(share, 0, part)));
            }
        }
        colours.extend(commonest(pictured));
        Self { colours }
    }

    /// The picture as an indexed PNG; `scale` is dots in a millimetre.
    ///
    /// # Errors
    /// `Write` when the encoder refuses.
    pub fn encode(&self, dots: &Pixmap, scale: f32) -> Result<Vec<u8>, PdfError> {
        let write = |problem: png::EncodingError| PdfError::Write(problem.to_string());
        let mut bytes = Vec::with_capacity(128 * 1024);
        let mut encoder = Encoder::new(&mut bytes, dots.width(), dots.height());
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(self.colours.concat());
        let per_metre = super::whole(scale * 1000.0);
        let size = PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter };
        encoder.set_pixel_dims(Some(size));
        encoder.set_compression(Compression::High);
        encoder.set_filter(Filter::NoFilter);
        let mut writer = encoder.write_header().map_err(write)?;
        writer.write_image_data(&self.places(dots)).map_err(write)?;
        writer.finish().map_err(write)?;
        Ok(bytes)
    }

    /// For every dot the place of its colour.
    fn places(&self, dots: &Pixmap) -> Vec<u8> {
        let mut known: HashMap<[u8; 3], u8> = HashMap::new();
        let mut last = ([255; 3], self.nearest([255; 3]));
        let place = |dot: &tiny_skia::PremultipliedColorU8| {
            let colour = [dot.red(), dot.green(), dot.blue()];
            if colour != last.0 {
                last = (colour, *known.entry(colour).or_insert_with(|| self.nearest(colour)));
            }
            last.1
        };
        dots.pixels().iter().map(place).collect()
    }

    fn nearest(&self, colour: [u8; 3]) -> u8 {
        let far = |other: &[u8; 3]| -> u32 {
            colour.iter().zip(other).map(|(one, two)| u32::from(one.abs_diff(*two)).pow(2)).sum()
        };
        let best = self.colours.iter().enumerate().min_by_key(|(_, other)| far(other)).map_or(0, |(place, _)| place);
        u8::try_from(best).unwrap_or(0)
    }
}

/// Colours near each other as one, which is the commonest of them; the commonest groups first, those equally common in
/// the order of their shares, so that the same picture gives the same palette.
fn commonest(dots: &[[u8; 3]]) -> impl Iterator<Item = [u8; 3]> {
    let mut counts: BTreeMap<[u8; 3], u32> = BTreeMap::new();
    for dot in dots {
        *counts.entry(*dot).or_default() += 1;
    }
    let mut near: BTreeMap<[u8; 3], (u32, u32, [u8; 3])> = BTreeMap::new();
    for (colour, count) in counts {
        let (all, most, best) = near.entry(colour.map(|share| share >> 5)).or_default();
        *all += count;
        if count > *most {
            (*most, *best) = (count, colour);
        }
    }
    let mut groups: Vec<_> = near.into_values().collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.0));
    groups.into_iter().take(PICTURED).map(|group| group.2)
}

/// A share of an ink, `part` quarters of the way to another.
fn blend(from: u8, to: u8, part: u16) -> u8 {
    let sum = u16::from(from) * (4 - part) + u16::from(to) * part;
    u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX)
}
