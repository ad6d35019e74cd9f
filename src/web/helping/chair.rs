//! The page of a seat: what is open to the trainer there, and what is not.

use actix_web::HttpResponse;
use askama::Template;

use super::{Seated, reissue};
use crate::store::{Share, prints};
use crate::web::error::Error;
use crate::web::shell::{self, Shell};
use crate::words::Value;

#[derive(Template)]
#[template(path = "workshops/seat.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own")]
struct SeatPage {
    shell: Shell,
    base: String,
    hall: String,
    csrf: String,
    name: Option<String>,
    /// Its page on the board: table, name, help given.
    place: String,
    /// Whether a plan is written there.
    plan: bool,
    /// Whether a lost code can be made new here.
    lost: bool,
    paper: bool,
    /// What the owner shares, as the end of a message's id.
    share: &'static str,
    waits: bool,
}

/// `GET /workshops/{workshop}/seats/{seat}`
pub async fn show(seated: Seated) -> Result<HttpResponse, Error> {
    let trainer = &seated.hall.trainer;
    let latest = match seated.plan() {
        Err(_) => None,
        Ok(plan) => {
            let id = plan.id.clone();
            trainer.app.store.read(move |c| prints::of_plan(c, &id)).await?
        }
    };
    let lost = seated.plan().is_ok() && reissue::may(&seated).await?;
    let number = Value::Number(i64::from(seated.seat.number));
    let title = trainer.shell.words.with("seat-help", &[("number", number)]);
    let share = seated.plan_here().map_or(Share::No, |plan| plan.consent_share);
    shell::page(&SeatPage {
        base: seated.base(),
        hall: format!("/workshops/{}", seated.hall.workshop.id),
        csrf: trainer.session.csrf.clone(),
        name: seated.seat.name.clone(),
        place: format!("/workshops/{}/board/{}", seated.hall.workshop.id, seated.seat.number),
        plan: seated.plan().is_ok(),
        lost,
        paper: seated.seat.paper && seated.plan_here().is_ok(),
        share: match share {
            Share::No => "seat-share-no",
            Share::WithoutMoney => "seat-share-some",
            Share::All => "seat-share-all",
        },
        waits: latest.is_some_and(|row| row.printed_at.is_none() && row.workshop_id == seated.hall.workshop.id),
        shell: trainer.shell.titled(&title),
    })
}
