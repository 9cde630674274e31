// SPDX-License-Identifier: EUPL-1.2
//! Sending what waits: one message at a time, so that a node that stops leaves at most one behind.
//!
//! | step | where | when this node dies after it |
//! |---|---|---|
//! | take | transaction | another node takes it once the time is over |
//! | send | mail server | it is sent again, under the same Message-ID |
//! | note | transaction | done |

use db::Result;
use kernel::Tijdstip;
use tokio::sync::watch;

use crate::app::App;
use crate::bericht::rules::{Vervolg, is_te_oud, na_mislukking};
use crate::bericht::store::{self, Aanstaand};
use crate::bericht::{Postbode, Verzendfout};

/// What one round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bezorging {
    /// Left.
    pub verstuurd: u32,
    /// Did not leave, and will be tried again.
    pub uitgesteld: u32,
    /// Will not be tried again.
    pub opgegeven: u32,
}

/// Sends everything that is due, until nothing is, the mail server is away, or the program stops.
pub async fn bezorg(app: &App, postbode: &Postbode, stop: &watch::Receiver<bool>) -> Result<Bezorging> {
    let mut ronde = Bezorging::default();
    while !*stop.borrow() {
        let nu = app.nu();
        let mut tx = app.db.write().await?;
        let genomen = store::neem(&mut tx, nu).await?;
        tx.commit().await?;
        let Some(bericht) = genomen else { break };
        let uitkomst = probeer(app, postbode, &bericht, nu).await;
        noteer(app, &bericht, uitkomst, &mut ronde).await?;
        // No answer to this one is no answer to the next: do not spend a try of each.
        if uitkomst == Err(Verzendfout::GeenVerbinding) {
            break;
        }
    }
    Ok(ronde)
}

async fn probeer(
    app: &App,
    postbode: &Postbode,
    bericht: &Aanstaand,
    nu: Tijdstip,
) -> std::result::Result<(), Verzendfout> {
    if is_te_oud(bericht.aangemaakt_op, nu) {
        return Err(Verzendfout::TeOud);
    }
    postbode.breng(bericht, &app.teksten, &app.instellingen.adres).await
}

async fn noteer(
    app: &App,
    bericht: &Aanstaand,
    uitkomst: std::result::Result<(), Verzendfout>,
    ronde: &mut Bezorging,
) -> Result<()> {
    let nu = app.nu();
    let mut tx = app.db.write().await?;
    let soort = match uitkomst {
        Ok(()) => {
            store::noteer_verstuurd(&mut tx, bericht.id, nu).await?;
            ronde.verstuurd += 1;
            "verstuurd"
        }
        Err(fout) => {
            let vervolg = na_mislukking(fout, bericht.pogingen, nu);
            store::noteer_mislukt(&mut tx, bericht.id, fout, vervolg, nu).await?;
            tracing::warn!(bericht = %bericht.id, fout = fout.code(), poging = bericht.pogingen, "message did not leave");
            match vervolg {
                Vervolg::Opnieuw(_) => {
                    ronde.uitgesteld += 1;
                    "uitgesteld"
                }
                Vervolg::Opgeven => {
                    ronde.opgegeven += 1;
                    "opgegeven"
                }
            }
        }
    };
    tx.commit().await?;
    metrics::counter!("dijkwacht_berichten", "uitkomst" => soort).increment(1);
    Ok(())
}
