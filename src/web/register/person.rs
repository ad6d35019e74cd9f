//! The sheet of a seat, typed by the trainer: add, change, forget, and "the same person?".

use actix_web::{HttpResponse, web};

use super::form::{Draft, Drawer, FormPage, Link, Same};
use super::same::{self, Likeness};
use super::{said, seen, sheet};
use crate::store::audit::{self, AuditLine};
use crate::store::people::{self, Candidate, PersonRow};
use crate::store::seats::{self, NewSeat, SeatRow};
use crate::store::surveys::{self, SurveyRow};
use crate::store::workshops::WorkshopRow;
use crate::store::{Connection, StoreError};
use crate::tally::{Moment, Survey};
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::hall::Hall;
use crate::web::secret;
use crate::web::shell;
use crate::words::Value;

/// The word that stands in the address for a seat that is still to be made.
const NEW: &str = "new";

/// What is kept of a seat.
struct Kept {
    seat: SeatRow,
    person: Option<PersonRow>,
    surveys: Vec<SurveyRow>,
    like: Vec<Candidate>,
}

/// The register's address.
pub fn base(hall: &Hall) -> String {
    format!("/workshops/{}/register", hall.workshop.id)
}

async fn kept(hall: &Hall, seat: &str) -> Result<Option<Kept>, Error> {
    if seat == NEW {
        return Ok(None);
    }
    let (workshop, seat) = (hall.workshop.clone(), seat.to_owned());
    let calling = hall.trainer.app.country(&workshop.country)?.calling_code.clone();
    let found = hall.trainer.app.store.read(move |c| {
        let seat = seats::find(c, &workshop.id, &seat)?;
        let person = seat.person_id.as_ref().map(|id| people::find(c, id)).transpose()?;
        let surveys = match &person {
            Some(person) => surveys::of_person(c, &workshop.id, &person.id)?,
            None => Vec::new(),
        };
        let like = match person.as_ref().filter(|person| person.consent_data) {
            Some(person) => alike(c, &workshop, person, &calling)?,
            None => Vec::new(),
        };
        Ok(Kept { seat, person, surveys, like })
    });
    Ok(Some(found.await?))
}

/// People of other workshops who may be this one.
fn alike(
    c: &mut Connection,
    workshop: &WorkshopRow,
    person: &PersonRow,
    calling: &str,
) -> Result<Vec<Candidate>, StoreError> {
    let end = person.phone.as_deref().and_then(same::phone_end);
    let found = people::like(c, workshop, person, end.as_deref())?;
    let alike = |one: &Candidate| same::likeness(person, &one.person, calling) > Likeness::None;
    Ok(found.into_iter().filter(alike).collect())
}

/// Whether the eight lines are read from the plan.
fn counts_check(rows: &[SurveyRow]) -> bool {
    rows.iter().any(|row| row.moment == Moment::Before.code() && Survey::from_json(&row.answers).is_from_plan())
}

/// `GET /workshops/{workshop}/register/{seat}`
pub async fn show(hall: Hall, path: web::Path<(String, String)>) -> Result<HttpResponse, Error> {
    let kept = kept(&hall, &path.1).await?;
    if kept.as_ref().is_some_and(|kept| kept.person.is_some()) {
        seen::note(&hall, "register-read").await?;
    }
    let draft = if let Some((person, surveys)) =
        kept.as_ref().and_then(|kept| kept.person.as_ref().map(|person| (person, &kept.surveys)))
    {
        sheet::draft(&person.sheet(), counts_check(surveys))
    } else {
        let name = kept.as_ref().and_then(|kept| kept.seat.name.clone()).unwrap_or_default();
        let mut draft = Draft::default();
        draft.set("name", name);
        draft
    };
    page(&hall, &path.1, kept.as_ref(), &draft)
}

