//! A seminar of thousands and a hall of sixty: each participant loads a page and saves it every twenty seconds. Times
//! count from the moment that a participant was due, so that a server that falls behind cannot hide it.

use std::thread;
use std::time::{Duration, Instant};

use crate::line::Line;
use crate::load::{PAGE, PHONE, Times, form};
use crate::process::Process;
use crate::seed::Planted;
use crate::{Bed, Figure, figure, say, seed, store};
use stanap::packs::Packs;

/// People who took one peer-learning seminar at once in Cambodia.
const SEMINAR: usize = 2_304;
/// People in a full hall.
pub const HALL: usize = 60;
/// People who type their codes at the same moment.
const CODES: usize = 35;
/// Each participant reads a page and saves it once in this time.
const TURN: Duration = Duration::from_secs(20);
/// Turns of each participant.
const TURNS: usize = 3;
/// Threads that play the participants.
const THREADS: usize = 48;

/// One participant.
pub struct Participant {
    plan: Planted,
    /// Place in the turn, from 0 to 1.
    place: f64,
    revision: i64,
    saved: usize,
}

/// What one thread saw.
#[derive(Default)]
struct Seen {
    pages: Vec<Duration>,
    saves: Vec<Duration>,
    failures: usize,
}

/// The figures of both sizes, and of a room that comes back by its codes.
pub fn seminar(_: &Bed) -> Vec<Figure> {
    let mut figures = of_size(HALL, ["60 people, page p95 ms", "60 people, save p95 ms"], "≤ 50");
    figures.extend(of_size(SEMINAR, ["2,304 people, page p95 ms", "2,304 people, save p95 ms"], "≤ 200"));
    figures.extend(codes());
    figures
}

