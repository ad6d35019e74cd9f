//! Organisations that help with plans: their names and logos, and which one new plans are given.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::organisations;
use super::{Connection, StoreError, media};

/// An organisation as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = organisations)]
pub struct OrganisationRow {
    /// Its id.
    pub id: String,
    /// Its name, as papers print it.
    pub name: String,
    /// Its logo in `media`.
    pub logo_id: Option<String>,
    /// Whether new plans are given to it.
    pub is_default: bool,
    /// When it was added, in UTC.
    pub created_at: NaiveDateTime,
    /// When it was last changed.
    pub updated_at: NaiveDateTime,
}

/// The id of the organisation of a name; one that is not there is added under the id given.
pub fn ensure(c: &mut Connection, id: &str, name: &str, now: NaiveDateTime) -> Result<String, StoreError> {
    if let Some(there) = find_by_name(c, name)? {
        return Ok(there.id);
    }
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(id),
            organisations::name.eq(name),
            organisations::is_default.eq(false),
            organisations::created_at.eq(now),
            organisations::updated_at.eq(now),
        ))
        .execute(c)?;
    Ok(id.to_owned())
}

/// Sets the logo or takes it away. The picture before it goes unless a frozen version shows it.
pub fn set_logo(c: &mut Connection, id: &str, logo_id: Option<&str>, now: NaiveDateTime) -> Result<(), StoreError> {
    let changes = (organisations::logo_id.eq(logo_id), organisations::updated_at.eq(now));
    if diesel::update(organisations::table.find(id)).set(changes).execute(c)? == 0 {
        return Err(StoreError::NotFound);
    }
    media::forget_unused(c)?;
    Ok(())
}

/// Gives new plans to this organisation and to no other.
pub fn make_default(c: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let before = organisations::table.filter(organisations::is_default.eq(true)).filter(organisations::id.ne(id));
    let no = (organisations::is_default.eq(false), organisations::updated_at.eq(now));
    diesel::update(before).set(no).execute(c)?;
    let yes = (organisations::is_default.eq(true), organisations::updated_at.eq(now));
    match diesel::update(organisations::table.find(id)).set(yes).execute(c)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Whether there is one.
pub fn any(c: &mut Connection) -> Result<bool, StoreError> {
    Ok(diesel::select(diesel::dsl::exists(organisations::table.select(organisations::id))).get_result(c)?)
}

/// The id of the organisation that new plans are given to.
pub fn default_id(c: &mut Connection) -> Result<Option<String>, StoreError> {
    let given = organisations::table.filter(organisations::is_default.eq(true)).order(organisations::id.asc());
    Ok(given.select(organisations::id).get_result(c).optional()?)
}

/// The organisation of an id, if it is there.
pub fn find(c: &mut Connection, id: &str) -> Result<Option<OrganisationRow>, StoreError> {
    Ok(organisations::table.find(id).select(OrganisationRow::as_select()).get_result(c).optional()?)
}

/// The organisation of a name, if it is there.
pub fn find_by_name(c: &mut Connection, name: &str) -> Result<Option<OrganisationRow>, StoreError> {
    let named = organisations::table.filter(organisations::name.eq(name));
    Ok(named.select(OrganisationRow::as_select()).get_result(c).optional()?)
}

/// All organisations by name.
pub fn all(c: &mut Connection) -> Result<Vec<OrganisationRow>, StoreError> {
    Ok(organisations::table.order(organisations::name.asc()).select(OrganisationRow::as_select()).load(c)?)
}

/// Organisations by name; a page of them.
pub fn list(c: &mut Connection, from: i64, most: i64) -> Result<Vec<OrganisationRow>, StoreError> {
    let named = organisations::table.order((organisations::name.asc(), organisations::id.asc()));
    Ok(named.offset(from).limit(most).select(OrganisationRow::as_select()).load(c)?)
}

/// The names of organisations by their ids.
pub fn names(c: &mut Connection, ids: &[String]) -> Result<BTreeMap<String, String>, StoreError> {
    let found = organisations::table.filter(organisations::id.eq_any(ids));
    Ok(found.select((organisations::id, organisations::name)).load::<(String, String)>(c)?.into_iter().collect())
}
