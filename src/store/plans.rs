//! The plan row: how it is found again, its languages, consents and dates. Its answers are in `sections`.
//!
//! Every change raises the row's revision; a visit does not.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::audit::{self, AuditLine};
use super::schema::plans;
use super::{Connection, Depth, Share, StoreError, organisations, seats};

/// A plan as stored.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = plans)]
#[expect(clippy::struct_excessive_bools, reason = "each consent is a yes or no of its own")]
pub struct PlanRow {
    /// Its id.
    pub id: String,
    /// The first four characters of its code, to look it up.
    pub code_public: String,
    /// The Argon2id hash of the other eight.
    pub code_hash: String,
    /// SHA-256 of the QR's token, in hex, while there is one.
    pub token_hash: Option<String>,
    /// The language of the pages.
    pub language: String,
    /// The language of the papers.
    pub paper_language: String,
    /// The country, whose pack it uses.
    pub country: String,
    /// Quick or full.
    #[diesel(deserialize_as = String)]
    pub depth: Depth,
    /// The edition of the catalogue its answers were written for.
    pub edition: i32,
    /// Grows with each change of this row or of its answers.
    pub revision: i64,
    /// The code of the workshop it was made in.
    pub workshop_code: Option<String>,
    /// Whether others use the owner's phone.
    pub shared_phone: bool,
    /// Consent: keep the plan after it was printed.
    pub consent_keep: bool,
    /// Consent: the trainer sees progress.
    pub consent_progress: bool,
    /// Consent: the trainer may call.
    pub consent_call_me: bool,
    /// Consent: what the trainer sees of the answers.
    #[diesel(deserialize_as = String)]
    pub consent_share: Share,
    /// Consent: the name may be passed on for help.
    pub consent_referral: bool,
    /// When it was begun, in UTC.
    pub created_at: NaiveDateTime,
    /// When its owner was last here.
    pub visited_at: NaiveDateTime,
    /// When it was last changed.
    pub updated_at: NaiveDateTime,
    /// When its owner said that it is finished.
    pub finished_at: Option<NaiveDateTime>,
    /// When it is to be deleted, if its owner chose so.
    pub delete_after: Option<NaiveDateTime>,
    /// The organisation that helps with it.
    pub organisation_id: Option<String>,
}

/// A plan to begin. Every consent begins as no.
#[derive(Debug, Clone, Copy)]
pub struct NewPlan<'a> {
    /// Its id.
    pub id: &'a str,
    /// The first four characters of its code.
    pub code_public: &'a str,
    /// The Argon2id hash of the other eight.
    pub code_hash: &'a str,
    /// SHA-256 of the QR's token, in hex.
    pub token_hash: Option<&'a str>,
    /// The language of the pages.
    pub language: &'a str,
    /// The language of the papers.
    pub paper_language: &'a str,
    /// The country.
    pub country: &'a str,
    /// Quick or full.
    pub depth: Depth,
    /// The edition of the catalogue.
    pub edition: i32,
    /// The code of the workshop it is made in.
    pub workshop_code: Option<&'a str>,
    /// Whether others use the owner's phone.
    pub shared_phone: bool,
    /// Now, in UTC.
    pub now: NaiveDateTime,
}

/// A consent and its new answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Keep the plan after it was printed.
    Keep(bool),
    /// The trainer sees progress.
    Progress(bool),
    /// The trainer may call.
    CallMe(bool),
    /// What the trainer sees of the answers.
    Share(Share),
    /// The name may be passed on for help.
    Referral(bool),
}

impl Consent {
    /// What the audit line says, as `name:answer`.
    fn detail(self) -> String {
        let yes = |yes| if yes { "yes" } else { "no" };
        let (name, answer) = match self {
            Self::Keep(on) => ("keep", yes(on)),
            Self::Progress(on) => ("progress", yes(on)),
            Self::CallMe(on) => ("call_me", yes(on)),
            Self::Share(share) => ("share", share.as_str()),
            Self::Referral(on) => ("referral", yes(on)),
        };
        format!("{name}:{answer}")
    }
}

