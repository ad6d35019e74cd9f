//! A new plan: language, country, quick or full; then its code, on a page made to be photographed.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::app::App;
use super::desk::Desk;
use super::error::Error;
use super::fields::{self, Field, Place};
use super::form::Pairs;
use super::session::Whose;
use super::shell::{self, Shell};
use super::{helper, lan, local, qr, secret, session, steps};
use crate::plan::answers::{Answers, SectionAnswers, Value};
use crate::plan::catalogue::{self, start};
use crate::plan::entry;
use crate::plan::options::Frame;
use crate::plan::progress;
use crate::plan::question::{self, Question};
use crate::store::plans::{self, Consent, NewPlan};
use crate::store::sections;
use crate::store::{self, Depth, StoreError, organisations};

#[derive(Template)]
#[template(path = "plans/new.html")]
struct NewPage {
    shell: Shell,
    key: String,
    fields: Vec<Field>,
    problems: Vec<(String, String)>,
    whose: Whose,
    /// Whether what a workshop asks stands open.
    workshop: bool,
}

/// What the form asks, in order.
const ASKED: [&Question; 6] =
    [&start::LANGUAGE, &start::COUNTRY, &start::DEPTH, &start::KEEP, &start::WORKSHOP, &start::PROGRESS];

/// `GET /plans/new`
pub async fn new(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("page-new");
    let mut given = SectionAnswers::default();
    let language = shell.words.lang().to_owned();
    for (question, value) in [(&start::LANGUAGE, language.as_str()), (&start::DEPTH, "quick"), (&start::KEEP, "yes")] {
        given.values.insert(question.key.to_owned(), Value::Text(value.to_owned()));
    }
    let mut page = new_page(&app, shell, &given, vec![], secret::short() + &secret::short(), Whose::default())?;
    page.workshop = request.query_string() == "workshop";
    shell::page(&page)
}

fn new_page(
    app: &App,
    shell: Shell,
    given: &SectionAnswers,
    problems: Vec<(String, String)>,
    key: String,
    whose: Whose,
) -> Result<NewPage, Error> {
    let nothing = Answers::default();
    let frame = frame(app, &nothing)?;
    let place = Place { words: &shell.words, frame: &frame, section: given, shared: false };
    let mut fields: Vec<Field> = ASKED.iter().map(|question| place.field(question, None)).collect();
    for field in &mut fields {
        field.error = problems.iter().find(|(path, _)| *path == field.name).map(|(_, text)| text.clone());
    }
    let of_workshop = |key: &str| key == start::WORKSHOP.key || key == start::PROGRESS.key;
    let workshop = given.values.keys().chain(given.typed.keys()).any(|key| of_workshop(key));
    let shell = shell.with_problem(!problems.is_empty());
    Ok(NewPage { shell, key, fields, problems, whose, workshop })
}

/// What a plan's first page may ask.
///
/// # Errors
/// When no pack can stand in.
pub(super) fn frame<'a>(app: &'a App, answers: &'a Answers) -> Result<Frame<'a>, Error> {
    let country = app.country("XX")?;
    let today = app.today(country);
    let languages = &app.languages;
    Ok(Frame { packs: &app.packs, country, depth: question::Depth::Full, today, languages, workshop: true, answers })
}

/// `POST /plans`
pub async fn create(request: HttpRequest, app: web::Data<App>, pairs: Pairs) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("page-new");
    let key = pairs.key()?;
    let whose = Whose { shared: pairs.get("shared").is_some(), helper: pairs.get("helper").is_some() };
    let (given, problems) = read(&app, &shell, &pairs)?;
    if !problems.is_empty() {
        return shell::page_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            &new_page(&app, shell, &given, problems, key, whose)?,
        );
    }
    let id = plan_id(&key);
    let known = {
        let id = id.clone();
        app.store.read(move |c| Ok((store::found(plans::find(c, &id))?, sections::all(c, &id)?))).await?
    };
    match known {
        (None, _) => {
            let workshop = given.values.get(start::WORKSHOP.key).and_then(Value::as_text).unwrap_or_default();
            let fill = super::join::sitting(&app, workshop, &id);
            insert_with(&app, &id, &given, whose.shared, fill).await?;
        }
        (Some(_), answers) if answers.is_empty() => {}
        // The form of a plan at work, sent again: perhaps by the next person on this phone. Only the code opens it.
        _ => return Ok(shell::see_other("/return")),
    }
    let mut response = shell::see_other(&format!("/plans/{id}/code"));
    session::begin(&request, &id, whose.opener(), whose.shared, &mut response).await?;
    if whose.helper {
        helper::note_begin(&app, &id).await?;
    }
    Ok(response)
}

