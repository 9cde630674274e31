// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a partner and its contacts, read with all errors at once.

use kernel::{OrganisatieId, Organisatiesoort};
use web::{Form, FoutCode};

use crate::gremium::partner::model::Partner;
use crate::thema::thema;

const NAAM_MAX: usize = 120;
const TAAK_MAX: usize = 600;

/// A telephone number or an e-mail address: without either nobody can be called.
const ONBEREIKBAAR: FoutCode = FoutCode::Regel("partner-regel-onbereikbaar");

/// A partner as it was typed.
#[derive(Debug, Clone)]
pub struct Partnervelden {
    /// The organisation, when it takes part.
    pub organisatie: Option<OrganisatieId>,
    /// What kind.
    pub soort: Organisatiesoort,
    /// Its name.
    pub naam: String,
    /// What it does.
    pub taak: String,
    /// Its themes.
    pub themas: Vec<String>,
    /// The municipalities for which it works.
    pub gemeenten: Vec<OrganisatieId>,
}

impl Partnervelden {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let organisatie = f.keuze_optioneel("partnerorganisatie");
        let naam = f.regel("partnernaam", 2, NAAM_MAX);
        let soort = f.keuze("partnersoort");
        let taak = f.tekst("partnertaak", 5, TAAK_MAX);
        let themas = f.keuzes::<String>("partnerthemas");
        if themas.as_ref().is_some_and(|alle| alle.iter().any(|t| thema(t).is_none())) {
            f.meld_fout("partnerthemas", FoutCode::Keuze, vec![]);
        }
        let gemeenten = f.keuzes("partnergemeenten");
        let velden = Self {
            organisatie,
            soort: soort?,
            naam: naam?,
            taak: taak?,
            themas: uniek(themas?),
            gemeenten: uniek(gemeenten?),
        };
        f.is_goed().then_some(velden)
    }

    /// The form as the entry is now.
    pub fn vul(f: &mut Form, p: &Partner) {
        f.zet("partnerorganisatie", p.organisatie.map(|o| o.to_string()).unwrap_or_default());
        f.zet("partnernaam", &p.naam);
        f.zet("partnersoort", p.soort.code());
        f.zet("partnertaak", &p.taak);
        f.zet_meer("partnerthemas", p.themas.iter().cloned());
        f.zet_meer("partnergemeenten", p.gemeenten.iter().map(|(id, _)| id.to_string()));
        f.zet("versie", p.versie.to_string());
    }
}

fn uniek<T: Ord>(mut lijst: Vec<T>) -> Vec<T> {
    lijst.sort_unstable();
    lijst.dedup();
    lijst
}

/// A contact as it was typed.
#[derive(Debug, Clone)]
pub struct NieuwContact {
    /// The functie at work.
    pub functie: String,
    /// Who it is.
    pub naam: Option<String>,
    /// Telephone at work.
    pub telefoon: Option<String>,
    /// E-mail at work.
    pub email: Option<String>,
    /// Only for this theme.
    pub thema: Option<String>,
}

impl NieuwContact {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let functie = f.regel("contactfunctie", 2, NAAM_MAX);
        let naam = f.regel_optioneel("contactnaam", NAAM_MAX);
        let telefoon = f.telefoon_optioneel("contacttelefoon");
        let email = f.email_optioneel("contactmail");
        let goed = f.fout("contacttelefoon").is_none() && f.fout("contactmail").is_none();
        if goed && telefoon.is_none() && email.is_none() {
            f.meld_fout("contacttelefoon", ONBEREIKBAAR, vec![]);
        }
        let themacode = f.regel_optioneel("contactthema", 40);
        if themacode.as_deref().is_some_and(|t| thema(t).is_none()) {
            f.meld_fout("contactthema", FoutCode::Keuze, vec![]);
        }
        let contact = Self { functie: functie?, naam, telefoon, email, thema: themacode };
        f.is_goed().then_some(contact)
    }
}
