// SPDX-License-Identifier: EUPL-1.2
//! Emergency access and its judgement.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{Actor, NoodtoegangId, OrganisatieId, Periode, SignaalId, Tijdstip};

use crate::toezicht::model::{Noodoordeel, Noodtoegang};

/// Opens one signaal for a functie, for a time.
pub async fn open(
    tx: &mut Tx,
    actor: &Actor,
    signaal: SignaalId,
    reden: &str,
    periode: Periode,
) -> Result<NoodtoegangId> {
    let id = NoodtoegangId::nieuw(periode.van);
    tx.execute(sql!(
        "INSERT INTO noodtoegang (id, organisatie_id, signaal_id, functie_id, reden, van, tot) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id,
        actor.organisatie,
        signaal,
        actor.functie,
        reden,
        periode.van,
        periode.tot
    ))
    .await?;
    Ok(id)
}

const KOLOMMEN: &str = "SELECT n.id, n.signaal_id, n.reden, n.van, n.tot, n.oordeel, n.oordeelreden, n.beoordeeld_op, \
     f.soort AS functiesoort, f.gebruiker_id, g.naam, bg.naam AS door FROM noodtoegang n \
     JOIN functie f ON f.id = n.functie_id JOIN gebruiker g ON g.id = f.gebruiker_id \
     LEFT JOIN functie bf ON bf.id = n.beoordeeld_door LEFT JOIN gebruiker bg ON bg.id = bf.gebruiker_id \
     WHERE n.organisatie_id = ";

fn lees(rij: &Row) -> Result<Noodtoegang> {
    let oordeel = match rij.get::<Option<Tijdstip>>("beoordeeld_op")? {
        Some(op) => {
            Some((rij.code::<Noodoordeel>("oordeel")?, rij.get("oordeelreden")?, rij.get("door")?, op))
        }
        None => None,
    };
    Ok(Noodtoegang {
        id: rij.get("id")?,
        signaal: rij.get("signaal_id")?,
        functiesoort: rij.code("functiesoort")?,
        gebruiker: rij.get("gebruiker_id")?,
        naam: rij.get("naam")?,
        reden: rij.get("reden")?,
        periode: Periode { van: rij.get("van")?, tot: rij.get("tot")? },
        oordeel,
    })
}

/// Emergency access at an organisation: what nobody judged first, then newest first.
pub async fn lijst(c: &mut Conn, organisatie: OrganisatieId, aantal: i64) -> Result<Vec<Noodtoegang>> {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie);
    let vraag = vraag.push(" ORDER BY CASE WHEN n.beoordeeld_op IS NULL THEN 0 ELSE 1 END, n.id DESC LIMIT ");
    c.read(vraag.bind(aantal), lees).await
}

/// One at an organisation.
pub async fn een(c: &mut Conn, organisatie: OrganisatieId, id: NoodtoegangId) -> Result<Option<Noodtoegang>> {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie).push(" AND n.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// How many nobody judged yet.
pub async fn tel_open(c: &mut Conn, organisatie: OrganisatieId) -> Result<i64> {
    let vraag = sql!(
        "SELECT CAST(COUNT(*) AS BIGINT) AS waarde FROM noodtoegang WHERE organisatie_id = $1 AND beoordeeld_op IS NULL",
        organisatie
    );
    c.value(vraag).await
}

/// Judges it; false when somebody did before.
pub async fn beoordeel(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    id: NoodtoegangId,
    (oordeel, reden): (Noodoordeel, &str),
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE noodtoegang SET oordeel = $3, oordeelreden = $4, beoordeeld_door = $5, beoordeeld_op = $6 \
         WHERE id = $1 AND organisatie_id = $2 AND beoordeeld_op IS NULL",
        id,
        actor.organisatie,
        oordeel.code(),
        reden,
        actor.functie,
        nu
    );
    Ok(tx.execute(vraag).await? == 1)
}
