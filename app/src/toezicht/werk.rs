// SPDX-License-Identifier: EUPL-1.2
//! The work that nobody asks for: looking for unusual use, and erasing what has had its time.

use db::{Result, Tx};
use kernel::{FunctieId, OrganisatieId, Periode, Tijdstip};

use crate::app::App;
use crate::netwerk::organisaties;
use crate::toezicht::acties::noteer_bevinding;
use crate::toezicht::rules::bevinding::vind;
use crate::toezicht::store::{bevinding, grens, lezing};

/// Looks at today and yesterday of every organisation. Looking again finds the same once.
pub async fn zoek_bevindingen(app: &App) -> Result<()> {
    let alle = organisaties(&mut app.db.read().await?).await?;
    for organisatie in alle {
        van_organisatie(app, organisatie.id, app.nu()).await?;
    }
    Ok(())
}

async fn van_organisatie(app: &App, organisatie: OrganisatieId, nu: Tijdstip) -> Result<()> {
    let periode = Periode { van: Tijdstip::begin_van(nu.plus_dagen(-1).dag()), tot: nu.plus_minuten(1) };
    let mut c = app.db.read().await?;
    let lezingen = lezing::lezingen(&mut c, organisatie, periode).await?;
    if lezingen.is_empty() {
        return Ok(());
    }
    let mut functies: Vec<FunctieId> = lezingen.iter().map(|l| l.functie).collect();
    functies.sort_unstable();
    functies.dedup();
    let eerder = lezing::eerder(&mut c, organisatie, &functies, periode.van).await?;
    let grenzen = grens::grenzen(&mut c, organisatie).await?;
    drop(c);
    let gevonden = vind(&lezingen, &eerder, &grenzen);
    if gevonden.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    for nieuw in gevonden {
        noteer_bevinding(&mut tx, organisatie, &nieuw, nu).await?;
    }
    tx.commit().await
}

/// Erases what has had its time.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip, maanden: i64) -> Result<()> {
    bevinding::ruim_op(tx, nu, maanden).await.map(drop)
}
