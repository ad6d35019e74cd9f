//! A plan brought back as a file: the upload, what is wrong with a file, and the new plan made of it.

use std::sync::Arc;

use actix_multipart::{Field as Piece, Multipart};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use futures_util::StreamExt;

use super::app::App;
use super::begin;
use super::error::Error;
use super::fields::{Field, Place};
use super::shell::{self, Shell};
use super::{arrival, secret, session};
use crate::export::import::{self, Fault, Imported};
use crate::plan::answers::{Answers, SectionAnswers, Value};
use crate::plan::catalogue::{self, start};
use crate::plan::options::Frame;
use crate::plan::question::Depth;
use crate::store::audit::{self, AuditLine};
use crate::store::sections::{self, Current, Merged, Save};
use crate::store::{Connection, Origin, StoreError, plans, rounds};
use crate::words::{self, Words};

/// Largest request: the file, and some room for the rest of the form.
const REQUEST_LIMIT: usize = import::LARGEST + 64 * 1024;
/// Largest of the small fields.
const SMALL: usize = 1024;
/// Most pieces of the form.
const MOST_PIECES: usize = 12;

#[derive(Template)]
#[template(path = "plans/import.html")]
struct ImportPage {
    shell: Shell,
    key: String,
    problem: Option<String>,
    /// What the problem names, one a line.
    named: Vec<String>,
    keep: Option<Field>,
    shared: bool,
    /// Answers that do not fit any more, on the page after the plan was made.
    unfit: Vec<String>,
    /// Where the new plan's code is shown.
    code: Option<String>,
}

/// What the form sends.
#[derive(Default)]
struct Sent {
    key: String,
    file: Vec<u8>,
    keep: Option<String>,
    shared: bool,
    too_large: bool,
}

/// `GET /import`
pub async fn ask(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("takeout-import");
    shell::page(&form(&app, shell, None, &Sent { keep: Some("yes".to_owned()), ..Sent::default() })?)
}

fn form(app: &App, shell: Shell, fault: Option<&Fault>, sent: &Sent) -> Result<ImportPage, Error> {
    let nothing = Answers::default();
    let country = app.country("XX")?;
    let (today, languages) = (app.today(country), &app.languages);
    let frame =
        Frame { packs: &app.packs, country, depth: Depth::Full, today, languages, workshop: false, answers: &nothing };
    let mut given = SectionAnswers::default();
    if let Some(keep) = sent.keep.as_deref().filter(|keep| start::KEEP_SET.codes.contains(keep)) {
        given.values.insert(start::KEEP.key.to_owned(), Value::Text(keep.to_owned()));
    }
    let keep = Place { words: &shell.words, frame: &frame, section: &given, shared: false }.field(&start::KEEP, None);
    let (problem, named) = fault.map_or((None, vec![]), |fault| {
        let (problem, named) = told(&shell.words, fault);
        (Some(problem), named)
    });
    let key = secret::short() + &secret::short();
    let shell = shell.with_problem(fault.is_some());
    Ok(ImportPage { shell, key, problem, named, keep: Some(keep), shared: sent.shared, unfit: vec![], code: None })
}

/// What is wrong with a file, in words, and the names that belong to it.
pub fn told(words: &Words, fault: &Fault) -> (String, Vec<String>) {
    let text = |id: &str| words.text(&format!("takeout-fault-{id}")).into_owned();
    let with =
        |id: &str, name: &str, value: words::Value<'_>| words.with(&format!("takeout-fault-{id}"), &[(name, value)]);
    match fault {
        Fault::Nothing => (text("nothing"), vec![]),
        Fault::TooLarge => (text("too-large"), vec![]),
        Fault::NotText => (text("not-text"), vec![]),
        Fault::Broken { line } => (with("broken", "line", words::Value::Number(*line)), vec![]),
        Fault::NotAPlan => (text("not-a-plan"), vec![]),
        Fault::Newer { edition } => (with("newer", "edition", words::Value::Number(*edition)), vec![]),
        Fault::Country => (text("country"), vec![]),
        Fault::Language => (text("language"), vec![]),
        Fault::Unknown(names) => (text("unknown"), names.clone()),
        Fault::Wrong(numbers) => (text("wrong"), numbers.clone()),
        Fault::Rows(number) => (text("rows"), vec![number.clone()]),
    }
}

/// `POST /import`
pub async fn bring(request: HttpRequest, app: web::Data<App>, pieces: Multipart) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("takeout-import");
    let now = app.clock.now();
    let address = arrival::address(&request);
    let knock = format!("import {address}");
    if let Some(seconds) = app.throttle.wait_for_address(&knock, now) {
        return Err(Error::Wait(seconds));
    }
    // Each file counts, good or bad: making a plan is work, and no hall brings in hundreds within minutes.
    app.throttle.failed("import", &knock, now);
    let sent = if announced(&request) > REQUEST_LIMIT { too_large() } else { receive(pieces).await };
    let today = app.today(app.country("XX")?);
    let read =
        if sent.too_large { Err(Fault::TooLarge) } else { import::read(&sent.file, &app.packs, &app.languages, today) };
    match read {
        Ok(imported) => make(&request, shell, &sent, imported).await,
        Err(fault) => {
            let status = match fault {
                Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            shell::page_with(status, &form(&app, shell, Some(&fault), &sent)?)
        }
    }
}

fn too_large() -> Sent {
    Sent { too_large: true, ..Sent::default() }
}

/// The size that the request says it has.
fn announced(request: &HttpRequest) -> usize {
    let length = request.headers().get(header::CONTENT_LENGTH);
    length.and_then(|length| length.to_str().ok()).and_then(|length| length.parse().ok()).unwrap_or(0)
}

