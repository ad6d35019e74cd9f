//! Tables to write in: measured columns, numbers for long lists with their key above, heads that are said again.

use std::rc::Rc;

use super::super::flow::{Piece, WIDE};
use super::super::roles::Role;
use super::super::sheet::{Drawing, T9, T11, count};
use super::super::text::{Fitted, set};
use super::question::INDENT;
use super::{boxes, free, in_row, item, kept};
use crate::outline::worksheet::{Asked, Grid, GridCell, GridColumn, Key, Worksheets};

/// Space between two columns.
const GUTTER: f32 = 2.5;
/// Room for names narrower than this is two lines high.
const NARROW: f32 = 42.0;

/// Key, heads and rows of a table.
pub fn pieces(asked: &Asked, grid: &Grid, of: &Worksheets) -> Vec<Piece> {
    let left = INDENT;
    let places = places(grid, left);
    let head = head(grid, &places);
    let again = Rc::new(said_again(&asked.label, &head, of));
    let narrow = places.iter().zip(&grid.columns).any(|(at, column)| column.weight >= 6 && at[1] < NARROW);
    let height = match (grid.tall, narrow && !grid.named) {
        (true, _) => 21.0,
        (false, true) => 10.0,
        (false, false) => 8.0,
    };
    let mut all: Vec<Piece> = grid.keys.iter().map(key).collect();
    all.push(head);
    let rows = grid.rows.len() - grid.spare;
    for (n, name) in grid.rows.iter().enumerate() {
        let drawing = row(grid, &places, name, height);
        let keep = rows > 1 && (n == 0 || n + 2 == rows);
        all.push(Piece { keep, spare: n >= rows, again: Some(Rc::clone(&again)), ..free(drawing, height, 0.0) });
    }
    all
}

/// Left end and width of each column.
fn places(grid: &Grid, left: f32) -> Vec<[f32; 2]> {
    let mut x = left;
    if grid.named {
        x += grid.rows.iter().map(|name| T11.width(name)).fold(0.0, f32::max).min(60.0) + 4.0;
    }
    let gutters = GUTTER * count(grid.columns.len().saturating_sub(1));
    let fixed: Vec<Option<f32>> = grid.columns.iter().map(fixed).collect();
    let rest = WIDE - x - gutters - fixed.iter().flatten().sum::<f32>();
    let open = grid.columns.iter().zip(&fixed).filter(|(_, fixed)| fixed.is_none());
    let weights: f32 = open.map(|(column, _)| f32::from(column.weight)).sum::<f32>().max(1.0);
    let lone = fixed.iter().all(Option::is_some);
    let wide = |column: &GridColumn, fixed: Option<f32>| {
        let even = rest / count(grid.columns.len().max(1));
        fixed.map_or(rest * f32::from(column.weight) / weights, |fixed| if lone { fixed + even } else { fixed })
    };
    let mut places = Vec::with_capacity(grid.columns.len());
    for (column, fixed) in grid.columns.iter().zip(fixed) {
        let wide = wide(column, fixed);
        places.push([x, wide]);
        x += wide + GUTTER;
    }
    places
}

/// Width of a column that does not grow; no head is broken for it as long as it is not very long.
fn fixed(column: &GridColumn) -> Option<f32> {
    let least = match &column.cell {
        GridCell::Write => return None,
        GridCell::Phone => 33.0,
        GridCell::Figure | GridCell::Code => 12.0,
        GridCell::Money(_) => 27.0,
        GridCell::Date => 25.0,
        GridCell::Tick => 9.0,
        GridCell::Options(words) => {
            words.iter().map(|word| boxes::WORD + T11.width(word)).sum::<f32>() + 4.0 * count(words.len()) - 4.0
        }
    };
    let word = column.head.split_whitespace().map(|word| T9.bold().width(word)).fold(0.0, f32::max);
    Some(least.max(word.min(26.0)))
}

