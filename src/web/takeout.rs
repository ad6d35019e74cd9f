//! What an owner takes along on her phone: calendar, contacts, a text message and one page that opens without us.

use actix_web::HttpResponse;
use actix_web::http::header;
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::shell::{self, Shell};
use super::versions;
use crate::export::calendar::{self, Source};
use crate::export::message::{self, Message};
use crate::export::phone::{self, Call};
use crate::export::{Round, contacts as cards};
use crate::outline::{Card, Outline};
use crate::store::rounds as kept;
use crate::words::{Value, Words};

/// The rounds of readiness of a plan, for its file.
///
/// # Errors
/// When the store fails.
pub async fn rounds(desk: &Desk) -> Result<Vec<Round>, Error> {
    let plan = desk.plan.id.clone();
    let rows = desk.app.store.read(move |c| kept::all(c, &plan)).await?;
    let read = |row: kept::RoundRow| Round::of(row.made_on, row.label, &row.answers);
    rows.into_iter().map(read).collect::<Result<_, _>>().map_err(|error| Error::Internal(error.to_string()))
}

/// `GET /plans/{plan}/reminders.ics`
pub async fn calendar(desk: Desk) -> Result<HttpResponse, Error> {
    let words = desk.app.library.words(&desk.plan.language);
    let source = Source { id: &desk.plan.id, revision: desk.plan.revision, changed: desk.plan.updated_at };
    let text = calendar::calendar(&desk.frame()?, &words, source);
    Ok(download(&desk, "text/calendar; charset=utf-8", "reminders", "ics", text))
}

/// `GET /plans/{plan}/contacts.vcf`
pub async fn contacts(desk: Desk) -> Result<HttpResponse, Error> {
    let words = desk.app.library.words(&desk.plan.language);
    let text = cards::cards(&desk.frame()?, &words, &desk.plan.id, desk.plan.updated_at);
    Ok(download(&desk, "text/vcard; charset=utf-8", "contacts", "vcf", text))
}

fn download(desk: &Desk, kind: &'static str, name: &str, ending: &str, text: String) -> HttpResponse {
    let plan: String = desk.plan.id.chars().take(6).collect();
    let file = format!("attachment; filename=\"stanap-{name}-{plan}.{ending}\"");
    HttpResponse::Ok().insert_header((header::CONTENT_DISPOSITION, file)).content_type(kind).body(text)
}

/// A wording of the message with its link.
struct Wording {
    title: String,
    parts: String,
    text: String,
    link: String,
}

#[derive(Template)]
#[template(path = "plans/sms.html")]
struct SmsPage {
    shell: Shell,
    base: String,
    language: String,
    wordings: Vec<Wording>,
}

/// `GET /plans/{plan}/sms`
pub async fn sms(desk: Desk) -> Result<HttpResponse, Error> {
    let words = desk.app.library.words(&desk.plan.paper_language);
    let (own, plain) = message::messages(&desk.frame()?, &words);
    let mut wordings = vec![wording(&desk.shell, "takeout-sms-own", own)];
    wordings.extend(plain.map(|plain| wording(&desk.shell, "takeout-sms-plain", plain)));
    let (base, language) = (desk.base(), words.lang().to_owned());
    shell::page(&SmsPage { base, language, wordings, shell: desk.shell.named("takeout-sms") })
}

fn wording(shell: &Shell, id: &str, message: Message) -> Wording {
    let parts = Value::Number(i64::try_from(message.parts).unwrap_or(1));
    Wording {
        title: shell.t(id),
        parts: shell.words.with("takeout-sms-parts", &[("n", parts)]),
        link: format!("sms:?body={}", percent(&message.text)),
        text: message.text,
    }
}

/// A text as it may stand in the query of an address.
fn percent(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[derive(Template)]
#[template(path = "plans/phone.html")]
struct PhonePage {
    words: Words,
    outline: Outline,
    calls: Vec<Call>,
    made: String,
}

impl PhonePage {
    fn t(&self, id: &str) -> String {
        self.words.text(id).into_owned()
    }
    /// The cards of the wall sheet: that of the top hazard, then the next two.
    fn cards(&self) -> Vec<&Card> {
        self.outline.back.card.iter().chain(&self.outline.back.small).collect()
    }
    /// To-dos with the day; lines left empty on paper are nothing to read.
    fn todos(&self) -> Vec<(&str, Option<&str>)> {
        let todos = self.outline.back.todos.iter().filter(|todo| !todo.label.is_empty());
        todos.take(3).map(|todo| (todo.label.as_str(), todo.value.as_deref())).collect()
    }
}

/// `GET /plans/{plan}/phone.html`: one file to keep on the phone, which opens without us.
pub async fn phone(desk: Desk) -> Result<HttpResponse, Error> {
    let outline = versions::current(&desk).await?;
    let words = desk.app.library.words(&desk.plan.paper_language);
    let at = desk.plan.updated_at.and_utc().with_timezone(&desk.country()?.time_zone);
    let day = words.date_long(at.date_naive());
    let made = match desk.app.settings.public_address.as_deref() {
        Some(address) => {
            words.with("takeout-phone-made-at", &[("day", Value::Text(&day)), ("address", Value::Text(address))])
        }
        None => words.with("takeout-phone-made", &[("day", Value::Text(&day))]),
    };
    let page = PhonePage { calls: phone::calls(&outline.front), outline, made, words };
    Ok(download(&desk, "text/html; charset=utf-8", "phone", "html", page.render()?))
}
