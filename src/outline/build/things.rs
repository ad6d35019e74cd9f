//! Things, papers and plan B. What things are worth stands on the private page of money.

use super::super::{Block, Cell, Page, Row};
use super::maker::{Maker, join};
use super::pieces::{self, column, figures, heading, pairs, strong, text, ticks};
use crate::plan::answers;
use crate::plan::catalogue::{assets, backup};
use crate::plan::question::Question;

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let mut blocks = vec![heading(make.t("protect-all"), None)];
    blocks.extend(pairs(1, make.facts(&[&assets::DRY_PLACE, &assets::MOVE_TIME])));
    blocks.push(things(make));
    if let Some(papers) = ticks(make, &assets::PAPERS, 3, &[]) {
        blocks.extend([heading(make.t("papers"), Some(make.t("papers-note"))), papers]);
    }
    blocks.extend(pairs(1, make.facts(&[&assets::SECOND_COPY])));
    let plan_b = plan_b(make);
    if !plan_b.is_empty() {
        let columns = vec![column(make.t("if-stops"), 4), column(make.t("i-will"), 5), column(make.t("note-ask"), 5)];
        blocks.extend([heading(make.t("plan-b"), None), pieces::table(columns, plan_b, 0)]);
    }
    pieces::page(make.t("things"), "box", blocks)
}

fn things(make: &Maker<'_>) -> Block {
    let table = &assets::ITEMS;
    let head = |column: &Question| make.head(table, column);
    let columns = vec![
        column("", 1),
        column(head(&assets::ITEM), 5),
        figures(head(&assets::ITEM_NUMBER), 2),
        column(head(&assets::ITEM_HOW), 5),
        column(head(&assets::ITEM_WHERE), 5),
        column(head(&assets::ITEM_WHO), 3),
    ];
    let rows: Vec<Row> = make.rows(table).iter().map(|row| thing(make, row)).collect();
    let spare = if rows.is_empty() { 4 } else { 2 };
    pieces::table(columns, rows, spare)
}

fn thing(make: &Maker<'_>, thing: &answers::Row<'_>) -> Row {
    let said = |column: &Question| make.cell(thing, column);
    let class = said(&assets::ITEM_CLASS);
    let head = make.head(&assets::ITEMS, &assets::ITEM_CLASS);
    Row {
        cells: vec![
            Cell::Tick(false),
            strong(said(&assets::ITEM)),
            text(said(&assets::ITEM_NUMBER)),
            text(said(&assets::ITEM_HOW)),
            text(said(&assets::ITEM_WHERE)),
            text(said(&assets::ITEM_WHO)),
        ],
        under: class.map(|class| make.colon(&head, &class)),
    }
}

/// One row for each thing that may stop and matters to this business.
fn plan_b(make: &Maker<'_>) -> Vec<Row> {
    let asked: [(&str, &[&Question], &[&Question]); 7] = [
        ("stop-place", &[&backup::PLACE], &[&backup::PLACE_ASK, &backup::PLACE_PHONE]),
        ("stop-power", &[&backup::POWER], &[&backup::POWER_NOTE]),
        ("stop-water", &[&backup::WATER], &[&backup::WATER_NOTE]),
        ("stop-road", &[&backup::ROAD], &[&backup::ROAD_NOTE]),
        ("stop-phone", &[&backup::PHONE], &[&backup::PHONE_NOTE]),
        ("stop-supplier", &[&backup::SUPPLIER], &[&backup::SUPPLIER_NOTE]),
        ("stop-buyers", &[&backup::BUYERS], &[&backup::BUYERS_NOTE]),
    ];
    let material: (&str, &[&Question], &[&Question]) = ("stop-material", &[&backup::CROP], &[&backup::CROP_NOTE]);
    let row = |(stops, will, notes): (&str, &[&Question], &[&Question])| {
        let said = |questions: &[&Question]| {
            let all: Vec<String> = questions.iter().filter_map(|question| make.said(question)).collect();
            join([(!all.is_empty()).then(|| all.join(", "))], "")
        };
        let (will_do, note) = (said(will), said(notes));
        let shown = will_do.is_some() || note.is_some() || will.iter().any(|question| make.asks(question));
        shown.then(|| pieces::row(vec![strong(Some(make.t(stops))), text(will_do), text(note)]))
    };
    asked.into_iter().chain([material]).filter_map(row).collect()
}
