//! Room for marks and digits: boxes, options in columns, dates and amounts.

use super::super::roles::{Role, Sign};
use super::super::sheet::{Drawing, T9, T11, count};
use super::super::text::{Fitted, set};
use super::item;
use crate::outline::Answer;
use crate::outline::worksheet::Pick;

/// Size of a mark to make by hand.
pub const MARK: f32 = 5.0;
/// From the left of a mark to its word.
pub const WORD: f32 = 7.0;
/// Width and height of a box for a digit.
const DIGIT: (f32, f32) = (6.0, 7.0);

/// Boxes side by side: left, top, width and height of one.
pub fn digits(art: &mut Drawing, [x, y, w, h]: [f32; 4], number: usize) {
    art.frame([x, y, w * count(number), h], 0.35);
    for n in 1..number {
        art.line(x + w * count(n), y, x + w * count(n), y + h, 0.2);
    }
}

/// Boxes of the usual size.
pub fn number(art: &mut Drawing, x: f32, y: f32, digits_wanted: u8) {
    digits(art, [x, y, DIGIT.0, DIGIT.1], usize::from(digits_wanted));
}

/// Symbol and eight boxes in groups of three.
pub fn money(art: &mut Drawing, x: f32, y: f32, symbol: &str) {
    art.tagged(Role::Paragraph, |art| art.text(x, y + 1.0, T11, symbol));
    let mut left = x + T11.width(symbol).max(9.0) + 2.0;
    for group in [2, 3, 3] {
        digits(art, [left, y, DIGIT.0, DIGIT.1], group);
        left += DIGIT.0 * count(group) + 1.8;
    }
}

/// Height of the boxes of a date with their words.
pub const DATE: f32 = 11.8;

/// Day, month, year with their words under them.
pub fn date(art: &mut Drawing, x: f32, y: f32, words: &[String; 3]) {
    art.tagged(Role::Paragraph, |art| {
        for (n, (word, wide)) in words.iter().zip([2, 2, 4]).enumerate() {
            let left = x + 24.0 * count(n);
            digits(art, [left, y, DIGIT.0, DIGIT.1], wide);
            art.text(left, y + DIGIT.1 + 0.4, T9, word);
        }
    });
}

/// A round mark or a square.
pub fn mark(art: &mut Drawing, x: f32, y: f32, one: bool) {
    marked(art, [x, y, MARK], one);
}

/// The mark of an option, read before its word.
fn choice(art: &mut Drawing, [x, y]: [f32; 2], one: bool) {
    art.tagged(Role::Figure(Sign::Tick(false)), |art| marked(art, [x, y, MARK], one));
}

/// The same of any size, which is not read: in a table the heads say what a mark means.
pub fn marked(art: &mut Drawing, [x, y, size]: [f32; 3], one: bool) {
    art.tagged(Role::Aside, |art| {
        if one {
            art.answer(x, y, size, Answer::No);
        } else {
            art.tick(x, y, size, false);
        }
    });
}

/// Width from which the words under an option are broken.
const NOTE: f32 = 66.0;

/// Width of an option in one line.
fn wide(pick: &Pick) -> f32 {
    let note = pick.note.as_deref().map_or(0.0, |note| T9.width(note).min(NOTE));
    WORD + T11.width(&pick.word).max(note)
}

/// Least and most space between options in one line.
const APART: (f32, f32) = (3.0, 6.0);

/// Least width of all options in one line.
pub fn in_line_width(options: &[Pick]) -> f32 {
    let plain = options.iter().all(|pick| pick.note.is_none());
    let all: f32 = options.iter().map(wide).sum();
    if plain { all + APART.0 * count(options.len().saturating_sub(1)) } else { f32::INFINITY }
}

/// Options in one line of a width.
pub fn in_line(art: &mut Drawing, [x, y, w]: [f32; 3], one: bool, options: &[Pick]) {
    let spaces = count(options.len().saturating_sub(1)).max(1.0);
    let all: f32 = options.iter().map(wide).sum();
    let apart = ((w - all) / spaces).min(APART.1);
    let mut left = x;
    for (n, pick) in options.iter().enumerate() {
        item(art, n == 0, |art| {
            choice(art, [left, y], one);
            art.tagged(Role::Body, |art| art.text(left + WORD, y, T11, &pick.word));
        });
        left += wide(pick) + apart;
    }
}

/// Columns of options begin at multiples of this, so that they stand in line from question to question.
const SNAP: f32 = 161.0 / 18.0;
/// Least space between the words of a column and the next column.
const BESIDE: f32 = 3.0;
/// Most columns of options.
const MOST: usize = 6;

/// Left ends of the columns, and the number of rows, for the most columns that fit.
fn places(w: f32, options: &[Pick]) -> (Vec<f32>, usize) {
    let tried = (2..=MOST.min(options.len())).rev().find_map(|columns| {
        let rows = options.len().div_ceil(columns);
        let widths = options.chunks(rows).map(|column| column.iter().map(wide).fold(0.0, f32::max));
        let (mut lefts, mut x, mut end) = (Vec::new(), 0.0, 0.0);
        for wide in widths {
            lefts.push(x);
            end = x + wide;
            x += ((wide + BESIDE) / SNAP).ceil() * SNAP;
        }
        (end <= w).then_some((lefts, rows))
    });
    // Long words in a long list: two columns, and lines that are broken.
    let halves = || {
        if options.len() > 4 { (vec![0.0, SNAP * 9.0], options.len().div_ceil(2)) } else { (vec![0.0], options.len()) }
    };
    tried.unwrap_or_else(halves)
}

/// Options in columns, read down; gives the drawing and its height.
pub fn columns(w: f32, one: bool, options: &[Pick]) -> (Drawing, f32) {
    let (lefts, rows) = places(w, options);
    let mut drawn = vec![Drawing::default(); lefts.len()];
    let mut y = 0.0;
    for row in 0..rows {
        let mut tall: f32 = 6.6;
        for (column, left) in lefts.iter().copied().enumerate() {
            let Some(pick) = options.get(column * rows + row) else { continue };
            let room = lefts.get(column + 1).map_or(w - left, |next| next - left - BESIDE) + 0.1 - WORD;
            let word = set(&pick.word, room, T11);
            let note = pick.note.as_deref().map_or(Fitted { style: T9, lines: vec![] }, |note| set(note, room, T9));
            item(&mut drawn[column], row == 0 && column == 0, |art| {
                choice(art, [left, y], one);
                art.tagged(Role::Body, |art| {
                    word.draw(art, left + WORD, y);
                    note.draw(art, left + WORD, y + word.height() - 0.3);
                });
            });
            tall = tall.max(word.height() + note.height() + 1.6);
        }
        y += tall;
    }
    let marks = drawn.into_iter().flat_map(|column| column.marks).collect();
    (Drawing { marks }, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_just_fits_its_column_is_not_broken() {
        let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];
        let options = months.map(|word| Pick { word: word.to_owned(), ..Pick::default() });
        for w in 60_u8..=170 {
            let (lefts, rows) = places(f32::from(w), &options);
            let (_, height) = columns(f32::from(w), false, &options);
            assert!((height - 6.6 * count(rows)).abs() < 0.1, "{w}: {lefts:?} {height}");
        }
    }
}
