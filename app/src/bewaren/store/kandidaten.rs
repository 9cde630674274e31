// SPDX-License-Identifier: EUPL-1.2
//! Signalen whose date comes: counted, listed through the filter of the gate, and with what stands in the way.

use std::collections::{HashMap, HashSet};

use db::{Conn, Result, Row, Sql, Tx};
use jiff::civil::Date;
use kernel::SignaalId;

use crate::bewaren::model::Kandidaat;
use crate::bewaren::rules::{Feiten, beletsel};
use crate::bewaren::store::bewaarplicht;
use crate::overleg;
use crate::poort::Bereikfilter;
use crate::signaal::vernietiging::wacht_op_antwoord;

/// So many signalen are asked about in one statement.
const STUK: usize = 400;

/// On a list that waits or is being carried out.
const OP_LIJST: &str = " AND NOT EXISTS (SELECT 1 FROM vernietigingslijst l \
     JOIN vernietigingsvoorstel v ON v.id = l.voorstel_id WHERE l.signaal_id = s.id AND l.beletsel IS NULL \
     AND l.uitgevallen IS NULL AND v.teruggestuurd_op IS NULL AND v.ingetrokken_op IS NULL AND v.uitgevoerd_op IS NULL)";

fn lees(rij: &Row) -> Result<Kandidaat> {
    Ok(Kandidaat {
        signaal: rij.get("id")?,
        nummer: rij.get("nummer")?,
        grond: rij.get("vernietigingsgrond")?,
        vernietigen_op: rij.get("vernietigen_op")?,
        uitkomst: rij.get("uitkomst")?,
        beletsel: None,
    })
}

/// Own signalen that are due up to and including the day.
fn voorwaarde(vraag: Sql, bereik: &Bereikfilter, tot: Date) -> Sql {
    bereik
        .en(vraag)
        .push(" AND b.verstrekking_id = 0 AND s.eigenaar_id = ")
        .bind(bereik.organisatie())
        .push(" AND s.vernietigen_op <= ")
        .bind(tot)
}

const UIT: &str = " FROM bereik b JOIN signaal s ON s.id = b.signaal_id WHERE ";

/// How many are due up to and including the day, per rule.
pub async fn tel_per_grond(c: &mut Conn, bereik: &Bereikfilter, tot: Date) -> Result<Vec<(String, i64)>> {
    let vraag =
        Sql::new("SELECT s.vernietigingsgrond AS grond, CAST(COUNT(*) AS BIGINT) AS aantal").push(UIT);
    let vraag = voorwaarde(vraag, bereik, tot);
    let vraag = vraag.push(" GROUP BY s.vernietigingsgrond ORDER BY s.vernietigingsgrond");
    c.read(vraag, |r| Ok((r.get("grond")?, r.get("aantal")?))).await
}

/// How many are due and on no list yet, counted up to `grens`: beyond that the exact number tells nobody more.
pub async fn tel(c: &mut Conn, bereik: &Bereikfilter, tot: Date, grens: i64) -> Result<i64> {
    let vraag = Sql::new("SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM (SELECT 1").push(UIT);
    let vraag = voorwaarde(vraag, bereik, tot).push(OP_LIJST);
    c.value(vraag.push(" LIMIT ").bind(grens).push(") x")).await
}

/// The signalen that are due, the oldest date first; `vrij` leaves out what is on a list already.
pub async fn kandidaten(
    c: &mut Conn,
    bereik: &Bereikfilter,
    tot: Date,
    vrij: bool,
    aantal: i64,
) -> Result<Vec<Kandidaat>> {
    let vraag =
        Sql::new("SELECT s.id, s.nummer, s.vernietigingsgrond, s.vernietigen_op, s.uitkomst").push(UIT);
    let vraag = voorwaarde(vraag, bereik, tot);
    let vraag = if vrij { vraag.push(OP_LIJST) } else { vraag };
    c.read(vraag.push(" ORDER BY s.vernietigen_op, s.id LIMIT ").bind(aantal), lees).await
}

/// Writes with each what stands in its way on this day.
pub async fn vul_beletsels(c: &mut Conn, kandidaten: &mut [Kandidaat], dag: Date) -> Result<()> {
    for stuk in kandidaten.chunks_mut(STUK) {
        let ids: Vec<SignaalId> = stuk.iter().map(|k| k.signaal).collect();
        let vast: HashSet<_> = bewaarplicht::geldend(c, &ids, dag).await?.into_iter().collect();
        let antwoord: HashSet<_> = wacht_op_antwoord(c, &ids).await?.into_iter().collect();
        let tafel: HashMap<_, _> =
            overleg::in_gebruik(c, &ids).await?.into_iter().map(|g| (g.signaal, g)).collect();
        for kandidaat in stuk {
            let gebruik = tafel.get(&kandidaat.signaal);
            kandidaat.beletsel = beletsel(Feiten {
                bewaarplicht: vast.contains(&kandidaat.signaal),
                open_actie: gebruik.is_some_and(|g| g.open_actie),
                open_punt: gebruik.is_some_and(|g| g.open_punt),
                open_antwoord: antwoord.contains(&kandidaat.signaal),
            });
        }
    }
    Ok(())
}

/// A signaal as it is now, which stays so until the transaction ends. For the program itself, which carries out what
/// people decided: no gate, and nothing of it is shown.
pub async fn nu_van(tx: &mut Tx, signaal: SignaalId, dag: Date) -> Result<Option<Kandidaat>> {
    // SQLite has one writer; PostgreSQL locks the row.
    tx.execute(db::sql!("UPDATE signaal SET versie = versie WHERE id = $1", signaal)).await?;
    let vraag = db::sql!(
        "SELECT id, nummer, vernietigingsgrond, vernietigen_op, uitkomst FROM signaal WHERE id = $1",
        signaal
    );
    let Some(rij) = tx.row_opt(vraag).await? else { return Ok(None) };
    let mut gevonden = [lees(&rij)?];
    vul_beletsels(tx, &mut gevonden, dag).await?;
    Ok(gevonden.into_iter().next())
}
