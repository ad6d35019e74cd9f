//! Links that make an account, or give one a new password: kept as a hash, good once and for a week.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::codes::Rights;
use super::schema::invites;
use super::{Connection, StoreError};

/// Days until a link dies by itself.
pub const DAYS: i64 = 7;

/// A link as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = invites)]
pub struct InviteRow {
    /// SHA-256 of its token, in hex.
    pub token_hash: String,
    /// The account that gets a new password; none where one is to be made.
    pub account_id: Option<String>,
    /// What the new account may do.
    #[diesel(deserialize_as = String)]
    pub role: Rights,
    /// Its organisation.
    pub organisation_id: Option<String>,
    /// Who is meant.
    pub name: String,
    /// Who made it; none from a terminal.
    pub made_by_id: Option<String>,
    /// When it dies, in UTC.
    pub expires_at: NaiveDateTime,
}

/// What a new link is for.
#[derive(Debug, Clone, Copy)]
pub struct NewInvite<'a> {
    /// SHA-256 of its token, in hex.
    pub token_hash: &'a str,
    /// The account that gets a new password; none where one is to be made.
    pub account_id: Option<&'a str>,
    /// What the new account may do.
    pub role: Rights,
    /// Its organisation.
    pub organisation_id: Option<&'a str>,
    /// Who is meant.
    pub name: &'a str,
    /// Who makes it; none from a terminal.
    pub made_by_id: Option<&'a str>,
    /// When, in UTC.
    pub now: NaiveDateTime,
}

/// Keeps a new link. Earlier ones for the same account die.
pub fn insert(c: &mut Connection, new: NewInvite<'_>) -> Result<(), StoreError> {
    if let Some(account) = new.account_id {
        diesel::delete(invites::table.filter(invites::account_id.eq(account))).execute(c)?;
    }
    diesel::insert_into(invites::table)
        .values((
            invites::token_hash.eq(new.token_hash),
            invites::account_id.eq(new.account_id),
            invites::role.eq(new.role.as_str()),
            invites::organisation_id.eq(new.organisation_id),
            invites::name.eq(new.name),
            invites::made_by_id.eq(new.made_by_id),
            invites::created_at.eq(new.now),
            invites::expires_at.eq(new.now + TimeDelta::days(DAYS)),
        ))
        .execute(c)?;
    Ok(())
}

/// The link of a token, while it is good.
pub fn find(c: &mut Connection, token_hash: &str, now: NaiveDateTime) -> Result<InviteRow, StoreError> {
    let good = invites::table.find(token_hash).filter(invites::used_at.is_null()).filter(invites::expires_at.gt(now));
    Ok(good.select(InviteRow::as_select()).get_result(c)?)
}

/// Uses a link up. Of two who use it at once, one finds nothing.
pub fn take(c: &mut Connection, token_hash: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let good = invites::table.find(token_hash).filter(invites::used_at.is_null()).filter(invites::expires_at.gt(now));
    match diesel::update(good).set(invites::used_at.eq(Some(now))).execute(c)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Removes links that are used or past their time, and says how many.
pub fn delete_dead(c: &mut Connection, now: NaiveDateTime) -> Result<usize, StoreError> {
    let dead = invites::table.filter(invites::used_at.is_not_null().or(invites::expires_at.le(now)));
    Ok(diesel::delete(dead).execute(c)?)
}
