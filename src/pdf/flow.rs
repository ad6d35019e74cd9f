//! Pages of the full plan: pieces that are never cut flow down the sheets, under a title and over a footer.

use std::rc::Rc;

use super::blocks::{How, pieces};
use super::roles::Role;
use super::sheet::{Drawing, Ink, Paper, Sheet, Style, T9, T11, T14, T16, T20, T24};
use super::text::{fit, set};
use crate::outline::{Block, Card, Outline, Page};

/// Left edge and live width of a plan page.
pub const LEFT: f32 = 18.0;
/// Live width.
pub const WIDE: f32 = 174.0;

/// Part of a page that stands on one sheet.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// Its marks, from its own top left corner.
    pub drawing: Drawing,
    /// Further columns of it; each is read after the column before it, down all pieces that go on.
    pub beside: Vec<Drawing>,
    /// Goes on with the columns of the piece before it.
    pub goes_on: bool,
    /// Its height.
    pub height: f32,
    /// Space above it, except at the top of a sheet.
    pub before: f32,
    /// Stays on the sheet of the piece that follows.
    pub keep: bool,
    /// Empty row that is left out where it would cost a sheet.
    pub spare: bool,
    /// What is said again above it, when a sheet begins with it.
    pub again: Option<Rc<Piece>>,
}

/// Sheets of one page of the plan; set closer where that saves a sheet.
pub fn page(page: &Page, outline: &Outline, paper: Paper) -> Vec<Sheet> {
    let first = start(page, outline, paper, true);
    let next = start(page, outline, paper, false);
    let room = Room { first: first.1, next: next.1, bottom: paper.height - 20.0 };
    let set = |dense: bool| {
        let all = pieces(&page.blocks, WIDE, How { continued: &outline.words.continued, dense });
        let best = best(&all, &room);
        (all, best)
    };
    let (all, best) = closer(set, |(_, best)| (best.sheets, best.left_out));
    let mut sheets = vec![first.0];
    sheets.resize(best.sheets, next.0);
    draw(&all, best.places, &mut sheets);
    sheets
}

/// What is made loose, or dense where that has fewer sheets, or as many and more rows to write in.
fn closer<T>(make: impl Fn(bool) -> T, cost: impl Fn(&T) -> (usize, usize)) -> T {
    let loose = make(false);
    if cost(&loose) == (1, 0) {
        return loose;
    }
    let dense = make(true);
    if cost(&dense) < cost(&loose) { dense } else { loose }
}

fn draw(pieces: &[Piece], places: Vec<Option<Place>>, sheets: &mut [Sheet]) {
    let mut standing: Vec<Vec<(&Piece, f32)>> = vec![Vec::new(); sheets.len()];
    for (piece, place) in pieces.iter().zip(places) {
        let Some(Place { sheet, y, again }) = place else { continue };
        if let Some(again) = piece.again.as_ref().filter(|_| again) {
            let drawing = &mut sheets[sheet].drawing;
            drawing.tagged(Role::Aside, |art| art.place(LEFT, y - again.height, &again.drawing));
        }
        standing[sheet].push((piece, y));
    }
    for (sheet, placed) in sheets.iter_mut().zip(standing) {
        draw_pieces(&mut sheet.drawing, LEFT, &placed);
    }
}

/// Draws pieces of one sheet, each at its height; those in columns column by column.
pub fn draw_pieces(art: &mut Drawing, x: f32, placed: &[(&Piece, f32)]) {
    for run in placed.chunk_by(|_, (piece, _)| piece.goes_on) {
        for (piece, y) in run {
            art.place(x, *y, &piece.drawing);
        }
        let columns = run.iter().map(|(piece, _)| piece.beside.len()).max().unwrap_or(0);
        for column in 0..columns {
            let drawn = run.iter().filter_map(|(piece, y)| Some((piece.beside.get(column)?, y)));
            drawn.for_each(|(drawing, y)| art.place(x, *y, drawing));
        }
    }
}

/// The card of a page that holds nothing else.
pub fn lone_card(page: &Page) -> Option<&Card> {
    match page.blocks.as_slice() {
        [Block::Card(card)] if page.sub.is_none() => Some(card),
        _ => None,
    }
}

/// Sheets of action cards that follow each other: a card stands on the first sheet that has room for all of it.
pub fn cards(pages: &[Page], outline: &Outline, paper: Paper) -> Vec<Sheet> {
    closer(|dense| shared(pages, outline, paper, dense), |sheets| (sheets.len(), 0))
}

/// Space between two cards on a sheet.
const CARDS: f32 = 8.0;

