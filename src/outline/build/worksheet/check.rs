//! The readiness check on paper: sentences with five answers to mark.

use crate::outline::build::maker::Maker;
use crate::outline::worksheet::{Asked, Check, CheckLine, Room};
use crate::plan::catalogue::readiness::{READY_SET, SAFETY};
use crate::plan::question::{Kind, Options, Question};

/// The lines of one page of the check under its title.
pub fn lines(make: &Maker<'_>, step_id: &str, questions: &[&'static Question]) -> Asked {
    let line = |question: &&Question| CheckLine {
        number: question.id.to_owned(),
        text: make.words.text(question.key).into_owned(),
        critical: SAFETY.iter().any(|safety| safety.key == question.key),
        answers: match &question.kind {
            Kind::Choice(Options::Fixed(set)) => set.codes.len(),
            _ => READY_SET.codes.len(),
        },
    };
    Asked {
        label: make.words.text(step_id).into_owned(),
        room: Room::Check(Check {
            answers: READY_SET.codes.iter().map(|code| make.words.option(READY_SET.name, code)).collect(),
            lines: questions.iter().map(line).collect(),
        }),
        ..Asked::default()
    }
}
