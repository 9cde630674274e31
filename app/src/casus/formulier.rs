// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a casus, read once for pages and demo.

use jiff::civil::Date;
use kernel::OrganisatieId;
use web::{Form, FoutCode};

use crate::casus::model::{
    AveFase, Betrokkenheid, Casussoort, Gespreksuitkomst, Nietreden, Notitiesoort, Partijrol, Sluitreden,
};
use crate::casus::rules::zegel;
use crate::thema;

const TEKST_MAX: usize = 4000;
const REDEN_MAX: usize = 1000;
const EERSTE_GEBOORTEJAAR: i16 = 1900;

/// A casus to be opened.
#[derive(Debug, Clone)]
pub struct Casusformulier {
    /// What is handled.
    pub soort: Casussoort,
    /// Code of the theme.
    pub thema: String,
    /// The facts it begins with.
    pub probleem: String,
    /// What for.
    pub doel: String,
    /// On what ground.
    pub grondslag: String,
    /// The phase it begins in and why, for a kind that has phases.
    pub fase: Option<Faseformulier>,
}

impl Casusformulier {
    /// Reads it.
    pub fn lees(f: &mut Form, soorten: &[Casussoort]) -> Option<Self> {
        let soort = f.keuze::<Casussoort>("casussoort");
        if soort.is_some_and(|s| !soorten.contains(&s)) {
            f.meld_fout("casussoort", FoutCode::Keuze, vec![]);
        }
        let gekozen = f.keuze::<String>("thema");
        if gekozen.as_ref().is_some_and(|t| thema::thema(t).is_none()) {
            f.meld_fout("thema", FoutCode::Keuze, vec![]);
        }
        let probleem = f.tekst("casusprobleem", 20, TEKST_MAX);
        let doel = f.tekst("casusdoel", 10, REDEN_MAX);
        let grondslag = f.tekst("casusgrondslag", 5, REDEN_MAX);
        let fase = match soort {
            Some(s) if s.kent_fasen() => Faseformulier::lees(f).map(Some),
            _ => Some(None),
        };
        let gelezen = Self {
            soort: soort?,
            thema: gekozen?,
            probleem: probleem?,
            doel: doel?,
            grondslag: grondslag?,
            fase: fase?,
        };
        f.is_goed().then_some(gelezen)
    }
}

/// A person to be recorded.
#[derive(Debug, Clone)]
pub struct Persoonsformulier {
    /// Name.
    pub naam: String,
    /// Born when, if that is known.
    pub geboren: Option<Date>,
    /// What the person has to do with it.
    pub betrokkenheid: Betrokkenheid,
    /// Whether the person is a minor today.
    pub minderjarig: bool,
    /// Why it is necessary.
    pub noodzaak: String,
}

impl Persoonsformulier {
    /// Reads it. Without a date of birth it must be said whether the person is a minor.
    pub fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        let naam = f.regel("naam", 2, 120);
        let geboren = f.datum_optioneel("geboortedatum");
        if geboren.is_some_and(|d| d > vandaag || d.year() < EERSTE_GEBOORTEJAAR) {
            f.meld_fout("geboortedatum", FoutCode::Regel("navraag-fout-geboortedatum"), vec![]);
        }
        let gezegd = f.ja_nee_optioneel("casusminderjarig");
        if f.is_goed() && geboren.is_none() && gezegd.is_none() {
            f.meld_fout("casusminderjarig", FoutCode::Regel("casus-fout-minderjarig"), vec![]);
        }
        let betrokkenheid = f.keuze("casusbetrokkenheid");
        let noodzaak = f.tekst("casusnoodzaak", 10, REDEN_MAX);
        let gelezen = Self {
            naam: naam?,
            geboren,
            betrokkenheid: betrokkenheid?,
            minderjarig: zegel::minderjarig(geboren, gezegd.unwrap_or(true), vandaag),
            noodzaak: noodzaak?,
        };
        f.is_goed().then_some(gelezen)
    }
}

/// A talk, or why there was none: one or the other, never both.
#[derive(Debug, Clone)]
pub enum Gespreksformulier {
    /// There was a talk, on this day.
    Gesproken {
        /// Whether the person takes part.
        eens: bool,
        /// When.
        op: Date,
        /// What was said.
        toelichting: String,
    },
    /// There was none.
    Niet {
        /// Why.
        reden: Nietreden,
        /// In words.
        toelichting: String,
    },
}

