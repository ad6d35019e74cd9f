//! Failed tries, by plan code and by address. A delay that grows and never locks.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

/// Failures by key.
#[derive(Default)]
pub struct Throttle(Mutex<HashMap<String, Failures>>);

#[derive(Clone, Copy)]
struct Failures {
    count: u32,
    last: DateTime<Utc>,
}

/// Longest delay after a failure, seconds.
const LONGEST_WAIT: i64 = 60;
/// Failures without any delay: people mistype.
const FREE_TRIES: u32 = 3;
/// Failures from one address in ten minutes before it waits: a full hall behind one hotspot stays far below.
const ADDRESS_CEILING: u32 = 600;
/// After this long without failure all is forgotten, minutes.
const FORGET: i64 = 10;
/// Keys kept at most; the stalest go first.
const MOST_KEYS: usize = 50_000;

impl Throttle {
    /// Seconds to wait before the next try with this code.
    pub fn wait_for_code(&self, public: &str, now: DateTime<Utc>) -> Option<u64> {
        let failures = self.failures(&format!("code {public}"), now)?;
        let over = failures.count.checked_sub(FREE_TRIES)?;
        let delay = LONGEST_WAIT.min(1_i64 << over.min(6));
        remaining(failures.last + TimeDelta::seconds(delay), now)
    }

    /// Seconds to wait before the next try from this address.
    pub fn wait_for_address(&self, address: &str, now: DateTime<Utc>) -> Option<u64> {
        let failures = self.failures(&format!("from {address}"), now)?;
        let over = failures.count >= ADDRESS_CEILING;
        over.then(|| remaining(failures.last + TimeDelta::seconds(LONGEST_WAIT), now)).flatten()
    }

    /// Notes a failure.
    pub fn failed(&self, public: &str, address: &str, now: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() > MOST_KEYS {
            all.retain(|_, failures| now - failures.last < TimeDelta::minutes(FORGET));
        }
        for key in [format!("code {public}"), format!("from {address}")] {
            let failures = all.entry(key).or_insert(Failures { count: 0, last: now });
            let stale = now - failures.last >= TimeDelta::minutes(FORGET);
            *failures = Failures { count: if stale { 1 } else { failures.count.saturating_add(1) }, last: now };
        }
    }

    /// Forgets the failures of a code that was then right.
    pub fn succeeded(&self, public: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&format!("code {public}"));
    }

    fn failures(&self, key: &str, now: DateTime<Utc>) -> Option<Failures> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(key).copied().filter(|failures| now - failures.last < TimeDelta::minutes(FORGET))
    }
}

fn remaining(until: DateTime<Utc>, now: DateTime<Utc>) -> Option<u64> {
    u64::try_from((until - now).num_seconds()).ok().filter(|seconds| *seconds > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_grows_to_a_minute_and_no_further() {
        let throttle = Throttle::default();
        let now = Utc::now();
        let mut waits = Vec::new();
        for _ in 0..12 {
            throttle.failed("KT7R", "10.0.0.1", now);
            waits.push(throttle.wait_for_code("KT7R", now));
        }
        assert_eq!(waits[0], None);
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!(waits.last().copied().flatten(), Some(60));
        assert_eq!(throttle.wait_for_code("KT7R", now + TimeDelta::seconds(60)), None, "it never locks");
    }

    #[test]
    fn a_hall_behind_one_address_is_not_held_up() {
        let throttle = Throttle::default();
        let now = Utc::now();
        for person in 0..60 {
            for _ in 0..5 {
                throttle.failed(&format!("P{person}"), "10.0.0.1", now);
            }
        }
        assert_eq!(throttle.wait_for_address("10.0.0.1", now), None);
        assert_eq!(throttle.wait_for_code("ELSE", now), None);
    }

    #[test]
    fn an_address_that_tries_thousands_waits() {
        let throttle = Throttle::default();
        let now = Utc::now();
        for n in 0..700 {
            throttle.failed(&format!("{n}"), "10.0.0.9", now);
        }
        assert!(throttle.wait_for_address("10.0.0.9", now).is_some());
    }
}
