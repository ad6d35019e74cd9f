//! The writers of PostgreSQL: a pool, one transaction a write, and a count of writes under way, so that closing can
//! wait for them.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

use super::connection::Pool;
use super::error::closed;
use super::{Connection, StoreError};

#[derive(Default)]
struct State {
    under_way: usize,
    closed: bool,
}

#[derive(Default)]
struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

/// Writes through a pool of connections.
#[derive(Clone)]
pub(super) struct Writers {
    pool: Pool,
    gate: Arc<Gate>,
}

/// A write that was let in; it counts as under way until it is dropped.
pub(super) struct Entered {
    writers: Writers,
}

impl Writers {
    pub(super) fn new(pool: Pool) -> Self {
        Self { pool, gate: Arc::default() }
    }

    /// Counts a write in, unless the store is closed.
    pub(super) fn enter(&self) -> Result<Entered, StoreError> {
        let mut state = self.gate.state.lock().unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return Err(closed());
        }
        state.under_way += 1;
        Ok(Entered { writers: self.clone() })
    }

    /// Lets no more writes in and waits for those under way.
    pub(super) fn close(&self) {
        let mut state = self.gate.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.closed = true;
        while state.under_way > 0 {
            state = self.gate.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Entered {
    /// Does the work in one transaction.
    pub(super) fn run<T>(self, work: impl FnOnce(&mut Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.writers.pool.run(work)
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        self.writers.gate.state.lock().unwrap_or_else(PoisonError::into_inner).under_way -= 1;
        self.writers.gate.changed.notify_all();
    }
}
