//! The summary of a workshop as a paper: totals only, for those who pay and those who read; exact for who may see that.

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::app::App;
use super::desk;
use super::error::Error;
use super::hall::Hall;
use super::register::{person, results};
use super::{host, papers};
use crate::pdf::{self, Paper};
use crate::plan::answers::Answers;
use crate::plan::share;
use crate::store::workshops::WorkshopRow;
use crate::store::{Share, accounts, plans, seats, sections};
use crate::tally::plans::{Plans, Shared};
use crate::tally::{Totals, View};

mod blocks;

/// What is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[serde(default)]
    exact: Option<String>,
    #[serde(default)]
    paper: papers::Size,
}

/// All that the summary tells, before it is put into words.
pub struct Told {
    /// The numbers of the register.
    pub totals: Totals,
    /// What the shared plans say.
    pub plans: Plans,
    /// For whom it is.
    pub view: View,
    /// The trainer's name.
    pub trainer: String,
    /// The organisation's name.
    pub organisation: Option<String>,
}

/// `GET /workshops/{workshop}/summary.pdf?exact=1&paper=a4|letter`: what may be passed on, or the exact numbers for who
/// may see them.
///
/// # Errors
/// `NotFound` for exact numbers that are not hers to see, `BadRequest` for another paper, and those of the store.
pub async fn show(hall: Hall, asked: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let paper: Paper = asked.paper.into();
    let view = match asked.exact.as_deref() {
        None => View::Published,
        Some("1") if results::may_be_exact(&hall) => View::Exact,
        Some("1") => return Err(Error::NotFound),
        Some(_) => return Err(Error::BadRequest("exact or not")),
    };
    let app = &hall.trainer.app;
    let trainer = hall.workshop.trainer_id.clone();
    let told = Told {
        totals: results::totals(&hall).await?,
        plans: shared(app, &hall.workshop).await?,
        view,
        trainer: app.store.read(move |c| accounts::find(c, &trainer)).await?.name,
        organisation: host::of_id(app, hall.workshop.organisation_id.clone()).await?.map(|host| host.name),
    };
    note(&hall, view).await?;
    let exact = if view == View::Exact { "-exact" } else { "" };
    let name = format!("stanap-summary-{}{exact}.pdf", hall.workshop.code.to_lowercase());
    let (shared, words, workshop) = (app.clone(), hall.trainer.shell.words.clone(), hall.workshop.clone());
    let made = move || Ok::<_, Error>(pdf::pages(&blocks::outline(&shared, &words, &workshop, &told)?, paper));
    papers::answer(app.painted(made).await??, "application/pdf", &name)
}

/// Writes that it was taken.
async fn note(hall: &Hall, view: View) -> Result<(), Error> {
    let action = if view == View::Exact { "results-exported-exact" } else { "results-exported" };
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let now = hall.trainer.app.clock.stamp();
    Ok(hall.trainer.app.store.write(move |c| person::note(c, &workshop, &account, action, now)).await?)
}

/// What the plans that are shared with this workshop say: a yes to one trainer is no yes to the next.
async fn shared(app: &App, workshop: &WorkshopRow) -> Result<Plans, Error> {
    let (id, code) = (workshop.id.clone(), workshop.code.clone());
    let found = app.store.read(move |c| {
        let mut found = Vec::new();
        for plan in seats::of_workshop(c, &id)?.into_iter().filter_map(|seat| seat.plan_id) {
            let row = plans::find(c, &plan)?;
            if row.consent_share != Share::No && row.workshop_code.as_ref() == Some(&code) {
                found.push((row, sections::all(c, &plan)?));
            }
        }
        Ok(found)
    });
    let mut plans: Vec<(Answers, bool)> = Vec::new();
    for (row, parts) in found.await? {
        // money of another country cannot be added up
        let money = row.consent_share == Share::All;
        let (answers, _) = desk::unpack(app, parts)?;
        plans.push((share::with_trainer(&answers, money), money && row.country == workshop.country));
    }
    let today = app.today(app.country(&workshop.country)?);
    Ok(Plans::of(plans.iter().map(|(answers, money)| Shared { answers, money: *money }), today))
}
