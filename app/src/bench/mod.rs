// SPDX-License-Identifier: EUPL-1.2
//! The product measures itself: what each page costs in processor time, statements and bytes, with very many signalen.
//!
//! Requests go through the router in this process, with every layer of the server and a real session. Processor time counts
//! the whole program, and for PostgreSQL all processes of the server. Filling and measuring are separate processes, so
//! that memory is that of a server that only served.
//!
//! Deliberately absent: a verdict. Budgets are printed beside the figures; a human judges, and no test is timed.
mod bezoek;
mod meting;
mod paginas;
mod poort;
mod proces;
mod tabel;
mod termijnen;

use axum::http::StatusCode;
use db::{DbError, Engine, sql};
use kernel::Tijdstip;
use serde::{Deserialize, Serialize};

use crate::app::Staat;
use crate::bench::bezoek::Bezoek;
use crate::bench::meting::Meting;
use crate::demo;
use crate::router::router;

pub use poort::{Poortuitslag, meet_poort, vul_land};
pub use proces::Verbruik;
pub use tabel::{groei, kloktabel, poorttabel, tabel};
pub use termijnen::{Klokuitslag, meet_klokken, vul_procedures};

/// The municipality of the user whose pages are measured.
const GEMEENTE: &str = "VAL";
const GEBRUIKER: &str = "oover.valkenburg";

/// It could not be measured.
#[derive(Debug, thiserror::Error)]
pub enum BenchFout {
    /// The database failed.
    #[error("the database could not do it")]
    Database(#[from] DbError),
    /// The demo region could not be made.
    #[error("the demo cannot be made")]
    Demo(#[from] demo::DemoFout),
    /// Two slices mount the same route.
    #[error("the routes cannot be mounted")]
    Routes(#[from] web::routes::DubbeleRoute),
    /// A page was not what is measured.
    #[error("{0} answered {1}")]
    Antwoord(String, StatusCode),
    /// A page lacks what the measurement needs of it.
    #[error("a page lacks {0}")]
    Pagina(&'static str),
}

/// How much there is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Omvang {
    /// Signalen in the database.
    pub signalen: i64,
    /// Of which the user may know.
    pub zichtbaar: i64,
}

/// What was measured on one database.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Uitslag {
    /// Which database, with its version.
    pub database: String,
    /// How much there was.
    pub omvang: Omvang,
    metingen: Vec<Meting>,
    geheugen: Option<(u64, u64)>,
}

/// Adds signalen until there are so many, of which so many of the measured municipality.
pub async fn vul(
    app: &Staat,
    eigen: u64,
    totaal: u64,
    verder: &mut (dyn FnMut(u64) + Send),
) -> Result<(), BenchFout> {
    let nu = app.nu();
    let er = omvang(app, nu).await?;
    let tekort = |doel: u64, er: i64| doel.saturating_sub(u64::try_from(er).unwrap_or_default());
    let eigen_erbij = tekort(eigen, er.zichtbaar);
    demo::vul_velen(&app.db, nu, eigen_erbij, |a| a == GEMEENTE, verder).await?;
    let rest = tekort(totaal, er.signalen).saturating_sub(eigen_erbij);
    demo::vul_velen(&app.db, nu, rest, |a| a != GEMEENTE, verder).await?;
    let nazorg = match app.db.engine() {
        Engine::Sqlite => "ANALYZE",
        // What autovacuum does by itself within minutes.
        Engine::Postgres => "VACUUM (ANALYZE)",
    };
    Ok(app.db.outside_transaction(nazorg.to_owned()).await?)
}

/// Logs in and measures every page with so many requests.
pub async fn meet(app: &Staat, wachtwoord: &str, verzoeken: usize) -> Result<Uitslag, BenchFout> {
    let mut bezoek = Bezoek::nieuw(router(app.clone())?);
    log_in(&mut bezoek, wachtwoord).await?;
    let (database, server) = database(app).await?;
    let metingen = paginas::meet_alles(&mut bezoek, server, verzoeken).await?;
    Ok(Uitslag { database, omvang: omvang(app, app.nu()).await?, metingen, geheugen: proces::geheugen() })
}

/// The name of the user with whose password [`meet`] logs in.
pub const fn gebruiker() -> &'static str {
    GEBRUIKER
}

async fn log_in(bezoek: &mut Bezoek, wachtwoord: &str) -> Result<(), BenchFout> {
    let bewijs = bezoek.bewijs("/inloggen").await?;
    let velden = [("_formulier", bewijs.as_str()), ("gebruikersnaam", GEBRUIKER), ("wachtwoord", wachtwoord)];
    let antwoord = bezoek.post("/inloggen", &velden).await?;
    if antwoord.status.is_redirection() && antwoord.naar == "/" {
        return Ok(());
    }
    Err(BenchFout::Antwoord(format!("/inloggen to {}", antwoord.naar), antwoord.status))
}

async fn omvang(app: &Staat, nu: Tijdstip) -> Result<Omvang, BenchFout> {
    let mut c = app.db.read().await?;
    let signalen = c.value(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal")).await?;
    let zichtbaar = sql!(
        "SELECT CAST(COUNT(DISTINCT b.signaal_id) AS BIGINT) AS waarde FROM bereik b \
         JOIN organisatie o ON o.id = b.organisatie_id WHERE o.afkorting = $1 AND b.van <= $2 AND b.tot > $2",
        GEMEENTE,
        nu
    );
    Ok(Omvang { signalen, zichtbaar: c.value(zichtbaar).await? })
}

/// Name and version of the database, and one of its processes when it is a server.
async fn database(app: &Staat) -> Result<(String, Option<u32>), BenchFout> {
    let mut c = app.db.read().await?;
    match app.db.engine() {
        Engine::Sqlite => {
            let versie: String = c.value(sql!("SELECT sqlite_version() AS waarde")).await?;
            Ok((format!("SQLite {versie}"), None))
        }
        Engine::Postgres => {
            let versie: String = c.value(sql!("SELECT current_setting('server_version') AS waarde")).await?;
            let versie = versie.split(' ').next().unwrap_or_default().to_owned();
            let pid: i64 = c.value(sql!("SELECT CAST(pg_backend_pid() AS BIGINT) AS waarde")).await?;
            Ok((format!("PostgreSQL {versie}"), u32::try_from(pid).ok()))
        }
    }
}
