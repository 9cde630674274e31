// SPDX-License-Identifier: EUPL-1.2
//! Why a run could not be done at all, in words for whoever offered the file.

use db::DbError;
use web::{Fout, FoutCode};

use super::kaart::KaartFout;
use super::lezer::LeesFout;

/// A run that stopped. What was added before stays, and repeating the run adds the rest.
#[derive(Debug, thiserror::Error)]
pub enum InvoerFout {
    /// The column map.
    #[error("column map")]
    Kaart(#[from] KaartFout),
    /// The file, by name.
    #[error("file {bestand}")]
    Lezen {
        /// Which file.
        bestand: String,
        /// What is wrong with it.
        #[source]
        oorzaak: LeesFout,
    },
    /// Columns that the map names are not in the file.
    #[error("columns are missing: {}", .0.join(", "))]
    Kolommen(Vec<String>),
    /// The owner does not take part, or is not known.
    #[error("unknown organisation")]
    Eigenaar,
    /// The database.
    #[error("database")]
    Database(#[from] DbError),
    /// The file that was kept could not be read back.
    #[error("storage")]
    Opslag(#[source] object_store::Error),
}

impl InvoerFout {
    /// The words for it.
    pub fn fout(&self) -> Fout {
        let (sleutel, args) = match self {
            Self::Kaart(fout) => return kaartfout(fout),
            Self::Lezen { bestand, oorzaak } => {
                let (sleutel, regel) = leesfout(oorzaak);
                (sleutel, vec![("bestand", bestand.clone()), ("regel", regel)])
            }
            Self::Kolommen(namen) => ("invoer-fout-kolommen", vec![("kolommen", namen.join(", "))]),
            Self::Eigenaar => ("invoer-fout-eigenaar", vec![]),
            Self::Database(_) => ("invoer-fout-database", vec![]),
            Self::Opslag(_) => ("invoer-fout-opslag", vec![]),
        };
        Fout { veld: String::new(), code: FoutCode::Regel(sleutel), args }
    }
}

fn leesfout(fout: &LeesFout) -> (&'static str, String) {
    match fout {
        LeesFout::Leeg => ("invoer-fout-leeg", String::new()),
        LeesFout::Utf16 => ("invoer-fout-utf16", String::new()),
        LeesFout::DubbeleKolom(naam) => ("invoer-fout-dubbele-kolom", naam.clone()),
        LeesFout::RegelTeGroot(regel) => ("invoer-fout-regel-te-groot", regel.to_string()),
        LeesFout::Lezen(_) => ("invoer-fout-lezen", String::new()),
    }
}

/// The words for a column map that cannot be used.
pub(super) fn kaartfout(fout: &KaartFout) -> Fout {
    let (sleutel, wat) = match fout {
        KaartFout::Onleesbaar(reden) => ("invoer-fout-kaart", reden.clone()),
        KaartFout::OnbekendVeld(veld) => ("invoer-fout-kaart-veld", veld.clone()),
        KaartFout::Ontbreekt(veld) => ("invoer-fout-kaart-ontbreekt", (*veld).to_owned()),
        KaartFout::OnbekendBestand(naam) => ("invoer-fout-kaart-bestand", naam.clone()),
        KaartFout::Scheiding => ("invoer-fout-kaart-scheiding", String::new()),
    };
    Fout { veld: "kaart".to_owned(), code: FoutCode::Regel(sleutel), args: vec![("wat", wat)] }
}
