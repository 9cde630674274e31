// SPDX-License-Identifier: EUPL-1.2
//! Terms that run from an hour: in elapsed hours, or in days that end at the same clock time.
//!
//! Hours elapse whatever the clock does: 24 hours over the change to summer time end an hour later on the clock. Days keep
//! the clock time; where that time does not exist or comes twice, the answer says so and plans on the first.

use jiff::civil::{Date, DateTime};

use crate::antwoord::{Kwestie, Moment, Uitkomst, Waarschuwing};
use crate::atw::{Regime, verschuif};
use crate::duur::{Dagduur, Eenheid, Uurduur};
use crate::fout::Weigering;
use crate::kalender::{Kalender, binnen};
use crate::tijdstip::{Klok, Tijdstip, klok};

/// A term in hours: outside the Atw (Atw 4(a)), never moved.
#[derive(Debug, Clone)]
pub struct Uurtermijn {
    van: Tijdstip,
    duur: Uurduur,
    eu: bool,
}

impl Uurtermijn {
    /// From this moment.
    #[must_use]
    pub const fn van(van: Tijdstip, duur: Uurduur) -> Self {
        Self { van, duur, eu: false }
    }

    /// A term of Union law. Whether it must hold two working days (Regulation 1182/71, art. 3(5)) is told as a doubt.
    #[must_use]
    pub const fn eu(mut self) -> Self {
        self.eu = true;
        self
    }

    /// Computes it.
    pub fn bereken(&self, kalender: &Kalender) -> Result<Uitkomst, Weigering> {
        binnen(self.van.dag().year())?;
        let einde = self.van.plus_uren(self.duur.uren())?;
        let mut uit = Uitkomst::nieuw(None, Moment::Uur(einde.clone()), Moment::Uur(einde.clone()));
        if let Some(twee) = Dagduur::nieuw(2, Eenheid::Dagen).filter(|_| self.eu && self.duur.uren() >= 48) {
            let dagen = (self.van.dag(), einde.dag());
            let werkdag = verschuif(kalender, Regime::Eu, twee, dagen, &mut Vec::new())?;
            if werkdag != einde.dag() {
                uit.twijfel(Kwestie::TweeWerkdagenInUren, Moment::Dag(werkdag));
            }
        }
        Ok(uit)
    }
}

/// A term in days that ends at the clock time at which it began, such as a huisverbod; free days never move it.
#[derive(Debug, Clone)]
pub struct Kloktermijn {
    van: Moment,
    duur: Dagduur,
}

impl Kloktermijn {
    /// From this moment.
    #[must_use]
    pub const fn van(van: Tijdstip, duur: Dagduur) -> Self {
        Self { van: Moment::Uur(van), duur }
    }

    /// From a day of which the hour is not known: the answer is a day and says that the hour must be in the order.
    #[must_use]
    pub const fn van_dag(van: Date, duur: Dagduur) -> Self {
        Self { van: Moment::Dag(van), duur }
    }

    /// Computes it.
    pub fn bereken(&self) -> Result<Uitkomst, Weigering> {
        binnen(self.van.dag().year())?;
        let dag = self.duur.na(self.van.dag())?;
        binnen(dag.year())?;
        let uur = match &self.van {
            Moment::Dag(_) => {
                let mut uit = Uitkomst::nieuw(None, Moment::Dag(dag), Moment::Dag(dag));
                uit.waarschuwingen.push(Waarschuwing::UurInBesluit);
                return Ok(uit);
            }
            Moment::Uur(uur) => uur,
        };
        let lokaal = DateTime::from_parts(dag, uur.klok().time());
        let einde = Moment::Uur(Tijdstip::vroegste(lokaal));
        let mut uit = Uitkomst::nieuw(None, einde.clone(), einde);
        uit.waarschuwingen.push(Waarschuwing::UurInBesluit);
        if klok(lokaal) != Klok::Gewoon {
            uit.twijfel(Kwestie::Zomertijd, Moment::Uur(Tijdstip::laatste(lokaal)));
        }
        Ok(uit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn klokdagen(van: &str, dagen: u16) -> Uitkomst {
        let duur = Dagduur::nieuw(dagen, Eenheid::Dagen).unwrap();
        Kloktermijn::van(Tijdstip::lees(van).unwrap(), duur).bereken().unwrap()
    }

    #[test]
    fn days_keep_the_clock_time_over_the_change_to_summer_time() {
        assert_eq!(klokdagen("2026-03-27T20:00", 10).einde.to_string(), "2026-04-06T20:00");
        assert_eq!(klokdagen("2026-10-20T20:00", 10).einde.to_string(), "2026-10-30T20:00");
    }

    #[test]
    fn an_end_that_the_clock_skips_is_the_change_itself_and_the_other_reading_is_told() {
        let uit = klokdagen("2026-03-19T02:30", 10);
        assert_eq!(uit.einde.to_string(), "2026-03-29T03:00");
        assert_eq!(
            uit.twijfels.first().map(|t| (t.kwestie, t.andere.to_string())),
            Some((Kwestie::Zomertijd, "2026-03-29T03:30".to_owned()))
        );
    }

    #[test]
    fn an_end_in_a_double_hour_is_the_first_of_the_two() {
        let uit = klokdagen("2026-10-15T02:30", 10);
        assert_eq!((uit.einde.to_string().as_str(), uit.twijfels.len()), ("2026-10-25T02:30", 1));
        assert_eq!(uit.vroegste(), &uit.einde);
        assert_ne!(uit.laatste(), &uit.einde);
    }
}
