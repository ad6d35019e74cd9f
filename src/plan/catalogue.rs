//! The ordered list of sections, and look-ups in it; nothing else.

pub mod activities;
pub mod assets;
pub mod backup;
pub mod business;
pub mod contacts;
pub mod finish;
pub mod hazards;
pub mod money;
pub mod people;
pub mod readiness;
pub mod recovery;
pub mod review;
pub mod stages;
pub mod start;
pub mod tasks;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::question::{Question, Section, Step};

/// The edition of the catalogue: grows when a question changes its meaning or plan.json its shape, so that old files can
/// be told apart. Each edition has its step in `export::import`.
pub const EDITION: i32 = 2;

/// All parts, in order. S15, the damage log, is a tool of its own.
pub static SECTIONS: [&Section; 15] = [
    &start::SECTION,
    &business::SECTION,
    &activities::SECTION,
    &hazards::SECTION,
    &readiness::SECTION,
    &people::SECTION,
    &contacts::SECTION,
    &assets::SECTION,
    &backup::SECTION,
    &money::SECTION,
    &stages::SECTION,
    &recovery::SECTION,
    &tasks::SECTION,
    &review::SECTION,
    &finish::SECTION,
];

/// The part with this key.
pub fn section(key: &str) -> Option<&'static Section> {
    SECTIONS.iter().copied().find(|section| section.key == key)
}

/// The page with this key in a part.
pub fn step<'s>(section: &'s Section, key: &str) -> Option<&'s Step> {
    section.steps.iter().find(|step| step.key == key)
}

/// Every question with its part and page, in order. A question that stands on two pages comes once.
pub fn questions() -> impl Iterator<Item = (&'static Section, &'static Step, &'static Question)> {
    let mut seen = std::collections::BTreeSet::new();
    SECTIONS
        .iter()
        .copied()
        .flat_map(|section| section.steps.iter().map(move |step| (section, step)))
        .flat_map(|(section, step)| step.questions.iter().map(move |question| (section, step, *question)))
        .filter(move |(_, _, question)| seen.insert(question.key))
}

/// The question with this key.
pub fn question(key: &str) -> Option<&'static Question> {
    static BY_KEY: LazyLock<HashMap<&'static str, &'static Question>> =
        LazyLock::new(|| questions().map(|(_, _, question)| (question.key, question)).collect());
    BY_KEY.get(key).copied()
}

/// The question or column behind a path of the answers; for the path of a row itself, its table.
pub fn behind(path: &str) -> Option<&'static Question> {
    let mut parts = path.split('/');
    let found = question(parts.next()?)?;
    match (parts.next(), parts.next()) {
        (_, None) => Some(found),
        (_, Some("take")) => Some(&stages::TAKE),
        (_, Some(column)) => match found.table() {
            None => (column == "who").then_some(&stages::WHO),
            Some(table) => table.columns.iter().copied().find(|own| own.key == column),
        },
    }
}
