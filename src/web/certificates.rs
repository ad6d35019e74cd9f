//! Certificates of a workshop: who gets one, who not yet and what is missing, made with one button and taken back.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::error::Error;
use super::form::Pairs;
use super::hall::Hall;
use super::register::gather::{self, Seated};
use super::register::list::{PAGE, asked};
use super::register::person;
use super::secret;
use super::shell::{self, Shell};
use crate::store::certificates::{self, CertificateRow, NewCertificate};
use crate::store::{StoreError, seats};
use crate::tally::{Moment, Part};
use crate::words::Value;

pub mod paper;

/// How it stands with one person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// She has a certificate.
    Made,
    /// She completed the workshop.
    Ready,
    /// Something is missing.
    Open,
}

impl State {
    fn of(one: &Seated, held: Option<&CertificateRow>) -> Self {
        match held {
            Some(_) => Self::Made,
            None if may_have(one) => Self::Ready,
            None => Self::Open,
        }
    }
    fn id(self) -> &'static str {
        match self {
            Self::Made => "certificates-state-made",
            Self::Ready => "certificates-state-ready",
            Self::Open => "certificates-state-open",
        }
    }
    fn class(self) -> &'static str {
        match self {
            Self::Made => "done",
            Self::Ready => "half",
            Self::Open => "wait",
        }
    }
}

/// Whether she completed the workshop, as the results count it. Who took her yes back is nobody to write a paper for.
fn may_have(one: &Seated) -> bool {
    one.seat.person_id.is_some() && one.person.is_some() && one.part.is_completed()
}

/// What is missing, as message ids.
fn missing(part: &Part) -> Vec<&'static str> {
    let lacks = [
        (!part.is_trained(), "certificates-missing-days"),
        (!part.plan_done, "certificates-missing-plan"),
        (part.survey(Moment::After).is_none(), "certificates-missing-after"),
    ];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, id)| id).collect()
}

struct Line {
    number: i32,
    who: String,
    hints: Vec<String>,
    class: &'static str,
    state: String,
    /// Code of the certificate, if there is one.
    code: Option<String>,
    /// Whether the trainer may note that she saw the finished plan, and whether she did.
    seen: Option<bool>,
}

#[derive(Template)]
#[template(path = "workshops/certificates.html")]
struct CertificatesPage {
    shell: Shell,
    home: String,
    csrf: String,
    counts: String,
    any: bool,
    ready: bool,
    names: bool,
    lines: Vec<Line>,
    page: i64,
    newer: Option<i64>,
    older: Option<i64>,
}

/// Everyone by seat, with the certificate of who has one.
async fn gathered(hall: &Hall) -> Result<Vec<(Seated, Option<CertificateRow>)>, Error> {
    let seated = gather::workshop(&hall.trainer.app, &hall.workshop).await?;
    let workshop = hall.workshop.id.clone();
    let held = hall.trainer.app.store.read(move |c| certificates::valid(c, &workshop)).await?;
    let held: BTreeMap<String, CertificateRow> =
        held.into_iter().filter_map(|row| Some((row.person_id.clone()?, row))).collect();
    let with = |one: Seated| {
        let row = one.seat.person_id.as_ref().and_then(|id| held.get(id)).cloned();
        (one, row)
    };
    Ok(seated.into_iter().map(with).collect())
}

