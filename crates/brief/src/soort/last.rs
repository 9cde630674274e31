// SPDX-License-Identifier: EUPL-1.2
//! Last onder bestuursdwang or onder dwangsom, with or without closing a home or premises (Awb 5:21 to 5:37).
use jiff::civil::Date;

use super::{feiten, vrij};
use crate::bouwsteen::{Bouwsteen, alinea, kop};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::{Overwegingen, Zienswijze};
use crate::gebrek::Nazicht;
use crate::rechtsmiddel::{Omgeving, Rechtsmiddel};
use crate::regel::Briefsoort;
use crate::taal::{Euro, weekdag};

/// What kind of building it is about: for a home more has to be weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pandsoort {
    #[default]
    Woning,
    Lokaal,
    Erf,
}

/// The building that a last is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pand {
    pub soort: Pandsoort,
    pub adres: String,
}

/// From the begin of the first day until the end of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sluiting {
    pub eerste_dag: Option<Date>,
    pub laatste_dag: Option<Date>,
}

/// Who pays for bestuursdwang (Awb 5:25).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Kosten {
    /// Not filled in yet.
    #[default]
    Onbekend,
    /// The addressee pays; an estimate when there is one.
    Overtreder { raming: Option<Euro> },
    /// Nobody is charged, with the reason.
    Gemeente { reden: String },
}

/// For what a dwangsom is due (Awb 5:32b).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verbeurte {
    #[default]
    Ineens,
    PerDag,
    PerWeek,
    PerOvertreding,
}

/// What happens when the last is not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sanctie {
    Bestuursdwang { uitvoering: Vec<String>, kosten: Kosten },
    Dwangsom { bedrag: Option<Euro>, per: Verbeurte, maximum: Option<Euro> },
}

impl Default for Sanctie {
    fn default() -> Self {
        Self::Bestuursdwang { uitvoering: Vec::new(), kosten: Kosten::Onbekend }
    }
}

/// The facts of a last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Last {
    pub betreft: String,
    pub pand: Pand,
    /// What is wrong, in a sentence.
    pub overtreding: String,
    /// The rules that are broken (Awb 5:9).
    pub voorschriften: Vec<String>,
    pub bevoegdheid: Vec<String>,
    /// What the addressee has to do (Awb 5:24).
    pub herstel: Vec<String>,
    /// Until when; absent only in an urgent case, and then `spoed` says why (Awb 5:31).
    pub begunstiging_tot: Option<Date>,
    pub spoed: String,
    pub sanctie: Sanctie,
    pub sluiting: Option<Sluiting>,
    pub feiten: Vec<String>,
    pub beleid: String,
    pub zienswijze: Zienswijze,
    pub overwegingen: Overwegingen,
    pub rechtsmiddel: Rechtsmiddel,
}

impl Inhoud for Last {
    const SOORT: Briefsoort = Briefsoort::Last;
    const VORM: Vorm = Vorm::Brief;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.tekst("betreft", &self.betreft);
        n.tekst("pand.adres", &self.pand.adres);
        n.tekst("overtreding", &self.overtreding);
        n.lijst("voorschriften", &self.voorschriften);
        n.lijst("bevoegdheid", &self.bevoegdheid);
        n.lijst("herstel", &self.herstel);
        n.mag("spoed", &self.spoed);
        n.mis("begunstiging_tot", self.begunstiging_tot.is_none() && self.spoed.trim().is_empty());
        let te_vroeg = self.begunstiging_tot.zip(h.dagtekening).is_some_and(|(tot, dag)| tot <= dag);
        n.strijd("begunstiging_tot", te_vroeg, "ligt niet na de dagtekening (Awb 5:24)");
        n.onder("sanctie", |n| self.sanctie.zie(n));
        let dwangsom = matches!(self.sanctie, Sanctie::Dwangsom { .. });
        n.strijd("spoed", dwangsom && !self.spoed.trim().is_empty(), "past niet bij een dwangsom (Awb 5:31)");
        if let Some(s) = self.sluiting {
            n.strijd("sluiting", dwangsom, "past niet bij een dwangsom: sluiten is bestuursdwang (Awb 5:21)");
            n.feit("sluiting.eerste_dag", s.eerste_dag);
            n.feit("sluiting.laatste_dag", s.laatste_dag);
            n.strijd("sluiting.laatste_dag", s.laatste_dag < s.eerste_dag, "ligt voor de eerste dag");
        }
        n.lijst("feiten", &self.feiten);
        n.mag("beleid", &self.beleid);
        self.zienswijze.zie(n);
        n.onder("overwegingen", |n| self.overwegingen.zie(n));
        n.onder("rechtsmiddel", |n| self.rechtsmiddel.zie(n, h.dagtekening));
    }

    fn titel(&self) -> String {
        let soort = match self.sanctie {
            Sanctie::Bestuursdwang { .. } => "Last onder bestuursdwang",
            Sanctie::Dwangsom { .. } => "Last onder dwangsom",
        };
        format!("{soort}: {}", self.betreft)
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let mut uit = Vec::new();
        self.opdracht(o, &mut uit);
        self.gevolg(o, &mut uit);
        uit.push(kop("Welke regels zijn overtreden"));
        uit.push(Bouwsteen::Punten(self.voorschriften.clone()));
        feiten("Wat er is gebeurd", &self.feiten, &mut uit);
        uit.push(kop(o.kies("Waarom ik dit mag doen", "Waarom wij dit mogen doen")));
        uit.push(o.bevoegd(&self.bevoegdheid));
        vrij("Het beleid", &self.beleid, &mut uit);
        self.zienswijze.schrijf(o.orgaan, &mut uit);
        self.overwegingen.schrijf(&mut uit);
        self.rechtsmiddel.bezwaar(o, &mut uit);
        uit
    }
}

