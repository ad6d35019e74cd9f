//! Rows that the owner adds, changes and removes: one row a page, without script.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::beside::Beside;
use super::carried::Posted;
use super::desk::Desk;
use super::error::Error;
use super::fields::{Field, Place};
use super::form::Pairs;
use super::prefill;
use super::save::{self, Draft, Outcome};
use super::secret;
use super::shell::{self, Shell};
use super::steps::{self, Around, Here};
use crate::outline::said;
use crate::plan::answers::Value;
use crate::plan::entry::Problem;
use crate::plan::merge::{self, Change};
use crate::plan::options::Frame;
use crate::plan::question::{Depth, Keys, Question};
use crate::plan::visible;
use crate::words;

/// A row in the list.
struct Listed {
    number: usize,
    id: String,
    name: String,
    rest: String,
}

#[derive(Template)]
#[template(path = "plans/rows.html")]
struct RowsPage {
    shell: Shell,
    around: Around,
    hint: Option<String>,
    beside: Beside,
    note: Option<String>,
    rows: Vec<Listed>,
    none: String,
    /// The row being written: its address and fields; nothing when the table is full.
    form: Option<(String, Vec<Field>)>,
    form_title: String,
    can_add: bool,
    single: bool,
    full: Option<String>,
}

/// The problem of one row too many.
const FULL: &str = "too-many-rows";

/// Most rows of a table in this plan.
pub fn most(table: &Question, frame: &Frame<'_>) -> usize {
    match table.table().map(|table| table.keys) {
        Some(Keys::Free { max, quick_max, .. }) => {
            if frame.depth == Depth::Quick {
                quick_max
            } else {
                max
            }
        }
        _ => 0,
    }
}

/// The page of a table: its rows, and the form for the next one.
///
/// # Errors
/// When the template fails.
pub fn list(desk: &Desk, here: &Here, problems: &[Problem]) -> Result<HttpResponse, Error> {
    let written = problems.first().and_then(|problem| problem.path.split('/').nth(1)).map(str::to_owned);
    page(desk, here, written, problems)
}

fn page(desk: &Desk, here: &Here, written: Option<String>, problems: &[Problem]) -> Result<HttpResponse, Error> {
    if let Some(page) = super::helper::ask(desk, here)? {
        return Ok(page);
    }
    let table = here.table().ok_or(Error::NotFound)?;
    let frame = desk.frame()?;
    let words = &desk.shell.words;
    let section = frame.answers.section(here.section.key);
    let ids = section.row_ids(table.key);
    let most = most(table, &frame);
    let single = most == 1;
    let row = written.or_else(|| single.then(|| ids.first().map(|id| (*id).to_owned())).flatten());
    let exists = row.as_deref().is_some_and(|row| ids.contains(&row));
    let room = ids.len() < most;
    let row = row.or_else(|| room.then(|| format!("r{}", secret::short())));
    let place = Place { words, frame: &frame, section, shared: desk.session.shared_phone };
    let form = row.map(|row| {
        let columns = visible::columns(table, &frame).into_iter();
        let mut fields: Vec<Field> = columns
            .map(|column| {
                place.field_at(
                    &format!("{}/{row}/{}", table.key, column.key),
                    &format!("{}-{}", table.key, column.key),
                    column,
                    None,
                )
            })
            .collect();
        desk.app.glossary.explain(words, &mut fields);
        (format!("{}/rows/{row}", around_base(desk, here)), fields)
    });
    let around = Around::of(desk, here, problems)?;
    let count = |n: usize| words::Value::Number(i64::try_from(n).unwrap_or(0));
    let form_title = match (single, exists) {
        (true, _) => String::new(),
        (_, true) => words.attr(table.key, "change").unwrap_or_else(|| words.text("page-rows-change").into_owned()),
        _ => words.with("page-rows-add", &[("n", count(ids.len() + 1))]),
    };
    let rows = if single { vec![] } else { listed(desk, table, &frame) };
    let mut shell = around.shell(desk);
    if exists && !single {
        shell.title = format!("{form_title}: {}", shell.title);
    }
    let template = RowsPage {
        shell,
        hint: super::fields::hint(words, table.key),
        beside: Beside { hint: None, ..Beside::of(words, table.key, table.key) },
        note: prefill::note(desk, here, &frame),
        none: words.attr(table.key, "none").unwrap_or_default(),
        form_title,
        can_add: !single && ids.len() + 1 < most && !exists,
        single,
        full: (!room && !single).then(|| words.with("page-rows-full", &[("max", count(most))])),
        form,
        rows,
        around,
    };
    shell::page_with(save::status(problems), &template)
}

fn around_base(desk: &Desk, here: &Here) -> String {
    steps::address(&desk.base(), &here.stop)
}

fn listed(desk: &Desk, table: &'static Question, frame: &Frame<'_>) -> Vec<Listed> {
    let rows = frame.answers.rows(table).into_iter().enumerate();
    rows.map(|(index, row)| {
        let mut texts = visible::columns(table, frame)
            .into_iter()
            .map(|column| said::value(&desk.shell.words, column, row.value(column), frame));
        let name = texts.next().flatten().unwrap_or_else(|| desk.shell.t("page-no-name"));
        let rest: Vec<String> = texts.flatten().collect();
        Listed { number: index + 1, id: row.id.to_owned(), name, rest: rest.join(" · ") }
    })
    .collect()
}

