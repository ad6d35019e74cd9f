//! What an owner answers by herself: the last questions of the day, and what came of it after 30 days, 90 days, six months.

use actix_web::HttpResponse;

use super::form::{Draft, Drawer, FormPage, Group};
use super::own::{self, Sitting};
use super::survey;
use crate::store::people::{self, Sheet};
use crate::store::{Connection, surveys};
use crate::tally::Moment;
use crate::web::desk::Desk;
use crate::web::error::Error;
use crate::web::form::Pairs;
use crate::web::secret;
use crate::web::shell;

/// What is asked today.
fn moment(desk: &Desk, sitting: &Sitting) -> Result<Option<Moment>, Error> {
    let today = desk.app.today(desk.app.country(&sitting.workshop.country)?);
    Ok(Moment::now(sitting.workshop.starts_on, sitting.workshop.ends_on, today))
}

/// `GET /plans/{plan}/follow-up`
pub async fn show(desk: Desk) -> Result<HttpResponse, Error> {
    let sitting = own::sitting(&desk).await?;
    let Some(moment) = moment(&desk, &sitting)? else {
        let shell = desk.shell.named("survey-own-none");
        let mut page = FormPage::new(shell, desk.base(), String::new());
        page.lead = desk.shell.a("survey-own-none", "text");
        return page.answer();
    };
    let draft = survey::draft(moment, &survey::kept(&sitting.surveys, moment));
    page(&desk, &sitting, moment, &draft)
}

/// Whether she said before that what she tells may be kept.
fn agreed(sitting: &Sitting) -> bool {
    sitting.person.as_ref().is_some_and(|person| person.consent_data)
}

fn page(desk: &Desk, sitting: &Sitting, moment: Moment, draft: &Draft) -> Result<HttpResponse, Error> {
    let id = format!("survey-{}", moment.code());
    let shell = desk.shell.named(&id);
    let words = shell.words.clone();
    let mut page = FormPage::new(shell, desk.base(), desk.session.csrf.clone());
    page.lead = words.attr(&id, "lead").unwrap_or_default();
    page.notes = vec![words.text("survey-own-note").into_owned()];
    if sitting.surveys.iter().any(|row| row.moment == moment.code()) {
        page.notes.insert(0, words.text("survey-own-thanks").into_owned());
    }
    page.problems.clone_from(&draft.problems);
    page.action = format!("{}/follow-up", desk.base());
    let drawer = Drawer { words: &words, draft, own: true };
    page.groups = survey::groups(&drawer, moment);
    if !agreed(sitting) {
        let fields = vec![drawer.tick("data", "survey-own-yes")];
        page.groups.push(Group { title: String::new(), text: String::new(), fields });
    }
    page.go = words.text("survey-save").into_owned();
    page.answer()
}

/// `POST /plans/{plan}/follow-up`
pub async fn save(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let sitting = own::sitting(&desk).await?;
    let back = format!("{}/follow-up", desk.base());
    let Some(moment) = moment(&desk, &sitting)? else { return Ok(shell::see_other(&back)) };
    let mut draft = Draft::typed(&pairs);
    let words = &desk.shell.words;
    let survey = survey::read(&mut draft, words, moment);
    let agreed = agreed(&sitting);
    if !agreed && !draft.is_on("data") {
        let text = Drawer { words, draft: &Draft::default(), own: true }.voiced("register-agree");
        draft.wrong("data", text);
    }
    if !draft.problems.is_empty() {
        return page(&desk, &sitting, moment, &draft);
    }
    let (plan, fresh, now) = (desk.plan.id.clone(), secret::short(), desk.app.clock.stamp());
    let work = move |c: &mut Connection| {
        let id = people::of_seat(c, &sitting.workshop, &sitting.seat.id, &fresh, now)?;
        if !agreed {
            let sheet = Sheet { consent_data: true, ..people::find(c, &id)?.sheet() };
            people::save(c, &id, &sheet, now)?;
        }
        surveys::save(c, &survey::row(&sitting.workshop.id, &id, moment, &survey, now))?;
        own::told(c, &sitting.workshop.id, &plan, "survey-answered", now)
    };
    desk.app.store.write(work).await?;
    Ok(shell::see_other(&back))
}
