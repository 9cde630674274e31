// SPDX-License-Identifier: EUPL-1.2
//! How a weging or an agendapunt ends: a closed list of codes, and what each sets in motion.
//!
//! A "no" is a full outcome: it has a ground, a date of destruction and an answer to the reporter. What belongs to a code
//! is data with its source (`data/uitkomsten.toml`). **Invariant:** every code has its entry there and every end has a
//! date of destruction; the tests hold both.
//!
//! Deliberately absent: choosing. No total of points and no rule picks an outcome; the one that follows by itself is N4,
//! when no source knows anything.

use std::sync::OnceLock;

use jiff::civil::Date;
use kernel::{Herkomst, plus_maanden};
use serde::Deserialize;
use web::Taal;

use crate::signaal::Fase;
use crate::signaal::terugkoppeling::Toestand;

kernel::codes! {
    /// The outcome of a weging or agendapunt.
    pub enum Uitkomst {
        /// No ondermijning: ordinary work of somebody else.
        N1 = "N1",
        /// No task or territory of this municipality.
        N2 = "N2",
        /// Too light or too old.
        N3 = "N3",
        /// No hit in the sources.
        N4 = "N4",
        /// One department takes it up.
        M1 = "M1",
        /// Departments together, without central lead.
        M2 = "M2",
        /// Local casus led by OOV.
        C1 = "C1",
        /// On the list for an integral inspection.
        C2 = "C2",
        /// To the RIEC.
        R1 = "R1",
        /// To police or OM, nothing recorded.
        P1 = "P1",
        /// To care.
        Z1 = "Z1",
        /// Bibob test.
        B1 = "B1",
        /// Policy signal.
        B2 = "B2",
    }
}

/// What must be filled in before an outcome can be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Vraagt {
    /// Who leads from here.
    Eigenaar,
    /// By when.
    Datum,
    /// Where it was referred to, and when.
    Verwijzing,
}

/// What an outcome erases at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Wist {
    /// Nothing; the date of destruction runs.
    #[default]
    Niets,
    /// What leads to a person: persons, exact place, contact of the reporter, attachments.
    Herleidbaar,
    /// That, and all that was written about it.
    Inhoud,
}

/// When a signaal must be destroyed, and the key of the text that says by which rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vernietiging {
    /// The day.
    pub op: Date,
    /// Key of a text: the rule.
    pub grond: &'static str,
}

#[derive(Deserialize)]
struct Bestand {
    mma: Mma,
    uitkomst: Vec<Gegevens>,
}

#[derive(Default, Deserialize)]
struct Mma {
    bewaartermijn_maanden: i64,
}

/// One entry of the file.
#[derive(Deserialize)]
struct Gegevens {
    code: String,
    naam_nl: String,
    naam_en: String,
    uitleg_nl: String,
    uitleg_en: String,
    gevolg: String,
    gevolg_nl: String,
    gevolg_en: String,
    bewaartermijn_maanden: i64,
    bij_stap: Vec<String>,
    vraagt: Vec<Vraagt>,
    fase: String,
    wist: Wist,
    draagt_over: bool,
    terugkoppeling: String,
    grond: String,
}

fn bestand() -> &'static Bestand {
    static BESTAND: OnceLock<Bestand> = OnceLock::new();
    // A broken file leaves no outcomes, which the tests below do not let pass.
    BESTAND.get_or_init(|| {
        toml::from_str(include_str!("../../data/uitkomsten.toml"))
            .unwrap_or_else(|_| Bestand { mma: Mma::default(), uitkomst: vec![] })
    })
}

