// SPDX-License-Identifier: EUPL-1.2
//! Agenda and besluitenlijst of an overleg: what is on, and what was decided. No case content, no persons concerned.
use jiff::civil::{Date, DateTime};

use crate::bouwsteen::{Bouwsteen, alinea, kop, paar};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::gebrek::Nazicht;
use crate::regel::Briefsoort;
use crate::taal::{dag, moment, opsomming, uur};

/// Where and when an overleg is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bijeenkomst {
    /// `Weegtafel Heuvelland`.
    pub naam: String,
    pub begin: Option<DateTime>,
    pub einde: Option<DateTime>,
    pub plaats: String,
    /// Who runs it: a person or an organisation.
    pub voorzitter: String,
    /// Only for those who took part.
    pub vertrouwelijk: bool,
}

/// One item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agendapunt {
    pub onderwerp: String,
    pub inbrenger: String,
    /// What is asked: to inform, to advise, to decide; may be empty.
    pub doel: String,
}

/// The facts of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    pub overleg: Bijeenkomst,
    /// The organisations that are invited.
    pub genodigden: Vec<String>,
    pub punten: Vec<Agendapunt>,
}

/// One decision of an overleg.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Besluitregel {
    pub onderwerp: String,
    pub besluit: String,
    pub eigenaar: String,
    /// Absent when nothing follows from it.
    pub uiterlijk: Option<Date>,
}

/// The facts of a besluitenlijst.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Besluitenlijst {
    pub overleg: Bijeenkomst,
    /// Empty: not recorded.
    pub aanwezig: Vec<String>,
    pub afwezig: Vec<String>,
    pub besluiten: Vec<Besluitregel>,
    /// The day on which the overleg adopted this list; absent: not yet.
    pub vastgesteld_op: Option<Date>,
    pub volgende: Option<DateTime>,
}

const VERTROUWELIJK: &str =
    "Vertrouwelijk: alleen voor wie aan dit overleg deelneemt. Geef deze lijst niet door.";

impl Inhoud for Agenda {
    const SOORT: Briefsoort = Briefsoort::Agenda;
    const VORM: Vorm = Vorm::Lijst;

    fn zie(&self, n: &mut Nazicht, _: &Hoofd) {
        n.onder("overleg", |n| self.overleg.zie(n));
        n.lijst("genodigden", &self.genodigden);
        n.elk("punten", &self.punten, |n, p| {
            n.tekst("onderwerp", &p.onderwerp);
            n.tekst("inbrenger", &p.inbrenger);
            n.mag("doel", &p.doel);
        });
    }

    fn titel(&self) -> String {
        format!("Agenda {}", self.overleg.naam)
    }

    fn schrijf(&self, _: &Omlijsting) -> Vec<Bouwsteen> {
        let mut paren = self.overleg.paren();
        paren.push(paar("Uitgenodigd", opsomming(&self.genodigden)));
        let mut uit = self.overleg.opening();
        uit.push(Bouwsteen::Paren(paren));
        uit.push(kop("Agenda"));
        let rijen = self.punten.iter().zip(1..);
        uit.push(Bouwsteen::Tabel {
            kop: ["Nr.", "Onderwerp", "Ingebracht door", "Doel"].map(str::to_owned).to_vec(),
            rijen: rijen
                .map(|(p, nr)| vec![nr.to_string(), p.onderwerp.clone(), p.inbrenger.clone(), p.doel.clone()])
                .collect(),
        });
        uit
    }
}

impl Inhoud for Besluitenlijst {
    const SOORT: Briefsoort = Briefsoort::Besluitenlijst;
    const VORM: Vorm = Vorm::Lijst;

    fn zie(&self, n: &mut Nazicht, _: &Hoofd) {
        n.onder("overleg", |n| self.overleg.zie(n));
        n.mag_lijst("aanwezig", &self.aanwezig);
        n.mag_lijst("afwezig", &self.afwezig);
        n.elk("besluiten", &self.besluiten, |n, b| {
            n.tekst("onderwerp", &b.onderwerp);
            n.tekst("besluit", &b.besluit);
            n.tekst("eigenaar", &b.eigenaar);
        });
        let eerder = self.vastgesteld_op.zip(self.overleg.begin).is_some_and(|(op, begin)| op < begin.date());
        n.strijd("vastgesteld_op", eerder, "ligt voor het overleg");
    }

    fn titel(&self) -> String {
        format!("Besluitenlijst {}", self.overleg.naam)
    }

    fn schrijf(&self, _: &Omlijsting) -> Vec<Bouwsteen> {
        let mut paren = self.overleg.paren();
        for (kop, wie) in [("Aanwezig", &self.aanwezig), ("Afwezig", &self.afwezig)] {
            if !wie.is_empty() {
                paren.push(paar(kop, opsomming(wie)));
            }
        }
        let mut uit = self.overleg.opening();
        uit.push(Bouwsteen::Paren(paren));
        uit.push(kop("Besluiten"));
        uit.push(Bouwsteen::Tabel {
            kop: ["Nr.", "Onderwerp", "Besluit", "Eigenaar", "Uiterlijk"].map(str::to_owned).to_vec(),
            rijen: self.besluiten.iter().zip(1..).map(|(b, nr)| b.rij(nr)).collect(),
        });
        uit.push(alinea(match self.vastgesteld_op {
            Some(op) => format!("Het overleg heeft deze lijst vastgesteld op {}.", dag(op)),
            None => "Het overleg heeft deze lijst nog niet vastgesteld.".into(),
        }));
        if let Some(volgende) = self.volgende {
            uit.push(alinea(format!("Het volgende overleg is op {}.", moment(volgende))));
        }
        uit
    }
}

impl Bijeenkomst {
    fn zie(&self, n: &mut Nazicht) {
        n.tekst("naam", &self.naam);
        n.feit("begin", self.begin);
        let omgekeerd = self.begin.zip(self.einde).is_some_and(|(begin, einde)| einde <= begin);
        n.strijd("einde", omgekeerd, "ligt niet na het begin");
        n.tekst("plaats", &self.plaats);
        n.tekst("voorzitter", &self.voorzitter);
    }

    fn opening(&self) -> Vec<Bouwsteen> {
        if self.vertrouwelijk { vec![alinea(VERTROUWELIJK)] } else { Vec::new() }
    }

    fn paren(&self) -> Vec<(String, String)> {
        let mut wanneer = self.begin.map(moment).unwrap_or_default();
        if let Some(einde) = self.einde {
            wanneer.push_str(&format!(" tot {}", uur(einde)));
        }
        vec![paar("Wanneer", wanneer), paar("Waar", &self.plaats), paar("Voorzitter", &self.voorzitter)]
    }
}

impl Besluitregel {
    fn rij(&self, nr: u32) -> Vec<String> {
        let uiterlijk = self.uiterlijk.map_or_else(|| "geen".to_owned(), dag);
        vec![nr.to_string(), self.onderwerp.clone(), self.besluit.clone(), self.eigenaar.clone(), uiterlijk]
    }
}
