// SPDX-License-Identifier: EUPL-1.2
//! From a line to a signaal: cells to fields by the column map, then the rules of the form.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use kernel::{Herkomst, InvoerId, Tijdstip};
use web::{Form, Fout, FoutCode};

use super::fout::InvoerFout;
use super::kaart::{FORMULIERVELDEN, Kolom, Kolomkaart};
use super::lezer::Lezer;
use super::moment;
use crate::signaal::formulier::{Ontvangst, lees_registratie};
use crate::signaal::model::NieuwSignaal;

const EXTERN_ID_MAX: usize = 120;

/// A second file: the cells of its columns by the key of the line they belong to.
#[derive(Default)]
pub(super) struct Bijtabel {
    koppen: Vec<String>,
    rijen: HashMap<String, Vec<String>>,
}

impl Bijtabel {
    /// Reads the columns that the map asks for. Of lines with the same key the last counts: it is the newest.
    pub(super) fn lees(naam: &str, bestand: impl Read, kaart: &Kolomkaart) -> Result<Self, InvoerFout> {
        let fout = |oorzaak| InvoerFout::Lezen { bestand: naam.to_owned(), oorzaak };
        let Some(bij) = kaart.bij.get(naam) else { return Ok(Self::default()) };
        let mut lezer = Lezer::nieuw(bestand, kaart.scheiding, kaart.tekens).map_err(fout)?;
        let plek = |kop: &str| lezer.koppen().iter().position(|k| k == kop);
        let sleutel = plek(&bij.sleutel)
            .ok_or_else(|| InvoerFout::Kolommen(vec![format!("{naam}.{}", bij.sleutel)]))?;
        let koppen: Vec<String> = kaart
            .kolommen
            .values()
            .flatten()
            .filter(|k| k.bestand.as_deref() == Some(naam) && plek(&k.naam).is_some())
            .map(|k| k.naam.clone())
            .collect();
        let plekken: Vec<usize> = koppen.iter().filter_map(|kop| plek(kop)).collect();
        let mut rijen = HashMap::new();
        while let Some(gelezen) = lezer.volgende().map_err(fout)? {
            // A broken line of a second file leaves its fields empty; the rules judge what that means.
            let Ok(cellen) = gelezen.cellen else { continue };
            let Some(id) = cellen.get(sleutel) else { continue };
            let rij = plekken.iter().map(|p| cellen.get(*p).cloned().unwrap_or_default()).collect();
            rijen.insert(id.trim().to_owned(), rij);
        }
        Ok(Self { koppen, rijen })
    }
}

/// Where the value of a field comes from.
enum Bron {
    Cel(usize),
    Bij(String, usize),
}

/// Turns lines into signalen; made once per file.
pub(super) struct Vertaler<'a> {
    kaart: &'a Kolomkaart,
    bij: &'a BTreeMap<String, Bijtabel>,
    bronnen: BTreeMap<&'a str, Vec<Bron>>,
}

/// What is the same for every line.
pub(super) struct Omstandigheden<'a> {
    pub(super) ontvangst: Ontvangst,
    pub(super) invoer: Option<InvoerId>,
    /// Whether whoever imports may register what came from there.
    pub(super) mag: &'a (dyn Fn(Herkomst) -> bool + Send + Sync),
}

impl<'a> Vertaler<'a> {
    /// Finds the columns. All that are missing are named at once.
    pub(super) fn nieuw(
        kaart: &'a Kolomkaart,
        koppen: &[String],
        bij: &'a BTreeMap<String, Bijtabel>,
    ) -> Result<Self, InvoerFout> {
        let mut bronnen = BTreeMap::new();
        let mut weg = Vec::new();
        for (veld, kolommen) in &kaart.kolommen {
            let mut van_veld = Vec::new();
            for kolom in kolommen {
                match zoek(kolom, koppen, bij) {
                    Some(bron) => van_veld.push(bron),
                    // A second file that was not given is left out as a whole.
                    None if kolom.optioneel
                        || kolom.bestand.as_ref().is_some_and(|b| !bij.contains_key(b)) => {}
                    None => weg.push(kolomnaam(kolom)),
                }
            }
            bronnen.insert(veld.as_str(), van_veld);
        }
        if weg.is_empty() { Ok(Self { kaart, bij, bronnen }) } else { Err(InvoerFout::Kolommen(weg)) }
    }

    /// The id in the other system.
    pub(super) fn extern_id(&self, cellen: &[String]) -> String {
        let ruw = self.ruw("extern_id", cellen, "");
        if ruw.is_empty() { ruw } else { format!("{}{ruw}", self.kaart.voorvoegsel) }
    }

    /// The signaal on a line, or all that is wrong with it, each with its column.
    pub(super) fn signaal(
        &self,
        regel: u64,
        cellen: &[String],
        om: &Omstandigheden<'_>,
    ) -> Result<NieuwSignaal, Vec<(String, Fout)>> {
        let mut f = Form::leeg();
        for veld in FORMULIERVELDEN {
            let waarde = self.waarde(veld, cellen);
            if !waarde.is_empty() {
                f.zet(veld, waarde);
            }
        }
        self.zet_punt(&mut f, cellen);
        let extern_id = self.extern_id(cellen);
        if extern_id.is_empty() {
            f.meld_fout("extern_id", FoutCode::Verplicht, vec![]);
        } else if extern_id.chars().count() > EXTERN_ID_MAX {
            f.meld_fout("extern_id", FoutCode::Regel("invoer-fout-id-te-lang"), vec![]);
        }
        let ontvangen = self.ontvangen(&mut f, cellen, regel, om.ontvangst.nu);
        let ontvangst = Ontvangst { nu: ontvangen, ..om.ontvangst.clone() };
        let nieuw = lees_registratie(&mut f, &ontvangst);
        if nieuw.as_ref().is_some_and(|n| !(om.mag)(n.beperking.herkomst)) {
            f.meld_fout("kanaal", FoutCode::Regel("weigering-kanaal-waarom"), vec![]);
        }
        match nieuw.filter(|_| f.is_goed()) {
            Some(nieuw) => Ok(NieuwSignaal { extern_id: Some(extern_id), invoer: om.invoer, ..nieuw }),
            None => Err(f.fouten().iter().map(|fout| (self.kolom(&fout.veld), fout.clone())).collect()),
        }
    }

