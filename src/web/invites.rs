//! Links that let somebody in: made by a lead or the admin, shown once, used once.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use validator::Validate;

use super::account::{Account, Fault, Named, faults, tidied};
use super::app::App;
use super::begin::public_address;
use super::entry::{Entry, FormPage};
use super::error::Error;
use super::form::Pairs;
use super::my_account::new_password;
use super::people::Reach;
use super::shell::{self, Shell};
use super::trainer::{self, Trainer};
use super::{people, secret};
use crate::store::accounts::{self, AccountRow, NewAccount};
use crate::store::audit::{self, AuditLine};
use crate::store::invites::{self, InviteRow, NewInvite};
use crate::store::{Connection, Rights, StoreError, organisations, sessions};

#[derive(Template)]
#[template(path = "trainers/link.html")]
struct LinkPage {
    shell: Shell,
    lead: String,
    link: String,
    back: String,
}

/// `GET /people/invite`
pub async fn ask(trainer: Trainer) -> Result<HttpResponse, Error> {
    let reach = Reach::of(&trainer)?;
    form(trainer, &reach, &Asked::default(), &[]).await
}

/// What the form asks for.
#[derive(Default)]
struct Asked {
    name: String,
    role: String,
    organisation: String,
}

async fn form(trainer: Trainer, reach: &Reach, asked: &Asked, wrong: &[Fault]) -> Result<HttpResponse, Error> {
    let shell = trainer.shell.named("invite");
    let role = if asked.role.is_empty() { "trainer" } else { &asked.role };
    let mut entries = vec![
        Entry::line(&shell, "invite-name", "name", &asked.name, "off"),
        Entry::radios(&shell, "account-role", "role", role, reach.roles()),
    ];
    if *reach == Reach::All {
        let all = trainer.app.store.read(organisations::all).await?;
        entries.push(people::organisation(&shell, Some(&asked.organisation), &all));
    }
    let page = FormPage {
        back: "/people".to_owned(),
        lead: shell.a("invite", "lead"),
        action: "/people/invite".to_owned(),
        hidden: vec![("csrf", trainer.session.csrf.clone())],
        entries: entries.into_iter().map(|entry| entry.with(&shell, wrong)).collect(),
        go: shell.t("invite-make"),
        note: String::new(),
        shell,
    };
    page.answer()
}

/// `POST /people/invite`: makes the link and shows it, this once.
pub async fn make(request: HttpRequest, trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    let reach = Reach::of(&trainer)?;
    trainer.check(&pairs)?;
    let typed = |name: &str| pairs.get(name).unwrap_or_default().trim().to_owned();
    let asked = Asked { name: typed("name"), role: typed("role"), organisation: typed("organisation") };
    let mut wrong = faults(Named { name: asked.name.clone() }.validate(), &["name"]);
    let role = reach.roles().contains(&asked.role.as_str()).then(|| Rights::try_from(asked.role.clone()).ok());
    let organisation = reach.organisation().unwrap_or(&asked.organisation).to_owned();
    if role.flatten().is_none() {
        wrong.push(Fault { field: "role", code: "choose".into() });
    }
    if asked.role == "lead" && organisation.is_empty() {
        wrong.push(Fault { field: "organisation", code: "lead".into() });
    }
    let Some(role) = role.flatten().filter(|_| wrong.is_empty()) else {
        return form(trainer, &reach, &asked, &wrong).await;
    };
    let (token, now, actor) = (secret::token(), trainer.app.clock.stamp(), trainer.account.id.clone());
    let (hash, name) = (secret::digest(&token), asked.name.clone());
    let write = trainer.app.store.write(move |c| {
        let organisation = organisations::find(c, &organisation)?.map(|row| row.id);
        let (organisation_id, made_by_id) = (organisation.as_deref(), Some(actor.as_str()));
        let new =
            NewInvite { token_hash: &hash, account_id: None, role, organisation_id, name: &name, made_by_id, now };
        invites::insert(c, new)?;
        audit::add(c, AuditLine { plan_id: None, at: now, actor: &actor, action: "invited", detail: None })
    });
    write.await?;
    let shell = trainer.shell.named("invite-made");
    let lead = shell.words.with("invite-made-lead", &[("name", asked.name.as_str().into())]);
    show(&request, &trainer.app, shell, lead, &token, "/people")
}

/// Makes a link by which somebody who lost her password sets a new one, and shows it, this once.
///
/// # Errors
/// Those of the store.
pub async fn reset(request: &HttpRequest, trainer: Trainer, account: AccountRow) -> Result<HttpResponse, Error> {
    let (token, now, actor) = (secret::token(), trainer.app.clock.stamp(), trainer.account.id.clone());
    let (hash, about) = (secret::digest(&token), account.clone());
    let write = trainer.app.store.write(move |c| {
        insert_reset(c, &hash, &about, Some(&actor), now)?;
        audit::add(
            c,
            AuditLine { plan_id: None, at: now, actor: &actor, action: "reset-made", detail: Some(&about.id) },
        )
    });
    write.await?;
    let shell = trainer.shell.named("reset-made");
    let lead = shell.words.with("reset-made-lead", &[("name", account.name.as_str().into())]);
    show(request, &trainer.app, shell, lead, &token, &format!("/people/{}", account.id))
}

/// Keeps a link for a new password of an account; the token itself is not kept.
///
/// # Errors
/// Those of the store.
pub fn insert_reset(
    c: &mut Connection,
    hash: &str,
    account: &AccountRow,
    made_by_id: Option<&str>,
    now: chrono::NaiveDateTime,
) -> Result<(), StoreError> {
    let (account_id, organisation_id) = (Some(account.id.as_str()), account.organisation_id.as_deref());
    let (role, name) = (account.role, account.name.as_str());
    invites::insert(c, NewInvite { token_hash: hash, account_id, role, organisation_id, name, made_by_id, now })
}

