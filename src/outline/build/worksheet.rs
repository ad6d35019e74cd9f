//! Blank worksheets, made from the catalogue: every question with its number, words and room; and other blank forms.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::worksheet::{Asked, Part, Room, Worksheets};
use super::super::{Block, EDITION, Outline, Words as Furniture};
use super::maker::{Maker, fact};
use super::{assumed, damage};
use crate::plan::catalogue::{SECTIONS, hazards, readiness};
use crate::plan::options::Frame;
use crate::plan::question::{Class, Depth, Question, Section, Step};
use crate::words::Words;

mod actions;
mod check;
mod grid;
mod room;
mod skip;

/// Blank worksheets in the words of one language, of all parts or of one. `frame` carries no answers; its depth
/// decides which questions stand on the sheets. `lives` is the public address where answers are typed in later.
pub fn worksheets(
    frame: &Frame<'_>,
    words: &Words,
    lives: Option<&str>,
    section: Option<&'static Section>,
) -> Worksheets {
    let assumed = assumed::answers(frame);
    let make = Maker {
        frame: *frame,
        carded: Frame { answers: &assumed, ..*frame },
        words,
        made_on: frame.today,
        lives,
        earlier: None,
    };
    let t = |id: &str| t(&make, id);
    let sections = SECTIONS.into_iter().filter(|own| section.is_none_or(|wanted| wanted.key == own.key));
    let heading = t(if frame.depth == Depth::Quick { "quick" } else { "full" });
    let country = words.text(&format!("country-{}", frame.country.code)).into_owned();
    let foot = match lives {
        Some(address) => words.with("worksheet-foot-at", &[("address", address.into())]),
        None => t("foot"),
    };
    Worksheets {
        language: words.lang().to_owned(),
        title: words
            .with("worksheet-title", &[("kind", heading.as_str().into()), ("country", country.as_str().into())]),
        subject: t("subject"),
        lead: t("lead"),
        business: t("business"),
        code: t("code"),
        one: t("one"),
        many: t("many"),
        foot,
        sheet_of: words.with("worksheet-sheet-of", &[("n", "{n}".into()), ("of", "{of}".into())]),
        continued: make.t("continued"),
        parts: sections.map(|section| part(&make, section)).filter(|part| !part.asked.is_empty()).collect(),
    }
}

/// A text of the worksheets.
fn t(make: &Maker<'_>, id: &str) -> String {
    make.words.text(&format!("worksheet-{id}")).into_owned()
}

fn part(make: &Maker<'_>, section: &'static Section) -> Part {
    let id = format!("section-{}", section.key);
    let name = make.words.text(&id);
    let number = i64::from(section.number);
    let title = if number == 0 {
        name.into_owned()
    } else {
        make.words.with("worksheet-part", &[("number", number.into()), ("name", name.as_ref().into())])
    };
    let steps = section.steps.iter().filter(|step| make.frame.asks(step.depth));
    let mut asked: Vec<Asked> = steps.flat_map(|step| questions(make, step)).collect();
    say_once(&mut asked);
    let mut said = BTreeSet::new();
    for asked in &mut asked {
        asked.lead = asked.lead.take().filter(|lead| said.insert(lead.clone()));
    }
    let all_private = !asked.is_empty() && asked.iter().all(|asked| asked.private.is_some());
    let private = all_private.then(|| t(make, "private"));
    if all_private {
        for asked in &mut asked {
            asked.private = None;
        }
    }
    Part { key: section.key.to_owned(), title, why: make.words.attr(&id, "why").unwrap_or_default(), private, asked }
}

/// The questions of a page; lines of the readiness check stand as one, ratings bring their ticks with them.
fn questions(make: &Maker<'_>, step: &'static Step) -> Vec<Asked> {
    let asks = |question: &&Question| make.frame.asks(question.depth);
    let all: Vec<&'static Question> = step.questions.iter().copied().filter(asks).collect();
    let id = step.questions.first().map_or("", |question| question.section());
    let step_id = format!("step-{id}-{}", step.key);
    let mut asked = match all.first() {
        Some(first) if first.section() == readiness::SECTION.key => vec![check::lines(make, &step_id, &all)],
        _ => all
            .into_iter()
            .filter(|question| question.key != hazards::CHOSEN.key)
            .map(|question| question_of(make, question))
            .collect(),
    };
    if let Some(first) = asked.first_mut().filter(|first| first.lead.is_none()) {
        first.lead = make.words.attr(&step_id, "lead");
    }
    asked
}

fn question_of(make: &Maker<'_>, question: &'static Question) -> Asked {
    Asked {
        number: question.id.to_owned(),
        label: make.words.text(question.key).into_owned(),
        hint: hint(make, question),
        lead: None,
        skip: skip::note(make, question),
        private: matches!(question.class, Class::Money | Class::Health).then(|| t(make, "private")),
        room: room::of(make, question),
    }
}

/// Advice that fits beside a question on paper; advice on what the screen has ticked does not.
fn hint(make: &Maker<'_>, question: &Question) -> Option<String> {
    /// Most characters of advice on paper.
    const SHORT: usize = 90;
    let own = format!("worksheet-hint-{}", question.key);
    if make.words.has(&own) {
        return Some(make.words.text(&own).into_owned());
    }
    make.words.attr(question.key, "hint").filter(|hint| hint.chars().count() <= SHORT)
}

/// What several questions with one number share, such as when to leave them out, is said at the first of them.
fn say_once(asked: &mut [Asked]) {
    for n in (1..asked.len()).rev() {
        let (before, here) = asked.split_at_mut(n);
        let (Some(before), Some(here)) = (before.last(), here.first_mut()) else { continue };
        if before.number == here.number && before.skip == here.skip {
            here.skip = None;
        }
        if before.private == here.private {
            here.private = here.private.take().map(|_| String::new());
        }
    }
}

/// The damage and loss form as a paper of its own.
pub fn damage_form(frame: &Frame<'_>, words: &Words) -> Outline {
    let made_on = NaiveDate::default();
    let make = Maker { frame: *frame, carded: *frame, words, made_on, lives: None, earlier: None };
    let mut page = damage::page(&make);
    let whose = ["business", "code"].map(|id| fact(t(&make, id), None));
    page.blocks.insert(0, Block::Pairs { columns: 2, facts: whose.into() });
    Outline {
        edition: EDITION,
        language: words.lang().to_owned(),
        title: page.title.clone(),
        subject: t(&make, "damage-subject"),
        version_line: t(&make, "damage-foot"),
        words: Furniture {
            page_of: make.with("page-of", &[("n", "{n}".into()), ("of", "{of}".into())]),
            continued: make.t("continued"),
            private: make.t("private"),
        },
        plan: vec![page],
        ..Outline::default()
    }
}

/// Room for what is asked several times.
fn repeat(times: u8, asked: Vec<Asked>) -> Room {
    Room::Repeat { times, asked }
}