/// The id follows from the form's key, which only the form's reader knows: the same form sent twice is one plan.
pub(super) fn plan_id(key: &str) -> String {
    secret::digest(&format!("plan {key}")).chars().take(20).collect()
}

type Given = (SectionAnswers, Vec<(String, String)>);

fn read(app: &App, shell: &Shell, pairs: &Pairs) -> Result<Given, Error> {
    let nothing = Answers::default();
    let frame = frame(app, &nothing)?;
    let mut given = SectionAnswers::default();
    let mut problems = Vec::new();
    for question in ASKED {
        let path = question.key.to_owned();
        let outcome = entry::read(&question.kind, &pairs.all(question.key), &frame);
        let missing = matches!(outcome, Ok(None)) && question.must == question::Must::Yes;
        let fault = match outcome {
            Ok(Some(value)) => {
                given.values.insert(path.clone(), value);
                None
            }
            Ok(None) => missing.then_some(("missing", vec![])),
            Err(fault) => {
                given.typed.insert(path.clone(), pairs.get(question.key).unwrap_or_default().to_owned());
                Some(fault)
            }
        };
        if let Some((code, args)) = fault {
            let problem = entry::Problem { path: path.clone(), code, args };
            // All that must be answered here is a choice.
            let choose = missing.then(|| shell.words.attr("error-missing", "choice")).flatten();
            problems.push((path, choose.unwrap_or_else(|| fields::problem_text(&shell.words, &problem))));
        }
    }
    Ok((given, problems))
}

/// Tries for a free public part before giving up; half a million of them exist.
const CODE_TRIES: usize = 20;

/// Makes a plan with an id and what was chosen at its start, and gives its code in groups; none where it is there.
///
/// # Errors
/// `Busy` when no free code was found, and those of the store.
pub async fn insert(app: &App, id: &str, given: &SectionAnswers, shared: bool) -> Result<Option<String>, Error> {
    insert_with(app, id, given, shared, Arc::new(|_| Ok(()))).await
}

/// What else is stored with a new plan, in the same transaction.
pub type Filling = Arc<dyn Fn(&mut store::Connection) -> Result<(), StoreError> + Send + Sync>;

/// The same, with more to be stored: all of it or nothing.
///
/// # Errors
/// `Busy` when no free code was found, and those of the store.
pub async fn insert_with(
    app: &App,
    id: &str,
    given: &SectionAnswers,
    shared: bool,
    fill: Filling,
) -> Result<Option<String>, Error> {
    let text =
        |question: &Question| given.values.get(question.key).and_then(Value::as_text).unwrap_or_default().to_owned();
    for _ in 0..CODE_TRIES {
        let (code, token, hash) = fresh_code(app).await?;
        let (plan, public, qr_hash) = (id.to_owned(), code.public().to_owned(), secret::digest(&token));
        let (language, country, depth, keep) =
            (text(&start::LANGUAGE), text(&start::COUNTRY), text(&start::DEPTH), text(&start::KEEP));
        let (workshop, progress) = (text(&start::WORKSHOP).to_uppercase(), text(&start::PROGRESS));
        let (now, fill) = (app.clock.stamp(), Arc::clone(&fill));
        let made = app.store.write(move |c| {
            plans::insert(
                c,
                NewPlan {
                    id: &plan,
                    code_public: &public,
                    code_hash: &hash,
                    token_hash: Some(&qr_hash),
                    language: &language,
                    paper_language: &language,
                    country: &country,
                    depth: if depth == "full" { Depth::Full } else { Depth::Quick },
                    edition: catalogue::EDITION,
                    workshop_code: (!workshop.is_empty()).then_some(workshop.as_str()),
                    shared_phone: shared,
                    now,
                },
            )?;
            plans::set_consent(c, &plan, Consent::Keep(keep == "yes"), "owner", now)?;
            plans::set_consent(c, &plan, Consent::Progress(progress == "yes" && !workshop.is_empty()), "owner", now)?;
            fill(c)
        });
        match made.await {
            Ok(()) => {
                let groups = code.groups().join(" ");
                app.fresh.put(id, code, token, app.clock.now());
                return Ok(Some(groups));
            }
            Err(StoreError::Taken("code")) => {}
            // The same form came twice at once: the other one made the plan.
            Err(StoreError::Taken(_)) => return Ok(None),
            Err(error) => return Err(error.into()),
        }
    }
    Err(Error::Busy)
}

