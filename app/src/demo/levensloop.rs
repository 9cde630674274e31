// SPDX-License-Identifier: EUPL-1.2
//! What becomes of invented signalen: every stage that waits, every outcome, and the road that leads there.
//!
//! Sixty lives make one round, so that already a small demo has them all. A life that is not over today simply stops
//! there: that is how signalen come to wait. **Invariant:** how old a signaal of a life may be follows from how long its
//! outcome is kept, so that the demo holds little that should have been destroyed.

use kernel::Herkomst;

use crate::signaal::model::Beperking;
use crate::signaal::uitkomst::Uitkomst as U;
use crate::signaal::weging::Stap as S;

/// One thing that happens to a signaal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zet {
    /// A stage is answered with yes.
    Ja(S),
    /// A stage ends it with this outcome.
    Uit(S, U),
    /// The privacyfunctionaris asks the sources, and this many know it.
    Bronnen { hits: usize },
    /// A person is recorded.
    Persoon,
    /// It is brought to a table; what comes of it is decided there.
    Naar(Tafel),
    /// The work that was set out is done.
    Klaar,
}

/// To which kind of table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tafel {
    /// Against ondermijning, of the region or of the own municipality.
    Ondermijning,
    /// For care and safety.
    Zorg,
}

/// What happens, and how many days after what happened before it.
pub(super) type Stapje = (Zet, (i64, i64));

/// A kind of life.
#[derive(Debug)]
pub(super) struct Levensloop {
    /// How often in a round.
    pub(super) keer: usize,
    /// How many days ago it came in.
    pub(super) leeftijd: (i64, i64),
    /// What happens.
    pub(super) zetten: &'static [Stapje],
}

const fn leven(keer: usize, leeftijd: (i64, i64), zetten: &'static [Stapje]) -> Levensloop {
    Levensloop { keer, leeftijd, zetten }
}

const JA_1: Stapje = (Zet::Ja(S::Een), (0, 3));
const JA_2A: Stapje = (Zet::Ja(S::TweeA), (0, 0));
const JA_2B: Stapje = (Zet::Ja(S::TweeB), (0, 1));
const JA_3: Stapje = (Zet::Ja(S::Drie), (1, 4));
const HIT: Stapje = (Zet::Bronnen { hits: 2 }, (2, 6));
const KLAAR: Stapje = (Zet::Klaar, (25, 120));
const NAAR: Stapje = (Zet::Naar(Tafel::Ondermijning), (1, 5));
const PERSOON: Stapje = (Zet::Persoon, (0, 1));

const fn uit(stap: S, uitkomst: U) -> Stapje {
    (Zet::Uit(stap, uitkomst), (0, 4))
}

/// A round: sixty in all.
pub(super) const RONDE: &[Levensloop] = &[
    // Waiting.
    leven(7, (0, 9), &[]),
    leven(1, (16, 24), &[]),
    leven(2, (7, 16), &[JA_1]),
    leven(1, (7, 16), &[JA_1, JA_2A]),
    leven(3, (9, 25), &[JA_1, JA_2A, JA_2B]),
    leven(2, (16, 32), &[JA_1, JA_2A, JA_2B, JA_3]),
    leven(2, (26, 42), &[JA_1, JA_2A, JA_2B, JA_3, PERSOON, HIT]),
    // A no is an outcome too.
    leven(4, (8, 30), &[uit(S::Een, U::N1)]),
    leven(2, (8, 30), &[JA_1, uit(S::TweeA, U::N2)]),
    leven(1, (8, 30), &[JA_1, JA_2A, uit(S::TweeB, U::N2)]),
    leven(4, (20, 350), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::N3)]),
    leven(1, (40, 360), &[JA_1, JA_2A, JA_2B, JA_3, HIT, uit(S::Vier, U::N3)]),
    leven(2, (30, 85), &[JA_1, JA_2A, JA_2B, JA_3, (Zet::Bronnen { hits: 0 }, (2, 6))]),
    // Handed over.
    leven(1, (10, 340), &[uit(S::Een, U::P1)]),
    leven(1, (12, 340), &[JA_1, uit(S::TweeA, U::P1)]),
    leven(1, (20, 170), &[uit(S::Een, U::Z1), KLAAR]),
    leven(1, (20, 170), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::Z1)]),
    leven(2, (20, 340), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::R1)]),
    // Taken up.
    leven(3, (180, 700), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::M1), KLAAR]),
    leven(1, (20, 80), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::M1)]),
    leven(2, (40, 720), &[JA_1, JA_2A, JA_2B, JA_3, HIT, uit(S::Vier, U::M2), KLAAR]),
    leven(2, (200, 725), &[JA_1, JA_2A, JA_2B, JA_3, PERSOON, HIT, uit(S::Vier, U::C1), KLAAR]),
    leven(1, (45, 150), &[JA_1, JA_2A, JA_2B, JA_3, PERSOON, HIT, uit(S::Vier, U::C1)]),
    leven(2, (45, 600), &[JA_1, JA_2A, JA_2B, JA_3, HIT, uit(S::Vier, U::C2), KLAAR]),
    leven(1, (45, 400), &[JA_1, JA_2A, JA_2B, JA_3, HIT, uit(S::Vier, U::B1)]),
    leven(1, (25, 720), &[uit(S::Een, U::B2), KLAAR]),
    // Weighed, and then to a table.
    leven(1, (90, 700), &[JA_1, JA_2A, JA_2B, JA_3, HIT, uit(S::Vier, U::C2), NAAR, KLAAR]),
    leven(3, (90, 700), &[JA_1, JA_2A, JA_2B, JA_3, PERSOON, HIT, uit(S::Vier, U::C1), NAAR, KLAAR]),
    leven(1, (90, 330), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::R1), NAAR, KLAAR]),
    leven(1, (60, 170), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::Z1), (Zet::Naar(Tafel::Zorg), (1, 5)), KLAAR]),
    leven(3, (16, 24), &[JA_1, JA_2A, JA_2B, uit(S::Drie, U::M1), (Zet::Naar(Tafel::Ondermijning), (1, 2))]),
];

