//! Sheets of cards to cut out: to join the workshop, and to come back to a plan after it.

use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::outline::build::slips::{self, Back, Door, Home, Workshop};
use crate::outline::slips::Slips;
use crate::pdf::{self, Paper};
use crate::store::workshops::WorkshopRow;
use crate::store::{accounts, people, seats};
use crate::web::error::Error;
use crate::web::hall::Hall;
use crate::web::{lan, papers};

/// Cards on a sheet.
const SHEET: usize = 8;
/// Most cards printed at once.
const CARDS: std::ops::RangeInclusive<usize> = 1..=200;

/// What is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    #[serde(default)]
    paper: papers::Size,
    #[serde(default)]
    cards: Option<usize>,
    #[serde(default)]
    names: Option<String>,
}

impl Asked {
    fn cards(&self) -> Result<usize, Error> {
        Some(self.cards.unwrap_or(SHEET))
            .filter(|cards| CARDS.contains(cards))
            .ok_or(Error::BadRequest("number of cards"))
    }
    fn names(&self) -> Result<bool, Error> {
        match self.names.as_deref() {
            None => Ok(false),
            Some("1") => Ok(true),
            Some(_) => Err(Error::BadRequest("names or none")),
        }
    }
}

fn about(workshop: &WorkshopRow) -> Workshop<'_> {
    Workshop { title: &workshop.title, place: &workshop.place, day: workshop.starts_on }
}

async fn painted(hall: &Hall, slips: Slips, paper: Paper, name: &str) -> Result<HttpResponse, Error> {
    let painted = hall.trainer.app.painted(move || pdf::slips(&slips, paper)).await?;
    let file = format!("stanap-{}-{name}.pdf", hall.workshop.code.to_lowercase());
    papers::answer(painted, "application/pdf", &file)
}

/// `GET /workshops/{workshop}/join-cards.pdf?cards=1..200&paper=a4|letter`: one sheet where nothing is said, in the
/// language of the workshop.
pub async fn join(request: HttpRequest, hall: Hall, asked: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let (paper, count) = (asked.paper.into(), asked.cards()?);
    let app = &hall.trainer.app;
    let address = lan::way_in(&request, app);
    let network = app.lan.hall().network;
    let door = Door {
        address: &address,
        code: &hall.workshop.code,
        hall: app.settings.public_address.is_none().then_some(network.as_str()),
    };
    let words = app.library.words(&hall.workshop.language);
    let cards = slips::join(&words, about(&hall.workshop), door, count);
    painted(&hall, cards, paper, "join-cards").await
}

/// `GET /workshops/{workshop}/return-cards.pdf?names=1&paper=a4|letter`: one card for each seat with a plan; a sheet of
/// cards for anyone where there is none yet.
pub async fn returns(hall: Hall, asked: web::Query<Asked>) -> Result<HttpResponse, Error> {
    let (paper, names) = (asked.paper.into(), asked.names()?);
    let app = &hall.trainer.app;
    let (id, account) = (hall.workshop.id.clone(), hall.workshop.trainer_id.clone());
    let read = app.store.read(move |c| {
        let rows = seats::with_plans(c, &id)?;
        let ids: Vec<String> = rows.iter().filter_map(|(seat, _)| seat.person_id.clone()).collect();
        let people = if names { people::of_ids(c, &ids)? } else { Vec::new() };
        Ok((rows, people, accounts::find(c, &account)?))
    });
    let (rows, people, trainer) = read.await?;
    let name = |seat: &seats::SeatRow| {
        let person = people.iter().find(|person| Some(&person.id) == seat.person_id.as_ref() && person.consent_data);
        let name = seat.name.clone().or_else(|| person.and_then(|person| person.name.clone()));
        name.filter(|_| names)
    };
    let seated: Vec<(i64, Option<String>, bool)> =
        rows.iter().map(|(seat, kept)| (seat.number.into(), name(seat), *kept)).collect();
    let mut backs: Vec<Back<'_>> = Vec::with_capacity(seated.len());
    for (seat, name, kept) in &seated {
        backs.push(Back { seat: Some(*seat), name: name.as_deref(), kept: Some(*kept) });
    }
    if backs.is_empty() {
        backs = vec![Back::default(); SHEET];
    }
    let home = Home {
        address: app.settings.public_address.as_deref(),
        trainer: &trainer.name,
        phone: trainer.phone.as_deref(),
    };
    let words = app.library.words(&hall.workshop.language);
    let cards = slips::returns(&words, about(&hall.workshop), home, &backs);
    painted(&hall, cards, paper, "return-cards").await
}
