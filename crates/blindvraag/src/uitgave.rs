// SPDX-License-Identifier: EUPL-1.2
//! What an answerer publishes for a day: the public key, and the outputs of all it knows among padding.

use std::fmt;

use sha2::{Digest as _, Sha512};
use subtle::{Choice, ConstantTimeEq as _};

use crate::bericht::{Bescheid, Tekens, Uitgavebericht, Vast, lees_bescheid, schrijf};
use crate::fout::Fout;
use crate::kader::Kader;
use crate::prf::{Punt, Uitvoer, is_punt};

/// The first sixteen bytes of an output: among 2^18 of them a false hit has a chance of 2^-110.
pub type Teken = [u8; 16];

/// The sizes of an edition, each four times the one before: all that its size tells is which of these.
const OMVANGEN: [usize; 6] = [256, 1024, 4096, 16_384, 65_536, MAX_BEKEND];
/// The most forms that an edition holds.
pub const MAX_BEKEND: usize = 262_144;

/// The size of an edition that holds so many forms; none when there are too many.
pub fn omvang(bekend: usize) -> Option<usize> {
    OMVANGEN.into_iter().find(|&o| o >= bekend)
}

pub fn teken(uitvoer: &Uitvoer) -> Teken {
    uitvoer.first_chunk().copied().unwrap_or_default()
}

/// By which parties see that they have the same edition: over its kader, its key and all of its outputs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Vingerafdruk([u8; 32]);

impl Vingerafdruk {
    /// As another party told it.
    pub const fn van(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// To be told to other parties.
    pub const fn bytes(self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Debug for Vingerafdruk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

/// An edition that the asker has confirmed, or that one made oneself. Over nothing else a question can be made.
pub struct Uitgave {
    kader: Kader,
    publiek: Punt,
    /// In order, so that it does not tell which are real.
    tekens: Vec<Teken>,
    vingerafdruk: Vingerafdruk,
}

impl fmt::Debug for Uitgave {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kader, vingerafdruk, tekens, .. } = self;
        write!(f, "Uitgave({kader:?}, {} outputs, {vingerafdruk:?})", tekens.len())
    }
}

impl Uitgave {
    pub(crate) fn nieuw(kader: Kader, publiek: Punt, tekens: Vec<Teken>) -> Self {
        let mut hash = Sha512::new();
        hash.update(b"dijkwacht blindvraag 1 uitgave|");
        hash.update(kader.bytes());
        hash.update(publiek);
        hash.update(tekens.as_flattened());
        let hash: [u8; 64] = hash.finalize().into();
        let vingerafdruk = Vingerafdruk(hash.first_chunk().copied().unwrap_or_default());
        Self { kader, publiek, tekens, vingerafdruk }
    }

    /// Under what it is.
    pub const fn kader(&self) -> &Kader {
        &self.kader
    }

    /// By which others see that they have the same.
    pub const fn vingerafdruk(&self) -> Vingerafdruk {
        self.vingerafdruk
    }

    /// How many outputs it holds, padding included.
    pub const fn omvang(&self) -> usize {
        self.tekens.len()
    }

    /// As it goes to every asker.
    pub fn bericht(&self) -> Vec<u8> {
        schrijf(&Bescheid::Uitgave(Uitgavebericht {
            kader: self.kader.clone(),
            publiek: Vast(self.publiek),
            tekens: Tekens(self.tekens.clone()),
        }))
    }

    pub(crate) const fn publiek(&self) -> &Punt {
        &self.publiek
    }

    /// Whether an output is in it, in the same time wherever it is and whether it is.
    pub(crate) fn bevat(&self, teken: &Teken) -> bool {
        let gezocht = u128::from_be_bytes(*teken);
        let gelijk = |t: &Teken| u128::from_be_bytes(*t).ct_eq(&gezocht);
        self.tekens.iter().fold(Choice::from(0), |gezien, t| gezien | gelijk(t)).into()
    }
}

/// An edition that was read and not yet confirmed.
pub struct OntvangenUitgave(Uitgave);

impl OntvangenUitgave {
    /// Reads an edition, and refuses one of another kader, size, order or with an invalid key.
    pub fn lees(bytes: &[u8], kader: &Kader) -> Result<Self, Fout> {
        let Bescheid::Uitgave(b) = lees_bescheid(bytes)? else { return Err(Fout::Misvormd) };
        if b.kader != *kader {
            return Err(Fout::AnderKader);
        }
        if !is_punt(&b.publiek.0) {
            return Err(Fout::Punt);
        }
        let tekens = b.tekens.0;
        if !OMVANGEN.contains(&tekens.len()) || !tekens.is_sorted_by(|a, b| a < b) {
            return Err(Fout::Omvang);
        }
        Ok(Self(Uitgave::nieuw(b.kader, b.publiek.0, tekens)))
    }

    /// What to compare with the other parties.
    pub const fn vingerafdruk(&self) -> Vingerafdruk {
        self.0.vingerafdruk
    }

    /// Accepts it when it is the one that another party, or the answerer by another way, told of.
    pub fn bevestig(self, verwacht: Vingerafdruk) -> Result<Uitgave, Fout> {
        if self.0.vingerafdruk == verwacht { Ok(self.0) } else { Err(Fout::AndereUitgave) }
    }
}
