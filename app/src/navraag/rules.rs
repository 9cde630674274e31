// SPDX-License-Identifier: EUPL-1.2
//! Who is asked, what counts as known, and how often one may ask.

use kernel::{Herkomst, OrganisatieId, Tijdstip};

use crate::netwerk::{Afspraak, Afspraakhandeling, werkt_met};
use crate::signaal::Fase;

/// Questions per person and day: who needs more is not asking about a case.
pub const PER_DAG: i64 = 15;
/// A question is kept a year: long enough to account for it (art. 5 lid 2 AVG).
pub const BEWAREN_MAANDEN: i64 = 12;

/// Why an afspraak is not one to ask under. It is about the asker's own side only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bezwaar {
    /// Asking is not among what was agreed.
    Handeling,
    /// It is not about this theme.
    Thema,
    /// It does not work for the asker now.
    WerktNiet,
}

impl Bezwaar {
    /// Key of the text that says it.
    pub const fn sleutel(self) -> &'static str {
        match self {
            Self::Handeling => "navraag-bezwaar-handeling",
            Self::Thema => "navraag-bezwaar-thema",
            Self::WerktNiet => "navraag-bezwaar-werkt-niet",
        }
    }
}

/// Whether one can ask under it on this theme; only what the asker knows of the own side counts, so that it tells nothing
/// about a single other party.
pub fn bezwaar(a: &Afspraak, thema: &str, eigen: OrganisatieId, nu: Tijdstip) -> Option<Bezwaar> {
    if !a.staat_toe(Afspraakhandeling::Navragen) {
        return Some(Bezwaar::Handeling);
    }
    if !a.gaat_over(thema) {
        return Some(Bezwaar::Thema);
    }
    let werkt = !a.concept && a.vervangen_op.is_none() && crate::netwerk::redenen(a, eigen, nu).is_empty();
    (!werkt).then_some(Bezwaar::WerktNiet)
}

/// The parties whose records are looked at: those that signed, with whom the afspraak works now, and that take part.
pub fn bevraagden(
    a: &Afspraak,
    eigen: OrganisatieId,
    deelnemers: &[OrganisatieId],
    nu: Tijdstip,
) -> Vec<OrganisatieId> {
    let Some(zelf) = a.partij(eigen) else { return vec![] };
    let anderen = a.partijen.iter().filter(|p| p.organisatie != eigen);
    let doet_mee = |o: &OrganisatieId| deelnemers.contains(o);
    anderen.filter(|p| werkt_met(a, zelf, p, nu)).map(|p| p.organisatie).filter(doet_mee).collect()
}

/// A record that may hold the subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kandidaat {
    /// Where it came from.
    pub herkomst: Herkomst,
    /// Whether the source allows passing it on.
    pub mag_door: bool,
    /// Where it stands.
    pub fase: Fase,
    /// Its outcome.
    pub uitkomst: Option<String>,
}

/// Whether a record makes its subject known to others: it may be given away at all, it was weighed heavy enough to look
/// further, and it did not end with "no".
pub fn telt(k: &Kandidaat) -> bool {
    let gewogen = match k.fase {
        Fase::Weging1 | Fase::Weging2a | Fase::Weging2b | Fase::Weging3 => false,
        Fase::Bronnen | Fase::Weging4 | Fase::Uitgezet | Fase::Afgesloten => true,
    };
    let nee = k.uitkomst.as_ref().is_some_and(|u| u.starts_with('N'));
    poort::mag_weg(k.herkomst, k.mag_door) && gewogen && !nee
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kandidaat(herkomst: Herkomst, mag_door: bool, fase: Fase, uitkomst: Option<&str>) -> Kandidaat {
        Kandidaat { herkomst, mag_door, fase, uitkomst: uitkomst.map(str::to_owned) }
    }

    #[test]
    fn only_what_was_weighed_and_may_be_given_is_known() {
        use Fase as F;
        use Herkomst as H;
        for (k, verwacht) in [
            (kandidaat(H::Vrij, true, F::Uitgezet, Some("C1")), true),
            (kandidaat(H::Vrij, true, F::Bronnen, None), true),
            (kandidaat(H::Vrij, true, F::Afgesloten, Some("C1")), true),
            (kandidaat(H::Vrij, true, F::Afgesloten, Some("N3")), false),
            (kandidaat(H::Vrij, true, F::Weging3, None), false),
            (kandidaat(H::Mma, true, F::Uitgezet, Some("C1")), false),
            (kandidaat(H::Politie, false, F::Uitgezet, Some("C1")), false),
            (kandidaat(H::Politie, true, F::Uitgezet, Some("C1")), true),
            (kandidaat(H::Partner, false, F::Weging4, None), false),
        ] {
            assert_eq!(telt(&k), verwacht, "{k:?}");
        }
    }
}
