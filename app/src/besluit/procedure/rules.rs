// SPDX-License-Identifier: EUPL-1.2
//! What the municipality adds to crate `procedure`: which rule a decision cites, which step is signed and registered, which
//! clocks are kept for lists, and how long a procedure is kept. Pure.

use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{Tijdstip, plus_maanden};
use procedure::{Keuze, Proceduresoort, Stand, Stap, Verloop, Wie, Zet};
use termijn::{Moment, Rekenaar};

use crate::besluit::instrument::model::Instrumentsoort;
use crate::besluit::procedure::model::{Klok, Klokcode};

/// Kept after it is over. To be confirmed against the selection list of municipalities; see `data/bewaring.toml`.
const BEWAREN_MAANDEN: i64 = 120;
/// Kept when nothing was decided.
const ZONDER_BESLUIT_MAANDEN: i64 = 12;
/// So many days before its end a clock is close.
pub const DRINGEND_DAGEN: i64 = 7;

static REKENAAR: LazyLock<Option<Rekenaar>> = LazyLock::new(|| Rekenaar::standaard().ok());

/// The set of terms that ships with the program; a test holds that it can be read.
pub fn rekenaar() -> Option<&'static Rekenaar> {
    REKENAAR.as_ref()
}

/// How a step is taken here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manier {
    /// Prepared by one and signed by another: the mayor, or who has a mandate.
    Ondertekend,
    /// Done by who works on it.
    Zelf,
    /// Staff write down what somebody outside did.
    VanBuiten(Wie),
}

/// How a step is taken.
pub fn manier(stap: &Stap) -> Manier {
    let tekent = |w: &Wie| matches!(w, Wie::Burgemeester | Wie::Gemandateerde);
    let buiten = stap.wie.iter().find(|w| w.van_buiten());
    match buiten {
        _ if stap.wie.contains(&Wie::Medewerker) => Manier::Zelf,
        _ if stap.wie.iter().any(tekent) => Manier::Ondertekend,
        Some(wie) => Manier::VanBuiten(*wie),
        None => Manier::Zelf,
    }
}

/// Whether a step is prepared by one and signed by another.
pub fn wordt_ondertekend(stap: &Stap) -> bool {
    manier(stap) == Manier::Ondertekend
}

/// Whether the assistant prosecutors can have taken a step that the mayor signs otherwise: imposing a huisverbod (Wth 3).
pub fn kan_hulpofficier(stap: &Stap) -> bool {
    wordt_ondertekend(stap) && stap.wie.contains(&Wie::Hulpofficier)
}

/// Whether a step can be told on the spot and written down afterwards: what cannot wait. Any other decision is on paper before it is
/// known (Awb 1:3, 3:41).
pub fn kan_mondeling(stap: &Stap) -> bool {
    stap.uur || stap.zet == Zet::Spoed
}

/// Whether a step is a decision with legal effect, that stands in the register.
pub const fn is_besluit(zet: Zet) -> bool {
    matches!(
        zet,
        Zet::Besluiten
            | Zet::Spoed
            | Zet::Opleggen
            | Zet::Verlengen
            | Zet::Intrekken
            | Zet::Vaststellen
            | Zet::Invorderen
            | Zet::Machtigen
            | Zet::Beslissen
            | Zet::BedragVaststellen
    )
}

/// Which rule of the municipality a procedure rests on, and whether it cannot be taken without one.
pub const fn instrument(soort: Proceduresoort) -> Option<(Instrumentsoort, bool)> {
    use Proceduresoort as P;
    match soort {
        P::Damocles => Some((Instrumentsoort::Damocles, false)),
        P::Sluiting174a => Some((Instrumentsoort::Sluiting, false)),
        // Only when a by-law gives the mayor this power (Gemeentewet 151d lid 1).
        P::Woonoverlast => Some((Instrumentsoort::Apv, true)),
        P::Gebiedsverbod | P::Groepsverbod => Some((Instrumentsoort::Gebiedsverbod, false)),
        P::LastBestuursdwang | P::LastDwangsom => Some((Instrumentsoort::Handhaving, false)),
        P::Huisverbod
        | P::Noodbevel
        | P::Noodverordening
        | P::Binnentreden
        | P::Bezwaar
        | P::Beroep
        | P::VoorlopigeVoorziening
        | P::NietTijdig => None,
    }
}

