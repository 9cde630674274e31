// SPDX-License-Identifier: EUPL-1.2
//! Reading rows by column name.

use jiff::civil::Date;
use kernel::{Tijdstip, Veldgroepen};
use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;

use crate::{DbError, Result};

/// A row of an answer.
pub enum Row {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

impl Row {
    /// The value of a column.
    pub fn get<T: Column>(&self, column: &str) -> Result<T> {
        T::read(self, column)
    }

    /// The value of a column that holds a code, such as an enum made with `kernel::codes!`.
    pub fn code<T>(&self, column: &str) -> Result<T>
    where
        T: std::str::FromStr,
        T::Err: std::fmt::Display,
    {
        let text: String = self.get(column)?;
        text.parse().map_err(|e: T::Err| unreadable(column, &e))
    }

    /// As [`Row::code`], for a column that may be empty.
    pub fn code_opt<T>(&self, column: &str) -> Result<Option<T>>
    where
        T: std::str::FromStr,
        T::Err: std::fmt::Display,
    {
        let text: Option<String> = self.get(column)?;
        text.map(|t| t.parse().map_err(|e: T::Err| unreadable(column, &e))).transpose()
    }
}

fn unreadable(column: &str, cause: &dyn std::fmt::Display) -> DbError {
    DbError::Column { column: column.to_owned(), cause: cause.to_string() }
}

/// A type that a column can be read as.
pub trait Column: Sized {
    /// Reads the column.
    fn read(row: &Row, column: &str) -> Result<Self>;
}

macro_rules! native {
    ($($t:ty),+ $(,)?) => {$(
        impl Column for $t {
            fn read(row: &Row, column: &str) -> Result<Self> {
                Ok(match row {
                    Row::Sqlite(r) => r.try_get(column)?,
                    Row::Postgres(r) => r.try_get(column)?,
                })
            }
        }
    )+};
}

native!(i64, Option<i64>, f64, Option<f64>, String, Option<String>, Vec<u8>, Option<Vec<u8>>);

impl Column for bool {
    fn read(row: &Row, column: &str) -> Result<Self> {
        i64::read(row, column).map(|v| v != 0)
    }
}

impl Column for Tijdstip {
    fn read(row: &Row, column: &str) -> Result<Self> {
        i64::read(row, column).map(Self::van_ms)
    }
}

impl Column for Option<Tijdstip> {
    fn read(row: &Row, column: &str) -> Result<Self> {
        Ok(Option::<i64>::read(row, column)?.map(Tijdstip::van_ms))
    }
}

impl Column for Veldgroepen {
    fn read(row: &Row, column: &str) -> Result<Self> {
        i64::read(row, column).map(Self::van_bits)
    }
}

impl Column for Date {
    fn read(row: &Row, column: &str) -> Result<Self> {
        String::read(row, column)?.parse().map_err(|e: jiff::Error| unreadable(column, &e))
    }
}

impl Column for Option<Date> {
    fn read(row: &Row, column: &str) -> Result<Self> {
        Option::<String>::read(row, column)?
            .map(|t| t.parse().map_err(|e: jiff::Error| unreadable(column, &e)))
            .transpose()
    }
}
