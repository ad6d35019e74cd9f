//! Stylesheet and icon: built in, named by their hash, kept by browsers for a year.

use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use sha2::{Digest, Sha256};

use super::error::Error;

static STYLE: &str = include_str!("../../templates/assets/style.css");

struct Asset {
    name: String,
    kind: &'static str,
    text: &'static str,
}

static ASSETS: LazyLock<[Asset; 1]> = LazyLock::new(|| [asset("style", "css", "text/css; charset=utf-8", STYLE)]);

fn asset(stem: &str, ending: &str, kind: &'static str, text: &'static str) -> Asset {
    let hash = Sha256::digest(text.as_bytes());
    let tag = super::secret::hex(&hash[..5]);
    Asset { name: format!("{stem}-{tag}.{ending}"), kind, text }
}

/// Address of the stylesheet.
pub fn style() -> String {
    format!("/assets/{}", ASSETS[0].name)
}

/// `GET /assets/{name}`
pub async fn show(name: web::Path<String>) -> Result<HttpResponse, Error> {
    let asset = ASSETS.iter().find(|asset| asset.name == *name).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .content_type(asset.kind)
        .body(asset.text))
}
