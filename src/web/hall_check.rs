//! The hall check: what must be right before cards are printed, each line green, red or to be looked at.

use std::net::IpAddr;

use chrono::{DateTime, Local, TimeDelta, Utc};

use super::app::App;
use crate::machine::{self, Network, Power};

/// How a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// In order.
    Good,
    /// Not in order; the remedy says what to do.
    Bad,
    /// The machine cannot tell: look.
    Look,
}

impl State {
    /// Its code in the words: `good`, `bad`, `look`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Look => "look",
        }
    }
}

/// One line of the check: its message is `hall-check-{code}` with `.good`, `.bad` or `.look`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its code.
    pub code: &'static str,
    /// How it stands.
    pub state: State,
    /// What was seen, for `{ $seen }`.
    pub seen: String,
}

/// Least room on the disk, bytes: a workshop takes a few megabytes, a full disk takes everything.
const LEAST_ROOM: u64 = 500_000_000;
/// A battery below this does not last until tea, per cent.
const LOW: u8 = 80;
/// A phone that tried within this time counts for today's hall, hours.
const FRESH: i64 = 36;

/// What the check looks at, apart from the machine.
pub struct Seen<'a> {
    /// The app.
    pub app: &'a App,
    /// The networks of this machine.
    pub networks: &'a [Network],
}

impl Seen<'_> {
    /// All lines, in the order in which they are mended.
    pub fn lines(&self) -> Vec<Line> {
        vec![
            self.listening(),
            self.network(),
            self.phone(),
            power(machine::power()),
            self.clock(),
            self.disk(),
            sleep(),
            self.print(),
        ]
    }

    fn listening(&self) -> Line {
        let open = is_open(self.app);
        line("listen", if open { State::Good } else { State::Bad }, self.app.settings.listen.ip().to_string())
    }

    fn network(&self) -> Line {
        let names: Vec<String> = self.networks.iter().map(|network| network.address.to_string()).collect();
        line("network", if names.is_empty() { State::Bad } else { State::Good }, names.join(", "))
    }

    fn phone(&self) -> Line {
        let (hall, now) = (self.app.lan.hall(), self.app.clock.stamp());
        let fresh = |at| now - at < TimeDelta::hours(FRESH);
        let other = |from: IpAddr| !machine::is_own(from);
        let reached = hall.tries.iter().rev().find(|one| fresh(one.at) && other(one.from));
        match reached {
            Some(one) => line("phone", State::Good, one.number.to_string()),
            None => line("phone", State::Bad, String::new()),
        }
    }

    /// A clock that stands before the day on which the facts were read is surely wrong.
    fn clock(&self) -> Line {
        let read = self.app.packs.countries().iter().map(|country| country.read_on).max();
        let now = self.app.clock.now();
        let wrong = read.is_some_and(|read| now.date_naive() < read);
        line("clock", if wrong { State::Bad } else { State::Look }, local(now).format("%Y-%m-%d, %H:%M").to_string())
    }

    fn disk(&self) -> Line {
        let folder = &self.app.settings.data;
        match machine::free_space(folder) {
            Some(bytes) => {
                let state = if bytes < LEAST_ROOM { State::Bad } else { State::Good };
                line("disk", state, format!("{} MB", bytes / 1_000_000))
            }
            None => line("disk", State::Look, String::new()),
        }
    }

    fn print(&self) -> Line {
        line("print", if self.app.lan.hall().printed { State::Good } else { State::Look }, String::new())
    }
}

/// By the clock on the wall, which is what a trainer compares.
fn local(now: DateTime<Utc>) -> DateTime<Local> {
    now.with_timezone(&Local)
}

/// Whether the program listens to others than this machine.
pub fn is_open(app: &App) -> bool {
    !app.settings.listen.ip().is_loopback() || app.lan.doors() > 0
}

fn power(power: Power) -> Line {
    match power {
        Power::Mains => line("power", State::Good, String::new()),
        Power::Battery(Some(left)) => {
            line("power", if left < LOW { State::Bad } else { State::Look }, format!("{left} %"))
        }
        Power::Battery(None) | Power::Unknown => line("power", State::Look, String::new()),
    }
}

/// No system tells it in a way that can be trusted.
fn sleep() -> Line {
    line("sleep", State::Look, String::new())
}

fn line(code: &'static str, state: State, seen: String) -> Line {
    Line { code, state, seen }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_battery_that_will_not_last_is_red_and_the_wall_is_green() {
        assert_eq!(power(Power::Mains).state, State::Good);
        assert_eq!(power(Power::Battery(Some(30))).state, State::Bad);
        assert_eq!(power(Power::Battery(Some(95))).state, State::Look);
        assert_eq!(power(Power::Unknown).state, State::Look);
    }
}
