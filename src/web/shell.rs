//! The frame around every page: language, title, header, strip, footer; and small ways of answering.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};
use askama::Template;
use memchr::memmem;

use super::app::App;
use super::error::Error;
use crate::words::Words;

/// Cookie that remembers a chosen language.
pub const LANGUAGE_COOKIE: &str = "language";
/// Cookie that remembers stronger contrast.
pub const CONTRAST_COOKIE: &str = "contrast";

/// Cookie that remembers larger text.
pub const TEXT_COOKIE: &str = "text";

/// What the frame of a page shows.
#[derive(Clone)]
pub struct Shell {
    /// Words in the reader's language.
    pub words: Words,
    /// Title before " - Stanap".
    pub title: String,
    /// Whether the page tells what is wrong; its title then begins with "Error:".
    pub problem: bool,
    /// How the reader wants it to look.
    pub looks: Looks,
    /// Whether the sheet is wide.
    pub wide: bool,
    /// The plan's strip, on pages of a plan.
    pub plan: Option<Strip>,
    /// The trainer's line, on pages of trainers.
    pub trainer: Option<TrainerStrip>,
    /// Other languages to switch to: code and own name.
    pub languages: Vec<(String, String)>,
    /// Address of the page, to come back to after a switch.
    pub here: String,
    /// Whether this phone keeps the plan.
    pub kept: bool,
}

/// What the reader chose for her eyes.
#[derive(Clone, Copy)]
pub struct Looks {
    /// Stronger contrast.
    pub contrast: bool,
    /// Larger text.
    pub large: bool,
}

impl Looks {
    fn of(request: &HttpRequest) -> Self {
        let chose = |name, value| request.cookie(name).is_some_and(|cookie| cookie.value() == value);
        Self { contrast: chose(CONTRAST_COOKIE, "on"), large: chose(TEXT_COOKIE, "large") }
    }
    /// Classes of the whole page; none when nothing was chosen.
    pub fn classes(self) -> Option<&'static str> {
        match (self.contrast, self.large) {
            (true, true) => Some("contrast large"),
            (true, false) => Some("contrast"),
            (false, true) => Some("large"),
            (false, false) => None,
        }
    }
}

/// The line on top of every page of a plan.
#[derive(Clone)]
pub struct Strip {
    /// Address of the plan.
    pub base: String,
    /// Business name, or "Your plan".
    pub name: String,
    /// "Saved 10:42", or nothing where nothing is saved yet.
    pub saved: Option<String>,
    /// Form token of the session.
    pub csrf: String,
    /// Her seat, while she is in a workshop.
    pub seat: Option<SeatStrip>,
    /// Whether a helper types.
    pub helper: bool,
    /// Whether others use this phone too.
    pub shared: bool,
}

/// The owner's seat, on every page of a plan in an open workshop.
#[derive(Clone)]
pub struct SeatStrip {
    /// Its number.
    pub number: i32,
    /// Whether she waits for help.
    pub waits: bool,
}

impl SeatStrip {
    /// "Seat 12".
    pub fn name(&self, words: &Words) -> String {
        words.with("room-seat", &[("number", crate::words::Value::Number(self.number.into()))])
    }
}

/// Who is signed in, on every page of trainers.
#[derive(Clone)]
pub struct TrainerStrip {
    /// Her name.
    pub name: String,
    /// Form token of the session.
    pub csrf: String,
}

/// Kept in the request by the session extractor, so that error pages speak the plan's language.
#[derive(Clone)]
pub struct PlanLanguage(pub String);

impl Shell {
    /// The frame for this request: language by cookie, plan, then browser.
    pub fn of(request: &HttpRequest) -> Self {
        let words = language(request);
        let languages = others(super::app::of(request), words.lang());
        Self {
            words,
            title: String::new(),
            problem: false,
            looks: Looks::of(request),
            wide: false,
            plan: None,
            trainer: None,
            languages,
            here: here(request),
            kept: false,
        }
    }
    /// With this title.
    pub fn titled(&self, title: &str) -> Self {
        Self { title: title.to_owned(), ..self.clone() }
    }
    /// With the message of this id as title.
    pub fn named(&self, id: &str) -> Self {
        self.titled(&self.words.text(id))
    }
    /// Telling what is wrong, if anything is.
    pub fn with_problem(mut self, problem: bool) -> Self {
        self.problem = problem;
        self
    }
    /// On the wide sheet.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }
    /// A message.
    pub fn t(&self, id: &str) -> String {
        self.words.text(id).into_owned()
    }
    /// An attribute of a message; empty where there is none.
    pub fn a(&self, id: &str, name: &str) -> String {
        self.words.attr(id, name).unwrap_or_default()
    }
    /// Address of the stylesheet.
    #[expect(clippy::unused_self, reason = "templates call it on the shell")]
    pub fn style(&self) -> String {
        super::assets::style()
    }
    /// Address of the script.
    #[expect(clippy::unused_self, reason = "templates call it on the shell")]
    pub fn script(&self) -> String {
        super::assets::script()
    }
}

impl Strip {
    /// The page that warns before a plan on a shared phone is closed.
    pub fn idle(&self) -> Option<String> {
        self.shared.then(|| super::idle::address(&self.base))
    }
}

/// Where a switch of language or look comes back to. The answer to a form may stand at an address that cannot be
/// opened; the page of that form can.
fn here(request: &HttpRequest) -> String {
    let form = request.headers().get(header::REFERER).filter(|_| !request.method().is_safe());
    let form = form.and_then(|page| page.to_str().ok()).and_then(|page| page.split_once("://"));
    let path = form.and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
    path.unwrap_or(request.path()).to_owned()
}

fn others(app: &App, current: &str) -> Vec<(String, String)> {
    let all = app.library.languages().into_iter();
    all.filter(|language| language.code != current).map(|language| (language.code, language.own_name)).collect()
}

fn language(request: &HttpRequest) -> Words {
    let app = super::app::of(request);
    let offered = |code: &str| app.languages.iter().any(|offer| offer == code);
    let cookie = request.cookie(LANGUAGE_COOKIE).map(|cookie| cookie.value().to_owned()).filter(|code| offered(code));
    let plan = request.extensions().get::<PlanLanguage>().map(|language| language.0.clone());
    let chosen = cookie.or(plan).or_else(|| accepted(request, offered)).unwrap_or_else(|| "en".to_owned());
    app.library.words(&chosen)
}

/// The first language of the browser's list that we have.
fn accepted(request: &HttpRequest, offered: impl Fn(&str) -> bool) -> Option<String> {
    let wanted = request.headers().get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let tags = wanted.split(',').filter_map(|part| part.split(';').next()).map(str::trim);
    tags.filter_map(|tag| tag.split('-').next()).map(str::to_lowercase).find(|tag| offered(tag))
}

/// A page as an answer.
///
/// # Errors
/// When the template fails.
pub fn page(template: &impl Template) -> Result<HttpResponse, Error> {
    page_with(StatusCode::OK, template)
}

/// A page with another status.
///
/// # Errors
/// When the template fails.
pub fn page_with(status: StatusCode, template: &impl Template) -> Result<HttpResponse, Error> {
    let html = template.render()?;
    let mut response = HttpResponse::build(status);
    // What people type is escaped: only a player of ours begins like this.
    if memmem::find(html.as_bytes(), b"<audio ").is_some() {
        response.insert_header((header::CONTENT_SECURITY_POLICY, super::guard::POLICY_WITH_SOUND));
    }
    Ok(response.content_type("text/html; charset=utf-8").body(html))
}

/// Go there next, by GET.
pub fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, to)).finish()
}
