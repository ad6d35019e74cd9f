//! The hall kit: what a trainer brings and does, the poster "stay connected", and a sheet to test a printer with.

use super::super::{
    Block, Boxes, Cell, Column, EDITION, Head, Level, Outline, Page, Remark, Row, Table, Task, Words as Furniture,
};
use crate::outline::Band;
use crate::words::{Value, Words};

/// Sheets of paper a person needs: wall sheet, plan and worksheets, with some to spare.
const SHEETS: u16 = 12;
/// Steps of the poster with their icons.
const STEPS: [(&str, &str); 3] = [("1", "partners"), ("2", "phone"), ("3", "net")];

struct Kit<'a> {
    words: &'a Words,
    people: u16,
}

/// Two sheets for so many people.
pub fn of(words: &Words, people: u16) -> Outline {
    let kit = Kit { words, people };
    let mut outline = document(words, "hall-kit");
    outline.plan = vec![kit.list(), kit.poster()];
    outline
}

/// One sheet that shows whether a printer is good enough.
pub fn test_sheet(words: &Words) -> Outline {
    let t = |id: &str| words.text(&format!("hall-test-{id}")).into_owned();
    let remark = |id: &str| {
        let text = t(&format!("{id}-text"));
        Block::Paragraph { title: Some(t(id)), text: Some(text), lines: 0 }
    };
    let mut outline = document(words, "hall-test-title");
    let levels = [("L", Level::Low), ("M", Level::Medium), ("H", Level::High), ("VH", Level::VeryHigh)];
    let mark = |(letter, level): (&str, Level)| {
        Cell::Band(Band { level, letter: letter.to_owned(), word: words.text("hall-test-patterns").into_owned() })
    };
    let column = || Column { weight: 1, ..Column::default() };
    let patterns = Table {
        columns: (0..4).map(|_| column()).collect(),
        rows: vec![Row { cells: levels.map(mark).into(), under: None }],
        spare: 0,
    };
    outline.plan = vec![Page {
        title: t("title"),
        icon: Some("paper".to_owned()),
        sub: Some(t("sub")),
        blocks: vec![
            Block::Heading(Head { title: t("size"), note: None }),
            Block::Note { text: t("small") },
            remark("patterns"),
            Block::Table(patterns),
            remark("edges"),
            remark("copy"),
        ],
        ..Page::default()
    }];
    outline
}

/// A document without a plan.
fn document(words: &Words, title: &str) -> Outline {
    let t = |id: &str| words.text(id).into_owned();
    Outline {
        edition: EDITION,
        language: words.lang().to_owned(),
        title: t(title),
        subject: t("hall-kit-subject"),
        made_on: "2026-08-18".to_owned(),
        version_line: t("hall-kit-line"),
        words: Furniture {
            page_of: words.with("paper-page-of", &[("n", "{n}".into()), ("of", "{of}".into())]),
            continued: t("paper-continued"),
            private: t("paper-private"),
        },
        boxes: Boxes { ticked: t("paper-box-ticked"), open: t("paper-box-open") },
        ..Outline::default()
    }
}

impl Kit<'_> {
    fn t(&self, id: &str) -> String {
        let number = |n: u16| Value::Number(i64::from(n));
        let values = [
            ("people", number(self.people)),
            ("paper", number(self.people.saturating_mul(SHEETS))),
            ("cards", number(self.people.saturating_add(5))),
        ];
        self.words.with(id, &values)
    }

    fn list(&self) -> Page {
        let parts = ["bring", "before", "during", "after"];
        let blocks = parts.into_iter().flat_map(|part| {
            let id = format!("hall-kit-{part}");
            let lines = (1..=12).map(|n| format!("{id}-{n}")).take_while(|line| self.words.has(line));
            let tasks =
                lines.map(|line| Task { text: self.t(&line), who: None, done: false, critical: false }).collect();
            [
                Block::Heading(Head { title: self.t(&id), note: None }),
                Block::Checklist { columns: 1, ruled: false, tasks },
            ]
        });
        Page {
            title: self.t("hall-kit"),
            icon: Some("bag".to_owned()),
            sub: Some(self.t("hall-kit-sub")),
            blocks: blocks.collect(),
            ..Page::default()
        }
    }

    fn poster(&self) -> Page {
        let step = |(n, icon): (&str, &str)| {
            let id = format!("hall-poster-{n}");
            let columns = vec![Column { weight: 1, ..Column::default() }, Column { weight: 9, ..Column::default() }];
            let cells = vec![Cell::Icon(icon.to_owned()), Cell::Large(format!("{n}. {}", self.t(&id)))];
            let text = self.words.attr(&id, "text").unwrap_or_default();
            let rows = vec![Row { cells, under: None }];
            Block::Frame {
                title: None,
                blocks: vec![
                    Block::Table(Table { columns, rows, spare: 0 }),
                    Block::Goal(super::super::Fact { label: String::new(), value: Some(text) }),
                ],
            }
        };
        let why = Remark {
            strong: self.t("hall-poster-why"),
            text: self.words.attr("hall-poster-why", "text").unwrap_or_default(),
        };
        Page {
            title: self.t("hall-poster"),
            icon: Some("phone".to_owned()),
            sub: Some(self.t("hall-poster-sub")),
            blocks: STEPS.into_iter().map(step).chain([Block::Remark(why)]).collect(),
            ..Page::default()
        }
    }
}
