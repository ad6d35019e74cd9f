//! The numbers of a workshop in two views, with what they mean.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::{gather, said, seen};
use crate::packs::Packs;
use crate::store::Rights;
use crate::tally::{Shown, Table, Totals, View, tables};
use crate::web::error::Error;
use crate::web::hall::Hall;
use crate::web::shell::{self, Shell};
use crate::words::Words;

/// Whether this trainer may see exact numbers: the lead of the organisation that holds the workshop; without an
/// organisation the trainer who answers for it.
pub fn may_be_exact(hall: &Hall) -> bool {
    let account = &hall.trainer.account;
    match &hall.workshop.organisation_id {
        Some(organisation) => account.role == Rights::Lead && account.organisation_id.as_ref() == Some(organisation),
        None => hall.workshop.trainer_id == account.id,
    }
}

/// The view that is asked for, if she may have it.
///
/// # Errors
/// `NotFound` for exact numbers that are not hers to see.
pub fn view(hall: &Hall, query: &[(String, String)]) -> Result<View, Error> {
    let exact = query.iter().any(|(name, value)| name == "view" && value == "exact");
    match (exact, may_be_exact(hall)) {
        (false, _) => Ok(View::Published),
        (true, true) => Ok(View::Exact),
        (true, false) => Err(Error::NotFound),
    }
}

/// The totals of the workshop.
///
/// # Errors
/// When the store fails.
pub async fn totals(hall: &Hall) -> Result<Totals, Error> {
    let seated = gather::workshop(&hall.trainer.app, &hall.workshop).await?;
    Ok(Totals::of(seated.iter().map(|one| &one.part)))
}

/// A table in words.
pub struct Said {
    /// Its title.
    pub title: String,
    /// Heads of the columns; the first is that of the groups.
    pub heads: Vec<String>,
    /// Lines: what is counted, and its numbers.
    pub rows: Vec<(String, Vec<Shown>)>,
}

/// Whether a table counts answers to questions.
fn asked(table: &Table) -> bool {
    ["readiness", "lines", "feedback", "day30", "day90", "month6"].contains(&table.key)
}

/// Tables in words. Questions that nobody answered yet are left out.
pub fn in_words(words: &Words, packs: &Packs, tables: &[Table]) -> Vec<Said> {
    let said = |table: &Table| {
        let group = words.text(if asked(table) { "results-question" } else { "results-group" }).into_owned();
        let heads = [group].into_iter().chain(table.columns.iter().map(|column| said::column(words, column)));
        let rows = table.rows.iter().map(|row| (said::row(words, packs, table, &row.code), row.cells.clone()));
        Said { title: said::title(words, table), heads: heads.collect(), rows: rows.collect() }
    };
    let silent = |table: &Table| table.rows.iter().flat_map(|row| &row.cells).all(|cell| *cell == Shown::Number(0));
    tables.iter().filter(|table| !(asked(table) && silent(table))).map(said).collect()
}

/// A number as people read it.
pub fn number(words: &Words, shown: Shown) -> String {
    match shown {
        Shown::Number(number) => number.to_string(),
        Shown::Hidden => words.text("results-hidden").into_owned(),
    }
}

/// The lines under the first table: how many said yes, how many answered later.
pub fn lines(words: &Words, totals: &Totals, view: View) -> Vec<String> {
    let few = |count: u32| view == View::Published && (1..crate::tally::published::FEWEST).contains(&count);
    if few(totals.counted) || few(totals.all.people) || few(totals.all.people - totals.counted) {
        return Vec::new();
    }
    let number = |count: u32| i64::from(count).into();
    let counted = [("counted", number(totals.counted)), ("all", number(totals.all.people))];
    let mut lines = vec![words.with("results-counted", &counted)];
    if !few(totals.asked_later) {
        lines.push(words.with("results-asked-later", &[("n", number(totals.asked_later))]));
    }
    lines
}

/// A table as the page draws it: title, heads, and lines of words.
type Drawn = (String, Vec<String>, Vec<(String, Vec<String>)>);

#[derive(Template)]
#[template(path = "workshops/results.html")]
struct ResultsPage {
    shell: Shell,
    home: String,
    exact: bool,
    may_be_exact: bool,
    tables: Vec<Drawn>,
    /// Whether tables are left out because every group in them is too small.
    left_out: bool,
    lines: Vec<String>,
    meanings: Vec<(String, String)>,
}

/// `GET /workshops/{workshop}/results`
pub async fn show(hall: Hall, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let view = view(&hall, &query)?;
    let totals = totals(&hall).await?;
    seen::note(&hall, if view == View::Exact { "results-read-exact" } else { "results-read" }).await?;
    let shell = hall.trainer.shell.named("results").wide();
    let words = &shell.words;
    let drawn = |said: Said| {
        let row = |(name, cells): (String, Vec<Shown>)| {
            (name, cells.into_iter().map(|cell| number(words, cell)).collect::<Vec<_>>())
        };
        (said.title, said.heads, said.rows.into_iter().map(row).collect::<Vec<_>>())
    };
    let said = in_words(words, &hall.trainer.app.packs, &tables(&totals, view));
    let all = said.len();
    let told = |table: &Said| table.rows.iter().flat_map(|(_, cells)| cells).any(|cell| *cell != Shown::Hidden);
    let tables: Vec<Drawn> = said.into_iter().filter(told).map(drawn).collect();
    shell::page(&ResultsPage {
        home: format!("/workshops/{}", hall.workshop.id),
        exact: view == View::Exact,
        may_be_exact: may_be_exact(&hall),
        lines: lines(words, &totals, view),
        meanings: said::meanings(words),
        left_out: tables.len() < all,
        tables,
        shell,
    })
}
