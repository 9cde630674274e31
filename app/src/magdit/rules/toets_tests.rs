// SPDX-License-Identifier: EUPL-1.2
//! Tables of cases for the engine, and the laws that hold for every question.

use jiff::civil::{Date, date};
use kernel::{AfspraakId, Organisatiesoort, Veldgroep, Veldgroepen};

use super::afspraak::{Afspraken, Gebrek, Partnerafspraak};
use super::eigen::{Eigenregel, Verscherping};
use super::regel::{Bereik, Regelset};
use super::toets::{Omstandigheden, Rol, Stap, Toetsing, oordeel, toets};
use crate::magdit::model::{
    Antwoordsoort as A, Gebruiksdoel, Gegevensbron, Gegevenssoort, Ontvangersoort, Overwie, Vraagstelling,
};

const DAG: Date = date(2026, 11, 22);

/// `bron gegevens over ontvanger doel`, as codes.
fn vraag(codes: &str) -> Vraagstelling {
    let c: Vec<&str> = codes.split(' ').collect();
    Vraagstelling {
        vrager: Organisatiesoort::Gemeente,
        bron: c[0].parse().unwrap(),
        gegevens: c[1].parse().unwrap(),
        over: c[2].parse().unwrap(),
        ontvanger: c[3].parse().unwrap(),
        doel: c[4].parse().unwrap(),
        thema: None,
    }
}

fn om(afspraken: Afspraken) -> Omstandigheden<'static> {
    Omstandigheden { set: Regelset::geldend(), dag: DAG, herkomst: None, eigen: &[], afspraken }
}

fn antwoord(codes: &str) -> Toetsing {
    toets(&vraag(codes), &om(Afspraken::Nvt))
}

#[test]
fn de_praktijk_en_de_wet_staan_in_de_regels() {
    for (codes, verwacht, regel) in [
        // Sector rules of practice: what a source allows within the municipality.
        ("brp identiteit volwassene team-oov openbare-orde", A::MagMits, "brp-eigen-taak"),
        ("brp identiteit volwassene politie openbare-orde", A::MagNiet, "brp-buiten"),
        ("bag-kadaster plek plek politie controle", A::Mag, "register-open"),
        ("handelsregister identiteit volwassene gemeente toezicht", A::MagMits, "register-naam"),
        ("wmo waarneming volwassene team-oov wegen", A::MagNiet, "wmo-jeugd-dicht"),
        ("jeugd waarneming minderjarige politie openbare-orde", A::MagNiet, "wmo-jeugd-dicht"),
        ("participatie financieel volwassene team-oov wegen", A::MagNiet, "participatie-dicht"),
        ("participatie financieel volwassene sociaal-domein toezicht", A::MagMits, "participatie-zelf"),
        ("eigen-waarneming waarneming volwassene sociaal-domein toezicht", A::MagMits, "sociale-recherche"),
        ("belasting financieel volwassene team-oov wegen", A::MagNiet, "belasting-geheim"),
        ("woz financieel plek gemeente toezicht", A::MagMits, "woz-waarde"),
        ("bibob advies volwassene partner casus", A::MagNiet, "bibob-dicht"),
        ("politie waarneming volwassene sociaal-domein zorg", A::MagNiet, "politie-ander-doel"),
        ("politie waarneming volwassene burgemeester openbare-orde", A::MagMits, "politie-burgemeester"),
        ("camera beeld volwassene corporatie toezicht", A::MagNiet, "camera-dicht"),
        ("anpr beeld volwassene team-oov wegen", A::MagNiet, "anpr-dicht"),
        ("mma waarneming volwassene politie opsporing", A::MagNiet, "mma-dicht"),
        ("mma waarneming volwassene team-oov wegen", A::MagMits, "mma-lezers"),
        ("mma cijfers plek gemeenteraad beleid", A::MagMits, "cijfers"),
        // Bibob, article 28: listed receivers, and nobody else.
        ("bibob advies volwassene gemeente bibob", A::MagMits, "bibob-ander-bestuursorgaan"),
        ("bibob advies volwassene gemeente toezicht", A::MagNiet, "bibob-dicht"),
        ("bibob advies volwassene riec bibob", A::MagMits, "bibob-riec"),
        ("bibob advies bedrijf burgemeester openbare-orde", A::MagMits, "bibob-driehoek"),
        ("bibob advies bedrijf omgevingsdienst bibob", A::MagMits, "bibob-omgevingsdienst"),
        ("bibob advies bedrijf bureau-bibob bibob", A::MagMits, "bibob-landelijk-bureau"),
        ("bibob advies volwassene betrokkene bibob", A::MagMits, "bibob-betrokkene"),
        ("bibob cijfers bedrijf gemeenteraad beleid", A::MagNiet, "bibob-dicht"),
        // Partnerships under the WGS.
        ("riec advies volwassene corporatie toezicht", A::MagNiet, "riec-dicht"),
        ("riec advies volwassene team-oov toezicht", A::MagMits, "riec-deelnemer"),
        ("zvh dossier volwassene school zorg", A::MagNiet, "zvh-dicht"),
        // Danger to a life goes before secrecy.
        ("wmo gezondheid volwassene politie nood", A::MagMits, "nood"),
        ("zorg gezondheid volwassene team-oov wegen", A::MagNiet, "zorg-dicht"),
        // In doubt: the jurist.
        ("onderwijs waarneming minderjarige team-oov wegen", A::VraagJurist, "onderwijs"),
        ("eigen-waarneming waarneming minderjarige school zorg", A::VraagJurist, "eigen-school"),
        (
            "eigen-waarneming waarneming bedrijf rijksinspectie toezicht",
            A::VraagJurist,
            "eigen-rijksinspectie",
        ),
    ] {
        let t = antwoord(codes);
        assert_eq!(t.antwoord, verwacht, "{codes}: {:?}", t.regels());
        let Some(Stap::Regel { code, .. }) = t.stappen.first() else { panic!("{codes}") };
        assert_eq!(code, regel, "{codes}");
    }
}

