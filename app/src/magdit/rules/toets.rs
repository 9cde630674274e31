// SPDX-License-Identifier: EUPL-1.2
//! A question in, an answer with its chain of reasons out. Pure: rules, own rules and afspraken are given.
//!
//! One rule decides: the most precise, of equals the stricter. Then come limits, own rules and afspraken, and each of
//! those can only make the answer stricter. A signaal brings the restriction of its own source along.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::magdit::model::{Antwoordsoort, Gegevensbron, Vraagstelling, Woorden};
use crate::magdit::rules::afspraak::{Afspraken, Gebrek, Partnerafspraak, Tekort, dekkend};
use crate::magdit::rules::eigen::Verscherping;
use crate::magdit::rules::regel::{Regel, Regelset, Zekerheid};

/// More than this many rules that were passed over tell nobody more.
const GEPASSEERD_MAX: usize = 3;

/// What a rule did in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rol {
    /// It decided.
    Beslist,
    /// It decided for the source from which the signaal came.
    Herkomst,
    /// It is laid on top.
    Grens,
    /// It is about this too, but another is more precise.
    Gepasseerd,
}

impl Rol {
    /// Its code, as in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Beslist => "beslist",
            Self::Herkomst => "herkomst",
            Self::Grens => "grens",
            Self::Gepasseerd => "gepasseerd",
        }
    }
}

/// One reason, kept with the answer as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stap", rename_all = "lowercase")]
pub enum Stap {
    /// A rule of the shipped set.
    Regel {
        /// Its code.
        code: String,
        /// Its version.
        versie: i64,
        /// What it did.
        rol: Rol,
        /// What it says.
        #[serde(with = "als_code")]
        antwoord: Antwoordsoort,
        /// Which questions it names.
        noemt: Vec<String>,
        /// Why.
        waarom: Woorden,
        /// What is in doubt.
        twijfel: Option<Woorden>,
        /// In which texts it was read: name and day of the version.
        uit: Vec<(String, String)>,
        /// How sure.
        zekerheid: Zekerheid,
    },
    /// No rule is about this.
    Geenregel,
    /// An own rule of the organisation.
    Eigen {
        /// Its number.
        nummer: i64,
        /// Its version.
        versie: i64,
        /// What it says.
        #[serde(with = "als_code")]
        antwoord: Antwoordsoort,
        /// Why the organisation has it.
        reden: String,
    },
    /// An afspraak between both organisations.
    Afspraak {
        /// Its name.
        naam: String,
        /// Its version.
        versie: i64,
        /// Codes of the veldgroepen it holds.
        veldgroepen: Vec<String>,
        /// Why it does not work; empty: it works.
        gebreken: Vec<Gebrek>,
        /// Whether the data of the question is among them.
        dekt: bool,
    },
    /// There is no afspraak with this organisation.
    Geenafspraak,
    /// Which organisation it is was not said.
    Onbekendeontvanger,
}

/// The afspraak under which it can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dekking {
    /// Its id, as it is written outside the database.
    pub id: String,
    /// Its name.
    pub naam: String,
    /// Its version.
    pub versie: i64,
    /// Codes of the veldgroepen it holds.
    pub veldgroepen: Vec<String>,
}

/// The answer of the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Toetsing {
    /// The answer.
    #[serde(with = "als_code")]
    pub antwoord: Antwoordsoort,
    /// Under which conditions.
    pub voorwaarden: Vec<Woorden>,
    /// Articles.
    pub artikelen: Vec<String>,
    /// What would make it possible.
    pub kan_wel: Vec<Woorden>,
    /// The afspraak that covers it.
    pub afspraak: Option<Dekking>,
    /// The chain of reasons.
    pub stappen: Vec<Stap>,
}

impl Toetsing {
    /// Codes and versions of the rules that shaped the answer.
    pub fn regels(&self) -> Vec<String> {
        let codes = self.stappen.iter().filter_map(|stap| match stap {
            Stap::Regel { code, versie, rol, .. } if *rol != Rol::Gepasseerd => {
                Some(format!("{code}@{versie}"))
            }
            Stap::Eigen { nummer, versie, .. } => Some(format!("eigen-{nummer}@{versie}")),
            _ => None,
        });
        codes.collect()
    }
}

/// Everything that counts beside the question.
#[derive(Debug, Clone)]
pub struct Omstandigheden<'a> {
    /// The shipped rules.
    pub set: &'a Regelset,
    /// The day on which the rules must hold.
    pub dag: Date,
    /// Where the signaal came from, if that has a law of its own.
    pub herkomst: Option<Gegevensbron>,
    /// Own rules in force.
    pub eigen: &'a [Verscherping],
    /// Afspraken with the receiver.
    pub afspraken: Afspraken,
}

