//! Checking a certificate: open to everyone who has the code of one, and to nobody who guesses.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::app::App;
use super::error::Error;
use super::secret;
use super::shell::{self, Shell};
use crate::outline::build::certificate;
use crate::store::certificates::{self, CertificateRow};
use crate::store::workshops::{self, WorkshopRow};
use crate::store::{accounts, organisations};

/// Longest text that is looked at, characters.
const TYPED: usize = 24;

#[derive(Template)]
#[template(path = "home/verify.html")]
struct AskPage {
    shell: Shell,
    typed: String,
    /// Whether the code opens nothing.
    unknown: bool,
}

#[derive(Template)]
#[template(path = "home/verified.html")]
struct ToldPage {
    shell: Shell,
    code: String,
    lead: String,
    good: bool,
    facts: Vec<(String, String)>,
}

/// `GET /verify?code=…`: asks for the code, or leads to what it says.
pub async fn ask(request: HttpRequest, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let typed = query.iter().find(|(name, _)| name == "code").map_or("", |(_, code)| code.as_str());
    let typed = symbols(typed);
    if typed.is_empty() {
        return shell::page(&AskPage { shell: Shell::of(&request).named("verify"), typed, unknown: false });
    }
    Ok(shell::see_other(&format!("/verify/{typed}")))
}

/// What was typed, without spaces and signs, in capitals.
fn symbols(typed: &str) -> String {
    let symbols = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
    symbols.take(TYPED).collect()
}

/// What is known of a code.
struct Found {
    row: CertificateRow,
    workshop: WorkshopRow,
    trainer: String,
    organisation: Option<String>,
}

/// `GET /verify/{code}`: whether such a certificate was given. Only wrong codes are counted, and a full hall stays far
/// below what makes one wait.
pub async fn show(request: HttpRequest, app: web::Data<App>, code: web::Path<String>) -> Result<HttpResponse, Error> {
    let (address, now) = (super::arrival::address(&request), app.clock.now());
    if let Some(seconds) = app.throttle.wait_for_address(&address, now) {
        return Err(Error::Wait(seconds));
    }
    let shell = Shell::of(&request);
    let Some(found) = find(&app, &code).await? else {
        app.throttle.failed("verify", &address, now);
        let page = AskPage { shell: shell.named("verify").with_problem(true), typed: symbols(&code), unknown: true };
        return shell::page_with(StatusCode::NOT_FOUND, &page);
    };
    let state = match &found.row {
        row if row.person_id.is_none() => "verify-forgotten",
        row if row.withdrawn_at.is_some() => "verify-withdrawn",
        _ => "verify-good",
    };
    shell::page(&ToldPage {
        code: certificate::grouped(&found.row.code),
        lead: shell.a(state, "lead"),
        good: found.row.is_valid(),
        facts: if found.row.is_valid() { facts(&app, &shell, &found)? } else { Vec::new() },
        shell: shell.named(state),
    })
}

async fn find(app: &App, typed: &str) -> Result<Option<Found>, Error> {
    let Some(code) = secret::parse_certificate(typed) else { return Ok(None) };
    let found = app.store.read(move |c| {
        let Some(row) = certificates::find(c, &code)? else { return Ok(None) };
        let workshop = workshops::find(c, &row.workshop_id)?;
        let trainer = accounts::find(c, &workshop.trainer_id)?.name;
        let organisation = match &workshop.organisation_id {
            Some(id) => organisations::find(c, id)?.map(|organisation| organisation.name),
            None => None,
        };
        Ok(Some(Found { row, workshop, trainer, organisation }))
    });
    Ok(found.await?)
}

/// What stands on the paper, label and words. Who holds it has read it there: nothing else is told.
fn facts(app: &App, shell: &Shell, found: &Found) -> Result<Vec<(String, String)>, Error> {
    let workshop = &found.workshop;
    let zone = app.country(&workshop.country)?.time_zone;
    let given = found.row.issued_at.and_utc().with_timezone(&zone).date_naive();
    let days = certificate::days(&shell.words, [workshop.starts_on, workshop.ends_on]);
    let name = found.row.name.clone().unwrap_or_else(|| shell.t("verify-name-by-hand"));
    let mut facts = vec![
        (shell.t("verify-name"), name),
        (shell.t("verify-workshop"), workshop.title.clone()),
        (shell.t("verify-place"), format!("{}, {days}", workshop.place)),
    ];
    facts.extend(found.organisation.clone().map(|name| (shell.t("verify-organisation"), name)));
    facts.push((shell.t("verify-trainer"), found.trainer.clone()));
    facts.push((shell.t("verify-given"), shell.words.date_long(given)));
    Ok(facts)
}
