// SPDX-License-Identifier: EUPL-1.2
//! Signalen as a CSV file: the core only, never what a source restricts, and always an event.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use kernel::Veldgroep;
use poort::Handeling;
use spoor::leg_vast;
use web::Weigering;

use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, Inzending};
use crate::signaal::events::SignalenGeexporteerd;
use crate::signaal::pages::gebiednaam;
use crate::signaal::pages::lijst::lees_filter;
use crate::signaal::store;

const MAX_RIJEN: i64 = 10_000;

/// A cell that a spreadsheet would take for a formula is kept as text.
fn cel(tekst: &str) -> String {
    if tekst.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{tekst}") } else { tekst.to_owned() }
}

/// Sends the file.
pub async fn export(ik: Ik, inzending: Inzending) -> Antwoord {
    let bereik =
        Bereikfilter::voor(&ik.app.matrix, &ik.actor, Handeling::SignaalExporteren, Veldgroep::Kern, ik.nu);
    let kernen =
        store::lijst(&mut ik.app.db.read().await?, &bereik, &lees_filter(&inzending.form), MAX_RIJEN).await?;
    let mut schrijver = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![]);
    let fout = |e: csv::Error| Weigering::storing_door(&e, "writing csv");
    schrijver
        .write_record(["nummer", "ontvangen", "kanaal", "thema", "gebied", "fase", "uitkomst"])
        .map_err(fout)?;
    for k in &kernen {
        let rij = [
            k.nummer.clone(),
            k.ontvangen_op.dag().to_string(),
            k.kanaal.to_string(),
            k.thema.clone(),
            gebiednaam(k.gebied.as_deref()),
            k.fase.to_string(),
            k.uitkomst.clone().unwrap_or_default(),
        ];
        schrijver.write_record(rij.iter().map(|c| cel(c))).map_err(fout)?;
    }
    let inhoud = schrijver.into_inner().map_err(|e| Weigering::storing_door(&e, "writing csv"))?;
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &SignalenGeexporteerd { aantal: kernen.len() }).await?;
    tx.commit().await?;
    let koppen = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, bestand::content_disposition("signalen.csv")),
    ];
    Ok((koppen, inhoud).into_response())
}

#[cfg(test)]
mod tests {
    use super::cel;

    #[test]
    fn a_formula_stays_text() {
        assert_eq!(cel("=1+1"), "'=1+1");
        assert_eq!(cel("VAL-2026-00001"), "VAL-2026-00001");
    }
}
