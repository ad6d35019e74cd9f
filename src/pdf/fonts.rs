//! The three faces of Noto Sans: measuring, which characters they hold, and the part of a face that a document uses.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use allsorts::tag;
use printpdf::ParsedFont;

use super::PdfError;
use super::sheet::PT;

/// A face of the papers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Face {
    /// Body.
    Regular,
    /// Heads, answers, figures.
    Bold,
    /// Words to say aloud.
    Italic,
}

impl Face {
    /// Resource name in the document; the same in every document.
    pub fn id(self) -> &'static str {
        match self {
            Face::Regular => "R",
            Face::Bold => "B",
            Face::Italic => "I",
        }
    }

    /// Name in the file, after the tag of the part.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "NotoSans-Regular",
            Face::Bold => "NotoSans-Bold",
            Face::Italic => "NotoSans-Italic",
        }
    }

    /// The whole face, as a font file.
    pub fn program(self) -> &'static [u8] {
        match self {
            Face::Regular => notosans::REGULAR_TTF,
            Face::Bold => notosans::BOLD_TTF,
            Face::Italic => notosans::ITALIC_TTF,
        }
    }

    /// Units in an em.
    pub fn units_per_em(self) -> f32 {
        f32::from(self.measures().parsed.units_per_em.max(1))
    }

    fn measures(self) -> &'static Measures {
        match self {
            Face::Regular => &REGULAR,
            Face::Bold => &BOLD,
            Face::Italic => &ITALIC,
        }
    }
}

static REGULAR: LazyLock<Measures> = LazyLock::new(|| Measures::read(Face::Regular));
static BOLD: LazyLock<Measures> = LazyLock::new(|| Measures::read(Face::Bold));
static ITALIC: LazyLock<Measures> = LazyLock::new(|| Measures::read(Face::Italic));

/// What is known of a face once and for all.
struct Measures {
    /// The parsed face without its program.
    parsed: ParsedFont,
    /// Widths in thousandths of an em of the characters below U+3000, read at every measured letter.
    widths: Vec<u16>,
}

const QUICK: u32 = 0x3000;

impl Measures {
    fn read(face: Face) -> Self {
        let mut parsed = ParsedFont::from_bytes(face.program(), 0, &mut Vec::new())
            .expect("the faces come with the program and a test opens each");
        parsed.original_bytes = Vec::new();
        let widths =
            (0..QUICK).map(|code| thousandths(&parsed, parsed.lookup_glyph_index(code).unwrap_or(0))).collect();
        Self { parsed, widths }
    }

    fn width(&self, letter: char) -> u16 {
        let code = u32::from(letter);
        match usize::try_from(code).ok().and_then(|code| self.widths.get(code)) {
            Some(width) => *width,
            None if unseen(letter) => 0,
            None => thousandths(&self.parsed, self.parsed.lookup_glyph_index(code).unwrap_or(0)),
        }
    }
}

/// Characters without a form of their own: joiners, marks of direction, soft hyphens, selectors.
pub fn unseen(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Width of a glyph as the document will state it: whole thousandths, rounded down.
fn thousandths(parsed: &ParsedFont, glyph: u16) -> u16 {
    let units = u32::from(parsed.units_per_em.max(1));
    let width = parsed.get_glyph_width(glyph).map_or(0, |width| u32::from(width) * 1000 / units);
    u16::try_from(width).unwrap_or(u16::MAX)
}

/// Width of a line in millimetres.
pub fn fit_width(face: Face, pt: f32, text: &str) -> f32 {
    let measures = face.measures();
    let thousandths: f32 = text.chars().map(|letter| f32::from(measures.width(letter))).sum();
    thousandths * pt * PT / 1000.0
}

/// Glyph of a character, 0 where the face does not hold it, and its width in ems.
pub fn letter(face: Face, letter: char) -> (u16, f32) {
    let measures = face.measures();
    let glyph = measures.parsed.lookup_glyph_index(u32::from(letter)).unwrap_or(0);
    (glyph, f32::from(measures.width(letter)) / 1000.0)
}

/// The part of a face that one document needs.
pub struct Part {
    /// Face as printpdf embeds it, its characters mapped to the glyphs of the part.
    pub font: ParsedFont,
    /// Characters that the face does not hold; they print as its empty box.
    pub missing: Vec<char>,
    /// Number of glyphs in the part.
    pub glyphs: usize,
}

/// Cuts the used characters out of a face.
pub fn part(face: Face, used: &BTreeSet<char>) -> Result<Part, PdfError> {
    let measures = face.measures();
    let mut glyphs = vec![0_u16];
    let mut places = BTreeMap::from([(0_u16, 0_u16)]);
    let (mut letters, mut missing) = (BTreeMap::new(), Vec::new());
    for &letter in used {
        let glyph = measures.parsed.lookup_glyph_index(u32::from(letter)).unwrap_or(0);
        if glyph == 0 {
            missing.push(letter);
        }
        let next = u16::try_from(glyphs.len()).map_err(|_| PdfError::Font("too many glyphs".to_owned()))?;
        let place = *places.entry(glyph).or_insert_with(|| {
            glyphs.push(glyph);
            next
        });
        letters.insert(u32::from(letter), place);
    }
    let widths =
        places.iter().map(|(glyph, place)| (*place, measures.parsed.get_glyph_width(*glyph).unwrap_or(0))).collect();
    let font = ParsedFont {
        original_bytes: cut(face, &glyphs)?,
        font_name: Some(format!("{}+{}", capitals(face, &glyphs), face.name())),
        codepoint_to_glyph: letters,
        glyph_widths: widths,
        ..measures.parsed.clone()
    };
    Ok(Part { font, missing, glyphs: glyphs.len() })
}

/// The outlines and what is needed to draw them; characters and widths stand in the document.
fn cut(face: Face, glyphs: &[u16]) -> Result<Vec<u8>, PdfError> {
    let font = |problem: &dyn std::fmt::Display| PdfError::Font(problem.to_string());
    let file = ReadScope::new(face.program()).read::<FontData<'_>>().map_err(|problem| font(&problem))?;
    let provider = file.table_provider(0).map_err(|problem| font(&problem))?;
    let tables = SubsetProfile::Custom(vec![tag::HEAD, tag::HHEA, tag::HMTX, tag::MAXP]);
    subset(&provider, glyphs, &tables, CmapTarget::Unicode).map_err(|problem| font(&problem))
}

/// Six capitals that differ with the glyphs, as the format asks of a part of a face.
fn capitals(face: Face, glyphs: &[u16]) -> String {
    let mut sum = face.name().len() as u64;
    for glyph in glyphs {
        sum = sum.wrapping_mul(0x0100_0000_01b3) ^ u64::from(*glyph);
    }
    (0..6)
        .map(|place| {
            let letter = u8::try_from((sum >> (place * 8)) % 26).unwrap_or(0);
            char::from(b'A' + letter)
        })
        .collect()
}
