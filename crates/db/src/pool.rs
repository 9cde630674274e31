// SPDX-License-Identifier: EUPL-1.2
//! Opening a database and handing out connections.

use std::path::PathBuf;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::conn::Inner;
use crate::{Conn, Result, Tx};

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file, one writer.
    Sqlite,
    /// A server that several nodes may share.
    Postgres,
}

/// Where the database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A file; made when absent.
    File(PathBuf),
    /// A `postgres://` address.
    Server(String),
}

/// An open database. Cloning shares the connections.
#[derive(Clone)]
pub struct Db(pub(crate) Pools);

#[derive(Clone)]
pub(crate) enum Pools {
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    Postgres(PgPool),
}

const READERS: u32 = 4;
const SERVER_CONNECTIONS: u32 = 16;
const PATIENCE: Duration = Duration::from_secs(5);

impl Db {
    /// Opens the database; the file is made when absent, its schema by [`crate::migrate`].
    pub async fn open(location: &Location) -> Result<Self> {
        match location {
            Location::File(path) => Self::open_file(path.clone()).await,
            Location::Server(url) => Self::open_server(url, SERVER_CONNECTIONS).await,
        }
    }

    async fn open_file(path: PathBuf) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            // A killed process loses nothing with NORMAL; a power cut may lose the last commits, never the file.
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(PATIENCE)
            .foreign_keys(true)
            // What is deleted is overwritten, so that destroyed records do not live on in free pages of the file.
            .pragma("secure_delete", "on")
            .pragma("temp_store", "memory")
            .pragma("cache_size", "-8000");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(PATIENCE)
            .connect_with(options.clone().create_if_missing(true))
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .connect_lazy_with(options.read_only(true));
        Ok(Self(Pools::Sqlite { readers, writer }))
    }

    /// Opens a server with its own number of connections (tests use few).
    pub async fn open_server(url: &str, connections: u32) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?;
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await?;
        Ok(Self(Pools::Postgres(pool)))
    }

    /// Which database this is.
    pub const fn engine(&self) -> Engine {
        match self.0 {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres(_) => Engine::Postgres,
        }
    }

    /// A connection for reading.
    pub async fn read(&self) -> Result<Conn> {
        Ok(Conn(match &self.0 {
            Pools::Sqlite { readers, .. } => Inner::Sqlite(readers.acquire().await?),
            Pools::Postgres(pool) => Inner::Postgres(pool.acquire().await?),
        }))
    }

    /// A transaction for writing; on SQLite the one writer.
    pub async fn write(&self) -> Result<Tx> {
        Ok(Tx(Conn(match &self.0 {
            Pools::Sqlite { writer, .. } => Inner::SqliteTx(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Inner::PostgresTx(pool.begin().await?),
        })))
    }

    /// Runs a command that a server takes outside of any transaction, such as making a database. Not for stores.
    pub async fn outside_transaction(&self, command: String) -> Result<()> {
        let command = sqlx::AssertSqlSafe(command);
        match &self.0 {
            Pools::Sqlite { writer, .. } => sqlx::raw_sql(command).execute(writer).await.map(drop)?,
            Pools::Postgres(pool) => sqlx::raw_sql(command).execute(pool).await.map(drop)?,
        }
        Ok(())
    }

    /// Waits for what runs and closes every connection.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { readers, writer } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}
