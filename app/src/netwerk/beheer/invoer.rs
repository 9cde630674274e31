// SPDX-License-Identifier: EUPL-1.2
//! What an administrator fills in about a functie and about a new person.

use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::{Functiesoort, Organisatiesoort, Periode, Tijdstip};
use web::{Form, FoutCode, Optie, Page};

use crate::netwerk::rules::beheer::gebruikelijk;
use crate::netwerk::{Functie, formulier, functienaam};

/// A functie to be given.
pub struct NieuweFunctie {
    /// What it is for.
    pub soort: Functiesoort,
    /// From the first day until after the last.
    pub periode: Periode,
}

impl NieuweFunctie {
    /// Reads the fields. The period begins today at the earliest, so that history is not rewritten; a functie of the
    /// same kind in the same days is refused.
    pub fn lees(form: &mut Form, nu: Tijdstip, bestaand: &[Functie]) -> Option<Self> {
        let soort = form.keuze::<Functiesoort>("functiesoort");
        let periode = lees_dagen(form, nu)?;
        let dubbel = |f: &Functie| Some(f.soort) == soort && f.periode.doorsnede(periode).is_some();
        if bestaand.iter().any(dubbel) {
            form.meld_fout("functiesoort", FoutCode::Regel("netwerk-fout-functie-dubbel"), vec![]);
        }
        form.is_goed().then_some(Self { soort: soort?, periode })
    }
}

/// The first day, today at the earliest, and the last, if there is one.
pub fn lees_dagen(form: &mut Form, nu: Tijdstip) -> Option<Periode> {
    let eerste = form.datum("eerste_dag");
    let laatste = form.datum_optioneel("laatste_dag");
    if eerste.is_some_and(|dag| dag < nu.dag()) {
        form.meld_fout("eerste_dag", FoutCode::Regel("netwerk-fout-eerste-dag"), vec![]);
    }
    if eerste.zip(laatste).is_some_and(|(van, tot)| tot < van) {
        form.meld_fout("laatste_dag", FoutCode::Regel("netwerk-fout-laatste-dag"), vec![]);
    }
    Some(Periode { van: begin(eerste?, nu), tot: laatste.map_or(Tijdstip::NOOIT, einde) })
}

/// A functie that begins today begins now.
fn begin(dag: Date, nu: Tijdstip) -> Tijdstip {
    if dag == nu.dag() { nu } else { Tijdstip::begin_van(dag) }
}

/// The last day counts as a whole.
fn einde(dag: Date) -> Tijdstip {
    dag.checked_add(1.day()).map_or(Tijdstip::NOOIT, Tijdstip::begin_van)
}

/// A person to be added.
pub struct NieuwMens {
    /// The name to log in with.
    pub gebruikersnaam: String,
    /// The name on screen.
    pub naam: String,
    /// Where messages go.
    pub email: Option<String>,
    /// The first functie.
    pub functie: NieuweFunctie,
}

impl NieuwMens {
    /// Reads the fields.
    pub fn lees(form: &mut Form, nu: Tijdstip) -> Option<Self> {
        let naam = form.regel("weergavenaam", 1, 120);
        let gebruikersnaam = formulier::nieuwe_gebruikersnaam(form);
        let email = form.email_optioneel("werkmail");
        let functie = NieuweFunctie::lees(form, nu, &[]);
        form.is_goed().then_some(())?;
        Some(Self { gebruikersnaam: gebruikersnaam?, naam: naam?, email, functie: functie? })
    }
}

/// The usual kinds of functie at such an organisation first, most usual first; then all others, by name.
pub fn functiesoorten_voor(p: &Page, soort: Organisatiesoort) -> Vec<Optie> {
    let eerst = gebruikelijk(soort);
    let plek = |optie: &Optie| eerst.iter().position(|f| f.code() == optie.waarde).unwrap_or(eerst.len());
    let mut opties = functiesoorten(p);
    opties.sort_by_key(plek);
    opties
}

/// All kinds of functie, by name.
pub fn functiesoorten(p: &Page) -> Vec<Optie> {
    let optie = |soort: &Functiesoort| Optie::nieuw(soort.code(), functienaam(p, *soort));
    let mut opties: Vec<Optie> = Functiesoort::ALLE.iter().map(optie).collect();
    opties.sort_by(|een, twee| een.label.cmp(&twee.label));
    opties
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{FunctieId, GebruikerId, OrganisatieId};

    use super::*;

    /// 21 November 2026, 12:00.
    const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);

    fn form(soort: &str, van: &str, tot: &str) -> Form {
        Form::from_pairs([("functiesoort", soort), ("eerste_dag", van), ("laatste_dag", tot)])
    }

    #[test]
    fn een_periode_is_in_hele_dagen_en_begint_niet_gisteren() {
        let mut vandaag = form("boa", "21-11-2026", "");
        let f = NieuweFunctie::lees(&mut vandaag, NU, &[]).unwrap();
        assert_eq!(f.periode, Periode::vanaf(NU));
        let mut dag = form("boa", "24-11-2026", "24-11-2026");
        let f = NieuweFunctie::lees(&mut dag, NU, &[]).unwrap();
        assert_eq!(f.periode.van, Tijdstip::begin_van(date(2026, 11, 24)));
        assert_eq!(f.periode.tot, Tijdstip::begin_van(date(2026, 11, 25)));
        for (soort, van, tot, veld) in [
            ("boa", "20-11-2026", "", "eerste_dag"),
            ("boa", "", "", "eerste_dag"),
            ("boa", "24-11-2026", "23-11-2026", "laatste_dag"),
            ("koning", "24-11-2026", "", "functiesoort"),
            ("", "24-11-2026", "", "functiesoort"),
        ] {
            let mut fout = form(soort, van, tot);
            assert!(NieuweFunctie::lees(&mut fout, NU, &[]).is_none(), "{soort} {van} {tot}");
            assert!(fout.fout(veld).is_some(), "{veld}");
        }
    }

    #[test]
    fn dezelfde_functie_in_dezelfde_dagen_kan_niet_twee_keer() {
        let bestaand = Functie {
            id: FunctieId::van(1),
            gebruiker: GebruikerId::van(1),
            naam: String::new(),
            soort: Functiesoort::Boa,
            organisatie: OrganisatieId::van(1),
            organisatienaam: String::new(),
            periode: Periode { van: NU.plus_dagen(-9), tot: Tijdstip::begin_van(date(2026, 12, 1)) },
            onder: None,
        };
        for (soort, van, mag) in
            [("boa", "25-11-2026", false), ("boa", "01-12-2026", true), ("jurist", "25-11-2026", true)]
        {
            let uit = NieuweFunctie::lees(&mut form(soort, van, ""), NU, std::slice::from_ref(&bestaand));
            assert_eq!(uit.is_some(), mag, "{soort} {van}");
        }
    }
}
