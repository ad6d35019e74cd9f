//! A trainer types what stands on a paper: the parts in the order of the worksheets, and the end of her time there.

use actix_web::HttpResponse;
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::session;
use super::shell::{self, Shell};
use super::steps;
use crate::plan::journey;
use crate::plan::progress::{self, Status};
use crate::store::audit::{self, AuditLine};
use crate::store::{seats, sessions};
use crate::words::Value;

struct Line {
    number: u8,
    name: String,
    link: String,
    class: &'static str,
    status: String,
}

#[derive(Template)]
#[template(path = "plans/typing.html")]
struct TypingPage {
    shell: Shell,
    base: String,
    csrf: String,
    until: String,
    first: Option<String>,
    lines: Vec<Line>,
    /// Whether money and health are closed.
    closed: bool,
}

/// `GET /plans/{plan}/typing`
pub async fn show(desk: Desk) -> Result<HttpResponse, Error> {
    if !desk.rights.types() {
        return Err(Error::NotFound);
    }
    let page = {
        let frame = desk.frame()?;
        let base = desk.base();
        let parts = progress::sections(&frame, |section| desk.is_saved(section));
        let lines = parts.iter().filter_map(|part| {
            let stop = journey::stops(part.section, &frame).into_iter().next()?;
            let (class, id) = match part.status {
                Status::Done => ("done", "page-status-done"),
                Status::Half => ("half", "page-status-half"),
                Status::Todo | Status::Waits(_) => ("todo", "page-status-todo"),
            };
            Some(Line {
                number: part.section.number,
                name: desk.shell.t(&format!("section-{}", part.section.key)),
                link: steps::address(&base, &stop),
                class,
                status: desk.shell.t(id),
            })
        });
        let lines: Vec<Line> = lines.collect();
        let ends = desk.session.expires_at.and_utc().with_timezone(&frame.country.time_zone).format("%H:%M");
        TypingPage {
            until: desk.shell.words.with("typing-until", &[("time", Value::Text(&ends.to_string()))]),
            first: lines.first().map(|line| line.link.clone()),
            lines,
            closed: !desk.rights.closed().is_empty(),
            csrf: desk.session.csrf.clone(),
            shell: desk.shell.named("typing"),
            base,
        }
    };
    shell::page(&page)
}

/// `POST /plans/{plan}/typing`: done; the plan closes to the trainer.
pub async fn done(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    if !desk.rights.types() {
        return Err(Error::NotFound);
    }
    end(&desk).await
}

/// Ends the session of a trainer who types, and leads her back to the seat.
///
/// # Errors
/// When the store fails.
pub async fn end(desk: &Desk) -> Result<HttpResponse, Error> {
    let (plan, token) = (desk.plan.id.clone(), desk.session.token_hash.clone());
    let (actor, now) = (desk.session.account_id.clone().unwrap_or_default(), desk.app.clock.stamp());
    let seat = desk
        .app
        .store
        .write(move |c| {
            sessions::revoke(c, &token)?;
            let line = AuditLine { plan_id: Some(&plan), at: now, actor: &actor, action: "typing-ended", detail: None };
            let seat = seats::of_plan(c, &plan)?;
            match &seat {
                Some(seat) => audit::add_in(c, &seat.workshop_id, line)?,
                None => audit::add(c, line)?,
            }
            Ok(seat)
        })
        .await?;
    desk.app.parsed.forget(&desk.plan.id);
    let to = seat.map_or_else(
        || "/workshops".to_owned(),
        |seat| format!("/workshops/{}/seats/{}", seat.workshop_id, seat.number),
    );
    let mut response = shell::see_other(&to);
    session::forget_typing(&desk.app, &desk.plan.id, &mut response)?;
    Ok(response)
}
