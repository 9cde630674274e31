// SPDX-License-Identifier: EUPL-1.2
//! The taken of a dienstverleningsovereenkomst.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{AfspraakId, OrganisatieId};

use crate::netwerk::Dvotaak;

fn lees(rij: &Row) -> Result<Dvotaak> {
    Ok(Dvotaak {
        opdrachtgever: rij.get("opdrachtgever_id")?,
        opdrachtgevernaam: rij.get("opdrachtgevernaam")?,
        uitvoerder: rij.get("uitvoerder_id")?,
        uitvoerdernaam: rij.get("uitvoerdernaam")?,
        taak: rij.code("taak")?,
        uren: rij.get("uren")?,
        mandaat: rij.get("mandaat")?,
    })
}

/// The taken of a DVO, by who they are for.
pub async fn taken(c: &mut Conn, afspraak: AfspraakId) -> Result<Vec<Dvotaak>> {
    let vraag = sql!(
        "SELECT t.opdrachtgever_id, o.naam AS opdrachtgevernaam, t.uitvoerder_id, u.naam AS uitvoerdernaam, t.taak, \
         t.uren, t.mandaat FROM dvotaak t JOIN organisatie o ON o.id = t.opdrachtgever_id \
         JOIN organisatie u ON u.id = t.uitvoerder_id WHERE t.afspraak_id = $1 ORDER BY o.naam, u.naam, t.taak",
        afspraak
    );
    c.read(vraag, lees).await
}

/// Keeps an afspraak as it is until the transaction ends: who ends, offers or changes it waits.
pub async fn houd_vast(tx: &mut Tx, afspraak: AfspraakId) -> Result<()> {
    tx.execute(sql!("UPDATE afspraak SET bewerking = bewerking WHERE id = $1", afspraak)).await.map(drop)
}

/// Adds a taak, or writes its hours and mandate anew.
pub async fn zet_taak(tx: &mut Tx, afspraak: AfspraakId, t: &NieuweTaak) -> Result<()> {
    let vraag = sql!(
        "INSERT INTO dvotaak (afspraak_id, opdrachtgever_id, uitvoerder_id, taak, uren, mandaat) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (afspraak_id, opdrachtgever_id, uitvoerder_id, taak) \
         DO UPDATE SET uren = $5, mandaat = $6",
        afspraak,
        t.opdrachtgever,
        t.uitvoerder,
        t.taak.code(),
        t.uren,
        &t.mandaat
    );
    tx.execute(vraag).await.map(drop)
}

/// Takes a taak out. False when it is not in it.
pub async fn haal_weg(
    tx: &mut Tx,
    afspraak: AfspraakId,
    (opdrachtgever, uitvoerder): (OrganisatieId, OrganisatieId),
    taak: kernel::Taak,
) -> Result<bool> {
    let vraag = sql!(
        "DELETE FROM dvotaak WHERE afspraak_id = $1 AND opdrachtgever_id = $2 AND uitvoerder_id = $3 AND taak = $4",
        afspraak,
        opdrachtgever,
        uitvoerder,
        taak.code()
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// The next version begins with the taken of the one before it.
pub async fn neem_mee(tx: &mut Tx, oud: AfspraakId, nieuw: AfspraakId) -> Result<()> {
    let vraag = Sql::new(
        "INSERT INTO dvotaak (afspraak_id, opdrachtgever_id, uitvoerder_id, taak, uren, mandaat) SELECT ",
    )
    .bind(nieuw)
    .push(", opdrachtgever_id, uitvoerder_id, taak, uren, mandaat FROM dvotaak WHERE afspraak_id = ")
    .bind(oud);
    tx.execute(vraag).await.map(drop)
}

/// A taak to be written in a DVO.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NieuweTaak {
    /// For whom, and in whose name.
    pub opdrachtgever: OrganisatieId,
    /// Who does it.
    pub uitvoerder: OrganisatieId,
    /// What.
    pub taak: kernel::Taak,
    /// Hours a year.
    pub uren: i64,
    /// The decision that gives the mandate.
    pub mandaat: String,
}
