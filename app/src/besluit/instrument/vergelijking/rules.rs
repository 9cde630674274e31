// SPDX-License-Identifier: EUPL-1.2
//! How rules of municipalities are compared. Pure.
//!
//! Articles meet by their subject, because municipalities number them differently. Majority: one text that more of them have
//! than any other, not having it included; without one there is no model, and nobody is asked for a reason.

use std::collections::BTreeMap;

use kernel::{OrganisatieId, RegelversieId};

use crate::besluit::instrument::geldig::GeldigeVersie;
use crate::besluit::instrument::matrix::Cel;
use crate::besluit::instrument::model::{Instrumentsoort, Regelversie};
use crate::besluit::instrument::vergelijking::model::{
    Kolom, Merk, Model, Reden, Rij, Vak, Vergelijking, Vergelijkrij, Waarde,
};

/// A municipality with its version in force, when it has one.
pub struct Deelnemer {
    /// Which one.
    pub gemeente: (OrganisatieId, String),
    /// What is in force there.
    pub versie: Option<GeldigeVersie>,
}

/// A reason that was given: by whom, on which row, for which version.
pub struct Gegeven {
    /// By which municipality.
    pub gemeente: OrganisatieId,
    /// The code of the row.
    pub rij: String,
    /// For which version; none when it had no instrument.
    pub versie: Option<RegelversieId>,
    /// The reason.
    pub reden: Reden,
}

fn waarde(versie: &Regelversie, rij: &Rij) -> Option<Waarde> {
    match rij {
        Rij::Aanwezig => Some(Waarde::Versie(versie.nummer)),
        Rij::Onderwerp(_) => {
            let artikel = versie.artikelen.iter().find(|a| Rij::onderwerp(&a.onderwerp) == *rij)?;
            Some(Waarde::Artikel(artikel.nummer.clone(), artikel.tekst.clone()))
        }
        Rij::Cel(cel) => versie.matrix.maatregel(*cel).map(Waarde::Maatregel),
    }
}

/// The rows: the instrument, then the subjects in the order in which the municipalities have them, then the matrix.
fn rijen(wie: &[Deelnemer], soort: Instrumentsoort) -> Vec<(Rij, String)> {
    let mut uit = vec![(Rij::Aanwezig, String::new())];
    for artikel in wie.iter().filter_map(|d| d.versie.as_ref()).flat_map(|v| &v.regel().artikelen) {
        let rij = Rij::onderwerp(&artikel.onderwerp);
        if !uit.iter().any(|(r, _)| *r == rij) {
            uit.push((rij, artikel.onderwerp.clone()));
        }
    }
    if soort == Instrumentsoort::Damocles {
        uit.extend(Cel::alle().map(|c| (Rij::Cel(c), String::new())));
    }
    uit
}

/// What the model has on a row: nothing to compare with, or a value that may be absence.
fn norm(model: Model, wie: &[Deelnemer], waarden: &[Option<Waarde>], rij: &Rij) -> Option<Option<Waarde>> {
    let met = || {
        let telt = |d: &Deelnemer| *rij == Rij::Aanwezig || d.versie.is_some();
        wie.iter().zip(waarden).filter(move |(d, _)| telt(d))
    };
    if let Model::Gemeente(id) = model {
        return met().find(|(d, _)| d.gemeente.0 == id).map(|(_, w)| w.clone());
    }
    let mut stemmen: BTreeMap<Option<String>, (usize, &Option<Waarde>)> = BTreeMap::new();
    for (_, w) in met() {
        stemmen.entry(w.as_ref().map(Waarde::kern)).or_insert((0, w)).0 += 1;
    }
    let meeste = stemmen.values().map(|(n, _)| *n).max()?;
    let mut eerste = stemmen.values().filter(|(n, _)| *n == meeste);
    match (eerste.next(), eerste.next()) {
        (Some((_, w)), None) => Some((*w).clone()),
        _ => None,
    }
}

fn merk(d: &Deelnemer, model: Model, rij: &Rij, w: Option<&Waarde>, norm: Option<&Option<Waarde>>) -> Merk {
    if d.versie.is_none() && *rij != Rij::Aanwezig {
        return Merk::GeenInstrument;
    }
    if model == Model::Gemeente(d.gemeente.0) {
        return Merk::Model;
    }
    match (norm, w) {
        (None, _) => Merk::GeenModel,
        (Some(None), None) => Merk::Gelijk,
        (Some(None), Some(_)) => Merk::Extra,
        (Some(Some(_)), None) => Merk::Ontbreekt,
        (Some(Some(n)), Some(w)) if n.kern() == w.kern() => Merk::Gelijk,
        (Some(Some(_)), Some(_)) => Merk::Anders,
    }
}

/// Compares. A reason counts for the version that it was given for.
pub fn vergelijk(
    wie: &[Deelnemer],
    soort: Instrumentsoort,
    model: Model,
    redenen: &[Gegeven],
) -> Vergelijking {
    let id = |d: &Deelnemer| d.versie.as_ref().map(|v| v.regel().id);
    let van_rij = |(rij, kop): (Rij, String)| {
        let waarden: Vec<Option<Waarde>> =
            wie.iter().map(|d| waarde(d.versie.as_ref()?.regel(), &rij)).collect();
        let norm = norm(model, wie, &waarden, &rij);
        let code = rij.code();
        let vak = |(d, w): (&Deelnemer, &Option<Waarde>)| {
            let merk = merk(d, model, &rij, w.as_ref(), norm.as_ref());
            let past = |g: &&Gegeven| g.gemeente == d.gemeente.0 && g.rij == code && g.versie == id(d);
            let reden = redenen.iter().find(past).filter(|_| merk.wijkt_af()).map(|g| g.reden.clone());
            Vak { waarde: w.clone(), merk, reden }
        };
        let vakken = wie.iter().zip(&waarden).map(vak).collect();
        Vergelijkrij { rij, kop, norm: norm.flatten(), vakken }
    };
    let kolom = |d: &Deelnemer| Kolom {
        gemeente: d.gemeente.clone(),
        instrument: d.versie.as_ref().map(GeldigeVersie::instrument),
        versie: d.versie.as_ref().map(|v| (v.regel().id, v.regel().nummer, v.vaststelling().geldig_van)),
    };
    Vergelijking {
        kolommen: wie.iter().map(kolom).collect(),
        rijen: rijen(wie, soort).into_iter().map(van_rij).collect(),
    }
}

/// A text in three parts: what it shares with the model at its begin and end, and what differs between.
pub fn verschil(norm: &str, tekst: &str) -> [String; 3] {
    let (n, t): (Vec<&str>, Vec<&str>) =
        (norm.split_whitespace().collect(), tekst.split_whitespace().collect());
    let gelijk = |(a, b): &(&&str, &&str)| a.to_lowercase() == b.to_lowercase();
    let voor = n.iter().zip(&t).take_while(gelijk).count();
    let rest = n.len().min(t.len()).saturating_sub(voor);
    let na = n.iter().rev().zip(t.iter().rev()).take(rest).take_while(gelijk).count();
    let einde = t.len().saturating_sub(na);
    [t.get(..voor), t.get(voor..einde), t.get(einde..)].map(|d| d.unwrap_or_default().join(" "))
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
