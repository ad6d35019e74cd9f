//! One connection type for both databases: how an address is read, a connection opened and set up, and a pool kept.

use std::path::Path;
use std::time::Duration;

use diesel::Connection as _;
use diesel::connection::SimpleConnection as _;
use diesel::r2d2::R2D2Connection as _;
use diesel::{PgConnection, SqliteConnection};

use super::StoreError;
use super::error::closed;

/// A connection to either database; the queries are written once. The rest of the store calls it `Connection`: here
/// the name would clash with diesel's trait in the derived code.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// PostgreSQL.
    Postgres(PgConnection),
    /// SQLite.
    Sqlite(SqliteConnection),
}

/// Where the database lives, read from its URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address {
    /// A file of this machine.
    Sqlite(String),
    /// The whole URL of a PostgreSQL database.
    Postgres(String),
}

impl Address {
    /// Reads `sqlite:path`, `postgres://…` or `postgresql://…`. The URL may hold a password, so no error repeats it.
    pub(super) fn parse(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.into()));
        }
        let path = url.strip_prefix("sqlite:").map(|rest| rest.strip_prefix("//").unwrap_or(rest));
        match path {
            Some(path) if !path.is_empty() && !path.starts_with(':') => Ok(Self::Sqlite(path.into())),
            _ => Err(StoreError::Unreachable(
                "a database address is written sqlite:path/to/file.db or postgres://user:password@host/name".into(),
            )),
        }
    }
}

/// What a connection is for. Readers cannot write, on either database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Writer,
    Reader,
}

/// Opens connections of one role to one database.
#[derive(Debug, Clone)]
pub(super) struct Opener {
    pub(super) address: Address,
    pub(super) role: Role,
    /// How long SQLite waits for another program's write before it says "busy".
    pub(super) wait: Duration,
}

/// After `busy_timeout`, so that these wait too. `fullfsync` matters on macOS only.
const SQLITE_WRITER: &str = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON; \
     PRAGMA foreign_keys=ON; PRAGMA journal_size_limit=16777216;";

/// A server that answers commits before they are on disk is corrected; stricter settings are left alone.
const POSTGRES_WRITER: &str = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; \
     SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';";

/// All reads of one `Store::read` see the same moment.
const POSTGRES_READER: &str = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;";

impl Opener {
    /// Connects and sets the connection up. The cause of a failure is kept, which `MultiConnection` would hide.
    pub(super) fn open(&self) -> Result<AnyConnection, StoreError> {
        match &self.address {
            Address::Sqlite(path) => {
                let mut inner = SqliteConnection::establish(path).map_err(|error| unreachable(path, &error))?;
                inner.batch_execute(&format!("PRAGMA busy_timeout={}", self.wait.as_millis()))?;
                inner.batch_execute(SQLITE_WRITER)?;
                if self.role == Role::Reader {
                    inner.batch_execute("PRAGMA query_only=ON")?;
                }
                Ok(AnyConnection::Sqlite(inner))
            }
            Address::Postgres(url) => {
                let mut inner = PgConnection::establish(url)?;
                inner.batch_execute(if self.role == Role::Reader { POSTGRES_READER } else { POSTGRES_WRITER })?;
                Ok(AnyConnection::Postgres(inner))
            }
        }
    }

    /// Makes room for a new SQLite file: its folder, and rights for its owner only, for it holds private answers.
    pub(super) fn prepare(&self) -> Result<(), StoreError> {
        let Address::Sqlite(path) = &self.address else { return Ok(()) };
        let path = Path::new(path);
        let made = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => std::fs::create_dir_all(folder),
            _ => Ok(()),
        };
        made.and_then(|()| create_private(path)).map_err(|error| unreachable(&path.to_string_lossy(), &error))
    }

    /// Fails where SQLite would make a new, empty file.
    pub(super) fn require(&self) -> Result<(), StoreError> {
        match &self.address {
            Address::Sqlite(path) => std::fs::metadata(path).map(|_| ()).map_err(|error| unreachable(path, &error)),
            Address::Postgres(_) => Ok(()),
        }
    }
}

fn unreachable(path: &str, error: &dyn std::error::Error) -> StoreError {
    StoreError::Unreachable(format!("{path}: {error}"))
}

/// Creates an empty file that only its owner may read; an existing one is left as it is. SQLite gives its side files
/// the same rights.
fn create_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

impl r2d2::ManageConnection for Opener {
    type Connection = AnyConnection;
    type Error = StoreError;

    fn connect(&self) -> Result<AnyConnection, StoreError> {
        self.open()
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), StoreError> {
        Ok(connection.ping()?)
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        std::thread::panicking() || connection.is_broken()
    }
}

/// Connections of one role, shared by those who need one for a moment.
#[derive(Debug, Clone)]
pub(super) struct Pool {
    inner: r2d2::Pool<Opener>,
}

impl Pool {
    /// A pool that opens connections as they are needed, up to `size`.
    pub(super) fn new(opener: Opener, size: u32, wait: Duration) -> Result<Self, StoreError> {
        // a file cannot go away like a server does: no need to ask before each use
        let may_go_away = matches!(opener.address, Address::Postgres(_));
        let inner = r2d2::Pool::builder()
            .max_size(size)
            .min_idle(Some(1))
            .idle_timeout(None)
            .max_lifetime(None)
            .connection_timeout(wait)
            .test_on_check_out(may_go_away)
            .build(opener)
            .map_err(|error| StoreError::Unreachable(error.to_string()))?;
        Ok(Self { inner })
    }

    /// Runs `work` in a transaction on a connection of the pool.
    pub(super) fn run<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (mut work, mut result) = (Some(work), None);
        self.run_once(&mut |connection| {
            result = work.take().map(|work| work(connection)).transpose()?;
            Ok(())
        })?;
        result.ok_or_else(closed)
    }

    /// The same for work of any type: beginning and ending a transaction is compiled once.
    fn run_once(&self, work: &mut dyn FnMut(&mut AnyConnection) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let mut connection = self.inner.get().map_err(|error| match self.inner.state().connections {
            0 => StoreError::Unreachable(error.to_string()),
            _ => StoreError::Busy,
        })?;
        AnyConnection::transaction(&mut connection, work)
    }
}
