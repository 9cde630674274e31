// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a strategy and a commitment, read with all errors at once.

use jiff::civil::Date;
use kernel::{GremiumId, OrganisatieId, RegioId};
use web::{Form, FoutCode};

use crate::gremium::strategie::model::{Looptijd, Strategie, Toezeggingstand, Vaststelling};
use crate::overleg::formulieren::neutraal_gelezen;
use crate::thema;

const NAAM_MAX: usize = 120;
const TEKST_MAX: usize = 1_000;
const PERIODE: FoutCode = FoutCode::Regel("strategie-regel-periode");
const WAAROM: FoutCode = FoutCode::Regel("strategie-regel-waarom");
const TOEKOMST: FoutCode = FoutCode::Regel("strategie-regel-toekomst");

/// A strategy as it was typed.
#[derive(Debug, Clone)]
pub struct NieuweStrategie {
    /// For which region.
    pub regio: RegioId,
    /// To which body its progress goes.
    pub gremium: Option<GremiumId>,
    /// Its name.
    pub naam: String,
    /// In which document it is.
    pub document: String,
    /// How long it holds.
    pub looptijd: Looptijd,
    /// How long there is money.
    pub geld: Looptijd,
    /// Codes of its themes.
    pub themas: Vec<String>,
    /// Partners beside the municipalities of the region.
    pub partners: Vec<OrganisatieId>,
}

fn looptijd(f: &mut Form, van: &str, tot: &str) -> Option<Looptijd> {
    let (eerste, laatste) = (f.datum(van), f.datum(tot));
    if eerste.zip(laatste).is_some_and(|(van, tot)| tot <= van) {
        f.meld_fout(tot, PERIODE, vec![]);
    }
    Some(Looptijd { van: eerste?, tot: laatste? })
}

fn regel(f: &mut Form, veld: &str) -> Option<String> {
    let tekst = f.regel(veld, 3, NAAM_MAX);
    neutraal_gelezen(f, veld, tekst)
}

/// Themes that exist; at least one when it must be.
fn themas(f: &mut Form, veld: &str, verplicht: bool) -> Option<Vec<String>> {
    let codes = f.keuzes::<String>(veld)?;
    if codes.iter().any(|c| thema::thema(c).is_none()) {
        f.meld_fout(veld, FoutCode::Keuze, vec![]);
    } else if verplicht && codes.is_empty() {
        f.meld_fout(veld, FoutCode::Verplicht, vec![]);
    }
    Some(codes)
}

impl NieuweStrategie {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let regio = f.keuze::<RegioId>("strategieregio");
        let gremium = f.keuze_optioneel::<GremiumId>("strategiegremium");
        let (naam, document) = (regel(f, "strategienaam"), regel(f, "strategiedocument"));
        let duur = looptijd(f, "strategie_van", "strategie_tot");
        let geld = looptijd(f, "geld_van", "geld_tot");
        let themas = themas(f, "strategiethemas", true);
        let partners = f.keuzes::<OrganisatieId>("strategiepartners");
        let nieuw = Self {
            regio: regio?,
            gremium,
            naam: naam?,
            document: document?,
            looptijd: duur?,
            geld: geld?,
            themas: themas?,
            partners: partners?,
        };
        f.is_goed().then_some(nieuw)
    }
}

/// A commitment as it was typed.
#[derive(Debug, Clone)]
pub struct NieuweToezegging {
    /// On which theme.
    pub thema: String,
    /// What.
    pub wat: String,
    /// By when.
    pub uiterlijk_op: Date,
}

impl NieuweToezegging {
    /// Reads it, on a theme of the strategy.
    pub fn lees(f: &mut Form, s: &Strategie) -> Option<Self> {
        let thema = f.keuze::<String>("toezeggingthema");
        if thema.as_ref().is_some_and(|t| !s.themas.contains(t)) {
            f.meld_fout("toezeggingthema", FoutCode::Keuze, vec![]);
        }
        let wat = f.tekst("toezegging", 5, TEKST_MAX);
        let wat = neutraal_gelezen(f, "toezegging", wat);
        let uiterlijk_op = f.datum("toezegging_uiterlijk");
        let nieuw = Self { thema: thema?, wat: wat?, uiterlijk_op: uiterlijk_op? };
        f.is_goed().then_some(nieuw)
    }
}

/// How far a commitment is now; one that lapsed says why.
pub fn lees_stand(f: &mut Form) -> Option<(Toezeggingstand, String)> {
    let stand = f.keuze::<Toezeggingstand>("toezeggingstand");
    let tekst = f.tekst_optioneel("toezeggingtoelichting", TEKST_MAX);
    let leeg = tekst.is_none();
    let toelichting = if leeg { None } else { neutraal_gelezen(f, "toezeggingtoelichting", tekst) };
    if stand == Some(Toezeggingstand::Vervallen) && leeg {
        f.meld_fout("toezeggingtoelichting", WAAROM, vec![]);
    }
    let gelezen = (stand?, toelichting.unwrap_or_default());
    f.is_goed().then_some(gelezen)
}

/// What a municipality decided, and what its own plan says.
#[derive(Debug, Clone)]
pub struct NieuweVaststelling {
    /// What it decided.
    pub wat: Vaststelling,
    /// On which day.
    pub op: Date,
    /// By which decision.
    pub besluit: String,
    /// Its own safety plan.
    pub plan: String,
    /// Until which day that holds.
    pub plan_tot: Option<Date>,
    /// The themes that plan puts first.
    pub themas: Vec<String>,
}

impl NieuweVaststelling {
    /// Reads it. `vandaag`: nobody decided in the future.
    pub fn lees(f: &mut Form, s: &Strategie, vandaag: Date) -> Option<Self> {
        let wat = f.keuze::<Vaststelling>("vaststelling");
        let op = f.datum("vastgesteld_op");
        if op.is_some_and(|op| op > vandaag) {
            f.meld_fout("vastgesteld_op", TOEKOMST, vec![]);
        }
        let besluit = regel(f, "vaststellingsbesluit");
        let plan = f.regel_optioneel("veiligheidsplan", NAAM_MAX);
        let plan_tot = f.datum_optioneel("plan_tot");
        let codes = themas(f, "planthemas", false);
        if codes.as_ref().is_some_and(|c| c.iter().any(|t| !s.themas.contains(t))) {
            f.meld_fout("planthemas", FoutCode::Keuze, vec![]);
        }
        let nieuw = Self {
            wat: wat?,
            op: op?,
            besluit: besluit?,
            plan: plan.unwrap_or_default(),
            plan_tot,
            themas: codes?,
        };
        f.is_goed().then_some(nieuw)
    }
}
