//! What a keeper does with the database: bring up, copy, put back, take out.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Told, print, serve};
use crate::export::{self, Round};
use crate::plan::answers::{Answers, SectionAnswers};
use crate::settings::Settings;
use crate::store::{plans, rounds, sections};
use crate::web;

/// `stanap migrate`
pub fn migrate(settings: &Settings) -> Told {
    serve::open(settings).map(|store| store.close())?;
    print("The database is up to date.");
    Ok(())
}

/// `stanap backup FILE`
pub fn backup(settings: &Settings, file: &Path) -> Told {
    let store = serve::open(settings)?;
    store.backup_to(file).map_err(|error| error.to_string())?;
    print(&format!("Copied to {}", file.display()));
    Ok(())
}

/// `stanap restore FILE`: the present file is kept beside it.
pub fn restore(settings: &Settings, file: &Path) -> Told {
    let target = settings.database_url.strip_prefix("sqlite:").map(PathBuf::from);
    let target = target.ok_or("restore works with SQLite; for PostgreSQL use pg_restore")?;
    let head = fs::read(file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
    if !head.starts_with(b"SQLite format 3\0") {
        return Err(format!("{} is no SQLite database", file.display()));
    }
    fs::create_dir_all(&settings.data).map_err(|error| error.to_string())?;
    for side in ["-wal", "-shm", ""] {
        let old = PathBuf::from(format!("{}{side}", target.display()));
        if old.exists() {
            let aside = PathBuf::from(format!("{}.before-restore{side}", target.display()));
            fs::rename(&old, &aside).map_err(|error| error.to_string())?;
        }
    }
    fs::write(&target, head).map_err(|error| error.to_string())?;
    serve::open(settings)?.close();
    print(&format!("Put {} in place. The database before it stands beside it, named …before-restore.", file.display()));
    Ok(())
}

/// Plans read at a time.
const PAGE: i64 = 100;

/// `stanap export FOLDER`
pub fn export(settings: &Settings, folder: &Path) -> Told {
    let store = serve::open(settings)?;
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let mut after: Option<String> = None;
    let mut count = 0;
    loop {
        let from = after.clone();
        let rows = store.read_now(move |c| plans::page(c, from.as_deref(), PAGE)).map_err(|error| error.to_string())?;
        let Some(last) = rows.last() else { break };
        after = Some(last.id.clone());
        for plan in rows {
            let id = plan.id.clone();
            let parts = store.read_now(move |c| sections::all(c, &id)).map_err(|error| error.to_string())?;
            let read =
                |row: sections::SectionRow| SectionAnswers::from_json(&row.answers).map(|part| (row.section, part));
            let answers = parts.into_iter().map(read).collect::<Result<_, _>>().map_err(|error| error.to_string())?;
            let id = plan.id.clone();
            let kept = store.read_now(move |c| rounds::all(c, &id)).map_err(|error| error.to_string())?;
            let rounds = kept.into_iter().map(|row| Round::of(row.made_on, row.label, &row.answers));
            let rounds = rounds.collect::<Result<_, _>>().map_err(|error| error.to_string())?;
            let file = export::file(web::plan_head(&plan), &Answers::new(answers), rounds);
            let text = serde_json::to_string_pretty(&file).map_err(|error| error.to_string())?;
            fs::write(folder.join(format!("{}.json", file.id)), text).map_err(|error| error.to_string())?;
            count += 1;
        }
    }
    print(&format!("Wrote {count} plans to {}", folder.display()));
    Ok(())
}
