//! A room of sixty: the trainer's board while all of them save, and all of them joining at the same moment.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{TimeDelta, Utc};
use sha2::{Digest, Sha256};
use stanap::packs::Packs;
use stanap::store::accounts::NewAccount;
use stanap::store::plans::Consent;
use stanap::store::seats::NewSeat;
use stanap::store::sessions::SessionRow;
use stanap::store::workshops::{NewWorkshop, WorkshopForm};
use stanap::store::{Agenda, Connection, Rights, StoreError, accounts, plans, seats, sessions, workshops};

use crate::line::Line;
use crate::load::{PHONE, Times};
use crate::process::Process;
use crate::seed::{self, Planted};
use crate::seminar::{self, HALL};
use crate::{Bed, Figure, figure, say, store};

const CODE: &str = "KT7R4M";
const WORKSHOP: &str = "workshop";
const TRAINER: &str = "trainer";
/// Boards that look at the room, and how often each does: a page of its own and the big screen's beside it.
const BOARDS: usize = 4;
const LOOK: Duration = Duration::from_millis(500);

/// The figures of a room.
pub fn board(_: &Bed) -> Vec<Figure> {
    let folder = tempfile::tempdir().expect("a folder");
    let store = store(folder.path());
    let plans = seed::plant(&store, &Packs::embedded().expect("packs"), HALL);
    let seated = plans.clone();
    store.write_now(move |c| furnish(c, &seated)).expect("a room");
    store.close();
    drop(store);
    let program = Process::start(folder.path());
    let mut figures = looks(&program, plans);
    figures.push(joins(&program));
    figures
}

/// A workshop with all these plans, and its trainer signed in.
fn furnish(c: &mut Connection, all: &[Planted]) -> Result<(), StoreError> {
    let now = Utc::now().naive_utc();
    let (login, name, password_hash, language) = ("mere", "Mere", "no password", "en");
    let role = Rights::Trainer;
    accounts::insert(
        c,
        NewAccount { id: TRAINER, login, name, password_hash, role, organisation_id: None, language, now },
    )?;
    let form = WorkshopForm {
        title: "Market house".into(),
        country: "VU".into(),
        place: "Port Vila".into(),
        language: "en".into(),
        starts_on: now.date(),
        ends_on: now.date(),
        agenda: Agenda::Half,
        sectors: "[]".into(),
        consent_text: String::new(),
    };
    let (id, code, form) = (WORKSHOP, CODE, &form);
    let new = NewWorkshop { id, code, organisation_id: None, trainer_id: TRAINER, form, practice: false, now };
    workshops::insert(c, new)?;
    for plan in all {
        plans::set_workshop(c, &plan.id, Some(CODE), now)?;
        plans::set_consent(c, &plan.id, Consent::Progress(true), "owner", now)?;
        let (id, plan_id) = (plan.id.as_str(), Some(plan.id.as_str()));
        seats::take(c, NewSeat { id, workshop_id: WORKSHOP, plan_id, name: None, paper: false, now })?;
    }
    let session = SessionRow {
        token_hash: format!("{:x}", Sha256::digest("token of the trainer")),
        plan_id: None,
        kind: "trainer".to_owned(),
        csrf: seed::CSRF.to_owned(),
        shared_phone: false,
        created_at: now,
        seen_at: now,
        expires_at: now + TimeDelta::hours(8),
        account_id: Some(TRAINER.to_owned()),
        key_id: None,
    };
    sessions::insert(c, &session)
}

/// What the boards saw: the times of their looks, and how many said that nothing had changed.
#[derive(Default)]
struct Seen {
    times: Vec<Duration>,
    same: usize,
}

/// Boards look while all phones load and save as people do.
fn looks(program: &Process, plans: Vec<Planted>) -> Vec<Figure> {
    let mut all = seminar::seated(program, plans);
    let over = AtomicBool::new(false);
    let began = Instant::now();
    let (seen, saves) = thread::scope(|scope| {
        let boards: Vec<_> = (0..BOARDS).map(|_| scope.spawn(|| look(&program.address, &over))).collect();
        let (_, saves, failures) = seminar::play(&program.address, &mut all);
        over.store(true, Ordering::Relaxed);
        assert_eq!(failures, 0, "every phone is answered well");
        (boards.into_iter().map(|board| board.join().expect("a board")).collect::<Vec<_>>(), saves)
    });
    let same: usize = seen.iter().map(|seen| seen.same).sum();
    let times = Times::of(seen.into_iter().flat_map(|seen| seen.times).collect(), began.elapsed());
    say(&format!("({} looks at the board, {} saves meanwhile)", times.count(), saves.count()));
    let part = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    vec![
        figure("board with 60 phones at work, p95 ms", times.within(95), "≤ 50"),
        figure("boards that had not changed (304), %", 100.0 * part(same) / part(times.count().max(1)), ""),
    ]
}

fn look(address: &str, over: &AtomicBool) -> Seen {
    let (path, mut tag, mut seen) = (format!("/workshops/{WORKSHOP}/board"), String::new(), Seen::default());
    while !over.load(Ordering::Relaxed) {
        let known = if tag.is_empty() { String::new() } else { format!("If-None-Match: {tag}\r\n") };
        let headers = format!("Cookie: stanap-trainer=token of the trainer\r\n{PHONE}{known}");
        let asked = Instant::now();
        let answer = Line::open(address, &headers).and_then(|mut line| line.get(&path)).expect("a board");
        seen.times.push(asked.elapsed());
        assert!([200, 304].contains(&answer.status), "{}", answer.status);
        seen.same += usize::from(answer.status == 304);
        answer.header("etag").expect("a mark").clone_into(&mut tag);
        thread::sleep(LOOK);
    }
    seen
}

/// Sixty more people join at the same moment; nobody is sent away.
fn joins(program: &Process) -> Figure {
    let began = Instant::now();
    let refused = thread::scope(|scope| {
        let threads: Vec<_> = (0..HALL).map(|n| scope.spawn(move || join(program, n))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a status")).filter(|status| *status != 303).count()
    });
    assert_eq!(refused, 0, "everybody comes in");
    figure("60 people join at once, seconds", began.elapsed().as_secs_f64(), "≤ 10")
}

fn join(program: &Process, n: usize) -> u16 {
    let mut line = Line::open(&program.address, "").expect("a connection");
    line.post(&format!("/join/{CODE}"), &format!("key=joining{n:05}&progress=yes")).expect("an answer").status
}
