//! Stylesheet and script: built in, named by their hash, kept by browsers for a year.

use std::borrow::Cow;
use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpResponse, web};
use sha2::{Digest, Sha256};

use super::error::Error;

static STYLE: &str = include_str!("../../templates/assets/style.css");
static SCRIPT: &str = include_str!("../../templates/assets/stanap.js");

struct Asset {
    name: String,
    kind: &'static str,
    text: Cow<'static, str>,
}

static ASSETS: LazyLock<[Asset; 2]> = LazyLock::new(|| {
    [
        asset("style", "css", "text/css; charset=utf-8", STYLE.into()),
        asset("stanap", "js", "text/javascript; charset=utf-8", bare(SCRIPT)),
    ]
});

/// A script without its comments and the spaces that only people need. Comments stand on lines of their own.
fn bare(script: &str) -> Cow<'static, str> {
    let mut text = String::with_capacity(script.len());
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() {
            text.extend([line, "\n"]);
        }
        comment &= !line.ends_with("*/");
    }
    text.into()
}

fn asset(stem: &str, ending: &str, kind: &'static str, text: Cow<'static, str>) -> Asset {
    let hash = Sha256::digest(text.as_bytes());
    let tag = super::secret::hex(&hash[..5]);
    Asset { name: format!("{stem}-{tag}.{ending}"), kind, text }
}

/// Address of the stylesheet.
pub fn style() -> String {
    format!("/assets/{}", ASSETS[0].name)
}

/// Address of the script.
pub fn script() -> String {
    format!("/assets/{}", ASSETS[1].name)
}

/// `GET /assets/{name}`
pub async fn show(name: web::Path<String>) -> Result<HttpResponse, Error> {
    let asset = ASSETS.iter().find(|asset| asset.name == *name).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .content_type(asset.kind)
        .body(web::Bytes::from_static(asset.text.as_bytes())))
}
