//! Papers as pictures: PNG files to keep on a phone or to send on.

use actix_web::HttpResponse;
use actix_web::http::header::{self, ContentEncoding};

use super::desk::Desk;
use super::error::Error;
use super::{papers, versions};
use crate::pdf::{self, Pictured};

/// `GET /plans/{plan}/wall-1.png`
pub async fn front(desk: Desk) -> Result<HttpResponse, Error> {
    picture(&desk, Pictured::WallFront, "wall-1").await
}

/// `GET /plans/{plan}/wall-2.png`
pub async fn back(desk: Desk) -> Result<HttpResponse, Error> {
    picture(&desk, Pictured::WallBack, "wall-2").await
}

/// `GET /plans/{plan}/card.png`
pub async fn card(desk: Desk) -> Result<HttpResponse, Error> {
    picture(&desk, Pictured::Card, "card").await
}

/// Shown in the browser and not sent as a download: tap and hold keeps a picture where plain HTTP may not save files.
async fn picture(desk: &Desk, side: Pictured, name: &str) -> Result<HttpResponse, Error> {
    let outline = versions::current(desk).await?;
    let painted = desk.app.painted(move || pdf::picture(&outline, pdf::Paper::A4, side)).await?;
    let painted = painted.map_err(|error| Error::Internal(error.to_string()))?;
    papers::report(&painted.missing);
    let file = format!("inline; filename=\"{}.png\"", papers::file_name(desk, name));
    Ok(HttpResponse::Ok()
        .insert_header(ContentEncoding::Identity)
        .insert_header((header::CONTENT_DISPOSITION, file))
        .content_type("image/png")
        .body(painted.bytes))
}
