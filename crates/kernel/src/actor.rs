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

crate::codes! {
    /// What one organisation may do for another under a dienstverleningsovereenkomst. The policies of the gate say which
    /// acts belong to it.
    pub enum Taak {
        /// Receiving and weighing signalen.
        Signalen = "signalen",
        /// Answering reporters.
        Melders = "melders",
        /// Recording what a supervisor sees in the street.
        BoaInzet = "boa-inzet",
        /// Taking part in tafels.
        Tafels = "tafels",
        /// Legal advice.
        Juridisch = "juridisch",
        /// Reports of numbers.
        Analyse = "analyse",
        /// Preparing and carrying out the procedures of the mayor; who has a mandate also signs.
        Procedures = "procedures",
    }
}

/// A set of taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Taken(u8);

impl Taken {
    /// Whether the set holds the taak.
    pub const fn bevat(self, taak: Taak) -> bool {
        self.0 & (1 << (taak as u8)) != 0
    }

    /// The taken in the set, in order of declaration.
    pub fn alle(self) -> impl Iterator<Item = Taak> {
        Taak::ALLE.iter().copied().filter(move |&t| self.bevat(t))
    }

    /// From codes with spaces between; one that this version of the program does not know allows nothing.
    pub fn van_codes(codes: &str) -> Self {
        codes.split_whitespace().filter_map(|code| code.parse::<Taak>().ok()).collect()
    }

    /// The codes with spaces between.
    pub fn codes(self) -> String {
        self.alle().map(Taak::code).collect::<Vec<_>>().join(" ")
    }
}

impl FromIterator<Taak> for Taken {
    fn from_iter<I: IntoIterator<Item = Taak>>(taken: I) -> Self {
        Self(taken.into_iter().fold(0, |bits, taak| bits | (1 << (taak as u8))))
    }
}

/// What somebody may do at most: all that the functie is for, or only the taken of a dienstverleningsovereenkomst.
///
/// The gate judges this, not the kind of functie; so what a DVO limits is limited everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bevoegdheid {
    soort: Functiesoort,
    taken: Option<Taken>,
}

impl Bevoegdheid {
    /// Only these taken, as far as the functie may do them.
    pub const fn voor_taken(soort: Functiesoort, taken: Taken) -> Self {
        Self { soort, taken: Some(taken) }
    }

    /// What the functie is for.
    pub const fn soort(self) -> Functiesoort {
        self.soort
    }

    /// The taken it is limited to; none when it is not limited.
    pub const fn taken(self) -> Option<Taken> {
        self.taken
    }
}

impl From<Functiesoort> for Bevoegdheid {
    fn from(soort: Functiesoort) -> Self {
        Self { soort, taken: None }
    }
}

/// A person acting in one functie. Made only by logging in or by an API key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub gebruiker: GebruikerId,
    /// The functie in which he or she acts now.
    pub functie: FunctieId,
    /// What he or she may do at most in it.
    pub bevoegdheid: Bevoegdheid,
    /// The organisation it belongs to.
    pub organisatie: OrganisatieId,
}
