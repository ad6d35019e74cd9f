//! Who looked at the register, the results and the list of people to call: a line of the log for each.

use chrono::TimeDelta;

use crate::store::audit::{self, AuditLine};
use crate::web::error::Error;
use crate::web::hall::Hall;

/// For so many minutes the same look of the same person is one look: turning a page is no new one.
const SAME_LOOK: i64 = 60;

/// Notes that the trainer looked at something, as an action of the log. People of a practice room are made up: a look at
/// them is not noted.
///
/// # Errors
/// When the store fails.
pub async fn note(hall: &Hall, action: &'static str) -> Result<(), Error> {
    if hall.workshop.practice {
        return Ok(());
    }
    let app = &hall.trainer.app;
    let (workshop, actor, at) = (hall.workshop.id.clone(), hall.trainer.account.id.clone(), app.clock.stamp());
    let since = at - TimeDelta::minutes(SAME_LOOK);
    let (room, who) = (workshop.clone(), actor.clone());
    if app.store.read(move |c| audit::is_noted(c, &room, &who, action, since)).await? {
        return Ok(());
    }
    let write = move |c: &mut _| {
        audit::add_in(c, &workshop, AuditLine { plan_id: None, at, actor: &actor, action, detail: None })
    };
    Ok(app.store.write(write).await?)
}
