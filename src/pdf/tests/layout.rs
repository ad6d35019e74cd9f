//! What must hold of the positioned marks of any paper: inside the margins, apart, large enough, whole.

use super::super::fonts::{fit_width, unseen};
use super::super::sheet::{Mark, PT, Sheet};

/// The words of a mark and the room that their letters take.
pub struct Said<'a> {
    /// Left, top, right and bottom.
    pub at: [f32; 4],
    /// Size in points.
    pub pt: f32,
    /// Baseline.
    pub y: f32,
    /// The words.
    pub text: &'a str,
}

/// All texts of a sheet in the order in which they are painted.
pub fn said(sheet: &Sheet) -> Vec<Said<'_>> {
    let said = |mark| {
        let &Mark::Text { x, y, pt, face, ref text, turned, .. } = mark else { return None };
        let (em, long) = (pt * PT, fit_width(face, pt, text));
        let upright = [x, y - 0.75 * em, x + long, y + 0.2 * em];
        let at = if turned { [x - long, y - 0.2 * em, x, y + 0.75 * em] } else { upright };
        Some(Said { at, pt, y, text })
    };
    sheet.drawing.marks.iter().filter_map(said).collect()
}

/// Left, top, right and bottom of the letters of each text.
pub fn texts(sheet: &Sheet) -> Vec<([f32; 4], &str)> {
    said(sheet).into_iter().map(|said| (said.at, said.text)).collect()
}

/// Whether this belongs to the foot of a plan page.
fn in_foot(said: &Said<'_>, sheet: &Sheet) -> bool {
    said.at[1] > sheet.height - 15.5
}

/// One fault a text, by sheet.
fn each(sheets: &[Sheet], is_wrong: impl Fn(&Said<'_>, &Sheet) -> bool, what: &str) -> Vec<String> {
    let faults = sheets.iter().zip(1..).flat_map(|(sheet, n)| {
        let wrong = said(sheet).into_iter().filter(|said| is_wrong(said, sheet));
        wrong
            .map(|said| format!("sheet {n}: {what}: {:?} {} pt at {:?}", said.text, said.pt, said.at))
            .collect::<Vec<_>>()
    });
    faults.collect()
}

/// Texts of plan pages that run into the foot.
pub fn below_foot(sheets: &[Sheet]) -> Vec<String> {
    each(sheets, |said, sheet| said.at[3] >= sheet.height - 19.0 && !in_foot(said, sheet), "in the foot")
}

/// Texts outside the margins.
pub fn outside(sheets: &[Sheet], side: f32) -> Vec<String> {
    let is_outside = |said: &Said<'_>, sheet: &Sheet| {
        let [left, top, right, bottom] = said.at;
        left <= side - 0.1 || right >= sheet.width - side + 0.1 || top <= 9.0 || bottom >= sheet.height - 6.5
    };
    each(sheets, is_outside, "outside")
}

/// Lines and boxes outside the margins.
pub fn drawn_outside(sheets: &[Sheet], side: f32) -> Vec<String> {
    let mut faults = Vec::new();
    for (sheet, n) in sheets.iter().zip(1..) {
        for mark in &sheet.drawing.marks {
            let (left, top, right, bottom) = match *mark {
                Mark::Line { ends: [x1, y1, x2, y2], .. } => (x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)),
                Mark::Rect { at: [x, y, w, h], .. } => (x, y, x + w, y + h),
                _ => continue,
            };
            let inside =
                left > side - 0.5 && right < sheet.width - side + 0.5 && top > 9.0 && bottom < sheet.height - 6.5;
            if !inside {
                faults.push(format!("sheet {n}: outside: {mark:?}"));
            }
        }
    }
    faults
}

/// Texts that stand on another.
pub fn overlapping(sheets: &[Sheet]) -> Vec<String> {
    let mut faults = Vec::new();
    for (sheet, n) in sheets.iter().zip(1..) {
        let mut texts = texts(sheet);
        texts.sort_by(|one, two| one.0[1].total_cmp(&two.0[1]));
        for (k, (a, one)) in texts.iter().enumerate() {
            // Sorted by their tops: what begins under this one, and all after it, stands apart.
            for (b, two) in texts[k + 1..].iter().take_while(|(b, _)| a[3] > b[1] + 0.1) {
                let apart = a[2] <= b[0] + 0.3 || b[2] <= a[0] + 0.3 || b[3] <= a[1] + 0.1;
                if !apart {
                    faults.push(format!("sheet {n}: {one:?} {a:?} over {two:?} {b:?}"));
                }
            }
        }
    }
    faults
}

