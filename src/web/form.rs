//! A posted form as pairs in the order sent, within limits.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;

use super::error::Error;

/// Largest body of a form, bytes: three times the longest page.
pub const BODY_LIMIT: usize = 64 * 1024;
/// Most fields of a form.
const FIELD_LIMIT: usize = 400;

/// Posted names and values.
#[derive(Debug, Default)]
pub struct Pairs(pub Vec<(String, String)>);

impl Pairs {
    /// The last value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
    /// All values of a name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }
    /// Whether the name was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }
    /// The revision the page was made from.
    ///
    /// # Errors
    /// `UnknownRevision` when it is no number.
    pub fn revision(&self) -> Result<i64, Error> {
        self.get("revision")
            .and_then(|text| text.parse().ok())
            .filter(|number| *number >= 0)
            .ok_or(Error::UnknownRevision)
    }
    /// The key that makes a doubled post one.
    ///
    /// # Errors
    /// `BadRequest` when it is missing or not one of ours.
    pub fn key(&self) -> Result<String, Error> {
        let key = self
            .get("key")
            .filter(|key| (8..=64).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_alphanumeric()));
        key.map(str::to_owned).ok_or(Error::BadRequest("no key"))
    }
}

impl FromRequest for Pairs {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let form = web::Form::<Vec<(String, String)>>::from_request(request, payload);
        Box::pin(async move {
            let pairs = form.await.map_err(|error| refusal(&error))?.into_inner();
            if pairs.len() > FIELD_LIMIT {
                return Err(Error::TooLarge);
            }
            Ok(Self(pairs))
        })
    }
}

fn refusal(error: &actix_web::Error) -> Error {
    match error.as_error::<actix_web::error::UrlencodedError>() {
        Some(actix_web::error::UrlencodedError::Overflow { .. }) => Error::TooLarge,
        _ => Error::BadRequest("unreadable form"),
    }
}
