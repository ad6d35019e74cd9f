//! People and jobs: where to go, who decides, one job each, who stands in, who needs help, the grab bag.

use super::super::{Block, Page};
use super::maker::Maker;
use super::pieces::{self, column, figures, heading, pairs, row, strong, text, ticks};
use crate::plan::catalogue::{people, stages};

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let mut blocks = vec![heading(make.t("where-we-go"), None)];
    blocks.extend(pairs(2, make.facts(&[&people::SAFE_PLACE, &people::HIGH_GROUND, &people::WALK, &people::MEETING])));
    blocks.extend(deciders(make));
    blocks.extend(jobs(make));
    blocks.extend(members(make));
    blocks.push(stand_in(make));
    let help = help(make);
    // Who needs help, and of what kind, says something of people's health.
    let private = !help.is_empty();
    blocks.extend(help);
    blocks.extend(pairs(1, make.facts(&[&people::SKILLS])));
    blocks.extend([heading(make.t("bag"), Some(make.t("bag-note"))), ticks(make, &people::BAG, &people::BAG_SET, 4)]);
    Page { private, ..pieces::page(make.t("people"), "people", blocks) }
}

/// Who closes the business, and at which warning.
fn deciders(make: &Maker<'_>) -> Vec<Block> {
    let table = &people::DECIDERS;
    let row_of = |code: &'static str| make.frame.answers.row(table, code);
    let rows = people::DECIDER_SET.codes.iter().map(|code| {
        let decider = row_of(code);
        row(vec![
            text(Some(make.words.option(people::DECIDER_SET.name, code))),
            strong(make.cell(&decider, &people::DECIDER_NAME)),
            text(make.cell(&decider, &people::DECIDER_PHONE)),
        ])
    });
    let columns = vec![column("", 4), column("", 5), figures("", 4)];
    let mut blocks = vec![heading(make.label(table), None), pieces::table(columns, rows.collect(), 0)];
    blocks.extend(pairs(2, make.facts(&[&stages::CLOSE, &stages::MOVE])));
    blocks
}

fn jobs(make: &Maker<'_>) -> Vec<Block> {
    let rows = make.rows(&people::JOBS);
    let columns = [&people::JOB_WHAT, &people::JOB_WHO];
    let spare = if rows.is_empty() { 4 } else { 1 };
    let table = pieces::of_rows(make, &people::JOBS, &columns, &rows, spare);
    vec![heading(make.label(&people::JOBS), None), table]
}

fn members(make: &Maker<'_>) -> Vec<Block> {
    let rows = make.rows(&people::MEMBERS);
    if rows.is_empty() && !make.asks(&people::MEMBERS) {
        return Vec::new();
    }
    let table = &people::MEMBERS;
    let columns = [
        &people::MEMBER_NAME,
        &people::MEMBER_ROLE,
        &people::MEMBER_PHONE,
        &people::MEMBER_PHONE_2,
        &people::MEMBER_FAMILY,
    ];
    vec![heading(make.t("members"), None), pieces::of_rows(make, table, &columns, &rows, 1)]
}

fn stand_in(make: &Maker<'_>) -> Block {
    let who = [&people::STAND_IN, &people::STAND_IN_PHONE].map(|question| make.by_hand(question)).to_vec();
    let knows = make.by_hand(&people::STAND_IN_KNOWS);
    let knows = Block::Paragraph { title: Some(knows.label), text: knows.value, lines: 2 };
    Block::Frame { title: Some(make.t("stand-in")), blocks: vec![Block::Pairs { columns: 2, facts: who }, knows] }
}

/// Only where the owner asked for it.
fn help(make: &Maker<'_>) -> Vec<Block> {
    let rows = make.rows(&people::HELP);
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = [&people::HELP_WHO, &people::HELP_NEED, &people::HELP_BY];
    let table = pieces::of_rows(make, &people::HELP, &columns, &rows, 1);
    vec![heading(make.label(&people::HELP), Some(make.t("help-note"))), table]
}
