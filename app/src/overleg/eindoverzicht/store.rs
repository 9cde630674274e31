// SPDX-License-Identifier: EUPL-1.2
//! The frozen overviews, and what they are made of.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{AfspraakId, EindoverzichtId, FunctieId, OrganisatieId, Tijdstip};

use crate::overleg::eindoverzicht::model::{Einde, Eindoverzicht, Ongelezen, Registerregel};

/// The parties of afspraken that have ended and that have no overview yet, oldest first. Who never signed was never bound.
pub async fn te_maken(c: &mut Conn, nu: Tijdstip, aantal: i64) -> Result<Vec<(AfspraakId, OrganisatieId)>> {
    let vraag = sql!(
        "SELECT p.afspraak_id, p.organisatie_id FROM afspraakpartij p JOIN afspraak a ON a.id = p.afspraak_id \
         WHERE a.concept = 0 AND p.getekend_op IS NOT NULL \
         AND (a.tot <= $1 OR a.beeindigd_op <= $1 OR a.vervangen_op <= $1) AND NOT EXISTS \
         (SELECT 1 FROM eindoverzicht e WHERE e.afspraak_id = p.afspraak_id AND e.organisatie_id = p.organisatie_id) \
         ORDER BY p.afspraak_id, p.organisatie_id LIMIT $2",
        nu,
        aantal
    );
    c.read(vraag, |r| Ok((r.get("afspraak_id")?, r.get("organisatie_id")?))).await
}

/// The lines of the register under an afspraak of which the organisation was giver, or receiver; oldest first.
pub async fn register(
    c: &mut Conn,
    afspraak: AfspraakId,
    organisatie: OrganisatieId,
    gegeven: bool,
) -> Result<Vec<Registerregel>> {
    let (wij, ander) = if gegeven { ("v.van_id", "v.aan_id") } else { ("v.aan_id", "v.van_id") };
    let vraag = Sql::new(
        "SELECT v.id, o.naam, v.veldgroepen, s.thema, v.van, v.tot, v.ingetrokken_op FROM verstrekking v \
         JOIN signaal s ON s.id = v.signaal_id JOIN organisatie o ON o.id = ",
    );
    let vraag = vraag.push(ander).push(" WHERE ").push(wij).push(" = ").bind(organisatie);
    let vraag = vraag.push(" AND v.afspraak_id = ").bind(afspraak).push(" ORDER BY v.van, v.id");
    c.read(vraag, |r| {
        Ok(Registerregel {
            id: r.get("id")?,
            ander: r.get("naam")?,
            veldgroepen: r.get("veldgroepen")?,
            thema: r.get("thema")?,
            van: r.get("van")?,
            tot: r.get("tot")?,
            ingetrokken_op: r.get("ingetrokken_op")?,
        })
    })
    .await
}

/// Keeps an overview. False when there is one: it is made once.
pub async fn bewaar(tx: &mut Tx, nieuw: &Eindoverzicht, einde: (Einde, Tijdstip)) -> Result<bool> {
    let (hoe, op) = einde;
    let erbij = tx
        .execute(sql!(
            "INSERT INTO eindoverzicht (id, afspraak_id, organisatie_id, einde, geeindigd_op, gemaakt_op, inhoud, sha256) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (afspraak_id, organisatie_id) DO NOTHING",
            EindoverzichtId::nieuw(nieuw.gemaakt_op),
            nieuw.afspraak,
            nieuw.organisatie,
            hoe.code(),
            op,
            nieuw.gemaakt_op,
            &nieuw.tekst,
            &nieuw.sha256
        ))
        .await?;
    Ok(erbij == 1)
}

fn lees(rij: &Row) -> Result<Eindoverzicht> {
    Ok(Eindoverzicht {
        afspraak: rij.get("afspraak_id")?,
        organisatie: rij.get("organisatie_id")?,
        gemaakt_op: rij.get("gemaakt_op")?,
        tekst: rij.get("inhoud")?,
        sha256: rij.get("sha256")?,
        geopend_op: rij.get("geopend_op")?,
    })
}

/// The overview of this party.
pub async fn eindoverzicht(
    c: &mut Conn,
    afspraak: AfspraakId,
    organisatie: OrganisatieId,
) -> Result<Option<Eindoverzicht>> {
    let vraag = sql!(
        "SELECT afspraak_id, organisatie_id, gemaakt_op, inhoud, sha256, geopend_op FROM eindoverzicht \
         WHERE afspraak_id = $1 AND organisatie_id = $2",
        afspraak,
        organisatie
    );
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The overviews of this party that nobody who may sign has opened yet, oldest first.
pub async fn ongelezen(c: &mut Conn, organisatie: OrganisatieId, aantal: i64) -> Result<Vec<Ongelezen>> {
    let vraag = sql!(
        "SELECT e.afspraak_id, a.naam, e.geeindigd_op FROM eindoverzicht e JOIN afspraak a ON a.id = e.afspraak_id \
         WHERE e.organisatie_id = $1 AND e.geopend_op IS NULL ORDER BY e.geeindigd_op, e.id LIMIT $2",
        organisatie,
        aantal
    );
    c.read(vraag, |r| {
        Ok(Ongelezen {
            afspraak: r.get("afspraak_id")?,
            naam: r.get("naam")?,
            geeindigd_op: r.get("geeindigd_op")?,
        })
    })
    .await
}

/// Somebody who may sign opened it. False when somebody did before.
pub async fn zet_geopend(
    tx: &mut Tx,
    afspraak: AfspraakId,
    organisatie: OrganisatieId,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE eindoverzicht SET geopend_op = $3, geopend_door = $4 \
         WHERE afspraak_id = $1 AND organisatie_id = $2 AND geopend_op IS NULL",
        afspraak,
        organisatie,
        nu,
        door
    );
    Ok(tx.execute(vraag).await? == 1)
}
