// SPDX-License-Identifier: EUPL-1.2
//! One question, whichever way two sides are compared: in one database, or blindly over a line.

use std::collections::BTreeSet;
use std::future::Future;

use kernel::{AfspraakId, OrganisatieId};

use crate::{Kenmerk, Onderwerp};

/// A question that can be compared.
#[derive(Debug, Clone)]
pub struct Vraagstelling<'a> {
    afspraak: AfspraakId,
    thema: &'a str,
    onderwerp: &'a Onderwerp,
    kenmerk: Kenmerk,
}

impl<'a> Vraagstelling<'a> {
    /// None when the subject is too little to compare.
    pub fn nieuw(afspraak: AfspraakId, thema: &'a str, onderwerp: &'a Onderwerp) -> Option<Self> {
        Some(Self { afspraak, thema, onderwerp, kenmerk: onderwerp.volledig_kenmerk()? })
    }

    /// Under which afspraak it is asked.
    pub const fn afspraak(&self) -> AfspraakId {
        self.afspraak
    }

    /// On which theme.
    pub const fn thema(&self) -> &'a str {
        self.thema
    }

    /// About whom or what.
    pub const fn onderwerp(&self) -> &'a Onderwerp {
        self.onderwerp
    }

    /// Its form with all that makes it equal.
    pub const fn kenmerk(&self) -> &Kenmerk {
        &self.kenmerk
    }
}

/// What the asker learns: who knows it, and who gave no answer. Everybody else knows nothing that may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitslag<G> {
    /// The parties to which it is known.
    pub treffers: BTreeSet<OrganisatieId>,
    /// The parties that gave no answer, and why. That is never "not known".
    pub gemist: Vec<(OrganisatieId, G)>,
}

impl<G> Default for Uitslag<G> {
    fn default() -> Self {
        Self { treffers: BTreeSet::new(), gemist: vec![] }
    }
}

/// A way to find which parties know a subject, in which the asker learns no more than an [`Uitslag`]. Whether one may ask,
/// whom, and how often is decided before.
pub trait Vergelijking {
    /// Why the whole question failed.
    type Fout;
    /// Why one party gave no answer; [`std::convert::Infallible`] where that cannot happen.
    type Gemist;

    /// Which of these parties know the subject on the theme under the afspraak.
    fn vergelijk(
        &mut self,
        vraag: &Vraagstelling<'_>,
        bevraagden: &[OrganisatieId],
    ) -> impl Future<Output = Result<Uitslag<Self::Gemist>, Self::Fout>> + Send;
}