/// Texts with a level line through the middle of their letters.
pub fn struck_through(sheets: &[Sheet]) -> Vec<String> {
    let mut faults = Vec::new();
    for (sheet, n) in sheets.iter().zip(1..) {
        let level = |mark: &Mark| match *mark {
            Mark::Line { ends: [x1, y1, x2, y2], .. } if (y1 - y2).abs() < 0.01 => Some([x1.min(x2), y1, x1.max(x2)]),
            _ => None,
        };
        let lines: Vec<[f32; 3]> = sheet.drawing.marks.iter().filter_map(level).collect();
        for said in said(sheet) {
            let (high, low) = (said.y - 0.5 * said.pt * PT, said.y - 0.1);
            let through = |[left, y, right]: &&[f32; 3]| {
                *y > high && *y < low && *right > said.at[0] + 0.5 && *left < said.at[2] - 0.5
            };
            if let Some(line) = lines.iter().find(through) {
                faults.push(format!("sheet {n}: {:?} {:?} under a line at {line:?}", said.text, said.at));
            }
        }
    }
    faults
}

/// Texts smaller than this many points; letters of marks and short names of months, which every language keeps short,
/// do not count in the disguised one.
pub fn smaller(sheets: &[Sheet], least: f32) -> Vec<String> {
    let disguised = |text: &str| text.starts_with('\u{27E6}') && text.chars().filter(|c| c.is_alphabetic()).count() < 4;
    each(sheets, |said, _| said.pt < least - 0.01 && !disguised(said.text), "too small")
}

/// Texts smaller than an answer may be, as sheet, size and words; the foot of plan pages only names the plan.
pub fn small(sheets: &[Sheet]) -> Vec<(usize, f32, &str)> {
    let small = sheets.iter().zip(1..).flat_map(|(sheet, n)| {
        let small = said(sheet).into_iter().filter(|said| said.pt < 10.99 && !in_foot(said, sheet));
        small.map(move |said| (n, said.pt, said.text)).collect::<Vec<_>>()
    });
    small.collect()
}

/// Everything said on the sheets, without spaces and joiners, in the order of painting.
pub fn squeezed(sheets: &[Sheet]) -> String {
    let texts = sheets.iter().flat_map(|sheet| &sheet.drawing.marks);
    let words = texts.filter_map(|mark| if let Mark::Text { text, .. } = mark { Some(text) } else { None });
    words.flat_map(|text| text.chars()).filter(|letter| !letter.is_whitespace() && !unseen(*letter)).collect()
}

/// Whether a text stands there in whole; where sheets turn, titles may come between its lines.
pub fn stands(squeezed: &str, text: &str) -> bool {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if squeezed.contains(&text) {
        return true;
    }
    let mut rest = text.as_str();
    for _ in 0..4 {
        let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let Some(end) = ends.take_while(|end| squeezed.contains(&rest[..*end])).last() else { return false };
        rest = &rest[end..];
        if rest.is_empty() {
            return true;
        }
        if end < 20 {
            return false;
        }
    }
    false
}

/// A sheet as lines of text for reading: place, size, face and words.
pub fn readable(sheet: &Sheet) -> String {
    let line = |mark: &Mark| match mark {
        Mark::Text { x, y, pt, face, text, .. } => {
            Some(format!("{x:>6.1} {y:>6.1} {pt:>4} {:<7} {text}\n", format!("{face:?}")))
        }
        _ => None,
    };
    sheet.drawing.marks.iter().filter_map(line).collect()
}

fn none(name: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
}

/// Content of a plan page ends above the foot rule.
pub fn assert_above_foot(name: &str, sheets: &[Sheet]) {
    none(name, &below_foot(sheets));
}

/// Nothing stands in the margins.
pub fn assert_inside(name: &str, sheets: &[Sheet], side: f32) {
    none(name, &outside(sheets, side));
}

/// No text stands on another.
pub fn assert_apart(name: &str, sheets: &[Sheet]) {
    none(name, &overlapping(sheets));
}
