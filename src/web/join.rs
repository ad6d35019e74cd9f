//! The way into a workshop: its code opens an empty plan with a seat, and never a plan that is there.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::app::App;
use super::error::Error;
use super::fields::{Field, Place};
use super::form::Pairs;
use super::shell::{self, PlanLanguage, Shell};
use super::{begin, secret, session};
use crate::plan::answers::{Answers, SectionAnswers, Value};
use crate::plan::catalogue::start;
use crate::store::plans::{self, Consent, PlanRow};
use crate::store::seats::{self, NewSeat};
use crate::store::sessions::{self, SessionRow};
use crate::store::workshops::{self, WorkshopRow};
use crate::store::{self, Agenda, StoreError, audit, sections};

/// Longest name to be called by, characters.
const NAME: usize = 40;

#[derive(Template)]
#[template(path = "workshops/join-code.html")]
struct CodePage {
    shell: Shell,
    /// What was typed, where it opens nothing.
    dead: Option<String>,
}

/// `GET /join`: asks for the code.
pub async fn ask(request: HttpRequest) -> Result<HttpResponse, Error> {
    shell::page(&CodePage { shell: Shell::of(&request).named("room-join"), dead: None })
}

/// `POST /join`: leads to the workshop of the code.
pub async fn find(request: HttpRequest, app: web::Data<App>, pairs: Pairs) -> Result<HttpResponse, Error> {
    let typed = pairs.get("code").unwrap_or_default();
    match open(&app, typed).await? {
        Some(workshop) => Ok(shell::see_other(&format!("/join/{}", workshop.code))),
        None => dead(&request, &app, typed, StatusCode::UNPROCESSABLE_ENTITY),
    }
}

/// The open workshop of a code as typed.
async fn open(app: &App, typed: &str) -> Result<Option<WorkshopRow>, Error> {
    let Some(code) = secret::parse_join(typed) else { return Ok(None) };
    let found = app.store.read(move |c| workshops::by_code(c, &code)).await?;
    Ok(found.filter(|workshop| workshop.closed_at.is_none()))
}

/// A code that opens nothing. Only such tries are counted, and a full hall stays far below what makes one wait.
fn dead(request: &HttpRequest, app: &App, typed: &str, status: StatusCode) -> Result<HttpResponse, Error> {
    let now = app.clock.now();
    let address = super::arrival::address(request);
    if let Some(seconds) = app.throttle.wait_for_address(&address, now) {
        return Err(Error::Wait(seconds));
    }
    app.throttle.failed("join", &address, now);
    let shell = Shell::of(request).named("room-join").with_problem(true);
    let dead = Some(typed.chars().take(12).collect());
    shell::page_with(status, &CodePage { shell, dead })
}

#[derive(Template)]
#[template(path = "workshops/join.html")]
struct JoinPage {
    shell: Shell,
    workshop: WorkshopRow,
    consent: Vec<String>,
    key: String,
    keep: Field,
    name: String,
    too_long: bool,
    shared: bool,
    /// The plan that is open on this phone: form token of its session, and its name.
    mine: Option<String>,
}

/// `GET /join/{code}`
pub async fn show(request: HttpRequest, app: web::Data<App>, code: web::Path<String>) -> Result<HttpResponse, Error> {
    let Some(workshop) = open(&app, &code).await? else { return dead(&request, &app, &code, StatusCode::NOT_FOUND) };
    let mine = owner(&request, &app).await?.map(|(session, _)| session.csrf);
    let key = secret::short() + &secret::short();
    let page = page(&request, &app, workshop, Typed { key, name: String::new(), shared: false, keep: true }, mine)?;
    shell::page(&page)
}

struct Typed {
    key: String,
    name: String,
    shared: bool,
    keep: bool,
}

fn page(
    request: &HttpRequest,
    app: &App,
    workshop: WorkshopRow,
    typed: Typed,
    mine: Option<String>,
) -> Result<JoinPage, Error> {
    use actix_web::HttpMessage;
    request.extensions_mut().insert(PlanLanguage(workshop.language.clone()));
    let too_long = typed.name.chars().count() > NAME;
    let shell = Shell::of(request);
    let title = format!("{}: {}", shell.t("room-join"), workshop.title);
    let shell = shell.titled(&title).with_problem(too_long);
    let nothing = Answers::default();
    let frame = begin::frame(app, &nothing)?;
    let given = given(&workshop, typed.keep, false);
    let place = Place { words: &shell.words, frame: &frame, section: &given, shared: typed.shared };
    let keep = place.field(&start::KEEP, None);
    let consent = workshop.consent_text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    Ok(JoinPage {
        consent: consent.collect(),
        key: typed.key,
        name: typed.name,
        shared: typed.shared,
        keep,
        too_long,
        mine,
        workshop,
        shell,
    })
}

/// What the workshop and the person's two answers decide of a new plan.
fn given(workshop: &WorkshopRow, keep: bool, progress: bool) -> SectionAnswers {
    let yes = |yes| if yes { "yes" } else { "no" };
    let depth = if workshop.agenda == Agenda::Half { "quick" } else { "full" };
    let mut given = SectionAnswers::default();
    for (question, value) in [
        (&start::LANGUAGE, workshop.language.as_str()),
        (&start::COUNTRY, workshop.country.as_str()),
        (&start::DEPTH, depth),
        (&start::KEEP, yes(keep)),
        (&start::WORKSHOP, workshop.code.as_str()),
        (&start::PROGRESS, yes(progress)),
    ] {
        given.values.insert(question.key.to_owned(), Value::Text(value.to_owned()));
    }
    given
}

