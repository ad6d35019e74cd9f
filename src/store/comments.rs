//! What trainers say of the parts of a plan that its owner shared, and whether she has read it.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::comments;
use super::{Connection, StoreError};

/// A comment as stored and as inserted.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = comments)]
pub struct CommentRow {
    /// Its id.
    pub id: String,
    /// The plan it is about.
    pub plan_id: String,
    /// The workshop it was made in.
    pub workshop_id: Option<String>,
    /// The account that made it.
    pub account_id: Option<String>,
    /// The part it is about.
    pub section: String,
    /// `seen`, `again` or `good`.
    pub state: String,
    /// The words; may be empty.
    pub text: String,
    /// When, in UTC.
    pub made_at: NaiveDateTime,
    /// When the owner said that she has read it.
    pub read_at: Option<NaiveDateTime>,
}

/// Most comments of a plan that are shown.
const SHOWN: i64 = 50;

/// Adds a comment; the same one sent twice is one.
pub fn insert(c: &mut Connection, comment: &CommentRow) -> Result<(), StoreError> {
    let there: Option<String> = comments::table.find(&comment.id).select(comments::id).get_result(c).optional()?;
    if there.is_none() {
        diesel::insert_into(comments::table).values(comment).execute(c)?;
    }
    Ok(())
}

/// The comments on a plan, newest first.
pub fn of_plan(c: &mut Connection, plan_id: &str) -> Result<Vec<CommentRow>, StoreError> {
    Ok(comments::table
        .filter(comments::plan_id.eq(plan_id))
        .order((comments::made_at.desc(), comments::id.desc()))
        .limit(SHOWN)
        .select(CommentRow::as_select())
        .load(c)?)
}

/// How many of them the owner has not read.
pub fn unread(c: &mut Connection, plan_id: &str) -> Result<i64, StoreError> {
    let new = comments::table.filter(comments::plan_id.eq(plan_id)).filter(comments::read_at.is_null());
    Ok(new.count().get_result(c)?)
}

/// Notes that the owner has read them all.
pub fn read(c: &mut Connection, plan_id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let new = comments::table.filter(comments::plan_id.eq(plan_id)).filter(comments::read_at.is_null());
    diesel::update(new).set(comments::read_at.eq(Some(now))).execute(c)?;
    Ok(())
}
