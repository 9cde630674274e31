// SPDX-License-Identifier: EUPL-1.2
//! The terms around an advice of the Landelijk Bureau Bibob: the term of the Bureau itself (Bibob 15) and what it does to
//! the term for the decision (Bibob 31).
//!
//! ```text
//! application ──────────── decision term ───────────▶
//!        asked ●━━━━━━━ suspended, both days included ━━━━━━━● received, or the cap if that is earlier
//!              └ cap: eight weeks, the days the Bureau waited for data, and the announced extension
//! ```

use jiff::civil::Date;

use crate::antwoord::{Antwoord, Kwestie, Moment};
use crate::duur::{Dagduur, Duur, Eenheid};
use crate::fout::Weigering;
use crate::opschorting::{Grond, Opschorting, morgen};
use crate::rekenaar::{Feiten, Rekenaar};

/// When the Bureau must have advised.
#[derive(Debug, Clone)]
pub struct Lbbadvies {
    /// Without extension (Bibob 15(1)).
    pub advies: Antwoord,
    /// With the one extension of at most four weeks (Bibob 15(3)).
    pub verlengd: Antwoord,
}

impl Lbbadvies {
    /// From the request, with the query for data that came in between when there was one.
    pub fn van(
        rekenaar: &Rekenaar,
        aangevraagd: Date,
        gegevensvraag: Option<Opschorting>,
    ) -> Result<Self, Weigering> {
        let feiten = gegevensvraag.into_iter().fold(Feiten::op(aangevraagd), Feiten::opgeschort);
        let advies = rekenaar.bereken("lbb_advies", &feiten)?;
        let verlengd = match advies.regel.verlenging.as_ref() {
            Some(verlenging) => rekenaar.bereken("lbb_advies", &feiten.verlengd(verlenging.duur))?,
            None => advies.clone(),
        };
        Ok(Self { advies, verlengd })
    }
}

/// What a request for advice does to the term for the decision.
#[derive(Debug, Clone)]
pub struct Bibobopschorting {
    /// The last day the suspension can have.
    pub plafond: Date,
    /// The last day it has: receipt of the advice, or the cap.
    pub eindigt: Date,
    /// The decision term.
    pub beslissing: Antwoord,
}

/// The facts of a request for advice.
#[derive(Debug, Clone)]
pub struct Adviesvraag {
    /// The day of the request.
    pub aangevraagd: Date,
    /// The day of receipt; not yet when there is none.
    pub ontvangen: Option<Date>,
    /// The extension that the Bureau announced, in weeks.
    pub verlengd: Option<u16>,
    /// A query for data in between.
    pub gegevensvraag: Option<Opschorting>,
}

impl Bibobopschorting {
    /// From the application; `duur` when a special act sets another decision term than eight weeks.
    pub fn van(
        rekenaar: &Rekenaar,
        aanvraag: Date,
        duur: Option<Dagduur>,
        vraag: &Adviesvraag,
    ) -> Result<Self, Weigering> {
        let artikel = Grond::Bibobadvies.artikel();
        if vraag.aangevraagd < aanvraag {
            return Err(Weigering::Volgorde { eerder: aanvraag, later: vraag.aangevraagd, artikel });
        }
        vraag.opschorting(rekenaar)?;
        let (plafond, met_atw) = plafond(rekenaar, vraag)?;
        let beslis = |plafond: Date| {
            let feiten = Feiten::op(aanvraag).opgeschort(vraag.tot(plafond)?);
            match duur {
                Some(duur) => rekenaar.bereken_met_duur("beslistermijn", duur, &feiten),
                None => rekenaar.bereken("beslistermijn", &feiten),
            }
        };
        let mut beslissing = beslis(plafond)?;
        let ruimer = beslis(met_atw)?.einde().dag();
        beslissing.uitkomst.twijfel(Kwestie::PlafondAtw, Moment::Dag(ruimer));
        Ok(Self { plafond, eindigt: vraag.eindigt(plafond), beslissing })
    }
}

impl Adviesvraag {
    /// The suspension alone: from the day of the request until and including the day of receipt, or the cap (Bibob 31).
    pub fn opschorting(&self, rekenaar: &Rekenaar) -> Result<Opschorting, Weigering> {
        if let Some(later) = self.ontvangen.filter(|o| *o < self.aangevraagd) {
            let artikel = Grond::Bibobadvies.artikel();
            return Err(Weigering::Volgorde { eerder: self.aangevraagd, later, artikel });
        }
        let (plafond, _) = plafond(rekenaar, self)?;
        self.tot(plafond)
    }

    fn eindigt(&self, plafond: Date) -> Date {
        self.ontvangen.map_or(plafond, |o| o.min(plafond))
    }

    fn tot(&self, plafond: Date) -> Result<Opschorting, Weigering> {
        let eindigt = self.eindigt(plafond);
        Ok(Opschorting {
            grond: Grond::Bibobadvies,
            van: self.aangevraagd,
            hervat: morgen(eindigt)?,
            ander_hervat: Some(eindigt),
        })
    }
}

/// The cap on the suspension: the term of the Bureau as the length gives it, and as the Atw moved it.
fn plafond(rekenaar: &Rekenaar, vraag: &Adviesvraag) -> Result<(Date, Date), Weigering> {
    let regel = rekenaar.set().regel("lbb_advies", vraag.aangevraagd)?;
    let mut feiten = Feiten::op(vraag.aangevraagd);
    if let Some(weken) = vraag.verlengd.and_then(|n| Dagduur::nieuw(n, Eenheid::Weken)) {
        feiten = feiten.verlengd(weken);
    }
    if let Some(opschorting) = &vraag.gegevensvraag {
        feiten = feiten.opgeschort(opschorting.clone());
    }
    let advies = rekenaar.bereken("lbb_advies", &feiten)?;
    let Duur::Dagen(acht_weken) = regel.duur else {
        return Err(Weigering::TijdOntbreekt { artikel: regel.artikel() });
    };
    let nominaal = match vraag.verlengd.and_then(|n| Dagduur::nieuw(n, Eenheid::Weken)) {
        Some(meer) => acht_weken.en_dan(meer, vraag.aangevraagd)?,
        None => acht_weken.na(vraag.aangevraagd)?,
    };
    let nominaal = crate::dagtermijn::plus(nominaal, advies.uitkomst.opgeschort)?;
    Ok((nominaal, advies.einde().dag()))
}