/// Begins a plan, with the organisation that new plans are given to. `Taken("code")` when the public part of its code is in use.
pub fn insert(c: &mut Connection, new: NewPlan<'_>) -> Result<(), StoreError> {
    let organisation = organisations::default_id(c)?;
    diesel::insert_into(plans::table)
        .values((
            (
                plans::id.eq(new.id),
                plans::code_public.eq(new.code_public),
                plans::code_hash.eq(new.code_hash),
                plans::token_hash.eq(new.token_hash),
                plans::language.eq(new.language),
                plans::paper_language.eq(new.paper_language),
                plans::country.eq(new.country),
                plans::depth.eq(new.depth.as_str()),
                plans::edition.eq(new.edition),
                plans::revision.eq(1),
                plans::workshop_code.eq(new.workshop_code),
                plans::shared_phone.eq(new.shared_phone),
            ),
            (
                plans::consent_keep.eq(false),
                plans::consent_progress.eq(false),
                plans::consent_call_me.eq(false),
                plans::consent_share.eq(Share::No.as_str()),
                plans::consent_referral.eq(false),
                plans::created_at.eq(new.now),
                plans::visited_at.eq(new.now),
                plans::updated_at.eq(new.now),
                plans::organisation_id.eq(organisation),
            ),
        ))
        .execute(c)?;
    Ok(())
}

/// The plan of an id.
pub fn find(c: &mut Connection, id: &str) -> Result<PlanRow, StoreError> {
    Ok(plans::table.find(id).select(PlanRow::as_select()).get_result(c)?)
}

/// The plan whose code begins with these four characters.
pub fn find_by_public(c: &mut Connection, code_public: &str) -> Result<Option<PlanRow>, StoreError> {
    let found = plans::table.filter(plans::code_public.eq(code_public));
    Ok(found.select(PlanRow::as_select()).get_result(c).optional()?)
}

/// The plan of a QR token's hash.
pub fn find_by_token(c: &mut Connection, token_hash: &str) -> Result<Option<PlanRow>, StoreError> {
    let found = plans::table.filter(plans::token_hash.eq(token_hash));
    Ok(found.select(PlanRow::as_select()).get_result(c).optional()?)
}

/// How many plans there are.
pub fn count(c: &mut Connection) -> Result<i64, StoreError> {
    Ok(plans::table.count().get_result(c)?)
}

/// Up to `limit` plans by id, after the one given.
pub fn page(c: &mut Connection, after: Option<&str>, limit: i64) -> Result<Vec<PlanRow>, StoreError> {
    Ok(plans::table
        .filter(plans::id.gt(after.unwrap_or_default()))
        .order(plans::id.asc())
        .limit(limit)
        .select(PlanRow::as_select())
        .load(c)?)
}

/// Makes this transaction the only one that changes the plan. Read what you rely on after this, not before.
pub fn lock(c: &mut Connection, id: &str) -> Result<(), StoreError> {
    let row = plans::table.find(id).select(plans::revision);
    let _: i64 = match c {
        Connection::Postgres(inner) => row.for_update().first(inner)?,
        // the queue began with the lock on the whole file
        Connection::Sqlite(inner) => row.first(inner)?,
    };
    Ok(())
}

/// Notes that the plan or its answers have changed.
pub(super) fn changed(c: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    let changes = (plans::revision.eq(plans::revision + 1), plans::updated_at.eq(now));
    found(diesel::update(plans::table.find(id)).set(changes).execute(c)?)
}

fn found(rows: usize) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::NotFound) } else { Ok(()) }
}

/// Notes a visit of the owner; retention counts from it.
pub fn touch(c: &mut Connection, id: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    found(diesel::update(plans::table.find(id)).set(plans::visited_at.eq(now)).execute(c)?)
}

/// Gives the plan a fresh code.
pub fn set_code(
    c: &mut Connection,
    id: &str,
    code_public: &str,
    code_hash: &str,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    changed(c, id, now)?;
    let code = (plans::code_public.eq(code_public), plans::code_hash.eq(code_hash));
    found(diesel::update(plans::table.find(id)).set(code).execute(c)?)
}

/// Gives the plan a fresh QR token, or revokes it.
pub fn set_token(c: &mut Connection, id: &str, token_hash: Option<&str>, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::token_hash.eq(token_hash)).execute(c)?)
}

