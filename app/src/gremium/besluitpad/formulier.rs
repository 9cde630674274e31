// SPDX-License-Identifier: EUPL-1.2
//! What is typed about an item, read with all errors at once. Its texts point to no person and name no signaal.

use jiff::civil::Date;
use kernel::GremiumId;
use web::{Form, FoutCode};

use crate::gremium::besluitpad::model::Uitslag;
use crate::gremium::samenwerking::rules::noemt_signaal;
use crate::overleg::formulieren::neutraal_gelezen;

const TITEL_MAX: usize = 120;
const TEKST_MAX: usize = 2_000;

const NAAR: FoutCode = FoutCode::Regel("bestuurspunt-regel-naar");
const DATUM: FoutCode = FoutCode::Regel("bestuurspunt-regel-datum");
const SIGNAAL: FoutCode = FoutCode::Regel("samenwerking-regel-signaal");

fn schoon(f: &mut Form, veld: &str, tekst: Option<String>) -> Option<String> {
    let tekst = neutraal_gelezen(f, veld, tekst)?;
    if noemt_signaal(&tekst) {
        f.meld_fout(veld, SIGNAAL, vec![]);
        return None;
    }
    Some(tekst)
}

/// An item to submit.
#[derive(Debug, Clone)]
pub struct NieuwBestuurspunt {
    /// At which body it begins.
    pub start: GremiumId,
    /// What it is about.
    pub titel: String,
    /// What is asked.
    pub vraag: String,
}

impl NieuwBestuurspunt {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let titel = f.regel("punttitel", 3, TITEL_MAX);
        let titel = schoon(f, "punttitel", titel);
        let vraag = f.tekst("puntvraag", 10, TEKST_MAX);
        let vraag = schoon(f, "puntvraag", vraag);
        let start = f.keuze("start");
        let nieuw = Self { start: start?, titel: titel?, vraag: vraag? };
        f.is_goed().then_some(nieuw)
    }
}

/// What a body did.
#[derive(Debug, Clone)]
pub struct Behandeling {
    /// On which day.
    pub op: Date,
    /// What.
    pub uitslag: Uitslag,
    /// To which body it goes on.
    pub naar: Option<GremiumId>,
    /// What was said.
    pub toelichting: String,
    /// The version of the item that was read.
    pub versie: i64,
}

impl Behandeling {
    /// Reads it. `volgende` are the bodies that this one feeds; the day lies between receipt and today.
    pub fn lees(f: &mut Form, volgende: &[GremiumId], (ontvangen, vandaag): (Date, Date)) -> Option<Self> {
        let uitslag = f.keuze("uitslag");
        let op = f.datum("behandeld_op");
        if op.is_some_and(|op| op < ontvangen || op > vandaag) {
            f.meld_fout("behandeld_op", DATUM, vec![]);
        }
        let naar = f.keuze_optioneel::<GremiumId>("naar_gremium");
        let past = naar.is_some_and(|n| volgende.contains(&n));
        if uitslag == Some(Uitslag::Doorgezet) && !past && f.fout("naar_gremium").is_none() {
            f.meld_fout("naar_gremium", NAAR, vec![]);
        }
        let naar = naar.filter(|_| uitslag == Some(Uitslag::Doorgezet));
        let toelichting = f.tekst("uitslagtekst", 3, TEKST_MAX);
        let toelichting = schoon(f, "uitslagtekst", toelichting);
        let versie = f.getal("versie", 0..=i64::MAX);
        let behandeling =
            Self { op: op?, uitslag: uitslag?, naar, toelichting: toelichting?, versie: versie? };
        f.is_goed().then_some(behandeling)
    }
}

/// What the submitter adds to an item that came back.
pub fn lees_aanvulling(f: &mut Form) -> Option<(String, i64)> {
    let tekst = f.tekst("aanvulling", 3, TEKST_MAX);
    let tekst = schoon(f, "aanvulling", tekst);
    let versie = f.getal("versie", 0..=i64::MAX);
    let gelezen = (tekst?, versie?);
    f.is_goed().then_some(gelezen)
}
