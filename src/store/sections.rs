//! The answers of a plan, one JSON text a section, with the history of every state they were in.
//! A save is replayed, merged or refused here; how two texts are merged is the caller's function.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::schema::{plan_sections, posts, section_history};
use super::{Connection, Origin, StoreError, plans};

/// A section as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = plan_sections)]
pub struct SectionRow {
    /// The plan it belongs to.
    pub plan_id: String,
    /// Which section, as a code.
    pub section: String,
    /// 1 for the first save, then upwards without gaps.
    pub revision: i64,
    /// The answers, as JSON.
    pub answers: String,
    /// When, in UTC.
    pub saved_at: NaiveDateTime,
}

/// A section as it was after one save.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = section_history)]
pub struct HistoryRow {
    /// The plan it belongs to.
    pub plan_id: String,
    /// Which section, as a code.
    pub section: String,
    /// The revision this save reached.
    pub revision: i64,
    /// The answers, as JSON.
    pub answers: String,
    /// When, in UTC.
    pub saved_at: NaiveDateTime,
    /// How it came to be.
    #[diesel(deserialize_as = String)]
    pub origin: Origin,
    /// What lost a conflict in this save, as JSON.
    pub losing: Option<String>,
}

/// A post that wants to save.
#[derive(Debug, Clone, Copy)]
pub struct Save<'a> {
    /// The plan.
    pub plan_id: &'a str,
    /// The section, as a code.
    pub section: &'a str,
    /// The revision that the person's page was made from; 0 for a page made before the first save.
    pub base_revision: i64,
    /// The post's own key: the same key again has no second effect.
    pub idempotency_key: &'a str,
    /// Now, in UTC.
    pub now: NaiveDateTime,
    /// How it comes to be; `Saved` is noted as `Merged` when another save came between.
    pub origin: Origin,
}

/// What the merge has to work with.
#[derive(Debug, Clone, Copy)]
pub struct Current<'a> {
    /// The answers as they are now, unless nothing was ever saved.
    pub answers: Option<&'a str>,
    /// Their revision; 0 when nothing was ever saved.
    pub revision: i64,
    /// The answers that the person's page was made from.
    pub base_answers: Option<&'a str>,
}

/// What the merge decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The new answers; `None` leaves them as they are.
    pub write: Option<String>,
    /// What lost a conflict, to be kept in the history.
    pub losing: Option<String>,
    /// What to answer to this post and to its repetitions, as JSON.
    pub outcome: String,
}

/// What became of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The merge's outcome, or that of the first post with this key.
    pub outcome: String,
    /// The section's revision after that post.
    pub revision: i64,
    /// Whether an earlier post with this key was answered again.
    pub replayed: bool,
}

/// Every section of a plan that was ever saved.
pub fn all(c: &mut Connection, plan_id: &str) -> Result<Vec<SectionRow>, StoreError> {
    Ok(plan_sections::table
        .filter(plan_sections::plan_id.eq(plan_id))
        .order(plan_sections::section.asc())
        .select(SectionRow::as_select())
        .load(c)?)
}

/// One section, unless nothing was ever saved.
pub fn one(c: &mut Connection, plan_id: &str, section: &str) -> Result<Option<SectionRow>, StoreError> {
    Ok(plan_sections::table.find((plan_id, section)).select(SectionRow::as_select()).get_result(c).optional()?)
}