#[test]
fn een_grens_komt_er_bovenop() {
    for (codes, verwacht, grens) in [
        ("melding-burger melder volwassene politie opsporing", A::MagNiet, "grens-melder"),
        ("eigen-waarneming gezondheid volwassene politie openbare-orde", A::MagNiet, "grens-gezondheid"),
        (
            "eigen-waarneming strafrechtelijk volwassene corporatie toezicht",
            A::MagNiet,
            "grens-straf-privaat",
        ),
        (
            "eigen-waarneming strafrechtelijk volwassene politie openbare-orde",
            A::MagMits,
            "grens-straf-overheid",
        ),
        ("brp bsn volwassene team-oov openbare-orde", A::MagMits, "grens-bsn"),
        ("eigen-waarneming dossier volwassene gemeente toezicht", A::MagNiet, "grens-dossier"),
        ("eigen-waarneming waarneming minderjarige team-oov wegen", A::MagMits, "grens-minderjarige"),
        ("eigen-waarneming identiteit volwassene team-oov beleid", A::MagNiet, "grens-beleid"),
    ] {
        let t = antwoord(codes);
        assert_eq!(t.antwoord, verwacht, "{codes}");
        let ligt_erop = |s: &Stap| matches!(s, Stap::Regel { code, rol: Rol::Grens, .. } if code == grens);
        assert!(t.stappen.iter().any(ligt_erop), "{codes}: {:?}", t.regels());
    }
    let mut vraag = vraag("eigen-waarneming waarneming volwassene politie openbare-orde");
    vraag.thema = Some("mensenhandel".into());
    assert!(toets(&vraag, &om(Afspraken::Nvt)).regels().contains(&"grens-slachtoffer@1".to_owned()));
}

#[test]
fn zonder_regel_beslist_de_jurist() {
    let t = antwoord("eigen-waarneming waarneming volwassene bureau-bibob heffing");
    assert_eq!((t.antwoord, t.stappen.first()), (A::VraagJurist, Some(&Stap::Geenregel)));
}

#[test]
fn de_politie_geeft_zelf_wat_een_ander_niet_mag_doorgeven() {
    let mut v = vraag("politie waarneming volwassene gemeente openbare-orde");
    assert_eq!(toets(&v, &om(Afspraken::Nvt)).antwoord, A::MagNiet);
    v.vrager = Organisatiesoort::Politie;
    assert_eq!(toets(&v, &om(Afspraken::Nvt)).regels(), ["politie-verstrekt-zelf@1"]);
}

