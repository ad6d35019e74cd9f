//! First 72 hours and recovery: people first, then what to tell, what to open with, the weeks after.

use super::super::{Block, Page, Task, said};
use super::cards::{self, Length};
use super::maker::Maker;
use super::pieces::{self, heading, pairs, paragraph};
use crate::packs::Action;
use crate::plan::advice::Advice;
use crate::plan::catalogue::recovery;
use crate::plan::question::{Options, PackList, Question};

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let advice = Advice::new(make.carded.answers, make.carded.packs);
    let mut blocks = check_on(make);
    blocks.extend([heading(make.t("first-72"), None), list(make, &recovery::FIRST, advice.first_72())]);
    blocks.extend([heading(make.label(&recovery::TELL), None), offices(make)]);
    blocks.extend(paragraph(make, &recovery::TO_OPEN));
    blocks.extend(pairs(1, make.facts(&[&recovery::FIRST_PRODUCT])));
    blocks.extend([heading(make.t("recovery-steps"), None), list(make, &recovery::STEPS, advice.recovery())]);
    blocks.extend(paragraph(make, &recovery::TOGETHER));
    pieces::page(make.t("after-page"), "after", blocks)
}

fn check_on(make: &Maker<'_>) -> Vec<Block> {
    let rows = make.rows(&recovery::CHECK_ON);
    if rows.is_empty() && !make.asks(&recovery::CHECK_ON) {
        return Vec::new();
    }
    let person = |text| Task { text, ..Task::default() };
    let mut tasks: Vec<Task> = rows.iter().filter_map(|row| make.cell(row, &recovery::CHECK_WHO)).map(person).collect();
    if tasks.is_empty() {
        tasks.push(Task::default());
    }
    vec![heading(make.label(&recovery::CHECK_ON), None), Block::Checklist { columns: 1, ruled: true, tasks }]
}

/// Whom to tell, to tick when told; before any is chosen, the offices of the country.
fn offices(make: &Maker<'_>) -> Block {
    let chosen = make.frame.answers.many(&recovery::TELL);
    let offices = make.frame.country.offices.iter().map(|office| office.code.clone());
    let codes: Vec<String> = if chosen.is_empty() { offices.collect() } else { chosen.to_vec() };
    let options = Options::Pack(PackList::Offices);
    let task = |code: &String| Task { text: said::option(make.words, &options, code, &make.frame), ..Task::default() };
    let tasks: Vec<Task> = codes.iter().map(task).collect();
    Block::Checklist { columns: if tasks.len() > 3 { 2 } else { 1 }, ruled: false, tasks }
}

fn list(make: &Maker<'_>, question: &Question, suggested: Vec<&Action>) -> Block {
    let found = cards::taken(make, question, "", suggested).into_iter();
    let tasks = found.map(|(action, who)| cards::task(make, action, who, Length::Full)).collect();
    Block::Checklist { columns: 1, ruled: true, tasks }
}
