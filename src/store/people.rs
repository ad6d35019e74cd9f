//! The register: who takes part in workshops, apart from every plan. One person is one row of her organisation.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{attendance, people, seats, surveys, workshops};
use super::workshops::WorkshopRow;
use super::{Connection, StoreError};

/// A person as stored. What she did not say is none.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = people)]
pub struct PersonRow {
    /// Her id.
    pub id: String,
    /// The organisation whose register it is.
    pub organisation_id: Option<String>,
    /// Her name.
    pub name: Option<String>,
    /// Her phone, as typed.
    pub phone: Option<String>,
    /// Her sex as a code.
    pub sex: Option<String>,
    /// Her age group as a code.
    pub age_group: Option<String>,
    /// The six answers of the short set, JSON.
    pub ability: String,
    /// Her sector's code.
    pub sector: Option<String>,
    /// Her area's code.
    pub area: Option<String>,
    /// The country whose area it is.
    pub country: String,
    /// Whether she may be called.
    pub consent_call: bool,
    /// Whether her name may be given to a helper.
    pub consent_referral: bool,
    /// Whether what she said may be kept and counted.
    pub consent_data: bool,
    /// The guardian who said yes for a person under age.
    pub guardian: Option<String>,
}

/// What a sheet of the register says.
#[derive(Debug, Clone, Default, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = people, treat_none_as_null = true)]
pub struct Sheet {
    /// Name.
    pub name: Option<String>,
    /// Phone, as typed.
    pub phone: Option<String>,
    /// Sex as a code.
    pub sex: Option<String>,
    /// Age group as a code.
    pub age_group: Option<String>,
    /// The six answers, JSON.
    pub ability: String,
    /// Sector's code.
    pub sector: Option<String>,
    /// Area's code.
    pub area: Option<String>,
    /// Whether she may be called.
    pub consent_call: bool,
    /// Whether her name may be given to a helper.
    pub consent_referral: bool,
    /// Whether it may be kept and counted.
    pub consent_data: bool,
    /// The guardian who said yes.
    pub guardian: Option<String>,
}

impl PersonRow {
    /// What her sheet says.
    pub fn sheet(&self) -> Sheet {
        Sheet {
            name: self.name.clone(),
            phone: self.phone.clone(),
            sex: self.sex.clone(),
            age_group: self.age_group.clone(),
            ability: self.ability.clone(),
            sector: self.sector.clone(),
            area: self.area.clone(),
            consent_call: self.consent_call,
            consent_referral: self.consent_referral,
            consent_data: self.consent_data,
            guardian: self.guardian.clone(),
        }
    }
}

/// The person of an id; `NotFound` where she is not there.
pub fn find(c: &mut Connection, id: &str) -> Result<PersonRow, StoreError> {
    Ok(people::table.find(id).select(PersonRow::as_select()).get_result(c)?)
}

/// The people of these ids, in any order.
pub fn of_ids(c: &mut Connection, ids: &[String]) -> Result<Vec<PersonRow>, StoreError> {
    Ok(people::table.filter(people::id.eq_any(ids)).select(PersonRow::as_select()).load(c)?)
}

/// The person of a seat; an empty row under `fresh` is made for a seat that has none.
pub fn of_seat(
    c: &mut Connection,
    workshop: &WorkshopRow,
    seat: &str,
    fresh: &str,
    now: NaiveDateTime,
) -> Result<String, StoreError> {
    let found = seats::table.find(seat).filter(seats::workshop_id.eq(&workshop.id));
    let there: Option<String> = found.select(seats::person_id).get_result(c)?;
    if let Some(person) = there {
        return Ok(person);
    }
    diesel::insert_into(people::table)
        .values((
            people::id.eq(fresh),
            people::organisation_id.eq(&workshop.organisation_id),
            people::ability.eq("{}"),
            people::country.eq(&workshop.country),
            people::consent_call.eq(false),
            people::consent_referral.eq(false),
            people::consent_data.eq(false),
            people::created_at.eq(now),
            people::updated_at.eq(now),
        ))
        .execute(c)?;
    diesel::update(seats::table.find(seat)).set(seats::person_id.eq(Some(fresh))).execute(c)?;
    Ok(fresh.to_owned())
}

/// Writes a sheet.
pub fn save(c: &mut Connection, id: &str, sheet: &Sheet, now: NaiveDateTime) -> Result<(), StoreError> {
    match diesel::update(people::table.find(id)).set((sheet, people::updated_at.eq(now))).execute(c)? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Forgets all that a person said: her sheet and surveys, and what her certificates say. That someone sat there stays,
/// without anything else; where not even that is known, the row goes.
pub fn forget(c: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    diesel::delete(surveys::table.filter(surveys::person_id.eq(id))).execute(c)?;
    super::certificates::let_go(c, id)?;
    let there: i64 = attendance::table.filter(attendance::person_id.eq(id)).count().get_result(c)?;
    if there == 0 {
        diesel::delete(people::table.find(id)).execute(c)?;
        return Ok(());
    }
    let empty = Sheet { ability: "{}".to_owned(), ..Sheet::default() };
    save(c, id, &empty, now)
}

/// A sheet of the owner of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Held {
    /// The person.
    pub person: String,
    /// The workshop whose register it is in.
    pub workshop: String,
    /// The title of that workshop.
    pub title: String,
}

