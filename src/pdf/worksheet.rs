//! Blank worksheets as sheets: questions flow down, none is cut from its room, each sheet carries its number and a
//! place for the plan code.

use super::flow::{self, LEFT, Piece, WIDE, draw_pieces};
use super::paint::{About, paint};
use super::roles::Role;
use super::sheet::{Drawing, Paper, Sheet, Style, T9, T11, T14, T16, T20, count};
use super::text::{fit, set};
use super::{Painted, PdfError, about};
use crate::outline::Outline;
use crate::outline::worksheet::Worksheets;

mod boxes;
mod cards;
mod grid;
mod part;
mod question;
mod ratings;

use part::Laid;

/// Where content begins on the sheets after the first.
const TOP: f32 = 26.0;
/// Height of the foot with the space above it.
const FOOT: f32 = 19.2;

/// Blank worksheets as a document.
///
/// # Errors
/// When a face cannot be cut or the file not be written.
pub fn worksheets(of: &Worksheets, paper: Paper) -> Result<Painted, PdfError> {
    let about = About {
        language: of.language.clone(),
        title: of.title.clone(),
        subject: of.subject.clone(),
        ..About::default()
    };
    paint(&sheets(of, paper), &about)
}

/// How many sides of paper the worksheets take.
pub fn worksheet_count(of: &Worksheets, paper: Paper) -> usize {
    let laid = part::pieces(of);
    best(&laid, &room(of, paper)).sheets
}

/// The pages of an outline without the front: a blank form on its own.
///
/// # Errors
/// When a face cannot be cut or the file not be written.
pub fn form(outline: &Outline, paper: Paper) -> Result<Painted, PdfError> {
    paint(&form_sheets(outline, paper), &about(outline))
}

/// How many sides of paper a blank form takes.
pub fn form_count(outline: &Outline, paper: Paper) -> usize {
    form_sheets(outline, paper).len()
}

/// The sheets of a blank form.
pub(super) fn form_sheets(outline: &Outline, paper: Paper) -> Vec<Sheet> {
    let mut sheets: Vec<Sheet> = outline.plan.iter().flat_map(|page| flow::page(page, outline, paper)).collect();
    let of = sheets.len().to_string();
    for (n, sheet) in sheets.iter_mut().enumerate() {
        let number = outline.words.page_of.replace("{n}", &(n + 1).to_string()).replace("{of}", &of);
        flow::footer(sheet, outline, &number);
        sheet.drawing.shift((paper.width - Paper::A4.width) / 2.0);
    }
    sheets
}

/// The sheets.
pub(super) fn sheets(of: &Worksheets, paper: Paper) -> Vec<Sheet> {
    let laid = part::pieces(of);
    let plan = best(&laid, &room(of, paper));
    let mut sheets: Vec<Sheet> = (0..plan.sheets)
        .map(|n| {
            let drawing = if n == 0 { first_head(of).0 } else { next_head(of) };
            // The parts are headings under this one.
            let bookmarks = if n == 0 { vec![of.title.clone()] } else { Vec::new() };
            Sheet { width: paper.width, height: paper.height, bookmarks, drawing }
        })
        .collect();
    let mut standing: Vec<Vec<(&Piece, f32)>> = vec![Vec::new(); sheets.len()];
    for (laid, place) in laid.iter().zip(plan.places) {
        let Some(place) = place else { continue };
        let Some(sheet) = sheets.get_mut(place.sheet) else { continue };
        if place.again {
            let part = part::again(of, laid.part);
            let mut top = TOP;
            for piece in [Some(&part), laid.piece.again.as_deref()].into_iter().flatten() {
                sheet.drawing.tagged(Role::Aside, |art| art.place(LEFT, top, &piece.drawing));
                top += piece.height;
            }
        }
        standing[place.sheet].push((&laid.piece, place.y));
    }
    for (sheet, placed) in sheets.iter_mut().zip(standing) {
        draw_pieces(&mut sheet.drawing, LEFT, &placed);
    }
    let all = sheets.len().to_string();
    for (n, sheet) in sheets.iter_mut().enumerate() {
        foot(sheet, of, &of.sheet_of.replace("{n}", &(n + 1).to_string()).replace("{of}", &all));
        sheet.drawing.shift((paper.width - Paper::A4.width) / 2.0);
    }
    sheets
}

/// Where the content of the first sheet begins, and where that of all ends.
struct Room {
    first: f32,
    bottom: f32,
}

fn room(of: &Worksheets, paper: Paper) -> Room {
    Room { first: first_head(of).1, bottom: paper.height - FOOT }
}

/// Where a piece stands; whether the heads that it goes on under are said again.
struct Place {
    sheet: usize,
    y: f32,
    again: bool,
}

/// Places of all pieces and the number of sheets.
#[derive(Default)]
struct Plan {
    places: Vec<Option<Place>>,
    sheets: usize,
}

