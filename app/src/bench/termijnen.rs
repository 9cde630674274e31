// SPDX-License-Identifier: EUPL-1.2
//! What the clocks of procedures cost: one municipality with very many running procedures, its overview and its first screen.
//!
//! Rows are written by plain statements, two clocks each; what is measured is what the product asks. Processor time is that of the
//! whole program over many requests, so that the coarse tick of the system does not matter; for PostgreSQL that of the server is
//! added.

use db::{Db, Sql, sql};
use kernel::{Actor, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Tijdstip};

use crate::app::App;
use crate::bench::BenchFout;
use crate::bench::poort::reeks;
use crate::bench::proces::{Klok, Verbruik, backend};
use crate::besluit::procedure;

/// How many clocks the overview shows.
const PER_BLAD: i64 = 200;
/// Up to which a number on the first screen is counted.
const GRENS: i64 = 100;

/// What was measured.
#[derive(Debug, Clone, Copy)]
pub struct Klokuitslag {
    /// Procedures that run.
    pub procedures: i64,
    /// Time that passed, and processor time, for the overview and for the numbers on the first screen.
    pub overzicht: Verbruik,
    /// The same for the numbers.
    pub tellers: Verbruik,
}

/// Fills an empty database with so many running procedures of one municipality.
pub async fn vul_procedures(db: &Db, aantal: i64, nu: Tijdstip) -> Result<(), BenchFout> {
    let (van, tot) = (nu.plus_dagen(-700), nu.plus_dagen(700));
    let klok = |plek: i64, code: &'static str, uren: i64| {
        Sql::new(
            "INSERT INTO procedureklok (procedure_id, plek, eigenaar_id, soort, code, van_ons, twijfel, dag, verloopt_op, uur) SELECT id, ",
        )
        .bind(plek)
        .push(", eigenaar_id, 'termijn', ")
        .bind(code)
        .push(", ")
        .bind(i64::from(plek == 0))
        .push(", 0, '2027-01-01', geopend_op + ")
        .bind(uren * 3_600_000)
        .push(", 0 FROM procedure")
    };
    let mut tx = db.write().await?;
    for vraag in [
        reeks("INSERT INTO organisatie (id, soort, naam, afkorting, sinds)", 1, "n, 'gemeente', 'Gemeente ' || n, 'G' || n, 0"),
        sql!("INSERT INTO gebruiker (id, gebruikersnaam, naam, taal, aangemaakt_op) VALUES (1, 'b', 'B', 'nl', 0)"),
        sql!("INSERT INTO functie (id, gebruiker_id, organisatie_id, soort, van, tot) VALUES (1, 1, 1, 'oover', $1, $2)", van, tot),
        Sql::new(
            "INSERT INTO procedure (id, eigenaar_id, nummer, soort, onderwerp, geopend_op, geopend_door, behandelaar_id, stand, \
             stappen) WITH RECURSIVE t(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM t WHERE n < ",
        )
        .bind(aantal)
        .push(") SELECT n, 1, 'P-' || n, 'damocles', 'Woning', ")
        .bind(nu.plus_dagen(-30))
        .push(" + n * 60000, 1, 1, 'besloten', 3 FROM t"),
        klok(0, "kosten_bestuursdwang", 24 * 60),
        klok(1, "bezwaar", 24 * 42),
    ] {
        tx.execute(vraag).await?;
    }
    tx.commit().await?;
    Ok(db.outside_transaction("ANALYZE".to_owned()).await?)
}

/// Measures the overview and the numbers, so many times each.
pub async fn meet_klokken(app: &App, keren: u32) -> Result<Klokuitslag, BenchFout> {
    let nu = app.nu();
    let actor = Actor {
        gebruiker: GebruikerId::van(1),
        functie: FunctieId::van(1),
        bevoegdheid: Functiesoort::Oover.into(),
        organisatie: OrganisatieId::van(1),
    };
    let mut c = app.db.read().await?;
    let procedures = c.value(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM procedure")).await?;
    let backend = backend(&mut c, app.db.engine()).await?;
    let klok = Klok::start(backend);
    for _ in 0..keren {
        procedure::klokken_voor(&mut c, &app.matrix, &actor, Tijdstip::NOOIT, PER_BLAD).await?;
    }
    let overzicht = klok.stop().per(keren);
    let klok = Klok::start(backend);
    for _ in 0..keren {
        procedure::wachtend(&mut c, &app.matrix, &actor, nu, GRENS).await?;
    }
    Ok(Klokuitslag { procedures, overzicht, tellers: klok.stop().per(keren) })
}