impl Gespreksformulier {
    /// Reads it.
    pub fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        let uitkomst = f.keuze::<Gespreksuitkomst>("gespreksuitkomst");
        let toelichting = f.tekst("gesprekstoelichting", 10, TEKST_MAX);
        let gelezen = match uitkomst? {
            Gespreksuitkomst::Niet => {
                let reden = f.keuze::<Nietreden>("nietreden");
                Self::Niet { reden: reden?, toelichting: toelichting? }
            }
            wel => {
                let op = f.datum("gesproken_op");
                if op.is_some_and(|d| d > vandaag) {
                    f.meld_fout("gesproken_op", FoutCode::Regel("casus-fout-gesprek-later"), vec![]);
                }
                Self::Gesproken { eens: wel == Gespreksuitkomst::Eens, op: op?, toelichting: toelichting? }
            }
        };
        f.is_goed().then_some(gelezen)
    }

    /// What came of it, as a code.
    pub const fn uitkomst(&self) -> Gespreksuitkomst {
        match self {
            Self::Gesproken { eens: true, .. } => Gespreksuitkomst::Eens,
            Self::Gesproken { eens: false, .. } => Gespreksuitkomst::Oneens,
            Self::Niet { .. } => Gespreksuitkomst::Niet,
        }
    }
}

/// A change of phase.
#[derive(Debug, Clone)]
pub struct Faseformulier {
    /// To which.
    pub naar: AveFase,
    /// Why.
    pub reden: String,
}

impl Faseformulier {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let naar = f.keuze("casusfase");
        let reden = f.tekst("fasereden", 10, REDEN_MAX);
        Some(Self { naar: naar?, reden: reden? })
    }
}

/// A note.
#[derive(Debug, Clone)]
pub struct Notitieformulier {
    /// About what.
    pub soort: Notitiesoort,
    /// What it says.
    pub tekst: String,
}

impl Notitieformulier {
    /// Reads it; of the kinds that this reader may write.
    pub fn lees(f: &mut Form, soorten: &[Notitiesoort]) -> Option<Self> {
        let soort = f.keuze::<Notitiesoort>("notitiesoort");
        if soort.is_some_and(|s| !soorten.contains(&s)) {
            f.meld_fout("notitiesoort", FoutCode::Keuze, vec![]);
        }
        let tekst = f.tekst("notitietekst", 5, TEKST_MAX);
        let gelezen = Self { soort: soort?, tekst: tekst? };
        f.is_goed().then_some(gelezen)
    }
}

/// A role for another organisation.
#[derive(Debug, Clone)]
pub struct Deelformulier {
    /// Which organisation.
    pub organisatie: OrganisatieId,
    /// What it does.
    pub rol: Partijrol,
    /// Whether it reads the persons.
    pub personen: bool,
    /// Whether it reads what is about care.
    pub zorg: bool,
    /// Why it is necessary.
    pub noodzaak: String,
    /// How the source consented, if that is needed.
    pub toestemming: Option<String>,
}

impl Deelformulier {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let organisatie = f.keuze("casuspartij");
        let rol = f.keuze("partijrol");
        let personen = f.vinkje("ziet_personen");
        let zorg = f.vinkje("ziet_zorg");
        let noodzaak = f.tekst("casusnoodzaak", 10, REDEN_MAX);
        let toestemming = f.tekst_optioneel("casustoestemming", REDEN_MAX);
        let gelezen =
            Self { organisatie: organisatie?, rol: rol?, personen, zorg, noodzaak: noodzaak?, toestemming };
        f.is_goed().then_some(gelezen)
    }
}

/// Closing.
#[derive(Debug, Clone)]
pub struct Sluitformulier {
    /// Why.
    pub reden: Sluitreden,
    /// What was learnt.
    pub evaluatie: String,
}

impl Sluitformulier {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let reden = f.keuze("sluitreden");
        let evaluatie = f.tekst("evaluatie", 20, TEKST_MAX);
        Some(Self { reden: reden?, evaluatie: evaluatie? })
    }
}
