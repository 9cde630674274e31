// SPDX-License-Identifier: EUPL-1.2
//! What was typed for letters, and the finals. What was typed is content: it is read only beside the opened content of its procedure.

use db::{Conn, Result, Row, Tx, sql};
use jiff::civil::Date;
use kernel::{FunctieId, ProcedureId, ProcedurebetrokkeneId, ProcedurestapId, Tijdstip};
use procedure::{Wie, Zet};
use termijn::Moment;

use crate::besluit::brief::feiten::Feiten;
use crate::besluit::procedure::model::{Bekendwijze, Inhoud};
use crate::besluit::procedure::rules::moment;

/// A step as its letter needs it.
#[derive(Debug, Clone)]
pub struct Briefstap {
    /// Which row.
    pub id: ProcedurestapId,
    /// Which step.
    pub zet: Zet,
    /// For whom it was signed or taken; none: it is being prepared.
    pub wie: Option<Wie>,
    /// Who signed it, as whom, and when.
    pub getekend: Option<(FunctieId, Wie, Tijdstip)>,
    /// The number in the register.
    pub besluitnummer: Option<String>,
    /// When it was made known or done, and how; none: it is being prepared.
    pub gezet: Option<(Moment, Option<Bekendwijze>)>,
}

/// A step of this procedure.
pub async fn stap(c: &mut Conn, procedure: ProcedureId, id: ProcedurestapId) -> Result<Option<Briefstap>> {
    let vraag = sql!(
        "SELECT id, zet, wie, getekend_op, getekend_door, besluitnummer, dag, tijdstip, bekendwijze FROM procedurestap \
         WHERE id = $1 AND procedure_id = $2",
        id,
        procedure
    );
    let lees = |r: Row| {
        let wie = r.code_opt("wie")?;
        let getekend = match (r.get("getekend_door")?, wie, r.get("getekend_op")?) {
            (Some(door), Some(wie), Some(op)) => Some((door, wie, op)),
            _ => None,
        };
        let uur = r.get::<Option<Tijdstip>>("tijdstip")?.and_then(|t| moment(t).ok());
        let gezet = match r.get::<Option<Date>>("dag")? {
            Some(dag) => Some((uur.unwrap_or(Moment::Dag(dag)), r.code_opt("bekendwijze")?)),
            None => None,
        };
        Ok(Briefstap {
            id: r.get("id")?,
            zet: r.code("zet")?,
            wie,
            getekend,
            besluitnummer: r.get("besluitnummer")?,
            gezet,
        })
    };
    c.row_opt(vraag).await?.map(lees).transpose()
}

/// What was typed for a letter.
#[derive(Debug, Clone, Default)]
pub struct Getypt {
    /// To whom it goes.
    pub aan: Option<ProcedurebetrokkeneId>,
    /// The facts.
    pub feiten: Feiten,
}

/// What was typed for the letter of a step; none when nobody wrote it yet. The opened content is the proof that its reading was logged.
pub async fn getypt(c: &mut Conn, stap: ProcedurestapId, _gelezen: &Inhoud) -> Result<Option<Getypt>> {
    lees(c, stap).await
}

/// The same without reading it: to keep it when the step is written anew.
pub async fn neem_mee(c: &mut Conn, stap: ProcedurestapId) -> Result<Option<Getypt>> {
    lees(c, stap).await
}

async fn lees(c: &mut Conn, stap: ProcedurestapId) -> Result<Option<Getypt>> {
    let rij = c.row_opt(sql!("SELECT betrokkene_id FROM stapbrief WHERE stap_id = $1", stap)).await?;
    let Some(rij) = rij else { return Ok(None) };
    let rijen: Vec<(String, String)> = c
        .read(sql!("SELECT veld, tekst FROM brieffeit WHERE stap_id = $1", stap), |r| {
            Ok((r.get("veld")?, r.get("tekst")?))
        })
        .await?;
    Ok(Some(Getypt { aan: rij.get("betrokkene_id")?, feiten: Feiten(rijen.into_iter().collect()) }))
}

/// Writes what was typed, in place of what was typed before.
pub async fn schrijf(
    tx: &mut Tx,
    stap: ProcedurestapId,
    g: &Getypt,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<()> {
    tx.execute(sql!("DELETE FROM stapbrief WHERE stap_id = $1", stap)).await?;
    tx.execute(sql!(
        "INSERT INTO stapbrief (stap_id, betrokkene_id, vastgelegd_op, vastgelegd_door) VALUES ($1, $2, $3, $4)",
        stap,
        g.aan,
        nu,
        functie
    ))
    .await?;
    for (veld, tekst) in &g.feiten.0 {
        tx.execute(sql!(
            "INSERT INTO brieffeit (stap_id, veld, tekst) VALUES ($1, $2, $3)",
            stap,
            veld,
            tekst
        ))
        .await?;
    }
    Ok(())
}

/// The final as it is kept.
#[derive(Debug)]
pub struct Bewaard {
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Freezes the final. It is written once.
pub async fn bevries(
    tx: &mut Tx,
    stap: ProcedurestapId,
    d: &::brief::Definitief,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO definitievebrief (stap_id, vorm, sha256, bytes, gemaakt_op, gemaakt_door) VALUES ($1, 'pdf', $2, $3, $4, $5)",
        stap,
        d.vingerafdruk().to_string(),
        d.bytes().to_vec(),
        nu,
        functie
    ))
    .await?;
    Ok(())
}

/// The final of a step of this procedure. The opened content is the proof that its reading was logged.
pub async fn definitief(
    c: &mut Conn,
    (procedure, stap): (ProcedureId, ProcedurestapId),
    _gelezen: &Inhoud,
) -> Result<Option<Bewaard>> {
    let vraag = sql!(
        "SELECT d.sha256, d.bytes FROM definitievebrief d JOIN procedurestap s ON s.id = d.stap_id \
         WHERE d.stap_id = $1 AND s.procedure_id = $2",
        stap,
        procedure
    );
    let lees = |r: Row| Ok(Bewaard { sha256: r.get("sha256")?, bytes: r.get("bytes")? });
    c.row_opt(vraag).await?.map(lees).transpose()
}

/// Which steps of a procedure have a final.
pub async fn bevroren(c: &mut Conn, procedure: ProcedureId) -> Result<Vec<ProcedurestapId>> {
    let vraag = sql!(
        "SELECT d.stap_id FROM definitievebrief d JOIN procedurestap s ON s.id = d.stap_id WHERE s.procedure_id = $1",
        procedure
    );
    c.read(vraag, |r| r.get("stap_id")).await
}

/// Whether the letter of a step is final.
pub async fn is_bevroren(c: &mut Conn, stap: ProcedurestapId) -> Result<bool> {
    Ok(c.row_opt(sql!("SELECT stap_id FROM definitievebrief WHERE stap_id = $1", stap)).await?.is_some())
}
