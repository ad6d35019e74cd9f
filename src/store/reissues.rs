//! Lost codes made new: started by a trainer, taken by the owner once, and told to her at her next visit.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{accounts, reissues};
use super::{Connection, StoreError};

/// A re-issue as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = reissues)]
pub struct ReissueRow {
    /// Its id.
    pub id: String,
    /// The plan whose code it makes new.
    pub plan_id: String,
    /// The workshop it was started in.
    pub workshop_id: Option<String>,
    /// The account that started it.
    pub account_id: Option<String>,
    /// `phone` or `card`.
    pub way: String,
    /// When it was started, in UTC.
    pub made_at: NaiveDateTime,
    /// When it dies unused.
    pub expires_at: NaiveDateTime,
    /// When it was taken.
    pub used_at: Option<NaiveDateTime>,
}

/// What a new re-issue starts with.
#[derive(Debug, Clone, Copy)]
pub struct NewReissue<'a> {
    /// Its id.
    pub id: &'a str,
    /// The plan whose code it makes new.
    pub plan_id: &'a str,
    /// The workshop it is started in; none where the owner named the organisation of the one who starts it.
    pub workshop_id: Option<&'a str>,
    /// The account that starts it.
    pub account_id: &'a str,
    /// `phone` or `card`.
    pub way: &'a str,
    /// SHA-256 of what opens it, in hex.
    pub token_hash: &'a str,
    /// Now, in UTC.
    pub now: NaiveDateTime,
    /// When it dies unused.
    pub expires_at: NaiveDateTime,
}

/// Starts one. What was started before for this plan and not taken is dead.
pub fn begin(c: &mut Connection, new: NewReissue<'_>) -> Result<(), StoreError> {
    let open = reissues::table.filter(reissues::plan_id.eq(new.plan_id)).filter(reissues::used_at.is_null());
    diesel::delete(open).execute(c)?;
    diesel::insert_into(reissues::table)
        .values((
            reissues::id.eq(new.id),
            reissues::plan_id.eq(new.plan_id),
            reissues::workshop_id.eq(new.workshop_id),
            reissues::account_id.eq(new.account_id),
            reissues::way.eq(new.way),
            reissues::token_hash.eq(new.token_hash),
            reissues::made_at.eq(new.now),
            reissues::expires_at.eq(new.expires_at),
        ))
        .execute(c)?;
    Ok(())
}

/// Ends what an organisation started outside of any workshop and nobody took.
pub fn end_outside(c: &mut Connection, plan_id: &str) -> Result<(), StoreError> {
    let open = reissues::table.filter(reissues::plan_id.eq(plan_id)).filter(reissues::used_at.is_null());
    diesel::delete(open.filter(reissues::workshop_id.is_null())).execute(c)?;
    Ok(())
}

/// The one that this hash opens, taken or not.
pub fn find_by_token(c: &mut Connection, token_hash: &str) -> Result<Option<ReissueRow>, StoreError> {
    let found = reissues::table.filter(reissues::token_hash.eq(token_hash));
    Ok(found.select(ReissueRow::as_select()).get_result(c).optional()?)
}

/// Takes it: from now on `spent` is the hash that finds it, for the answer to the same form sent again. `NotFound` when it
/// was taken already or its time is over.
pub fn take(c: &mut Connection, id: &str, spent: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let open = reissues::table.find(id).filter(reissues::used_at.is_null()).filter(reissues::expires_at.gt(now));
    let changes = (reissues::used_at.eq(Some(now)), reissues::token_hash.eq(spent));
    match diesel::update(open).set(changes).execute(c)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// The one of a plan that waits to be taken.
pub fn open(c: &mut Connection, plan_id: &str, now: NaiveDateTime) -> Result<Option<ReissueRow>, StoreError> {
    let open = reissues::table.filter(reissues::plan_id.eq(plan_id)).filter(reissues::used_at.is_null());
    Ok(open.filter(reissues::expires_at.gt(now)).select(ReissueRow::as_select()).get_result(c).optional()?)
}

/// Those that were taken and of which the owner has not said that she knows: when, and who started it.
pub fn untold(c: &mut Connection, plan_id: &str) -> Result<Vec<(NaiveDateTime, Option<String>)>, StoreError> {
    let used = reissues::table.left_join(accounts::table).filter(reissues::plan_id.eq(plan_id));
    let used = used.filter(reissues::told_at.is_null()).filter(reissues::used_at.is_not_null());
    let columns = (reissues::used_at.assume_not_null(), accounts::name.nullable());
    Ok(used.order(reissues::used_at.asc()).select(columns).load(c)?)
}

/// Notes that the owner knows of all of them.
pub fn told(c: &mut Connection, plan_id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let used = reissues::table.filter(reissues::plan_id.eq(plan_id)).filter(reissues::used_at.is_not_null());
    diesel::update(used.filter(reissues::told_at.is_null())).set(reissues::told_at.eq(Some(now))).execute(c)?;
    Ok(())
}
