//! Parts of the worksheets: their heads, and their questions as pieces.

use super::super::flow::{Piece, WIDE};
use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, T9, T11, T14};
use super::super::text::set;
use super::{kept, question};
use crate::outline::Head;
use crate::outline::worksheet::{Part, Worksheets};

/// Height of the head of a part.
pub const AGAIN: f32 = 9.2;

/// A piece and the part it belongs to.
pub struct Laid {
    /// The piece.
    pub piece: Piece,
    /// Number of its part in the list.
    pub part: usize,
    /// A part begins here.
    pub opens: bool,
}

/// All parts as pieces.
pub fn pieces(of: &Worksheets) -> Vec<Laid> {
    let mut all = Vec::new();
    for (n, part) in of.parts.iter().enumerate() {
        all.push(Laid { piece: head(part), part: n, opens: true });
        for (place, asked) in part.asked.iter().enumerate() {
            let mut pieces = question::pieces(asked, of);
            let goes_on = part.asked.get(place + 1).is_some_and(|next| next.number == asked.number);
            if let Some(last) = pieces.last_mut() {
                last.keep |= goes_on;
            }
            for (at, mut piece) in pieces.into_iter().enumerate() {
                if place == 0 && at == 0 {
                    piece.before = 0.5;
                }
                all.push(Laid { piece, part: n, opens: false });
            }
        }
    }
    all
}

/// Rule and title; why it is asked stands beside where there is room; that it is private below.
fn head(part: &Part) -> Piece {
    let mut art = Drawing::default();
    let room = WIDE - T14.bold().width(&part.title) - 6.0;
    let note = Some(part.why.clone()).filter(|why| T9.width(why) <= room);
    art.section([0.0, 0.0, WIDE], &Head { title: part.title.clone(), note });
    let mut height = AGAIN;
    if let Some(private) = &part.private {
        height += private_note(&mut art, [0.0, height, WIDE], private);
    }
    kept(art, height, 5.0)
}

/// The head of a part that goes on.
pub fn again(of: &Worksheets, part: usize) -> Piece {
    let mut art = Drawing::default();
    let title = of.parts.get(part).map_or("", |part| part.title.as_str());
    art.section([0.0, 0.0, WIDE], &Head { title: format!("{title} {}", of.continued), note: None });
    kept(art, AGAIN, 0.0)
}

/// A padlock and a sentence; gives the height.
pub fn private_note(art: &mut Drawing, [x, y, w]: [f32; 3], words: &str) -> f32 {
    art.icon(x, y, 5.0, "close", Ink::Black);
    let words = set(words, w - 7.0, T11.bold());
    art.tagged(Role::Paragraph, |art| words.draw(art, x + 7.0, y));
    words.height() + 1.8
}
