// SPDX-License-Identifier: EUPL-1.2
//! A term that runs forward and ends with a day.
//!
//! Order of the computation: the length from the event, an extension on top of the length, the suspended days on top of
//! that, and the regime for free days once, at the end. So a suspension never "uses up" a weekend, and an extension is
//! counted from the original start, not from an end that happened to be moved.

use jiff::civil::Date;

use crate::antwoord::{Kwestie, Moment, Stap, Uitkomst, Waarschuwing};
use crate::artikel::Artikel;
use crate::atw::{self, Regime, is_uitgezonderd};
use crate::duur::{Dagduur, Eenheid};
use crate::fout::Weigering;
use crate::kalender::{Kalender, binnen};
use crate::opschorting::{self, Opschorting};

/// A term in days, weeks, months or years that runs forward.
#[derive(Debug, Clone)]
pub struct Dagtermijn {
    anker: Date,
    dag_zelf: bool,
    duur: Dagduur,
    regime: Regime,
    verlenging: Option<(Dagduur, Artikel)>,
    opschortingen: Vec<Opschorting>,
}

impl Dagtermijn {
    /// A term of which the day after the event is the first day ("na", "vanaf de dag na").
    #[must_use]
    pub const fn dag_na(gebeurtenis: Date, duur: Dagduur) -> Self {
        Self::nieuw(gebeurtenis, false, duur)
    }

    /// A term of which the day of the event itself is the first day ("met ingang van de dag waarop").
    #[must_use]
    pub const fn dag_zelf(gebeurtenis: Date, duur: Dagduur) -> Self {
        Self::nieuw(gebeurtenis, true, duur)
    }

    const fn nieuw(anker: Date, dag_zelf: bool, duur: Dagduur) -> Self {
        Self { anker, dag_zelf, duur, regime: Regime::Atw, verlenging: None, opschortingen: Vec::new() }
    }

    /// Another rule for free days than the Atw.
    #[must_use]
    pub const fn regime(mut self, regime: Regime) -> Self {
        self.regime = regime;
        self
    }

    /// Extended by so much.
    #[must_use]
    pub fn verlengd(mut self, met: Dagduur, artikel: Artikel) -> Self {
        self.verlenging = Some((met, artikel));
        self
    }

    /// Stood still on these days.
    #[must_use]
    pub fn opgeschort(mut self, opschorting: Opschorting) -> Self {
        self.opschortingen.push(opschorting);
        self
    }

    /// Computes it.
    pub fn bereken(&self, kalender: &Kalender) -> Result<Uitkomst, Weigering> {
        binnen(self.anker.year())?;
        let eerste = if self.dag_zelf { self.anker } else { opschorting::morgen(self.anker)? };
        let onverlengd = self.nominaal(false)?;
        let verlengd = self.nominaal(true)?;
        let opgeschort = opschorting::dagen(&self.opschortingen, eerste, false);
        let nominaal = plus(verlengd, opgeschort)?;
        let mut stappen = self.stappen(eerste);
        let einde = atw::verschuif(kalender, self.regime, self.duur, (eerste, nominaal), &mut stappen)?;
        let mut uit = Uitkomst::nieuw(Some(eerste), Moment::Dag(onverlengd), Moment::Dag(einde));
        uit.opgeschort = opgeschort;
        uit.stappen = stappen;
        self.toets_opschortingen(kalender, eerste, &mut uit)?;
        self.andere_lezingen(kalender, (eerste, nominaal, einde), &mut uit)?;
        self.waarschuw(kalender, einde, &mut uit);
        Ok(uit)
    }

    /// The end without suspension and without the regime.
    fn nominaal(&self, met_verlenging: bool) -> Result<Date, Weigering> {
        let einde = match &self.verlenging {
            Some((meer, _)) if met_verlenging => self.duur.en_dan(*meer, self.anker)?,
            _ => self.duur.na(self.anker)?,
        };
        if self.dag_zelf { gisteren(einde) } else { Ok(einde) }
    }

    fn stappen(&self, eerste: Date) -> Vec<Stap> {
        let verlengd = self
            .verlenging
            .iter()
            .map(|(met, artikel)| Stap::Verlengd { met: *met, artikel: artikel.clone() });
        let stil = self.opschortingen.iter().filter_map(|o| {
            let van = o.van.max(eerste);
            let tot_en_met = o.hervat.yesterday().ok().filter(|t| *t >= van)?;
            Some(Stap::Opgeschort { van, tot_en_met, grond: o.grond })
        });
        verlengd.chain(stil).collect()
    }