/// `GET /plans/{plan}/{section}/{stop}/rows/{row}`
pub async fn edit(desk: Desk, path: web::Path<(String, String, String, String)>) -> Result<HttpResponse, Error> {
    let (_, section, slug, row) = path.into_inner();
    let here = Here::find(&section, &slug, &desk.frame()?)?;
    let table = here.table().ok_or(Error::NotFound)?;
    if !desk.answers.section(here.section.key).row_ids(table.key).contains(&row.as_str()) {
        return Err(Error::NotFound);
    }
    page(&desk, &here, Some(row), &[])
}

/// `POST /plans/{plan}/{section}/{stop}/rows/{row}`: adds the row or changes it.
pub async fn save(posted: Posted, path: web::Path<(String, String, String, String)>) -> Result<HttpResponse, Error> {
    let Posted { desk, pairs } = posted;
    let (_, section, slug, row) = path.into_inner();
    let (here, draft) = {
        let frame = desk.frame()?;
        let here = Here::find(&section, &slug, &frame)?;
        let table = here.table().ok_or(Error::NotFound)?;
        let draft = read(&desk, table, &row, &pairs, &frame)?;
        (here, draft)
    };
    if draft.problems.iter().any(|problem| problem.code == FULL) {
        return refuse(desk, &here, &draft);
    }
    if draft.changes.is_empty() && !pairs.quiet {
        return Ok(shell::see_other(&way_on(&desk, &here, &pairs)?));
    }
    match save::save(&desk, here.section.key, draft, &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(mut stored) => {
            let problems = std::mem::take(&mut stored.problems);
            let desk = desk.after(here.section.key, stored).await?;
            if problems.is_empty() {
                return Ok(shell::see_other(&way_on(&desk, &here, &pairs)?));
            }
            list(&desk, &here, &problems)
        }
    }
}

/// The page of a full list, with what was typed for one row more; nothing is saved.
fn refuse(mut desk: Desk, here: &Here, draft: &Draft) -> Result<HttpResponse, Error> {
    let part = desk.answers.section_mut(here.section.key);
    *part = merge::merge(part, part, &draft.changes).section;
    list(&desk, here, &draft.problems)
}

fn way_on(desk: &Desk, here: &Here, pairs: &Pairs) -> Result<String, Error> {
    match pairs.get("next") {
        Some("add") => Ok(around_base(desk, here)),
        _ => Ok(steps::onward(desk, here, &desk.frame()?)),
    }
}

/// The changes of a row: none at all for a new one that was left empty.
fn read(desk: &Desk, table: &'static Question, row: &str, pairs: &Pairs, frame: &Frame<'_>) -> Result<Draft, Error> {
    let valid = (1..=40).contains(&row.len()) && row.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !valid {
        return Err(Error::NotFound);
    }
    let section = desk.answers.section(table.section());
    let ids = section.row_ids(table.key);
    let mut draft = Draft::default();
    steps::read_row(&mut draft, table, row, pairs, frame);
    if ids.contains(&row) {
        return Ok(draft);
    }
    if draft.is_blank() {
        return Ok(Draft::default());
    }
    let most = most(table, frame);
    if ids.len() >= most {
        let first = table.table().and_then(|table| table.columns.first()).map_or("", |column| column.key);
        let max = i64::try_from(most).unwrap_or(0);
        let path = format!("{}/{row}/{first}", table.key);
        draft.problems = vec![Problem { path, code: FULL, args: vec![("max", max)] }];
        return Ok(draft);
    }
    let last =
        ids.iter().filter_map(|id| section.values.get(&format!("{}/{id}", table.key)).and_then(Value::as_number)).max();
    draft.changes.insert(format!("{}/{row}", table.key), Change::Set(Value::Number(last.map_or(0, |place| place + 1))));
    Ok(draft)
}

/// `POST /plans/{plan}/{section}/{stop}/rows/{row}/remove`
pub async fn remove(posted: Posted, path: web::Path<(String, String, String, String)>) -> Result<HttpResponse, Error> {
    let Posted { desk, pairs } = posted;
    let (_, section, slug, row) = path.into_inner();
    let here = Here::find(&section, &slug, &desk.frame()?)?;
    let table = here.table().ok_or(Error::NotFound)?;
    let mut draft = Draft::default();
    for path in desk.answers.section(here.section.key).row_paths(table.key, &row) {
        draft.changes.insert(path, Change::Clear);
    }
    // what is closed to this person goes with the row too
    for column in table.table().map_or(&[][..], |table| table.columns) {
        draft.changes.entry(format!("{}/{row}/{}", table.key, column.key)).or_insert(Change::Clear);
    }
    match save::save(&desk, here.section.key, draft, &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(_) => Ok(shell::see_other(&around_base(&desk, &here))),
    }
}

/// "Save and go on" on a page of rows whose form is not there: nothing to save.
///
/// # Errors
/// When the form is not of this session.
pub async fn go_on(desk: Desk, here: Here, _table: &'static Question, pairs: Pairs) -> Result<HttpResponse, Error> {
    match save::save(&desk, here.section.key, Draft::default(), &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(_) => Ok(shell::see_other(&steps::onward(&desk, &here, &desk.frame()?))),
    }
}
