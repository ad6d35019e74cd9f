//! Hazards to tick and rate, and the readiness check: rows with marks in columns.

use std::rc::Rc;

use super::super::flow::{Piece, WIDE};
use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, Style, T9, T11, count};
use super::super::text::{Fitted, set};
use super::question::{INDENT, number};
use super::{boxes, free, in_row, item, kept};
use crate::outline::Answer;
use crate::outline::worksheet::{Asked, Check, Ratings, Scale, Worksheets};

/// Height of a row of hazards.
const ROW: f32 = 7.2;
/// Left end of the scales, and from one box to the next.
const SCALES: f32 = 82.0;
const PITCH: f32 = 7.0;

/// Heads, hazards, and what the numbers mean.
pub fn pieces(ratings: &Ratings) -> Vec<Piece> {
    let wide = (WIDE - SCALES) / count(ratings.scales.len().max(1));
    let head = Rc::new(heads(ratings, wide));
    let mut all = vec![head.as_ref().clone()];
    for (icon, name) in &ratings.hazards {
        let drawing = hazard(icon, name, ratings, wide);
        // The table is short enough to stand whole, and is read as a whole.
        all.push(Piece { again: Some(Rc::clone(&head)), ..kept(drawing, ROW, 0.0) });
    }
    all.push(meanings(ratings));
    all
}

fn heads(ratings: &Ratings, wide: f32) -> Piece {
    let mut art = Drawing::default();
    let words: Vec<Fitted> = ratings.scales.iter().map(|scale| set(&scale.label, wide - 3.0, T9.bold())).collect();
    let label = set(&ratings.label, SCALES - 4.0, T9.bold());
    let height = words.iter().chain([&label]).map(Fitted::height).fold(4.0, f32::max) + 4.0 + 1.4;
    let top = height - 0.9 - label.height();
    in_row(&mut art, true, |art| {
        art.tagged(Role::Head, |art| {
            art.text(0.0, top - 4.0, T9.bold(), &ratings.number);
            label.draw(art, 0.0, top);
        });
        for (n, (scale, words)) in ratings.scales.iter().zip(&words).enumerate() {
            let x = SCALES + wide * count(n);
            let top = height - 0.9 - words.height();
            art.tagged(Role::Head, |art| {
                art.text(x, top - 4.0, T9.bold(), &scale.number);
                words.draw(art, x, top);
            });
        }
    });
    art.rule(0.0, height, WIDE, 0.35);
    kept(art, height, 0.8)
}

fn hazard(icon: &str, name: &str, ratings: &Ratings, wide: f32) -> Drawing {
    let mut art = Drawing::default();
    let top = (ROW - boxes::MARK) / 2.0;
    let words = super::super::text::fit(name, SCALES - 18.5, &[(T11, 1), (Style { leading: 3.4, ..T9 }, 2)]);
    in_row(&mut art, false, |art| {
        art.tagged(Role::Side, |art| {
            art.tick(0.0, top, boxes::MARK, false);
            art.icon(7.6, (ROW - 5.6) / 2.0, 5.6, icon, Ink::Black);
            words.draw(art, 16.5, (ROW - words.height()) / 2.0);
        });
        for (n, scale) in ratings.scales.iter().enumerate() {
            let left = SCALES + wide * count(n);
            art.tagged(Role::Cell, |art| degrees(art, left, scale));
        }
    });
    art.rule(0.0, ROW, WIDE, 0.2);
    art
}

/// Boxes with the numbers of a scale.
fn degrees(art: &mut Drawing, left: f32, scale: &Scale) {
    for degree in 0..scale.options.len() {
        let x = left + PITCH * count(degree);
        boxes::digits(art, [x, (ROW - 5.6) / 2.0, 5.6, 5.6], 1);
        art.text_centre(x + 2.8, (ROW - T9.leading) / 2.0, T9, &(degree + 1).to_string());
    }
}

