//! The figures that the design promises, each beside its reference, in one run: `cargo bench --bench figures`.
//! Names after `--` choose among them: `reads`, `saves`, `phones`, `papers`, `memory`, `weights`, `process`, `seminar`,
//! `board`.

mod board;
#[path = "../../src/pdf/tests/generated/answers.rs"]
mod generated;
#[path = "../../tests/all/support/line.rs"]
mod line;
mod load;
mod papers;
mod process;
mod reference;
mod seed;
mod seminar;
mod server;

use std::env;
use std::path::Path;
use std::thread;
use std::time::Duration;

use line::Line;
use load::{PAGE, Phone};
use process::Process;
use seed::Planted;
use server::Served;
use stanap as lib;
use stanap::packs::Packs;
use stanap::settings::Settings;
use stanap::store::{Store, StoreSettings};

/// Phones in a hall.
const PHONES: usize = 60;
/// Each measurement, and the time to warm up before it.
const LENGTH: Duration = Duration::from_secs(3);
const WARM_UP: Duration = Duration::from_millis(500);
/// Ours and its reference in turn, this often; the middle one counts.
const ROUNDS: usize = 3;
/// Plans in the database that the program is started on.
const MANY_PLANS: usize = 10_000;
/// Papers made before memory is looked at.
const MANY_PAPERS: usize = 1_000;

/// A group of figures, taken on the hall of plans.
type Measure = fn(&Bed) -> Vec<Figure>;

/// One line of the table.
struct Figure {
    what: &'static str,
    ours: f64,
    reference: Option<f64>,
    bar: &'static str,
}

fn main() {
    let wanted: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    let bed = Bed::make();
    let measures: [(&str, Measure); 9] = [
        ("reads", reads),
        ("saves", saves),
        ("phones", phones),
        ("papers", papers::papers),
        ("memory", papers::memory),
        ("weights", weights),
        ("process", process),
        ("seminar", seminar::seminar),
        ("board", board::board),
    ];
    say(&format!("{:<52}{:>10}{:>11}{:>8}   {}", "what", "ours", "reference", "ratio", "bar"));
    for (_, measure) in measures.iter().filter(|(name, _)| is_wanted(name)) {
        measure(&bed).iter().for_each(print);
    }
}

#[expect(clippy::print_stdout, reason = "the figures are what a bench is for")]
fn say(line: &str) {
    println!("{line}");
}

fn print(figure: &Figure) {
    let or_nothing = |number: Option<String>| number.unwrap_or_default();
    let reference = or_nothing(figure.reference.map(|number| format!("{number:.1}")));
    let ratio = or_nothing(figure.reference.map(|number| format!("{:.2}", figure.ours / number)));
    say(&format!("{:<52}{:>10.1}{reference:>11}{ratio:>8}   {}", figure.what, figure.ours, figure.bar));
}

fn figure(what: &'static str, ours: f64, bar: &'static str) -> Figure {
    Figure { what, ours, reference: None, bar }
}

/// A database with a hall full of plans, and our server on it.
struct Bed {
    folder: tempfile::TempDir,
    plans: Vec<Planted>,
    served: Served,
}

impl Bed {
    fn make() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let store = store(folder.path());
        let plans = seed::plant(&store, &Packs::embedded().expect("packs"), PHONES + 1);
        let settings = Settings {
            listen: "127.0.0.1:0".parse().expect("an address"),
            data: folder.path().to_owned(),
            database_url: url(folder.path()),
            content: None,
            public_address: None,
            listen_chosen: true,
            lan: false,
            trainers_anywhere: false,
            pseudo: false,
            tls: None,
            trusted_proxies: vec![],
        };
        Self { served: Served::ours(store, settings), folder, plans }
    }

    /// One phone a plan; the last plan is left to the bare loop.
    fn phones(&self) -> Vec<Phone> {
        self.plans[..PHONES].iter().map(|plan| Phone::open(&self.served.address, plan)).collect()
    }
}

fn url(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("stanap.db").display())
}

fn store(folder: &Path) -> Store {
    Store::open(&StoreSettings::new(url(folder))).expect("the store opens")
}

fn rate(phones: &mut [Phone], work: fn(&mut Phone)) -> f64 {
    load::run(phones, [work], WARM_UP);
    load::run(phones, [work], LENGTH)[0].rate()
}

/// The pair whose ratio is the middle one.
fn middle(mut pairs: Vec<(f64, f64)>) -> (f64, f64) {
    pairs.sort_by(|one, other| (one.0 / one.1).total_cmp(&(other.0 / other.1)));
    pairs[pairs.len() / 2]
}

/// A step page against a handler that has its bytes ready.
fn reads(bed: &Bed) -> Vec<Figure> {
    let plan = &bed.plans[0];
    let path = format!("/plans/{}/{PAGE}", plan.id);
    let page = Line::open(&bed.served.address, &plan.cookie).and_then(|mut line| line.get(&path)).expect("the page");
    let bare = reference::bytes(page.body);
    let mut ours = bed.phones();
    let mut theirs: Vec<Phone> = bed.plans[..PHONES].iter().map(|plan| Phone::open(&bare.address, plan)).collect();
    let pairs = (0..ROUNDS).map(|_| (rate(&mut ours, Phone::read), rate(&mut theirs, Phone::read)));
    let (ours, bare) = middle(pairs.collect());
    vec![Figure { what: "step pages read a second, 60 phones", ours, reference: Some(bare), bar: "ratio ≥ 0.60" }]
}

