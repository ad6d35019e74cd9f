//! Two people, one plan: the owner gives a second person a code of her own, with the money part or without, and takes
//! it back.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::begin::{fresh_code, public_address};
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::shell::{self, Shell};
use super::{qr, secret};
use crate::store::audit::{self, AuditLine};
use crate::store::keys::{self, KeyRow, NewKey};
use crate::store::{Connection, StoreError};

/// Most further people of one plan.
const MOST: usize = 5;
/// Longest name, characters.
const LONGEST: usize = 40;
/// Tries for a free public part before giving up.
const CODE_TRIES: usize = 20;

struct Person {
    id: String,
    name: String,
    seen: String,
    money: bool,
}

struct Shown {
    id: String,
    name: String,
    groups: [String; 3],
    picture: Option<qr::Picture>,
}

#[derive(Template)]
#[template(path = "plans/people.html")]
struct PeoplePage {
    shell: Shell,
    base: String,
    csrf: String,
    key: String,
    address: String,
    people: Vec<Person>,
    shown: Option<Shown>,
    full: bool,
    problem: Option<String>,
}

type Query = web::Query<Vec<(String, String)>>;

/// `GET /plans/{plan}/people`
pub async fn show(request: HttpRequest, desk: Desk, query: Query) -> Result<HttpResponse, Error> {
    let new = query.iter().find(|(name, _)| name == "new").map(|(_, id)| id.clone());
    page(&request, &desk, new.as_deref(), None).await
}

async fn page(
    request: &HttpRequest,
    desk: &Desk,
    new: Option<&str>,
    problem: Option<String>,
) -> Result<HttpResponse, Error> {
    let plan = desk.plan.id.clone();
    let rows = desk.app.store.read(move |c| keys::of_plan(c, &plan)).await?;
    let address = public_address(request, &desk.app);
    let shown = rows.iter().find(|row| Some(row.id.as_str()) == new).and_then(|row| shown(desk, row, &address));
    let zone = desk.country()?.time_zone;
    let seen = |row: &KeyRow| {
        let Some(at) = row.seen_at else { return desk.shell.t("second-never") };
        let day = desk.shell.words.date_short(at.and_utc().with_timezone(&zone).date_naive());
        desk.shell.words.with("second-seen", &[("day", crate::words::Value::Text(&day))])
    };
    let people =
        rows.iter().map(|row| Person { id: row.id.clone(), name: row.name.clone(), seen: seen(row), money: row.money });
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let template = PeoplePage {
        people: people.collect(),
        full: rows.len() >= MOST,
        shown,
        address: address.trim_start_matches("https://").trim_start_matches("http://").to_owned(),
        base: desk.base(),
        csrf: desk.session.csrf.clone(),
        key: secret::short() + &secret::short(),
        shell: desk.shell.named("second").with_problem(problem.is_some()),
        problem,
    };
    shell::page_with(status, &template)
}

/// The code of a person while it is fresh.
fn shown(desk: &Desk, row: &KeyRow, address: &str) -> Option<Shown> {
    let fresh = desk.app.fresh.get(&row.id, desk.app.clock.now())?;
    Some(Shown {
        id: row.id.clone(),
        name: row.name.clone(),
        groups: fresh.code.groups().map(str::to_owned),
        picture: qr::Picture::of(&format!("{address}/q/{}", fresh.qr)),
    })
}

/// `POST /plans/{plan}/people`: a new code, one taken back, or the money part opened or closed.
pub async fn change(request: HttpRequest, desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let here = format!("{}/people", desk.base());
    let person = pairs.get("person").unwrap_or_default().to_owned();
    match pairs.get("do") {
        Some("add") => add(&request, &desk, &pairs).await,
        Some("put-away") => {
            desk.app.fresh.forget(&person);
            Ok(shell::see_other(&here))
        }
        Some("remove") => {
            desk.app.fresh.forget(&person);
            note(&desk, "second-removed", None, move |c, plan| keys::delete(c, plan, &person)).await?;
            Ok(shell::see_other(&here))
        }
        Some(how @ ("money" | "no-money")) => {
            let money = how == "money";
            let detail = if money { "money:yes" } else { "money:no" };
            let change = move |c: &mut Connection, plan: &str| keys::set_money(c, plan, &person, money);
            note(&desk, "second-money", Some(detail), change).await?;
            Ok(shell::see_other(&here))
        }
        _ => Err(Error::BadRequest("what to do")),
    }
}

/// Changes something about a person and writes it down.
async fn note(
    desk: &Desk,
    action: &'static str,
    detail: Option<&'static str>,
    change: impl Fn(&mut Connection, &str) -> Result<(), StoreError> + Send + Sync + 'static,
) -> Result<(), Error> {
    let (plan, now) = (desk.plan.id.clone(), desk.app.clock.stamp());
    desk.app
        .store
        .write(move |c| {
            change(c, &plan)?;
            audit::add(c, AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action, detail })
        })
        .await?;
    Ok(())
}

async fn add(request: &HttpRequest, desk: &Desk, pairs: &Pairs) -> Result<HttpResponse, Error> {
    let name: String = pairs.get("name").unwrap_or_default().trim().chars().take(LONGEST).collect();
    if name.is_empty() {
        return page(request, desk, None, Some(desk.shell.t("second-name-missing"))).await;
    }
    let plan = desk.plan.id.clone();
    if desk.app.store.read(move |c| keys::of_plan(c, &plan)).await?.len() >= MOST {
        return page(request, desk, None, Some(desk.shell.t("second-full"))).await;
    }
    // the id follows from the form: the same form sent twice is one person
    let id: String = secret::digest(&format!("person {} {}", desk.plan.id, pairs.key()?)).chars().take(20).collect();
    let money = pairs.get("money").is_some();
    for _ in 0..CODE_TRIES {
        let (code, token, hash) = fresh_code(&desk.app).await?;
        let (plan, id, name) = (desk.plan.id.clone(), id.clone(), name.clone());
        let (kept, public, qr_hash) = (id.clone(), code.public().to_owned(), secret::digest(&token));
        let now = desk.app.clock.stamp();
        let made = desk.app.store.write(move |c| {
            let new = NewKey {
                id: &id,
                plan_id: &plan,
                name: &name,
                code_public: &public,
                code_hash: &hash,
                token_hash: &qr_hash,
                money,
                now,
            };
            keys::insert(c, new)?;
            let detail = Some(if money { "money:yes" } else { "money:no" });
            audit::add(c, AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action: "second-added", detail })
        });
        match made.await {
            Ok(()) => desk.app.fresh.put(&kept, code, token, desk.app.clock.now()),
            Err(StoreError::Taken("code")) => continue,
            Err(StoreError::Taken(_)) => {}
            Err(error) => return Err(error.into()),
        }
        return Ok(shell::see_other(&format!("{}/people?new={kept}", desk.base())));
    }
    Err(Error::Busy)
}