fn of_size(size: usize, names: [&'static str; 2], bar: &'static str) -> Vec<Figure> {
    let folder = tempfile::tempdir().expect("a folder");
    let store = store(folder.path());
    let plans = seed::plant(&store, &Packs::embedded().expect("packs"), size);
    store.close();
    drop(store);
    let program = Process::start(folder.path());
    let mut all = seated(&program, plans);
    let (pages, saves, failures) = play(&program.address, &mut all);
    let lost = all.iter().filter(|one| !found(&program, one)).count();
    say(&format!(
        "({size} people, {TURNS} turns: {} saves, {failures} failed, {lost} acknowledged saves lost)",
        saves.count()
    ));
    assert_eq!((failures, lost), (0, 0), "every request is answered well and every acknowledged save is found");
    vec![figure(names[0], pages.within(95), bar), figure(names[1], saves.within(95), bar)]
}

/// All participants, spread over the turn.
pub fn seated(program: &Process, plans: Vec<Planted>) -> Vec<Participant> {
    let size = plans.len();
    plans.into_iter().enumerate().map(|(n, plan)| seat(program, plan, n, size)).collect()
}

/// Where the plan stands before the first turn.
fn seat(program: &Process, plan: Planted, n: usize, of: usize) -> Participant {
    let mut line = Line::open(&program.address, &plan.cookie).expect("a connection");
    let shown = line.get(&format!("/plans/{}/{PAGE}", plan.id)).expect("a page");
    let revision = shown.hidden("revision").and_then(|text| text.parse().ok()).unwrap_or(0);
    let part = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    Participant { plan, place: part(n) / part(of), revision, saved: 0 }
}

/// Lets all take their turns: times of pages and saves, and how many failed.
pub fn play(address: &str, all: &mut [Participant]) -> (Times, Times, usize) {
    let began = Instant::now() + Duration::from_millis(200);
    let hands = THREADS.min(all.len());
    let mut shares: Vec<Vec<&mut Participant>> = (0..hands).map(|_| Vec::new()).collect();
    for (n, one) in all.iter_mut().enumerate() {
        shares[n % hands].push(one);
    }
    let seen: Vec<Seen> = thread::scope(|scope| {
        let threads: Vec<_> =
            shares.into_iter().map(|share| scope.spawn(move || turns(address, share, began))).collect();
        threads.into_iter().map(|thread| thread.join().expect("no thread fails")).collect()
    });
    let took = began.elapsed();
    let pages = seen.iter().flat_map(|seen| seen.pages.iter().copied()).collect();
    let saves = seen.iter().flat_map(|seen| seen.saves.iter().copied()).collect();
    (Times::of(pages, took), Times::of(saves, took), seen.iter().map(|seen| seen.failures).sum())
}

fn turns(address: &str, mut share: Vec<&mut Participant>, began: Instant) -> Seen {
    let mut seen = Seen::default();
    for turn in 0..TURNS {
        for one in &mut share {
            let due = began + TURN.mul_f64(f64::from(u32::try_from(turn).unwrap_or(0)) + one.place);
            thread::sleep(due.saturating_duration_since(Instant::now()));
            match act(address, one, due) {
                Some((page, save)) => {
                    seen.pages.push(page);
                    seen.saves.push(save);
                }
                None => seen.failures += 1,
            }
        }
    }
    seen
}

/// Opens a new connection, as a phone does after twenty seconds, loads the page and saves it.
fn act(address: &str, one: &mut Participant, due: Instant) -> Option<(Duration, Duration)> {
    let mut line = Line::open(address, &format!("{}{PHONE}", one.plan.cookie)).ok()?;
    let path = format!("/plans/{}/{PAGE}", one.plan.id);
    let page = line.get(&path).ok().filter(|answer| answer.status == 200).map(|_| due.elapsed())?;
    let asked = Instant::now();
    let count = one.saved + 1;
    line.post(&path, &form(count, one.revision)).ok().filter(|answer| answer.status == 303)?;
    one.saved = count;
    one.revision += 1;
    Some((page, asked.elapsed()))
}

/// Whether the last save that was acknowledged stands on her page.
fn found(program: &Process, one: &Participant) -> bool {
    let mut line = Line::open(&program.address, &one.plan.cookie).expect("a connection");
    let shown = line.get(&format!("/plans/{}/{PAGE}", one.plan.id)).expect("a page");
    one.saved == 0 || shown.text().contains(&format!("value=\"Blue Shop {}\"", one.saved))
}

/// A room begins its plans, and comes back by its codes, all at the same moment.
fn codes() -> Vec<Figure> {
    let folder = tempfile::tempdir().expect("a folder");
    let program = Process::start(folder.path());
    let began = Instant::now();
    let codes: Vec<String> = thread::scope(|scope| {
        let program = &program;
        let threads: Vec<_> = (0..CODES).map(|n| scope.spawn(move || begins(program, n))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a code")).collect()
    });
    let all_began = began.elapsed();
    let began = Instant::now();
    thread::scope(|scope| {
        for code in &codes {
            let program = &program;
            scope.spawn(move || {
                let mut line = Line::open(&program.address, "").expect("a connection");
                assert_eq!(line.post("/return", &format!("code={code}")).expect("an answer").status, 303);
            });
        }
    });
    vec![
        figure("35 plans begun at once, seconds", all_began.as_secs_f64(), "≤ 10"),
        figure("35 codes opened at once, seconds", began.elapsed().as_secs_f64(), "≤ 10"),
    ]
}

/// Begins a plan and gives its code.
fn begins(program: &Process, n: usize) -> String {
    let mut line = Line::open(&program.address, "").expect("a connection");
    let form = format!("key=seminar{n:05}&start-language=en&start-country=VU&start-depth=quick&start-keep=yes");
    let made = line.post("/plans", &form).expect("an answer");
    assert_eq!(made.status, 303, "{}", made.text());
    let cookie = made.header("set-cookie").and_then(|cookie| cookie.split(';').next()).expect("a session");
    let mut line = Line::open(&program.address, &format!("Cookie: {cookie}\r\n")).expect("a connection");
    let page = line.get(made.header("location").expect("the way on")).expect("a page").text();
    let (_, code) = page.split_once("<p class=\"code\">").expect("the code");
    let shown = code.split_once("</p>").map_or("", |(shown, _)| shown);
    shown.replace("<span>", "").replace("</span>", "")
}
