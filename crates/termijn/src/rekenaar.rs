// SPDX-License-Identifier: EUPL-1.2
//! Computes a term by its code, from the facts of a case.
//!
//! The set of rules decides which start rule, regime and validity apply; this module only picks the type that fits and
//! refuses facts that do not.

use std::sync::Arc;

use jiff::civil::Date;

use crate::antwoord::{Antwoord, Moment, Uitkomst, Waarschuwing};
use crate::atw::Regime;
use crate::dagtermijn::Dagtermijn;
use crate::duur::{Dagduur, Duur, Uurduur};
use crate::fout::Weigering;
use crate::kalender::Kalender;
use crate::opschorting::Opschorting;
use crate::regels::{Aanvang, Gebeurtenis, Regel, Regelfouten, Regelset, Zekerheid};
use crate::terug::Terugtermijn;
use crate::tijdstip::Tijdstip;
use crate::uren::{Kloktermijn, Uurtermijn};

/// What happened in a case, as far as a term depends on it.
#[derive(Debug, Clone)]
pub struct Feiten {
    van: Moment,
    gebeurtenis: Option<Gebeurtenis>,
    besluit: Option<Date>,
    verlengd: Option<Dagduur>,
    opschortingen: Vec<Opschorting>,
}

impl Feiten {
    /// The event was on a day.
    #[must_use]
    pub const fn op(dag: Date) -> Self {
        Self::van(Moment::Dag(dag))
    }

    /// The event was at a moment.
    #[must_use]
    pub const fn om(tijdstip: Tijdstip) -> Self {
        Self::van(Moment::Uur(tijdstip))
    }

    /// The event was then.
    #[must_use]
    pub const fn van(van: Moment) -> Self {
        Self { van, gebeurtenis: None, besluit: None, verlengd: None, opschortingen: Vec::new() }
    }

    /// Which event it was; another than the one the term runs from is refused.
    #[must_use]
    pub const fn gebeurtenis(mut self, gebeurtenis: Gebeurtenis) -> Self {
        self.gebeurtenis = Some(gebeurtenis);
        self
    }

    /// The day on which was decided; an announcement before it is refused.
    #[must_use]
    pub const fn besloten(mut self, dag: Date) -> Self {
        self.besluit = Some(dag);
        self
    }

    /// Extended by so much in all.
    #[must_use]
    pub const fn verlengd(mut self, met: Dagduur) -> Self {
        self.verlengd = Some(met);
        self
    }

    /// Stood still.
    #[must_use]
    pub fn opgeschort(mut self, opschorting: Opschorting) -> Self {
        self.opschortingen.push(opschorting);
        self
    }
}

/// Computes terms with one set of rules.
#[derive(Debug, Clone)]
pub struct Rekenaar {
    set: Regelset,
}

impl Rekenaar {
    /// With a set of rules.
    #[must_use]
    pub const fn nieuw(set: Regelset) -> Self {
        Self { set }
    }

    /// With the set that ships with the crate.
    pub fn standaard() -> Result<Self, Regelfouten> {
        Regelset::standaard().map(Self::nieuw)
    }

    /// The set of rules.
    #[must_use]
    pub const fn set(&self) -> &Regelset {
        &self.set
    }

    /// The calendar of the set.
    #[must_use]
    pub fn kalender(&self) -> &Kalender {
        self.set.kalender()
    }

    /// Computes the term with this code.
    pub fn bereken(&self, soort: &str, feiten: &Feiten) -> Result<Antwoord, Weigering> {
        let regel = self.set.regel(soort, feiten.van.dag())?;
        self.met_regel(regel, regel.duur, regel.atw.regime(), feiten)
    }

    /// The same with another length than the rule has: a special act set it. The start rule and articles stay.
    pub fn bereken_met_duur(
        &self,
        soort: &str,
        duur: Dagduur,
        feiten: &Feiten,
    ) -> Result<Antwoord, Weigering> {
        let regel = self.set.regel(soort, feiten.van.dag())?;
        self.met_regel(regel, Duur::Dagen(duur), Regime::Atw, feiten)
    }

