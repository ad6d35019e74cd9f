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
use crate::plan::share;
use crate::plan::visible;
use crate::store;
use crate::store::audit::{self, AuditLine};
use crate::store::sessions;

/// Kind of the session of an owner who types herself.
pub const OWNER: &str = "owner";
/// Kind of the session of a helper; behind it stand the private parts to which the owner said yes.
pub const HELPER: &str = "helper";

/// Start of the messages that say what comes next, where that is no page of questions.
pub const ABOUT: &str = "helper-about";

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

    fn of(class: Class) -> Option<Self> {
        match class {
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

/// What answers of a class are about, where the owner has not said yes to it yet.
fn waits(kind: &str, class: Class) -> Option<Private> {
    let part = Private::of(class).filter(|_| types(kind))?;
    (!kind.split(' ').skip(1).any(|code| code == part.code())).then_some(part)
}

/// Whether answers of a class are hidden from the helper.
pub fn hides_class(desk: &Desk, class: Class) -> bool {
    waits(&desk.session.kind, class).is_some()
}

/// Whether the answer to a question is hidden from the helper.
pub fn hides(desk: &Desk, question: &Question) -> bool {
    hides_class(desk, question.class)
}

/// What of these classes the owner has to be asked about, each once.
pub fn waiting(desk: &Desk, classes: impl IntoIterator<Item = Class>) -> Vec<Private> {
    let found: Vec<Private> = classes.into_iter().filter_map(|class| waits(&desk.session.kind, class)).collect();
    Private::ALL.into_iter().filter(|part| found.contains(part)).collect()
}

/// What the owner has to be asked about before this page opens.
fn first(desk: &Desk, here: &Here, frame: &Frame<'_>) -> Option<Private> {
    visible::asked(here.step, frame).into_iter().find_map(|question| waits(&desk.session.kind, question.class))
}

#[derive(Template)]
#[template(path = "plans/ask.html")]
struct AskPage {
    shell: Shell,
    about: Vec<String>,
    hidden: Vec<(String, String)>,
    action: String,
    csrf: String,
    onward: String,
    back: String,
}

/// Something private that is not a page of questions, and may open only after a yes.
pub struct Asking<'a> {
    /// What it is about.
    pub parts: &'a [Private],
    /// Start of the messages that say so.
    pub about: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// Where the yes goes: address and what is sent along.
    pub yes: (String, Vec<(String, String)>),
    /// Where a no leads.
    pub no: String,
}

/// The page that asks first.
///
/// # Errors
/// When the template fails.
pub fn ask_for(desk: &Desk, asking: Asking<'_>) -> Result<HttpResponse, Error> {
    let title = desk.shell.words.with("helper-ask", &[("title", crate::words::Value::Text(asking.title))]);
    let (action, mut hidden) = asking.yes;
    hidden.push(("do".to_owned(), "yes".to_owned()));
    hidden.extend(asking.parts.iter().map(|part| ("part".to_owned(), part.code().to_owned())));
    shell::page(&AskPage {
        about: asking.parts.iter().map(|part| desk.shell.t(&format!("{}-{}", asking.about, part.code()))).collect(),
        hidden,
        action,
        csrf: desk.session.csrf.clone(),
        onward: asking.no,
        back: desk.base(),
        shell: desk.shell.titled(&title),
    })
}

/// The page that asks first, where one has to come before this page of questions.
///
/// # Errors
/// When the template fails.
pub fn ask(desk: &Desk, here: &Here) -> Result<Option<HttpResponse>, Error> {
    let frame = desk.frame()?;
    let Some(private) = first(desk, here, &frame) else { return Ok(None) };
    let to = format!("{}/{}", here.section.key, here.stop.slug());
    let asking = Asking {
        parts: &[private],
        about: "helper-ask",
        title: &desk.shell.t(&format!("section-{}", here.section.key)),
        yes: (format!("{}/helper", desk.base()), vec![("to".to_owned(), to)]),
        no: around(desk, here, private, &frame)?,
    };
    ask_for(desk, asking).map(Some)
}

/// The page that asks before one with nothing but answers of these classes on it opens; `to` is one of [`PAGES`]. A no
/// leads to the list of parts.
///
/// # Errors
/// When the template fails.
pub fn ask_before(desk: &Desk, classes: &[Class], to: &str, title: &str) -> Result<Option<HttpResponse>, Error> {
    let parts = waiting(desk, classes.iter().copied());
    if parts.is_empty() {
        return Ok(None);
    }
    let yes = (format!("{}/helper", desk.base()), vec![("to".to_owned(), to.to_owned())]);
    ask_for(desk, Asking { parts: &parts, about: ABOUT, title, yes, no: desk.base() }).map(Some)
}

/// What stands on top of papers from which private parts are left out until the owner says yes.
#[derive(Template)]
#[template(path = "plans/left-out.html")]
pub struct LeftOut {
    shell: Shell,
    parts: Vec<(&'static str, String)>,
    action: String,
    csrf: String,
    to: &'static str,
}

impl LeftOut {
    /// Of the papers that this owner chose; nothing where nothing is left out. `to` is the page on which it stands.
    pub fn of(desk: &Desk, to: &'static str) -> Option<Self> {
        let parts = waiting(desk, share::chosen(&desk.answers)).into_iter();
        let parts: Vec<_> =
            parts.map(|part| (part.code(), desk.shell.t(&format!("helper-left-{}", part.code())))).collect();
        (!parts.is_empty()).then(|| Self {
            parts,
            action: format!("{}/helper", desk.base()),
            csrf: desk.session.csrf.clone(),
            to,
            shell: desk.shell.clone(),
        })
    }
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
pub async fn choose(mut desk: Desk, pairs: Pairs) -> Result<HttpResponse, Error> {
    desk.check(&pairs)?;
    match pairs.get("do") {
        Some("start") => change(&mut desk, HELPER.to_owned(), &[("helper-began", None)]).await?,
        Some("stop") => change(&mut desk, OWNER.to_owned(), &[("helper-ended", None)]).await?,
        _ => open(&mut desk, &pairs).await?,
    }
    Ok(shell::see_other(&back(&desk, &pairs)?))
}

/// Opens the private parts to which the owner said yes in this form.
///
/// # Errors
/// When the store fails.
pub async fn open(desk: &mut Desk, pairs: &Pairs) -> Result<(), Error> {
    if pairs.get("do") != Some("yes") || !types(&desk.session.kind) {
        return Ok(());
    }
    let (codes, open) = (pairs.all("part"), desk.session.kind.clone());
    let fresh = Private::ALL.map(Private::code).into_iter().filter(|code| codes.contains(code));
    let fresh: Vec<&'static str> = fresh.filter(|code| !open.split(' ').any(|known| known == *code)).collect();
    let kind = fresh.iter().fold(open, |kind, code| format!("{kind} {code}"));
    let notes: Vec<_> = fresh.into_iter().map(|code| ("helper-asked", Some(code))).collect();
    change(desk, kind, &notes).await
}

/// Says whose hand it is from now on, and notes that.
async fn change(desk: &mut Desk, kind: String, notes: &[(&'static str, Option<&'static str>)]) -> Result<(), Error> {
    if kind == desk.session.kind {
        return Ok(());
    }
    let (token, plan, now) = (desk.session.token_hash.clone(), desk.plan.id.clone(), desk.app.clock.stamp());
    let (stored, notes) = (kind.clone(), notes.to_vec());
    desk.app
        .store
        .write(move |c| {
            sessions::set_kind(c, &token, &stored)?;
            let mut all = notes.iter().map(|(action, detail)| {
                let (action, detail) = (*action, *detail);
                audit::add(c, AuditLine { plan_id: Some(&plan), at: now, actor: "owner", action, detail })
            });
            all.try_for_each(|noted| noted)
        })
        .await?;
    desk.session.kind = kind;
    Ok(())
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

/// Pages that ask first besides those of questions, as a form names them.
const PAGES: [&str; 3] = ["print", "print-view", "about-me"];

/// The page that was asked about, if this plan has it; else the task list.
fn back(desk: &Desk, pairs: &Pairs) -> Result<String, Error> {
    let frame = desk.frame()?;
    let to = pairs.get("to").unwrap_or_default();
    if PAGES.contains(&to) {
        return Ok(format!("{}/{to}", desk.base()));
    }
    let asked = to.split_once('/');
    let here = asked.and_then(|(section, slug)| Here::find(section, slug, &frame).ok());
    Ok(here.map_or_else(|| desk.base(), |here| steps::address(&desk.base(), &here.stop)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::catalogue::{business, money, people};

    #[test]
    fn a_private_part_waits_for_its_own_yes() {
        assert_eq!(waits("owner", money::SALES.class), None);
        assert_eq!(waits("helper", business::NAME.class), None);
        assert_eq!(waits("helper", money::SALES.class), Some(Private::Money));
        assert_eq!(waits("helper money", money::DEBTS.class), None);
        assert_eq!(waits("helper money", people::HELP.class), Some(Private::Health));
        assert_eq!(waits("helper money health", business::OWNER_SEX.class), Some(Private::About));
    }
}