/// Saved steps against a bare loop of the same rows and commits.
fn saves(bed: &Bed) -> Vec<Figure> {
    let file = bed.folder.path().join("stanap.db");
    let mut phones = bed.phones();
    let pairs = (0..ROUNDS).map(|_| {
        let ours = rate(&mut phones, Phone::save);
        (ours, reference::rows(&file, &bed.plans[PHONES].id, LENGTH))
    });
    let (ours, bare) = middle(pairs.collect());
    vec![Figure {
        what: "steps saved a second, 60 phones", ours, reference: Some(bare), bar: "ratio ≥ 0.70, aim > 1"
    }]
}

/// Phones that read a page and save it in turn, without a pause.
fn phones(bed: &Bed) -> Vec<Figure> {
    let mut phones = bed.phones();
    load::run(&mut phones, [Phone::read], WARM_UP);
    let [page, save] = load::run(&mut phones, [Phone::read, Phone::save], LENGTH);
    vec![
        figure("page, 60 phones without a pause, p95 ms", page.within(95), "≤ 50"),
        figure("save, 60 phones without a pause, p95 ms", save.within(95), "≤ 50"),
        figure("page, 60 phones without a pause, median ms", page.within(50), ""),
        figure("save, 60 phones without a pause, median ms", save.within(50), ""),
    ]
}

fn kilobytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1024.0
}

/// Bytes on the wire, headers included.
fn weights(bed: &Bed) -> Vec<Figure> {
    let mut phone = Phone::open(&bed.served.address, &bed.plans[0]);
    let first = phone.get("/");
    let style = stylesheet(bed);
    let style = phone.get(&style);
    let base = format!("/plans/{}", bed.plans[0].id);
    let stops = ["", "/check", "/print", "/print-view", "/code", "/business/you", "/business/place", "/hazards/choose"];
    let more = ["/stages/cards", "/tasks/list", "/people/members", "/business/history", "/money/must-pay"];
    let sizes = stops.iter().chain(&more).map(|stop| {
        let page = phone.get(&format!("{base}{stop}"));
        (page.bytes, *stop, page.status)
    });
    let mut sizes: Vec<_> = sizes.filter(|(.., status)| *status == 200).collect();
    sizes.sort_unstable();
    let (largest, which, _) = sizes.last().copied().unwrap_or_default();
    say(&format!("(largest page of {}: {which})", sizes.len()));
    vec![
        figure("first page with stylesheet and headers, KB", kilobytes(first.bytes + style.bytes), "≤ 14"),
        figure("largest other page, KB", kilobytes(largest), "≤ 20"),
    ]
}

fn stylesheet(bed: &Bed) -> String {
    let first = Line::open(&bed.served.address, "").and_then(|mut line| line.get("/")).expect("the first page").text();
    let (_, rest) = first.split_once("/assets/style").expect("a stylesheet");
    format!("/assets/style{}", rest.split('"').next().unwrap_or_default())
}

/// The program on a database of many plans: start, memory, size.
fn process(_: &Bed) -> Vec<Figure> {
    let folder = tempfile::tempdir().expect("a folder");
    let store = store(folder.path());
    let plans = seed::plant(&store, &Packs::embedded().expect("packs"), MANY_PLANS);
    store.close();
    drop(store);
    let program = Process::start(folder.path());
    let idle = program.memory(false);
    let mut phones: Vec<Phone> = plans.iter().take(PHONES).map(|plan| Phone::open(&program.address, plan)).collect();
    load::run(&mut phones, [Phone::read, Phone::save], LENGTH);
    let at_work = program.memory(false);
    sign_in(&program);
    let after_codes = program.memory(true);
    print_papers(&program, &plans);
    vec![
        figure("ready on 10,000 plans, first page served, ms", program.ready.as_secs_f64() * 1_000.0, "≤ 1000"),
        figure("resident idle, MB", idle, "≤ 60"),
        figure("resident after 60 phones at work, MB", at_work, "≤ 150"),
        figure("most resident with 30 codes typed at once, MB", after_codes, "≤ 150"),
        figure("resident after 1,000 papers, MB", program.memory(false), "≤ 150"),
        figure("most resident ever, MB", program.memory(true), "≤ 150"),
        figure("program, MB", process::size(), "≤ 30"),
    ]
}

/// Thirty people type their codes at the same moment.
fn sign_in(program: &Process) {
    let mut lines: Vec<Line> = (0..30).map(|_| Line::open(&program.address, "").expect("a connection")).collect();
    for (n, line) in lines.iter_mut().enumerate() {
        let code = format!("code=22{}{}+3333+4444", 2 + n / 8, 2 + n % 8);
        line.start_post("/return", &code).expect("it is sent");
    }
    assert!(lines.iter_mut().all(|line| line.receive().is_ok_and(|answer| answer.status == 422)));
}

/// Two people at a time print, a thousand papers in all.
fn print_papers(program: &Process, plans: &[Planted]) {
    thread::scope(|scope| {
        for half in plans[..MANY_PAPERS].chunks(MANY_PAPERS / 2) {
            scope.spawn(move || {
                for plan in half {
                    let mut line = Line::open(&program.address, &plan.cookie).expect("a connection");
                    assert_eq!(line.get(&format!("/plans/{}/plan.pdf", plan.id)).expect("a paper").status, 200);
                }
            });
        }
    });
}
