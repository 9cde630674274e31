// SPDX-License-Identifier: EUPL-1.2
//! The step that is being prepared: written, written again, signed, or thrown away. One at a time per procedure.

use db::{Result, Tx, sql};
use kernel::{FunctieId, ProcedureId, ProcedurestapId, Tijdstip};
use procedure::{Wie, Zet};

use crate::besluit::instrument::GeldigeVersie;
use crate::besluit::procedure::model::Stapinhoud;

/// Writes a step that is being prepared. What was prepared before and not signed makes way for it.
pub async fn stel_op(
    tx: &mut Tx,
    procedure: ProcedureId,
    (zet, namens): (Zet, Option<&str>),
    inhoud: &Stapinhoud,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<ProcedurestapId> {
    gooi_weg(tx, procedure).await?;
    let id = ProcedurestapId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO procedurestap (id, procedure_id, zet, namens, opgesteld_op, opgesteld_door) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        procedure,
        zet.code(),
        namens.map(str::to_owned),
        nu,
        functie
    ))
    .await?;
    for (vraag, tekst) in &inhoud.antwoorden {
        tx.execute(sql!(
            "INSERT INTO procedureantwoord (stap_id, vraag, tekst) VALUES ($1, $2, $3)",
            id,
            vraag.code(),
            tekst
        ))
        .await?;
    }
    for (keuze, dag) in &inhoud.gekozen {
        tx.execute(sql!(
            "INSERT INTO procedurekeuze (stap_id, keuze, dag) VALUES ($1, $2, $3)",
            id,
            keuze.code(),
            *dag
        ))
        .await?;
    }
    Ok(id)
}

/// Gives a step that is taken without our signature its number in the register.
pub async fn geef_nummer(tx: &mut Tx, stap: ProcedurestapId, besluitnummer: &str) -> Result<()> {
    let vraag = sql!("UPDATE procedurestap SET besluitnummer = $1 WHERE id = $2", besluitnummer, stap);
    tx.execute(vraag).await.map(drop)
}

/// Throws away what is being prepared. False when there is nothing, or it was signed.
pub async fn gooi_weg(tx: &mut Tx, procedure: ProcedureId) -> Result<bool> {
    let vraag = sql!(
        "DELETE FROM procedurestap WHERE procedure_id = $1 AND gezet_op IS NULL AND getekend_op IS NULL",
        procedure
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Takes back a signature that was not made known yet. False when there is none.
pub async fn trek_terug(tx: &mut Tx, procedure: ProcedureId) -> Result<bool> {
    let vraag = sql!(
        "UPDATE procedurestap SET getekend_op = NULL, getekend_door = NULL, wie = NULL, regelversie_id = NULL, \
         besluitnummer = NULL WHERE procedure_id = $1 \
         AND gezet_op IS NULL AND getekend_op IS NOT NULL",
        procedure
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Signs this one, citing a rule that is in force, with its number in the register when it is a decision. False when it was
/// changed or signed in between.
pub async fn teken(
    tx: &mut Tx,
    (stap, wie): (ProcedurestapId, Wie),
    (regel, besluitnummer): (Option<&GeldigeVersie>, Option<String>),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE procedurestap SET wie = $1, getekend_op = $2, getekend_door = $3, regelversie_id = $4, besluitnummer = $5 \
         WHERE id = $6 AND gezet_op IS NULL AND getekend_op IS NULL",
        wie.code(),
        nu,
        functie,
        regel.map(|r| r.regel().id),
        besluitnummer,
        stap
    );
    Ok(tx.execute(vraag).await? == 1)
}
