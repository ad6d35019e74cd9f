//! The store: plans, answers, workshops, accounts, sessions and audit lines in SQLite or PostgreSQL, behind `read` and `write`.
//! It knows nothing of questions or pages: answers reach it as text, and merging is the caller's function.
//!
//! A row is asked for by its key with `get_result`, not with `first`: that one binds a LIMIT, and SQLite plans a statement
//! anew whenever a bound LIMIT is given, which took an eighth of the time of a page.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use diesel::prelude::*;
use tokio::sync::{Semaphore, oneshot};

pub mod accounts;
pub mod audit;
mod backup;
pub mod certificates;
mod codes;
pub mod comments;
mod connection;
mod error;
pub mod facts;
pub mod invites;
pub mod keepers;
pub mod keys;
pub mod maintenance;
pub mod media;
mod migrations;
pub mod organisations;
pub mod people;
pub mod plans;
mod pooled;
pub mod prints;
mod queue;
pub mod reissues;
pub mod rooms;
pub mod rounds;
mod schema;
pub mod seats;
pub mod sections;
pub mod sessions;
pub mod shares;
pub mod surveys;
pub mod team;
#[cfg(test)]
mod tests;
pub mod versions;
mod work;
pub mod workshops;

pub use codes::{Agenda, Depth, Origin, Rights, Share, UnknownCode};
pub use connection::AnyConnection as Connection;
pub use error::{StoreError, found};

use connection::{Address, Opener, Pool, Role};
use pooled::Writers;
use queue::Queue;
use work::{Ended, Work};

/// What to do about tables that are older than the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Migrate {
    /// Bring them up to date before anything else.
    First,
    /// Leave them alone and refuse to open.
    Never,
}

/// How to open a store.
#[derive(Debug, Clone)]
pub struct StoreSettings {
    /// `sqlite:path`, `postgres://…` or `postgresql://…`.
    pub url: String,
    /// The most connections that read at one time.
    pub readers: u32,
    /// The most connections that write at one time; PostgreSQL only, SQLite has one writer.
    pub writers: u32,
    /// How long to wait for a free connection, or for another program that writes.
    pub wait: Duration,
    /// What to do about older tables.
    pub migrate: Migrate,
}

impl StoreSettings {
    /// Settings that suit one small server.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into(), readers: 4, writers: 8, wait: Duration::from_secs(5), migrate: Migrate::First }
    }
}

/// The open database. Clones share it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    opener: Opener,
    readers: Pool,
    /// As many as there are readers: who must wait for a connection does not hold a thread meanwhile.
    turns: Semaphore,
    writer: Writer,
}

enum Writer {
    Sqlite(Queue),
    Postgres(Writers),
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let database = match self.inner.opener.address {
            Address::Sqlite(_) => "SQLite",
            Address::Postgres(_) => "PostgreSQL",
        };
        f.debug_struct("Store").field("database", &database).finish_non_exhaustive()
    }
}

impl Store {
    /// Connects, migrates if asked to, and opens the pool of readers.
    pub fn open(settings: &StoreSettings) -> Result<Self, StoreError> {
        let address = Address::parse(&settings.url)?;
        let opener = Opener { address: address.clone(), role: Role::Writer, wait: settings.wait };
        match settings.migrate {
            Migrate::First => opener.prepare()?,
            Migrate::Never => opener.require()?,
        }
        let mut first = opener.open()?;
        match settings.migrate {
            Migrate::First => drop(migrations::run(&mut first)?),
            Migrate::Never => migrations::check(&mut first)?,
        }
        let writer = match address {
            Address::Sqlite(_) => Writer::Sqlite(Queue::start(opener.clone(), first)?),
            Address::Postgres(_) => {
                Writer::Postgres(Writers::new(Pool::new(opener.clone(), settings.writers, settings.wait)?))
            }
        };
        let reading = Opener { role: Role::Reader, ..opener.clone() };
        let readers = Pool::new(reading, settings.readers, settings.wait)?;
        let turns = Semaphore::new(usize::try_from(settings.readers).unwrap_or(1));
        Ok(Self { inner: Arc::new(Inner { opener, readers, turns, writer }) })
    }

    /// Reads, on PostgreSQL on another thread. All of `work` sees one moment of the database and cannot write.
    pub fn read<T, W>(&self, work: W) -> impl Future<Output = Result<T, StoreError>> + Send + use<T, W>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let reading = self.clone().reads(work::forget(work));
        async move { work::recall(reading.await) }
    }

    async fn reads(self, work: Work) -> Ended {
        let turn = self.inner.turns.acquire().await;
        // SQLite reads from memory and never waits for the writer: that is shorter than a change of threads.
        if matches!(self.inner.writer, Writer::Sqlite(_)) {
            return self.read_now(work);
        }
        let (answer, waiter) = oneshot::channel();
        let reader = self.clone();
        on_a_thread(Box::new(move || {
            // the one who asked may have left
            let _ = answer.send(reader.read_now(work));
        }));
        let result = answered(waiter).await;
        drop(turn);
        result
    }

    /// Writes in one transaction. The work is queued at once, even if nobody awaits the answer; `Ok` means that it is
    /// on disk.
    pub fn write<T, W>(&self, work: W) -> impl Future<Output = Result<T, StoreError>> + Send + use<T, W>
    where
        T: Send + 'static,
        W: FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let waiter = self.queued(work::forget(work));
        async move { work::recall(answered(waiter).await) }
    }

    fn queued(&self, work: Work) -> oneshot::Receiver<Ended> {
        let (answer, waiter) = oneshot::channel();
        // the one who asked may have left
        let answer = move |ended| drop(answer.send(ended));
        match &self.inner.writer {
            Writer::Sqlite(queue) => queue.submit(work, Box::new(answer)),
            Writer::Postgres(writers) => match writers.enter() {
                Ok(entered) => on_a_thread(Box::new(move || answer(entered.run(work)))),
                Err(reason) => answer(Err(reason)),
            },
        }
        waiter
    }

    /// Reads on this thread; for the command line.
    pub fn read_now<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.inner.readers.run(work)
    }

    /// Writes and waits on this thread; for the command line.
    pub fn write_now<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        match &self.inner.writer {
            Writer::Postgres(writers) => writers.enter()?.run(work),
            Writer::Sqlite(queue) => {
                let (answer, waiter) = std::sync::mpsc::sync_channel(1);
                queue.submit(work::forget(work), Box::new(move |ended| drop(answer.send(ended))));
                work::recall(waiter.recv().unwrap_or_else(|_| Err(error::closed())))
            }
        }
    }

    /// Whether the database answers, by reading one of our tables.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.read(|c| {
            let _: Option<String> = schema::facts::table.select(schema::facts::name).get_result(c).optional()?;
            Ok(())
        })
        .await
    }

    /// Waits for the writes that are queued and takes no more. Reads still work.
    pub fn close(&self) {
        match &self.inner.writer {
            Writer::Sqlite(queue) => queue.close(),
            Writer::Postgres(writers) => writers.close(),
        }
    }
}

async fn answered(waiter: oneshot::Receiver<Ended>) -> Ended {
    waiter.await.unwrap_or_else(|_| Err(StoreError::Broken("the work was given up halfway".into())))
}

/// Runs blocking work beside the async ones: on the runtime's own threads, or on a new one where there is no runtime.
fn on_a_thread(work: Box<dyn FnOnce() + Send>) {
    match tokio::runtime::Handle::try_current() {
        Ok(runtime) => drop(runtime.spawn_blocking(work)),
        Err(_) => drop(std::thread::spawn(work)),
    }
}
