//! The damage and loss form: always blank, so that it works with no power and no phone.

use super::super::{Align, Block, Cell, Column, Fact, Page, Row, Task};
use super::maker::{Maker, fact};
use super::pieces::{self, column, figures, heading, row, table};

const THINGS: [&str; 8] = ["building", "tools", "vehicle", "stock", "raw-material", "crops", "furniture", "other"];
const STATES: [&str; 4] = ["fine", "light", "heavy", "destroyed"];
const NEEDS: [&str; 14] = [
    "grant",
    "loan",
    "tools",
    "stock",
    "place",
    "power",
    "road",
    "customers",
    "skills",
    "papers",
    "childcare",
    "talk",
    "claim",
    "other",
];

/// The page.
pub(super) fn page(make: &Maker<'_>) -> Page {
    let t = |id: &str| make.t(&format!("damage-{id}"));
    let blank = |ids: &[&str]| -> Vec<Fact> { ids.iter().map(|id| fact(t(id), None)).collect() };
    let needs = NEEDS.map(|id| Task { text: t(&format!("need-{id}")), ..Task::default() });
    let blocks = vec![
        Block::Pairs { columns: 2, facts: blank(&["event", "closed", "date", "open"]) },
        heading(t("damage"), Some(t("damage-note"))),
        damage(make),
        Block::Halves {
            left: vec![
                heading(t("losses"), None),
                Block::Pairs {
                    columns: 1,
                    facts: blank(&["days-closed", "days-partly", "sales-then", "extra", "owed"]),
                },
            ],
            right: vec![heading(t("work"), None), work(make)],
        },
        heading(t("needs"), Some(t("needs-note"))),
        Block::Checklist { columns: 4, ruled: false, tasks: needs.to_vec() },
        heading(t("opening"), None),
        Block::Pairs { columns: 2, facts: blank(&["weeks", "can-open", "stops", "signed"]) },
    ];
    let mut page = pieces::page(t("title"), "paper", blocks);
    page.sub = Some(t("sub"));
    page
}

fn damage(make: &Maker<'_>) -> Block {
    let t = |id: &str| make.t(&format!("damage-{id}"));
    let mut columns = vec![column(t("thing"), 6), figures(t("number"), 3)];
    columns.extend(STATES.map(|state| Column { align: Align::Centre, ..column(t(state), 3) }));
    columns.push(column(t("cost"), 5));
    let symbol = || Cell::Text(make.frame.country.currency.symbol.clone());
    let kind = |id: &str| {
        let mut cells = vec![Cell::Text(t(&format!("kind-{id}"))), Cell::Empty];
        cells.extend([const { Cell::Tick(false) }; 4]);
        cells.push(symbol());
        row(cells)
    };
    let mut rows: Vec<Row> = THINGS.into_iter().map(kind).collect();
    let mut total = vec![Cell::Strong(t("total"))];
    total.extend([const { Cell::Empty }; 5]);
    total.push(symbol());
    rows.push(row(total));
    table(columns, rows, 0)
}

fn work(make: &Maker<'_>) -> Block {
    let t = |id: &str| make.t(&format!("damage-{id}"));
    let columns = [("people", 10), ("before", 5), ("now", 4), ("days-lost", 6), ("pay-a-day", 6)];
    let columns = columns.map(|(id, weight)| column(t(id), weight));
    let groups = ["paid-women", "paid-men", "family-women", "family-men"];
    let rows = groups.map(|group| row(vec![Cell::Text(t(group))])).to_vec();
    table(columns.to_vec(), rows, 0)
}
