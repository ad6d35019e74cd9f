//! Who runs a workshop: the trainer who answers for it, those who help, and what happens when it goes to another or ends.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::accounts::AccountRow;
use super::audit::{self, AuditLine};
use super::schema::{accounts, attendance, people, plans, seats, surveys, workshop_trainers, workshops};
use super::workshops::WorkshopRow;
use super::{Connection, StoreError};

/// Most colleagues that a form offers.
const OFFERED: i64 = 500;

/// Those who help in a workshop, by name.
pub fn helpers(c: &mut Connection, workshop_id: &str) -> Result<Vec<AccountRow>, StoreError> {
    let ids = workshop_trainers::table
        .filter(workshop_trainers::workshop_id.eq(workshop_id))
        .select(workshop_trainers::account_id);
    let helping = accounts::table.filter(accounts::id.eq_any(ids)).order((accounts::name.asc(), accounts::id.asc()));
    Ok(helping.select(AccountRow::as_select()).load(c)?)
}

/// Trainers and leads of an organisation who may sign in, by name.
pub fn colleagues(c: &mut Connection, organisation_id: &str) -> Result<Vec<AccountRow>, StoreError> {
    let open = accounts::table
        .filter(accounts::organisation_id.eq(organisation_id))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::role.ne("admin"));
    let named = open.order((accounts::name.asc(), accounts::id.asc())).limit(OFFERED);
    Ok(named.select(AccountRow::as_select()).load(c)?)
}

/// Gives a workshop to another trainer; the one before stays as a helper if asked. Says so in the log.
pub fn hand_over(
    c: &mut Connection,
    workshop: &WorkshopRow,
    to: &str,
    stays: bool,
    actor: &str,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    let held = workshops::table.find(&workshop.id).filter(workshops::trainer_id.eq(&workshop.trainer_id));
    let changes = (workshops::trainer_id.eq(to), workshops::updated_at.eq(now));
    if diesel::update(held).set(changes).execute(c)? == 0 {
        return Err(StoreError::Conflict);
    }
    remove(c, &workshop.id, to)?;
    if stays {
        add(c, &workshop.id, &workshop.trainer_id, now)?;
    }
    let line = AuditLine { plan_id: None, at: now, actor, action: "workshop-handed", detail: Some(to) };
    audit::add_in(c, &workshop.id, line)
}

/// Lets a trainer help in a workshop, and says so in the log.
pub fn add_helper(
    c: &mut Connection,
    workshop: &WorkshopRow,
    account_id: &str,
    actor: &str,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    if workshop.trainer_id == account_id {
        return Ok(());
    }
    add(c, &workshop.id, account_id, now)?;
    let line = AuditLine { plan_id: None, at: now, actor, action: "helper-added", detail: Some(account_id) };
    audit::add_in(c, &workshop.id, line)
}

/// Takes a helper out of a workshop, and says so in the log.
pub fn remove_helper(
    c: &mut Connection,
    workshop: &WorkshopRow,
    account_id: &str,
    actor: &str,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    if remove(c, &workshop.id, account_id)? == 0 {
        return Err(StoreError::NotFound);
    }
    let line = AuditLine { plan_id: None, at: now, actor, action: "helper-removed", detail: Some(account_id) };
    audit::add_in(c, &workshop.id, line)
}

/// Deletes a workshop with its seats and what was noted in it, and the people of the register who took part in no
/// other. Plans stay their owners'; they are in no workshop then. One line of the log stays.
pub fn delete_workshop(
    c: &mut Connection,
    workshop: &WorkshopRow,
    actor: &str,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    let seated = seats::table.filter(seats::workshop_id.eq(&workshop.id)).filter(seats::person_id.is_not_null());
    let mut persons: Vec<Option<String>> = seated.select(seats::person_id).load(c)?;
    let came = attendance::table.filter(attendance::workshop_id.eq(&workshop.id));
    persons.extend(came.select(attendance::person_id.nullable()).load::<Option<String>>(c)?);
    let persons: Vec<String> = persons.into_iter().flatten().collect();
    diesel::update(plans::table.filter(plans::workshop_code.eq(&workshop.code)))
        .set(plans::workshop_code.eq(None::<String>))
        .execute(c)?;
    diesel::delete(workshops::table.find(&workshop.id)).execute(c)?;
    let elsewhere = seats::table.filter(seats::person_id.is_not_null()).select(seats::person_id.assume_not_null());
    diesel::delete(
        people::table
            .filter(people::id.eq_any(persons))
            .filter(people::id.ne_all(elsewhere))
            .filter(people::id.ne_all(attendance::table.select(attendance::person_id)))
            .filter(people::id.ne_all(surveys::table.select(surveys::person_id))),
    )
    .execute(c)?;
    let line = AuditLine { plan_id: None, at: now, actor, action: "workshop-deleted", detail: None };
    audit::add_in(c, &workshop.id, line)
}

fn add(c: &mut Connection, workshop_id: &str, account_id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    remove(c, workshop_id, account_id)?;
    diesel::insert_into(workshop_trainers::table)
        .values((
            workshop_trainers::workshop_id.eq(workshop_id),
            workshop_trainers::account_id.eq(account_id),
            workshop_trainers::added_at.eq(now),
        ))
        .execute(c)?;
    Ok(())
}

fn remove(c: &mut Connection, workshop_id: &str, account_id: &str) -> Result<usize, StoreError> {
    Ok(diesel::delete(workshop_trainers::table.find((workshop_id, account_id))).execute(c)?)
}
