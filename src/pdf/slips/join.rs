//! The card by which somebody joins a workshop: a picture for the camera, and three steps for who types.

use super::super::roles::Role;
use super::super::sheet::{Drawing, Style, T9, T11, T12, T14, T16, T20, T24};
use super::super::text::{Fitted, fit, set};
use super::{EDGE, Piece, WIDE, fitting, picture};
use crate::outline::slips::JoinCard;

/// Side of the picture.
const PICTURE: f32 = 28.0;
/// Width beside the picture and its white rim.
const BESIDE: f32 = WIDE - PICTURE - 5.0;
/// From a number to its step.
const INDENT: f32 = 5.0;

/// How large things are on a card.
#[derive(Clone, Copy)]
struct Size {
    body: Style,
    /// Between two steps.
    gap: f32,
    /// The most that the title gets: style and lines.
    title: &'static [(Style, usize)],
    address: &'static [(Style, usize)],
    code: Style,
    /// Height of the box of the code.
    high: f32,
}

/// From large to small; the first that fits is taken.
const SIZES: [Size; 4] = [
    Size {
        body: T11,
        gap: 1.6,
        title: &[(T16.bold(), 1), (T14.bold(), 2)],
        address: &[(T20.bold(), 1), (T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 2)],
        code: T24.bold(),
        high: 11.0,
    },
    Size {
        body: T11,
        gap: 1.0,
        title: &[(T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 2)],
        address: &[(T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 2)],
        code: T24.bold(),
        high: 10.0,
    },
    Size {
        body: Style { pt: 10.0, leading: 4.3, ..T11 },
        gap: 0.8,
        title: &[(T14.bold(), 1), (T12.bold(), 2), (Style { leading: 4.6, ..T11.bold() }, 2)],
        address: &[(T14.bold(), 1), (T12.bold(), 1), (Style { leading: 4.6, ..T11.bold() }, 2)],
        code: T20.bold(),
        high: 9.0,
    },
    Size {
        body: Style { leading: 3.9, ..T9 },
        gap: 0.5,
        title: &[(T12.bold(), 1), (Style { leading: 4.0, ..T9.bold() }, 3)],
        address: &[(T12.bold(), 1), (Style { leading: 4.0, ..T9.bold() }, 2)],
        code: T20.bold(),
        high: 8.6,
    },
];

/// The card.
pub fn card(card: &JoinCard, piece: Piece) -> Drawing {
    fitting(piece, &SIZES, |size| drawn(card, piece, size))
}

fn drawn(card: &JoinCard, piece: Piece, size: Size) -> (Drawing, f32) {
    let mut art = Drawing::default();
    let (x, body) = (piece.x, size.body);
    art.weave(x, EDGE, 15.0, 3.0);
    picture(&mut art, piece, &card.picture, PICTURE);
    let title = fit(&card.title, BESIDE, size.title);
    let mut y = EDGE + 4.0;
    art.tagged(Role::Heading(1), |art| title.draw(art, x, y));
    y += title.height() + 0.4;
    let about = about(card);
    art.tagged(Role::Paragraph, |art| about.draw(art, x, y));
    y += about.height();
    let first = set(&card.steps[0], BESIDE - INDENT, body);
    // low beside the picture, near the other steps, where there is room
    y = (y + size.gap).max(EDGE + PICTURE - first.height());
    step(&mut art, 1, [x, y], body, |art| first.draw(art, x + INDENT, y));
    y = (y + first.height() + size.gap).max(EDGE + PICTURE + 2.0);
    let open = set(&card.steps[1], WIDE - INDENT, body);
    let address = fit(&card.address, WIDE - INDENT, size.address);
    step(&mut art, 2, [x, y], body, |art| {
        open.draw(art, x + INDENT, y);
        address.draw(art, x + INDENT, y + open.height());
    });
    y += open.height() + address.height() + size.gap;
    let end = last(&mut art, [x, y], size, card);
    (art, end)
}

/// Where and when: on one line where that holds both.
fn about(card: &JoinCard) -> Fitted {
    let joined = card.about.join(" · ");
    let one = set(&joined, BESIDE, T9);
    if one.lines.len() == 1 { one } else { set(&card.about.join("\n"), BESIDE, T9) }
}

/// A step of the list with its number.
fn step(art: &mut Drawing, number: usize, [x, y]: [f32; 2], style: Style, body: impl FnOnce(&mut Drawing)) {
    art.part(Role::List, number == 1, |art| {
        art.tagged(Role::Item, |art| {
            art.tagged(Role::Label, |art| art.text(x, y, style.bold(), &number.to_string()));
            art.tagged(Role::Body, body);
        });
    });
}

/// The last step with the code in its box; gives where it ends.
fn last(art: &mut Drawing, [x, y]: [f32; 2], size: Size, card: &JoinCard) -> f32 {
    let wide = size.code.width(&card.code) + 10.0;
    let words = set(&card.steps[2], WIDE - INDENT - wide - 3.0, size.body);
    let high = words.height().max(size.high);
    let (left, top) = (x + WIDE - wide, y + (high - size.high) / 2.0);
    let middle = y + (high - words.height()) / 2.0;
    step(art, 3, [x, middle], size.body, |art| {
        words.draw(art, x + INDENT, middle);
        art.text_centre(left + wide / 2.0, top + (size.high - size.code.leading) / 2.0, size.code, &card.code);
    });
    art.frame([left, top, wide, size.high], 0.7);
    y + high
}