/// Whether it is a remedy against a decision, so that it is opened from one.
pub const fn is_rechtsmiddel(soort: Proceduresoort) -> bool {
    matches!(soort, Proceduresoort::Bezwaar | Proceduresoort::Beroep | Proceduresoort::VoorlopigeVoorziening)
}

/// The clocks to keep for lists: the legal ones, and the dates that were chosen and still matter.
pub fn klokken(verloop: &Verloop, rekenaar: &Rekenaar) -> Vec<Klok> {
    if verloop.stand().is_einde() {
        // What remains after the end (registration, costs) still has to be done; nothing lapses any more.
        return lopend(verloop, rekenaar).into_iter().filter(|k| k.van_ons).collect();
    }
    let mut uit = lopend(verloop, rekenaar);
    for &keuze in Keuze::ALLE {
        if let (true, Some(dag)) = (telt_nog(keuze, verloop.stand()), verloop.gekozen(keuze)) {
            uit.push(Klok {
                code: Klokcode::Keuze(keuze),
                van_ons: matches!(keuze, Keuze::Duur | Keuze::Raadsvergadering),
                twijfel: false,
                einde: Moment::Dag(dag),
                naar: None,
            });
        }
    }
    uit
}

fn lopend(verloop: &Verloop, rekenaar: &Rekenaar) -> Vec<Klok> {
    let klok = |l: &procedure::Lopend| Klok {
        code: Klokcode::Termijn(l.regel.termijn),
        van_ons: l.regel.van_ons,
        twijfel: l.regel.twijfel.is_some() || !l.antwoord.uitkomst.twijfels.is_empty(),
        einde: l.werkdatum().clone(),
        naar: l.regel.verloopt,
    };
    verloop.klokken(rekenaar).iter().map(klok).collect()
}

const fn telt_nog(keuze: Keuze, stand: Stand) -> bool {
    match keuze {
        Keuze::Zienswijze => matches!(stand, Stand::Voorgenomen),
        Keuze::Begunstiging => matches!(stand, Stand::Besloten),
        Keuze::Herstel => matches!(stand, Stand::Herstel),
        Keuze::Duur => {
            matches!(stand, Stand::Besloten | Stand::Uitgevoerd | Stand::Opgelegd | Stand::Verlengd)
        }
        Keuze::Raadsvergadering => !matches!(stand, Stand::Bekrachtigd | Stand::NietBekrachtigd),
    }
}

/// The moment at which an end has passed: the hour itself, or the end of the day.
pub fn voorbij_op(einde: &Moment) -> Tijdstip {
    match einde {
        Moment::Dag(dag) => Tijdstip::begin_van(dag.tomorrow().unwrap_or(*dag)),
        Moment::Uur(uur) => Tijdstip::van_ms(uur.ms()),
    }
}

/// What is told of a clock of our own, louder as its end comes nearer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trap {
    /// It ends within a week.
    Week,
    /// It ends within a day.
    Dag,
    /// It has passed.
    Voorbij,
}

impl Trap {
    /// Each, the softest first.
    pub const ALLE: [Self; 3] = [Self::Week, Self::Dag, Self::Voorbij];

    /// Its place as it is kept; nothing told yet is 0.
    pub const fn plaats(self) -> i64 {
        match self {
            Self::Week => 1,
            Self::Dag => 2,
            Self::Voorbij => 3,
        }
    }

    /// In the reason of a message, by which it is sent once.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Dag => "dag",
            Self::Voorbij => "voorbij",
        }
    }

    /// It is told of clocks that end at this moment or before.
    pub const fn vanaf(self, nu: Tijdstip) -> Tijdstip {
        match self {
            Self::Week => nu.plus_dagen(DRINGEND_DAGEN),
            Self::Dag => nu.plus_dagen(1),
            Self::Voorbij => nu,
        }
    }

    /// What is to tell of a clock now; none while its end is far.
    pub fn nu(verloopt_op: Tijdstip, nu: Tijdstip) -> Option<Self> {
        Self::ALLE.into_iter().rev().find(|trap| verloopt_op <= trap.vanaf(nu))
    }
}

