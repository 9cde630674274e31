// SPDX-License-Identifier: EUPL-1.2
//! A changed stage of the weegmodel, read from its form: texts, points and the minimum. What the form does not show stays
//! as it was.

use web::{Form, FoutCode};

use crate::signaal::weging::kenmerk::verboden_kenmerk;
use crate::signaal::weging::status::Stap;
use crate::signaal::weging::weegmodel::{Criterium, Stapmodel, Weegmodel};

const VRAAG_MAX: usize = 300;
const UITLEG_MAX: usize = 600;
const PUNTEN_MAX: i64 = 9;

/// A model that is about to become the next version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Modelinvoer {
    /// The changed model.
    pub model: Weegmodel,
    /// Why.
    pub reden: String,
    /// The version that was changed.
    pub versie: i64,
}

/// Field of a criterium on the form, such as `c.w1-plek.vraag_nl`.
pub fn criteriumveld(code: &str, deel: &str) -> String {
    format!("c.{code}.{deel}")
}

/// Fills the form with what holds now.
pub fn vul(form: &mut Form, model: &Weegmodel, stap: Stap) {
    if let Some(s) = model.stap(stap.code()) {
        form.zet("s.vraag_nl", &s.vraag_nl);
        form.zet("s.vraag_en", &s.vraag_en);
        form.zet("s.uitleg_nl", &s.uitleg_nl);
        form.zet("s.uitleg_en", &s.uitleg_en);
        if let Some(minimaal) = &s.minimaal {
            form.zet("s.minimaal", minimaal.aantal.to_string());
        }
    }
    for c in model.criteria(stap.code()) {
        let mut zet = |deel: &str, waarde: &str| form.zet(&criteriumveld(&c.code, deel), waarde);
        zet("vraag_nl", &c.vraag_nl);
        zet("vraag_en", &c.vraag_en);
        zet("uitleg_nl", &c.uitleg_nl);
        zet("uitleg_en", &c.uitleg_en);
        if c.verplicht {
            zet("verplicht", "on");
        }
        for (n, a) in c.antwoorden.iter().enumerate().filter(|_| c.geeft_punten()) {
            zet(&format!("a.{n}.label_nl"), &a.label_nl);
            zet(&format!("a.{n}.label_en"), &a.label_en);
            zet(&format!("a.{n}.punten"), &a.punten.to_string());
        }
    }
}

impl Modelinvoer {
    /// Reads the form of one stage over the model in force, with every error at once.
    pub fn lees(form: &mut Form, huidig: &Weegmodel, stap: Stap) -> Option<Self> {
        let mut model = huidig.clone();
        if let Some(s) = model.stap.iter_mut().find(|s| s.code == stap.code()) {
            let in_groep = huidig
                .criteria(stap.code())
                .filter(|c| Some(&c.groep) == s.minimaal.as_ref().map(|m| &m.groep));
            let hoogste = i64::try_from(in_groep.count()).unwrap_or(i64::MAX);
            lees_stap(form, s, hoogste);
        }
        for c in model.criterium.iter_mut().filter(|c| c.stap == stap.code()) {
            lees_criterium(form, c);
        }
        let reden = form.tekst("weegmodel_reden", 10, 1_000);
        let versie = form.getal("versie", 0..=i64::MAX);
        if form.is_goed() && model == *huidig {
            form.meld_fout("", FoutCode::Regel("weegmodel-fout-niets-gewijzigd"), vec![]);
        }
        let goed = form.is_goed();
        Some(Self { model, reden: reden?, versie: versie? }).filter(|_| goed)
    }
}

/// A text that asks about no group of people.
fn tekst(form: &mut Form, veld: &str, min: usize, max: usize) -> String {
    let gelezen = form.tekst(veld, min, max).unwrap_or_default();
    if let Some(kenmerk) = verboden_kenmerk(&gelezen) {
        form.meld_fout(veld, FoutCode::Regel(kenmerk.sleutel()), vec![]);
    }
    gelezen
}

fn lees_stap(form: &mut Form, s: &mut Stapmodel, hoogste: i64) {
    s.vraag_nl = tekst(form, "s.vraag_nl", 5, VRAAG_MAX);
    s.vraag_en = tekst(form, "s.vraag_en", 0, VRAAG_MAX);
    s.uitleg_nl = tekst(form, "s.uitleg_nl", 0, UITLEG_MAX);
    s.uitleg_en = tekst(form, "s.uitleg_en", 0, UITLEG_MAX);
    if let Some(minimaal) = &mut s.minimaal
        && let Some(aantal) = form.getal("s.minimaal", 0..=hoogste)
    {
        minimaal.aantal = aantal;
    }
}