fn shared(pages: &[Page], outline: &Outline, paper: Paper, dense: bool) -> Vec<Sheet> {
    let bottom = paper.height - 20.0;
    let (mut sheets, mut ends): (Vec<Sheet>, Vec<f32>) = (Vec::new(), Vec::new());
    for page in pages {
        let all = pieces(&page.blocks, WIDE, How { continued: &outline.words.continued, dense });
        let first = start(page, outline, paper, true);
        let next = start(page, outline, paper, false);
        let high = first.1 - CARD_TOP - 1.5;
        let height: f32 = all.iter().map(|piece| piece.before + piece.height).sum();
        let under = ends.iter().position(|end| end + CARDS + high + height <= bottom);
        let (at, top) = under.map_or((sheets.len(), first.1), |at| (at, ends[at] + CARDS + high));
        let Best { places, sheets: count, .. } = best(&all, &Room { first: top, next: next.1, bottom });
        if under.is_some() {
            let private = page.private.then_some(outline.words.private.as_str());
            let mut head = Drawing::default();
            lone_card(page).map(|card| card_title(&mut head, card, &page.title, private));
            sheets[at].drawing.place(0.0, ends[at] + CARDS - CARD_TOP, &head);
            sheets[at].bookmarks.extend(first.0.bookmarks);
        } else {
            sheets.push(first.0);
            sheets.resize(at + count, next.0);
            ends.resize(at + count, bottom);
        }
        let last = all.iter().zip(&places).rev().find_map(|(piece, place)| Some(place.as_ref()?.y + piece.height));
        ends[at + count - 1] = last.unwrap_or(bottom);
        draw(&all, places, &mut sheets[at..]);
    }
    sheets
}

/// Top of the first sheet and of those that follow, and the bottom of all.
struct Room {
    first: f32,
    next: f32,
    bottom: f32,
}

/// Where a piece stands, and whether its heads are said again above it.
struct Place {
    sheet: usize,
    y: f32,
    again: bool,
}

/// Pieces placed.
struct Best {
    places: Vec<Option<Place>>,
    sheets: usize,
    /// Empty rows without a place.
    left_out: usize,
}

/// Fewest sheets: as it is, with less space between the blocks, with one empty row a table, with none. No space is
/// lost that the sheets have.
fn best(pieces: &[Piece], room: &Room) -> Best {
    let mut best = places(pieces, room, usize::MAX, 1.0);
    let mut tried = None;
    for (spare, ease) in [(usize::MAX, 0.5), (1, 1.0), (1, 0.5), (0, 1.0), (0, 0.5)] {
        if best.sheets == 1 {
            break;
        }
        let other = places(pieces, room, spare, ease);
        if other.sheets < best.sheets {
            (best, tried) = (other, (ease < 1.0).then_some(spare));
        }
    }
    let eased = tried.into_iter().flat_map(|spare| [0.9, 0.8, 0.7, 0.6].map(|ease| (spare, ease)));
    let mut wider = eased.map(|(spare, ease)| places(pieces, room, spare, ease));
    wider.find(|wider| wider.sheets == best.sheets).unwrap_or(best)
}

/// Places of the pieces, with at most so many empty rows below each other.
fn places(pieces: &[Piece], room: &Room, spare: usize, ease: f32) -> Best {
    let (mut sheet, mut y, mut fresh, mut empty) = (0, room.first, true, 0);
    let mut places = Vec::with_capacity(pieces.len());
    for (n, piece) in pieces.iter().enumerate() {
        empty = if piece.spare { empty + 1 } else { 0 };
        if empty > spare {
            places.push(None);
            continue;
        }
        let gap = if fresh { 0.0 } else { piece.before * ease };
        // What a piece must stay with was counted at the first of them.
        let held = n > 0 && pieces[n - 1].keep;
        let need = if held { piece.height } else { together(&pieces[n..], ease) };
        let movable = !fresh || (sheet == 0 && room.next < room.first);
        let turn = movable && y + gap + need > room.bottom;
        if turn {
            sheet += 1;
            y = room.next + piece.again.as_ref().map_or(0.0, |again| again.height);
        } else {
            y += gap;
        }
        places.push(Some(Place { sheet, y, again: turn }));
        y += piece.height;
        fresh = false;
    }
    let left_out = places.iter().filter(|place| place.is_none()).count();
    Best { places, sheets: sheet + 1, left_out }
}

/// Height of a piece and of those it must stay with.
fn together(pieces: &[Piece], ease: f32) -> f32 {
    let mut height = 0.0;
    for (n, piece) in pieces.iter().enumerate() {
        height += piece.height + if n == 0 { 0.0 } else { piece.before * ease };
        if !piece.keep {
            break;
        }
    }
    height
}

