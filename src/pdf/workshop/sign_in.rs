//! Sign-in sheets: one line a person, all but the name free to leave empty.

use super::super::flow::{LEFT, WIDE};
use super::super::roles::Role;
use super::super::sheet::{Drawing, Paper, Sheet, T9, T11, count};
use super::super::text::{draw_remark, fit};
use super::{blank, sheet, start};
use crate::outline::workshop::SignIn;

/// Box to tick.
const BOX: f32 = 5.0;
/// Widths: number, name, work, woman, man, young, old, table, signature, two boxes of consent.
const COLUMNS: [f32; 11] = [9.0, 44.0, 28.0, 8.0, 8.0, 9.5, 9.5, 12.0, 30.0, 8.0, 8.0];

/// Columns with a box.
const TICKED: [usize; 6] = [3, 4, 5, 6, 9, 10];

/// As many sheets as the people need.
pub fn sheets(list: &SignIn, paper: Paper) -> Vec<Sheet> {
    (0..list.sheets()).map(|n| one(list, n, paper)).collect()
}

fn one(list: &SignIn, n: usize, paper: Paper) -> Sheet {
    let (head, y) = head(list);
    let mut art = Drawing::default();
    if n == 0 {
        art.place(0.0, 0.0, &head);
    } else {
        art.tagged(Role::Aside, |art| art.place(0.0, 0.0, &head));
    }
    art.rule(LEFT, y, WIDE, 0.35);
    let row = ((paper.height - 20.0 - y) / count(SignIn::ROWS)).min(10.0);
    for line in 0..SignIn::ROWS {
        self::row(&mut art, [y + row * count(line), row], n * SignIn::ROWS + line + 1);
    }
    sheet(art, if n == 0 { vec![list.title.clone()] } else { Vec::new() }, paper)
}

/// Title, lines to fill and the heads of the columns; gives where the rows begin.
fn head(list: &SignIn) -> (Drawing, f32) {
    let (mut art, mut y) = start(&list.title, &list.sub);
    let third = (WIDE - 12.0) / 3.0;
    for (n, label) in list.lines.iter().enumerate() {
        blank(&mut art, [LEFT + (third + 6.0) * count(n), y - 1.0, third], label);
    }
    y += 10.0;
    for remark in [&list.privacy, &list.agree] {
        y += art.tagged(Role::Paragraph, |art| draw_remark(art, [LEFT, y, WIDE], T11, remark)) + 1.0;
    }
    art.tagged(Role::Table, |art| art.tagged(Role::Row, |art| heads(art, y, list)));
    (art, y + 11.0)
}

/// Left edge of a column.
fn left(column: usize) -> f32 {
    LEFT + COLUMNS[..column].iter().sum::<f32>()
}

fn heads(art: &mut Drawing, y: f32, list: &SignIn) {
    let heads = &list.heads;
    let ([woman, man], [young, old], [one, two]) = (&heads.sex, &heads.age, &heads.agree);
    let words = [&heads.name, &heads.sector, woman, man, young, old, &heads.table, &heads.signature, one, two];
    // Over the numbers stands nothing.
    art.tagged(Role::Head, |_| ());
    for (column, word) in (1..).zip(words) {
        let word = if TICKED.contains(&column) {
            fit(word, COLUMNS[column], &[(T9.bold(), 1)])
        } else {
            fit(word, COLUMNS[column] - 1.0, &[(T9.bold(), 2)])
        };
        art.tagged(Role::Head, |art| word.draw(art, left(column), y + 10.0 - word.height()));
    }
}

fn row(art: &mut Drawing, [y, h]: [f32; 2], number: usize) {
    art.going_on(Role::Table, |art| {
        art.tagged(Role::Row, |art| {
            let top = y + (h - T11.leading) / 2.0;
            art.tagged(Role::Side, |art| art.text_right(LEFT + 6.0, top, T11.bold(), &number.to_string()));
            for column in 1..COLUMNS.len() {
                art.tagged(Role::Cell, |art| {
                    if TICKED.contains(&column) {
                        art.tick(left(column), y + (h - BOX) / 2.0, BOX, false);
                    }
                });
            }
        });
    });
    art.rule(LEFT, y + h, WIDE, 0.2);
}
