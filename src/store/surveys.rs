//! Attendance by day and what participants answer before, after and later. Answers reach it as text.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{attendance, surveys};
use super::{Connection, StoreError};

/// A survey as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = surveys)]
pub struct SurveyRow {
    /// The workshop it is about.
    pub workshop_id: String,
    /// Who answered.
    pub person_id: String,
    /// When, as a code.
    pub moment: String,
    /// The answers, JSON.
    pub answers: String,
    /// When it was last changed, in UTC.
    pub made_at: NaiveDateTime,
}

/// All surveys of a workshop.
pub fn of_workshop(c: &mut Connection, workshop: &str) -> Result<Vec<SurveyRow>, StoreError> {
    Ok(surveys::table.filter(surveys::workshop_id.eq(workshop)).select(SurveyRow::as_select()).load(c)?)
}

/// The surveys of one person in a workshop.
pub fn of_person(c: &mut Connection, workshop: &str, person: &str) -> Result<Vec<SurveyRow>, StoreError> {
    Ok(surveys::table
        .filter(surveys::workshop_id.eq(workshop))
        .filter(surveys::person_id.eq(person))
        .select(SurveyRow::as_select())
        .load(c)?)
}

/// Keeps a survey in place of an earlier one.
pub fn save(c: &mut Connection, row: &SurveyRow) -> Result<(), StoreError> {
    remove(c, &row.workshop_id, &row.person_id, &row.moment)?;
    diesel::insert_into(surveys::table)
        .values((
            surveys::workshop_id.eq(&row.workshop_id),
            surveys::person_id.eq(&row.person_id),
            surveys::moment.eq(&row.moment),
            surveys::answers.eq(&row.answers),
            surveys::made_at.eq(row.made_at),
        ))
        .execute(c)?;
    Ok(())
}

/// Takes a survey away; one that is not there is no error.
pub fn remove(c: &mut Connection, workshop: &str, person: &str, moment: &str) -> Result<(), StoreError> {
    diesel::delete(surveys::table.find((workshop, person, moment))).execute(c)?;
    Ok(())
}

/// Who was there on which day, from 1.
pub fn days(c: &mut Connection, workshop: &str) -> Result<Vec<(String, i32)>, StoreError> {
    let all = attendance::table.filter(attendance::workshop_id.eq(workshop));
    Ok(all.select((attendance::person_id, attendance::day)).load(c)?)
}

/// Ticks a person as present on a day, or unticks her.
pub fn tick(c: &mut Connection, workshop: &str, person: &str, day: i32, there: bool) -> Result<(), StoreError> {
    let row = attendance::table.find((workshop, person, day));
    let ticked: i64 = row.count().get_result(c)?;
    match (there, ticked > 0) {
        (true, false) => {
            let row = (attendance::workshop_id.eq(workshop), attendance::person_id.eq(person), attendance::day.eq(day));
            diesel::insert_into(attendance::table).values(row).execute(c)?;
        }
        (false, true) => drop(diesel::delete(row).execute(c)?),
        _ => {}
    }
    Ok(())
}
