//! Contract tests: the same on SQLite and, where `STANAP_TEST_POSTGRES` names a server, on PostgreSQL.

mod lifecycle;
mod opening;
mod organisations;
mod queueing;
mod saving;
mod sheets;
mod tables;

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{NaiveDate, NaiveDateTime};
use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};
use tempfile::TempDir;

use super::plans::{self, NewPlan};
use super::{Connection, Depth, Store, StoreError, StoreSettings};

/// A fresh, migrated database that goes away with the value.
struct TestStore {
    store: Store,
    settings: StoreSettings,
    folder: TempDir,
    schema: Option<(String, String)>,
}

impl TestStore {
    fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = StoreSettings::new(format!("sqlite:{}", folder.path().join("test.db").display()));
        Self { store: Store::open(&settings).expect("SQLite opens"), settings, folder, schema: None }
    }

    /// Each test has a schema of its own in the database that is given.
    fn postgres(url: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let schema = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let mut admin = PgConnection::establish(url).expect("STANAP_TEST_POSTGRES answers");
        admin.batch_execute(&format!("CREATE SCHEMA {schema}")).expect("a schema");
        let mark = if url.contains('?') { '&' } else { '?' };
        let settings = StoreSettings::new(format!("{url}{mark}options=-csearch_path%3D{schema}"));
        let store = Store::open(&settings).expect("PostgreSQL opens");
        let folder = tempfile::tempdir().expect("a folder");
        Self { store, settings, folder, schema: Some((url.into(), schema)) }
    }

    fn is_sqlite(&self) -> bool {
        self.schema.is_none()
    }

    /// Writes and insists that it worked.
    fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> T {
        self.store.write_now(work).expect("the write works")
    }

    /// Reads and insists that it worked.
    fn read<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T, StoreError>) -> T {
        self.store.read_now(work).expect("the read works")
    }

    fn plan(&self, id: &'static str) {
        self.write(move |c| plans::insert(c, a_plan(id)));
    }
}

impl Drop for TestStore {
    fn drop(&mut self) {
        if let Some((url, schema)) = &self.schema {
            let admin = PgConnection::establish(url);
            admin.expect("connects").batch_execute(&format!("DROP SCHEMA {schema} CASCADE")).expect("drops");
        }
    }
}

/// Runs a test on each database at hand.
fn on_each(test: impl Fn(&TestStore)) {
    test(&TestStore::sqlite());
    match std::env::var("STANAP_TEST_POSTGRES") {
        Ok(url) => test(&TestStore::postgres(&url)),
        Err(_) => eprintln!("not tried on PostgreSQL: STANAP_TEST_POSTGRES is not set"),
    }
}

/// A plan whose code begins with the first four characters of its id.
fn a_plan(id: &str) -> NewPlan<'_> {
    NewPlan {
        id,
        code_public: &id[..4],
        code_hash: "$argon2id$",
        token_hash: None,
        language: "en",
        paper_language: "bi",
        country: "vu",
        depth: Depth::Quick,
        edition: 1,
        workshop_code: None,
        shared_phone: false,
        now: day(1),
    }
}

/// Noon of a day, counted from the first of 2026.
fn day(number: u32) -> NaiveDateTime {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a date");
    let date = first + chrono::Days::new(u64::from(number) - 1);
    date.and_hms_opt(12, 0, 0).expect("noon")
}
