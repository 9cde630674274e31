// SPDX-License-Identifier: EUPL-1.2
//! The penalty for deciding late (Awb 4:17-4:18).
//!
//! ```text
//! term passed, notice received ──two weeks──▶ │ day 1 … day 42 │ ──two weeks──▶ sum fixed
//! ```
//!
//! Open is whether the Atw moves the two weeks, and whether the day on which they have passed is itself day 1. The earlier
//! dates are told as doubts: those are the risk of the body.

use jiff::civil::Date;

use super::Bedrag;
use crate::antwoord::{Antwoord, Kwestie, Moment, Twijfel, Waarschuwing};
use crate::fout::Weigering;
use crate::opschorting::morgen;
use crate::regels::Bedragregel;
use crate::rekenaar::{Feiten, Rekenaar};

/// The whole run of a penalty.
#[derive(Debug, Clone)]
pub struct Dwangsomverloop {
    /// The two weeks after the notice of default.
    pub wachttijd: Antwoord,
    /// The first day of penalty; from then appeal against silence is open as well (Awb 6:12(2)).
    pub eerste_dag: Date,
    /// The last of the 42 days.
    pub laatste_dag: Date,
    /// When the body must have fixed the sum.
    pub vaststellen: Antwoord,
    /// Earlier readings of the first day.
    pub twijfels: Vec<Twijfel>,
}

impl Dwangsomverloop {
    /// From the receipt of the notice of default; `verstreken` is the last day of the decision term when it is known.
    ///
    /// Without that day the term is taken to have passed before the notice.
    pub fn van(
        rekenaar: &Rekenaar,
        verstreken: Option<Date>,
        ingebrekestelling: Date,
    ) -> Result<Self, Weigering> {
        let vanaf = verstreken.map_or(ingebrekestelling, |v| v.max(ingebrekestelling));
        let mut wachttijd = rekenaar.bereken("wachttijd_ingebrekestelling", &Feiten::op(vanaf))?;
        if verstreken.is_some_and(|v| ingebrekestelling <= v) {
            wachttijd.uitkomst.waarschuwingen.push(Waarschuwing::VoortijdigeIngebrekestelling);
        }
        let voorbij = wachttijd.einde().dag();
        let eerste_dag = morgen(voorbij)?;
        let loop_ = rekenaar.bereken("looptijd_dwangsom", &Feiten::op(voorbij))?;
        let laatste_dag = loop_.einde().dag();
        let vaststellen = rekenaar.bereken("dwangsom_vaststellen", &Feiten::op(laatste_dag))?;
        let nominaal = wachttijd.uitkomst.onverlengd.dag();
        let mut twijfels = Vec::new();
        if nominaal != voorbij {
            twijfels.push(Twijfel { kwestie: Kwestie::Atw, andere: Moment::Dag(morgen(nominaal)?) });
        }
        twijfels.push(Twijfel { kwestie: Kwestie::EersteDagDwangsom, andere: Moment::Dag(nominaal) });
        Ok(Self { wachttijd, eerste_dag, laatste_dag, vaststellen, twijfels })
    }

    /// The first day of penalty when the Atw does not move the two weeks.
    pub fn eerste_dag_zonder_atw(&self) -> Result<Date, Weigering> {
        morgen(self.wachttijd.uitkomst.onverlengd.dag())
    }

    /// The sum over the days from the first until and including this one.
    pub fn op(&self, rekenaar: &Rekenaar, dag: Date) -> Result<Bedrag, Weigering> {
        let dagen = crate::opschorting::tussen(self.eerste_dag, morgen(dag)?);
        Ok(rekenaar.set().bedrag("dwangsom_niet_tijdig", self.eerste_dag)?.verschuldigd(dagen))
    }
}

impl Bedragregel {
    /// The sum over so many days; days beyond the last step cost nothing more.
    #[must_use]
    pub fn verschuldigd(&self, dagen: u32) -> Bedrag {
        let mut over = dagen;
        let mut som = Bedrag::default();
        for (duur, per_dag) in &self.treden {
            let hier = over.min(u32::from(*duur));
            som = som.plus(Bedrag::euro(*per_dag).maal(u64::from(hier)));
            over -= hier;
        }
        som
    }

    /// On how many days there is something to pay.
    #[must_use]
    pub fn dagen(&self) -> u32 {
        self.treden.iter().map(|(dagen, _)| u32::from(*dagen)).sum()
    }

    /// The sum over all of them.
    #[must_use]
    pub fn hoogstens(&self) -> Bedrag {
        self.verschuldigd(self.dagen())
    }
}
