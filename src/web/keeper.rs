//! Who may help with a lost code after the workshop: the owner names an organisation, and takes it back.

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::secret;
use crate::store::audit::{self, AuditLine};
use crate::store::keepers::{self, KeeperRow};
use crate::store::organisations::{self, OrganisationRow};
use crate::store::{Connection, StoreError};
use crate::words::Value;

/// Longest name, characters.
const NAME: usize = 80;

/// What stands on the owner's page about it.
pub struct Keeper {
    /// Organisations of this server to choose from: id, name, whether it is the one.
    pub organisations: Vec<(String, String, bool)>,
    /// The name by which it finds her.
    pub name: String,
    /// Who may help since when; none while nobody may.
    pub on: Option<String>,
    /// How it finds her without a name.
    pub code: String,
}

/// What is stored about it, and the organisations there are.
///
/// # Errors
/// When the store fails.
pub fn stored(c: &mut Connection, plan: &str) -> Result<(Option<KeeperRow>, Vec<OrganisationRow>), StoreError> {
    Ok((keepers::of_plan(c, plan)?, organisations::all(c)?))
}

/// In words. `called` is what the trainer calls her, for a form that she never filled in.
///
/// # Errors
/// When no pack can stand in.
pub fn shown(
    desk: &Desk,
    (row, all): (Option<KeeperRow>, Vec<OrganisationRow>),
    called: Option<String>,
) -> Result<Keeper, Error> {
    let is_named = |one: &OrganisationRow| row.as_ref().is_some_and(|row| row.organisation_id == one.id);
    let named = all.iter().find(|one| is_named(one)).map(|one| one.name.as_str());
    let zone = desk.country()?.time_zone;
    let on = row.as_ref().zip(named).map(|(row, name)| {
        let day = desk.shell.words.date_long(row.named_at.and_utc().with_timezone(&zone).date_naive());
        desk.shell.words.with("keeper-on", &[("organisation", Value::Text(name)), ("day", Value::Text(&day))])
    });
    let code = desk.shell.words.with("keeper-code", &[("code", Value::Text(&desk.plan.code_public))]);
    let organisations = all.iter().map(|one| (one.id.clone(), one.name.clone(), is_named(one))).collect();
    Ok(Keeper { organisations, on, code, name: row.map_or_else(|| called.unwrap_or_default(), |row| row.name) })
}

/// Keeps what the owner chose: the id of an organisation, or nothing for nobody.
///
/// # Errors
/// `BadRequest` for an organisation that is not there, and those of the store.
pub async fn save(desk: &Desk, pairs: &Pairs, chosen: &str) -> Result<(), Error> {
    let name: String = pairs.get("keeper-name").unwrap_or_default().trim().chars().take(NAME).collect();
    let new = KeeperRow {
        id: secret::short() + &secret::short(),
        plan_id: desk.plan.id.clone(),
        organisation_id: chosen.to_owned(),
        name,
        named_at: desk.app.clock.stamp(),
    };
    let kept = desk.app.store.write(move |c| keep(c, &new)).await;
    kept.map_err(
        |error| if error == StoreError::NotFound { Error::BadRequest("which organisation") } else { error.into() },
    )
}

fn keep(c: &mut Connection, new: &KeeperRow) -> Result<(), StoreError> {
    let note = |c: &mut Connection, action| {
        let plan_id = Some(new.plan_id.as_str());
        audit::add(c, AuditLine { plan_id, at: new.named_at, actor: "owner", action, detail: None })
    };
    if new.organisation_id.is_empty() {
        return if keepers::remove(c, &new.plan_id)? { note(c, "keeper-taken-back") } else { Ok(()) };
    }
    organisations::find(c, &new.organisation_id)?.ok_or(StoreError::NotFound)?;
    keepers::name(c, new)?;
    note(c, "keeper-named")
}
