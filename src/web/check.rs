//! Check your answers: every question of the plan with its answer and a way to change it.

use actix_web::HttpResponse;
use askama::Template;

use super::desk::Desk;
use super::error::Error;
use super::helper;
use super::prefill;
use super::shell::{self, Shell};
use super::steps;
use crate::outline::said;
use crate::plan::catalogue;
use crate::plan::journey::{self, Part, Stop};
use crate::plan::options::Frame;
use crate::plan::question::{Keys, Kind, Question, Section, Shelf};
use crate::plan::{progress, visible};
use crate::words::{self, Words};

struct Listed {
    key: &'static str,
    name: String,
    lines: Vec<Line>,
    history: String,
}

/// A question and its answer.
struct Line {
    question: String,
    answers: Vec<String>,
    missing: bool,
    change: String,
}

#[derive(Template)]
#[template(path = "plans/check.html")]
struct CheckPage {
    shell: Shell,
    base: String,
    parts: Vec<Listed>,
    line: String,
}

/// `GET /plans/{plan}/check`
pub async fn show(desk: Desk) -> Result<HttpResponse, Error> {
    let page = {
        let frame = desk.frame()?;
        let parts: Vec<Listed> = catalogue::SECTIONS
            .iter()
            .filter(|section| section.number > 0)
            .filter_map(|section| part(&desk, section, &frame))
            .collect();
        CheckPage {
            line: state(&desk.shell.words, &parts, progress::completion(&frame)),
            parts,
            base: desk.base(),
            shell: desk.shell.named("page-check"),
        }
    };
    shell::page(&page)
}

/// How whole the plan is.
fn state(words: &Words, parts: &[Listed], done: u32) -> String {
    let missing = parts.iter().flat_map(|part| &part.lines).filter(|line| line.missing).count();
    if missing == 0 {
        return words.text("page-check-whole").into_owned();
    }
    let missing = words::Value::Number(i64::try_from(missing).unwrap_or(0));
    words.with("page-check-missing", &[("n", missing), ("done", words::Value::Number(i64::from(done)))])
}

fn part(desk: &Desk, section: &'static Section, frame: &Frame<'_>) -> Option<Listed> {
    let lines: Vec<Line> = visible::steps(section, frame)
        .into_iter()
        .flat_map(|step| visible::asked(step, frame).into_iter().map(move |question| (step, question)))
        .flat_map(|(step, question)| lines(desk, section, step.key, question, frame))
        .collect();
    (!lines.is_empty()).then(|| Listed {
        key: section.key,
        name: desk.shell.t(&format!("section-{}", section.key)),
        history: format!("{}/{}/history", desk.base(), section.key),
        lines,
    })
}

fn lines(
    desk: &Desk,
    section: &'static Section,
    step: &'static str,
    question: &'static Question,
    frame: &Frame<'_>,
) -> Vec<Line> {
    let words = &desk.shell.words;
    let base = desk.base();
    let at = |part| steps::address(&base, &Stop { section: section.key, step, part });
    let missing = visible::is_required(question, frame) && !progress::is_met(question, frame);
    let line = |question: String, answers: Vec<String>, change: String| Line {
        missing: missing && answers.is_empty(),
        question,
        answers,
        change,
    };
    if helper::hides(desk, question) {
        let hidden = vec![words.text("helper-hidden").into_owned()];
        return vec![line(words.text(question.key).into_owned(), hidden, at(Part::Whole))];
    }
    match &question.kind {
        Kind::Rows(table) if matches!(table.keys, Keys::Hazards) => journey::rated(frame)
            .into_iter()
            .map(|hazard| {
                let row = frame.answers.row(question, &hazard);
                let texts = visible::columns(question, frame)
                    .into_iter()
                    .filter_map(|column| said::value(words, column, row.value(column), frame));
                line(
                    words.text(&format!("hazard-{hazard}")).into_owned(),
                    texts.collect(),
                    at(Part::Hazard(hazard.clone())),
                )
            })
            .collect(),
        Kind::Rows(_) => {
            vec![line(words.text(question.key).into_owned(), rows(words, question, frame), at(Part::Whole))]
        }
        Kind::Actions(Shelf::Stages) => journey::carded(frame)
            .into_iter()
            .filter_map(|hazard| {
                let taken = taken(question, &format!("{hazard}:"), frame);
                // A hazard that gives no warning and has no cards has nothing to check.
                let first = journey::stages(&hazard, frame).into_iter().next()?;
                let answers = if taken > 0 { vec![counted(words, taken)] } else { vec![] };
                Some(line(
                    words.text(&format!("hazard-{hazard}")).into_owned(),
                    answers,
                    at(Part::Stage(hazard.clone(), first)),
                ))
            })
            .collect(),
        Kind::Actions(_) => {
            let taken = taken(question, "", frame);
            vec![line(
                words.text(question.key).into_owned(),
                if taken > 0 { vec![counted(words, taken)] } else { vec![] },
                at(Part::Whole),
            )]
        }
        _ => {
            let answer = said::value(words, question, frame.answers.value(question), frame);
            vec![line(words.text(question.key).into_owned(), answer.into_iter().collect(), at(Part::Whole))]
        }
    }
}

fn counted(words: &Words, count: usize) -> String {
    words.with("page-check-actions", &[("n", words::Value::Number(i64::try_from(count).unwrap_or(0)))])
}

fn taken(question: &Question, start: &str, frame: &Frame<'_>) -> usize {
    let prefix = format!("{}/{start}", question.key);
    let section = frame.answers.section(question.section());
    section
        .values
        .iter()
        .filter(|(path, value)| path.starts_with(&prefix) && path.ends_with("/take") && value.as_text() == Some("yes"))
        .count()
}

/// The rows of a table, one line each.
fn rows(words: &Words, question: &'static Question, frame: &Frame<'_>) -> Vec<String> {
    let keyed = question.table().and_then(|table| match table.keys {
        Keys::Fixed(set) => Some(set),
        _ => None,
    });
    let columns = visible::columns(question, frame);
    let said = |row: &crate::plan::answers::Row<'_>| -> Vec<String> {
        columns.iter().filter_map(|column| said::value(words, column, row.value(column), frame)).collect()
    };
    match keyed {
        Some(set) => {
            // A service without a number of her own prints with the one of the pack.
            let rows = set.codes.iter().map(|key| {
                let own = said(&frame.answers.row(question, key));
                let pack = || prefill::number_of_pack(words, question, key, frame).into_iter().collect();
                (key, if own.is_empty() { pack() } else { own })
            });
            rows.filter(|(_, texts)| !texts.is_empty())
                .map(|(key, texts)| format!("{}: {}", words.option(set.name, key), texts.join(" · ")))
                .collect()
        }
        None => frame
            .answers
            .rows(question)
            .iter()
            .map(|row| said(row).join(" · "))
            .filter(|text| !text.is_empty())
            .collect(),
    }
}

/// Questions that a finished plan still lacks, by name, a few.
pub fn still_empty(desk: &Desk, frame: &Frame<'_>, most: usize) -> Vec<String> {
    let all = catalogue::SECTIONS
        .iter()
        .copied()
        .filter(|section| section.number > 0)
        .flat_map(|section| progress::required(section, frame));
    let missing = all.filter(|question| !progress::is_met(question, frame));
    missing
        .take(most)
        .map(|question| desk.shell.words.attr(question.key, "short").unwrap_or_else(|| desk.shell.t(question.key)))
        .collect()
}
