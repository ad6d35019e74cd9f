//! Tables: measured columns, rows that are never cut, heads that are said again on the next sheet.

use std::rc::Rc;

use super::super::flow::Piece;
use super::super::roles::{Role, Sign};
use super::super::sheet::{Drawing, Ink, Style, T9, T11, T14};
use super::super::text::{Fitted, set};
use super::{How, said_again};
use crate::outline::{Align, Cell, Column, Head, Row, Table};

/// Space between two columns, and where it is tight.
const GUTTER: f32 = 3.0;
const TIGHT: f32 = 2.0;
/// Space between two columns of long numbers, which must not read as one, and how wide such a column is at least.
const NUMBERS: f32 = 4.0;
const LONG: f32 = 20.0;
/// Row to write in, and the least width of a column to write in.
const WRITE: f32 = 8.0;
const HAND: f32 = 22.0;
/// Lines of a check where they must stand close.
const T10: Style = Style::new(10.0, 4.5);

/// Left edge and width of each column.
type Places = Vec<(f32, f32)>;

/// A table as pieces: head, rows, spare rows. Tables with the same columns on a page stand in line with each other.
pub fn table(table: &Table, alike: &[&Table], w: f32, section: Option<&Head>, how: How<'_>) -> Vec<Piece> {
    let widths = places(table, alike, w);
    let head = head(table, &widths, w);
    let again = section.map(|section| said_again(section, w, how));
    let again = Rc::new(joined(again, head.as_ref()));
    let rows = table.rows.len();
    let set = Set { table, widths: &widths, w, how, first: false };
    let mut all = Vec::with_capacity(rows + 3);
    for (n, cells) in table.rows.iter().enumerate() {
        let keep = rows > 1 && (n == 0 || n + 2 == rows);
        let set = Set { first: head.is_none() && n == 0, ..set };
        all.push(Piece { keep, again: Some(Rc::clone(&again)), ..row(cells, set) });
    }
    for n in 0..table.spare {
        let spare = rows > 0 || n > 0;
        let set = Set { first: head.is_none() && !spare, ..set };
        all.push(Piece { spare, again: Some(Rc::clone(&again)), ..row(&Row::default(), set) });
    }
    if let Some(head) = head {
        all.insert(0, head);
    }
    all
}

/// How a row is set.
#[derive(Clone, Copy)]
struct Set<'a> {
    table: &'a Table,
    widths: &'a [(f32, f32)],
    w: f32,
    how: How<'a>,
    /// Begins the table.
    first: bool,
}

/// Section title and column heads as one piece.
fn joined(section: Option<Piece>, head: Option<&Piece>) -> Piece {
    let mut piece = section.unwrap_or_default();
    if let Some(head) = head {
        piece.drawing.place(0.0, piece.height, &head.drawing);
        piece.height += head.height;
    }
    piece
}

fn head(table: &Table, widths: &[(f32, f32)], w: f32) -> Option<Piece> {
    if table.columns.iter().all(|column| column.head.is_empty() && column.icon.is_none()) {
        return None;
    }
    let words: Vec<Fitted> =
        table.columns.iter().zip(widths).map(|(column, (_, wide))| set(&column.head, *wide, T9.bold())).collect();
    let icons = table.columns.iter().any(|column| column.icon.is_some());
    let height = words.iter().map(Fitted::height).fold(if icons { 6.0 } else { 4.0 }, f32::max) + 1.4;
    let mut art = Drawing::default();
    in_row(&mut art, true, |art| {
        for ((column, (x, wide)), words) in table.columns.iter().zip(widths).zip(&words) {
            art.tagged(Role::Head, |art| {
                aligned(art, words, [*x, height - 0.9 - words.height(), *wide], column.align);
                if let Some(icon) = &column.icon {
                    let at = x + (wide - 6.0) / 2.0;
                    let sign = Role::Figure(Sign::Icon(icon.clone()));
                    art.tagged(sign, |art| art.icon(at, height - 6.9, 6.0, icon, Ink::Black));
                }
            });
        }
    });
    art.rule(0.0, height, w, 0.35);
    Some(Piece { drawing: art, height, before: 2.0, keep: true, ..Piece::default() })
}

/// A row of the table that begins with the first.
fn in_row(art: &mut Drawing, first: bool, draw: impl FnOnce(&mut Drawing)) {
    art.part(Role::Table, first, |art| art.tagged(Role::Row, draw));
}

