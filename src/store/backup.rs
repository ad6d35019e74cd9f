//! A copy of a running SQLite database in one file.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::connection::{Address, Opener};
use super::{Store, StoreError};

impl Store {
    /// Copies the whole database, as it is at this moment, into a new file that opens by itself. Writers go on
    /// meanwhile. An existing file is not touched. PostgreSQL has its own tool for this.
    pub fn backup_to(&self, path: &Path) -> Result<(), StoreError> {
        let Address::Sqlite(_) = self.inner.opener.address else {
            return Err(StoreError::Broken("PostgreSQL is backed up with pg_dump, for example: pg_dump -Fc".into()));
        };
        if path.exists() {
            return Err(failed(path, "there is a file of this name already"));
        }
        // under another name first: a copy cut short must not look like a backup
        let partial = partial_of(path);
        let outcome = self.copy_into(&partial).and_then(|()| finish(&partial, path));
        if outcome.is_err() {
            // what matters is why the copy failed; a rest is overwritten by the next try
            let _ = fs::remove_file(&partial);
        }
        outcome
    }

    fn copy_into(&self, partial: &Path) -> Result<(), StoreError> {
        let name = partial.to_str().ok_or_else(|| failed(partial, "the name is not plain text"))?;
        let _ = fs::remove_file(partial);
        let target = Opener { address: Address::Sqlite(name.into()), ..self.inner.opener.clone() };
        target.prepare()?;
        let mut source = self.inner.opener.open()?;
        diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(name).execute(&mut source)?;
        Ok(())
    }
}

fn partial_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".partial");
    name.into()
}

/// Makes sure that the copy is on disk before it gets its name.
fn finish(partial: &Path, path: &Path) -> Result<(), StoreError> {
    File::options()
        .write(true)
        .open(partial)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(partial, path))
        .and_then(|()| sync_folder_of(path))
        .map_err(|error| failed(path, &error.to_string()))
}

/// A new name is safe once its folder is on disk; Windows sees to that itself.
fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

fn failed(path: &Path, why: &str) -> StoreError {
    StoreError::Unreachable(format!("{}: {why}", path.display()))
}
