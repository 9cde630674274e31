// SPDX-License-Identifier: EUPL-1.2
//! The rules of keeping and destroying. Drawn in `docs/statussen/vernietiging.md`; a test compares.

use jiff::civil::Date;
use kernel::{GebruikerId, plus_maanden};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

use crate::bewaren::errors::BewaarFout;
use crate::bewaren::model::{Beletsel, Kandidaat, Uitval, Voorstelstand, Voorstelzet};

/// A proposal looks ahead this far at most; whoever looks further simulates.
pub const VOORUIT_MAANDEN: i64 = 3;
/// A duty to keep ends by itself within this term, and can then be put anew: nothing is kept because it was forgotten.
pub const BEWAARPLICHT_MAANDEN: i64 = 12;
/// The most signalen of one proposal, so that somebody can read the list before approving it.
pub const LIJST_MAX: i64 = 500;

/// Where a proposal stands after the act, or why the act is refused.
pub const fn na(stand: Voorstelstand, zet: Voorstelzet) -> Result<Voorstelstand, BewaarFout> {
    use {Voorstelstand as S, Voorstelzet as Z};
    match (stand, zet) {
        (S::Voorgesteld, Z::Goedkeuren) => Ok(S::Goedgekeurd),
        (S::Voorgesteld, Z::Terugsturen) => Ok(S::Teruggestuurd),
        (S::Voorgesteld, Z::Intrekken) => Ok(S::Ingetrokken),
        (S::Goedgekeurd, Z::Uitvoeren) => Ok(S::Uitgevoerd),
        (S::Voorgesteld, Z::Uitvoeren) => Err(BewaarFout::NietUitgevoerd),
        (S::Ingetrokken, _) => Err(BewaarFout::AlIngetrokken),
        (S::Goedgekeurd | S::Teruggestuurd | S::Uitgevoerd, _) => Err(BewaarFout::AlBeoordeeld),
    }
}

/// Who proposed does not approve: it is about the person, so that a second functie does not help (art. 5 lid 2 AVG).
pub fn vier_ogen(voorsteller: GebruikerId, beoordelaar: GebruikerId) -> Result<(), BewaarFout> {
    if voorsteller == beoordelaar { Err(BewaarFout::EigenVoorstel) } else { Ok(()) }
}

/// What is known of a signaal that may stand in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four facts, each from its own table")]
pub struct Feiten {
    /// A duty to keep holds today.
    pub bewaarplicht: bool,
    /// An action is open.
    pub open_actie: bool,
    /// An item is open.
    pub open_punt: bool,
    /// A reporter waits.
    pub open_antwoord: bool,
}

/// What stands in the way, the weightiest first.
pub const fn beletsel(feiten: Feiten) -> Option<Beletsel> {
    if feiten.bewaarplicht {
        Some(Beletsel::Bewaarplicht)
    } else if feiten.open_actie {
        Some(Beletsel::Actie)
    } else if feiten.open_punt {
        Some(Beletsel::Agendapunt)
    } else if feiten.open_antwoord {
        Some(Beletsel::Terugkoppeling)
    } else {
        None
    }
}

/// Why an approved line stays, judged at the moment of carrying out: `nu` is the signaal as it is now.
pub fn uitval(goedgekeurd: &Kandidaat, nu: Option<&Kandidaat>, vandaag: Date) -> Option<Uitval> {
    let Some(nu) = nu else { return Some(Uitval::Weg) };
    if nu.grond != goedgekeurd.grond
        || nu.vernietigen_op != goedgekeurd.vernietigen_op
        || nu.vernietigen_op > vandaag
    {
        return Some(Uitval::Gewijzigd);
    }
    nu.beletsel.map(|_| Uitval::Beletsel)
}

/// The last day that a proposal made today may look ahead to.
pub fn verste_dag(vandaag: Date) -> Date {
    plus_maanden(vandaag, VOORUIT_MAANDEN)
}

/// The last day that a duty to keep put today may hold.
pub fn langste_bewaarplicht(vandaag: Date) -> Date {
    plus_maanden(vandaag, BEWAARPLICHT_MAANDEN)
}

