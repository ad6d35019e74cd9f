//! Workshops: when and where, by whom, with which agenda, and the short code that lets people in.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::codes::Agenda;
use super::schema::{workshop_trainers, workshops};
use super::{Connection, StoreError};

/// A workshop as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = workshops)]
pub struct WorkshopRow {
    /// Its id.
    pub id: String,
    /// The code people join with, six symbols.
    pub code: String,
    /// The organisation that holds it.
    pub organisation_id: Option<String>,
    /// The account that answers for it.
    pub trainer_id: String,
    /// Its title.
    pub title: String,
    /// Country as a pack's code.
    pub country: String,
    /// Hall and town.
    pub place: String,
    /// Language of its plans and papers.
    pub language: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// How long it lasts.
    #[diesel(deserialize_as = String)]
    pub agenda: Agenda,
    /// Sectors expected, a JSON list of codes.
    pub sectors: String,
    /// What participants are told and asked before they join.
    pub consent_text: String,
    /// Whether its people are made up, for trying.
    pub practice: bool,
    /// The next free seat number, from 1.
    pub next_seat: i32,
    /// What the projector shows, a JSON object.
    pub room: String,
    /// Grows with each change of the room.
    pub room_revision: i64,
    /// When it was made, in UTC.
    pub created_at: NaiveDateTime,
    /// When it was last changed.
    pub updated_at: NaiveDateTime,
    /// Since when nobody can join.
    pub closed_at: Option<NaiveDateTime>,
}

/// What a new workshop starts with.
#[derive(Debug, Clone, Copy)]
pub struct NewWorkshop<'a> {
    /// Its id.
    pub id: &'a str,
    /// The code people join with.
    pub code: &'a str,
    /// The organisation that holds it.
    pub organisation_id: Option<&'a str>,
    /// The account that answers for it.
    pub trainer_id: &'a str,
    /// What the form says.
    pub form: &'a WorkshopForm,
    /// Whether its people are made up.
    pub practice: bool,
    /// When, in UTC.
    pub now: NaiveDateTime,
}

/// What a trainer says of her workshop, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopForm {
    /// Its title.
    pub title: String,
    /// Country as a pack's code.
    pub country: String,
    /// Hall and town.
    pub place: String,
    /// Language of its plans and papers.
    pub language: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// How long it lasts.
    pub agenda: Agenda,
    /// Sectors expected, a JSON list of codes.
    pub sectors: String,
    /// What participants are told and asked before they join.
    pub consent_text: String,
}

/// Adds a workshop. `Taken("code")` when another workshop has this code.
pub fn insert(c: &mut Connection, new: NewWorkshop<'_>) -> Result<(), StoreError> {
    if by_code(c, new.code)?.is_some() {
        return Err(StoreError::Taken("code"));
    }
    let form = new.form;
    diesel::insert_into(workshops::table)
        .values((
            (
                workshops::id.eq(new.id),
                workshops::code.eq(new.code),
                workshops::organisation_id.eq(new.organisation_id),
                workshops::trainer_id.eq(new.trainer_id),
                workshops::title.eq(&form.title),
                workshops::country.eq(&form.country),
                workshops::place.eq(&form.place),
                workshops::language.eq(&form.language),
                workshops::starts_on.eq(form.starts_on),
                workshops::ends_on.eq(form.ends_on),
            ),
            (
                workshops::agenda.eq(form.agenda.as_str()),
                workshops::sectors.eq(&form.sectors),
                workshops::consent_text.eq(&form.consent_text),
                workshops::practice.eq(new.practice),
                workshops::next_seat.eq(1),
                workshops::room.eq("{}"),
                workshops::room_revision.eq(0_i64),
                workshops::created_at.eq(new.now),
                workshops::updated_at.eq(new.now),
            ),
        ))
        .execute(c)?;
    Ok(())
}

/// The workshop of an id; `NotFound` where it is not there.
pub fn find(c: &mut Connection, id: &str) -> Result<WorkshopRow, StoreError> {
    Ok(workshops::table.find(id).select(WorkshopRow::as_select()).get_result(c)?)
}

/// The workshop that a code belongs to, open or closed.
pub fn by_code(c: &mut Connection, code: &str) -> Result<Option<WorkshopRow>, StoreError> {
    Ok(workshops::table.filter(workshops::code.eq(code)).select(WorkshopRow::as_select()).get_result(c).optional()?)
}

/// Whether an account helps in a workshop that is another's.
pub fn helps(c: &mut Connection, workshop_id: &str, account_id: &str) -> Result<bool, StoreError> {
    let found: Option<String> = workshop_trainers::table
        .find((workshop_id, account_id))
        .select(workshop_trainers::account_id)
        .get_result(c)
        .optional()?;
    Ok(found.is_some())
}

/// The workshops that an account answers for or helps in, newest first; a page of them.
pub fn of_trainer(c: &mut Connection, account_id: &str, from: i64, most: i64) -> Result<Vec<WorkshopRow>, StoreError> {
    let helped = workshop_trainers::table
        .filter(workshop_trainers::account_id.eq(account_id))
        .select(workshop_trainers::workshop_id);
    Ok(workshops::table
        .filter(workshops::trainer_id.eq(account_id).or(workshops::id.eq_any(helped)))
        .order((workshops::starts_on.desc(), workshops::id.asc()))
        .offset(from)
        .limit(most)
        .select(WorkshopRow::as_select())
        .load(c)?)
}

/// The titles of workshops by their ids.
pub fn titles(c: &mut Connection, ids: &[String]) -> Result<BTreeMap<String, String>, StoreError> {
    let found = workshops::table.filter(workshops::id.eq_any(ids)).select((workshops::id, workshops::title));
    Ok(found.load::<(String, String)>(c)?.into_iter().collect())
}
