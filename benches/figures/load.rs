//! Phones at work: threads with one kept-open connection each, asking as fast as they are answered.

use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use crate::line::{Answer, Line};
use crate::seed::{CSRF, Planted};

/// What phones send beside the cookie.
pub const PHONE: &str = "Accept-Encoding: gzip, deflate, br\r\nAccept-Language: en\r\n";
/// The page that is read and saved.
pub const PAGE: &str = "business/you";

/// Times of the requests of one run.
#[derive(Default)]
pub struct Times {
    sorted: Vec<Duration>,
    /// How long the run took.
    pub took: Duration,
}

impl Times {
    /// Of times in any order.
    pub fn of(mut all: Vec<Duration>, took: Duration) -> Self {
        all.sort_unstable();
        Self { sorted: all, took }
    }

    /// How many requests there were.
    pub fn count(&self) -> usize {
        self.sorted.len()
    }

    /// Requests a second.
    pub fn rate(&self) -> f64 {
        f64::from(u32::try_from(self.sorted.len()).unwrap_or(u32::MAX)) / self.took.as_secs_f64()
    }

    /// The time within which this share of the requests was answered, in milliseconds.
    pub fn within(&self, percent: usize) -> f64 {
        let at = (self.sorted.len() * percent / 100).min(self.sorted.len().saturating_sub(1));
        self.sorted.get(at).map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
    }
}

/// The form of the page, as sent from the page with this revision.
pub fn form(count: usize, revision: i64) -> String {
    format!(
        "csrf={CSRF}&key=save{revision:08}&revision={revision}&business-name=Blue+Shop+{count}\
         &business-owner=Leitau+Kalsakau&business-phone=%2B678+555+0134&business-sector=handicraft"
    )
}

/// A phone with its plan open.
pub struct Phone {
    line: Line,
    page: String,
    revision: i64,
    count: usize,
}

impl Phone {
    /// Opens the plan; its next save is made from the page as it is now.
    pub fn open(address: &str, plan: &Planted) -> Self {
        let page = format!("/plans/{}/{PAGE}", plan.id);
        let mut uncompressed = Line::open(address, &plan.cookie).expect("the server answers");
        let shown = uncompressed.get(&page).expect("the page comes");
        let revision = shown.hidden("revision").and_then(|text| text.parse().ok()).unwrap_or(0);
        let line = Line::open(address, &format!("{}{PHONE}", plan.cookie)).expect("the server answers");
        Self { line, page, revision, count: 0 }
    }

    /// Reads the page.
    pub fn read(&mut self) {
        let page = self.page.clone();
        assert_eq!(self.get(&page).status, 200);
    }

    /// Gets any address.
    pub fn get(&mut self, path: &str) -> Answer {
        self.line.get(path).expect("an answer")
    }

    /// Saves the page with a new answer.
    pub fn save(&mut self) {
        self.count += 1;
        let form = form(self.count, self.revision);
        let answer = self.line.post(&self.page, &form).expect("an answer");
        assert_eq!(answer.status, 303, "{}", answer.text());
        self.revision += 1;
    }
}

/// Lets every phone do its work over and over for a while; the times of each piece of work, in the order given.
pub fn run<const N: usize>(phones: &mut [Phone], work: [fn(&mut Phone); N], length: Duration) -> [Times; N] {
    let start = Barrier::new(phones.len());
    let began = Instant::now();
    let all: Vec<[Vec<Duration>; N]> = thread::scope(|scope| {
        let threads: Vec<_> =
            phones.iter_mut().map(|phone| scope.spawn(|| at_work(phone, work, length, &start))).collect();
        threads.into_iter().map(|thread| thread.join().expect("no phone fails")).collect()
    });
    let took = began.elapsed();
    std::array::from_fn(|kind| Times::of(all.iter().flat_map(|times| times[kind].iter().copied()).collect(), took))
}

fn at_work<const N: usize>(
    phone: &mut Phone,
    work: [fn(&mut Phone); N],
    length: Duration,
    start: &Barrier,
) -> [Vec<Duration>; N] {
    let mut times = std::array::from_fn(|_| Vec::new());
    start.wait();
    let began = Instant::now();
    while began.elapsed() < length {
        for (kind, work) in work.iter().enumerate() {
            let asked = Instant::now();
            work(phone);
            times[kind].push(asked.elapsed());
        }
    }
    times
}
