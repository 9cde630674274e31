// SPDX-License-Identifier: EUPL-1.2
//! Runs that were offered on the screen: the file waits in the storage, the run goes on in the background.
//!
//! **Order.** The file is stored before its row is committed, and removed after the row says that it is no longer needed: a
//! crash in between leaves a file without use, never a run without its file.

use std::io::Cursor;

use bytes::Bytes;
use futures::TryStreamExt as _;
use kernel::{Actor, InvoerId, Tijdstip};
use object_store::path::Path;
use object_store::{Error, ObjectStoreExt as _, PutPayload};

use super::fout::InvoerFout;
use super::kaart::{Kolomkaart, lees_kaart};
use super::store;
use super::uitvoeren::{Bestand, Run};
use crate::app::{App, Staat};

/// A file that nobody confirms is kept this long.
const BEWAREN_DAGEN: i64 = 1;
/// The report of a run, with its counts and refused lines, is kept this long.
const VERSLAG_DAGEN: i64 = 365;

fn map(id: InvoerId) -> Path {
    Path::from(format!("invoer/{id}"))
}

fn plek(id: InvoerId, bij: Option<&str>) -> Path {
    bij.map_or_else(|| map(id).join("hoofd"), |naam| map(id).join("bij").join(naam))
}

/// Keeps a file; `bij` names a second file.
pub(super) async fn bewaar(app: &App, id: InvoerId, bij: Option<&str>, inhoud: Bytes) -> Result<(), Error> {
    app.opslag.put(&plek(id, bij), PutPayload::from(inhoud)).await.map(drop)
}

/// Removes what was kept for a run.
pub(super) async fn ruim(app: &App, id: InvoerId) -> Result<(), Error> {
    let plekken: Vec<Path> = app.opslag.list(Some(&map(id))).map_ok(|o| o.location).try_collect().await?;
    for plek in plekken {
        app.opslag.delete(&plek).await?;
    }
    Ok(())
}

/// Withdraws runs of which the file waits too long, so that no file with reports of people lies about; and erases what is
/// left of runs of long ago.
pub async fn ruim_op(app: &App, nu: Tijdstip) -> Result<(), InvoerFout> {
    let vergeten = store::vergeten(&mut app.db.read().await?, nu.plus_dagen(-BEWAREN_DAGEN)).await?;
    for invoer in vergeten {
        let mut tx = app.db.write().await?;
        let weg = store::trek_in(&mut tx, invoer.id, nu).await?;
        tx.commit().await?;
        if weg {
            ruim(app, invoer.id).await.map_err(InvoerFout::Opslag)?;
        }
    }
    let mut tx = app.db.write().await?;
    store::ruim_op(&mut tx, nu.plus_dagen(-VERSLAG_DAGEN)).await?;
    tx.commit().await?;
    Ok(())
}

/// Goes through a kept file in the background: a trial, or for real.
pub(super) fn start(app: Staat, actor: Actor, id: InvoerId, proef: bool) {
    tokio::spawn(async move {
        if let Err(fout) = voer_uit(&app, &actor, id, proef).await {
            tracing::error!(invoer = %id, oorzaak = %fout, "import stopped");
        }
    });
}

async fn voer_uit(app: &App, actor: &Actor, id: InvoerId, proef: bool) -> Result<(), InvoerFout> {
    let invoer = store::invoer(&mut app.db.read().await?, actor.organisatie, id).await?;
    let Some(invoer) = invoer else { return Ok(()) };
    let kaart = lees_kaart(&invoer.kaart)?;
    let run =
        Run { app, invoer: Some(id), eigenaar: actor.organisatie, door: Some(actor), kaart: &kaart, proef };
    let uitkomst = match haal(app, id, invoer.bestandsnaam, &kaart).await {
        Ok(bestand) => run.doorloop(bestand, &mut |_| {}).await,
        Err(fout) => Err(InvoerFout::Opslag(fout)),
    };
    run.sluit(id, &uitkomst).await?;
    if !proef && uitkomst.is_ok() {
        ruim(app, id).await.map_err(InvoerFout::Opslag)?;
    }
    uitkomst.map(drop)
}

async fn haal(app: &App, id: InvoerId, naam: String, kaart: &Kolomkaart) -> Result<Bestand, Error> {
    let hoofd = app.opslag.get(&plek(id, None)).await?.bytes().await?;
    let mut bestand = Bestand { naam, hoofd: Box::new(Cursor::new(hoofd)), bij: vec![] };
    for naam in kaart.bij.keys() {
        match app.opslag.get(&plek(id, Some(naam))).await {
            Ok(gevonden) => bestand.bij.push((naam.clone(), Box::new(Cursor::new(gevonden.bytes().await?)))),
            Err(Error::NotFound { .. }) => {}
            Err(fout) => return Err(fout),
        }
    }
    Ok(bestand)
}
