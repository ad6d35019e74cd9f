//! What rooms ask for again and again: how far each plan is, by its revision, and the cards of an agenda in a language.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::app::App;
use super::error::Error;
use crate::outline::build::workshop;
use crate::outline::workshop::Pack;
use crate::plan::answers::{Answers, SectionAnswers};
use crate::plan::options::Frame;
use crate::plan::progress::{self, Status};
use crate::plan::question;
use crate::store::Depth;
use crate::store::rooms::PlanState;
use crate::store::sections::{self, SectionRow};
use crate::store::workshops::WorkshopRow;

use super::room;

/// Plans whose progress is held; more start afresh. The largest seminar we know of had 2,304 people.
const MOST_PLANS: usize = 4096;
/// Tables that the cards are worded for; they do not depend on it.
const TABLES: usize = 6;

/// Where each part of a plan stands, in its order.
pub type Ticks = Vec<(&'static str, Status)>;

/// A plan's ticks as they were at a revision.
type Known = (i64, Arc<Ticks>);
/// What the cards of a pack depend on: country, language, agenda.
type PackKey = (String, String, &'static str);

/// Kept in memory, made anew when lost.
#[derive(Default)]
pub struct Halls {
    ticks: Mutex<HashMap<String, Known>>,
    packs: Mutex<HashMap<PackKey, Arc<Pack>>>,
    /// How a plan grows, part by part; for practice.
    pub grown: OnceLock<Vec<Ticks>>,
}

impl Halls {
    /// How far plans are, in their order. Only plans that changed since they were last asked for are read.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn ticks(&self, app: &App, plans: &[&PlanState]) -> Result<Vec<Arc<Ticks>>, Error> {
        let stale: Vec<String> = {
            let mut known = self.ticks.lock().unwrap_or_else(PoisonError::into_inner);
            if known.len() + plans.len() > MOST_PLANS {
                known.clear();
            }
            let fresh = |plan: &PlanState| known.get(&plan.id).is_some_and(|(revision, _)| *revision == plan.revision);
            plans.iter().filter(|plan| !fresh(plan)).map(|plan| plan.id.clone()).collect()
        };
        if !stale.is_empty() {
            let asked = stale.clone();
            let rows =
                app.store.read(move |c| asked.iter().map(|id| sections::all(c, id)).collect::<Result<Vec<_>, _>>());
            let mut read: HashMap<String, Vec<SectionRow>> = HashMap::new();
            for row in rows.await?.into_iter().flatten() {
                read.entry(row.plan_id.clone()).or_default().push(row);
            }
            for plan in plans.iter().filter(|plan| stale.contains(&plan.id)) {
                self.remember(app, plan, read.remove(&plan.id))?;
            }
        }
        let known = self.ticks.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(plans
            .iter()
            .map(|plan| known.get(&plan.id).map(|(_, ticks)| Arc::clone(ticks)).unwrap_or_default())
            .collect())
    }

    fn remember(&self, app: &App, plan: &PlanState, rows: Option<Vec<SectionRow>>) -> Result<(), Error> {
        let mut parts = std::collections::BTreeMap::new();
        for row in rows.unwrap_or_default() {
            let part = SectionAnswers::from_json(&row.answers).map_err(|error| Error::Internal(error.to_string()))?;
            parts.insert(row.section, Arc::new(part));
        }
        let ticks = ticks_of(app, &plan.country, plan.depth, &Answers::shared(parts))?;
        let mut known = self.ticks.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(plan.id.clone(), (plan.revision, Arc::new(ticks)));
        Ok(())
    }

    /// The cards of a workshop in its language.
    ///
    /// # Errors
    /// When its country or agenda is not there.
    pub fn pack(&self, app: &App, workshop: &WorkshopRow) -> Result<Arc<Pack>, Error> {
        let key = (workshop.country.clone(), workshop.language.clone(), workshop.agenda.as_str());
        if let Some(pack) = self.packs.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(pack));
        }
        let words = app.library.words(&workshop.language);
        let country = app.country(&workshop.country)?;
        let agenda = room::agenda(workshop.agenda.as_str())?;
        let pack = Arc::new(workshop::of(&app.packs, country, &words, agenda, TABLES));
        self.packs.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&pack));
        Ok(pack)
    }
}

/// Where each part of these answers stands.
///
/// # Errors
/// When no pack can stand in.
pub fn ticks_of(app: &App, country: &str, depth: Depth, answers: &Answers) -> Result<Ticks, Error> {
    let country = app.country(country)?;
    let depth = if depth == Depth::Quick { question::Depth::Quick } else { question::Depth::Full };
    let (today, languages) = (app.today(country), &app.languages);
    let frame = Frame { packs: &app.packs, country, depth, today, languages, workshop: true, answers };
    let parts = progress::sections(&frame, |section| answers.sections().contains_key(section));
    Ok(parts.into_iter().map(|part| (part.section.key, part.status)).collect())
}
