// SPDX-License-Identifier: EUPL-1.2
//! From the fields of a form or a JSON object to an answered stage, with every error at once.
//!
//! **Invariant:** only criteria of the stage itself are read; an answer to a question of another stage is an error, not
//! something to keep for later.

use jiff::civil::Date;
use web::{Form, FoutCode};

use crate::signaal::uitkomst::{Uitkomst, Wist};
use crate::signaal::weging::bron::bronnen;
use crate::signaal::weging::rules::{
    Bevraging, Bijgevoegd, Herkomstbeperking, Regel, na_bronnen, uitkomst_kan, wijkt_af,
};
use crate::signaal::weging::status::{Stap, Vervolg};
use crate::signaal::weging::weegmodel::{Antwoorden, Criterium, Stapmodel, Weegmodel};

const MOTIVERING: (usize, usize) = (10, 4_000);

/// What a form is judged against.
#[derive(Debug, Clone, Copy)]
pub struct Kader<'a> {
    /// The stage that waits.
    pub stap: Stap,
    /// The model in force.
    pub model: &'a Weegmodel,
    /// The restriction of the source of the signaal.
    pub bron: Herkomstbeperking,
    /// Today.
    pub vandaag: Date,
}

/// An answered stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weeginvoer {
    /// On to the next stage, or an outcome.
    pub vervolg: Vervolg,
    /// The criteria that were answered.
    pub antwoorden: Antwoorden,
    /// Why one goes on although the model expects more.
    pub afwijking: Option<String>,
    /// The reason; none when the outcome may not hold content.
    pub motivering: Option<String>,
    /// What the outcome asks.
    pub bij: Bijgevoegd,
    /// The answers of the sources; only at the stage bronnen.
    pub bevragingen: Vec<Bevraging>,
    /// The version of the signaal that was on screen.
    pub versie: i64,
}

/// Name of the field of a criterium.
pub fn veld_van(criterium: &Criterium) -> String {
    format!("criteria.{}", criterium.code)
}

fn meld(form: &mut Form, veld: &str, regel: Regel) {
    form.meld_fout(veld, FoutCode::Regel(regel.wat()), vec![]);
}

/// Whether the answer leaves no content behind, so that none is asked.
fn zonder_inhoud(vervolg: Option<Vervolg>) -> bool {
    vervolg.and_then(Vervolg::uitkomst).is_some_and(|u| u.wist() == Wist::Inhoud)
}

impl Weeginvoer {
    /// Reads an answer to stage 1, 2A, 2B, 3 or 4.
    pub fn lees(form: &mut Form, k: Kader<'_>) -> Option<Self> {
        let vervolg = lees_vervolg(form, k.stap);
        let stil = zonder_inhoud(vervolg);
        let antwoorden = lees_criteria(form, k, !stil);
        let afwijking = form.tekst_optioneel("afwijking", MOTIVERING.1);
        let motivering = lees_motivering(form, stil);
        let bij = lees_bijgevoegd(form);
        let versie = form.getal("versie", 0..=i64::MAX);
        let vervolg = vervolg?;
        toets_uitkomst(form, k, vervolg, &bij);
        let stapmodel = k.model.stap(k.stap.code());
        if stapmodel.is_some_and(|s| mist_afwijking(k.model, s, vervolg, &antwoorden, afwijking.as_deref())) {
            meld(form, "afwijking", Regel::Minimum);
        }
        let versie = versie.filter(|_| form.is_goed())?;
        let antwoorden = if stil { Antwoorden::new() } else { antwoorden };
        let bevragingen = vec![];
        Some(Self { vervolg, antwoorden, afwijking, motivering, bij, bevragingen, versie })
    }

    /// Reads the answers of the sources, or that the matter goes to the police at once.
    pub fn lees_bronnen(form: &mut Form, k: Kader<'_>) -> Option<Self> {
        let naar_politie = form.waarde("vervolg") == Uitkomst::P1.code();
        let bevragingen = if naar_politie { vec![] } else { lees_bevragingen(form) };
        if !naar_politie && form.is_goed() && bevragingen.is_empty() {
            meld(form, "", Regel::GeenBron);
        }
        let vervolg = if naar_politie { Vervolg::Uit(Uitkomst::P1) } else { na_bronnen(&bevragingen) };
        let motivering = lees_motivering(form, naar_politie);
        let bij = lees_bijgevoegd(form);
        if naar_politie {
            toets_uitkomst(form, k, vervolg, &bij);
        }
        let versie = form.getal("versie", 0..=i64::MAX).filter(|_| form.is_goed())?;
        let antwoorden = Antwoorden::new();
        Some(Self { vervolg, antwoorden, afwijking: None, motivering, bij, bevragingen, versie })
    }
}

