//! A trainer with a browser of her own, signed in, and workshops made for her behind the scenes.

use chrono::NaiveDate;
use stanap::store::accounts::{self, NewAccount};
use stanap::store::workshops::{self, NewWorkshop, WorkshopForm};
use stanap::store::{Agenda, Rights, organisations};
use stanap::web;

use super::app::TestApp;
use super::page::Page;
use super::reading::selector;
use super::visitor::Visitor;

/// The password of every trainer in the tests.
pub const PASSWORD: &str = "breadfruit under the house";

/// A signed-in trainer.
pub struct Trainer {
    /// Her browser.
    pub browser: Visitor,
    /// Her account.
    pub account: String,
}

/// Makes an account without a browser, and gives its id.
pub fn account(app: &TestApp, login: &str, role: Rights, organisation: Option<&str>) -> String {
    let typed = web::Account { login: login.into(), name: login.into(), password: PASSWORD.into() };
    let checked = web::checked_account(&typed).expect("a good account");
    let (id, now) = (format!("account-{login}"), app.clock.stamp());
    let (account, organisation) = (id.clone(), organisation.map(str::to_owned));
    app.store
        .write_now(move |c| {
            let named = organisation.as_deref();
            let organisation = named.map(|name| organisations::ensure(c, &format!("org-{name}"), name, now));
            let organisation = organisation.transpose()?;
            let new = NewAccount {
                id: &account,
                login: &checked.login,
                name: &checked.name,
                password_hash: &checked.password_hash,
                role,
                organisation_id: organisation.as_deref(),
                language: "en",
                now,
            };
            accounts::insert(c, new)
        })
        .expect("an account");
    id
}

impl Trainer {
    /// A new account of this name and role, signed in.
    pub fn signs_in(app: &TestApp, login: &str, role: Rights, organisation: Option<&str>) -> Self {
        let account = account(app, login, role, organisation);
        let mut browser = app.visitor();
        browser.request("POST", "/sign-in", &[("login", login), ("password", PASSWORD)]).assert_status(303);
        Self { browser, account }
    }

    /// The form token of her session.
    pub fn token(&mut self) -> String {
        let page = self.browser.get("/workshops");
        let token = page.document.select(&selector("input[name=csrf]")).next().and_then(|field| field.attr("value"));
        token.expect("a form token").to_owned()
    }

    /// Sends a form with her token.
    pub fn posts(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.token();
        let fields = [&[("csrf", token.as_str())], fields].concat();
        self.browser.request("POST", path, &fields)
    }

    /// A half-day workshop of hers in Vanuatu with this join code, made in the store; gives its id.
    pub fn holds(&self, app: &TestApp, code: &str, organisation: Option<&str>) -> String {
        let day = NaiveDate::from_ymd_opt(2027, 2, 8).expect("a day");
        let form = WorkshopForm {
            title: "Market house".into(),
            country: "VU".into(),
            place: "Port Vila".into(),
            language: "en".into(),
            starts_on: day,
            ends_on: day,
            agenda: Agenda::Half,
            sectors: "[]".into(),
            consent_text: String::new(),
        };
        let (id, code, account) = (format!("workshop-{code}"), code.to_owned(), self.account.clone());
        let organisation = organisation.map(|name| format!("org-{name}"));
        let (kept, now) = (id.clone(), app.clock.stamp());
        app.store
            .write_now(move |c| {
                let new = NewWorkshop {
                    id: &id,
                    code: &code,
                    organisation_id: organisation.as_deref(),
                    trainer_id: &account,
                    form: &form,
                    practice: false,
                    now,
                };
                workshops::insert(c, new)
            })
            .expect("a workshop");
        kept
    }
}
