//! What a room needs of the store: changing and closing a workshop, whose seat is whose, who waits for help.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{plans, seats, workshop_trainers, workshops};
use super::seats::SeatRow;
use super::workshops::{WorkshopForm, WorkshopRow};
use super::{Connection, Depth, StoreError};

/// The seat at which a plan is written now, in a workshop that is open.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Seated {
    /// The seat's id.
    pub seat: String,
    /// Its number.
    pub number: i32,
    /// Since when she waits for help.
    pub needs_help_at: Option<NaiveDateTime>,
    /// The workshop.
    pub workshop: String,
    /// Its title.
    pub title: String,
    /// How long it lasts, as a code.
    pub agenda: String,
    /// What the projector shows, a JSON object.
    pub room: String,
}

/// The seat of a plan in the newest open workshop it takes part in.
pub fn seated(c: &mut Connection, plan_id: &str) -> Result<Option<Seated>, StoreError> {
    let found = seats::table
        .inner_join(workshops::table)
        .filter(seats::plan_id.eq(plan_id))
        .filter(seats::left_at.is_null())
        .filter(workshops::closed_at.is_null())
        .order((seats::joined_at.desc(), seats::id.desc()));
    let columns = (
        seats::id,
        seats::number,
        seats::needs_help_at,
        workshops::id,
        workshops::title,
        workshops::agenda,
        workshops::room,
    );
    Ok(found.select(columns).get_result(c).optional()?)
}

/// Notes that a seat waits for help, or no longer does. Who waits already keeps her place in the line.
pub fn set_help(c: &mut Connection, seat: &str, since: Option<NaiveDateTime>) -> Result<(), StoreError> {
    let row = seats::table.find(seat);
    match since {
        Some(_) => {
            diesel::update(row.filter(seats::needs_help_at.is_null())).set(seats::needs_help_at.eq(since)).execute(c)?
        }
        None => diesel::update(row).set(seats::needs_help_at.eq(since)).execute(c)?,
    };
    Ok(())
}

/// Changes what a trainer says of her workshop. Plans that were begun keep their country and language.
pub fn change(c: &mut Connection, id: &str, form: &WorkshopForm, now: NaiveDateTime) -> Result<(), StoreError> {
    let changed = diesel::update(workshops::table.find(id))
        .set((
            workshops::title.eq(&form.title),
            workshops::country.eq(&form.country),
            workshops::place.eq(&form.place),
            workshops::language.eq(&form.language),
            workshops::starts_on.eq(form.starts_on),
            workshops::ends_on.eq(form.ends_on),
            workshops::agenda.eq(form.agenda.as_str()),
            workshops::sectors.eq(&form.sectors),
            workshops::consent_text.eq(&form.consent_text),
            workshops::updated_at.eq(now),
        ))
        .execute(c)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Closes a workshop to newcomers, or opens it again.
pub fn close(
    c: &mut Connection,
    id: &str,
    closed_at: Option<NaiveDateTime>,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    let changes = (workshops::closed_at.eq(closed_at), workshops::updated_at.eq(now));
    let rows = diesel::update(workshops::table.find(id)).set(changes).execute(c)?;
    if rows == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// The workshops that an account answers for, helps in, or leads by this organisation, newest first; a page of them.
pub fn listed(
    c: &mut Connection,
    account: &str,
    leads: Option<&str>,
    from: i64,
    most: i64,
) -> Result<Vec<WorkshopRow>, StoreError> {
    let helped = workshop_trainers::table
        .filter(workshop_trainers::account_id.eq(account))
        .select(workshop_trainers::workshop_id);
    // an organisation of no name leads nothing
    let led = workshops::organisation_id.eq(leads.unwrap_or_default()).assume_not_null();
    let seen = workshops::trainer_id
        .eq(account)
        .or(workshops::id.eq_any(helped))
        .or(workshops::organisation_id.is_not_null().and(led));
    Ok(workshops::table
        .filter(seen)
        .order((workshops::starts_on.desc(), workshops::id.asc()))
        .offset(from)
        .limit(most)
        .select(WorkshopRow::as_select())
        .load(c)?)
}

/// What a board must know of a plan: nothing that was answered.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = plans)]
pub struct PlanState {
    /// Its id.
    pub id: String,
    /// Grows with each change.
    pub revision: i64,
    /// When it was last changed, in UTC.
    pub updated_at: NaiveDateTime,
    /// Quick or full.
    #[diesel(deserialize_as = String)]
    pub depth: Depth,
    /// Its country.
    pub country: String,
    /// The workshop it is written in now.
    pub workshop_code: Option<String>,
    /// Consent: the trainer sees progress.
    pub consent_progress: bool,
    /// When its owner said that it is finished.
    pub finished_at: Option<NaiveDateTime>,
}

/// The seats of a workshop that are taken, by number, with the state of each plan.
pub fn board(c: &mut Connection, workshop: &str) -> Result<Vec<(SeatRow, Option<PlanState>)>, StoreError> {
    Ok(seats::table
        .left_join(plans::table)
        .filter(seats::workshop_id.eq(workshop))
        .filter(seats::left_at.is_null())
        .order(seats::number.asc())
        .select((SeatRow::as_select(), Option::<PlanState>::as_select()))
        .load(c)?)
}

/// A seat of a workshop; `NotFound` where it is another's.
pub fn seat(c: &mut Connection, workshop: &str, number: i32) -> Result<SeatRow, StoreError> {
    let found = seats::table.filter(seats::workshop_id.eq(workshop)).filter(seats::number.eq(number));
    Ok(found.select(SeatRow::as_select()).get_result(c)?)
}

/// Puts a seat at a table, or at none, and says what its person is called.
pub fn place(c: &mut Connection, seat: &str, table: Option<i32>, name: Option<&str>) -> Result<(), StoreError> {
    let changes = (seats::table_number.eq(table), seats::name.eq(name));
    diesel::update(seats::table.find(seat)).set(changes).execute(c)?;
    Ok(())
}

/// Changes what the room shows, if it is still as it was read; tells whether it was.
pub fn set_room(c: &mut Connection, workshop: &str, read: i64, room: &str) -> Result<bool, StoreError> {
    let row = workshops::table.find(workshop).filter(workshops::room_revision.eq(read));
    let changes = (workshops::room.eq(room), workshops::room_revision.eq(read + 1));
    Ok(diesel::update(row).set(changes).execute(c)? > 0)
}