impl Last {
    fn opdracht(&self, o: &Omgeving, uit: &mut Vec<Bouwsteen>) {
        uit.push(alinea(format!(
            "{} Het gaat om {}.",
            crate::delen::zin(&self.overtreding),
            self.pand.zin()
        )));
        uit.push(alinea(format!(
            "Daarom {} u een last op: een opdracht die u moet uitvoeren.",
            o.kies("leg ik", "leggen wij")
        )));
        uit.push(kop("Wat u moet doen"));
        uit.push(Bouwsteen::Nummers(self.herstel.clone()));
        match self.begunstiging_tot {
            Some(tot) => uit.push(alinea(format!("U hebt daarvoor tot en met {}.", weekdag(tot)))),
            None => {
                let kan = o.kies("Ik kan", "Wij kunnen");
                uit.push(alinea(format!("{kan} u hiervoor geen tijd geven, omdat er spoed is (artikel 5:31 van de Algemene wet bestuursrecht):")));
                uit.extend(crate::bouwsteen::alineas(&self.spoed));
            }
        }
        if let Some(Sluiting { eerste_dag: Some(van), laatste_dag: Some(tot) }) = self.sluiting {
            uit.push(kop("De sluiting"));
            uit.push(alinea(format!(
                "{} is gesloten van {} tot en met {}. In die tijd mag niemand naar binnen zonder toestemming van {}.",
                crate::delen::hoofdletter(&self.pand.zin()),
                weekdag(van),
                weekdag(tot),
                o.orgaan_voluit()
            )));
        }
    }

    fn gevolg(&self, o: &Omgeving, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop("Wat er gebeurt als u dit niet doet"));
        match &self.sanctie {
            Sanctie::Bestuursdwang { uitvoering, kosten } => {
                uit.push(alinea(format!(
                    "Dan {} het zelf doen. Dat heet bestuursdwang:",
                    o.kies("laat ik", "laten wij")
                )));
                uit.push(Bouwsteen::Punten(uitvoering.clone()));
                uit.push(kosten.zin());
            }
            Sanctie::Dwangsom { bedrag, per, maximum } => {
                let geld = |e: &Option<Euro>| e.as_ref().map(Euro::to_string).unwrap_or_default();
                let per = per.woorden();
                uit.push(alinea(format!(
                    "Dan moet u een dwangsom betalen: {} {per}, tot ten hoogste {}. Een dwangsom moet u betalen binnen zes weken nadat u \
                     hem verschuldigd bent (artikel 5:33 van de Algemene wet bestuursrecht, Awb). Betaalt u niet, dan krijgt u daarover eerst een apart besluit (artikel \
                     5:37 van de Awb).",
                    geld(bedrag),
                    geld(maximum)
                )));
            }
        }
    }
}

impl Pand {
    fn zin(&self) -> String {
        let soort = match self.soort {
            Pandsoort::Woning => "de woning",
            Pandsoort::Lokaal => "het lokaal",
            Pandsoort::Erf => "het erf",
        };
        format!("{soort} aan het adres {}", self.adres)
    }
}

impl Sanctie {
    fn zie(&self, n: &mut Nazicht) {
        match self {
            Self::Bestuursdwang { uitvoering, kosten } => {
                n.lijst("uitvoering", uitvoering);
                n.mis("kosten", *kosten == Kosten::Onbekend);
                if let Kosten::Gemeente { reden } = kosten {
                    n.tekst("kosten.reden", reden);
                }
            }
            Self::Dwangsom { bedrag, per, maximum } => {
                n.feit("bedrag", *bedrag);
                n.feit("maximum", *maximum);
                n.strijd(
                    "maximum",
                    maximum < bedrag && maximum.is_some(),
                    "is lager dan het bedrag (Awb 5:32b)",
                );
                let ongelijk =
                    *per == Verbeurte::Ineens && maximum != bedrag && maximum.is_some() && bedrag.is_some();
                n.strijd(
                    "maximum",
                    ongelijk,
                    "is niet gelijk aan het bedrag dat ineens verschuldigd is (Awb 5:32b)",
                );
                n.strijd("bedrag", *bedrag == Some(Euro(0)), "is nul");
            }
        }
    }
}

impl Kosten {
    fn zin(&self) -> Bouwsteen {
        let tekst = match self {
            Self::Onbekend => String::new(),
            Self::Overtreder { raming: None } => {
                "U betaalt de kosten daarvan (artikel 5:25 van de Algemene wet bestuursrecht).".into()
            }
            Self::Overtreder { raming: Some(raming) } => {
                format!(
                    "U betaalt de kosten daarvan (artikel 5:25 van de Algemene wet bestuursrecht). Die zijn geschat op {raming}."
                )
            }
            Self::Gemeente { reden } => {
                format!(
                    "U hoeft de kosten daarvan niet te betalen (artikel 5:25 van de Algemene wet bestuursrecht). {}",
                    crate::delen::zin(reden)
                )
            }
        };
        alinea(tekst)
    }
}

impl Verbeurte {
    fn woorden(self) -> &'static str {
        match self {
            Self::Ineens => "ineens",
            Self::PerDag => "per dag dat u niet aan de last voldoet",
            Self::PerWeek => "per week dat u niet aan de last voldoet",
            Self::PerOvertreding => "per keer dat u de last overtreedt",
        }
    }
}
