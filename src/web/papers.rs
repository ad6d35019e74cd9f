//! Papers: the page that offers them, and the PDF, print view and JSON made from the plan.

use actix_web::http::header::{self, ContentEncoding};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

use super::check;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::save::{self, Draft, Outcome};
use super::secret;
use super::shell::{self, Shell};
use super::versions;
use crate::export;
use crate::outline::Outline;
use crate::pdf::{self, Painted};
use crate::plan::answers::Value;
use crate::plan::catalogue::{business, finish, people, review};
use crate::plan::merge::Change;
use crate::store::plans::PlanRow;
use crate::words;

mod view;
use view::{Blocks, CardView};

struct Paper {
    wall: bool,
    name: String,
    hint: String,
    address: String,
}

#[derive(Template)]
#[template(path = "plans/print.html")]
struct PrintPage {
    shell: Shell,
    base: String,
    csrf: String,
    key: String,
    revision: i64,
    heading: String,
    papers: Vec<Paper>,
    money: bool,
    help: bool,
    next: Vec<String>,
    remember: Vec<(String, String)>,
    delete_now: bool,
    goes_on: Option<String>,
    earlier: Vec<(String, String)>,
}

/// `GET /plans/{plan}/print`
pub async fn show(desk: Desk) -> Result<HttpResponse, Error> {
    let earlier = versions::list(&desk).await?;
    let page = {
        let frame = desk.frame()?;
        let shell = &desk.shell;
        let base = desk.base();
        let paper = |wall: bool, id: &str, file: &str| Paper {
            wall,
            name: shell.t(id),
            hint: shell.a(id, "hint"),
            address: format!("{base}/{file}"),
        };
        let owner = desk.answers.text(&business::OWNER).and_then(|name| name.split_whitespace().next());
        let heading = match owner {
            Some(name) => shell.words.with("page-print-ready", &[("name", words::Value::Text(name))]),
            None => shell.t("page-print"),
        };
        let empty = check::still_empty(&desk, &frame, 4);
        PrintPage {
            heading,
            papers: vec![paper(true, "page-paper-wall", "wall.pdf"), paper(false, "page-paper-plan", "plan.pdf")],
            money: desk.answers.text(&finish::LEAVE_OUT_MONEY) == Some("no"),
            help: desk.answers.text(&finish::PRINT_HELP) == Some("yes"),
            next: next(&desk),
            remember: remember(&desk, &empty),
            delete_now: !desk.plan.consent_keep,
            goes_on: versions::goes_on(&desk),
            earlier,
            csrf: desk.session.csrf.clone(),
            key: secret::short(),
            revision: desk.revision("finish"),
            base,
            shell: desk.shell.named("page-print"),
        }
    };
    shell::page(&page)
}

/// What to do with the paper.
fn next(desk: &Desk) -> Vec<String> {
    let shell = &desk.shell;
    let mut lines = vec![shell.t("page-print-next-wall"), shell.t("page-print-next-copy")];
    let high = desk.answers.text(&people::HIGH_GROUND);
    let walk = desk.answers.number(&people::WALK);
    let safe = desk.answers.text(&people::SAFE_PLACE);
    match (high, walk, safe) {
        (Some(place), Some(minutes), _) => lines.push(shell.words.with(
            "page-print-next-walk",
            &[("place", words::Value::Text(place)), ("minutes", words::Value::Number(minutes))],
        )),
        (_, _, Some(place)) => {
            lines.push(shell.words.with("page-print-next-safe", &[("place", words::Value::Text(place))]));
        }
        _ => {}
    }
    lines
}

fn remember(desk: &Desk, empty: &[String]) -> Vec<(String, String)> {
    let shell = &desk.shell;
    let date = |question| {
        desk.answers.text(question).and_then(|iso| iso.parse::<NaiveDate>().ok()).map(|day| shell.words.date_long(day))
    };
    let mut lines = Vec::new();
    if let Some(day) = date(&review::TEST_ON) {
        lines.push((shell.t("page-print-remember-test"), day));
    }
    if let Some(day) = date(&review::REVIEW_ON) {
        lines.push((shell.t("page-print-remember-review"), day));
    }
    let rest = if empty.is_empty() { shell.t("page-print-remember-none") } else { empty.join(", ") };
    lines.push((shell.t("page-print-remember-empty"), rest));
    lines
}

