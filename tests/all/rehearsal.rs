//! A rehearsal of the half day: one trainer, 35 owners in 35 browsers behind one address and three people on paper, from
//! the first run of the laptop to the files that go home. Every answer is remembered as it was typed and compared with
//! what comes out. No page is asked for its script.

mod counts;
mod hall;
mod home;
mod mishaps;
mod outcomes;
mod paper;
mod people;
mod register;
mod says;
mod secrets;
mod sharing;

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use stanap::packs::agenda::Card;
use stanap::plan::catalogue;

use crate::support::app::{Kind, TestApp};
use hall::Hall;
use people::{Person, each};

/// Owners with a phone.
const OWNERS: usize = 35;
/// The one who comes late.
const LATE: usize = OWNERS - 1;
/// Number of the part with the cards for each stage of a warning.
const CARDS: u8 = 10;
/// Who writes on paper, with her yes to money and health or without.
const PAPER: [(usize, bool); 3] = [(35, false), (36, true), (37, true)];

#[test]
fn a_half_day_on_sqlite() {
    rehearse(Kind::Sqlite);
}

#[test]
fn a_half_day_on_postgresql() {
    rehearse(Kind::Postgres);
}

/// The room as it fills.
struct Room {
    app: TestApp,
    hall: Hall,
    /// With a phone of her own, by number.
    people: Vec<Person>,
    /// On paper.
    paper: Vec<Person>,
}

fn rehearse(kind: Kind) {
    let app = TestApp::on(kind);
    let half_past_eight = NaiveDate::from_ymd_opt(2027, 2, 7).and_then(|day| day.and_hms_opt(21, 30, 0));
    app.clock.advance(half_past_eight.expect("a time") - app.clock.stamp());
    let hall = Hall::opens(&app);
    let people = people::join(&app.base, &hall.code, 0..LATE);
    let mut seats: Vec<i32> = people.iter().map(|person| person.seat).collect();
    seats.sort_unstable();
    assert!(seats.iter().copied().eq(1..=34), "everyone has a seat of her own: {seats:?}");
    let mut room = Room { app, hall, people, paper: vec![] };
    let mut parts: Vec<String> = vec![];
    for card in Hall::cards() {
        room.hall.starts(card);
        parts.extend(card.parts.iter().cloned());
        each(&mut room.people, |person| person.works(&card.parts));
        room.happens(card, &parts);
        room.is_seen(&parts);
        room.app.clock.advance(TimeDelta::minutes(card.minutes.into()));
        if card.code != "close" {
            room.hall.goes_on(card);
        }
    }
    room.ends();
}

impl Room {
    /// What goes on in the room during a card, beside the work on it.
    fn happens(&mut self, card: &Card, parts: &[String]) {
        let (hall, base) = (&mut self.hall, self.app.base.as_str());
        match card.code.as_str() {
            "welcome" => register::everyone(&mut self.people),
            "story" => mishaps::help(hall, &self.app, &mut self.people[4..7]),
            "main" => self.paper = PAPER.map(|(n, _)| paper::adds(hall, n, base)).into(),
            "tea" => {
                mishaps::lost_codes(hall, &mut self.people[10..14], base);
                mishaps::wrong_codes(&self.people, hall, base);
                let mut late = people::join(base, &hall.code, LATE..OWNERS);
                late[0].works(parts);
                register::everyone(&mut late);
                self.people.append(&mut late);
            }
            "people" => mishaps::two_in_one_plan(&mut self.people[14], base),
            "jobs" => {
                for (person, (_, private)) in self.paper.iter_mut().zip(PAPER) {
                    paper::types(hall, person, private);
                }
            }
            "show" => {
                outcomes::plans(&mut self.people);
                sharing::taken_back(hall, &mut self.people[3]);
                sharing::everyone(hall, &mut self.people);
                sharing::comment(hall, &mut self.people[1]);
                sharing::printed(hall, &mut self.people[16..19]);
            }
            "close" => {
                register::last_questions(&mut self.people);
                for person in &self.paper {
                    register::on_paper(hall, person);
                }
            }
            _ => {}
        }
    }

    /// The board tells of each who lets it which parts are done, and of the others nothing; asked again it is silent.
    fn is_seen(&mut self, parts: &[String]) {
        let sections = parts.iter().filter_map(|part| catalogue::section(part.split('/').next().unwrap_or_default()));
        let done: BTreeSet<u8> = sections.map(|section| section.number).filter(|number| *number > 0).collect();
        let board = self.hall.board();
        assert_eq!(board.len(), self.people.len() + self.paper.len());
        for person in &self.people {
            let line = &board[&person.seat];
            if Person::shows(person.n) {
                let told = line.parts.iter().map(|(part, said)| (*part, said == "Done"));
                // dangers that come without a warning have no cards, so that part is done with their rating
                let told = told.filter(|(part, is_done)| *is_done && (*part != CARDS || done.contains(part)));
                assert_eq!(told.map(|(part, _)| part).collect::<BTreeSet<_>>(), done, "{}", person.n);
            } else {
                assert_eq!((line.parts.len(), line.now.as_str()), (0, "Seat only"), "{}", person.n);
            }
        }
        self.hall.says_no_more(&self.app);
    }

    /// The day is over: what was typed and what comes out.
    fn ends(mut self) {
        let board = self.hall.board();
        for person in self.people.iter().filter(|person| Person::shows(person.n)) {
            assert_eq!(board[&person.seat].now, "Finished", "{}", person.n);
        }
        for person in &mut self.paper {
            paper::takes_card(&mut self.hall, person);
            outcomes::compare(person);
        }
        let Self { app, mut hall, mut people, paper } = self;
        people.extend(paper);
        outcomes::walls(&mut people);
        register::attendance(&mut hall, &people);
        counts::audited(&hall, &app, &people, PAPER.len());
        home::seen(&mut hall, &people);
        counts::register(&mut hall, &people);
        counts::results(&mut hall, &people);
        counts::published(&mut hall);
        counts::nobody_else(&hall, &app);
        home::zip(&mut hall, &people);
        home::certificates(&mut hall, &mut people, &app.base);
        home::summary(&mut hall, &people);
        keeps_its_secrets(&mut hall, &mut people);
    }
}

/// Who shares nothing, who took it back, who writes on paper, and who shares without money: none of it is told.
fn keeps_its_secrets(hall: &mut Hall, people: &mut [Person]) {
    let [shared, _, without_money, taken_back, never, .., on_paper] = people else { panic!("38 people") };
    secrets::planted(&mut [taken_back, never, on_paper], without_money, shared);
    secrets::looked_for(hall, &[taken_back, never, on_paper, without_money], shared);
}
