//! What every handler shares: store, packs, words, settings, clock and limits.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use tokio::sync::Semaphore;

use super::error::Error;
use super::fresh::FreshCodes;
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
    /// Answers read lately.
    pub parsed: Parsed,
    hashing: Semaphore,
    hash_queue: Semaphore,
    painting: Semaphore,
}

impl std::ops::Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The time, moved forward by tests.
#[derive(Debug, Clone, Default)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        Utc::now() + TimeDelta::seconds(self.0.load(Ordering::Relaxed))
    }
    /// Now, as the store keeps it.
    pub fn stamp(&self) -> NaiveDateTime {
        self.now().naive_utc()
    }
    /// Lets time pass.
    pub fn advance(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_seconds(), Ordering::Relaxed);
    }
}

/// Passwords hashed at once: each takes 19 MiB.
const HASHING_AT_ONCE: usize = 2;
/// People who may wait for a hash before the rest is asked to come back.
const HASHING_QUEUE: usize = 40;
/// Papers made at once: the size of the cores we are built for.
const PAPERS_AT_ONCE: usize = 2;

impl App {
    /// Puts the parts together.
    pub fn new(store: Store, packs: Packs, library: Library, settings: Settings, clock: Clock) -> Self {
        let languages = library.languages().into_iter().map(|language| language.code).collect();
        Self(Arc::new(Parts {
            store,
            packs,
            library,
            languages,
            settings,
            throttle: Throttle::default(),
            fresh: FreshCodes::default(),
            parsed: Parsed::default(),
            clock,
            hashing: Semaphore::new(HASHING_AT_ONCE),
            hash_queue: Semaphore::new(HASHING_AT_ONCE + HASHING_QUEUE),
            painting: Semaphore::new(PAPERS_AT_ONCE),
        }))
    }

    /// Runs a slow hash off the async threads, a few at once.
    ///
    /// # Errors
    /// `Busy` when too many wait.
    pub async fn hashed<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let _place = self.hash_queue.try_acquire().map_err(|_| Error::Busy)?;
        let _turn = self.hashing.acquire().await.map_err(|_| Error::Busy)?;
        self.blocking(work).await
    }

    /// Makes a paper off the async threads, no more at once than there are cores.
    ///
    /// # Errors
    /// When the work was lost.
    pub async fn painted<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let _turn = self.painting.acquire().await.map_err(|_| Error::Busy)?;
        self.blocking(work).await
    }

    async fn blocking<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        actix_web::web::block(work).await.map_err(|error| Error::Internal(error.to_string()))
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