fn head(grid: &Grid, places: &[[f32; 2]]) -> Piece {
    let words: Vec<Fitted> =
        grid.columns.iter().zip(places).map(|(column, at)| set(&column.head, at[1], T9.bold())).collect();
    let numbers = grid.columns.iter().any(|column| column.number.is_some());
    let height = words.iter().map(Fitted::height).fold(4.0, f32::max) + if numbers { 4.0 } else { 0.0 } + 1.4;
    let mut art = Drawing::default();
    in_row(&mut art, true, |art| {
        // Over the names or numbers of the rows stands nothing.
        art.tagged(Role::Head, |_| ());
        for ((column, [x, _]), words) in grid.columns.iter().zip(places).zip(&words) {
            let top = height - 0.9 - words.height();
            art.tagged(Role::Head, |art| {
                art.text(*x, top - 4.0, T9.bold(), column.number.as_deref().unwrap_or(""));
                words.draw(art, *x, top);
            });
        }
    });
    art.rule(INDENT, height, WIDE - INDENT, 0.35);
    kept(art, height, 0.8)
}

/// The question with "(continued)" and the heads.
fn said_again(label: &str, head: &Piece, of: &Worksheets) -> Piece {
    let mut art = Drawing::default();
    let title = set(&format!("{label} {}", of.continued), WIDE - INDENT, T11.bold());
    title.draw(&mut art, INDENT, 0.0);
    art.place(0.0, title.height() + 0.6, &head.drawing);
    kept(art, title.height() + 0.6 + head.height, 0.0)
}

fn row(grid: &Grid, places: &[[f32; 2]], name: &str, height: f32) -> Drawing {
    let mut art = Drawing::default();
    let middle = (height - 5.0) / 2.0;
    in_row(&mut art, false, |art| {
        art.tagged(Role::Side, |art| {
            if grid.named {
                let room = places.first().map_or(WIDE, |at| at[0]) - INDENT - 3.0;
                let words = set(name, room, T11);
                words.draw(art, INDENT, (height - words.height()) / 2.0);
            } else {
                art.text_right(INDENT - 3.5, if grid.tall { 1.6 } else { middle }, T11.bold(), name);
            }
        });
        for (column, [x, w]) in grid.columns.iter().zip(places) {
            art.tagged(Role::Cell, |art| cell(art, &column.cell, [*x, *w, height]));
            if !matches!(column.cell, GridCell::Code | GridCell::Tick | GridCell::Options(_)) {
                art.rule(*x, height, *w, 0.25);
            }
        }
    });
    art
}

fn cell(art: &mut Drawing, cell: &GridCell, [x, w, height]: [f32; 3]) {
    let middle = (height - boxes::MARK) / 2.0;
    match cell {
        GridCell::Write | GridCell::Phone | GridCell::Figure => {}
        GridCell::Money(symbol) => art.text(x, height - 5.4, T9, symbol),
        GridCell::Date => {
            for share in [0.3, 0.6] {
                let at = x + w * share;
                art.line(at, height - 1.2, at + 1.6, height - 5.8, 0.25);
            }
        }
        GridCell::Tick => art.tick(x, middle, boxes::MARK, false),
        GridCell::Code => boxes::digits(art, [x, height - 6.8, w.min(14.0), 6.8], 1),
        GridCell::Options(words) => {
            let mut left = x;
            for (n, word) in words.iter().enumerate() {
                item(art, n == 0, |art| {
                    boxes::mark(art, left, middle, true);
                    art.tagged(Role::Body, |art| art.text(left + boxes::WORD, middle, T11, word));
                });
                left += boxes::WORD + T11.width(word) + 4.0;
            }
        }
    }
}

/// What the numbers mean: bold number, word, as many to a line as fit.
fn key(key: &Key) -> Piece {
    let mut art = Drawing::default();
    let (mut x, mut y) = (INDENT, 0.0);
    let mut put = |art: &mut Drawing, words: &[(&str, bool)]| {
        let style = |bold: bool| if bold { T9.bold() } else { T9 };
        let wide: f32 = words.iter().map(|(text, bold)| style(*bold).width(text) + 1.2).sum();
        if x > INDENT && x + wide > WIDE {
            x = INDENT;
            y += 4.2;
        }
        for (text, bold) in words {
            art.text(x, y, style(*bold), text);
            x += style(*bold).width(text) + 1.2;
        }
        x += 2.4;
    };
    art.tagged(Role::Paragraph, |art| put(art, &[(&key.head, true)]));
    for (n, option) in key.options.iter().enumerate() {
        let number = (n + 1).to_string();
        item(&mut art, n == 0, |art| {
            art.tagged(Role::Body, |art| put(art, &[(&number, true), (option, false)]));
        });
    }
    kept(art, y + 4.6, 0.0)
}
