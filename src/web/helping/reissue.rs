//! A lost code made new: the trainer starts it; the owner takes the new code on a phone. The trainer never sees it.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::{NaiveDateTime, TimeDelta};

use super::Seated;
use crate::store::reissues::{self, NewReissue};
use crate::web::begin::public_address;
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::lost::digest;
use crate::web::shell::{self, Shell};
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
    card: bool,
    seat: String,
    groups: Vec<String>,
    picture: Option<qr::Picture>,
    address: String,
    until: String,
}

/// `POST /workshops/{workshop}/seats/{seat}/code`: what the owner types or scans to take a fresh code.
pub async fn start(request: HttpRequest, seated: Seated, pairs: Pairs) -> Result<HttpResponse, Error> {
    seated.hall.trainer.check(&pairs)?;
    let card = match pairs.get("way") {
        Some("phone") => false,
        Some("card") => true,
        _ => return Err(Error::BadRequest("which way")),
    };
    let trainer = &seated.hall.trainer;
    let plan = seated.plan()?.id.clone();
    let now = trainer.app.clock.stamp();
    let lasts = match (card, seated.seat.paper) {
        (false, _) => TimeDelta::minutes(PHONE_MINUTES),
        (true, false) => TimeDelta::days(CARD_DAYS),
        (true, true) => TimeDelta::days(PAPER_CARD_DAYS),
    };
    let groups: Vec<String> = secret::Code::new().groups().map(str::to_owned).into();
    let groups = if card { groups } else { short(&groups) };
    let (hash, way) = (digest(&groups.concat(), ""), if card { "card" } else { "phone" });
    let note = seated.noted("reissue-started", Some(way), now);
    let (workshop, account) = (seated.hall.workshop.id.clone(), trainer.account.id.clone());
    trainer
        .app
        .store
        .write(move |c| {
            let id = secret::short() + &secret::short();
            let new = NewReissue {
                id: &id,
                plan_id: &plan,
                workshop_id: &workshop,
                account_id: &account,
                way,
                token_hash: &hash,
                now,
                expires_at: now + lasts,
            };
            reissues::begin(c, new)?;
            note.write(c)
        })
        .await?;
    let address = public_address(&request, &trainer.app);
    let title = trainer.shell.t(if card { "newcode-card" } else { "newcode-phone" });
    shell::page(&NewCodePage {
        picture: qr::Picture::of(&format!("{address}/lost/{}", groups.concat())),
        address: format!("{}/lost", address.trim_start_matches("https://").trim_start_matches("http://")),
        until: until(&seated, now + lasts, card)?,
        base: seated.base(),
        seat: seated.title(),
        card,
        groups,
        shell: trainer.shell.titled(&title),
    })
}

/// The first six symbols, in two groups of three.
fn short(groups: &[String]) -> Vec<String> {
    let symbols: Vec<char> = groups.concat().chars().take(SHORT).collect();
    symbols.chunks(SHORT / 2).map(|group| group.iter().collect()).collect()
}

/// The day on which a card dies, or the time of a pairing.
fn until(seated: &Seated, ends: NaiveDateTime, card: bool) -> Result<String, Error> {
    let country = seated.hall.trainer.app.country(&seated.hall.workshop.country)?;
    let ends = ends.and_utc().with_timezone(&country.time_zone);
    let words = &seated.hall.trainer.shell.words;
    Ok(if card { words.date_long(ends.date_naive()) } else { ends.format("%H:%M").to_string() })
}