#[test]
fn de_herkomst_van_een_signaal_reist_mee() {
    let v = vraag("eigen-waarneming waarneming volwassene gemeente toezicht");
    let zonder = toets(&v, &om(Afspraken::Onbekend));
    let met = toets(&v, &Omstandigheden { herkomst: Some(Gegevensbron::Mma), ..om(Afspraken::Onbekend) });
    assert_eq!((zonder.antwoord, met.antwoord), (A::MagMits, A::MagNiet));
    assert!(met.regels().contains(&"mma-dicht@1".to_owned()) && !met.kan_wel.is_empty());
}

#[test]
fn een_regel_die_nog_niet_geldt_telt_niet() {
    let v = vraag("riec advies volwassene team-oov toezicht");
    let eerder = Omstandigheden { dag: date(2025, 7, 1), ..om(Afspraken::Nvt) };
    assert_eq!(toets(&v, &eerder).stappen.first(), Some(&Stap::Geenregel));
}

fn afspraak(veldgroepen: Veldgroepen, gebrek: Option<&str>) -> Partnerafspraak {
    let gebreken = gebrek.map(|s| Gebrek { sleutel: s.to_owned(), op: None });
    let (id, naam) = (AfspraakId::van(7), "Convenant".to_owned());
    Partnerafspraak { id, naam, versie: 2, veldgroepen, gebreken: gebreken.into_iter().collect() }
}

#[test]
fn een_afspraak_noemt_zich_of_zegt_waarom_zij_niet_werkt() {
    let v = vraag("eigen-waarneming waarneming volwassene politie openbare-orde");
    let alles = Veldgroepen::ALLE;
    let smal = Veldgroepen::GEEN.met(Veldgroep::Kern);
    for (alle, verwacht, versie) in [
        (vec![afspraak(alles, None)], A::MagMits, Some(2)),
        (vec![afspraak(alles, Some("dpia")), afspraak(alles, None)], A::MagMits, Some(2)),
        (vec![afspraak(smal, None)], A::MagNiet, None),
        (vec![afspraak(alles, Some("dpia"))], A::MagNiet, None),
        (vec![], A::MagNiet, None),
    ] {
        let t = toets(&v, &om(Afspraken::Met(alle.clone())));
        assert_eq!((t.antwoord, t.afspraak.as_ref().map(|a| a.versie)), (verwacht, versie), "{alle:?}");
        assert_eq!(t.kan_wel.is_empty(), verwacht != A::MagNiet);
    }
    let onbekend = toets(&v, &om(Afspraken::Onbekend));
    assert_eq!(onbekend.antwoord, A::MagMits);
    assert!(onbekend.voorwaarden.iter().any(|w| w.0.contains("ondertekende afspraak")));
    // What needs no afspraak is not refused for want of one.
    let aangifte = vraag("eigen-waarneming waarneming volwassene politie opsporing");
    assert_eq!(toets(&aangifte, &om(Afspraken::Met(vec![]))).antwoord, A::MagMits);
}

fn regel(bereik: Bereik, antwoord: A, voorwaarde: Option<&str>) -> Eigenregel {
    let voorwaarde = voorwaarde.map(str::to_owned);
    let reden = "Afgesproken met de ondernemingsraad.".to_owned();
    Eigenregel { nummer: 1, versie: 1, bereik, antwoord, voorwaarde, artikel: None, reden }
}

fn scherp(r: Eigenregel) -> Result<Verscherping, super::eigen::Verruiming> {
    Verscherping::uit(r, Organisatiesoort::Gemeente, Regelset::geldend(), DAG)
}

#[test]
fn een_eigen_regel_verscherpt_en_een_ruimere_wordt_geweigerd() {
    let bibob = || Bereik { bron: vec![Gegevensbron::Bibob], ..Bereik::default() };
    let corporatie = || Bereik {
        bron: vec![Gegevensbron::Bibob],
        ontvanger: vec![Ontvangersoort::Corporatie],
        ..Bereik::default()
    };
    // The law lets Bibob data go to some; the organisation wants it to go to nobody without its jurist.
    assert!(scherp(regel(bibob(), A::VraagJurist, None)).is_ok());
    assert!(scherp(regel(bibob(), A::MagMits, Some("De Bibob-coördinator is akkoord."))).is_ok());
    // To a housing association it may never: nothing is stricter than that, so each of these would loosen or do nothing.
    for soort in A::ALLE {
        let fout = scherp(regel(corporatie(), *soort, Some("x"))).unwrap_err();
        assert_eq!((fout.regel.as_deref(), fout.antwoord), (Some("bibob-dicht"), A::MagNiet), "{soort}");
        assert!(fout.artikelen.iter().any(|a| a.contains("28")));
    }
    assert!(scherp(regel(bibob(), A::Mag, None)).is_err());
}