/// The states of a section, newest first, from before a revision if one is given.
pub fn history(
    c: &mut Connection,
    plan_id: &str,
    section: &str,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<HistoryRow>, StoreError> {
    Ok(section_history::table
        .filter(section_history::plan_id.eq(plan_id))
        .filter(section_history::section.eq(section))
        .filter(section_history::revision.lt(before.unwrap_or(i64::MAX)))
        .order(section_history::revision.desc())
        .limit(limit)
        .select(HistoryRow::as_select())
        .load(c)?)
}

/// A section as it was at a revision.
pub fn at_revision(
    c: &mut Connection,
    plan_id: &str,
    section: &str,
    revision: i64,
) -> Result<Option<HistoryRow>, StoreError> {
    let found = section_history::table.find((plan_id, section, revision));
    Ok(found.select(HistoryRow::as_select()).get_result(c).optional()?)
}

/// Saves a post: replays it if its key was answered before, or else merges it with what is stored. `Conflict` when its
/// base revision was never reached.
pub fn save(
    c: &mut Connection,
    save: Save<'_>,
    merge: impl FnOnce(Current<'_>) -> Merged,
) -> Result<Saved, StoreError> {
    plans::lock(c, save.plan_id)?;
    if let Some(earlier) = replay(c, save)? {
        return Ok(earlier);
    }
    let current = one(c, save.plan_id, save.section)?;
    let revision = current.as_ref().map_or(0, |row| row.revision);
    let answers = current.as_ref().map(|row| row.answers.as_str());
    let earlier = match save.base_revision {
        0 => None,
        base if base == revision => None,
        base if base > revision => return Err(StoreError::Conflict),
        base => Some(at_revision(c, save.plan_id, save.section, base)?.ok_or(StoreError::Conflict)?.answers),
    };
    let base_answers = if save.base_revision == revision { answers } else { earlier.as_deref() };

    let merged = merge(Current { answers, revision, base_answers });
    // a losing text is kept even when the answers stay as they are
    let kept = || merged.losing.as_ref().map(|_| answers.unwrap_or("{}").to_owned());
    let reached = match merged.write.or_else(kept) {
        None => revision,
        Some(text) => append(c, save, revision, &text, merged.losing.as_deref())?,
    };
    record(c, save, reached, &merged.outcome)?;
    Ok(Saved { outcome: merged.outcome, revision: reached, replayed: false })
}

/// Takes an earlier state back, as a new revision. `NotFound` when the section was never at that revision.
pub fn restore(
    c: &mut Connection,
    plan_id: &str,
    section: &str,
    revision: i64,
    now: NaiveDateTime,
    idempotency_key: &str,
) -> Result<Saved, StoreError> {
    plans::lock(c, plan_id)?;
    let mut save = Save { plan_id, section, base_revision: 0, idempotency_key, now, origin: Origin::Restored };
    if let Some(earlier) = replay(c, save)? {
        return Ok(earlier);
    }
    let earlier = at_revision(c, plan_id, section, revision)?.ok_or(StoreError::NotFound)?;
    save.base_revision = one(c, plan_id, section)?.ok_or(StoreError::NotFound)?.revision;
    let reached = append(c, save, save.base_revision, &earlier.answers, None)?;
    let outcome = format!(r#"{{"restored":{revision}}}"#);
    record(c, save, reached, &outcome)?;
    Ok(Saved { outcome, revision: reached, replayed: false })
}

/// Forgets the posts made before a moment, and says how many: a repetition that late is a new post.
pub fn forget_posts(c: &mut Connection, before: NaiveDateTime) -> Result<usize, StoreError> {
    Ok(diesel::delete(posts::table.filter(posts::made_at.lt(before))).execute(c)?)
}

/// Whether a post of a plan was answered whose key begins like this.
pub fn answered(c: &mut Connection, plan_id: &str, start: &str) -> Result<bool, StoreError> {
    let found = posts::table.filter(posts::plan_id.eq(plan_id));
    let found: i64 = found.filter(posts::idempotency_key.like(format!("{start}%"))).count().get_result(c)?;
    Ok(found > 0)
}

/// The states of a section that posts of a plan made whose keys begin like this, in the order made.
pub fn made_by(c: &mut Connection, plan_id: &str, section: &str, start: &str) -> Result<Vec<HistoryRow>, StoreError> {
    let found = posts::table.filter(posts::plan_id.eq(plan_id)).filter(posts::section.eq(section));
    let found: Vec<(i64, NaiveDateTime)> = found
        .filter(posts::idempotency_key.like(format!("{start}%")))
        .order(posts::revision.asc())
        .select((posts::revision, posts::made_at))
        .load(c)?;
    let mut states = Vec::new();
    for (revision, made_at) in found {
        // a post that changed nothing reached a state that another had made
        states.extend(at_revision(c, plan_id, section, revision)?.filter(|state| state.saved_at == made_at));
    }
    Ok(states)
}

/// What was answered to this key before. A key that was used for another section is no repetition but a mistake.
fn replay(c: &mut Connection, save: Save<'_>) -> Result<Option<Saved>, StoreError> {
    let earlier: Option<(String, i64, String)> = posts::table
        .find((save.plan_id, save.idempotency_key))
        .select((posts::section, posts::revision, posts::outcome))
        .get_result(c)
        .optional()?;
    match earlier {
        Some((section, ..)) if section != save.section => Err(StoreError::Conflict),
        earlier => Ok(earlier.map(|(_, revision, outcome)| Saved { outcome, revision, replayed: true })),
    }
}

/// Writes the next revision of a section and its history, and says which it is.
fn append(
    c: &mut Connection,
    save: Save<'_>,
    revision: i64,
    answers: &str,
    losing: Option<&str>,
) -> Result<i64, StoreError> {
    let next = revision + 1;
    let origin = match save.origin {
        Origin::Saved if save.base_revision != revision => Origin::Merged,
        origin => origin,
    };
    let state =
        (plan_sections::revision.eq(next), plan_sections::answers.eq(answers), plan_sections::saved_at.eq(save.now));
    if revision == 0 {
        let key = (plan_sections::plan_id.eq(save.plan_id), plan_sections::section.eq(save.section));
        diesel::insert_into(plan_sections::table).values((key, state)).execute(c)?;
    } else {
        diesel::update(plan_sections::table.find((save.plan_id, save.section))).set(state).execute(c)?;
    }
    diesel::insert_into(section_history::table)
        .values((
            section_history::plan_id.eq(save.plan_id),
            section_history::section.eq(save.section),
            section_history::revision.eq(next),
            section_history::answers.eq(answers),
            section_history::saved_at.eq(save.now),
            section_history::origin.eq(origin.as_str()),
            section_history::losing.eq(losing),
        ))
        .execute(c)?;
    plans::changed(c, save.plan_id, save.now)?;
    Ok(next)
}

/// Notes what was answered to a post.
fn record(c: &mut Connection, save: Save<'_>, revision: i64, outcome: &str) -> Result<(), StoreError> {
    diesel::insert_into(posts::table)
        .values((
            posts::plan_id.eq(save.plan_id),
            posts::idempotency_key.eq(save.idempotency_key),
            posts::section.eq(save.section),
            posts::revision.eq(revision),
            posts::outcome.eq(outcome),
            posts::made_at.eq(save.now),
        ))
        .execute(c)?;
    Ok(())
}
