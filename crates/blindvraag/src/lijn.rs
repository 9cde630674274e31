// SPDX-License-Identifier: EUPL-1.2
//! Comparing over lines to other instances, behind the same trait as in one database.

use std::collections::BTreeMap;
use std::future::Future;

use kernel::{AfspraakId, OrganisatieId, Tijdstip};
use navraag::{Kenmerk, Uitslag, Vergelijking, Vraagstelling};

use crate::bericht::verzoek_uitgave;
use crate::fout::Fout;
use crate::kader::{Aanduiding, Kader, Tijdvak};
use crate::uitgave::{OntvangenUitgave, Uitgave, Vingerafdruk};
use crate::vrager::{Uitkomst, Vraag};

/// A way to another instance, that knows who is at both ends. It reads no more than [`crate::MAX_BESCHEID`] bytes.
pub trait Lijn: Send {
    /// Why nothing came back.
    type Fout: Send;

    /// Sends a request and waits for what comes back.
    fn wissel(&mut self, verzoek: &[u8]) -> impl Future<Output = Result<Vec<u8>, Self::Fout>> + Send;
}

/// Why a party gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Gemist<E> {
    /// No line to it, or no name on the wire for the afspraak or theme.
    #[error("there is no line to this party for this question")]
    GeenLijn,
    /// No other party told which edition it has.
    #[error("the edition of this party is not confirmed by another party")]
    Onbevestigd,
    /// Nothing came back.
    #[error("the line gave no answer")]
    Lijn(E),
    /// What came back does not hold, or is a refusal.
    #[error(transparent)]
    Fout(#[from] Fout),
}

/// A party on another instance.
#[derive(Debug)]
pub struct Tegenpartij<L> {
    naam: Aanduiding,
    lijn: L,
    bevestigd: BTreeMap<Kader, Vingerafdruk>,
    uitgaven: BTreeMap<Kader, Uitgave>,
}

impl<L: Lijn> Tegenpartij<L> {
    /// By its name on the wire, over a line.
    pub const fn nieuw(naam: Aanduiding, lijn: L) -> Self {
        Self { naam, lijn, bevestigd: BTreeMap::new(), uitgaven: BTreeMap::new() }
    }

    /// The edition that the parties have from it. It replaces an earlier one of the same kader.
    pub fn bevestig(&mut self, kader: Kader, vingerafdruk: Vingerafdruk) {
        self.uitgaven.remove(&kader);
        self.bevestigd.insert(kader, vingerafdruk);
    }

    /// Forgets what is of another day.
    fn vergeet(&mut self, vandaag: Tijdvak) {
        self.bevestigd.retain(|k, _| k.tijdvak() == vandaag);
        self.uitgaven.retain(|k, _| k.tijdvak() == vandaag);
    }

    async fn vraag(&mut self, kader: Kader, kenmerk: &Kenmerk) -> Result<Uitkomst, Gemist<L::Fout>> {
        let verwacht = *self.bevestigd.get(&kader).ok_or(Gemist::Onbevestigd)?;
        if !self.uitgaven.contains_key(&kader) {
            let bytes = self.lijn.wissel(&verzoek_uitgave(&kader)).await.map_err(Gemist::Lijn)?;
            let uitgave = OntvangenUitgave::lees(&bytes, &kader)?.bevestig(verwacht)?;
            self.uitgaven.insert(kader.clone(), uitgave);
        }
        let uitgave = self.uitgaven.get(&kader).ok_or(Gemist::Onbevestigd)?;
        let vraag = Vraag::over(uitgave, kenmerk)?.verblind()?;
        let antwoord = self.lijn.wissel(vraag.bericht()).await.map_err(Gemist::Lijn)?;
        Ok(vraag.uitkomst(&antwoord)?)
    }
}

/// Compares with parties on other instances. A party that gives no answer is named as such and never counts as "not known".
#[derive(Debug)]
pub struct OverDeLijn<L> {
    vandaag: Tijdvak,
    partijen: BTreeMap<OrganisatieId, Tegenpartij<L>>,
    afspraken: BTreeMap<AfspraakId, Aanduiding>,
}

impl<L: Lijn> OverDeLijn<L> {
    /// At a moment, with the parties there are lines to and the names of the afspraken on the wire.
    pub fn nieuw(
        nu: Tijdstip,
        partijen: BTreeMap<OrganisatieId, Tegenpartij<L>>,
        afspraken: BTreeMap<AfspraakId, Aanduiding>,
    ) -> Self {
        let mut zelf = Self { vandaag: Tijdvak::op(nu), partijen, afspraken };
        zelf.partijen.values_mut().for_each(|p| p.vergeet(zelf.vandaag));
        zelf
    }

    async fn een(
        &mut self,
        vraag: &Vraagstelling<'_>,
        partij: OrganisatieId,
    ) -> Result<Uitkomst, Gemist<L::Fout>> {
        let tegenpartij = self.partijen.get_mut(&partij).ok_or(Gemist::GeenLijn)?;
        let afspraak = self.afspraken.get(&vraag.afspraak()).cloned().ok_or(Gemist::GeenLijn)?;
        let thema = vraag.thema().parse().map_err(|_| Gemist::GeenLijn)?;
        let kader = Kader::nieuw(tegenpartij.naam.clone(), afspraak, thema, self.vandaag);
        tegenpartij.vraag(kader, vraag.kenmerk()).await
    }
}

impl<L: Lijn> Vergelijking for OverDeLijn<L> {
    type Fout = std::convert::Infallible;
    type Gemist = Gemist<L::Fout>;

    async fn vergelijk(
        &mut self,
        vraag: &Vraagstelling<'_>,
        bevraagden: &[OrganisatieId],
    ) -> Result<Uitslag<Self::Gemist>, Self::Fout> {
        let mut uit = Uitslag::default();
        for &partij in bevraagden {
            match self.een(vraag, partij).await {
                Ok(Uitkomst::Treffer) => {
                    uit.treffers.insert(partij);
                }
                Ok(Uitkomst::GeenTreffer) => {}
                Err(gemist) => uit.gemist.push((partij, gemist)),
            }
        }
        Ok(uit)
    }
}
