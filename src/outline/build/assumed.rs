//! Answers to choose action cards by, where the owner has not yet chosen or rated her hazards.

use std::borrow::Cow;

use crate::plan::answers::{Answers, Value};
use crate::plan::catalogue::hazards;
use crate::plan::facts;
use crate::plan::options::Frame;
use crate::plan::question::Depth;
use crate::plan::suggest::Place;

/// The answers themselves once a hazard is rated; before that, with the hazards and ratings that the plan suggests,
/// so that a paper printed early carries useful cards.
pub(super) fn answers<'a>(frame: &Frame<'a>) -> Cow<'a, Answers> {
    if !facts::rated(frame.answers).is_empty() {
        return Cow::Borrowed(frame.answers);
    }
    let mut answers = frame.answers.clone();
    let place = Place::read(frame.answers, frame.country);
    let mut chosen = facts::chosen_hazards(frame.answers).to_vec();
    if chosen.is_empty() {
        chosen = place.ticks(frame.depth == Depth::Quick).into_iter().map(str::to_owned).collect();
    }
    let values = &mut answers.section_mut(hazards::SECTION.key).values;
    for found in chosen.iter().filter_map(|hazard| place.suggest(hazard)) {
        let row = |column: &str| format!("{}/{}/{column}", hazards::RATINGS.key, found.hazard);
        let code = |codes: &[&str], level: u8| {
            codes.get(usize::from(level).saturating_sub(1)).map(|code| Value::Text((*code).to_owned()))
        };
        values.extend(code(hazards::OFTEN_SET.codes, found.likelihood).map(|value| (row(hazards::OFTEN.key), value)));
        values.extend(code(hazards::BAD_SET.codes, found.impact).map(|value| (row(hazards::BAD.key), value)));
    }
    values.insert(hazards::CHOSEN.key.to_owned(), Value::Many(chosen));
    Cow::Owned(answers)
}