fn aligned(art: &mut Drawing, words: &Fitted, [x, y, w]: [f32; 3], align: Align) {
    match align {
        Align::Left => words.draw(art, x, y),
        Align::Right => words.draw_right(art, x + w, y),
        Align::Centre => words.draw_centre(art, x + w / 2.0, y),
    }
}

/// A row as measured: its cells, the line under them, and their heights.
struct Line<'a> {
    cells: Vec<(Option<Fitted>, &'a Cell)>,
    /// Left edge and words of the line under the cells.
    under: Option<(f32, Fitted)>,
    /// Height of the cells without that line.
    tall: f32,
    height: f32,
}

fn row(row: &Row, set: Set<'_>) -> Piece {
    let line = measured(row, set);
    let mut art = Drawing::default();
    in_row(&mut art, set.first, |art| cells(art, &line, set));
    if let Some((left, words)) = &line.under {
        let all = u16::try_from(set.table.columns.len()).unwrap_or(u16::MAX);
        in_row(&mut art, false, |art| art.tagged(Role::Over(all), |art| words.draw(art, *left, line.tall - 1.2)));
    }
    art.rule(0.0, line.height, set.w, 0.2);
    Piece { drawing: art, height: line.height, ..Piece::default() }
}

fn measured<'a>(row: &'a Row, Set { table, widths, w, how, .. }: Set<'_>) -> Line<'a> {
    let small = how.dense && answers(table);
    let cell = |(n, (_, wide)): (usize, &(f32, f32))| {
        let cell = row.cells.get(n).unwrap_or(&Cell::Empty);
        (words(cell).map(|(text, style)| set(text, *wide, if small { T10 } else { style })), cell)
    };
    let cells: Vec<(Option<Fitted>, &Cell)> = widths.iter().enumerate().map(cell).collect();
    let spans = |cell: &Cell| row.under.is_some() && beside_both(cell);
    let needs = |(words, cell): &(Option<Fitted>, &Cell)| match words {
        Some(words) => words.height() + if small { 0.7 } else { how.or(1.9, 1.4) },
        None if small => size(cell, small) + 0.7,
        None => size(cell, small) + how.or(1.8, 0.8),
    };
    // No disc is no place to write in.
    let empty = cells.iter().skip(small.into()).any(|(words, cell)| is_empty(cell, words.as_ref()));
    let least = match (empty, &row.under) {
        (true, _) if small => 6.0,
        (false, _) if small => 5.2,
        (true, _) => how.or(WRITE, WRITE - 1.0),
        (false, None) => how.or(7.8, 6.6),
        (false, Some(_)) => 0.0,
    };
    let tall = cells.iter().filter(|(_, cell)| !spans(cell)).map(needs).fold(least, f32::max);
    let under = row.under.as_ref().map(|under| {
        let narrow = widths.first().is_some_and(|(_, wide)| *wide < 12.0);
        let left = if narrow { widths.get(1).map_or(0.0, |(x, _)| *x) } else { 0.0 };
        let ends = cells.iter().zip(widths).skip(1).filter(|((_, cell), _)| spans(cell)).map(|(_, (x, _))| x - GUTTER);
        (left, set(under, ends.fold(w, f32::min) - left, T11))
    });
    let height = tall + under.as_ref().map_or(0.0, |(_, words)| words.height() + 0.3);
    let height = cells.iter().filter(|(_, cell)| spans(cell)).map(needs).fold(height, f32::max);
    Line { cells, under, tall, height }
}

fn cells(art: &mut Drawing, line: &Line<'_>, Set { table, widths, how, .. }: Set<'_>) {
    let small = how.dense && answers(table);
    let has_words = |cell: &Cell| words(cell).is_some_and(|(text, _)| !text.is_empty());
    let said = line.cells.iter().filter(|(_, cell)| has_words(cell)).count();
    let side = line.cells.iter().position(|(words, _)| words.is_some());
    for (n, ((words, cell), (column, (x, wide)))) in line.cells.iter().zip(table.columns.iter().zip(widths)).enumerate()
    {
        let is_side = side == Some(n) && matches!(cell, Cell::Strong(_));
        let tall = if line.under.is_some() && beside_both(cell) { line.height } else { line.tall };
        art.tagged(if is_side { Role::Side } else { Role::Cell }, |art| match words {
            Some(words) => aligned(art, words, [*x, (tall - words.height()) / 2.0, *wide], column.align),
            None => figure(art, cell, [*x, tall, *wide, size(cell, small)], column.align, said),
        });
    }
}

