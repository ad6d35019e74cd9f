//! What an owner can choose about her plan: languages, country, whether it is kept; and a readiness check made again.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::carried::Posted;
use super::desk::Desk;
use super::error::Error;
use super::fields::{self, Field, Place};
use super::form::Pairs;
use super::save::{self, Draft, Outcome};
use super::shell::{self, Shell};
use crate::plan::answers::{SectionAnswers, Value};
use crate::plan::catalogue::{readiness, start};
use crate::plan::entry::{self, Problem};
use crate::plan::merge::Change;
use crate::plan::question::Question;
use crate::store::plans::{self, Consent};
use crate::store::rounds;

#[derive(Template)]
#[template(path = "plans/choices.html")]
struct ChoicesPage {
    shell: Shell,
    base: String,
    csrf: String,
    fields: Vec<Field>,
    helper: bool,
    problems: Vec<(String, String)>,
    /// Whether this phone keeps the plan; nothing where it may not.
    keep: Option<bool>,
}

/// `GET /plans/{plan}/choices`
pub async fn show(desk: Desk) -> Result<HttpResponse, Error> {
    let mut given = SectionAnswers::default();
    let keep = if desk.plan.consent_keep { "yes" } else { "no" };
    let values = [
        (&start::LANGUAGE, desk.plan.language.as_str()),
        (&start::PAPER_LANGUAGE, desk.plan.paper_language.as_str()),
        (&start::COUNTRY, desk.plan.country.as_str()),
        (&start::KEEP, keep),
    ];
    for (question, value) in values {
        given.values.insert(question.key.to_owned(), Value::Text(value.to_owned()));
    }
    page(&desk, &given, vec![])
}

fn page(desk: &Desk, given: &SectionAnswers, problems: Vec<(String, String)>) -> Result<HttpResponse, Error> {
    let frame = desk.frame()?;
    let place = Place { words: &desk.shell.words, frame: &frame, section: given, shared: desk.session.shared_phone };
    let asked = [&start::LANGUAGE, &start::PAPER_LANGUAGE, &start::COUNTRY, &start::KEEP];
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut page = ChoicesPage {
        fields: asked.iter().map(|question| place.field(question, None)).collect(),
        helper: super::helper::types(&desk.session.kind),
        base: desk.base(),
        csrf: desk.session.csrf.clone(),
        keep: desk.may_keep.then_some(desk.shell.kept),
        shell: desk.shell.named("page-choices").with_problem(!problems.is_empty()),
        problems,
    };
    for field in &mut page.fields {
        field.error = page.problems.iter().find(|(path, _)| *path == field.name).map(|(_, text)| text.clone());
    }
    shell::page_with(status, &page)
}

/// `POST /plans/{plan}/choices`
pub async fn save(posted: Posted) -> Result<HttpResponse, Error> {
    let Posted { desk, pairs } = posted;
    let mut given = SectionAnswers::default();
    let mut problems = Vec::new();
    {
        let frame = desk.frame()?;
        for question in [&start::LANGUAGE, &start::PAPER_LANGUAGE, &start::COUNTRY, &start::KEEP] {
            match entry::read(&question.kind, &pairs.all(question.key), &frame) {
                Ok(Some(value)) => drop(given.values.insert(question.key.to_owned(), value)),
                Ok(None) => {}
                Err((code, args)) => {
                    let path = question.key.to_owned();
                    let text = fields::problem_text(&desk.shell.words, &Problem { path: path.clone(), code, args });
                    problems.push((path, text));
                }
            }
        }
    }
    if !problems.is_empty() {
        return page(&desk, &given, problems);
    }
    store(&desk, &given).await?;
    Ok(shell::see_other(&desk.base()))
}

async fn store(desk: &Desk, given: &SectionAnswers) -> Result<(), Error> {
    let text = |question: &Question, now: &str| {
        given.values.get(question.key).and_then(Value::as_text).filter(|text| *text != now).map(str::to_owned)
    };
    let language = text(&start::LANGUAGE, &desk.plan.language);
    let paper = text(&start::PAPER_LANGUAGE, &desk.plan.paper_language);
    let country = text(&start::COUNTRY, &desk.plan.country);
    let keep = text(&start::KEEP, if desk.plan.consent_keep { "yes" } else { "no" });
    let (plan, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    desk.app
        .store
        .write(move |c| {
            if let Some(language) = language {
                plans::set_language(c, &plan, &language, now)?;
            }
            if let Some(paper) = paper {
                plans::set_paper_language(c, &plan, &paper, now)?;
            }
            if let Some(country) = country {
                plans::set_country(c, &plan, &country, now)?;
            }
            let Some(keep) = keep else { return Ok(()) };
            plans::set_consent(c, &plan, Consent::Keep(keep == "yes"), "owner", now)?;
            // A plan that is kept after all is no longer on the list to be deleted.
            if keep == "yes" { plans::set_delete_after(c, &plan, None, now) } else { Ok(()) }
        })
        .await?;
    Ok(())
}

/// `POST /plans/{plan}/rounds`: keeps the readiness answers of today as a round and starts the check again.
pub async fn again(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let part = desk.answers.section("readiness");
    if part.values.is_empty() {
        return Ok(shell::see_other(&desk.base()));
    }
    let text = part.to_json();
    let mut draft = Draft::default();
    for line in readiness::LINES.iter().flat_map(|lines| lines.iter()) {
        draft.changes.insert(line.key.to_owned(), Change::Clear);
    }
    keep_round(&desk, text).await?;
    match save::save(&desk, "readiness", draft, &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(_) => {
            let stops = crate::plan::journey::stops(&readiness::SECTION, &desk.frame()?);
            let to = stops.first().map_or_else(|| desk.base(), |stop| super::steps::address(&desk.base(), stop));
            Ok(shell::see_other(&to))
        }
    }
}

/// Keeps the answers as a round before they are cleared. The same button pressed twice keeps one.
async fn keep_round(desk: &Desk, text: String) -> Result<(), Error> {
    let (plan, today) = (desk.plan.id.clone(), desk.app.today(desk.country()?));
    desk.app
        .store
        .write(move |c| {
            let earlier = rounds::all(c, &plan)?;
            if earlier.last().is_some_and(|round| round.answers == text && round.made_on == today) {
                return Ok(());
            }
            let label = if earlier.is_empty() { "first" } else { "review" };
            rounds::insert(c, &plan, today, label, &text).map(drop)
        })
        .await?;
    Ok(())
}
