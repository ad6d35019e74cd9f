//! A form that is sent to a plan which is not open any more: what was typed is carried along, the code is asked for,
//! and then the form goes on as if nothing had been.

use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use askama::Template;
use futures_util::future::LocalBoxFuture;

use super::back::{self, Tried};
use super::conflict;
use super::desk::{self, Desk};
use super::error::Error;
use super::form::Pairs;
use super::helper;
use super::session::{self, Opener, Whose};
use super::shell::{self, Shell};
use crate::outline::said;
use crate::plan::catalogue;
use crate::plan::entry;
use crate::store::sessions;
use crate::words;

/// A form and the plan that it is for: open on this phone, and the form its own.
pub struct Posted {
    /// The plan.
    pub desk: Desk,
    /// What was sent.
    pub pairs: Pairs,
}

/// A form that cannot be taken yet, with all that was typed in it.
#[derive(Debug, Clone)]
pub struct Closed {
    pairs: Pairs,
    why: Why,
    /// The code as typed, to be mended.
    typed: String,
    whose: Whose,
}

#[derive(Debug, Clone)]
enum Why {
    /// The plan is not open here.
    Ended,
    /// A code that does not open it; the message that says so.
    Refused(&'static str),
    /// Too many tries.
    Wait(u64),
    /// Too many at once.
    Busy,
    /// It is open, but was opened anew since the page came: the token to send, and what was typed, in words.
    Anew { csrf: String, said: Vec<(String, String)> },
}

impl FromRequest for Posted {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (pairs, request) = (Pairs::from_request(request, payload), request.clone());
        Box::pin(async move { open(&request, pairs.await?).await })
    }
}

async fn open(request: &HttpRequest, mut pairs: Pairs) -> Result<Posted, Error> {
    let code = pairs.take("code");
    let whose = Whose { shared: pairs.take("shared").is_some(), helper: pairs.take("helper").is_some() };
    let typed: String = code.iter().flat_map(|code| code.chars()).take(40).collect();
    let closed = |pairs, whose, why| Error::Closed(Box::new(Closed { pairs, why, typed, whose }));
    match desk::open(request).await {
        Ok(desk) if desk.check(&pairs).is_ok() => return Ok(Posted { desk, pairs }),
        Ok(desk) if code.as_deref().is_none_or(|code| code.trim().is_empty()) => {
            let why = Why::Anew { csrf: desk.session.csrf.clone(), said: told(&desk, &pairs)? };
            return Err(closed(pairs, whose, why));
        }
        Ok(_) | Err(Error::SignIn | Error::NotFound) => {}
        Err(error) => return Err(error),
    }
    let Some(code) = code else { return Err(closed(pairs, before(request).await?, Why::Ended)) };
    let (plan, key) = match back::try_code(request, &code).await {
        Ok(Tried::Opens(plan, key)) => (plan, key),
        Ok(Tried::Refused(why)) => return Err(closed(pairs, whose, Why::Refused(why))),
        Ok(Tried::Wait(seconds)) => return Err(closed(pairs, whose, Why::Wait(seconds))),
        Err(Error::Busy) => return Err(closed(pairs, whose, Why::Busy)),
        Err(error) => return Err(error),
    };
    if request.match_info().get("plan") != Some(plan.id.as_str()) {
        return Err(closed(pairs, whose, Why::Refused("line-closed-other")));
    }
    let (opener, shared) = match &key {
        None => (whose.opener(), whose.shared || plan.shared_phone),
        Some(key) => (Opener::Second(key), whose.shared),
    };
    let session = session::begin_within(request, &plan.id, opener, shared).await?;
    let app = super::app::of(request);
    back::note_return(app, &plan.id, key.as_deref(), "code").await?;
    if whose.helper && key.is_none() {
        helper::note_begin(app, &plan.id).await?;
    }
    let desk = desk::open_with(request, session.token_hash).await?;
    // Whoever has the code is the owner: the form is as good as one of the new session.
    pairs.take("csrf");
    pairs.fields.push(("csrf".to_owned(), session.csrf));
    Ok(Posted { desk, pairs })
}

/// Whose phone and hand it was in the session that ended under this form: most likely they still are.
async fn before(request: &HttpRequest) -> Result<Whose, Error> {
    let (Some(token), Some(plan)) = (session::cookie(request), request.match_info().get("plan")) else {
        return Ok(Whose::default());
    };
    let plan = plan.to_owned();
    let last = super::app::of(request).store.read(move |c| sessions::last(c, &token, &plan)).await?;
    Ok(last.map_or_else(Whose::default, |last| Whose { shared: last.shared_phone, helper: helper::types(&last.kind) }))
}

/// What was typed, question by question: seen before it is saved, in case it came from elsewhere.
fn told(desk: &Desk, pairs: &Pairs) -> Result<Vec<(String, String)>, Error> {
    let frame = desk.frame()?;
    let words = &desk.shell.words;
    let filled = pairs.fields.iter().filter(|(_, value)| !value.is_empty());
    let lines = filled.filter_map(|(path, value)| {
        let question = catalogue::behind(path)?;
        if helper::hides(desk, question) {
            return Some((conflict::label_at(words, path, &frame), words.text("helper-hidden").into_owned()));
        }
        let read = entry::read(&question.kind, &[value], &frame).ok().flatten();
        let text = read.and_then(|read| said::value(words, question, Some(&read), &frame));
        Some((conflict::label_at(words, path, &frame), text.unwrap_or_else(|| value.clone())))
    });
    Ok(lines.collect())
}

#[derive(Template)]
#[template(path = "plans/closed.html")]
struct ClosedPage<'a> {
    shell: Shell,
    lead: String,
    problem: Option<String>,
    action: &'a str,
    fields: &'a [(String, String)],
    /// The token, where no code is needed.
    csrf: Option<&'a str>,
    said: &'a [(String, String)],
    typed: &'a str,
    whose: Whose,
}

impl Closed {
    /// 401 while nothing was tried, then what became of the try.
    pub fn status(&self) -> StatusCode {
        match self.why {
            Why::Ended => StatusCode::UNAUTHORIZED,
            Why::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Why::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Why::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Why::Anew { .. } => StatusCode::FORBIDDEN,
        }
    }

    /// The page that keeps what was typed and asks for the code.
    ///
    /// # Errors
    /// When the template fails.
    pub fn page(&self, shell: &Shell) -> Result<HttpResponse, Error> {
        let problem = match self.why {
            Why::Ended | Why::Anew { .. } => None,
            Why::Refused(why) => Some(shell.t(why)),
            Why::Wait(seconds) => {
                let seconds = words::Value::Number(i64::try_from(seconds).unwrap_or(60));
                Some(shell.words.with("error-page-wait-lead", &[("seconds", seconds)]))
            }
            Why::Busy => Some(shell.a("error-page-busy", "lead")),
        };
        let (id, csrf, said) = match &self.why {
            Why::Anew { csrf, said } => ("line-anew", Some(csrf.as_str()), said.as_slice()),
            _ => ("line-closed", None, [].as_slice()),
        };
        let mut kept = self.pairs.clone();
        kept.take("csrf");
        let page = ClosedPage {
            lead: shell.a(id, "lead"),
            // Another language is another page, and what was typed would stay behind.
            shell: Shell { languages: vec![], ..shell.named(id) },
            problem,
            action: &self.pairs.path,
            fields: &kept.fields,
            csrf,
            said,
            typed: &self.typed,
            whose: self.whose,
        };
        let mut response = shell::page_with(self.status(), &page)?;
        if let Why::Wait(seconds) = self.why {
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from(seconds));
        }
        Ok(response)
    }
}
