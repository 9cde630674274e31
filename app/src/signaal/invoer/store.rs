// SPDX-License-Identifier: EUPL-1.2
//! The table of runs.

use std::collections::HashSet;

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{FunctieId, InvoerId, OrganisatieId, Tijdstip};
use serde::{Deserialize, Serialize};
use web::{Fout, Taal, Teksten};

use super::verslag::Verslag;

kernel::codes! {
    /// How far a run is.
    pub enum Stand {
        /// The trial is running: nothing is written.
        Controle = "controle",
        /// Tried; waits until somebody confirms.
        Wacht = "wacht",
        /// Writing.
        Bezig = "bezig",
        /// Read to the end.
        Klaar = "klaar",
        /// Stopped by something that trying again does not mend.
        Mislukt = "mislukt",
        /// Withdrawn: the file is gone.
        Ingetrokken = "ingetrokken",
    }
}

/// A run without a sign of life for this long was killed.
const STIL_MINUTEN: i64 = 2;

/// What is kept of a run: its report, or why it stopped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uitkomst {
    /// The report.
    pub verslag: Option<Verslag>,
    /// Why it stopped, in Dutch and in English.
    pub fout: Option<(String, String)>,
}

impl Uitkomst {
    /// The reason in both languages, because the reader is not known yet.
    pub fn van_fout(teksten: &Teksten, fout: &Fout) -> Self {
        let zeg = |taal| teksten.fouttekst(taal, fout);
        Self { verslag: None, fout: Some((zeg(Taal::Nl), zeg(Taal::En))) }
    }
}

/// One run.
#[derive(Debug, Clone)]
pub struct Invoer {
    /// Its id.
    pub id: InvoerId,
    /// Name of the file as it was offered.
    pub bestandsnaam: String,
    /// Text of its column map.
    pub kaart: String,
    /// When it was offered.
    pub aangemaakt_op: Tijdstip,
    /// Lines read so far.
    pub gelezen: i64,
    /// Signalen added so far.
    pub toegevoegd: i64,
    /// Its report.
    pub uitkomst: Uitkomst,
    stand: Stand,
    levensteken_op: Tijdstip,
}

impl Invoer {
    /// How far it is.
    pub fn stand(&self) -> Stand {
        self.stand
    }

    /// Whether it was killed on the way.
    pub fn is_afgebroken(&self, nu: Tijdstip) -> bool {
        matches!(self.stand, Stand::Controle | Stand::Bezig)
            && self.levensteken_op.plus_minuten(STIL_MINUTEN) < nu
    }
}

fn lees(rij: &Row) -> Result<Invoer> {
    Ok(Invoer {
        id: rij.get("id")?,
        bestandsnaam: rij.get("bestandsnaam")?,
        kaart: rij.get("kaart")?,
        aangemaakt_op: rij.get("aangemaakt_op")?,
        gelezen: rij.get("gelezen")?,
        toegevoegd: rij.get("toegevoegd")?,
        // Written by us; a report of another version of the product is left out.
        uitkomst: serde_json::from_str(&rij.get::<String>("verslag")?).unwrap_or_default(),
        stand: rij.code("stand")?,
        levensteken_op: rij.get("levensteken_op")?,
    })
}

const KOLOMMEN: &str = "SELECT id, bestandsnaam, kaart, aangemaakt_op, gelezen, toegevoegd, verslag, stand, levensteken_op FROM invoer";

