//! The shared plans of a workshop as one ZIP: each is printed as far as its owner shares it at that moment, and leaves
//! before the next is begun. The database is never held meanwhile.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::{self, ContentEncoding};
use futures_util::stream::{self, StreamExt as _};

use super::readme;
use super::stream::{Gathered, Made, Other, zipped};
use crate::export::bundle::Bundle;
use crate::export::taken::{self, Manifest, Taken};
use crate::outline::Outline;
use crate::pdf::{self, Kind};
use crate::plan::catalogue::business;
use crate::store::audit::{self, AuditLine};
use crate::store::shares::{self, Sharing};
use crate::store::{Share, StoreError, plans, seats, sections};
use crate::web::error::Error;
use crate::web::hall::Hall;
use crate::web::helping::shared;
use crate::web::papers::{Query, Wish};
use crate::web::register::person;
use crate::web::versions;

/// How often a plan waits for its turn to be painted, and how long each time: a ZIP that has begun cannot ask its reader
/// to come back.
const TURNS: u32 = 40;
const TURN: Duration = Duration::from_millis(250);

/// How many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Seats.
    pub participants: i64,
    /// Plans.
    pub begun: i64,
    /// Plans that are shared.
    pub shared: i64,
}

/// Who shares, and how many there are.
///
/// # Errors
/// When the store fails.
pub async fn shared(hall: &Hall) -> Result<(Vec<Sharing>, Counts), Error> {
    let id = hall.workshop.id.clone();
    let read = hall.trainer.app.store.read(move |c| {
        let sharing = shares::of_workshop(c, &id)?;
        Ok((seats::counts(c, &id)?.0, shares::begun(c, &id)?, sharing))
    });
    let (participants, begun, sharing) = read.await?;
    let shared = i64::try_from(sharing.len()).unwrap_or(i64::MAX);
    Ok((sharing, Counts { participants, begun, shared }))
}

/// `GET /workshops/{workshop}/plans.zip?paper=a4|letter`
pub async fn zip(hall: Hall, query: Query) -> Result<HttpResponse, Error> {
    let wish = Wish::private(&query)?;
    let (sharing, counts) = shared(&hall).await?;
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let app = &hall.trainer.app;
    let now = app.clock.now();
    let stamp = now.naive_utc();
    app.store.write(move |c| person::note(c, &workshop, &account, "plans-exported", stamp)).await?;
    let made = now.with_timezone(&app.country(&hall.workshop.country)?.time_zone).naive_local();
    let file = format!("attachment; filename=\"stanap-{}-plans.zip\"", hall.workshop.code.to_lowercase());
    let digits = sharing.iter().map(|one| one.seat).max().unwrap_or(0).to_string().len().max(2);
    let printer = Rc::new(Printer { hall, wish, digits });
    let (papers, ends) = (Rc::clone(&printer), printer);
    let papers = stream::iter(sharing).filter_map(move |one| {
        let printer = Rc::clone(&papers);
        async move { printer.paper(one).await }
    });
    let end = move |gathered| ends.others(gathered, counts);
    Ok(HttpResponse::Ok()
        .insert_header(ContentEncoding::Identity)
        .insert_header((header::CONTENT_DISPOSITION, file))
        .content_type("application/zip")
        .streaming(zipped(Bundle::new(made), papers, end)))
}

/// Prints one plan after the other.
struct Printer {
    hall: Hall,
    wish: Wish,
    digits: usize,
}

impl Printer {
    /// The paper of a plan; nothing where its owner took it back since.
    async fn paper(&self, one: Sharing) -> Option<Made> {
        let seat = one.seat;
        match self.printed(one).await {
            Ok(made) => Some(made),
            Err(Error::NotFound) => None,
            Err(error) => {
                tracing::error!(%error, seat, "a shared plan could not be printed");
                Some(Made::Failed(seat))
            }
        }
    }

