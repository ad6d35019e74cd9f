//! What a trainer may do for one seat of her workshop: a lost code, a paper to type, a shared plan to read, a sheet to
//! print. Never more than its owner let her.

pub mod chair;
pub mod paper;
pub mod prints;
pub mod reissue;
pub mod shared;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use chrono::NaiveDateTime;
use futures_util::future::LocalBoxFuture;

use super::error::Error;
use super::hall::Hall;
use crate::store::audit::{self, AuditLine};
use crate::store::plans::PlanRow;
use crate::store::seats::{self, SeatRow};
use crate::store::{Connection, StoreError, plans};
use crate::words::Value;

/// One request's seat, by its number in the address, and the plan written there.
pub struct Seated {
    /// The workshop and who asks.
    pub hall: Hall,
    /// The seat.
    pub seat: SeatRow,
    plan: Option<PlanRow>,
    newest: bool,
}

impl Seated {
    /// Address of the seat.
    pub fn base(&self) -> String {
        format!("/workshops/{}/seats/{}", self.hall.workshop.id, self.seat.number)
    }
    /// The plan written there.
    ///
    /// # Errors
    /// `NotFound` where there is none.
    pub fn plan(&self) -> Result<&PlanRow, Error> {
        self.plan.as_ref().ok_or(Error::NotFound)
    }
    /// The same, where its owner sits now: what she shares and lets type goes to her newest workshop alone.
    ///
    /// # Errors
    /// `NotFound` where there is none, or where she has sat in another workshop since.
    pub fn plan_here(&self) -> Result<&PlanRow, Error> {
        self.plan().ok().filter(|_| self.newest).ok_or(Error::NotFound)
    }
    /// "Seat 12", as a title.
    pub fn title(&self) -> String {
        let number = Value::Number(i64::from(self.seat.number));
        self.hall.trainer.shell.words.with("seat", &[("number", number)])
    }
    /// Writes down what was done for this seat, for its owner and for the workshop.
    pub fn noted(&self, action: &'static str, detail: Option<&'static str>, at: NaiveDateTime) -> Note {
        Note {
            workshop: self.hall.workshop.id.clone(),
            plan: self.seat.plan_id.clone(),
            actor: self.hall.trainer.account.id.clone(),
            action,
            detail,
            at,
        }
    }
}

/// A line of the audit log that waits to be written with what it is about.
pub struct Note {
    workshop: String,
    plan: Option<String>,
    actor: String,
    action: &'static str,
    detail: Option<&'static str>,
    at: NaiveDateTime,
}

impl Note {
    /// Writes the line.
    ///
    /// # Errors
    /// Those of the store.
    pub fn write(&self, c: &mut Connection) -> Result<(), StoreError> {
        let Self { actor, action, detail, at, .. } = self;
        let line = AuditLine { plan_id: self.plan.as_deref(), at: *at, actor, action, detail: *detail };
        audit::add_in(c, &self.workshop, line)
    }
}

impl FromRequest for Seated {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (hall, request) = (Hall::from_request(request, payload), request.clone());
        Box::pin(async move {
            let hall = hall.await?;
            let number = request.match_info().get("seat").and_then(|text| text.parse().ok()).ok_or(Error::NotFound)?;
            let workshop = hall.workshop.id.clone();
            let found = hall.trainer.app.store.read(move |c| {
                let seat = seats::at(c, &workshop, number)?;
                let plan = seat.plan_id.as_deref().map(|id| plans::find(c, id)).transpose()?;
                let newest = plan.as_ref().map(|plan| seats::of_plan(c, &plan.id)).transpose()?.flatten();
                let newest = newest.is_some_and(|newest| newest.id == seat.id);
                Ok((seat, plan, newest))
            });
            let (seat, plan, newest) = found.await?;
            Ok(Self { hall, seat, plan, newest })
        })
    }
}
