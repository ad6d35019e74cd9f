//! The card by which an owner comes back to her plan: boxes for the code that she writes herself, where the plan lives
//! and whom to ask.

use super::super::roles::Role;
use super::super::sheet::{Drawing, Style, T9, T11, T12, T14, T16, T20, count};
use super::super::text::{Fitted, draw_remark, fit, remark_height, set};
use super::{EDGE, Piece, WIDE, fitting, picture};
use crate::outline::Remark;
use crate::outline::slips::ReturnCard;

/// Side of the picture, and where it has to be small.
const PICTURE: f32 = 24.0;
const SMALL_PICTURE: f32 = 20.0;
/// White rim of the picture.
const RIM: f32 = 5.0;
/// A box for four symbols of the plan code, and the space to the next.
const BOX: [f32; 2] = [19.0, 9.0];
const BETWEEN: f32 = 2.5;
/// How large things are on a card.
#[derive(Clone, Copy)]
struct Size {
    /// What stands below the boxes.
    body: Style,
    /// Between its sentences.
    gap: f32,
    /// From the title to the line for the name.
    row: f32,
    /// Side of the picture, if there is room for one.
    picture: Option<f32>,
}

/// From large to small; the first that fits is taken.
const SIZES: [Size; 6] = [
    Size { body: T11, gap: 1.2, row: 9.0, picture: Some(PICTURE) },
    Size { body: Style { leading: 4.6, ..T11 }, gap: 0.8, row: 9.0, picture: Some(PICTURE) },
    Size { body: Style { pt: 10.0, leading: 4.3, ..T11 }, gap: 0.6, row: 9.0, picture: Some(PICTURE) },
    Size { body: Style { leading: 3.9, ..T9 }, gap: 0.4, row: 8.4, picture: Some(SMALL_PICTURE) },
    Size { body: Style { pt: 10.0, leading: 4.3, ..T11 }, gap: 0.6, row: 8.4, picture: None },
    Size { body: Style { leading: 3.8, ..T9 }, gap: 0.0, row: 7.0, picture: None },
];

/// The card.
pub fn card(card: &ReturnCard, piece: Piece) -> Drawing {
    fitting(piece, &SIZES, |size| {
        let mut art = Drawing::default();
        let boxes = head(&mut art, card, piece, size);
        let end = lines(&mut art, [piece.x, boxes + BOX[1] + 1.8], size, &card.lines);
        (art, end)
    })
}

/// Title, seat, name and boxes; gives the top of the boxes.
fn head(art: &mut Drawing, card: &ReturnCard, piece: Piece, size: Size) -> f32 {
    let x = piece.x;
    art.weave(x, EDGE, 15.0, 3.0);
    let code = card.picture.as_ref().zip(size.picture);
    let room = code.map_or(WIDE, |(_, side)| WIDE - side - RIM);
    let large = if code.is_some() { T12.bold() } else { T20.bold() };
    let seat = card.seat.as_deref().map(|seat| fit(seat, room - 18.0, &[(large, 1)]));
    // the large seat stands beside the title, the small one above it
    let taken = seat.as_ref().filter(|_| code.is_none()).map_or(0.0, |seat| seat.width() + 4.0);
    let title = fit(&card.title, room - taken, &[(T16.bold(), 1), (T14.bold(), 1), (T12.bold(), 1)]);
    art.tagged(Role::Heading(1), |art| title.draw(art, x, EDGE + 4.2));
    if let Some(seat) = seat {
        let top = if code.is_some() { EDGE - 0.1 } else { EDGE + 1.2 };
        art.tagged(Role::Paragraph, |art| seat.draw_right(art, x + room, top));
    }
    if let Some((code, side)) = code {
        picture(art, piece, code, side);
    }
    let name = name(card, room);
    let line = EDGE + 4.0 + title.height().max(7.0) + size.row.max(name.height() - 0.2);
    art.tagged(Role::Paragraph, |art| name.draw(art, x, line - name.height() - 0.3));
    art.rule(x, line, room, 0.25);
    let top = code.map_or(0.0, |(_, side)| EDGE + side + 2.4).max(line + 2.2);
    let boxes = 3.0 * BOX[0] + 2.0 * BETWEEN;
    let label = fit(&card.code, WIDE - boxes - 2.0, &[(T11, 1), (T9, 2)]);
    art.tagged(Role::Paragraph, |art| label.draw(art, x, top + (BOX[1] - label.height()) / 2.0));
    for n in 0..3 {
        symbols(art, x + WIDE - boxes + (BOX[0] + BETWEEN) * count(n), top);
    }
    top
}

/// The name above its line, or what the line is for. A long name takes more lines, and the line moves down.
fn name(card: &ReturnCard, room: f32) -> Fitted {
    let small = Style { leading: 3.6, ..T9.bold() };
    match card.name.value.as_deref() {
        Some(name) => fit(name, room, &[(T14.bold(), 1), (T12.bold(), 1), (T11.bold(), 1), (small, 2)]),
        None => set(&card.name.label, room, T9),
    }
}

/// A box with small strokes between four symbols.
fn symbols(art: &mut Drawing, x: f32, y: f32) {
    let [w, h] = BOX;
    art.frame([x, y, w, h], 0.35);
    for n in 1..4 {
        let at = x + w / 4.0 * count(n);
        art.line(at, y + h - 2.0, at, y + h, 0.2);
    }
}

/// What stands below the boxes; gives where it ends.
fn lines(art: &mut Drawing, [x, top]: [f32; 2], size: Size, lines: &[Remark]) -> f32 {
    let (style, mut y) = (size.body, top);
    for line in lines {
        // words without a strong part are set so that the groups of a phone number stay together
        let words = set(&line.text, WIDE, style);
        art.tagged(Role::Paragraph, |art| {
            if line.strong.is_empty() {
                words.draw(art, x, y);
            } else {
                draw_remark(art, [x, y, WIDE], style, line);
            }
        });
        y += if line.strong.is_empty() { words.height() } else { remark_height(WIDE, style, line) };
        y += size.gap;
    }
    y - size.gap
}
