// SPDX-License-Identifier: EUPL-1.2
//! The DPIA of an afspraak: what could go wrong for people, and who does what about it.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{AfspraakId, DpiamaatregelId, FunctieId, GebruikerId, OrganisatieId, Tijdstip};

use crate::netwerk::model::{Dpia, Dpiamaatregel};

const MAATREGEL: &str = "SELECT m.id, m.afspraak_id, m.risico, m.maatregel, m.eigenaar_id, o.naam AS eigenaarnaam, \
     m.uiterlijk_op, m.gereed_op, a.naam AS afspraaknaam FROM dpiamaatregel m JOIN organisatie o ON o.id = m.eigenaar_id \
     JOIN afspraak a ON a.id = m.afspraak_id WHERE ";

fn lees(rij: &Row) -> Result<Dpiamaatregel> {
    Ok(Dpiamaatregel {
        id: rij.get("id")?,
        afspraak: rij.get("afspraak_id")?,
        afspraaknaam: rij.get("afspraaknaam")?,
        risico: rij.get("risico")?,
        maatregel: rij.get("maatregel")?,
        eigenaar: rij.get("eigenaar_id")?,
        eigenaarnaam: rij.get("eigenaarnaam")?,
        uiterlijk_op: rij.get("uiterlijk_op")?,
        gereed_op: rij.get("gereed_op")?,
    })
}

/// The DPIA of an afspraak, as far as it was written.
pub async fn dpia(c: &mut Conn, afspraak: AfspraakId) -> Result<Option<Dpia>> {
    let vraag = sql!(
        "SELECT d.beschrijving, f.gebruiker_id AS schrijver, d.opgesteld_op, d.goedgekeurd_op FROM dpia d \
         JOIN functie f ON f.id = d.opgesteld_door WHERE d.afspraak_id = $1",
        afspraak
    );
    let Some(rij) = c.row_opt(vraag).await? else { return Ok(None) };
    let maatregelen = maatregelen(c, afspraak).await?;
    Ok(Some(Dpia {
        beschrijving: rij.get("beschrijving")?,
        schrijver: rij.get::<GebruikerId>("schrijver")?,
        opgesteld_op: rij.get("opgesteld_op")?,
        goedgekeurd_op: rij.get("goedgekeurd_op")?,
        maatregelen,
    }))
}

/// The measures of the DPIA of an afspraak, in the order in which they were recorded.
pub async fn maatregelen(c: &mut Conn, afspraak: AfspraakId) -> Result<Vec<Dpiamaatregel>> {
    c.read(Sql::new(MAATREGEL).push("m.afspraak_id = ").bind(afspraak).push(" ORDER BY m.id"), lees).await
}

/// Writes what it says, while it is not approved. False when it is.
pub async fn schrijf(
    tx: &mut Tx,
    afspraak: AfspraakId,
    beschrijving: &str,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<bool> {
    let gewijzigd = tx
        .execute(sql!(
            "INSERT INTO dpia (afspraak_id, beschrijving, opgesteld_door, opgesteld_op) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (afspraak_id) DO UPDATE SET beschrijving = $2, opgesteld_door = $3, opgesteld_op = $4 \
             WHERE dpia.goedgekeurd_op IS NULL",
            afspraak,
            beschrijving,
            door,
            nu
        ))
        .await?;
    Ok(gewijzigd == 1)
}

/// A measure to be added.
#[derive(Debug, Clone)]
pub struct NieuweMaatregel {
    /// What could go wrong.
    pub risico: String,
    /// What is done about it.
    pub maatregel: String,
    /// By which party.
    pub eigenaar: OrganisatieId,
    /// By when.
    pub uiterlijk_op: Date,
}

/// Adds a measure.
pub async fn voeg_maatregel_toe(
    tx: &mut Tx,
    afspraak: AfspraakId,
    nieuw: &NieuweMaatregel,
    nu: Tijdstip,
) -> Result<DpiamaatregelId> {
    let id = DpiamaatregelId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO dpiamaatregel (id, afspraak_id, risico, maatregel, eigenaar_id, uiterlijk_op) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        afspraak,
        &nieuw.risico,
        &nieuw.maatregel,
        nieuw.eigenaar,
        nieuw.uiterlijk_op
    ))
    .await?;
    Ok(id)
}

/// Approves it, and with it the afspraak. False when it was approved already.
pub async fn keur_goed(tx: &mut Tx, afspraak: AfspraakId, door: FunctieId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE dpia SET goedgekeurd_door = $2, goedgekeurd_op = $3 WHERE afspraak_id = $1 AND goedgekeurd_op IS NULL",
        afspraak,
        door,
        nu
    );
    if tx.execute(vraag).await? == 0 {
        return Ok(false);
    }
    tx.execute(sql!("UPDATE afspraak SET dpia_op = $2 WHERE id = $1", afspraak, nu)).await?;
    Ok(true)
}

/// The measures that wait for an organisation under an afspraak that is offered, the first due first.
pub async fn open_maatregelen(
    c: &mut Conn,
    eigenaar: OrganisatieId,
    aantal: i64,
) -> Result<Vec<Dpiamaatregel>> {
    let vraag = Sql::new(MAATREGEL).push("m.eigenaar_id = ").bind(eigenaar);
    let vraag = vraag.push(" AND m.gereed_op IS NULL AND a.concept = 0 ORDER BY m.uiterlijk_op, m.id LIMIT ");
    c.read(vraag.bind(aantal), lees).await
}

/// A measure of an organisation.
pub async fn maatregel(
    c: &mut Conn,
    eigenaar: OrganisatieId,
    id: DpiamaatregelId,
) -> Result<Option<Dpiamaatregel>> {
    let vraag =
        Sql::new(MAATREGEL).push("m.eigenaar_id = ").bind(eigenaar).push(" AND a.concept = 0 AND m.id = ");
    c.row_opt(vraag.bind(id)).await?.as_ref().map(lees).transpose()
}

/// Says that a measure was taken. False when that was said already.
pub async fn meld_gereed(tx: &mut Tx, id: DpiamaatregelId, door: FunctieId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE dpiamaatregel SET gereed_op = $2, gereed_door = $3 WHERE id = $1 AND gereed_op IS NULL",
        id,
        nu,
        door
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Takes the DPIA of an earlier version along as a start: what was done stays done.
pub async fn neem_mee(
    tx: &mut Tx,
    van: AfspraakId,
    naar: AfspraakId,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<()> {
    let Some(oud) = dpia(tx, van).await? else { return Ok(()) };
    schrijf(tx, naar, &oud.beschrijving, door, nu).await?;
    for m in oud.maatregelen {
        let nieuw = NieuweMaatregel {
            risico: m.risico,
            maatregel: m.maatregel,
            eigenaar: m.eigenaar,
            uiterlijk_op: m.uiterlijk_op,
        };
        let id = voeg_maatregel_toe(tx, naar, &nieuw, nu).await?;
        if let Some(op) = m.gereed_op {
            meld_gereed(tx, id, door, op).await?;
        }
    }
    Ok(())
}
