// SPDX-License-Identifier: EUPL-1.2
//! From a form (a page, the API or a line of an import) to a signaal: the same rules for each.

use jiff::civil::Date;
use kernel::{FunctieId, Herkomst, OrganisatieId, Tijdstip};
use web::{Form, FoutCode};

use crate::signaal::model::{Beperking, Hoebekend, Kanaal, Melder, Meldersoort, NieuwSignaal, Plaats, Punt};
use crate::signaal::thema::thema;

const WAT_MIN: usize = 10;
const WAT_MAX: usize = 4000;
const REGEL_MAX: usize = 200;

/// Task and article under which a municipality processes reports on public order and undermining crime.
pub const GRONDSLAG: &str = "art. 172 Gemeentewet; art. 6 lid 1 onder e AVG";
/// As [`GRONDSLAG`], for what the police provided.
pub const GRONDSLAG_POLITIE: &str =
    "art. 16 lid 1 onder b Wpg; art. 172 Gemeentewet; art. 6 lid 1 onder e AVG";

/// Who receives the form, and when.
#[derive(Debug, Clone)]
pub struct Ontvangst {
    /// The responsible organisation.
    pub eigenaar: OrganisatieId,
    /// CBS code of the municipality, if the organisation is one: places lie within it.
    pub gemeente: Option<String>,
    /// Who registers; none for a visitor.
    pub door: Option<FunctieId>,
    /// The moment.
    pub nu: Tijdstip,
}

/// A report by a visitor. Only the themes offered to visitors, and no restriction.
pub fn lees_melding(f: &mut Form, ontvangst: &Ontvangst) -> Option<NieuwSignaal> {
    let thema = lees_thema(f, true);
    let wat = f.tekst("wat", WAT_MIN, WAT_MAX);
    let plaats = lees_plaats(f, ontvangst.gemeente.as_deref());
    let hoe_bekend = f.keuze::<Hoebekend>("hoe_bekend");
    let periode = lees_periode(f, ontvangst.nu.dag());
    let melder = lees_melder(f, Meldersoort::Inwoner);
    Some(NieuwSignaal {
        eigenaar: ontvangst.eigenaar,
        kanaal: Kanaal::Melding,
        thema: thema?,
        wat: wat?,
        duiding: None,
        hoe_bekend: hoe_bekend?,
        plaats: plaats?,
        periode: periode?,
        beperking: Beperking::VRIJ,
        grondslag: GRONDSLAG.to_owned(),
        melder,
        ontvangen_op: ontvangst.nu,
        ontvangen_door: None,
        extern_id: None,
        invoer: None,
    })
    .filter(|_| f.is_goed())
}

/// A signaal registered by staff: an observation, a police report, or another.
pub fn lees_registratie(f: &mut Form, ontvangst: &Ontvangst) -> Option<NieuwSignaal> {
    let kanaal = f.keuze::<Kanaal>("kanaal");
    let thema = lees_thema(f, false);
    let wat = f.tekst("wat", WAT_MIN, WAT_MAX);
    let duiding = f.tekst_optioneel("duiding", WAT_MAX);
    let plaats = lees_plaats(f, ontvangst.gemeente.as_deref());
    let hoe_bekend = if f.heeft("hoe_bekend") {
        f.keuze::<Hoebekend>("hoe_bekend")
    } else {
        Some(Hoebekend::EigenWaarneming)
    };
    let periode = lees_periode(f, ontvangst.nu.dag());
    let beperking = kanaal.and_then(|k| lees_beperking(f, k));
    let melder = lees_melder(f, kanaal.map_or(Meldersoort::Collega, meldersoort));
    let kanaal = kanaal?;
    if kanaal == Kanaal::Mma && melder.is_some() {
        f.meld_fout("melder_naam", FoutCode::Regel("fout-mma-geen-melder"), vec![]);
    }
    Some(NieuwSignaal {
        eigenaar: ontvangst.eigenaar,
        kanaal,
        thema: thema?,
        wat: wat?,
        duiding,
        hoe_bekend: hoe_bekend?,
        plaats: plaats?,
        periode: periode?,
        beperking: beperking?,
        grondslag: if kanaal == Kanaal::Politie { GRONDSLAG_POLITIE } else { GRONDSLAG }.to_owned(),
        melder,
        ontvangen_op: ontvangst.nu,
        ontvangen_door: ontvangst.door,
        extern_id: None,
        invoer: None,
    })
    .filter(|_| f.is_goed())
}

