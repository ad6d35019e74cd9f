//! The scene of the matrix: an owner with a plan, the second person of her business, her workshop, and all trainers who
//! could be curious, each signed in without a password being hashed.

use chrono::TimeDelta;
use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::Text};
use stanap::store::accounts::{self, NewAccount};
use stanap::store::seats::{self, NewSeat};
use stanap::store::sessions::{self, SessionRow};
use stanap::store::{Rights, Store, organisations};

use super::matrix::{Line, Who, address};
use crate::support::app::{Kind, TestApp};
use crate::support::owner::{Owner, digest};
use crate::support::page::Page;
use crate::support::trainer::Trainer;
use crate::support::visitor::Visitor;

/// What the owner wrote and shares with nobody.
pub const SECRET: &str = "Qwertzuiop";
const OURS: &str = "KEY00000";

/// People and what they could reach for.
pub struct Scene {
    /// The running server.
    pub app: TestApp,
    /// The owner at her plan.
    pub owner: Owner,
    /// What stands in addresses, by name.
    names: Vec<(&'static str, String)>,
}

impl Scene {
    /// An owner who joined a workshop, on an empty server.
    pub fn set() -> Self {
        Self::on(Kind::Sqlite)
    }

    /// The same on a database of a kind.
    pub fn on(kind: Kind) -> Self {
        let app = TestApp::on(kind);
        let owner = owner(&app);
        let people = [
            ("tom", Rights::Trainer, Some("women")),
            ("hana", Rights::Trainer, Some("women")),
            ("lena", Rights::Lead, Some("women")),
            ("ada", Rights::Admin, None),
            ("oli", Rights::Trainer, Some("women")),
            ("else", Rights::Lead, Some("men")),
        ];
        for (login, role, organisation) in people {
            account(&app, login, role, organisation);
        }
        let tom = Trainer { browser: app.visitor(), account: "account-tom".to_owned() };
        let workshop = tom.holds(&app, "KT7R4M", Some("women"));
        Trainer { browser: app.visitor(), account: "account-oli".to_owned() }.holds(&app, "WX2N9H", Some("women"));
        furnish(&app, &owner.plan, &workshop);
        let names = vec![
            ("plan", owner.plan.clone()),
            ("workshop", workshop),
            ("seat", "seat-1".to_owned()),
            ("key", "key-2".to_owned()),
            ("account", "account-oli".to_owned()),
            ("organisation", "org-women".to_owned()),
            ("keeper", "keeper-1".to_owned()),
        ];
        Self { app, owner, names }
    }

    /// What stands in addresses: name and value.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.names.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// Somebody with a browser of her own, signed in if she ever is, and the token that her forms carry.
    pub fn comes(&self, who: Who) -> (Visitor, String) {
        let login = match who {
            Who::Visitor => return (self.app.visitor(), String::new()),
            Who::Owner => {
                let mut hers = self.owner.second_phone(&self.app);
                let token = hers.token();
                return (hers.phone, token);
            }
            Who::Second => return self.session("stanap", "second"),
            Who::Trainer => "tom",
            Who::Helper => "hana",
            Who::Lead => "lena",
            Who::Admin => "ada",
            Who::OtherTrainer => "oli",
            Who::OtherLead => "else",
        };
        self.session("stanap-trainer", login)
    }

    /// Begins a session behind the scenes: its cookie is in the browser.
    fn session(&self, cookie: &str, login: &str) -> (Visitor, String) {
        let (token, csrf, now) =
            (format!("token-of-{login}"), format!("form-token-of-{login}"), self.app.clock.stamp());
        let is_trainer = login != "second";
        let row = SessionRow {
            token_hash: digest(&token),
            plan_id: (!is_trainer).then(|| self.owner.plan.clone()),
            kind: if is_trainer { "trainer" } else { "owner" }.to_owned(),
            csrf: csrf.clone(),
            shared_phone: false,
            created_at: now,
            seen_at: now,
            expires_at: now + TimeDelta::hours(if is_trainer { 8 } else { 12 }),
            account_id: is_trainer.then(|| format!("account-{login}")),
            key_id: (!is_trainer).then(|| "key-2".to_owned()),
        };
        self.app.store.write_now(move |c| sessions::insert(c, &row)).expect("a session");
        let mut browser = self.app.visitor();
        browser.keeps_cookie(cookie, &token);
        (browser, csrf)
    }

