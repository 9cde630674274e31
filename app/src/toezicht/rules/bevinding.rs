// SPDX-License-Identifier: EUPL-1.2
//! When use of the system is unusual: counts per functie and day against thresholds that are data. Each finding names the
//! count and the threshold, so that everybody can follow it. They are not added up, and nobody is compared with anybody.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use kernel::{FunctieId, SignaalId, Tijdstip};

use crate::toezicht::model::{Bevindingsoort, Grens};

/// What somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wat {
    /// Read a signaal of this thema.
    Signaal(SignaalId, String),
    /// Searched, and was shown so many.
    Zoeken(i64),
}

/// One reading, from the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lezing {
    /// By which functie.
    pub functie: FunctieId,
    /// When.
    pub tijdstip: Tijdstip,
    /// What.
    pub wat: Wat,
}

/// The thresholds of an organisation.
#[derive(Debug, Clone, Default)]
pub struct Grenzen(BTreeMap<Grens, i64>);

impl Grenzen {
    /// With what the organisation set, over the defaults.
    pub fn nieuw(gezet: impl IntoIterator<Item = (Grens, i64)>) -> Self {
        Self(gezet.into_iter().collect())
    }

    /// The number that holds.
    pub fn van(&self, grens: Grens) -> i64 {
        self.0.get(&grens).copied().unwrap_or_else(|| grens.standaard())
    }
}

/// What a functie read before: how much, and of which themas.
#[derive(Debug, Clone, Default)]
pub struct Eerder {
    /// Number of readings.
    pub lezingen: i64,
    /// The themas.
    pub themas: BTreeSet<String>,
}

/// Something unusual.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NieuweBevinding {
    /// By which functie.
    pub functie: FunctieId,
    /// What.
    pub soort: Bevindingsoort,
    /// The hour, the day or the thema.
    pub kenmerk: String,
    /// How much.
    pub aantal: i64,
    /// From how much it is unusual.
    pub grens: i64,
}

/// What is unusual in the readings of a period. A threshold of nought turns its rule off.
pub fn vind(
    lezingen: &[Lezing],
    eerder: &BTreeMap<FunctieId, Eerder>,
    grenzen: &Grenzen,
) -> Vec<NieuweBevinding> {
    let mut uit = Vec::new();
    let mut erbij = |soort, grens: i64, tellingen: BTreeMap<(FunctieId, String), i64>| {
        let boven = tellingen.into_iter().filter(|(_, aantal)| grens > 0 && *aantal >= grens);
        uit.extend(boven.map(|((functie, kenmerk), aantal)| NieuweBevinding {
            functie,
            soort,
            kenmerk,
            aantal,
            grens,
        }));
    };
    erbij(Bevindingsoort::VeelSignalen, grenzen.van(Grens::SignalenPerUur), per_uur(lezingen));
    erbij(Bevindingsoort::BuitenUren, grenzen.van(Grens::LezingenBuitenUren), buiten_uren(lezingen, grenzen));
    erbij(Bevindingsoort::ZonderTreffer, grenzen.van(Grens::ZoekenZonderTreffer), zonder_treffer(lezingen));
    erbij(
        Bevindingsoort::EersteThema,
        grenzen.van(Grens::LezingenVoorThema),
        nieuwe_themas(lezingen, eerder),
    );
    uit.sort();
    uit
}

type Telling = BTreeMap<(FunctieId, String), i64>;

/// Different signalen per hour of the clock.
fn per_uur(lezingen: &[Lezing]) -> Telling {
    let mut per: BTreeMap<(FunctieId, String), BTreeSet<SignaalId>> = BTreeMap::new();
    for l in lezingen {
        if let Wat::Signaal(signaal, _) = &l.wat {
            let uur = format!("{} {:02}", l.tijdstip.dag(), l.tijdstip.uur_minuut().0);
            per.entry((l.functie, uur)).or_default().insert(*signaal);
        }
    }
    per.into_iter().map(|(wie, signalen)| (wie, i64::try_from(signalen.len()).unwrap_or(i64::MAX))).collect()
}

fn buiten_uren(lezingen: &[Lezing], grenzen: &Grenzen) -> Telling {
    let (begin, eind) = (grenzen.van(Grens::WerkdagBegin), grenzen.van(Grens::WerkdagEind));
    let buiten = |l: &&Lezing| {
        let uur = i64::from(l.tijdstip.uur_minuut().0);
        matches!(l.wat, Wat::Signaal(..)) && (uur < begin || uur >= eind || is_weekend(l.tijdstip.dag()))
    };
    tel_per_dag(lezingen.iter().filter(buiten))
}

