//! All that the totals of a workshop are made of, read at once: seats, people, days, surveys, and of plans only what
//! their owners agreed to have counted.

use std::collections::{BTreeMap, BTreeSet};

use super::attendance;
use crate::plan::answers::{Answers, SectionAnswers};
use crate::plan::options::Frame;
use crate::plan::{progress, question};
use crate::store::people::{self, PersonRow};
use crate::store::plans::PlanRow;
use crate::store::rounds::{self, RoundRow};
use crate::store::seats::{self, SeatRow};
use crate::store::surveys::{self, SurveyRow};
use crate::store::workshops::WorkshopRow;
use crate::store::{Connection, Depth, StoreError, plans, sections};
use crate::tally::totals::DONE_PERCENT;
use crate::tally::{Ability, About, Moment, Part, Survey};
use crate::web::app::App;
use crate::web::error::Error;

/// A seat with its person and what counts of her.
#[derive(Debug, Clone)]
pub struct Seated {
    /// The seat.
    pub seat: SeatRow,
    /// Her line of the register, if she said yes to it.
    pub person: Option<PersonRow>,
    /// What the totals count; none for a seat of which nothing is known.
    pub part: Part,
}

/// A plan of which something may be counted.
struct Plan {
    row: PlanRow,
    sections: Vec<sections::SectionRow>,
    rounds: Vec<RoundRow>,
}

/// What the store gives.
struct Found {
    seats: Vec<SeatRow>,
    people: BTreeMap<String, PersonRow>,
    days: Vec<(String, i32)>,
    surveys: Vec<SurveyRow>,
    plans: BTreeMap<String, Plan>,
}

/// Everyone of a workshop, by seat.
///
/// # Errors
/// When the store fails.
pub async fn workshop(app: &App, workshop: &WorkshopRow) -> Result<Vec<Seated>, Error> {
    let id = workshop.id.clone();
    let found = app.store.read(move |c| find(c, &id)).await?;
    let days = u32::try_from(attendance::days(workshop).len()).unwrap_or(1);
    found.seats.iter().map(|seat| seated(app, &found, seat, days)).collect()
}

fn find(c: &mut Connection, workshop: &str) -> Result<Found, StoreError> {
    let seats = seats::of_workshop(c, workshop)?;
    let ids: Vec<String> = seats.iter().filter_map(|seat| seat.person_id.clone()).collect();
    let surveys = surveys::of_workshop(c, workshop)?;
    let mut plans = BTreeMap::new();
    for seat in &seats {
        let Some(id) = &seat.plan_id else { continue };
        let row = plans::find(c, id)?;
        let counts = seat.person_id.as_deref().is_some_and(|person| from_plan(&surveys, person));
        let rounds = if counts { rounds::all(c, id)? } else { Vec::new() };
        let sections = if row.consent_progress {
            sections::all(c, id)?
        } else if counts {
            sections::one(c, id, "readiness")?.into_iter().collect()
        } else {
            Vec::new()
        };
        plans.insert(id.clone(), Plan { row, sections, rounds });
    }
    let people = people::of_ids(c, &ids)?.into_iter().map(|person| (person.id.clone(), person)).collect();
    Ok(Found { people, days: surveys::days(c, workshop)?, surveys, plans, seats })
}

/// Whether she agreed that the eight lines are read from her plan.
fn from_plan(surveys: &[SurveyRow], person: &str) -> bool {
    let before = |row: &&SurveyRow| row.person_id == person && row.moment == Moment::Before.code();
    surveys.iter().find(before).is_some_and(|row| Survey::from_json(&row.answers).is_from_plan())
}

fn seated(app: &App, found: &Found, seat: &SeatRow, days: u32) -> Result<Seated, Error> {
    let id = seat.person_id.clone();
    let person = id.as_ref().and_then(|id| found.people.get(id)).filter(|person| person.consent_data).cloned();
    let plan = seat.plan_id.as_ref().and_then(|id| found.plans.get(id));
    let mut surveys: BTreeMap<Moment, Survey> = BTreeMap::new();
    for row in found.surveys.iter().filter(|row| Some(&row.person_id) == id.as_ref()) {
        if let Some(moment) = Moment::parse(&row.moment) {
            surveys.insert(moment, Survey::from_json(&row.answers));
        }
    }
    if let Some(plan) = plan.filter(|_| surveys.get(&Moment::Before).is_some_and(Survey::is_from_plan)) {
        checks(plan, &mut surveys)?;
    }
    let there = found.days.iter().filter(|(person, _)| Some(person) == id.as_ref());
    let there: BTreeSet<u32> = there.filter_map(|(_, day)| u32::try_from(*day).ok()).collect();
    let full = match plan {
        Some(plan) if plan.row.consent_progress => completion(app, plan)? >= DONE_PERCENT,
        _ => false,
    };
    let part = Part {
        // a seat of which nothing is known is one person by itself
        person: id.unwrap_or_else(|| format!("seat {}", seat.id)),
        days,
        there,
        plan_done: full || seat.finished_at.is_some(),
        about: person.as_ref().map(about),
        surveys,
    };
    Ok(Seated { seat: seat.clone(), person, part })
}

fn about(person: &PersonRow) -> About {
    About {
        sex: person.sex.clone(),
        age: person.age_group.clone(),
        ability: Ability::from_json(&person.ability),
        sector: person.sector.clone(),
        area: person.area.as_ref().map(|area| format!("{}.{area}", person.country)),
    }
}

fn unreadable(error: &serde_json::Error) -> Error {
    Error::Internal(error.to_string())
}

/// The short check before and after, out of the plan: the first that was whole, and the one that stands now if the check
/// was made again.
fn checks(plan: &Plan, surveys: &mut BTreeMap<Moment, Survey>) -> Result<(), Error> {
    let mut earlier = Vec::new();
    for round in &plan.rounds {
        let check: SectionAnswers = SectionAnswers::from_json(&round.answers).map_err(|error| unreadable(&error))?;
        earlier.extend(Survey::of_check(&check));
    }
    let now = plan.sections.iter().find(|row| row.section == "readiness");
    let now = now.map(|row| SectionAnswers::from_json(&row.answers)).transpose().map_err(|error| unreadable(&error))?;
    let now = now.and_then(|check| Survey::of_check(&check));
    let again = !earlier.is_empty();
    let first = earlier.into_iter().next().or_else(|| now.clone());
    if let Some(first) = first {
        surveys.entry(Moment::Before).or_default().fill(first);
    }
    if let Some(now) = now.filter(|_| again) {
        surveys.entry(Moment::After).or_default().fill(now);
    }
    Ok(())
}

/// How full a plan is, in percent.
fn completion(app: &App, plan: &Plan) -> Result<u32, Error> {
    let mut parts = BTreeMap::new();
    for row in &plan.sections {
        parts.insert(row.section.clone(), SectionAnswers::from_json(&row.answers).map_err(|error| unreadable(&error))?);
    }
    let answers = Answers::new(parts);
    let country = app.country(&plan.row.country)?;
    let depth = match plan.row.depth {
        Depth::Quick => question::Depth::Quick,
        Depth::Full => question::Depth::Full,
    };
    let frame = Frame {
        packs: &app.packs,
        country,
        depth,
        today: app.today(country),
        languages: &app.languages,
        workshop: plan.row.workshop_code.is_some(),
        answers: &answers,
    };
    Ok(progress::completion(&frame))
}
