// SPDX-License-Identifier: EUPL-1.2
//! A check as it was filled in, read with all errors at once.

use web::Form;

use crate::magdit::volwassenheid::model::Checkantwoord;
use crate::magdit::volwassenheid::vragen::Vragenlijst;
use crate::overleg::formulieren::neutraal_gelezen;

const UITLEG_MAX: usize = 1_000;

/// A check as it was filled in.
#[derive(Debug, Clone)]
pub struct NieuweCheck {
    /// Per question.
    pub antwoorden: Vec<(String, Checkantwoord)>,
    /// Per theme, what was explained.
    pub toelichtingen: Vec<(String, String)>,
    /// Whether municipalities of the own regions see the levels.
    pub gedeeld: bool,
}

impl NieuweCheck {
    /// Reads it.
    pub fn lees(f: &mut Form, lijst: &Vragenlijst) -> Option<Self> {
        let mut antwoorden = vec![];
        for v in lijst.vragen() {
            if let Some(antwoord) = f.keuze::<Checkantwoord>(&v.veld()) {
                antwoorden.push((v.code.clone(), antwoord));
            }
        }
        let mut toelichtingen = vec![];
        for t in &lijst.themas {
            let veld = t.veld();
            let tekst = f.tekst_optioneel(&veld, UITLEG_MAX);
            if let Some(tekst) = neutraal_gelezen(f, &veld, tekst) {
                toelichtingen.push((t.code.clone(), tekst));
            }
        }
        let gedeeld = f.keuze::<Openheid>("vc-openheid");
        let nieuw = Self { antwoorden, toelichtingen, gedeeld: gedeeld? == Openheid::Regio };
        f.is_goed().then_some(nieuw)
    }
}

kernel::codes! {
    /// Who sees the levels.
    pub enum Openheid {
        /// The own municipality only.
        Eigen = "eigen",
        /// Municipalities of the own regions too.
        Regio = "regio",
    }
}
