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

/// Primary result codes of SQLite; an extended code holds them in its last byte.
const SQLITE_BUSY: u32 = 5;
const SQLITE_LOCKED: u32 = 6;
const SQLITE_IOERR: u32 = 10;
const SQLITE_FULL: u32 = 13;
const SQLITE_CANTOPEN: u32 = 14;

const PG_DISK_FULL: &str = "53100";
/// A broken connection (08), a transaction to repeat (40), too little room (53), a server that is stopping (57), a
/// database that takes no connections (55000) or is not there (3D000).
const PG_AWAY: [&str; 6] = ["08", "40", "53", "57", "55000", "3D000"];

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
    let code = e.code().unwrap_or_default();
    of_code(&code, e.message())
}

/// PostgreSQL's codes have five characters; those of SQLite are numbers of at most four digits.
fn of_code(code: &str, message: &str) -> DbError {
    let primary = code.parse::<u32>().ok().filter(|_| code.len() < 5).map(|n| n & 0xff);
    match primary {
        Some(SQLITE_FULL) => DbError::Full,
        Some(SQLITE_BUSY | SQLITE_LOCKED | SQLITE_IOERR | SQLITE_CANTOPEN) => {
            DbError::Unavailable(message.to_owned())
        }
        Some(_) => DbError::Query(message.to_owned()),
        None if code == PG_DISK_FULL => DbError::Full,
        None if PG_AWAY.iter().any(|class| code.starts_with(class)) => {
            DbError::Unavailable(message.to_owned())
        }
        None => DbError::Query(message.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort(code: &str) -> &'static str {
        match of_code(code, "m") {
            DbError::Full => "full",
            DbError::Unavailable(_) => "away",
            DbError::Query(_) => "defect",
            _ => "other",
        }
    }

    #[test]
    fn every_code_is_sorted_by_what_one_can_do_about_it() {
        let table = [
            ("13", "full"),
            ("53100", "full"),
            ("5", "away"),
            ("517", "away"),
            ("10", "away"),
            ("4874", "away"),
            ("14", "away"),
            ("57P01", "away"),
            ("08006", "away"),
            ("53300", "away"),
            ("40001", "away"),
            ("55000", "away"),
            ("3D000", "away"),
            ("1", "defect"),
            ("42601", "defect"),
            ("22003", "defect"),
            ("", "defect"),
        ];
        for (code, expected) in table {
            assert_eq!(sort(code), expected, "{code}");
        }
    }

    #[test]
    fn a_broken_or_missing_connection_is_away() {
        for error in [
            sqlx::Error::PoolTimedOut,
            sqlx::Error::PoolClosed,
            sqlx::Error::Io(std::io::Error::from(std::io::ErrorKind::ConnectionRefused)),
        ] {
            assert!(matches!(DbError::from(error), DbError::Unavailable(_)));
        }
    }
}
