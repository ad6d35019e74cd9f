//! The migrations compiled into the program, and the rule that a newer database is left alone.

use diesel::migration::{Migration, MigrationSource, MigrationVersion};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::MultiBackend;
use super::{Connection, StoreError};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Brings the database to the newest form and says how many steps that took.
pub(super) fn run(connection: &mut Connection) -> Result<usize, StoreError> {
    refuse_newer(connection)?;
    let steps = connection.run_pending_migrations(MIGRATIONS)?.len();
    if steps > 0 {
        tracing::info!(steps, "migrated the database");
    }
    Ok(steps)
}

/// Fails when the database is not in the form this program knows.
pub(super) fn check(connection: &mut Connection) -> Result<(), StoreError> {
    refuse_newer(connection)?;
    if connection.has_pending_migration(MIGRATIONS)? {
        return Err(StoreError::Unreachable("its tables are older than this program: run `stanap migrate`".into()));
    }
    Ok(())
}

/// Takes every migration back, newest first. All data are gone afterwards.
#[cfg(test)]
pub(super) fn revert_all(connection: &mut Connection) -> Result<usize, StoreError> {
    Ok(connection.revert_all_migrations(MIGRATIONS)?.len())
}

/// An older program must not write into tables it does not know.
fn refuse_newer(connection: &mut Connection) -> Result<(), StoreError> {
    let known = MigrationSource::<MultiBackend>::migrations(&MIGRATIONS)?;
    let applied = connection.applied_migrations()?;
    let is_known =
        |version: &MigrationVersion<'_>| known.iter().any(|migration| migration.name().version() == *version);
    match applied.iter().find(|version| !is_known(version)) {
        Some(_) => Err(StoreError::Unreachable("its tables were made by a newer version of this program".into())),
        None => Ok(()),
    }
}
