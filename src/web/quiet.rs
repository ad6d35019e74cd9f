//! Answers to the small script: what became of a save in the background, in a few bytes and ready to be shown.

use actix_web::HttpResponse;
use chrono::NaiveDateTime;
use serde::Serialize;

use super::desk::{self, Desk};
use super::error::Error;
use super::fields;
use crate::plan::entry::Problem;

/// What the script shows and goes on from.
#[derive(Serialize)]
struct Told<'a> {
    /// The revision that the rest of the page now stands on.
    revision: i64,
    /// "Saved 10:42"; empty where a part waits for a yes.
    saved: &'a str,
    /// What is to be mended, and what waits.
    problems: Vec<String>,
}

/// A stored save.
///
/// # Errors
/// When no pack can stand in.
pub fn saved(
    desk: &Desk,
    revision: i64,
    at: NaiveDateTime,
    problems: &[Problem],
    held: Option<String>,
) -> Result<HttpResponse, Error> {
    let words = &desk.shell.words;
    let saved = desk::saved_at(&desk.shell, desk.country()?.time_zone, at);
    let saved = if held.is_some() { "" } else { &saved };
    let problems = problems.iter().map(|problem| fields::problem_text(words, problem)).chain(held).collect();
    Ok(HttpResponse::Ok().json(Told { revision, saved, problems }))
}

/// Someone else changed the same: nothing was stored, and the page's own button shows both.
pub fn clash() -> HttpResponse {
    HttpResponse::Conflict().finish()
}