    /// Sends the request of a line: a form with the token, a fresh key and a business name.
    pub fn knocks(&self, browser: &mut Visitor, line: &Line, token: &str, n: usize) -> Page {
        let key = format!("{OURS}{n}");
        let revision = if line.2.starts_with("/activities") { "1" } else { "0" };
        let fields = [("csrf", token), ("key", key.as_str()), ("revision", revision), ("business-name", "Mine")];
        browser.request(line.0, &address(line, self), &fields)
    }

    /// All that is stored on SQLite, in words, to see whether anything changed.
    pub fn stored(&self) -> String {
        everything(&self.app.store)
    }
}

/// An owner with a product in her list, so that every address of the matrix is there.
pub fn owner(app: &TestApp) -> Owner {
    let mut owner = Owner::begins(app, "quick");
    let token = owner.token();
    let fields =
        [("csrf", token.as_str()), ("key", "productr1"), ("revision", "0"), ("activities-products/r1/name", SECRET)];
    owner.sends("/activities/products/rows/r1", &fields).assert_status(303);
    owner
}

fn account(app: &TestApp, login: &str, role: Rights, organisation: Option<&str>) {
    let (id, now) = (format!("account-{login}"), app.clock.stamp());
    let (login, organisation) = (login.to_owned(), organisation.map(str::to_owned));
    let made = app.store.write_now(move |c| {
        let named = organisation.as_deref();
        let organisation = named.map(|name| organisations::ensure(c, &format!("org-{name}"), name, now)).transpose()?;
        let new = NewAccount {
            id: &id,
            login: &login,
            name: &login,
            password_hash: "no password",
            role,
            organisation_id: organisation.as_deref(),
            language: "en",
            now,
        };
        accounts::insert(c, new)
    });
    made.expect("an account");
}

/// The owner's seat, the trainer who helps, and the second person's code.
fn furnish(app: &TestApp, plan: &str, workshop: &str) {
    let (plan, workshop, now) = (plan.to_owned(), workshop.to_owned(), app.clock.stamp());
    let done = app.store.write_now(move |c| {
        let seat =
            NewSeat { id: "seat-1", workshop_id: &workshop, plan_id: Some(&plan), name: None, paper: false, now };
        seats::take(c, seat)?;
        let rows = [
            format!(
                "INSERT INTO workshop_trainers (workshop_id, account_id, added_at) \
                 VALUES ('{workshop}', 'account-hana', '2027-01-01 00:00:00')"
            ),
            format!(
                "INSERT INTO code_keepers (id, plan_id, organisation_id, name, named_at) \
                 VALUES ('keeper-1', '{plan}', 'org-women', 'Ana', '2027-01-01 00:00:00')"
            ),
            format!(
                "INSERT INTO plan_keys (id, plan_id, name, code_public, code_hash, money, created_at) \
                 VALUES ('key-2', '{plan}', 'Ben', '2222', 'none', FALSE, '2027-01-01 00:00:00')"
            ),
        ];
        for row in rows {
            sql_query(row).execute(c)?;
        }
        Ok(())
    });
    done.expect("the scene is set");
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

/// Every row of every table of a SQLite database.
fn everything(store: &Store) -> String {
    let all = store.read_now(|c| {
        let tables = "SELECT name AS word FROM sqlite_master WHERE type = 'table' ORDER BY name";
        let mut told = Vec::new();
        for table in sql_query(tables).load::<Word>(c)? {
            let table = table.word;
            let columns = format!("SELECT name AS word FROM pragma_table_info('{table}')");
            let columns = sql_query(columns).load::<Word>(c)?.into_iter();
            let cells: Vec<String> = columns.map(|column| format!("quote(\"{}\")", column.word)).collect();
            let rows = format!("SELECT {} AS word FROM {table} ORDER BY 1", cells.join(" || ',' || "));
            let rows = sql_query(rows).load::<Word>(c)?;
            told.extend(rows.into_iter().map(|row| format!("{table}: {}", row.word)));
        }
        Ok(told.join("\n"))
    });
    all.expect("the store answers")
}
