//! Which plans of a workshop their owners share with it now.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::codes::Share;
use super::schema::{plans as shared_plans, seats};
use super::{Connection, StoreError, plans};

/// A seat whose owner shares her plan with this workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// Number of the seat.
    pub seat: i32,
    /// The plan.
    pub plan: String,
}

/// The seats of a workshop whose plans are shared with it, by number. What an owner shares goes to her newest workshop
/// alone.
pub fn of_workshop(c: &mut Connection, workshop_id: &str) -> Result<Vec<Sharing>, StoreError> {
    let shared = seats::table
        .inner_join(shared_plans::table)
        .filter(seats::workshop_id.eq(workshop_id))
        .filter(shared_plans::consent_share.ne(Share::No.as_str()))
        .order(seats::number.asc())
        .select((seats::id, seats::number, shared_plans::id));
    let shared: Vec<(String, i32, String)> = shared.load(c)?;
    let ids: Vec<&String> = shared.iter().map(|(_, _, plan)| plan).collect();
    let newest = seats::table
        .filter(seats::plan_id.eq_any(ids))
        .order((seats::joined_at.asc(), seats::id.asc()))
        .select((seats::plan_id.assume_not_null(), seats::id));
    let newest: BTreeMap<String, String> = newest.load::<(String, String)>(c)?.into_iter().collect();
    let here = shared.into_iter().filter(|(seat, _, plan)| newest.get(plan) == Some(seat));
    Ok(here.map(|(_, seat, plan)| Sharing { seat, plan }).collect())
}

/// What the owner of a plan shares with a workshop at this moment: nothing where she sat down in another one since.
/// `NotFound` where the plan is gone.
pub fn with(c: &mut Connection, workshop_id: &str, plan_id: &str) -> Result<Share, StoreError> {
    let share = plans::find(c, plan_id)?.consent_share;
    let newest = super::seats::of_plan(c, plan_id)?;
    Ok(if newest.is_some_and(|seat| seat.workshop_id == workshop_id) { share } else { Share::No })
}

/// How many seats of a workshop have a plan.
pub fn begun(c: &mut Connection, workshop_id: &str) -> Result<i64, StoreError> {
    let begun = seats::table.filter(seats::workshop_id.eq(workshop_id)).filter(seats::plan_id.is_not_null());
    Ok(begun.count().get_result(c)?)
}
