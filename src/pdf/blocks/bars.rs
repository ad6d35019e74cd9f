//! Lengths to compare: numbers as bars in black and white, with the numbers behind them.

use super::super::flow::Piece;
use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, Mark, Style, T9, T11, count};
use super::super::text::fit;
use super::How;
use crate::outline::{Bar, Bars, Level};

/// Width of the labels, of the words before the bars, and of the numbers behind them.
const LABEL: f32 = 62.0;
const WORD: f32 = 17.0;
const NUMBER: f32 = 14.0;
/// Height of a bar.
const HIGH: f32 = 4.2;

/// One piece a row.
pub fn bars(rows: &[Bars], w: f32, how: How<'_>) -> Vec<Piece> {
    let worded = rows.iter().flat_map(|row| &row.bars).any(|bar| !bar.word.is_empty());
    rows.iter().enumerate().map(|(n, bars)| row(bars, worded, n == 0, w, how)).collect()
}

fn row(bars: &Bars, worded: bool, first: bool, w: f32, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    let indent = if bars.icon.is_some() { 8.0 } else { 0.0 };
    let tight = Style { leading: 4.5, ..T11 };
    let label = fit(&bars.label, LABEL - indent - 3.0, &[(T11, 1), (tight, 2), (Style { leading: 3.8, ..T9 }, 3)]);
    let step = HIGH + 1.0;
    let height = (count(bars.bars.len()) * step - 1.0).max(label.height()).max(5.5) + how.or(3.0, 1.8);
    let top = (height - (count(bars.bars.len()) * step - 1.0)) / 2.0;
    if let Some(icon) = &bars.icon {
        art.icon(0.0, height / 2.0 - 3.2, 6.4, icon, Ink::Black);
    }
    let left = LABEL + if worded { WORD } else { 0.0 };
    art.part(Role::List, first, |art| {
        art.tagged(Role::Item, |art| {
            art.tagged(Role::Label, |art| label.draw(art, indent, (height - label.height()) / 2.0));
            art.tagged(Role::Body, |art| {
                for (n, bar) in bars.bars.iter().enumerate() {
                    numbers(art, bar, [left, top + step * count(n), w - left - NUMBER]);
                }
            });
        });
    });
    let last = bars.bars.len().saturating_sub(1);
    for (n, bar) in bars.bars.iter().enumerate() {
        length(&mut art, bar, [left, top + step * count(n), w - left - NUMBER], n == last);
    }
    art.rule(0.0, height, w, 0.2);
    Piece { drawing: art, height, before: if first { 2.0 } else { 0.0 }, ..Piece::default() }
}

/// The word before a bar and the number behind it.
fn numbers(art: &mut Drawing, bar: &Bar, [x, y, full]: [f32; 3]) {
    let word = fit(&bar.word, WORD - 2.0, &[(T9, 1)]);
    word.draw(art, x - WORD, y + (HIGH - word.style.leading) / 2.0);
    let wide = full * f32::from(bar.share.min(100)) / 100.0;
    art.text(x + wide + 2.0, y + (HIGH - T11.leading) / 2.0, T11.bold(), &bar.text);
}

/// The bar itself: the last of a row is solid, the one before it hatched.
fn length(art: &mut Drawing, bar: &Bar, [x, y, full]: [f32; 3], solid: bool) {
    art.line(x, y - 0.5, x, y + HIGH + 0.5, 0.35);
    let wide = full * f32::from(bar.share.min(100)) / 100.0;
    if wide > 0.2 {
        art.pattern([x, y, wide, HIGH], if solid { Level::VeryHigh } else { Level::Medium });
        art.marks.push(Mark::Rect { at: [x, y, wide, HIGH], fill: None, stroke: Some(0.35) });
    }
}
