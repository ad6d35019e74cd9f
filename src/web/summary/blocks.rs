//! The summary in words: its pages, from the head to what the numbers mean.

use super::Told;
use crate::outline::build::certificate;
use crate::outline::{
    Align, Bar, Bars, Block, Boxes, Cell, Column, EDITION, Fact, Head, Outline, Page, Row, Table, Words as Furniture,
};
use crate::plan::readiness::P;
use crate::store::workshops::WorkshopRow;
use crate::tally::plans::{self, Count};
use crate::tally::published::{self, FEWEST};
use crate::tally::{Shown, View, tables};
use crate::web::app::App;
use crate::web::error::Error;
use crate::web::register::{results, said};
use crate::words::{Value, Words};

/// Most lines of what comes up most often.
const MOST: usize = 6;
/// Tables of people, by key.
const PEOPLE: [&str; 5] = ["sector", "area", "sex", "age", "disability"];

struct Teller<'a> {
    app: &'a App,
    words: &'a Words,
    workshop: &'a WorkshopRow,
    told: &'a Told,
}

/// The summary as an outline.
///
/// # Errors
/// When there is no pack for the workshop's country.
pub fn outline(app: &App, words: &Words, workshop: &WorkshopRow, told: &Told) -> Result<Outline, Error> {
    let teller = Teller { app, words, workshop, told };
    let today = app.today(app.country(&workshop.country)?);
    let line = [("title", Value::Text(&workshop.title)), ("day", Value::Text(&words.date_long(today)))];
    Ok(Outline {
        edition: EDITION,
        language: words.lang().to_owned(),
        title: words.with("summary-title", &[("title", Value::Text(&workshop.title))]),
        subject: teller.t("summary-subject"),
        made_on: today.to_string(),
        version_line: words.with("summary-line", &line),
        words: Furniture {
            page_of: words.with("paper-page-of", &[("n", "{n}".into()), ("of", "{of}".into())]),
            continued: teller.t("paper-continued"),
            private: teller.t("summary-private"),
        },
        boxes: Boxes { ticked: teller.t("paper-box-ticked"), open: teller.t("paper-box-open") },
        plan: vec![teller.page(today)?],
        ..Outline::default()
    })
}

