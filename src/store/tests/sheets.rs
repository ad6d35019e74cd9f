//! Sheets of the register: kept beside plans, and forgotten when nobody comes back to them.

use chrono::NaiveDateTime;

use crate::store::accounts::{self, NewAccount};
use crate::store::maintenance::{self, Cleared, Rules};
use crate::store::people::{self, Sheet};
use crate::store::seats::{self, NewSeat};
use crate::store::workshops::{self, NewWorkshop, WorkshopForm};
use crate::store::{Agenda, Connection, Rights, StoreError, plans};

use super::{day, on_each};

fn workshop(c: &mut Connection) -> Result<(), StoreError> {
    let new = NewAccount {
        id: "mere",
        login: "mere",
        name: "Mere",
        password_hash: "$argon2id$",
        role: Rights::Trainer,
        organisation_id: None,
        language: "en",
        now: day(1),
    };
    accounts::insert(c, new)?;
    let form = WorkshopForm {
        title: "Market house".into(),
        country: "VU".into(),
        place: "Port Vila".into(),
        language: "en".into(),
        starts_on: day(1).date(),
        ends_on: day(1).date(),
        agenda: Agenda::Half,
        sectors: "[]".into(),
        consent_text: String::new(),
    };
    let (id, code, form) = ("w1", "KT7R4M", &form);
    let new = NewWorkshop { id, code, organisation_id: None, trainer_id: "mere", form, practice: false, now: day(1) };
    workshops::insert(c, new)
}

/// A seat with a sheet, written at a moment.
fn sheet(c: &mut Connection, id: &str, plan: Option<&str>, at: NaiveDateTime) -> Result<(), StoreError> {
    seats::take(
        c,
        NewSeat { id, workshop_id: "w1", plan_id: plan, name: Some("Ana"), paper: plan.is_none(), now: at },
    )?;
    let workshop = workshops::find(c, "w1")?;
    let person = people::of_seat(c, &workshop, id, id, at)?;
    let said = Sheet { name: Some(id.to_owned()), consent_data: true, ability: "{}".into(), ..Sheet::default() };
    people::save(c, &person, &said, at)
}

#[test]
fn a_sheet_goes_24_months_after_its_last_change_unless_its_plan_is_alive() {
    on_each(|t| {
        t.plan("PLAN-1");
        t.write(|c| {
            workshop(c)?;
            sheet(c, "with-a-plan", Some("PLAN-1"), day(1))?;
            sheet(c, "left", None, day(1))?;
            sheet(c, "changed", None, day(100))?;
            plans::touch(c, "PLAN-1", day(700))
        });
        let run = |now| t.write(move |c| maintenance::run(c, &Rules::default(), now));
        let there =
            |id: &'static str| t.read(move |c| people::of_ids(c, &[id.to_owned()])).pop().and_then(|it| it.name);
        assert_eq!(run(day(730)), Cleared::default());
        assert_eq!(run(day(733)), Cleared { sheets_left: 1, ..Cleared::default() });
        assert_eq!(
            [there("with-a-plan").is_some(), there("left").is_some(), there("changed").is_some()],
            [true, false, true]
        );
        t.write(|c| plans::delete(c, "PLAN-1", "owner", day(740)));
        assert_eq!(t.read(|c| seats::at(c, "w1", 1)).name, None, "what she was called goes with the plan");
        assert_eq!(run(day(741)), Cleared { sheets_left: 1, ..Cleared::default() });
        assert_eq!(there("with-a-plan"), None);
    });
}
