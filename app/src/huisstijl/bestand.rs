// SPDX-License-Identifier: EUPL-1.2
//! The files of letters: made away from the threads that answer requests, and handed over.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use brief::{Compleet, Fout};
use web::Weigering;

use crate::schil::{Antwoord, Reject};

kernel::codes! {
    /// In which form a letter is handed over.
    pub enum Vorm {
        /// To read and to send.
        Pdf = "pdf",
        /// To edit.
        Odt = "odt",
    }
}

impl Vorm {
    /// Makes a draft in this form.
    pub async fn concept(self, brief: Compleet) -> Result<Vec<u8>, Reject> {
        let gemaakt = match self {
            Self::Pdf => maak(move || brief.concept()).await?,
            Self::Odt => maak(move || brief.odt()).await?,
        };
        Ok(gemaakt.bytes().to_vec())
    }
}

/// Makes a file. Refused when a complete letter cannot be made: it has characters that the file cannot show.
pub async fn maak<T: Send + 'static>(
    werk: impl FnOnce() -> Result<T, Fout> + Send + 'static,
) -> Result<T, Reject> {
    let fout = match tokio::task::spawn_blocking(werk).await {
        Ok(Ok(bestand)) => return Ok(bestand),
        Ok(Err(fout)) => fout.to_string(),
        Err(fout) => fout.to_string(),
    };
    tracing::error!(%fout, "a complete letter cannot be made");
    Err(niet_te_maken().into())
}

/// What was typed cannot be made into a file.
pub fn niet_te_maken() -> Weigering {
    let weigering =
        Weigering::nieuw(StatusCode::CONFLICT, "HST-001", "huisstijl-fout-kop", "huisstijl-fout-maken");
    weigering.met_waarom("huisstijl-fout-maken-waarom").met_wat_nu("huisstijl-fout-maken-nu")
}

/// Hands a file over, under this name.
pub fn geef(naam: &str, vorm: Vorm, bytes: Vec<u8>) -> Antwoord {
    let soort = match vorm {
        Vorm::Pdf => "application/pdf",
        Vorm::Odt => "application/vnd.oasis.opendocument.text",
    };
    let koppen = [
        (CONTENT_TYPE, soort.to_owned()),
        (CONTENT_DISPOSITION, ::bestand::content_disposition(&format!("{naam}.{vorm}"))),
    ];
    Ok((koppen, bytes).into_response())
}
