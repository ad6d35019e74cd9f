//! The audit log: who saw, changed, exported, shared or re-issued what. Lines never hold answers.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{accounts, audit, workshops};
use super::{Connection, StoreError};

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = audit)]
pub struct AuditRow {
    /// Its own id; ids of one server sort by time.
    pub id: String,
    /// The plan it is about; the plan itself may be gone.
    pub plan_id: Option<String>,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// Who: a role or an account's id, never a person's name.
    pub actor: String,
    /// What was done, as a code.
    pub action: String,
    /// A code or a count that belongs to the action.
    pub detail: Option<String>,
    /// The workshop it happened in; that may be gone too.
    pub workshop_id: Option<String>,
}

/// A line to be written.
#[derive(Debug, Clone, Copy)]
pub struct AuditLine<'a> {
    /// The plan it is about.
    pub plan_id: Option<&'a str>,
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// Who: a role or an account's id, never a person's name.
    pub actor: &'a str,
    /// What was done, as a code.
    pub action: &'a str,
    /// A code or a count that belongs to the action.
    pub detail: Option<&'a str>,
}

/// Writes a line.
pub fn add(c: &mut Connection, line: AuditLine<'_>) -> Result<(), StoreError> {
    write(c, None, line)
}

/// Writes a line about what happened in a workshop, to its plan or to itself.
pub fn add_in(c: &mut Connection, workshop_id: &str, line: AuditLine<'_>) -> Result<(), StoreError> {
    write(c, Some(workshop_id), line)
}

fn write(c: &mut Connection, workshop_id: Option<&str>, line: AuditLine<'_>) -> Result<(), StoreError> {
    diesel::insert_into(audit::table)
        .values((
            audit::id.eq(fresh_id(line.at)),
            audit::plan_id.eq(line.plan_id),
            audit::at.eq(line.at),
            audit::actor.eq(line.actor),
            audit::action.eq(line.action),
            audit::detail.eq(line.detail),
            audit::workshop_id.eq(workshop_id),
        ))
        .execute(c)?;
    Ok(())
}

/// Whether somebody did this in a workshop since a moment.
pub fn is_noted(
    c: &mut Connection,
    workshop_id: &str,
    actor: &str,
    action: &str,
    since: NaiveDateTime,
) -> Result<bool, StoreError> {
    let same = audit::table.filter(audit::workshop_id.eq(workshop_id)).filter(audit::at.gt(since));
    let same = same.filter(audit::actor.eq(actor)).filter(audit::action.eq(action));
    Ok(diesel::select(diesel::dsl::exists(same)).get_result(c)?)
}

/// What happened in a workshop, newest first.
pub fn of_workshop(c: &mut Connection, workshop_id: &str, limit: i64) -> Result<Vec<AuditRow>, StoreError> {
    Ok(audit::table
        .filter(audit::workshop_id.eq(workshop_id))
        .order((audit::at.desc(), audit::id.desc()))
        .limit(limit)
        .select(AuditRow::as_select())
        .load(c)?)
}

/// Whose lines are read.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// Those of every account and workshop.
    All,
    /// Those of the accounts and workshops of one organisation.
    Organisation(&'a str),
}

/// What happened to accounts and workshops, newest first, before the line of an id: never what happened to a plan.
pub fn of_people(
    c: &mut Connection,
    whose: Whose<'_>,
    before: Option<&str>,
    limit: i64,
) -> Result<Vec<AuditRow>, StoreError> {
    let mut lines = audit::table.filter(audit::plan_id.is_null()).into_boxed();
    if let Some(before) = before {
        lines = lines.filter(audit::id.lt(before.to_owned()));
    }
    if let Whose::Organisation(organisation) = whose {
        let ours = accounts::table.filter(accounts::organisation_id.eq(organisation.to_owned()));
        let ours: Vec<String> = ours.select(accounts::id).load(c)?;
        let held = workshops::table.filter(workshops::organisation_id.eq(organisation.to_owned()));
        let held = held.select(workshops::id.nullable());
        let theirs = audit::actor.eq_any(ours.clone()).or(audit::detail.eq_any(ours).assume_not_null());
        lines = lines.filter(theirs.or(audit::workshop_id.eq_any(held).assume_not_null()));
    }
    Ok(lines.order(audit::id.desc()).limit(limit).select(AuditRow::as_select()).load(c)?)
}

/// What happened to a plan, newest first.
pub fn of_plan(c: &mut Connection, plan_id: &str, limit: i64) -> Result<Vec<AuditRow>, StoreError> {
    Ok(audit::table
        .filter(audit::plan_id.eq(plan_id))
        .order((audit::at.desc(), audit::id.desc()))
        .limit(limit)
        .select(AuditRow::as_select())
        .load(c)?)
}

/// Leaves one line of a plan that is being deleted: that it happened, when, and by whom.
pub(super) fn keep_only_deletion(
    c: &mut Connection,
    plan_id: &str,
    actor: &str,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    diesel::delete(audit::table.filter(audit::plan_id.eq(plan_id))).execute(c)?;
    add(c, AuditLine { plan_id: Some(plan_id), at, actor, action: "deleted", detail: None })
}

/// Time, a count and chance: unique without a counter in the database. Not a secret.
fn fresh_id(at: NaiveDateTime) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let chance = RandomState::new().hash_one(count);
    format!("{:016x}{:08x}{chance:016x}", at.and_utc().timestamp_micros(), count & 0xffff_ffff)
}