    /// A suspension can only begin while the term runs.
    fn toets_opschortingen(
        &self,
        kalender: &Kalender,
        eerste: Date,
        uit: &mut Uitkomst,
    ) -> Result<(), Weigering> {
        for (plek, o) in self.opschortingen.iter().enumerate() {
            let eerdere: Vec<Opschorting> = self
                .opschortingen
                .iter()
                .enumerate()
                .filter(|(ander, e)| *ander != plek && e.van <= o.van)
                .map(|(_, e)| e.clone())
                .collect();
            let loopt = plus(self.nominaal(true)?, opschorting::dagen(&eerdere, eerste, false))?;
            let loopt = atw::verschuif(kalender, self.regime, self.duur, (eerste, loopt), &mut Vec::new())?;
            if o.van > loopt {
                return Err(Weigering::OpschortingNaEinde {
                    van: o.van,
                    einde: loopt,
                    artikel: o.grond.artikel(),
                });
            }
            if o.van < eerste && !uit.waarschuwingen.contains(&Waarschuwing::OpschortingVoorBegin) {
                uit.waarschuwingen.push(Waarschuwing::OpschortingVoorBegin);
            }
        }
        Ok(())
    }

    fn andere_lezingen(
        &self,
        kalender: &Kalender,
        (eerste, nominaal, einde): (Date, Date, Date),
        uit: &mut Uitkomst,
    ) -> Result<(), Weigering> {
        let schuif = |nominaal| {
            atw::verschuif(kalender, self.regime, self.duur, (eerste, nominaal), &mut Vec::new())
                .map(Moment::Dag)
        };
        let anders = opschorting::dagen(&self.opschortingen, eerste, true);
        if anders != uit.opgeschort {
            let andere = schuif(plus(self.nominaal(true)?, anders)?)?;
            uit.twijfel(Kwestie::LaatsteDagOpschorting, andere);
        }
        match self.regime {
            Regime::AtwOpen => uit.twijfel(Kwestie::Atw, Moment::Dag(nominaal)),
            Regime::Eigen | Regime::Eu if nominaal != einde => {
                let andere = atw::zonder_gelijkstelling(kalender, nominaal)?;
                uit.twijfel(Kwestie::Gelijkstelling, Moment::Dag(andere));
            }
            _ => {}
        }
        if self.mist_de_dag() {
            let andere = schuif(opschorting::morgen(nominaal)?)?;
            uit.twijfel(Kwestie::Maandeinde, andere);
        }
        Ok(())
    }

    /// A period that begins on the 31st itself and ends in a month without a 31st: the day before "the 31st" is the last
    /// day of that month, but counting from the clipped day gives a day less. The shorter one is the end here.
    fn mist_de_dag(&self) -> bool {
        let maanden = matches!(self.duur.eenheid(), Eenheid::Maanden | Eenheid::Jaren);
        self.dag_zelf && maanden && self.duur.na(self.anker).is_ok_and(|e| e.day() != self.anker.day())
    }

    fn waarschuw(&self, kalender: &Kalender, einde: Date, uit: &mut Uitkomst) {
        let geldt = match self.regime {
            Regime::Geen => false,
            Regime::Atw | Regime::AtwOpen => !is_uitgezonderd(self.duur),
            Regime::Eigen | Regime::Eu => true,
        };
        if geldt && !kalender.is_vastgesteld(einde.year()) {
            uit.waarschuwingen.push(Waarschuwing::GelijkgesteldeDagenOnbekend { jaar: einde.year() });
        }
    }
}

/// So many days later.
pub(crate) fn plus(dag: Date, dagen: u32) -> Result<Date, Weigering> {
    dag.checked_add(jiff::SignedDuration::from_hours(i64::from(dagen) * 24))
        .map_err(|_| Weigering::BuitenKalender { jaar: dag.year() })
}

fn gisteren(dag: Date) -> Result<Date, Weigering> {
    dag.yesterday().map_err(|_| Weigering::BuitenKalender { jaar: dag.year() })
}