/// What may be corrected of a signaal.
#[derive(Debug, Clone)]
pub struct Correctie {
    /// The version that the form was opened with.
    pub versie: i64,
    /// Code of the thema.
    pub thema: String,
    /// Facts.
    pub wat: String,
    /// Reading.
    pub duiding: Option<String>,
    /// How it is known.
    pub hoe_bekend: Hoebekend,
    /// Where.
    pub plaats: Plaats,
    /// First and last day.
    pub periode: (Option<Date>, Option<Date>),
}

/// A correction; the point on the map stays as it was.
pub fn lees_correctie(f: &mut Form, gemeente: Option<&str>, vandaag: Date) -> Option<Correctie> {
    let versie = f.getal("versie", 1..=i64::MAX);
    let thema = lees_thema(f, false);
    let wat = f.tekst("wat", WAT_MIN, WAT_MAX);
    let duiding = f.tekst_optioneel("duiding", WAT_MAX);
    let plaats = lees_plaats(f, gemeente);
    let hoe_bekend = f.keuze::<Hoebekend>("hoe_bekend");
    let periode = lees_periode(f, vandaag);
    Some(Correctie {
        versie: versie?,
        thema: thema?,
        wat: wat?,
        duiding,
        hoe_bekend: hoe_bekend?,
        plaats: plaats?,
        periode: periode?,
    })
    .filter(|_| f.is_goed())
}

const fn meldersoort(kanaal: Kanaal) -> Meldersoort {
    match kanaal {
        Kanaal::Melding | Kanaal::Mma | Kanaal::Invoer => Meldersoort::Inwoner,
        Kanaal::Waarneming | Kanaal::Collega | Kanaal::Controle => Meldersoort::Collega,
        Kanaal::Politie | Kanaal::Partner => Meldersoort::Partner,
    }
}

fn lees_thema(f: &mut Form, publiek: bool) -> Option<String> {
    let code = f.regel("thema", 1, 40)?;
    if thema(&code).is_some_and(|t| !publiek || t.is_publiek()) {
        return Some(code);
    }
    f.meld_fout("thema", FoutCode::Keuze, vec![]);
    None
}

/// An address or description is always asked; the point on the map and the buurt are helpful, and must be ours.
fn lees_plaats(f: &mut Form, gemeente: Option<&str>) -> Option<Plaats> {
    let omschrijving = f.regel("plaats", 3, REGEL_MAX);
    let buurt = f.regel_optioneel("buurt", 10);
    let (lon, lat) = (f.komma_optioneel("lon"), f.komma_optioneel("lat"));
    let punt = lon.zip(lat).map(|(lon, lat)| Punt { lon, lat });
    let gebied = match (buurt, punt) {
        (Some(code), _) if ligt_in(&code, gemeente) => Some(code),
        (Some(_), _) => {
            f.meld_fout("buurt", FoutCode::Keuze, vec![]);
            None
        }
        (None, Some(p)) => gebied_van(f, p, gemeente),
        (None, None) => gemeente.map(str::to_owned),
    };
    Some(Plaats { omschrijving: omschrijving?, gebied, punt })
}

fn ligt_in(code: &str, gemeente: Option<&str>) -> bool {
    gebied::gebied(code).is_some_and(|g| gemeente.is_none_or(|gm| g.gemeentecode == gm))
}

fn gebied_van(f: &mut Form, p: Punt, gemeente: Option<&str>) -> Option<String> {
    let punt = gebied::Punt { lon: p.lon, lat: p.lat };
    let van_punt = gebied::gemeente_op_punt(punt).map(|g| g.code);
    if gemeente.is_some() && van_punt != gemeente {
        f.meld_fout("plaats", FoutCode::Regel("fout-punt-buiten-gemeente"), vec![]);
        return None;
    }
    gebied::buurt_op_punt(punt).map(|b| b.code.to_owned()).or_else(|| van_punt.map(str::to_owned))
}

fn lees_periode(f: &mut Form, vandaag: Date) -> Option<(Option<Date>, Option<Date>)> {
    let van = f.datum_optioneel("periode_van");
    let tot = f.datum_optioneel("periode_tot");
    for (veld, dag) in [("periode_van", van), ("periode_tot", tot)] {
        if dag.is_some_and(|d| d > vandaag) {
            f.meld_fout(veld, FoutCode::Regel("fout-dag-in-toekomst"), vec![]);
        }
    }
    if van.zip(tot).is_some_and(|(van, tot)| tot < van) {
        f.meld_fout("periode_tot", FoutCode::Regel("fout-periode-om"), vec![]);
    }
    f.is_goed().then_some((van, tot))
}

