// SPDX-License-Identifier: EUPL-1.2
//! What can go wrong, sorted by what the reader can do about it.

use sqlx::error::ErrorKind;

/// A failure of the database.
#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// A unique rule was broken: the record exists already.
    #[error("already exists: {0}")]
    Exists(String),
    /// A foreign key or check was broken.
    #[error("rule broken: {0}")]
    Constraint(String),
    /// The disk is full; nothing was written.
    #[error("disk full")]
    Full,
    /// The database does not answer or is busy; nothing was written, try again.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// A row was expected and there is none.
    #[error("no row")]
    NoRow,
    /// A stored value cannot be read as what it should be.
    #[error("column {column}: {cause}")]
    Column {
        /// The column.
        column: String,
        /// What is wrong with it.
        cause: String,
    },
    /// The schema could not be brought up to date.
    #[error("migration: {0}")]
    Migration(String),
    /// Anything else: a defect.
    #[error("query: {0}")]
    Query(String),
}

const SQLITE_BUSY: &str = "5";
const SQLITE_FULL: &str = "13";
const SQLITE_IOERR: &str = "10";
const PG_DISK_FULL: &str = "53100";

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::NoRow,
            sqlx::Error::Io(e) => Self::Unavailable(e.to_string()),
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
                Self::Unavailable(error.to_string())
            }
            sqlx::Error::ColumnDecode { index, source } => {
                Self::Column { column: index, cause: source.to_string() }
            }
            sqlx::Error::ColumnNotFound(column) => {
                Self::Column { column, cause: "not in the answer".to_owned() }
            }
            sqlx::Error::Database(e) => of_engine(e.as_ref()),
            other => Self::Query(other.to_string()),
        }
    }
}

fn of_engine(e: &dyn sqlx::error::DatabaseError) -> DbError {
    match e.kind() {
        ErrorKind::UniqueViolation => return DbError::Exists(e.message().to_owned()),
        ErrorKind::ForeignKeyViolation | ErrorKind::NotNullViolation | ErrorKind::CheckViolation => {
            return DbError::Constraint(e.message().to_owned());
        }
        _ => {}
    }
    match e.code().as_deref() {
        Some(SQLITE_FULL | PG_DISK_FULL) => DbError::Full,
        Some(SQLITE_BUSY | SQLITE_IOERR) => DbError::Unavailable(e.message().to_owned()),
        // Class 08 is a broken connection, 57P a server that is stopping, 40 a transaction to repeat.
        Some(code) if code.len() == 5 && ["08", "57", "40"].iter().any(|c| code.starts_with(c)) => {
            DbError::Unavailable(e.message().to_owned())
        }
        _ => DbError::Query(e.message().to_owned()),
    }
}
