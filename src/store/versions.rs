//! Frozen versions: a finished plan with its outline as text, so that an old paper prints identically for ever.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::versions;
use super::{Connection, StoreError, plans};

/// A frozen version.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = versions)]
pub struct VersionRow {
    /// Its id.
    pub id: String,
    /// The plan it was made from.
    pub plan_id: String,
    /// Whom it may be shown to, as a code.
    pub class: String,
    /// 1 for the first of its class in the plan, then upwards.
    pub number: i64,
    /// The outline, as JSON.
    pub outline: String,
    /// The answers it was made from, as JSON.
    pub answers: String,
    /// When, in UTC.
    pub made_at: NaiveDateTime,
    /// The logo that it prints, in `media`.
    pub logo_id: Option<String>,
}

/// A frozen version without its texts, for lists.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = versions)]
pub struct VersionHead {
    /// Its id.
    pub id: String,
    /// Whom it may be shown to, as a code.
    pub class: String,
    /// Its number within the class.
    pub number: i64,
    /// When, in UTC.
    pub made_at: NaiveDateTime,
}

/// A version to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewVersion<'a> {
    /// Its id.
    pub id: &'a str,
    /// The plan it is made from.
    pub plan_id: &'a str,
    /// Whom it may be shown to, as a code.
    pub class: &'a str,
    /// The outline, as JSON.
    pub outline: &'a str,
    /// The answers it is made from, as JSON.
    pub answers: &'a str,
    /// When, in UTC.
    pub made_at: NaiveDateTime,
    /// The logo that it prints, in `media`.
    pub logo_id: Option<&'a str>,
}

/// Keeps a version and says its number.
pub fn insert(c: &mut Connection, new: NewVersion<'_>) -> Result<i64, StoreError> {
    plans::lock(c, new.plan_id)?;
    let last: Option<i64> = versions::table
        .filter(versions::plan_id.eq(new.plan_id))
        .filter(versions::class.eq(new.class))
        .select(diesel::dsl::max(versions::number))
        .get_result(c)?;
    let number = last.unwrap_or(0) + 1;
    diesel::insert_into(versions::table)
        .values((
            versions::id.eq(new.id),
            versions::plan_id.eq(new.plan_id),
            versions::class.eq(new.class),
            versions::number.eq(number),
            versions::outline.eq(new.outline),
            versions::answers.eq(new.answers),
            versions::made_at.eq(new.made_at),
            versions::logo_id.eq(new.logo_id),
        ))
        .execute(c)?;
    Ok(number)
}

/// A version of a plan; another plan's is `NotFound`.
pub fn find(c: &mut Connection, plan_id: &str, id: &str) -> Result<VersionRow, StoreError> {
    Ok(versions::table.find(id).filter(versions::plan_id.eq(plan_id)).select(VersionRow::as_select()).get_result(c)?)
}

/// The newest version of a class, if there is one.
pub fn latest(c: &mut Connection, plan_id: &str, class: &str) -> Result<Option<VersionRow>, StoreError> {
    Ok(versions::table
        .filter(versions::plan_id.eq(plan_id))
        .filter(versions::class.eq(class))
        .order(versions::number.desc())
        .select(VersionRow::as_select())
        .first(c)
        .optional()?)
}

/// The versions of a plan, newest first.
pub fn list(c: &mut Connection, plan_id: &str) -> Result<Vec<VersionHead>, StoreError> {
    Ok(versions::table
        .filter(versions::plan_id.eq(plan_id))
        .order((versions::made_at.desc(), versions::class.asc(), versions::number.desc()))
        .select(VersionHead::as_select())
        .load(c)?)
}
