//! The order in which a plan is copied by hand: one page, large words, the most useful first.

use super::roles::Role;
use super::sheet::{Drawing, Paper, Sheet, Style, T9, T11, T12, T14, T16, T18, T20, T24, T28, T34, count};
use super::text::{draw_remark, fit};
use crate::outline::{Copied, Fact, Outline, Person, Remark, What};

/// Live width on every paper.
const WIDE: f32 = 186.0;
/// Where the words begin, right of the numbers.
const LEFT: f32 = 15.0;
/// Room of a line to write on.
const LINE: f32 = 9.0;

/// From the largest type to the least, for the longest answers.
const SIZES: [Style; 9] =
    [T20, T18, T16, T14, T12, T11, Style::new(10.0, 4.4), Style::new(9.0, 4.0), Style::new(8.0, 3.5)];

/// The sheet: set in the largest type in which everything has room.
pub fn sheet(outline: &Outline, paper: Paper) -> Sheet {
    let x = (paper.width - WIDE) / 2.0;
    let edge = if paper.height < 290.0 { 10.0 } else { 12.0 };
    let (mut art, top) = title(outline, x, edge);
    let room = paper.height - edge - 2.0 - top;
    let mut drawn: Vec<(Drawing, f32)> = Vec::new();
    for size in SIZES {
        drawn = outline.by_hand.steps.iter().map(|step| self::step(step, size)).collect();
        if drawn.iter().map(|(_, height)| height + 3.0).sum::<f32>() <= room {
            break;
        }
    }
    let used: f32 = drawn.iter().map(|(_, height)| height + 3.0).sum();
    let spare = ((room - used) / count(drawn.len().max(1))).clamp(0.0, 5.0);
    let mut y = top;
    for (n, (words, height)) in drawn.iter().enumerate() {
        let row = height + 3.0 + spare;
        art.rule(x, y, WIDE, 0.2);
        let top = y + spare / 2.0;
        item(&mut art, n == 0, |art| {
            let number = (n + 1).to_string();
            art.tagged(Role::Label, |art| art.text_right(x + LEFT - 4.0, top + 1.0, T24.bold(), &number));
            art.tagged(Role::Body, |art| art.place(x + LEFT, top + 1.5, words));
        });
        y += row;
    }
    let bookmarks = vec![outline.by_hand.title.clone()];
    Sheet { width: paper.width, height: paper.height, bookmarks, drawing: art }
}

/// An item of the list that begins with the first.
fn item(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::List, first, |art| art.tagged(Role::Item, draw));
}

/// Weave, title, business and how to copy; gives where the first step begins.
fn title(outline: &Outline, x: f32, y: f32) -> (Drawing, f32) {
    let mut art = Drawing::default();
    art.weave(x, y, WIDE, 4.0);
    let title = fit(&outline.by_hand.title, WIDE, &[(T34.bold(), 1), (T28.bold(), 1), (T20.bold(), 1)]);
    art.tagged(Role::Heading(1), |art| title.draw(art, x, y + 6.5));
    let mut top = y + 8.0 + title.height();
    let name = fit(outline.business.as_deref().unwrap_or(""), WIDE, &[(T14.bold(), 1), (T11.bold(), 1)]);
    art.tagged(Role::Paragraph, |art| name.draw(art, x, top));
    top += name.height() + if name.lines.is_empty() { 0.0 } else { 0.8 };
    let lead = fit(&outline.by_hand.lead, WIDE, &[(T12, 2), (T11, 3)]);
    art.tagged(Role::Paragraph, |art| lead.draw(art, x, top));
    (art, top + lead.height() + 3.0)
}

/// One step from its top left corner, and its height.
fn step(step: &Copied, size: Style) -> (Drawing, f32) {
    let mut art = Drawing::default();
    let small = if size.pt < T11.pt { size } else { T11 };
    art.tagged(Role::Paragraph, |art| art.text(0.0, 0.0, small, &step.label));
    let top = small.leading;
    let wide = WIDE - LEFT;
    let height = match &step.what {
        What::Said { text } => said(&mut art, [top, wide], size, text.as_deref()),
        What::Facts { facts } => self::facts(&mut art, [top, wide], size, facts),
        What::Stages { facts } => stages(&mut art, [top, wide], size, facts),
        What::Someone { person, blank } => someone(&mut art, [top, wide], size, person, blank),
    };
    (art, top + height)
}

