//! The live board: who sits where, how far each plan is, who waits for help. It never reads what was written.

use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use chrono::NaiveDateTime;

use super::error::Error;
use super::hall::Hall;
use super::halls::{self, Ticks};
use super::room::{self, Room};
use super::shell::Shell;
use super::{practice, secret};
use crate::plan::answers::Answers;
use crate::plan::catalogue;
use crate::plan::progress::Status;
use crate::store::rooms::{self, PlanState};
use crate::store::seats::SeatRow;
use crate::store::{Agenda, Depth};
use crate::words::{Value, Words};

/// Minutes without a save after which a seat is quiet.
const QUIET: i64 = 10;

/// Seconds between two looks of the board at what happens.
const LOOK: u8 = 3;

/// What a trainer does first: who needs help, then who is quiet; who is finished comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// She asked for help.
    Help,
    /// Nothing was saved for a while.
    Quiet,
    /// At work.
    Working,
    /// She shows her seat only.
    Hidden,
    /// She writes on paper.
    Paper,
    /// All parts are done.
    Finished,
}

/// How far one seat is.
pub struct Seen {
    /// Where it stands.
    pub state: State,
    /// Since when she waits for help, for the order of those who do.
    pub since: Option<NaiveDateTime>,
    /// Minutes since the last save, where that is shown.
    pub minutes: Option<i64>,
    /// Where each part stands, where that is shown.
    pub ticks: Option<Ticks>,
}

/// One line of the board.
pub struct Line {
    /// The seat.
    pub seat: SeatRow,
    /// How far it is.
    pub seen: Seen,
}

impl Line {
    /// Whether she asked for help.
    pub fn waits(&self) -> bool {
        self.seen.state == State::Help
    }
    /// Whether nothing was saved for a while.
    pub fn is_quiet(&self) -> bool {
        self.seen.state == State::Quiet
    }
    /// Whether all parts are done.
    pub fn is_finished(&self) -> bool {
        self.seen.state == State::Finished
    }
    /// Class and word of a part.
    pub fn cell(&self, section: &str) -> Option<(&'static str, &'static str)> {
        let (_, status) = self.seen.ticks.as_ref()?.iter().find(|(key, _)| *key == section)?;
        Some(match status {
            Status::Done => ("done", "page-status-done"),
            Status::Half => ("half", "page-status-half"),
            Status::Todo | Status::Waits(_) => ("todo", "page-status-todo"),
        })
    }
    fn is_done(&self, section: &str) -> bool {
        self.cell(section).is_some_and(|(class, _)| class == "done")
    }
}

/// How many of the people who show how far they are have done all these parts, and of how many.
pub fn done(lines: &[Line], sections: &[&str]) -> (usize, usize) {
    let shown: Vec<&Line> = lines.iter().filter(|line| line.seen.ticks.is_some()).collect();
    let done = shown.iter().filter(|line| sections.iter().all(|section| line.is_done(section))).count();
    (done, shown.len())
}

/// All seats of a workshop and how far each is.
///
/// # Errors
/// When the store fails.
pub async fn lines(hall: &Hall) -> Result<Vec<Line>, Error> {
    let (app, workshop) = (&hall.trainer.app, &hall.workshop);
    let id = workshop.id.clone();
    let seats = app.store.read(move |c| rooms::board(c, &id)).await?;
    // a yes to one trainer is no yes to the next
    let shows = |plan: &PlanState| plan.consent_progress && plan.workshop_code.as_ref() == Some(&workshop.code);
    let open: Vec<&PlanState> = seats.iter().filter_map(|(_, plan)| plan.as_ref()).filter(|plan| shows(plan)).collect();
    let mut ticks = app.halls.ticks(app, &open).await?.into_iter();
    let now = app.clock.stamp();
    let room = Room::read(&workshop.room);
    let lines = seats.into_iter().map(|(seat, plan)| {
        let seen = match plan.filter(shows) {
            Some(plan) => seen(&seat, &plan, &ticks.next().unwrap_or_default(), now),
            None if workshop.practice && seat.plan_id.is_none() && !seat.paper => {
                practice::seen(app, workshop, &seat, &room)?
            }
            None => hidden(&seat),
        };
        Ok(Line { seat, seen })
    });
    lines.collect()
}