impl Teller<'_> {
    fn t(&self, id: &str) -> String {
        self.words.text(id).into_owned()
    }

    fn exact(&self) -> bool {
        self.told.view == View::Exact
    }

    fn shown(&self, shown: Shown) -> String {
        match shown {
            Shown::Number(number) => self.words.number(i64::try_from(number).unwrap_or(i64::MAX)),
            Shown::Hidden => self.t("summary-hidden"),
        }
    }

    fn heading(&self, id: &str, note: Option<String>) -> Block {
        Block::Heading(Head { title: self.t(id), note })
    }

    fn note(&self, id: &str) -> Block {
        Block::Note { text: self.t(id) }
    }

    /// One page that goes on over as many sheets as it needs.
    fn page(&self, today: chrono::NaiveDate) -> Result<Page, Error> {
        let mut blocks = self.head(today);
        blocks.extend(self.people());
        blocks.extend(self.readiness());
        blocks.extend(self.plans()?);
        blocks.push(self.heading("results-indicators", None));
        let meanings = said::meanings(self.words).into_iter();
        blocks.extend(meanings.map(|(name, text)| Block::Paragraph { title: Some(name), text: Some(text), lines: 0 }));
        Ok(Page {
            title: self.t("summary"),
            icon: Some("people".to_owned()),
            private: self.exact(),
            sub: Some(self.t(if self.exact() { "results-exact" } else { "summary-published" })),
            blocks,
        })
    }

    fn head(&self, today: chrono::NaiveDate) -> Vec<Block> {
        let fact = |id: &str, value: Option<String>| Fact { label: self.t(id), value };
        let days = certificate::days(self.words, [self.workshop.starts_on, self.workshop.ends_on]);
        let mut facts = vec![fact("results-head-workshop", Some(self.workshop.title.clone()))];
        facts.extend(self.told.organisation.clone().map(|name| fact("certificate-organisation", Some(name))));
        facts.push(fact("results-head-place", Some(self.workshop.place.clone())));
        facts.push(fact("summary-days", Some(days)));
        facts.push(fact("certificate-trainer", Some(self.told.trainer.clone())));
        facts.push(fact("summary-made", Some(self.words.date_long(today))));
        let mut blocks = vec![Block::Pairs { columns: 1, facts }];
        let tables = tables(&self.told.totals, self.told.view);
        let all = tables.iter().find(|table| table.key == "all");
        let asked = self.told.totals.asked_later > 0;
        if let Some((all, row)) = all.and_then(|all| Some((all, all.rows.first()?))) {
            let count = |(column, cell): (&&str, &Shown)| Fact {
                label: said::column(self.words, column),
                value: Some(self.shown(*cell)),
            };
            let shown = all.columns.iter().zip(&row.cells).filter(|(column, _)| asked || **column != "active");
            blocks.push(Block::Counts { facts: shown.map(count).collect() });
        }
        if self.told.totals.all.people == 0 {
            blocks.push(self.note("summary-nobody"));
        }
        blocks
    }

    /// Tables by group; groups with nobody in them are left out.
    fn people(&self) -> Vec<Block> {
        if self.told.totals.all.people == 0 {
            return Vec::new();
        }
        let lines = results::lines(self.words, &self.told.totals, self.told.view).into_iter();
        let mut blocks = vec![self.heading("summary-people", None)];
        // the second line tells who answered after six months
        blocks.extend(lines.take(if self.keeps("active") { 2 } else { 1 }).map(|text| Block::Note { text }));
        let all = tables(&self.told.totals, self.told.view);
        for key in PEOPLE {
            let Some(table) = all.iter().find(|table| table.key == key) else { continue };
            let rows = table.rows.iter().filter(|row| row.cells.first() != Some(&Shown::Number(0)));
            let rows: Vec<Row> = rows
                .map(|row| {
                    let name = said::row(self.words, &self.app.packs, table, &row.code);
                    self.row(name, row.cells.iter().zip(table.columns))
                })
                .collect();
            // where nobody said anything there is nothing to compare
            if rows.len() > 1 {
                blocks.push(Block::Paragraph { title: Some(said::title(self.words, table)), text: None, lines: 0 });
                blocks.push(self.table("", table.columns, rows));
            }
        }
        if !self.exact() {
            blocks.push(self.note("summary-hidden-note"));
        }
        blocks
    }

    fn row<'c>(&self, name: String, cells: impl Iterator<Item = (&'c Shown, &'c &'static str)>) -> Row {
        let kept = cells.filter(|(_, column)| self.keeps(column));
        let cells = kept.map(|(cell, _)| Cell::Text(self.shown(*cell)));
        Row { cells: [Cell::Strong(name)].into_iter().chain(cells).collect(), under: None }
    }

    /// Whether anyone was asked what a column counts.
    fn keeps(&self, column: &str) -> bool {
        column != "active" || self.told.totals.asked_later > 0
    }

    fn table(&self, title: &str, columns: &[&str], rows: Vec<Row>) -> Block {
        let first = Column { head: title.to_owned(), weight: 8, ..Column::default() };
        let kept = columns.iter().filter(|column| self.keeps(column));
        let figures = kept.map(|column| Column {
            head: said::column(self.words, column),
            weight: 3,
            align: Align::Right,
            ..Column::default()
        });
        Block::Table(Table { columns: [first].into_iter().chain(figures).collect(), rows, spare: 0 })
    }

    /// Points before and after as bars, and who said yes.
    fn readiness(&self) -> Vec<Block> {
        let (change, view) = (&self.told.totals.change, self.told.view);
        let mut blocks = vec![self.heading("summary-readiness", None)];
        if change.people == 0 {
            blocks.push(self.note("summary-readiness-none"));
            return blocks;
        }
        if published::is_small(change.people, view) {
            blocks.push(self.note("summary-readiness-few"));
            return blocks;
        }
        let people = [("n", Value::Number(change.people.into()))];
        blocks.push(Block::Note { text: self.words.with("summary-readiness-people", &people) });
        let both = |label: String, points: [u32; 2]| Bars {
            label,
            icon: None,
            bars: ["before", "after"]
                .into_iter()
                .zip(points)
                .map(|(column, points)| Bar {
                    word: said::column(self.words, column),
                    share: u8::try_from(points.min(100)).unwrap_or(100),
                    text: points.to_string(),
                })
                .collect(),
        };
        let parts = P::ALL.into_iter().zip(change.parts);
        let mut rows = vec![both(self.t("summary-readiness-all"), change.scores)];
        rows.extend(parts.filter_map(|(p, points)| Some(both(self.t(&format!("p-{}", p.code())), points?))));
        blocks.push(Block::Bars { rows });
        let all = tables(&self.told.totals, view);
        if let Some(table) = all.iter().find(|table| table.key == "lines") {
            let name = |code: &str| said::row(self.words, &self.app.packs, table, code);
            let rows = table.rows.iter().map(|row| self.row(name(&row.code), row.cells.iter().zip(table.columns)));
            blocks.push(self.table(&said::title(self.words, table), table.columns, rows.collect()));
        }
        blocks
    }

    /// What the shared plans say.
    fn plans(&self) -> Result<Vec<Block>, Error> {
        let (plans, view) = (&self.told.plans, self.told.view);
        let mut blocks = Vec::new();
        let number = |n: u32| Value::Number(n.into());
        if plans.plans == 0 || published::is_small(plans.plans, view) {
            blocks.push(self.heading("summary-plans", None));
            let fewest = [("fewest", number(FEWEST))];
            let id = if plans.plans == 0 { "summary-plans-none" } else { "summary-plans-few" };
            blocks.push(Block::Note { text: self.words.with(id, &fewest) });
            return Ok(blocks);
        }
        blocks.push(self.heading("summary-hazards", None));
        blocks.push(Block::Note { text: self.words.with("summary-plans-count", &[("n", number(plans.plans))]) });
        blocks.push(self.most(&plans.hazards, |code| (format!("hazard-{code}"), Some(code.to_owned()))));
        blocks.push(self.heading("summary-gaps", None));
        blocks.push(self.most(&plans.gaps, |code| (code.to_owned(), None)));
        blocks.push(self.heading("summary-money", None));
        blocks.extend(self.money()?);
        blocks.push(self.heading("summary-jobs", None));
        let ids = ["summary-jobs-done", "summary-jobs-late", "summary-jobs-soon", "summary-jobs-later"];
        let fact = |(id, cell): (&str, Shown)| Fact { label: self.t(id), value: Some(self.shown(cell)) };
        blocks.push(Block::Counts { facts: ids.into_iter().zip(plans.jobs.shown(view)).map(fact).collect() });
        Ok(blocks)
    }

    /// What comes up most often, as bars against the number of shared plans.
    fn most(&self, counts: &[Count], name: impl Fn(&str) -> (String, Option<String>)) -> Block {
        let all = self.told.plans.plans.max(1);
        let row = |count: &Count| {
            let (id, icon) = name(&count.code);
            let share = u8::try_from((100 * count.of / all).min(100)).unwrap_or(100);
            Bars {
                label: self.t(&id),
                icon,
                bars: vec![Bar { word: String::new(), share, text: count.of.to_string() }],
            }
        };
        let rows: Vec<Bars> = plans::first(counts, MOST, self.told.view).into_iter().map(row).collect();
        let none = if self.exact() { "summary-most-nothing" } else { "summary-most-none" };
        if rows.is_empty() { self.note(none) } else { Block::Bars { rows } }
    }

    fn money(&self) -> Result<Vec<Block>, Error> {
        let (plans, view) = (&self.told.plans, self.told.view);
        let currency = &self.app.country(&self.workshop.country)?.currency;
        let fact = |id: &str, amount: plans::Amount| {
            let value = match amount.shown(view) {
                Shown::Number(minor) => {
                    let minor = i64::try_from(minor).unwrap_or(i64::MAX);
                    self.words.money(minor, &currency.symbol, currency.decimals)
                }
                Shown::Hidden => self.t("summary-hidden"),
            };
            let of = [("n", Value::Text(&self.shown(published::single(amount.plans, view))))];
            Fact { label: self.words.with(id, &of), value: Some(value) }
        };
        let facts = vec![fact("summary-value", plans.value), fact("summary-income", plans.income)];
        Ok(vec![Block::Pairs { columns: 1, facts }, self.note("summary-money-note")])
    }
}
