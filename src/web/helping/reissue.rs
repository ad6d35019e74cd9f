//! A lost code made new: a trainer starts it, at a seat or where the owner named her organisation; the owner takes the new
//! code on a phone. The trainer never sees it.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::{NaiveDateTime, TimeDelta};

use super::Seated;
use crate::store::audit::{self, AuditLine};
use crate::store::reissues::{self, NewReissue};
use crate::store::{Connection, keepers};
use crate::web::begin::public_address;
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::lost::digest;
use crate::web::shell::{self, Shell};
use crate::web::trainer::Trainer;
use crate::web::{qr, secret};

/// How long a pairing on a phone waits, minutes.
const PHONE_MINUTES: i64 = 15;
/// How long a card waits, days.
const CARD_DAYS: i64 = 30;
/// The same for someone without a phone: it is the only way to her plan, days.
const PAPER_CARD_DAYS: i64 = 365;
/// Symbols typed on a phone at the trainer's side.
const SHORT: usize = 6;

#[derive(Template)]
#[template(path = "workshops/new-code.html")]
struct NewCodePage {
    shell: Shell,
    base: String,
    done: &'static str,
    card: bool,
    seat: String,
    groups: Vec<String>,
    picture: Option<qr::Picture>,
    address: String,
    until: String,
}

/// Whose code is made new, and from where it was asked.
pub struct Lost {
    /// The plan.
    pub plan: String,
    /// The workshop that the trainer stands in; none where the owner named her organisation.
    pub workshop: Option<String>,
    /// Whether the owner writes on paper.
    pub paper: bool,
    /// The country by whose clock it dies.
    pub country: String,
    /// Where the page leads back, and the message that says so.
    pub back: (String, &'static str),
    /// "Seat 12", or what the owner is called.
    pub who: String,
}

/// Whether a lost code can be made new at this seat: while the workshop is open; after that by an organisation that the
/// owner named, for someone who writes on paper and never had a code, and where no organisation could be named.
///
/// # Errors
/// `NotFound` where no plan is written there, and those of the store.
pub async fn may(seated: &Seated) -> Result<bool, Error> {
    let (account, workshop) = (&seated.hall.trainer.account, &seated.hall.workshop);
    let plan = seated.plan()?.id.clone();
    let alone = workshop.organisation_id.is_none() && workshop.trainer_id == account.id;
    if workshop.closed_at.is_none() || seated.seat.paper || alone {
        return Ok(true);
    }
    let Some(organisation) = account.organisation_id.clone() else { return Ok(false) };
    Ok(seated.hall.trainer.app.store.read(move |c| keepers::is_named(c, &plan, &organisation)).await?)
}

/// `POST /workshops/{workshop}/seats/{seat}/code`: what the owner types or scans to take a fresh code.
pub async fn start(request: HttpRequest, seated: Seated, pairs: Pairs) -> Result<HttpResponse, Error> {
    seated.hall.trainer.check(&pairs)?;
    if !may(&seated).await? {
        return Err(Error::NotFound);
    }
    let lost = Lost {
        plan: seated.plan()?.id.clone(),
        workshop: Some(seated.hall.workshop.id.clone()),
        paper: seated.seat.paper,
        country: seated.hall.workshop.country.clone(),
        back: (seated.base(), "newcode-done"),
        who: seated.title(),
    };
    begin(&request, &seated.hall.trainer, &pairs, lost).await
}

/// Starts a new code and shows what its owner types or scans. Nothing of the plan is read.
///
/// # Errors
/// `BadRequest` where the form does not say which way, and those of the store.
pub async fn begin(request: &HttpRequest, trainer: &Trainer, pairs: &Pairs, lost: Lost) -> Result<HttpResponse, Error> {
    let card = match pairs.get("way") {
        Some("phone") => false,
        Some("card") => true,
        _ => return Err(Error::BadRequest("which way")),
    };
    let now = trainer.app.clock.stamp();
    let ends = now
        + match (card, lost.paper) {
            (false, _) => TimeDelta::minutes(PHONE_MINUTES),
            (true, false) => TimeDelta::days(CARD_DAYS),
            (true, true) => TimeDelta::days(PAPER_CARD_DAYS),
        };
    let groups: Vec<String> = secret::Code::new().groups().map(str::to_owned).into();
    let groups = if card { groups } else { short(&groups) };
    let hash = digest(&groups.concat(), "");
    let until = until(trainer, &lost.country, ends, card)?;
    keep(trainer, &lost, if card { "card" } else { "phone" }, hash, (now, ends)).await?;
    let address = public_address(request, &trainer.app);
    let title = trainer.shell.t(match (&lost.workshop, card) {
        (Some(_), true) => "newcode-card",
        (Some(_), false) => "newcode-phone",
        (None, true) => "codes-card",
        (None, false) => "codes-phone",
    });
    shell::page(&NewCodePage {
        picture: qr::Picture::of(&format!("{address}/lost/{}", groups.concat())),
        address: format!("{}/lost", address.trim_start_matches("https://").trim_start_matches("http://")),
        until,
        base: lost.back.0,
        done: lost.back.1,
        seat: lost.who,
        card,
        groups,
        shell: trainer.shell.titled(&title),
    })
}

/// Stores it with a line for the owner's log.
async fn keep(
    trainer: &Trainer,
    lost: &Lost,
    way: &'static str,
    hash: String,
    (now, expires_at): (NaiveDateTime, NaiveDateTime),
) -> Result<(), Error> {
    let (plan, workshop, account) = (lost.plan.clone(), lost.workshop.clone(), trainer.account.id.clone());
    let write = move |c: &mut Connection| {
        let id = secret::short() + &secret::short();
        let (plan_id, workshop_id, account_id) = (plan.as_str(), workshop.as_deref(), account.as_str());
        let token_hash = hash.as_str();
        let new = NewReissue { id: &id, plan_id, workshop_id, account_id, way, token_hash, now, expires_at };
        reissues::begin(c, new)?;
        let (plan_id, actor, action) = (Some(plan_id), account_id, "reissue-started");
        let line = AuditLine { plan_id, at: now, actor, action, detail: Some(way) };
        match workshop_id {
            Some(workshop) => audit::add_in(c, workshop, line),
            None => audit::add(c, line),
        }
    };
    Ok(trainer.app.store.write(write).await?)
}

/// The first six symbols, in two groups of three.
fn short(groups: &[String]) -> Vec<String> {
    let symbols: Vec<char> = groups.concat().chars().take(SHORT).collect();
    symbols.chunks(SHORT / 2).map(|group| group.iter().collect()).collect()
}

/// The day on which a card dies, or the time of a pairing.
fn until(trainer: &Trainer, country: &str, ends: NaiveDateTime, card: bool) -> Result<String, Error> {
    let ends = ends.and_utc().with_timezone(&trainer.app.country(country)?.time_zone);
    let words = &trainer.shell.words;
    Ok(if card { words.date_long(ends.date_naive()) } else { ends.format("%H:%M").to_string() })
}
