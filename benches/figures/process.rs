//! The program as a process: how soon it is ready, how much memory it holds, how large it is.

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running program; it is killed when dropped.
pub struct Process {
    /// Where it answers: `127.0.0.1:port`.
    pub address: String,
    /// How long it took from the start to the first page.
    pub ready: Duration,
    child: Child,
}

impl Process {
    /// Starts it and waits for the first page.
    pub fn start(folder: &Path) -> Self {
        let began = Instant::now();
        let mut command = Command::new(program());
        command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(folder).stderr(Stdio::piped());
        command.env_remove("STANAP_DATABASE_URL").env("RUST_LOG", "error");
        let mut child = command.spawn().expect("the program starts");
        let said = BufReader::new(child.stderr.take().expect("its words are piped"));
        let mut lines = said.lines().map_while(Result::ok);
        let address = lines.find_map(|line| line.split_once("ready: http://").map(|(_, at)| at.to_owned()));
        std::thread::spawn(move || lines.for_each(drop));
        let address = address.expect("it says where it answers");
        let first = crate::line::Line::open(&address, "").and_then(|mut line| line.get("/")).expect("the first page");
        assert_eq!(first.status, 200);
        Self { address, ready: began.elapsed(), child }
    }

    /// Resident memory now, or the most it ever was, in MB.
    pub fn memory(&self, most: bool) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("Linux tells");
        let name = if most { "VmHWM:" } else { "VmRSS:" };
        let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("a figure");
        let kilobytes: f64 = line.split_whitespace().next().and_then(|text| text.parse().ok()).expect("a number");
        kilobytes / 1024.0
    }
}

/// Clock ticks in a second, as Linux tells them.
const TICKS: f64 = 100.0;

impl Process {
    /// Time of the processors that it has used, in milliseconds: it tells more than a clock where others are at work.
    pub fn busy(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).expect("Linux tells");
        let (_, after) = stat.rsplit_once(')').expect("the name of the program");
        let ticks = after.split_whitespace().skip(11).take(2).filter_map(|word| word.parse::<f64>().ok());
        ticks.sum::<f64>() * 1_000.0 / TICKS
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // it may have ended already
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The program of this build, or another one that is to be measured in its place.
fn program() -> OsString {
    std::env::var_os("STANAP_BENCH_PROGRAM").unwrap_or_else(|| env!("CARGO_BIN_EXE_stanap").into())
}

/// Size of the program in MB.
pub fn size() -> f64 {
    let bytes = fs::metadata(program()).expect("the program is built").len();
    f64::from(u32::try_from(bytes / 1024).unwrap_or(u32::MAX)) / 1024.0
}
