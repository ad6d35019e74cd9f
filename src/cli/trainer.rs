//! `stanap trainer`: accounts made from a terminal; the first one is made this way on a server.

use std::io::BufRead;

use chrono::Utc;
use clap::Subcommand;

use super::{Told, print, serve};
use crate::settings::Settings;
use crate::store::accounts::{self, NewAccount};
use crate::store::{Rights, StoreError, organisations};
use crate::web;

/// What to do with trainers' accounts.
#[derive(Subcommand)]
pub enum Order {
    /// Add an account; the password is read from the terminal or a pipe, one line.
    #[command(after_help = "Example: stanap trainer add mere@chamber.example --name \"Mere T.\" --role lead")]
    Add {
        /// What she types to sign in.
        login: String,
        /// Her name, as owners and colleagues read it.
        #[arg(long)]
        name: String,
        /// trainer, lead or admin.
        #[arg(long, default_value = "trainer")]
        role: String,
        /// Name of her organisation; it is added if it is not there.
        #[arg(long)]
        organisation: Option<String>,
    },
}

/// Carries out an order.
pub fn run(settings: &Settings, order: Order) -> Told {
    let Order::Add { login, name, role, organisation } = order;
    let role = Rights::try_from(role).map_err(|_| "the role is trainer, lead or admin".to_owned())?;
    print("Password, 12 characters or more:");
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).map_err(|error| error.to_string())?;
    let account = web::Account { login, name, password: line.trim_end_matches(['\r', '\n']).to_owned() };
    let account = web::checked_account(&account).map_err(ToOwned::to_owned)?;
    let (id, shown, now) = (web::fresh_id(), account.login.clone(), Utc::now().naive_utc());
    let store = serve::open(settings)?;
    let made = store.write_now(move |c| {
        let organisation = match organisation.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
            Some(name) => Some(organisations::ensure(c, &web::fresh_id(), name, now)?),
            None => None,
        };
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
        accounts::insert(c, new)
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
