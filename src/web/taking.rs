//! Taking home: the page that lists what a trainer can take from her workshop, and what only it offers.

pub mod cards;
pub mod plans;
mod readme;
mod stream;

use actix_web::HttpResponse;
use askama::Template;

use super::error::Error;
use super::hall::Hall;
use super::shell::{self, Shell};
use crate::words::{Value, Words};

/// How to keep the plans of others, one sentence after the other.
const KEEPING: [&str; 4] = ["taking-keep-1", "taking-keep-2", "taking-keep-3", "taking-keep-4"];

fn keeping(words: &Words) -> Vec<String> {
    KEEPING.iter().map(|id| words.text(id).into_owned()).collect()
}

#[derive(Template)]
#[template(path = "workshops/home.html")]
struct HomePage {
    shell: Shell,
    home: String,
    /// Whether there is a plan to take.
    any: bool,
    /// How many plans are shared.
    shared: String,
    /// How many are not.
    rest: Option<String>,
    keeping: Vec<String>,
    /// Whether people can still join.
    open: bool,
}

/// `GET /workshops/{workshop}/home`
pub async fn show(hall: Hall) -> Result<HttpResponse, Error> {
    let (_, counts) = plans::shared(&hall).await?;
    let shell = hall.trainer.shell.named("taking");
    let words = &shell.words;
    let rest = counts.begun - counts.shared;
    let page = HomePage {
        home: format!("/workshops/{}", hall.workshop.id),
        any: counts.shared > 0,
        shared: words.with("taking-plans-shared", &[("shared", Value::Number(counts.shared))]),
        rest: (rest > 0).then(|| words.with("taking-plans-rest", &[("n", Value::Number(rest))])),
        keeping: keeping(words),
        open: hall.workshop.closed_at.is_none(),
        shell,
    };
    shell::page(&page)
}
