// SPDX-License-Identifier: EUPL-1.2
//! Every database test runs on both databases, each in a fresh database of its own.
//!
//! [`beide!`] writes two tests per function, `name::sqlite` and `name::postgres`. PostgreSQL is the throw-away cluster
//! that `cargo xtask test` starts; its address is in `DIJKWACHT_TEST_POSTGRES`. Without it the test fails and says so:
//! nothing is skipped.
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up must fail loudly")]

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use db::{Location, Migratie};
use tokio::sync::OnceCell;

pub use db::{Db, Engine};

/// Where `cargo xtask test` says the throw-away cluster is.
pub const POSTGRES: &str = "DIJKWACHT_TEST_POSTGRES";

static VOLGENDE: AtomicU32 = AtomicU32::new(0);
static SJABLOON: OnceCell<String> = OnceCell::const_new();
const CONNECTIONS: u32 = 4;

/// Writes each test twice, once per database. The first argument is the schema.
#[macro_export]
macro_rules! beide {
    ($stappen:expr; $($(#[$meta:meta])* async fn $naam:ident($db:ident) $body:block)+) => {$(
        $(#[$meta])*
        mod $naam {
            use super::*;

            #[test]
            fn sqlite() {
                $crate::run($crate::Engine::Sqlite, $stappen, async |$db: $crate::Db| $body);
            }

            #[test]
            fn postgres() {
                $crate::run($crate::Engine::Postgres, $stappen, async |$db: $crate::Db| $body);
            }
        }
    )+};
}

/// Runs one test on a fresh database with the schema.
pub fn run<F>(engine: Engine, stappen: &[Migratie], test: F)
where
    F: AsyncFnOnce(Db),
{
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime for the test");
    runtime.block_on(async {
        let verse = Verse::maak(engine, stappen).await;
        test(verse.db.clone()).await;
        verse.opruimen().await;
    });
}

/// A fresh database.
struct Verse {
    db: Db,
    waar: Waar,
}

enum Waar {
    Map(PathBuf),
    Server { url: String, naam: String },
}

fn eigen_naam(soort: &str) -> String {
    let n = VOLGENDE.fetch_add(1, Ordering::Relaxed);
    format!("dw_{soort}_{}_{n}", std::process::id())
}

/// The address of the throw-away cluster.
pub fn postgres_url() -> String {
    std::env::var(POSTGRES).unwrap_or_else(|_| {
        panic!("{POSTGRES} is not set: run `cargo xtask test`, or `cargo xtask pg` beside you")
    })
}

fn met_naam(url: &str, naam: &str) -> String {
    let basis = url.rsplit_once('/').map_or(url, |(basis, _)| basis);
    format!("{basis}/{naam}")
}

async fn opdracht(url: &str, tekst: String) {
    let db = Db::open_server(url, 1).await.expect("the throw-away PostgreSQL answers");
    db.outside_transaction(tekst).await.expect("a database for the test");
    db.close().await;
}

impl Verse {
    async fn maak(engine: Engine, stappen: &[Migratie]) -> Self {
        match engine {
            Engine::Sqlite => Self::bestand(stappen).await,
            Engine::Postgres => Self::server(stappen).await,
        }
    }

    async fn bestand(stappen: &[Migratie]) -> Self {
        let map = std::env::temp_dir().join(eigen_naam("test"));
        std::fs::create_dir_all(&map).expect("a folder for the test");
        let db = Db::open(&Location::File(map.join("test.db"))).await.expect("a new database file");
        db::migrate(&db, stappen).await.expect("the schema");
        Self { db, waar: Waar::Map(map) }
    }

    async fn server(stappen: &[Migratie]) -> Self {
        let url = postgres_url();
        let sjabloon = SJABLOON.get_or_init(|| maak_sjabloon(url.clone(), stappen)).await;
        let naam = eigen_naam("test");
        opdracht(&url, format!("CREATE DATABASE {naam} TEMPLATE {sjabloon}")).await;
        let db =
            Db::open_server(&met_naam(&url, &naam), CONNECTIONS).await.expect("the new database answers");
        Self { db, waar: Waar::Server { url, naam } }
    }

    async fn opruimen(self) {
        self.db.close().await;
        match self.waar {
            Waar::Map(map) => std::fs::remove_dir_all(map).expect("the folder of the test"),
            Waar::Server { url, naam } => opdracht(&url, format!("DROP DATABASE {naam}")).await,
        }
    }
}

/// One migrated database per test program, copied for each test.
async fn maak_sjabloon(url: String, stappen: &[Migratie]) -> String {
    let naam = eigen_naam("sjabloon");
    opdracht(&url, format!("CREATE DATABASE {naam}")).await;
    let db = Db::open_server(&met_naam(&url, &naam), 1).await.expect("the template answers");
    db::migrate(&db, stappen).await.expect("the schema");
    db.close().await;
    naam
}