    async fn printed(&self, one: Sharing) -> Result<Made, Error> {
        let trainer = &self.hall.trainer;
        let (workshop, id) = (self.hall.workshop.id.clone(), one.plan.clone());
        let read = trainer.app.store.read(move |c| {
            if shares::with(c, &workshop, &id)? == Share::No {
                return Err(StoreError::NotFound);
            }
            Ok((plans::find(c, &id)?, sections::all(c, &id)?))
        });
        let (plan, rows) = read.await?;
        let share = plan.consent_share;
        let plan = shared::as_shared(trainer, plan, rows)?;
        let name = taken::name(one.seat, self.digits, plan.answers.text(&business::NAME).unwrap_or_default());
        let outline = Arc::new(versions::made(&plan).await?);
        let (taken, file) = self.painted(one.seat, name, share, &outline).await?;
        self.note(one.plan, share).await?;
        Ok(Made::Paper(taken, file))
    }

    /// Paints off the async threads, as soon as there is a place.
    async fn painted(
        &self,
        seat: i32,
        name: String,
        share: Share,
        outline: &Arc<Outline>,
    ) -> Result<(Taken, Vec<u8>), Error> {
        let (paper, inks) = (self.wish.paper(), self.wish.inks());
        for _ in 0..TURNS {
            let (outline, name) = (Arc::clone(outline), name.clone());
            let paint = move || {
                let file = pdf::made(Kind::Plan, &outline, paper, inks)?.bytes;
                Ok::<_, pdf::PdfError>((Taken::of(seat, name, share.as_str(), &file), file))
            };
            match self.hall.trainer.app.painted(paint).await {
                Err(Error::Busy) => tokio::time::sleep(TURN).await,
                Err(error) => return Err(error),
                Ok(painted) => return painted.map_err(|error| Error::Internal(error.to_string())),
            }
        }
        Err(Error::Busy)
    }

    /// Writes into the logs of owner and workshop that the plan is taken home; `NotFound` where its owner shares less
    /// than was printed meanwhile.
    async fn note(&self, plan: String, share: Share) -> Result<(), Error> {
        let (workshop, account) = (self.hall.workshop.id.clone(), self.hall.trainer.account.id.clone());
        let app = &self.hall.trainer.app;
        let now = app.clock.stamp();
        let write = app.store.write(move |c| {
            let now_shared = shares::with(c, &workshop, &plan)?;
            if now_shared != share && now_shared != Share::All {
                return Err(StoreError::NotFound);
            }
            let line = AuditLine {
                plan_id: Some(&plan),
                at: now,
                actor: &account,
                action: "taken-home",
                detail: Some(share.as_str()),
            };
            audit::add_in(c, &workshop, line)
        });
        Ok(write.await?)
    }

    /// What stands beside the plans: the manifest, and a sheet to read first.
    fn others(&self, gathered: Gathered, counts: Counts) -> Result<Vec<Other>, Error> {
        let workshop = &self.hall.workshop;
        let number = |count: i64| u64::try_from(count).unwrap_or(0);
        let printed = gathered.files.len();
        let manifest = Manifest {
            format: "stanap-plans",
            made_at: self.hall.trainer.app.clock.now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            workshop: workshop.title.clone(),
            place: workshop.place.clone(),
            starts_on: workshop.starts_on.to_string(),
            ends_on: workshop.ends_on.to_string(),
            participants: number(counts.participants),
            plans_begun: number(counts.begun),
            plans_shared: u64::try_from(printed + gathered.failed.len()).unwrap_or(0),
            plans_printed: u64::try_from(printed).unwrap_or(0),
            not_printed: gathered.failed,
            files: gathered.files,
        };
        let text = readme::text(&self.hall.trainer.shell.words, workshop, &manifest);
        let json = serde_json::to_vec_pretty(&manifest).map_err(|error| Error::Internal(error.to_string()))?;
        Ok(vec![("README.txt", text.into_bytes()), ("manifest.json", json)])
    }
}