/// Sets the language of the pages.
pub fn set_language(c: &mut Connection, id: &str, language: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::language.eq(language)).execute(c)?)
}

/// Sets the language of the papers.
pub fn set_paper_language(c: &mut Connection, id: &str, language: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::paper_language.eq(language)).execute(c)?)
}

/// Sets the country.
pub fn set_country(c: &mut Connection, id: &str, country: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::country.eq(country)).execute(c)?)
}

/// Makes the plan quick or full.
pub fn set_depth(c: &mut Connection, id: &str, depth: Depth, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::depth.eq(depth.as_str())).execute(c)?)
}

/// Notes which edition of the catalogue the answers are written for.
pub fn set_edition(c: &mut Connection, id: &str, edition: i32, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::edition.eq(edition)).execute(c)?)
}

/// Puts the plan into a workshop, or takes it out.
pub fn set_workshop(c: &mut Connection, id: &str, code: Option<&str>, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::workshop_code.eq(code)).execute(c)?)
}

/// Gives the plan to an organisation, or to none.
pub fn set_organisation(
    c: &mut Connection,
    id: &str,
    organisation: Option<&str>,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::organisation_id.eq(organisation)).execute(c)?)
}

/// Notes whether others use the owner's phone.
pub fn set_shared_phone(c: &mut Connection, id: &str, shared: bool, now: NaiveDateTime) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::shared_phone.eq(shared)).execute(c)?)
}

/// Notes that the plan is finished, or open again.
pub fn set_finished(
    c: &mut Connection,
    id: &str,
    finished_at: Option<NaiveDateTime>,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::finished_at.eq(finished_at)).execute(c)?)
}

/// Sets the time at which the plan is to be deleted, or takes it back.
pub fn set_delete_after(
    c: &mut Connection,
    id: &str,
    delete_after: Option<NaiveDateTime>,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    changed(c, id, now)?;
    found(diesel::update(plans::table.find(id)).set(plans::delete_after.eq(delete_after)).execute(c)?)
}

/// Changes a consent and writes the audit line that belongs to it.
pub fn set_consent(
    c: &mut Connection,
    id: &str,
    consent: Consent,
    actor: &str,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    changed(c, id, now)?;
    let plan = diesel::update(plans::table.find(id));
    match consent {
        Consent::Keep(on) => plan.set(plans::consent_keep.eq(on)).execute(c)?,
        Consent::Progress(on) => plan.set(plans::consent_progress.eq(on)).execute(c)?,
        Consent::CallMe(on) => plan.set(plans::consent_call_me.eq(on)).execute(c)?,
        Consent::Share(share) => plan.set(plans::consent_share.eq(share.as_str())).execute(c)?,
        Consent::Referral(on) => plan.set(plans::consent_referral.eq(on)).execute(c)?,
    };
    let detail = consent.detail();
    audit::add(c, AuditLine { plan_id: Some(id), at: now, actor, action: "consent", detail: Some(&detail) })
}

/// Deletes a plan with its answers, history, posts, versions, rounds, sessions and audit lines, and empties its seats. One
/// line without content stays. The register is apart from plans: see `people::forget`.
pub fn delete(c: &mut Connection, id: &str, actor: &str, now: NaiveDateTime) -> Result<(), StoreError> {
    seats::leave(c, id, now)?;
    found(diesel::delete(plans::table.find(id)).execute(c)?)?;
    audit::keep_only_deletion(c, id, actor, now)
}

/// The ids of plans whose time to be deleted has come.
pub fn due_for_deletion(c: &mut Connection, now: NaiveDateTime, limit: i64) -> Result<Vec<String>, StoreError> {
    let due = plans::table.filter(plans::delete_after.le(now)).order(plans::delete_after.asc());
    Ok(due.limit(limit).select(plans::id).load(c)?)
}

/// The ids of plans that nobody has visited since a moment.
pub fn unvisited_since(c: &mut Connection, moment: NaiveDateTime, limit: i64) -> Result<Vec<String>, StoreError> {
    let left = plans::table.filter(plans::visited_at.lt(moment)).order(plans::visited_at.asc());
    Ok(left.limit(limit).select(plans::id).load(c)?)
}
