//! The room: which card is on the table, how much time is left, which bulletin of the storm game was read. One trainer
//! leads it; board, big screen and phones show the same.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::form::Pairs;
use super::hall::Hall;
use super::shell;
use crate::packs::agenda::{self, Agenda, Card, TableSheet};
use crate::store::rooms;
use crate::words::{Value, Words};

/// What is kept of a room. All times are seconds since 1970.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Room {
    /// Which card, counted through all days from 0.
    pub step: usize,
    /// When the time of the card ends, while it runs.
    pub ends: Option<i64>,
    /// Seconds left, while it stands still; none before it was started.
    pub left: Option<i64>,
    /// Which bulletin of the storm game: 0 before the first.
    pub bulletin: usize,
    /// In a practice room: when each made-up seat was last helped.
    pub helped: BTreeMap<i32, i64>,
}

/// One card of the agenda.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The card.
    pub card: &'static Card,
    /// Which activity it is, from 0; none for a rest.
    pub activity: Option<usize>,
}

/// What a trainer does to a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Next bulletin, or next card.
    Next,
    /// The one before.
    Back,
    /// Let the time run.
    Start,
    /// Hold it.
    Pause,
    /// One minute more.
    Longer,
}

impl Move {
    fn read(code: &str) -> Option<Self> {
        Some(match code {
            "next" => Self::Next,
            "back" => Self::Back,
            "start" => Self::Start,
            "pause" => Self::Pause,
            "longer" => Self::Longer,
            _ => return None,
        })
    }
}

/// The agenda of a workshop's code.
///
/// # Errors
/// When the compiled file lacks it, which a test rules out.
pub fn agenda(code: &str) -> Result<&'static Agenda, Error> {
    let all = agenda::agendas().map_err(|fault| Error::Internal(fault.to_string()))?;
    all.iter().find(|agenda| agenda.key == code).ok_or_else(|| Error::Internal(format!("no agenda {code}")))
}

/// All cards of an agenda in order.
pub fn steps(agenda: &'static Agenda) -> Vec<Step> {
    let mut activities = 0;
    let numbered = agenda.days.iter().flat_map(|day| &day.cards).map(|card| {
        let activity = (!card.rest).then_some(activities);
        activities += usize::from(!card.rest);
        Step { card, activity }
    });
    numbered.collect()
}

impl Step {
    /// Its name.
    pub fn name(&self, words: &Words) -> String {
        words.text(&format!("workshop-card-{}", self.card.code)).into_owned()
    }
    /// Its time, seconds.
    fn seconds(&self) -> i64 {
        i64::from(self.card.minutes) * 60
    }
    fn is_storm(&self) -> bool {
        self.card.sheet == Some(TableSheet::Bulletins)
    }
}

impl Room {
    /// What the store holds; a room that was never led stands at the first card.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The card on the table.
    pub fn step<'a>(&self, steps: &'a [Step]) -> Option<&'a Step> {
        steps.get(self.step.min(steps.len().saturating_sub(1)))
    }

    /// Seconds left of the card; zero when its time is over.
    pub fn left(&self, step: &Step, now: i64) -> i64 {
        self.ends.map(|ends| ends - now).or(self.left).unwrap_or_else(|| step.seconds()).max(0)
    }

    /// Moves on. `bulletins` is how many the storm game has.
    pub fn act(&mut self, what: Move, steps: &[Step], bulletins: usize, now: i64) {
        let Some(step) = self.step(steps).copied() else { return };
        let storm = step.is_storm();
        match what {
            Move::Next if storm && self.bulletin < bulletins => self.bulletin += 1,
            Move::Back if storm && self.bulletin > 0 => self.bulletin -= 1,
            Move::Next if self.step + 1 < steps.len() => self.turn_to(self.step + 1),
            Move::Back if self.step > 0 => self.turn_to(self.step - 1),
            Move::Next | Move::Back => {}
            Move::Start => {
                // a clock that ran out starts anew
                let left = Some(self.left(&step, now)).filter(|left| *left > 0).unwrap_or_else(|| step.seconds());
                (self.ends, self.left) = (Some(now + left), None);
            }
            Move::Pause => (self.left, self.ends) = (Some(self.left(&step, now)), None),
            Move::Longer => {
                let left = self.left(&step, now) + 60;
                (self.ends, self.left) =
                    if self.ends.is_some() { (Some(now + left), None) } else { (None, Some(left)) };
            }
        }
    }

    fn turn_to(&mut self, step: usize) {
        let helped = std::mem::take(&mut self.helped);
        *self = Self { step, helped, ..Self::default() };
    }
}

