//! Question pages: one topic a page, saved on "Save and go on", shown again when something is not understood.

use std::sync::Arc;

use actix_web::{HttpResponse, web};
use askama::Template;

use super::beside::Beside;
use super::cards;
use super::carried::Posted;
use super::desk::Desk;
use super::error::Error;
use super::example;
use super::fields::{self, Field, Place};
use super::form::Pairs;
use super::prefill;
use super::rows;
use super::save::{self, Draft, Outcome};
use super::secret;
use super::sharing;
use super::shell::{self, Shell};
use super::tasks_page;
use crate::plan::answers::Answers;
use crate::plan::catalogue;
use crate::plan::entry::Problem;
use crate::plan::journey::{self, Part, Stop};
use crate::plan::options::Frame;
use crate::plan::question::{Keys, Kind, Question, Section, Shelf, Step};
use crate::plan::visible;
use crate::words::Value;

/// Where a page of questions stands.
pub struct Here {
    /// The part.
    pub section: &'static Section,
    /// The page's questions.
    pub step: &'static Step,
    /// The page.
    pub stop: Stop,
}

impl Here {
    /// Finds the page of an address in this plan.
    ///
    /// # Errors
    /// `NotFound` where the plan has no such page.
    pub fn find(section: &str, slug: &str, frame: &Frame<'_>) -> Result<Self, Error> {
        let section = catalogue::section(section).filter(|section| section.number > 0).ok_or(Error::NotFound)?;
        let stop = journey::find(section, slug, frame).ok_or(Error::NotFound)?;
        let page = catalogue::step(section, stop.step).ok_or(Error::NotFound)?;
        Ok(Self { section, step: page, stop })
    }
    /// The table of the page, if it is a page of rows that the owner adds.
    pub fn table(&self) -> Option<&'static Question> {
        journey::only(self.step)
            .filter(|question| question.table().is_some_and(|table| matches!(table.keys, Keys::Free { .. })))
    }
}

/// What every page of the walk shows around its questions.
pub struct Around {
    /// "Part 3: My place, page 2 of 5".
    pub part: String,
    /// Title of the page.
    pub title: String,
    /// Picture of the danger that the page is about, as path data.
    pub icon: Option<&'static str>,
    /// Words under the title.
    pub lead: Option<String>,
    /// How a made-up business answered this page.
    pub example: Option<Arc<str>>,
    /// Where the form goes.
    pub action: String,
    /// The page before.
    pub back: String,
    /// The task list.
    pub tasks: String,
    /// Revision of the part.
    pub revision: i64,
    /// Key of this form.
    pub key: String,
    /// Token of the session.
    pub csrf: String,
    /// What the trainer said of this part.
    pub said: Option<String>,
    /// Problems with links to their fields.
    pub problems: Vec<(String, String)>,
}

impl Around {
    /// The frame of a page of the walk.
    ///
    /// # Errors
    /// When no pack can stand in.
    pub fn of(desk: &Desk, here: &Here, problems: &[Problem]) -> Result<Self, Error> {
        let frame = desk.frame()?;
        let words = &desk.shell.words;
        let walk = journey::stops(here.section, &frame);
        let at = walk.iter().position(|stop| *stop == here.stop).map_or(1, |index| index + 1);
        let number = |n: usize| Value::Number(i64::try_from(n).unwrap_or(0));
        let name = words.text(&format!("section-{}", here.section.key));
        let part = words.with(
            "page-part",
            &[
                ("part", Value::Number(i64::from(here.section.number))),
                ("name", Value::Text(&name)),
                ("page", number(at)),
                ("pages", number(walk.len().max(at))),
            ],
        );
        let id = format!("step-{}-{}", here.section.key, here.step.key);
        let base = desk.base();
        let back = journey::before(&here.stop, &frame).map_or_else(|| base.clone(), |stop| address(&base, &stop));
        Ok(Self {
            part,
            title: title(desk, here, &id),
            icon: icon(here),
            example: example::of(desk, here, &frame)?,
            lead: words.attr(&id, "lead"),
            action: address(&base, &here.stop),
            back,
            tasks: base,
            revision: desk.revision(here.section.key),
            key: secret::short(),
            csrf: desk.session.csrf.clone(),
            said: sharing::about(desk, here.section.key),
            problems: problems
                .iter()
                .map(|problem| (problem.path.clone(), fields::problem_text(words, problem)))
                .collect(),
        })
    }
    /// The frame; one danger has pages in more than one part, so the title of the window names the part too.
    pub fn shell(&self, desk: &Desk) -> Shell {
        desk.shell.titled(&format!("{}, {}", self.title, self.part)).with_problem(!self.problems.is_empty())
    }
}

