//! One way to save: from a posted form to changes by path, merged and stored; and what to say afterwards.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::conflict;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::parts::{self, Part};
use super::quiet;
use chrono::NaiveDateTime;

use crate::plan::answers::SectionAnswers;
use crate::plan::entry::{self, Problem};
use crate::plan::merge::{self, Change, Changes, Conflict};
use crate::plan::options::Frame;
use crate::plan::question::{Kind, Question};
use crate::store::sections::{self, Current, Merged, Save};
use crate::store::{Origin, StoreError};

/// What a post asks for.
#[derive(Debug, Default)]
pub struct Draft {
    /// Changes by path.
    pub changes: Changes,
    /// What could not be understood.
    pub problems: Vec<Problem>,
    /// Why some of it waits for a yes, in the reader's words.
    pub held: Option<String>,
}

impl Draft {
    /// Reads one question at a path, if the form had it.
    pub fn take(&mut self, path: &str, question: &Question, pairs: &Pairs, frame: &Frame<'_>) {
        let Some(typed) = typed(path, &question.kind, pairs) else { return };
        let parts: Vec<&str> = typed.iter().map(String::as_str).collect();
        let change = match entry::read(&question.kind, &parts, frame) {
            Ok(Some(value)) => Change::Set(value),
            Ok(None) => Change::Clear,
            Err((code, args)) => {
                self.problems.push(Problem { path: path.to_owned(), code, args });
                Change::Typed(parts.join(" ").chars().take(entry::KEPT_TYPED).collect())
            }
        };
        self.changes.insert(path.to_owned(), change);
    }
    /// Whether nothing but empty fields was sent.
    pub fn is_blank(&self) -> bool {
        self.changes.values().all(|change| *change == Change::Clear)
    }
}

/// What was typed at a path; nothing when the form did not have the field.
fn typed(path: &str, kind: &Kind, pairs: &Pairs) -> Option<Vec<String>> {
    match kind {
        Kind::Date(_) => {
            let names = ["d", "m", "y"].map(|part| format!("{path}:{part}"));
            names.iter().any(|name| pairs.has(name)).then(|| {
                let parts = names.iter().map(|name| pairs.get(name).unwrap_or_default().trim().to_owned());
                let parts: Vec<String> = parts.collect();
                if parts.iter().all(String::is_empty) { vec![] } else { parts }
            })
        }
        _ => pairs.has(path).then(|| pairs.all(path).into_iter().map(str::to_owned).collect()),
    }
}

/// What became of a save.
pub enum Outcome {
    /// Stored.
    Saved(Stored),
    /// Answered already: with both values where someone else changed the same, or to the script.
    Answered(HttpResponse),
}

/// A stored draft.
pub struct Stored {
    /// What stays to be mended.
    pub problems: Vec<Problem>,
    /// The part as it now stands; nothing where an earlier post was answered again.
    pub after: Option<SectionAnswers>,
    /// Its revision.
    pub revision: i64,
    /// When, in UTC.
    pub at: NaiveDateTime,
}

/// Saves a draft and answers for a conflict. Only a stored draft returns.
///
/// # Errors
/// Those of the store, and of a post that is not this session's.
pub async fn save(desk: &Desk, section: &'static str, draft: Draft, pairs: &Pairs) -> Result<Outcome, Error> {
    desk.check(pairs)?;
    let base = pairs.revision()?;
    let (plan, key, now) = (desk.plan.id.clone(), pairs.post()?, desk.app.clock.stamp());
    let (part_of, quiet) = (pairs.page_of_part().map(str::to_owned), pairs.quiet);
    let in_parts = pairs.page_in_parts().map(str::to_owned);
    let (changes, problems) = (draft.changes, draft.problems);
    let (saved, after) = desk
        .app
        .store
        .write(move |c| {
            if let Some(page) = part_of {
                parts::refuse_late(c, &plan, &page)?;
            }
            let parts = in_parts.map_or(Ok(vec![]), |page| parts::of(c, &plan, section, &page))?;
            let post = Save {
                plan_id: &plan,
                section,
                base_revision: base,
                idempotency_key: &key,
                now,
                origin: Origin::Saved,
            };
            let mut broken = None;
            let mut after = None;
            let saved = sections::save(c, post, |current| match join(current, &changes, &parts) {
                // Nobody sees the answer to a post in the background: the page's own button asks which to keep.
                Ok((merged, _)) if quiet && merged.losing.is_some() => Merged { write: None, losing: None, ..merged },
                Ok((merged, section)) => {
                    after = Some(section);
                    merged
                }
                Err(error) => {
                    broken = Some(error);
                    Merged { write: None, losing: None, outcome: "[]".into() }
                }
            })?;
            broken.map_or(Ok((saved, after)), |error| Err(StoreError::Broken(error.to_string())))
        })
        .await?;
    let conflicts: Vec<Conflict> =
        serde_json::from_str(&saved.outcome).map_err(|error| Error::Internal(error.to_string()))?;
    if pairs.quiet {
        let told = if conflicts.is_empty() {
            quiet::saved(desk, saved.revision, now, &problems, draft.held)?
        } else {
            quiet::clash()
        };
        return Ok(Outcome::Answered(told));
    }
    if conflicts.is_empty() {
        return Ok(Outcome::Saved(Stored { problems, after, revision: saved.revision, at: now }));
    }
    conflict::page(desk, section, saved.revision, &conflicts).map(Outcome::Answered)
}

/// Merges changes into the stored text. The outcome is the list of conflicts.
fn join(
    current: Current<'_>,
    changes: &Changes,
    parts: &[Part],
) -> Result<(Merged, SectionAnswers), serde_json::Error> {
    let read = |text: Option<&str>| text.map_or(Ok(SectionAnswers::default()), SectionAnswers::from_json);
    let now = read(current.answers)?;
    // Mostly nobody else was here since: then the page was made from what stands now.
    let mut earlier = if current.base_answers == current.answers { None } else { Some(read(current.base_answers)?) };
    if let Some(earlier) = &mut earlier {
        for part in parts {
            part.count_as_seen(earlier, &now);
        }
    }
    let merged = merge::merge(earlier.as_ref().unwrap_or(&now), &now, changes);
    let outcome = serde_json::to_string(&merged.conflicts)?;
    let lost: BTreeMap<&str, &Change> =
        merged.conflicts.iter().map(|conflict| (conflict.path.as_str(), &conflict.mine)).collect();
    let losing = if lost.is_empty() { None } else { Some(serde_json::to_string(&lost)?) };
    // A first visit that leaves everything empty is stored too: the part was seen.
    let write = (merged.section != now || current.answers.is_none()).then(|| merged.section.to_json());
    Ok((Merged { write, losing, outcome }, merged.section))
}

/// 422 where something must be mended.
pub fn status(problems: &[Problem]) -> StatusCode {
    if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
}