fn is_weekend(dag: Date) -> bool {
    matches!(dag.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn zonder_treffer(lezingen: &[Lezing]) -> Telling {
    tel_per_dag(lezingen.iter().filter(|l| l.wat == Wat::Zoeken(0)))
}

fn tel_per_dag<'a>(lezingen: impl Iterator<Item = &'a Lezing>) -> Telling {
    let mut per = Telling::new();
    for l in lezingen {
        *per.entry((l.functie, l.tijdstip.dag().to_string())).or_default() += 1;
    }
    per
}

/// Per thema that the functie never read before: how much it had read of others. Whoever begins reads everything for the
/// first time, and that is not unusual.
fn nieuwe_themas(lezingen: &[Lezing], eerder: &BTreeMap<FunctieId, Eerder>) -> Telling {
    let mut per = Telling::new();
    for l in lezingen {
        if let (Wat::Signaal(_, thema), Some(e)) = (&l.wat, eerder.get(&l.functie))
            && !e.themas.contains(thema)
        {
            per.insert((l.functie, thema.clone()), e.lezingen);
        }
    }
    per
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const IK: FunctieId = FunctieId::van(1);

    fn om(uur: i8, n: i64) -> Lezing {
        // A Wednesday.
        let tijdstip = Tijdstip::op(date(2026, 11, 18), uur, 10);
        Lezing { functie: IK, tijdstip, wat: Wat::Signaal(SignaalId::van(n), "drugs".to_owned()) }
    }

    fn soorten(
        lezingen: &[Lezing],
        eerder: &BTreeMap<FunctieId, Eerder>,
        g: &Grenzen,
    ) -> Vec<(Bevindingsoort, i64)> {
        vind(lezingen, eerder, g).into_iter().map(|b| (b.soort, b.aantal)).collect()
    }

    #[test]
    fn the_thresholds_decide_each_for_itself() {
        use Bevindingsoort as B;
        let geen = BTreeMap::new();
        let standaard = Grenzen::default();
        let veel = |aantal: i64, uur| (0..aantal).map(|n| om(uur, n)).collect::<Vec<_>>();
        let zoek = |aantal: i64, gevonden| -> Vec<Lezing> {
            (0..aantal).map(|_| Lezing { wat: Wat::Zoeken(gevonden), ..om(10, 0) }).collect()
        };
        for (lezingen, verwacht) in [
            (veel(39, 10), vec![]),
            (veel(40, 10), vec![(B::VeelSignalen, 40)]),
            // The same signaal again is not another one.
            ((0..80).map(|n| om(10, n % 20)).collect(), vec![]),
            (veel(9, 6), vec![]),
            (veel(10, 6), vec![(B::BuitenUren, 10)]),
            (veel(10, 20), vec![(B::BuitenUren, 10)]),
            (veel(10, 19), vec![]),
            (zoek(15, 0), vec![(B::ZonderTreffer, 15)]),
            (zoek(15, 1), vec![]),
        ] {
            assert_eq!(soorten(&lezingen, &geen, &standaard), verwacht, "{}", lezingen.len());
        }
        let uit = Grenzen::nieuw(Grens::ALLE.iter().map(|g| (*g, 0)));
        assert_eq!(soorten(&veel(500, 10), &geen, &uit), vec![], "nought turns a rule off");
    }

    #[test]
    fn a_new_thema_is_noteworthy_only_for_who_read_much_of_others() {
        let standaard = Grenzen::default();
        let las = |lezingen, thema: &str| {
            BTreeMap::from([(IK, Eerder { lezingen, themas: BTreeSet::from([thema.to_owned()]) })])
        };
        assert_eq!(
            soorten(&[om(10, 1)], &las(100, "overlast"), &standaard),
            [(Bevindingsoort::EersteThema, 100)]
        );
        assert_eq!(soorten(&[om(10, 1)], &las(99, "overlast"), &standaard), []);
        assert_eq!(soorten(&[om(10, 1)], &las(900, "drugs"), &standaard), []);
        assert_eq!(soorten(&[om(10, 1)], &BTreeMap::new(), &standaard), []);
    }

    #[test]
    fn a_weekend_is_outside_hours_and_functies_are_not_added_up() {
        let zaterdag = |functie, n| Lezing {
            functie,
            tijdstip: Tijdstip::op(date(2026, 11, 21), 12, 0),
            wat: Wat::Signaal(SignaalId::van(n), "drugs".to_owned()),
        };
        let lezingen: Vec<_> = (0..12).map(|n| zaterdag(FunctieId::van(1 + n % 2), n)).collect();
        assert_eq!(soorten(&lezingen, &BTreeMap::new(), &Grenzen::default()), []);
        let grens = Grenzen::nieuw([(Grens::LezingenBuitenUren, 6)]);
        assert_eq!(vind(&lezingen, &BTreeMap::new(), &grens).len(), 2);
    }
}
