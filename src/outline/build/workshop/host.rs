//! The host's sheet: the programme with its times, the rules of the room, what to print and what to bring.

use super::super::super::workshop::{Part, Print, Prints};
use super::super::super::{Block, Cell, Page, Row, Task};
use super::super::pieces::{column, figures, heading, row, table};
use super::cards::{self, number};
use super::{AT_A_TABLE, Hall};
use crate::packs::agenda::{Card, Day};

/// Rows of the programme and lines for notes that a sheet holds.
const LINES: usize = 19;

/// The host's pages, without what to print.
pub(super) fn pages(hall: &Hall<'_>) -> Vec<Page> {
    let days = hall.agenda.days.iter().enumerate().map(|(n, day)| self::day(hall, n, day));
    days.chain([room(hall)]).collect()
}

/// The programme of a day.
fn day(hall: &Hall<'_>, n: usize, day: &Day) -> Page {
    let days = hall.agenda.days.len();
    let attr = |name: &str| hall.attr(&format!("agenda-{}", hall.agenda.key), name).unwrap_or_default();
    let (name, goal) = (attr("long"), attr("goal"));
    let title = [("agenda", name.as_str().into()), ("n", number(n + 1).into())];
    let ends = [time(hall, day.starts), time(hall, day.starts + day.minutes())];
    let ends = hall.with("ends", &[("start", ends[0].as_str().into()), ("end", ends[1].as_str().into())]);
    let mut blocks = vec![heading(hall.t("programme"), Some(ends)), programme(hall, day)];
    if n + 1 < days {
        let text = hall.t("homework-text");
        blocks.push(Block::Remark(super::Remark { strong: format!("{}.", hall.t("homework")), text }));
    }
    let lines = u8::try_from(LINES.saturating_sub(day.cards.len())).unwrap_or_default();
    blocks.push(heading(hall.t("notes"), None));
    blocks.push(Block::Paragraph { title: None, text: None, lines });
    Page {
        title: hall.with(if days > 1 { "host-day" } else { "host" }, &title),
        icon: Some("clock".to_owned()),
        sub: Some(hall.with("host-sub", &[("goal", goal.as_str().into()), ("tables", number(hall.tables).into())])),
        blocks,
        ..Page::default()
    }
}

/// Rules of the room and what to bring.
fn room(hall: &Hall<'_>) -> Page {
    let rules = numbered(hall, "rule").enumerate();
    let rules = rules.map(|(n, text)| row(vec![Cell::Strong((n + 1).to_string()), Cell::Text(text)])).collect();
    let tasks = numbered(hall, "bring").map(|text| Task { text, ..Task::default() }).collect();
    Page {
        title: hall.t("room"),
        icon: Some("people".to_owned()),
        sub: hall.attr("room", "sub"),
        blocks: vec![
            heading(hall.t("rules"), None),
            table(vec![column("", 1), column("", 24)], rules, 0),
            heading(hall.t("bring"), None),
            Block::Checklist { columns: 3, ruled: false, tasks },
        ],
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
