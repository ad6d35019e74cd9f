//! Stylesheet and scripts: built in, named by their hash, kept by browsers for a year.

use std::borrow::Cow;
use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use super::arrival;
use super::error::Error;

static STYLE: &str = include_str!("../../templates/assets/style.css");
static WORKER: &str = include_str!("../../templates/assets/sw.js");
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

/// A script without its comments and the spaces that only people need. It asks of a script: comments stand on lines of
/// their own, every statement ends with its sign, and patterns hold neither quotes nor spaces.
fn bare(script: &str) -> Cow<'static, str> {
    let mut lines = String::with_capacity(script.len());
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() {
            lines.extend([line, "\n"]);
        }
        comment &= !line.ends_with("*/");
    }
    squeezed(&lines).into()
}

/// Signs beside which a space says nothing, unless it parts two of the same: those together are another sign.
const SIGNS: &[char] = &['{', '}', '(', ')', '[', ']', '=', ',', ';', ':', '?', '&', '|', '!', '<', '>', '+', '-', '*'];
/// Signs after which the line need not end.
const GOES_ON: &[char] = &['{', '}', '(', '[', ',', ';'];

fn squeezed(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    let mut quote = None;
    let mut letters = script.chars().peekable();
    while let Some(letter) = letters.next() {
        let (before, after) = (text.chars().next_back(), letters.peek().copied());
        let is_sign = |side: Option<char>| side.is_some_and(|side| SIGNS.contains(&side));
        let spare = match letter {
            ' ' => before != after && (is_sign(before) || is_sign(after)),
            '\n' => before.is_some_and(|sign| GOES_ON.contains(&sign)),
            _ => false,
        };
        match quote {
            Some(open) => quote = Some(open).filter(|open| letter != *open || before == Some('\\')),
            None if spare => continue,
            None => quote = Some(letter).filter(|letter| matches!(letter, '\'' | '"')),
        }
        if quote.is_none() && letter == '}' && before == Some(';') {
            text.pop();
        }
        text.push(letter);
    }
    text
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

static BARE_WORKER: LazyLock<Cow<'static, str>> = LazyLock::new(|| bare(WORKER));

/// `GET /sw.js`: the worker of phones that keep a plan; over plain HTTP there is none.
pub async fn worker(request: HttpRequest) -> Result<HttpResponse, Error> {
    if !arrival::by_https(&request) {
        return Err(Error::NotFound);
    }
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=3600"))
        .content_type("text/javascript; charset=utf-8")
        .body(web::Bytes::from_static(BARE_WORKER.as_bytes())))
}
