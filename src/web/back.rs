//! Coming back: by code, by QR; and leaving again.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::app::App;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::helper;
use super::session::{self, Opener, Whose};
use super::shell::{self, Shell};
use super::{arrival, secret, typing};
use crate::store::audit::{self, AuditLine};
use crate::store::plans::PlanRow;
use crate::store::{Connection, StoreError, keys, plans, seats, sessions};

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
    /// It opens this plan; it is the code of a second person, or the plan's own.
    Opens(Box<PlanRow>, Option<String>),
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
    let address = arrival::address(request);
    let now = app.clock.now();
    let wait = app.throttle.wait_for_code(code.public(), now).or_else(|| app.throttle.wait_for_address(&address, now));
    if let Some(seconds) = wait {
        return Ok(Tried::Wait(seconds));
    }
    let public = code.public().to_owned();
    let found = app.store.read(move |c| by_public(c, &public)).await?;
    let secret_part = code.secret().to_owned();
    let right = app.hashed(move || {
        if found.is_empty() {
            // as slow as a wrong one
            secret::matches(&secret_part, NO_PLAN);
        }
        found.into_iter().find(|(hash, ..)| secret::matches(&secret_part, hash))
    });
    let Some((_, plan, key)) = right.await? else {
        app.throttle.failed(code.public(), &address, now);
        return Ok(Tried::Refused("page-return-wrong"));
    };
    app.throttle.succeeded(code.public());
    Ok(Tried::Opens(Box::new(plan), key))
}

/// A hash to match, the plan that it opens, and the second person's code that it belongs to.
type Candidate = (String, PlanRow, Option<String>);

/// Whose code may begin with these four characters: a plan's, rarely a second person's as well.
fn by_public(c: &mut Connection, public: &str) -> Result<Vec<Candidate>, StoreError> {
    let plan = plans::find_by_public(c, public)?.map(|plan| (plan.code_hash.clone(), plan, None));
    let mut found: Vec<Candidate> = plan.into_iter().collect();
    if let Some(key) = keys::find_by_public(c, public)? {
        found.push((key.code_hash, plans::find(c, &key.plan_id)?, Some(key.id)));
    }
    Ok(found)
}

/// `POST /return`
pub async fn open(request: HttpRequest, pairs: Pairs) -> Result<HttpResponse, Error> {
    let typed = pairs.get("code").unwrap_or_default();
    let shared = pairs.get("shared").is_some();
    let helper = pairs.get("helper").is_some();
    match try_code(&request, typed).await? {
        Tried::Opens(plan, key) => enter(&request, &plan, key.as_deref(), Whose { shared, helper }, "code").await,
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

async fn enter(
    request: &HttpRequest,
    plan: &PlanRow,
    key: Option<&str>,
    whose: Whose,
    how: &'static str,
) -> Result<HttpResponse, Error> {
    let mut response = shell::see_other(&format!("/plans/{}", plan.id));
    let (opener, shared) = match key {
        None => (whose.opener(), whose.shared || plan.shared_phone),
        Some(key) => (Opener::Second(key), whose.shared),
    };
    session::begin(request, &plan.id, opener, shared, &mut response).await?;
    note_return(super::app::of(request), &plan.id, key, how).await?;
    if whose.helper && key.is_none() {
        helper::note_begin(super::app::of(request), &plan.id).await?;
    }
    Ok(response)
}

/// Notes that the owner is back, or the second person whose code it is.
///
/// # Errors
/// When the store fails.
pub async fn note_return(app: &App, plan: &str, key: Option<&str>, how: &'static str) -> Result<(), Error> {
    let (plan, key, now) = (plan.to_owned(), key.map(str::to_owned), app.clock.stamp());
    app.store
        .write(move |c| {
            plans::touch(c, &plan, now)?;
            let actor = if key.is_some() { "second" } else { "owner" };
            match key {
                Some(key) => keys::seen(c, &key, now)?,
                // who has her plan in hand writes for herself again
                None => seats::set_paper(c, &plan, false)?,
            }
            audit::add(c, AuditLine { plan_id: Some(&plan), at: now, actor, action: "returned", detail: Some(how) })
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
    let address = arrival::address(&request);
    let now = app.clock.now();
    if let Some(seconds) = app.throttle.wait_for_address(&address, now) {
        return Err(Error::Wait(seconds));
    }
    let hash = secret::digest(pairs.get("token").unwrap_or_default());
    let found = app.store.read(move |c| by_token(c, &hash)).await?;
    let Some((plan, key)) = found else {
        app.throttle.failed("qr", &address, now);
        return Err(Error::NotFound);
    };
    let whose = Whose { shared: pairs.get("shared").is_some(), helper: false };
    enter(&request, &plan, key.as_deref(), whose, "qr").await
}

/// The plan of a picture's token, and the second person's code if it is hers.
fn by_token(c: &mut Connection, hash: &str) -> Result<Option<(PlanRow, Option<String>)>, StoreError> {
    if let Some(plan) = plans::find_by_token(c, hash)? {
        return Ok(Some((plan, None)));
    }
    let Some(key) = keys::find_by_token(c, hash)? else { return Ok(None) };
    Ok(Some((plans::find(c, &key.plan_id)?, Some(key.id))))
}

/// `POST /plans/{plan}/sign-out`
pub async fn sign_out(request: HttpRequest, desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let (token, plan) = (desk.session.token_hash.clone(), desk.plan.id.clone());
    if desk.rights.types() {
        return typing::end(&desk).await;
    }
    let everywhere = pairs.get("everywhere").is_some() && desk.rights.owns();
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
    let room = desk.plan.workshop_code.as_deref().unwrap_or_default();
    let to = if pairs.get("next").is_some() { format!("/next?room={}", symbols(room)) } else { "/".to_owned() };
    let mut response = shell::see_other(&to);
    session::forget(&request, &mut response)?;
    Ok(response)
}

/// A workshop's code as it may stand in an address.
fn symbols(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).take(12).collect()
}

#[derive(Template)]
#[template(path = "plans/next.html")]
struct NextPage {
    shell: Shell,
    join: Option<String>,
}

/// `GET /next`: the phone of a table goes to the next person; nothing of the one before is left on it.
pub async fn next(request: HttpRequest, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let room = query.iter().find(|(name, _)| name == "room").map(|(_, code)| symbols(code)).unwrap_or_default();
    let join = (!room.is_empty()).then(|| format!("/join/{room}"));
    shell::page(&NextPage { shell: Shell::of(&request).named("next"), join })
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
