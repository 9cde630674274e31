// SPDX-License-Identifier: EUPL-1.2
//! What people and programs send, read with all errors at once. Free text is short and points to no person.

use kernel::{MagditregelId, OrganisatieId};
use web::{Form, FoutCode};

use crate::magdit::model::{
    Antwoordsoort, Gebruiksdoel, Gegevensbron, Gegevenssoort, Ontvangersoort, Overwie,
};
use crate::magdit::rules::Regelinhoud;
use crate::overleg::formulieren::neutraal_gelezen;
use crate::signaal::thema::thema;

/// The longest reason of a question.
pub const REDEN_MAX: usize = 300;
/// The longest condition, and reason of a jurist.
pub const TEKST_MAX: usize = 1_000;
/// The longest article.
pub const ARTIKEL_MAX: usize = 200;
const SIGNAAL_MAX: usize = 40;

/// A question as it was typed.
#[derive(Debug, Clone)]
pub struct NieuweVraag {
    /// From which sector.
    pub bron: Gegevensbron,
    /// To whom, by its kind.
    pub ontvanger: Ontvangersoort,
    /// Which organisation that is, if it takes part.
    pub organisatie: Option<OrganisatieId>,
    /// Which kind of data.
    pub gegevens: Gegevenssoort,
    /// About whom.
    pub over: Overwie,
    /// What for.
    pub doel: Gebruiksdoel,
    /// The theme.
    pub thema: Option<String>,
    /// Why it is asked, in a few neutral words.
    pub reden: Option<String>,
    /// The number or id of a signaal.
    pub signaal: Option<String>,
}

/// A theme that exists.
fn themakeuze(f: &mut Form) -> Option<String> {
    let code = f.regel_optioneel("thema", 40)?;
    if thema(&code).is_none() {
        f.meld_fout("thema", FoutCode::Keuze, vec![]);
    }
    Some(code)
}

fn neutraal_optioneel(f: &mut Form, veld: &str, max: usize) -> Option<String> {
    let tekst = f.tekst_optioneel(veld, max);
    neutraal_gelezen(f, veld, tekst)
}

fn neutraal_verplicht(f: &mut Form, veld: &str, min: usize, max: usize) -> Option<String> {
    let tekst = f.tekst(veld, min, max);
    neutraal_gelezen(f, veld, tekst)
}

impl NieuweVraag {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let bron = f.keuze("bron");
        let gegevens = f.keuze("gegevens");
        let over = f.keuze("over");
        let ontvanger = f.keuze("ontvanger");
        let organisatie = f.keuze_optioneel("organisatie");
        let doel = f.keuze("doel");
        let thema = themakeuze(f);
        let reden = neutraal_optioneel(f, "reden", REDEN_MAX);
        let signaal = f.regel_optioneel("signaal", SIGNAAL_MAX);
        let nieuw = Self {
            bron: bron?,
            ontvanger: ontvanger?,
            organisatie,
            gegevens: gegevens?,
            over: over?,
            doel: doel?,
            thema,
            reden,
            signaal,
        };
        f.is_goed().then_some(nieuw)
    }
}

/// The answer of a jurist.
#[derive(Debug, Clone)]
pub struct Juristantwoord {
    /// The answer: never "ask the jurist".
    pub antwoord: Antwoordsoort,
    /// Under which conditions; with "yes, if" there is at least one.
    pub voorwaarde: Option<String>,
    /// The article.
    pub artikel: String,
    /// Why.
    pub onderbouwing: String,
    /// The version of the question that was read.
    pub versie: i64,
}

/// What a jurist or a rule may answer.
pub const ANTWOORDEN: [Antwoordsoort; 3] =
    [Antwoordsoort::Mag, Antwoordsoort::MagMits, Antwoordsoort::MagNiet];

impl Juristantwoord {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let antwoord = f.keuze::<Antwoordsoort>("antwoord");
        if antwoord.is_some_and(|a| !ANTWOORDEN.contains(&a)) {
            f.meld_fout("antwoord", FoutCode::Keuze, vec![]);
        }
        let voorwaarde = neutraal_optioneel(f, "voorwaarde", TEKST_MAX);
        if antwoord == Some(Antwoordsoort::MagMits) && voorwaarde.is_none() && f.fout("voorwaarde").is_none()
        {
            f.meld_fout("voorwaarde", FoutCode::Verplicht, vec![]);
        }
        let artikel = f.regel("artikel", 3, ARTIKEL_MAX);
        let onderbouwing = neutraal_verplicht(f, "onderbouwing", 10, TEKST_MAX);
        let versie = f.getal("versie", 0..=i64::MAX);
        let gelezen = Self {
            antwoord: antwoord?,
            voorwaarde,
            artikel: artikel?,
            onderbouwing: onderbouwing?,
            versie: versie?,
        };
        f.is_goed().then_some(gelezen)
    }
}

/// An own rule as it was typed.
#[derive(Debug, Clone)]
pub struct NieuweRegel {
    /// What it says and about what.
    pub inhoud: Regelinhoud,
    /// Why the organisation wants it.
    pub reden: String,
    /// Which rule in force it follows.
    pub vervangt: Option<MagditregelId>,
}

fn code<T: std::str::FromStr + std::fmt::Display>(f: &mut Form, veld: &str) -> Option<String> {
    f.keuze_optioneel::<T>(veld).map(|keuze| keuze.to_string())
}

/// A rule about everything would be the end of all rules.
const LEEG: FoutCode = FoutCode::Regel("magdit-regel-leeg");

impl NieuweRegel {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let bron = code::<Gegevensbron>(f, "bron");
        let gegevens = code::<Gegevenssoort>(f, "gegevens");
        let over = code::<Overwie>(f, "over");
        let ontvanger = code::<Ontvangersoort>(f, "ontvanger");
        let doel = code::<Gebruiksdoel>(f, "doel");
        let thema = themakeuze(f);
        if [&bron, &gegevens, &over, &ontvanger, &doel, &thema].iter().all(|v| v.is_none()) {
            f.meld_fout("bron", LEEG, vec![]);
        }
        let antwoord = f.keuze::<Antwoordsoort>("antwoord");
        let voorwaarde = neutraal_optioneel(f, "voorwaarde", TEKST_MAX);
        if antwoord == Some(Antwoordsoort::MagMits) && voorwaarde.is_none() && f.fout("voorwaarde").is_none()
        {
            f.meld_fout("voorwaarde", FoutCode::Verplicht, vec![]);
        }
        let artikel = f.regel_optioneel("artikel", ARTIKEL_MAX);
        let reden = neutraal_verplicht(f, "regelreden", 10, TEKST_MAX);
        let vervangt = f.keuze_optioneel("vervangt");
        let antwoord = antwoord?;
        let inhoud =
            Regelinhoud { bron, ontvanger, gegevens, over, doel, thema, antwoord, voorwaarde, artikel };
        let nieuw = Self { inhoud, reden: reden?, vervangt };
        f.is_goed().then_some(nieuw)
    }
}
