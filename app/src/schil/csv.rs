// SPDX-License-Identifier: EUPL-1.2
//! A table as a CSV file: semicolons, as Dutch spreadsheets expect, and no cell that one would run as a formula.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use web::Weigering;

use crate::schil::Antwoord;

/// A cell that a spreadsheet would take for a formula is kept as text.
fn cel(tekst: &str) -> String {
    if tekst.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{tekst}") } else { tekst.to_owned() }
}

/// Sends a table as a file with this name.
pub fn csv_bestand(naam: &str, koppen: &[&str], rijen: &[Vec<String>]) -> Antwoord {
    let mut schrijver = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![]);
    let fout = |e: csv::Error| Weigering::storing_door(&e, "writing csv");
    schrijver.write_record(koppen).map_err(fout)?;
    for rij in rijen {
        schrijver.write_record(rij.iter().map(|c| cel(c))).map_err(fout)?;
    }
    let inhoud = schrijver.into_inner().map_err(|e| Weigering::storing_door(&e, "writing csv"))?;
    let koppen = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, bestand::content_disposition(naam)),
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
