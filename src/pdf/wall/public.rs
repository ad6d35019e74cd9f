//! What fills the room of people and lists on the wall sheet that hangs in public: larger numbers, a larger message.

use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, Style, T9, T11, T12, T14, T16, T20, T28, T34, count};
use super::super::text::fit;
use super::back::Drawn;
use super::{HALF, WIDE};
use crate::outline::{Back, Fact, Front};

/// Room of the line that says where to ask.
const ASK: f32 = 11.0;

/// Emergency numbers over the whole width, two in a row, and where to ask for the rest.
pub fn numbers(art: &mut Drawing, [x, y, h]: [f32; 3], front: &Front) {
    art.section([x, y, WIDE], &front.numbers_head);
    // A number without a neighbour leaves room for the line that says where to ask.
    let beside = front.numbers.len() % 2 == 1 && front.ask.is_some();
    let room = if front.ask.is_some() && !beside { h - ASK } else { h };
    let rows = front.numbers.len().div_ceil(2).max(1);
    let row = (room / count(rows)).min(22.0);
    for (n, fact) in front.numbers.iter().enumerate() {
        let left = if n % 2 == 0 { x } else { x + HALF + 6.0 };
        let at = [left, y + 9.0 + row * count(n / 2), HALF, row];
        art.part(Role::List, n == 0, |art| art.tagged(Role::Item, |art| number(art, at, fact)));
    }
    let last = y + 9.0 + row * count(rows - 1);
    match front.ask.as_deref() {
        Some(words) if beside => ask(art, [x + HALF + 6.0, last + (row - 9.0) / 2.0, HALF], words),
        Some(words) => ask(art, [x, y + 9.0 + h - ASK + 2.0, WIDE], words),
        None => {}
    }
}

/// Where to ask for what is not on the sheet.
fn ask(art: &mut Drawing, [x, top, w]: [f32; 3], words: &str) {
    art.icon(x, top, 9.0, "people", Ink::Black);
    let tight = |style: Style, leading: f32| Style { leading, ..style.bold() };
    let sizes = [(T16.bold(), 1), (T14.bold(), 1), (tight(T14, 5.6), 2), (tight(T12, 5.0), 2), (tight(T11, 4.4), 3)];
    let words = fit(words, w - 13.0, &sizes);
    art.tagged(Role::Paragraph, |art| words.draw(art, x + 13.0, top + (9.0 - words.height()) / 2.0));
}

fn number(art: &mut Drawing, [x, y, w, h]: [f32; 4], fact: &Fact) {
    let value = fact.value.as_deref().unwrap_or("");
    let mut steps = vec![(T34.bold(), 1), (T28.bold(), 1), (T20.bold(), 1), (T16.bold(), 1), (T14.bold(), 2)];
    steps.retain(|(style, _)| style.leading <= h + 0.5);
    let value = fit(value, w * 0.62, &steps);
    let room = w - value.width() - 3.0;
    let tight = |style: Style, leading: f32| Style { leading, ..style };
    let label =
        fit(&fact.label, room, &[(T16, 1), (T14, 1), (tight(T12, 5.0), 2), (tight(T11, 4.4), 2), (tight(T9, 3.6), 3)]);
    art.tagged(Role::Label, |art| label.draw(art, x, y + (h - label.height()) / 2.0));
    art.tagged(Role::Body, |art| value.draw_right(art, x + w, y + (h - value.height()) / 2.0));
    art.rule(x, y + h, w, 0.2);
}

/// The message to customers in large type, with lines that are filled by pen when the business closes.
pub fn message(back: &Back) -> Drawn {
    let mut art = Drawing::default();
    art.icon(3.0, 3.0, 10.0, "message", Ink::Black);
    art.tagged(Role::Heading(2), |art| art.text(17.0, 3.0, T14.bold(), &back.message.label));
    let mut y = 10.0;
    if let Some(text) = &back.message.value {
        let steps = [(T20.italic(), 2), (T16.italic(), 3), (T14.italic(), 3), (T12.italic(), 4), (T11.italic(), 5)];
        let words = fit(text, WIDE - 22.0, &steps);
        art.tagged(Role::Paragraph, |art| words.draw(art, 17.0, y));
        y += words.height();
    }
    let wide = (WIDE - 22.0) / count(back.fill.len().max(1));
    for (n, fact) in back.fill.iter().enumerate() {
        let left = 17.0 + wide * count(n);
        let label = fit(&fact.label, wide * 0.5, &[(T12, 1), (T11, 1), (T9, 2)]);
        art.tagged(Role::Paragraph, |art| label.draw(art, left, y + 11.0 - label.height()));
        let from = left + label.width() + 2.0;
        art.rule(from, y + 10.5, left + wide - 5.0 - from, 0.25);
    }
    let height = y + 14.0;
    art.frame([0.0, 0.0, WIDE, height], 0.7);
    Drawn { drawing: art, height }
}
