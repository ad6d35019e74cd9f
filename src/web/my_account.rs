//! A trainer's own account: how she is called and reached, her language, her password, her browsers.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use validator::Validate;

use super::account::{Account, Fault, Profile, faults};
use super::entry::{self, Entry};
use super::error::Error;
use super::form::Pairs;
use super::people::Reach;
use super::shell::{self, Shell};
use super::trainer::Trainer;
use super::{password, secret};
use crate::store::audit::{self, AuditLine};
use crate::store::{Rights, accounts, organisations, sessions};

#[derive(Template)]
#[template(path = "trainers/account.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own")]
struct AccountPage {
    shell: Shell,
    csrf: String,
    login: String,
    organisation: Option<String>,
    profile: Vec<Entry>,
    passwords: Vec<Entry>,
    /// Browsers she is signed in with.
    open: String,
    /// Whether she stands for an organisation that owners may name.
    organised: bool,
    leads: bool,
    admin: bool,
    done: bool,
}

impl AccountPage {
    fn problems(&self) -> Vec<(&'static str, &str)> {
        [entry::problems(&self.profile), entry::problems(&self.passwords)].concat()
    }
}

/// `GET /account`
pub async fn show(trainer: Trainer, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let profile =
        Profile { name: trainer.account.name.clone(), phone: trainer.account.phone.clone().unwrap_or_default() };
    let language = trainer.account.language.clone();
    let done = query.iter().any(|(name, _)| name == "kept");
    page(trainer, &profile, &language, &[], done).await
}

async fn page(
    trainer: Trainer,
    profile: &Profile,
    language: &str,
    wrong: &[Fault],
    done: bool,
) -> Result<HttpResponse, Error> {
    let (account, now) = (trainer.account.clone(), trainer.app.clock.stamp());
    let found = trainer.app.store.read(move |c| {
        let organisation = account.organisation_id.as_deref().map(|id| organisations::find(c, id)).transpose()?;
        Ok((sessions::count_account(c, &account.id, now)?, organisation.flatten()))
    });
    let (open, organisation) = found.await?;
    let shell = trainer.shell.named("account").with_problem(!wrong.is_empty());
    let entries = vec![
        Entry::line(&shell, "account-name", "name", &profile.name, "name"),
        Entry::line(&shell, "account-phone", "phone", &profile.phone, "tel"),
        Entry::select(&shell, "account-language", "language", language, entry::languages(&trainer.app)),
    ];
    let passwords = vec![
        Entry::password(&shell, "account-old", "old", "current-password"),
        Entry::password(&shell, "account-password", "password", "new-password"),
        Entry::password(&shell, "account-again", "again", "new-password"),
    ];
    let with = |entries: Vec<Entry>| entries.into_iter().map(|entry| entry.with(&shell, wrong)).collect();
    let page = AccountPage {
        csrf: trainer.session.csrf.clone(),
        login: trainer.account.login.clone(),
        organisation: organisation.map(|row| row.name),
        profile: with(entries),
        passwords: with(passwords),
        open: shell.words.with("account-open", &[("count", crate::words::Value::Number(open))]),
        organised: super::codes::organisation(&trainer).is_some(),
        leads: Reach::of(&trainer).is_ok(),
        admin: trainer.account.role == Rights::Admin,
        done,
        shell,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    shell::page_with(status, &page)
}

/// `POST /account`: name, phone, language.
pub async fn save(trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    trainer.check(&pairs)?;
    let typed = |name: &str| pairs.get(name).unwrap_or_default().trim().to_owned();
    let (profile, language) = (Profile { name: typed("name"), phone: typed("phone") }, typed("language"));
    let mut wrong = faults(profile.validate(), &["name", "phone"]);
    if !trainer.app.languages.contains(&language) {
        wrong.push(Fault { field: "language", code: "choose".into() });
    }
    if !wrong.is_empty() {
        return page(trainer, &profile, &language, &wrong, false).await;
    }
    let (id, now) = (trainer.account.id.clone(), trainer.app.clock.stamp());
    let write = trainer.app.store.write(move |c| {
        let phone = Some(profile.phone.as_str()).filter(|phone| !phone.is_empty());
        accounts::set_profile(c, &id, (&profile.name, phone, &language), now)
    });
    write.await?;
    Ok(shell::see_other("/account?kept"))
}

/// `POST /account/password`: the old one is asked, and her other browsers are signed out.
pub async fn change_password(trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    trainer.check(&pairs)?;
    let typed = |name: &str| pairs.get(name).unwrap_or_default().to_owned();
    let (old, new, again) = (typed("old"), typed("password"), typed("again"));
    let (key, now) = (format!("account {}", trainer.account.login), trainer.app.clock.now());
    if let Some(seconds) = trainer.app.throttle.wait_for_code(&key, now) {
        return Err(Error::Wait(seconds));
    }
    let mut wrong = new_password(&trainer.account.login, &trainer.account.name, &new, &again);
    let stored = trainer.account.password_hash.clone();
    let right = old.len() <= password::LONGEST && trainer.app.hashed(move || secret::matches(&old, &stored)).await?;
    if !right {
        trainer.app.throttle.failed(&key, "", now);
        wrong.insert(0, Fault { field: "old", code: "old".into() });
    }
    if !wrong.is_empty() {
        let account = trainer.account.clone();
        let profile = Profile { name: account.name, phone: account.phone.unwrap_or_default() };
        return page(trainer, &profile, &account.language, &wrong, false).await;
    }
    let hash = trainer.app.hashed(move || secret::hash(&new)).await?.map_err(Error::Internal)?;
    let (id, here, now) = (trainer.account.id.clone(), trainer.session.token_hash.clone(), now.naive_utc());
    let write = trainer.app.store.write(move |c| {
        accounts::set_password(c, &id, &hash, now)?;
        sessions::revoke_account(c, &id, Some(&here))?;
        audit::add(c, AuditLine { plan_id: None, at: now, actor: &id, action: "password-changed", detail: Some(&id) })
    });
    write.await?;
    Ok(shell::see_other("/account?kept"))
}

/// What is wrong with a new password of this person.
pub fn new_password(login: &str, name: &str, new: &str, again: &str) -> Vec<Fault> {
    let account = Account { login: login.to_owned(), name: name.to_owned(), password: new.to_owned() };
    let mut wrong = faults(account.validate(), &["password"]);
    if wrong.is_empty() && new != again {
        wrong.push(Fault { field: "again", code: "again".into() });
    }
    wrong
}
