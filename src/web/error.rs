//! What can go wrong while a page is made, and the page that says so. Logged once, here.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use askama::Template;

use super::carried::Closed;
use super::form;
use super::shell::Shell;
use crate::store::StoreError;

/// Everything a handler may fail with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such page, or not this person's.
    #[error("not found")]
    NotFound,
    /// No page for this person, though the plan is open to her.
    #[error("not found for this person")]
    NotHers,
    /// The page exists but not for this method.
    #[error("wrong method")]
    WrongMethod,
    /// Nobody is signed in.
    #[error("sign in first")]
    SignIn,
    /// No trainer is signed in.
    #[error("sign in as a trainer first")]
    SignInTrainer,
    /// A form was sent to a plan that is not open on this phone; what was typed comes along.
    #[error("the plan is closed")]
    Closed(Box<Closed>),
    /// A trainer's page, asked by a phone of the hall.
    #[error("on the laptop only")]
    LaptopOnly,
    /// The post comes from elsewhere, or its token is not this session's.
    #[error("refused: {0}")]
    Forbidden(&'static str),
    /// The post speaks of a state that never was.
    #[error("unknown revision")]
    UnknownRevision,
    /// The request cannot be read.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// More than a page ever sends.
    #[error("too large")]
    TooLarge,
    /// Too many tries; wait so many seconds.
    #[error("wait {0} seconds")]
    Wait(u64),
    /// Too much at once; try again.
    #[error("busy")]
    Busy,
    /// Our fault. The text goes to the log, never to the page.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Conflict => Self::UnknownRevision,
            StoreError::Busy => Self::Busy,
            other => Self::Internal(other.to_string()),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl Error {
    /// The message ids of its page: `error-page-{code}` with `.lead`.
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound | Self::NotHers => "not-found",
            Self::WrongMethod => "wrong-method",
            Self::SignIn | Self::SignInTrainer | Self::Closed(_) => "sign-in",
            Self::LaptopOnly => "laptop-only",
            Self::Forbidden(_) => "forbidden",
            Self::UnknownRevision => "revision",
            Self::BadRequest(_) => "bad-request",
            Self::TooLarge => "too-large",
            Self::Wait(_) => "wait",
            Self::Busy => "busy",
            Self::Internal(_) => "internal",
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NotHers => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::SignIn | Self::SignInTrainer => StatusCode::SEE_OTHER,
            Self::Closed(closed) => closed.status(),
            Self::LaptopOnly | Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::UnknownRevision => StatusCode::CONFLICT,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    lead: String,
    reference: Option<String>,
}

/// Turns every refusal into a page in the reader's language, with a way on and, for our faults, a number to quote.
///
/// # Errors
/// Never one of its own.
pub async fn pages<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let Some(error) = response.response().error() else { return Ok(response) };
    let shown = known(error);
    let request = response.request().clone();
    let page = match &shown {
        // The script has no use for a page: what was typed still stands in its form.
        _ if form::is_quiet(&request) => HttpResponse::new(shown.status_code()),
        Error::SignIn => super::shell::see_other("/return"),
        Error::SignInTrainer => super::shell::see_other("/sign-in"),
        Error::Closed(closed) => closed.page(&Shell::of(&request))?,
        _ => error_page(&shown, &Shell::of(&request)),
    };
    Ok(ServiceResponse::new(request, page))
}

/// Our error, or the one of ours that says the same as actix's.
fn known(error: &actix_web::Error) -> Error {
    if let Some(ours) = error.as_error::<Error>() {
        return match ours {
            Error::NotFound | Error::NotHers => Error::NotFound,
            Error::WrongMethod => Error::WrongMethod,
            Error::SignIn => Error::SignIn,
            Error::SignInTrainer => Error::SignInTrainer,
            Error::Closed(closed) => Error::Closed(closed.clone()),
            Error::LaptopOnly => Error::LaptopOnly,
            Error::Forbidden(why) => Error::Forbidden(why),
            Error::UnknownRevision => Error::UnknownRevision,
            Error::BadRequest(why) => Error::BadRequest(why),
            Error::TooLarge => Error::TooLarge,
            Error::Wait(seconds) => Error::Wait(*seconds),
            Error::Busy => Error::Busy,
            Error::Internal(why) => Error::Internal(why.clone()),
        };
    }
    match error.as_response_error().status_code() {
        StatusCode::NOT_FOUND => Error::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        status if status.is_client_error() => Error::BadRequest("unreadable"),
        _ => Error::Internal(error.to_string()),
    }
}

fn error_page(error: &Error, shell: &Shell) -> HttpResponse {
    let reference = matches!(error, Error::Internal(_)).then(super::secret::reference);
    if let (Some(number), Error::Internal(why)) = (&reference, error) {
        tracing::error!(reference = %number, %why, "a page could not be made");
    } else {
        tracing::debug!(%error, "refused");
    }
    let id = format!("error-page-{}", error.code());
    let lead = match error {
        Error::Wait(seconds) => shell.words.with(
            "error-page-wait-lead",
            &[("seconds", crate::words::Value::Number(i64::try_from(*seconds).unwrap_or(60)))],
        ),
        _ => shell.words.attr(&id, "lead").unwrap_or_default(),
    };
    let page = ErrorPage { shell: shell.titled(&shell.words.text(&id)), lead, reference };
    let mut response = HttpResponse::build(error.status_code());
    if let Error::Wait(seconds) = error {
        response.insert_header((header::RETRY_AFTER, seconds.to_string()));
    }
    response.content_type("text/html; charset=utf-8").body(page.render().unwrap_or_default())
}

/// Any address that no route knows.
///
/// # Errors
/// Always `NotFound`.
pub async fn nowhere() -> Result<HttpResponse, Error> {
    Err(Error::NotFound)
}

/// A known address asked with another method.
///
/// # Errors
/// Always `WrongMethod`.
pub async fn wrong_method() -> Result<HttpResponse, Error> {
    Err(Error::WrongMethod)
}
