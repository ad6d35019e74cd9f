//! The trainers' door: signing in by login and password, and out again. Failures slow one account, never the room.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::app::App;
use super::error::Error;
use super::form::Pairs;
use super::secret;
use super::shell::{self, Shell};
use super::trainer::{self, Trainer};
use crate::store::audit::{self, AuditLine};
use crate::store::{accounts, sessions};

#[derive(Template)]
#[template(path = "trainers/sign-in.html")]
struct SignInPage {
    shell: Shell,
    problem: Option<String>,
    login: String,
    /// Notes for who has no account: numbered texts.
    notes: Vec<(String, String)>,
}

/// Longest login that is looked at, characters.
const LOGIN: usize = 80;

/// `GET /sign-in`
pub async fn ask(request: HttpRequest) -> Result<HttpResponse, Error> {
    if trainer::open(&request).await?.is_some() {
        return Ok(shell::see_other("/workshops"));
    }
    shell::page(&page(&Shell::of(&request), None, String::new()))
}

fn page(shell: &Shell, problem: Option<String>, login: String) -> SignInPage {
    let shell = shell.named("sign-in").with_problem(problem.is_some());
    let numbered = (1..=12).map(|n| format!("sign-in-note-{n}")).take_while(|part| shell.words.has(part));
    let notes = numbered.map(|part| (shell.t(&part), shell.a(&part, "text"))).collect();
    SignInPage { shell, problem, login, notes }
}

/// `POST /sign-in`
pub async fn enter(request: HttpRequest, app: web::Data<App>, pairs: Pairs) -> Result<HttpResponse, Error> {
    let login = pairs.get("login").unwrap_or_default().trim().to_lowercase();
    let login: String = login.chars().take(LOGIN).collect();
    let password = pairs.get("password").unwrap_or_default().to_owned();
    let (key, now) = (format!("account {login}"), app.clock.now());
    let address = super::arrival::address(&request);
    let wait = app.throttle.wait_for_code(&key, now).or_else(|| app.throttle.wait_for_address(&address, now));
    if let Some(seconds) = wait {
        return Err(Error::Wait(seconds));
    }
    let found = {
        let login = login.clone();
        app.store.read(move |c| accounts::find_by_login(c, &login)).await?
    };
    let about = found.as_ref().map(|account| account.id.clone());
    let found = found.filter(|account| account.disabled_at.is_none());
    let stored =
        found.as_ref().map_or_else(|| super::back::NO_PLAN.to_owned(), |account| account.password_hash.clone());
    let right =
        password.len() <= super::password::LONGEST && app.hashed(move || secret::matches(&password, &stored)).await?;
    let Some(account) = found.filter(|_| right) else {
        app.throttle.failed(&key, &address, now);
        if let Some(id) = about {
            note(&app, "visitor", "sign-in-failed", id).await?;
        }
        let shell = Shell::of(&request);
        let problem = Some(shell.t("sign-in-wrong"));
        return shell::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&shell, problem, login));
    };
    app.throttle.succeeded(&key);
    note(&app, &account.id, "signed-in", account.id.clone()).await?;
    let mut response = shell::see_other("/workshops");
    trainer::begin(&app, &account.id, &mut response).await?;
    Ok(response)
}

/// Writes a line about an account.
async fn note(app: &App, actor: &str, action: &'static str, about: String) -> Result<(), Error> {
    let (actor, at) = (actor.to_owned(), app.clock.stamp());
    let line =
        move |c: &mut _| audit::add(c, AuditLine { plan_id: None, at, actor: &actor, action, detail: Some(&about) });
    Ok(app.store.write(line).await?)
}

/// `POST /sign-out`: here, or everywhere.
pub async fn leave(trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    trainer.check(&pairs)?;
    let (token, account) = (trainer.session.token_hash.clone(), trainer.account.id.clone());
    let (everywhere, now) = (pairs.get("everywhere").is_some(), trainer.app.clock.stamp());
    trainer
        .app
        .store
        .write(move |c| {
            if everywhere {
                sessions::revoke_account(c, &account, None)?;
                let (actor, action) = (account.as_str(), "signed-out-everywhere");
                audit::add(c, AuditLine { plan_id: None, at: now, actor, action, detail: Some(actor) })?;
            }
            sessions::revoke(c, &token)
        })
        .await?;
    let mut response = shell::see_other("/sign-in");
    trainer::forget(&trainer.app, &mut response)?;
    Ok(response)
}
