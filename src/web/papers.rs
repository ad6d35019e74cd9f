//! Papers: the page that offers them, and the PDF, print view and JSON made from the plan.

use actix_web::http::header::{self, ContentEncoding};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

use super::check;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::helper::{self, LeftOut};
use super::save::{self, Draft, Outcome};
use super::secret;
use super::shell::{self, Shell};
use super::takeout;
use super::versions;
use super::wall_wish;
use crate::export;
use crate::outline::Outline;
use crate::pdf::{self, Kind, Painted};
use crate::plan::answers::Value;
use crate::plan::catalogue::{business, finish, people, review};
use crate::plan::merge::Change;
use crate::plan::question::Class;
use crate::store::plans::PlanRow;
use crate::words;

mod offer;
mod size;
mod view;
mod wish;
use offer::{Choice, Paper};
pub use size::Size;
pub use view::{Blocks, CardView};
pub use wish::{Query, Wish};

#[derive(Template)]
#[template(path = "plans/print.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own")]
struct PrintPage {
    shell: Shell,
    base: String,
    csrf: String,
    key: String,
    revision: i64,
    heading: String,
    papers: Vec<Paper>,
    choices: Vec<Choice>,
    pictures: Vec<(String, String)>,
    take: Vec<(String, String)>,
    money: bool,
    help: bool,
    next: Vec<String>,
    remember: Vec<(String, String)>,
    delete_now: bool,
    /// Whether it is the owner who looks, not a second person.
    owns: bool,
    /// The wall sheet by the trainer's printer.
    wish: Option<wall_wish::Wish>,
    goes_on: Option<String>,
    /// What a helper has not asked about yet.
    left_out: Option<LeftOut>,
    earlier: Vec<(String, String)>,
}

/// Pictures to keep on a phone.
const PICTURES: [(&str, &str); 3] = [
    ("wall-1.png", "page-print-picture-front"),
    ("wall-2.png", "page-print-picture-back"),
    ("card.png", "page-paper-card"),
];

/// What else can be taken away.
const TAKE: [(&str, &str); 5] = [
    ("phone.html", "page-take-phone"),
    ("contacts.vcf", "page-take-contacts"),
    ("reminders.ics", "page-take-reminders"),
    ("sms", "page-take-sms"),
    ("plan.json", "page-print-json"),
];

