//! Sessions of owners: a random token in a cookie, its hash in the store.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use chrono::TimeDelta;

use super::app::App;
use super::error::Error;
use super::{helper, idle, keep, secret};
use crate::store::sessions::{self, SessionRow};

/// Name of the cookie.
pub const COOKIE: &str = "stanap";
/// How long an owner stays signed in without doing anything, hours.
const OWNER_HOURS: i64 = 12;
/// The same on a shared phone, minutes.
pub const SHARED_MINUTES: i64 = 20;

/// The hash of the token in the request's cookie.
pub fn cookie(request: &HttpRequest) -> Option<String> {
    request.cookie(COOKIE).map(|cookie| secret::digest(cookie.value()))
}

/// Whose phone and whose hand it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Whose {
    /// Others use the same phone.
    pub shared: bool,
    /// Someone types for the owner.
    pub helper: bool,
}

impl Whose {
    /// Who opens the plan then.
    pub fn opener(self) -> Opener<'static> {
        if self.helper { Opener::Helper } else { Opener::Owner }
    }
}

/// Who opens a plan.
#[derive(Debug, Clone, Copy)]
pub enum Opener<'a> {
    /// Its owner.
    Owner,
    /// Someone who types for her on this phone.
    Helper,
    /// A second person of the business, by the id of her code.
    Second(&'a str),
    /// A trainer who types a paper: her account, and the kind of the session.
    Typist(&'a str, &'static str),
}

/// Starts a session for a plan and puts its cookie on the answer.
///
/// # Errors
/// When the store fails.
pub async fn begin(
    request: &HttpRequest,
    plan: &str,
    opener: Opener<'_>,
    shared: bool,
    response: &mut HttpResponse,
) -> Result<(), Error> {
    let (_, cookie) = start(super::app::of(request), plan, opener, shared).await?;
    arrive(request, plan, shared, &cookie, response)
}

/// Puts a new session's cookie on the answer; what another plan left on the phone goes.
fn arrive(
    request: &HttpRequest,
    plan: &str,
    shared: bool,
    cookie: &Cookie<'static>,
    response: &mut HttpResponse,
) -> Result<(), Error> {
    if shared && let Some(to) = idle::leads_to(response.headers()) {
        *response = idle::opened(request, &to)?;
    }
    if keep::must_go(request, plan, shared) {
        keep::clear(request, response)?;
    }
    response.add_cookie(cookie).map_err(|error| Error::Internal(error.to_string()))
}

/// Starts a session whose cookie the answer to this request will carry, whatever that answer is.
///
/// # Errors
/// When the store fails.
pub async fn begin_within(
    request: &HttpRequest,
    plan: &str,
    opener: Opener<'_>,
    shared: bool,
) -> Result<SessionRow, Error> {
    let (row, cookie) = start(super::app::of(request), plan, opener, shared).await?;
    let clears = keep::must_go(request, plan, shared);
    request.extensions_mut().insert(NewCookie { cookie, clears, shared });
    Ok(row)
}

/// A cookie on its way to the answer.
struct NewCookie {
    cookie: Cookie<'static>,
    /// Whether what the phone keeps of a plan goes.
    clears: bool,
    /// Whether others use the phone too.
    shared: bool,
}

/// Puts the cookie of a session that began within a request on its answer.
///
/// # Errors
/// When the header cannot be written.
pub async fn hand_over<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let mut response = next.call(request).await?.map_into_boxed_body();
    let request = response.request().clone();
    let new = request.extensions_mut().remove::<NewCookie>();
    if let Some(NewCookie { cookie, clears, shared }) = new {
        if shared && let Some(to) = idle::leads_to(response.headers()) {
            response = ServiceResponse::new(request.clone(), idle::opened(&request, &to)?);
        }
        response.response_mut().add_cookie(&cookie).map_err(|error| Error::Internal(error.to_string()))?;
        if clears {
            keep::clear(&request, response.response_mut())?;
        }
    }
    idle::watch(&request, response.headers_mut());
    Ok(response)
}

