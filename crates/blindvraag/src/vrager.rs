// SPDX-License-Identifier: EUPL-1.2
//! The asker: a question, blinded, and its outcome. Each step consumes the one before.

use std::fmt;

use navraag::Kenmerk;
use rand_core::OsRng;
use zeroize::Zeroizing;

use crate::bericht::{Bescheid, Vast, Verzoek, Vraagbericht, lees_bescheid, schrijf};
use crate::fout::Fout;
use crate::prf::Blindering;
use crate::uitgave::{Uitgave, teken};
use crate::verbruik::Vraagnummer;

/// What the asker learns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uitkomst {
    /// The subject is known to the answerer.
    Treffer,
    /// It is not known, or not in a way that may be told.
    GeenTreffer,
}

/// A question about a subject over an edition, not yet blinded. It cannot be sent.
pub struct Vraag<'u> {
    uitgave: &'u Uitgave,
    invoer: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for Vraag<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vraag(..)")
    }
}

impl<'u> Vraag<'u> {
    /// Asks whether a subject is in an edition. Take [`navraag::Onderwerp::volledig_kenmerk`].
    pub fn over(uitgave: &'u Uitgave, kenmerk: &Kenmerk) -> Result<Self, Fout> {
        let invoer = Zeroizing::new(kenmerk.als_str().as_bytes().to_vec());
        let past = !invoer.is_empty() && invoer.len() <= usize::from(u16::MAX);
        past.then_some(Self { uitgave, invoer }).ok_or(Fout::Kenmerk)
    }

    /// Blinds it with a fresh random number: the same subject never looks the same.
    pub fn verblind(self) -> Result<VerblindeVraag<'u>, Fout> {
        let mut nummer: Vraagnummer = [0; 16];
        getrandom::fill(&mut nummer).map_err(|_| Fout::Toeval)?;
        let (blindering, punt) = Blindering::nieuw(self.invoer, &mut OsRng)?;
        let bericht = schrijf(&Verzoek::Vraag(Box::new(Vraagbericht {
            kader: self.uitgave.kader().clone(),
            uitgave: Vast(self.uitgave.vingerafdruk().bytes()),
            nummer: Vast(nummer),
            punt: Vast(punt),
        })));
        Ok(VerblindeVraag { uitgave: self.uitgave, blindering, nummer, bericht })
    }
}

/// A question on its way. It gives one outcome, over the edition it was made for.
pub struct VerblindeVraag<'u> {
    uitgave: &'u Uitgave,
    blindering: Blindering,
    nummer: Vraagnummer,
    bericht: Vec<u8>,
}

impl fmt::Debug for VerblindeVraag<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerblindeVraag(..)")
    }
}

impl VerblindeVraag<'_> {
    /// What goes to the answerer.
    pub fn bericht(&self) -> &[u8] {
        &self.bericht
    }

    /// Reads the answer, checks the proof, and looks whether the subject is known. An answer that does not hold is an error
    /// and never "not known"; ask anew then.
    pub fn uitkomst(self, antwoord: &[u8]) -> Result<Uitkomst, Fout> {
        let Bescheid::Antwoord(b) = lees_bescheid(antwoord)? else { return Err(Fout::Misvormd) };
        if b.nummer.0 != self.nummer {
            return Err(Fout::AnderNummer);
        }
        let uitvoer = self.blindering.ontdoe(&b.punt.0, &b.bewijs.0, self.uitgave.publiek())?;
        Ok(if self.uitgave.bevat(&teken(&uitvoer)) { Uitkomst::Treffer } else { Uitkomst::GeenTreffer })
    }
}
