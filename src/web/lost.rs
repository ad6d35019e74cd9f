//! A lost code made new, on the owner's side: what a trainer started is taken once, with a fresh code on this phone.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::TimeDelta;

use super::app::App;
use super::begin::fresh_code;
use super::error::Error;
use super::form::Pairs;
use super::secret;
use super::session::{self, Opener};
use super::shell::{self, Shell};
use crate::store::audit::{self, AuditLine};
use crate::store::reissues::{self, ReissueRow};
use crate::store::{StoreError, plans, seats, sessions};

/// How long the same form, sent again, still leads to the code that it took; minutes.
const AGAIN_MINUTES: i64 = 5;
/// Tries for a free public part before giving up.
const CODE_TRIES: usize = 20;

#[derive(Template)]
#[template(path = "plans/lost.html")]
struct LostPage {
    shell: Shell,
    problem: Option<String>,
    typed: String,
    key: String,
    /// Whether the code came with the picture: one button is left to press.
    scanned: bool,
    shared: bool,
}

/// What is kept of a code that a trainer started; with the form's key, what is left of it when it is taken.
pub fn digest(code: &str, key: &str) -> String {
    secret::digest(&format!("lost {code} {key}"))
}

/// `GET /lost`
pub async fn ask(request: HttpRequest) -> Result<HttpResponse, Error> {
    page(&Shell::of(&request), String::new(), false, false, None)
}

/// `GET /lost/{token}`: the same with the code of a picture; a button, so that a machine that looks takes nothing.
pub async fn scanned(request: HttpRequest, token: web::Path<String>) -> Result<HttpResponse, Error> {
    page(&Shell::of(&request), symbols(&token), true, false, None)
}

fn page(
    shell: &Shell,
    typed: String,
    scanned: bool,
    shared: bool,
    problem: Option<&str>,
) -> Result<HttpResponse, Error> {
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let problem = problem.map(|id| shell.t(id));
    let key = secret::short() + &secret::short();
    let shell = shell.named(if scanned { "lost-new" } else { "lost" }).with_problem(problem.is_some());
    shell::page_with(status, &LostPage { shell, problem, typed, key, scanned, shared })
}

/// What was typed, without spaces and dashes, in capitals.
fn symbols(typed: &str) -> String {
    let symbols = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
    symbols.take(24).collect()
}

/// `POST /lost`: the old code dies, its sessions end, and the fresh code is shown on this phone.
pub async fn take(request: HttpRequest, app: web::Data<App>, pairs: Pairs) -> Result<HttpResponse, Error> {
    let (typed, shared) = (symbols(pairs.get("code").unwrap_or_default()), pairs.get("shared").is_some());
    let shell = Shell::of(&request);
    let address = super::arrival::address(&request);
    let now = app.clock.now();
    if typed.is_empty() {
        return page(&shell, typed, false, shared, Some("lost-missing"));
    }
    if let Some(seconds) = app.throttle.wait_for_address(&address, now) {
        return Err(Error::Wait(seconds));
    }
    let (fresh, spent) = (digest(&typed, ""), digest(&typed, &pairs.key()?));
    let again = spent.clone();
    let found = app.store.read(move |c| {
        let new = reissues::find_by_token(c, &fresh)?;
        new.map_or_else(|| reissues::find_by_token(c, &again), |row| Ok(Some(row)))
    });
    let found = found.await?;
    let taken = match found {
        Some(row) if row.used_at.is_none() && !renew(&app, &row, &spent).await? => {
            // the same form came twice at once
            let other = app.store.read(move |c| reissues::find_by_token(c, &spent)).await?;
            other.filter(|row| is_again(row, now.naive_utc()))
        }
        Some(row) if row.used_at.is_none() || is_again(&row, now.naive_utc()) => Some(row),
        _ => None,
    };
    let Some(plan) = taken.map(|row| row.plan_id) else {
        app.throttle.failed("lost", &address, now);
        return page(&shell, typed, false, shared, Some("lost-wrong"));
    };
    let mut response = shell::see_other(&format!("/plans/{plan}/code"));
    session::begin(&request, &plan, Opener::Owner, shared, &mut response).await?;
    Ok(response)
}

/// Whether it was taken by this very form a moment ago: its answer may have been lost on the way.
fn is_again(row: &ReissueRow, now: chrono::NaiveDateTime) -> bool {
    row.used_at.is_some_and(|used| now - used < TimeDelta::minutes(AGAIN_MINUTES))
}

/// Takes it, and gives the plan a fresh code. False when another took it first, or its time is over.
async fn renew(app: &App, row: &ReissueRow, spent: &str) -> Result<bool, Error> {
    for _ in 0..CODE_TRIES {
        let (code, token, hash) = fresh_code(app).await?;
        let (row, spent, public) = (row.clone(), spent.to_owned(), code.public().to_owned());
        let (plan, qr_hash, now) = (row.plan_id.clone(), secret::digest(&token), app.clock.stamp());
        let made = app.store.write(move |c| {
            reissues::take(c, &row.id, &spent, now)?;
            plans::set_code(c, &row.plan_id, &public, &hash, now)?;
            plans::set_token(c, &row.plan_id, Some(&qr_hash), now)?;
            plans::touch(c, &row.plan_id, now)?;
            sessions::revoke_owner(c, &row.plan_id)?;
            // who has her plan in hand writes for herself again
            seats::set_paper(c, &row.plan_id, false)?;
            let detail = Some(row.way.as_str());
            let line =
                AuditLine { plan_id: Some(&row.plan_id), at: now, actor: "owner", action: "code-reissued", detail };
            match &row.workshop_id {
                Some(workshop) => audit::add_in(c, workshop, line),
                None => audit::add(c, line),
            }
        });
        match made.await {
            Ok(()) => {
                app.fresh.put(&plan, code, token, app.clock.now());
                return Ok(true);
            }
            Err(StoreError::Taken(_)) => {}
            Err(StoreError::NotFound) => return Ok(false),
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Busy)
}
