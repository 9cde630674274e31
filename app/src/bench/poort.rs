// SPDX-License-Identifier: EUPL-1.2
//! What the gate costs in the country as a whole: every municipality, thousands of afspraken, many verstrekkingen.
//!
//! The verdict is measured apart from the database. The filter is measured against the same list as a program without a
//! gate would ask it: by owner, over an index made for that. Rows are written by plain statements, the scope of what was
//! given by the product itself, so that it is the definition that is measured.

use std::hint::black_box;
use std::time::{Duration, Instant};

use db::{Conn, Db, Row, Sql, sql};
use kernel::{
    Actor, FunctieId, Functiesoort, GebruikerId, Herkomst, OrganisatieId, Periode, SignaalId, Tijdstip,
    Veldgroep, Veldgroepen, VerstrekkingId,
};
use poort::{Afspraakfeit, Feiten, Matrix, Situatie, Verstrekkingsfeit, bereik, toegang};

use crate::app::App;
use crate::bench::BenchFout;
use crate::bench::proces::{Klok, Verbruik, backend};
use crate::poort::{Bereikfilter, herbereken};
use crate::signaal::store::{Filter, lijst};

/// Municipalities in the Netherlands in 2026.
const GEMEENTEN: i64 = 342;
/// Under which records are given.
const AFSPRAKEN: i64 = 2_000;
/// Of records to others.
const VERSTREKKINGEN: i64 = 100_000;
/// Verdicts that are timed together.
const OORDELEN: u32 = 100_000;
/// So many turns, of which each is long enough for the coarse tick of the system.
const BEURTEN: u32 = 10;
/// How many rows a list shows.
const PER_BLAD: i64 = 100;

/// What was measured.
#[derive(Debug, Clone, Copy)]
pub struct Poortuitslag {
    /// Records in the database.
    pub signalen: i64,
    /// Verdict on a record that was given to nobody, and to ten.
    pub oordeel: [Duration; 2],
    /// A list with the filter of the gate, and the same by owner without a gate.
    pub lijst: [Verbruik; 2],
}

/// Fills an empty database with so many records of everybody, and what was given of them.
pub async fn vul_land(db: &Db, signalen: i64, nu: Tijdstip) -> Result<(), BenchFout> {
    let mut tx = db.write().await?;
    for vraag in rijen(signalen, nu) {
        tx.execute(vraag).await?;
    }
    tx.commit().await?;
    let gegeven: Vec<SignaalId> = db
        .read()
        .await?
        .read(sql!("SELECT DISTINCT signaal_id FROM verstrekking ORDER BY signaal_id"), |r| {
            r.get("signaal_id")
        })
        .await?;
    for stuk in gegeven.chunks(500) {
        let mut tx = db.write().await?;
        herbereken(&mut tx, stuk).await?;
        tx.commit().await?;
    }
    db.outside_transaction(
        "CREATE INDEX bench_zonder_poort ON signaal (eigenaar_id, ontvangen_op, id)".to_owned(),
    )
    .await?;
    Ok(db.outside_transaction("ANALYZE".to_owned()).await?)
}

/// A statement that writes for n from 1 to `tot`.
pub(super) fn reeks(invoegen: &'static str, tot: i64, kies: &'static str) -> Sql {
    Sql::new(invoegen)
        .push(" WITH RECURSIVE t(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM t WHERE n < ")
        .bind(tot)
        .push(") SELECT ")
        .push(kies)
        .push(" FROM t")
}