    fn met_regel(
        &self,
        regel: &Arc<Regel>,
        duur: Duur,
        regime: Regime,
        feiten: &Feiten,
    ) -> Result<Antwoord, Weigering> {
        toets(regel, feiten)?;
        let mut uitkomst = match (regel.aanvang, duur) {
            (Aanvang::Uur, Duur::Uren(uren)) => self.uren(regel, uren, regime, feiten)?,
            (_, Duur::Uren(_)) => return Err(Weigering::TijdOntbreekt { artikel: regel.artikel() }),
            (Aanvang::Klok | Aanvang::Uur, Duur::Dagen(dagen)) => match &feiten.van {
                Moment::Uur(uur) => Kloktermijn::van(uur.clone(), dagen).bereken()?,
                Moment::Dag(dag) => Kloktermijn::van_dag(*dag, dagen).bereken()?,
            },
            (Aanvang::Terug, Duur::Dagen(dagen)) => Terugtermijn::voor(feiten.van.dag(), dagen).bereken()?,
            (Aanvang::TerugHeel, Duur::Dagen(dagen)) => {
                Terugtermijn::heel_voor(feiten.van.dag(), dagen).bereken()?
            }
            (Aanvang::DagNa, Duur::Dagen(dagen)) => {
                self.dagen(regel, Dagtermijn::dag_na(feiten.van.dag(), dagen).regime(regime), feiten)?
            }
            (Aanvang::DagZelf, Duur::Dagen(dagen)) => {
                self.dagen(regel, Dagtermijn::dag_zelf(feiten.van.dag(), dagen).regime(regime), feiten)?
            }
        };
        if regel.zekerheid != Zekerheid::Zeker {
            uitkomst.waarschuwingen.push(Waarschuwing::Onzeker(regel.zekerheid));
        }
        if feiten.van.dag() < regel.geldig_van {
            uitkomst.waarschuwingen.push(Waarschuwing::VoorIngang { sinds: regel.geldig_van });
        }
        Ok(Antwoord { regel: Arc::clone(regel), van: feiten.van.clone(), uitkomst })
    }

    fn uren(
        &self,
        regel: &Regel,
        uren: Uurduur,
        regime: Regime,
        feiten: &Feiten,
    ) -> Result<Uitkomst, Weigering> {
        let Moment::Uur(van) = &feiten.van else {
            return Err(Weigering::TijdOntbreekt { artikel: regel.artikel() });
        };
        let termijn = Uurtermijn::van(van.clone(), uren);
        if regime == Regime::Eu { termijn.eu() } else { termijn }.bereken(self.kalender())
    }

    fn dagen(&self, regel: &Regel, mut termijn: Dagtermijn, feiten: &Feiten) -> Result<Uitkomst, Weigering> {
        if let Some((met, verlenging)) = feiten.verlengd.zip(regel.verlenging.as_ref()) {
            termijn = termijn.verlengd(met, verlenging.artikel.clone());
        }
        for opschorting in &feiten.opschortingen {
            termijn = termijn.opgeschort(opschorting.clone());
        }
        let mut uit = termijn.bereken(self.kalender())?;
        if feiten.verlengd.is_some() {
            uit.waarschuwingen.push(Waarschuwing::VerlengingMeedelen);
        }
        Ok(uit)
    }
}

/// Facts that do not fit the rule.
fn toets(regel: &Regel, feiten: &Feiten) -> Result<(), Weigering> {
    let artikel = || regel.artikel();
    if let Some(gegeven) = feiten.gebeurtenis.filter(|g| *g != regel.gebeurtenis) {
        return Err(Weigering::AndereGebeurtenis {
            verwacht: regel.gebeurtenis,
            gegeven,
            artikel: artikel(),
        });
    }
    if let Some(besluit) = feiten.besluit.filter(|b| *b > feiten.van.dag()) {
        return Err(Weigering::BekendVoorBesluit { besluit, bekendgemaakt: feiten.van.dag() });
    }
    if !feiten.opschortingen.is_empty() && !regel.opschorting {
        return Err(Weigering::GeenOpschorting { artikel: artikel() });
    }
    let Some(met) = feiten.verlengd else { return Ok(()) };
    let mag = regel.verlenging.as_ref().is_some_and(|v| {
        v.duur.eenheid() == met.eenheid() && met.aantal() <= v.duur.aantal().saturating_mul(v.keren)
    });
    if mag { Ok(()) } else { Err(Weigering::TeLangVerlengd { artikel: artikel() }) }
}