/// An instant as crate `termijn` counts with it.
pub fn moment(nu: Tijdstip) -> Result<Moment, termijn::Weigering> {
    termijn::Tijdstip::lees(&nu.rfc3339()).map(Moment::Uur)
}

/// When a procedure that is over today is destroyed.
pub fn vernietigen_op(verloop: &Verloop, vandaag: Date) -> Date {
    let besloten = verloop.gedaan().iter().any(|g| is_besluit(g.zet));
    plus_maanden(vandaag, if besloten { BEWAREN_MAANDEN } else { ZONDER_BESLUIT_MAANDEN })
}

#[cfg(test)]
mod tests {
    use procedure::{Schema, Uitvoering};
    use termijn::lees_dag;

    use super::*;

    #[test]
    fn the_set_of_terms_can_be_read() {
        assert!(rekenaar().is_some());
    }

    #[test]
    fn each_step_is_signed_recorded_from_outside_or_done_by_staff() {
        for &soort in Proceduresoort::ALLE {
            for stap in Schema::van(soort).stappen {
                let als = match manier(stap) {
                    Manier::Zelf => Wie::Medewerker,
                    Manier::VanBuiten(wie) => wie,
                    Manier::Ondertekend => Wie::Burgemeester,
                };
                let ook = als == Wie::Burgemeester && stap.wie.contains(&Wie::Gemandateerde);
                assert!(ook || stap.wie.contains(&als), "{soort} {}", stap.zet);
            }
        }
    }

    #[test]
    fn assistant_prosecutors_impose_a_huisverbod_and_nothing_else() {
        let alle =
            Proceduresoort::ALLE.iter().flat_map(|s| Schema::van(*s).stappen.iter().map(|stap| (*s, stap)));
        let zij: Vec<_> =
            alle.filter(|(_, s)| kan_hulpofficier(s)).map(|(soort, s)| (soort, s.zet)).collect();
        assert_eq!(zij, [(Proceduresoort::Huisverbod, Zet::Opleggen)]);
    }

    #[test]
    fn what_was_chosen_is_a_clock_as_long_as_it_matters() {
        let r = rekenaar().unwrap();
        let dag = |t| lees_dag(t).unwrap();
        let hoe = Uitvoering::op(Moment::Dag(dag("2026-03-02")), Wie::Burgemeester)
            .antwoord(procedure::Vraag::Bevoegdheid, "Er lag een handelshoeveelheid.")
            .antwoord(procedure::Vraag::Beleidsstap, "Eerste keer, harddrugs, woning.")
            .kies(Keuze::Zienswijze, dag("2026-03-16"));
        let v = Verloop::begin(Proceduresoort::Damocles);
        let v = v.met(v.keur(Zet::Voornemen, &hoe).unwrap());
        let keuzes = |v: &Verloop| {
            klokken(v, r).into_iter().filter(|k| matches!(k.code, Klokcode::Keuze(_))).collect::<Vec<_>>()
        };
        assert_eq!(keuzes(&v).len(), 1);
        let na = Uitvoering::op(Moment::Dag(dag("2026-03-10")), Wie::Medewerker);
        let v = v.met(v.keur(Zet::Zienswijze, &na).unwrap());
        assert!(keuzes(&v).is_empty());
        assert_eq!(vernietigen_op(&v, dag("2026-03-10")), dag("2027-03-10"));
    }

    #[test]
    fn a_clock_is_told_of_louder_as_its_end_comes_nearer() {
        let nu = Tijdstip::begin_van(lees_dag("2026-10-26").unwrap());
        let over = |dagen| Trap::nu(nu.plus_dagen(dagen), nu);
        let verwacht = [
            (-400, Some(Trap::Voorbij)),
            (0, Some(Trap::Voorbij)),
            (1, Some(Trap::Dag)),
            (2, Some(Trap::Week)),
            (7, Some(Trap::Week)),
            (8, None),
        ];
        for (dagen, trap) in verwacht {
            assert_eq!(over(dagen), trap, "{dagen}");
        }
    }

    #[test]
    fn a_day_has_passed_when_the_next_one_begins() {
        let dag = lees_dag("2026-10-25").unwrap();
        assert_eq!(voorbij_op(&Moment::Dag(dag)), Tijdstip::begin_van(lees_dag("2026-10-26").unwrap()));
    }
}
