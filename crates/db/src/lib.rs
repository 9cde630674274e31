// SPDX-License-Identifier: EUPL-1.2
//! One SQL text, two databases: SQLite in a data folder, or PostgreSQL when users outgrow one machine.
//!
//! Stores write SQL with `$1` parameters through [`sql!`] and run it on a [`Conn`] (reading) or a [`Tx`] (writing).
//! Columns are of four kinds only: BIGINT, DOUBLE PRECISION, TEXT and BYTEA, so that both engines mean the same.
//!
//! **Invariants.** SQL text is always a literal; values only travel as parameters. Writing happens in a transaction that
//! is rolled back unless committed; SQLite has one writer, taken with `BEGIN IMMEDIATE`. Every query is counted,
//! so that tests can guard the number per page.
//!
//! Deliberately absent: an object mapper, and any knowledge of tables.
mod conn;
mod count;
mod error;
mod migrate;
mod pool;
mod row;
mod sql;

pub use conn::{Conn, Tx};
pub use count::{Count, counted};
pub use error::DbError;
pub use migrate::{Migratie, is_migrated, migrate};
pub use pool::{Db, Engine, Location};
pub use row::{Column, Row};
pub use sql::{Sql, Value};

/// The result of everything that touches the database.
pub type Result<T> = std::result::Result<T, DbError>;
