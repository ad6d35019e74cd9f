//! People who write on paper: a seat and a plan made by the trainer, and the paper typed in with the owner's yes.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::Seated;
use crate::plan::answers::{SectionAnswers, Value};
use crate::plan::catalogue::start;
use crate::store::audit::{self, AuditLine};
use crate::store::seats::{self, NewSeat};
use crate::store::{Agenda, StoreError};
use crate::web::begin;
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::hall::Hall;
use crate::web::rights::{TYPIST, TYPIST_PRIVATE};
use crate::web::secret;
use crate::web::session::{self, Opener};
use crate::web::shell::{self, Shell};

/// Longest name, characters.
const LONGEST: usize = 40;

#[derive(Template)]
#[template(path = "workshops/paper.html")]
struct PaperPage {
    shell: Shell,
    hall: String,
    csrf: String,
    key: String,
    problem: Option<String>,
}

/// `GET /workshops/{workshop}/paper`
pub async fn ask(hall: Hall) -> Result<HttpResponse, Error> {
    page(&hall, None)
}

fn page(hall: &Hall, problem: Option<String>) -> Result<HttpResponse, Error> {
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let template = PaperPage {
        hall: format!("/workshops/{}", hall.workshop.id),
        csrf: hall.trainer.session.csrf.clone(),
        key: secret::short() + &secret::short(),
        shell: hall.trainer.shell.named("paper").with_problem(problem.is_some()),
        problem,
    };
    shell::page_with(status, &template)
}

/// `POST /workshops/{workshop}/paper`: a seat with a plan for someone without a phone. Nobody sees the code of that plan:
/// its owner gets a card that works once.
pub async fn add(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    if pairs.get("agreed").is_none() {
        let problem = hall.trainer.shell.t("paper-agreed-missing");
        return page(&hall, Some(problem));
    }
    let app = &hall.trainer.app;
    // the id follows from the form: the same form sent twice is one person
    let id: String = secret::digest(&format!("paper {} {}", hall.workshop.id, pairs.key()?)).chars().take(20).collect();
    let name: String = pairs.get("name").unwrap_or_default().trim().chars().take(LONGEST).collect();
    let (workshop, account, plan) = (hall.workshop.id.clone(), hall.trainer.account.id.clone(), id.clone());
    let now = app.clock.stamp();
    let fill: begin::Filling = Arc::new(move |c| {
        let seat = secret::short() + &secret::short();
        let new = NewSeat {
            id: &seat,
            workshop_id: &workshop,
            plan_id: Some(&plan),
            name: (!name.is_empty()).then_some(name.as_str()),
            paper: true,
            now,
        };
        seats::take(c, new)?;
        let line = AuditLine { plan_id: Some(&plan), at: now, actor: &account, action: "paper-added", detail: None };
        audit::add_in(c, &workshop, line)
    });
    begin::insert_with(app, &id, &given(&hall, &pairs), false, fill).await?;
    app.fresh.forget(&id);
    let seat = app.store.read(move |c| seats::of_plan(c, &id)?.ok_or(StoreError::NotFound)).await?;
    Ok(shell::see_other(&format!("/workshops/{}/seats/{}", hall.workshop.id, seat.number)))
}

/// What the plan starts with.
fn given(hall: &Hall, pairs: &Pairs) -> SectionAnswers {
    let workshop = &hall.workshop;
    let depth = if workshop.agenda == Agenda::Half { "quick" } else { "full" };
    let keep = if pairs.get("keep").is_some() { "yes" } else { "no" };
    let chosen = [
        (&start::LANGUAGE, workshop.language.as_str()),
        (&start::COUNTRY, workshop.country.as_str()),
        (&start::DEPTH, depth),
        (&start::KEEP, keep),
        (&start::WORKSHOP, workshop.code.as_str()),
        (&start::PROGRESS, "yes"),
    ];
    let mut given = SectionAnswers::default();
    for (question, value) in chosen {
        given.values.insert(question.key.to_owned(), Value::Text(value.to_owned()));
    }
    given
}

/// `POST /workshops/{workshop}/seats/{seat}/typing`: opens her plan's questions to this trainer for two hours. Only for
/// who writes on paper, or asked for it; with her yes, and a further one for what is private.
pub async fn start(seated: Seated, pairs: Pairs) -> Result<HttpResponse, Error> {
    let trainer = &seated.hall.trainer;
    trainer.check(&pairs)?;
    let plan = seated.plan_here()?.id.clone();
    if !seated.seat.paper {
        return Err(Error::NotFound);
    }
    if pairs.get("agreed").is_none() {
        return Ok(shell::see_other(&format!("{}#typing", seated.base())));
    }
    let private = pairs.get("private").is_some();
    let kind = if private { TYPIST_PRIVATE } else { TYPIST };
    let note = seated.noted("typing-started", private.then_some("private"), trainer.app.clock.stamp());
    trainer.app.store.write(move |c| note.write(c)).await?;
    let who = Opener::Typist(&trainer.account.id, kind);
    let (_, cookie) = session::start(&trainer.app, &plan, who, false).await?;
    let mut response = shell::see_other(&format!("/plans/{plan}/typing"));
    response.add_cookie(&cookie).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(response)
}