/// The plan that is open on this phone, with its session.
async fn owner(request: &HttpRequest, app: &App) -> Result<Option<(SessionRow, PlanRow)>, Error> {
    let Some(token) = session::cookie(request) else { return Ok(None) };
    let now = app.clock.stamp();
    let found = app.store.read(move |c| {
        let Some(session) = sessions::find(c, &token, now)? else { return Ok(None) };
        let Some(id) = session.plan_id.clone() else { return Ok(None) };
        Ok(store::found(plans::find(c, &id))?.map(|plan| (session, plan)))
    });
    Ok(found.await?)
}

/// `POST /join/{code}`: a new plan with a seat, or a seat for the plan that is open on this phone.
pub async fn enter(
    request: HttpRequest,
    app: web::Data<App>,
    code: web::Path<String>,
    pairs: Pairs,
) -> Result<HttpResponse, Error> {
    let Some(workshop) = open(&app, &code).await? else { return dead(&request, &app, &code, StatusCode::NOT_FOUND) };
    let progress = pairs.get("progress") == Some("yes");
    if pairs.get("do") == Some("mine") {
        return with_mine(&request, &app, &workshop, &pairs).await;
    }
    let key = pairs.key()?;
    let name = pairs.get("name").unwrap_or_default().trim().to_owned();
    let shared = pairs.get("shared").is_some();
    let keep = pairs.get("start-keep") != Some("no");
    if name.chars().count() > NAME {
        let mine = owner(&request, &app).await?.map(|(session, _)| session.csrf);
        let page = page(&request, &app, workshop, Typed { key, name, shared, keep }, mine)?;
        return shell::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let plan = begin::plan_id(&key);
    let known = {
        let plan = plan.clone();
        app.store.read(move |c| Ok((store::found(plans::find(c, &plan))?, sections::all(c, &plan)?))).await?
    };
    match known {
        (None, _) => {
            let given = given(&workshop, keep, progress);
            let fill = seat(&app, &workshop, &plan, name);
            begin::insert_with(&app, &plan, &given, shared, fill).await?;
        }
        (Some(_), answers) if answers.is_empty() => {}
        // The form of a plan at work, sent again: perhaps by the next person on this phone. Only its code opens it.
        _ => return Ok(shell::see_other("/return")),
    }
    let mut response = shell::see_other(&format!("/plans/{plan}/code"));
    session::begin(&request, &plan, session::Opener::Owner, shared, &mut response).await?;
    Ok(response)
}

/// Gives a plan its seat in the transaction that calls it; nothing, where the workshop closed meanwhile.
fn seat(app: &App, workshop: &WorkshopRow, plan: &str, name: String) -> begin::Filling {
    let (workshop, plan, now) = (workshop.id.clone(), plan.to_owned(), app.clock.stamp());
    Arc::new(move |c| sit(c, &workshop, &plan, &name, now))
}

/// The same for a code that was typed as a plan was begun; a code that opens nothing gives no seat.
pub fn sitting(app: &App, typed: &str, plan: &str) -> begin::Filling {
    let (code, plan, now) = (secret::parse_join(typed), plan.to_owned(), app.clock.stamp());
    Arc::new(move |c| {
        let Some(code) = &code else { return Ok(()) };
        let open = workshops::by_code(c, code)?.filter(|workshop| workshop.closed_at.is_none());
        open.map_or(Ok(()), |workshop| sit(c, &workshop.id, &plan, "", now))
    })
}

fn sit(
    c: &mut store::Connection,
    workshop: &str,
    plan: &str,
    name: &str,
    now: chrono::NaiveDateTime,
) -> Result<(), StoreError> {
    if workshops::find(c, workshop)?.closed_at.is_some() {
        return Err(StoreError::NotFound);
    }
    let id = secret::short();
    let name = (!name.is_empty()).then_some(name);
    let number =
        seats::take(c, NewSeat { id: &id, workshop_id: workshop, plan_id: Some(plan), name, paper: false, now })?;
    let detail = number.to_string();
    let line =
        audit::AuditLine { plan_id: Some(plan), at: now, actor: "owner", action: "joined", detail: Some(&detail) };
    audit::add_in(c, workshop, line)
}

/// Gives the plan that is open on this phone a seat.
async fn with_mine(
    request: &HttpRequest,
    app: &App,
    workshop: &WorkshopRow,
    pairs: &Pairs,
) -> Result<HttpResponse, Error> {
    let (session, plan) = owner(request, app).await?.ok_or(Error::SignIn)?;
    pairs.check(&session.csrf)?;
    let (id, code, hall, now) = (plan.id.clone(), workshop.code.clone(), workshop.id.clone(), app.clock.stamp());
    let progress = pairs.get("progress") == Some("yes");
    let name: String = pairs.get("name").unwrap_or_default().trim().chars().take(NAME).collect();
    app.store
        .write(move |c| {
            plans::lock(c, &id)?;
            plans::set_workshop(c, &id, Some(&code), now)?;
            plans::set_consent(c, &id, Consent::Progress(progress), "owner", now)?;
            sit(c, &hall, &id, &name, now)
        })
        .await?;
    Ok(shell::see_other(&format!("/plans/{}", plan.id)))
}
