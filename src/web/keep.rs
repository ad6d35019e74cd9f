//! "Keep on this phone": the owner's own choice, offered over HTTPS alone and never on a phone that others use too.
//! Her phone then opens her plan without a signal and sends later what she typed meanwhile.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::arrival;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::shell::{self, Shell};

/// Cookie that names the plan which this phone keeps.
pub const COOKIE: &str = "keep";
/// How long the choice holds, days.
const DAYS: i64 = 365;

/// Whether a plan may be kept on the phone of this request.
pub fn may(request: &HttpRequest, shared: bool) -> bool {
    !shared && arrival::by_https(request)
}

/// Whether the phone of this request was asked to keep this plan.
pub fn chosen(request: &HttpRequest, plan: &str) -> bool {
    request.cookie(COOKIE).is_some_and(|cookie| cookie.value() == plan)
}

/// Whether what the phone keeps goes when this plan is opened: it is shared now, or it keeps another plan.
pub fn must_go(request: &HttpRequest, plan: &str, shared: bool) -> bool {
    shared || (request.cookie(COOKIE).is_some() && !chosen(request, plan))
}

/// Takes away all that a phone may keep. Over plain HTTP there is nothing to take.
///
/// # Errors
/// When the header cannot be written.
pub fn clear(request: &HttpRequest, response: &mut HttpResponse<impl Sized>) -> Result<(), Error> {
    if !arrival::by_https(request) {
        return Ok(());
    }
    let everything = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), everything);
    if request.cookie(COOKIE).is_none() {
        return Ok(());
    }
    response.add_cookie(&cookie("", Duration::ZERO)).map_err(|error| Error::Internal(error.to_string()))
}

fn cookie(plan: &str, lasts: Duration) -> Cookie<'_> {
    Cookie::build(COOKIE, plan).path("/").http_only(true).secure(true).same_site(SameSite::Lax).max_age(lasts).finish()
}

/// `POST /plans/{plan}/keep`: keeps the plan on this phone, or no longer.
pub async fn choose(request: HttpRequest, desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    if !desk.may_keep {
        return Err(Error::NotFound);
    }
    if pairs.get("do") == Some("yes") {
        let mut response = shell::see_other(&desk.base());
        let kept = cookie(&desk.plan.id, Duration::days(DAYS));
        response.add_cookie(&kept).map_err(|error| Error::Internal(error.to_string()))?;
        return Ok(response);
    }
    let mut response = shell::see_other(&format!("{}/choices", desk.base()));
    clear(&request, &mut response)?;
    Ok(response)
}

#[derive(Template)]
#[template(path = "plans/waiting.html")]
struct WaitingPage {
    shell: Shell,
    base: String,
}

/// `GET /plans/{plan}/waiting`: what a phone that keeps the plan shows where it has no signal and no copy.
pub async fn waiting(desk: Desk) -> Result<HttpResponse, Error> {
    if !desk.may_keep {
        return Err(Error::NotFound);
    }
    shell::page(&WaitingPage { base: desk.base(), shell: desk.shell.named("keep-waiting") })
}
