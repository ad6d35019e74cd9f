//! Frozen versions: each paper is printed from an outline that is kept, so that it can be printed again just as it was.

use chrono::{NaiveDate, TimeDelta};

use super::desk::Desk;
use super::error::Error;
use super::helper;
use super::host;
use super::secret;
use crate::outline::build::Earlier;
use crate::outline::{self, Outline};
use crate::plan::answers::{Answers, SectionAnswers};
use crate::plan::question::Class;
use crate::plan::share;
use crate::store::audit::{self, AuditLine};
use crate::store::versions::{self, NewVersion};
use crate::store::{plans, rounds};
use crate::words::Value;

/// Earlier papers listed.
const LISTED: usize = 5;
/// Days that a plan stays after its first paper where the owner chose not to keep it.
const DAYS_AFTER_PAPER: i64 = 7;

/// The outline of the plan as it is now, kept as a version where it is new.
///
/// # Errors
/// When the store fails.
pub async fn current(desk: &Desk) -> Result<Outline, Error> {
    let outline = made(desk).await?;
    let classes = shown(desk);
    let text = serde_json::to_string(&outline).map_err(|error| Error::Internal(error.to_string()))?;
    let class = share::code(&classes);
    let (plan, of_class) = (desk.plan.id.clone(), class.clone());
    let latest = desk.app.store.read(move |c| versions::latest(c, &plan, &of_class)).await?;
    if latest.is_none_or(|version| version.outline != text) {
        let shown = share::only(&desk.answers, &classes);
        let answers = serde_json::to_string(&shown).map_err(|error| Error::Internal(error.to_string()))?;
        keep(desk, class, answers, text, host::logo(&outline)).await?;
    }
    Ok(outline)
}

/// The outline of the plan as it is now, without keeping it: nothing was printed yet.
///
/// # Errors
/// When the store fails.
pub async fn made(desk: &Desk) -> Result<Outline, Error> {
    let shown = share::only(&desk.answers, &shown(desk));
    let words = desk.app.library.words(&desk.plan.paper_language);
    let address = desk.app.settings.public_address.as_deref();
    let first = first_round(desk).await?;
    let earlier = first.as_ref().map(|(day, answers)| Earlier { day: *day, answers });
    let mut outline = outline::build::of(&desk.frame_with(&shown)?, &words, changed_on(desk)?, address, earlier);
    outline.front.host = host::of(desk).await?;
    Ok(outline)
}

/// The classes that papers show to whoever asks: those that the owner chose, without what a helper has not asked about.
fn shown(desk: &Desk) -> Vec<Class> {
    share::chosen(&desk.answers).into_iter().filter(|class| !helper::hides_class(desk, *class)).collect()
}

/// The outline of the wall sheet that hangs in public, made from the plan as it is now.
///
/// # Errors
/// When no pack can stand in.
pub async fn stall(desk: &Desk) -> Result<Outline, Error> {
    let words = desk.app.library.words(&desk.plan.paper_language);
    let mut outline = outline::build::stall(&desk.frame()?, &words, changed_on(desk)?);
    outline.front.host = host::of(desk).await?;
    Ok(outline)
}

/// The first round of the readiness check, where one was kept.
async fn first_round(desk: &Desk) -> Result<Option<(NaiveDate, Answers)>, Error> {
    let plan = desk.plan.id.clone();
    let Some(first) = desk.app.store.read(move |c| rounds::all(c, &plan)).await?.into_iter().next() else {
        return Ok(None);
    };
    let part = SectionAnswers::from_json(&first.answers).map_err(|error| Error::Internal(error.to_string()))?;
    let mut answers = Answers::default();
    *answers.section_mut("readiness") = part;
    Ok(Some((first.made_on, answers)))
}

/// The day of the last change, where the business is: the date of the paper.
fn changed_on(desk: &Desk) -> Result<NaiveDate, Error> {
    let changed = desk.saves.values().map(|(_, at)| *at).max().unwrap_or(desk.plan.created_at);
    Ok(changed.and_utc().with_timezone(&desk.country()?.time_zone).date_naive())
}

async fn keep(desk: &Desk, class: String, answers: String, outline: String, logo: Option<String>) -> Result<(), Error> {
    let (plan, now, actor) = (desk.plan.id.clone(), desk.app.clock.stamp(), desk.rights.actor());
    let ends =
        (!desk.plan.consent_keep && desk.plan.delete_after.is_none()).then(|| now + TimeDelta::days(DAYS_AFTER_PAPER));
    desk.app
        .store
        .write(move |c| {
            let id = secret::short() + &secret::short();
            versions::insert(
                c,
                NewVersion {
                    id: &id,
                    plan_id: &plan,
                    class: &class,
                    outline: &outline,
                    answers: &answers,
                    made_at: now,
                    logo_id: logo.as_deref(),
                },
            )?;
            if let Some(ends) = ends {
                plans::set_delete_after(c, &plan, Some(ends), now)?;
            }
            audit::add(c, AuditLine { plan_id: Some(&plan), at: now, actor, action: "printed", detail: Some(&class) })
        })
        .await?;
    Ok(())
}

fn read(text: &str) -> Result<Outline, Error> {
    serde_json::from_str(text).map_err(|error| Error::Internal(error.to_string()))
}

/// The outline of an earlier version of this plan.
///
/// # Errors
/// `NotFound` for another plan's.
pub async fn earlier(desk: &Desk, version: String) -> Result<Outline, Error> {
    let plan = desk.plan.id.clone();
    let kept = desk.app.store.read(move |c| versions::find(c, &plan, &version)).await?;
    if !is_open(desk, &kept.class) {
        return Err(Error::NotFound);
    }
    let mut outline = read(&kept.outline)?;
    host::fill(desk, &mut outline).await?;
    Ok(outline)
}

/// Whether a paper of these classes shows nothing that is closed to whoever asks.
fn is_open(desk: &Desk, classes: &str) -> bool {
    let hidden = Class::PRIVATE.into_iter().filter(|class| helper::hides_class(desk, *class));
    let closed: Vec<Class> = desk.rights.closed().iter().copied().chain(hidden).collect();
    let closed = share::code(&closed);
    !classes.split('+').any(|class| closed.split('+').any(|closed| closed == class))
}

/// Addresses and dates of the last papers.
///
/// # Errors
/// When the store fails.
pub async fn list(desk: &Desk) -> Result<Vec<(String, String)>, Error> {
    let plan = desk.plan.id.clone();
    let all = desk.app.store.read(move |c| versions::list(c, &plan)).await?;
    let zone = desk.country()?.time_zone;
    let line = |version: versions::VersionHead| {
        let at = version.made_at.and_utc().with_timezone(&zone);
        let day = desk.shell.words.date_short(at.date_naive());
        let time = at.format("%H:%M").to_string();
        let text = desk
            .shell
            .words
            .with("page-print-earlier-line", &[("day", Value::Text(&day)), ("time", Value::Text(&time))]);
        (format!("{}/versions/{}", desk.base(), version.id), text)
    };
    Ok(all.into_iter().filter(|version| is_open(desk, &version.class)).take(LISTED).map(line).collect())
}

/// "If you do nothing, we delete it on 30 November."
pub fn goes_on(desk: &Desk) -> Option<String> {
    let zone = desk.country().ok()?.time_zone;
    let day = desk.plan.delete_after?.and_utc().with_timezone(&zone).date_naive();
    let day = desk.shell.words.date_long(day);
    Some(desk.shell.words.with("page-print-goes-on", &[("day", Value::Text(&day))]))
}
