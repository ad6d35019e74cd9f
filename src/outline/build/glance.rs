//! My business at a glance: who, where, what is sold first, the goal, the year and the week.

use super::super::{Block, Cell, Fact, Page, Row, Strip, said};
use super::maker::{Maker, fact, join};
use super::pieces::{self, column, figures, heading, pairs, paragraph, strong, text};
use crate::plan::catalogue::{activities, business};
use crate::plan::facts::{self, Activity};
use crate::plan::priority;
use crate::plan::question::Question;

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let mut blocks = Vec::new();
    blocks.extend(pairs(2, profile(make)));
    blocks.push(heading(make.t("workers"), None));
    blocks.push(Block::Counts { facts: people(make) });
    blocks.push(heading(make.t("products"), shows_points(make).then(|| make.t("products-note"))));
    blocks.push(products(make));
    blocks.extend(goal(make));
    blocks.extend(paragraph(make, &activities::SMALLEST));
    blocks.extend(year(make));
    pieces::page(make.t("glance"), "recover", blocks)
}

fn profile(make: &Maker<'_>) -> Vec<Fact> {
    let country = make.words.text(&format!("country-{}", make.frame.country.code)).into_owned();
    let area = join([make.said(&business::AREA), Some(country)], ", ");
    let mut facts = make.facts(&[&business::OWNER, &business::PHONE, &business::SECTOR]);
    facts.extend(make.facts(&[&business::VILLAGE]));
    facts.push(fact(make.label(&business::AREA), area));
    facts.extend(make.facts(&[
        &business::PLACE,
        &business::TENURE,
        &business::STARTED,
        &business::REGISTERED,
        &business::LICENCE,
        &business::OTHER_WORK,
        &business::GROUPS,
        &business::GROUP_OTHER,
        &activities::CUSTOMERS,
    ]));
    facts
}

/// The four groups of a full plan, or the one number of a quick one; who lives from it.
fn people(make: &Maker<'_>) -> Vec<Fact> {
    let group = |code: &&str| {
        let row = make.frame.answers.row(&business::WORKERS, code);
        let count = make.cell(&row, &business::WORKER_COUNT);
        fact(make.words.option(business::WORKER_SET.name, code), count)
    };
    let groups: Vec<Fact> = business::WORKER_SET.codes.iter().map(group).collect();
    let counted = groups.iter().any(|group| group.value.is_some());
    let total = make.said(&business::PEOPLE);
    let by_group = counted || (make.asks(&business::WORKERS) && total.is_none());
    let mut facts = if by_group { groups } else { vec![fact(make.label(&business::PEOPLE), total)] };
    facts.extend(make.facts(&[&business::DEPENDANTS]));
    facts
}

fn shows_points(make: &Maker<'_>) -> bool {
    facts::activities(make.frame.answers).iter().any(|product| product.share.is_some())
}

/// Products with what they need, first to restart first.
fn products(make: &Maker<'_>) -> Block {
    let points = shows_points(make);
    let table = &activities::PRODUCTS;
    let columns = [&activities::PRODUCT_SHARE, &activities::PRODUCT_NEED, &activities::PRODUCT_STOP];
    let shown: Vec<&Question> = columns.into_iter().filter(|column| points || make.asks(column)).collect();
    let mut heads = vec![column(make.head(table, &activities::PRODUCT_NAME), 5)];
    heads.extend(shown.iter().map(|question| column(make.head(table, question), 3)));
    heads.extend(points.then(|| figures(make.t("points"), 2)));
    let listed = facts::activities(make.frame.answers);
    let row =
        |(product, priority): &(Activity<'_>, u8)| product_row(make, product.id, &shown, points.then_some(*priority));
    let rows: Vec<Row> = priority::ranked(&listed).iter().map(row).collect();
    let spare = if rows.is_empty() { 3 } else { u8::from(rows.len() < 3) };
    pieces::table(heads, rows, spare)
}

fn product_row(make: &Maker<'_>, id: &str, shown: &[&Question], points: Option<u8>) -> Row {
    let table = &activities::PRODUCTS;
    let product = make.frame.answers.row(table, id);
    let mut cells = vec![strong(make.cell(&product, &activities::PRODUCT_NAME))];
    cells.extend(shown.iter().map(|column| text(make.cell(&product, column))));
    cells.extend(points.map(|points| Cell::Large(points.to_string())));
    let needs = make.cell(&product, &activities::PRODUCT_NEEDS);
    let head = make.head(table, &activities::PRODUCT_NEEDS);
    Row { cells, under: needs.map(|needs| make.colon(&head, &needs)) }
}

fn goal(make: &Maker<'_>) -> Option<Block> {
    let goal = make.fact(&activities::GOAL)?.value;
    let text = goal.map(|time| make.with("goal-text", &[("time", time.as_str().into())]));
    Some(Block::Goal(fact(make.t("goal"), text)))
}

/// Busy months beside the season of the main hazard, open days; the months drawn too.
fn year(make: &Maker<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let busy = make.said(&activities::BUSY_MONTHS).is_some();
    // Months that are drawn need no words.
    let asked: &[&Question] = if busy { &[] } else { &[&activities::BUSY_MONTHS] };
    let words = pairs(1, make.facts(&[asked, &[&activities::OPEN_DAYS]].concat()));
    if busy || words.is_some() {
        blocks.push(heading(make.t("year"), None));
    }
    if busy {
        let season = &make.frame.country.season;
        let months = (1..=12).map(|month| make.words.attr(&format!("month-{month}"), "short").unwrap_or_default());
        let storms = make.with("season", &[("hazard", make.hazard(said::main_hazard(&make.frame)).as_str().into())]);
        let question = &activities::BUSY_MONTHS;
        let cells = activities::MONTH_SET.codes.iter().map(|code| make.frame.answers.has(question, code)).collect();
        let busy = Strip { label: make.label(question), cells, hatched: false };
        let cells = (1..=12).map(|month| season.contains(month)).collect();
        let strips = vec![busy, Strip { label: storms, cells, hatched: true }];
        blocks.push(Block::Strips { heads: months.collect(), strips });
    }
    blocks.extend(words);
    blocks
}
