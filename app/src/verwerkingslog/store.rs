// SPDX-License-Identifier: EUPL-1.2
//! The table of the log.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use db::{Conn, DbError, Result, Row, Tx, Value, sql};
use kernel::{OrganisatieId, Tijdstip, VerwerkingsregelId, plus_maanden};
use spoor::Bron;
use trace::SpanId;

use crate::verwerkingslog::model::{Betrokkene, Verwerking, versleuteld};

/// Name of the secret in the table of the installation.
const SLEUTEL: &str = "pseudoniemsleutel";
/// More than this goes in several rounds, so that no transaction of cleaning up lasts long.
const OPRUIMEN_MAX: i64 = 5_000;

/// One record as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logregel {
    /// Its place.
    pub id: VerwerkingsregelId,
    /// Who is responsible for the processing.
    pub organisatie: OrganisatieId,
    /// The trace, in hexadecimal.
    pub trace: String,
    /// The record's own span.
    pub span: String,
    /// The record or the work that it is part of.
    pub ouder: Option<String>,
    /// The request in which it was done.
    pub verzoek: String,
    /// `Ok`, `Unset` (nothing found) or `Error`.
    pub status: String,
    /// What was done.
    pub naam: String,
    /// When it began.
    pub begin_op: Tijdstip,
    /// When it ended.
    pub eind_op: Tijdstip,
    /// Code and version of the activity.
    pub activiteit: String,
    /// The pseudonym and what it was computed from; none for the record of the processing itself.
    pub betrokkene: Option<(String, String)>,
}

const KOLOMMEN: &str = "SELECT id, organisatie_id, trace_id, span_id, parent_span_id, verzoek, status, naam, begin_op, eind_op, \
     activiteit, betrokkene, betrokkene_soort FROM verwerkingslog";

fn lees(rij: &Row) -> Result<Logregel> {
    let soort: Option<String> = rij.get("betrokkene_soort")?;
    Ok(Logregel {
        id: rij.get("id")?,
        organisatie: rij.get("organisatie_id")?,
        trace: rij.get("trace_id")?,
        span: rij.get("span_id")?,
        ouder: rij.get("parent_span_id")?,
        verzoek: rij.get("verzoek")?,
        status: rij.get("status")?,
        naam: rij.get("naam")?,
        begin_op: rij.get("begin_op")?,
        eind_op: rij.get("eind_op")?,
        activiteit: rij.get("activiteit")?,
        betrokkene: rij.get::<Option<String>>("betrokkene")?.zip(soort),
    })
}

/// The secret of this installation behind the pseudonyms; made at its first use.
async fn sleutel(tx: &mut Tx) -> Result<[u8; 32]> {
    let vraag = || sql!("SELECT waarde FROM installatie WHERE naam = $1", SLEUTEL);
    let rij = match tx.row_opt(vraag()).await? {
        Some(rij) => rij,
        None => {
            let vers = kernel::nieuwe_sleutel().map_err(|e| DbError::Query(e.to_string()))?;
            tx.execute(sql!(
                "INSERT INTO installatie (naam, waarde) VALUES ($1, $2) ON CONFLICT (naam) DO NOTHING",
                SLEUTEL,
                BASE64_STANDARD.encode(vers)
            ))
            .await?;
            tx.row(vraag()).await?
        }
    };
    let bytes = BASE64_STANDARD.decode(rij.get::<String>("waarde")?).ok().and_then(|b| b.try_into().ok());
    bytes.ok_or_else(|| DbError::Query("the secret of the pseudonyms is damaged".to_owned()))
}

/// A pseudonym of a subject at one organisation for another purpose than this log: equal for the same subject, and not to be
/// laid beside the log.
pub async fn pseudoniem_voor(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    waarvoor: &'static str,
    gegeven: &str,
) -> Result<String> {
    let sleutel = sleutel(tx).await?;
    Ok(versleuteld(&sleutel, waarvoor, &[&organisatie.to_string(), gegeven]))
}

/// Logs a processing of the data of these subjects: one record for the processing and one for each subject, in this
/// transaction. Without subjects there was nothing to log. Of `bron` only organisation and moment are used: a user is never
/// in this log.
pub async fn noteer(
    tx: &mut Tx,
    bron: Bron<'_>,
    verwerking: Verwerking,
    betrokkenen: &[Betrokkene],
) -> Result<()> {
    schrijf(tx, bron, (verwerking, "Ok"), betrokkenen).await.map(drop)
}

/// As [`noteer`], for a search: what was not found is `Unset`, as the standard says. Gives the pseudonyms.
pub async fn noteer_uitkomst(
    tx: &mut Tx,
    bron: Bron<'_>,
    verwerking: Verwerking,
    betrokkenen: &[Betrokkene],
    gevonden: bool,
) -> Result<()> {
    schrijf(tx, bron, (verwerking, if gevonden { "Ok" } else { "Unset" }), betrokkenen).await.map(drop)
}

