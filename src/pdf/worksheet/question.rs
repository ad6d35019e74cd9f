//! A question and its room: number, words, notes above, and the answer beside or below.

use super::super::flow::{Piece, WIDE};
use super::super::roles::Role;
use super::super::sheet::{Drawing, T9, T11, T14, count};
use super::super::text::set;
use super::{boxes, cards, free, grid, item, kept, part, ratings};
use crate::outline::worksheet::{Asked, Entry, Room, Worksheets};

/// Left end of the words of a question.
pub const INDENT: f32 = 13.0;
/// Left end of an answer beside its question.
const ANSWER: f32 = 82.0;
/// Width of words beside an answer.
const LABEL: f32 = ANSWER - INDENT - 4.0;
/// A line to write on, from the top of its row.
const LINE: f32 = 6.8;
/// From one line to write on to the next.
const NEXT: f32 = 7.6;
/// Space between what is one; it is never widened.
const CLOSE: f32 = 0.6;
/// Space above a question.
const APART: f32 = 2.3;

/// A question as pieces.
pub fn pieces(asked: &Asked, of: &Worksheets) -> Vec<Piece> {
    let mut all: Vec<Piece> = notes(asked).into_iter().collect();
    let noted = !all.is_empty();
    all.extend(answered(asked, of));
    if let Some(question) = all.get_mut(1).filter(|_| noted) {
        question.before = CLOSE;
    }
    if let Some(first) = all.first_mut() {
        first.before = first.before.max(APART);
    }
    all
}

fn answered(asked: &Asked, of: &Worksheets) -> Vec<Piece> {
    match &asked.room {
        Room::Lines(lines) => {
            let height = NEXT * f32::from(*lines);
            vec![beside(asked, height, |art| {
                for n in 0..*lines {
                    art.rule(ANSWER, LINE + NEXT * f32::from(n), WIDE - ANSWER, 0.25);
                }
            })]
        }
        Room::Paragraph(lines) => {
            let mut art = Drawing::default();
            let mut y = head(&mut art, asked) - 1.0;
            for _ in 0..*lines {
                y += NEXT;
                art.rule(INDENT, y - 0.4, WIDE - INDENT, 0.25);
            }
            vec![free(art, y, APART)]
        }
        Room::Money { symbol } => vec![beside(asked, 7.8, |art| boxes::money(art, ANSWER, 0.4, symbol))],
        Room::Digits(digits) => vec![beside(asked, 7.8, |art| boxes::number(art, ANSWER, 0.6, *digits))],
        Room::Date(words) => vec![beside(asked, boxes::DATE + 0.6, |art| boxes::date(art, ANSWER, 0.6, words))],
        Room::Options { one, options } if boxes::in_line_width(options) <= WIDE - ANSWER => {
            vec![beside(asked, 7.2, |art| boxes::in_line(art, [ANSWER, 1.6, WIDE - ANSWER], *one, options))]
        }
        Room::Options { one, options } => {
            let mut art = Drawing::default();
            let y = head(&mut art, asked) + 0.8;
            let (room, height) = boxes::columns(WIDE - INDENT, *one, options);
            art.place(INDENT, y, &room);
            vec![free(art, y + height, APART)]
        }
        Room::Entries(entries) => after_head(asked, self::entries(entries)),
        Room::Grid(grid) => after_head(asked, grid::pieces(asked, grid, of)),
        Room::Repeat { times, asked: each } => after_head(asked, (1..=*times).map(|n| once(n, each)).collect()),
        Room::Ratings(found) => after_head(asked, ratings::pieces(found)),
        Room::Check(check) => ratings::check(asked, check, of),
        Room::Cards { who, cards } => after_head(asked, cards::cards(cards, who, of)),
        Room::Tasks { who, tasks } => after_head(asked, cards::tasks(tasks, who, &asked.label, of)),
    }
}

/// The question over its whole width, then its room.
fn after_head(asked: &Asked, rest: Vec<Piece>) -> Vec<Piece> {
    let mut art = Drawing::default();
    let height = head(&mut art, asked);
    let mut all = vec![kept(art, height, APART + 0.8)];
    all.extend(rest);
    if let Some(first) = all.get_mut(1) {
        first.before = first.before.min(CLOSE);
    }
    all
}

/// Number, words and advice in the width of the sheet; gives the height.
pub fn head(art: &mut Drawing, asked: &Asked) -> f32 {
    let label = set(&asked.label, WIDE - INDENT, T11.bold());
    art.tagged(Role::Paragraph, |art| {
        number(art, 0.0, 0.0, &asked.number);
        label.draw(art, INDENT, 0.0);
    });
    let Some(hint) = &asked.hint else { return label.height() + 0.6 };
    let after = INDENT + label.width() + 3.0;
    if label.lines.len() == 1 && after + T9.width(hint) <= WIDE {
        art.tagged(Role::Paragraph, |art| art.text(after, T11.rise() - T9.rise(), T9, hint));
        return label.height() + 0.6;
    }
    let hint = set(hint, WIDE - INDENT, T9);
    art.tagged(Role::Paragraph, |art| hint.draw(art, INDENT, label.height()));
    label.height() + hint.height() + 0.8
}

/// The number of a question on the line of its words.
pub fn number(art: &mut Drawing, x: f32, top: f32, id: &str) {
    art.text(x, top + T11.rise() - T9.rise(), T9.bold(), id);
}

