//! The full plan of the handicraft seller, set by us, Typst, `ReportLab` and `WeasyPrint` in turn. Made by `run.sh`, which
//! installs the others; the first word after `--` is the folder of their Python environment.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use chrono::NaiveDate;
use stanap::cases;
use stanap::outline::{Outline, build};
use stanap::packs::Packs;
use stanap::pdf::{self, Paper};
use stanap::plan::options::Frame;
use stanap::words::Library;

/// Rounds that count, and rounds before them.
const ROUNDS: usize = 21;
const WARM_UP: usize = 3;
/// The others, by the name of their script.
const OTHERS: [&str; 3] = ["typst", "reportlab", "weasyprint"];

/// One document: milliseconds, bytes, pages.
type Set = (f64, usize, usize);

fn main() {
    let words = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let python = PathBuf::from(words.expect("the folder of the environment, as run.sh gives it")).join("bin/python");
    let folder = tempfile::tempdir().expect("a folder");
    let mut outline = leitau();
    fs::write(folder.path().join("outline.json"), serde_json::to_vec(&outline).expect("an outline is JSON"))
        .expect("the folder can be written");
    for (name, face) in
        [("Regular", notosans::REGULAR_TTF), ("Bold", notosans::BOLD_TTF), ("Italic", notosans::ITALIC_TTF)]
    {
        fs::write(folder.path().join(format!("NotoSans-{name}.ttf")), face).expect("the folder can be written");
    }
    let mut others: Vec<Other> = OTHERS.iter().map(|name| Other::start(&python, name, folder.path())).collect();
    let mut sets: Vec<Vec<Set>> = vec![Vec::new(); OTHERS.len() + 1];
    for round in 0..WARM_UP + ROUNDS {
        // Nobody may hand out what was made before: each round has a name of its own.
        let name = format!("Mama Leitau's Crafts {round}");
        let mut all = vec![ours(&mut outline, &name, folder.path())];
        all.extend(others.iter_mut().map(|other| other.set(&name)));
        if round >= WARM_UP {
            sets.iter_mut().zip(all).for_each(|(sets, set)| sets.push(set));
        }
    }
    if let Some(keep) = std::env::var_os("STANAP_KEEP_PAPERS") {
        for name in ["ours"].iter().chain(&OTHERS) {
            let file = format!("{name}.pdf");
            fs::copy(folder.path().join(&file), Path::new(&keep).join(&file)).expect("the paper can be kept");
        }
    }
    table(&sets);
}

#[expect(clippy::print_stdout, reason = "the figures are what a bench is for")]
fn table(sets: &[Vec<Set>]) {
    let median = |sets: &[Set]| {
        let mut times: Vec<f64> = sets.iter().map(|set| set.0).collect();
        times.sort_by(f64::total_cmp);
        (times[times.len() / 2], times[0])
    };
    let base = median(&sets[0]).0;
    let mut text =
        format!("{:<12}{:>10}{:>10}{:>8}{:>8}{:>7}\n", "engine", "median ms", "least ms", "ratio", "KB", "pages");
    for (name, sets) in ["ours"].iter().chain(&OTHERS).zip(sets) {
        let ((middle, least), (_, bytes, pages)) = (median(sets), sets[0]);
        let (ratio, kilobytes) = (middle / base, bytes.div_ceil(1024));
        writeln!(text, "{name:<12}{middle:>10.1}{least:>10.1}{ratio:>8.1}{kilobytes:>8}{pages:>7}").expect("a String");
    }
    print!("{text}");
}

/// The plan of the case as its owner prints it.
fn leitau() -> Outline {
    let packs = Packs::embedded().expect("packs");
    let languages = ["en".to_owned()];
    let today = NaiveDate::from_ymd_opt(2026, 8, 18).expect("a day");
    let case = cases::all().expect("cases").into_iter().find(|case| case.name == "leitau").expect("the case");
    let answers = case.answers(&packs, &languages, today).expect("answers");
    let country = packs.country(&case.country).expect("a pack");
    let depth = case.depth;
    let frame =
        Frame { packs: &packs, country, depth, today, languages: &languages, workshop: false, answers: &answers };
    build::of(&frame, &Library::embedded().expect("words").words("en"), today, None, None)
}

fn ours(outline: &mut Outline, name: &str, folder: &Path) -> Set {
    outline.business = Some(name.to_owned());
    outline.front.business.value = Some(name.to_owned());
    let began = Instant::now();
    let paper = pdf::plan(outline, Paper::A4).expect("it paints");
    let took = began.elapsed().as_secs_f64() * 1_000.0;
    fs::write(folder.join("ours.pdf"), &paper.bytes).expect("the folder can be written");
    let pages = lopdf::Document::load_mem(&paper.bytes).expect("it can be read").get_pages().len();
    (took, paper.bytes.len(), pages)
}

/// Another engine in a process of its own: it sets the document once for each line that it is given.
struct Other {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Other {
    fn start(python: &Path, name: &str, folder: &Path) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("benches/papers_beside_others/by_{name}.py"));
        let mut command = Command::new(python);
        let mut child = command
            .arg(script)
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the environment has a Python");
        let to = child.stdin.take().expect("it is piped");
        let from = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, to, from }
    }

    fn set(&mut self, name: &str) -> Set {
        writeln!(self.to, "{name}").expect("it reads");
        let mut line = String::new();
        self.from.read_line(&mut line).expect("it answers");
        let mut words = line.split_whitespace();
        let time = words.next().and_then(|word| word.parse().ok());
        let mut number = || words.next().and_then(|word| word.parse().ok());
        let (bytes, pages) = (number(), number());
        (time.expect("milliseconds"), bytes.expect("bytes"), pages.expect("pages"))
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        // it may have ended already
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
