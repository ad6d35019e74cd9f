//! The owner's seat in a workshop: asking the trainer for help, and saying that all is well again.

use actix_web::HttpResponse;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::shell;
use crate::store::rooms;

/// `POST /plans/{plan}/seat`
pub async fn ask(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let since = (pairs.get("help") == Some("yes")).then(|| desk.app.clock.stamp());
    if let Some(seat) = &desk.seat {
        let seat = seat.seat.clone();
        desk.app.store.write(move |c| rooms::set_help(c, &seat, since)).await?;
    }
    Ok(shell::see_other(&way_back(&desk, &pairs)))
}

/// The page of this plan that she came from; the list of its parts where that is not known.
fn way_back(desk: &Desk, pairs: &Pairs) -> String {
    let base = desk.base();
    let own = |back: &&str| {
        let rest = back.strip_prefix(&base);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) && !back.contains(['\\', '\r', '\n'])
    };
    pairs.get("back").filter(own).map_or(base.clone(), str::to_owned)
}
