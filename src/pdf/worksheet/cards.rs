//! Suggested actions: by hazard and warning stage, or in one list; a box to tick and room for who.

use std::rc::Rc;

use super::super::flow::{Piece, WIDE};
use super::super::roles::Role;
use super::super::sheet::{Drawing, Ink, T9, T11, T12};
use super::super::text::{fit, set};
use super::question::INDENT;
use super::{boxes, free, item, kept};
use crate::outline::worksheet::Worksheets;
use crate::outline::{Card, Stage, Task};

/// Left end of the room for who.
const WHO: f32 = 144.0;

/// Cards of hazards.
pub fn cards(cards: &[Card], who: &str, of: &Worksheets) -> Vec<Piece> {
    cards.iter().flat_map(|card| self::card(card, who, of)).collect()
}

fn card(card: &Card, who: &str, of: &Worksheets) -> Vec<Piece> {
    let mut all = vec![card_head(card, &card.name, who)];
    let again = Rc::new(card_head(card, &format!("{} {}", card.name, of.continued), who));
    for stage in &card.stages {
        let head = stage_head(stage);
        let mut both = again.drawing.clone();
        both.place(0.0, again.height, &head.drawing);
        let both = Rc::new(kept(both, again.height + head.height, 0.0));
        all.push(Piece { again: Some(Rc::clone(&again)), ..head });
        all.extend(rows(&stage.actions, &both));
    }
    all
}

fn card_head(card: &Card, name: &str, who: &str) -> Piece {
    let mut art = Drawing::default();
    art.icon(0.0, 0.0, 8.0, &card.icon, Ink::Black);
    let name = fit(name, WHO - INDENT - 3.0, &[(T12.bold(), 1), (T11.bold(), 1)]);
    art.tagged(Role::Heading(3), |art| name.draw(art, INDENT, 1.2));
    art.tagged(Role::Paragraph, |art| art.text(WHO, 3.4, T9.bold(), who));
    art.rule(0.0, 8.4, WIDE, 0.35);
    kept(art, 8.4, 2.5)
}

fn stage_head(stage: &Stage) -> Piece {
    let mut art = Drawing::default();
    if let Some(mark) = &stage.mark {
        art.stage(0.0, 0.4, 7.6, mark);
    }
    let after = INDENT + T11.bold().width(&stage.name) + 3.0;
    let when = fit(&stage.when.join(" "), WIDE - after, &[(T9, 1)]);
    art.tagged(Role::Paragraph, |art| {
        art.text(INDENT, 1.6, T11.bold(), &stage.name);
        when.draw(art, after, 1.6 + T11.rise() - when.style.rise());
    });
    kept(art, 7.6, 1.2)
}

/// Actions in one list.
pub fn tasks(tasks: &[Task], who: &str, label: &str, of: &Worksheets) -> Vec<Piece> {
    let mut art = Drawing::default();
    art.tagged(Role::Paragraph, |art| art.text(WHO, 0.0, T9.bold(), who));
    art.rule(INDENT, 4.6, WIDE - INDENT, 0.35);
    let head = kept(art, 4.6, 0.0);
    let mut art = Drawing::default();
    art.text(INDENT, 0.0, T11.bold(), &format!("{label} {}", of.continued));
    art.place(0.0, 5.0, &head.drawing);
    let again = Rc::new(kept(art, 9.6, 0.0));
    let mut all = vec![head];
    all.extend(rows(tasks, &again));
    all
}

fn rows(tasks: &[Task], again: &Rc<Piece>) -> Vec<Piece> {
    let row = |(n, task): (usize, &Task)| {
        let mut art = Drawing::default();
        let style = if task.critical { T11.bold() } else { T11 };
        let words = set(&task.text, WHO - INDENT - boxes::WORD - 1.5, style);
        let height = (words.height() + 2.0).max(7.0);
        item(&mut art, n == 0, |art| {
            art.tick(INDENT, (height - boxes::MARK) / 2.0, boxes::MARK, false);
            let top = (height - words.height()) / 2.0;
            art.tagged(Role::Body, |art| words.draw(art, INDENT + boxes::WORD, top));
        });
        art.rule(INDENT, height, WIDE - INDENT, 0.2);
        let keep = tasks.len() > 1 && (n == 0 || n + 2 == tasks.len());
        Piece { keep, again: Some(Rc::clone(again)), ..free(art, height, 0.0) }
    };
    tasks.iter().enumerate().map(row).collect()
}
