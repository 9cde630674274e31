// SPDX-License-Identifier: EUPL-1.2
//! Questions, choices and sources as the templates draw them: in the language of the reader, nothing decided.

use jiff::civil::Date;
use web::{Form, Optie, Page};

use crate::signaal::uitkomst::{Uitkomst, Vraagt, Wist};
use crate::signaal::weging::bron::{Bron, bronnen};
use crate::signaal::weging::invoer::{bronveld, veld_van};
use crate::signaal::weging::overzicht::stapsleutel;
use crate::signaal::weging::rules::Herkomstbeperking;
use crate::signaal::weging::status::{Stap, Vervolg};
use crate::signaal::weging::weegmodel::{Criterium, Weegmodel};

/// A group of questions.
pub(super) struct Groepbeeld {
    pub naam: String,
    pub vragen: Vec<Vraagbeeld>,
}

/// A question with its answers.
pub(super) struct Vraagbeeld {
    pub veld: String,
    pub vraag: String,
    pub uitleg: String,
    pub optioneel: bool,
    pub opties: Vec<Optie>,
    /// Short answers stand side by side.
    pub kort: bool,
}

impl Groepbeeld {
    /// The groups of a stage.
    pub fn van(p: &Page, model: &Weegmodel, stap: Stap) -> Vec<Self> {
        model
            .groepen(stap.code())
            .map(|groep| Self {
                naam: groep.naam(p.taalkeuze()).to_owned(),
                vragen: model
                    .criteria(stap.code())
                    .filter(|c| c.groep == groep.code)
                    .map(|c| Vraagbeeld::van(p, c))
                    .collect(),
            })
            .collect()
    }
}

impl Vraagbeeld {
    fn van(p: &Page, c: &Criterium) -> Self {
        let taal = p.taalkeuze();
        let opties = c.antwoorden.iter().map(|a| {
            let optie = Optie::nieuw(&a.waarde, a.label(taal));
            if c.geeft_punten() {
                optie.met_uitleg(p.tm("weging-punt", &[("n", &a.punten.to_string())]))
            } else {
                optie
            }
        });
        Self {
            veld: veld_van(c),
            vraag: c.vraag(taal).to_owned(),
            uitleg: c.uitleg(taal).to_owned(),
            optioneel: !c.verplicht,
            opties: opties.collect(),
            kort: !c.geeft_punten(),
        }
    }
}

/// The choices of a stage, and what belongs to them.
pub(super) struct Keuzes {
    pub opties: Vec<Optie>,
    /// Whether any outcome here asks for an owner, date or reference.
    pub vraagt: Vec<Vraagt>,
    /// Key of the sentence with which erasing is confirmed; none when nothing here erases.
    pub wissen: Option<&'static str>,
}

impl Keuzes {
    /// The choices of a stage 1, 2A, 2B, 3 or 4.
    pub fn van(p: &Page, stap: Stap, bron: Herkomstbeperking, vandaag: Date) -> Self {
        let uitkomsten: Vec<Uitkomst> = Uitkomst::bij(stap.code()).collect();
        let verder = Stap::ALLE.iter().skip_while(|s| **s != stap).nth(1).map(|volgende| {
            let naam = p.t(&stapsleutel(*volgende));
            Optie::nieuw(Vervolg::Verder.code(), p.tm("weging-optie-verder", &[("stap", &naam)]))
                .met_uitleg(p.t("weging-optie-verder-uitleg"))
        });
        let mut vraagt: Vec<Vraagt> = Vec::new();
        for v in uitkomsten.iter().flat_map(|u| u.vraagt()) {
            if !vraagt.contains(v) {
                vraagt.push(*v);
            }
        }
        let inhoud = uitkomsten.iter().any(|u| u.wist() == Wist::Inhoud);
        let herleidbaar = uitkomsten.iter().any(|u| u.wist() == Wist::Herleidbaar);
        Self {
            opties: verder
                .into_iter()
                .chain(uitkomsten.into_iter().map(|u| optie(p, u, bron, vandaag)))
                .collect(),
            vraagt,
            wissen: match (inhoud, herleidbaar) {
                (true, true) => Some("weging-wissen-beide"),
                (true, false) => Some("weging-wissen-inhoud"),
                (false, true) => Some("weging-wissen-herleidbaar"),
                (false, false) => None,
            },
        }
    }