/// Fewest sheets: as it is, or closer; then a last sheet that is worth its paper, spare rows where they cost nothing,
/// and the rest of the room shared out.
fn best(laid: &[Laid], room: &Room) -> Plan {
    let chosen: Vec<bool> = laid.iter().map(|laid| !laid.piece.spare).collect();
    let mut how = How { ease: 1.0, chosen, turn: None };
    let mut best = places(laid, room, &how);
    for ease in [0.8, 0.5] {
        let other = places(laid, room, &How { ease, ..how.clone() });
        if other.sheets < best.sheets {
            how.ease = ease;
            best = other;
        }
    }
    if best.sheets > 1 && end(&best, laid, best.sheets - 1) < room.bottom * SCANT {
        let before = |place: &Option<Place>| place.as_ref().is_some_and(|place| place.sheet + 2 == best.sheets);
        let turn = (0..laid.len()).rev().find(|n| laid[*n].opens && before(&best.places[*n]));
        let turned = How { turn, ..how.clone() };
        let other = places(laid, room, &turned);
        if other.sheets == best.sheets {
            (how, best) = (turned, other);
        }
    }
    fill(&mut best, &mut how, laid, room);
    share_out(&mut best, laid, room);
    best
}

/// Part of a sheet below which a last sheet is nearly empty.
const SCANT: f32 = 0.42;

/// Where the lowest piece of a sheet ends.
fn end(plan: &Plan, laid: &[Laid], sheet: usize) -> f32 {
    let here = plan.places.iter().zip(laid).filter_map(|(place, laid)| Some((place.as_ref()?, laid)));
    here.filter(|(place, _)| place.sheet == sheet).map(|(place, laid)| place.y + laid.piece.height).fold(0.0, f32::max)
}

/// Spare rows, each where it moves nothing to another sheet.
fn fill(best: &mut Plan, how: &mut How, laid: &[Laid], room: &Room) {
    for n in 0..laid.len() {
        if n == 0 || how.chosen[n] || !how.chosen[n - 1] {
            continue;
        }
        how.chosen[n] = true;
        let other = places(laid, room, how);
        let sheet = |n: usize| other.places[n].as_ref().map(|place| place.sheet);
        if sheet(n) == sheet(n - 1) && stands_alike(best, &other) {
            *best = other;
        } else {
            how.chosen[n] = false;
        }
    }
}

/// Whether all that stands in one plan stands on the same sheets in the other.
fn stands_alike(one: &Plan, other: &Plan) -> bool {
    let mut pairs = one.places.iter().zip(&other.places);
    pairs.all(|(one, other)| one.as_ref().zip(other.as_ref()).is_none_or(|(one, other)| one.sheet == other.sheet))
        && one.sheets == other.sheets
}

/// Most space added above a question.
const LOOSER: f32 = 4.2;

/// Shares the rest of a sheet out among the spaces above its questions, so that sheets end near each other.
fn share_out(plan: &mut Plan, laid: &[Laid], room: &Room) {
    for sheet in 0..plan.sheets {
        let here = |place: &Option<Place>| place.as_ref().is_some_and(|place| place.sheet == sheet);
        let mut own: Vec<usize> = (0..laid.len()).filter(|n| here(&plan.places[*n])).collect();
        let rest = room.bottom - end(plan, laid, sheet);
        own = own.into_iter().skip(1).collect();
        let gaps = own.iter().filter(|n| laid[**n].piece.before > 0.9).count();
        let more = (rest / count(gaps.max(1))).clamp(0.0, LOOSER);
        let mut moved = 0.0;
        for n in own {
            if laid[n].piece.before > 0.9 {
                moved += more;
            }
            if let Some(place) = &mut plan.places[n] {
                place.y += moved;
            }
        }
    }
}

/// How pieces are placed.
#[derive(Clone)]
struct How {
    /// Share of the spaces above the pieces.
    ease: f32,
    /// Which pieces stand at all.
    chosen: Vec<bool>,
    /// A piece that begins a sheet, whatever room there is.
    turn: Option<usize>,
}

fn places(laid: &[Laid], room: &Room, how: &How) -> Plan {
    let ease = how.ease;
    let (mut sheet, mut y, mut fresh) = (0, room.first, true);
    let mut places = Vec::with_capacity(laid.len());
    for (n, Laid { piece, opens, .. }) in laid.iter().enumerate() {
        if !how.chosen[n] {
            places.push(None);
            continue;
        }
        let gap = if fresh { 0.0 } else { piece.before * ease };
        let held = n > 0 && laid[n - 1].piece.keep;
        let need = if held { piece.height } else { together(&laid[n..], ease) };
        let turn = !fresh && (how.turn == Some(n) || y + gap + need > room.bottom);
        let again = turn && !opens;
        if turn {
            sheet += 1;
            y = TOP + if again { part::AGAIN + piece.again.as_ref().map_or(0.0, |again| again.height) } else { 0.0 };
        } else {
            y += gap;
        }
        places.push(Some(Place { sheet, y, again }));
        y += piece.height;
        fresh = false;
    }
    Plan { places, sheets: sheet + 1 }
}

