//! A posted form as pairs in the order sent, within limits.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::error::Error;
use super::secret;

/// Largest body of a form, bytes: three times the longest page.
pub const BODY_LIMIT: usize = 64 * 1024;
/// Most fields of a form.
const FIELD_LIMIT: usize = 400;

/// Header of a post that the script makes in the background.
const QUIET: &str = "x-stanap";
/// Fields that say nothing of what was typed: the session's token, and the mark of a page saved in parts.
const FRAME: [&str; 3] = ["csrf", "key", "parts"];

/// Posted names and values.
#[derive(Debug, Default, Clone)]
pub struct Pairs {
    /// In the order sent.
    pub fields: Vec<(String, String)>,
    /// Where they were sent to.
    pub path: String,
    /// Whether the script sent them in the background: the answer is for it, in a few bytes.
    pub quiet: bool,
}

/// Whether the script asks in the background.
pub fn is_quiet(request: &HttpRequest) -> bool {
    request.headers().contains_key(QUIET)
}

impl Pairs {
    /// Refuses a form that does not carry this token of its session.
    ///
    /// # Errors
    /// `Forbidden` when the token is missing or another's.
    pub fn check(&self, token: &str) -> Result<(), Error> {
        let sent = self.get("csrf").unwrap_or_default();
        if bool::from(sent.as_bytes().ct_eq(token.as_bytes())) { Ok(()) } else { Err(Error::Forbidden("form token")) }
    }
    /// The last value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().rev().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
    /// All values of a name.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
    }
    /// Whether the name was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(key, _)| key == name)
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
    /// What this post is known by: the key of its page, with a fingerprint of the address and of what was typed. Sent
    /// again it is the same; changed and sent from the same page it is another, and is not mistaken for the first.
    ///
    /// # Errors
    /// `BadRequest` when the key is missing or not one of ours.
    pub fn post(&self) -> Result<String, Error> {
        let mut print = Sha256::new();
        let typed = self.fields.iter().filter(|(name, _)| !FRAME.contains(&name.as_str()));
        for text in [&self.path].into_iter().chain(typed.flat_map(|(name, value)| [name, value])) {
            print.update(text.len().to_le_bytes());
            print.update(text.as_bytes());
        }
        Ok(format!("{}-{}", self.key()?, secret::hex(&print.finalize()[..8])))
    }
    /// The key of the page whose script made this post; nothing for a post by the page's own button.
    pub fn page_of_part(&self) -> Option<&str> {
        self.get("key").and_then(|key| key.split_once('n')).map(|(page, _)| page).filter(|_| self.quiet)
    }
    /// Whether the form had a question: its field, the boxes of its day, or its rows.
    pub fn asks(&self, question: &str) -> bool {
        let rest = self.fields.iter().filter_map(|(name, _)| name.strip_prefix(question));
        rest.into_iter().any(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    }
    /// The key of a page of which the script sent parts before its button was pressed.
    pub fn page_in_parts(&self) -> Option<&str> {
        self.get("key").filter(|_| self.has("parts") && !self.quiet)
    }
    /// Takes a field out.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let value = self.get(name).map(str::to_owned);
        self.fields.retain(|(key, _)| key != name);
        value
    }
}

impl FromRequest for Pairs {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let form = web::Form::<Vec<(String, String)>>::from_request(request, payload);
        let (path, quiet) = (request.path().to_owned(), is_quiet(request));
        Box::pin(async move {
            let fields = form.await.map_err(|error| refusal(&error))?.into_inner();
            if fields.len() > FIELD_LIMIT {
                return Err(Error::TooLarge);
            }
            Ok(Self { fields, path, quiet })
        })
    }
}

fn refusal(error: &actix_web::Error) -> Error {
    match error.as_error::<actix_web::error::UrlencodedError>() {
        Some(actix_web::error::UrlencodedError::Overflow { .. }) => Error::TooLarge,
        _ => Error::BadRequest("unreadable form"),
    }
}