/// `GET /plans/{plan}/print`
pub async fn show(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    let wish = Wish::of(&query)?;
    let earlier = versions::list(&desk).await?;
    let papers = offer::papers(&desk, wish).await?;
    let by_trainer = wall_wish::of(&desk).await?;
    let page = {
        let frame = desk.frame()?;
        let shell = &desk.shell;
        let base = desk.base();
        let named = |files: &[(&str, &str)]| -> Vec<(String, String)> {
            files.iter().map(|(file, id)| (format!("{base}/{file}"), shell.t(id))).collect()
        };
        let owner = desk.answers.text(&business::OWNER).and_then(|name| name.split_whitespace().next());
        let heading = match owner {
            Some(name) => shell.words.with("page-print-ready", &[("name", words::Value::Text(name))]),
            None => shell.t("page-print"),
        };
        let empty = check::still_empty(&desk, &frame, 4);
        PrintPage {
            heading,
            papers,
            choices: offer::choices(shell, wish),
            pictures: named(&PICTURES),
            take: named(if desk.rights.money() { &TAKE } else { &TAKE[..TAKE.len() - 1] }),
            money: desk.answers.text(&finish::LEAVE_OUT_MONEY) == Some("no"),
            help: desk.answers.text(&finish::PRINT_HELP) == Some("yes"),
            next: next(&desk),
            remember: remember(&desk, &empty),
            delete_now: !desk.plan.consent_keep,
            owns: desk.rights.owns(),
            wish: by_trainer,
            goes_on: versions::goes_on(&desk),
            left_out: LeftOut::of(&desk, "print"),
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
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(_) => Ok(shell::see_other(&format!("{}/print", desk.base()))),
    }
}

/// `GET /plans/{plan}/wall.pdf`
pub async fn wall(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    let wish = Wish::of(&query)?;
    give(&desk, Kind::Wall, wish, if wish.stall { "wall-stall" } else { "wall" }).await
}

/// `GET /plans/{plan}/plan.pdf`
pub async fn plan(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    give(&desk, Kind::Plan, Wish::private(&query)?, "plan").await
}

/// `GET /plans/{plan}/card.pdf`: the pocket card.
pub async fn card(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    give(&desk, Kind::Card, Wish::private(&query)?, "card").await
}

/// `GET /plans/{plan}/by-hand.pdf`: in which order to copy the plan.
pub async fn by_hand(desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    give(&desk, Kind::ByHand, Wish::private(&query)?, "by-hand").await
}

/// Paints a paper from the plan as it is now, which is kept as a version.
async fn give(desk: &Desk, kind: Kind, wish: Wish, name: &str) -> Result<HttpResponse, Error> {
    let home = versions::current(desk).await?;
    let outline = if wish.stall { versions::stall(desk).await? } else { home };
    let painted = desk.app.painted(move || pdf::made(kind, &outline, wish.paper(), wish.inks())).await?;
    send(painted, desk, name)
}

/// `GET /plans/{plan}/versions/{version}`: an earlier full plan, exactly as it was.
pub async fn earlier(desk: Desk, path: web::Path<(String, String)>, query: Query) -> Result<HttpResponse, Error> {
    let wish = Wish::private(&query)?;
    let outline = versions::earlier(&desk, path.1.clone()).await?;
    let painted = desk.app.painted(move || pdf::made(Kind::Plan, &outline, wish.paper(), wish.inks())).await?;
    send(painted, &desk, "plan")
}

fn send(painted: Result<Painted, pdf::PdfError>, desk: &Desk, name: &str) -> Result<HttpResponse, Error> {
    answer(painted, "application/pdf", &format!("{}.pdf", file_name(desk, name)))
}

/// A painted paper as an answer, shown in the browser under this name of a file.
///
/// # Errors
/// When it could not be painted.
pub fn answer(painted: Result<Painted, pdf::PdfError>, kind: &str, file: &str) -> Result<HttpResponse, Error> {
    let painted = painted.map_err(|error| Error::Internal(error.to_string()))?;
    report(&painted.missing);
    Ok(HttpResponse::Ok()
        .insert_header(ContentEncoding::Identity)
        .insert_header((header::CONTENT_DISPOSITION, format!("inline; filename=\"{file}\"")))
        .content_type(kind)
        .body(painted.bytes))
}

/// Logs the characters that stand as an empty box on a paper.
fn report(missing: &[char]) {
    if !missing.is_empty() {
        let points: Vec<String> = missing.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        tracing::warn!(points = points.join(" "), "characters that no font has were printed as a mark");
    }
}

/// Name of a paper's file without its ending, such as `stanap-wall-7f3k2m`.
pub fn file_name(desk: &Desk, name: &str) -> String {
    format!("stanap-{name}-{}", desk.plan.id.chars().take(6).collect::<String>())
}

#[derive(Template)]
#[template(path = "plans/view.html")]
struct ViewPage {
    shell: Shell,
    left_out: Option<LeftOut>,
    outline: Outline,
    base: String,
}

/// `GET /plans/{plan}/print-view`: the same outline as a page, for screen readers and browsers' own printing.
pub async fn view(desk: Desk) -> Result<HttpResponse, Error> {
    let outline = versions::current(&desk).await?;
    let left_out = LeftOut::of(&desk, "print-view");
    shell::page(&ViewPage { outline, left_out, base: desk.base(), shell: desk.shell.named("page-print-view") })
}

/// `GET /plans/{plan}/plan.json`
pub async fn json(desk: Desk) -> Result<HttpResponse, Error> {
    let title = desk.shell.t("page-print-json");
    if let Some(page) = helper::ask_before(&desk, &Class::PRIVATE, "print", &title)? {
        return Ok(page);
    }
    let file = export::file(head(&desk.plan), &desk.answers, takeout::rounds(&desk).await?);
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
        paper_language: plan.paper_language.clone(),
        country: plan.country.clone(),
        depth: plan.depth.as_str(),
        changed: plan.updated_at.and_utc().to_rfc3339(),
    }
}
