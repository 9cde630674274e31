// SPDX-License-Identifier: EUPL-1.2
//! What a computation gives: never a bare date.
//!
//! The *einde* is the reading that text and practice support best. Where a reading is open, the other one stands beside it
//! as a [`Twijfel`]; the *werkdatum* is the strictest of all, the one to plan on.

use std::fmt;
use std::sync::Arc;

use jiff::civil::{Date, DateTime, Time};

use crate::artikel::Artikel;
use crate::duur::Dagduur;
use crate::kalender::Vrij;
use crate::opschorting::Grond;
use crate::regels::{Aard, Regel, Zekerheid};
use crate::taal::Taal;
use crate::tijdstip::Tijdstip;

/// A day (a term lasts until its end) or a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// Up to and including this day.
    Dag(Date),
    /// Until this instant.
    Uur(Tijdstip),
}

impl Moment {
    /// The civil day.
    #[must_use]
    pub fn dag(&self) -> Date {
        match self {
            Self::Dag(dag) => *dag,
            Self::Uur(uur) => uur.dag(),
        }
    }

    /// In words; a day is `vrijdag 8 mei 2026`.
    #[must_use]
    pub fn woorden(&self, taal: Taal) -> String {
        match self {
            Self::Dag(dag) => taal.dag(*dag),
            Self::Uur(uur) => uur.woorden(taal),
        }
    }

    /// For ordering: a day ends at its last moment.
    fn plek(&self) -> DateTime {
        match self {
            Self::Dag(dag) => DateTime::from_parts(*dag, Time::MAX),
            Self::Uur(uur) => uur.klok(),
        }
    }

    fn is_voor(&self, ander: &Self) -> bool {
        match (self, ander) {
            (Self::Uur(een), Self::Uur(twee)) => een < twee,
            _ => self.plek() < ander.plek(),
        }
    }
}

/// Machine notation: `2026-05-08` or `2026-04-06T20:00`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dag(dag) => write!(f, "{dag}"),
            Self::Uur(uur) => write!(f, "{uur}"),
        }
    }
}

/// One thing that moved the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stap {
    /// The term stood still on these days, both included.
    Opgeschort {
        /// First day.
        van: Date,
        /// Last day.
        tot_en_met: Date,
        /// Why.
        grond: Grond,
    },
    /// The term was extended.
    Verlengd {
        /// By how much.
        met: Dagduur,
        /// The rule.
        artikel: Artikel,
    },
    /// The end fell on free days and moved past them.
    VrijeDagen {
        /// Each with why it is free.
        dagen: Vec<(Date, Vrij)>,
        /// The new end.
        tot: Date,
        /// The rule.
        artikel: Artikel,
    },
    /// The term held fewer than two working days.
    TweeWerkdagen {
        /// The end before.
        van: Date,
        /// The new end.
        tot: Date,
        /// The rule.
        artikel: Artikel,
    },
}

/// A question that statute and case law leave open, or that was not verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kwestie {
    /// Whether the Atw applies to this term.
    Atw,
    /// Whether the day on which was completed, or received, is still a day of suspension.
    LaatsteDagOpschorting,
    /// Whether "ten days before" means ten whole days in between.
    HeleDagenErtussen,
    /// Whether a day that is only equated with a holiday counts as one.
    Gelijkstelling,
    /// Where a period that begins on a day that the last month lacks ends.
    Maandeinde,
    /// Whether the day on which two weeks have passed is already a day of penalty.
    EersteDagDwangsom,
    /// The clock skips or repeats the hour of the end.
    Zomertijd,
    /// Whether a term in hours must hold two working days (Regulation 1182/71, art. 3(5)).
    TweeWerkdagenInUren,
    /// Whether the cap on a suspension moves along when the term of the Bureau is extended by the Atw.
    PlafondAtw,
}

/// The other reading of a doubtful rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twijfel {
    /// What is open.
    pub kwestie: Kwestie,
    /// The end in the other reading.
    pub andere: Moment,
}

