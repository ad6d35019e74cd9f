//! Papers: of the hall's plans through the server, of plans made by chance straight from their answers, and what a
//! thousand of them leave in memory.

use std::thread;
use std::time::Instant;

use chrono::NaiveDate;
use stanap::outline::{Outline, build};
use stanap::packs::Packs;
use stanap::pdf::{self, Painted, Paper, PdfError};
use stanap::plan::options::Frame;
use stanap::words::Library;

use super::generated::{self, Made};
use super::line::Line;
use super::load::Phone;
use super::process::Process;
use super::seed::{self, Planted};
use super::{Bed, Figure, figure, kilobytes, say, store};

/// Plans that papers are made of.
const PAPERS: usize = 40;
/// Papers made while memory is looked at, and after how many each time.
const MANY_PAPERS: usize = 1_000;
const EVERY: usize = 100;
/// People who ask for a paper at the same time.
const AT_ONCE: usize = 8;

/// Papers of distinct full plans, one after the other.
pub fn papers(bed: &Bed) -> Vec<Figure> {
    let (plan, plan_size) = served(bed, "plan.pdf");
    let (wall, wall_size) = served(bed, "wall.pdf");
    let mut all = vec![
        figure("full plan PDF, 40 plans, median ms", plan, "≤ 20, aim 10"),
        figure("full plan PDF, largest KB", plan_size, "≤ 60 untagged, 120 tagged"),
        figure("wall sheet PDF, 40 plans, median ms", wall, ""),
        figure("wall sheet PDF, largest KB", wall_size, "≤ 30"),
    ];
    all.extend(by_chance());
    all
}

fn served(bed: &Bed, name: &str) -> (f64, f64) {
    let mut times = Vec::new();
    let mut largest = 0;
    for plan in &bed.plans[..PAPERS] {
        let mut phone = Phone::open(&bed.served.address, plan);
        let began = Instant::now();
        let paper = phone.get(&format!("/plans/{}/{name}", plan.id));
        times.push(milliseconds(began));
        assert!(paper.body.starts_with(b"%PDF"), "{name} is no paper");
        largest = largest.max(paper.body.len());
    }
    (median(times), kilobytes(largest))
}

fn milliseconds(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1_000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Forty plans from nothing to every upper bound, in all languages and countries.
fn by_chance() -> Vec<Figure> {
    let (packs, library) = (Packs::embedded().expect("packs"), Library::embedded().expect("words"));
    let today = NaiveDate::from_ymd_opt(2026, 8, 18).expect("a day");
    let made: Vec<Made> = (0..).zip(0..PAPERS).map(|(seed, _)| generated::plan(&packs, today, seed)).collect();
    let began = Instant::now();
    let outlines: Vec<Outline> = made.iter().map(|made| outline(&packs, &library, today, made)).collect();
    let outlines_took = milliseconds(began);
    let (plan, plan_all, plan_size) = painted(&outlines, pdf::plan);
    let (wall, wall_all, wall_size) = painted(&outlines, pdf::wall);
    vec![
        figure("outlines of 40 plans by chance, in all ms", outlines_took, ""),
        figure("plan PDF, 40 plans by chance, median ms", plan, "≤ 20, aim 10"),
        figure("plan PDF, 40 plans by chance, in all ms", plan_all, "≤ 1000"),
        figure("plan PDF, by chance, largest KB", plan_size, "(every upper bound)"),
        figure("wall PDF, 40 plans by chance, median ms", wall, ""),
        figure("wall PDF, 40 plans by chance, in all ms", wall_all, ""),
        figure("wall PDF, by chance, largest KB", wall_size, "≤ 30"),
    ]
}

/// The outline of a plan made by chance.
fn outline(packs: &Packs, library: &Library, today: NaiveDate, made: &Made) -> Outline {
    let languages = ["en".to_owned(), "fr".to_owned()];
    let frame = Frame {
        packs,
        country: packs.country(&made.country).expect("a pack"),
        depth: made.depth,
        today,
        languages: &languages,
        workshop: false,
        answers: &made.answers,
    };
    build::of(&frame, &library.words(made.language), today, None, None)
}

/// Median and sum of milliseconds, and the largest in KB.
fn painted(outlines: &[Outline], paint: fn(&Outline, Paper) -> Result<Painted, PdfError>) -> (f64, f64, f64) {
    let (mut times, mut largest) = (Vec::new(), 0);
    for outline in outlines {
        let began = Instant::now();
        let paper = paint(outline, Paper::A4).expect("it paints");
        times.push(milliseconds(began));
        largest = largest.max(paper.bytes.len());
    }
    (median(times.clone()), times.iter().sum(), kilobytes(largest))
}

/// A thousand distinct full plans printed by eight people at a time; memory is said after each hundred.
pub fn memory(_: &Bed) -> Vec<Figure> {
    let folder = tempfile::tempdir().expect("a folder");
    let store = store(folder.path());
    let plans = seed::plant(&store, &Packs::embedded().expect("packs"), MANY_PAPERS);
    store.close();
    drop(store);
    let program = Process::start(folder.path());
    let idle = program.memory(false);
    let (began, busy) = (Instant::now(), program.busy());
    let mut resident = Vec::new();
    for hundred in plans.chunks(EVERY) {
        print(&program, hundred);
        resident.push(program.memory(false));
    }
    let each = |all: f64| all / f64::from(u32::try_from(MANY_PAPERS).unwrap_or(1));
    let (clock, busy) = (each(milliseconds(began)), each(program.busy() - busy));
    let said: Vec<String> = resident.iter().map(|megabytes| format!("{megabytes:.1}")).collect();
    say(&format!("(resident after each hundred, MB: {})", said.join(" ")));
    let (half, end) = (resident[resident.len() / 2 - 1], resident[resident.len() - 1]);
    vec![
        figure("resident idle, MB", idle, "≤ 60"),
        figure("resident after 500 papers, 8 at once, MB", half, "≤ 150"),
        figure("resident after 1,000 papers, 8 at once, MB", end, "≤ 150, as after 500"),
        figure("most resident ever, MB", program.memory(true), "≤ 150"),
        figure("ms a paper, 8 at once", clock, ""),
        figure("ms of a core a paper", busy, ""),
    ]
}

/// Everyone asks for full plans of their own, one after the other.
fn print(program: &Process, plans: &[Planted]) {
    thread::scope(|scope| {
        for some in plans.chunks(plans.len().div_ceil(AT_ONCE)) {
            scope.spawn(move || {
                for plan in some {
                    let mut line = Line::open(&program.address, &plan.cookie).expect("a connection");
                    assert_eq!(line.get(&format!("/plans/{}/plan.pdf", plan.id)).expect("a paper").status, 200);
                }
            });
        }
    });
}
