//! Seats of a workshop: their numbers, who sits there with which plan, and who asked for help.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{people, seats, workshops};
use super::{Connection, StoreError};

/// A seat as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = seats)]
pub struct SeatRow {
    /// Its id.
    pub id: String,
    /// The workshop it stands in.
    pub workshop_id: String,
    /// Its number, from 1.
    pub number: i32,
    /// The table it stands at.
    pub table_number: Option<i32>,
    /// What the person there wants to be called; shown on tap only.
    pub name: Option<String>,
    /// The plan written there.
    pub plan_id: Option<String>,
    /// The person of the register who sits there.
    pub person_id: Option<String>,
    /// Whether she writes on paper.
    pub paper: bool,
    /// Since when she waits for help.
    pub needs_help_at: Option<NaiveDateTime>,
    /// When she finished.
    pub finished_at: Option<NaiveDateTime>,
    /// When she sat down, in UTC.
    pub joined_at: NaiveDateTime,
    /// When she left.
    pub left_at: Option<NaiveDateTime>,
}

/// What a new seat starts with.
#[derive(Debug, Clone, Copy)]
pub struct NewSeat<'a> {
    /// Its id.
    pub id: &'a str,
    /// The workshop it stands in.
    pub workshop_id: &'a str,
    /// The plan written there.
    pub plan_id: Option<&'a str>,
    /// What the person there wants to be called.
    pub name: Option<&'a str>,
    /// Whether she writes on paper.
    pub paper: bool,
    /// When, in UTC.
    pub now: NaiveDateTime,
}

/// Gives the next seat, and says its number. The seat of a plan that has one in this room stays the same.
pub fn take(c: &mut Connection, new: NewSeat<'_>) -> Result<i32, StoreError> {
    if let Some(plan) = new.plan_id {
        let there = seats::table.filter(seats::workshop_id.eq(new.workshop_id)).filter(seats::plan_id.eq(plan));
        if let Some(number) = there.select(seats::number).get_result(c).optional()? {
            return Ok(number);
        }
    }
    // counted up first: on PostgreSQL the row's lock makes two who come at once wait for each other
    let room = workshops::table.find(new.workshop_id);
    diesel::update(room).set(workshops::next_seat.eq(workshops::next_seat + 1)).execute(c)?;
    let next: i32 = room.select(workshops::next_seat).get_result(c)?;
    let number = next - 1;
    diesel::insert_into(seats::table)
        .values((
            seats::id.eq(new.id),
            seats::workshop_id.eq(new.workshop_id),
            seats::number.eq(number),
            seats::name.eq(new.name),
            seats::plan_id.eq(new.plan_id),
            seats::paper.eq(new.paper),
            seats::joined_at.eq(new.now),
        ))
        .execute(c)?;
    Ok(number)
}

/// All seats of a workshop, by number.
pub fn of_workshop(c: &mut Connection, workshop_id: &str) -> Result<Vec<SeatRow>, StoreError> {
    Ok(seats::table
        .filter(seats::workshop_id.eq(workshop_id))
        .order(seats::number.asc())
        .select(SeatRow::as_select())
        .load(c)?)
}

/// The seat at which a plan is written in the newest workshop that it takes part in.
pub fn of_plan(c: &mut Connection, plan_id: &str) -> Result<Option<SeatRow>, StoreError> {
    Ok(seats::table
        .filter(seats::plan_id.eq(plan_id))
        .order((seats::joined_at.desc(), seats::id.desc()))
        .select(SeatRow::as_select())
        .first(c)
        .optional()?)
}

/// The seat of a number; `NotFound` where there is none.
pub fn at(c: &mut Connection, workshop_id: &str, number: i32) -> Result<SeatRow, StoreError> {
    let seat = seats::table.filter(seats::workshop_id.eq(workshop_id)).filter(seats::number.eq(number));
    Ok(seat.select(SeatRow::as_select()).get_result(c)?)
}

/// Whether the trainer types for the owner of a plan, at every seat that it has.
pub fn set_paper(c: &mut Connection, plan_id: &str, paper: bool) -> Result<(), StoreError> {
    diesel::update(seats::table.filter(seats::plan_id.eq(plan_id))).set(seats::paper.eq(paper)).execute(c)?;
    Ok(())
}

/// Whoever sat there with a plan has left: what she was called goes too.
pub fn leave(c: &mut Connection, plan_id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let gone =
        (seats::name.eq(None::<String>), seats::needs_help_at.eq(None::<NaiveDateTime>), seats::left_at.eq(Some(now)));
    diesel::update(seats::table.filter(seats::plan_id.eq(plan_id))).set(gone).execute(c)?;
    Ok(())
}

/// Notes that the trainer saw the finished plan of a seat, or takes it back. `NotFound` where the seat is not there.
pub fn set_finished(
    c: &mut Connection,
    workshop_id: &str,
    number: i32,
    finished_at: Option<NaiveDateTime>,
) -> Result<(), StoreError> {
    let seat = seats::table.filter(seats::workshop_id.eq(workshop_id)).filter(seats::number.eq(number));
    match diesel::update(seat).set(seats::finished_at.eq(finished_at)).execute(c)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// A page of the seats of a workshop, by number.
pub fn page(c: &mut Connection, workshop_id: &str, from: i64, most: i64) -> Result<Vec<SeatRow>, StoreError> {
    Ok(seats::table
        .filter(seats::workshop_id.eq(workshop_id))
        .order(seats::number.asc())
        .offset(from)
        .limit(most)
        .select(SeatRow::as_select())
        .load(c)?)
}

/// How many seats of a workshop were taken, and how many of them have a person of the register who said yes to it.
pub fn counts(c: &mut Connection, workshop_id: &str) -> Result<(i64, i64), StoreError> {
    let all = seats::table.filter(seats::workshop_id.eq(workshop_id));
    let told = all.inner_join(people::table).filter(people::consent_data.eq(true));
    Ok((all.count().get_result(c)?, told.count().get_result(c)?))
}

/// A seat of a workshop; `NotFound` where it is not there.
pub fn find(c: &mut Connection, workshop_id: &str, id: &str) -> Result<SeatRow, StoreError> {
    let found = seats::table.find(id).filter(seats::workshop_id.eq(workshop_id));
    Ok(found.select(SeatRow::as_select()).get_result(c)?)
}
