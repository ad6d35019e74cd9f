//! Half-sheet cards, two on a sheet with a line to cut: activities, bulletins and drills.

use super::super::flow::{LEFT, WIDE};
use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T12, T14, T16, T20, T24, T34, count};
use super::super::text::{Fitted, fit, set};
use super::sheet;
use crate::outline::StageMark;
use crate::outline::workshop::{CardPart, HalfCard, PartForm};

/// Top of the first card and space between the two.
const TOP: f32 = 19.0;
const BETWEEN: f32 = 9.0;
/// Inside the frame.
const INSET: f32 = 6.0;
/// Mark at the left of the title.
const MARK: f32 = 19.0;
/// From the top of the card to the rule under its head.
const HEAD: f32 = 30.0;
/// Band of a card that is done alone.
const BAND: f32 = 9.5;
/// Between a column and the line that parts it from the other.
const GUTTER: f32 = 5.0;
/// Label over the words to read aloud.
const LABEL: f32 = 9.4;
/// Room to write a fix.
const WRITE: f32 = 9.0;

/// Cards in their order, two on a sheet.
pub fn sheets(cards: &[HalfCard], paper: Paper) -> Vec<Sheet> {
    let height = (paper.height - 20.0 - TOP - BETWEEN) / 2.0;
    let one = |two: &[HalfCard]| {
        let mut art = Drawing::default();
        art.weave(LEFT, 12.0, 12.0, 3.0);
        for (n, card) in two.iter().enumerate() {
            self::card(&mut art, [LEFT, TOP + (height + BETWEEN) * count(n), WIDE, height], card);
        }
        cut(&mut art, TOP + height + BETWEEN / 2.0);
        let name = |card: &HalfCard| if card.title.is_empty() { &card.kicker } else { &card.title }.clone();
        sheet(art, two.iter().map(name).collect(), paper)
    };
    cards.chunks(2).map(one).collect()
}

/// Dashes to cut along.
fn cut(art: &mut Drawing, y: f32) {
    let mut x = LEFT;
    while x + 2.0 <= LEFT + WIDE {
        art.rule(x, y, 2.0, 0.25);
        x += 4.0;
    }
}

fn card(art: &mut Drawing, [x, y, w, h]: [f32; 4], card: &HalfCard) {
    art.frame([x, y, w, h], 0.7);
    head(art, [x, y, w], card);
    let mut top = y + HEAD;
    art.rule(x, top, w, 0.7);
    if let Some(alone) = &card.alone {
        art.fill([x, top, w, BAND], Ink::Black);
        art.icon(x + INSET, top + 1.0, BAND - 2.0, "person", Ink::White);
        let words = fit(alone, w - 30.0, &[(T16.bold().ink(Ink::White), 1), (T12.bold().ink(Ink::White), 1)]);
        let y = top + (BAND - words.height()) / 2.0;
        art.tagged(Role::Paragraph, |art| words.draw(art, x + INSET + 12.0, y));
        top += BAND;
    }
    let (top, bottom, wide) = (top + 5.0, y + h - INSET, w - 2.0 * INSET);
    let left = aloud_width(card);
    aloud(art, [x + INSET, top, left, bottom - top], card);
    let at = x + INSET + left + GUTTER;
    art.line(at, top, at, bottom, 0.25);
    let right = wide - left - 2.0 * GUTTER;
    art.place(at + GUTTER, top, &beside(&card.parts, right, bottom - top));
}

/// Width of the text that is read aloud. What is written or ticked beside it needs more room.
fn aloud_width(card: &HalfCard) -> f32 {
    let has = |test: fn(&PartForm) -> bool| card.parts.iter().any(|part| test(&part.form));
    if has(|form| matches!(form, PartForm::Lines(_))) {
        66.0
    } else if matches!(card.mark, StageMark::Alert { .. })
        || has(|form| matches!(form, PartForm::Ticks(_)))
        || !has(|form| matches!(form, PartForm::Words(_)))
    {
        70.0
    } else {
        86.0
    }
}

fn head(art: &mut Drawing, [x, y, w]: [f32; 3], card: &HalfCard) {
    art.stage(x + INSET, y + 5.5, MARK, &card.mark);
    let right = x + w - INSET;
    let minutes = if card.minutes > 0 { card.minutes.to_string() } else { String::new() };
    if minutes.is_empty() {
        art.rule(right - 18.0, y + 16.5, 18.0, 0.25);
    }
    let left = x + INSET + MARK + 5.0;
    let room = right - left - T34.bold().width(&minutes).max(T11.width(&card.unit)) - 5.0;
    let kicker = fit(&card.kicker, room, &[(T11, 1), (T9, 1)]);
    let tight = Style { leading: 6.0, ..T16 };
    if card.title.is_empty() {
        art.rule(left, y + 20.0, room.min(110.0), 0.25);
    }
    let title = fit(&card.title, room, &[(T24.bold(), 1), (T20.bold(), 1), (tight.bold(), 2)]);
    art.tagged(Role::Heading(1), |art| title.draw(art, left, y + 9.4 + (10.5 - title.height()) / 2.0));
    // A card whose title is still to be written is called by the line over it.
    let over = if card.title.is_empty() { Role::Heading(1) } else { Role::Paragraph };
    art.tagged(over, |art| kicker.draw(art, left, y + 4.0));
    let line = fit(&card.line, room, &[(T12, 1), (T11, 1), (T9, 1)]);
    art.tagged(Role::Paragraph, |art| line.draw(art, left, y + 21.6));
    art.tagged(Role::Paragraph, |art| {
        art.text_right(right, y + 3.5, T34.bold(), &minutes);
        art.text_right(right, y + 17.5, T11, &card.unit);
    });
}

