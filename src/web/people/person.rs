//! One account, as its lead or the admin sees it: rights, closing and opening, a link for a new password.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::Reach;
use crate::store::accounts::{self, AccountRow};
use crate::store::audit::{self, AuditLine};
use crate::store::{Rights, organisations};
use crate::web::account::Fault;
use crate::web::entry::{self, Entry, Offer};
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::invites;
use crate::web::shell::{self, Shell};
use crate::web::trainer::Trainer;

#[derive(Template)]
#[template(path = "trainers/person.html")]
struct PersonPage {
    shell: Shell,
    csrf: String,
    account: AccountRow,
    role: String,
    organisation: Option<String>,
    /// Empty for her own account, which others look after.
    entries: Vec<Entry>,
    seen: Option<String>,
}

impl PersonPage {
    fn problems(&self) -> Vec<(&'static str, &str)> {
        entry::problems(&self.entries)
    }
}

/// `GET /people/{account}`
pub async fn show(trainer: Trainer, path: web::Path<String>) -> Result<HttpResponse, Error> {
    let (reach, account) = within(&trainer, path.into_inner()).await?;
    page(trainer, reach, account, &[]).await
}

/// The account of an address, if it is within reach.
async fn within(trainer: &Trainer, id: String) -> Result<(Reach, AccountRow), Error> {
    let reach = Reach::of(trainer)?;
    let account = trainer.app.store.read(move |c| accounts::find(c, &id)).await?;
    if reach.holds(&account) { Ok((reach, account)) } else { Err(Error::NotFound) }
}

async fn page(trainer: Trainer, reach: Reach, account: AccountRow, wrong: &[Fault]) -> Result<HttpResponse, Error> {
    let all = trainer.app.store.read(organisations::all).await?;
    let shell = trainer.shell.titled(&account.name).with_problem(!wrong.is_empty());
    let mut entries = Vec::new();
    if account.id != trainer.account.id {
        entries.push(Entry::radios(&shell, "account-role", "role", account.role.as_str(), reach.roles()));
        if reach == Reach::All {
            entries.push(organisation(&shell, account.organisation_id.as_deref(), &all));
        }
    }
    let mine = all.into_iter().find(|row| Some(&row.id) == account.organisation_id.as_ref());
    let seen = account.signed_in_at.map(|at| super::super::happened::when(&shell, at));
    let page = PersonPage {
        csrf: trainer.session.csrf.clone(),
        role: shell.t(&format!("account-role-{}", account.role)),
        organisation: mine.map(|row| row.name),
        entries: entries.into_iter().map(|entry| entry.with(&shell, wrong)).collect(),
        seen,
        account,
        shell,
    };
    let status = if wrong.is_empty() { 200 } else { 422 };
    shell::page_with(actix_web::http::StatusCode::from_u16(status).unwrap_or_default(), &page)
}

/// The box to choose an organisation in.
pub fn organisation(shell: &Shell, chosen: Option<&str>, all: &[organisations::OrganisationRow]) -> Entry {
    let none = Offer::of("", shell.t("account-organisation-none"));
    let named = all.iter().map(|row| Offer::of(&row.id, row.name.clone()));
    let offers = std::iter::once(none).chain(named).collect();
    Entry::select(shell, "account-organisation", "organisation", chosen.unwrap_or_default(), offers)
}

/// `POST /people/{account}`: `do` says what. Nobody changes her own rights: there would be no way back.
pub async fn change(
    request: actix_web::HttpRequest,
    trainer: Trainer,
    path: web::Path<String>,
    pairs: Pairs,
) -> Result<HttpResponse, Error> {
    let (reach, account) = within(&trainer, path.into_inner()).await?;
    trainer.check(&pairs)?;
    if account.id == trainer.account.id {
        return Err(Error::BadRequest("her own account"));
    }
    match pairs.get("do") {
        Some("rights") => rights(trainer, reach, account, &pairs).await,
        Some("close") => closed(&trainer, &account, true).await,
        Some("open") => closed(&trainer, &account, false).await,
        Some("reset") => invites::reset(&request, trainer, account).await,
        _ => Err(Error::BadRequest("nothing to do")),
    }
}

async fn rights(trainer: Trainer, reach: Reach, account: AccountRow, pairs: &Pairs) -> Result<HttpResponse, Error> {
    let role = pairs.get("role").filter(|role| reach.roles().contains(role));
    let role = role.and_then(|role| Rights::try_from(role.to_owned()).ok());
    let Some(role) = role else {
        return page(trainer, reach, account, &[Fault { field: "role", code: "choose".into() }]).await;
    };
    let wanted = match &reach {
        Reach::Organisation(id) => Some(id.clone()),
        Reach::All => pairs.get("organisation").filter(|id| !id.is_empty()).map(str::to_owned),
    };
    if role == Rights::Lead && wanted.is_none() {
        return page(trainer, reach, account, &[Fault { field: "organisation", code: "lead".into() }]).await;
    }
    let (actor, id, now) = (trainer.account.id.clone(), account.id.clone(), trainer.app.clock.stamp());
    let write = trainer.app.store.write(move |c| {
        let organisation = wanted.map(|id| organisations::find(c, &id)).transpose()?.flatten();
        accounts::set_rights(c, &id, role, organisation.as_ref().map(|row| row.id.as_str()), now)?;
        let action = format!("made-{role}");
        audit::add(c, AuditLine { plan_id: None, at: now, actor: &actor, action: &action, detail: Some(&id) })
    });
    write.await?;
    Ok(shell::see_other(&format!("/people/{}", account.id)))
}

async fn closed(trainer: &Trainer, account: &AccountRow, closed: bool) -> Result<HttpResponse, Error> {
    let (actor, id, now) = (trainer.account.id.clone(), account.id.clone(), trainer.app.clock.stamp());
    let write = trainer.app.store.write(move |c| {
        accounts::set_closed(c, &id, closed, now)?;
        let action = if closed { "account-closed" } else { "account-opened" };
        audit::add(c, AuditLine { plan_id: None, at: now, actor: &actor, action, detail: Some(&id) })
    });
    write.await?;
    Ok(shell::see_other(&format!("/people/{}", account.id)))
}
