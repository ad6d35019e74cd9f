//! "Print my wall sheet": each request lets a trainer print that paper once.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{print_requests, seats};
use super::{Connection, StoreError, plans};

/// A request as stored and as inserted.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = print_requests)]
pub struct PrintRow {
    /// Its id.
    pub id: String,
    /// The plan whose paper is wanted.
    pub plan_id: String,
    /// The workshop whose trainer prints it.
    pub workshop_id: String,
    /// Which paper: `wall`.
    pub paper: String,
    /// Its pages.
    pub pages: i32,
    /// When the owner asked, in UTC.
    pub asked_at: NaiveDateTime,
    /// When it was printed.
    pub printed_at: Option<NaiveDateTime>,
    /// The account that printed it.
    pub printed_by_id: Option<String>,
}

/// Most requests listed at once.
const LISTED: i64 = 200;

/// Asks for a paper, unless one is waiting already.
pub fn ask(c: &mut Connection, request: &PrintRow) -> Result<(), StoreError> {
    // two presses at once wait for each other here
    plans::lock(c, &request.plan_id)?;
    let waits = print_requests::table
        .filter(print_requests::plan_id.eq(&request.plan_id))
        .filter(print_requests::workshop_id.eq(&request.workshop_id))
        .filter(print_requests::printed_at.is_null());
    let there: Option<String> = waits.select(print_requests::id).get_result(c).optional()?;
    if there.is_none() {
        diesel::insert_into(print_requests::table).values(request).execute(c)?;
    }
    Ok(())
}

/// The newest request of a plan.
pub fn of_plan(c: &mut Connection, plan_id: &str) -> Result<Option<PrintRow>, StoreError> {
    Ok(print_requests::table
        .filter(print_requests::plan_id.eq(plan_id))
        .order((print_requests::asked_at.desc(), print_requests::id.desc()))
        .select(PrintRow::as_select())
        .first(c)
        .optional()?)
}

/// The requests of a workshop with the number of the seat, in the order asked; those that wait, or the newest of the
/// others.
pub fn of_workshop(c: &mut Connection, workshop_id: &str, wait: bool) -> Result<Vec<(PrintRow, i32)>, StoreError> {
    let here = seats::plan_id.eq(print_requests::plan_id.nullable()).and(seats::workshop_id.eq(workshop_id));
    let all = print_requests::table
        .inner_join(seats::table.on(here))
        .filter(print_requests::workshop_id.eq(workshop_id))
        .select((PrintRow::as_select(), seats::number))
        .limit(LISTED);
    Ok(if wait {
        all.filter(print_requests::printed_at.is_null())
            .order((print_requests::asked_at.asc(), print_requests::id.asc()))
            .load(c)?
    } else {
        all.filter(print_requests::printed_at.is_not_null())
            .order((print_requests::printed_at.desc(), print_requests::id.asc()))
            .load(c)?
    })
}

/// Takes a request for printing. False when it was printed already or is not of this workshop: each is printed once.
pub fn take(
    c: &mut Connection,
    workshop_id: &str,
    id: &str,
    account_id: &str,
    now: NaiveDateTime,
) -> Result<bool, StoreError> {
    let waits = print_requests::table
        .find(id)
        .filter(print_requests::workshop_id.eq(workshop_id))
        .filter(print_requests::printed_at.is_null());
    let printed = (print_requests::printed_at.eq(Some(now)), print_requests::printed_by_id.eq(Some(account_id)));
    Ok(diesel::update(waits).set(printed).execute(c)? > 0)
}

/// Gives requests back that could not be made into a paper.
pub fn give_back(c: &mut Connection, ids: &[String]) -> Result<(), StoreError> {
    let none: Option<NaiveDateTime> = None;
    diesel::update(print_requests::table.filter(print_requests::id.eq_any(ids)))
        .set((print_requests::printed_at.eq(none), print_requests::printed_by_id.eq(None::<String>)))
        .execute(c)?;
    Ok(())
}