/// Starts a session, and gives its cookie.
///
/// # Errors
/// When the store fails.
pub async fn start(
    app: &App,
    plan: &str,
    opener: Opener<'_>,
    shared: bool,
) -> Result<(SessionRow, Cookie<'static>), Error> {
    let (token, now) = (secret::token(), app.clock.stamp());
    let (kind, account, key) = match opener {
        Opener::Owner => (helper::OWNER, None, None),
        Opener::Helper => (helper::HELPER, None, None),
        Opener::Second(key) => (helper::OWNER, None, Some(key.to_owned())),
        Opener::Typist(account, kind) => (kind, Some(account.to_owned()), None),
    };
    let ends = if account.is_some() { TimeDelta::minutes(TYPING_MINUTES) } else { lasts(shared) };
    let row = SessionRow {
        token_hash: secret::digest(&token),
        plan_id: Some(plan.to_owned()),
        kind: kind.to_owned(),
        csrf: secret::token(),
        shared_phone: shared,
        created_at: now,
        seen_at: now,
        expires_at: now + ends,
        account_id: account,
        key_id: key,
    };
    let stored = row.clone();
    app.store.write(move |c| sessions::insert(c, &stored)).await?;
    let mut cookie = new_cookie(app, token);
    if matches!(opener, Opener::Typist(..)) {
        as_typing(&mut cookie, plan);
    }
    if !shared {
        cookie.set_max_age(Duration::minutes(ends.num_minutes()));
    }
    Ok((row, cookie))
}

/// Takes the cookie away, and all that the phone keeps of the plan.
///
/// # Errors
/// When the header cannot be written.
pub fn forget(request: &HttpRequest, response: &mut HttpResponse) -> Result<(), Error> {
    take_away(new_cookie(super::app::of(request), String::new()), response)?;
    keep::clear(request, response)
}

/// Takes a session's cookie away, in two steps. A browser drops the pages that it holds for its back button when their
/// cookie changes, but it counts the change that came with the first page against the next one: there has to be one more.
///
/// # Errors
/// When the header cannot be written.
pub fn take_away(mut cookie: Cookie<'static>, response: &mut HttpResponse) -> Result<(), Error> {
    let mut put = |cookie: &Cookie<'_>| response.add_cookie(cookie).map_err(|error| Error::Internal(error.to_string()));
    cookie.set_value("-");
    put(&cookie)?;
    cookie.set_value("");
    cookie.set_max_age(Duration::ZERO);
    put(&cookie)
}

/// Moves the end of a session on; written at most once in a while, so that reading a page rarely writes.
///
/// # Errors
/// When the store fails.
pub async fn slide(app: &App, session: &SessionRow) -> Result<(), Error> {
    let now = app.clock.stamp();
    let every = if session.shared_phone { TimeDelta::minutes(1) } else { TimeDelta::minutes(10) };
    if now - session.seen_at < every {
        return Ok(());
    }
    let (token, ends, plan) = (session.token_hash.clone(), now + lasts(session.shared_phone), session.plan_id.clone());
    app.store
        .write(move |c| {
            sessions::slide(c, &token, now, ends)?;
            plan.map_or(Ok(()), |plan| crate::store::plans::touch(c, &plan, now))
        })
        .await?;
    Ok(())
}

/// Name of the cookie of a trainer who types: it goes to that plan's addresses only.
pub const TYPING_COOKIE: &str = "stanap-typing";
/// How long she may type, minutes; using it does not move the end.
const TYPING_MINUTES: i64 = 120;

/// The hash of the token of a trainer who types.
pub fn typing(request: &HttpRequest) -> Option<String> {
    request.cookie(TYPING_COOKIE).map(|cookie| secret::digest(cookie.value()))
}

/// Takes the cookie of a trainer who typed away.
///
/// # Errors
/// When the header cannot be written.
pub fn forget_typing(app: &App, plan: &str, response: &mut HttpResponse) -> Result<(), Error> {
    let mut cookie = new_cookie(app, String::new());
    as_typing(&mut cookie, plan);
    take_away(cookie, response)
}

fn as_typing(cookie: &mut Cookie<'static>, plan: &str) {
    cookie.set_name(TYPING_COOKIE);
    cookie.set_path(format!("/plans/{plan}"));
}

fn lasts(shared: bool) -> TimeDelta {
    if shared { TimeDelta::minutes(SHARED_MINUTES) } else { TimeDelta::hours(OWNER_HOURS) }
}

fn new_cookie(app: &App, value: String) -> Cookie<'static> {
    let secure = app.settings.public_address.as_deref().is_some_and(|address| address.starts_with("https://"));
    Cookie::build(COOKIE, value).path("/").http_only(true).same_site(SameSite::Lax).secure(secure).finish()
}
