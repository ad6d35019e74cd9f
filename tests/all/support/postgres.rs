//! A fresh PostgreSQL database for each test, inside the throw-away server that `tests/check.sh` starts and stops.

use diesel::{Connection, PgConnection, RunQueryDsl, connection::SimpleConnection, sql_query};
use std::sync::atomic::{AtomicU32, Ordering};

/// Where `tests/check.sh` says which server to use: `postgres://stanap@127.0.0.1:5433/postgres`.
const VARIABLE: &str = "STANAP_TEST_POSTGRES";
/// Numbers the databases of this process.
static NEXT: AtomicU32 = AtomicU32::new(0);

/// An empty database of its own, gone when dropped.
pub struct Database {
    name: String,
    url: String,
}

impl Database {
    /// Makes one; without a server the test fails and says how to get one.
    pub fn fresh() -> Self {
        let server = server();
        let name = format!("stanap_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let made = sql_query(format!("CREATE DATABASE {name} TEMPLATE template0")).execute(&mut connect(&server));
        made.unwrap_or_else(|problem| panic!("no fresh database on {server}: {problem}"));
        let (host, _) = server.rsplit_once('/').unwrap_or_else(|| panic!("{VARIABLE} names no database: {server}"));
        let url = format!("{host}/{name}");
        Self { name, url }
    }

    /// The address of the database, as the product takes it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A connection past the product, to look at what it left behind.
    pub fn connect(&self) -> PgConnection {
        connect(&self.url)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let Ok(mut server) = PgConnection::establish(&server()) else { return };
        // A test that fails may leave a connection open; its database must go all the same.
        drop(server.batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name)));
    }
}

fn server() -> String {
    std::env::var(VARIABLE).unwrap_or_else(|_| {
        panic!("{VARIABLE} is not set: run ./tests/check.sh, which starts a PostgreSQL for the tests")
    })
}

fn connect(url: &str) -> PgConnection {
    PgConnection::establish(url).unwrap_or_else(|problem| panic!("PostgreSQL at {url}: {problem}"))
}
