//! What can go wrong in the store, mapped once from diesel and the pool.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Why the store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no such row.
    #[error("not found")]
    NotFound,
    /// The caller's revision does not fit what is stored; nothing was changed.
    #[error("the stored revision does not fit")]
    Conflict,
    /// A value that must be unique is in use; the word says which.
    #[error("{0} is taken")]
    Taken(&'static str),
    /// Too many are waiting, or another program holds the database; the same request may work a moment later.
    #[error("the database is busy")]
    Busy,
    /// The database cannot be opened or reached; the text says why.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// The database refused; the text is for the log, not for the page.
    #[error("the database failed: {0}")]
    Broken(String),
}

/// What was looked for, or nothing where it is not there.
///
/// # Errors
/// All but `NotFound`.
pub fn found<T>(result: Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    match result {
        Err(StoreError::NotFound) => Ok(None),
        other => other.map(Some),
    }
}

/// What is said to those who wait when the store ends before their turn.
pub(super) fn closed() -> StoreError {
    StoreError::Unreachable("the store is closed".into())
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        match error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, about) => {
                Self::Taken(taken(about.constraint_name().unwrap_or_else(|| about.message())))
            }
            DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, about) => {
                Self::Unreachable(about.message().into())
            }
            DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Self::Busy,
            // SQLite has no kind of its own for SQLITE_BUSY and SQLITE_LOCKED
            DieselError::DatabaseError(_, about) if about.message().ends_with("is locked") => Self::Busy,
            other => Self::Broken(other.to_string()),
        }
    }
}

/// The word for a violated unique rule, from PostgreSQL's constraint name or SQLite's message.
fn taken(rule: &str) -> &'static str {
    match rule {
        rule if rule.contains("code_public") => "code",
        rule if rule.contains("token_hash") => "token",
        rule if rule.contains("number") => "number",
        _ => "id",
    }
}

impl From<diesel::ConnectionError> for StoreError {
    fn from(error: diesel::ConnectionError) -> Self {
        Self::Unreachable(error.to_string())
    }
}

/// Migrations fail with any error at all.
impl From<Box<dyn std::error::Error + Send + Sync>> for StoreError {
    fn from(error: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Self::Broken(error.to_string())
    }
}