#[test]
fn een_eigen_regel_staat_met_zijn_reden_in_de_keten() {
    let bereik = Bereik { bron: vec![Gegevensbron::EigenWaarneming], ..Bereik::default() };
    let eigen = [scherp(regel(bereik, A::MagNiet, None)).unwrap()];
    let v = vraag("eigen-waarneming waarneming volwassene team-oov wegen");
    let t = toets(&v, &Omstandigheden { eigen: &eigen, ..om(Afspraken::Nvt) });
    assert_eq!(t.antwoord, A::MagNiet);
    assert!(
        t.regels().contains(&"eigen-1@1".to_owned()) && t.voorwaarden.is_empty() && !t.kan_wel.is_empty()
    );
}

/// Every question of the closed lists.
fn alle(vrager: Organisatiesoort, ontvanger: Ontvangersoort) -> impl Iterator<Item = Vraagstelling> {
    Gegevensbron::ALLE.iter().flat_map(move |&bron| {
        Gegevenssoort::ALLE.iter().flat_map(move |&gegevens| {
            Overwie::ALLE.iter().flat_map(move |&over| {
                Gebruiksdoel::ALLE.iter().map(move |&doel| Vraagstelling {
                    vrager,
                    bron,
                    ontvanger,
                    gegevens,
                    over,
                    doel,
                    thema: None,
                })
            })
        })
    })
}

#[test]
fn elke_vraag_krijgt_een_antwoord_en_elk_nee_een_weg() {
    let set = Regelset::geldend();
    let mut aantallen = [0_usize; 4];
    for &ontvanger in Ontvangersoort::ALLE {
        for v in alle(Organisatiesoort::Gemeente, ontvanger) {
            let (soort, door) = oordeel(set, &v, DAG);
            assert!(soort != A::MagNiet || door.is_some_and(|r| r.kan_wel.is_some()), "{v:?}");
            aantallen[soort as usize] += 1;
        }
    }
    assert!(aantallen.iter().all(|n| *n > 0), "{aantallen:?}");
}

#[test]
fn wat_er_bovenop_komt_maakt_nooit_ruimer() {
    let set = Regelset::geldend();
    let eigen: Vec<Verscherping> = [A::MagMits, A::VraagJurist, A::MagNiet]
        .into_iter()
        .zip([Gegevenssoort::Waarneming, Gegevenssoort::Identiteit, Gegevenssoort::Plek])
        .map(|(a, g)| {
            let bereik = Bereik { gegevens: vec![g], ..Bereik::default() };
            scherp(regel(bereik, a, Some("Alleen na overleg."))).unwrap()
        })
        .collect();
    for ontvanger in [Ontvangersoort::Politie, Ontvangersoort::TeamOov, Ontvangersoort::Corporatie] {
        for v in alle(Organisatiesoort::Gemeente, ontvanger).step_by(7) {
            let kaal = oordeel(set, &v, DAG).0;
            for herkomst in [None, Some(Gegevensbron::Politie)] {
                let om = Omstandigheden {
                    set,
                    dag: DAG,
                    herkomst,
                    eigen: &eigen,
                    afspraken: Afspraken::Met(vec![]),
                };
                let t = toets(&v, &om);
                assert!(t.antwoord >= kaal, "{v:?}");
                assert_eq!(t.antwoord == A::MagNiet, !t.kan_wel.is_empty(), "{v:?}");
                assert!(t.antwoord != A::MagMits || !t.voorwaarden.is_empty(), "{v:?}");
            }
        }
    }
}

#[test]
fn een_antwoord_overleeft_het_bewaren() {
    let t = antwoord("onderwijs waarneming minderjarige team-oov wegen");
    let json = serde_json::to_string(&t).unwrap();
    assert_eq!(serde_json::from_str::<Toetsing>(&json).unwrap(), t);
}
