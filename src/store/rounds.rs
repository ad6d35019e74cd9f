//! Readiness rounds: the check as it was answered first, after a workshop and at each review.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::schema::rounds;
use super::{Connection, StoreError, plans};

/// A round of the readiness check.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = rounds)]
pub struct RoundRow {
    /// The plan it belongs to.
    pub plan_id: String,
    /// 1 for the first of the plan, then upwards.
    pub number: i64,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// Which occasion, as a code.
    pub label: String,
    /// The answers, as JSON.
    pub answers: String,
}

/// Adds a round and says its number.
pub fn insert(
    c: &mut Connection,
    plan_id: &str,
    made_on: NaiveDate,
    label: &str,
    answers: &str,
) -> Result<i64, StoreError> {
    plans::lock(c, plan_id)?;
    let last: Option<i64> =
        rounds::table.filter(rounds::plan_id.eq(plan_id)).select(diesel::dsl::max(rounds::number)).get_result(c)?;
    let number = last.unwrap_or(0) + 1;
    diesel::insert_into(rounds::table)
        .values((
            rounds::plan_id.eq(plan_id),
            rounds::number.eq(number),
            rounds::made_on.eq(made_on),
            rounds::label.eq(label),
            rounds::answers.eq(answers),
        ))
        .execute(c)?;
    Ok(number)
}

/// The rounds of a plan, oldest first.
pub fn all(c: &mut Connection, plan_id: &str) -> Result<Vec<RoundRow>, StoreError> {
    Ok(rounds::table
        .filter(rounds::plan_id.eq(plan_id))
        .order(rounds::number.asc())
        .select(RoundRow::as_select())
        .load(c)?)
}