/// Reads the form. What cannot be read is as if it had not been sent.
async fn receive(mut pieces: Multipart) -> Sent {
    let mut sent = Sent::default();
    let mut seen = 0;
    while let Some(Ok(piece)) = pieces.next().await {
        seen += 1;
        if seen > MOST_PIECES {
            break;
        }
        let name = piece.name().unwrap_or_default().to_owned();
        let limit = if matches!(name.as_str(), "file" | "text") { import::LARGEST } else { SMALL };
        let Ok(bytes) = all_of(piece, limit).await else {
            sent.too_large = true;
            break;
        };
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        match name.as_str() {
            "key" => sent.key = text(),
            "start-keep" => sent.keep = Some(text()),
            "shared" => sent.shared = true,
            // The file goes before what was pasted; a field left empty is none.
            "file" if !bytes.is_empty() => sent.file = bytes,
            "text" if sent.file.is_empty() => sent.file = bytes,
            _ => {}
        }
    }
    sent
}

/// The bytes of a piece; an error where there are more than may be.
async fn all_of(mut piece: Piece, limit: usize) -> Result<Vec<u8>, ()> {
    match piece.bytes(limit).await {
        Ok(Ok(bytes)) => Ok(bytes.to_vec()),
        Ok(Err(_)) => Ok(Vec::new()),
        Err(_) => Err(()),
    }
}

/// Makes the plan and shows its code. The same form and file sent twice is one plan.
async fn make(request: &HttpRequest, shell: Shell, sent: &Sent, imported: Imported) -> Result<HttpResponse, Error> {
    let app = super::app::of(request);
    let of_form = (8..=64).contains(&sent.key.len()) && sent.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !of_form {
        return Err(Error::BadRequest("no key"));
    }
    let file = secret::digest(&String::from_utf8_lossy(&sent.file));
    let id: String = secret::digest(&format!("import {} {file}", sent.key)).chars().take(20).collect();
    let keep = sent.keep.as_deref() == Some("yes");
    let unfit = places(&shell.words, &imported);
    let made = bring_in(app, &id, imported, keep, sent.shared, "owner").await?;
    // Sent again while the code is still being shown: the same person, waiting. Later it could be anyone.
    if made.is_none() && app.fresh.get(&id, app.clock.now()).is_none() {
        return Ok(shell::see_other("/return"));
    }
    let code = format!("/plans/{id}/code");
    let mut response = if unfit.is_empty() {
        shell::see_other(&code)
    } else {
        let shell = shell.named("takeout-imported");
        let (key, problem, named) = (String::new(), None, vec![]);
        shell::page(&ImportPage { shell, key, problem, named, keep: None, shared: false, unfit, code: Some(code) })?
    };
    session::begin(request, &id, session::Opener::Owner, sent.shared, &mut response).await?;
    Ok(response)
}

/// The answers that do not fit, each with its number and what stood there.
fn places(words: &Words, imported: &Imported) -> Vec<String> {
    let line = |path: &String| {
        let table = path.split('/').next().and_then(catalogue::question)?;
        let typed = imported.answers.section(table.section()).typed.get(path)?;
        let name = words.attr(table.key, "short").unwrap_or_else(|| words.text(table.key).into_owned());
        let start: String = typed.chars().take(40).collect();
        Some(words.with(
            "takeout-unfit-line",
            &[("number", table.id.into()), ("name", name.as_str().into()), ("typed", start.as_str().into())],
        ))
    };
    imported.unfit.iter().filter_map(line).collect()
}

/// An id for a plan that comes from a file.
pub fn fresh_id() -> String {
    secret::digest(&secret::token()).chars().take(20).collect()
}

/// Makes a new plan of what a file brought, and gives its code in groups; none where a plan of this id is there.
///
/// # Errors
/// `Busy` when no free code was found, and those of the store.
pub async fn bring_in(
    app: &App,
    id: &str,
    imported: Imported,
    keep: bool,
    shared: bool,
    actor: &'static str,
) -> Result<Option<String>, Error> {
    let mut given = SectionAnswers::default();
    let depth = if imported.depth == Depth::Full { "full" } else { "quick" };
    let chosen = [
        (&start::LANGUAGE, imported.language.as_str()),
        (&start::COUNTRY, imported.country.as_str()),
        (&start::DEPTH, depth),
        (&start::KEEP, if keep { "yes" } else { "no" }),
    ];
    for (question, code) in chosen {
        given.values.insert(question.key.to_owned(), Value::Text(code.to_owned()));
    }
    let (plan, now) = (id.to_owned(), app.clock.stamp());
    begin::insert_with(app, id, &given, shared, Arc::new(move |c| fill(c, &plan, &imported, actor, now))).await
}

fn fill(
    c: &mut Connection,
    plan: &str,
    imported: &Imported,
    actor: &str,
    now: chrono::NaiveDateTime,
) -> Result<(), StoreError> {
    if imported.paper_language != imported.language {
        plans::set_paper_language(c, plan, &imported.paper_language, now)?;
    }
    for (section, part) in imported.answers.sections() {
        let key = format!("import{section}");
        let save = Save { plan_id: plan, section, base_revision: 0, idempotency_key: &key, now, origin: Origin::Saved };
        let text = part.to_json();
        sections::save(c, save, |_: Current<'_>| Merged { write: Some(text), losing: None, outcome: "[]".into() })?;
    }
    for round in &imported.rounds {
        let day = round.made_on.parse().map_err(|_| StoreError::Broken("a round without a day".into()))?;
        rounds::insert(c, plan, day, &round.label, &round.stored())?;
    }
    audit::add(c, AuditLine { plan_id: Some(plan), at: now, actor, action: "imported", detail: None })
}
