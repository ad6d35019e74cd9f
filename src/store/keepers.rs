//! The organisation that an owner named to help her with a lost code after her workshop: hers to name and to take back.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use diesel::sql_types::Text;

use super::schema::{code_keepers, plans};
use super::{Connection, StoreError, reissues};

diesel::define_sql_function! {
    /// Small letters; both databases have it.
    fn lower(text: Text) -> Text;
}

/// What an owner named, as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = code_keepers)]
pub struct KeeperRow {
    /// Its id.
    pub id: String,
    /// Her plan.
    pub plan_id: String,
    /// The organisation that may start a new code.
    pub organisation_id: String,
    /// The name by which it finds her; empty where she gave none.
    pub name: String,
    /// When she said so, in UTC.
    pub named_at: NaiveDateTime,
}

/// What the organisation finds her by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What she named.
    pub keeper: KeeperRow,
    /// The first four characters of her code.
    pub code_public: String,
    /// The country of her plan.
    pub country: String,
}

/// Names an organisation in place of an earlier one.
pub fn name(c: &mut Connection, new: &KeeperRow) -> Result<(), StoreError> {
    remove(c, &new.plan_id)?;
    diesel::insert_into(code_keepers::table)
        .values((
            code_keepers::id.eq(&new.id),
            code_keepers::plan_id.eq(&new.plan_id),
            code_keepers::organisation_id.eq(&new.organisation_id),
            code_keepers::name.eq(&new.name),
            code_keepers::named_at.eq(new.named_at),
        ))
        .execute(c)?;
    Ok(())
}

/// Takes it back, with what was started and nobody took; true where one was named.
pub fn remove(c: &mut Connection, plan_id: &str) -> Result<bool, StoreError> {
    reissues::end_outside(c, plan_id)?;
    Ok(diesel::delete(code_keepers::table.filter(code_keepers::plan_id.eq(plan_id))).execute(c)? > 0)
}

/// What the owner of a plan named.
pub fn of_plan(c: &mut Connection, plan_id: &str) -> Result<Option<KeeperRow>, StoreError> {
    let named = code_keepers::table.filter(code_keepers::plan_id.eq(plan_id));
    Ok(named.select(KeeperRow::as_select()).get_result(c).optional()?)
}

/// Whether the owner of a plan named this organisation.
pub fn is_named(c: &mut Connection, plan_id: &str, organisation_id: &str) -> Result<bool, StoreError> {
    Ok(of_plan(c, plan_id)?.is_some_and(|row| row.organisation_id == organisation_id))
}

/// One who named this organisation; `NotFound` where she named another.
pub fn find(c: &mut Connection, id: &str, organisation_id: &str) -> Result<Found, StoreError> {
    let one = code_keepers::table.inner_join(plans::table).filter(code_keepers::id.eq(id));
    let columns = (KeeperRow::as_select(), plans::code_public, plans::country);
    let row = one.filter(code_keepers::organisation_id.eq(organisation_id)).select(columns).get_result(c)?;
    Ok(found(row))
}

/// Those who named this organisation, by name; a page of them. `part` is a part of the name, or the first four characters
/// of the code.
pub fn list(
    c: &mut Connection,
    organisation_id: &str,
    part: &str,
    from: i64,
    most: i64,
) -> Result<Vec<Found>, StoreError> {
    let mut all = code_keepers::table
        .inner_join(plans::table)
        .filter(code_keepers::organisation_id.eq(organisation_id.to_owned()))
        .into_boxed();
    // these two mean something of their own in a pattern
    let part: String = part.chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
    if !part.is_empty() {
        let named = lower(code_keepers::name).like(format!("%{}%", part.to_lowercase()));
        all = all.filter(named.or(plans::code_public.eq(part.to_uppercase())));
    }
    let page = all.order((code_keepers::name.asc(), code_keepers::id.asc())).offset(from).limit(most);
    let rows: Vec<Row> = page.select((KeeperRow::as_select(), plans::code_public, plans::country)).load(c)?;
    Ok(rows.into_iter().map(found).collect())
}

type Row = (KeeperRow, String, String);

fn found((keeper, code_public, country): Row) -> Found {
    Found { keeper, code_public, country }
}
