// SPDX-License-Identifier: EUPL-1.2
//! Erasing what an outcome may not keep: at once, in the transaction that records the outcome.
//!
//! Files are not part of that transaction. They go first: a file that stays behind after "erased" would be worse than an
//! act that fails with its files gone and can be done again.

use db::{Result, Tx, sql};
use kernel::{SignaalId, Veldgroep};
use object_store::path::Path;
use object_store::{Error as OpslagFout, ObjectStore, ObjectStoreExt as _};
use spoor::Bron;

use crate::schil::Reject;
use crate::signaal::store::betrokkenen;
use crate::signaal::uitkomst::Wist;
use crate::verwerkingslog::{Verwerking, noteer};
use crate::zoekindex;
use web::Weigering;

/// What stands where words were. Dutch, as all that is written about a signaal.
const GEWIST: &str = "De inhoud is gewist bij de uitkomst.";
const PLAATS_GEWIST: &str = "De plaats is gewist bij de uitkomst.";

/// What was erased, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gewist {
    pub personen: i64,
    pub bijlagen: i64,
}

/// Erases what the outcome may not keep; `None` when it may keep all.
pub(super) async fn wis(
    tx: &mut Tx,
    opslag: &dyn ObjectStore,
    signaal: SignaalId,
    wist: Wist,
    bron: Bron<'_>,
) -> std::result::Result<Option<Gewist>, Reject> {
    match wist {
        Wist::Niets => return Ok(None),
        Wist::Herleidbaar => plaats(tx, signaal).await?,
        Wist::Inhoud => inhoud(tx, signaal).await?,
    }
    let wie = betrokkenen(tx, signaal, true).await?;
    noteer(tx, bron, Verwerking::Wissen, &wie).await?;
    let personen = tx.execute(sql!("DELETE FROM persoon WHERE signaal_id = $1", signaal)).await?;
    tx.execute(sql!(
        "UPDATE melder SET naam = NULL, email = NULL, telefoon = NULL WHERE signaal_id = $1",
        signaal
    ))
    .await?;
    zoekindex::indexeer(tx, signaal, Veldgroep::Personen, "").await?;
    let bijlagen = bijlagen(tx, opslag, signaal).await?;
    Ok(Some(Gewist { personen: i64::try_from(personen).unwrap_or(i64::MAX), bijlagen }))
}

async fn plaats(tx: &mut Tx, signaal: SignaalId) -> Result<()> {
    tx.execute(sql!(
        "UPDATE signaal SET plaats = $2, lon = NULL, lat = NULL, adreskenmerk = NULL WHERE id = $1",
        signaal,
        PLAATS_GEWIST
    ))
    .await?;
    let rij = tx.row(sql!("SELECT wat, duiding FROM signaal WHERE id = $1", signaal)).await?;
    let duiding: Option<String> = rij.get("duiding")?;
    let tekst = format!("{} {}", rij.get::<String>("wat")?, duiding.unwrap_or_default());
    zoekindex::indexeer(tx, signaal, Veldgroep::Inhoud, &tekst).await
}

async fn inhoud(tx: &mut Tx, signaal: SignaalId) -> Result<()> {
    tx.execute(sql!(
        "UPDATE signaal SET wat = $2, duiding = NULL, plaats = $3, lon = NULL, lat = NULL, adreskenmerk = NULL, periode_van = NULL, \
         periode_tot = NULL, herkomst_doel = NULL WHERE id = $1",
        signaal,
        GEWIST,
        PLAATS_GEWIST
    ))
    .await?;
    tx.execute(sql!(
        "UPDATE weging SET motivering = NULL, afwijking = NULL, antwoorden = '{}' WHERE signaal_id = $1",
        signaal
    ))
    .await?;
    tx.execute(sql!(
        "UPDATE bronbevraging SET noodzaak = '' WHERE weging_id IN (SELECT id FROM weging WHERE signaal_id = $1)",
        signaal
    ))
    .await?;
    zoekindex::indexeer(tx, signaal, Veldgroep::Inhoud, "").await
}

async fn bijlagen(
    tx: &mut Tx,
    opslag: &dyn ObjectStore,
    signaal: SignaalId,
) -> std::result::Result<i64, Reject> {
    let vraag = sql!("SELECT opslag FROM bijlage WHERE signaal_id = $1", signaal);
    let paden: Vec<String> = tx.read(vraag, |r| r.get("opslag")).await?;
    tx.execute(sql!("DELETE FROM bijlage WHERE signaal_id = $1", signaal)).await?;
    for pad in &paden {
        match opslag.delete(&Path::from(pad.as_str())).await {
            // Gone already: an earlier attempt came this far.
            Ok(()) | Err(OpslagFout::NotFound { .. }) => {}
            Err(oorzaak) => return Err(Weigering::storing_door(&oorzaak, "attachment storage").into()),
        }
    }
    Ok(i64::try_from(paden.len()).unwrap_or(i64::MAX))
}
