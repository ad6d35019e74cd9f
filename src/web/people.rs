//! The trainers of an organisation, for its lead, and of all, for the admin: who they are, what they may do.

mod person;

use actix_web::{HttpResponse, web};
use askama::Template;

use super::error::Error;
use super::pager::{self, Pager};
use super::shell::{self, Shell};
use super::trainer::Trainer;
use crate::store::accounts::{self, AccountRow};
use crate::store::{Rights, organisations};

pub use person::{change, organisation, show};

/// Whose accounts somebody looks after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// All of the server.
    All,
    /// Trainers and leads of one organisation.
    Organisation(String),
}

impl Reach {
    /// The reach of a lead or an admin.
    ///
    /// # Errors
    /// `NotFound` for a trainer, and for a lead without an organisation.
    pub fn of(trainer: &Trainer) -> Result<Self, Error> {
        match (trainer.account.role, &trainer.account.organisation_id) {
            (Rights::Admin, _) => Ok(Self::All),
            (Rights::Lead, Some(id)) => Ok(Self::Organisation(id.clone())),
            _ => Err(Error::NotFound),
        }
    }
    /// The organisation it ends at.
    pub fn organisation(&self) -> Option<&str> {
        match self {
            Self::All => None,
            Self::Organisation(id) => Some(id),
        }
    }
    /// Whether an account is within it.
    pub fn holds(&self, account: &AccountRow) -> bool {
        let own = |id: &str| account.organisation_id.as_deref() == Some(id) && account.role != Rights::Admin;
        self.organisation().is_none_or(own)
    }
    /// What an account within it may be made.
    pub fn roles(&self) -> &'static [&'static str] {
        match self {
            Self::All => &["trainer", "lead", "admin"],
            Self::Organisation(_) => &["trainer", "lead"],
        }
    }
}

/// One line of the list.
struct Line {
    id: String,
    name: String,
    login: String,
    role: String,
    organisation: Option<String>,
    closed: bool,
}

#[derive(Template)]
#[template(path = "trainers/people.html")]
struct PeoplePage {
    shell: Shell,
    people: Vec<Line>,
    pager: Pager,
}

/// `GET /people`
pub async fn list(trainer: Trainer, query: web::Query<Vec<(String, String)>>) -> Result<HttpResponse, Error> {
    let (reach, page) = (Reach::of(&trainer)?, pager::asked(&query));
    let within = reach.clone();
    let found = trainer.app.store.read(move |c| {
        let people = accounts::list(c, within.organisation(), page * pager::LINES, pager::LINES + 1)?;
        let named = if within == Reach::All { organisations::all(c)? } else { Vec::new() };
        Ok((people, named))
    });
    let (people, named) = found.await?;
    let (people, more) = pager::cut(people);
    let shell = trainer.shell.named("people");
    let line = |account: AccountRow| Line {
        role: shell.t(&format!("account-role-{}", account.role)),
        organisation: named
            .iter()
            .find(|row| Some(&row.id) == account.organisation_id.as_ref())
            .map(|row| row.name.clone()),
        closed: account.disabled_at.is_some(),
        id: account.id,
        name: account.name,
        login: account.login,
    };
    let people = people.into_iter().map(line).collect();
    shell::page(&PeoplePage { people, pager: Pager::of("/people", page, more), shell })
}