/// A new sheet with its title; gives where the content begins.
fn start(page: &Page, outline: &Outline, paper: Paper, first: bool) -> (Sheet, f32) {
    let mut art = Drawing::default();
    art.weave(LEFT, 12.0, 12.0, 3.0);
    let title = if first { page.title.clone() } else { format!("{} {}", page.title, outline.words.continued) };
    let private = page.private.then_some(outline.words.private.as_str());
    let card = page.blocks.iter().find_map(|block| match block {
        Block::Card(card) => Some(card),
        _ => None,
    });
    let head = |art: &mut Drawing| match card {
        Some(card) => card_title(art, card, &title, private),
        None => page_title(art, page, &title, private),
    };
    let mut top = if first { head(&mut art) } else { art.tagged(Role::Aside, head) };
    if first && let Some(sub) = &page.sub {
        let sub = set(sub, WIDE - 16.0, T11);
        art.tagged(Role::Paragraph, |art| sub.draw(art, LEFT, top + 0.4));
        top += sub.height() + 0.4;
    }
    let bookmarks = first.then(|| page.title.clone()).into_iter().collect();
    (Sheet { width: paper.width, height: paper.height, bookmarks, drawing: art }, top + 4.5)
}

fn page_title(art: &mut Drawing, page: &Page, title: &str, private: Option<&str>) -> f32 {
    if let Some(icon) = &page.icon {
        art.icon(LEFT + WIDE - 12.0, 14.5, 12.0, icon, Ink::Black);
    }
    let mark = private.map_or(0.0, |word| T11.bold().width(word) + 10.0);
    let title = fit(title, WIDE - 18.0 - mark, &TITLE);
    art.tagged(Role::Heading(1), |art| title.draw(art, LEFT, 16.5));
    private_mark(art, LEFT + title.width() + 5.0, private);
    16.5 + title.height().max(10.5)
}

/// Where the title of an action card begins.
const CARD_TOP: f32 = 17.5;

/// Title of an action card: icon before the name, score and band at the right.
fn card_title(art: &mut Drawing, card: &Card, title: &str, private: Option<&str>) -> f32 {
    art.icon(LEFT, 17.5, 13.0, &card.icon, Ink::Black);
    let mut side = Drawing::default();
    let mut right = LEFT + WIDE;
    if let Some(band) = &card.band {
        side.tagged(Role::Aside, |art| art.band(right - 13.0, 17.5, 13.0, band));
        right -= 17.0;
        let score = card.score.as_deref().unwrap_or("");
        let top = if score.is_empty() { 21.5 } else { 24.0 };
        side.tagged(Role::Paragraph, |art| {
            art.text_right(right, 19.0, T11, score);
            art.text_right(right, top, T11.bold(), &band.word);
        });
        right -= T11.bold().width(&band.word).max(T11.width(score)) + 4.0;
    }
    let mark = private.map_or(0.0, |word| T11.bold().width(word) + 10.0);
    let title = fit(title, right - LEFT - 16.0 - mark, &TITLE);
    art.tagged(Role::Heading(1), |art| title.draw(art, LEFT + 16.0, 24.0 - title.height() / 2.0));
    private_mark(art, LEFT + 21.0 + title.width(), private);
    art.place(0.0, 0.0, &side);
    31.0
}

fn private_mark(art: &mut Drawing, x: f32, word: Option<&str>) {
    if let Some(word) = word {
        art.frame([x, 18.5, T11.bold().width(word) + 4.0, 6.4], 0.7);
        art.tagged(Role::Paragraph, |art| art.text(x + 2.0, 19.2, T11.bold(), word));
    }
}

/// Foot of a plan page: whose plan, of which day, which page.
pub fn footer(sheet: &mut Sheet, outline: &Outline, number: &str) {
    let y = sheet.height - 15.5;
    sheet.drawing.tagged(Role::Aside, |art| foot(art, y, outline, number));
}

fn foot(art: &mut Drawing, y: f32, outline: &Outline, number: &str) {
    let right = LEFT + WIDE;
    art.rule(LEFT, y, WIDE, 0.2);
    art.text_right(right, y + 1.5, T9, number);
    let room = WIDE - T9.width(number) - 6.0;
    let business = outline.business.as_deref().unwrap_or("");
    if business.is_empty() {
        return art.text(LEFT, y + 1.5, T9, &outline.version_line);
    }
    let name = set(business, room, Style { leading: 3.4, ..T9 }.bold());
    name.draw(art, LEFT, y + 1.8);
    let below = y + 1.5 + name.height();
    let end = name.lines.last().map_or(0.0, |line| name.style.width(line));
    let version = format!(" · {}", outline.version_line);
    if end + T9.width(&version) <= room {
        art.text(LEFT + end, below - 3.4, T9, &version);
    } else {
        art.text(LEFT, below, T9, &outline.version_line);
    }
}

const TITLE: [(Style, usize); 4] =
    [(T24.bold(), 1), (T20.bold(), 1), (T16.bold(), 1), (Style { leading: 5.4, ..T14.bold() }, 2)];
