//! Two people changed the same value: both stand side by side, and one is chosen. Nothing is dropped.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::carried::Posted;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::helper::{self, Asking};
use super::save::{self, Draft, Outcome};
use super::secret;
use super::shell::{self, Shell};
use crate::outline::said;
use crate::plan::answers::Value;
use crate::plan::catalogue;
use crate::plan::merge::{Change, Conflict};
use crate::plan::options::Frame;
use crate::plan::share;
use crate::words::Words;

struct Pair {
    path: String,
    label: String,
    theirs: String,
    mine: String,
    mine_json: String,
}

#[derive(Template)]
#[template(path = "plans/conflict.html")]
struct ConflictPage {
    shell: Shell,
    part: String,
    action: String,
    history: String,
    pairs: Vec<Pair>,
    revision: i64,
    key: String,
    csrf: String,
}

/// The page with both versions.
///
/// # Errors
/// When the template fails.
pub fn page(desk: &Desk, section: &str, revision: i64, conflicts: &[Conflict]) -> Result<HttpResponse, Error> {
    if let Some(page) = ask(desk, section, revision, conflicts)? {
        return Ok(page);
    }
    let frame = desk.frame()?;
    let words = &desk.shell.words;
    let pair = |conflict: &Conflict| {
        let question = catalogue::behind(&conflict.path);
        let say = |value: Option<&Value>| question.and_then(|question| said::value(words, question, value, &frame));
        let nothing = || desk.shell.t("page-nothing");
        let mine = match &conflict.mine {
            Change::Set(value) => say(Some(value)).unwrap_or_else(nothing),
            Change::Clear => nothing(),
            Change::Typed(text) => text.clone(),
        };
        Pair {
            label: label_at(words, &conflict.path, &frame),
            theirs: say(conflict.theirs.as_ref()).unwrap_or_else(nothing),
            mine,
            mine_json: serde_json::to_string(&conflict.mine).unwrap_or_default(),
            path: conflict.path.clone(),
        }
    };
    let page = ConflictPage {
        part: desk.shell.t(&format!("section-{section}")),
        action: format!("{}/{section}/both", desk.base()),
        history: format!("{}/{section}/history", desk.base()),
        pairs: conflicts.iter().map(pair).collect(),
        revision,
        key: secret::short(),
        csrf: desk.session.csrf.clone(),
        shell: desk.shell.named("page-conflict"),
    };
    shell::page_with(StatusCode::CONFLICT, &page)
}

/// The page that asks first, where a helper would see what is private. What was typed goes along.
fn ask(desk: &Desk, section: &str, revision: i64, conflicts: &[Conflict]) -> Result<Option<HttpResponse>, Error> {
    let classes = conflicts.iter().filter_map(|conflict| catalogue::behind(&conflict.path)).map(|one| one.class);
    let parts = helper::waiting(desk, classes);
    if parts.is_empty() {
        return Ok(None);
    }
    let mine = conflicts.iter().map(|conflict| {
        let json = serde_json::to_string(&conflict.mine).unwrap_or_default();
        (format!("mine/{}", conflict.path), json)
    });
    let mut sent = vec![("revision".to_owned(), revision.to_string())];
    sent.extend(mine);
    let asking = Asking {
        parts: &parts,
        about: helper::ABOUT,
        title: &desk.shell.t(&format!("section-{section}")),
        yes: (format!("{}/{section}/both", desk.base()), sent),
        no: desk.base(),
    };
    helper::ask_for(desk, asking).map(Some)
}

/// What a path asks, in words.
pub fn label_at(words: &Words, path: &str, frame: &Frame<'_>) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        [key] | [key, _] => words.text(key).into_owned(),
        [key, row, column] => {
            let id = format!("{key}-{column}");
            let action = row.rsplit(':').next().and_then(|action| frame.packs.action(action));
            match action {
                Some(action) => said::action(words, action),
                None => words.text(&id).into_owned(),
            }
        }
        _ => path.to_owned(),
    }
}

/// `POST /plans/{plan}/{section}/both`: saves the chosen side of each pair, or shows them after a yes.
pub async fn choose(posted: Posted, path: web::Path<(String, String)>) -> Result<HttpResponse, Error> {
    let Posted { mut desk, pairs } = posted;
    let section = catalogue::section(&path.1).filter(|section| section.number > 0).ok_or(Error::NotFound)?;
    if pairs.get("do") == Some("yes") {
        helper::open(&mut desk, &pairs).await?;
        let now = desk.answers.section(section.key);
        let conflict = |(path, mine): (String, Change)| Conflict { theirs: now.values.get(&path).cloned(), path, mine };
        let conflicts: Vec<Conflict> = mine(&desk, section.key, &pairs, |_| true)?.into_iter().map(conflict).collect();
        return page(&desk, section.key, pairs.revision()?, &conflicts);
    }
    let chosen = |path: &str| pairs.get(&format!("keep/{path}")) == Some("mine");
    let changes = mine(&desk, section.key, &pairs, chosen)?.into_iter().collect();
    match save::save(&desk, section.key, Draft { changes, ..Draft::default() }, &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(_) => Ok(shell::see_other(&format!("{}/check#{}", desk.base(), section.key))),
    }
}

/// What was typed here, by path, as far as it is wanted.
fn mine(
    desk: &Desk,
    section: &str,
    pairs: &Pairs,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<(String, Change)>, Error> {
    let frame = desk.frame()?;
    let start = format!("{section}-");
    let fields = pairs.fields.iter().filter_map(|(name, json)| Some((name.strip_prefix("mine/")?, json)));
    let read = |(path, json): (&str, &String)| {
        let change: Change = serde_json::from_str(json).map_err(|_| Error::BadRequest("unreadable choice"))?;
        Ok((path.to_owned(), checked(path, change, &frame)?))
    };
    fields.filter(|(path, _)| path.starts_with(&start) && wanted(path)).map(read).collect()
}

/// A choice comes back through the browser, so it is read like anything typed.
fn checked(path: &str, change: Change, frame: &Frame<'_>) -> Result<Change, Error> {
    let bad = || Error::BadRequest("unreadable choice");
    let question = catalogue::behind(path).filter(|_| !share::is_closed_at(path, frame.answers)).ok_or_else(bad)?;
    match change {
        Change::Set(Value::Number(place)) if path.split('/').count() == 2 => {
            Ok(Change::Set(Value::Number(place.clamp(0, 1000))))
        }
        Change::Set(value) => {
            let shown = crate::plan::entry::show(&question.kind, &value, frame.decimals());
            let typed: Vec<&str> = shown.iter().map(String::as_str).collect();
            let read = crate::plan::entry::read(&question.kind, &typed, frame).map_err(|_| bad())?;
            Ok(read.map_or(Change::Clear, Change::Set))
        }
        other => Ok(other),
    }
}
