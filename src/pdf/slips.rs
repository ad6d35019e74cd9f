//! Cards to cut out, eight on a sheet with dashed lines between them: to join a workshop, and to come back to a plan.

use super::sheet::{Drawing, Paper, Sheet, count};
use crate::outline::slips::{Cards, Code, ReturnCard, Slips};

mod back;
mod join;

/// Live width of a card on every paper.
const WIDE: f32 = 89.0;
/// Free edge above and below.
const EDGE: f32 = 8.0;
/// Cards beside and below each other.
const COLUMNS: usize = 2;
const ROWS: usize = 4;

/// One card: its height and free edge at the sides.
#[derive(Clone, Copy)]
struct Piece {
    x: f32,
    h: f32,
}

/// The sheets.
pub fn sheets(slips: &Slips, paper: Paper) -> Vec<Sheet> {
    let (w, h) = (paper.width / count(COLUMNS), paper.height / count(ROWS));
    let piece = Piece { x: (w - WIDE) / 2.0, h };
    let cards: Vec<(String, Drawing)> = match &slips.cards {
        Cards::Join(card, times) => vec![(card.title.clone(), join::card(card, piece)); *times],
        Cards::Return(cards) => cards.iter().map(|card| (name(card), back::card(card, piece))).collect(),
    };
    let sheet = |cards: &[(String, Drawing)]| {
        let mut art = Drawing::default();
        for (n, (_, card)) in cards.iter().enumerate() {
            art.place(w * count(n % COLUMNS), h * count(n / COLUMNS), card);
        }
        cuts(&mut art, paper);
        let mut bookmarks: Vec<String> = cards.iter().map(|(name, _)| name.clone()).collect();
        bookmarks.dedup();
        Sheet { width: paper.width, height: paper.height, bookmarks, drawing: art }
    };
    cards.chunks(COLUMNS * ROWS).map(sheet).collect()
}

/// What a card is called among the bookmarks.
fn name(card: &ReturnCard) -> String {
    card.seat.clone().unwrap_or_else(|| card.title.clone())
}

/// Lines to cut along, from edge to edge.
fn cuts(art: &mut Drawing, paper: Paper) {
    for row in 1..ROWS {
        let y = paper.height / count(ROWS) * count(row);
        let mut x = 1.0;
        while x < paper.width {
            art.line(x, y, (x + 2.0).min(paper.width), y, 0.25);
            x += 4.0;
        }
    }
    let (x, mut y) = (paper.width / count(COLUMNS), 1.0);
    while y < paper.height {
        art.line(x, y, x, (y + 2.0).min(paper.height), 0.25);
        y += 4.0;
    }
}

/// The card in the first of the sizes in which it ends above its free edge, or in the last.
fn fitting<T: Copy>(piece: Piece, sizes: &[T], draw: impl Fn(T) -> (Drawing, f32)) -> Drawing {
    let mut drawn = Drawing::default();
    for size in sizes {
        let (art, end) = draw(*size);
        drawn = art;
        if end <= piece.h - EDGE {
            break;
        }
    }
    drawn
}

/// The picture at the upper right, so large.
fn picture(art: &mut Drawing, piece: Piece, code: &Code, size: f32) {
    art.square_code([piece.x + WIDE - size, EDGE, size], &code.address, &code.words);
}