/// `GET /workshops/{workshop}/certificates`, a page at a time; `?names` shows names.
pub async fn show(
    request: HttpRequest,
    hall: Hall,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, Error> {
    let page = asked(&query);
    let names = request.query_string().split('&').any(|part| part == "names");
    let all = gathered(&hall).await?;
    let state = |(one, held): &(Seated, Option<CertificateRow>)| State::of(one, held.as_ref());
    let count = |of: State| all.iter().filter(|one| state(one) == of).count();
    let (made, ready, open) = (count(State::Made), count(State::Ready), count(State::Open));
    let number = |count: usize| Value::Number(i64::try_from(count).unwrap_or(0));
    let words = &hall.trainer.shell.words;
    let counts = [("made", number(made)), ("ready", number(ready)), ("open", number(open))];
    let from = usize::try_from(page * PAGE).unwrap_or(0);
    let most = usize::try_from(PAGE).unwrap_or(0);
    let shown = all.iter().skip(from).take(most);
    shell::page(&CertificatesPage {
        home: format!("/workshops/{}", hall.workshop.id),
        csrf: hall.trainer.session.csrf.clone(),
        counts: words.with("certificates-counts", &counts),
        any: made > 0,
        ready: ready > 0,
        names,
        lines: shown.map(|(one, held)| line(&hall, one, held.as_ref(), names)).collect(),
        page,
        newer: (page > 0).then(|| page - 1),
        older: (from + most < all.len()).then_some(page + 1),
        shell: hall.trainer.shell.named("certificates"),
    })
}

fn line(hall: &Hall, one: &Seated, held: Option<&CertificateRow>, names: bool) -> Line {
    let shell = &hall.trainer.shell;
    let state = State::of(one, held);
    let seat = shell.words.with("certificates-seat", &[("n", i64::from(one.seat.number).into())]);
    let name = match held {
        Some(row) => row.name.clone(),
        None => printed(one),
    };
    let by_hand = name.is_none() && state != State::Open;
    let mut hints = if state == State::Open { missing(&one.part) } else { Vec::new() };
    hints.extend(by_hand.then_some("certificates-by-hand"));
    Line {
        number: one.seat.number,
        who: match name.filter(|_| names) {
            Some(name) => format!("{seat}, {name}"),
            None => seat,
        },
        hints: hints.into_iter().map(|id| shell.t(id)).collect(),
        class: state.class(),
        state: shell.t(state.id()),
        code: held.map(|row| row.code.clone()),
        seen: match (state, one.seat.finished_at.is_some()) {
            (State::Made, _) => None,
            (_, true) => Some(true),
            (_, false) => (!one.part.plan_done).then_some(false),
        },
    }
}

/// The name as it will be printed: that of the register, else what she wants to be called in the room.
fn printed(one: &Seated) -> Option<String> {
    let name = one.person.as_ref().and_then(|person| person.name.clone()).or_else(|| one.seat.name.clone());
    name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// `POST /workshops/{workshop}/certificates`: `do` is `make`, `withdraw` with a `code`, `seen` or `unseen` with a `seat`.
pub async fn change(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    match pairs.get("do") {
        Some("make") => make(&hall).await?,
        Some("withdraw") => {
            let code = pairs.get("code").unwrap_or_default().to_owned();
            noted(&hall, "certificate-withdrawn", move |c, workshop, now| {
                certificates::withdraw(c, workshop, &code, now)
            })
            .await?;
        }
        Some(what @ ("seen" | "unseen")) => {
            let seat: i32 = pairs.get("seat").and_then(|seat| seat.parse().ok()).ok_or(Error::NotFound)?;
            let seen = what == "seen";
            let action = if seen { "plan-seen-done" } else { "plan-seen-open" };
            noted(&hall, action, move |c, workshop, now| seats::set_finished(c, workshop, seat, seen.then_some(now)))
                .await?;
        }
        _ => return Err(Error::BadRequest("nothing to do")),
    }
    let page = pairs.get("page").and_then(|page| page.parse::<u32>().ok()).filter(|page| *page > 0);
    let names = if pairs.get("names") == Some("yes") { "names" } else { "" };
    let page = page.map(|page| format!("page={page}")).unwrap_or_default();
    let query: Vec<&str> = [page.as_str(), names].into_iter().filter(|part| !part.is_empty()).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    Ok(shell::see_other(&format!("/workshops/{}/certificates{mark}{}", hall.workshop.id, query.join("&"))))
}

/// A change of the workshop with its line in the log, in one transaction.
async fn noted(
    hall: &Hall,
    action: &'static str,
    change: impl Fn(&mut crate::store::Connection, &str, chrono::NaiveDateTime) -> Result<(), StoreError> + Send + 'static,
) -> Result<(), Error> {
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let now = hall.trainer.app.clock.stamp();
    let work = move |c: &mut crate::store::Connection| {
        change(c, &workshop, now)?;
        person::note(c, &workshop, &account, action, now)
    };
    Ok(hall.trainer.app.store.write(work).await?)
}

/// A certificate for everyone who completed the workshop and has none.
async fn make(hall: &Hall) -> Result<(), Error> {
    let ready = gathered(hall).await?.into_iter().filter(|(one, held)| held.is_none() && may_have(one));
    let new: Vec<NewCertificate> = ready
        .filter_map(|(one, _)| {
            let name = printed(&one);
            Some(NewCertificate { code: secret::certificate_code(), person_id: one.seat.person_id?, name })
        })
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    noted(hall, "certificates-made", move |c, workshop, now| certificates::issue(c, workshop, &new, now).map(drop))
        .await
}