/// The sheets of a plan's owner to which she said yes, newest workshop first.
pub fn of_plan(c: &mut Connection, plan: &str) -> Result<Vec<Held>, StoreError> {
    let hers = seats::table.inner_join(people::table).inner_join(workshops::table).filter(seats::plan_id.eq(plan));
    let hers = hers.filter(people::consent_data.eq(true)).order((seats::joined_at.desc(), seats::id.desc()));
    Ok(hers.select((people::id, workshops::id, workshops::title)).load(c)?)
}

/// People whose sheets nobody changed since a moment, and who have no plan here any more.
pub fn left_since(c: &mut Connection, moment: NaiveDateTime, limit: i64) -> Result<Vec<String>, StoreError> {
    let with_plan =
        seats::table.filter(seats::plan_id.is_not_null()).filter(seats::person_id.eq(people::id.nullable()));
    let left =
        people::table.filter(people::updated_at.lt(moment)).filter(diesel::dsl::not(diesel::dsl::exists(with_plan)));
    Ok(left.order(people::updated_at.asc()).limit(limit).select(people::id).load(c)?)
}

/// Makes two rows one: `gone` becomes `stays`, which keeps what it says and takes over seats, attendance, surveys and
/// certificates.
pub fn merge(c: &mut Connection, stays: &str, gone: &str) -> Result<(), StoreError> {
    if stays == gone {
        return Ok(());
    }
    diesel::update(seats::table.filter(seats::person_id.eq(gone))).set(seats::person_id.eq(Some(stays))).execute(c)?;
    let days: Vec<(String, i32)> = attendance::table
        .filter(attendance::person_id.eq(gone))
        .select((attendance::workshop_id, attendance::day))
        .load(c)?;
    for (workshop, day) in days {
        super::surveys::tick(c, &workshop, stays, day, true)?;
    }
    let kept: Vec<(String, String)> =
        surveys::table.filter(surveys::person_id.eq(stays)).select((surveys::workshop_id, surveys::moment)).load(c)?;
    let moved: Vec<(String, String)> =
        surveys::table.filter(surveys::person_id.eq(gone)).select((surveys::workshop_id, surveys::moment)).load(c)?;
    for (workshop, moment) in moved.into_iter().filter(|one| !kept.contains(one)) {
        let row = surveys::table.find((workshop, gone, moment));
        diesel::update(row).set(surveys::person_id.eq(stays)).execute(c)?;
    }
    super::certificates::merge(c, stays, gone)?;
    diesel::delete(people::table.find(gone)).execute(c)?;
    Ok(())
}

/// Someone who may be the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Her row.
    pub person: PersonRow,
    /// A workshop that she took part in.
    pub workshop: String,
}

/// The columns of a person and of a seat's workshop.
type Found = (PersonRow, String);

/// Most people who are looked through for one that is the same.
const LOOKED_THROUGH: i64 = 500;

/// People of the same register, in other workshops, whose phone ends in these figures or who are of the same area: few
/// enough to compare their names. Without an organisation the register is that of the trainer.
pub fn like(
    c: &mut Connection,
    workshop: &WorkshopRow,
    person: &PersonRow,
    phone_end: Option<&str>,
) -> Result<Vec<Candidate>, StoreError> {
    let mut query = people::table
        .inner_join(seats::table.on(seats::person_id.eq(people::id.nullable())))
        .inner_join(workshops::table.on(workshops::id.eq(seats::workshop_id)))
        .filter(people::id.ne(&person.id))
        .filter(workshops::id.ne(&workshop.id))
        .filter(people::consent_data.eq(true))
        .into_boxed();
    query = match &workshop.organisation_id {
        Some(organisation) => query.filter(people::organisation_id.eq(organisation)),
        None => query.filter(people::organisation_id.is_null()).filter(workshops::trainer_id.eq(&workshop.trainer_id)),
    };
    let ending = format!("%{}", phone_end.unwrap_or_default());
    let area = person.area.clone().unwrap_or_default();
    query = match (phone_end, &person.area) {
        (Some(_), Some(_)) => query.filter(people::phone.like(ending).or(people::area.eq(area))),
        (Some(_), None) => query.filter(people::phone.like(ending)),
        (None, Some(_)) => query.filter(people::area.eq(area)),
        (None, None) => return Ok(Vec::new()),
    };
    let found: Vec<Found> = query
        .order((people::id.asc(), workshops::starts_on.desc()))
        .select((PersonRow::as_select(), workshops::title))
        .limit(LOOKED_THROUGH)
        .load(c)?;
    let mut candidates: Vec<Candidate> = Vec::new();
    for (person, workshop) in found {
        if candidates.last().is_none_or(|last| last.person.id != person.id) {
            candidates.push(Candidate { person, workshop });
        }
    }
    Ok(candidates)
}
