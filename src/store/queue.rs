//! The one writer of SQLite: a thread that takes the waiting jobs, runs each in its own savepoint inside one
//! transaction, commits once, and only then answers everyone. Many saves share the cost of one commit.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use diesel::connection::{AnsiTransactionManager, TransactionManager};

use super::connection::Opener;
use super::error::closed;
use super::work::{Answer, Ended, Work};
use super::{Connection, StoreError};

/// The most jobs that share one commit, so that the first of them is not kept waiting for long.
const BATCH: usize = 64;

/// The most jobs that may wait; more are refused as busy.
const WAITING: usize = 1024;

/// diesel's transaction functions for our connection.
type Transactions = <Connection as diesel::Connection>::TransactionManager;

enum Message {
    Job(Job),
    Stop,
}

/// The way to the writer thread.
pub(super) struct Queue {
    sender: SyncSender<Message>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Queue {
    /// Starts the writer thread on a connection that is already open.
    pub(super) fn start(opener: Opener, connection: Connection) -> Result<Self, StoreError> {
        let (sender, receiver) = sync_channel(WAITING);
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || Thread { opener, connection, receiver }.run())
            .map_err(|error| StoreError::Unreachable(error.to_string()))?;
        Ok(Self { sender, thread: Mutex::new(Some(thread)) })
    }

    /// Puts `work` into the queue. `answer` is called once: after the commit, or with the reason why there was none.
    pub(super) fn submit(&self, work: Work, answer: Answer) {
        let job = Job { work: Some(work), ended: Err(closed()), answer };
        match self.sender.try_send(Message::Job(job)) {
            Ok(()) | Err(TrySendError::Full(Message::Stop) | TrySendError::Disconnected(Message::Stop)) => {}
            Err(TrySendError::Full(Message::Job(job))) => job.answer(Err(StoreError::Busy)),
            Err(TrySendError::Disconnected(Message::Job(job))) => job.answer(Err(closed())),
        }
    }

    /// Lets the thread finish what was queued before, then ends it. A second call does nothing.
    pub(super) fn close(&self) {
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            // an error means that the thread has ended already
            let _ = self.sender.send(Message::Stop);
            let _ = thread.join();
        }
    }
}

/// A piece of writing that someone waits for.
struct Job {
    work: Option<Work>,
    ended: Ended,
    answer: Answer,
}

impl Job {
    /// Does the work in a savepoint and keeps the result. `Err` when the transaction around it was lost as well.
    fn run(&mut self, connection: &mut Connection) -> Result<(), StoreError> {
        let Some(work) = self.work.take() else { return Ok(()) };
        let outside = depth(connection)?;
        Transactions::begin_transaction(connection)?;
        self.ended = catch_unwind(AssertUnwindSafe(|| work(connection)))
            .unwrap_or_else(|_| Err(StoreError::Broken("a write panicked".into())));
        if self.ended.is_ok()
            && let Err(error) = Transactions::commit_transaction(connection)
        {
            self.ended = Err(error.into());
        }
        // after a panic there may be more than one level to leave
        while depth(connection)? > outside {
            Transactions::rollback_transaction(connection)?;
        }
        // a full disk, for one, can make SQLite leave the transaction by itself
        if depth(connection)? < outside {
            return Err(StoreError::Broken("the transaction around the writes was lost".into()));
        }
        Ok(())
    }

    /// Tells the waiter: its own error, or else whether the commit worked.
    fn answer(self, committed: Result<(), StoreError>) {
        let Self { work, ended, answer } = self;
        let untouched = work.is_some();
        answer(match committed {
            Err(reason) if untouched || ended.is_ok() => Err(reason),
            _ => ended,
        });
    }
}

fn depth(connection: &mut Connection) -> Result<u32, StoreError> {
    let depth = Transactions::transaction_manager_status_mut(connection).transaction_depth()?;
    Ok(depth.map_or(0, std::num::NonZeroU32::get))
}

struct Thread {
    opener: Opener,
    connection: Connection,
    receiver: Receiver<Message>,
}

/// What the thread does after a batch.
#[derive(PartialEq)]
enum Then {
    GoOn,
    Stop,
}

impl Thread {
    fn run(mut self) {
        while let Ok(Message::Job(first)) = self.receiver.recv() {
            if self.batch(first) == Then::Stop {
                break;
            }
        }
    }

    /// Runs `first` and those who wait behind it, commits, and answers them all.
    fn batch(&mut self, first: Job) -> Then {
        if let Err(reason) = begin(&mut self.connection) {
            self.mend();
            return self.refuse(first, &reason);
        }
        let mut ran = Vec::with_capacity(BATCH);
        let mut next = Some(first);
        let mut then = Then::GoOn;
        let mut intact = Ok(());
        while let Some(mut job) = next.take() {
            intact = job.run(&mut self.connection);
            ran.push(job);
            if intact.is_ok() && ran.len() < BATCH {
                match self.receiver.try_recv() {
                    Ok(Message::Job(job)) => next = Some(job),
                    Ok(Message::Stop) => then = Then::Stop,
                    Err(_) => {}
                }
            }
        }
        let committed =
            intact.and_then(|()| Transactions::commit_transaction(&mut self.connection).map_err(StoreError::from));
        if let Err(reason) = &committed {
            tracing::error!(%reason, jobs = ran.len(), "a batch of writes was not committed");
            self.mend();
        }
        for job in ran {
            job.answer(committed.clone());
        }
        then
    }

    /// The transaction could not begin: those who wait are told at once, rather than each after its own long wait.
    fn refuse(&mut self, first: Job, reason: &StoreError) -> Then {
        let mut waiting = vec![first];
        let mut then = Then::GoOn;
        // all are taken before the first is answered: one who hears "busy" and comes again gets a new try
        while waiting.len() < WAITING && then == Then::GoOn {
            match self.receiver.try_recv() {
                Ok(Message::Job(job)) => waiting.push(job),
                Ok(Message::Stop) => then = Then::Stop,
                Err(_) => break,
            }
        }
        for job in waiting {
            job.answer(Err(reason.clone()));
        }
        then
    }

    /// Leaves any transaction that is still open; a connection that cannot is replaced.
    fn mend(&mut self) {
        while depth(&mut self.connection).is_ok_and(|open| open > 0) {
            if Transactions::rollback_transaction(&mut self.connection).is_err() {
                break;
            }
        }
        if depth(&mut self.connection) != Ok(0) {
            match self.opener.open() {
                Ok(fresh) => self.connection = fresh,
                Err(reason) => tracing::error!(%reason, "the writer could not open the database again"),
            }
        }
    }
}

/// A transaction that takes the write lock at once: one that begins by reading can fail later, however long it waits.
fn begin(connection: &mut Connection) -> Result<(), StoreError> {
    Ok(match connection {
        Connection::Sqlite(inner) => AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN IMMEDIATE"),
        Connection::Postgres(inner) => AnsiTransactionManager::begin_transaction(inner),
    }?)
}
