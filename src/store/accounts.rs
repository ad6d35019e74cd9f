//! Accounts of trainers, leads and the server's admin: who may sign in, and how the password is kept.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::codes::Rights;
use super::schema::accounts;
use super::{Connection, StoreError, sessions};

/// An account as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub struct AccountRow {
    /// Its id.
    pub id: String,
    /// What she types to sign in, in small letters.
    pub login: String,
    /// Her name, as owners and colleagues read it.
    pub name: String,
    /// Argon2id hash of the password.
    pub password_hash: String,
    /// What she may do.
    #[diesel(deserialize_as = String)]
    pub role: Rights,
    /// Her organisation.
    pub organisation_id: Option<String>,
    /// Language of her pages.
    pub language: String,
    /// How participants reach her; stands on cards and papers.
    pub phone: Option<String>,
    /// When she last signed in, in UTC.
    pub signed_in_at: Option<NaiveDateTime>,
    /// Since when she may not sign in.
    pub disabled_at: Option<NaiveDateTime>,
}

/// What a new account starts with.
#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'a> {
    /// Its id.
    pub id: &'a str,
    /// What she types to sign in, in small letters.
    pub login: &'a str,
    /// Her name.
    pub name: &'a str,
    /// Argon2id hash of the password.
    pub password_hash: &'a str,
    /// What she may do.
    pub role: Rights,
    /// Her organisation.
    pub organisation_id: Option<&'a str>,
    /// Language of her pages.
    pub language: &'a str,
    /// When, in UTC.
    pub now: NaiveDateTime,
}

/// Adds an account. `Taken("login")` when somebody signs in with these letters already.
pub fn insert(c: &mut Connection, new: NewAccount<'_>) -> Result<(), StoreError> {
    if find_by_login(c, new.login)?.is_some() {
        return Err(StoreError::Taken("login"));
    }
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(new.id),
            accounts::login.eq(new.login),
            accounts::name.eq(new.name),
            accounts::password_hash.eq(new.password_hash),
            accounts::role.eq(new.role.as_str()),
            accounts::organisation_id.eq(new.organisation_id),
            accounts::language.eq(new.language),
            accounts::created_at.eq(new.now),
            accounts::updated_at.eq(new.now),
        ))
        .execute(c)?;
    Ok(())
}

/// The account of an id; `NotFound` where it is not there.
pub fn find(c: &mut Connection, id: &str) -> Result<AccountRow, StoreError> {
    Ok(accounts::table.find(id).select(AccountRow::as_select()).get_result(c)?)
}

/// The account that signs in with these letters.
pub fn find_by_login(c: &mut Connection, login: &str) -> Result<Option<AccountRow>, StoreError> {
    Ok(accounts::table.filter(accounts::login.eq(login)).select(AccountRow::as_select()).get_result(c).optional()?)
}

/// How many accounts there are: none on a fresh server.
pub fn count(c: &mut Connection) -> Result<i64, StoreError> {
    Ok(accounts::table.count().get_result(c)?)
}

/// Notes that she signed in.
pub fn signed_in(c: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    diesel::update(accounts::table.find(id)).set(accounts::signed_in_at.eq(Some(now))).execute(c)?;
    Ok(())
}

/// Gives her a new password.
pub fn set_password(c: &mut Connection, id: &str, hash: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let changes = (accounts::password_hash.eq(hash), accounts::updated_at.eq(now));
    one(diesel::update(accounts::table.find(id)).set(changes).execute(c)?)
}

/// Accounts by name, of one organisation or of all; a page of them.
pub fn list(
    c: &mut Connection,
    organisation: Option<&str>,
    from: i64,
    most: i64,
) -> Result<Vec<AccountRow>, StoreError> {
    let mut all = accounts::table.into_boxed();
    if let Some(organisation) = organisation {
        all = all.filter(accounts::organisation_id.eq(organisation.to_owned()));
    }
    let page = all.order((accounts::name.asc(), accounts::id.asc())).offset(from).limit(most);
    Ok(page.select(AccountRow::as_select()).load(c)?)
}

/// The names of accounts by their ids; who is gone has none.
pub fn names(c: &mut Connection, ids: &[String]) -> Result<BTreeMap<String, String>, StoreError> {
    let found = accounts::table.filter(accounts::id.eq_any(ids)).select((accounts::id, accounts::name));
    Ok(found.load::<(String, String)>(c)?.into_iter().collect())
}

/// Changes how she is called and reached, and the language of her pages.
pub fn set_profile(
    c: &mut Connection,
    id: &str,
    (name, phone, language): (&str, Option<&str>, &str),
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    let changes = (
        accounts::name.eq(name),
        accounts::phone.eq(phone),
        accounts::language.eq(language),
        accounts::updated_at.eq(now),
    );
    one(diesel::update(accounts::table.find(id)).set(changes).execute(c)?)
}

/// Changes what she may do, and for which organisation.
pub fn set_rights(
    c: &mut Connection,
    id: &str,
    role: Rights,
    organisation: Option<&str>,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    let changes =
        (accounts::role.eq(role.as_str()), accounts::organisation_id.eq(organisation), accounts::updated_at.eq(now));
    one(diesel::update(accounts::table.find(id)).set(changes).execute(c)?)
}

/// Closes an account and ends its sessions, or opens it again.
pub fn set_closed(c: &mut Connection, id: &str, closed: bool, now: NaiveDateTime) -> Result<(), StoreError> {
    let changes = (accounts::disabled_at.eq(closed.then_some(now)), accounts::updated_at.eq(now));
    one(diesel::update(accounts::table.find(id)).set(changes).execute(c)?)?;
    if closed { sessions::revoke_account(c, id, None).map(drop) } else { Ok(()) }
}

fn one(changed: usize) -> Result<(), StoreError> {
    if changed == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}
