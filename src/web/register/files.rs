//! Files to take home: the register and the results for a spreadsheet, and what the numbers mean as plain text.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use super::gather::Seated;
use super::results::Said;
use super::{gather, person, results, said};
use crate::export::sheet::{self, Cell, Sheet};
use crate::store::people::PersonRow;
use crate::tally::{Ability, Shown, View, tables};
use crate::web::error::Error;
use crate::web::hall::Hall;
use crate::words::Words;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn download(hall: &Hall, kind: &'static str, name: &str, bytes: impl Into<web::Bytes>) -> HttpResponse {
    let file = format!("attachment; filename=\"stanap-{}-{name}\"", hall.workshop.code.to_lowercase());
    HttpResponse::Ok().insert_header((header::CONTENT_DISPOSITION, file)).content_type(kind).body(bytes.into())
}

/// Writes that a file was taken.
async fn note(hall: &Hall, action: &'static str) -> Result<(), Error> {
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let now = hall.trainer.app.clock.stamp();
    hall.trainer.app.store.write(move |c| person::note(c, &workshop, &account, action, now)).await?;
    Ok(())
}

/// `GET /workshops/{workshop}/register.xlsx`
pub async fn register_xlsx(hall: Hall) -> Result<HttpResponse, Error> {
    let register = register(&hall).await?;
    note(&hall, "register-exported").await?;
    let words = hall.trainer.shell.words.clone();
    let sheets = vec![register, about(&words, &hall), meanings(&words)];
    xlsx(hall, "register.xlsx", sheets).await
}

/// `GET /workshops/{workshop}/register.csv`
pub async fn register_csv(hall: Hall) -> Result<HttpResponse, Error> {
    let register = register(&hall).await?;
    note(&hall, "register-exported").await?;
    Ok(download(&hall, "text/csv; charset=utf-8", "register.csv", sheet::csv(&register)))
}

/// `GET /workshops/{workshop}/results.xlsx`
pub async fn results_xlsx(hall: Hall, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let view = results::view(&hall, &query)?;
    let totals = results::totals(&hall).await?;
    note(&hall, if view == View::Exact { "results-exported-exact" } else { "results-exported" }).await?;
    let words = hall.trainer.shell.words.clone();
    let tables = results::in_words(&words, &hall.trainer.app.packs, &tables(&totals, view));
    let mut sheets = vec![about(&words, &hall), meanings(&words)];
    sheets.extend(tables.into_iter().map(|table| counted(&words, table)));
    xlsx(hall, "results.xlsx", sheets).await
}

/// `GET /workshops/{workshop}/indicators.txt`
pub async fn indicators(hall: Hall) -> Result<HttpResponse, Error> {
    note(&hall, "indicators-exported").await?;
    let words = &hall.trainer.shell.words;
    let mut text = format!("{}\r\n", words.text("results-indicators"));
    for (name, meaning) in said::meanings(words) {
        for part in ["\r\n", name.as_str(), "\r\n", meaning.as_str(), "\r\n"] {
            text.push_str(part);
        }
    }
    Ok(download(&hall, "text/plain; charset=utf-8", "indicators.txt", text))
}

async fn xlsx(hall: Hall, name: &str, sheets: Vec<Sheet>) -> Result<HttpResponse, Error> {
    let (title, made) = (hall.workshop.title.clone(), hall.trainer.app.clock.stamp());
    let bytes = hall.trainer.app.painted(move || sheet::xlsx(&title, made, &sheets)).await?;
    Ok(download(&hall, XLSX, name, bytes.map_err(Error::Internal)?))
}

