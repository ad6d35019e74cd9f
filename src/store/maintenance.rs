//! What has to be cleared away from time to time: ended sessions, old posts, plans and sheets whose time has come.

use chrono::{Months, NaiveDateTime, TimeDelta};

use super::{Connection, StoreError, invites, media, people, plans, sections, sessions};

/// How long things are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// Months after the owner's last visit until a plan is deleted.
    pub plan_months: u32,
    /// Months after the last change until the sheet of a person without a plan is forgotten.
    pub sheet_months: u32,
    /// Days until the same post would be taken as a new one.
    pub post_days: u32,
    /// The most plans deleted, and the most sheets forgotten, in one run, so that nobody waits for long; the next run takes the rest.
    pub most_plans: i64,
}

impl Default for Rules {
    fn default() -> Self {
        Self { plan_months: 24, sheet_months: 24, post_days: 30, most_plans: 200 }
    }
}

/// What a run cleared away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cleared {
    /// Sessions that had ended.
    pub sessions: usize,
    /// Old posts.
    pub posts: usize,
    /// Plans whose owners had chosen a day.
    pub plans_due: usize,
    /// Plans that nobody had visited for too long.
    pub plans_left: usize,
    /// Sheets of the register that nobody changed for too long.
    pub sheets_left: usize,
    /// Pictures that no paper shows any more.
    pub media: usize,
}

/// Clears away what has to go by now.
pub fn run(c: &mut Connection, rules: &Rules, now: NaiveDateTime) -> Result<Cleared, StoreError> {
    let mut cleared = Cleared { sessions: sessions::delete_expired(c, now)?, ..Cleared::default() };
    for id in plans::due_for_deletion(c, now, rules.most_plans)? {
        plans::delete(c, &id, "retention", now)?;
        cleared.plans_due += 1;
    }
    if let Some(limit) = now.checked_sub_months(Months::new(rules.plan_months)) {
        for id in plans::unvisited_since(c, limit, rules.most_plans)? {
            plans::delete(c, &id, "retention", now)?;
            cleared.plans_left += 1;
        }
    }
    if let Some(limit) = now.checked_sub_months(Months::new(rules.sheet_months)) {
        for id in people::left_since(c, limit, rules.most_plans)? {
            people::forget(c, &id, now)?;
            cleared.sheets_left += 1;
        }
    }
    if let Some(limit) = now.checked_sub_signed(TimeDelta::days(rules.post_days.into())) {
        cleared.posts = sections::forget_posts(c, limit)?;
    }
    invites::delete_dead(c, now)?;
    cleared.media = media::forget_unused(c)?;
    Ok(cleared)
}
