//! Drawings with numbers in them: readiness, months and days.

use super::super::flow::Piece;
use super::super::roles::{Role, Sign};
use super::super::sheet::{Drawing, Ink, Mark, Style, T9, T11, T12, T14, T20, count};
use super::super::text::{fit, set};
use super::{How, SMALL};
use crate::outline::{Level, Part, Score, Strip};

/// Overall score in a strong frame.
pub fn score(score: &Score, w: f32, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    let huge = Style { pt: how.or(54.0, 42.0), leading: how.or(19.0, 15.0), ..T9 }.bold();
    let mut left = 5.0;
    art.tagged(Role::Paragraph, |art| {
        if let Some(points) = score.points {
            let points = points.to_string();
            art.text(left, 2.6, huge, &points);
            left += huge.width(&points) + 2.0;
        } else {
            art.rule(left, how.or(19.0, 15.5), 25.0, 0.25);
            left += 27.0;
        }
        art.text(left, 2.6 + huge.rise() - T14.rise(), T14, &score.of);
    });
    let left = (left + T14.width(&score.of) + 8.0).max(53.0);
    let word = fit(&score.word, w - left - 4.0, &[(T20.bold(), 1), (T14.bold(), 1)]);
    let message = fit(&score.message, w - left - 4.0, &[(T14, 1), (T12, 2), (T11, 3)]);
    let height = (word.height() + message.height() + 6.0).max(how.or(25.0, 19.0));
    let top = (height - word.height() - message.height()) / 2.0 - 0.5;
    art.tagged(Role::Paragraph, |art| word.draw(art, left, top));
    art.tagged(Role::Paragraph, |art| message.draw(art, left, top + word.height()));
    art.frame([0.0, 0.0, w, height], 1.2);
    Piece { drawing: art, height, before: 3.0, ..Piece::default() }
}

/// Where the bar of a part begins, and how long it is.
const BAR: (f32, f32) = (54.0, 44.0);
/// Width of the box for the next round.
const NEXT: f32 = 13.0;

/// Readiness of a part as the head of its lines: name, bar with its points, a box for the points of the next round.
pub fn part(part: &Part, w: f32, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    let height = how.or(11.0, 8.4);
    let middle = f32::midpoint(height, 0.7);
    art.rule(0.0, 0.35, w, 0.7);
    art.icon(0.0, middle - 3.5, 7.0, &part.icon, Ink::Black);
    let name = fit(&part.name, BAR.0 - 12.0, &[(T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 1), (T9.bold(), 2)]);
    art.tagged(Role::Heading(2), |art| name.draw(art, 9.5, middle - name.height() / 2.0));
    bar(&mut art, part.points, middle - 2.75);
    let points = part.points.map(|points| points.to_string()).unwrap_or_default();
    let left = BAR.0 + BAR.1 + 3.0;
    let word = fit(part.word.as_deref().unwrap_or(""), 25.0, &[(SMALL.bold(), 2)]);
    art.tagged(Role::Paragraph, |art| {
        art.text(left, middle - T14.leading / 2.0, T14.bold(), &points);
        word.draw(art, left + 11.0, middle - word.height() / 2.0);
    });
    let next = fit(&part.next, w - NEXT - left - 38.5, &[(SMALL, 2)]);
    art.tagged(Role::Paragraph, |art| next.draw_right(art, w - NEXT - 1.5, middle - next.height() / 2.0));
    let at = [w - NEXT, middle - 3.2, NEXT, 6.4];
    art.marks.push(Mark::Rect { at, fill: None, stroke: Some(0.25) });
    Piece { drawing: art, height, before: how.or(5.2, 3.0), keep: true, ..Piece::default() }
}

/// A bar of a hundred points with the limits of the bands; the pattern gets closer as readiness grows.
fn bar(art: &mut Drawing, points: Option<u8>, y: f32) {
    let (x, full) = BAR;
    let level = match points {
        Some(70..) => Level::VeryHigh,
        Some(40..) => Level::High,
        _ => Level::Medium,
    };
    let wide = full * f32::from(points.unwrap_or(0).min(100)) / 100.0;
    if wide > 0.0 {
        art.pattern([x, y, wide, 5.5], level);
        art.marks.push(Mark::Rect { at: [x, y, wide, 5.5], fill: None, stroke: Some(0.7) });
    }
    art.marks.push(Mark::Rect { at: [x, y, full, 5.5], fill: None, stroke: Some(0.35) });
    for limit in [0.4, 0.7] {
        art.line(x + full * limit, y - 0.8, x + full * limit, y + 6.3, 0.35);
    }
}

/// Months or days over strips of cells; a strip alone carries the words inside.
pub fn strips(heads: &[String], strips: &[Strip], w: f32, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    let widest = strips.iter().map(|strip| T11.bold().width(&strip.label)).fold(0.0, f32::max);
    let left = (widest + 3.0).clamp(30.0, 44.0);
    let wide = (w - left) / count(heads.len().max(1));
    let inside = strips.len() == 1;
    let mut y = if inside { 0.0 } else { 5.5 };
    art.tagged(Role::Table, |art| {
        if !inside {
            art.tagged(Role::Row, |art| months(art, heads, strips, [left, wide]));
        }
        for strip in strips {
            art.tagged(Role::Row, |art| cells(art, strip, heads, [left, y, wide], inside));
            y += how.or(11.0, 9.5);
        }
    });
    Piece { drawing: art, height: y - how.or(2.0, 0.5), before: 3.0, ..Piece::default() }
}

/// Words over the cells, bold where the first strip is marked.
fn months(art: &mut Drawing, heads: &[String], strips: &[Strip], [left, wide]: [f32; 2]) {
    art.tagged(Role::Head, |_| ());
    for (n, head) in heads.iter().enumerate() {
        let marked = strips.first().and_then(|strip| strip.cells.get(n)).copied().unwrap_or(false);
        let style = if marked { T11.bold() } else { T11 };
        let middle = left + wide * (count(n) + 0.5);
        art.tagged(Role::Head, |art| fit(head, wide - 0.5, &[(style, 1)]).draw_centre(art, middle, 0.0));
    }
}

/// One strip: its label, then its cells; a marked cell says the label.
fn cells(art: &mut Drawing, strip: &Strip, heads: &[String], [left, y, wide]: [f32; 3], inside: bool) {
    let label = set(&strip.label, left - 2.0, T11.bold());
    art.tagged(Role::Side, |art| label.draw(art, 0.0, y + 4.0 - label.height() / 2.0));
    for (n, head) in heads.iter().enumerate() {
        let marked = strip.cells.get(n).copied().unwrap_or(false);
        let at = [left + wide * count(n), y, wide, 8.0];
        art.tagged(Role::Cell, |art| {
            if marked {
                let pattern = if strip.hatched { Level::High } else { Level::VeryHigh };
                art.tagged(Role::Figure(Sign::Words(strip.label.clone())), |art| art.pattern(at, pattern));
            }
            art.marks.push(Mark::Rect { at, fill: None, stroke: Some(0.35) });
            if inside {
                let ink = if marked && !strip.hatched { Ink::White } else { Ink::Black };
                let style = if marked { T11.bold() } else { T11 };
                fit(head, wide - 1.0, &[(style.ink(ink), 1)]).draw_centre(art, at[0] + wide / 2.0, y + 1.5);
            }
        });
    }
}
