//! The door: where a post may come from, and the headers every answer carries.
//! What came by HTTPS stays on it.

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, Uri};
use actix_web::middleware::Next;

use super::arrival;
use super::error::Error;

/// The policy of a page on which questions can be heard.
pub const POLICY_WITH_SOUND: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                                     media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                                     frame-ancestors 'none'";
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A year on HTTPS, once seen there.
const STAY_ON_HTTPS: &str = "max-age=31536000";

/// Refuses a post that says it comes from elsewhere. One that does not say is let through: old phones stay silent,
/// and the form's own token decides.
///
/// # Errors
/// `Forbidden` for a foreign `Origin` or `Sec-Fetch-Site`.
pub async fn origin<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !safe && comes_from_elsewhere(&request) {
        return Ok(request.error_response(Error::Forbidden("foreign origin")).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

fn comes_from_elsewhere(request: &ServiceRequest) -> bool {
    let headers = request.headers();
    let site = text(headers, "sec-fetch-site");
    let foreign_site = site.is_some_and(|site| !matches!(site, "same-origin" | "none"));
    let host = text(headers, "host").map(str::to_ascii_lowercase);
    // A page of plain HTTP could have been changed on its way: it may not post to HTTPS.
    let https = arrival::by_https(request.request());
    let plain = |origin: &str| https && !origin.starts_with("https://");
    let foreign_origin = text(headers, "origin").is_some_and(|origin| authority(origin) != host || plain(origin));
    foreign_site || foreign_origin
}

/// Host and port of an origin; nothing for `null` and the unreadable.
fn authority(origin: &str) -> Option<String> {
    origin.parse::<Uri>().ok()?.authority().map(|authority| authority.as_str().to_ascii_lowercase())
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

/// Puts the security headers on, and keeps personal pages out of every store.
///
/// # Errors
/// Those of the handler.
pub async fn headers<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let https = arrival::by_https(request.request());
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(STAY_ON_HTTPS));
        keep_cookies_on_https(headers);
    }
    let fixed = [
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    Ok(response)
}

/// A cookie set over HTTPS is never sent without it.
fn keep_cookies_on_https(headers: &mut HeaderMap) {
    let cookies: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).cloned().collect();
    headers.remove(header::SET_COOKIE);
    for cookie in cookies {
        let secure =
            cookie.to_str().ok().filter(|text| !text.contains("; Secure")).map(|text| format!("{text}; Secure"));
        let secure = secure.and_then(|text| HeaderValue::try_from(text).ok());
        headers.append(header::SET_COOKIE, secure.unwrap_or(cookie));
    }
}
