//! Who is to be asked again, and when: only people who agreed to be called. With a message to send and dates to take along.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use chrono::{Days, NaiveDate};

use super::list::{self, PAGE};
use super::{gather, person, seen};
use crate::export::follow_up::{self, Reminder};
use crate::tally::Moment;
use crate::web::begin;
use crate::web::error::Error;
use crate::web::hall::Hall;
use crate::web::shell::{self, Shell};
use crate::words::{Value, Words};

/// A time to ask: a survey, or the weeks before the season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    Survey(Moment),
    Season,
}

/// Days before the season at which people are reminded.
const BEFORE_SEASON: u64 = 30;

impl Time {
    fn code(self) -> &'static str {
        match self {
            Self::Survey(moment) => moment.code(),
            Self::Season => "season",
        }
    }
    fn name(self, words: &Words) -> String {
        words.text(&format!("survey-{}", self.code())).into_owned()
    }
}

/// The times with their days, in order; no season where it lasts all year.
fn times(hall: &Hall) -> Result<Vec<(Time, NaiveDate)>, Error> {
    let (starts, ends) = (hall.workshop.starts_on, hall.workshop.ends_on);
    let mut times: Vec<(Time, NaiveDate)> =
        Moment::LATER.iter().map(|moment| (Time::Survey(*moment), moment.due(starts, ends))).collect();
    let country = hall.trainer.app.country(&hall.workshop.country)?;
    let warned = ends.checked_add_days(Days::new(BEFORE_SEASON)).unwrap_or(ends);
    let season = country.next_season_start(warned).and_then(|start| start.checked_sub_days(Days::new(BEFORE_SEASON)));
    times.extend(season.map(|day| (Time::Season, day)));
    times.sort_by_key(|(_, day)| *day);
    Ok(times)
}

struct Line {
    number: i32,
    name: String,
    phone: String,
    dial: String,
    write: String,
    type_in: Option<String>,
}

#[derive(Template)]
#[template(path = "workshops/follow-up.html")]
struct CallsPage {
    shell: Shell,
    home: String,
    /// Address, name, day, and whether it is the one shown.
    times: Vec<(String, String, String, bool)>,
    waiting: String,
    lines: Vec<Line>,
    message: String,
    language: String,
    newer: Option<i64>,
    older: Option<i64>,
    now: String,
}

/// `GET /workshops/{workshop}/follow-up`
pub async fn show(
    request: HttpRequest,
    hall: Hall,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, Error> {
    let times = times(&hall)?;
    let today = hall.trainer.app.today(hall.trainer.app.country(&hall.workshop.country)?);
    let asked = query.iter().find(|(name, _)| name == "when").map(|(_, code)| code.as_str());
    let chosen = times.iter().find(|(time, _)| Some(time.code()) == asked);
    let due = times.iter().rev().find(|(_, day)| *day <= today).or_else(|| times.first());
    let (time, _) = *chosen.or(due).ok_or(Error::NotFound)?;
    let message = message(&request, &hall, time);
    let waiting = waiting(&hall, time, &message).await?;
    seen::note(&hall, "follow-up-read").await?;
    let page = list::asked(&query);
    let shell = hall.trainer.shell.named("calls");
    let words = &shell.words;
    let home = format!("/workshops/{}", hall.workshop.id);
    let from = usize::try_from(page * PAGE).unwrap_or(0);
    let count = waiting.len();
    let most = usize::try_from(PAGE).unwrap_or(50);
    let times = times.into_iter().map(|(other, day)| {
        let address = format!("{home}/follow-up?when={}", other.code());
        (address, other.name(words), words.date_short(day), other == time)
    });
    let number = i64::try_from(count).unwrap_or(0);
    shell::page(&CallsPage {
        times: times.collect(),
        waiting: words.with("calls-waiting", &[("n", number.into())]),
        lines: waiting.into_iter().skip(from).take(most).collect(),
        language: hall.workshop.language.clone(),
        newer: (page > 0).then(|| page - 1),
        older: (from + most < count).then_some(page + 1),
        now: time.code().to_owned(),
        message,
        home,
        shell,
    })
}

/// The message in the language of the workshop.
fn message(request: &HttpRequest, hall: &Hall, time: Time) -> String {
    let app = &hall.trainer.app;
    let words = app.library.words(&hall.workshop.language);
    let id = if time == Time::Season { "calls-text-season" } else { "calls-text-later" };
    let address = format!("{}/return", begin::public_address(request, app));
    let values = [
        ("trainer", Value::Text(&hall.trainer.account.name)),
        ("title", Value::Text(&hall.workshop.title)),
        ("address", Value::Text(&address)),
    ];
    words.with(id, &values)
}

/// People with a phone who agreed to be called and have not answered yet.
async fn waiting(hall: &Hall, time: Time, message: &str) -> Result<Vec<Line>, Error> {
    let seated = gather::workshop(&hall.trainer.app, &hall.workshop).await?;
    let body = percent(message);
    let line = |one: gather::Seated| {
        let person = one.person.filter(|person| person.consent_call)?;
        let phone = person.phone?;
        let type_in = match time {
            Time::Survey(moment) if one.part.survey(moment).is_some() => return None,
            Time::Survey(moment) => Some(format!("{}/{}/{}", person::base(hall), one.seat.id, moment.code())),
            Time::Season => None,
        };
        let dial = crate::export::phone::dial(&phone);
        let name = person.name.unwrap_or_else(|| hall.trainer.shell.t("register-no-name"));
        Some(Line { number: one.seat.number, name, write: format!("sms:{dial}?body={body}"), dial, phone, type_in })
    };
    Ok(seated.into_iter().filter_map(line).collect())
}

/// A text as it may stand in the query of an address.
fn percent(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// `GET /workshops/{workshop}/follow-up.ics`: the days, without a name in them.
pub async fn calendar(hall: Hall) -> Result<HttpResponse, Error> {
    let seated = gather::workshop(&hall.trainer.app, &hall.workshop).await?;
    seen::note(&hall, "follow-up-exported").await?;
    let call = seated.iter().filter(|one| one.person.as_ref().is_some_and(|person| person.consent_call)).count();
    let words = &hall.trainer.shell.words;
    let title = ("title", Value::Text(&hall.workshop.title));
    let count = i64::try_from(call).unwrap_or(0);
    let days: Vec<Reminder> = times(&hall)?
        .into_iter()
        .map(|(time, day)| {
            let name = time.name(words);
            let summary = words.with("calls-remind", &[("moment", Value::Text(&name)), title]);
            let about = words.attr_with("calls-remind", "about", &[("n", count.into())]).unwrap_or_default();
            Reminder { key: time.code().to_owned(), day, summary, about }
        })
        .collect();
    let name = words.with("calls-calendar", &[title]);
    let made = hall.trainer.app.clock.stamp();
    let text = follow_up::calendar(&hall.workshop.id, &name, words.lang(), made, &days);
    let file = format!("attachment; filename=\"stanap-{}-follow-up.ics\"", hall.workshop.code.to_lowercase());
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_DISPOSITION, file)).content_type("text/calendar; charset=utf-8");
    Ok(response.body(text))
}
