//! Codes of further people of one business: each opens the same plan, with money or without, until it is taken back.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{plan_keys, plans};
use super::{Connection, StoreError};

/// A second person's code as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = plan_keys)]
pub struct KeyRow {
    /// Its id.
    pub id: String,
    /// The plan it opens.
    pub plan_id: String,
    /// Who has it, as the owner calls her.
    pub name: String,
    /// The first four characters of the code, to look it up.
    pub code_public: String,
    /// The Argon2id hash of the other eight.
    pub code_hash: String,
    /// Whether the money part is open to her.
    pub money: bool,
    /// When it was made, in UTC.
    pub created_at: NaiveDateTime,
    /// When it was last used to come back.
    pub seen_at: Option<NaiveDateTime>,
}

/// What a new code starts with.
#[derive(Debug, Clone, Copy)]
pub struct NewKey<'a> {
    /// Its id.
    pub id: &'a str,
    /// The plan it opens.
    pub plan_id: &'a str,
    /// Who has it.
    pub name: &'a str,
    /// The first four characters of the code.
    pub code_public: &'a str,
    /// The Argon2id hash of the other eight.
    pub code_hash: &'a str,
    /// SHA-256 of the QR's token, in hex.
    pub token_hash: &'a str,
    /// Whether the money part is open to her.
    pub money: bool,
    /// When, in UTC.
    pub now: NaiveDateTime,
}

/// Adds a code. `Taken("code")` when a plan or another key begins with the same four characters, `Taken("key")` when
/// the id is there already: the same form came twice.
pub fn insert(c: &mut Connection, new: NewKey<'_>) -> Result<(), StoreError> {
    if find(c, new.id)?.is_some() {
        return Err(StoreError::Taken("key"));
    }
    let of_plan = plans::table.filter(plans::code_public.eq(new.code_public)).select(plans::id);
    let of_plan: Option<String> = of_plan.get_result(c).optional()?;
    if of_plan.is_some() || find_by_public(c, new.code_public)?.is_some() {
        return Err(StoreError::Taken("code"));
    }
    diesel::insert_into(plan_keys::table)
        .values((
            plan_keys::id.eq(new.id),
            plan_keys::plan_id.eq(new.plan_id),
            plan_keys::name.eq(new.name),
            plan_keys::code_public.eq(new.code_public),
            plan_keys::code_hash.eq(new.code_hash),
            plan_keys::token_hash.eq(new.token_hash),
            plan_keys::money.eq(new.money),
            plan_keys::created_at.eq(new.now),
        ))
        .execute(c)?;
    Ok(())
}

/// The code of an id.
pub fn find(c: &mut Connection, id: &str) -> Result<Option<KeyRow>, StoreError> {
    Ok(plan_keys::table.find(id).select(KeyRow::as_select()).get_result(c).optional()?)
}

/// All codes of a plan, the oldest first.
pub fn of_plan(c: &mut Connection, plan_id: &str) -> Result<Vec<KeyRow>, StoreError> {
    Ok(plan_keys::table
        .filter(plan_keys::plan_id.eq(plan_id))
        .order((plan_keys::created_at.asc(), plan_keys::id.asc()))
        .select(KeyRow::as_select())
        .load(c)?)
}

/// The code that begins with these four characters.
pub fn find_by_public(c: &mut Connection, code_public: &str) -> Result<Option<KeyRow>, StoreError> {
    let found = plan_keys::table.filter(plan_keys::code_public.eq(code_public));
    Ok(found.select(KeyRow::as_select()).get_result(c).optional()?)
}

/// The code of a QR token's hash.
pub fn find_by_token(c: &mut Connection, token_hash: &str) -> Result<Option<KeyRow>, StoreError> {
    let found = plan_keys::table.filter(plan_keys::token_hash.eq(token_hash));
    Ok(found.select(KeyRow::as_select()).get_result(c).optional()?)
}

/// Opens the money part to a person, or closes it.
pub fn set_money(c: &mut Connection, plan_id: &str, id: &str, money: bool) -> Result<(), StoreError> {
    let key = plan_keys::table.find(id).filter(plan_keys::plan_id.eq(plan_id));
    found(diesel::update(key).set(plan_keys::money.eq(money)).execute(c)?)
}

/// Notes that she came back.
pub fn seen(c: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    found(diesel::update(plan_keys::table.find(id)).set(plan_keys::seen_at.eq(Some(now))).execute(c)?)
}

/// Takes a code back; its sessions end with it.
pub fn delete(c: &mut Connection, plan_id: &str, id: &str) -> Result<(), StoreError> {
    found(diesel::delete(plan_keys::table.find(id).filter(plan_keys::plan_id.eq(plan_id))).execute(c)?)
}

fn found(rows: usize) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