impl Levensloop {
    /// So many lives, in rounds; the same life does not come twice in a row.
    pub(super) fn rij(aantal: usize) -> Vec<&'static Self> {
        let mut een_ronde: Vec<&'static Self> = Vec::new();
        let meest = RONDE.iter().map(|l| l.keer).max().unwrap_or_default();
        for keer in 0..meest {
            een_ronde.extend(RONDE.iter().filter(|l| l.keer > keer));
        }
        een_ronde.into_iter().cycle().take(aantal).collect()
    }

    /// Whether the privacyfunctionaris has a part in it.
    pub(super) fn vraagt_bronnen(&self) -> bool {
        self.zetten.iter().any(|(zet, _)| matches!(zet, Zet::Bronnen { .. }))
    }

    /// To which table it goes, if any.
    pub(super) fn tafel(&self) -> Option<Tafel> {
        self.zetten.iter().find_map(|(zet, _)| if let Zet::Naar(tafel) = zet { Some(*tafel) } else { None })
    }

    /// Whether a signaal with this restriction can live it: handing over needs the consent of the source.
    pub(super) fn past_bij(&self, beperking: &Beperking) -> bool {
        let weg = self.zetten.iter().any(|(zet, _)| match zet {
            Zet::Uit(_, uitkomst) => uitkomst.draagt_over(),
            Zet::Naar(_) => true,
            Zet::Ja(_) | Zet::Bronnen { .. } | Zet::Persoon | Zet::Klaar => false,
        });
        // What came from Meld Misdaad Anoniem is kept for three months at most, whatever the outcome.
        let kort = beperking.herkomst == Herkomst::Mma && self.leeftijd.1 > 90;
        !kort && (!weg || beperking.mag_door)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::signaal::Fase;
    use crate::signaal::weging::Stapzet;
    use crate::signaal::weging::Vervolg;
    use crate::signaal::weging::status::volgende;

    /// Where the signaal stands when the life is over, by the table of stages itself.
    fn einde(zetten: &[Stapje]) -> Option<Fase> {
        zetten.iter().try_fold(Fase::Weging1, |fase, (zet, _)| match zet {
            Zet::Ja(stap) => volgende(fase, Stapzet::Weging(*stap, Vervolg::Verder)).ok(),
            Zet::Uit(stap, u) => volgende(fase, Stapzet::Weging(*stap, Vervolg::Uit(*u))).ok(),
            Zet::Bronnen { hits: 0 } => volgende(fase, Stapzet::Weging(S::Bronnen, Vervolg::Uit(U::N4))).ok(),
            Zet::Bronnen { .. } => volgende(fase, Stapzet::Weging(S::Bronnen, Vervolg::Verder)).ok(),
            Zet::Naar(_) => Some(fase).filter(|f| *f == Fase::Uitgezet),
            Zet::Klaar => volgende(fase, Stapzet::Afronding).ok(),
            Zet::Persoon => Some(fase),
        })
    }

    #[test]
    fn a_round_has_sixty_lives_that_the_rules_allow() {
        assert_eq!(RONDE.iter().map(|l| l.keer).sum::<usize>(), 60);
        assert_eq!(Levensloop::rij(150).len(), 150);
        for leven in RONDE {
            assert!(einde(leven.zetten).is_some(), "{:?}", leven.zetten);
        }
    }

    #[test]
    fn every_stage_and_every_outcome_of_a_weging_occurs() {
        let mut fasen: BTreeSet<Fase> = RONDE.iter().filter_map(|l| einde(l.zetten)).collect();
        fasen.extend([Fase::Uitgezet]);
        assert_eq!(fasen.len(), Fase::ALLE.len());
        let mut uitkomsten = BTreeSet::from([U::N4]);
        uitkomsten.extend(RONDE.iter().flat_map(|l| l.zetten).filter_map(|(zet, _)| match zet {
            Zet::Uit(_, u) => Some(*u),
            _ => None,
        }));
        assert_eq!(uitkomsten.len(), U::ALLE.len());
    }
}
