//! Surveys as forms: their fields, what is read from them, and the trainer's page on which she types in answers.

use actix_web::{HttpResponse, web};

use super::form::{Draft, Drawer, FormPage, Group};
use super::sheet::options;
use super::{person, seen};
use crate::plan::catalogue::readiness::{READY_SET, SAFETY_SET, SHORT};
use crate::store::people::{self, PersonRow};
use crate::store::seats::{self, SeatRow};
use crate::store::surveys::{self, SurveyRow};
use crate::tally::survey::{FEEDBACK, Kind, Question};
use crate::tally::{Moment, Survey};
use crate::web::error::Error;
use crate::web::fields::{Field, Keys};
use crate::web::form::Pairs;
use crate::web::hall::Hall;
use crate::web::shell;
use crate::words::{Value, Words};

/// What stands in the fields for answers that are kept.
pub fn draft(moment: Moment, survey: &Survey) -> Draft {
    let mut draft = Draft::default();
    for question in moment.asks() {
        draft.set(question.key, survey.get(question.key).unwrap_or_default());
    }
    draft
}

/// The fields, under headings.
pub fn groups(drawer: &Drawer<'_>, moment: Moment) -> Vec<Group> {
    let is_line = |question: &Question| matches!(question.kind, Kind::Line(_));
    let is_day = |question: &Question| FEEDBACK.iter().any(|other| other.key == question.key);
    let (lines, rest): (Vec<Question>, Vec<Question>) = moment.asks().into_iter().partition(is_line);
    let (day, later): (Vec<Question>, Vec<Question>) = rest.into_iter().partition(is_day);
    let groups = [("survey-lines", lines), ("survey-day", day), ("survey-later", later)];
    groups
        .into_iter()
        .filter(|(_, questions)| !questions.is_empty())
        .map(|(id, questions)| Group {
            title: drawer.words.text(id).into_owned(),
            text: String::new(),
            fields: questions.iter().map(|question| field(drawer, question)).collect(),
        })
        .collect()
}

fn field(drawer: &Drawer<'_>, question: &Question) -> Field {
    let (key, id) = (question.key, format!("survey-{}", question.key));
    match question.kind {
        Kind::Line(all) => {
            let set = if all { &READY_SET } else { &SAFETY_SET };
            let word = |code: &&str| ((*code).to_owned(), drawer.words.option("ready", code));
            drawer.one_of(key, key, set.codes.iter().map(word).collect())
        }
        Kind::One(codes) => drawer.one_of(key, &id, options(drawer.words, &id, codes)),
        Kind::Number(_) => drawer.line(key, &id, 4, Keys::figures("numeric")),
        Kind::Words(max) => drawer.area(key, &id, max),
    }
}

/// Reads the answers; what is wrong is noted in the draft.
pub fn read(draft: &mut Draft, words: &Words, moment: Moment) -> Survey {
    let mut survey = Survey::default();
    for question in moment.asks() {
        let Some(typed) = draft.some(question.key) else { continue };
        match question.kind {
            Kind::Line(all) => {
                let set = if all { &READY_SET } else { &SAFETY_SET };
                if set.codes.contains(&typed.as_str()) {
                    survey.set(question.key, &typed);
                }
            }
            Kind::One(codes) if codes.contains(&typed.as_str()) => survey.set(question.key, &typed),
            Kind::One(_) => {}
            Kind::Number(most) => match typed.parse::<u32>().ok().filter(|number| *number <= most) {
                Some(number) => survey.set(question.key, &number.to_string()),
                None => draft
                    .wrong(question.key, words.with("survey-bad-number", &[("most", Value::Number(i64::from(most)))])),
            },
            Kind::Words(max) => {
                let clean = typed.chars().filter(|letter| !letter.is_control() || *letter == '\n').take(max);
                survey.set(question.key, &clean.collect::<String>());
            }
        }
    }
    let first = moment.asks()[0].key;
    let lines = SHORT.iter().filter(|line| survey.get(line.key).is_some()).count();
    if lines > 0 && lines < SHORT.len() {
        let open = SHORT.iter().find(|line| survey.get(line.key).is_none());
        draft.wrong(open.map_or(first, |line| line.key), words.text("survey-whole-check").into_owned());
    } else if survey.is_empty() && draft.problems.is_empty() {
        draft.wrong(first, words.text("survey-empty").into_owned());
    }
    survey
}

