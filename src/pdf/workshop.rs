//! The workshop pack: host sheet, cards, table sheets, bulletins, drills and sign-in as one document for a hall.

use super::flow::{self, LEFT, WIDE};
use super::roles::Role;
use super::sheet::{Drawing, Paper, Sheet, Style, T9, T11, T16, T20, T24};
use super::text::{fit, set};
use crate::outline::workshop::{Pack, Part, Print};
use crate::outline::{Align, Block, Cell, Column, Head, Outline, Page, Remark, Row, Table};

mod card;
mod grid;
mod sign_in;

/// The parts after the host sheet, each with its sheets.
type Parts = [(Part, Vec<Sheet>); 6];

/// Every sheet of the pack, with titles in the bookmarks and page numbers in the feet.
pub fn sheets(pack: &Pack, paper: Paper) -> Vec<Sheet> {
    let furniture = furniture(pack);
    let parts: Parts = [
        (Part::Cards, card::sheets(&pack.cards, paper)),
        (Part::Grid, vec![grid::dots(&pack.grid, paper)]),
        (Part::Drawing, vec![grid::drawing(&pack.drawing, paper)]),
        (Part::Bulletins, card::sheets(&pack.bulletins, paper)),
        (Part::Drills, card::sheets(&pack.drills, paper)),
        (Part::SignIn, sign_in::sheets(&pack.sign_in, paper)),
    ];
    let mut all = host(pack, &furniture, paper, &parts);
    all.extend(parts.into_iter().flat_map(|(_, sheets)| sheets));
    let of = all.len().to_string();
    for (n, sheet) in all.iter_mut().enumerate() {
        let number = pack.words.page_of.replace("{n}", &(n + 1).to_string()).replace("{of}", &of);
        flow::footer(sheet, &furniture, &number);
        sheet.drawing.shift((paper.width - Paper::A4.width) / 2.0);
    }
    all
}

/// What the flow of pages needs to know of the document.
pub fn furniture(pack: &Pack) -> Outline {
    Outline {
        language: pack.language.clone(),
        title: pack.title.clone(),
        subject: pack.subject.clone(),
        made_on: pack.made_on.clone(),
        version_line: pack.line.clone(),
        words: pack.words.clone(),
        ..Outline::default()
    }
}

/// The host's sheets: how many they are decides the page numbers that stand on them.
fn host(pack: &Pack, furniture: &Outline, paper: Paper, parts: &Parts) -> Vec<Sheet> {
    let made = |own: usize| {
        let mut pages: Vec<Page> = pack.host.clone();
        if let Some(last) = pages.last_mut() {
            last.blocks.extend(prints(pack, own, parts));
        }
        pages.iter().flat_map(|page| flow::page(page, furniture, paper)).collect::<Vec<Sheet>>()
    };
    made(made(pack.host.len()).len())
}

/// Title, lines and sum of what to print.
fn prints(pack: &Pack, own: usize, parts: &Parts) -> Vec<Block> {
    let prints = &pack.prints;
    let mut sum = 0;
    let mut rows = Vec::with_capacity(prints.rows.len());
    for print in &prints.rows {
        let pages = print.part.and_then(|part| pages(part, own, parts));
        sum += pages.map_or(0, |(first, last)| (last + 1 - first) * print.copies);
        rows.push(row(print, pages));
    }
    let align = |n: usize| if n == 2 { Align::Right } else { Align::Left };
    let column = |(n, (head, weight)): (usize, (&String, u16))| Column {
        head: head.clone(),
        icon: None,
        weight,
        align: align(n),
    };
    let columns = prints.heads.iter().zip([8, 34, 6, 14]).enumerate().map(column).collect();
    let total = prints.total.replace("{n}", &sum.to_string());
    vec![
        Block::Heading(Head { title: prints.title.clone(), note: None }),
        Block::Table(Table { columns, rows, spare: 0 }),
        Block::Remark(Remark { strong: total, text: String::new() }),
    ]
}

fn row(print: &Print, pages: Option<(usize, usize)>) -> Row {
    let pages = match pages {
        Some((first, last)) if first == last => first.to_string(),
        Some((first, last)) => format!("{first}–{last}"),
        None => "–".to_owned(),
    };
    let name = match &print.note {
        Some(note) => format!("{} ({note})", print.name),
        None => print.name.clone(),
    };
    let copies = Cell::Strong(print.copies.to_string());
    Row { cells: vec![Cell::Text(pages), Cell::Text(name), copies, Cell::Text(print.whom.clone())], under: None }
}

/// First and last page of a part.
fn pages(part: Part, own: usize, parts: &Parts) -> Option<(usize, usize)> {
    if part == Part::Host {
        return Some((1, own));
    }
    let place = parts.iter().position(|(other, _)| *other == part)?;
    let before: usize = parts[..place].iter().map(|(_, sheets)| sheets.len()).sum();
    let count = parts[place].1.len();
    (count > 0).then_some((own + before + 1, own + before + count))
}

/// A sheet with weave, title and the sentence under it; gives where the content begins.
fn start(title: &str, sub: &str) -> (Drawing, f32) {
    let mut art = Drawing::default();
    art.weave(LEFT, 12.0, 12.0, 3.0);
    let steps: [(Style, usize); 3] = [(T24.bold(), 1), (T20.bold(), 1), (T16.bold(), 1)];
    let title = fit(title, WIDE, &steps);
    art.tagged(Role::Heading(1), |art| title.draw(art, LEFT, 16.5));
    let sub = set(sub, WIDE, T11);
    art.tagged(Role::Paragraph, |art| sub.draw(art, LEFT, 27.4));
    (art, 27.4 + sub.height() + 2.0)
}

/// A sheet of a drawing.
fn sheet(drawing: Drawing, bookmarks: Vec<String>, paper: Paper) -> Sheet {
    Sheet { width: paper.width, height: paper.height, bookmarks, drawing }
}

/// A label with a line to write on after it.
fn blank(art: &mut Drawing, [x, y, w]: [f32; 3], label: &str) {
    let label = fit(label, w * 0.6, &[(T11, 1), (T9, 1)]);
    art.tagged(Role::Paragraph, |art| label.draw(art, x, y + 2.4));
    art.rule(x + label.width() + 2.0, y + 7.4, w - label.width() - 2.0, 0.25);
}
