// SPDX-License-Identifier: EUPL-1.2
//! What a shift is.

use kernel::{AfspraakId, BoadienstId, GebruikerId, OrganisatieId, Periode, Tijdstip};
use poort::Relatie;

/// A shift of a boa, or one that is still to be filled.
#[derive(Debug, Clone)]
pub struct Dienst {
    /// Its id.
    pub id: BoadienstId,
    /// Whose boa's, and its name.
    pub eigenaar: (OrganisatieId, String),
    /// In which municipality it is worked, and its name.
    pub gemeente: (OrganisatieId, String),
    /// Under which DVO, when that is another municipality.
    pub afspraak: Option<AfspraakId>,
    /// Who works it; none: still to be filled.
    pub boa: Option<(GebruikerId, String)>,
    /// From when until when.
    pub periode: Periode,
    /// In which part of the municipality.
    pub waar: String,
    /// What to mind.
    pub notitie: Option<String>,
    /// Whether the municipality asked for it.
    pub gevraagd: bool,
    /// When it was called off, and the name of the organisation that did.
    pub afgezegd: Option<(Tijdstip, String)>,
    /// Rises with every change.
    pub bewerking: i64,
}

impl Dienst {
    /// How it stands to an organisation; none: it has no part in it.
    pub fn relatie(&self, organisatie: OrganisatieId) -> Option<Relatie> {
        if self.eigenaar.0 == organisatie {
            Some(Relatie::Eigen)
        } else if self.gemeente.0 == organisatie {
            Some(Relatie::Partij)
        } else {
            None
        }
    }
}

/// A shift to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NieuweDienst {
    /// Whose boa's.
    pub eigenaar: OrganisatieId,
    /// In which municipality.
    pub gemeente: OrganisatieId,
    /// Who works it, when that is known.
    pub boa: Option<GebruikerId>,
    /// From when until when.
    pub periode: Periode,
    /// In which part of the municipality.
    pub waar: String,
    /// What to mind.
    pub notitie: Option<String>,
}