/// Whether the table holds answers of a check: many short lines, which may stand in smaller type where that saves a
/// sheet.
fn answers(table: &Table) -> bool {
    table.rows.iter().flat_map(|row| &row.cells).any(|cell| matches!(cell, Cell::Answer(_)))
}

/// A cell that stands in the middle beside the row and the line under it.
fn beside_both(cell: &Cell) -> bool {
    matches!(cell, Cell::Icon(_) | Cell::Band(_) | Cell::Stage(_) | Cell::Large(_))
}

fn is_empty(cell: &Cell, words: Option<&Fitted>) -> bool {
    matches!(cell, Cell::Empty) || words.is_some_and(|words| words.lines.is_empty())
}

fn words(cell: &Cell) -> Option<(&str, Style)> {
    match cell {
        Cell::Text(text) => Some((text, T11)),
        Cell::Strong(text) => Some((text, T11.bold())),
        Cell::Large(text) => Some((text, T14.bold())),
        _ => None,
    }
}

/// Width of a drawn cell.
fn size(cell: &Cell, small: bool) -> f32 {
    match cell {
        Cell::Answer(_) if small => 4.4,
        Cell::Tick(_) => 5.0,
        Cell::Answer(_) => 6.0,
        Cell::Icon(_) | Cell::Band(_) => 8.0,
        Cell::Stage(_) => 9.0,
        Cell::Empty | Cell::Text(_) | Cell::Strong(_) | Cell::Large(_) => 0.0,
    }
}

/// A drawn cell; `said` counts the cells of the row with words, which tell what an icon or a disc repeats.
fn figure(art: &mut Drawing, cell: &Cell, [x, tall, wide, size]: [f32; 4], align: Align, said: usize) {
    let left = match align {
        Align::Left => x,
        Align::Right => x + wide - size,
        Align::Centre => x + (wide - size) / 2.0,
    };
    let top = (tall - size) / 2.0;
    match cell {
        Cell::Tick(on) => art.tick(left, top, size, *on),
        Cell::Answer(answer) if said > 1 => art.tagged(Role::Aside, |art| art.answer(left, top, size, *answer)),
        Cell::Answer(answer) => art.answer(left, top, size, *answer),
        Cell::Icon(icon) if said > 0 => art.icon(left, top, size, icon, Ink::Black),
        Cell::Icon(icon) => {
            let sign = Role::Figure(Sign::Icon(icon.clone()));
            art.tagged(sign, |art| art.icon(left, top, size, icon, Ink::Black));
        }
        Cell::Band(band) => art.band(left, top, size, band),
        Cell::Stage(mark) => {
            let sign = Role::Figure(Sign::Stage(mark.clone()));
            art.tagged(sign, |art| art.stage(left, top, size, mark));
        }
        Cell::Empty | Cell::Text(_) | Cell::Strong(_) | Cell::Large(_) => {}
    }
}

/// What a column would like and what it cannot do without.
struct Wish {
    natural: f32,
    least: f32,
    weight: f32,
}

fn wish(n: usize, column: &Column, alike: &[&Table]) -> Wish {
    let head = T9.bold();
    let mut natural = if column.icon.is_some() { 6.0 } else { head.width(&column.head) };
    let mut least = longest_word(&column.head, head).max(natural.min(6.0));
    let mut drawn = false;
    let rows = alike.iter().flat_map(|table| &table.rows);
    for cell in rows.filter_map(|row| row.cells.get(n)) {
        let (wide, word) = match words(cell) {
            Some((text, style)) if matches!(cell, Cell::Large(_)) => (style.width(text), style.width(text).min(60.0)),
            Some((text, style)) => (style.width(text), longest_word(text, style).min(45.0)),
            None => (size(cell, false), size(cell, false)),
        };
        drawn |= words(cell).is_none() && size(cell, false) > 0.0;
        natural = natural.max(wide);
        least = least.max(word);
    }
    // What stands in the rows above says little of what a hand needs.
    if !drawn && column.align == Align::Left && alike.iter().any(|table| table.spare > 0) {
        let hand = HAND.min(f32::from(column.weight) * 7.0);
        (natural, least) = (natural.max(hand), least.max(hand));
    }
    let weight = if drawn { 0.0 } else { f32::from(column.weight) };
    Wish { natural, least: if drawn { natural } else { least }, weight }
}