/// The rules that are about the question on a day: the one that decides first, then those it passed over.
fn kandidaten<'a>(set: &'a Regelset, v: &Vraagstelling, dag: Date) -> Vec<&'a Regel> {
    let past = |r: &&Regel| !r.is_grens && r.geldt_op(dag) && r.bereik.bevat(v);
    let mut alle: Vec<&Regel> = set.regels.iter().filter(past).collect();
    // Stable: of equals in everything the first in the file.
    alle.sort_by_key(|r| std::cmp::Reverse((r.bereik.precisie(), r.antwoord)));
    alle
}

fn grenzen<'a>(set: &'a Regelset, v: &'a Vraagstelling, dag: Date) -> impl Iterator<Item = &'a Regel> {
    set.regels.iter().filter(move |r| r.is_grens && r.geldt_op(dag) && r.bereik.bevat(v))
}

/// What the shipped rules alone answer, and the rule that makes it so strict; without the chain.
pub fn oordeel<'a>(set: &'a Regelset, v: &'a Vraagstelling, dag: Date) -> (Antwoordsoort, Option<&'a Regel>) {
    let past = |r: &&Regel| !r.is_grens && r.geldt_op(dag) && r.bereik.bevat(v);
    let beslist = set.regels.iter().filter(past).max_by_key(|r| (r.bereik.precisie(), r.antwoord));
    let antwoord = beslist.map_or(Antwoordsoort::VraagJurist, |r| r.antwoord);
    grenzen(set, v, dag).fold((antwoord, beslist), |(streng, door), r| {
        if r.antwoord > streng { (r.antwoord, Some(r)) } else { (streng, door) }
    })
}

/// Answers a question.
pub fn toets(v: &Vraagstelling, om: &Omstandigheden<'_>) -> Toetsing {
    let mut opbouw = Opbouw::nieuw(om.set);
    let alle = kandidaten(om.set, v, om.dag);
    opbouw.beslis(alle.first().copied(), Rol::Beslist);
    if let Some(bron) = om.herkomst.filter(|b| *b != v.bron) {
        let anders = Vraagstelling { bron, ..v.clone() };
        opbouw.beslis(kandidaten(om.set, &anders, om.dag).first().copied(), Rol::Herkomst);
    }
    for grens in grenzen(om.set, v, om.dag) {
        opbouw.leg(grens, Rol::Grens);
    }
    for eigen in om.eigen.iter().filter(|e| e.regel().bereik.bevat(v)) {
        opbouw.leg_eigen(eigen);
    }
    opbouw.weeg_afspraken(v, &om.afspraken);
    for regel in alle.iter().skip(1).take(GEPASSEERD_MAX) {
        opbouw.noteer(regel, Rol::Gepasseerd);
    }
    opbouw.klaar()
}

/// An answer being built: whatever is added, it only gets stricter.
struct Opbouw<'a> {
    set: &'a Regelset,
    antwoord: Antwoordsoort,
    voorwaarden: Vec<Woorden>,
    artikelen: Vec<String>,
    kan_wel: Vec<Woorden>,
    afspraak: Option<Dekking>,
    stappen: Vec<Stap>,
    vraagt_afspraak: bool,
}

impl<'a> Opbouw<'a> {
    const fn nieuw(set: &'a Regelset) -> Self {
        Self {
            set,
            antwoord: Antwoordsoort::Mag,
            voorwaarden: vec![],
            artikelen: vec![],
            kan_wel: vec![],
            afspraak: None,
            stappen: vec![],
            vraagt_afspraak: false,
        }
    }

    fn beslis(&mut self, regel: Option<&Regel>, rol: Rol) {
        match regel {
            Some(regel) => self.leg(regel, rol),
            None => {
                self.antwoord = self.antwoord.max(Antwoordsoort::VraagJurist);
                self.stappen.push(Stap::Geenregel);
            }
        }
    }

    fn leg(&mut self, regel: &Regel, rol: Rol) {
        self.antwoord = self.antwoord.max(regel.antwoord);
        self.vraagt_afspraak |= regel.vraagt_afspraak;
        erbij(&mut self.voorwaarden, &regel.voorwaarden);
        erbij(&mut self.artikelen, &regel.artikelen);
        erbij(&mut self.kan_wel, regel.kan_wel.as_slice());
        self.noteer(regel, rol);
    }

    fn noteer(&mut self, regel: &Regel, rol: Rol) {
        let uit = regel.uit.iter().filter_map(|code| self.set.tekst(code));
        self.stappen.push(Stap::Regel {
            code: regel.code.clone(),
            versie: regel.versie,
            rol,
            antwoord: regel.antwoord,
            noemt: regel.bereik.noemt().into_iter().map(str::to_owned).collect(),
            waarom: regel.waarom.clone(),
            twijfel: regel.twijfel.clone(),
            uit: uit.map(|t| (t.naam.clone(), t.stand.to_string())).collect(),
            zekerheid: regel.zekerheid,
        });
    }

