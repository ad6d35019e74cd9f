//! The participant's own sheet on her phone: apart from her plan, hers to change and to take back.

use actix_web::HttpResponse;

use super::form::{Draft, Drawer, FormPage};
use super::{person, sheet};
use crate::plan::question::Class;
use crate::store::audit::{self, AuditLine};
use crate::store::people::{self, PersonRow};
use crate::store::seats::{self, SeatRow};
use crate::store::surveys;
use crate::store::workshops::{self, WorkshopRow};
use crate::store::{Connection, StoreError, organisations};
use crate::tally::{Moment, Survey};
use crate::web::desk::Desk;
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::helper;
use crate::web::secret;
use crate::web::shell;
use crate::words::{Value, Words};

/// Where a plan sits: its seat, the workshop, the person and who holds the register.
pub struct Sitting {
    /// The seat of her newest workshop.
    pub seat: SeatRow,
    /// The workshop.
    pub workshop: WorkshopRow,
    /// Her line of the register.
    pub person: Option<PersonRow>,
    /// The organisation's name.
    pub organisation: Option<String>,
    /// What she answered so far.
    pub surveys: Vec<surveys::SurveyRow>,
}

/// Where the plan sits; `NotFound` for a plan in no workshop.
///
/// # Errors
/// When it sits nowhere, or the store fails.
pub async fn sitting(desk: &Desk) -> Result<Sitting, Error> {
    // a second person of the business writes in the plan, but this sheet is about its owner
    if desk.session.key_id.is_some() {
        return Err(Error::NotFound);
    }
    let plan = desk.plan.id.clone();
    let found = desk.app.store.read(move |c| {
        let seat = seats::of_plan(c, &plan)?.ok_or(StoreError::NotFound)?;
        let workshop = workshops::find(c, &seat.workshop_id)?;
        let person = seat.person_id.as_ref().map(|id| people::find(c, id)).transpose()?;
        let organisation = match &workshop.organisation_id {
            Some(id) => organisations::find(c, id)?.map(|organisation| organisation.name),
            None => None,
        };
        let surveys = match &seat.person_id {
            Some(id) => surveys::of_person(c, &workshop.id, id)?,
            None => Vec::new(),
        };
        Ok(Sitting { seat, workshop, person, organisation, surveys })
    });
    Ok(found.await?)
}

/// What she is told before she says anything.
pub fn notes(words: &Words, sitting: &Sitting) -> Vec<String> {
    let (title, place) = (&sitting.workshop.title, &sitting.workshop.place);
    let place = [("title", Value::Text(title)), ("place", Value::Text(place))];
    let keep = match &sitting.organisation {
        Some(name) => words.with("register-own-keep", &[("organisation", Value::Text(name))]),
        None => words.text("register-own-keep-trainer").into_owned(),
    };
    vec![words.with("register-own-where", &place), keep, words.text("gone-sheet-when").into_owned()]
}

/// `GET /plans/{plan}/about-me`
pub async fn show(desk: Desk) -> Result<HttpResponse, Error> {
    let sitting = sitting(&desk).await?;
    let before = |row: &surveys::SurveyRow| row.moment == Moment::Before.code();
    let check = sitting.surveys.iter().any(|row| before(row) && Survey::from_json(&row.answers).is_from_plan());
    let draft = if let Some(person) = &sitting.person {
        sheet::draft(&person.sheet(), check)
    } else {
        let mut draft = Draft::default();
        draft.set("name", sitting.seat.name.clone().unwrap_or_default());
        draft
    };
    page(&desk, &sitting, &draft)
}

fn page(desk: &Desk, sitting: &Sitting, draft: &Draft) -> Result<HttpResponse, Error> {
    let shell = desk.shell.named("register-own");
    if let Some(page) = helper::ask_before(desk, &[Class::TotalsOnly], "about-me", &shell.title)? {
        return Ok(page);
    }
    let words = shell.words.clone();
    let mut page = FormPage::new(shell, desk.base(), desk.session.csrf.clone());
    page.lead = words.attr("register-own", "lead").unwrap_or_default();
    page.notes = notes(&words, sitting);
    page.problems.clone_from(&draft.problems);
    page.action = format!("{}/about-me", desk.base());
    let country = desk.app.country(&sitting.workshop.country)?;
    page.groups = sheet::groups(&Drawer { words: &words, draft, own: true }, country, true);
    page.go = words.text("register-save").into_owned();
    if sitting.person.as_ref().is_some_and(|person| person.consent_data) {
        let part = |name: &str| words.attr("register-take-back", name).unwrap_or_default();
        page.take_back = Some([words.text("register-take-back").into_owned(), part("text"), part("go")]);
    }
    page.answer()
}

/// `POST /plans/{plan}/about-me`
pub async fn save(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let sitting = sitting(&desk).await?;
    let (plan, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    if pairs.get("do") == Some("take-back") {
        let work = move |c: &mut Connection| {
            if let Some(person) = &sitting.seat.person_id {
                people::forget(c, person, now)?;
            }
            told(c, &sitting.workshop.id, &plan, "register-taken-back", now)
        };
        desk.app.store.write(work).await?;
        return Ok(shell::see_other(&desk.base()));
    }
    let mut draft = Draft::typed(&pairs);
    let country = desk.app.country(&sitting.workshop.country)?;
    let guardian = sitting.person.as_ref().and_then(|person| person.guardian.clone());
    let sheet = sheet::read(&mut draft, &desk.shell.words, country, true, guardian);
    if !draft.problems.is_empty() {
        return page(&desk, &sitting, &draft);
    }
    let (fresh, check) = (secret::short(), draft.is_on("check"));
    let work = move |c: &mut Connection| {
        let id = people::of_seat(c, &sitting.workshop, &sitting.seat.id, &fresh, now)?;
        people::save(c, &id, &sheet, now)?;
        person::read_check(c, &sitting.workshop.id, &id, check, now)?;
        told(c, &sitting.workshop.id, &plan, "register-told", now)
    };
    desk.app.store.write(work).await?;
    Ok(shell::see_other(&desk.base()))
}

/// Writes what an owner did.
pub fn told(
    c: &mut Connection,
    workshop: &str,
    plan: &str,
    action: &str,
    at: chrono::NaiveDateTime,
) -> Result<(), StoreError> {
    audit::add_in(c, workshop, AuditLine { plan_id: Some(plan), at, actor: "owner", action, detail: None })
}