    /// The choices of the stage bronnen: the answers decide, or it goes to the police at once.
    pub fn van_bronnen(p: &Page, bron: Herkomstbeperking, vandaag: Date) -> Vec<Optie> {
        let bevraagd = Optie::nieuw("bronnen", p.t("weging-optie-bronnen"))
            .met_uitleg(p.t("weging-optie-bronnen-uitleg"));
        vec![bevraagd, optie(p, Uitkomst::P1, bron, vandaag)]
    }

    /// Whether an outcome here asks for this.
    pub fn vraagt(&self, wat: Vraagt) -> bool {
        self.vraagt.contains(&wat)
    }
}

/// An outcome with what it sets in motion, what it asks, and when the signaal is destroyed.
fn optie(p: &Page, uitkomst: Uitkomst, bron: Herkomstbeperking, vandaag: Date) -> Optie {
    let taal = p.taalkeuze();
    let naam = p.tm("weging-antwoord-uitkomst", &[("code", uitkomst.code()), ("naam", uitkomst.naam(taal))]);
    let dag = p.dag(uitkomst.vernietiging(vandaag, bron.herkomst).op);
    let mut uitleg = format!(
        "{} {} {}",
        uitkomst.uitleg(taal),
        uitkomst.gevolg(taal),
        p.tm("weging-optie-vernietigen", &[("datum", &dag)])
    );
    if !uitkomst.vraagt().is_empty() {
        let wat: Vec<String> = uitkomst.vraagt().iter().map(|v| p.t(vraagsleutel(*v))).collect();
        uitleg.push(' ');
        uitleg.push_str(&p.tm("weging-optie-vraagt", &[("wat", &wat.join(", "))]));
    }
    Optie::nieuw(uitkomst.code(), naam).met_uitleg(uitleg)
}

const fn vraagsleutel(vraagt: Vraagt) -> &'static str {
    match vraagt {
        Vraagt::Eigenaar => "weging-vraagt-eigenaar",
        Vraagt::Datum => "weging-vraagt-datum",
        Vraagt::Verwijzing => "weging-vraagt-verwijzing",
    }
}

/// A source on the form.
pub(super) struct Bronbeeld {
    pub code: String,
    pub naam: String,
    pub waarom: String,
    pub mits: String,
    pub artikel: String,
    pub aanname: bool,
    pub verboden: bool,
    /// Something was chosen or is wrong here: the part stands open.
    pub open: bool,
    pub opties: Vec<Optie>,
}

impl Bronbeeld {
    /// All sources, with what was filled in.
    pub fn alle(p: &Page, f: &Form) -> Vec<Self> {
        bronnen().iter().map(|b| Self::van(p, f, b)).collect()
    }

    fn van(p: &Page, f: &Form, b: &Bron) -> Self {
        let taal = p.taalkeuze();
        let gekozen = f.waarde(&bronveld(&b.code, "antwoord"));
        let fout = ["antwoord", "relevant", "voorwaarde", "noodzaak"]
            .iter()
            .any(|deel| f.fout(&bronveld(&b.code, deel)).is_some());
        Self {
            code: b.code.clone(),
            naam: b.naam(taal).to_owned(),
            waarom: b.waarom(taal).to_owned(),
            mits: b.mits(taal).to_owned(),
            artikel: b.artikel.clone(),
            aanname: b.zekerheid == "aanname",
            verboden: b.is_verboden(),
            open: fout || !matches!(gekozen, "" | "niet"),
            opties: ["niet", "geen-hit", "hit"]
                .iter()
                .map(|w| Optie::nieuw(*w, p.t(&format!("weging-bron-{w}"))))
                .collect(),
        }
    }

    /// Name of a field of this source.
    pub fn veld(&self, deel: &str) -> String {
        bronveld(&self.code, deel)
    }

    /// Whether it has a condition.
    pub fn heeft_voorwaarde(&self) -> bool {
        !self.mits.is_empty() && !self.verboden
    }
}