fn longest_word(text: &str, style: Style) -> f32 {
    text.split_whitespace().map(|word| style.width(word)).fold(0.0, f32::max)
}

/// Where the columns stand.
fn places(table: &Table, alike: &[&Table], w: f32) -> Places {
    let wishes: Vec<Wish> = table.columns.iter().enumerate().map(|(n, column)| wish(n, column, alike)).collect();
    let natural: f32 = wishes.iter().map(|wish| wish.natural).sum();
    let gaps = |gutter: f32| -> Vec<f32> {
        let long = |n: usize| table.columns[n].align == Align::Right && wishes[n].natural >= LONG;
        let gap = |n: usize| match (table.columns[n].align, table.columns[n + 1].align) {
            _ if long(n) && long(n + 1) => NUMBERS,
            (Align::Right, Align::Left | Align::Centre) => 2.0 * gutter,
            _ => gutter,
        };
        (0..table.columns.len().saturating_sub(1)).map(gap).collect()
    };
    let loose = gaps(GUTTER);
    let gaps = if natural + loose.iter().sum::<f32>() <= w { loose } else { gaps(TIGHT) };
    let mut x = 0.0;
    let mut places = Vec::with_capacity(wishes.len());
    for (n, wide) in widths(&wishes, w - gaps.iter().sum::<f32>()).into_iter().enumerate() {
        places.push((x, wide));
        x += wide + gaps.get(n).copied().unwrap_or(0.0);
    }
    places
}

/// Widths of the columns: what each needs, the rest by weight; too little is taken from those that have most.
fn widths(wishes: &[Wish], room: f32) -> Vec<f32> {
    let weights: f32 = wishes.iter().map(|wish| wish.weight).sum::<f32>().max(0.001);
    let natural: f32 = wishes.iter().map(|wish| wish.natural).sum();
    if natural <= room {
        return wishes.iter().map(|wish| wish.natural + (room - natural) * wish.weight / weights).collect();
    }
    let fixed: f32 = wishes.iter().filter(|wish| wish.weight == 0.0).map(|wish| wish.natural).sum();
    let share = |wish: &Wish| (room - fixed) * wish.weight / weights;
    let mut widths: Vec<f32> = wishes
        .iter()
        .map(|wish| if wish.weight == 0.0 { wish.natural } else { wish.natural.min(share(wish).max(wish.least)) })
        .collect();
    let used: f32 = widths.iter().sum();
    if used > room {
        shrink(&mut widths, wishes, used - room, room);
    } else {
        let lacking: f32 = widths.iter().zip(wishes).map(|(wide, wish)| wish.natural - wide).sum::<f32>().max(0.001);
        for (wide, wish) in widths.iter_mut().zip(wishes) {
            *wide += (room - used) * (wish.natural - *wide) / lacking;
        }
    }
    widths
}

fn shrink(widths: &mut [f32], wishes: &[Wish], excess: f32, room: f32) {
    let spare: f32 = widths.iter().zip(wishes).map(|(wide, wish)| wide - wish.least).sum();
    let part = if spare > 0.0 { (excess / spare).min(1.0) } else { 0.0 };
    for (wide, wish) in widths.iter_mut().zip(wishes) {
        *wide -= (*wide - wish.least) * part;
    }
    let used: f32 = widths.iter().sum();
    if used > room {
        for wide in widths.iter_mut() {
            *wide *= room / used;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_to_write_in_have_room_for_a_hand() {
        let column = |head: &str, weight| Column { head: head.to_owned(), icon: None, weight, align: Align::Left };
        let long = "Make a list of phone numbers on paper and hang it up at home and where you sell.";
        let row = Row { cells: vec![Cell::Tick(false), Cell::Strong(long.to_owned())], under: None };
        let columns = vec![column("", 1), column("What", 8), column("Who", 4), column("By", 4), column("Cost", 3)];
        let table = Table { columns, rows: vec![row], spare: 2 };
        let places = places(&table, &[&table], 174.0);
        assert!(places[2..].iter().all(|(_, wide)| *wide >= 20.0), "{places:?}");
    }
}