impl Uitkomst {
    fn gegevens(self) -> Option<&'static Gegevens> {
        bestand().uitkomst.iter().find(|g| g.code == self.code())
    }

    fn tekst(self, taal: Taal, nl: fn(&Gegevens) -> &str, en: fn(&Gegevens) -> &str) -> &'static str {
        self.gegevens().map_or(self.code(), |g| match taal {
            Taal::Nl => nl(g),
            Taal::En => en(g),
        })
    }

    /// Its name in words.
    pub fn naam(self, taal: Taal) -> &'static str {
        self.tekst(taal, |g| &g.naam_nl, |g| &g.naam_en)
    }

    /// When to choose it.
    pub fn uitleg(self, taal: Taal) -> &'static str {
        self.tekst(taal, |g| &g.uitleg_nl, |g| &g.uitleg_en)
    }

    /// What it sets in motion, in words.
    pub fn gevolg(self, taal: Taal) -> &'static str {
        self.tekst(taal, |g| &g.gevolg_nl, |g| &g.gevolg_en)
    }

    /// What it sets in motion, as a code for programs.
    pub fn gevolgcode(self) -> &'static str {
        self.gegevens().map_or("", |g| &g.gevolg)
    }

    /// Whether it may be chosen there: a stage of the weighing (`1`, `2a`, `2b`, `3`, `bronnen`, `4`) or a table (`tafel`).
    pub fn mag_bij(self, plek: &str) -> bool {
        self.gegevens().is_some_and(|g| g.bij_stap.iter().any(|p| p == plek))
    }

    /// The outcomes that may be chosen there.
    pub fn bij(plek: &str) -> impl Iterator<Item = Self> {
        Self::ALLE.iter().copied().filter(move |u| u.mag_bij(plek))
    }

    /// What must be filled in with it.
    pub fn vraagt(self) -> &'static [Vraagt] {
        self.gegevens().map_or(&[], |g| &g.vraagt)
    }

    /// Where the signaal stands afterwards. What is unknown stays open, so that somebody sees it.
    pub fn fase(self) -> Fase {
        self.gegevens().and_then(|g| g.fase.parse().ok()).unwrap_or(Fase::Uitgezet)
    }

    /// What it erases at once. What is unknown erases nothing.
    pub fn wist(self) -> Wist {
        self.gegevens().map_or(Wist::Niets, |g| g.wist)
    }

    /// Whether the signaal is handed over to another organisation, which its source must allow.
    pub fn draagt_over(self) -> bool {
        self.gegevens().is_none_or(|g| g.draagt_over)
    }

    /// What the reporter is told.
    pub fn terugkoppeling(self) -> Toestand {
        self.gegevens().and_then(|g| g.terugkoppeling.parse().ok()).unwrap_or(Toestand::Opgepakt)
    }

    /// The article or protocol behind it, in Dutch as the law is.
    pub fn grond(self) -> &'static str {
        self.gegevens().map_or("", |g| &g.grond)
    }

    /// How many months the signaal is kept after closing. Meld Misdaad Anoniem is never kept longer than its own term.
    pub fn bewaartermijn_maanden(self, herkomst: Herkomst) -> i64 {
        let eigen = self.gegevens().map_or(0, |g| g.bewaartermijn_maanden);
        match herkomst {
            Herkomst::Mma => eigen.min(bestand().mma.bewaartermijn_maanden),
            Herkomst::Vrij | Herkomst::Politie | Herkomst::Partner => eigen,
        }
    }

    /// The date of destruction when the signaal closes on this day.
    pub fn vernietiging(self, dag: Date, herkomst: Herkomst) -> Vernietiging {
        let maanden = self.bewaartermijn_maanden(herkomst);
        let korter = self.gegevens().is_some_and(|g| g.bewaartermijn_maanden > maanden);
        let grond = if korter { "bewaargrond-mma" } else { self.grondsleutel() };
        Vernietiging { op: plus_maanden(dag, maanden), grond }
    }

    const fn grondsleutel(self) -> &'static str {
        match self {
            Self::N1 => "bewaargrond-n1",
            Self::N2 => "bewaargrond-n2",
            Self::N3 => "bewaargrond-n3",
            Self::N4 => "bewaargrond-n4",
            Self::M1 => "bewaargrond-m1",
            Self::M2 => "bewaargrond-m2",
            Self::C1 => "bewaargrond-c1",
            Self::C2 => "bewaargrond-c2",
            Self::R1 => "bewaargrond-r1",
            Self::P1 => "bewaargrond-p1",
            Self::Z1 => "bewaargrond-z1",
            Self::B1 => "bewaargrond-b1",
            Self::B2 => "bewaargrond-b2",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::signaal::weging::Stap;

    #[test]
    fn enum_and_file_name_the_same_codes() {
        let lees: Result<Bestand, _> = toml::from_str(include_str!("../../data/uitkomsten.toml"));
        let codes: Vec<String> = lees.unwrap().uitkomst.into_iter().map(|g| g.code).collect();
        let eigen: Vec<&str> = Uitkomst::ALLE.iter().map(|u| u.code()).collect();
        assert_eq!(codes, eigen);
    }

    #[test]
    fn every_entry_is_whole() {
        let plekken: Vec<&str> = Stap::ALLE.iter().map(|s| s.code()).chain(["tafel"]).collect();
        for uitkomst in Uitkomst::ALLE {
            let g = uitkomst.gegevens().unwrap();
            for tekst in
                [&g.naam_nl, &g.naam_en, &g.uitleg_nl, &g.uitleg_en, &g.gevolg_nl, &g.gevolg_en, &g.grond]
            {
                assert!(!tekst.is_empty(), "{uitkomst}");
            }
            assert!(g.bewaartermijn_maanden > 0, "{uitkomst}");
            assert!(
                !g.bij_stap.is_empty() && g.bij_stap.iter().all(|p| plekken.contains(&p.as_str())),
                "{uitkomst}"
            );
            assert_eq!(g.fase.parse(), Ok(uitkomst.fase()));
            assert_eq!(g.terugkoppeling.parse(), Ok(uitkomst.terugkoppeling()));
            assert!(matches!(uitkomst.fase(), Fase::Uitgezet | Fase::Afgesloten), "{uitkomst}");
        }
    }

    #[test]
    fn a_no_and_a_phone_call_close_and_the_rest_is_worked_on() {
        let dicht: Vec<&str> =
            Uitkomst::ALLE.iter().filter(|u| u.fase() == Fase::Afgesloten).map(|u| u.code()).collect();
        assert_eq!(dicht, ["N1", "N2", "N3", "N4", "P1"]);
    }

    #[test]
    fn only_p1_may_hold_no_content_and_only_b2_goes_on_without_persons() {
        for &uitkomst in Uitkomst::ALLE {
            let verwacht = match uitkomst {
                Uitkomst::P1 => Wist::Inhoud,
                Uitkomst::B2 => Wist::Herleidbaar,
                _ => Wist::Niets,
            };
            assert_eq!(uitkomst.wist(), verwacht, "{uitkomst}");
        }
    }

    #[test]
    fn the_reader_is_told_the_term_that_the_data_holds() {
        let teksten = crate::router::teksten().unwrap();
        for &uitkomst in Uitkomst::ALLE {
            let woorden = match uitkomst.bewaartermijn_maanden(Herkomst::Vrij) {
                1 => ("een maand", "one month"),
                3 => ("drie maanden", "three months"),
                6 => ("een half jaar", "half a year"),
                12 => ("een jaar", "one year"),
                24 => ("twee jaar", "two years"),
                36 => ("drie jaar", "three years"),
                60 => ("vijf jaar", "five years"),
                anders => panic!("{uitkomst}: no words for {anders} months"),
            };
            let sleutel = uitkomst.grondsleutel();
            assert!(teksten.t(Taal::Nl, sleutel).contains(woorden.0), "{sleutel}");
            assert!(teksten.t(Taal::En, sleutel).contains(woorden.1), "{sleutel}");
        }
    }

    #[test]
    fn destruction_counts_from_closing_and_meld_misdaad_anoniem_is_shorter() {
        let dag = date(2026, 11, 21);
        let gewoon = Uitkomst::N3.vernietiging(dag, Herkomst::Vrij);
        assert_eq!((gewoon.op, gewoon.grond), (date(2027, 11, 21), "bewaargrond-n3"));
        let mma = Uitkomst::N3.vernietiging(dag, Herkomst::Mma);
        assert_eq!((mma.op, mma.grond), (date(2027, 2, 21), "bewaargrond-mma"));
        // N1 is shorter by itself, so its own rule stays the ground.
        assert_eq!(Uitkomst::N1.vernietiging(dag, Herkomst::Mma).grond, "bewaargrond-n1");
        for &uitkomst in Uitkomst::ALLE {
            for &herkomst in Herkomst::ALLE {
                assert!(uitkomst.vernietiging(dag, herkomst).op > dag, "{uitkomst} {herkomst}");
            }
        }
    }
}
