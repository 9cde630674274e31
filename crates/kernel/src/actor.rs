// SPDX-License-Identifier: EUPL-1.2
//! Who acts: a person in a functie at an organisation.

use crate::{FunctieId, GebruikerId, OrganisatieId};

crate::codes! {
    /// What a functie is for; the policies of the gate say what it may do.
    pub enum Functiesoort {
        /// Adviser on public order and safety of a municipality.
        Oover = "oover",
        /// The mayor.
        Burgemeester = "burgemeester",
        /// Regional coordinator who runs a tafel.
        Regisseur = "regisseur",
        /// Coordinator of an intervention team.
        Coordinator = "coordinator",
        /// Supervisor in the street.
        Boa = "boa",
        /// Researcher of a Bibob team.
        Bibobonderzoeker = "bibobonderzoeker",
        /// Legal adviser.
        Jurist = "jurist",
        /// Process manager care and safety.
        Procesregisseur = "procesregisseur",
        /// Information analyst.
        Analist = "analist",
        /// Contact of a partner: police, OM, Belastingdienst and others.
        Partner = "partner",
        /// Privacyfunctionaris or FG.
        Privacyfunctionaris = "privacyfunctionaris",
        /// Coordinator of a network of bodies.
        Netwerkcoordinator = "netwerkcoordinator",
        /// Clerk of the council.
        Griffier = "griffier",
        /// Functional administrator: users and settings, no content.
        Beheerder = "beheerder",
    }
}

crate::codes! {
    /// What kind of organisation takes part.
    pub enum Organisatiesoort {
        /// A municipality.
        Gemeente = "gemeente",
        /// A police basisteam or unit.
        Politie = "politie",
        /// The public prosecution service.
        Om = "om",
        /// The tax administration.
        Belastingdienst = "belastingdienst",
        /// A Regionaal Informatie- en Expertisecentrum.
        Riec = "riec",
        /// A Zorg- en Veiligheidshuis.
        Zvh = "zvh",
        /// An environment service.
        Omgevingsdienst = "omgevingsdienst",
        /// Any other partner.
        Partner = "partner",
    }
}

/// A person acting in one functie. Made only by logging in or by an API key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub gebruiker: GebruikerId,
    /// The functie in which he or she acts now.
    pub functie: FunctieId,
    /// What that functie is for.
    pub soort: Functiesoort,
    /// The organisation it belongs to.
    pub organisatie: OrganisatieId,
}
