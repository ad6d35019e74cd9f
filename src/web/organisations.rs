//! Organisations of this server, for its admin: their names, their logos, and which one new plans are given to.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use askama::Template;
use futures_util::StreamExt;
use validator::Validate;

use super::account::{Fault, Named, faults};
use super::entry::{self, Entry};
use super::error::Error;
use super::form::Pairs;
use super::pager::{self, Pager};
use super::shell::{self, Shell};
use super::trainer::Trainer;
use crate::logo::{self, Logo, LogoError};
use crate::store::audit::{self, AuditLine};
use crate::store::media::{self, MediaRow};
use crate::store::organisations::{self, OrganisationRow};
use crate::store::{Rights, StoreError};

/// Largest of the small fields of the logo's form.
const SMALL: usize = 1024;

/// # Errors
/// `NotFound` for everyone but the admin.
fn admin(trainer: &Trainer) -> Result<(), Error> {
    if trainer.account.role == Rights::Admin { Ok(()) } else { Err(Error::NotFound) }
}

#[derive(Template)]
#[template(path = "trainers/organisations.html")]
struct OrganisationsPage {
    shell: Shell,
    csrf: String,
    organisations: Vec<OrganisationRow>,
    entries: Vec<Entry>,
    pager: Pager,
}

impl OrganisationsPage {
    fn problems(&self) -> Vec<(&'static str, &str)> {
        entry::problems(&self.entries)
    }
}

/// `GET /organisations`
pub async fn list(trainer: Trainer, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    admin(&trainer)?;
    page(trainer, pager::asked(&query), "", &[]).await
}