/// A run of this organisation.
pub async fn invoer(c: &mut Conn, organisatie: OrganisatieId, id: InvoerId) -> Result<Option<Invoer>> {
    let vraag =
        Sql::new(KOLOMMEN).push(" WHERE organisatie_id = ").bind(organisatie).push(" AND id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The newest runs of this organisation.
pub async fn lijst(c: &mut Conn, organisatie: OrganisatieId, aantal: i64) -> Result<Vec<Invoer>> {
    let vraag = Sql::new(KOLOMMEN).push(" WHERE organisatie_id = ").bind(organisatie);
    c.read(vraag.push(" ORDER BY id DESC LIMIT ").bind(aantal), lees).await
}

/// Runs of all organisations whose file still waits although they were offered before this moment.
pub async fn vergeten(c: &mut Conn, voor: Tijdstip) -> Result<Vec<Invoer>> {
    let open = [Stand::Controle, Stand::Wacht, Stand::Bezig, Stand::Mislukt];
    let vraag = Sql::new(KOLOMMEN).push(" WHERE levensteken_op < ").bind(voor).push(" AND stand IN ");
    c.read(vraag.list(open.iter().map(|s| s.code())), lees).await
}

/// What is known of a run when it begins.
pub struct NieuweInvoer<'a> {
    /// For whom.
    pub organisatie: OrganisatieId,
    /// By whom; none for the command line.
    pub door: Option<FunctieId>,
    /// Name of the file.
    pub bestandsnaam: &'a str,
    /// Text of the column map.
    pub kaart: &'a str,
    /// How it begins.
    pub stand: Stand,
}

/// Records a run.
pub async fn voeg_toe(tx: &mut Tx, id: InvoerId, nieuw: &NieuweInvoer<'_>, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO invoer (id, organisatie_id, door, bestandsnaam, kaart, stand, aangemaakt_op, levensteken_op, \
         gelezen, toegevoegd, verslag) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 0, 0, '')",
        id,
        nieuw.organisatie,
        nieuw.door,
        nieuw.bestandsnaam,
        nieuw.kaart,
        nieuw.stand.code(),
        nu
    ))
    .await
    .map(drop)
}

/// Takes up a run for writing: once confirmed, or again after it was killed. False: somebody else is at it.
pub async fn neem_op(tx: &mut Tx, id: InvoerId, nu: Tijdstip) -> Result<bool> {
    let gewijzigd = tx
        .execute(sql!(
            "UPDATE invoer SET stand = 'bezig', levensteken_op = $2, gelezen = 0, toegevoegd = 0, verslag = '' \
             WHERE id = $1 AND (stand IN ('wacht', 'mislukt') OR (stand IN ('bezig', 'controle') AND levensteken_op < $3))",
            id,
            nu,
            nu.plus_minuten(-STIL_MINUTEN)
        ))
        .await?;
    Ok(gewijzigd == 1)
}

/// Withdraws a run that does not write now. False: it does, or it is done.
pub async fn trek_in(tx: &mut Tx, id: InvoerId, nu: Tijdstip) -> Result<bool> {
    let gewijzigd = tx
        .execute(sql!(
            "UPDATE invoer SET stand = 'ingetrokken', klaar_op = $2 WHERE id = $1 AND \
             (stand IN ('wacht', 'mislukt') OR (stand IN ('bezig', 'controle') AND levensteken_op < $3))",
            id,
            nu,
            nu.plus_minuten(-STIL_MINUTEN)
        ))
        .await?;
    Ok(gewijzigd == 1)
}

/// Erases the reports of runs that ended before this moment.
pub async fn ruim_op(tx: &mut Tx, voor: Tijdstip) -> Result<u64> {
    tx.execute(sql!("DELETE FROM invoer WHERE klaar_op < $1", voor)).await
}

/// A sign of life, with how far it is.
pub async fn levensteken(tx: &mut Tx, id: InvoerId, verslag: &Verslag, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!(
        "UPDATE invoer SET levensteken_op = $2, gelezen = $3, toegevoegd = $4 WHERE id = $1",
        id,
        nu,
        i64::try_from(verslag.gelezen).unwrap_or(i64::MAX),
        i64::try_from(verslag.toegevoegd).unwrap_or(i64::MAX)
    ))
    .await
    .map(drop)
}

/// The end of a trial or of a run.
pub async fn sluit(tx: &mut Tx, id: InvoerId, stand: Stand, uitkomst: &Uitkomst, nu: Tijdstip) -> Result<()> {
    let tekst = serde_json::to_string(uitkomst).map_err(|e| db::DbError::Query(e.to_string()))?;
    if let Some(verslag) = &uitkomst.verslag {
        levensteken(tx, id, verslag, nu).await?;
    }
    tx.execute(sql!(
        "UPDATE invoer SET stand = $2, levensteken_op = $3, klaar_op = $3, verslag = $4 WHERE id = $1",
        id,
        stand.code(),
        nu,
        tekst
    ))
    .await
    .map(drop)
}

/// Those of the ids in the other system whose signaal is there already.
pub async fn bekende(
    c: &mut Conn,
    eigenaar: OrganisatieId,
    ids: impl Iterator<Item = &str>,
) -> Result<HashSet<String>> {
    let vraag = Sql::new("SELECT extern_id FROM signaal WHERE eigenaar_id = ").bind(eigenaar);
    let vraag = vraag.push(" AND extern_id IN ").list(ids);
    Ok(c.read(vraag, |r| r.get("extern_id")).await?.into_iter().collect())
}
