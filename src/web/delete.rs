//! "I hold the paper, delete now", and what happened to the plan.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::session;
use super::shell::{self, Shell};
use crate::store::audit::{self, AuditLine};
use crate::store::{Connection, people, plans};
use crate::words::Value;

#[derive(Template)]
#[template(path = "plans/delete.html")]
struct DeletePage {
    shell: Shell,
    base: String,
    csrf: String,
    unsure: bool,
    /// The workshop with a sheet about her, if one has.
    sheet: Option<String>,
    lines: Vec<(String, String)>,
}

/// Audit lines shown.
const SHOWN: i64 = 30;

/// `GET /plans/{plan}/delete`
pub async fn ask(desk: Desk) -> Result<HttpResponse, Error> {
    page(desk, StatusCode::OK).await
}

async fn page(desk: Desk, status: StatusCode) -> Result<HttpResponse, Error> {
    let plan = desk.plan.id.clone();
    let read = move |c: &mut Connection| Ok((audit::of_plan(c, &plan, SHOWN)?, people::of_plan(c, &plan)?));
    let (rows, sheets) = desk.app.store.read(read).await?;
    let zone = desk.country()?.time_zone;
    let lines = rows.into_iter().map(|row| {
        let at = row.at.and_utc().with_timezone(&zone);
        let id = format!("page-audit-{}", row.action);
        let what = if desk.shell.words.has(&id) { desk.shell.t(&id) } else { desk.shell.t("page-audit-other") };
        (format!("{}, {}", desk.shell.words.date_short(at.date_naive()), at.format("%H:%M")), what)
    });
    let template = DeletePage {
        lines: lines.collect(),
        sheet: sheets
            .into_iter()
            .next()
            .map(|held| desk.shell.words.with("gone-sheet", &[("title", Value::Text(&held.title))])),
        base: desk.base(),
        csrf: desk.session.csrf.clone(),
        unsure: status != StatusCode::OK,
        shell: desk.shell.named("page-delete").with_problem(status != StatusCode::OK),
    };
    shell::page_with(status, &template)
}

#[derive(Template)]
#[template(path = "home/text.html")]
struct GonePage {
    shell: Shell,
    lead: String,
    parts: Vec<(String, String)>,
}

/// `POST /plans/{plan}/delete`: answers, history, versions and sessions go; one line without content stays. Her sheet of a
/// register goes with it, unless she lets it stay: afterwards she could not take it back herself.
pub async fn delete(request: HttpRequest, desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    if pairs.get("sure") != Some("yes") {
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let (plan, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    let stays = pairs.get("register") == Some("stay");
    let write = move |c: &mut Connection| {
        let sheets = if stays { vec![] } else { people::of_plan(c, &plan)? };
        for held in sheets {
            people::forget(c, &held.person, now)?;
            let line =
                AuditLine { plan_id: None, at: now, actor: "owner", action: "register-taken-back", detail: None };
            audit::add_in(c, &held.workshop, line)?;
        }
        plans::delete(c, &plan, "owner", now)
    };
    desk.app.store.write(write).await?;
    desk.app.fresh.forget(&desk.plan.id);
    desk.app.parsed.forget(&desk.plan.id);
    let shell = Shell::of(&request).named("page-gone");
    let lead = shell.a("page-gone", "lead");
    let mut response = shell::page(&GonePage { shell, lead, parts: vec![] })?;
    session::forget(&request, &mut response)?;
    Ok(response)
}
