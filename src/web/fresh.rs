//! Codes just made. Only their hash is stored, so the words themselves live here, in memory, until they are put away.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use super::secret::Code;

/// A code and the QR token made with it.
#[derive(Clone)]
pub struct Fresh {
    /// The plan code.
    pub code: Code,
    /// The token in the QR picture.
    pub qr: String,
    made: DateTime<Utc>,
}

/// Codes that may still be shown, by plan.
#[derive(Default)]
pub struct FreshCodes(Mutex<HashMap<String, Fresh>>);

/// How long a code can be looked at again, minutes.
const SHOWN_FOR: i64 = 30;

impl FreshCodes {
    /// Keeps a new code for its page.
    pub fn put(&self, plan: &str, code: Code, qr: String, now: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, fresh| now - fresh.made < TimeDelta::minutes(SHOWN_FOR));
        all.insert(plan.to_owned(), Fresh { code, qr, made: now });
    }
    /// The code of a plan, while it may be shown.
    pub fn get(&self, plan: &str, now: DateTime<Utc>) -> Option<Fresh> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(plan).filter(|fresh| now - fresh.made < TimeDelta::minutes(SHOWN_FOR)).cloned()
    }
    /// Forgets the code: its owner has it.
    pub fn forget(&self, plan: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(plan);
    }
}
