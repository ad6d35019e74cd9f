//! `stanap trainer`: accounts made and looked after from a terminal; the first one is made this way on a server.

use std::io::{BufRead, IsTerminal};

use chrono::{NaiveDateTime, Utc};
use clap::Subcommand;

use super::{Told, print, serve};
use crate::settings::Settings;
use crate::store::accounts::{self, AccountRow, NewAccount};
use crate::store::audit::{self, AuditLine};
use crate::store::invites::{self, NewInvite};
use crate::store::{Connection, Rights, Store, StoreError, organisations, sessions};
use crate::web;

/// What to do with trainers' accounts.
#[derive(Subcommand)]
pub enum Order {
    /// Add an account; the password is read from the terminal or a pipe, one line.
    #[command(after_help = "Example: stanap trainer add mere@chamber.example --name \"Mere T.\" --role lead\n\
                            With --invite it prints a link instead; whoever opens it chooses name and password.")]
    Add {
        /// What she types to sign in; not needed with --invite.
        #[arg(required_unless_present = "invite")]
        login: Option<String>,
        /// Her name, as owners and colleagues read it.
        #[arg(long)]
        name: String,
        /// trainer, lead or admin.
        #[arg(long, default_value = "trainer")]
        role: String,
        /// Name of her organisation; it is added if it is not there.
        #[arg(long)]
        organisation: Option<String>,
        /// Print a link that makes the account, good once and for 7 days.
        #[arg(long)]
        invite: bool,
    },
    /// List the accounts.
    #[command(after_help = "Example: stanap trainer list")]
    List,
    /// Close an account: its sessions end and nobody signs in with it. Its workshops stay.
    #[command(after_help = "Example: stanap trainer disable mere@chamber.example")]
    Disable {
        /// What she types to sign in.
        login: String,
    },
    /// Give an account a new password and end its sessions.
    #[command(after_help = "Example: stanap trainer password mere@chamber.example")]
    Password {
        /// What she types to sign in.
        login: String,
        /// Print a link by which she chooses it herself, good once and for 7 days.
        #[arg(long)]
        invite: bool,
    },
}

/// Carries out an order.
pub fn run(settings: &Settings, order: Order) -> Told {
    match order {
        Order::Add { login, name, role, organisation, invite } => {
            let role = Rights::try_from(role).map_err(|_| "the role is trainer, lead or admin".to_owned())?;
            let organisation = organisation.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
            match login.filter(|_| !invite) {
                Some(login) => add(settings, login, name, role, organisation),
                None => asked(settings, name.trim(), role, organisation),
            }
        }
        Order::List => list(&serve::open(settings)?),
        Order::Disable { login } => disable(&serve::open(settings)?, &login),
        Order::Password { login, invite } => password(settings, &login, invite),
    }
}

fn add(settings: &Settings, login: String, name: String, role: Rights, organisation: Option<String>) -> Told {
    let typed = web::Account { login, name, password: read_password()? };
    let account = web::checked_account(&typed).map_err(|faults| told(settings, &faults))?;
    let (id, shown, now) = (web::fresh_id(), account.login.clone(), Utc::now().naive_utc());
    let store = serve::open(settings)?;
    let made = store.write_now(move |c| {
        let organisation = ensure(c, organisation.as_deref(), now)?;
        let new = NewAccount {
            id: &id,
            login: &account.login,
            name: &account.name,
            password_hash: &account.password_hash,
            role,
            organisation_id: organisation.as_deref(),
            language: "en",
            now,
        };
        accounts::insert(c, new)?;
        note(c, "account-made", &id, now)
    });
    match made {
        Err(StoreError::Taken(_)) => Err(format!("somebody signs in as {shown} already")),
        Err(error) => Err(error.to_string()),
        Ok(()) => {
            store.close();
            print(&format!("{shown} can sign in now."));
            Ok(())
        }
    }
}

/// A link for somebody who is to choose everything herself.
fn asked(settings: &Settings, name: &str, role: Rights, organisation: Option<String>) -> Told {
    if name.is_empty() || name.chars().count() > 80 {
        return Err("a name has 1 to 80 letters".to_owned());
    }
    let ((token, hash), name, now) = (web::fresh_link(), name.to_owned(), Utc::now().naive_utc());
    let store = serve::open(settings)?;
    let made = store.write_now(move |c| {
        let organisation = ensure(c, organisation.as_deref(), now)?;
        let (organisation_id, name) = (organisation.as_deref(), name.as_str());
        let new = NewInvite { token_hash: &hash, account_id: None, role, organisation_id, name, made_by_id: None, now };
        invites::insert(c, new)
    });
    made.map_err(|error| error.to_string())?;
    store.close();
    show_link(settings, &token);
    Ok(())
}