/// The restriction follows from the channel, so that nobody can forget it; only its purpose and the consent are asked.
fn lees_beperking(f: &mut Form, kanaal: Kanaal) -> Option<Beperking> {
    let herkomst = kanaal.herkomst();
    match herkomst {
        Herkomst::Vrij => Some(Beperking::VRIJ),
        Herkomst::Mma => {
            Some(Beperking { herkomst, doel: f.regel_optioneel("herkomst_doel", REGEL_MAX), mag_door: false })
        }
        Herkomst::Politie | Herkomst::Partner => {
            let doel = f.regel("herkomst_doel", 5, REGEL_MAX);
            let mag_door = f.vinkje("mag_door");
            Some(Beperking { herkomst, doel: Some(doel?), mag_door })
        }
    }
}

fn lees_melder(f: &mut Form, soort: Meldersoort) -> Option<Melder> {
    let naam = f.regel_optioneel("melder_naam", 100);
    let email = f.email_optioneel("melder_email");
    let telefoon = f.telefoon_optioneel("melder_telefoon");
    (naam.is_some() || email.is_some() || telefoon.is_some()).then_some(Melder {
        soort,
        naam,
        email,
        telefoon,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ontvangst() -> Ontvangst {
        Ontvangst {
            eigenaar: OrganisatieId::van(1),
            gemeente: Some("GM0994".to_owned()),
            door: None,
            nu: Tijdstip::van_ms(1_795_258_800_000),
        }
    }

    fn form(extra: &[(&str, &str)]) -> Form {
        let basis = [
            ("kanaal", "waarneming"),
            ("thema", "drugs"),
            ("wat", "Twee busjes laden dozen uit."),
            ("plaats", "Testweg 9001"),
            ("hoe_bekend", "eigen-waarneming"),
        ];
        let mut f = Form::from_pairs(basis);
        for (veld, waarde) in extra {
            f.zet(veld, *waarde);
        }
        f
    }

    fn fouten(f: &Form) -> Vec<&str> {
        f.fouten().iter().map(|f| f.veld.as_str()).collect()
    }

    #[test]
    fn a_visitor_needs_no_name() {
        let nieuw = lees_melding(&mut form(&[]), &ontvangst()).unwrap();
        assert!(nieuw.melder.is_none());
        assert_eq!((nieuw.kanaal, nieuw.plaats.gebied.as_deref()), (Kanaal::Melding, Some("GM0994")));
    }

    #[test]
    fn an_empty_form_says_everything_at_once() {
        let mut f = Form::leeg();
        assert!(lees_melding(&mut f, &ontvangst()).is_none());
        assert_eq!(fouten(&f), ["thema", "wat", "plaats", "hoe_bekend"]);
    }

    #[test]
    fn what_the_police_provide_has_a_purpose() {
        let mut f = form(&[("kanaal", "politie")]);
        assert!(lees_registratie(&mut f, &ontvangst()).is_none());
        assert_eq!(fouten(&f), ["herkomst_doel"]);
        let mut f = form(&[("kanaal", "politie"), ("herkomst_doel", "art. 16 Wpg, openbare orde")]);
        let nieuw = lees_registratie(&mut f, &ontvangst()).unwrap();
        assert_eq!(nieuw.beperking.herkomst, Herkomst::Politie);
        assert!(!nieuw.beperking.mag_door);
    }

    #[test]
    fn meld_misdaad_anoniem_has_no_reporter() {
        let mut f = form(&[("kanaal", "mma"), ("melder_naam", "Iemand")]);
        assert!(lees_registratie(&mut f, &ontvangst()).is_none());
        assert_eq!(fouten(&f), ["melder_naam"]);
    }

    #[test]
    fn a_place_outside_the_municipality_is_refused() {
        for extra in
            [&[("lon", "4.9"), ("lat", "52.37")][..], &[("buurt", "BU09170101")][..], &[("buurt", "x")][..]]
        {
            let mut f = form(extra);
            assert!(lees_melding(&mut f, &ontvangst()).is_none(), "{extra:?}");
        }
    }

    #[test]
    fn a_period_lies_in_the_past_and_runs_forward() {
        for (extra, veld) in [
            (&[("periode_van", "22-11-2026")][..], "periode_van"),
            (&[("periode_van", "3-11-2026"), ("periode_tot", "1-11-2026")][..], "periode_tot"),
        ] {
            let mut f = form(extra);
            assert!(lees_melding(&mut f, &ontvangst()).is_none());
            assert_eq!(fouten(&f), [veld]);
        }
    }
}
