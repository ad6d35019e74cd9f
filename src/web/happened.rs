//! What happened to accounts and workshops: for leads within their organisation, for the admin everywhere.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Local, NaiveDateTime};

use super::error::Error;
use super::pager;
use super::people::Reach;
use super::shell::{self, Shell};
use super::trainer::Trainer;
use crate::store::audit::{self, AuditRow, Whose};
use crate::store::{accounts, organisations, workshops};
use crate::words::Value;

#[derive(Template)]
#[template(path = "trainers/happened.html")]
struct HappenedPage {
    shell: Shell,
    lines: Vec<(String, String)>,
    earlier: Option<String>,
}

/// `GET /happened`
pub async fn show(trainer: Trainer, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let reach = Reach::of(&trainer)?;
    let before = query.iter().find(|(name, _)| name == "before").map(|(_, id)| id.clone());
    let read = trainer.app.store.read(move |c| {
        let whose = reach.organisation().map_or(Whose::All, Whose::Organisation);
        let rows = audit::of_people(c, whose, before.as_deref(), pager::LINES + 1)?;
        let ids: Vec<String> =
            rows.iter().flat_map(|row| [Some(row.actor.clone()), row.detail.clone()]).flatten().collect();
        let mut names = accounts::names(c, &ids)?;
        names.extend(organisations::names(c, &ids)?);
        let held: Vec<String> = rows.iter().filter_map(|row| row.workshop_id.clone()).collect();
        names.extend(workshops::titles(c, &held)?);
        Ok((rows, names))
    });
    let (rows, names) = read.await?;
    let (rows, more) = pager::cut(rows);
    let last = rows.last().map(|row| format!("/happened?before={}", row.id));
    let shell = trainer.shell.named("happened");
    let lines = rows.iter().map(|row| (when(&shell, row.at), told(&shell, row, &names))).collect();
    shell::page(&HappenedPage { lines, earlier: last.filter(|_| more), shell })
}

/// One line in words: the message `happened-` and the action, with who did it, to whom, and where.
fn told(shell: &Shell, row: &AuditRow, names: &BTreeMap<String, String>) -> String {
    let name = |id: Option<&str>| {
        let known = id.and_then(|id| names.get(id)).cloned();
        known.unwrap_or_else(|| shell.t(if id == Some("terminal") { "happened-terminal" } else { "happened-someone" }))
    };
    let (who, about) = (name(Some(&row.actor)), name(row.detail.as_deref()));
    let place = name(row.workshop_id.as_deref());
    let id = format!("happened-{}", row.action);
    let id = if shell.words.has(&id) { id } else { "happened-other".to_owned() };
    let values = [("who", Value::Text(&who)), ("about", Value::Text(&about)), ("place", Value::Text(&place))];
    shell.words.with(&id, &values)
}

/// Day and time by the clock of the machine that serves.
pub fn when(shell: &Shell, at: NaiveDateTime) -> String {
    let at = at.and_utc().with_timezone(&Local);
    format!("{}, {}", shell.words.date_short(at.date_naive()), at.format("%H:%M"))
}