/// Something the reader must know before relying on the answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waarschuwing {
    /// The equated days of this year are not known (Atw 3(3)).
    GelijkgesteldeDagenOnbekend {
        /// The year.
        jaar: i16,
    },
    /// The rule is not certain.
    Onzeker(Zekerheid),
    /// The event lies before the rule existed; the rule looks back.
    VoorIngang {
        /// First day of the rule.
        sinds: Date,
    },
    /// Part of a suspension lies before the term began and does not count.
    OpschortingVoorBegin,
    /// The body must act first, otherwise the longer term does not exist.
    VerlengingMeedelen,
    /// The statute speaks of days; the hour of the end belongs in the order itself.
    UurInBesluit,
    /// The notice of default came before the term had passed; it may not count.
    VoortijdigeIngebrekestelling,
}

/// The result of arithmetic alone, without the rule it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uitkomst {
    /// The first day that counts; nothing for a term in hours or one that counts back.
    pub eerste_dag: Option<Date>,
    /// The end as the length gives it.
    pub onverlengd: Moment,
    /// The end.
    pub einde: Moment,
    /// On how many days the term stood still.
    pub opgeschort: u32,
    /// What moved the end, in order.
    pub stappen: Vec<Stap>,
    /// Other readings.
    pub twijfels: Vec<Twijfel>,
    /// What to know.
    pub waarschuwingen: Vec<Waarschuwing>,
}

impl Uitkomst {
    pub(crate) fn nieuw(eerste_dag: Option<Date>, onverlengd: Moment, einde: Moment) -> Self {
        Self {
            eerste_dag,
            onverlengd,
            einde,
            opgeschort: 0,
            stappen: Vec::new(),
            twijfels: Vec::new(),
            waarschuwingen: Vec::new(),
        }
    }

    pub(crate) fn twijfel(&mut self, kwestie: Kwestie, andere: Moment) {
        if andere != self.einde {
            self.twijfels.push(Twijfel { kwestie, andere });
        }
    }

    /// The earliest of all readings.
    #[must_use]
    pub fn vroegste(&self) -> &Moment {
        self.uiterste(Moment::is_voor)
    }

    /// The latest of all readings.
    #[must_use]
    pub fn laatste(&self) -> &Moment {
        self.uiterste(|een, twee| twee.is_voor(een))
    }

    fn uiterste(&self, wint: impl Fn(&Moment, &Moment) -> bool) -> &Moment {
        let andere = self.twijfels.iter().map(|t| &t.andere);
        andere.fold(&self.einde, |beste, t| if wint(t, beste) { t } else { beste })
    }
}

/// A computed term: the rule, the event and the outcome.
#[derive(Debug, Clone)]
pub struct Antwoord {
    /// The rule.
    pub regel: Arc<Regel>,
    /// The event it runs from.
    pub van: Moment,
    /// What came out.
    pub uitkomst: Uitkomst,
}

impl Antwoord {
    /// The end, in the reading that is best supported.
    #[must_use]
    pub fn einde(&self) -> &Moment {
        &self.uitkomst.einde
    }

    /// The strictest reading: the earliest end, or the latest where the law says "not before" or "at least".
    #[must_use]
    pub fn werkdatum(&self) -> &Moment {
        match self.regel.aard {
            Aard::Uiterlijk | Aard::Maatregel | Aard::Hoogstens => self.uitkomst.vroegste(),
            Aard::NietEerder | Aard::Minstens => self.uitkomst.laatste(),
        }
    }

    /// The answer as a lawyer would write it.
    #[must_use]
    pub fn zin(&self, taal: Taal) -> String {
        crate::zin::antwoord(self, taal)
    }

    /// The answer for a program; dates in machine notation, sentences in the language asked.
    #[must_use]
    pub fn als_json(&self, taal: Taal) -> serde_json::Value {
        crate::zin::json(self, taal)
    }
}

impl fmt::Display for Antwoord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.zin(Taal::Nl))
    }
}