fn lees_criterium(form: &mut Form, c: &mut Criterium) {
    let veld = |deel: &str| criteriumveld(&c.code, deel);
    c.vraag_nl = tekst(form, &veld("vraag_nl"), 5, VRAAG_MAX);
    c.vraag_en = tekst(form, &veld("vraag_en"), 0, VRAAG_MAX);
    c.uitleg_nl = tekst(form, &veld("uitleg_nl"), 0, UITLEG_MAX);
    c.uitleg_en = tekst(form, &veld("uitleg_en"), 0, UITLEG_MAX);
    c.verplicht = form.vinkje(&veld("verplicht"));
    if !c.geeft_punten() {
        return;
    }
    for n in 0..c.antwoorden.len() {
        let veld = |deel: &str| criteriumveld(&c.code, &format!("a.{n}.{deel}"));
        let label_nl = tekst(form, &veld("label_nl"), 1, VRAAG_MAX);
        let label_en = tekst(form, &veld("label_en"), 0, VRAAG_MAX);
        let punten = form.getal(&veld("punten"), 0..=PUNTEN_MAX);
        if let (Some(a), Some(punten)) = (c.antwoorden.get_mut(n), punten) {
            (a.label_nl, a.label_en, a.punten) = (label_nl, label_en, punten);
        }
    }
    c.max = c.antwoorden.iter().map(|a| a.punten).max().unwrap_or(0);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gevuld(stap: Stap) -> Form {
        let mut form = Form::leeg();
        vul(&mut form, Weegmodel::standaard(), stap);
        form.zet("weegmodel_reden", "Besluit van het college.");
        form.zet("versie", "1");
        form
    }

    fn lees(form: &mut Form, stap: Stap) -> Option<Modelinvoer> {
        Modelinvoer::lees(form, Weegmodel::standaard(), stap)
    }

    #[test]
    fn a_form_with_what_holds_changes_nothing_and_says_so() {
        for &stap in Stap::ALLE {
            let mut form = gevuld(stap);
            assert_eq!(lees(&mut form, stap), None);
            let fouten: Vec<_> = form.fouten().iter().map(|f| f.code.sleutel()).collect();
            assert_eq!(fouten, ["weegmodel-fout-niets-gewijzigd"], "{stap}");
        }
    }

    #[test]
    fn texts_points_and_minimum_change_and_the_rest_stays() {
        let mut form = gevuld(Stap::Drie);
        form.zet("c.w3-ernst.vraag_nl", "Hoe erg kan het worden?");
        form.zet("c.w3-ernst.a.3.punten", "5");
        let nieuw = lees(&mut form, Stap::Drie).unwrap().model;
        let oud = Weegmodel::standaard();
        let ernst = nieuw.criteria("3").find(|c| c.code == "w3-ernst").unwrap();
        assert_eq!((ernst.vraag_nl.as_str(), ernst.max), ("Hoe erg kan het worden?", 5));
        assert_eq!(nieuw.hoogste(), oud.hoogste() + 2);
        assert!(nieuw.criteria("1").eq(oud.criteria("1")));
        let mut form = gevuld(Stap::Een);
        form.zet("s.minimaal", "2");
        let nieuw = lees(&mut form, Stap::Een).unwrap().model;
        assert_eq!(nieuw.stap("1").and_then(|s| s.minimaal.as_ref()).map(|m| m.aantal), Some(2));
    }

    #[test]
    fn weg_016_a_question_about_a_group_of_people_is_refused_with_its_reason() {
        for (veld, tekst, kenmerk) in [
            (
                "c.w3-ernst.vraag_nl",
                "Wat is de nationaliteit van de huurder?",
                "weging-kenmerk-nationaliteit",
            ),
            ("c.w3-ernst.uitleg_nl", "Let op de achternaam.", "weging-kenmerk-familienaam"),
            ("c.w3-ernst.a.0.label_nl", "Moslim", "weging-kenmerk-godsdienst"),
            ("s.vraag_nl", "Is de afkomst bekend?", "weging-kenmerk-afkomst"),
        ] {
            let mut form = gevuld(Stap::Drie);
            form.zet(veld, tekst);
            assert_eq!(lees(&mut form, Stap::Drie), None);
            let fout = form.fout(veld).unwrap();
            assert_eq!(fout.code.sleutel(), kenmerk);
        }
    }

    #[test]
    fn empty_texts_and_wild_points_are_errors_at_their_fields() {
        let mut form = gevuld(Stap::Drie);
        form.zet("c.w3-ernst.vraag_nl", "");
        form.zet("c.w3-ernst.a.3.punten", "-1");
        form.zet("weegmodel_reden", "");
        assert_eq!(lees(&mut form, Stap::Drie), None);
        let velden: Vec<_> = form.fouten().iter().map(|f| f.veld.as_str()).collect();
        assert_eq!(velden, ["c.w3-ernst.vraag_nl", "c.w3-ernst.a.3.punten", "weegmodel_reden"]);
    }
}