/// The words to read aloud, as large as they fit.
fn aloud(art: &mut Drawing, [x, y, w, h]: [f32; 4], card: &HalfCard) {
    let label = T11.bold().ink(Ink::White);
    art.fill([x, y, label.width(&card.aloud_label) + 6.0, 6.4], Ink::Black);
    art.tagged(Role::Paragraph, |art| art.text(x + 3.0, y + 0.7, label, &card.aloud_label));
    let (top, room) = (y + LABEL, h - LABEL);
    if card.aloud.is_empty() {
        let mut line = top + WRITE;
        while line <= y + h + 0.1 {
            art.rule(x, line, w, 0.25);
            line += WRITE;
        }
    }
    art.tagged(Role::Paragraph, |art| largest(&card.aloud, w, room).draw(art, x, top));
}

/// Sizes of what is read aloud.
const ALOUD: [Style; 5] =
    [Style { leading: 7.2, ..T16 }, Style { leading: 6.4, ..T14 }, Style { pt: 13.0, leading: 5.9, ..T12 }, T12, T11];

/// The text in the first of the sizes that is not higher than the room.
fn largest(text: &str, w: f32, room: f32) -> Fitted {
    let lines = |style: Style| {
        let mut lines = 1;
        while style.leading * count(lines + 1) <= room {
            lines += 1;
        }
        (style, lines)
    };
    fit(text, w, &ALOUD.map(lines))
}

/// Sizes of what stands at the right, and the space between its parts.
const SIZES: [(Style, f32); 5] = [
    (Style { leading: 6.2, ..T14 }, 6.5),
    (T12, 5.0),
    (T11, 4.2),
    (Style { leading: 4.6, ..T11 }, 3.4),
    (Style { leading: 4.4, pt: 10.0, ..T11 }, 2.4),
];

/// What stands at the right, in the first of the sizes that fits.
fn beside(parts: &[CardPart], w: f32, h: f32) -> Drawing {
    let made = |(style, between): (Style, f32)| {
        let mut drawing = Drawing::default();
        let mut y = 0.0;
        for (n, part) in parts.iter().enumerate() {
            y += if n == 0 { 0.0 } else { between };
            y = self::part(&mut drawing, [y, w], style, part);
        }
        (drawing, y)
    };
    let mut last = made(SIZES[0]);
    for size in &SIZES[1..] {
        if last.1 <= h {
            break;
        }
        last = made(*size);
    }
    last.0
}

/// One part under its label; gives where it ends.
fn part(art: &mut Drawing, [y, w]: [f32; 2], style: Style, part: &CardPart) -> f32 {
    let label = set(&part.label, w, style.bold());
    art.tagged(Role::Paragraph, |art| label.draw(art, 0.0, y));
    let top = y + label.height() + 0.8;
    match &part.form {
        PartForm::Words(lines) => sentences(art, [top, w], style, lines),
        PartForm::Points(lines) => list(art, [top, w, 4.0], style, lines, |art, y| {
            let size = 1.7;
            art.fill([0.3, y + (style.leading - size) / 2.0, size, size], Ink::Black);
        }),
        PartForm::Ticks(lines) => list(art, [top, w, 6.5], style, lines, |art, y| {
            art.tick(0.0, y + (style.leading - 4.2) / 2.0, 4.2, false);
        }),
        PartForm::Minutes(rows) => minutes(art, [top, w], style, rows),
        PartForm::Lines(lines) => {
            for n in 0..*lines {
                let base = top + WRITE * count(n + 1);
                let label = |art: &mut Drawing| {
                    art.text(0.0, base - style.leading - 0.6, style.bold(), &(n + 1).to_string());
                };
                item(art, n == 0, |art| art.tagged(Role::Label, label));
                art.rule(6.0, base, w - 6.0, 0.25);
            }
            top + WRITE * count(*lines)
        }
    }
}

/// An item of the list that begins with the first.
fn item(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::List, first, |art| art.tagged(Role::Item, draw));
}

/// Sentences, each on a new line; gives where they end.
fn sentences(art: &mut Drawing, [top, w]: [f32; 2], style: Style, lines: &[String]) -> f32 {
    let mut y = top;
    for line in lines {
        let words = set(line, w, style);
        art.tagged(Role::Paragraph, |art| words.draw(art, 0.0, y));
        y += words.height() + BELOW;
    }
    y - BELOW
}

/// Space below a line of a list.
const BELOW: f32 = 0.9;

fn list(
    art: &mut Drawing,
    [top, w, indent]: [f32; 3],
    style: Style,
    lines: &[String],
    sign: impl Fn(&mut Drawing, f32),
) -> f32 {
    let mut y = top;
    for (n, line) in lines.iter().enumerate() {
        let words = set(line, w - indent, style);
        item(art, n == 0, |art| {
            sign(art, y);
            art.tagged(Role::Body, |art| words.draw(art, indent, y));
        });
        y += words.height() + BELOW;
    }
    y - BELOW
}

/// What the host asks at which minute.
fn minutes(art: &mut Drawing, [top, w]: [f32; 2], style: Style, rows: &[(String, String)]) -> f32 {
    let wide = rows.iter().map(|(when, _)| style.bold().width(when)).fold(0.0, f32::max) + 4.0;
    let mut y = top;
    for (n, (when, asked)) in rows.iter().enumerate() {
        let words = set(asked, w - wide, style);
        item(art, n == 0, |art| {
            art.tagged(Role::Label, |art| art.text(0.0, y + 0.9, style.bold(), when));
            art.tagged(Role::Body, |art| words.draw(art, wide, y + 0.9));
        });
        y += if asked.is_empty() { WRITE } else { words.height() + 1.8 };
        art.rule(0.0, y, w, 0.2);
    }
    y
}
