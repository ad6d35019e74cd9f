//! A plan on a shared phone closes by itself. Pages on which nothing is typed lead to a warning before that, without any
//! script; pages with questions say so on top, and what was typed in them still goes through with the code.

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue, LOCATION};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use askama::Template;

use super::error::Error;
use super::session::{self, SHARED_MINUTES};
use super::shell::{self, PlanLanguage, Shell};
use crate::store::{plans, sessions};
use crate::words::Value;

/// Minutes before the end at which the warning comes.
const WARNED: i64 = 2;
/// The last part of the addresses of pages on which nothing is typed.
const STILL: [&str; 6] = ["check", "print", "print-view", "code", "history", "sms"];

/// Kept in the request by the desk: the plan is open on a phone that others use too.
pub struct SharedPhone(pub String);

/// Address of the warning.
pub fn address(base: &str) -> String {
    format!("{base}/idle")
}

/// Seconds without use until the warning.
pub fn until_warning() -> i64 {
    (SHARED_MINUTES - WARNED) * 60
}

/// Leads on to the warning from a page that is left alone.
pub fn watch(request: &HttpRequest, headers: &mut HeaderMap) {
    let Some(SharedPhone(plan)) = request.extensions_mut().remove::<SharedPhone>() else { return };
    let base = format!("/plans/{plan}");
    let still = request.path() == base || STILL.iter().any(|page| request.path().ends_with(&format!("/{page}")));
    if still && request.method().is_safe() {
        refresh(headers, &format!("{};url={}", until_warning(), address(&base)));
    }
}

fn refresh(headers: &mut HeaderMap, to: &str) {
    if let Ok(to) = HeaderValue::try_from(to) {
        headers.insert(HeaderName::from_static("refresh"), to);
    }
}

/// Where an answer sends the phone.
pub fn leads_to(headers: &HeaderMap) -> Option<String> {
    headers.get(LOCATION)?.to_str().ok().map(str::to_owned)
}

/// Leads to a plan that was just opened on a shared phone, in a step of its own: browsers keep the page on which a cookie
/// came for their back button, even when the cookie is gone.
///
/// # Errors
/// When the template fails.
pub fn opened(request: &HttpRequest, to: &str) -> Result<HttpResponse, Error> {
    let shell = Shell::of(request).named("idle-open");
    let lead = shell.t("idle");
    let way = (to.to_owned(), shell.t("idle-open-go"));
    let mut response = shell::page(&IdlePage { shell, lead, way })?;
    refresh(response.headers_mut(), &format!("0;url={to}"));
    Ok(response)
}

#[derive(Template)]
#[template(path = "plans/idle.html")]
struct IdlePage {
    shell: Shell,
    lead: String,
    /// The way on: address and words.
    way: (String, String),
}

/// `GET /plans/{plan}/idle`: the warning while the plan is open, and afterwards that it was closed. Looking at it is no
/// use of the plan: only the way on keeps it open.
pub async fn show(request: HttpRequest, plan: web::Path<String>) -> Result<HttpResponse, Error> {
    let app = super::app::of(&request);
    let (id, token, now) = (plan.into_inner(), session::cookie(&request), app.clock.stamp());
    let wanted = id.clone();
    let open = app.store.read(move |c| {
        let session = token.map(|token| sessions::find(c, &token, now)).transpose()?.flatten();
        let Some(session) = session.filter(|session| session.plan_id.as_deref() == Some(&wanted)) else {
            return Ok(None);
        };
        Ok(Some((session, plans::find(c, &wanted)?)))
    });
    let Some((session, plan)) = open.await? else {
        let shell = Shell::of(&request).named("idle-over");
        let lead = shell.a("idle-over", "lead");
        let way = ("/return".to_owned(), shell.t("page-come-back"));
        return shell::page(&IdlePage { shell, lead, way });
    };
    request.extensions_mut().insert(PlanLanguage(plan.language));
    let left = session.expires_at - now;
    let shell = Shell::of(&request).named("idle-soon");
    let lead = shell.words.with("idle-soon-lead", &[("minutes", Value::Number(left.num_minutes().max(1)))]);
    let way = (format!("/plans/{id}"), shell.t("idle-stay"));
    let mut response = shell::page(&IdlePage { shell, lead, way })?;
    refresh(response.headers_mut(), &(left.num_seconds() + 1).to_string());
    Ok(response)
}