fn title(desk: &Desk, here: &Here, id: &str) -> String {
    match &here.stop.part {
        Part::Whole => desk.shell.t(id),
        Part::Hazard(hazard) | Part::Stage(hazard, _) => desk.shell.t(&format!("hazard-{hazard}")),
    }
}

/// The danger that a page repeats for, as a picture.
fn icon(here: &Here) -> Option<&'static str> {
    match &here.stop.part {
        Part::Whole => None,
        Part::Hazard(hazard) | Part::Stage(hazard, _) => super::icons::of_hazard(hazard),
    }
}

/// Address of a page of the walk.
pub fn address(base: &str, stop: &Stop) -> String {
    format!("{base}/{}/{}", stop.section, stop.slug())
}

/// A group of fields under one heading, for tables with fixed rows.
pub struct Group {
    /// Heading; nothing for fields that stand alone.
    pub legend: Option<String>,
    /// What stands under the heading.
    pub beside: Option<Beside>,
    /// Fields.
    pub fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "plans/step.html")]
struct StepPage {
    shell: Shell,
    around: Around,
    groups: Vec<Group>,
    note: Option<String>,
    so_far: Vec<(String, &'static str, String)>,
}

/// `GET /plans/{plan}/{section}/{stop}`
pub async fn show(desk: Desk, path: web::Path<(String, String, String)>) -> Result<HttpResponse, Error> {
    let (_, section, slug) = path.into_inner();
    let here = Here::find(&section, &slug, &desk.frame()?)?;
    render(&desk, &here, &[])
}

/// Draws the page of a stop, or the one that asks first.
///
/// # Errors
/// When the template fails.
pub fn render(desk: &Desk, here: &Here, problems: &[Problem]) -> Result<HttpResponse, Error> {
    if let Some(page) = super::helper::ask(desk, here)? {
        return Ok(page);
    }
    match journey::only(here.step).map(|question| &question.kind) {
        Some(Kind::Rows(table)) if matches!(table.keys, Keys::Free { .. }) => {
            if here.section.key == "tasks" && tasks_page::is_fresh(desk) {
                return tasks_page::suggest(desk, here, problems);
            }
            return rows::list(desk, here, problems);
        }
        Some(Kind::Actions(Shelf::Stages)) if here.stop.part == Part::Whole => {
            return cards::accept(desk, here, problems);
        }
        Some(Kind::Actions(_)) => return cards::show(desk, here, problems),
        _ => {}
    }
    let frame = desk.frame()?;
    let page = StepPage {
        groups: groups(desk, here, &frame),
        note: prefill::note(desk, here, &frame),
        so_far: prefill::risks_so_far(desk, here, &frame),
        around: Around::of(desk, here, problems)?,
        shell: desk.shell.clone(),
    };
    let shell = page.around.shell(desk);
    shell::page_with(save::status(problems), &StepPage { shell, ..page })
}

fn groups(desk: &Desk, here: &Here, frame: &Frame<'_>) -> Vec<Group> {
    let place = Place {
        words: &desk.shell.words,
        frame,
        section: frame.answers.section(here.section.key),
        shared: desk.session.shared_phone,
    };
    let asked = visible::asked(here.step, frame);
    let mut groups: Vec<Group> = asked.into_iter().flat_map(|question| group(&place, here, question, desk)).collect();
    desk.app.glossary.explain(place.words, groups.iter_mut().flat_map(|group| &mut group.fields));
    groups
}

fn group(place: &Place<'_>, here: &Here, question: &'static Question, desk: &Desk) -> Vec<Group> {
    let words = place.words;
    match (&question.kind, &here.stop.part) {
        (Kind::Rows(_), Part::Hazard(hazard)) => {
            let fields = visible::columns(question, place.frame).into_iter().map(|column| {
                let path = format!("{}/{hazard}/{}", question.key, column.key);
                let suggested = prefill::rating(desk, hazard, column, place.frame);
                let mut field = place.field_at(&path, &format!("{}-{}", question.key, column.key), column, suggested);
                prefill::say_why(&mut field, desk, hazard, column, place.frame);
                field
            });
            vec![Group { legend: None, beside: None, fields: fields.collect() }]
        }
        (Kind::Rows(table), _) => {
            let Keys::Fixed(set) = table.keys else { return vec![] };
            let lone = table.columns.len() == 1;
            let head = lone.then(|| Group {
                legend: Some(words.text(question.key).into_owned()),
                beside: Some(Beside::of(words, question.key, question.key)),
                fields: vec![],
            });
            let rows = set.codes.iter().map(|key| fixed_row(place, question, set.name, key, lone));
            match head {
                Some(mut head) => {
                    head.fields = rows.flat_map(|group| group.fields).collect();
                    vec![head]
                }
                None => rows.collect(),
            }
        }
        _ => vec![Group {
            legend: None,
            beside: None,
            fields: vec![place.field(question, prefill::suggested(desk, question, place.frame))],
        }],
    }
}

fn fixed_row(place: &Place<'_>, question: &'static Question, set: &str, key: &str, lone: bool) -> Group {
    let words = place.words;
    let label = words.option(set, key);
    let fields = visible::columns(question, place.frame).into_iter().map(|column| {
        let path = format!("{}/{key}/{}", question.key, column.key);
        let mut field = place.field_at(&path, &format!("{}-{}", question.key, column.key), column, None);
        if lone {
            field.label.clone_from(&label);
            field.beside.sounds.clear();
            field.beside.hint =
                words.option_note(set, key).or_else(|| prefill::number_of_pack(words, question, key, place.frame));
        }
        field
    });
    Group { legend: (!lone).then_some(label.clone()), beside: None, fields: fields.collect() }
}

/// `POST /plans/{plan}/{section}/{stop}`
pub async fn save(posted: Posted, path: web::Path<(String, String, String)>) -> Result<HttpResponse, Error> {
    let Posted { desk, pairs } = posted;
    let (_, section, slug) = path.into_inner();
    let (here, draft) = {
        let frame = desk.frame()?;
        let here = Here::find(&section, &slug, &frame)?;
        if let Some(table) = here.table() {
            return rows::go_on(desk, here, table, pairs).await;
        }
        if matches!(journey::only(here.step).map(|question| &question.kind), Some(Kind::Actions(_))) {
            return cards::save(desk, here, pairs).await;
        }
        let draft = read(&here, &pairs, &frame);
        (here, draft)
    };
    match save::save(&desk, here.section.key, draft, &pairs).await? {
        Outcome::Answered(page) => Ok(page),
        Outcome::Saved(mut stored) => {
            let problems = std::mem::take(&mut stored.problems);
            let before = desk.answers.clone();
            let desk = desk.after(here.section.key, stored).await?;
            if !problems.is_empty() {
                return render(&desk, &here, &problems);
            }
            next(&desk, &here, &before, &pairs)
        }
    }
}

fn read(here: &Here, pairs: &Pairs, frame: &Frame<'_>) -> Draft {
    let mut draft = Draft::default();
    for question in visible::asked(here.step, frame) {
        match (&question.kind, &here.stop.part) {
            (Kind::Rows(_), Part::Hazard(hazard)) => read_row(&mut draft, question, hazard, pairs, frame),
            (Kind::Rows(table), _) => {
                if let Keys::Fixed(set) = table.keys {
                    set.codes.iter().for_each(|key| read_row(&mut draft, question, key, pairs, frame));
                }
            }
            _ => draft.take(question.key, question, pairs, frame),
        }
    }
    draft
}

/// Reads the columns of a row.
pub fn read_row(draft: &mut Draft, question: &'static Question, row: &str, pairs: &Pairs, frame: &Frame<'_>) {
    for column in visible::columns(question, frame) {
        draft.take(&format!("{}/{row}/{}", question.key, column.key), column, pairs, frame);
    }
}

/// The page after a saved one: this one again where an answer opened a question on it, the next, or the next part.
///
/// # Errors
/// When no pack can stand in.
pub fn next(desk: &Desk, here: &Here, before: &Answers, pairs: &Pairs) -> Result<HttpResponse, Error> {
    let frame = desk.frame()?;
    let earlier = visible::asked(here.step, &desk.frame_with(before)?).len();
    let base = desk.base();
    let asked = visible::asked(here.step, &frame);
    // A page saved in parts may have opened a question that its form does not have yet.
    let opened = pairs.has("parts") && asked.iter().any(|question| !pairs.asks(question.key));
    if asked.len() > earlier || opened {
        return Ok(shell::see_other(&address(&base, &here.stop)));
    }
    Ok(shell::see_other(&onward(desk, here, &frame)))
}

/// Address of what follows: in a quick plan the walk goes on by itself, in a full one each part ends at the task list.
pub fn onward(desk: &Desk, here: &Here, frame: &Frame<'_>) -> String {
    let base = desk.base();
    if let Some(stop) = journey::after(&here.stop, frame) {
        return address(&base, &stop);
    }
    let quick = frame.depth == crate::plan::question::Depth::Quick;
    let repeated = !matches!(here.stop.part, Part::Whole) && here.section.key == "stages" && quick;
    if repeated {
        return format!("{base}/stages/cards");
    }
    // a paper is typed part after part, as its sheets lie
    let types = desk.rights.types();
    match journey::next_section(here.section.key, frame).filter(|_| quick || types) {
        Some(stop) => address(&base, &stop),
        None if types => format!("{base}/typing"),
        None if quick => format!("{base}/check"),
        None => format!("{base}?after={}", here.section.key),
    }
}