fn page(hall: &Hall, seat: &str, kept: Option<&Kept>, draft: &Draft) -> Result<HttpResponse, Error> {
    let app = &hall.trainer.app;
    let country = app.country(&hall.workshop.country)?;
    let words = hall.trainer.shell.words.clone();
    let number = kept.map(|kept| words.with("register-seat", &[("n", i64::from(kept.seat.number).into())]));
    let title = match &number {
        Some(number) => format!("{}, {number}", words.text("register-person")),
        None => words.text("register-new").into_owned(),
    };
    let shell = hall.trainer.shell.titled(&title);
    let mut page = FormPage::new(shell, base(hall), hall.trainer.session.csrf.clone());
    page.lead = number.unwrap_or_else(|| words.text("register-add").into_owned());
    page.notes = vec![words.attr("register-person", "lead").unwrap_or_default()];
    page.problems.clone_from(&draft.problems);
    page.action = format!("{}/{seat}", base(hall));
    let plan = kept.is_some_and(|kept| kept.seat.plan_id.is_some());
    page.groups = sheet::groups(&Drawer { words: &words, draft, own: false }, country, plan);
    page.go = words.text("register-save").into_owned();
    let Some(kept) = kept else { return page.answer() };
    let told = kept.person.as_ref().filter(|person| person.consent_data);
    if told.is_some() {
        let part = |name: &str| words.attr("register-take-back", name).unwrap_or_default();
        page.take_back = Some([words.text("register-take-back").into_owned(), part("text"), part("go")]);
        page.links = links(hall, kept, told.is_some_and(|person| person.consent_call));
    }
    let line = |one: &Candidate| {
        let area = one.person.area.as_deref().map(|code| said::area(&words, country, code));
        let name = [one.person.name.clone(), area].into_iter().flatten().collect::<Vec<_>>().join(", ");
        words.with("register-same-line", &[("name", Value::Text(&name)), ("workshop", Value::Text(&one.workshop))])
    };
    page.same = kept.like.iter().map(|one| Same { id: one.person.id.clone(), line: line(one) }).collect();
    page.answer()
}

/// The surveys of a person; the later ones only where she agreed to be called.
fn links(hall: &Hall, kept: &Kept, call: bool) -> Vec<Link> {
    let words = &hall.trainer.shell.words;
    let asked = Moment::ALL.into_iter().filter(|moment| call || !moment.is_later());
    asked
        .map(|moment| {
            let code = moment.code();
            let answered = kept.surveys.iter().any(|row| row.moment == code);
            let state = if answered { "register-survey-done" } else { "register-survey-open" };
            Link {
                to: format!("{}/{}/{code}", base(hall), kept.seat.id),
                name: words.text(&format!("survey-{code}")).into_owned(),
                state: words.text(state).into_owned(),
                done: answered,
            }
        })
        .collect()
}

/// `POST /workshops/{workshop}/register/{seat}`
pub async fn save(hall: Hall, path: web::Path<(String, String)>, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let seat = path.1.clone();
    match pairs.get("do") {
        Some("take-back") => forget(&hall, seat).await?,
        Some("same") => {
            let other = pairs.get("person").unwrap_or_default().to_owned();
            one_person(&hall, seat.clone(), other).await?;
            return Ok(shell::see_other(&format!("{}/{seat}", base(&hall))));
        }
        _ => {
            let mut draft = Draft::typed(&pairs);
            let country = hall.trainer.app.country(&hall.workshop.country)?;
            let sheet = sheet::read(&mut draft, &hall.trainer.shell.words, country, false, None);
            if !draft.problems.is_empty() {
                let kept = kept(&hall, &seat).await?;
                return page(&hall, &seat, kept.as_ref(), &draft);
            }
            write(&hall, seat, sheet, draft.is_on("check")).await?;
        }
    }
    Ok(shell::see_other(&base(&hall)))
}

