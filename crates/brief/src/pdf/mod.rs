// SPDX-License-Identifier: EUPL-1.2
//! From a letter to a PDF: Typst as a library, with one template of our own and the letter as data.
mod invoer;
mod wereld;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use self::wereld::Wereld;
use crate::bestand::Fout;
use crate::bouwsteen::Stel;

/// Whether a letter may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    Concept,
    Definitief,
}

/// Results of Typst that were not used in so many letters are forgotten, so that memory does not grow.
const ONTHOUDEN: usize = 8;

/// The bytes of a letter; the same for the same letter.
pub(crate) fn maak(stel: &Stel, stand: Stand) -> Result<Vec<u8>, Fout> {
    let wereld = Wereld::nieuw(invoer::van(stel, stand), stel.logo.as_ref().map(|logo| logo.bytes.clone()));
    let Warned { output, .. } = typst::compile::<PagedDocument>(&wereld);
    let bytes = output.and_then(|document| typst_pdf::pdf(&document, &opties(stel, stand)?));
    typst::comemo::evict(ONTHOUDEN);
    bytes.map_err(|fouten| Fout::Pdf(woorden(&fouten)))
}

fn opties(stel: &Stel, stand: Stand) -> Result<PdfOptions, typst::ecow::EcoVec<SourceDiagnostic>> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let standards = standards.map_err(|f| {
        typst::ecow::eco_vec![SourceDiagnostic::error(typst::syntax::Span::detached(), f.message())]
    })?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{}/{}/{}/{stand:?}", stel.gemeente, stel.kenmerk, stel.soort.code())),
        creator: Smart::Custom(Some("Dijkwacht".into())),
        timestamp: middernacht(stel).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

/// The date of the letter is the date of the file: no clock is asked.
fn middernacht(stel: &Stel) -> Option<Datetime> {
    let dag = stel.dagtekening;
    Datetime::from_ymd_hms(
        dag.year().into(),
        dag.month().try_into().ok()?,
        dag.day().try_into().ok()?,
        0,
        0,
        0,
    )
}

fn woorden(fouten: &[SourceDiagnostic]) -> String {
    fouten.iter().map(|fout| fout.message.as_str()).collect::<Vec<_>>().join("; ")
}
