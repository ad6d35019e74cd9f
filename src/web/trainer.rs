//! A signed-in trainer: the session of her cookie and her account, read at once for one request.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use chrono::TimeDelta;
use futures_util::future::LocalBoxFuture;

use super::app::App;
use super::error::Error;
use super::form::Pairs;
use super::shell::{PlanLanguage, Shell, TrainerStrip};
use super::{secret, session};
use crate::store;
use crate::store::accounts::{self, AccountRow};
use crate::store::sessions::{self, SessionRow};

/// Name of the cookie. Not the owner's: a trainer may open a plan of her own in the same browser.
pub const COOKIE: &str = "stanap-trainer";
/// How long a trainer stays signed in without doing anything, hours.
const HOURS: i64 = 8;
/// The kind of her sessions.
const KIND: &str = "trainer";

/// One request's trainer. Who is not signed in is led to the door: `SignInTrainer`.
pub struct Trainer {
    /// Shared parts.
    pub app: App,
    /// Her account.
    pub account: AccountRow,
    /// The session that opened it.
    pub session: SessionRow,
    /// The frame of the page.
    pub shell: Shell,
}

impl Trainer {
    /// Refuses a form that is not of this session.
    ///
    /// # Errors
    /// `Forbidden` when the token is missing or another's.
    pub fn check(&self, pairs: &Pairs) -> Result<(), Error> {
        pairs.check(&self.session.csrf)
    }
}

impl FromRequest for Trainer {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { open(&request).await?.ok_or(Error::SignInTrainer) })
    }
}

/// The trainer of a request's cookie, if one is signed in.
///
/// # Errors
/// When the store fails.
pub async fn open(request: &HttpRequest) -> Result<Option<Trainer>, Error> {
    let Some(cookie) = request.cookie(COOKIE) else { return Ok(None) };
    let app = super::app::of(request).clone();
    let (token, now) = (secret::digest(cookie.value()), app.clock.stamp());
    let found = app
        .store
        .read(move |c| {
            let session = sessions::find(c, &token, now)?.filter(|session| session.kind == KIND);
            let Some(session) = session else { return Ok(None) };
            let Some(id) = session.account_id.clone() else { return Ok(None) };
            Ok(store::found(accounts::find(c, &id))?.map(|account| (session, account)))
        })
        .await?;
    let Some((session, account)) = found.filter(|(_, account)| account.disabled_at.is_none()) else { return Ok(None) };
    slide(&app, &session).await?;
    request.extensions_mut().insert(PlanLanguage(account.language.clone()));
    let mut shell = Shell::of(request);
    shell.trainer = Some(TrainerStrip { name: account.name.clone(), csrf: session.csrf.clone() });
    Ok(Some(Trainer { app, account, session, shell }))
}

/// Starts a session for an account and puts its cookie on the answer.
///
/// # Errors
/// When the store fails.
pub async fn begin(app: &App, account: &str, response: &mut HttpResponse) -> Result<(), Error> {
    let (token, now) = (secret::token(), app.clock.stamp());
    let row = SessionRow {
        token_hash: secret::digest(&token),
        plan_id: None,
        kind: KIND.to_owned(),
        csrf: secret::token(),
        shared_phone: false,
        created_at: now,
        seen_at: now,
        expires_at: now + TimeDelta::hours(HOURS),
        account_id: Some(account.to_owned()),
        key_id: None,
    };
    let account = account.to_owned();
    app.store
        .write(move |c| {
            sessions::insert(c, &row)?;
            accounts::signed_in(c, &account, now)
        })
        .await?;
    let mut cookie = new_cookie(app, token);
    cookie.set_max_age(Duration::hours(HOURS));
    response.add_cookie(&cookie).map_err(|error| Error::Internal(error.to_string()))
}

/// Takes the cookie away.
///
/// # Errors
/// When the header cannot be written.
pub fn forget(app: &App, response: &mut HttpResponse) -> Result<(), Error> {
    session::take_away(new_cookie(app, String::new()), response)
}

/// Moves the end of a session on, at most every ten minutes.
async fn slide(app: &App, session: &SessionRow) -> Result<(), Error> {
    let now = app.clock.stamp();
    if now - session.seen_at < TimeDelta::minutes(10) {
        return Ok(());
    }
    let (token, ends) = (session.token_hash.clone(), now + TimeDelta::hours(HOURS));
    app.store.write(move |c| sessions::slide(c, &token, now, ends)).await?;
    Ok(())
}

fn new_cookie(app: &App, value: String) -> Cookie<'static> {
    let secure = app.settings.public_address.as_deref().is_some_and(|address| address.starts_with("https://"));
    Cookie::build(COOKIE, value).path("/").http_only(true).same_site(SameSite::Lax).secure(secure).finish()
}
