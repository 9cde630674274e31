// SPDX-License-Identifier: EUPL-1.2
//! Reads and judges a set of rules. What is checked beyond the form: a length in hours runs from an hour, what the Atw does
//! not cover says why, versions of one term do not overlap, equated days lie in their own year.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::{Table, Value};

use super::lezer::{Fouten, Lezer, dagduur, eenheid};
use super::{Aanvang, Aard, Atwstand, Bedragregel, Gebeurtenis, Regel, Regelset, Verlenging, Zekerheid};
use crate::atw::is_uitgezonderd;
use crate::duur::{Dagduur, Duur, Uurduur};
use crate::kalender::Kalender;

/// Everything that is wrong with a set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the set of terms cannot be used:\n{}", .fouten.join("\n"))]
pub struct Regelfouten {
    fouten: Vec<String>,
}

impl Regelfouten {
    /// Each fault with its place.
    #[must_use]
    pub fn fouten(&self) -> &[String] {
        &self.fouten
    }
}

/// Reads a set.
pub(super) fn lees(tekst: &str) -> Result<Regelset, Regelfouten> {
    let tabel: Table =
        tekst.parse().map_err(|e: toml::de::Error| Regelfouten { fouten: vec![e.to_string()] })?;
    let mut fouten = Fouten::default();
    let mut tabel = tabel;
    let lijsten = [
        neem(&mut tabel, "gelijkgesteld", &mut fouten),
        neem(&mut tabel, "termijn", &mut fouten),
        neem(&mut tabel, "bedrag", &mut fouten),
    ];
    let [gelijk, termijnen, bedragen] = lijsten;
    let mut kop = Lezer::nieuw("the set", tabel, &mut fouten);
    let (versie, bron) = (kop.tekst("versie"), kop.tekst("bron"));
    let bron_gelijkgesteld = kop.tekst("bron_gelijkgesteld");
    if versie.as_deref().is_some_and(|v| crate::tijdstip::lees_dag(v).is_err()) {
        kop.fout("`versie` must be a day");
    }
    kop.klaar();
    let kalender = kalender(gelijk, &mut fouten);
    let regels = regels(termijnen, &mut fouten);
    let bedragen = bedragregels(bedragen, &mut fouten);
    match (versie, bron, bron_gelijkgesteld) {
        (Some(versie), Some(bron), Some(bron_gelijkgesteld)) if fouten.0.is_empty() => {
            Ok(Regelset { versie, bron, bron_gelijkgesteld, kalender, regels, bedragen })
        }
        _ => Err(Regelfouten { fouten: fouten.0 }),
    }
}

fn neem(tabel: &mut Table, naam: &str, fouten: &mut Fouten) -> Vec<Table> {
    let Some(waarde) = tabel.remove(naam) else {
        fouten.erbij("the set", format!("`[[{naam}]]` is missing"));
        return Vec::new();
    };
    let lijst: Option<Vec<Table>> =
        waarde.as_array().and_then(|l| l.iter().map(Value::as_table).map(Option::<&Table>::cloned).collect());
    lijst.unwrap_or_else(|| {
        fouten.erbij("the set", format!("`{naam}` must be a list of tables"));
        Vec::new()
    })
}

fn kalender(tabellen: Vec<Table>, fouten: &mut Fouten) -> Kalender {
    let mut jaren = BTreeMap::new();
    for (n, tabel) in (1..).zip(tabellen) {
        let mut l = Lezer::nieuw(format!("gelijkgesteld {n}"), tabel, fouten);
        let (jaar, dagen) = (l.getal("jaar").and_then(|j| i16::try_from(j).ok()), l.dagen("dagen"));
        if let (Some(jaar), Some(dagen)) = (jaar, dagen) {
            if dagen.iter().any(|d| d.year() != jaar) {
                l.fout(format!("a day lies outside {jaar}"));
            }
            if jaren.insert(jaar, dagen).is_some() {
                l.fout(format!("{jaar} is given twice"));
            }
        }
        l.klaar();
    }
    Kalender::nieuw(jaren)
}

fn regels(tabellen: Vec<Table>, fouten: &mut Fouten) -> BTreeMap<String, Vec<Arc<Regel>>> {
    let mut alle: BTreeMap<String, Vec<Arc<Regel>>> = BTreeMap::new();
    for (n, tabel) in (1..).zip(tabellen) {
        let soort = tabel.get("soort").and_then(Value::as_str).unwrap_or("?");
        let mut l = Lezer::nieuw(format!("termijn {n} ({soort})"), tabel, fouten);
        let regel = regel(&mut l);
        l.klaar();
        if let Some(regel) = regel {
            alle.entry(regel.soort.clone()).or_default().push(Arc::new(regel));
        }
    }
    for (soort, versies) in &mut alle {
        versies.sort_by_key(|r| r.geldig_van);
        let na_elkaar = versies.iter().zip(versies.iter().skip(1));
        for (eerst, dan) in na_elkaar {
            if eerst.geldig_tot.is_none_or(|tot| tot >= dan.geldig_van) {
                fouten.erbij(soort, format!("two versions overlap on {}", dan.geldig_van));
            }
        }
    }
    alle
}

