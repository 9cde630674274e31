// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a care report, read with all errors at once.

use jiff::civil::Date;
use kernel::OrganisatieId;
use web::{Form, FoutCode};

use crate::zorgmelding::model::{Inhoud, Lijn, Urgentie};
use crate::zorgmelding::rules::dagen::DAGEN;

const TEKST_MAX: usize = 3_000;
/// Nobody alive was born before.
const EERSTE_GEBOORTEJAAR: i16 = 1900;

/// Whether somebody says that help is needed now. Nothing else of such a form is read.
pub fn is_acuut(f: &Form) -> bool {
    f.waarde("acuut") == "ja"
}

/// A care report as it was typed.
#[derive(Debug, Clone)]
pub struct Zorgformulier {
    /// To which VIA.
    pub via: OrganisatieId,
    /// CBS code of the municipality.
    pub gemeente: String,
    /// What it says.
    pub inhoud: Inhoud,
}

impl Zorgformulier {
    /// Reads it. Ask [`is_acuut`] before.
    pub fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        if f.ja_nee("acuut") == Some(true) {
            f.meld_fout("acuut", FoutCode::Keuze, vec![]);
        }
        let via = f.keuze("via");
        let gemeente = f.keuze::<String>("gemeente");
        if gemeente.as_ref().is_some_and(|g| gebied::gemeente(g).is_none()) {
            f.meld_fout("gemeente", FoutCode::Keuze, vec![]);
        }
        let naam = f.regel("naam", 2, 120);
        let geboren = f.datum_optioneel("geboortedatum");
        if geboren.is_some_and(|d| d > vandaag || d.year() < EERSTE_GEBOORTEJAAR) {
            f.meld_fout("geboortedatum", FoutCode::Regel("navraag-fout-geboortedatum"), vec![]);
        }
        let bereikbaar = f.regel("bereikbaar", 3, 200);
        let situatie = f.tekst("zorgsituatie", 20, TEKST_MAX);
        let politienummer = f.regel_optioneel("politienummer", 40);
        let inhoud = Inhoud {
            naam: naam?,
            geboren,
            bereikbaar: bereikbaar?,
            situatie: situatie?,
            politienummer,
            advies: None,
        };
        let gelezen = Self { via: via?, gemeente: gemeente?, inhoud };
        f.is_goed().then_some(gelezen)
    }
}

/// To whom a report goes, as it was typed.
#[derive(Debug, Clone)]
pub struct Routeringsformulier {
    /// The one receiver.
    pub ontvanger: OrganisatieId,
    /// How fast.
    pub urgentie: Urgentie,
    /// What the VIA advises.
    pub advies: String,
}

impl Routeringsformulier {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let ontvanger = f.keuze("zorgontvanger");
        let urgentie = f.keuze("zorgurgentie");
        let advies = f.tekst("zorgadvies", 10, TEKST_MAX);
        let gelezen = Self { ontvanger: ontvanger?, urgentie: urgentie?, advies: advies? };
        f.is_goed().then_some(gelezen)
    }
}

/// Reads days and the line for acute help. Name and number of the crisis service go together.
pub fn lees_lijn(f: &mut Form) -> Option<Lijn> {
    let dagen_routeren = f.getal("dagen_routeren", DAGEN);
    let dagen_ontvangst = f.getal("dagen_ontvangst", DAGEN);
    let crisisdienst = f.regel_optioneel("crisisdienst", 120);
    let crisistelefoon = f.telefoon_optioneel("crisistelefoon");
    if f.is_goed() && crisisdienst.is_some() != crisistelefoon.is_some() {
        let veld = if crisisdienst.is_some() { "crisistelefoon" } else { "crisisdienst" };
        f.meld_fout(veld, FoutCode::Regel("zorg-fout-crisisdienst"), vec![]);
    }
    let gelezen = Lijn {
        dagen_routeren: dagen_routeren?,
        dagen_ontvangst: dagen_ontvangst?,
        crisisdienst,
        crisistelefoon,
    };
    f.is_goed().then_some(gelezen)
}
