// SPDX-License-Identifier: EUPL-1.2
//! The rules of a request. Drawn in `docs/statussen/verzoek.md`; a test compares.

use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{GebruikerId, Herkomst, plus_maanden};
use termijn::{Dagduur, Eenheid, Feiten, Rekenaar};

use crate::betrokkene::errors::VerzoekFout;
use crate::betrokkene::model::{Keuze, Stand, Uitkomst, Verzoek, Verzoeksoort, Vondst, Weglaatreden, Zet};

/// So many days before the last one it is on the first screen.
pub const DRINGEND_DAGEN: i64 = 7;
/// Kept so long after it closed: as long as somebody can claim damage (BW 3:310).
pub const BEWAREN_MAANDEN: i64 = 60;
const TERMIJN: &str = "verzoek_betrokkene";
const MAANDEN: i64 = 1;
const VERLENGING: u16 = 2;

static REKENAAR: LazyLock<Option<Rekenaar>> = LazyLock::new(|| Rekenaar::standaard().ok());

/// Where a request stands after the act, or that the act does not follow.
pub const fn na(stand: Stand, zet: Zet) -> Result<Stand, VerzoekFout> {
    use {Stand as S, Zet as Z};
    match (stand, zet) {
        (S::Ontvangen, Z::IdentiteitVaststellen) => Ok(S::Geidentificeerd),
        (S::Geidentificeerd, Z::InBehandelingNemen) | (S::Voorgelegd, Z::Terugsturen) => Ok(S::InBehandeling),
        (S::InBehandeling, Z::Verlengen) => Ok(S::Verlengd),
        (S::InBehandeling | S::Verlengd, Z::Voorleggen) => Ok(S::Voorgelegd),
        (S::Voorgelegd, Z::Goedkeuren) => Ok(S::Besloten),
        (S::Besloten, Z::Verzenden) => Ok(S::Verzonden),
        (
            S::Ontvangen | S::Geidentificeerd | S::InBehandeling | S::Verlengd | S::Voorgelegd,
            Z::Intrekken,
        ) => Ok(S::Ingetrokken),
        _ => Err(VerzoekFout::VolgtNiet),
    }
}

/// Who proposed does not decide: it is about the person, so that a second functie does not help.
pub fn vier_ogen(voorsteller: Option<GebruikerId>, beoordelaar: GebruikerId) -> Result<(), VerzoekFout> {
    if voorsteller == Some(beoordelaar) { Err(VerzoekFout::EigenVoorstel) } else { Ok(()) }
}

/// The last day for the answer (art. 12(3) AVG): the strictest reading. Without the calendar it is the bare month.
pub fn uiterlijk(ontvangen: Date, verlengd: bool) -> Date {
    let meer = if verlengd { i64::from(VERLENGING) } else { 0 };
    let berekend = REKENAAR.as_ref().and_then(|rekenaar| {
        let mut feiten = Feiten::op(ontvangen);
        if verlengd {
            feiten = feiten.verlengd(Dagduur::nieuw(VERLENGING, Eenheid::Maanden)?);
        }
        Some(rekenaar.bereken(TERMIJN, &feiten).ok()?.werkdatum().dag())
    });
    berekend.unwrap_or_else(|| plus_maanden(ontvangen, MAANDEN + meer))
}

/// Once, and told within the first month.
pub fn mag_verlengen(v: &Verzoek, vandaag: Date) -> Result<(), VerzoekFout> {
    let te_laat = vandaag > uiterlijk(v.ontvangen_op, false);
    if v.verlengd.is_some() || te_laat { Err(VerzoekFout::Verlenging) } else { Ok(()) }
}

/// How near the last day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Klok {
    /// There is time.
    Rustig,
    /// Within a week.
    Dringend,
    /// It has passed.
    Voorbij,
}

impl Klok {
    /// On this day.
    pub fn op(uiterlijk: Date, vandaag: Date) -> Self {
        let dagen = vandaag.until(uiterlijk).map_or(0, |s| i64::from(s.get_days()));
        match dagen {
            ..0 => Self::Voorbij,
            0..=DRINGEND_DAGEN => Self::Dringend,
            _ => Self::Rustig,
        }
    }

    /// The tone of its badge.
    pub const fn toon(self) -> &'static str {
        match self {
            Self::Rustig => "neutraal",
            Self::Dringend => "let-op",
            Self::Voorbij => "fout",
        }
    }
}

/// Whether what came from there may be in an answer of this organisation at all: about police data the police decide (Wpg 25),
/// and what came from Meld Misdaad Anoniem would lead to who reported it.
pub const fn mag_opnemen(herkomst: Herkomst) -> bool {
    matches!(herkomst, Herkomst::Vrij | Herkomst::Partner)
}

