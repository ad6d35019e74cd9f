//! The organisation that helps with a plan, as its papers show it.

use super::app::App;
use super::desk::Desk;
use super::error::Error;
use crate::outline::{Host, Logo, Outline};
use crate::store::{media, organisations};

/// The organisation of this plan with its logo, if it has one.
///
/// # Errors
/// When the store fails.
pub async fn of(desk: &Desk) -> Result<Option<Host>, Error> {
    of_id(&desk.app, desk.plan.organisation_id.clone()).await
}

/// The organisation of an id with its logo, if there is one.
///
/// # Errors
/// When the store fails.
pub async fn of_id(app: &App, id: Option<String>) -> Result<Option<Host>, Error> {
    let Some(id) = id else { return Ok(None) };
    let found = app.store.read(move |c| {
        let Some(organisation) = organisations::find(c, &id)? else { return Ok(None) };
        let logo = organisation.logo_id.map(|id| media::find(c, &id)).transpose()?.flatten();
        Ok(Some((organisation.name, logo)))
    });
    let logo = |row: media::MediaRow| Logo { media: row.id, png: row.bytes.into() };
    Ok(found.await?.map(|(name, row)| Host { name, logo: row.map(logo) }))
}

/// The id of the logo that an outline shows.
pub fn logo(outline: &Outline) -> Option<String> {
    outline.front.host.as_ref().and_then(|host| host.logo.as_ref()).map(|logo| logo.media.clone())
}

/// Fills in the logo that a kept outline names.
///
/// # Errors
/// When the store fails.
pub async fn fill(desk: &Desk, outline: &mut Outline) -> Result<(), Error> {
    let Some(logo) = outline.front.host.as_mut().and_then(|host| host.logo.as_mut()) else { return Ok(()) };
    let id = logo.media.clone();
    if let Some(row) = desk.app.store.read(move |c| media::find(c, &id)).await? {
        logo.png = row.bytes.into();
    }
    Ok(())
}
