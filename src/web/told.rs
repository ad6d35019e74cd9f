//! What happened to a plan: notices on its task list until the owner knows, and the whole log for her to read.

use actix_web::HttpResponse;
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::shell::{self, Shell};
use crate::store::audit::{self, AuditRow};
use crate::store::{accounts, comments, reissues};
use crate::words::Value;

/// Lines of the log on its page.
const SHOWN: i64 = 100;

/// What the owner has to know and has not said that she knows.
///
/// # Errors
/// When the store fails.
pub async fn notices(desk: &Desk) -> Result<Vec<String>, Error> {
    if !desk.rights.owns() {
        return Ok(vec![]);
    }
    let id = desk.plan.id.clone();
    let (codes, comments) =
        desk.app.store.read(move |c| Ok((reissues::untold(c, &id)?, comments::unread(c, &id)?))).await?;
    let zone = desk.country()?.time_zone;
    let words = &desk.shell.words;
    let code = |(at, name): (chrono::NaiveDateTime, Option<String>)| {
        let at = at.and_utc().with_timezone(&zone);
        let (day, time) = (words.date_short(at.date_naive()), at.format("%H:%M").to_string());
        let name = name.unwrap_or_else(|| desk.shell.t("told-someone"));
        let values = [("day", Value::Text(&day)), ("time", Value::Text(&time)), ("name", Value::Text(&name))];
        words.with("told-code", &values)
    };
    let mut all: Vec<String> = codes.into_iter().map(code).collect();
    if comments > 0 {
        all.push(words.with("told-comments", &[("n", Value::Number(comments))]));
    }
    Ok(all)
}

/// `POST /plans/{plan}/told`: she knows.
pub async fn know(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let (id, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    desk.app
        .store
        .write(move |c| {
            reissues::told(c, &id, now)?;
            comments::read(c, &id, now)
        })
        .await?;
    let to = if pairs.get("then") == Some("share") { "/share" } else { "" };
    Ok(shell::see_other(&format!("{}{to}", desk.base())))
}

struct Line {
    when: String,
    what: String,
    who: String,
}

#[derive(Template)]
#[template(path = "plans/log.html")]
struct LogPage {
    shell: Shell,
    base: String,
    lines: Vec<Line>,
}

/// `GET /plans/{plan}/log`
pub async fn log(desk: Desk) -> Result<HttpResponse, Error> {
    let id = desk.plan.id.clone();
    let (rows, names) = desk
        .app
        .store
        .read(move |c| {
            let rows = audit::of_plan(c, &id, SHOWN)?;
            let actors: Vec<String> = rows.iter().map(|row| row.actor.clone()).collect();
            let names = accounts::names(c, &actors)?;
            Ok((rows, names))
        })
        .await?;
    let zone = desk.country()?.time_zone;
    let line = |row: &AuditRow| {
        let at = row.at.and_utc().with_timezone(&zone);
        let who = match row.actor.as_str() {
            "owner" => desk.shell.t("log-you"),
            "second" => desk.shell.t("log-second"),
            actor => names.get(actor).map_or_else(
                || desk.shell.t("log-program"),
                |name| desk.shell.words.with("log-trainer", &[("name", Value::Text(name))]),
            ),
        };
        Line {
            when: format!("{}, {}", desk.shell.words.date_short(at.date_naive()), at.format("%H:%M")),
            what: what(&desk.shell, row),
            who,
        }
    };
    let lines = rows.iter().map(line).collect();
    shell::page(&LogPage { lines, base: desk.base(), shell: desk.shell.named("page-audit") })
}

/// What was done, with its detail where there are words for it.
fn what(shell: &Shell, row: &AuditRow) -> String {
    let own = format!("page-audit-{}", row.action);
    let detail = row.detail.as_deref().unwrap_or_default().replace([':', '_', '+'], "-");
    let ids = [format!("{own}-{detail}"), own, "page-audit-other".to_owned()];
    ids.iter().find(|id| shell.words.has(id)).map(|id| shell.t(id)).unwrap_or_default()
}