fn rijen(signalen: i64, nu: Tijdstip) -> Vec<Sql> {
    let (van, tot) = (nu.plus_dagen(-700), nu.plus_dagen(700));
    let periode = |sql: Sql| sql.push(", ").bind(van).push(", ").bind(tot);
    let eigen = Situatie::EIGEN.code();
    vec![
        reeks(
            "INSERT INTO organisatie (id, soort, naam, afkorting, sinds)",
            GEMEENTEN,
            "n, 'gemeente', 'Gemeente ' || n, 'G' || n, 0",
        ),
        sql!("INSERT INTO gebruiker (id, gebruikersnaam, naam, taal, aangemaakt_op) VALUES (1, 'b', 'B', 'nl', 0)"),
        sql!("INSERT INTO functie (id, gebruiker_id, organisatie_id, soort, van, tot) VALUES (1, 1, 1, 'oover', $1, $2)", van, tot),
        periode(Sql::new(
            "INSERT INTO afspraak (id, soort, naam, versie, doel, grondslag, veldgroepen, bewaartermijn_maanden, dpia_op, van, tot) \
             WITH RECURSIVE t(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM t WHERE n < ",
        ).bind(AFSPRAKEN).push(") SELECT n, 'convenant', 'A' || n, 1, 'd', 'g', 63, 12, 0"))
        .push(" FROM t"),
        // Each afspraak has four parties, spread over the country.
        Sql::new(
            "INSERT INTO afspraakpartij (afspraak_id, organisatie_id, getekend_op) \
             SELECT a.id, 1 + (a.id * 7 + k.n * 61) % 342, 0 FROM afspraak a \
             CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) k",
        ),
        Sql::new("INSERT INTO tafel (id, soort, naam, regie_id, afspraak_id, ritme_dagen) VALUES (1, 'gso', 'T', 1, 1, 7)"),
        sql!("INSERT INTO agendapunt (id, tafel_id, soort, titel, toelichting, doel, voorgesteld_door, voorgesteld_namens, \
             voorgesteld_op, versie) VALUES (1, 1, 'proces', 't', 't', 'd', 1, 1, $1, 1)", van),
        Sql::new(
            "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, herkomst, mag_door, grondslag, versie, wat, \
             hoe_bekend, plaats, vernietigen_op, vernietigingsgrond, ontvangen_op) \
             WITH RECURSIVE t(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM t WHERE n < ",
        )
        .bind(signalen)
        .push(
            ") SELECT n, 1 + n % 342, 'B-' || n, 'waarneming', 'hennep', 'uitgezet', 'vrij', 1, 'g', 1, 'w', 'document', 'p', \
             '2030-01-01', 'r', ",
        )
        .bind(van)
        .push(" + n * 1000 FROM t"),
        Sql::new(
            "INSERT INTO bereik (organisatie_id, signaal_id, verstrekking_id, situatie, veldgroepen, van, tot, ontvangen_op, fase, \
             thema) SELECT eigenaar_id, id, 0, ",
        )
        .bind(eigen)
        .push(", 63, ontvangen_op, ")
        .bind(Tijdstip::NOOIT)
        .push(", ontvangen_op, fase, thema FROM signaal"),
        // What a municipality gave under an afspraak to another party of it.
        periode(
            Sql::new(
                "INSERT INTO verstrekking (id, signaal_id, van_id, aan_id, agendapunt_id, afspraak_id, afspraak_versie, \
                 veldgroepen, doel, noodzaak, gegeven_door, van, tot) WITH RECURSIVE t(n) AS (SELECT CAST(1 AS BIGINT) \
                 UNION ALL SELECT n + 1 FROM t WHERE n < ",
            )
            .bind(VERSTREKKINGEN)
            .push(
                "), v AS (SELECT n, 1 + n % 2000 AS a, (1 + n % 2000) * 7 % 342 AS gever, ((1 + n % 2000) * 7 + (1 + n % 3) * 61) \
                 % 342 AS ontvanger FROM t) SELECT n, gever + 342 * (1 + n / 2000 % ",
            )
            .bind((signalen / GEMEENTEN - 2).max(1))
            .push("), 1 + gever, 1 + ontvanger, 1, a, 1, 7, 'd', 'n', 1"),
        )
        .push(" FROM v"),
    ]
}

/// Measures the verdict and the filter, so many times.
pub async fn meet_poort(app: &App, keren: u32) -> Result<Poortuitslag, BenchFout> {
    let nu = app.nu();
    let actor = Actor {
        gebruiker: GebruikerId::van(1),
        functie: FunctieId::van(1),
        bevoegdheid: Functiesoort::Oover.into(),
        organisatie: OrganisatieId::van(1),
    };
    let signalen: i64 =
        app.db.read().await?.value(sql!("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM signaal")).await?;
    let oordeel = [0, 10].map(|aantal| oordeel(&app.matrix, &actor, nu, aantal));
    let lijst = vergelijk(app, &actor, keren).await?;
    Ok(Poortuitslag { signalen, oordeel, lijst })
}

