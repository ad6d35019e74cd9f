//! `stanap organisation`: whose name and logo stand on the plans of this server.

use std::path::{Path, PathBuf};

use chrono::Utc;
use clap::Subcommand;

use super::{Told, print, serve};
use crate::logo::{self, Logo};
use crate::settings::Settings;
use crate::store::media::{self, MediaRow};
use crate::store::{Store, organisations};
use crate::web;

/// Most letters of a name: what the foot of a page holds.
const LONGEST: usize = 80;

/// What to do with organisations.
#[derive(Subcommand)]
pub enum Order {
    /// Add an organisation, or change its logo.
    #[command(after_help = "Example: stanap organisation set \"Market Women\" --logo logo.png --default")]
    Set {
        /// Name as papers print it, up to 80 letters.
        name: String,
        /// PNG or JPEG file of the logo, up to 1 MB; it is printed 30 × 9 mm large at most.
        #[arg(long)]
        logo: Option<PathBuf>,
        /// Give plans that begin from now on to this organisation.
        #[arg(long)]
        default: bool,
    },
    /// List the organisations.
    #[command(after_help = "Example: stanap organisation list")]
    List,
    /// Take the logo of an organisation away; papers made before keep it.
    #[command(after_help = "Example: stanap organisation remove-logo \"Market Women\"")]
    RemoveLogo {
        /// Name of the organisation.
        name: String,
    },
}

/// Carries out an order.
pub fn run(settings: &Settings, order: Order) -> Told {
    match order {
        Order::Set { name, logo, default } => set(settings, name.trim(), logo.as_deref(), default),
        Order::List => list(&serve::open(settings)?),
        Order::RemoveLogo { name } => remove_logo(&serve::open(settings)?, name.trim()),
    }
}

/// The file is read before the store is touched: a bad one leaves nothing behind.
fn set(settings: &Settings, name: &str, file: Option<&Path>, default: bool) -> Told {
    if name.is_empty() || name.chars().count() > LONGEST {
        return Err(format!("a name has 1 to {LONGEST} letters"));
    }
    let logo = file.map(read).transpose()?;
    let store = serve::open(settings)?;
    let (kept, now) = (name.to_owned(), Utc::now().naive_utc());
    let done = store.write_now(move |c| {
        let id = organisations::ensure(c, &web::fresh_id(), &kept, now)?;
        if let Some(logo) = logo {
            let logo = media::add(c, &row(logo, now))?;
            organisations::set_logo(c, &id, Some(&logo), now)?;
        }
        if default { organisations::make_default(c, &id, now) } else { Ok(()) }
    });
    done.map_err(|error| error.to_string())?;
    store.close();
    print(&format!("Kept {name}."));
    Ok(())
}

fn read(file: &Path) -> Result<Logo, String> {
    let told = |why: &dyn std::fmt::Display| format!("{}: {why}", file.display());
    let size = std::fs::metadata(file).map_err(|error| told(&error))?.len();
    if size > logo::MOST_BYTES as u64 {
        return Err(told(&logo::LogoError::Heavy));
    }
    let bytes = std::fs::read(file).map_err(|error| told(&error))?;
    logo::read(&bytes).map_err(|error| told(&error))
}

fn row(logo: Logo, now: chrono::NaiveDateTime) -> MediaRow {
    let side = |dots: u32| i32::try_from(dots).unwrap_or(i32::MAX);
    MediaRow {
        id: web::fresh_id(),
        kind: "logo".to_owned(),
        width: side(logo.width),
        height: side(logo.height),
        bytes: logo.png,
        sha256: logo.sha256,
        created_at: now,
    }
}

fn list(store: &Store) -> Told {
    let all = store.read_now(organisations::all).map_err(|error| error.to_string())?;
    for organisation in &all {
        let logo = if organisation.logo_id.is_some() { "with a logo" } else { "no logo" };
        let default = if organisation.is_default { ", for new plans" } else { "" };
        print(&format!("{}  ({logo}{default})", organisation.name));
    }
    if all.is_empty() {
        print("There are no organisations yet. Add one: stanap organisation set NAME");
    }
    Ok(())
}

fn remove_logo(store: &Store, name: &str) -> Told {
    let (wanted, now) = (name.to_owned(), Utc::now().naive_utc());
    let found = store.write_now(move |c| match organisations::find_by_name(c, &wanted)? {
        Some(there) => organisations::set_logo(c, &there.id, None, now).map(|()| true),
        None => Ok(false),
    });
    if !found.map_err(|error| error.to_string())? {
        return Err(format!("there is no organisation named {name}; see: stanap organisation list"));
    }
    print(&format!("{name} has no logo now. Papers made before keep it."));
    Ok(())
}
