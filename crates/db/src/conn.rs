// SPDX-License-Identifier: EUPL-1.2
//! Connections: reading on a [`Conn`], writing on a [`Tx`].

use std::ops::{Deref, DerefMut};

use futures::TryStreamExt as _;
use sqlx::pool::PoolConnection;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Postgres, Sqlite, Transaction};

use crate::{Column, DbError, Engine, Result, Row, Sql, Value, count};

/// Parameters per statement of [`Tx::insert`]. Far below what either engine takes: SQLite looks each of them up by name,
/// so that a long statement costs more than two short ones.
const PARAMETERS: usize = 400;

/// A connection for reading. On SQLite the database file is opened read-only here.
pub struct Conn(pub(crate) Inner);

pub(crate) enum Inner {
    Sqlite(PoolConnection<Sqlite>),
    SqliteTx(Transaction<'static, Sqlite>),
    Postgres(PoolConnection<Postgres>),
    PostgresTx(Transaction<'static, Postgres>),
}

/// A write transaction. Dropped without [`Tx::commit`], it leaves nothing behind.
pub struct Tx(pub(crate) Conn);

impl Deref for Tx {
    type Target = Conn;

    fn deref(&self) -> &Conn {
        &self.0
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0
    }
}

impl Tx {
    /// Makes everything done on this transaction permanent.
    pub async fn commit(self) -> Result<()> {
        match self.0.0 {
            Inner::SqliteTx(tx) => tx.commit().await?,
            Inner::PostgresTx(tx) => tx.commit().await?,
            Inner::Sqlite(_) | Inner::Postgres(_) => {}
        }
        Ok(())
    }

    /// Runs a statement that changes rows and says how many.
    pub async fn execute(&mut self, sql: Sql) -> Result<u64> {
        let changed = match &mut self.0.0 {
            Inner::SqliteTx(tx) => sqlite_query(sql).execute(&mut **tx).await?.rows_affected(),
            Inner::PostgresTx(tx) => postgres_query(sql).execute(&mut **tx).await?.rows_affected(),
            Inner::Sqlite(c) => sqlite_query(sql).execute(&mut **c).await?.rows_affected(),
            Inner::Postgres(c) => postgres_query(sql).execute(&mut **c).await?.rows_affected(),
        };
        count::add(0);
        Ok(changed)
    }

    /// Adds many rows with few statements: `into` is `INSERT INTO t (a, b)`, and every row has as many values.
    pub async fn insert<const N: usize>(&mut self, into: &'static str, rows: Vec<[Value; N]>) -> Result<()> {
        for some in rows.chunks((PARAMETERS / N.max(1)).max(1)) {
            let mut sql = Sql::new(into).push(" VALUES ");
            for (n, row) in some.iter().enumerate() {
                sql = if n == 0 { sql } else { sql.push(", ") }.list(row.iter().cloned());
            }
            self.execute(sql).await?;
        }
        Ok(())
    }
}

impl Conn {
    /// Which database this is: for the rare statement that must differ.
    pub const fn engine(&self) -> Engine {
        match self.0 {
            Inner::Sqlite(_) | Inner::SqliteTx(_) => Engine::Sqlite,
            Inner::Postgres(_) | Inner::PostgresTx(_) => Engine::Postgres,
        }
    }

    /// All rows of the answer.
    pub async fn rows(&mut self, sql: Sql) -> Result<Vec<Row>> {
        let rows: Vec<Row> = match &mut self.0 {
            Inner::Sqlite(c) => sqlite_query(sql).fetch(&mut **c).map_ok(Row::Sqlite).try_collect().await?,
            Inner::SqliteTx(c) => sqlite_query(sql).fetch(&mut **c).map_ok(Row::Sqlite).try_collect().await?,
            Inner::Postgres(c) => {
                postgres_query(sql).fetch(&mut **c).map_ok(Row::Postgres).try_collect().await?
            }
            Inner::PostgresTx(c) => {
                postgres_query(sql).fetch(&mut **c).map_ok(Row::Postgres).try_collect().await?
            }
        };
        count::add(rows.len());
        Ok(rows)
    }

    /// Each row of the answer, read by the function.
    pub async fn read<T>(&mut self, sql: Sql, each: impl Fn(&Row) -> Result<T>) -> Result<Vec<T>> {
        self.rows(sql).await?.iter().map(each).collect()
    }

    /// The first row, if there is one.
    pub async fn row_opt(&mut self, sql: Sql) -> Result<Option<Row>> {
        let row = match &mut self.0 {
            Inner::Sqlite(c) => sqlite_query(sql).fetch_optional(&mut **c).await?.map(Row::Sqlite),
            Inner::SqliteTx(c) => sqlite_query(sql).fetch_optional(&mut **c).await?.map(Row::Sqlite),
            Inner::Postgres(c) => postgres_query(sql).fetch_optional(&mut **c).await?.map(Row::Postgres),
            Inner::PostgresTx(c) => postgres_query(sql).fetch_optional(&mut **c).await?.map(Row::Postgres),
        };
        count::add(usize::from(row.is_some()));
        Ok(row)
    }

    /// The first row; [`DbError::NoRow`] when there is none.
    pub async fn row(&mut self, sql: Sql) -> Result<Row> {
        self.row_opt(sql).await?.ok_or(DbError::NoRow)
    }

    /// The column named `waarde` of the only row.
    pub async fn value<T: Column>(&mut self, sql: Sql) -> Result<T> {
        self.row(sql).await?.get("waarde")
    }
}

type SqliteQuery = Query<'static, Sqlite, SqliteArguments>;
type PostgresQuery = Query<'static, Postgres, PgArguments>;

fn sqlite_query(sql: Sql) -> SqliteQuery {
    // The text is made of literals only; see `Sql`.
    let query = sqlx::query(AssertSqlSafe(sql.text));
    sql.values.into_iter().fold(query, |q, value| match value {
        Value::Int(v) => q.bind(v),
        Value::Real(v) => q.bind(v),
        Value::Text(v) => q.bind(v),
        Value::Bytes(v) => q.bind(v),
    })
}

fn postgres_query(sql: Sql) -> PostgresQuery {
    let query = sqlx::query(AssertSqlSafe(sql.text));
    sql.values.into_iter().fold(query, |q, value| match value {
        Value::Int(v) => q.bind(v),
        Value::Real(v) => q.bind(v),
        Value::Text(v) => q.bind(v),
        Value::Bytes(v) => q.bind(v),
    })
}
