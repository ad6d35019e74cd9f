//! Drawings with numbers in them: readiness, months and days.

use super::super::flow::Piece;
use super::super::roles::{Role, Sign};
use super::super::sheet::{Drawing, Ink, Mark, Style, T9, T11, T12, T14, T18, T20, count};
use super::super::text::{fit, set};
use super::How;
use crate::outline::{Bar, Bars, Level, Score, Strip};

/// Overall score in a strong frame.
pub fn score(score: &Score, w: f32) -> Piece {
    let mut art = Drawing::default();
    let huge = Style { pt: 54.0, leading: 19.0, ..T9 }.bold();
    let mut left = 5.0;
    art.tagged(Role::Paragraph, |art| {
        if let Some(points) = score.points {
            let points = points.to_string();
            art.text(left, 2.6, huge, &points);
            left += huge.width(&points) + 2.0;
        } else {
            art.rule(left, 19.0, 25.0, 0.25);
            left += 27.0;
        }
        art.text(left, 2.6 + huge.rise() - T14.rise(), T14, &score.of);
    });
    let left = (left + T14.width(&score.of) + 8.0).max(53.0);
    let word = fit(&score.word, w - left - 4.0, &[(T20.bold(), 1), (T14.bold(), 1)]);
    let message = fit(&score.message, w - left - 4.0, &[(T14, 1), (T12, 2), (T11, 3)]);
    let height = (word.height() + message.height() + 6.0).max(25.0);
    let top = (height - word.height() - message.height()) / 2.0 - 0.5;
    art.tagged(Role::Paragraph, |art| word.draw(art, left, top));
    art.tagged(Role::Paragraph, |art| message.draw(art, left, top + word.height()));
    art.frame([0.0, 0.0, w, height], 1.2);
    Piece { drawing: art, height, before: 3.0, ..Piece::default() }
}

/// Readiness of the parts: one bar each over a thin second one.
pub fn bars(bars: &Bars, how: How<'_>) -> Piece {
    let mut art = Drawing::default();
    art.tagged(Role::Aside, |art| {
        for points in [0_u8, 40, 70, 100] {
            art.text_centre(BAR + f32::from(points), 0.5, T9.bold(), &points.to_string());
        }
    });
    let mut y = 5.5;
    for (n, bar) in bars.bars.iter().enumerate() {
        art.part(Role::List, n == 0, |art| art.tagged(Role::Item, |art| self::bar(art, bar, &bars.second_label, y)));
        y += how.or(18.0, 16.0);
    }
    for (zone, (middle, room)) in bars.zones.iter().zip([(20.0, 39.0), (55.0, 29.0), (85.0, 29.0)]) {
        let top = y - 1.5 + how.or(0.0, 1.0);
        art.tagged(Role::Paragraph, |art| fit(zone, room, &[(T9, 1), (T9, 2)]).draw_centre(art, BAR + middle, top));
    }
    Piece { drawing: art, height: y + 4.0, before: 1.0, ..Piece::default() }
}

/// Left end of the bars.
const BAR: f32 = 46.0;

/// One part: its icon and name, the bar with its points, the thin bar of the other round.
fn bar(art: &mut Drawing, bar: &Bar, second: &str, y: f32) {
    art.icon(0.0, y - 0.5, 8.0, &bar.icon, Ink::Black);
    let name = fit(&bar.name, BAR - 13.0, &[(T12.bold(), 1), (T11.bold(), 2)]);
    art.tagged(Role::Label, |art| name.draw(art, 11.0, y + 3.5 - name.height() / 2.0));
    strip(art, [BAR, y, 7.0], bar.points, 0.7);
    art.marks.push(Mark::Rect { at: [BAR, y, 100.0, 7.0], fill: None, stroke: Some(0.35) });
    art.marks.push(Mark::Rect { at: [BAR, y + 9.0, 100.0, 4.5], fill: None, stroke: Some(0.25) });
    art.tagged(Role::Body, |art| {
        if let Some(points) = bar.points {
            art.text(BAR + 103.0, y - 1.3, T18.bold(), &points.to_string());
        }
        let word = bar.word.as_deref().unwrap_or("");
        fit(word, 25.0, &[(T9.bold(), 2)]).draw(art, BAR + 103.0, y + 6.2);
        art.tagged(Role::Paragraph, |art| fit(second, BAR - 13.0, &[(T9, 1)]).draw(art, 11.0, y + 9.2));
        // The points of the other round are drawn, not written.
        let points = bar.second.map(|points| points.to_string()).unwrap_or_default();
        art.tagged(Role::Figure(Sign::Words(points)), |art| strip(art, [BAR, y + 9.0, 4.5], bar.second, 0.5));
    });
    for points in [40.0, 70.0] {
        art.line(BAR + points, y - 1.0, BAR + points, y + 14.5, 0.35);
    }
}

/// Filled part of a bar; the pattern gets closer as readiness grows.
fn strip(art: &mut Drawing, [x, y, h]: [f32; 3], points: Option<u8>, outline: f32) {
    let Some(points) = points.filter(|points| *points > 0) else { return };
    let level = match points {
        70.. => Level::VeryHigh,
        40.. => Level::High,
        _ => Level::Medium,
    };
    let wide = f32::from(points.min(100));
    art.pattern([x, y, wide, h], level);
    art.marks.push(Mark::Rect { at: [x, y, wide, h], fill: None, stroke: Some(outline) });
}

/// Months or days over strips of cells; a strip alone carries the words inside.
pub fn strips(heads: &[String], strips: &[Strip], w: f32) -> Piece {
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
            y += 11.0;
        }
    });
    Piece { drawing: art, height: y - 2.0, before: 3.0, ..Piece::default() }
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