/// A new code, the token of its picture, and the hash of its secret part.
///
/// # Errors
/// `Busy` when too many hashes are made at once.
pub async fn fresh_code(app: &App) -> Result<(secret::Code, String, String), Error> {
    let code = secret::Code::new();
    let plain = code.secret().to_owned();
    let hash = app.hashed(move || secret::hash(&plain)).await?.map_err(Error::Internal)?;
    Ok((code, secret::qr_token(), hash))
}

#[derive(Template)]
#[template(path = "plans/code.html")]
struct CodePage {
    shell: Shell,
    groups: Option<[String; 3]>,
    picture: Option<qr::Picture>,
    address: String,
    lives: String,
    shared: bool,
    kept: bool,
    base: String,
    /// Whether there is an organisation that may help with a lost code.
    helpers: bool,
    /// Her seat, where she is in a workshop.
    seat: Option<String>,
}

/// `GET /plans/{plan}/code`: the code while it is fresh; else the offer of a new one.
pub async fn code(request: HttpRequest, desk: Desk) -> Result<HttpResponse, Error> {
    let address = public_address(&request, &desk.app);
    let fresh = desk.app.fresh.get(&desk.plan.id, desk.app.clock.now());
    // Where two renewals crossed, the code at hand may not be the one that is stored: better none than a wrong one.
    let fresh = fresh.filter(|fresh| fresh.code.public() == desk.plan.code_public);
    let shared = desk.session.shared_phone;
    let id = if shared { "page-code-shared" } else { "page-code" };
    let typed_address = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    let helpers = desk.app.store.read(organisations::any).await?;
    let configured = desk.app.settings.public_address.is_some();
    shell::page(&CodePage {
        groups: fresh.as_ref().map(|fresh| fresh.code.groups().map(str::to_owned)),
        picture: fresh.as_ref().and_then(|fresh| qr::Picture::of(&format!("{address}/q/{}", fresh.qr))),
        lives: desk.shell.t(if configured { "page-code-lives-here" } else { "page-code-lives-trainer" }),
        address: typed_address,
        shared,
        kept: desk.plan.consent_keep,
        base: desk.base(),
        helpers,
        seat: desk.seat.as_ref().map(|seat| {
            desk.shell.words.with("room-seat-yours", &[("number", crate::words::Value::Number(seat.number.into()))])
        }),
        shell: desk.shell.named(id),
    })
}

/// The address that people type: as configured; in a room that of this machine's network, where who asks sits at this
/// machine and calls it by its own name for itself; else as this request came.
pub fn public_address(request: &HttpRequest, app: &App) -> String {
    if let Some(configured) = &app.settings.public_address {
        return configured.clone();
    }
    let in_room = (app.lan.is_room() && local::is_here(request)).then(|| lan::typed_address(app)).flatten();
    in_room.unwrap_or_else(|| format!("http://{}", request.connection_info().host()))
}

/// `POST /plans/{plan}/code`: put away the code shown, or make a new one; the old one dies.
pub async fn renew(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    if pairs.get("do") != Some("renew") {
        desk.app.fresh.forget(&desk.plan.id);
        return Ok(shell::see_other(&after_code(&desk)?));
    }
    recode(&desk.app, &desk.plan.id, "owner").await?;
    Ok(shell::see_other(&format!("{}/code", desk.base())))
}

/// Gives a plan a new code and shows it in groups; the old code dies.
///
/// # Errors
/// `Busy` when the code is another plan's, and those of the store.
pub async fn recode(app: &App, id: &str, actor: &'static str) -> Result<String, Error> {
    let (code, token, hash) = fresh_code(app).await?;
    let (plan, public, qr_hash) = (id.to_owned(), code.public().to_owned(), secret::digest(&token));
    let now = app.clock.stamp();
    let made = app.store.write(move |c| {
        plans::set_code(c, &plan, &public, &hash, now)?;
        plans::set_token(c, &plan, Some(&qr_hash), now)?;
        let line =
            store::audit::AuditLine { plan_id: Some(&plan), at: now, actor, action: "code-renewed", detail: None };
        store::audit::add(c, line)
    });
    match made.await {
        Err(StoreError::Taken(_)) => return Err(Error::Busy),
        other => other?,
    }
    let groups = code.groups().join(" ");
    app.fresh.put(id, code, token, app.clock.now());
    Ok(groups)
}

/// Where the code page leads: a fresh quick plan begins at once, any other plan shows its parts.
fn after_code(desk: &Desk) -> Result<String, Error> {
    let base = desk.base();
    let begins = matches!(desk.plan.depth, Depth::Quick) && desk.saves.is_empty();
    let first = if begins { progress::next_stop(&desk.frame()?, |_| false, None) } else { None };
    Ok(first.map_or_else(|| base.clone(), |stop| steps::address(&base, &stop)))
}
