//! Earlier states of a part: seen, and brought back.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::conflict::label_at;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::helper;
use super::secret;
use super::shell::{self, Shell};
use crate::outline::said;
use crate::plan::answers::SectionAnswers;
use crate::plan::catalogue;
use crate::plan::options::Frame;
use crate::plan::question::Section;
use crate::plan::share;
use crate::store::sections;
use crate::store::sections::HistoryRow;
use crate::words;

struct State {
    revision: i64,
    when: String,
    differs: Vec<(String, String)>,
    current: bool,
    lost: bool,
}

#[derive(Template)]
#[template(path = "plans/history.html")]
struct HistoryPage {
    shell: Shell,
    part: String,
    base: String,
    action: String,
    states: Vec<State>,
    earlier: Option<String>,
    key: String,
    csrf: String,
}

/// States on one page.
const SHOWN: i64 = 10;
/// Answers told of one state.
const TOLD: usize = 8;

/// `GET /plans/{plan}/{section}/history`
pub async fn show(
    desk: Desk,
    path: web::Path<(String, String)>,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, Error> {
    let section = open(&desk, &path.1, Open::Some)?;
    let before = query.iter().find(|(name, _)| name == "before").and_then(|(_, text)| text.parse().ok());
    let plan = desk.plan.id.clone();
    let rows = desk.app.store.read(move |c| sections::history(c, &plan, section.key, before, SHOWN + 1)).await?;
    let page = {
        let frame = desk.frame()?;
        let more = i64::try_from(rows.len()).unwrap_or(0) > SHOWN;
        let states =
            rows.iter().enumerate().take(10).map(|(index, row)| state(&desk, row, rows.get(index + 1), &frame));
        let states = states.collect::<Result<Vec<State>, Error>>()?;
        let last = states.last().map(|state| state.revision);
        HistoryPage {
            part: desk.shell.t(&format!("section-{}", section.key)),
            base: desk.base(),
            action: format!("{}/{}/history", desk.base(), section.key),
            earlier: last
                .filter(|_| more)
                .map(|revision| format!("{}/{}/history?before={revision}", desk.base(), section.key)),
            states,
            key: secret::short(),
            csrf: desk.session.csrf.clone(),
            shell: desk.shell.named("page-history"),
        }
    };
    shell::page(&page)
}

fn state(desk: &Desk, row: &HistoryRow, earlier: Option<&HistoryRow>, frame: &Frame<'_>) -> Result<State, Error> {
    let read = |text: &str| SectionAnswers::from_json(text).map_err(|error| Error::Internal(error.to_string()));
    let now = read(&row.answers)?;
    let then = earlier.map_or(Ok(SectionAnswers::default()), |row| read(&row.answers))?;
    let words = &desk.shell.words;
    let open = |path: &str| !share::is_closed_at(path, &desk.answers);
    let changed = now.values.iter().filter(|(path, value)| open(path) && then.values.get(*path) != Some(value));
    let told = changed.filter_map(|(path, value)| {
        let question = catalogue::behind(path).filter(|question| !helper::hides(desk, question))?;
        said::value(words, question, Some(value), frame).map(|text| (label_at(words, path, frame), text))
    });
    let removed =
        then.values.keys().filter(|path| open(path) && !now.values.contains_key(*path) && path.split('/').count() != 2);
    let removed = removed.map(|path| (label_at(words, path, frame), desk.shell.t("page-history-removed")));
    let at = row.saved_at.and_utc().with_timezone(&frame.country.time_zone);
    let time = at.format("%H:%M").to_string();
    let day = words.date_short(at.date_naive());
    Ok(State {
        revision: row.revision,
        when: words
            .with("page-history-when", &[("day", words::Value::Text(&day)), ("time", words::Value::Text(&time))]),
        differs: told.chain(removed).take(TOLD).collect(),
        current: row.revision == desk.revision(&row.section),
        lost: row.losing.is_some(),
    })
}

/// The part of an address. `open` says how many of its questions have to be open to this person: some, or all.
fn open(desk: &Desk, key: &str, open: Open) -> Result<&'static Section, Error> {
    let section = catalogue::section(key).filter(|section| section.number > 0).ok_or(Error::NotFound)?;
    let tables = section.steps.iter().flat_map(|step| step.questions.iter().copied());
    let mut paths = tables.flat_map(|question| {
        let columns = question.table().map_or(&[][..], |table| table.columns);
        let own = std::iter::once(question.key.to_owned());
        own.chain(columns.iter().map(|column| format!("{}/1/{}", question.key, column.key)))
    });
    let is_open = |path: String| !share::is_closed_at(&path, &desk.answers);
    let found = match open {
        Open::Some => paths.any(is_open),
        Open::All => paths.all(is_open),
    };
    if found { Ok(section) } else { Err(Error::NotFound) }
}

#[derive(Clone, Copy)]
enum Open {
    Some,
    All,
}

/// `POST /plans/{plan}/{section}/history`: brings a state back as the newest one.
pub async fn restore(desk: Desk, path: web::Path<(String, String)>, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    // an earlier state would bring back what is closed to this person as well
    let section = open(&desk, &path.1, Open::All)?;
    let revision = pairs.revision()?;
    let (plan, key, now) = (desk.plan.id.clone(), pairs.post()?, desk.app.clock.stamp());
    desk.app.store.write(move |c| sections::restore(c, &plan, section.key, revision, now, &key).map(drop)).await?;
    Ok(shell::see_other(&format!("{}/check#{}", desk.base(), section.key)))
}