/// A time left as "24:35".
pub fn clock(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// "Now: Our hazards", in the owner's words.
pub fn now(words: &Words, agenda_code: &str, room: &str) -> Option<String> {
    let steps = steps(agenda(agenda_code).ok()?);
    let name = Room::read(room).step(&steps)?.name(words);
    Some(words.with("room-now", &[("card", Value::Text(&name))]))
}

/// `POST /workshops/{workshop}/room`: next, back, start, pause, one minute more.
pub async fn lead(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let read = pairs.revision()?;
    let what = pairs.get("do").and_then(Move::read).ok_or(Error::BadRequest("no such move"))?;
    let app = &hall.trainer.app;
    let pack = app.halls.pack(app, &hall.workshop)?;
    let mut room = Room::read(&hall.workshop.room);
    let steps = steps(agenda(hall.workshop.agenda.as_str())?);
    room.act(what, &steps, pack.bulletins.len().saturating_sub(1), app.clock.now().timestamp());
    let text = serde_json::to_string(&room).map_err(|error| Error::Internal(error.to_string()))?;
    let id = hall.workshop.id.clone();
    // a button pressed twice, or by two trainers at once, counts once
    app.store.write(move |c| rooms::set_room(c, &id, read, &text)).await?;
    let to = if pairs.get("from") == Some("projector") { "projector" } else { "board" };
    Ok(shell::see_other(&format!("/workshops/{}/{to}", hall.workshop.id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half() -> Vec<Step> {
        steps(agenda("half").unwrap())
    }

    fn storm(steps: &[Step]) -> usize {
        steps.iter().position(Step::is_storm).unwrap()
    }

    #[test]
    fn time_runs_stands_still_and_gets_longer() {
        let steps = half();
        let mut room = Room::default();
        let mut at = |what, now| {
            room.act(what, &steps, 5, now);
            room.left(&steps[0], now)
        };
        assert_eq!(at(Move::Start, 1000), 15 * 60);
        assert_eq!(at(Move::Pause, 1060), 14 * 60);
        assert_eq!(at(Move::Longer, 5000), 15 * 60, "time that stands still is not lost");
        assert_eq!(at(Move::Start, 5000), 15 * 60);
        assert_eq!(at(Move::Longer, 5060), 15 * 60);
        assert_eq!(room.left(&steps[0], 9999), 0, "it never runs below zero");
        room.act(Move::Start, &steps, 5, 9999);
        assert_eq!(room.left(&steps[0], 9999), 15 * 60, "a clock that ran out starts anew");
    }

    #[test]
    fn bulletins_come_one_by_one_before_the_next_card() {
        let steps = half();
        let mut room = Room { step: storm(&steps), ..Room::default() };
        room.act(Move::Start, &steps, 2, 0);
        for seen in [1, 2] {
            room.act(Move::Next, &steps, 2, 10);
            assert_eq!((room.step, room.bulletin), (storm(&steps), seen));
        }
        assert_eq!(room.ends, Some(35 * 60), "the game has one clock");
        room.act(Move::Next, &steps, 2, 20);
        assert_eq!((room.step, room.bulletin, room.ends), (storm(&steps) + 1, 0, None));
        room.act(Move::Back, &steps, 2, 20);
        assert_eq!(room.step, storm(&steps));
    }

    #[test]
    fn a_room_stays_within_its_agenda() {
        let steps = half();
        let mut room = Room::default();
        room.act(Move::Back, &steps, 2, 0);
        assert_eq!(room.step, 0);
        for _ in 0..100 {
            room.act(Move::Next, &steps, 2, 0);
        }
        assert_eq!(room.step, steps.len() - 1);
        assert_eq!(Room::read("no JSON"), Room::default());
        assert_eq!(Room::read(r#"{"step":99}"#).step(&steps).unwrap().card.code, steps.last().unwrap().card.code);
    }
}
