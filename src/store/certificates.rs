//! Certificates: who was given one for which workshop, under a code by which anyone can check the paper.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{certificates, seats, workshops};
use super::{Connection, StoreError};

/// A certificate as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = certificates)]
pub struct CertificateRow {
    /// What is typed to check it, ten symbols.
    pub code: String,
    /// The workshop it was given for.
    pub workshop_id: String,
    /// Whose it is; none when what it says is no longer kept.
    pub person_id: Option<String>,
    /// The name printed on it; none where it is written by hand.
    pub name: Option<String>,
    /// When it was made, in UTC.
    pub issued_at: NaiveDateTime,
    /// Since when it is no longer good.
    pub withdrawn_at: Option<NaiveDateTime>,
}

impl CertificateRow {
    /// Whether it is good: not withdrawn, and still kept.
    pub fn is_valid(&self) -> bool {
        self.withdrawn_at.is_none() && self.person_id.is_some()
    }
}

/// What a new certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCertificate {
    /// A fresh code.
    pub code: String,
    /// Whose it is.
    pub person_id: String,
    /// The name to be printed.
    pub name: Option<String>,
}

/// Gives certificates to those who have no valid one of this workshop, and says to how many.
pub fn issue(
    c: &mut Connection,
    workshop_id: &str,
    new: &[NewCertificate],
    now: NaiveDateTime,
) -> Result<usize, StoreError> {
    lock(c, workshop_id)?;
    let mut held: Vec<String> =
        valid(c, workshop_id)?.into_iter().filter_map(|certificate| certificate.person_id).collect();
    let mut given = 0;
    for one in new {
        if held.contains(&one.person_id) {
            continue;
        }
        diesel::insert_into(certificates::table)
            .values((
                certificates::code.eq(&one.code),
                certificates::workshop_id.eq(workshop_id),
                certificates::person_id.eq(Some(&one.person_id)),
                certificates::name.eq(&one.name),
                certificates::issued_at.eq(now),
            ))
            .execute(c)?;
        held.push(one.person_id.clone());
        given += 1;
    }
    Ok(given)
}

/// Two who press the button at once wait for each other here.
fn lock(c: &mut Connection, workshop_id: &str) -> Result<(), StoreError> {
    let row = workshops::table.find(workshop_id).select(workshops::next_seat);
    let _: i32 = match c {
        Connection::Postgres(inner) => row.for_update().first(inner)?,
        Connection::Sqlite(inner) => row.first(inner)?,
    };
    Ok(())
}

/// The valid certificates of a workshop.
pub fn valid(c: &mut Connection, workshop_id: &str) -> Result<Vec<CertificateRow>, StoreError> {
    Ok(certificates::table
        .filter(certificates::workshop_id.eq(workshop_id))
        .filter(certificates::withdrawn_at.is_null())
        .filter(certificates::person_id.is_not_null())
        .select(CertificateRow::as_select())
        .load(c)?)
}

/// The certificate of a code, whatever became of it.
pub fn find(c: &mut Connection, code: &str) -> Result<Option<CertificateRow>, StoreError> {
    Ok(certificates::table.find(code).select(CertificateRow::as_select()).get_result(c).optional()?)
}

/// The newest valid certificate of whoever wrote a plan at her seat.
pub fn of_plan(c: &mut Connection, plan_id: &str) -> Result<Option<CertificateRow>, StoreError> {
    let hers = seats::workshop_id.eq(certificates::workshop_id);
    let hers = hers.and(seats::person_id.eq(certificates::person_id)).and(seats::plan_id.eq(plan_id));
    Ok(certificates::table
        .inner_join(seats::table.on(hers))
        .filter(certificates::withdrawn_at.is_null())
        .order((certificates::issued_at.desc(), certificates::code.asc()))
        .select(CertificateRow::as_select())
        .first(c)
        .optional()?)
}

/// Takes a certificate back. `NotFound` where this workshop has no valid one of this code.
pub fn withdraw(c: &mut Connection, workshop_id: &str, code: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let open = certificates::table
        .find(code)
        .filter(certificates::workshop_id.eq(workshop_id))
        .filter(certificates::person_id.is_not_null())
        .filter(certificates::withdrawn_at.is_null());
    match diesel::update(open).set(certificates::withdrawn_at.eq(Some(now))).execute(c)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Forgets what the certificates of a person say: only that there was one under its code is kept.
pub(super) fn let_go(c: &mut Connection, person_id: &str) -> Result<(), StoreError> {
    let hers = certificates::table.filter(certificates::person_id.eq(person_id));
    let nothing = (certificates::person_id.eq(None::<String>), certificates::name.eq(None::<String>));
    diesel::update(hers).set(nothing).execute(c)?;
    Ok(())
}

/// Hands the certificates of `gone` to `stays`; where both have a valid one of the same workshop, hers stays and the
/// other is let go.
pub(super) fn merge(c: &mut Connection, stays: &str, gone: &str) -> Result<(), StoreError> {
    let held: Vec<String> = certificates::table
        .filter(certificates::person_id.eq(stays))
        .filter(certificates::withdrawn_at.is_null())
        .select(certificates::workshop_id)
        .load(c)?;
    let moved = certificates::table.filter(certificates::person_id.eq(gone));
    let moved = moved.filter(certificates::workshop_id.ne_all(held).or(certificates::withdrawn_at.is_not_null()));
    diesel::update(moved).set(certificates::person_id.eq(Some(stays))).execute(c)?;
    let_go(c, gone)
}
