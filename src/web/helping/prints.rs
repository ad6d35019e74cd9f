//! The print queue at lunch: wall sheets that owners asked for, each printed once.

use actix_web::HttpResponse;
use askama::Template;

use crate::outline::Outline;
use crate::pdf::{self, Inks, Paper};
use crate::plan::question::Class;
use crate::plan::share;
use crate::store::audit::{self, AuditLine};
use crate::store::prints::{self, PrintRow};
use crate::store::{plans, sections};
use crate::web::desk::{self, Desk};
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::hall::Hall;
use crate::web::papers;
use crate::web::shell::{self, Shell};
use crate::web::versions;
use crate::words::Value;

/// Sheets printed in one go: a bundle that a printer's tray holds.
const AT_ONCE: usize = 40;

struct Line {
    id: String,
    seat: String,
    needs: String,
    when: String,
}

#[derive(Template)]
#[template(path = "workshops/prints.html")]
struct PrintsPage {
    shell: Shell,
    hall: String,
    csrf: String,
    waiting: Vec<Line>,
    done: Vec<Line>,
    count: String,
}

/// `GET /workshops/{workshop}/prints`
pub async fn show(hall: Hall) -> Result<HttpResponse, Error> {
    let workshop = hall.workshop.id.clone();
    let app = &hall.trainer.app;
    let (waiting, done) = app
        .store
        .read(move |c| Ok((prints::of_workshop(c, &workshop, true)?, prints::of_workshop(c, &workshop, false)?)))
        .await?;
    let pages: i32 = waiting.iter().map(|(row, _)| row.pages).sum();
    let leaves: i32 = waiting.iter().map(|(row, _)| leaves(row.pages)).sum();
    let lines = |rows: &[(PrintRow, i32)]| rows.iter().map(|(row, seat)| line(&hall, row, *seat)).collect();
    let count = [
        ("wait", Value::Number(i64::try_from(waiting.len()).unwrap_or(0))),
        ("pages", Value::Number(i64::from(pages))),
        ("sheets", Value::Number(i64::from(leaves))),
    ];
    shell::page(&PrintsPage {
        hall: format!("/workshops/{}", hall.workshop.id),
        csrf: hall.trainer.session.csrf.clone(),
        count: hall.trainer.shell.words.with("prints-count", &count),
        waiting: lines(&waiting),
        done: lines(&done),
        shell: hall.trainer.shell.named("prints"),
    })
}

/// Sheets of paper when printed on both sides.
fn leaves(pages: i32) -> i32 {
    (pages + 1) / 2
}

fn line(hall: &Hall, row: &PrintRow, seat: i32) -> Line {
    let words = &hall.trainer.shell.words;
    let number = |n: i32| Value::Number(i64::from(n));
    let at = row.printed_at.unwrap_or(row.asked_at).and_utc();
    let time = hall.trainer.app.country(&hall.workshop.country).map(|country| at.with_timezone(&country.time_zone));
    let time = time.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
    let id = if row.printed_at.is_some() { "prints-printed" } else { "prints-asked" };
    Line {
        id: row.id.clone(),
        seat: words.with("seat", &[("number", number(seat))]),
        needs: words.with("prints-needs", &[("pages", number(row.pages)), ("sheets", number(leaves(row.pages)))]),
        when: words.with(id, &[("time", Value::Text(&time))]),
    }
}

/// `POST /workshops/{workshop}/prints`: one sheet or all that wait, as one document. What was printed does not print again.
pub async fn print(hall: Hall, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let one = pairs.get("one").map(str::to_owned);
    if one.is_none() && !pairs.has("all") {
        return Err(Error::BadRequest("which sheets"));
    }
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let app = &hall.trainer.app;
    let now = app.clock.stamp();
    let taken = app.store.write(move |c| {
        let waiting = prints::of_workshop(c, &workshop, true)?.into_iter().map(|(row, _)| row);
        let wanted = waiting.filter(|row| one.as_ref().is_none_or(|id| *id == row.id)).take(AT_ONCE);
        let mut taken = Vec::new();
        for row in wanted.collect::<Vec<_>>() {
            if prints::take(c, &workshop, &row.id, &account, now)? {
                let line = AuditLine {
                    plan_id: Some(&row.plan_id),
                    at: now,
                    actor: &account,
                    action: "printed-for",
                    detail: Some("wall"),
                };
                audit::add_in(c, &workshop, line)?;
                taken.push(row);
            }
        }
        Ok(taken)
    });
    let taken = taken.await?;
    if taken.is_empty() {
        return Ok(shell::see_other(&format!("/workshops/{}/prints", hall.workshop.id)));
    }
    let ids: Vec<String> = taken.iter().map(|row| row.id.clone()).collect();
    let painted = match sheets(&hall, &taken).await {
        Ok(outlines) => {
            let title = hall.trainer.shell.t("prints-title");
            app.painted(move || pdf::walls(&outlines, &title, Paper::A4, Inks::Full)).await
        }
        Err(error) => Err(error),
    };
    let answer = painted.and_then(|painted| papers::answer(painted, "application/pdf", "stanap-wall-sheets.pdf"));
    if answer.is_err() {
        app.store.write(move |c| prints::give_back(c, &ids)).await?;
    }
    answer
}

/// The wall sheets, from public answers only.
async fn sheets(hall: &Hall, taken: &[PrintRow]) -> Result<Vec<Outline>, Error> {
    let mut outlines = Vec::new();
    for row in taken {
        let id = row.plan_id.clone();
        let app = &hall.trainer.app;
        let (plan, rows) = app.store.read(move |c| Ok((plans::find(c, &id)?, sections::all(c, &id)?))).await?;
        let (answers, saves) = desk::unpack(app, rows)?;
        let public = share::closed(&answers, &[Class::Money, Class::Health, Class::TotalsOnly]);
        outlines.push(versions::made(&Desk::read_by(&hall.trainer, plan, public, saves)).await?);
    }
    Ok(outlines)
}