fn show(
    request: &HttpRequest,
    app: &App,
    shell: Shell,
    lead: String,
    token: &str,
    back: &str,
) -> Result<HttpResponse, Error> {
    let link = format!("{}/invite/{token}", public_address(request, app));
    shell::page(&LinkPage { shell, lead, link, back: back.to_owned() })
}

/// A fresh token for a link and what is stored of it; for the command line.
pub fn fresh_link() -> (String, String) {
    let token = secret::token();
    let hash = secret::digest(&token);
    (token, hash)
}

/// `GET /invite/{token}`
pub async fn open(request: HttpRequest, app: web::Data<App>, path: web::Path<String>) -> Result<HttpResponse, Error> {
    let invite = found(&app, &path).await?;
    let typed = Account { login: String::new(), name: invite.name.clone(), password: String::new() };
    welcome(&request, &app, &path, &invite, &typed, &[]).await
}

async fn found(app: &App, token: &str) -> Result<InviteRow, Error> {
    let (hash, now) = (secret::digest(token), app.clock.stamp());
    Ok(app.store.read(move |c| invites::find(c, &hash, now)).await?)
}

async fn welcome(
    request: &HttpRequest,
    app: &App,
    token: &str,
    invite: &InviteRow,
    typed: &Account,
    wrong: &[Fault],
) -> Result<HttpResponse, Error> {
    let about = invite.account_id.clone();
    let account = match about {
        Some(id) => Some(app.store.read(move |c| accounts::find(c, &id)).await?),
        None => None,
    };
    let shell = Shell::of(request).named(if account.is_some() { "reset" } else { "welcome" });
    let mut entries = Vec::new();
    if account.is_none() {
        entries.push(Entry::line(&shell, "account-name", "name", &typed.name, "name"));
        entries.push(Entry::line(&shell, "account-login", "login", &typed.login, "username"));
    }
    entries.push(Entry::password(&shell, "welcome-password", "password", "new-password"));
    entries.push(Entry::password(&shell, "welcome-again", "again", "new-password"));
    let lead = match &account {
        Some(account) => shell.words.with("reset-lead", &[("login", account.login.as_str().into())]),
        None => shell.a("welcome", "lead"),
    };
    let page = FormPage {
        back: "/".to_owned(),
        lead,
        action: format!("/invite/{token}"),
        hidden: Vec::new(),
        entries: entries.into_iter().map(|entry| entry.with(&shell, wrong)).collect(),
        go: shell.t(if account.is_some() { "reset-go" } else { "welcome-go" }),
        note: String::new(),
        shell,
    };
    page.answer()
}

/// `POST /invite/{token}`: the account is made, or has its new password; the link is used up and she is signed in.
pub async fn accept(
    request: HttpRequest,
    app: web::Data<App>,
    path: web::Path<String>,
    pairs: Pairs,
) -> Result<HttpResponse, Error> {
    let invite = found(&app, &path).await?;
    let typed = |name: &str| pairs.get(name).unwrap_or_default().to_owned();
    let again = typed("again");
    let mut account = tidied(&Account { login: typed("login"), name: typed("name"), password: typed("password") });
    if let Some(id) = invite.account_id.clone() {
        let there = app.store.read(move |c| accounts::find(c, &id)).await?;
        if there.disabled_at.is_some() {
            return Err(Error::NotFound);
        }
        (account.login, account.name) = (there.login, there.name);
    }
    let mut wrong = faults(account.validate(), &["name", "login"]);
    wrong.extend(new_password(&account.login, &account.name, &account.password, &again));
    if !wrong.is_empty() {
        return welcome(&request, &app, &path, &invite, &account, &wrong).await;
    }
    let password = account.password.clone();
    let hash = app.hashed(move || secret::hash(&password)).await?.map_err(Error::Internal)?;
    let language = Shell::of(&request).words.lang().to_owned();
    let made = Made { id: super::fresh_id(), account: account.clone(), hash, language };
    let (now, used) = (app.clock.stamp(), invite.clone());
    match app.store.write(move |c| made.keep(c, &used, now)).await {
        Ok(id) => {
            let mut response = shell::see_other("/workshops");
            trainer::begin(&app, &id, &mut response).await?;
            Ok(response)
        }
        Err(StoreError::Taken(_)) => {
            let taken = [Fault { field: "login", code: "taken".into() }];
            welcome(&request, &app, &path, &invite, &account, &taken).await
        }
        Err(error) => Err(error.into()),
    }
}

/// What a used link leaves.
struct Made {
    id: String,
    account: Account,
    hash: String,
    language: String,
}

impl Made {
    fn keep(&self, c: &mut Connection, invite: &InviteRow, now: chrono::NaiveDateTime) -> Result<String, StoreError> {
        invites::take(c, &invite.token_hash, now)?;
        let (id, action) = if let Some(id) = &invite.account_id {
            accounts::set_password(c, id, &self.hash, now)?;
            sessions::revoke_account(c, id, None)?;
            (id.clone(), "password-reset")
        } else {
            let new = NewAccount {
                id: &self.id,
                login: &self.account.login,
                name: &self.account.name,
                password_hash: &self.hash,
                role: invite.role,
                organisation_id: invite.organisation_id.as_deref(),
                language: &self.language,
                now,
            };
            accounts::insert(c, new)?;
            (self.id.clone(), "account-made")
        };
        audit::add(c, AuditLine { plan_id: None, at: now, actor: &id, action, detail: Some(&id) })?;
        Ok(id)
    }
}
