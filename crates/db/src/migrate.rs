// SPDX-License-Identifier: EUPL-1.2
//! Bringing the schema up to date.
//!
//! A migration is one text for both databases. It uses the four column kinds of this crate, which SQLite takes under
//! its own names, and may mark a block for one engine:
//!
//! ```sql
//! -- sqlite:
//! CREATE VIRTUAL TABLE zoektekst USING fts5(tokens);
//! -- postgres:
//! CREATE TABLE zoektekst (tokens TSVECTOR NOT NULL);
//! -- both:
//! ```

use std::borrow::Cow;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};

use crate::pool::Pools;
use crate::{Db, DbError, Engine, Result, Sql};

/// A step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migratie {
    /// Rising from 1, never reused.
    pub nummer: i64,
    /// What it brings, for the log.
    pub naam: &'static str,
    /// The text for both databases.
    pub sql: &'static str,
}

/// Applies the steps that the database does not have yet. Several nodes may call this at the same time.
pub async fn migrate(db: &Db, steps: &[Migratie]) -> Result<()> {
    let engine = db.engine();
    let migrations = steps
        .iter()
        .map(|m| {
            let text = AssertSqlSafe(for_engine(m.sql, engine)).into_sql_str();
            Migration::new(m.nummer, Cow::Borrowed(m.naam), MigrationType::Simple, text, false)
        })
        .collect();
    let migrator = Migrator::with_migrations(migrations);
    let outcome = match &db.0 {
        Pools::Sqlite { writer, .. } => migrator.run(writer).await,
        Pools::Postgres(pool) => migrator.run(pool).await,
    };
    outcome.map_err(|e| DbError::Migration(e.to_string()))
}

/// Whether every step has been applied. A database that does not know of steps has none.
pub async fn is_migrated(db: &Db, steps: &[Migratie]) -> Result<bool> {
    let applied: Vec<i64> = db
        .read()
        .await?
        .read(Sql::new("SELECT version FROM _sqlx_migrations WHERE success = TRUE"), |r| r.get("version"))
        .await?;
    Ok(steps.iter().all(|step| applied.contains(&step.nummer)))
}

fn for_engine(sql: &str, engine: Engine) -> String {
    let mut current = true;
    let mut text = String::with_capacity(sql.len());
    for line in sql.lines() {
        match line.trim() {
            "-- sqlite:" => current = engine == Engine::Sqlite,
            "-- postgres:" => current = engine == Engine::Postgres,
            "-- both:" => current = true,
            _ if current => {
                text.push_str(&columns_for(line, engine));
                text.push('\n');
            }
            _ => {}
        }
    }
    text
}

fn columns_for(line: &str, engine: Engine) -> Cow<'_, str> {
    match engine {
        Engine::Postgres => Cow::Borrowed(line),
        Engine::Sqlite => Cow::Owned(
            line.replace(" BIGINT", " INTEGER")
                .replace(" BYTEA", " BLOB")
                .replace(" DOUBLE PRECISION", " REAL"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "CREATE TABLE a (id BIGINT PRIMARY KEY, b BYTEA);\n-- sqlite:\nX;\n-- postgres:\nY;\n-- both:\nZ;";

    #[test]
    fn each_engine_gets_its_own_words() {
        assert_eq!(
            for_engine(TEXT, Engine::Sqlite),
            "CREATE TABLE a (id INTEGER PRIMARY KEY, b BLOB);\nX;\nZ;\n"
        );
        assert_eq!(
            for_engine(TEXT, Engine::Postgres),
            "CREATE TABLE a (id BIGINT PRIMARY KEY, b BYTEA);\nY;\nZ;\n"
        );
    }
}
