//! Coming back: by code, by QR; and leaving again.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::app::App;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::helper;
use super::session::Whose;
use super::shell::{self, Shell};
use super::{secret, session};
use crate::store::audit::{self, AuditLine};
use crate::store::plans::PlanRow;
use crate::store::{plans, sessions};

#[derive(Template)]
#[template(path = "plans/return.html")]
struct ReturnPage {
    shell: Shell,
    problem: Option<String>,
    typed: String,
    whose: Whose,
}

/// `GET /return`
pub async fn ask(request: HttpRequest) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("page-return");
    shell::page(&ReturnPage { shell, problem: None, typed: String::new(), whose: Whose::default() })
}

/// A hash that nothing matches: a code that does not exist takes as long as a wrong one.
pub const NO_PLAN: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c3RhbmFwLW5vLXBsYW4$Zk1J1z0m8pY4d0Yt1cO7m3q8B9w0v5sJrQ2n4uXyTzA";

/// What became of a code that was typed.
pub enum Tried {
    /// It opens this plan.
    Opens(Box<PlanRow>),
    /// It is no code at all, or opens nothing; why, as a message.
    Refused(&'static str),
    /// Too many tries; wait so many seconds.
    Wait(u64),
}

/// Tries a code, as often as is allowed.
///
/// # Errors
/// `Busy` when too many codes are tried at once, and those of the store.
pub async fn try_code(request: &HttpRequest, typed: &str) -> Result<Tried, Error> {
    let app = super::app::of(request);
    let Some(code) = secret::Code::parse(typed) else { return Ok(Tried::Refused("page-return-not-a-code")) };
    let address = request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
    let now = app.clock.now();
    let wait = app.throttle.wait_for_code(code.public(), now).or_else(|| app.throttle.wait_for_address(&address, now));
    if let Some(seconds) = wait {
        return Ok(Tried::Wait(seconds));
    }
    let public = code.public().to_owned();
    let plan = app.store.read(move |c| plans::find_by_public(c, &public)).await?;
    let stored = plan.as_ref().map_or_else(|| NO_PLAN.to_owned(), |plan| plan.code_hash.clone());
    let secret_part = code.secret().to_owned();
    let right = app.hashed(move || secret::matches(&secret_part, &stored)).await?;
    let Some(plan) = plan.filter(|_| right) else {
        app.throttle.failed(code.public(), &address, now);
        return Ok(Tried::Refused("page-return-wrong"));
    };
    app.throttle.succeeded(code.public());
    Ok(Tried::Opens(Box::new(plan)))
}

/// `POST /return`
pub async fn open(request: HttpRequest, app: web::Data<App>, pairs: Pairs) -> Result<HttpResponse, Error> {
    let typed = pairs.get("code").unwrap_or_default();
    let shared = pairs.get("shared").is_some();
    let helper = pairs.get("helper").is_some();
    match try_code(&request, typed).await? {
        Tried::Opens(plan) => {
            enter(&app, &plan.id, Whose { shared: shared || plan.shared_phone, helper }, "code").await
        }
        Tried::Refused(why) => refused(Shell::of(&request).named("page-return"), typed, Whose { shared, helper }, why),
        Tried::Wait(seconds) => Err(Error::Wait(seconds)),
    }
}

fn refused(shell: Shell, typed: &str, whose: Whose, why: &str) -> Result<HttpResponse, Error> {
    let problem = Some(shell.t(why));
    let shell = shell.with_problem(true);
    let typed = typed.chars().take(40).collect();
    shell::page_with(StatusCode::UNPROCESSABLE_ENTITY, &ReturnPage { shell, problem, typed, whose })
}

async fn enter(app: &App, plan: &str, whose: Whose, how: &'static str) -> Result<HttpResponse, Error> {
    let mut response = shell::see_other(&format!("/plans/{plan}"));
    session::begin(app, plan, whose, &mut response).await?;
    note_return(app, plan, how).await?;
    if whose.helper {
        helper::note_begin(app, plan).await?;
    }
    Ok(response)
}

/// Notes that the owner is back.
///
/// # Errors
/// When the store fails.
pub async fn note_return(app: &App, plan: &str, how: &'static str) -> Result<(), Error> {
    let (plan, now) = (plan.to_owned(), app.clock.stamp());
    app.store
        .write(move |c| {
            plans::touch(c, &plan, now)?;
            audit::add(
                c,
                AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action: "returned", detail: Some(how) },
            )
        })
        .await?;
    Ok(())
}

#[derive(Template)]
#[template(path = "plans/qr.html")]
struct QrPage {
    shell: Shell,
    token: String,
}

/// `GET /q/{token}`: a button, so that a picture seen by a machine signs nobody in.
pub async fn qr(request: HttpRequest, token: web::Path<String>) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("page-qr");
    shell::page(&QrPage { shell, token: token.into_inner() })
}

/// `POST /q`: trades the token for a session at once; it never stays in an address.
pub async fn trade(request: HttpRequest, app: web::Data<App>, pairs: Pairs) -> Result<HttpResponse, Error> {
    let address = request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
    let now = app.clock.now();
    if let Some(seconds) = app.throttle.wait_for_address(&address, now) {
        return Err(Error::Wait(seconds));
    }
    let hash = secret::digest(pairs.get("token").unwrap_or_default());
    let found = app.store.read(move |c| plans::find_by_token(c, &hash)).await?;
    let Some(plan) = found else {
        app.throttle.failed("qr", &address, now);
        return Err(Error::NotFound);
    };
    let shared = pairs.get("shared").is_some() || plan.shared_phone;
    enter(&app, &plan.id, Whose { shared, helper: false }, "qr").await
}

/// `POST /plans/{plan}/sign-out`
pub async fn sign_out(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let (token, plan) = (desk.session.token_hash.clone(), desk.plan.id.clone());
    let everywhere = pairs.get("everywhere").is_some();
    desk.app
        .store
        .write(move |c| {
            if everywhere {
                sessions::revoke_all(c, &plan, None)?;
            }
            sessions::revoke(c, &token)
        })
        .await?;
    desk.app.fresh.forget(&desk.plan.id);
    desk.app.parsed.forget(&desk.plan.id);
    let mut response = shell::see_other("/");
    session::forget(&desk.app, &mut response)?;
    Ok(response)
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::phc::PasswordHash;

    #[test]
    fn a_code_without_a_plan_takes_the_time_of_a_real_hash() {
        assert!(PasswordHash::new(super::NO_PLAN).is_ok());
        assert!(!super::secret::matches("4MWX9HND", super::NO_PLAN));
    }
}
