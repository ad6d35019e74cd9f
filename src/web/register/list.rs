//! The register's list: seats by number, a page at a time.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use askama::Template;

use super::{said, seen};
use crate::store::people::{self, PersonRow};
use crate::store::seats::{self, SeatRow};
use crate::web::error::Error;
use crate::web::hall::Hall;
use crate::web::shell::{self, Shell};

/// Seats on one page.
pub const PAGE: i64 = 50;

struct Line {
    number: i32,
    seat: String,
    name: String,
    hint: String,
    told: bool,
    call: bool,
}

#[derive(Template)]
#[template(path = "workshops/register.html")]
struct RegisterPage {
    shell: Shell,
    home: String,
    base: String,
    lines: Vec<Line>,
    told: String,
    newer: Option<i64>,
    older: Option<i64>,
}

/// The page asked for, from 0.
pub fn asked(query: &[(String, String)]) -> i64 {
    let page = query.iter().find(|(name, _)| name == "page").and_then(|(_, text)| text.parse().ok());
    page.unwrap_or(0).clamp(0, 10_000)
}

/// `GET /workshops/{workshop}/register`
pub async fn show(hall: Hall, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let page = asked(&query);
    let workshop = hall.workshop.id.clone();
    let (seats, people, (all, told)) = hall
        .trainer
        .app
        .store
        .read(move |c| {
            let seats = seats::page(c, &workshop, page * PAGE, PAGE)?;
            let ids: Vec<String> = seats.iter().filter_map(|seat| seat.person_id.clone()).collect();
            Ok((seats, people::of_ids(c, &ids)?, seats::counts(c, &workshop)?))
        })
        .await?;
    seen::note(&hall, "register-read").await?;
    let people: BTreeMap<String, PersonRow> = people.into_iter().map(|person| (person.id.clone(), person)).collect();
    let lines = seats.iter().map(|seat| line(&hall, seat, &people)).collect::<Result<_, _>>()?;
    let home = format!("/workshops/{}", hall.workshop.id);
    let shell = hall.trainer.shell.named("register");
    shell::page(&RegisterPage {
        told: shell.words.with("register-line", &[("told", told.into()), ("all", all.into())]),
        base: format!("{home}/register"),
        home,
        lines,
        newer: (page > 0).then(|| page - 1),
        older: ((page + 1) * PAGE < all).then_some(page + 1),
        shell,
    })
}

fn line(hall: &Hall, seat: &SeatRow, people: &BTreeMap<String, PersonRow>) -> Result<Line, Error> {
    let words = &hall.trainer.shell.words;
    let country = hall.trainer.app.country(&hall.workshop.country)?;
    let person = seat.person_id.as_ref().and_then(|id| people.get(id)).filter(|person| person.consent_data);
    let mut hint = Vec::new();
    if let Some(person) = person {
        hint.extend(person.sector.as_deref().map(|code| said::sector(words, code)));
        hint.extend(person.area.as_deref().map(|code| said::area(words, country, code)));
    } else {
        hint.push(words.text("register-no-sheet").into_owned());
    }
    let name = person.and_then(|person| person.name.clone()).or_else(|| seat.name.clone());
    Ok(Line {
        number: seat.number,
        seat: seat.id.clone(),
        name: name.unwrap_or_else(|| words.text("register-no-name").into_owned()),
        hint: hint.join(" · "),
        told: person.is_some(),
        call: person.is_some_and(|person| person.consent_call),
    })
}