fn seen(seat: &SeatRow, plan: &PlanState, ticks: &Ticks, now: NaiveDateTime) -> Seen {
    let minutes = (now - plan.updated_at).num_minutes().max(0);
    let finished = plan.finished_at.is_some() || ticks.iter().all(|(_, status)| *status == Status::Done);
    let state = match seat.needs_help_at {
        Some(_) => State::Help,
        None if finished => State::Finished,
        None if minutes >= QUIET => State::Quiet,
        None => State::Working,
    };
    Seen { state, since: seat.needs_help_at, minutes: Some(minutes), ticks: Some(ticks.clone()) }
}

fn hidden(seat: &SeatRow) -> Seen {
    let state = match seat.needs_help_at {
        Some(_) => State::Help,
        None if seat.paper => State::Paper,
        None => State::Hidden,
    };
    Seen { state, since: seat.needs_help_at, minutes: None, ticks: None }
}

/// How the trainer wants to see it.
#[derive(Clone, Copy)]
struct View {
    names: bool,
    tables: bool,
    still: bool,
}

impl View {
    fn read(query: &str) -> Self {
        let has = |flag: &str| query.split('&').any(|part| part == flag);
        Self { names: has("names"), tables: has("tables"), still: has("still") }
    }
    /// As it stands in an address; empty for the plain board.
    fn query(self) -> String {
        let flags = [(self.names, "names"), (self.tables, "tables"), (self.still, "still")];
        let flags: Vec<_> = flags.into_iter().filter(|(on, _)| *on).map(|(_, flag)| flag).collect();
        if flags.is_empty() { String::new() } else { format!("?{}", flags.join("&")) }
    }
}

/// The board's own address again, from what its form sent.
pub fn back(workshop: &str, view: Option<&str>) -> String {
    let view = View::read(view.unwrap_or_default().trim_start_matches('?'));
    format!("/workshops/{workshop}/board{}", view.query())
}

/// Lines under one heading.
struct Group {
    name: Option<String>,
    lines: Vec<Line>,
}

/// The room's controls, on board and big screen.
pub struct Lead {
    /// Form token.
    pub csrf: String,
    /// The state they were drawn from.
    pub revision: i64,
    /// Where they stand: `board` or `projector`.
    pub from: &'static str,
    /// Whether the time runs.
    pub runs: bool,
}

