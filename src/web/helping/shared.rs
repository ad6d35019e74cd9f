//! A plan that its owner shared: read by the trainer as far as it was shared, and commented part by part.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::Seated;
use crate::outline::Outline;
use crate::plan::{progress, share};
use crate::store::comments::{self, CommentRow};
use crate::store::plans::PlanRow;
use crate::store::{Share, plans, sections};
use crate::web::desk::{self, Desk};
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::papers::{Blocks, CardView};
use crate::web::secret;
use crate::web::shell::{self, Shell};
use crate::web::trainer::Trainer;
use crate::web::versions;
use crate::words::Value;

/// Longest comment, characters.
const LONGEST: usize = 500;
/// What can be said of a part.
const STATES: [&str; 3] = ["seen", "again", "good"];

struct Said {
    part: String,
    state: String,
    text: String,
    when: String,
}

#[derive(Template)]
#[template(path = "workshops/shared.html")]
struct SharedPage {
    shell: Shell,
    seat: String,
    csrf: String,
    key: String,
    outline: Outline,
    money: bool,
    parts: Vec<(&'static str, String)>,
    said: Vec<Said>,
    problem: Option<String>,
}

/// `GET /workshops/{workshop}/seats/{seat}/plan`
pub async fn show(seated: Seated) -> Result<HttpResponse, Error> {
    let plan = open(&seated).await?;
    page(&seated, &plan, None).await
}

/// The plan as its owner shares it at this moment, with the trainer's own frame; not found where she shares nothing.
///
/// # Errors
/// `NotFound` without a plan or a yes, and those of the store.
pub async fn open(seated: &Seated) -> Result<Desk, Error> {
    let id = seated.plan_here()?.id.clone();
    let trainer = &seated.hall.trainer;
    let (plan, rows) = trainer.app.store.read(move |c| Ok((plans::find(c, &id)?, sections::all(c, &id)?))).await?;
    as_shared(trainer, plan, rows)
}

/// A plan with exactly the answers that its owner shares.
///
/// # Errors
/// `NotFound` where she shares nothing; `Internal` when what is stored cannot be read.
pub fn as_shared(trainer: &Trainer, plan: PlanRow, rows: Vec<sections::SectionRow>) -> Result<Desk, Error> {
    let money = match plan.consent_share {
        Share::No => return Err(Error::NotFound),
        Share::WithoutMoney => false,
        Share::All => true,
    };
    let (answers, saves) = desk::unpack(&trainer.app, rows)?;
    Ok(Desk::read_by(trainer, plan, share::with_trainer(&answers, money), saves))
}

async fn page(seated: &Seated, plan: &Desk, problem: Option<String>) -> Result<HttpResponse, Error> {
    let trainer = &seated.hall.trainer;
    let outline = versions::made(plan).await?;
    let id = plan.plan.id.clone();
    let rows = trainer.app.store.read(move |c| comments::of_plan(c, &id)).await?;
    let words = &trainer.shell.words;
    let frame = plan.frame()?;
    let name = |key: &str| words.text(&format!("section-{key}")).into_owned();
    let parts = progress::sections(&frame, |part| plan.is_saved(part)).into_iter();
    let parts: Vec<(&'static str, String)> = parts.map(|part| (part.section.key, name(part.section.key))).collect();
    let zone = plan.country()?.time_zone;
    let said = rows.iter().filter(|row| parts.iter().any(|(key, _)| *key == row.section)).map(|row| Said {
        part: name(&row.section),
        state: words.text(&format!("comment-{}", row.state)).into_owned(),
        text: row.text.clone(),
        when: when(&trainer.shell, zone, row),
    });
    let number = Value::Number(i64::from(seated.seat.number));
    let title = words.with("seat-plan", &[("number", number)]);
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let template = SharedPage {
        seat: seated.base(),
        csrf: trainer.session.csrf.clone(),
        key: secret::short() + &secret::short(),
        money: plan.plan.consent_share == Share::All,
        said: said.collect(),
        shell: trainer.shell.titled(&title).with_problem(problem.is_some()),
        outline,
        parts,
        problem,
    };
    shell::page_with(status, &template)
}

/// "8 Feb 2027, read" or "8 Feb 2027, not read yet".
fn when(shell: &Shell, zone: chrono_tz::Tz, row: &CommentRow) -> String {
    let day = shell.words.date_short(row.made_at.and_utc().with_timezone(&zone).date_naive());
    let id = if row.read_at.is_some() { "comment-read" } else { "comment-unread" };
    shell.words.with(id, &[("day", Value::Text(&day))])
}

/// `POST /workshops/{workshop}/seats/{seat}/plan`: a comment on a part that is shared.
pub async fn comment(seated: Seated, pairs: Pairs) -> Result<HttpResponse, Error> {
    seated.hall.trainer.check(&pairs)?;
    let plan = open(&seated).await?;
    let section = pairs.get("part").unwrap_or_default().to_owned();
    let state = pairs.get("state").filter(|state| STATES.contains(state)).map(str::to_owned);
    let is_shared = {
        let frame = plan.frame()?;
        progress::sections(&frame, |part| plan.is_saved(part)).iter().any(|part| part.section.key == section)
    };
    let (true, Some(state)) = (is_shared, state) else {
        let problem = seated.hall.trainer.shell.t("comment-missing");
        return page(&seated, &plan, Some(problem)).await;
    };
    let app = &seated.hall.trainer.app;
    let now = app.clock.stamp();
    let note = seated.noted("commented", None, now);
    let row = CommentRow {
        id: secret::digest(&format!("comment {} {}", plan.plan.id, pairs.key()?)).chars().take(20).collect(),
        plan_id: plan.plan.id.clone(),
        workshop_id: Some(seated.hall.workshop.id.clone()),
        account_id: Some(seated.hall.trainer.account.id.clone()),
        section,
        state,
        text: pairs.get("text").unwrap_or_default().trim().chars().take(LONGEST).collect(),
        made_at: now,
        read_at: None,
    };
    app.store
        .write(move |c| {
            // she may have taken her plan back while this was written
            if plans::find(c, &row.plan_id)?.consent_share == Share::No {
                return Err(crate::store::StoreError::NotFound);
            }
            comments::insert(c, &row)?;
            note.write(c)
        })
        .await?;
    Ok(shell::see_other(&format!("{}/plan#said", seated.base())))
}
