//! Owners who named a trainer's organisation to help with a lost code: found by name, and a new code started for them.
//! Nothing of a plan is shown.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::error::Error;
use super::form::Pairs;
use super::helping::reissue::{self, Lost};
use super::pager::{self, Pager};
use super::shell::{self, Shell};
use super::trainer::Trainer;
use crate::store::keepers::{self, Found};
use crate::store::{Rights, organisations};
use crate::words::Value;

/// Longest text that is looked for, characters.
const SOUGHT: usize = 40;

/// The organisation that a trainer or lead stands for. The server's admin looks after accounts, not after people's plans.
pub fn organisation(trainer: &Trainer) -> Option<&str> {
    trainer.account.organisation_id.as_deref().filter(|_| trainer.account.role != Rights::Admin)
}

struct Line {
    id: String,
    name: String,
    hint: String,
}

#[derive(Template)]
#[template(path = "trainers/codes.html")]
struct CodesPage {
    shell: Shell,
    csrf: String,
    organisation: Option<String>,
    sought: String,
    lines: Vec<Line>,
    pager: Pager,
}

/// `GET /codes?name=…`
pub async fn list(trainer: Trainer, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let sought = query.iter().find(|(name, _)| name == "name").map(|(_, text)| text.trim()).unwrap_or_default();
    let sought: String = sought.chars().take(SOUGHT).collect();
    let (page, part, ours) = (pager::asked(&query), sought.clone(), organisation(&trainer).map(str::to_owned));
    let found = trainer.app.store.read(move |c| {
        let Some(ours) = ours else { return Ok((None, Vec::new())) };
        let named = organisations::find(c, &ours)?.map(|row| row.name);
        Ok((named, keepers::list(c, &ours, &part, page * pager::LINES, pager::LINES + 1)?))
    });
    let (organisation, found) = found.await?;
    let (found, more) = pager::cut(found);
    let lines = found.into_iter().map(|one| line(&trainer, one)).collect::<Result<_, _>>()?;
    // what was found by letters has one page: more letters make it shorter
    let pager = Pager::of("/codes", page, more && sought.is_empty());
    let (csrf, shell) = (trainer.session.csrf.clone(), trainer.shell.named("codes"));
    shell::page(&CodesPage { shell, csrf, organisation, sought, lines, pager })
}

fn line(trainer: &Trainer, Found { keeper, code_public, country }: Found) -> Result<Line, Error> {
    let words = &trainer.shell.words;
    let zone = trainer.app.country(&country)?.time_zone;
    let day = words.date_long(keeper.named_at.and_utc().with_timezone(&zone).date_naive());
    let hint = words.with("codes-line", &[("code", Value::Text(&code_public)), ("day", Value::Text(&day))]);
    let name = if keeper.name.is_empty() { trainer.shell.t("codes-no-name") } else { keeper.name };
    Ok(Line { id: keeper.id, name, hint })
}

/// `POST /codes/{keeper}`: what the owner types or scans to take a fresh code.
pub async fn start(
    request: HttpRequest,
    trainer: Trainer,
    keeper: web::Path<String>,
    pairs: Pairs,
) -> Result<HttpResponse, Error> {
    let ours = organisation(&trainer).ok_or(Error::NotFound)?.to_owned();
    trainer.check(&pairs)?;
    let found = trainer.app.store.read(move |c| keepers::find(c, &keeper, &ours)).await?;
    let Line { name, .. } = line(&trainer, found.clone())?;
    let lost = Lost {
        plan: found.keeper.plan_id,
        workshop: None,
        paper: false,
        country: found.country,
        back: ("/codes".to_owned(), "codes-back"),
        who: name,
    };
    reissue::begin(&request, &trainer, &pairs, lost).await
}
