//! To-do list, tests and sign-off: dates, copies, signatures, sources.

use super::super::{Block, Cell, Page, Remark, Row, said};
use super::front;
use super::maker::{Maker, fact};
use super::pieces::{self, column, heading, pairs, row, strong, text};
use crate::plan::advice::Advice;
use crate::plan::answers;
use crate::plan::catalogue::{contacts, finish, review, tasks};

/// Suggested jobs, where the owner has none yet.
const SUGGESTED: usize = 3;
/// Rows of the log of tests.
const LOG: u8 = 4;

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let mut blocks = vec![heading(make.label(&tasks::TASKS), None), todo(make), heading(make.t("tests"), None)];
    blocks.extend(pairs(1, make.facts(&[&review::TEST_ON, &review::TEST_HOW, &review::REVIEW_ON, &review::ALSO])));
    let notes = make.rows(&review::NOTES);
    let spare = LOG.saturating_sub(u8::try_from(notes.len()).unwrap_or(LOG)).max(1);
    let columns = [&review::NOTE_ON, &review::NOTE_WELL, &review::NOTE_CHANGE];
    blocks.push(pieces::of_rows(make, &review::NOTES, &columns, &notes, spare));
    blocks.extend([heading(make.t("copies"), None), copies(make)]);
    blocks.extend(pairs(2, make.facts(&[&finish::LEAVE_OUT_MONEY, &finish::PRINT_HELP])));
    blocks.push(heading(make.t("signed"), None));
    blocks.extend(pairs(2, make.facts(&[&finish::SIGNED, &finish::SIGNED_ON])));
    let signers = ["owner", "stand-in", "buddy", "trainer"].map(|who| make.t(&format!("sign-{who}")));
    blocks.push(Block::Signatures { labels: signers.to_vec() });
    blocks.push(Block::Remark(Remark { strong: make.t("kept"), text: front::lives(make) }));
    blocks.push(Block::Note { text: make.t("disclaimer") });
    let read = make.words.date_long(make.frame.country.read_on);
    blocks.push(Block::Note { text: make.with("sources", &[("day", read.as_str().into())]) });
    pieces::page(make.t("closing"), "calendar", blocks)
}

fn todo(make: &Maker<'_>) -> Block {
    let table = &tasks::TASKS;
    let head = |question| make.head(table, question);
    let columns = vec![
        column("", 1),
        column(head(&tasks::TASK_WHAT), 8),
        column(head(&tasks::TASK_WHO), 4),
        column(head(&tasks::TASK_BY), 4),
        column(head(&tasks::TASK_COST), 3),
    ];
    let mut rows: Vec<Row> = make.rows(table).iter().map(|row| job(make, row)).collect();
    if rows.is_empty() {
        let advice = Advice::new(make.carded.answers, make.carded.packs);
        let suggested = advice.to_dos(SUGGESTED).into_iter();
        rows = suggested
            .map(|action| row(vec![Cell::Tick(false), strong(Some(said::action(make.words, action)))]))
            .collect();
    }
    pieces::table(columns, rows, 2)
}

fn job(make: &Maker<'_>, job: &answers::Row<'_>) -> Row {
    row(vec![
        Cell::Tick(job.text(&tasks::TASK_DONE) == Some("yes")),
        strong(make.cell(job, &tasks::TASK_WHAT)),
        text(make.cell(job, &tasks::TASK_WHO)),
        text(make.cell(job, &tasks::TASK_BY)),
        text(make.cell(job, &tasks::TASK_COST)),
    ])
}

/// Who holds a copy, and how.
fn copies(make: &Maker<'_>) -> Block {
    let rows = make.rows(&contacts::COPIES).into_iter();
    let copy =
        |row| fact(make.cell(&row, &contacts::COPY_NAME).unwrap_or_default(), make.cell(&row, &contacts::COPY_HOW));
    let mut facts: Vec<_> = rows.map(copy).collect();
    facts.resize_with(facts.len().next_multiple_of(2).max(4), Default::default);
    Block::Pairs { columns: 2, facts }
}
