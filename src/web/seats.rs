//! What a trainer does at a seat: help given, its table, what its person is called, and a seat for who has no phone.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::board;
use super::error::Error;
use super::form::Pairs;
use super::hall::Hall;
use super::room::Room;
use super::secret;
use super::shell::{self, Shell};
use crate::store::rooms;
use crate::store::seats::{self, NewSeat, SeatRow};

/// Longest name, characters.
const NAME: usize = 40;
/// The highest number of a table.
const TABLES: std::ops::RangeInclusive<i32> = 1..=99;

#[derive(Template)]
#[template(path = "workshops/place.html")]
struct SeatPage {
    shell: Shell,
    csrf: String,
    action: String,
    back: String,
    /// What else can be done for this seat.
    helping: String,
    seat: SeatRow,
    table: String,
    name: String,
    wrong: Vec<&'static str>,
}

impl SeatPage {
    fn is_wrong(&self, name: &str) -> bool {
        self.wrong.contains(&name)
    }
}

fn page(hall: &Hall, seat: SeatRow, typed: Option<(String, String)>, wrong: Vec<&'static str>) -> SeatPage {
    let base = format!("/workshops/{}", hall.workshop.id);
    let words = &hall.trainer.shell.words;
    let title = board::number(words, "room-seat", "number", seat.number.into());
    let kept =
        (seat.table_number.map(|table| table.to_string()).unwrap_or_default(), seat.name.clone().unwrap_or_default());
    let (table, name) = typed.unwrap_or(kept);
    SeatPage {
        shell: hall.trainer.shell.titled(&title).with_problem(!wrong.is_empty()),
        csrf: hall.trainer.session.csrf.clone(),
        action: format!("{base}/board/{}", seat.number),
        back: format!("{base}/board"),
        helping: format!("{base}/seats/{}", seat.number),
        seat,
        table,
        name,
        wrong,
    }
}

async fn of(hall: &Hall, number: i32) -> Result<SeatRow, Error> {
    let id = hall.workshop.id.clone();
    Ok(hall.trainer.app.store.read(move |c| rooms::seat(c, &id, number)).await?)
}

/// `GET /workshops/{workshop}/board/{seat}`
pub async fn show(hall: Hall, path: web::Path<(String, i32)>) -> Result<HttpResponse, Error> {
    let seat = of(&hall, path.1).await?;
    shell::page(&page(&hall, seat, None, vec![]))
}

/// `POST /workshops/{workshop}/board/{seat}`: help was given, or table and name.
pub async fn change(hall: Hall, path: web::Path<(String, i32)>, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let seat = of(&hall, path.1).await?;
    let store = &hall.trainer.app.store;
    if pairs.get("do") == Some("helped") {
        let (id, workshop, revision) = (seat.id.clone(), hall.workshop.id.clone(), hall.workshop.room_revision);
        let room = hall.workshop.practice.then(|| helped(&hall, &seat)).transpose()?;
        store
            .write(move |c| {
                rooms::set_help(c, &id, None)?;
                room.map_or(Ok(()), |room| rooms::set_room(c, &workshop, revision, &room).map(drop))
            })
            .await?;
        return Ok(shell::see_other(&board::back(&hall.workshop.id, pairs.get("view"))));
    }
    let (table, name) = (pairs.get("table").unwrap_or_default().trim(), pairs.get("name").unwrap_or_default().trim());
    let number = table.parse().ok().filter(|number| TABLES.contains(number));
    let mut wrong = Vec::new();
    if number.is_none() && !table.is_empty() {
        wrong.push("table");
    }
    if name.chars().count() > NAME {
        wrong.push("name");
    }
    if !wrong.is_empty() {
        let typed = Some((table.to_owned(), name.to_owned()));
        return shell::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&hall, seat, typed, wrong));
    }
    let (id, name) = (seat.id, name.to_owned());
    store.write(move |c| rooms::place(c, &id, number, (!name.is_empty()).then_some(&name))).await?;
    Ok(shell::see_other(&format!("/workshops/{}/board", hall.workshop.id)))
}

/// The practice room after this made-up seat was helped.
fn helped(hall: &Hall, seat: &SeatRow) -> Result<String, Error> {
    let mut room = Room::read(&hall.workshop.room);
    room.helped.insert(seat.number, hall.trainer.app.clock.now().timestamp());
    serde_json::to_string(&room).map_err(|error| Error::Internal(error.to_string()))
}

/// `POST /workshops/{workshop}/seats`: a seat for a person who writes on paper.
pub async fn add(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let (id, workshop, now) = (pairs.key()?, hall.workshop.id.clone(), hall.trainer.app.clock.stamp());
    // the form's key is the seat's id: the same form sent twice is one seat
    let id: String = secret::digest(&format!("seat {id} {workshop}")).chars().take(20).collect();
    let number = hall.trainer.app.store.write(move |c| {
        let there = seats::of_workshop(c, &workshop)?.into_iter().find(|seat| seat.id == id);
        if let Some(seat) = there {
            return Ok(seat.number);
        }
        seats::take(c, NewSeat { id: &id, workshop_id: &workshop, plan_id: None, name: None, paper: true, now })
    });
    let number = number.await?;
    Ok(shell::see_other(&format!("/workshops/{}/board/{number}", hall.workshop.id)))
}
