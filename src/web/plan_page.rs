//! The task list: every part with its state, and where to go on.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::sharing;
use super::shell::{self, Shell};
use super::steps;
use super::told;
use crate::plan::journey;
use crate::plan::progress::{self, Status};
use crate::plan::question::Depth;
use crate::store::plans;
use crate::store::{self, audit};
use crate::words;

struct Line {
    number: u8,
    name: String,
    link: Option<String>,
    hint: Option<String>,
    class: &'static str,
    status: String,
}

struct Group {
    name: String,
    start: u8,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "plans/tasks.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own")]
struct TasksPage {
    shell: Shell,
    base: String,
    csrf: String,
    groups: Vec<Group>,
    done: usize,
    all: usize,
    line: String,
    count: String,
    next: Option<(String, String)>,
    quick: bool,
    /// Whether it sits in a workshop, whose trainer asks about its owner too.
    seat: bool,
    /// Whether its owner has a certificate.
    certificate: bool,
    /// Whether it is the owner who looks, not a second person.
    owns: bool,
    /// What the owner has to know.
    notices: Vec<String>,
    /// Whether the plan is written in a workshop, where the next person may wait for this phone.
    table: bool,
    /// Whether the readiness check is done and old enough to make again.
    again: bool,
    /// What the room does now, where she is in a workshop.
    now: Option<String>,
    key: String,
    revision: i64,
}

/// The headings of the list and the first part under each.
const HEADINGS: [(&str, u8); 4] =
    [("page-group-business", 1), ("page-group-hazards", 3), ("page-group-people", 5), ("page-group-after", 10)];

/// `GET /plans/{plan}`
pub async fn show(desk: Desk, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    if desk.rights.types() {
        return Ok(shell::see_other(&format!("{}/typing", desk.base())));
    }
    let notices = told::notices(&desk).await?;
    let after = query.iter().find(|(name, _)| name == "after").map(|(_, section)| section.as_str());
    let (seat, certificate) = sits(&desk).await?;
    let page = {
        let frame = desk.frame()?;
        let parts = progress::sections(&frame, |section| desk.is_saved(section));
        let done = parts.iter().filter(|part| part.status == Status::Done).count();
        let minutes: u32 = parts.iter().map(|part| part.minutes).sum();
        let next = progress::next_stop(&frame, |section| desk.is_saved(section), after)
            .map(|stop| (steps::address(&desk.base(), &stop), desk.shell.t(&format!("section-{}", stop.section))));
        let line = if done == parts.len() {
            desk.shell.t("page-tasks-all-done")
        } else {
            desk.shell.words.with("page-tasks-left", &[("minutes", words::Value::Number(i64::from(minutes.max(1))))])
        };
        let first = HEADINGS.iter().enumerate().map(|(index, (name, start))| {
            let end = HEADINGS.get(index + 1).map_or(u8::MAX, |(_, next)| *next);
            let lines = parts
                .iter()
                .filter(|part| (*start..end).contains(&part.section.number))
                .map(|part| listed(&desk, part, &frame));
            Group { name: desk.shell.t(name), start: *start, lines: lines.collect() }
        });
        let number = |n: usize| words::Value::Number(i64::try_from(n).unwrap_or(0));
        let count = desk.shell.words.with("page-tasks-done", &[("done", number(done)), ("all", number(parts.len()))]);
        TasksPage {
            count,
            base: desk.base(),
            csrf: desk.session.csrf.clone(),
            groups: first.filter(|group| !group.lines.is_empty()).collect(),
            done,
            all: parts.len(),
            line,
            next,
            again: is_old(&desk, &parts),
            now: desk.seat.as_ref().and_then(|seat| super::room::now(&desk.shell.words, &seat.agenda, &seat.room)),
            key: super::secret::short(),
            revision: desk.revision("readiness"),
            quick: frame.depth == Depth::Quick,
            seat,
            certificate,
            owns: desk.rights.owns(),
            notices,
            table: desk.plan.workshop_code.is_some(),
            shell: desk.shell.named("page-tasks"),
        }
    };
    shell::page(&page)
}

/// Whether the plan has, or had, a seat in a workshop, and its owner asks; and whether she has a certificate of one.
async fn sits(desk: &Desk) -> Result<(bool, bool), Error> {
    if desk.plan.workshop_code.is_none() || desk.session.key_id.is_some() {
        return Ok((false, false));
    }
    let plan = desk.plan.id.clone();
    let found = desk.app.store.read(move |c| {
        let seat = store::seats::of_plan(c, &plan)?.is_some();
        Ok((seat, seat && store::certificates::of_plan(c, &plan)?.is_some()))
    });
    Ok(found.await?)
}

/// Days after which the readiness check is offered again.
const CHECK_AGAIN_DAYS: i64 = 1;

/// Whether the readiness check is done, and not today.
fn is_old(desk: &Desk, parts: &[progress::Progress]) -> bool {
    let done = parts.iter().any(|part| part.section.key == "readiness" && part.status == Status::Done);
    let saved = desk.saves.get("readiness").map(|(_, at)| *at);
    done && saved.is_some_and(|at| (desk.app.clock.stamp() - at).num_days() >= CHECK_AGAIN_DAYS)
}

fn listed(desk: &Desk, part: &progress::Progress, frame: &crate::plan::options::Frame<'_>) -> Line {
    let words = &desk.shell.words;
    let minutes = || {
        (part.minutes > 0)
            .then(|| words.with("page-minutes", &[("minutes", words::Value::Number(i64::from(part.minutes)))]))
    };
    let private = part.section.key == "money";
    let hint = match (minutes(), private) {
        (Some(minutes), true) => Some(format!("{minutes}. {}", desk.shell.t("page-tasks-private"))),
        (None, true) => Some(desk.shell.t("page-tasks-private")),
        (minutes, false) => minutes,
    };
    let said = sharing::about(desk, part.section.key);
    let hint = match (hint, said) {
        (Some(hint), Some(said)) => Some(format!("{hint}. {said}")),
        (hint, said) => hint.or(said),
    };
    let (class, status) = match part.status {
        Status::Done => ("done", desk.shell.t("page-status-done")),
        Status::Half => ("half", desk.shell.t("page-status-half")),
        Status::Todo => ("todo", desk.shell.t("page-status-todo")),
        Status::Waits(number) => {
            ("wait", words.with("page-status-waits", &[("part", words::Value::Number(i64::from(number)))]))
        }
    };
    let link = journey::stops(part.section, frame).into_iter().next().map(|stop| steps::address(&desk.base(), &stop));
    Line {
        number: part.section.number,
        name: desk.shell.t(&format!("section-{}", part.section.key)),
        link: link.filter(|_| !matches!(part.status, Status::Waits(_))),
        hint,
        class,
        status,
    }
}

/// `POST /plans/{plan}/depth`: makes a quick plan full. Nothing that was answered is lost.
pub async fn deepen(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let (plan, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    desk.app
        .store
        .write(move |c| {
            plans::set_depth(c, &plan, store::Depth::Full, now)?;
            audit::add(
                c,
                audit::AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action: "deepened", detail: None },
            )
        })
        .await?;
    Ok(shell::see_other(&desk.base()))
}
