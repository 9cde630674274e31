// SPDX-License-Identifier: EUPL-1.2
//! The work that nobody asks for: reminding, sending what waits, and erasing what has had its time.
//!
//! Every node runs it. **Invariant:** each task may run on several nodes at once and may be cut off at any moment, and
//! still does everything once: a row is taken before it is worked on, and a message has one reason.

use std::time::Duration;

use db::DbError;
use tokio::sync::watch;

use crate::app::{App, Staat};
use crate::bericht::{self, Postbode};
use crate::besluit::procedure;
use crate::betrokkene;
use crate::bewaren;
use crate::dienst::herinneren::herinner;
use crate::dienst::tot_stop;
use crate::gremium;
use crate::magdit;
use crate::navraag;
use crate::netwerk;
use crate::poort;
use crate::rooster;
use crate::signaal::invoer;
use crate::toezicht;
use crate::verwerkingslog::{self, Koerier};
use crate::{casus, zorgmelding};

/// Between two rounds.
const RONDE: Duration = Duration::from_secs(30);
/// Every so many rounds the slow work is done: each quarter of an hour.
const TRAAG: u64 = 30;

/// Runs until told to stop; the first round is at once.
pub(super) async fn draai(
    app: Staat,
    postbode: Option<Postbode>,
    koerier: Option<Koerier>,
    gestopt: watch::Receiver<bool>,
) {
    let mut ronde: u64 = 0;
    loop {
        if ronde.is_multiple_of(TRAAG) {
            eenmaal(&app).await;
        }
        if let Some(postbode) = &postbode {
            meld("sending messages", bericht::bezorg(&app, postbode, &gestopt).await.map(drop));
        }
        if let Some(koerier) = &koerier {
            meld("sending the log of processing", koerier.bezorg(&app, &gestopt).await.map(drop));
        }
        ronde = ronde.wrapping_add(1);
        if tokio::time::timeout(RONDE, tot_stop(gestopt.clone())).await.is_ok() {
            return;
        }
    }
}

/// Writes verdicts of the gate shortly after they were given, many at once.
pub(super) async fn schrijf_beslissingen(app: Staat, gestopt: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = app.beslissingen.iets() => {}
            () = tot_stop(gestopt.clone()) => return,
        }
        if tokio::time::timeout(poort::RUST, tot_stop(gestopt.clone())).await.is_ok() {
            return;
        }
        laatste_beslissingen(&app).await;
    }
}

/// Writes the verdicts that wait now.
pub(super) async fn laatste_beslissingen(app: &App) {
    let geschreven = poort::schrijf_beslissingen(&app.db, &app.beslissingen, app.nu()).await;
    meld("writing verdicts", geschreven);
}

/// One round of the slow work: reminders that are due, erasing, and destroying what was approved.
pub async fn eenmaal(app: &App) {
    meld("reminding", herinner(app).await);
    meld("erasing", ruim_op(app).await);
    meld("erasing imports", invoer::ruim_op(app, app.nu()).await);
    meld("destroying", bewaren::werk_af(app).await);
    meld("looking for unusual use", toezicht::zoek_bevindingen(app).await);
}

/// A task that fails is tried again in a later round: the database may be away for a moment.
fn meld<F: std::fmt::Display>(taak: &'static str, uitkomst: Result<(), F>) {
    if let Err(oorzaak) = uitkomst {
        tracing::error!(taak, %oorzaak, "a task did not finish");
    }
}

async fn ruim_op(app: &App) -> Result<(), DbError> {
    let nu = app.nu();
    let mut tx = app.db.write().await?;
    bericht::ruim_op(&mut tx, nu).await?;
    magdit::ruim_op(&mut tx, nu).await?;
    navraag::ruim_op(&mut tx, nu).await?;
    betrokkene::ruim_op(&mut tx, nu).await?;
    zorgmelding::ruim_op(&mut tx, nu).await?;
    casus::ruim_op(&mut tx, nu).await?;
    procedure::laat_vervallen(&mut tx, nu).await?;
    procedure::ruim_op(&mut tx, nu).await?;
    let maanden = |klasse| bewaren::maanden_van(klasse).unwrap_or(i64::from(u16::MAX));
    let collector = app.instellingen.collector.is_some();
    verwerkingslog::ruim_op(&mut tx, nu, maanden("verwerkingslog"), collector).await?;
    toezicht::ruim_op(&mut tx, nu, maanden("bevinding")).await?;
    poort::ruim_beslissingen_op(&mut tx, nu, maanden("beslissing")).await?;
    gremium::ruim_op(&mut tx, nu).await?;
    rooster::ruim_op(&mut tx, nu, maanden("rooster")).await?;
    tx.commit().await?;
    netwerk::ruim_op(&app.db, nu).await.map(drop)
}
