//! Sessions: which owner or trainer is signed in, by the hash of a random token. They slide, end by themselves and
//! can be revoked.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::sessions;
use super::{Connection, StoreError};

/// A session, as stored and as inserted.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
pub struct SessionRow {
    /// SHA-256 of the cookie's token, in hex.
    pub token_hash: String,
    /// The plan it opens, for an owner.
    pub plan_id: Option<String>,
    /// Whose hand it is, as a code: `owner`, `trainer`, or `helper` and the private parts that the owner opened to the
    /// helper.
    pub kind: String,
    /// The token that every form of this session carries.
    pub csrf: String,
    /// Whether others use the same phone.
    pub shared_phone: bool,
    /// When it began, in UTC.
    pub created_at: NaiveDateTime,
    /// When it was last used.
    pub seen_at: NaiveDateTime,
    /// When it ends unless it is used before.
    pub expires_at: NaiveDateTime,
    /// The account it opens, for a trainer.
    pub account_id: Option<String>,
    /// The second person's code that opened the plan; none for the plan's own code.
    pub key_id: Option<String>,
}

/// Begins a session.
pub fn insert(c: &mut Connection, session: &SessionRow) -> Result<(), StoreError> {
    diesel::insert_into(sessions::table).values(session).execute(c)?;
    Ok(())
}

/// The session of a token, unless it has ended.
pub fn find(c: &mut Connection, token_hash: &str, now: NaiveDateTime) -> Result<Option<SessionRow>, StoreError> {
    Ok(sessions::table
        .find(token_hash)
        .filter(sessions::expires_at.gt(now))
        .select(SessionRow::as_select())
        .get_result(c)
        .optional()?)
}

/// The session of a token and a plan, ended or not, as long as its row is kept.
pub fn last(c: &mut Connection, token_hash: &str, plan_id: &str) -> Result<Option<SessionRow>, StoreError> {
    let found = sessions::table.find(token_hash).filter(sessions::plan_id.eq(plan_id));
    Ok(found.select(SessionRow::as_select()).get_result(c).optional()?)
}

/// Moves the end of a session that is in use. One that has ended stays ended: `NotFound`.
pub fn slide(
    c: &mut Connection,
    token_hash: &str,
    now: NaiveDateTime,
    expires_at: NaiveDateTime,
) -> Result<(), StoreError> {
    let changed = diesel::update(sessions::table.find(token_hash).filter(sessions::expires_at.gt(now)))
        .set((sessions::seen_at.eq(now), sessions::expires_at.eq(expires_at)))
        .execute(c)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Says whose hand it is from now on.
pub fn set_kind(c: &mut Connection, token_hash: &str, kind: &str) -> Result<(), StoreError> {
    let changed = diesel::update(sessions::table.find(token_hash)).set(sessions::kind.eq(kind)).execute(c)?;
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Ends a session; one that is gone already is no error.
pub fn revoke(c: &mut Connection, token_hash: &str) -> Result<(), StoreError> {
    diesel::delete(sessions::table.find(token_hash)).execute(c)?;
    Ok(())
}

/// Ends every session of a plan but the one given, and says how many.
pub fn revoke_all(c: &mut Connection, plan_id: &str, but: Option<&str>) -> Result<usize, StoreError> {
    let kept = but.unwrap_or_default();
    let others = sessions::table.filter(sessions::plan_id.eq(plan_id)).filter(sessions::token_hash.ne(kept));
    Ok(diesel::delete(others).execute(c)?)
}

/// Ends every session that the plan's own code began, and those of trainers who type; a second person goes on.
pub fn revoke_owner(c: &mut Connection, plan_id: &str) -> Result<(), StoreError> {
    let hers = sessions::table.filter(sessions::plan_id.eq(plan_id)).filter(sessions::key_id.is_null());
    diesel::delete(hers).execute(c)?;
    Ok(())
}

/// Ends every session of an account but the one given, and says how many.
pub fn revoke_account(c: &mut Connection, account_id: &str, but: Option<&str>) -> Result<usize, StoreError> {
    let kept = but.unwrap_or_default();
    let others = sessions::table.filter(sessions::account_id.eq(account_id)).filter(sessions::token_hash.ne(kept));
    Ok(diesel::delete(others).execute(c)?)
}

/// How many browsers an account is signed in with.
pub fn count_account(c: &mut Connection, account_id: &str, now: NaiveDateTime) -> Result<i64, StoreError> {
    let open = sessions::table.filter(sessions::account_id.eq(account_id)).filter(sessions::expires_at.gt(now));
    Ok(open.count().get_result(c)?)
}

/// Removes sessions that have ended, and says how many.
pub fn delete_expired(c: &mut Connection, now: NaiveDateTime) -> Result<usize, StoreError> {
    Ok(diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(c)?)
}
