// SPDX-License-Identifier: EUPL-1.2
//! Writing instruments and their versions. What was vastgesteld is not written any more; the caller has judged that.

use db::{Result, Tx, sql};
use jiff::civil::Date;
use kernel::{Actor, InstrumentId, OrganisatieId, RegelversieId, Tijdstip};

use crate::besluit::instrument::formulier::{NieuwInstrument, NieuweVaststelling};
use crate::besluit::instrument::matrix::Matrix;
use crate::besluit::instrument::model::{Artikel, Instrumentsoort, Regelversie};

/// Adds an instrument of the own municipality.
pub async fn voeg_toe(
    tx: &mut Tx,
    actor: &Actor,
    nieuw: &NieuwInstrument,
    nu: Tijdstip,
) -> Result<InstrumentId> {
    let id = InstrumentId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO instrument (id, organisatie_id, soort, naam, toegevoegd_door, toegevoegd_op) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        actor.organisatie,
        nieuw.soort.code(),
        &nieuw.naam,
        actor.functie,
        nu
    ))
    .await?;
    Ok(id)
}

/// Begins a concept, with the content of the version before it.
pub async fn begin_versie(
    tx: &mut Tx,
    actor: &Actor,
    (instrument, nummer): (InstrumentId, i64),
    vorige: Option<&Regelversie>,
    nu: Tijdstip,
) -> Result<RegelversieId> {
    let id = RegelversieId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO regelversie (id, instrument_id, nummer, begonnen_door, begonnen_op, versie) \
         VALUES ($1, $2, $3, $4, $5, 1)",
        id,
        instrument,
        nummer,
        actor.functie,
        nu
    ))
    .await?;
    if let Some(vorige) = vorige {
        for artikel in &vorige.artikelen {
            voeg_artikel_toe(tx, id, artikel).await?;
        }
        zet_matrix(tx, id, &vorige.matrix).await?;
    }
    Ok(id)
}

/// Adds an article at the end.
pub async fn voeg_artikel_toe(tx: &mut Tx, id: RegelversieId, artikel: &Artikel) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO regelartikel (regelversie_id, nummer, onderwerp, tekst, volgorde) \
         SELECT $1, $2, $3, $4, CAST(COALESCE(MAX(volgorde), 0) + 1 AS BIGINT) FROM regelartikel WHERE regelversie_id = $1",
        id,
        &artikel.nummer,
        &artikel.onderwerp,
        &artikel.tekst
    ))
    .await
    .map(drop)
}

/// Takes an article out. False when it is not there.
pub async fn verwijder_artikel(tx: &mut Tx, id: RegelversieId, nummer: &str) -> Result<bool> {
    let vraag = sql!("DELETE FROM regelartikel WHERE regelversie_id = $1 AND nummer = $2", id, nummer);
    Ok(tx.execute(vraag).await? == 1)
}

/// Keeps the matrix in place of the one before.
pub async fn zet_matrix(tx: &mut Tx, id: RegelversieId, matrix: &Matrix) -> Result<()> {
    tx.execute(sql!("DELETE FROM matrixcel WHERE regelversie_id = $1", id)).await?;
    for (cel, maatregel) in matrix.cellen() {
        let (soort, aantal) = maatregel.delen();
        tx.execute(sql!(
            "INSERT INTO matrixcel (regelversie_id, plaats, middel, keer, maatregel, aantal) \
             VALUES ($1, $2, $3, $4, $5, $6)",
            id,
            cel.plaats.code(),
            cel.middel.code(),
            cel.keer,
            soort.code(),
            aantal
        ))
        .await?;
    }
    Ok(())
}

/// Takes the version that was read. False when somebody changed it since, or it is no concept any more.
pub async fn raak_aan(tx: &mut Tx, id: RegelversieId, versie: i64) -> Result<bool> {
    let vraag = sql!(
        "UPDATE regelversie SET versie = versie + 1 WHERE id = $1 AND versie = $2 AND vastgesteld_op IS NULL",
        id,
        versie
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Records that the concept was decided.
pub async fn stel_vast(tx: &mut Tx, id: RegelversieId, actor: &Actor, v: &NieuweVaststelling) -> Result<()> {
    tx.execute(sql!(
        "UPDATE regelversie SET orgaan = $2, vastgesteld_op = $3, geldig_van = $4, geldig_tot = $5, vindplaats = $6, \
         vastgesteld_door = $7 WHERE id = $1 AND vastgesteld_op IS NULL",
        id,
        v.orgaan.code(),
        v.op,
        v.geldig_van,
        v.geldig_tot,
        v.vindplaats.to_string(),
        actor.functie
    ))
    .await
    .map(drop)
}

/// Withdraws a version. False when it was withdrawn already.
pub async fn trek_in(tx: &mut Tx, id: RegelversieId, (per, reden): (Date, &str)) -> Result<bool> {
    let vraag = sql!(
        "UPDATE regelversie SET ingetrokken_per = $2, intrekreden = $3, versie = versie + 1 WHERE id = $1 \
         AND vastgesteld_op IS NOT NULL AND ingetrokken_per IS NULL",
        id,
        per,
        reden
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Why the own municipality deviates, in place of what it said before.
pub async fn zet_reden(
    tx: &mut Tx,
    actor: &Actor,
    (soort, rij, versie): (Instrumentsoort, &str, Option<RegelversieId>),
    reden: &str,
    nu: Tijdstip,
) -> Result<()> {
    let wie: OrganisatieId = actor.organisatie;
    tx.execute(sql!(
        "DELETE FROM afwijking WHERE organisatie_id = $1 AND soort = $2 AND rij = $3",
        wie,
        soort.code(),
        rij
    ))
    .await?;
    tx.execute(sql!(
        "INSERT INTO afwijking (organisatie_id, soort, rij, regelversie_id, reden, gegeven_door, gegeven_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        wie,
        soort.code(),
        rij,
        versie,
        reden,
        actor.functie,
        nu
    ))
    .await
    .map(drop)
}