fn show_link(settings: &Settings, token: &str) {
    let base = settings.public_address.clone().unwrap_or_else(|| format!("http://{}", settings.listen));
    print(&format!("{base}/invite/{token}"));
    print(&format!("This link works once, within {} days. Give it to nobody else.", invites::DAYS));
}

fn ensure(c: &mut Connection, name: Option<&str>, now: NaiveDateTime) -> Result<Option<String>, StoreError> {
    name.map(|name| organisations::ensure(c, &web::fresh_id(), name, now)).transpose()
}

fn note(c: &mut Connection, action: &str, about: &str, at: NaiveDateTime) -> Result<(), StoreError> {
    audit::add(c, AuditLine { plan_id: None, at, actor: "terminal", action, detail: Some(about) })
}

/// A page of accounts at a time, so that a server of any size can be listed.
fn list(store: &Store) -> Told {
    let mut from = 0;
    loop {
        let page = store.read_now(|c| {
            let page = accounts::list(c, None, from, 200)?;
            let named = organisations::all(c)?;
            Ok((page, named))
        });
        let (page, named) = page.map_err(|error| error.to_string())?;
        for account in &page {
            let organisation = named.iter().find(|row| Some(&row.id) == account.organisation_id.as_ref());
            let organisation = organisation.map_or("-", |row| row.name.as_str());
            let closed = if account.disabled_at.is_some() { "\tclosed" } else { "" };
            print(&format!("{}\t{}\t{}\t{organisation}{closed}", account.login, account.role, account.name));
        }
        from += 200;
        if page.len() < 200 {
            return Ok(());
        }
    }
}

fn find(store: &Store, login: &str) -> Result<AccountRow, String> {
    let login = login.trim().to_lowercase();
    let found = store.read_now(|c| accounts::find_by_login(c, &login)).map_err(|error| error.to_string())?;
    found.ok_or_else(|| format!("nobody signs in as {login}; see: stanap trainer list"))
}

fn disable(store: &Store, login: &str) -> Told {
    let (account, now) = (find(store, login)?, Utc::now().naive_utc());
    let id = account.id;
    let done = store.write_now(move |c| {
        accounts::set_closed(c, &id, true, now)?;
        note(c, "account-closed", &id, now)
    });
    done.map_err(|error| error.to_string())?;
    store.close();
    print(&format!("{} cannot sign in any more.", account.login));
    Ok(())
}

fn password(settings: &Settings, login: &str, invite: bool) -> Told {
    let store = serve::open(settings)?;
    let (account, now) = (find(&store, login)?, Utc::now().naive_utc());
    if invite {
        let (token, hash) = web::fresh_link();
        let done = store.write_now(move |c| web::insert_reset(c, &hash, &account, None, now));
        done.map_err(|error| error.to_string())?;
        store.close();
        show_link(settings, &token);
        return Ok(());
    }
    let AccountRow { id, login, name, .. } = account;
    let typed = web::Account { login, name, password: read_password()? };
    let checked = web::checked_account(&typed).map_err(|faults| told(settings, &faults))?;
    let shown = checked.login.clone();
    let done = store.write_now(move |c| {
        accounts::set_password(c, &id, &checked.password_hash, now)?;
        sessions::revoke_account(c, &id, None)?;
        note(c, "password-reset", &id, now)
    });
    done.map_err(|error| error.to_string())?;
    store.close();
    print(&format!("{shown} has a new password; every browser is signed out."));
    Ok(())
}

/// What is wrong, in sentences of the word files.
fn told(settings: &Settings, faults: &[web::Fault]) -> String {
    let Ok(library) = serve::library(settings) else { return "this account cannot be kept".to_owned() };
    let words = library.words("en");
    let lines = faults.iter().map(|fault| words.text(&format!("account-fault-{}", fault.code)).into_owned());
    lines.collect::<Vec<_>>().join("\n")
}

/// One line of the terminal, not shown while it is typed; or of a pipe.
fn read_password() -> Result<String, String> {
    print("Password, 12 letters or signs at least:");
    if std::io::stdin().is_terminal() {
        return rpassword::read_password().map_err(|error| error.to_string());
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| error.to_string())?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