/// SHA-256 of a frozen list: what was approved can be compared with what was proposed and with what was done. Every field
/// is preceded by its length, so that no two different lists give the same bytes.
pub fn lijsthash<'a>(tot: Date, regels: impl Iterator<Item = &'a Kandidaat>) -> String {
    let mut som = Sha256::new();
    let mut neem = |veld: &str| {
        som.update((veld.len() as u64).to_be_bytes());
        som.update(veld.as_bytes());
    };
    neem(&tot.to_string());
    for r in regels {
        neem(&r.signaal.to_string());
        neem(&r.nummer);
        neem(&r.grond);
        neem(&r.vernietigen_op.to_string());
        neem(r.uitkomst.as_deref().unwrap_or_default());
        neem(r.beletsel.map_or("", Beletsel::code));
    }
    som.finalize().iter().fold(String::with_capacity(64), |mut uit, byte| {
        let _ = write!(uit, "{byte:02x}");
        uit
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;
    use kernel::SignaalId;

    use super::*;

    const PAPIER: &str = include_str!("../../../docs/statussen/vernietiging.md");

    fn tekening() -> BTreeMap<(String, String), String> {
        let (_, rest) = PAPIER.split_once("| van | zet | naar |\n").unwrap();
        let rijen = rest.lines().take_while(|r| r.starts_with('|')).skip(1);
        rijen
            .map(|rij| {
                let cellen: Vec<&str> = rij.trim_matches('|').split('|').map(str::trim).collect();
                ((cellen[0].into(), cellen[1].into()), cellen[2].to_owned())
            })
            .collect()
    }

    fn kandidaat() -> Kandidaat {
        Kandidaat {
            signaal: SignaalId::van(1),
            nummer: "VAL-2025-00001".into(),
            grond: "bewaargrond-n1".into(),
            vernietigen_op: date(2026, 11, 1),
            uitkomst: Some("N1".into()),
            beletsel: None,
        }
    }

    #[test]
    fn the_drawing_is_the_code() {
        let mut getekend = tekening();
        for stand in Voorstelstand::ALLE {
            for zet in Voorstelzet::ALLE {
                let echt = na(*stand, *zet).ok().map(|s| s.code().to_owned());
                assert_eq!(echt, getekend.remove(&(stand.to_string(), zet.to_string())), "{stand} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }

    #[test]
    fn every_obstacle_and_every_refusal_is_on_paper() {
        for code in Beletsel::ALLE.iter().map(|b| b.code()).chain(Uitval::ALLE.iter().map(|u| u.code())) {
            assert!(PAPIER.contains(code), "{code}");
        }
        for fout in BewaarFout::ALLE {
            assert!(PAPIER.contains(fout.weigering().code()), "{fout:?}");
        }
    }

    #[test]
    fn nobody_approves_an_own_proposal_in_whatever_functie() {
        let (een, ander) = (GebruikerId::van(1), GebruikerId::van(2));
        assert_eq!(vier_ogen(een, een), Err(BewaarFout::EigenVoorstel));
        assert_eq!(vier_ogen(een, ander), Ok(()));
    }

    #[test]
    fn a_duty_to_keep_weighs_most_and_nothing_in_the_way_is_nothing() {
        let alles = Feiten { bewaarplicht: true, open_actie: true, open_punt: true, open_antwoord: true };
        assert_eq!(beletsel(alles), Some(Beletsel::Bewaarplicht));
        assert_eq!(beletsel(Feiten { bewaarplicht: false, ..alles }), Some(Beletsel::Actie));
        let antwoord = Feiten { open_antwoord: true, ..Feiten::default() };
        assert_eq!(beletsel(antwoord), Some(Beletsel::Terugkoppeling));
        assert_eq!(beletsel(Feiten { open_punt: true, ..antwoord }), Some(Beletsel::Agendapunt));
        assert_eq!(beletsel(Feiten::default()), None);
    }

    #[test]
    fn what_changed_after_approval_stays() {
        let (was, dag) = (kandidaat(), date(2026, 11, 21));
        assert_eq!(uitval(&was, Some(&was), dag), None);
        assert_eq!(uitval(&was, None, dag), Some(Uitval::Weg));
        let later = Kandidaat { vernietigen_op: date(2027, 11, 1), ..was.clone() };
        assert_eq!(uitval(&was, Some(&later), dag), Some(Uitval::Gewijzigd));
        let anders = Kandidaat { grond: "bewaargrond-c1".into(), ..was.clone() };
        assert_eq!(uitval(&was, Some(&anders), dag), Some(Uitval::Gewijzigd));
        let vast = Kandidaat { beletsel: Some(Beletsel::Bewaarplicht), ..was.clone() };
        assert_eq!(uitval(&was, Some(&vast), dag), Some(Uitval::Beletsel));
        // Never a day too early.
        assert_eq!(uitval(&was, Some(&was), date(2026, 10, 31)), Some(Uitval::Gewijzigd));
    }

    #[test]
    fn the_hash_tells_every_change_of_a_list() {
        let (dag, een) = (date(2026, 11, 21), kandidaat());
        let hash = |tot, lijst: &[Kandidaat]| lijsthash(tot, lijst.iter());
        let was = hash(dag, std::slice::from_ref(&een));
        assert_eq!(was, hash(dag, std::slice::from_ref(&een)));
        for ander in [
            Kandidaat { nummer: "VAL-2025-00002".into(), ..een.clone() },
            Kandidaat { beletsel: Some(Beletsel::Actie), ..een.clone() },
            Kandidaat { uitkomst: None, ..een.clone() },
        ] {
            assert_ne!(was, hash(dag, &[ander]));
        }
        assert_ne!(was, hash(dag, &[]));
        assert_ne!(was, hash(date(2026, 11, 22), &[een]));
    }
}
