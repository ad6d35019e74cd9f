//! "Someone types for me": what a helper is reminded of, and the private parts that open only after a yes.

use actix_web::HttpResponse;
use askama::Template;

use super::app::App;
use super::desk::Desk;
use super::error::Error;
use super::form::Pairs;
use super::shell::{self, Shell};
use super::steps::{self, Here};
use crate::plan::journey;
use crate::plan::options::Frame;
use crate::plan::question::{Class, Question};
use crate::plan::visible;
use crate::store;
use crate::store::audit::{self, AuditLine};
use crate::store::sessions;

/// Kind of the session of an owner who types herself.
pub const OWNER: &str = "owner";
/// Kind of the session of a helper; behind it stand the private parts to which the owner said yes.
pub const HELPER: &str = "helper";

/// What a private part is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Private {
    /// Sales, savings, debts.
    Money,
    /// Who needs help to be safe.
    Health,
    /// Sex, age and disability of the owner.
    About,
}

impl Private {
    const ALL: [Self; 3] = [Self::Money, Self::Health, Self::About];

    fn of(question: &Question) -> Option<Self> {
        match question.class {
            Class::Public => None,
            Class::Money => Some(Self::Money),
            Class::Health => Some(Self::Health),
            Class::TotalsOnly => Some(Self::About),
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Health => "health",
            Self::About => "about",
        }
    }
}

/// Whether a helper types in a session of this kind.
pub fn types(kind: &str) -> bool {
    kind.split(' ').next() == Some(HELPER)
}

/// Whether the owner has not said yes yet to what this question is about.
fn waits(kind: &str, question: &Question) -> Option<Private> {
    let part = Private::of(question).filter(|_| types(kind))?;
    (!kind.split(' ').skip(1).any(|code| code == part.code())).then_some(part)
}

/// Whether the answer to a question is hidden from the helper.
pub fn hides(desk: &Desk, question: &Question) -> bool {
    waits(&desk.session.kind, question).is_some()
}

/// What the owner has to be asked about before this page opens.
fn first(desk: &Desk, here: &Here, frame: &Frame<'_>) -> Option<Private> {
    visible::asked(here.step, frame).into_iter().find_map(|question| waits(&desk.session.kind, question))
}

#[derive(Template)]
#[template(path = "plans/ask.html")]
struct AskPage {
    shell: Shell,
    about: String,
    part: &'static str,
    to: String,
    action: String,
    csrf: String,
    onward: String,
    back: String,
}

/// The page that asks first, where one has to come before this page.
///
/// # Errors
/// When the template fails.
pub fn ask(desk: &Desk, here: &Here) -> Result<Option<HttpResponse>, Error> {
    let frame = desk.frame()?;
    let Some(private) = first(desk, here, &frame) else { return Ok(None) };
    let base = desk.base();
    let title = desk.shell.t(&format!("section-{}", here.section.key));
    let title = desk.shell.words.with("helper-ask", &[("title", crate::words::Value::Text(&title))]);
    let page = AskPage {
        about: desk.shell.t(&format!("helper-ask-{}", private.code())),
        part: private.code(),
        to: format!("{}/{}", here.section.key, here.stop.slug()),
        action: format!("{base}/helper"),
        csrf: desk.session.csrf.clone(),
        onward: around(desk, here, private, &frame)?,
        back: base,
        shell: desk.shell.titled(&title),
    };
    shell::page(&page).map(Some)
}

/// Where a no leads: past the pages that are about the same.
fn around(desk: &Desk, here: &Here, private: Private, frame: &Frame<'_>) -> Result<String, Error> {
    let mut last = here.stop.clone();
    while let Some(next) = journey::after(&last, frame) {
        let there = Here::find(next.section, &next.slug(), frame)?;
        if first(desk, &there, frame) != Some(private) {
            return Ok(steps::address(&desk.base(), &next));
        }
        last = next;
    }
    let there = Here::find(last.section, &last.slug(), frame)?;
    Ok(steps::onward(desk, &there, frame))
}

/// `POST /plans/{plan}/helper`: a helper begins or ends, or the owner said yes to a private part.
pub async fn choose(desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    let private = Private::ALL.into_iter().find(|part| pairs.get("part") == Some(part.code()));
    let kind = match (pairs.get("do"), private) {
        (Some("start"), _) => Some((HELPER.to_owned(), "helper-began", None)),
        (Some("stop"), _) => Some((OWNER.to_owned(), "helper-ended", None)),
        (Some("yes"), Some(part)) if types(&desk.session.kind) => {
            Some((format!("{} {}", desk.session.kind, part.code()), "helper-asked", Some(part.code())))
        }
        _ => None,
    };
    if let Some((kind, action, detail)) = kind.filter(|(kind, ..)| *kind != desk.session.kind) {
        let (token, plan, now) = (desk.session.token_hash.clone(), desk.plan.id.clone(), desk.app.clock.stamp());
        desk.app
            .store
            .write(move |c| {
                sessions::set_kind(c, &token, &kind)?;
                audit::add(c, AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action, detail })
            })
            .await?;
    }
    Ok(shell::see_other(&back(&desk, &pairs)?))
}

/// Notes that a helper begins with the session.
///
/// # Errors
/// When the store fails.
pub async fn note_begin(app: &App, plan: &str) -> Result<(), Error> {
    let (plan, now) = (plan.to_owned(), app.clock.stamp());
    let line = move |c: &mut store::Connection| {
        let line = AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action: "helper-began", detail: None };
        audit::add(c, line)
    };
    Ok(app.store.write(line).await?)
}

/// The page that was asked about, if this plan has it; else the task list.
fn back(desk: &Desk, pairs: &Pairs) -> Result<String, Error> {
    let frame = desk.frame()?;
    let asked = pairs.get("to").and_then(|to| to.split_once('/'));
    let here = asked.and_then(|(section, slug)| Here::find(section, slug, &frame).ok());
    Ok(here.map_or_else(|| desk.base(), |here| steps::address(&desk.base(), &here.stop)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::catalogue::{business, money, people};

    #[test]
    fn a_private_part_waits_for_its_own_yes() {
        assert_eq!(waits("owner", &money::SALES), None);
        assert_eq!(waits("helper", &business::NAME), None);
        assert_eq!(waits("helper", &money::SALES), Some(Private::Money));
        assert_eq!(waits("helper money", &money::DEBTS), None);
        assert_eq!(waits("helper money", &people::HELP), Some(Private::Health));
        assert_eq!(waits("helper money health", &business::OWNER_SEX), Some(Private::About));
    }
}
