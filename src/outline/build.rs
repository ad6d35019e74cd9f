//! From a plan to its outline: which answer stands on which paper, in words.

use chrono::NaiveDate;

use super::{EDITION, Outline, Words as Furniture};
use crate::plan::answers::Answers;
use crate::plan::catalogue::business;
use crate::plan::options::Frame;
use crate::words::Words;

mod after;
mod assumed;
mod back;
mod cards;
mod closing;
mod contacts;
mod damage;
mod front;
mod glance;
mod maker;
mod marks;
mod money;
mod people;
mod pieces;
mod ready;
mod risks;
#[cfg(test)]
mod tests;
mod things;
mod worksheet;

use maker::Maker;
pub use worksheet::{damage_form, empty_wall, worksheets};

/// An earlier round of the readiness check, to set beside the answers of today.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'a> {
    /// When it was made.
    pub day: NaiveDate,
    /// Its answers.
    pub answers: &'a Answers,
}

/// The outline of a plan: its answers in the words of one language. `made_on` is the day of the last change, `lives`
/// the public address where the plan is kept, if there is one, `earlier` the first round of the readiness check, if
/// it was made again since.
pub fn of(
    frame: &Frame<'_>,
    words: &Words,
    made_on: NaiveDate,
    lives: Option<&str>,
    earlier: Option<Earlier<'_>>,
) -> Outline {
    let assumed = assumed::answers(frame);
    let make = Maker { frame: *frame, carded: Frame { answers: &assumed, ..*frame }, words, made_on, lives, earlier };
    let business = make.said(&business::NAME);
    let title = match &business {
        Some(name) => make.with("title", &[("name", name.as_str().into())]),
        None => make.t("title-empty"),
    };
    Outline {
        edition: EDITION,
        language: words.lang().to_owned(),
        title,
        subject: make.t("subject"),
        owner: make.said(&business::OWNER),
        business,
        made_on: made_on.to_string(),
        version_line: make.with("version", &[("day", words.date_long(made_on).as_str().into())]),
        words: Furniture {
            page_of: make.with("page-of", &[("n", "{n}".into()), ("of", "{of}".into())]),
            continued: make.t("continued"),
            private: make.t("private"),
        },
        front: front::front(&make),
        back: back::back(&make),
        plan: pages(&make),
    }
}

fn pages(make: &Maker<'_>) -> Vec<super::Page> {
    let mut pages = vec![glance::page(make), risks::page(make), ready::page(make)];
    pages.extend(cards::pages(make));
    pages.push(people::page(make));
    pages.push(contacts::page(make));
    pages.push(things::page(make));
    pages.extend(money::page(make));
    pages.push(after::page(make));
    pages.push(damage::page(make));
    pages.push(closing::page(make));
    pages
}
