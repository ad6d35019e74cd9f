//! "I hold the paper, delete now", and what happened to the plan.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::session;
use super::shell::{self, Shell};
use crate::store::{audit, plans};

#[derive(Template)]
#[template(path = "plans/delete.html")]
struct DeletePage {
    shell: Shell,
    base: String,
    csrf: String,
    unsure: bool,
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
    let rows = desk.app.store.read(move |c| audit::of_plan(c, &plan, SHOWN)).await?;
    let zone = desk.country()?.time_zone;
    let lines = rows.into_iter().map(|row| {
        let at = row.at.and_utc().with_timezone(&zone);
        let id = format!("page-audit-{}", row.action);
        let what = if desk.shell.words.has(&id) { desk.shell.t(&id) } else { desk.shell.t("page-audit-other") };
        (format!("{}, {}", desk.shell.words.date_short(at.date_naive()), at.format("%H:%M")), what)
    });
    let template = DeletePage {
        lines: lines.collect(),
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

/// `POST /plans/{plan}/delete`: answers, history, versions and sessions go; one line without content stays.
pub async fn delete(request: HttpRequest, desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    if pairs.get("sure") != Some("yes") {
        return page(desk, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let (plan, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    desk.app.store.write(move |c| plans::delete(c, &plan, "owner", now)).await?;
    desk.app.fresh.forget(&desk.plan.id);
    desk.app.parsed.forget(&desk.plan.id);
    let shell = Shell::of(&request).named("page-gone");
    let lead = shell.a("page-gone", "lead");
    let mut response = shell::page(&GonePage { shell, lead, parts: vec![] })?;
    session::forget(&request, &mut response)?;
    Ok(response)
}
