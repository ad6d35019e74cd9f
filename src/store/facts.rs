//! Small facts about this server, by name.

use diesel::prelude::*;

use super::schema::facts;
use super::{Connection, StoreError};

/// The value kept under a name.
pub fn get(c: &mut Connection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(facts::table.find(name).select(facts::value).get_result(c).optional()?)
}

/// Keeps a value under a name, in place of an earlier one.
pub fn set(c: &mut Connection, name: &str, value: &str) -> Result<(), StoreError> {
    let changed = diesel::update(facts::table.find(name)).set(facts::value.eq(value)).execute(c)?;
    if changed == 0 {
        diesel::insert_into(facts::table).values((facts::name.eq(name), facts::value.eq(value))).execute(c)?;
    }
    Ok(())
}