fn lees_vervolg(form: &mut Form, stap: Stap) -> Option<Vervolg> {
    let vervolg: Vervolg = form.keuze("vervolg")?;
    let kan = match vervolg {
        Vervolg::Verder => stap.kan_verder(),
        Vervolg::Uit(uitkomst) => uitkomst.mag_bij(stap.code()),
    };
    if !kan {
        meld(form, "vervolg", Regel::KeuzeNietHier);
    }
    Some(vervolg)
}

fn lees_criteria(form: &mut Form, k: Kader<'_>, verplicht: bool) -> Antwoorden {
    let mut antwoorden = Antwoorden::new();
    if form.namen("criteria").iter().any(|naam| k.model.criterium.iter().all(|c| c.code != *naam)) {
        meld(form, "", Regel::CriteriumVreemd);
    }
    for criterium in &k.model.criterium {
        let veld = veld_van(criterium);
        if criterium.stap != k.stap.code() {
            if !form.waarde(&veld).is_empty() {
                meld(form, "", Regel::CriteriumVreemd);
            }
            continue;
        }
        match form.waarde(&veld).to_owned() {
            leeg if leeg.is_empty() => {
                if verplicht && criterium.verplicht {
                    meld(form, &veld, Regel::CriteriumVerplicht);
                }
            }
            waarde if criterium.antwoord(&waarde).is_some() => {
                antwoorden.insert(criterium.code.clone(), waarde);
            }
            _ => form.meld_fout(&veld, FoutCode::Keuze, vec![]),
        }
    }
    antwoorden
}

fn lees_motivering(form: &mut Form, stil: bool) -> Option<String> {
    if stil { None } else { form.tekst("motivering", MOTIVERING.0, MOTIVERING.1) }
}

fn lees_bijgevoegd(form: &mut Form) -> Bijgevoegd {
    Bijgevoegd {
        oppakker: form.regel_optioneel("oppakker", 200),
        einddatum: form.datum_optioneel("einddatum"),
        verwijzing: form.regel_optioneel("verwijzing", 300),
        wissen_bevestigd: form.vinkje("wissen_bevestigd"),
    }
}

fn toets_uitkomst(form: &mut Form, k: Kader<'_>, vervolg: Vervolg, bij: &Bijgevoegd) {
    let Some(uitkomst) = vervolg.uitkomst() else { return };
    for (veld, regel) in uitkomst_kan(uitkomst, k.bron, bij, k.vandaag) {
        // A date that could not be read has its own error already.
        if form.fout(veld).is_none() {
            meld(form, veld, regel);
        }
    }
}

fn mist_afwijking(
    model: &Weegmodel,
    stap: &Stapmodel,
    vervolg: Vervolg,
    antwoorden: &Antwoorden,
    afwijking: Option<&str>,
) -> bool {
    afwijking.is_none() && wijkt_af(model, stap, vervolg, antwoorden)
}

/// Field of a source, such as `bron.brp.noodzaak`.
pub fn bronveld(code: &str, deel: &str) -> String {
    format!("bron.{code}.{deel}")
}

fn lees_bevragingen(form: &mut Form) -> Vec<Bevraging> {
    let mut uit = Vec::new();
    for bron in bronnen() {
        let veld = bronveld(&bron.code, "antwoord");
        let hit = match form.waarde(&veld) {
            "" | "niet" => continue,
            "hit" => true,
            "geen-hit" => false,
            _ => {
                form.meld_fout(&veld, FoutCode::Keuze, vec![]);
                continue;
            }
        };
        if bron.is_verboden() {
            let args = vec![("artikel", bron.artikel.clone())];
            form.meld_fout(&veld, FoutCode::Regel(Regel::BronVerboden.wat()), args);
            continue;
        }
        let voorwaarde = bronveld(&bron.code, "voorwaarde");
        if bron.heeft_voorwaarde() && !form.vinkje(&voorwaarde) {
            meld(form, &voorwaarde, Regel::BronVoorwaarde);
        }
        let relevant = form.vinkje(&bronveld(&bron.code, "relevant"));
        let veld = bronveld(&bron.code, "noodzaak");
        match form.tekst_optioneel(&veld, 1_000) {
            Some(noodzaak) => uit.push(Bevraging { bron: bron.code.clone(), hit, relevant, noodzaak }),
            None if form.fout(&veld).is_none() => meld(form, &veld, Regel::Noodzaak),
            None => {}
        }
    }
    uit
}

#[cfg(test)]
#[path = "invoer_tests.rs"]
mod tests;
