// SPDX-License-Identifier: EUPL-1.2
//! The numbered rules of the weighing. A rule has one number: in code, on screen, in the drawing and in tests.

use jiff::civil::Date;
use kernel::Herkomst;

use crate::signaal::uitkomst::{Uitkomst, Vraagt, Wist};
use crate::signaal::weging::status::Vervolg;
use crate::signaal::weging::weegmodel::{Antwoorden, Stapmodel, Weegmodel};

macro_rules! regels {
    ($($(#[$meta:meta])* $naam:ident = $nummer:literal),+ $(,)?) => {
        /// A rule that refuses. Its texts are `weging-regel-<nummer>` (what) and `weging-regel-<nummer>-waarom`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Regel { $($(#[$meta])* $naam),+ }

        impl Regel {
            /// Every rule.
            pub const ALLE: &'static [Self] = &[$(Self::$naam),+];

            /// The number people quote.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$naam => concat!("WEG-", $nummer)),+ }
            }

            /// Key of the text that says what is wrong.
            pub const fn wat(self) -> &'static str {
                match self { $(Self::$naam => concat!("weging-regel-", $nummer)),+ }
            }

            /// Key of the text that says why: article, protocol or agreement.
            pub const fn waarom(self) -> &'static str {
                match self { $(Self::$naam => concat!("weging-regel-", $nummer, "-waarom")),+ }
            }
        }
    };
}

regels! {
    /// CCV-modelprotocol: stages are answered in order, because each decides whether the next may be asked.
    Volgorde = "001",
    /// Every stage is its own record and is answered once (AVG art. 5 lid 2: one can account for who decided what).
    AlGewogen = "002",
    /// The weighing ended with an outcome; only a table or the end of the work follows.
    Gesloten = "003",
    /// An outcome may be chosen only at the stages that know enough for it; the last stage has no next.
    KeuzeNietHier = "004",
    /// An outcome that sets somebody to work says who, by when, or where it was referred to.
    Gevraagd = "005",
    /// Objective criteria are answered before somebody decides (CCV-modelprotocol: criteria fixed in policy).
    CriteriumVerplicht = "006",
    /// A stage holds only the data it may hold (AVG art. 5 lid 1 onder c): answers of another stage are refused.
    CriteriumVreemd = "007",
    /// Going on with less than the model expects asks for a reason of its own.
    Minimum = "008",
    /// What police, partner or Meld Misdaad Anoniem gave is handed over only when they allow it (Wpg art. 16-21).
    Overdracht = "009",
    /// Persons only from weging 3 on (AVG art. 5 lid 1 onder c; CCV-modelprotocol step 2).
    PersoonTeVroeg = "010",
    /// No persons with a signaal that is done, or that goes on without persons (AVG art. 5 lid 1 onder c and e).
    PersoonNietMeer = "011",
    /// A source whose own act closes it is not asked; the article is named.
    BronVerboden = "012",
    /// A source with a condition is asked only when the privacyfunctionaris says that the condition is met.
    BronVoorwaarde = "013",
    /// The stage ends with an answer of at least one source.
    GeenBron = "014",
    /// Why this source is needed is written down before it is asked (AVG art. 6 lid 4).
    Noodzaak = "015",
    /// No criterion on origin, nationality, religion or family name (AVG art. 9; Grondwet art. 1). A hard line.
    Kenmerk = "016",
    /// A due date lies ahead.
    DatumVoorbij = "017",
    /// A table gets what was weighed: 1, 2A and 2B were answered with yes.
    NogNietGewogen = "018",
    /// Only what was set out can be rounded off.
    NietUitgezet = "019",
    /// What cannot be undone is confirmed first.
    Bevestiging = "020",
    /// What an outcome erased does not come back by a correction or an attachment (AVG art. 5 lid 1 onder c).
    InhoudNietMeer = "021",
}

/// What is needed besides the answers to end a stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bijgevoegd {
    /// Who leads from here.
    pub oppakker: Option<String>,
    /// By when.
    pub einddatum: Option<Date>,
    /// Where it was referred to, and when.
    pub verwijzing: Option<String>,
    /// That something is erased is known and wanted.
    pub wissen_bevestigd: bool,
}

/// The restriction under which the signaal came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Herkomstbeperking {
    /// Where it came from.
    pub herkomst: Herkomst,
    /// Whether the source allows passing it on.
    pub mag_door: bool,
}

impl Herkomstbeperking {
    const fn laat_los(self) -> bool {
        match self.herkomst {
            Herkomst::Vrij => true,
            Herkomst::Mma => false,
            Herkomst::Politie | Herkomst::Partner => self.mag_door,
        }
    }
}

/// Every rule that this outcome breaks, with the field where it shows.
pub fn uitkomst_kan(
    uitkomst: Uitkomst,
    bron: Herkomstbeperking,
    bij: &Bijgevoegd,
    vandaag: Date,
) -> Vec<(&'static str, Regel)> {
    let mut gebroken = Vec::new();
    if uitkomst.draagt_over() && !bron.laat_los() {
        gebroken.push(("vervolg", Regel::Overdracht));
    }
    for vraagt in uitkomst.vraagt() {
        let (veld, is_er) = match vraagt {
            Vraagt::Eigenaar => ("oppakker", bij.oppakker.is_some()),
            Vraagt::Datum => ("einddatum", bij.einddatum.is_some()),
            Vraagt::Verwijzing => ("verwijzing", bij.verwijzing.is_some()),
        };
        if !is_er {
            gebroken.push((veld, Regel::Gevraagd));
        }
    }
    if bij.einddatum.is_some_and(|dag| dag < vandaag) {
        gebroken.push(("einddatum", Regel::DatumVoorbij));
    }
    if uitkomst.wist() != Wist::Niets && !bij.wissen_bevestigd {
        gebroken.push(("wissen_bevestigd", Regel::Bevestiging));
    }
    gebroken
}

/// The answer of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bevraging {
    /// Code of the source.
    pub bron: String,
    /// Known there.
    pub hit: bool,
    /// What is known there is relevant and not outdated.
    pub relevant: bool,
    /// Why it was necessary to ask.
    pub noodzaak: String,
}

/// What follows from the answers of the sources: no usable hit ends the weighing by itself.
pub fn na_bronnen(bevragingen: &[Bevraging]) -> Vervolg {
    if bevragingen.iter().any(|b| b.hit && b.relevant) { Vervolg::Verder } else { Vervolg::Uit(Uitkomst::N4) }
}

/// Whether going on needs a reason of its own: fewer "ja" in a group than the model expects.
pub fn wijkt_af(model: &Weegmodel, stap: &Stapmodel, vervolg: Vervolg, antwoorden: &Antwoorden) -> bool {
    let Some(minimaal) = stap.minimaal.as_ref().filter(|_| vervolg == Vervolg::Verder) else { return false };
    let ja = model
        .criteria(&stap.code)
        .filter(|c| c.groep == minimaal.groep && antwoorden.get(&c.code).is_some_and(|a| a == "ja"))
        .count();
    i64::try_from(ja).unwrap_or(i64::MAX) < minimaal.aantal
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
