//! From a plan to its outline: which answer stands on which paper, in words.

use chrono::NaiveDate;

use super::{Back, Boxes, EDITION, Front, Outline, Words as Furniture};
use crate::packs::{Country, Packs};
use crate::plan::answers::Answers;
use crate::plan::catalogue::business;
use crate::plan::options::Frame;
use crate::plan::question::{Class, Depth};
use crate::plan::share;
use crate::words::Words;

mod after;
mod assumed;
mod back;
mod blank;
mod by_hand;
mod cards;
pub mod certificate;
mod closing;
mod contacts;
mod damage;
mod front;
mod glance;
pub mod hall_kit;
mod maker;
mod marks;
mod money;
mod people;
mod pieces;
mod pocket;
mod private;
mod ready;
mod risks;
mod stall;
#[cfg(test)]
mod tests;
mod things;
mod worksheet;
pub mod workshop;

use maker::Maker;
use private::Private;
pub use worksheet::{damage_form, worksheets};

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
    Outline {
        owner: make.said(&business::OWNER),
        plan: pages(&make),
        ..sheets(&make, front::front(&make), back::back(&make))
    }
}

/// The outline of the wall sheet that hangs in public: no names and numbers of people, nothing about where goods go.
/// It has a front and a back, and no plan. `frame` holds all answers: private ones too, so that their names are known.
pub fn stall(frame: &Frame<'_>, words: &Words, made_on: NaiveDate) -> Outline {
    let shown = share::only(frame.answers, &share::chosen(frame.answers));
    let assumed = assumed::answers(&Frame { answers: &shown, ..*frame });
    let private = Private::of(frame.answers, &words.text("paper-plain-words"));
    let open = private.left_out(&share::only(&shown, &[Class::Public]), &words.text("paper-ask-inside"));
    let (frame, carded) = (Frame { answers: &open, ..*frame }, Frame { answers: &assumed, ..*frame });
    let make = Maker { frame, carded, words, made_on, lives: None, earlier: None };
    let (front, back) = (stall::front(&make), stall::back(&make, &private));
    Outline { front, back, ..furniture(&make) }
}

/// The outline of a wall sheet without answers, to copy and to fill by hand: the country's warnings, its verified
/// numbers and what is advised there to most. It has a front, a back, a pocket card and an order to copy, and no plan.
pub fn blank(packs: &Packs, country: &Country, words: &Words) -> Outline {
    let nothing = Answers::default();
    let (today, languages) = (country.read_on, []);
    let frame =
        Frame { packs, country, depth: Depth::Quick, today, languages: &languages, workshop: false, answers: &nothing };
    let assumed = assumed::answers(&frame);
    let carded = Frame { answers: &assumed, ..frame };
    let make = Maker { frame, carded, words, made_on: today, lives: None, earlier: None };
    let front = blank::front(front::front(&make), make.t("disclaimer"));
    let outline = sheets(&make, front, blank::back(back::back(&make)));
    Outline { made_on: String::new(), version_line: String::new(), ..outline }
}

/// Wall sheet, pocket card and order to copy.
fn sheets(make: &Maker<'_>, front: Front, back: Back) -> Outline {
    let (pocket, by_hand) = (pocket::pocket(make), by_hand::by_hand(make, &front, &back));
    Outline { front, back, pocket, by_hand, ..furniture(make) }
}

/// What every paper of a plan carries.
fn furniture(make: &Maker<'_>) -> Outline {
    let business = make.said(&business::NAME);
    let title = match &business {
        Some(name) => make.with("title", &[("name", name.as_str().into())]),
        None => make.t("title-empty"),
    };
    Outline {
        edition: EDITION,
        language: make.words.lang().to_owned(),
        title,
        subject: make.t("subject"),
        business,
        made_on: make.made_on.to_string(),
        version_line: make.with("version", &[("day", make.words.date_long(make.made_on).as_str().into())]),
        words: Furniture {
            page_of: make.with("page-of", &[("n", "{n}".into()), ("of", "{of}".into())]),
            continued: make.t("continued"),
            private: make.t("private"),
        },
        boxes: Boxes { ticked: make.t("box-ticked"), open: make.t("box-open") },
        ..Outline::default()
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
