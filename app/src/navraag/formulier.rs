// SPDX-License-Identifier: EUPL-1.2
//! What somebody who asks sends, read with all errors at once.

use jiff::civil::Date;
use kernel::{AfspraakId, SignaalId};
use navraag::{Adres, Onderwerp, Persoon};
use web::{Form, FoutCode};

use crate::navraag::model::NieuweDeelname;
use crate::overleg::formulieren::neutraal_gelezen;
use crate::thema;

const TEKST_MAX: usize = 300;
/// Nobody alive was born before.
const EERSTE_GEBOORTEJAAR: i16 = 1900;

kernel::codes! {
    /// What a question is about.
    pub enum Onderwerpsoort {
        /// A person.
        Persoon = "persoon",
        /// An address.
        Adres = "adres",
    }
}

/// A question as it was typed.
#[derive(Debug, Clone)]
pub struct Navraagformulier {
    /// Under which afspraak.
    pub afspraak: AfspraakId,
    /// On which theme.
    pub thema: String,
    /// About whom or what.
    pub onderwerp: Onderwerp,
    /// What for.
    pub doel: String,
    /// Why it cannot be done with less.
    pub noodzaak: String,
    /// For which own signaal.
    pub signaal: Option<SignaalId>,
}

impl Navraagformulier {
    /// Reads it.
    pub fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        let afspraak = f.keuze("afspraak");
        let thema = lees_thema(f);
        let onderwerp = match f.keuze::<Onderwerpsoort>("onderwerp") {
            Some(Onderwerpsoort::Persoon) => lees_persoon(f, vandaag),
            Some(Onderwerpsoort::Adres) => lees_adres(f),
            None => None,
        };
        let doel = neutraal(f, "doel");
        let noodzaak = neutraal(f, "noodzaak");
        let signaal = f.keuze_optioneel("signaal");
        let gelezen = Self {
            afspraak: afspraak?,
            thema: thema?,
            onderwerp: onderwerp?,
            doel: doel?,
            noodzaak: noodzaak?,
            signaal,
        };
        f.is_goed().then_some(gelezen)
    }
}

fn lees_thema(f: &mut Form) -> Option<String> {
    let code = f.keuze::<String>("thema")?;
    if thema::thema(&code).is_none() {
        f.meld_fout("thema", FoutCode::Keuze, vec![]);
    }
    Some(code)
}

fn neutraal(f: &mut Form, veld: &str) -> Option<String> {
    let tekst = f.tekst(veld, 10, TEKST_MAX);
    neutraal_gelezen(f, veld, tekst)
}

fn lees_persoon(f: &mut Form, vandaag: Date) -> Option<Onderwerp> {
    let naam = f.regel("naam", 3, 120);
    let geboren = f.datum("geboortedatum");
    if geboren.is_some_and(|d| d > vandaag || d.year() < EERSTE_GEBOORTEJAAR) {
        f.meld_fout("geboortedatum", FoutCode::Regel("navraag-fout-geboortedatum"), vec![]);
    }
    let onderwerp = Onderwerp::Persoon(Persoon { naam: naam?, geboren: geboren? });
    if onderwerp.kenmerk().is_none() {
        f.meld_fout("naam", FoutCode::Regel("navraag-fout-naam"), vec![]);
    }
    Some(onderwerp)
}

fn lees_adres(f: &mut Form) -> Option<Onderwerp> {
    let straat = f.regel("straat", 2, 80);
    let nummer = f.getal("huisnummer", 1..=99_999);
    let toevoeging = f.regel_optioneel("toevoeging", 6).unwrap_or_default();
    let gemeente = f.keuze::<String>("gemeente");
    if gemeente.as_deref().is_some_and(|code| gebied::gemeente(code).is_none()) {
        f.meld_fout("gemeente", FoutCode::Keuze, vec![]);
    }
    let nummer = u32::try_from(nummer?).ok()?;
    let onderwerp = Onderwerp::Adres(Adres { straat: straat?, nummer, toevoeging, gemeente: gemeente? });
    if onderwerp.kenmerk().is_none() {
        f.meld_fout("straat", FoutCode::Regel("navraag-fout-straat"), vec![]);
    }
    Some(onderwerp)
}

/// Reads whom others call after a hit.
pub fn lees_deelname(f: &mut Form) -> Option<NieuweDeelname> {
    let contact = f.regel("navraagcontact", 5, 120);
    let telefoon = f.telefoon_optioneel("contacttelefoon");
    let email = f.email_optioneel("contactemail");
    if telefoon.is_none()
        && email.is_none()
        && f.fout("contacttelefoon").is_none()
        && f.fout("contactemail").is_none()
    {
        f.meld_fout("contacttelefoon", FoutCode::Regel("navraag-fout-bereikbaar"), vec![]);
    }
    let nieuw = NieuweDeelname { contact: contact?, telefoon, email };
    f.is_goed().then_some(nieuw)
}