    fn leg_eigen(&mut self, eigen: &Verscherping) {
        let regel = eigen.regel();
        self.antwoord = self.antwoord.max(regel.antwoord);
        let voorwaarde = regel.voorwaarde.as_deref().map(Woorden::eigen);
        erbij(&mut self.voorwaarden, voorwaarde.as_slice());
        erbij(&mut self.artikelen, regel.artikel.as_slice());
        if regel.antwoord == Antwoordsoort::MagNiet {
            let jurist = Woorden(
                "De jurist van uw organisatie trekt de eigen regel in of past hem aan.".to_owned(),
                "The jurist of your organisation withdraws or changes the own rule.".to_owned(),
            );
            erbij(&mut self.kan_wel, &[jurist]);
        }
        self.stappen.push(Stap::Eigen {
            nummer: regel.nummer,
            versie: regel.versie,
            antwoord: regel.antwoord,
            reden: regel.reden.clone(),
        });
    }

    fn weeg_afspraken(&mut self, v: &Vraagstelling, afspraken: &Afspraken) {
        match afspraken {
            Afspraken::Nvt => {}
            Afspraken::Onbekend => {
                if self.vraagt_afspraak {
                    self.stappen.push(Stap::Onbekendeontvanger);
                    erbij(&mut self.voorwaarden, &[onbekend()]);
                }
            }
            Afspraken::Met(alle) => {
                let nodig = v.gegevens.veldgroep();
                self.stappen.extend(alle.iter().map(|a| stap(a, a.dekt(nodig))));
                if alle.is_empty() && self.vraagt_afspraak {
                    self.stappen.push(Stap::Geenafspraak);
                }
                match dekkend(alle, nodig) {
                    Ok(a) => self.afspraak = Some(dekking(a)),
                    Err(tekort) if self.vraagt_afspraak => {
                        self.antwoord = Antwoordsoort::MagNiet;
                        erbij(&mut self.kan_wel, &[zonder(tekort)]);
                    }
                    Err(_) => {}
                }
            }
        }
    }

    fn klaar(mut self) -> Toetsing {
        if self.antwoord == Antwoordsoort::Mag && !self.voorwaarden.is_empty() {
            self.antwoord = Antwoordsoort::MagMits;
        }
        if self.antwoord == Antwoordsoort::MagNiet {
            self.voorwaarden.clear();
            self.afspraak = None;
        } else {
            self.kan_wel.clear();
        }
        Toetsing {
            antwoord: self.antwoord,
            voorwaarden: self.voorwaarden,
            artikelen: self.artikelen,
            kan_wel: self.kan_wel,
            afspraak: self.afspraak,
            stappen: self.stappen,
        }
    }
}

fn erbij<T: PartialEq + Clone>(lijst: &mut Vec<T>, nieuwe: &[T]) {
    for nieuw in nieuwe {
        if !lijst.contains(nieuw) {
            lijst.push(nieuw.clone());
        }
    }
}

fn groepen(a: &Partnerafspraak) -> Vec<String> {
    a.veldgroepen.groepen().map(|g| g.code().to_owned()).collect()
}

fn stap(a: &Partnerafspraak, dekt: bool) -> Stap {
    let (naam, versie, gebreken) = (a.naam.clone(), a.versie, a.gebreken.clone());
    Stap::Afspraak { naam, versie, veldgroepen: groepen(a), gebreken, dekt }
}

fn dekking(a: &Partnerafspraak) -> Dekking {
    Dekking { id: a.id.to_string(), naam: a.naam.clone(), versie: a.versie, veldgroepen: groepen(a) }
}

fn onbekend() -> Woorden {
    Woorden(
        "Er is een ondertekende afspraak met deze organisatie, met een goedgekeurde DPIA.".to_owned(),
        "There is a signed agreement with this organisation, with an approved DPIA.".to_owned(),
    )
}

fn zonder(tekort: Tekort) -> Woorden {
    let (nl, en) = match tekort {
        Tekort::Geen => (
            "Sluit eerst een afspraak met deze organisatie: getekend door beide, met een goedgekeurde DPIA.",
            "First make an agreement with this organisation: signed by both, with an approved DPIA.",
        ),
        Tekort::WerktNiet => (
            "Zorg dat de afspraak met deze organisatie werkt: geldig, getekend door beide, met een goedgekeurde DPIA.",
            "See to it that the agreement with this organisation works: valid, signed by both, with an approved DPIA.",
        ),
        Tekort::TeSmal => (
            "Maak een nieuwe versie van de afspraak waarin ook deze gegevens staan.",
            "Make a new version of the agreement that holds this data too.",
        ),
    };
    Woorden(nl.to_owned(), en.to_owned())
}

/// A code of a closed list as text.
pub mod als_code {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    /// Writes the code.
    pub fn serialize<T: Display, S: Serializer>(waarde: &T, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(waarde)
    }

    /// Reads the code.
    pub fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
        let code = String::deserialize(d)?;
        code.parse().map_err(|_| D::Error::custom("unknown code"))
    }
}