async fn schrijf(
    tx: &mut Tx,
    bron: Bron<'_>,
    (verwerking, status): (Verwerking, &'static str),
    betrokkenen: &[Betrokkene],
) -> Result<()> {
    if betrokkenen.is_empty() {
        return Ok(());
    }
    let sleutel = sleutel(tx).await?;
    let hier = trace::current();
    let zelf = SpanId::fresh();
    let rij = |span: SpanId, ouder: Option<SpanId>, wie: Option<&Betrokkene>| -> [Value; 13] {
        [
            VerwerkingsregelId::nieuw(bron.nu).into(),
            bron.organisatie.into(),
            hier.trace.to_string().into(),
            span.to_string().into(),
            ouder.map(|o| o.to_string()).into(),
            hier.span.to_string().into(),
            status.into(),
            verwerking.naam().into(),
            bron.nu.into(),
            bron.nu.into(),
            verwerking.activiteit().sleutel().into(),
            wie.map(|b| b.pseudoniem(&sleutel, bron.organisatie)).into(),
            wie.map(|b| b.soort().code()).into(),
        ]
    };
    let rijen = std::iter::once(rij(zelf, hier.parent, None))
        .chain(betrokkenen.iter().map(|b| rij(SpanId::fresh(), Some(zelf), Some(b))))
        .collect();
    tx.insert(
        "INSERT INTO verwerkingslog (id, organisatie_id, trace_id, span_id, parent_span_id, verzoek, status, naam, begin_op, \
         eind_op, activiteit, betrokkene, betrokkene_soort)",
        rijen,
    )
    .await
}

/// What the log of one organisation holds of a subject, who may be known by more than one pseudonym; newest first.
pub async fn van_betrokkene(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    betrokkenen: &[Betrokkene],
    aantal: i64,
) -> Result<Vec<Logregel>> {
    let sleutel = sleutel(tx).await?;
    let vraag = db::Sql::new(KOLOMMEN)
        .push(" WHERE organisatie_id = ")
        .bind(organisatie)
        .push(" AND betrokkene IN ")
        .list(betrokkenen.iter().map(|b| b.pseudoniem(&sleutel, organisatie)))
        .push(" ORDER BY id DESC LIMIT ")
        .bind(aantal);
    tx.read(vraag, lees).await
}

/// Records after a place, in their order, for an export.
pub async fn na(c: &mut Conn, na: Option<VerwerkingsregelId>, aantal: i64) -> Result<Vec<Logregel>> {
    let na = na.map_or(0, VerwerkingsregelId::waarde);
    let vraag = db::Sql::new(KOLOMMEN).push(" WHERE id > ").bind(na).push(" ORDER BY id LIMIT ").bind(aantal);
    c.read(vraag, lees).await
}

/// Every record, page by page, for the command line.
pub async fn export(c: &mut Conn, mut elk: impl FnMut(&[Logregel])) -> Result<u64> {
    const BLADZIJDE: i64 = 1_000;
    let (mut aantal, mut tot) = (0_u64, None);
    loop {
        let bladzijde = na(c, tot, BLADZIJDE).await?;
        let Some(laatste) = bladzijde.last() else { return Ok(aantal) };
        tot = Some(laatste.id);
        aantal += bladzijde.len() as u64;
        elk(&bladzijde);
    }
}

/// Records that the collector has not acknowledged, oldest first.
pub(super) async fn wachtend(c: &mut Conn, aantal: i64) -> Result<Vec<Logregel>> {
    let vraag = db::Sql::new(KOLOMMEN).push(" WHERE verstuurd_op IS NULL ORDER BY id LIMIT ").bind(aantal);
    c.read(vraag, lees).await
}

/// Marks what the collector acknowledged.
pub(super) async fn zet_verstuurd(tx: &mut Tx, regels: &[Logregel], nu: Tijdstip) -> Result<()> {
    let vraag = db::Sql::new("UPDATE verwerkingslog SET verstuurd_op = ")
        .bind(nu)
        .push(" WHERE id IN ")
        .list(regels.iter().map(|r| r.id));
    tx.execute(vraag).await.map(drop)
}

/// Erases what is older than the term. With a collector, nothing that it has not acknowledged.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip, maanden: i64, met_collector: bool) -> Result<u64> {
    let voor = Tijdstip::begin_van(plus_maanden(nu.dag(), -maanden));
    let vraag = db::Sql::new(
        "DELETE FROM verwerkingslog WHERE id IN (SELECT id FROM verwerkingslog WHERE eind_op < ",
    )
    .bind(voor)
    .push(if met_collector { " AND verstuurd_op IS NOT NULL" } else { "" })
    .push(" ORDER BY id LIMIT ")
    .bind(OPRUIMEN_MAX)
    .push(")");
    tx.execute(vraag).await
}
