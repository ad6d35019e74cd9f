//! "Print my wall sheet": the owner lets her trainer print that paper once, and sees when it was done.

use actix_web::HttpResponse;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::{secret, shell, versions};
use crate::pdf::{self, Inks, Kind, Paper};
use crate::store::audit::{self, AuditLine};
use crate::store::prints::{self, PrintRow};
use crate::store::{seats, workshops};
use crate::words::Value;

/// What the print page says of it.
pub struct Wish {
    /// "Asked at 12:10" or "Printed at 12:40".
    pub state: Option<String>,
    /// Whether she can ask now.
    pub asks: bool,
}

/// What stands on the print page, where the plan has a seat in a workshop that is open.
///
/// # Errors
/// When the store fails.
pub async fn of(desk: &Desk) -> Result<Option<Wish>, Error> {
    if !desk.rights.owns() {
        return Ok(None);
    }
    let id = desk.plan.id.clone();
    let (room, latest) = desk
        .app
        .store
        .read(move |c| {
            let seat = seats::of_plan(c, &id)?;
            let room = seat.map(|seat| workshops::find(c, &seat.workshop_id)).transpose()?;
            Ok((room.filter(|room| room.closed_at.is_none()), prints::of_plan(c, &id)?))
        })
        .await?;
    if room.is_none() && latest.is_none() {
        return Ok(None);
    }
    let zone = desk.country()?.time_zone;
    let state = latest.as_ref().map(|row| {
        let at = row.printed_at.unwrap_or(row.asked_at).and_utc().with_timezone(&zone);
        let (day, time) = (desk.shell.words.date_short(at.date_naive()), at.format("%H:%M").to_string());
        let id = if row.printed_at.is_some() { "wish-printed" } else { "wish-asked" };
        desk.shell.words.with(id, &[("day", Value::Text(&day)), ("time", Value::Text(&time))])
    });
    let waits = latest.is_some_and(|row| row.printed_at.is_none());
    Ok(Some(Wish { state, asks: room.is_some() && !waits }))
}

/// `POST /plans/{plan}/prints`
pub async fn ask(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let here = format!("{}/print", desk.base());
    let id = desk.plan.id.clone();
    let room = desk.app.store.read(move |c| {
        let seat = seats::of_plan(c, &id)?;
        seat.map(|seat| workshops::find(c, &seat.workshop_id)).transpose()
    });
    let Some(room) = room.await?.filter(|room| room.closed_at.is_none()) else { return Ok(shell::see_other(&here)) };
    let outline = versions::made(&desk).await?;
    let need = desk.app.painted(move || pdf::need(Kind::Wall, &outline, Paper::A4, Inks::Full)).await?;
    let now = desk.app.clock.stamp();
    let row = PrintRow {
        id: secret::short() + &secret::short(),
        plan_id: desk.plan.id.clone(),
        workshop_id: room.id,
        paper: "wall".to_owned(),
        pages: i32::try_from(need.pages).unwrap_or(i32::MAX),
        asked_at: now,
        printed_at: None,
        printed_by_id: None,
    };
    desk.app
        .store
        .write(move |c| {
            prints::ask(c, &row)?;
            let plan_id = Some(row.plan_id.as_str());
            let line = AuditLine { plan_id, at: now, actor: "owner", action: "print-asked", detail: Some("wall") };
            audit::add_in(c, &row.workshop_id, line)
        })
        .await?;
    Ok(shell::see_other(&here))
}