fn regel(l: &mut Lezer<'_>) -> Option<Regel> {
    let soort = l.tekst("soort");
    if soort
        .as_deref()
        .is_some_and(|s| !s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'))
    {
        l.fout("`soort` is made of small letters, digits and _");
    }
    let (naam, naam_en) = (l.tekst("naam"), l.tekst("naam_en"));
    let aanvang = l.keuze("aanvang", Aanvang::van_code);
    let duur = duur(l, aanvang);
    let gebeurtenis = l.keuze("gebeurtenis", Gebeurtenis::van_code);
    let (atw, aard) = (l.keuze("atw", Atwstand::van_code), l.keuze("aard", Aard::van_code));
    let atw_grond = l.mag_artikel("atw_grond");
    let verlenging = verlenging(l);
    let opschorting = l.mag_ja("opschorting");
    let (artikelen, zekerheid) = (l.artikelen(), l.keuze("zekerheid", Zekerheid::van_code));
    let (geldig_van, geldig_tot, eerder) = (l.dag("geldig_van"), l.mag_dag("geldig_tot"), l.mag_ja("eerder"));
    let (noot, bron) = (l.mag_tekst("noot"), l.tekst("bron"));
    if geldig_van.zip(geldig_tot).is_some_and(|(van, tot)| tot < van) {
        l.fout("`geldig_tot` lies before `geldig_van`");
    }
    if let (Some(duur), Some(aanvang), Some(atw)) = (duur, aanvang, atw) {
        samenhang(l, (duur, aanvang, atw), atw_grond.is_some(), verlenging.is_some() || opschorting);
    }
    Some(Regel {
        soort: soort?,
        naam: naam?,
        naam_en: naam_en?,
        duur: duur?,
        aanvang: aanvang?,
        gebeurtenis: gebeurtenis?,
        atw: atw?,
        atw_grond,
        aard: aard?,
        verlenging,
        opschorting,
        artikelen: artikelen?,
        geldig_van: geldig_van?,
        geldig_tot,
        eerder,
        zekerheid: zekerheid?,
        noot,
        bron: bron?,
    })
}

fn duur(l: &mut Lezer<'_>, aanvang: Option<Aanvang>) -> Option<Duur> {
    let aantal = l.getal("lengte");
    // Hours are a unit of their own kind: they only exist where a term runs from an hour.
    let gelezen = l.keuze("eenheid", |code| match code {
        "uren" => Some(None),
        code => eenheid(code).map(Some),
    });
    let (aantal, eenheid) = (aantal?, gelezen?);
    let duur = match eenheid {
        None => Uurduur::nieuw(aantal).map(Duur::Uren),
        Some(eenheid) => Dagduur::nieuw(aantal, eenheid).map(Duur::Dagen),
    };
    let uren = eenheid.is_none();
    if aanvang.is_some_and(|a| (a == Aanvang::Uur) != uren) {
        l.fout("a length in hours and `aanvang = \"uur\"` belong together");
    }
    duur
}

fn verlenging(l: &mut Lezer<'_>) -> Option<Verlenging> {
    l.in_tabel("verlenging", |l| {
        let (keren, duur, artikel) = (l.getal("keren"), dagduur(l), l.mag_artikel("artikel"));
        if artikel.is_none() {
            l.fout("`artikel` is missing");
        }
        Some(Verlenging { keren: keren?, duur: duur?, artikel: artikel? })
    })
}

fn samenhang(
    l: &mut Lezer<'_>,
    (duur, aanvang, atw): (Duur, Aanvang, Atwstand),
    grond: bool,
    loopt_langer: bool,
) {
    if (atw == Atwstand::Ja) == grond {
        l.fout("`atw_grond` belongs to every `atw` but \"ja\"");
    }
    let vooruit = matches!(aanvang, Aanvang::DagNa | Aanvang::DagZelf);
    let eu_uren = atw == Atwstand::Eu && aanvang == Aanvang::Uur;
    if !vooruit && atw != Atwstand::Nee && !eu_uren {
        l.fout("only a term of days that runs forward can be moved by a free day");
    }
    let te_lang = matches!(duur, Duur::Dagen(d) if is_uitgezonderd(d));
    if te_lang && matches!(atw, Atwstand::Ja | Atwstand::Open) {
        l.fout("art. 4(a) of the Atw takes this length out: `atw` must be \"nee\"");
    }
    if !vooruit && loopt_langer {
        l.fout("only a term of days that runs forward can be extended or suspended");
    }
}

fn bedragregels(tabellen: Vec<Table>, fouten: &mut Fouten) -> Vec<Bedragregel> {
    let mut alle: Vec<Bedragregel> = Vec::new();
    for (n, tabel) in (1..).zip(tabellen) {
        let mut l = Lezer::nieuw(format!("bedrag {n}"), tabel, fouten);
        let bedrag = bedragregel(&mut l);
        if let Some(b) = bedrag {
            let dubbel = alle.iter().any(|a| {
                a.soort == b.soort
                    && a.geldig_van <= b.geldig_tot.unwrap_or(b.geldig_van.max(a.geldig_van))
                    && a.geldig_tot.is_none_or(|tot| tot >= b.geldig_van)
            });
            if dubbel {
                l.fout("overlaps with another amount of the same soort");
            }
            alle.push(b);
        }
        l.klaar();
    }
    alle
}

fn bedragregel(l: &mut Lezer<'_>) -> Option<Bedragregel> {
    let (soort, treden, artikelen) = (l.tekst("soort"), l.treden(), l.artikelen());
    let (geldig_van, geldig_tot) = (l.dag("geldig_van"), l.mag_dag("geldig_tot"));
    let (zekerheid, bron) = (l.keuze("zekerheid", Zekerheid::van_code), l.tekst("bron"));
    Some(Bedragregel {
        soort: soort?,
        treden: treden?,
        artikelen: artikelen?,
        geldig_van: geldig_van?,
        geldig_tot,
        zekerheid: zekerheid?,
        bron: bron?,
    })
}