    /// When it came in: the other system's moment, else now.
    fn ontvangen(&self, f: &mut Form, cellen: &[String], regel: u64, nu: Tijdstip) -> Tijdstip {
        let tekst = self.waarde("ontvangen", cellen);
        if tekst.is_empty() {
            return nu;
        }
        match moment::moment(&tekst, self.kaart.datum, regel) {
            Some(moment) if moment <= nu => return moment,
            Some(_) => f.meld_fout("ontvangen", FoutCode::Regel("fout-dag-in-toekomst"), vec![]),
            None => f.meld_fout("ontvangen", FoutCode::Datum, vec![]),
        }
        nu
    }

    /// A point as text, `POINT (5.83 50.86)`, with or without its reference system before it.
    fn zet_punt(&self, f: &mut Form, cellen: &[String]) {
        let tekst = self.waarde("punt", cellen);
        if tekst.is_empty() {
            return;
        }
        let punt = tekst.rsplit_once('(').and_then(|(kop, rest)| {
            let is_punt = kop.trim().to_ascii_uppercase().ends_with("POINT");
            let (lon, lat) = rest.trim().strip_suffix(')')?.trim().split_once(' ')?;
            is_punt.then(|| (lon.trim().to_owned(), lat.trim().to_owned()))
        });
        match punt {
            Some((lon, lat)) => {
                f.zet("lon", lon);
                f.zet("lat", lat);
            }
            None => f.meld_fout("punt", FoutCode::Regel("invoer-fout-punt"), vec![]),
        }
    }

    /// The value of a field: fixed, or from the cells, translated.
    fn waarde(&self, veld: &str, cellen: &[String]) -> String {
        if let Some(vast) = self.kaart.vast.get(veld) {
            return vast.clone();
        }
        let tussen = if veld == "plaats" { ", " } else { "\n\n" };
        let mut waarde = self.ruw(veld, cellen, tussen);
        if waarde.is_empty() {
            waarde = self.kaart.standaard.get(veld).cloned().unwrap_or_default();
        } else if let Some(vertaling) = self.kaart.vertaal.get(veld) {
            let naar = vertaling.get(&waarde.to_lowercase()).or_else(|| vertaling.get("*"));
            waarde = naar.cloned().unwrap_or(waarde);
        }
        match veld {
            "plaats" => waarde.split_whitespace().collect::<Vec<_>>().join(" "),
            "periode_van" | "periode_tot" => {
                moment::dag(&waarde, self.kaart.datum).map_or(waarde, |dag| dag.to_string())
            }
            _ => waarde,
        }
    }

    fn ruw(&self, veld: &str, cellen: &[String], tussen: &str) -> String {
        let bronnen = self.bronnen.get(veld).map_or(&[][..], Vec::as_slice);
        let delen: Vec<&str> = bronnen
            .iter()
            .filter_map(|bron| self.cel(bron, cellen))
            .map(str::trim)
            .filter(|d| !d.is_empty())
            .collect();
        delen.join(tussen)
    }

    fn cel<'b>(&'b self, bron: &Bron, cellen: &'b [String]) -> Option<&'b str> {
        match bron {
            Bron::Cel(plek) => cellen.get(*plek).map(String::as_str),
            Bron::Bij(bestand, plek) => {
                let Some(Bron::Cel(id)) = self.bronnen.get("extern_id").and_then(|b| b.first()) else {
                    return None;
                };
                let rij = self.bij.get(bestand)?.rijen.get(cellen.get(*id)?.trim())?;
                rij.get(*plek).map(String::as_str)
            }
        }
    }

    /// The column of a field, as whoever knows the file calls it.
    fn kolom(&self, veld: &str) -> String {
        let namen = self.kaart.kolommen.get(veld).map_or(&[][..], Vec::as_slice);
        if namen.is_empty() {
            return veld.to_owned();
        }
        namen.iter().map(kolomnaam).collect::<Vec<_>>().join(", ")
    }
}

fn kolomnaam(kolom: &Kolom) -> String {
    kolom.bestand.as_ref().map_or_else(|| kolom.naam.clone(), |b| format!("{b}.{}", kolom.naam))
}

fn zoek(kolom: &Kolom, koppen: &[String], bij: &BTreeMap<String, Bijtabel>) -> Option<Bron> {
    match &kolom.bestand {
        None => koppen.iter().position(|k| *k == kolom.naam).map(Bron::Cel),
        Some(bestand) => {
            let plek = bij.get(bestand)?.koppen.iter().position(|k| *k == kolom.naam)?;
            Some(Bron::Bij(bestand.clone(), plek))
        }
    }
}

#[cfg(test)]
#[path = "regel_tests.rs"]
mod tests;
