//! Opening a database: its address, how each connection is set up, copies.

use std::path::Path;
use std::sync::Barrier;
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use crate::store::connection::{Address, Opener, Role};
use crate::store::{Connection, Migrate, Store, StoreError, StoreSettings, facts, plans};

use super::{TestStore, day, on_each};

#[derive(Debug, PartialEq, QueryableByName)]
struct Setup {
    #[diesel(sql_type = Integer)]
    synchronous: i32,
    #[diesel(sql_type = Integer)]
    foreign_keys: i32,
    #[diesel(sql_type = Text)]
    journal_mode: String,
    #[diesel(sql_type = Integer)]
    timeout: i32,
}

fn setup(c: &mut Connection) -> Result<Setup, StoreError> {
    let from = "pragma_synchronous, pragma_foreign_keys, pragma_journal_mode, pragma_busy_timeout";
    Ok(diesel::sql_query(format!("SELECT * FROM {from}")).get_result(c)?)
}

/// 2 is FULL.
fn wanted() -> Setup {
    Setup { synchronous: 2, foreign_keys: 1, journal_mode: "wal".into(), timeout: 5000 }
}

#[test]
fn every_sqlite_connection_waits_for_the_disk() {
    let t = TestStore::sqlite();
    assert_eq!(t.write(setup), wanted(), "the writer");
    let everyone = Barrier::new(4);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let found = t.read(|c| {
                    everyone.wait();
                    setup(c)
                });
                assert_eq!(found, wanted(), "a reader");
            });
        }
    });
    for role in [Role::Writer, Role::Reader] {
        let opener = Opener { role, ..t.store.inner.opener.clone() };
        assert_eq!(
            setup(&mut opener.open().expect("opens")),
            Ok(wanted()),
            "{role:?}, as it is opened again or for a copy"
        );
    }
}

#[test]
fn a_reader_cannot_write() {
    on_each(|t| {
        t.plan("PLAN-1");
        let refused = t.store.read_now(|c| plans::touch(c, "PLAN-1", day(9)));
        assert!(matches!(refused, Err(StoreError::Broken(_))), "{refused:?}");
        assert_eq!(t.read(|c| plans::find(c, "PLAN-1")).visited_at, day(1));
    });
}

#[test]
fn a_read_sees_one_moment() {
    on_each(|t| {
        t.write(|c| facts::set(c, "key", "before"));
        let seen = t.read(|c| {
            let first = facts::get(c, "key")?;
            t.write(|c| facts::set(c, "key", "after"));
            Ok((first, facts::get(c, "key")?))
        });
        assert_eq!(seen, (Some("before".into()), Some("before".into())));
    });
}

#[test]
fn an_address_is_chosen_by_its_scheme() {
    let sqlite = |path: &str| Ok(Address::Sqlite(path.into()));
    let postgres = |url: &str| Ok(Address::Postgres(url.into()));
    assert_eq!(Address::parse("sqlite:data/stanap.db"), sqlite("data/stanap.db"));
    assert_eq!(Address::parse("sqlite:///srv/stanap.db"), sqlite("/srv/stanap.db"));
    assert_eq!(Address::parse("sqlite://stanap.db"), sqlite("stanap.db"));
    assert_eq!(Address::parse("postgres://a:b@h/n"), postgres("postgres://a:b@h/n"));
    assert_eq!(Address::parse("postgresql://h/n"), postgres("postgresql://h/n"));
    for wrong in ["", "sqlite:", "sqlite::memory:", "mysql://root:secret@h/n", "stanap.db"] {
        let error = Address::parse(wrong).expect_err("refused").to_string();
        assert!(error.contains("sqlite:path") && error.contains("postgres://"), "{error}");
        assert!(!error.contains("secret"), "{error}");
    }
}

#[test]
fn a_database_that_is_not_there_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut nobody = StoreSettings::new("postgres://user:secret@127.0.0.1:1/none");
    nobody.wait = Duration::from_millis(50);
    let error = Store::open(&nobody).expect_err("nobody listens").to_string();
    assert!(error.contains("127.0.0.1") && !error.contains("secret"), "{error}");

    let file = folder.path().join("file");
    std::fs::write(&file, "not a folder").expect("written");
    let beneath = StoreSettings::new(format!("sqlite:{}/test.db", file.display()));
    assert!(matches!(Store::open(&beneath), Err(StoreError::Unreachable(_))));
    let text = StoreSettings::new(format!("sqlite:{}", file.display()));
    assert!(Store::open(&text).is_err(), "a file that is no database");
}

#[test]
fn tables_are_left_alone_when_migrating_is_forbidden() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut settings = StoreSettings::new(format!("sqlite:{}", folder.path().join("deep/new.db").display()));
    settings.migrate = Migrate::Never;
    assert!(Store::open(&settings).is_err(), "nothing there");
    assert!(!folder.path().join("deep").exists(), "and nothing made");
    std::fs::create_dir(folder.path().join("deep")).expect("made");
    assert!(Store::open(&settings).is_err(), "no file there");
    assert!(!folder.path().join("deep/new.db").exists(), "and none made");

    settings.migrate = Migrate::First;
    drop(Store::open(&settings).expect("opens"));
    settings.migrate = Migrate::Never;
    let store = Store::open(&settings).expect("up to date");
    store.write_now(|c| Ok(c.batch_execute("DELETE FROM __diesel_schema_migrations")?)).expect("deleted");
    let older = Store::open(&settings).expect_err("older").to_string();
    assert!(older.contains("stanap migrate"), "{older}");
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    on_each(|t| {
        t.write(|c| Ok(c.batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('29990101000000')")?));
        let newer = Store::open(&t.settings).expect_err("newer").to_string();
        assert!(newer.contains("newer version"), "{newer}");
    });
}

#[test]
fn another_program_that_writes_makes_us_busy_not_broken() {
    let t = TestStore::sqlite();
    let mut settings = t.settings.clone();
    settings.wait = Duration::from_millis(20);
    let store = Store::open(&settings).expect("opens");
    let mut other = t.store.inner.opener.open().expect("opens");
    other.batch_execute("BEGIN IMMEDIATE").expect("begins");
    assert_eq!(store.write_now(|c| facts::set(c, "key", "value")), Err(StoreError::Busy));
    other.batch_execute("COMMIT").expect("commits");
    assert_eq!(store.write_now(|c| facts::set(c, "key", "value")), Ok(()));
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_new_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let t = TestStore::sqlite();
    let rights = |path: &Path| std::fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!(rights(&t.folder.path().join("test.db")), 0o600);
    assert_eq!(rights(&t.folder.path().join("test.db-wal")), 0o600);
}

#[test]
fn a_copy_opens_by_itself_and_overwrites_nothing() {
    on_each(|t| {
        t.plan("PLAN-1");
        let path = t.folder.path().join("copy.db");
        let outcome = t.store.backup_to(&path);
        if !t.is_sqlite() {
            assert!(outcome.expect_err("not ours to do").to_string().contains("pg_dump"));
            return;
        }
        outcome.expect("copied");
        t.plan("MINE-2");
        assert!(t.store.backup_to(&path).is_err(), "there is one already");
        let settings =
            StoreSettings { migrate: Migrate::Never, ..StoreSettings::new(format!("sqlite:{}", path.display())) };
        let copy = Store::open(&settings).expect("the copy opens");
        assert_eq!(copy.read_now(plans::count), Ok(1), "as it was at that moment");
        assert!(!t.folder.path().join("copy.db.partial").exists());
    });
}
