//! What every handler shares: store, packs, words, settings, clock and limits.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use tokio::sync::Semaphore;

use super::error::Error;
use super::example::Samples;
use super::fresh::FreshCodes;
use super::glossary::Glossary;
use super::halls::Halls;
use super::lan::Lan;
use super::parsed::Parsed;
use super::throttle::Throttle;
use crate::packs::{Country, Packs};
use crate::settings::Settings;
use crate::store::Store;
use crate::words::Library;

/// Shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts of an [`App`].
pub struct Parts {
    /// Where plans are kept.
    pub store: Store,
    /// Countries, hazards, actions.
    pub packs: Packs,
    /// Words in all languages.
    pub library: Library,
    /// Language codes offered.
    pub languages: Vec<String>,
    /// Settings.
    pub settings: Settings,
    /// The time.
    pub clock: Clock,
    /// Failed tries.
    pub throttle: Throttle,
    /// Codes just made, shown until they are put away.
    pub fresh: FreshCodes,
    /// Hard words with their meaning.
    pub glossary: Glossary,
    /// Sample businesses, for the examples beside the pages.
    pub samples: Samples,
    /// What is known of the hall.
    pub lan: Lan,
    /// Answers read lately.
    pub parsed: Parsed,
    /// How far plans are, and the cards of rooms.
    pub halls: Halls,
    hashing: Turns,
    painting: Turns,
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The time, moved forward and held by tests.
#[derive(Debug, Clone, Default)]
pub struct Clock(Arc<Hands>);

#[derive(Debug, Default)]
struct Hands {
    /// Seconds that were added.
    ahead: AtomicI64,
    /// The moment at which it is held, microseconds since 1970; 0 while it goes.
    held: AtomicI64,
}

impl Clock {
    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        let held = Some(self.0.held.load(Ordering::Relaxed)).filter(|held| *held != 0);
        let base = held.and_then(DateTime::from_timestamp_micros).unwrap_or_else(Utc::now);
        base + TimeDelta::seconds(self.0.ahead.load(Ordering::Relaxed))
    }
    /// Now, as the store keeps it.
    pub fn stamp(&self) -> NaiveDateTime {
        self.now().naive_utc()
    }
    /// Lets time pass.
    pub fn advance(&self, by: TimeDelta) {
        self.0.ahead.fetch_add(by.num_seconds(), Ordering::Relaxed);
    }
    /// Holds the time where it is, so that no minute ends between two looks.
    pub fn hold(&self) {
        self.0.held.store(Utc::now().timestamp_micros(), Ordering::Relaxed);
    }
    /// Lets it go again.
    pub fn go(&self) {
        self.0.held.store(0, Ordering::Relaxed);
    }
}

/// Passwords hashed at once: each takes 19 MiB.
const HASHING_AT_ONCE: usize = 2;
/// People who may wait for a hash before the rest is asked to come back: sixty who join at once, and as many who come
/// back by their codes. The last of them waits for two or three seconds.
const HASHING_QUEUE: usize = 120;
/// Most papers made at once, however many cores there are: each takes memory of its own.
const PAPERS_AT_ONCE: usize = 8;
/// People who may wait for a paper: at ten milliseconds each, the last of them waits for less than a second.
const PAPERS_QUEUE: usize = 60;

/// Work that only a few may do at once, while some wait and the rest is asked to come back.
struct Turns {
    at_once: Semaphore,
    places: Semaphore,
}

impl Turns {
    fn new(at_once: usize, waiting: usize) -> Self {
        Self { at_once: Semaphore::new(at_once), places: Semaphore::new(at_once + waiting) }
    }

    /// Runs the work off the async threads in its turn; `Busy` when too many wait.
    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let _place = self.places.try_acquire().map_err(|_| Error::Busy)?;
        let _turn = self.at_once.acquire().await.map_err(|_| Error::Busy)?;
        actix_web::web::block(work).await.map_err(|error| Error::Internal(error.to_string()))
    }
}

/// One paper a core.
fn papers_at_once() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from).min(PAPERS_AT_ONCE)
}

impl App {
    /// Puts the parts together.
    pub fn new(store: Store, packs: Packs, library: Library, settings: Settings, clock: Clock) -> Self {
        let lan = Lan::default();
        lan.open_to_all(settings.trainers_anywhere);
        if settings.lan {
            lan.open_room();
        }
        let languages = library.languages().into_iter().map(|language| language.code).collect();
        Self(Arc::new(Parts {
            store,
            packs,
            glossary: Glossary::of(&library),
            samples: Samples::read(),
            library,
            languages,
            settings,
            throttle: Throttle::default(),
            fresh: FreshCodes::default(),
            lan,
            parsed: Parsed::default(),
            halls: Halls::default(),
            clock,
            hashing: Turns::new(HASHING_AT_ONCE, HASHING_QUEUE),
            painting: Turns::new(papers_at_once(), PAPERS_QUEUE),
        }))
    }

    /// Runs a slow hash off the async threads, a few at once.
    ///
    /// # Errors
    /// `Busy` when too many wait.
    pub async fn hashed<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        self.hashing.run(work).await
    }

    /// Makes a paper off the async threads, no more at once than there are cores.
    ///
    /// # Errors
    /// `Busy` when too many wait.
    pub async fn painted<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        self.painting.run(work).await
    }

    /// The pack of a country code; the pack for any other country where there is none.
    ///
    /// # Errors
    /// When even that is missing, which the start-up check prevents.
    pub fn country(&self, code: &str) -> Result<&Country, Error> {
        let pack = self.packs.country(code).or_else(|| self.packs.country("XX"));
        pack.ok_or_else(|| Error::Internal("no pack for other countries".to_owned()))
    }

    /// The day where the business is.
    pub fn today(&self, country: &Country) -> NaiveDate {
        self.clock.now().with_timezone(&country.time_zone).date_naive()
    }
}

/// The shared parts of a request.
///
/// # Panics
/// Never in a running server: `server` gives them to every worker.
pub fn of(request: &actix_web::HttpRequest) -> &App {
    request.app_data::<actix_web::web::Data<App>>().expect("the server gives every worker the app").get_ref()
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::AtomicUsize;
    use std::sync::mpsc::channel;

    use futures_util::future::{join_all, poll_immediate};

    use super::*;

    #[test]
    fn few_work_at_once_some_wait_and_the_rest_is_asked_to_come_back() {
        actix_web::rt::System::new().block_on(async {
            let turns = Turns::new(2, 3);
            let (open, gate) = channel::<()>();
            let gate = Arc::new(Mutex::new(gate));
            let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
            let work = || {
                let (gate, now, most) = (Arc::clone(&gate), Arc::clone(&now), Arc::clone(&most));
                turns.run(move || {
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    gate.lock().unwrap().recv().unwrap();
                    now.fetch_sub(1, Ordering::SeqCst);
                })
            };
            let mut five: Vec<_> = (0..5).map(|_| Box::pin(work())).collect();
            for one in &mut five {
                assert!(poll_immediate(one).await.is_none(), "there is a place for each of the five");
            }
            assert!(matches!(work().await, Err(Error::Busy)), "the sixth is not kept waiting");
            (0..5).for_each(|_| open.send(()).unwrap());
            assert!(join_all(five).await.into_iter().all(|done| done.is_ok()), "everyone who waited was served");
            assert!(most.load(Ordering::SeqCst) <= 2, "never more than two at once");
            open.send(()).unwrap();
            assert!(work().await.is_ok(), "there is room again");
        });
    }
}
