//! The host's sheet: the programme with its times, the rules of the room, what to print and what to bring.

use super::super::super::workshop::{Part, Print, Prints};
use super::super::super::{Block, Cell, Page, Row, Task};
use super::super::pieces::{column, figures, heading, row, table};
use super::cards::{self, number};
use super::{AT_A_TABLE, Hall};
use crate::packs::agenda::{Card, Day};

/// The host's pages, without what to print.
pub(super) fn page(hall: &Hall<'_>) -> Page {
    let name = hall.attr(&format!("agenda-{}", hall.agenda.key), "long").unwrap_or_default();
    let days = &hall.agenda.days;
    let mut blocks = Vec::new();
    for (n, day) in days.iter().enumerate() {
        let title = if days.len() > 1 { hall.with("day", &[("n", number(n + 1).into())]) } else { hall.t("programme") };
        let ends = [time(hall, day.starts), time(hall, day.starts + day.minutes())];
        let ends = hall.with("ends", &[("start", ends[0].as_str().into()), ("end", ends[1].as_str().into())]);
        blocks.push(heading(title, Some(ends)));
        blocks.push(programme(hall, day));
        if n + 1 < days.len() {
            let text = hall.t("homework-text");
            blocks.push(Block::Remark(super::Remark { strong: format!("{}.", hall.t("homework")), text }));
        }
    }
    blocks.push(heading(hall.t("rules"), None));
    let rules = numbered(hall, "rule").enumerate();
    let rules = rules.map(|(n, text)| row(vec![Cell::Strong((n + 1).to_string()), Cell::Text(text)])).collect();
    blocks.push(table(vec![column("", 1), column("", 24)], rules, 0));
    blocks.push(heading(hall.t("bring"), None));
    let tasks = numbered(hall, "bring").map(|text| Task { text, ..Task::default() }).collect();
    blocks.push(Block::Checklist { columns: 3, ruled: false, tasks });
    Page {
        title: hall.with("host", &[("agenda", name.as_str().into())]),
        icon: Some("clock".to_owned()),
        sub: Some(hall.with("host-sub", &[("tables", number(hall.tables).into())])),
        blocks,
        ..Page::default()
    }
}

/// Texts that are counted from one.
fn numbered<'h>(hall: &'h Hall<'_>, id: &'h str) -> impl Iterator<Item = String> {
    let ids = (1..).map(move |n| format!("{id}-{n}"));
    ids.take_while(|id| hall.make.words.has(&format!("workshop-{id}"))).map(|id| hall.t(&id))
}

/// Minutes from midnight as a time of day.
fn time(hall: &Hall<'_>, minutes: u32) -> String {
    let (hour, minute) = ((minutes / 60).to_string(), format!("{:02}", minutes % 60));
    hall.with("time", &[("hour", hour.as_str().into()), ("minute", minute.as_str().into())])
}

fn programme(hall: &Hall<'_>, day: &Day) -> Block {
    let head = |id: &str| hall.t(&format!("head-{id}"));
    let columns = vec![
        figures(head("time"), 5),
        figures(head("minutes"), 4),
        column("", 4),
        column(head("card"), 24),
        column(head("way"), 16),
        column(head("part"), 11),
    ];
    table(columns, day.timed().map(|(starts, card)| line(hall, starts, card)).collect(), 0)
}

fn line(hall: &Hall<'_>, starts: u32, card: &Card) -> Row {
    let title = hall.t(&format!("card-{}", card.code));
    let parts = cards::sections(card).into_iter();
    let parts = parts.map(|section| hall.with("part-short", &[("n", i64::from(section.number).into())]));
    let private = card.private.then(|| hall.t("private"));
    let parts: Vec<String> = parts.chain(private).collect();
    row(vec![
        Cell::Text(time(hall, starts)),
        Cell::Text(card.minutes.to_string()),
        if card.rest { Cell::Empty } else { Cell::Icon(card.icon.clone()) },
        if card.rest { Cell::Text(title) } else { Cell::Strong(title) },
        Cell::Text(cards::ways(hall, &card.ways)),
        Cell::Text(parts.join(", ")),
    ])
}

/// What to print for so many tables.
pub(super) fn prints(hall: &Hall<'_>) -> Prints {
    let (tables, people) = (hall.tables, hall.tables * AT_A_TABLE);
    let print = |part: Option<Part>, id: &str, copies: usize, whom: &str| Print {
        part,
        name: hall.t(&format!("print-{id}")),
        note: Some(format!("print-{id}-note"))
            .filter(|id| hall.make.words.has(&format!("workshop-{id}")))
            .map(|id| hall.t(&id)),
        copies,
        whom: hall.t(&format!("for-{whom}")),
    };
    let total = hall.with("print-total", &[("tables", number(tables).into()), ("sheets", "{n}".into())]);
    Prints {
        title: hall.t("print"),
        heads: ["pages", "what", "copies", "for"].map(|id| hall.t(&format!("print-{id}"))),
        rows: vec![
            print(Some(Part::Host), "host", 1, "host"),
            print(Some(Part::Cards), "cards", tables, "table"),
            print(Some(Part::Grid), "grid", tables, "table"),
            print(Some(Part::Drawing), "drawing", people, "person"),
            print(Some(Part::Bulletins), "bulletins", 1, "host"),
            print(Some(Part::Drills), "drills", 1, "host"),
            print(Some(Part::SignIn), "sign-in", 1, "host"),
            print(None, "worksheets", people, "person"),
        ],
        total,
    }
}
