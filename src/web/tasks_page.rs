//! The first visit of the to-do list: suggestions with dates, taken with one button.

use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Days, NaiveDate};

use super::carried::Posted;
use super::desk::Desk;
use super::error::Error;
use super::save::{self, Draft, Outcome};
use super::shell::{self, Shell};
use super::steps::{self, Around, Here};
use crate::outline::said;
use crate::packs::Action;
use crate::plan::advice::Advice;
use crate::plan::answers::Value;
use crate::plan::catalogue::tasks;
use crate::plan::entry::Problem;
use crate::plan::merge::Change;
use crate::plan::options::Frame;
use crate::plan::question::Depth;

struct Offer {
    id: String,
    text: String,
    by: String,
    on: bool,
    critical: bool,
}

#[derive(Template)]
#[template(path = "plans/suggestions.html")]
struct SuggestionsPage {
    shell: Shell,
    around: Around,
    offers: Vec<Offer>,
    action: String,
}

/// Suggestions offered in a full plan; a quick one gets three.
const OFFERED: usize = 8;
/// Tasks ticked for the owner.
const TICKED: usize = 3;
/// Longest text of a task.
const LONGEST: usize = 140;

/// Whether the list is still untouched.
pub fn is_fresh(desk: &Desk) -> bool {
    !desk.is_saved("tasks")
}

/// The page of suggestions.
///
/// # Errors
/// When the template fails.
pub fn suggest(desk: &Desk, here: &Here, problems: &[Problem]) -> Result<HttpResponse, Error> {
    let frame = desk.frame()?;
    let words = &desk.shell.words;
    let offers: Vec<Offer> = offered(&frame)
        .into_iter()
        .enumerate()
        .map(|(index, action)| Offer {
            id: action.id.clone(),
            text: task_text(desk, action),
            by: words.date_long(due(frame.today, index)),
            on: index < TICKED,
            critical: action.critical,
        })
        .collect();
    let around = Around::of(desk, here, problems)?;
    let action = format!("{}/suggestions", around.action);
    shell::page(&SuggestionsPage { shell: around.shell(desk), offers, action, around })
}

fn offered<'a>(frame: &Frame<'a>) -> Vec<&'a Action> {
    let count = if frame.depth == Depth::Quick { TICKED } else { OFFERED };
    Advice::new(frame.answers, frame.packs).to_dos(count)
}

/// The first within two weeks, then a month, then two.
fn due(today: NaiveDate, index: usize) -> NaiveDate {
    let days = match index {
        0 => 7,
        1 => 14,
        2 => 30,
        _ => 60,
    };
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}

fn task_text(desk: &Desk, action: &Action) -> String {
    let long = said::action(&desk.shell.words, action);
    if long.chars().count() <= LONGEST { long } else { said::action_short(&desk.shell.words, action) }
}

/// `POST /plans/{plan}/tasks/{stop}/suggestions`: takes the ticked ones.
pub async fn take(posted: Posted, path: web::Path<(String, String)>) -> Result<HttpResponse, Error> {
    let Posted { desk, pairs } = posted;
    let (here, draft) = {
        let frame = desk.frame()?;
        let here = Here::find("tasks", &path.1, &frame)?;
        let owner = frame.answers.text(&crate::plan::catalogue::business::OWNER).unwrap_or_default();
        let mut draft = Draft::default();
        let offers = offered(&frame).into_iter().enumerate();
        for (place, (index, action)) in
            offers.filter(|(_, action)| pairs.all("take").contains(&action.id.as_str())).enumerate()
        {
            let row = format!("{}/s-{}", tasks::TASKS.key, action.id.to_lowercase());
            let cost = action.cost.code();
            let by = due(frame.today, index).format("%Y-%m-%d").to_string();
            let place = Value::Number(i64::try_from(place).unwrap_or(0));
            let values = [
                (row.clone(), place),
                (format!("{row}/what"), Value::Text(task_text(&desk, action))),
                (format!("{row}/by"), Value::Text(by)),
                (format!("{row}/cost"), Value::Text(cost.to_owned())),
            ];
            draft.changes.extend(values.into_iter().map(|(path, value)| (path, Change::Set(value))));
            if !owner.is_empty() && owner.chars().count() <= 60 {
                draft.changes.insert(format!("{row}/who"), Change::Set(Value::Text(owner.to_owned())));
            }
        }
        (here, draft)
    };
    match save::save(&desk, "tasks", draft, &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(stored) => {
            let desk = desk.after("tasks", stored).await?;
            let frame = desk.frame()?;
            let to = if frame.depth == Depth::Quick && pairs.get("next") != Some("list") {
                steps::onward(&desk, &here, &frame)
            } else {
                steps::address(&desk.base(), &here.stop)
            };
            Ok(shell::see_other(&to))
        }
    }
}