/// The degrees of each scale side by side, and how the score is made.
fn meanings(ratings: &Ratings) -> Piece {
    let mut art = Drawing::default();
    let columns = count(ratings.scales.len().max(1));
    let wide = (WIDE - 6.0 * (columns - 1.0)) / columns;
    let mut height: f32 = 0.0;
    for (n, scale) in ratings.scales.iter().enumerate() {
        height = height.max(meaning(&mut art, (wide + 6.0) * count(n), wide, scale));
    }
    let rule = set(&ratings.rule, WIDE, T9);
    art.tagged(Role::Paragraph, |art| rule.draw(art, 0.0, height + 0.8));
    free(art, height + 0.8 + rule.height(), 1.8)
}

fn meaning(art: &mut Drawing, x: f32, wide: f32, scale: &Scale) -> f32 {
    let title = set(&scale.label, wide, T9.bold());
    art.tagged(Role::Paragraph, |art| title.draw(art, x, 0.0));
    let mut y = title.height();
    for (n, pick) in scale.options.iter().enumerate() {
        let words = match &pick.note {
            Some(note) => format!("{}: {note}", pick.word),
            None => pick.word.clone(),
        };
        let words = set(&words, wide - 3.5, T9);
        item(art, n == 0, |art| {
            art.tagged(Role::Label, |art| art.text(x, y, T9.bold(), &(n + 1).to_string()));
            art.tagged(Role::Body, |art| words.draw(art, x + 3.5, y));
        });
        y += words.height();
    }
    y
}

/// Left end of the answers of the check, and the width of one.
const ANSWERS: f32 = 120.0;

/// The readiness check: a sentence a row, a round mark under each answer.
pub fn check(asked: &Asked, check: &Check, of: &Worksheets) -> Vec<Piece> {
    let wide = (WIDE - ANSWERS) / count(check.answers.len().max(1));
    let again = Rc::new(check_head(&format!("{} {}", asked.label, of.continued), check, wide));
    let mut all = vec![check_head(&asked.label, check, wide)];
    let rows = check.lines.len();
    for (n, line) in check.lines.iter().enumerate() {
        let mut art = Drawing::default();
        let style = if line.critical { T11.bold() } else { T11 };
        let words = set(&line.text, ANSWERS - INDENT - 4.0, style);
        let height = (words.height() + 1.8).max(7.3);
        let top = (height - words.height()) / 2.0;
        in_row(&mut art, false, |art| {
            art.tagged(Role::Side, |art| {
                number(art, 0.0, top, &line.number);
                words.draw(art, INDENT, top);
            });
            for answer in 0..check.answers.len() {
                let x = ANSWERS + wide * (count(answer) + 0.5) - boxes::MARK / 2.0;
                art.tagged(Role::Cell, |art| {
                    if answer < line.answers {
                        art.answer(x, (height - boxes::MARK) / 2.0, boxes::MARK, Answer::No);
                    }
                });
            }
        });
        art.rule(0.0, height, WIDE, 0.2);
        let keep = n == 0 || n + 2 == rows;
        all.push(Piece { keep, again: Some(Rc::clone(&again)), ..free(art, height, 0.0) });
    }
    all
}

fn check_head(title: &str, check: &Check, wide: f32) -> Piece {
    let words: Vec<Fitted> = check.answers.iter().map(|answer| set(answer, wide - 0.8, T9)).collect();
    let height = words.iter().map(Fitted::height).fold(5.0, f32::max) + 1.4;
    let mut art = Drawing::default();
    let title = set(title, ANSWERS - 4.0, T11.bold());
    let height = height.max(title.height() + 1.4);
    in_row(&mut art, true, |art| {
        art.tagged(Role::Head, |art| title.draw(art, 0.0, height - 1.0 - title.height()));
        for (n, words) in words.iter().enumerate() {
            let middle = ANSWERS + wide * (count(n) + 0.5);
            art.tagged(Role::Head, |art| words.draw_centre(art, middle, height - 0.9 - words.height()));
        }
    });
    art.rule(0.0, height, WIDE, 0.35);
    kept(art, height, 2.2)
}
