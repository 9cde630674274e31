// SPDX-License-Identifier: EUPL-1.2
//! Signalen as a CSV file: the core only, never what a source restricts, and always an event.

use kernel::Veldgroep;
use poort::Handeling;
use spoor::leg_vast;

use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, Inzending, csv_bestand};
use crate::signaal::events::SignalenGeexporteerd;
use crate::signaal::pages::gebiednaam;
use crate::signaal::pages::lijst::lees_filter;
use crate::signaal::store;

const MAX_RIJEN: i64 = 10_000;
const KOPPEN: &[&str] = &["nummer", "ontvangen", "kanaal", "thema", "gebied", "fase", "uitkomst"];

/// Sends the file.
pub async fn export(ik: Ik, inzending: Inzending) -> Antwoord {
    let bereik =
        Bereikfilter::voor(&ik.app.matrix, &ik.actor, Handeling::SignaalExporteren, Veldgroep::Kern, ik.nu);
    let filter = lees_filter(&inzending.form, ik.actor.organisatie);
    let kernen = store::lijst(&mut ik.app.db.read().await?, &bereik, &filter, MAX_RIJEN).await?;
    let rijen: Vec<Vec<String>> = kernen
        .iter()
        .map(|k| {
            vec![
                k.nummer.clone(),
                k.ontvangen_op.dag().to_string(),
                k.kanaal.to_string(),
                k.thema.clone(),
                gebiednaam(k.gebied.as_deref()),
                k.fase.to_string(),
                k.uitkomst.clone().unwrap_or_default(),
            ]
        })
        .collect();
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &SignalenGeexporteerd { aantal: kernen.len() }).await?;
    tx.commit().await?;
    csv_bestand("signalen.csv", KOPPEN, &rijen)
}
