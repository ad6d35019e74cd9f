//! The practice room: made-up people whose work is computed from the clock and the seat's number. No plan of theirs is
//! stored, so nothing can count them, and nothing runs in the background.

use actix_web::HttpResponse;
use chrono::TimeDelta;

use super::app::App;
use super::board::{Seen, State};
use super::error::Error;
use super::form::Pairs;
use super::halls::{self, Ticks};
use super::room::Room;
use super::shell;
use super::trainer::Trainer;
use super::{secret, workshop_form};
use crate::plan::answers::Answers;
use crate::plan::progress::Status;
use crate::store::seats::{self, NewSeat, SeatRow};
use crate::store::workshops::{WorkshopForm, WorkshopRow};
use crate::store::{Agenda, Depth, rooms};

/// People of a practice room.
const PEOPLE: i32 = 28;
/// Where it is held: the country of the first sample plan.
const COUNTRY: &str = "VU";
/// People at a table.
const AT_A_TABLE: i32 = 5;
/// Seconds for which a made-up person waits for help before she finds out herself.
const WAITS: i64 = 90;
/// Minutes after which a quiet one saves again.
const SLOW: i64 = 17;

/// `POST /workshops/practice`: a half-day workshop with 28 made-up people.
pub async fn begin(trainer: Trainer, pairs: Pairs) -> Result<HttpResponse, Error> {
    trainer.check(&pairs)?;
    let app = &trainer.app;
    let today = app.clock.now().date_naive();
    let form = WorkshopForm {
        title: trainer.shell.t("room-practice-title"),
        country: COUNTRY.to_owned(),
        place: trainer.shell.t("room-practice-place"),
        language: trainer.shell.words.lang().to_owned(),
        starts_on: today,
        ends_on: today,
        agenda: Agenda::Half,
        sectors: "[]".to_owned(),
        consent_text: trainer.shell.t("room-consent-default"),
    };
    let id = workshop_form::insert(&trainer, form, true).await?;
    let (workshop, now) = (id.clone(), app.clock.stamp());
    app.store
        .write(move |c| {
            for place in 0..PEOPLE {
                let seat = secret::short();
                let new = NewSeat { id: &seat, workshop_id: &workshop, plan_id: None, name: None, paper: false, now };
                seats::take(c, new)?;
                rooms::place(c, &seat, Some(place / AT_A_TABLE + 1), None)?;
            }
            Ok(())
        })
        .await?;
    Ok(shell::see_other(&format!("/workshops/{id}/board")))
}

/// A made-up person, from her seat's number alone.
struct Person {
    /// Seconds that a part takes her.
    pace: i64,
    /// Parts that she had done when the room began.
    ahead: i64,
    /// Whether she saves seldom.
    slow: bool,
    /// How often she needs help, seconds; and when first.
    help: Option<(i64, i64)>,
}

impl Person {
    fn at(number: i32) -> Self {
        // a mixed number, so that neighbours differ
        let mixed = i64::from(number.wrapping_mul(40_503).rem_euclid(65_521));
        let every = 300 + mixed % 240;
        Self {
            pace: 60 + mixed % 90,
            ahead: mixed / 7 % 6,
            slow: number % 11 == 4,
            help: (number % 4 == 2).then_some((every, mixed % every)),
        }
    }

    /// How far she is after so many seconds; `helped` is when the trainer came, in the same seconds.
    fn seen(&self, elapsed: i64, helped: Option<i64>, grown: &[Ticks]) -> Seen {
        let pace = if self.slow { SLOW * 60 } else { self.pace };
        let last = grown.len().saturating_sub(1);
        let parts = usize::try_from(self.ahead + elapsed / pace).unwrap_or(last).min(last);
        let ticks = grown.get(parts).cloned().unwrap_or_default();
        let finished = ticks.iter().all(|(_, status)| *status == Status::Done);
        let minutes = if finished { (elapsed / 60).min(3) } else { elapsed % pace / 60 };
        let asked = self.help.map(|(every, first)| elapsed - (elapsed + first) % every);
        let waits = asked.is_some_and(|asked| elapsed - asked < WAITS && helped.is_none_or(|helped| helped < asked));
        let state = match () {
            () if finished => State::Finished,
            () if waits => State::Help,
            () if minutes >= 10 => State::Quiet,
            () => State::Working,
        };
        Seen { state, since: None, minutes: Some(minutes), ticks: Some(ticks) }
    }
}

/// How far a made-up seat is now.
///
/// # Errors
/// When no pack can stand in.
pub fn seen(app: &App, workshop: &WorkshopRow, seat: &SeatRow, room: &Room) -> Result<Seen, Error> {
    let begun = workshop.created_at.and_utc().timestamp();
    let elapsed = (app.clock.now().timestamp() - begun).max(0);
    let helped = room.helped.get(&seat.number).map(|at| at - begun);
    let mut seen = Person::at(seat.number).seen(elapsed, helped, grown(app)?);
    if seen.state == State::Help {
        seen.since = workshop.created_at.checked_add_signed(TimeDelta::seconds(i64::from(seat.number)));
    }
    Ok(seen)
}

/// How a quick plan grows: with none of its parts, with one, and so on to the last.
fn grown(app: &App) -> Result<&[Ticks], Error> {
    if let Some(known) = app.halls.grown.get() {
        return Ok(known);
    }
    let parts = halls::ticks_of(app, COUNTRY, Depth::Quick, &Answers::default())?;
    let status = |part: usize, done: usize| match part {
        _ if part < done => Status::Done,
        _ if part == done => Status::Half,
        _ => Status::Todo,
    };
    let at = |done| parts.iter().enumerate().map(|(part, (key, _))| (*key, status(part, done))).collect();
    let grown = (0..=parts.len()).map(at).collect();
    Ok(app.halls.grown.get_or_init(|| grown))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grown() -> Vec<Ticks> {
        let at = |n: usize, part: usize| if part < n { Status::Done } else { Status::Todo };
        (0..=8).map(|n| (0..8).map(|part| ("business", at(n, part))).collect()).collect()
    }

    #[test]
    fn the_room_is_spread_at_first_and_finishes_in_the_end() {
        let grown = grown();
        let count = |elapsed: i64, state: State| {
            (1..=PEOPLE).filter(|n| Person::at(*n).seen(elapsed, None, &grown).state == state).count()
        };
        assert_eq!(count(0, State::Finished), 0);
        let begun: std::collections::BTreeSet<_> = (1..=PEOPLE).map(|n| Person::at(n).ahead).collect();
        assert!(begun.len() > 3, "{begun:?}");
        assert!(count(3600 * 4, State::Finished) == 28);
        let helps: Vec<usize> = (0..20).map(|minute| count(minute * 60, State::Help)).collect();
        assert!(helps.iter().any(|help| *help > 0) && helps.iter().all(|help| *help < 7), "{helps:?}");
        assert!((11..20).any(|minute| count(minute * 60, State::Quiet) > 0));
    }

    #[test]
    fn who_was_helped_waits_no_more() {
        let grown = grown();
        let asks = |n: i32, helped| (0..600).find(|at| Person::at(n).seen(*at, helped, &grown).state == State::Help);
        let (number, at) = (1..=PEOPLE).find_map(|n| Some((n, asks(n, None)?))).unwrap();
        assert_ne!(Person::at(number).seen(at + 1, Some(at), &grown).state, State::Help);
    }
}