async fn write(hall: &Hall, seat: String, sheet: people::Sheet, check: bool) -> Result<(), Error> {
    let app = &hall.trainer.app;
    let (workshop, now) = (hall.workshop.clone(), app.clock.stamp());
    let calling = app.country(&workshop.country)?.calling_code.clone();
    let (account, fresh, fresh_seat) = (hall.trainer.account.id.clone(), secret::short(), secret::short());
    app.store
        .write(move |c| {
            let seat = if seat == NEW { new_seat(c, &workshop, fresh_seat.clone(), now)? } else { seat };
            let row = seats::find(c, &workshop.id, &seat)?;
            let mut id = people::of_seat(c, &workshop, &seat, &fresh, now)?;
            people::save(c, &id, &sheet, now)?;
            let person = people::find(c, &id)?;
            let found = alike(c, &workshop, &person, &calling)?;
            let known = found.iter().find(|one| same::likeness(&person, &one.person, &calling) == Likeness::Same);
            if let Some(known) = known {
                people::merge(c, &known.person.id, &id)?;
                id.clone_from(&known.person.id);
                people::save(c, &id, &sheet::over(sheet, &known.person.sheet()), now)?;
            }
            read_check(c, &workshop.id, &id, check && row.plan_id.is_some(), now)?;
            note(c, &workshop.id, &account, "register-saved", now)
        })
        .await?;
    Ok(())
}

fn new_seat(
    c: &mut Connection,
    workshop: &WorkshopRow,
    id: String,
    now: chrono::NaiveDateTime,
) -> Result<String, StoreError> {
    let new = NewSeat { id: &id, workshop_id: &workshop.id, plan_id: None, name: None, paper: true, now };
    seats::take(c, new)?;
    Ok(id)
}

/// Notes, or takes back, that the eight lines are read from the plan. Lines that were typed stay.
pub fn read_check(
    c: &mut Connection,
    workshop: &str,
    person: &str,
    on: bool,
    now: chrono::NaiveDateTime,
) -> Result<(), StoreError> {
    let before = Moment::Before.code();
    let rows = surveys::of_person(c, workshop, person)?;
    let typed = rows.iter().any(|row| row.moment == before && !Survey::from_json(&row.answers).is_from_plan());
    match (on, typed) {
        (_, true) => Ok(()),
        (false, false) => surveys::remove(c, workshop, person, before),
        (true, false) => surveys::save(
            c,
            &SurveyRow {
                workshop_id: workshop.to_owned(),
                person_id: person.to_owned(),
                moment: before.to_owned(),
                answers: Survey::from_plan().to_json(),
                made_at: now,
            },
        ),
    }
}

/// Writes what a trainer did with the register.
pub fn note(
    c: &mut Connection,
    workshop: &str,
    account: &str,
    action: &str,
    at: chrono::NaiveDateTime,
) -> Result<(), StoreError> {
    audit::add_in(c, workshop, AuditLine { plan_id: None, at, actor: account, action, detail: None })
}

async fn forget(hall: &Hall, seat: String) -> Result<(), Error> {
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let now = hall.trainer.app.clock.stamp();
    let work = move |c: &mut Connection| {
        if let Some(person) = seats::find(c, &workshop, &seat)?.person_id {
            people::forget(c, &person, now)?;
        }
        note(c, &workshop, &account, "register-forgotten", now)
    };
    hall.trainer.app.store.write(work).await?;
    Ok(())
}

/// Joins two rows that the trainer says are one person. Only one that was offered is taken.
async fn one_person(hall: &Hall, seat: String, other: String) -> Result<(), Error> {
    let (workshop, account) = (hall.workshop.clone(), hall.trainer.account.id.clone());
    let (app, now) = (&hall.trainer.app, hall.trainer.app.clock.stamp());
    let calling = app.country(&workshop.country)?.calling_code.clone();
    let work = move |c: &mut Connection| {
        let id = seats::find(c, &workshop.id, &seat)?.person_id.ok_or(StoreError::NotFound)?;
        let person = people::find(c, &id)?;
        let found = alike(c, &workshop, &person, &calling)?;
        let known = found.into_iter().find(|one| one.person.id == other).ok_or(StoreError::NotFound)?;
        let sheet = sheet::over(person.sheet(), &known.person.sheet());
        people::merge(c, &known.person.id, &id)?;
        people::save(c, &known.person.id, &sheet, now)?;
        note(c, &workshop.id, &account, "register-joined", now)
    };
    app.store.write(work).await?;
    Ok(())
}