/// A question with its answer at the right.
fn beside(asked: &Asked, room: f32, draw: impl Fn(&mut Drawing)) -> Piece {
    let mut art = Drawing::default();
    let label = set(&asked.label, LABEL, T11.bold());
    let hint = set(asked.hint.as_deref().unwrap_or(""), LABEL, T9);
    art.tagged(Role::Paragraph, |art| {
        number(art, 0.0, 1.6, &asked.number);
        label.draw(art, INDENT, 1.6);
    });
    art.tagged(Role::Paragraph, |art| hint.draw(art, INDENT, 1.6 + label.height()));
    draw(&mut art);
    free(art, (1.6 + label.height() + hint.height()).max(room), 1.0)
}

/// What stands above a question: the sentence of the page, that it is private, when to leave it out.
fn notes(asked: &Asked) -> Option<Piece> {
    let mut art = Drawing::default();
    let mut y = 0.0;
    if let Some(lead) = &asked.lead {
        let lead = set(lead, WIDE - INDENT, T9);
        art.tagged(Role::Paragraph, |art| lead.draw(art, INDENT, y));
        y += lead.height() + 0.8;
    }
    if let Some(private) = asked.private.as_deref().filter(|words| !words.is_empty()) {
        y += part::private_note(&mut art, [INDENT, y, WIDE - INDENT], private);
    }
    if let Some(skip) = &asked.skip {
        let skip = set(skip, WIDE - INDENT - 3.0, T9);
        art.line(INDENT + 0.5, y + 0.4, INDENT + 0.5, y + skip.height() - 0.2, 0.7);
        art.tagged(Role::Paragraph, |art| skip.draw(art, INDENT + 3.0, y));
        y += skip.height() + 0.8;
    }
    (y > 0.0).then(|| kept(art, y, APART + 0.6))
}

/// Named lines in two columns, read down.
fn entries(entries: &[Entry]) -> Vec<Piece> {
    let half = (WIDE - INDENT - 6.0) / 2.0;
    let widest = entries.iter().map(|entry| T11.width(&entry.label)).fold(0.0, f32::max);
    let label = (widest + 3.0).min(half * 0.55);
    let rows = entries.len().div_ceil(2);
    let row = |row: usize| {
        let mut drawn = [Drawing::default(), Drawing::default()];
        let mut height: f32 = NEXT;
        for (column, art) in drawn.iter_mut().enumerate() {
            let Some(entry) = entries.get(column * rows + row) else { continue };
            let left = INDENT + (half + 6.0) * count(column);
            let words = set(&entry.label, label - 2.0, T11);
            height = height.max(words.height() + 2.4);
            item(art, row == 0 && column == 0, |art| {
                art.tagged(Role::Label, |art| words.draw(art, left, 1.6));
                art.tagged(Role::Body, |art| room(art, left + label, half - label, &entry.room));
            });
        }
        let [left, right] = drawn;
        let keep = row == 0 && rows > 1;
        Piece { keep, goes_on: row > 0, beside: vec![right], ..free(left, height, 0.0) }
    };
    (0..rows).map(row).collect()
}

fn room(art: &mut Drawing, x: f32, w: f32, room: &Room) {
    match room {
        Room::Digits(digits) => boxes::number(art, x, 0.6, *digits),
        Room::Money { symbol } => {
            art.text(x, 1.6, T11, symbol);
            let after = T11.width(symbol) + 2.0;
            art.rule(x + after, LINE, w - after, 0.25);
        }
        _ => art.rule(x, LINE, w, 0.25),
    }
}

/// Left end of the words of what is asked of each row, and of their answers.
const EACH: (f32, f32) = (17.5, 54.0);

/// One of several: its number and line, then what is asked of it.
fn once(n: u8, asked: &[Asked]) -> Piece {
    let mut art = Drawing::default();
    let mut y = 0.0;
    item(&mut art, n == 1, |art| {
        art.tagged(Role::Label, |art| art.text(0.0, 1.0, T14.bold(), &n.to_string()));
        art.tagged(Role::Body, |art| asked.iter().for_each(|each| y = of_one(art, y, each)));
    });
    free(art, y + 0.5, 3.0)
}

/// What is asked of one, from a height on; gives where it ends.
fn of_one(art: &mut Drawing, y: f32, each: &Asked) -> f32 {
    let label = set(&each.label, EACH.1 - EACH.0 - 2.0, T11);
    let top = y + 1.6;
    art.tagged(Role::Paragraph, |art| {
        number(art, 7.5, top, &each.number);
        label.draw(art, EACH.0, top);
    });
    let below = y + (label.height() + 2.2).max(NEXT);
    match &each.room {
        Room::Options { one, options } if boxes::in_line_width(options) <= WIDE - EACH.1 => {
            boxes::in_line(art, [EACH.1, top, WIDE - EACH.1], *one, options);
        }
        Room::Options { one, options } => {
            let (room, height) = boxes::columns(WIDE - EACH.0, *one, options);
            art.place(EACH.0, below, &room);
            return below + height;
        }
        other => room_at(art, top - 1.6, other),
    }
    below
}

fn room_at(art: &mut Drawing, y: f32, of: &Room) {
    let mut line = Drawing::default();
    room(&mut line, EACH.1, WIDE - EACH.1, of);
    art.place(0.0, y, &line);
}
