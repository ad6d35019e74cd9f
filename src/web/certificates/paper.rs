//! The papers: all certificates of a workshop for the trainer's printer, and an owner's own.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::outline::build::certificate::{self, Given, Holder};
use crate::pdf::{self, Paper};
use crate::store::certificates::{self, CertificateRow};
use crate::store::workshops::WorkshopRow;
use crate::store::{accounts, audit, seats, workshops};
use crate::web::app::App;
use crate::web::desk::Desk;
use crate::web::error::Error;
use crate::web::hall::Hall;
use crate::web::register::person;
use crate::web::{host, papers};

/// Which paper, and whose.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[serde(default)]
    seat: Option<i32>,
    #[serde(default)]
    paper: papers::Size,
}

/// `GET /workshops/{workshop}/certificates.pdf?seat=3&paper=a4|letter`: one sheet a person, by seat; not found while
/// there is none.
pub async fn all(hall: Hall, asked: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let paper: Paper = asked.paper.into();
    let (workshop, app) = (hall.workshop.id.clone(), &hall.trainer.app);
    let (held, seats) =
        app.store.read(move |c| Ok((certificates::valid(c, &workshop)?, seats::of_workshop(c, &workshop)?))).await?;
    let mut held: BTreeMap<String, CertificateRow> =
        held.into_iter().filter_map(|row| Some((row.person_id.clone()?, row))).collect();
    let wanted = seats.into_iter().filter(|seat| asked.seat.is_none_or(|number| number == seat.number));
    let rows: Vec<CertificateRow> = wanted.filter_map(|seat| held.remove(&seat.person_id?)).collect();
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let now = app.clock.stamp();
    app.store.write(move |c| person::note(c, &workshop, &account, "certificates-printed", now)).await?;
    let name = format!("stanap-certificates-{}.pdf", hall.workshop.code.to_lowercase());
    paint(app, &hall.workshop, rows, paper, &name).await
}

/// `GET /plans/{plan}/certificate.pdf`: the newest certificate of the plan's owner; not found while she has none.
pub async fn own(desk: Desk, asked: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let paper: Paper = asked.paper.into();
    let plan = desk.plan.id.clone();
    let found = desk.app.store.read(move |c| {
        let row = certificates::of_plan(c, &plan)?;
        row.map(|row| Ok((workshops::find(c, &row.workshop_id)?, row))).transpose()
    });
    let Some((workshop, row)) = found.await? else { return Err(Error::NotFound) };
    let (plan, hall, now) = (desk.plan.id.clone(), workshop.id.clone(), desk.app.clock.stamp());
    let log = move |c: &mut crate::store::Connection| {
        let action = "certificate-printed";
        let line = audit::AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action, detail: None };
        audit::add_in(c, &hall, line)
    };
    desk.app.store.write(log).await?;
    paint(&desk.app, &workshop, vec![row], paper, "stanap-certificate.pdf").await
}

/// Paints certificates of a workshop in its language.
async fn paint(
    app: &App,
    workshop: &WorkshopRow,
    rows: Vec<CertificateRow>,
    paper: Paper,
    file: &str,
) -> Result<HttpResponse, Error> {
    let (trainer, zone) = (workshop.trainer_id.clone(), app.country(&workshop.country)?.time_zone);
    let given = Given {
        title: workshop.title.clone(),
        place: workshop.place.clone(),
        days: [workshop.starts_on, workshop.ends_on],
        trainer: app.store.read(move |c| accounts::find(c, &trainer)).await?.name,
        host: host::of_id(app, workshop.organisation_id.clone()).await?,
        address: app.settings.public_address.clone(),
    };
    let day = |row: &CertificateRow| row.issued_at.and_utc().with_timezone(&zone).date_naive();
    let holders: Vec<Holder> =
        rows.into_iter().map(|row| Holder { day: day(&row), name: row.name, code: row.code }).collect();
    let words = app.library.words(&workshop.language);
    let made = move || pdf::certificates(&certificate::of(&words, &given, &holders), paper);
    papers::answer(app.painted(made).await?, "application/pdf", file)
}
