//! Action card of a hazard in full: one piece a stage, joined by the rail.

use super::super::flow::Piece;
use super::super::roles::Role;
use super::super::sheet::{Drawing, T9, T11, T12, T14, T16};
use super::super::text::{Fitted, draw_remark, fit, set};
use super::How;
use crate::outline::{Card, Limit, Stage, StageMark, Task};

/// Left column: mark, name and time of the stage.
const NAMES: f32 = 51.0;
/// A stage that is higher goes on in a second piece.
const HIGHEST: f32 = 190.0;

/// Limits, stages and foot of a card.
pub fn card(card: &Card, w: f32, how: How<'_>) -> Vec<Piece> {
    let mut all: Vec<Piece> = card.limits.chunks(2).map(|two| limits(two, w)).collect();
    let last = card.stages.len().saturating_sub(1);
    for (n, stage) in card.stages.iter().enumerate() {
        all.extend(self::stage(stage, w, [n > 0, n < last], how));
    }
    if let Some(first) = all.get_mut(card.limits.len().div_ceil(2)) {
        first.before = 4.0;
    }
    all.push(foot(card, w));
    all
}

/// Boxes: start moving at, closed by the end of.
fn limits(limits: &[Limit], w: f32) -> Piece {
    let mut art = Drawing::default();
    let half = (w - 6.0) / 2.0;
    let mut x = 0.0;
    for limit in limits {
        art.frame([x, 0.0, half, 14.0], 0.35);
        let mut left = x + 3.0;
        if let Some(mark) = &limit.mark {
            art.stage(left, 2.0, 10.0, mark);
            left += 13.0;
        }
        let room = x + half - left - 2.0;
        art.tagged(Role::Paragraph, |art| {
            fit(&limit.fact.label, room, &[(T11, 1), (T9, 1)]).draw(art, left, 1.3);
            match &limit.fact.value {
                Some(value) => fit(value, room, &[(T16.bold(), 1), (T12.bold(), 1)]).draw(art, left, 6.3),
                None => art.rule(left, 12.0, room, 0.25),
            }
        });
        x += half + 6.0;
    }
    Piece { drawing: art, height: 14.0, before: 2.0, ..Piece::default() }
}

/// A row of the card set in lines.
struct Line<'a> {
    task: &'a Task,
    text: Fitted,
    who: Fitted,
    height: f32,
}

fn stage(stage: &Stage, w: f32, [before, after]: [bool; 2], how: How<'_>) -> Vec<Piece> {
    let widest =
        stage.actions.iter().filter_map(|task| task.who.as_deref()).map(|who| T11.width(who)).fold(0.0, f32::max);
    let who = widest.max(how.or(12.0, 0.0)).min(32.0);
    let lines = stage.actions.iter().map(|task| {
        let style = if task.critical { T11.bold() } else { T11 };
        let text = set(&task.text, w - NAMES - 7.0 - who - 2.0, style);
        let who = set(task.who.as_deref().unwrap_or(""), who.max(1.0), T11);
        let height = text.height().max(who.height()) + how.or(1.9, 1.0);
        Line { task, text, who, height }
    });
    let mut parts: Vec<Vec<Line<'_>>> = vec![Vec::new()];
    let mut used = 0.0;
    for line in lines {
        if used + line.height > HIGHEST {
            parts.push(Vec::new());
            used = 0.0;
        }
        used += line.height;
        if let Some(part) = parts.last_mut() {
            part.push(line);
        }
    }
    let end = parts.len() - 1;
    let part = |(n, part): (usize, Vec<Line<'_>>)| piece(stage, &part, w, [before || n > 0, after || n < end, n > 0]);
    parts.into_iter().enumerate().map(part).collect()
}

/// A stage or a part of it; `again` says that its name was said on the part before.
fn piece(stage: &Stage, lines: &[Line<'_>], w: f32, [before, after, again]: [bool; 3]) -> Piece {
    let mut art = Drawing::default();
    let named = if again { art.tagged(Role::Aside, |art| name(art, stage)) } else { name(&mut art, stage) };
    let rows: f32 = lines.iter().map(|line| line.height).sum::<f32>() + 2.0;
    let height = rows.max(named).max(15.0);
    art.rule(0.0, 0.35, w, 0.7);
    if let Some(mark) = &stage.mark {
        rail(&mut art, mark, height, before, after);
    }
    let mut y = 0.8;
    for (n, line) in lines.iter().enumerate() {
        if n > 0 {
            art.rule(NAMES, y, w - NAMES, 0.2);
        }
        art.part(Role::List, n == 0 && !again, |art| {
            art.tagged(Role::Item, |art| action(art, line, w, y));
        });
        y += line.height;
    }
    Piece { drawing: art, height, ..Piece::default() }
}

fn action(art: &mut Drawing, line: &Line<'_>, w: f32, y: f32) {
    art.tick(NAMES, y + (line.height - 4.2) / 2.0, 4.2, line.task.done);
    art.tagged(Role::Body, |art| {
        line.text.draw(art, NAMES + 7.0, y + (line.height - line.text.height()) / 2.0);
        let top = y + (line.height - line.who.height()) / 2.0;
        art.tagged(Role::Paragraph, |art| line.who.draw_right(art, w, top));
    });
}

/// Mark at the top of the stage, with the rail to its neighbours.
fn rail(art: &mut Drawing, mark: &StageMark, height: f32, before: bool, after: bool) {
    if before {
        art.line(6.0, 0.0, 6.0, 2.2, 1.2);
    }
    if after {
        art.line(6.0, 14.0, 6.0, height, 1.2);
    }
    art.stage(0.0, 2.0, 12.0, mark);
}

/// Name and time of the stage; gives their height.
fn name(art: &mut Drawing, stage: &Stage) -> f32 {
    let left = if stage.mark.is_some() { 14.0 } else { 0.0 };
    let room = NAMES - left - 2.0;
    let name = fit(&stage.name, room, &[(T16.bold(), 1), (T14.bold(), 1), (T14.bold(), 2), (T12.bold(), 3)]);
    art.tagged(Role::Heading(2), |art| name.draw(art, left, 2.0));
    let mut y = 2.0 + name.height();
    for line in &stage.when {
        let words = set(line, room, T11);
        art.tagged(Role::Paragraph, |art| words.draw(art, left, y));
        y += words.height();
    }
    y + 2.0
}

/// Rule under the last stage and what bold means.
fn foot(card: &Card, w: f32) -> Piece {
    let mut art = Drawing::default();
    art.rule(0.0, 0.35, w, 0.7);
    let height = art.tagged(Role::Paragraph, |art| draw_remark(art, [0.0, 2.4, w], T11, &card.foot));
    Piece { drawing: art, height: height + 2.4, ..Piece::default() }
}