/// `POST /plans/{plan}/print`: what the paper shows of private answers.
pub async fn choose(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    let word = |on: bool| Change::Set(Value::Text(if on { "yes" } else { "no" }.to_owned()));
    let mut draft = Draft::default();
    draft.changes.insert(finish::LEAVE_OUT_MONEY.key.to_owned(), word(pairs.get("money").is_none()));
    draft.changes.insert(finish::PRINT_HELP.key.to_owned(), word(pairs.get("help").is_some()));
    match save::save(&desk, "finish", draft, &pairs).await? {
        Outcome::Conflict(page) => Ok(page),
        Outcome::Saved(_) => Ok(shell::see_other(&format!("{}/print", desk.base()))),
    }
}

/// `GET /plans/{plan}/wall.pdf`
pub async fn wall(desk: Desk) -> Result<HttpResponse, Error> {
    let outline = versions::current(&desk).await?;
    let painted = desk.app.painted(move || pdf::wall(&outline, pdf::Paper::A4)).await?;
    send(painted, &desk, "wall")
}

/// `GET /plans/{plan}/plan.pdf`
pub async fn plan(desk: Desk) -> Result<HttpResponse, Error> {
    let outline = versions::current(&desk).await?;
    let painted = desk.app.painted(move || pdf::plan(&outline, pdf::Paper::A4)).await?;
    send(painted, &desk, "plan")
}

/// `GET /plans/{plan}/versions/{version}`: an earlier full plan, exactly as it was.
pub async fn earlier(desk: Desk, path: web::Path<(String, String)>) -> Result<HttpResponse, Error> {
    let outline = versions::earlier(&desk, path.1.clone()).await?;
    let painted = desk.app.painted(move || pdf::plan(&outline, pdf::Paper::A4)).await?;
    send(painted, &desk, "plan")
}

fn send(painted: Result<Painted, pdf::PdfError>, desk: &Desk, name: &str) -> Result<HttpResponse, Error> {
    let painted = painted.map_err(|error| Error::Internal(error.to_string()))?;
    if !painted.missing.is_empty() {
        let points: Vec<String> = painted.missing.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        tracing::warn!(points = points.join(" "), "characters that no font has were printed as a mark");
    }
    let file = format!("inline; filename=\"stanap-{name}-{}.pdf\"", desk.plan.id.chars().take(6).collect::<String>());
    Ok(HttpResponse::Ok()
        .insert_header(ContentEncoding::Identity)
        .insert_header((header::CONTENT_DISPOSITION, file))
        .content_type("application/pdf")
        .body(painted.bytes))
}

#[derive(Template)]
#[template(path = "plans/view.html")]
struct ViewPage {
    shell: Shell,
    outline: Outline,
    base: String,
}

/// `GET /plans/{plan}/print-view`: the same outline as a page, for screen readers and browsers' own printing.
pub async fn view(desk: Desk) -> Result<HttpResponse, Error> {
    let outline = versions::current(&desk).await?;
    shell::page(&ViewPage { outline, base: desk.base(), shell: desk.shell.named("page-print-view") })
}

/// `GET /plans/{plan}/plan.json`
pub async fn json(desk: Desk) -> Result<HttpResponse, Error> {
    let file = export::file(head(&desk.plan), &desk.answers);
    let name =
        format!("attachment; filename=\"stanap-plan-{}.json\"", desk.plan.id.chars().take(6).collect::<String>());
    Ok(HttpResponse::Ok().insert_header((header::CONTENT_DISPOSITION, name)).json(file))
}

/// What plan.json says of the plan itself.
pub fn head(plan: &PlanRow) -> export::Head {
    export::Head {
        id: plan.id.clone(),
        edition: plan.edition,
        language: plan.language.clone(),
        country: plan.country.clone(),
        depth: plan.depth.as_str(),
        changed: plan.updated_at.and_utc().to_rfc3339(),
    }
}