/// Title, place and days of the workshop.
fn about(words: &Words, hall: &Hall) -> Sheet {
    let workshop = &hall.workshop;
    let line = |id: &str, cell: Cell| vec![Cell::Text(words.text(id).into_owned()), cell];
    Sheet {
        name: words.text("results-head-workshop").into_owned(),
        heads: vec![words.text("results-head-workshop").into_owned(), workshop.title.clone()],
        rows: vec![
            line("results-head-place", Cell::Text(workshop.place.clone())),
            line("results-head-from", Cell::Day(workshop.starts_on)),
            line("results-head-to", Cell::Day(workshop.ends_on)),
        ],
    }
}

/// What the numbers mean.
fn meanings(words: &Words) -> Sheet {
    let rows = said::meanings(words).into_iter().map(|(name, text)| vec![Cell::Text(name), Cell::Text(text)]);
    let head = words.text("results-head-meaning").into_owned();
    Sheet { name: head.clone(), heads: vec![head, String::new()], rows: rows.collect() }
}

fn counted(words: &Words, table: Said) -> Sheet {
    let cell = |shown: Shown| match shown {
        Shown::Number(number) => u32::try_from(number).map_or_else(|_| Cell::Text(number.to_string()), Cell::Number),
        Shown::Hidden => Cell::Text(words.text("results-hidden").into_owned()),
    };
    let row = |(name, cells): (String, Vec<Shown>)| {
        [Cell::Text(name)].into_iter().chain(cells.into_iter().map(cell)).collect()
    };
    Sheet { name: table.title, heads: table.heads, rows: table.rows.into_iter().map(row).collect() }
}

/// The register: only people who said yes, and a phone number only of those who may be called.
async fn register(hall: &Hall) -> Result<Sheet, Error> {
    let app = &hall.trainer.app;
    let words = hall.trainer.shell.words.clone();
    let seated = gather::workshop(app, &hall.workshop).await?;
    let ids = ["results-head-seat", "register-name", "register-phone", "register-sex", "register-age"];
    let more = ["results-head-disability", "register-sector", "register-area", "results-head-call"];
    let last = ["results-head-referral", "results-head-guardian", "results-head-first", "results-head-attended"];
    let ends = ["results-head-trained", "results-head-completed"];
    let ids = ids.iter().chain(&more).chain(&last).chain(&ends);
    let heads = ids.map(|id| words.text(id).into_owned()).collect();
    let told = seated.iter().filter_map(|one| one.person.as_ref().map(|person| (one, person)));
    let rows = told.map(|(one, person)| line(hall, &words, one, person)).collect::<Result<_, _>>()?;
    Ok(Sheet { name: words.text("results-register").into_owned(), heads, rows })
}

fn line(hall: &Hall, words: &Words, one: &Seated, person: &PersonRow) -> Result<Vec<Cell>, Error> {
    let country = hall.trainer.app.country(&person.country)?;
    let yes = |on: bool| Cell::Text(words.text(if on { "results-yes" } else { "results-no" }).into_owned());
    let coded = |prefix: &str, code: &Option<String>| {
        Cell::from(code.as_ref().map(|code| words.text(&format!("{prefix}-{code}")).into_owned()))
    };
    let disability = Ability::from_json(&person.ability).disability();
    let count = |number: usize| Cell::Number(u32::try_from(number).unwrap_or(0));
    Ok(vec![
        Cell::Number(u32::try_from(one.seat.number).unwrap_or(0)),
        Cell::from(person.name.clone()),
        Cell::from(person.phone.clone().filter(|_| person.consent_call)),
        coded("register-sex", &person.sex),
        coded("register-age", &person.age_group),
        disability.map_or(Cell::Empty, yes),
        Cell::from(person.sector.as_deref().map(|code| said::sector(words, code))),
        Cell::from(person.area.as_deref().map(|code| said::area(words, country, code))),
        yes(person.consent_call),
        yes(person.consent_referral),
        Cell::from(person.guardian.clone()),
        Cell::Day(hall.trainer.app.clock.now().with_timezone(&country.time_zone).date_naive()),
        count(one.part.there.len()),
        yes(one.part.is_trained()),
        yes(one.part.is_completed()),
    ])
}
