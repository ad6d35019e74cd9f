//! When to leave a question out, in words: what the screen decides by itself, paper has to say.

use super::t;
use crate::outline::build::maker::Maker;
use crate::outline::said;
use crate::plan::catalogue::{activities, hazards};
use crate::plan::question::{Kind, Options, Question, Shown};

/// The note for a question; none where it is always asked.
pub fn note(make: &Maker<'_>, question: &Question) -> Option<String> {
    match &question.shown {
        Shown::Always => None,
        Shown::Chosen(other, code) => Some(unless(make, other, code)),
        Shown::Coastal => Some(coastal(make)),
        Shown::Needs(codes) => Some(needs(make, codes)),
        Shown::RawMaterial => Some(make.words.with(
            "worksheet-skip-nature",
            &[
                ("option", word(make, &activities::PRODUCT_NEEDS, "stock").as_str().into()),
                ("number", activities::PRODUCT_NEEDS.id.into()),
            ],
        )),
        Shown::InWorkshop => Some(t(make, "skip-workshop")),
    }
}

fn unless(make: &Maker<'_>, other: &Question, code: &str) -> String {
    let option = word(make, other, code);
    make.words.with("worksheet-skip-chosen", &[("option", option.as_str().into()), ("number", other.id.into())])
}

fn coastal(make: &Maker<'_>) -> String {
    let place = ("place", hazards::EXPOSURE.id.into());
    if make.frame.country.base_likelihood("tsu") == 0 {
        return make.words.with("worksheet-skip-inland", &[place]);
    }
    let tsunami = make.hazard("tsu");
    let chosen = ("hazards", hazards::CHOSEN.id.into());
    make.words.with("worksheet-skip-coastal", &[place, ("hazard", tsunami.as_str().into()), chosen])
}

fn needs(make: &Maker<'_>, codes: &[&str]) -> String {
    if let [code] = codes {
        return unless(make, &activities::PRODUCT_NEEDS, code);
    }
    let all: Vec<String> = codes.iter().map(|code| word(make, &activities::PRODUCT_NEEDS, code)).collect();
    let (needs, number) = (all.join(", "), activities::PRODUCT_NEEDS.id);
    make.words.with("worksheet-skip-needs", &[("needs", needs.as_str().into()), ("number", number.into())])
}

/// The word of an option of a question.
fn word(make: &Maker<'_>, question: &Question, code: &str) -> String {
    match &question.kind {
        Kind::Choice(options) | Kind::Many { options, .. } => option(make, options, code),
        _ => code.to_owned(),
    }
}

fn option(make: &Maker<'_>, options: &Options, code: &str) -> String {
    said::option(make.words, options, code, &make.frame)
}