/// The row to keep.
pub fn row(workshop: &str, person: &str, moment: Moment, survey: &Survey, made_at: chrono::NaiveDateTime) -> SurveyRow {
    SurveyRow {
        workshop_id: workshop.to_owned(),
        person_id: person.to_owned(),
        moment: moment.code().to_owned(),
        answers: survey.to_json(),
        made_at,
    }
}

/// The kept answers of a moment.
pub fn kept(rows: &[SurveyRow], moment: Moment) -> Survey {
    let row = rows.iter().find(|row| row.moment == moment.code());
    row.map(|row| Survey::from_json(&row.answers)).unwrap_or_default()
}

/// A seat, its person and what she answered.
type Seated = (SeatRow, Option<PersonRow>, Vec<SurveyRow>);

async fn seated(hall: &Hall, seat: &str) -> Result<Seated, Error> {
    let (workshop, seat) = (hall.workshop.id.clone(), seat.to_owned());
    let found = hall.trainer.app.store.read(move |c| {
        let seat = seats::find(c, &workshop, &seat)?;
        let Some(id) = seat.person_id.clone() else { return Ok((seat, None, Vec::new())) };
        let rows = surveys::of_person(c, &workshop, &id)?;
        Ok((seat, Some(people::find(c, &id)?), rows))
    });
    Ok(found.await?)
}

/// Why this person is not asked this, as a message id.
fn refusal(person: Option<&PersonRow>, moment: Moment) -> Option<&'static str> {
    match person.filter(|person| person.consent_data) {
        None => Some("survey-no-sheet"),
        Some(person) if moment.is_later() && !person.consent_call => Some("survey-not-called"),
        Some(_) => None,
    }
}

/// `GET /workshops/{workshop}/register/{seat}/{moment}`
pub async fn show(hall: Hall, path: web::Path<(String, String, String)>) -> Result<HttpResponse, Error> {
    let moment = Moment::parse(&path.2).ok_or(Error::NotFound)?;
    let found = seated(&hall, &path.1).await?;
    if found.1.is_some() {
        seen::note(&hall, "register-read").await?;
    }
    let draft = draft(moment, &kept(&found.2, moment));
    page(&hall, &found, moment, &draft)
}

fn page(hall: &Hall, (seat, person, _): &Seated, moment: Moment, draft: &Draft) -> Result<HttpResponse, Error> {
    let id = format!("survey-{}", moment.code());
    let words = hall.trainer.shell.words.clone();
    let number = words.with("register-seat", &[("n", i64::from(seat.number).into())]);
    let shell = hall.trainer.shell.titled(&format!("{}, {number}", words.text(&id)));
    let back = format!("{}/{}", person::base(hall), seat.id);
    let mut page = FormPage::new(shell, back.clone(), hall.trainer.session.csrf.clone());
    let name = person.as_ref().and_then(|person| person.name.clone());
    page.lead = [Some(number), name].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if let Some(reason) = refusal(person.as_ref(), moment) {
        page.notes = vec![words.text(reason).into_owned()];
        return page.answer();
    }
    page.notes = words.attr(&id, "lead").into_iter().collect();
    page.problems.clone_from(&draft.problems);
    page.action = format!("{back}/{}", moment.code());
    page.groups = groups(&Drawer { words: &words, draft, own: false }, moment);
    page.go = words.text("survey-save").into_owned();
    page.answer()
}

/// `POST /workshops/{workshop}/register/{seat}/{moment}`
pub async fn save(hall: Hall, path: web::Path<(String, String, String)>, pairs: Pairs) -> Result<HttpResponse, Error> {
    hall.trainer.check(&pairs)?;
    let moment = Moment::parse(&path.2).ok_or(Error::NotFound)?;
    let found = seated(&hall, &path.1).await?;
    if refusal(found.1.as_ref(), moment).is_some() {
        return Err(Error::Forbidden("no consent"));
    }
    let mut draft = Draft::typed(&pairs);
    let survey = read(&mut draft, &hall.trainer.shell.words, moment);
    if !draft.problems.is_empty() {
        return page(&hall, &found, moment, &draft);
    }
    let (seat, person) = (found.0.id, found.1.map(|person| person.id).unwrap_or_default());
    let (workshop, account) = (hall.workshop.id.clone(), hall.trainer.account.id.clone());
    let now = hall.trainer.app.clock.stamp();
    let kept = row(&workshop, &person, moment, &survey, now);
    let work = move |c: &mut crate::store::Connection| {
        surveys::save(c, &kept)?;
        person::note(c, &workshop, &account, "survey-saved", now)
    };
    hall.trainer.app.store.write(work).await?;
    Ok(shell::see_other(&format!("{}/{seat}", person::base(&hall))))
}
