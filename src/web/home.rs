//! The start page, help, access for all; language, contrast and size of the text; doors to what trainers do.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::app::App;
use super::error::Error;
use super::shell::{self, CONTRAST_COOKIE, LANGUAGE_COOKIE, Shell, TEXT_COOKIE};
use crate::store::plans;

#[derive(Template)]
#[template(path = "home/start.html")]
struct StartPage {
    shell: Shell,
    /// Whether whoever sits at this machine is to make the first account.
    setup: bool,
}

/// `GET /`
pub async fn start(request: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Error> {
    let setup = super::setup::is_open(&request, &app).await?;
    shell::page(&StartPage { shell: Shell::of(&request).named("page-start").wide(), setup })
}

/// A page of plain text.
pub struct TextPage {
    /// The frame.
    pub shell: Shell,
    /// Under the title.
    pub lead: String,
    /// Headings, each with its text.
    pub parts: Vec<(String, String)>,
}

/// A text page that leads on to the hard words.
#[derive(Template)]
#[template(path = "home/help.html")]
struct HelpPage {
    shell: Shell,
    lead: String,
    parts: Vec<(String, String)>,
}

/// The words of such a page: message `{id}` with `.lead`, and parts `{id}-1`, `{id}-2` … with `.text`.
pub fn text_of(request: &HttpRequest, id: &str) -> TextPage {
    let shell = Shell::of(request).named(id);
    let numbered = (1..=12).map(|n| format!("{id}-{n}")).take_while(|part| shell.words.has(part));
    let parts = numbered.map(|part| (shell.t(&part), shell.a(&part, "text"))).collect();
    let lead = shell.a(id, "lead");
    TextPage { shell, lead, parts }
}

/// `GET /help`
pub async fn help(request: HttpRequest) -> Result<HttpResponse, Error> {
    let TextPage { shell, lead, parts } = text_of(&request, "page-help");
    shell::page(&HelpPage { shell, lead, parts })
}

#[derive(Template)]
#[template(path = "home/accessibility.html")]
struct AccessibilityPage {
    shell: Shell,
    parts: Vec<Part>,
}

/// One heading of the page with its text and its list.
struct Part {
    title: String,
    text: String,
    lines: Vec<String>,
}

/// `GET /accessibility`: what we aim at, how it was tested, what is still wrong, whom to ask.
pub async fn accessibility(request: HttpRequest) -> Result<HttpResponse, Error> {
    let shell = Shell::of(&request).named("access");
    let part = |name: &str| {
        let id = format!("access-{name}");
        let numbered = (1..=12).map(|n| format!("{id}-{n}")).take_while(|line| shell.words.has(line));
        Part { title: shell.t(&id), text: shell.a(&id, "text"), lines: numbered.map(|line| shell.t(&line)).collect() }
    };
    let parts = ["aim", "yours", "tests", "gaps", "ask"].map(part).into();
    shell::page(&AccessibilityPage { shell, parts })
}

/// `GET /language/{code}`: remembers a language and goes back.
pub async fn language(
    request: HttpRequest,
    code: web::Path<String>,
    app: web::Data<App>,
) -> Result<HttpResponse, Error> {
    if !app.languages.contains(&code) {
        return Err(Error::NotFound);
    }
    Ok(remember(&request, LANGUAGE_COOKIE, code.into_inner()))
}

/// `GET /contrast/{state}`: stronger or normal contrast.
pub async fn contrast(request: HttpRequest, state: web::Path<String>) -> Result<HttpResponse, Error> {
    match state.as_str() {
        "on" | "off" => Ok(remember(&request, CONTRAST_COOKIE, state.into_inner())),
        _ => Err(Error::NotFound),
    }
}

/// `GET /text/{size}`: large or normal text.
pub async fn text_size(request: HttpRequest, size: web::Path<String>) -> Result<HttpResponse, Error> {
    match size.as_str() {
        "large" | "normal" => Ok(remember(&request, TEXT_COOKIE, size.into_inner())),
        _ => Err(Error::NotFound),
    }
}

fn remember(request: &HttpRequest, name: &'static str, value: String) -> HttpResponse {
    let cookie =
        Cookie::build(name, value).path("/").same_site(SameSite::Lax).http_only(true).max_age(Duration::days(365));
    let mut response = shell::see_other(&way_back(request));
    let _ = response.add_cookie(&cookie.finish());
    response
}

/// The page named in `?back=`, if it is one of ours.
fn way_back(request: &HttpRequest) -> String {
    let query = web::Query::<Vec<(String, String)>>::from_query(request.query_string()).map(web::Query::into_inner);
    let back = query.unwrap_or_default().into_iter().find(|(name, _)| name == "back").map(|(_, back)| back);
    let ours = |path: &String| path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n']);
    back.filter(ours).unwrap_or_else(|| "/".to_owned())
}

/// `GET /health`: `ok` only when the database answers.
pub async fn health(app: web::Data<App>) -> Result<HttpResponse, Error> {
    app.store.read(|c| plans::count(c).map(drop)).await.map_err(|_| Error::Busy)?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok"))
}
