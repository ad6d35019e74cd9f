//! The trainer's workshops: those she answers for, helps in or leads, and the page of each.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::error::Error;
use super::hall::Hall;
use super::shell::{self, Shell};
use super::trainer::Trainer;
use super::{begin, codes, qr};
use crate::store::workshops::WorkshopRow;
use crate::store::{Rights, rooms};

/// Workshops on a page of the list.
const PAGE: i64 = 20;

struct Line {
    row: WorkshopRow,
    day: String,
}

#[derive(Template)]
#[template(path = "workshops/list.html")]
struct ListPage {
    shell: Shell,
    csrf: String,
    /// Whether there is a hall to get ready: not on a server with an address of its own.
    hall: bool,
    /// Whether she has lost codes to help with.
    codes: bool,
    workshops: Vec<Line>,
    earlier: Option<i64>,
    later: Option<i64>,
}

/// `GET /workshops`, a page at a time: `?page=2`.
pub async fn list(trainer: Trainer, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let asked = query.iter().find(|(name, _)| name == "page").and_then(|(_, page)| page.parse().ok());
    let page: i64 = asked.unwrap_or(1).clamp(1, 10_000);
    let account = trainer.account.clone();
    let leads = account.organisation_id.filter(|_| account.role == Rights::Lead);
    let (id, from) = (account.id, (page - 1) * PAGE);
    let mut found = trainer.app.store.read(move |c| rooms::listed(c, &id, leads.as_deref(), from, PAGE + 1)).await?;
    let earlier = (i64::try_from(found.len()).unwrap_or(0) > PAGE).then_some(page + 1);
    found.truncate(usize::try_from(PAGE).unwrap_or(20));
    let words = &trainer.shell.words;
    let workshops = found.into_iter().map(|row| Line { day: words.date_long(row.starts_on), row }).collect();
    let later = (page > 1).then_some(page - 1);
    shell::page(&ListPage {
        csrf: trainer.session.csrf.clone(),
        hall: trainer.app.settings.public_address.is_none(),
        codes: codes::organisation(&trainer).is_some(),
        workshops,
        earlier,
        later,
        shell: trainer.shell.named("workshops"),
    })
}

#[derive(Template)]
#[template(path = "workshops/show.html")]
struct WorkshopPage {
    shell: Shell,
    csrf: String,
    base: String,
    workshop: WorkshopRow,
    days: String,
    agenda: String,
    /// Where people join, as they type it.
    address: String,
    picture: Option<qr::Picture>,
}

/// `GET /workshops/{workshop}`
pub async fn show(request: HttpRequest, hall: Hall) -> Result<HttpResponse, Error> {
    let (shell, workshop) = (hall.trainer.shell.titled(&hall.workshop.title), hall.workshop);
    let address = begin::public_address(&request, &hall.trainer.app);
    let (starts, ends) = (workshop.starts_on, workshop.ends_on);
    let days = if starts == ends {
        shell.words.date_long(starts)
    } else {
        format!("{} – {}", shell.words.date_long(starts), shell.words.date_long(ends))
    };
    shell::page(&WorkshopPage {
        csrf: hall.trainer.session.csrf.clone(),
        base: format!("/workshops/{}", workshop.id),
        days,
        agenda: shell.t(&format!("workshop-agenda-{}", workshop.agenda)),
        picture: qr::Picture::of(&format!("{address}/join/{}", workshop.code)),
        address: format!("{}/join", address.trim_start_matches("https://").trim_start_matches("http://")),
        shell,
        workshop,
    })
}