/// Height of a piece and of those it must stay with.
fn together(laid: &[Laid], ease: f32) -> f32 {
    let mut height = 0.0;
    for (n, Laid { piece, .. }) in laid.iter().enumerate() {
        height += piece.height + if n == 0 { 0.0 } else { piece.before * ease };
        if !piece.keep {
            break;
        }
    }
    height
}

/// Boxes for the four characters of the code, their right end at the margin; gives where their label begins.
fn code(art: &mut Drawing, of: &Worksheets, y: f32) -> f32 {
    let left = LEFT + WIDE - 4.0 * 7.0;
    boxes::digits(art, [left, y, 7.0, 7.5], 4);
    let label = fit(&of.code, 62.0, &[(T9, 1), (T9, 2)]);
    let start = left - 3.0 - label.width();
    art.tagged(Role::Paragraph, |art| label.draw(art, start, y + (7.5 - label.height()) / 2.0));
    start
}

fn first_head(of: &Worksheets) -> (Drawing, f32) {
    let mut art = Drawing::default();
    art.weave(LEFT, 12.0, WIDE, 3.0);
    let mut side = Drawing::default();
    let start = code(&mut side, of, 18.5);
    let title = fit(&of.title, start - LEFT - 5.0, &[(T20.bold(), 1), (T16.bold(), 1), (T14.bold(), 2)]);
    art.tagged(Role::Heading(1), |art| title.draw(art, LEFT, 22.3 - title.height() / 2.0));
    let lead = set(&of.lead, WIDE, T11);
    art.tagged(Role::Paragraph, |art| lead.draw(art, LEFT, 29.0));
    art.place(0.0, 0.0, &side);
    let y = 29.0 + lead.height() + 2.5;
    let words = 2.0 * 7.0 + T11.width(&of.one) + 6.0 + T11.width(&of.many);
    let beside = words + T11.width(&of.business) + 60.0 <= WIDE;
    let end = if beside { WIDE - words - 6.0 } else { WIDE };
    let label = set(&of.business, 60.0, T11.bold());
    art.tagged(Role::Paragraph, |art| label.draw(art, LEFT, y + 1.5));
    art.rule(LEFT + label.width() + 3.0, y + 7.2, end - label.width() - 3.0, 0.25);
    let (x, top) = if beside { (LEFT + WIDE - words, y + 1.9) } else { (LEFT, y + 10.0) };
    let many = x + 7.0 + T11.width(&of.one) + 6.0;
    art.tagged(Role::List, |art| {
        for (x, one, word) in [(x, true, &of.one), (many, false, &of.many)] {
            art.tagged(Role::Item, |art| {
                boxes::marked(art, [x, top, 4.6], one);
                art.tagged(Role::Body, |art| art.text(x + 6.5, top - 0.2, T11, word));
            });
        }
    });
    (art, top + 9.5)
}

fn next_head(of: &Worksheets) -> Drawing {
    let mut art = Drawing::default();
    art.weave(LEFT, 12.0, 12.0, 3.0);
    art.tagged(Role::Aside, |art| {
        let start = code(art, of, 14.5);
        let title = fit(&of.title, start - LEFT - 5.0, &[(T11.bold(), 1), (T9.bold(), 2)]);
        title.draw(art, LEFT, 16.5);
    });
    art
}

fn foot(sheet: &mut Sheet, of: &Worksheets, number: &str) {
    let (art, y) = (&mut sheet.drawing, sheet.height - 15.5);
    art.rule(LEFT, y, WIDE, 0.2);
    let words = fit(&of.foot, WIDE - T9.bold().width(number) - 6.0, &[(T9, 1), (Style { leading: 3.4, ..T9 }, 2)]);
    art.tagged(Role::Aside, |art| {
        art.text_right(LEFT + WIDE, y + 1.5, T9.bold(), number);
        words.draw(art, LEFT, y + 1.5);
    });
}

/// An item of the list that begins with the first.
fn item(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::List, first, |art| art.tagged(Role::Item, draw));
}

/// A row of the table that begins with the first.
fn in_row(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::Table, first, |art| art.tagged(Role::Row, draw));
}

/// A piece that stays with the next.
fn kept(drawing: Drawing, height: f32, before: f32) -> Piece {
    Piece { drawing, height, before, keep: true, ..Piece::default() }
}

/// A piece that may stand last on a sheet.
fn free(drawing: Drawing, height: f32, before: f32) -> Piece {
    Piece { drawing, height, before, ..Piece::default() }
}
