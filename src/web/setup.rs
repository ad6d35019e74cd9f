//! The first run: while there is no account, and at this machine only, a page that makes the first one.

use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse, web};
use validator::Validate;

use super::account::{Account, Fault, faults, tidied};
use super::app::App;
use super::entry::{self, Entry, FormPage};
use super::error::Error;
use super::form::Pairs;
use super::my_account::new_password;
use super::shell::{self, Shell};
use super::{local, secret, trainer};
use crate::store::accounts::{self, NewAccount};
use crate::store::audit::{self, AuditLine};
use crate::store::{Connection, Rights, StoreError, facts};

/// Where the token of the form is kept: there is no session yet.
pub const COOKIE: &str = "stanap-setup";
/// Name of the fact that tells who may reach this machine: `room` or `me`.
pub const REACH: &str = "first-run.reach";
/// What is kept there where phones of the room may join.
pub const ROOM: &str = "room";
/// The choices of that question.
const REACHES: [&str; 2] = [ROOM, "me"];

/// Whether the first account is still to be made, by who sits at this machine.
///
/// # Errors
/// When the store fails.
pub async fn is_open(request: &HttpRequest, app: &App) -> Result<bool, Error> {
    Ok(local::is_here(request) && app.store.read(accounts::count).await? == 0)
}

/// `GET /setup`
pub async fn ask(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Error> {
    if !is_open(&request, &app).await? {
        return Err(Error::NotFound);
    }
    let language = Shell::of(&request).words.lang().to_owned();
    let nothing = Account { login: String::new(), name: String::new(), password: String::new() };
    form(&request, &app, &nothing, &language, ROOM, &[])
}

fn form(
    request: &HttpRequest,
    app: &App,
    typed: &Account,
    language: &str,
    reach: &str,
    wrong: &[Fault],
) -> Result<HttpResponse, Error> {
    let (shell, token) = (Shell::of(request).named("setup"), secret::token());
    let entries = vec![
        Entry::line(&shell, "setup-name", "name", &typed.name, "name"),
        Entry::select(&shell, "account-language", "language", language, entry::languages(app)),
        Entry::line(&shell, "account-login", "login", &typed.login, "username"),
        Entry::password(&shell, "welcome-password", "password", "new-password"),
        Entry::password(&shell, "welcome-again", "again", "new-password"),
        Entry::radios(&shell, "setup-reach", "reach", reach, &REACHES),
    ];
    let page = FormPage {
        back: "/".to_owned(),
        lead: shell.a("setup", "lead"),
        action: "/setup".to_owned(),
        hidden: vec![("csrf", token.clone())],
        entries: entries.into_iter().map(|entry| entry.with(&shell, wrong)).collect(),
        go: shell.t("setup-go"),
        note: shell.t("setup-note"),
        shell,
    };
    let mut response = page.answer()?;
    let cookie = Cookie::build(COOKIE, token).path("/setup").http_only(true).same_site(SameSite::Strict).finish();
    response.add_cookie(&cookie).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(response)
}

/// `POST /setup`: makes the first account and signs it in.
pub async fn make(request: HttpRequest, app: web::Data<App>, pairs: Pairs) -> Result<HttpResponse, Error> {
    if !is_open(&request, &app).await? {
        return Err(Error::NotFound);
    }
    let token = request.cookie(COOKIE).map(|cookie| cookie.value().to_owned()).filter(|token| !token.is_empty());
    if token.is_none_or(|token| pairs.get("csrf") != Some(token.as_str())) {
        return Err(Error::Forbidden("form token"));
    }
    let typed = |name: &str| pairs.get(name).unwrap_or_default().to_owned();
    let (language, reach, again) = (typed("language"), typed("reach"), typed("again"));
    let account = tidied(&Account { login: typed("login"), name: typed("name"), password: typed("password") });
    let mut wrong = faults(account.validate(), &["name", "login"]);
    wrong.extend(new_password(&account.login, &account.name, &account.password, &again));
    if !app.languages.contains(&language) {
        wrong.push(Fault { field: "language", code: "choose".into() });
    }
    if !REACHES.contains(&reach.as_str()) {
        wrong.push(Fault { field: "reach", code: "choose".into() });
    }
    if !wrong.is_empty() {
        return form(&request, &app, &account, &language, &reach, &wrong);
    }
    let password = account.password.clone();
    let hash = app.hashed(move || secret::hash(&password)).await?.map_err(Error::Internal)?;
    let (id, now) = (super::fresh_id(), app.clock.stamp());
    let (made, room) = (id.clone(), reach == "room");
    app.store.write(move |c| keep(c, &made, &account, &hash, &language, &reach, now)).await?;
    if room && app.settings.is_laptop() {
        app.lan.open_room();
    }
    let mut response = shell::see_other("/workshops");
    trainer::begin(&app, &id, &mut response).await?;
    Ok(response)
}

fn keep(
    c: &mut Connection,
    id: &str,
    account: &Account,
    hash: &str,
    language: &str,
    reach: &str,
    now: chrono::NaiveDateTime,
) -> Result<(), StoreError> {
    if accounts::count(c)? > 0 {
        return Err(StoreError::NotFound);
    }
    // one row for both of two who come at once: the second is refused
    facts::set(c, REACH, reach)?;
    let new = NewAccount {
        id,
        login: &account.login,
        name: &account.name,
        password_hash: hash,
        role: Rights::Admin,
        organisation_id: None,
        language,
        now,
    };
    accounts::insert(c, new)?;
    audit::add(c, AuditLine { plan_id: None, at: now, actor: id, action: "first-account", detail: Some(id) })
}
