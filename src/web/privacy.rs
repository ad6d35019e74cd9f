//! The privacy page: what we keep and who sees it, and each cookie with what it is for.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::error::Error;
use super::home::{self, TextPage};
use super::shell::{self, CONTRAST_COOKIE, LANGUAGE_COOKIE, Shell, TEXT_COOKIE};
use super::{keep, session, setup, trainer};

/// Every cookie, in the order of the page. What it is for is the message `cookie-{name}`.
const COOKIES: [&str; 8] = [
    session::COOKIE,
    LANGUAGE_COOKIE,
    TEXT_COOKIE,
    CONTRAST_COOKIE,
    keep::COOKIE,
    session::TYPING_COOKIE,
    trainer::COOKIE,
    setup::COOKIE,
];

#[derive(Template)]
#[template(path = "home/privacy.html")]
struct PrivacyPage {
    shell: Shell,
    lead: String,
    parts: Vec<(String, String)>,
    cookies: Vec<(&'static str, String)>,
}

/// `GET /privacy`
pub async fn show(request: HttpRequest) -> Result<HttpResponse, Error> {
    let TextPage { shell, lead, parts } = home::text_of(&request, "page-privacy");
    let cookies = COOKIES.iter().map(|name| (*name, shell.t(&format!("cookie-{name}")))).collect();
    shell::page(&PrivacyPage { shell, lead, parts, cookies })
}
