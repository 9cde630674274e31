// SPDX-License-Identifier: EUPL-1.2
//! Recording a new signaal with everything that belongs to it, in one transaction.

use db::{Result, Tx, sql};
use jiff::civil::Date;
use kernel::{Herkomst, OrganisatieId, SignaalId, TerugkoppelingId, Tijdstip, plus_maanden};
use web::Taal;

use crate::poort::herbereken;
use crate::signaal::model::{Fase, Melder, NieuwSignaal};
use crate::signaal::thema;
use crate::zoekindex;

/// A signaal that is not weighed yet is kept at most this long (our cautious default, as for outcome N3).
const BEWAREN_MAANDEN: i64 = 12;
/// What came from Meld Misdaad Anoniem has a short life.
const BEWAREN_MMA_MAANDEN: i64 = 3;
/// The reporter hears that it was taken up within this many days (practice; no statutory term).
pub const TERUGKOPPELEN_DAGEN: i64 = 14;

/// What was recorded.
#[derive(Debug, Clone)]
pub struct Vastgelegd {
    /// The signaal.
    pub id: SignaalId,
    /// Its number.
    pub nummer: String,
}

/// Records a signaal, its scope, its index and its first feedback clock. `meldcodehash` is the hash of the code with
/// which the reporter follows it. A second import of the same `extern_id` fails with [`db::DbError::Exists`].
pub async fn voeg_toe(
    tx: &mut Tx,
    nieuw: &NieuwSignaal,
    meldcodehash: Option<&str>,
    nu: Tijdstip,
) -> Result<Vastgelegd> {
    let id = SignaalId::nieuw(nieuw.ontvangen_op);
    let nummer = volgend_nummer(tx, nieuw.eigenaar, nieuw.ontvangen_op.dag()).await?;
    schrijf(tx, id, &nummer, nieuw, meldcodehash).await?;
    if let Some(melder) = &nieuw.melder {
        schrijf_melder(tx, id, melder).await?;
    }
    if nieuw.beperking.herkomst != Herkomst::Mma {
        vraag_opgepakt(tx, id, nieuw.ontvangen_op, nu).await?;
    }
    herbereken(tx, &[id]).await?;
    indexeer(tx, id, &nummer, nieuw).await?;
    Ok(Vastgelegd { id, nummer })
}

async fn volgend_nummer(tx: &mut Tx, eigenaar: OrganisatieId, dag: Date) -> Result<String> {
    let jaar = i64::from(dag.year());
    let rij = tx
        .row(sql!(
            "INSERT INTO nummering (organisatie_id, jaar, laatste) VALUES ($1, $2, 1) \
             ON CONFLICT (organisatie_id, jaar) DO UPDATE SET laatste = nummering.laatste + 1 \
             RETURNING laatste, (SELECT afkorting FROM organisatie WHERE id = $1) AS afkorting",
            eigenaar,
            jaar
        ))
        .await?;
    Ok(format!("{}-{jaar}-{:05}", rij.get::<String>("afkorting")?, rij.get::<i64>("laatste")?))
}

fn bewaren(nieuw: &NieuwSignaal) -> (Date, &'static str) {
    let (maanden, grond) = match nieuw.beperking.herkomst {
        Herkomst::Mma => (BEWAREN_MMA_MAANDEN, "bewaargrond-mma"),
        Herkomst::Vrij | Herkomst::Politie | Herkomst::Partner => (BEWAREN_MAANDEN, "bewaargrond-ongewogen"),
    };
    (plus_maanden(nieuw.ontvangen_op.dag(), maanden), grond)
}

async fn schrijf(
    tx: &mut Tx,
    id: SignaalId,
    nummer: &str,
    n: &NieuwSignaal,
    code: Option<&str>,
) -> Result<()> {
    let (vernietigen_op, grond) = bewaren(n);
    tx.execute(sql!(
        "INSERT INTO signaal (id, eigenaar_id, nummer, kanaal, thema, fase, ontvangen_op, gebied_code, herkomst, \
         herkomst_doel, mag_door, grondslag, versie, wat, duiding, hoe_bekend, plaats, lon, lat, periode_van, periode_tot, \
         ontvangen_door, meldcodehash, extern_id, invoer_id, vernietigen_op, vernietigingsgrond) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, \
         $23, $24, $25, $26)",
        id,
        n.eigenaar,
        nummer,
        n.kanaal.code(),
        &n.thema,
        Fase::Weging1.code(),
        n.ontvangen_op,
        n.plaats.gebied.clone(),
        n.beperking.herkomst,
        n.beperking.doel.clone(),
        n.beperking.mag_door,
        &n.grondslag,
        &n.wat,
        n.duiding.clone(),
        n.hoe_bekend.code(),
        &n.plaats.omschrijving,
        n.plaats.punt.map(|p| p.lon),
        n.plaats.punt.map(|p| p.lat),
        n.periode.0,
        n.periode.1,
        n.ontvangen_door,
        code,
        n.extern_id.clone(),
        n.invoer,
        vernietigen_op,
        grond,
    ))
    .await
    .map(drop)
}

async fn schrijf_melder(tx: &mut Tx, id: SignaalId, melder: &Melder) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO melder (signaal_id, soort, naam, email, telefoon) VALUES ($1, $2, $3, $4, $5)",
        id,
        melder.soort.code(),
        melder.naam.clone(),
        melder.email.clone(),
        melder.telefoon.clone(),
    ))
    .await
    .map(drop)
}

async fn vraag_opgepakt(tx: &mut Tx, id: SignaalId, ontvangen: Tijdstip, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO terugkoppeling (id, signaal_id, gevraagd_op, uiterlijk_op) VALUES ($1, $2, $3, $4)",
        TerugkoppelingId::nieuw(nu),
        id,
        ontvangen,
        ontvangen.plus_dagen(TERUGKOPPELEN_DAGEN)
    ))
    .await
    .map(drop)
}

async fn indexeer(tx: &mut Tx, id: SignaalId, nummer: &str, n: &NieuwSignaal) -> Result<()> {
    let gebied = n.plaats.gebied.as_deref().and_then(gebied::naam).unwrap_or_default();
    let kern = format!("{nummer} {} {gebied}", thema::themanaam(&n.thema, Taal::Nl));
    let inhoud = format!("{} {} {}", n.wat, n.duiding.as_deref().unwrap_or_default(), n.plaats.omschrijving);
    zoekindex::indexeer_nieuw(tx, id, &kern, &inhoud).await
}
