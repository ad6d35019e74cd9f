//! Back of the wall sheet: action cards, what to protect, what to do, what to tell customers.

use super::super::{Back, Card, Fact, Head, Remark, said};
use super::cards::{self, Length};
use super::maker::{Maker, dotted, fact, join};
use crate::plan::advice::Advice;
use crate::plan::catalogue::{assets, business, contacts, tasks};
use crate::plan::{facts, journey};

/// Rows of each list on the sheet.
const ROWS: usize = 3;
/// Stages of a small card.
const SMALL: usize = 3;

/// The back.
pub(super) fn back(make: &Maker<'_>) -> Back {
    let changed = make.words.date_short(make.made_on);
    let mut hazards = journey::carded(&make.carded).into_iter();
    let card = hazards.next().map(|hazard| cards::card(make, &hazard, Length::Short));
    Back {
        title: make.t("back-title"),
        place_and_date: join([make.said(&business::VILLAGE), Some(changed)], " · ").unwrap_or_default(),
        card,
        small: hazards.take(2).map(|hazard| small(cards::card(make, &hazard, Length::Short))).collect(),
        protect_head: Head { title: make.t("protect"), note: Some(make.t("protect-note")) },
        protect: protect(make),
        todos_head: Head { title: make.t("todos"), note: Some(make.t("todos-note")) },
        todos: todos(make),
        message: fact(make.label(&contacts::MESSAGE), message(make)),
        fill: Vec::new(),
        foot: Remark { strong: make.t("bold"), text: make.t("back-foot") },
    }
}

/// The stages next to the danger: of a card with many, the last ones before what comes after.
fn small(mut card: Card) -> Card {
    if card.stages.len() > SMALL {
        card.stages.pop();
    }
    let extra = card.stages.len().saturating_sub(SMALL);
    card.stages.drain(..extra);
    card.limits.clear();
    card
}

fn protect(make: &Maker<'_>) -> Vec<Fact> {
    let rows = make.rows(&assets::ITEMS).into_iter();
    let thing = |row| {
        let number = make.cell(&row, &assets::ITEM_NUMBER).filter(|number| number != "1");
        let item = join([make.cell(&row, &assets::ITEM), number], ", ");
        let place = make.cell(&row, &assets::ITEM_WHERE);
        fact(item.unwrap_or_default(), place.or_else(|| make.cell(&row, &assets::ITEM_HOW)))
    };
    lines(rows.map(thing).take(ROWS).collect())
}

/// What is not done yet; before there is a list, what the plan suggests.
fn todos(make: &Maker<'_>) -> Vec<Fact> {
    let rows = make.rows(&tasks::TASKS);
    if rows.is_empty() {
        let advice = Advice::new(make.carded.answers, make.carded.packs);
        let suggested = advice.to_dos(ROWS).into_iter();
        return lines(suggested.map(|action| fact(said::action_short(make.words, action), None)).collect());
    }
    let open = facts::tasks(make.frame.answers).into_iter().filter(|task| !task.done);
    let by = |iso: &str| iso.parse().ok().map(|day| make.words.date_short(day));
    let todo = |task: facts::Task<'_>| {
        let what = dotted([Some(task.what.to_owned()), task.who.map(str::to_owned)]);
        fact(what.unwrap_or_default(), task.by.and_then(by))
    };
    lines(open.map(todo).take(ROWS).collect())
}

/// At least three rows, the rest to write on.
fn lines(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.resize_with(facts.len().max(ROWS), Fact::default);
    facts
}

/// The owner's message, or the suggested one once her phone is known.
fn message(make: &Maker<'_>) -> Option<String> {
    make.said(&contacts::MESSAGE).or_else(|| {
        let phone = make.said(&business::PHONE)?;
        Some(make.words.with("page-message-to-customers", &[("phone", phone.as_str().into())]))
    })
}
