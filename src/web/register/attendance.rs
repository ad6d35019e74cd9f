//! Who is here: a tick for each seat and day, saved with one button.

use std::collections::BTreeSet;

use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Days, NaiveDate};

use super::list::{self, PAGE};
use super::{person, seen};
use crate::store::people;
use crate::store::seats;
use crate::store::surveys;
use crate::store::workshops::WorkshopRow;
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::hall::Hall;
use crate::web::secret;
use crate::web::shell::{self, Shell};
use crate::words::Value;

/// A longer workshop has two days of ticks: its first and its last.
const EACH_DAY: i64 = 5;

/// The days on which people are ticked, first to last.
pub fn days(workshop: &WorkshopRow) -> Vec<NaiveDate> {
    let more = (workshop.ends_on - workshop.starts_on).num_days().max(0);
    if more >= EACH_DAY {
        return vec![workshop.starts_on, workshop.ends_on];
    }
    let more = u64::try_from(more).unwrap_or(0);
    (0..=more).filter_map(|day| workshop.starts_on.checked_add_days(Days::new(day))).collect()
}

struct Line {
    number: i32,
    name: String,
    /// Name of the tick, its label and whether it is set.
    ticks: Vec<(String, String, bool)>,
}

#[derive(Template)]
#[template(path = "workshops/attendance.html")]
struct AttendancePage {
    shell: Shell,
    home: String,
    csrf: String,
    lines: Vec<Line>,
    newer: Option<i64>,
    older: Option<i64>,
}

/// `GET /workshops/{workshop}/attendance`
pub async fn show(hall: Hall, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let page = list::asked(&query);
    let workshop = hall.workshop.id.clone();
    let (seats, people, ticked, (all, _)) = hall
        .trainer
        .app
        .store
        .read(move |c| {
            let seats = seats::page(c, &workshop, page * PAGE, PAGE)?;
            let ids: Vec<String> = seats.iter().filter_map(|seat| seat.person_id.clone()).collect();
            Ok((seats, people::of_ids(c, &ids)?, surveys::days(c, &workshop)?, seats::counts(c, &workshop)?))
        })
        .await?;
    seen::note(&hall, "register-read").await?;
    let ticked: BTreeSet<(String, i32)> = ticked.into_iter().collect();
    let words = &hall.trainer.shell.words;
    let heads: Vec<String> = (1_i64..)
        .zip(days(&hall.workshop))
        .map(|(n, date)| {
            let date = words.date_short(date);
            words.with("attendance-day", &[("n", n.into()), ("date", Value::Text(&date))])
        })
        .collect();
    let lines = seats.iter().map(|seat| {
        let person = seat.person_id.clone().unwrap_or_default();
        let row = people.iter().find(|row| row.id == person && row.consent_data);
        let name = row.and_then(|row| row.name.clone()).or_else(|| seat.name.clone());
        let tick = |(day, head): (i32, &String)| {
            (format!("{}:{day}", seat.id), head.clone(), ticked.contains(&(person.clone(), day)))
        };
        let name = name.unwrap_or_else(|| words.text("register-no-name").into_owned());
        Line { number: seat.number, name, ticks: (1..).zip(&heads).map(tick).collect() }
    });
    let page = AttendancePage {
        lines: lines.collect(),
        newer: (page > 0).then(|| page - 1),
        older: ((page + 1) * PAGE < all).then_some(page + 1),
        home: format!("/workshops/{}", hall.workshop.id),
        csrf: hall.trainer.session.csrf.clone(),
        shell: hall.trainer.shell.named("attendance"),
    };
    shell::page(&page)
}

/// `POST /workshops/{workshop}/attendance`: a field `seat:day` for every tick that is set, and `seats` for all that were
/// on the page, so that somebody who sat down meanwhile keeps her ticks.
pub async fn save(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let (workshop, now) = (hall.workshop.clone(), hall.trainer.app.clock.stamp());
    let account = hall.trainer.account.id.clone();
    let days = i32::try_from(days(&workshop).len()).unwrap_or(1);
    let shown: BTreeSet<String> = pairs.all("seat").into_iter().map(str::to_owned).collect();
    let ticked: BTreeSet<String> =
        pairs.fields.into_iter().filter(|(_, on)| on == "yes").map(|(name, _)| name).collect();
    let work = move |c: &mut crate::store::Connection| {
        for seat in seats::of_workshop(c, &workshop.id)?.into_iter().filter(|seat| shown.contains(&number(seat.number)))
        {
            let there: Vec<i32> = (1..=days).filter(|day| ticked.contains(&format!("{}:{day}", seat.id))).collect();
            let person = match seat.person_id {
                Some(person) => person,
                None if there.is_empty() => continue,
                None => people::of_seat(c, &workshop, &seat.id, &secret::short(), now)?,
            };
            for day in 1..=days {
                surveys::tick(c, &workshop.id, &person, day, there.contains(&day))?;
            }
        }
        person::note(c, &workshop.id, &account, "attendance-saved", now)
    };
    hall.trainer.app.store.write(work).await?;
    Ok(shell::see_other(&format!("/workshops/{}/register", hall.workshop.id)))
}

/// A seat's number as it stands in the form: short, for a hall has many.
fn number(number: i32) -> String {
    number.to_string()
}