async fn page(trainer: Trainer, page: i64, typed: &str, wrong: &[Fault]) -> Result<HttpResponse, Error> {
    let found = trainer.app.store.read(move |c| organisations::list(c, page * pager::LINES, pager::LINES + 1)).await?;
    let (organisations, more) = pager::cut(found);
    let shell = trainer.shell.named("organisations").with_problem(!wrong.is_empty());
    let page = OrganisationsPage {
        csrf: trainer.session.csrf.clone(),
        organisations,
        entries: vec![Entry::line(&shell, "organisations-name", "name", typed, "organization").with(&shell, wrong)],
        pager: Pager::of("/organisations", page, more),
        shell,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    shell::page_with(status, &page)
}

/// `POST /organisations`: adds one.
pub async fn add(trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    admin(&trainer)?;
    trainer.check(&pairs)?;
    let name = pairs.get("name").unwrap_or_default().trim().to_owned();
    let wrong = faults(Named { name: name.clone() }.validate(), &["name"]);
    if !wrong.is_empty() {
        return page(trainer, 0, &name, &wrong).await;
    }
    let (id, actor, now) = (super::fresh_id(), trainer.account.id.clone(), trainer.app.clock.stamp());
    let write = trainer.app.store.write(move |c| {
        let kept = organisations::ensure(c, &id, &name, now)?;
        if kept == id {
            let action = "organisation-added";
            audit::add(c, AuditLine { plan_id: None, at: now, actor: &actor, action, detail: Some(&id) })?;
        }
        Ok(kept)
    });
    let id = write.await?;
    Ok(shell::see_other(&format!("/organisations/{id}")))
}

#[derive(Template)]
#[template(path = "trainers/organisation.html")]
struct OrganisationPage {
    shell: Shell,
    csrf: String,
    organisation: OrganisationRow,
    logo: Entry,
}

impl OrganisationPage {
    fn problems(&self) -> Vec<(&'static str, &str)> {
        entry::problems(std::slice::from_ref(&self.logo))
    }
}

/// `GET /organisations/{organisation}`
pub async fn show(trainer: Trainer, path: web::Path<String>) -> Result<HttpResponse, Error> {
    admin(&trainer)?;
    let organisation = found(&trainer, path.into_inner()).await?;
    one(&trainer, organisation, None)
}

async fn found(trainer: &Trainer, id: String) -> Result<OrganisationRow, Error> {
    trainer.app.store.read(move |c| organisations::find(c, &id)).await?.ok_or(Error::NotFound)
}

fn one(trainer: &Trainer, organisation: OrganisationRow, wrong: Option<&LogoError>) -> Result<HttpResponse, Error> {
    let shell = trainer.shell.titled(&organisation.name).with_problem(wrong.is_some());
    let code = wrong.map(|wrong| match wrong {
        LogoError::Kind => "logo-kind",
        LogoError::Heavy => "logo-heavy",
        LogoError::Large => "logo-large",
        LogoError::Ends | LogoError::Broken(_) => "logo-broken",
    });
    let wrong: Vec<Fault> = code.map(|code| Fault { field: "logo", code: code.into() }).into_iter().collect();
    let logo = Entry::file(&shell, "organisation-logo", "logo", "image/png,image/jpeg").with(&shell, &wrong);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    shell::page_with(status, &OrganisationPage { csrf: trainer.session.csrf.clone(), organisation, logo, shell })
}

/// `POST /organisations/{organisation}`: gives it the new plans, or takes its logo away.
pub async fn change(trainer: Trainer, path: web::Path<String>, pairs: Pairs) -> Result<HttpResponse, Error> {
    admin(&trainer)?;
    trainer.check(&pairs)?;
    let organisation = found(&trainer, path.into_inner()).await?;
    let (id, now) = (organisation.id.clone(), trainer.app.clock.stamp());
    let what = pairs.get("do").unwrap_or_default().to_owned();
    if !matches!(what.as_str(), "default" | "no-logo") {
        return Err(Error::BadRequest("nothing to do"));
    }
    let write = trainer.app.store.write(move |c| match what.as_str() {
        "default" => organisations::make_default(c, &id, now),
        _ => organisations::set_logo(c, &id, None, now),
    });
    write.await?;
    Ok(shell::see_other(&format!("/organisations/{}", organisation.id)))
}

/// `POST /organisations/{organisation}/logo`: a PNG or JPEG file.
pub async fn set_logo(trainer: Trainer, path: web::Path<String>, pieces: Multipart) -> Result<HttpResponse, Error> {
    admin(&trainer)?;
    let sent = receive(pieces).await;
    let pairs = Pairs { fields: vec![("csrf".to_owned(), sent.csrf)], ..Pairs::default() };
    trainer.check(&pairs)?;
    let organisation = found(&trainer, path.into_inner()).await?;
    let file = sent.file;
    let read = trainer.app.painted(move || file.map_or(Err(LogoError::Heavy), |file| logo::read(&file))).await?;
    let logo = match read {
        Ok(logo) => logo,
        Err(wrong) => return one(&trainer, organisation, Some(&wrong)),
    };
    let (id, now) = (organisation.id.clone(), trainer.app.clock.stamp());
    let row = row(logo, now)?;
    let write = trainer.app.store.write(move |c| {
        let logo = media::add(c, &row)?;
        organisations::set_logo(c, &id, Some(&logo), now)
    });
    write.await?;
    Ok(shell::see_other(&format!("/organisations/{}", organisation.id)))
}

fn row(logo: Logo, now: chrono::NaiveDateTime) -> Result<MediaRow, Error> {
    let side = |dots: u32| i32::try_from(dots).map_err(|error| Error::Internal(error.to_string()));
    Ok(MediaRow {
        id: super::fresh_id(),
        kind: "logo".to_owned(),
        width: side(logo.width)?,
        height: side(logo.height)?,
        bytes: logo.png,
        sha256: logo.sha256,
        created_at: now,
    })
}

/// What the logo's form sends; no file where it was too large.
struct Sent {
    csrf: String,
    file: Option<Vec<u8>>,
}

async fn receive(mut pieces: Multipart) -> Sent {
    let mut sent = Sent { csrf: String::new(), file: Some(Vec::new()) };
    while let Some(Ok(mut piece)) = pieces.next().await {
        match piece.name().unwrap_or_default() {
            "csrf" => {
                let bytes = piece.bytes(SMALL).await.ok().and_then(Result::ok).unwrap_or_default();
                sent.csrf = String::from_utf8_lossy(&bytes).into_owned();
            }
            "logo" => {
                sent.file = piece.bytes(logo::MOST_BYTES).await.ok().map(|bytes| bytes.unwrap_or_default().to_vec());
                if sent.file.is_none() {
                    break;
                }
            }
            _ => break,
        }
    }
    sent
}

/// `GET /organisations/{organisation}/logo.png`
pub async fn picture(trainer: Trainer, path: web::Path<String>) -> Result<HttpResponse, Error> {
    admin(&trainer)?;
    let id = path.into_inner();
    let found = trainer.app.store.read(move |c| {
        let organisation = organisations::find(c, &id)?.ok_or(StoreError::NotFound)?;
        let logo = organisation.logo_id.ok_or(StoreError::NotFound)?;
        media::find(c, &logo)?.ok_or(StoreError::NotFound)
    });
    let logo = found.await?;
    Ok(HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).content_type("image/png").body(logo.bytes))
}