fn said(art: &mut Drawing, [top, wide]: [f32; 2], size: Style, text: Option<&str>) -> f32 {
    // The rule of the next step is the line to write on.
    let Some(text) = text else { return LINE };
    let words = fit(text, wide, &[(size.bold(), 6)]);
    art.tagged(Role::Paragraph, |art| words.draw(art, 0.0, top));
    words.height()
}

/// Answers in one line under the other, right of their labels; in two columns where all are short.
fn facts(art: &mut Drawing, [top, wide]: [f32; 2], size: Style, facts: &[Fact]) -> f32 {
    let half = (wide - 8.0) / 2.0;
    let labels = facts.iter().map(|fact| size.width(&fact.label)).fold(0.0, f32::max);
    let values = facts.iter().filter_map(|fact| fact.value.as_deref());
    let long = values.map(|value| size.bold().width(value)).fold(25.0, f32::max);
    let two = facts.len() > 2 && labels > 0.0 && labels + 5.0 + long <= half;
    let (columns, room) = if two { (2, half) } else { (1, wide) };
    let most = if two { labels + 5.0 } else { room * 0.48 };
    let label = if labels > 0.0 { (labels + 5.0).min(most) } else { 0.0 };
    let mut y = top;
    for (line, row) in facts.chunks(columns).enumerate() {
        let mut height = 0.0_f32;
        for (n, fact) in row.iter().enumerate() {
            let at = [(half + 8.0) * count(n), y, room];
            item(art, line == 0 && n == 0, |art| height = height.max(self::fact(art, at, label, size, fact)));
        }
        y += height;
    }
    y - top
}

fn fact(art: &mut Drawing, [x, y, w]: [f32; 3], labels: f32, size: Style, fact: &Fact) -> f32 {
    let label = fit(&fact.label, (labels - 3.0).max(0.0), &[(size, 4)]);
    art.tagged(Role::Label, |art| label.draw(art, x, y));
    let Some(value) = fact.value.as_deref().filter(|value| !value.is_empty()) else {
        let height = label.height().max(LINE.min(size.leading + 1.5));
        art.rule(x + labels, y + height - 1.0, w - labels, 0.25);
        return height;
    };
    let value = fit(value, w - labels, &[(size.bold(), 4)]);
    art.tagged(Role::Body, |art| value.draw(art, x + labels, y));
    label.height().max(value.height())
}

/// Name, phone and who that is, in one sentence.
fn someone(art: &mut Drawing, [top, wide]: [f32; 2], size: Style, person: &Person, blank: &str) -> f32 {
    let parts = [person.name.as_deref(), person.phone.as_deref()];
    let strong: Vec<&str> = parts.into_iter().flatten().collect();
    let who = person.who();
    if strong.is_empty() && who.is_empty() {
        art.tagged(Role::Paragraph, |art| art.text(0.0, top - 0.5, T9, blank));
        return LINE + 1.0;
    }
    let text = if who.is_empty() { String::new() } else { format!("({who})") };
    let words = Remark { strong: strong.join(", "), text };
    art.tagged(Role::Paragraph, |art| draw_remark(art, [0.0, top, wide], size, &words))
}

/// Each stage as one sentence that opens with its name.
fn stages(art: &mut Drawing, [top, wide]: [f32; 2], size: Style, facts: &[Fact]) -> f32 {
    let mut y = top;
    for fact in facts {
        let words = Remark { strong: format!("{}:", fact.label), text: fact.value.clone().unwrap_or_default() };
        y += art.tagged(Role::Paragraph, |art| draw_remark(art, [0.0, y, wide], size, &words));
    }
    y - top
}