/// Whether the choice fits where the record came from.
pub fn toets_keuze(keuze: Keuze, reden: Option<Weglaatreden>, herkomst: Herkomst) -> Result<(), VerzoekFout> {
    let past = match (keuze, reden) {
        (Keuze::Opnemen, _) => mag_opnemen(herkomst),
        (Keuze::Weglaten, Some(Weglaatreden::Politie)) => herkomst == Herkomst::Politie,
        (Keuze::Weglaten, Some(Weglaatreden::Mma)) => herkomst == Herkomst::Mma,
        (Keuze::Weglaten, _) => true,
    };
    if past { Ok(()) } else { Err(VerzoekFout::Verzegeld) }
}

/// Whether this outcome can be put forward now.
pub fn mag_voorleggen(v: &Verzoek, uitkomst: Uitkomst, vondsten: &[Vondst]) -> Result<(), VerzoekFout> {
    na(v.stand, Zet::Voorleggen)?;
    if v.soort == Verzoeksoort::Overdraagbaarheid && uitkomst != Uitkomst::Afgewezen {
        return Err(VerzoekFout::Overdraagbaarheid);
    }
    if v.gezocht_op.is_none() || vondsten.iter().any(|f| f.keuze.is_none()) {
        return Err(VerzoekFout::NietAf);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;

    use super::*;

    const PAPIER: &str = include_str!("../../../docs/statussen/verzoek.md");

    #[test]
    fn the_drawing_is_the_code() {
        let (_, rest) = PAPIER.split_once("| van | zet | naar |\n").unwrap();
        let mut getekend: BTreeMap<(String, String), String> = rest
            .lines()
            .take_while(|r| r.starts_with('|'))
            .skip(1)
            .map(|rij| {
                let cellen: Vec<&str> = rij.trim_matches('|').split('|').map(str::trim).collect();
                ((cellen[0].into(), cellen[1].into()), cellen[2].to_owned())
            })
            .collect();
        for stand in Stand::ALLE {
            for zet in Zet::ALLE {
                let echt = na(*stand, *zet).ok().map(|s| s.code().to_owned());
                assert_eq!(echt, getekend.remove(&(stand.to_string(), zet.to_string())), "{stand} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
        for fout in VerzoekFout::ALLE {
            assert!(PAPIER.contains(fout.weigering().code()), "{fout:?}");
        }
    }

    #[test]
    fn a_month_and_two_more_and_a_free_day_at_the_end_moves() {
        // 21 December 2026 is a Monday; 25 and 26 December are free, 27 is a Sunday.
        for (ontvangen, verlengd, verwacht) in [
            (date(2026, 11, 20), false, date(2026, 12, 21)),
            (date(2026, 11, 23), false, date(2026, 12, 23)),
            (date(2026, 11, 23), true, date(2027, 2, 23)),
            (date(2027, 1, 31), false, date(2027, 3, 1)),
        ] {
            let einde = uiterlijk(ontvangen, verlengd);
            assert!(einde <= verwacht, "never later than the moved end: {ontvangen} {einde}");
            assert!(einde >= plus_maanden(ontvangen, if verlengd { 3 } else { 1 }), "{ontvangen} {einde}");
        }
    }

    #[test]
    fn the_clock_is_loud_from_a_week_before() {
        let eind = date(2026, 12, 21);
        for (dag, verwacht) in [
            (date(2026, 12, 13), Klok::Rustig),
            (date(2026, 12, 14), Klok::Dringend),
            (date(2026, 12, 21), Klok::Dringend),
            (date(2026, 12, 22), Klok::Voorbij),
        ] {
            assert_eq!(Klok::op(eind, dag), verwacht, "{dag}");
        }
    }

    #[test]
    fn what_is_sealed_is_never_taken_in_and_a_reason_fits_its_origin() {
        use {Herkomst as H, Weglaatreden as W};
        for (keuze, reden, herkomst, goed) in [
            (Keuze::Opnemen, None, H::Vrij, true),
            (Keuze::Opnemen, None, H::Partner, true),
            (Keuze::Opnemen, None, H::Politie, false),
            (Keuze::Opnemen, None, H::Mma, false),
            (Keuze::Weglaten, Some(W::Politie), H::Politie, true),
            (Keuze::Weglaten, Some(W::Politie), H::Vrij, false),
            (Keuze::Weglaten, Some(W::Mma), H::Mma, true),
            (Keuze::Weglaten, Some(W::Mma), H::Partner, false),
            (Keuze::Weglaten, Some(W::Onderzoek), H::Vrij, true),
            (Keuze::Weglaten, Some(W::NietDezelfde), H::Politie, true),
        ] {
            assert_eq!(toets_keuze(keuze, reden, herkomst).is_ok(), goed, "{keuze} {reden:?} {herkomst}");
        }
    }

    #[test]
    fn nobody_decides_on_an_own_proposal_in_whatever_functie() {
        let (een, ander) = (GebruikerId::van(1), GebruikerId::van(2));
        assert_eq!(vier_ogen(Some(een), een), Err(VerzoekFout::EigenVoorstel));
        assert_eq!(vier_ogen(Some(een), ander), Ok(()));
    }
}