/// The list with and without the gate, by turns on one connection: what else the machine does, both feel.
async fn vergelijk(app: &App, actor: &Actor, keren: u32) -> Result<[Verbruik; 2], BenchFout> {
    let mut c = app.db.read().await?;
    let backend = backend(&mut c, app.db.engine()).await?;
    let per_beurt = keren.div_ceil(BEURTEN);
    let [mut met, mut zonder] = [Verbruik { cpu: Some(Duration::ZERO), ..Verbruik::default() }; 2];
    for _ in 0..BEURTEN {
        let klok = Klok::start(backend);
        lijsten(&mut c, app, actor, per_beurt).await?;
        met = met.plus(klok.stop());
        let klok = Klok::start(backend);
        zonder_poort(&mut c, actor, per_beurt).await?;
        zonder = zonder.plus(klok.stop());
    }
    Ok([met, zonder].map(|v| v.per(per_beurt * BEURTEN)))
}

/// A verdict on a record that was given so many times.
fn oordeel(matrix: &Matrix, actor: &Actor, nu: Tijdstip, aantal: i64) -> Duration {
    let periode = Periode { van: nu.plus_dagen(-10), tot: nu.plus_dagen(10) };
    let gegeven = |n: i64| Verstrekkingsfeit {
        id: VerstrekkingId::van(n),
        aan: OrganisatieId::van(n),
        veldgroepen: Veldgroepen::ALLE,
        periode,
        ingetrokken_op: None,
        afspraak: Afspraakfeit {
            periode,
            beeindigd_op: None,
            dpia_op: Some(periode.van),
            gever_getekend_op: Some(periode.van),
            ontvanger_getekend_op: Some(periode.van),
            verstrekken: true,
            veldgroepen: Veldgroepen::ALLE,
        },
    };
    let feiten = Feiten {
        eigenaar: OrganisatieId::van(100),
        herkomst: Herkomst::Vrij,
        mag_door: true,
        sinds: periode.van,
        verstrekkingen: (1..=aantal).map(gegeven).collect(),
    };
    let begin = Instant::now();
    for _ in 0..OORDELEN {
        black_box(toegang(matrix, actor, &bereik(black_box(&feiten)), nu));
    }
    begin.elapsed() / OORDELEN
}

async fn lijsten(c: &mut Conn, app: &App, actor: &Actor, keren: u32) -> Result<(), BenchFout> {
    let (filter, nu) = (Filter::default(), app.nu());
    for _ in 0..keren {
        let bereik = Bereikfilter::nieuw(&app.matrix, actor, Veldgroep::Kern, nu);
        black_box(lijst(c, &bereik, &filter, PER_BLAD).await?);
    }
    Ok(())
}

/// The columns of a list, as a program without a gate would ask them.
const ZONDER: &str = "SELECT s.id, s.eigenaar_id, o.naam AS eigenaarnaam, s.nummer, s.kanaal, s.thema, s.fase, s.uitkomst, s.punten, \
     s.ontvangen_op, s.gebied_code, s.herkomst, s.herkomst_doel, s.mag_door, s.grondslag, s.vernietigen_op, \
     s.vernietigingsgrond, s.samengevoegd_in, s.versie FROM signaal s JOIN organisatie o ON o.id = s.eigenaar_id \
     WHERE s.eigenaar_id = ";

/// A row as it comes from the driver.
type Rij = (Vec<Option<String>>, Vec<Option<i64>>);

/// Every column is taken from the driver, as a list does.
fn lees_kolommen(r: &Row) -> db::Result<Rij> {
    let teksten = [
        "eigenaarnaam",
        "nummer",
        "kanaal",
        "thema",
        "fase",
        "uitkomst",
        "gebied_code",
        "herkomst",
        "herkomst_doel",
        "grondslag",
        "vernietigen_op",
        "vernietigingsgrond",
    ];
    let getallen = ["id", "eigenaar_id", "punten", "ontvangen_op", "mag_door", "samengevoegd_in", "versie"];
    Ok((
        teksten.iter().map(|k| r.get(k)).collect::<db::Result<_>>()?,
        getallen.iter().map(|k| r.get(k)).collect::<db::Result<_>>()?,
    ))
}

async fn zonder_poort(c: &mut Conn, actor: &Actor, keren: u32) -> Result<(), BenchFout> {
    for _ in 0..keren {
        let vraag = Sql::new(ZONDER).bind(actor.organisatie);
        let vraag = vraag.push(" ORDER BY s.ontvangen_op DESC, s.id DESC LIMIT ").bind(PER_BLAD);
        black_box(c.read(vraag, lees_kolommen).await?);
    }
    Ok(())
}