#[derive(Template)]
#[template(path = "workshops/board.html")]
struct BoardPage {
    shell: Shell,
    base: String,
    practice: bool,
    code: Option<String>,
    updated: String,
    now: String,
    left: String,
    lead: Lead,
    joined: usize,
    waiting: usize,
    quiet: usize,
    finished: usize,
    columns: Vec<(&'static str, u8, String)>,
    groups: Vec<Group>,
    view: View,
    view_query: String,
    names_link: String,
    tables_link: String,
    still_link: String,
}

impl BoardPage {
    fn state(&self, line: &Line) -> String {
        let id = match line.seen.state {
            State::Help => "room-state-help",
            State::Quiet => "room-state-quiet",
            State::Working => "room-state-working",
            State::Hidden => "room-state-hidden",
            State::Paper => "room-state-paper",
            State::Finished => "room-state-finished",
        };
        self.shell.t(id)
    }
    fn saved(&self, line: &Line) -> String {
        line.seen
            .minutes
            .map_or_else(String::new, |minutes| number(&self.shell.words, "room-minutes", "minutes", minutes))
    }
    fn who(&self, line: &Line) -> String {
        let seat = number(&self.shell.words, "room-seat", "number", line.seat.number.into());
        match line.seat.name.as_ref().filter(|_| self.view.names) {
            Some(name) => format!("{seat}, {name}"),
            None => seat,
        }
    }
}

/// A message with one number.
pub fn number(words: &Words, id: &str, name: &'static str, n: i64) -> String {
    words.with(id, &[(name, Value::Number(n))])
}

/// `GET /workshops/{workshop}/board`: 304 where nothing changed.
pub async fn show(request: HttpRequest, hall: Hall) -> Result<HttpResponse, Error> {
    let mut lines = lines(&hall).await?;
    lines.sort_by_key(|line| (line.seen.state, line.seen.since, line.seat.number));
    let view = View::read(request.query_string());
    let (app, workshop, shell) = (&hall.trainer.app, &hall.workshop, &hall.trainer.shell);
    let room = Room::read(&workshop.room);
    let steps = room::steps(room::agenda(workshop.agenda.as_str())?);
    let step = room.step(&steps).ok_or_else(|| Error::Internal("an agenda without cards".into()))?;
    let seconds = room.left(step, app.clock.now().timestamp());
    let count = |state| lines.iter().filter(|line| line.seen.state == state).count();
    let zone = app.country(&workshop.country)?.time_zone;
    let link = |view: View| format!("/workshops/{}/board{}", workshop.id, view.query());
    let page = BoardPage {
        base: format!("/workshops/{}", workshop.id),
        practice: workshop.practice,
        code: workshop.closed_at.is_none().then(|| workshop.code.clone()),
        updated: app.clock.now().with_timezone(&zone).format("%H:%M").to_string(),
        now: shell.words.with("room-now", &[("card", Value::Text(&step.name(&shell.words)))]),
        left: number(&shell.words, "room-left", "minutes", (seconds + 59) / 60),
        lead: Lead {
            csrf: hall.trainer.session.csrf.clone(),
            revision: workshop.room_revision,
            from: "board",
            runs: room.ends.is_some(),
        },
        joined: lines.len(),
        waiting: count(State::Help),
        quiet: count(State::Quiet),
        finished: count(State::Finished),
        columns: columns(&hall)?,
        groups: grouped(lines, view, shell),
        view,
        view_query: view.query(),
        names_link: link(View { names: !view.names, ..view }),
        tables_link: link(View { tables: !view.tables, ..view }),
        still_link: link(View { still: !view.still, ..view }),
        shell: shell.titled(&format!("{}: {}", shell.t("room-board"), workshop.title)).wide(),
    };
    let kept = Kept { seconds: (!view.still).then_some(LOOK), cached: !view.names };
    fresh(&request, &page, kept)
}

/// The parts that plans of this workshop have: code, number, name.
fn columns(hall: &Hall) -> Result<Vec<(&'static str, u8, String)>, Error> {
    let depth = if hall.workshop.agenda == Agenda::Half { Depth::Quick } else { Depth::Full };
    let parts = halls::ticks_of(&hall.trainer.app, &hall.workshop.country, depth, &Answers::default())?;
    let sections = parts.iter().filter_map(|(key, _)| catalogue::section(key));
    let words = &hall.trainer.shell;
    Ok(sections.map(|section| (section.key, section.number, words.t(&format!("section-{}", section.key)))).collect())
}

fn grouped(lines: Vec<Line>, view: View, shell: &Shell) -> Vec<Group> {
    if !view.tables {
        return vec![Group { name: None, lines }];
    }
    let mut tables = std::collections::BTreeMap::<(bool, i32), Vec<Line>>::new();
    for line in lines {
        // who sits at no table comes last
        tables.entry((line.seat.table_number.is_none(), line.seat.table_number.unwrap_or(0))).or_default().push(line);
    }
    let name = |(none, table): (bool, i32)| {
        if none { shell.t("room-no-table") } else { number(&shell.words, "room-table-n", "number", table.into()) }
    };
    tables.into_iter().map(|(key, lines)| Group { name: Some(name(key)), lines }).collect()
}

/// How a browser keeps a page that tells what happens now.
#[derive(Clone, Copy)]
pub struct Kept {
    /// Seconds after which it asks again by itself, without any script.
    pub seconds: Option<u8>,
    /// Whether it may hold the page to ask if it is still true. Nothing with a name in it is held.
    pub cached: bool,
}

/// A page with a mark of what it says; `304` for who has just that.
///
/// # Errors
/// When the template fails.
pub fn fresh(request: &HttpRequest, page: &impl Template, kept: Kept) -> Result<HttpResponse, Error> {
    let html = page.render()?;
    let tag = format!("\"{}\"", &secret::digest(&html)[..16]);
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    let same = known.is_some_and(|known| known.contains(&tag));
    let mut response = if same {
        HttpResponse::NotModified().finish()
    } else {
        HttpResponse::Ok().content_type("text/html; charset=utf-8").body(html)
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, HeaderValue::try_from(tag).map_err(|error| Error::Internal(error.to_string()))?);
    if let Some(seconds) = kept.seconds {
        headers.insert(HeaderName::from_static("refresh"), HeaderValue::from(u16::from(seconds)));
    }
    if kept.cached {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    Ok(response)
}
