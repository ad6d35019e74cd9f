//! Papers as pictures: PNG files to keep on a phone or to send on.

use actix_web::HttpResponse;

use super::desk::Desk;
use super::error::Error;
use super::papers::{self, Query, Wish};
use super::versions;
use crate::pdf::{self, Pictured};

/// `GET /plans/{plan}/wall-1.png`
pub async fn front(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    picture(&desk, Pictured::WallFront, Wish::of(&query)?, "wall-1").await
}

/// `GET /plans/{plan}/wall-2.png`
pub async fn back(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    picture(&desk, Pictured::WallBack, Wish::of(&query)?, "wall-2").await
}

/// `GET /plans/{plan}/card.png`
pub async fn card(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    picture(&desk, Pictured::Card, Wish::private(&query)?, "card").await
}

/// Shown in the browser and not sent as a download: tap and hold keeps a picture where plain HTTP may not save files.
async fn picture(desk: &Desk, side: Pictured, wish: Wish, name: &str) -> Result<HttpResponse, Error> {
    let home = versions::current(desk).await?;
    let outline = if wish.stall { versions::stall(desk).await? } else { home };
    let painted = desk.app.painted(move || pdf::picture(&outline, wish.paper(), side, wish.inks())).await?;
    papers::answer(painted, "image/png", &format!("{}.png", papers::file_name(desk, name)))
}
