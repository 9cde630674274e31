// SPDX-License-Identifier: EUPL-1.2
//! What is sent about a request, read with all errors at once.

use jiff::civil::Date;
use navraag::{Onderwerp, Persoon};
use web::{Form, FoutCode};

use crate::betrokkene::model::{
    Identiteitswijze, Keuze, NieuwVerzoek, Uitkomst, Verzoeksoort, Voorstel, Weglaatreden,
};

/// Nobody alive was born before.
const EERSTE_GEBOORTEJAAR: i16 = 1900;

fn geboren(f: &mut Form, veld: &str, dag: Option<Date>, vandaag: Date) {
    if dag.is_some_and(|d| d > vandaag || d.year() < EERSTE_GEBOORTEJAAR) {
        f.meld_fout(veld, FoutCode::Regel("navraag-fout-geboortedatum"), vec![]);
    }
}

fn niet_later(f: &mut Form, veld: &str, dag: Option<Date>, vandaag: Date) {
    if dag.is_some_and(|d| d > vandaag) {
        f.meld_fout(veld, FoutCode::Regel("verzoek-fout-later"), vec![]);
    }
}

/// Reads a request to be written down.
pub fn lees_nieuw(f: &mut Form, vandaag: Date) -> Option<NieuwVerzoek> {
    let soort: Option<Verzoeksoort> = f.keuze("verzoeksoort");
    let ontvangen_op = f.datum("verzoek_ontvangen");
    niet_later(f, "verzoek_ontvangen", ontvangen_op, vandaag);
    let naam = f.regel("naam", 3, 120);
    let geboortedatum = f.datum("geboortedatum");
    geboren(f, "geboortedatum", geboortedatum, vandaag);
    let contact = f.regel("verzoek_contact", 3, 200);
    let vraag = f.tekst_optioneel("verzoek_vraag", 2_000);
    if let (Some(naam), Some(geboren)) = (&naam, geboortedatum)
        && Onderwerp::Persoon(Persoon { naam: naam.clone(), geboren }).kenmerk().is_none()
    {
        f.meld_fout("naam", FoutCode::Regel("navraag-fout-naam"), vec![]);
    }
    let nieuw = NieuwVerzoek {
        soort: soort?,
        ontvangen_op: ontvangen_op?,
        naam: naam?,
        geboren: geboortedatum?,
        contact: contact?,
        vraag,
    };
    f.is_goed().then_some(nieuw)
}

/// Reads how it was checked who asks.
pub fn lees_identiteit(f: &mut Form, vandaag: Date) -> Option<(Identiteitswijze, Date)> {
    let wijze = f.keuze("identiteit_wijze");
    let op = f.datum("identiteit_op");
    niet_later(f, "identiteit_op", op, vandaag);
    wijze.zip(op).filter(|_| f.is_goed())
}

/// Reads what is decided about a find: one field, `opnemen` or why it is left out.
pub fn lees_keuze(f: &mut Form) -> Option<(Keuze, Option<Weglaatreden>)> {
    if f.waarde("vondstkeuze") == Keuze::Opnemen.code() {
        return Some((Keuze::Opnemen, None));
    }
    let reden = f.keuze("vondstkeuze")?;
    Some((Keuze::Weglaten, Some(reden)))
}

/// Reads what is proposed.
pub fn lees_voorstel(f: &mut Form, soort: Verzoeksoort, vandaag: Date) -> Option<Voorstel> {
    let uitkomst: Option<Uitkomst> = f.keuze("verzoekuitkomst");
    let motivering = f.tekst("verzoekmotivering", 10, 2_000);
    let rectificatie = soort == Verzoeksoort::Rectificatie;
    let nieuwe_naam = if rectificatie { f.regel_optioneel("nieuwe_naam", 200) } else { None };
    let nieuwe_geboortedatum = if rectificatie { f.datum_optioneel("nieuwe_geboortedatum") } else { None };
    geboren(f, "nieuwe_geboortedatum", nieuwe_geboortedatum, vandaag);
    let wijzigt = uitkomst.is_some_and(|u| u != Uitkomst::Afgewezen);
    if rectificatie && wijzigt && nieuwe_naam.is_none() && nieuwe_geboortedatum.is_none() && f.is_goed() {
        f.meld_fout("nieuwe_naam", FoutCode::Regel("verzoek-fout-niets-nieuw"), vec![]);
    }
    let voorstel =
        Voorstel { uitkomst: uitkomst?, motivering: motivering?, nieuwe_naam, nieuwe_geboortedatum };
    f.is_goed().then_some(voorstel)
}
