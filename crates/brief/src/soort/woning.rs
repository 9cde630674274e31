// SPDX-License-Identifier: EUPL-1.2
//! Entering a home: the machtiging before it (Awbi 2 to 7) and the report after it (Awbi 10 and 11).
use jiff::civil::Date;

use super::{feiten, vrij};
use crate::bouwsteen::{Bouwsteen, alinea, kop, paar};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::{Tijdvak, zin};
use crate::gebrek::Nazicht;
use crate::rechtsmiddel::Rechtsmiddel;
use crate::regel::Briefsoort;
use crate::taal::{dag, moment, opsomming, uur, weekdag};

/// Who may enter: a name or a service number, and in what capacity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Betreder {
    pub naam_of_nummer: String,
    pub hoedanigheid: String,
}

/// The facts of a machtiging tot binnentreden.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Machtiging {
    pub betreders: Vec<Betreder>,
    /// The home, and at most three others that are named (Awbi 6).
    pub woningen: Vec<String>,
    pub doel: String,
    /// On which article one may enter.
    pub bevoegdheid: Vec<String>,
    /// Why it cannot wait for consent.
    pub redenen: String,
    /// The last day; at most the third day after the date of the machtiging.
    pub geldig_tot: Option<Date>,
    /// Why it may be between midnight and six; empty: it may not (Awbi 7).
    pub nacht: String,
    /// Why it may be while the occupant is away; empty: it may not (Awbi 7).
    pub afwezigheid: String,
    /// When the lawyer of the municipality wants it named.
    pub rechtsmiddel: Option<Rechtsmiddel>,
}

impl Inhoud for Machtiging {
    const SOORT: Briefsoort = Briefsoort::Machtiging;
    const VORM: Vorm = Vorm::Stuk;

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.elk("betreders", &self.betreders, |n, b| b.zie(n));
        n.lijst("woningen", &self.woningen);
        n.strijd("woningen", self.woningen.len() > 4, "zijn er meer dan vier (Awbi 6)");
        n.tekst("doel", &self.doel);
        n.lijst("bevoegdheid", &self.bevoegdheid);
        n.tekst("redenen", &self.redenen);
        n.feit("geldig_tot", self.geldig_tot);
        n.mag("nacht", &self.nacht);
        n.mag("afwezigheid", &self.afwezigheid);
        if let (Some(tot), Some(dag)) = (self.geldig_tot, h.dagtekening) {
            let derde = dag.checked_add(jiff::Span::new().days(3)).unwrap_or(dag);
            n.strijd("geldig_tot", tot > derde, "ligt na de derde dag na de dagtekening (Awbi 6)");
            n.strijd("geldig_tot", tot < dag, "ligt voor de dagtekening");
        }
        if let Some(middel) = &self.rechtsmiddel {
            n.onder("rechtsmiddel", |n| middel.zie(n, h.dagtekening));
        }
    }

    fn titel(&self) -> String {
        "Machtiging om een woning binnen te gaan".into()
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let geeft = o.kies("Ik geef", "Wij geven");
        let mut uit = vec![alinea(format!(
            "{geeft} de personen hieronder een machtiging om zonder toestemming van de bewoner een woning binnen te gaan (artikelen 2 en 3 van \
             de Algemene wet op het binnentreden, Awbi)."
        ))];
        uit.push(kop("Wie naar binnen mogen"));
        uit.push(Bouwsteen::Tabel {
            kop: vec!["Naam of nummer".into(), "Hoedanigheid".into()],
            rijen: self.betreders.iter().map(Betreder::rij).collect(),
        });
        feiten(
            if self.woningen.len() == 1 { "Welke woning" } else { "Welke woningen" },
            &self.woningen,
            &mut uit,
        );
        uit.push(kop("Waarvoor"));
        uit.push(alinea(zin(&self.doel)));
        uit.push(alinea(format!("Dat kan op grond van {}.", opsomming(&self.bevoegdheid))));
        vrij("Waarom toestemming niet kan worden afgewacht", &self.redenen, &mut uit);
        uit.push(kop("Hoe lang en op welke uren"));
        uit.push(alinea(format!(
            "Deze machtiging geldt tot en met {}. Daarna vervalt zij (artikel 6 van de Awbi).",
            self.geldig_tot.map(weekdag).unwrap_or_default()
        )));
        self.uren(&mut uit);
        uit.push(kop("Regels bij het binnengaan"));
        uit.push(Bouwsteen::Punten(vec![
            "Wie binnengaat, zegt wie hij is, laat zijn legitimatie zien en zegt waarvoor hij komt (artikel 1 van de Awbi).".into(),
            "Hij laat zo mogelijk deze machtiging zien.".into(),
            "Hij maakt een verslag. De bewoner krijgt daarvan een kopie, uiterlijk op de vierde dag na die van het binnengaan (artikelen \
             10 en 11 van de Awbi)."
                .into(),
        ]));
        if let Some(middel) = &self.rechtsmiddel {
            middel.bezwaar(o, &mut uit);
        }
        uit
    }
}

impl Machtiging {
    fn uren(&self, uit: &mut Vec<Bouwsteen>) {
        let lid = "(artikel 7 van de Awbi)";
        if self.nacht.trim().is_empty() {
            uit.push(alinea(format!("Binnengaan mag niet tussen 00:00 en 06:00 uur {lid}.")));
        } else {
            uit.push(alinea(format!(
                "Binnengaan mag ook tussen 00:00 en 06:00 uur {lid}. {}",
                zin(&self.nacht)
            )));
        }
        if self.afwezigheid.trim().is_empty() {
            uit.push(alinea(format!("Binnengaan mag niet als de bewoner er niet is {lid}.")));
        } else {
            uit.push(alinea(format!(
                "Binnengaan mag ook als de bewoner er niet is {lid}. {}",
                zin(&self.afwezigheid)
            )));
        }
    }
}

impl Betreder {
    fn zie(&self, n: &mut Nazicht) {
        n.tekst("naam_of_nummer", &self.naam_of_nummer);
        n.tekst("hoedanigheid", &self.hoedanigheid);
    }

    fn rij(&self) -> Vec<String> {
        vec![self.naam_of_nummer.clone(), self.hoedanigheid.clone()]
    }
}

/// On what ground the home was entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Grond {
    /// Not filled in yet.
    #[default]
    Onbekend,
    Machtiging {
        van: Option<Date>,
        /// Who gave it, with the functie.
        door: String,
    },
    /// Serious and immediate danger to persons or goods (Awbi 2).
    Gevaar { uitleg: String },
}

/// How one came in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Binnenkomst {
    #[default]
    Opengedaan,
    /// With help or force; what was done.
    Geopend { hoe: String },
}

/// The facts of the report of entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VerslagBinnentreden {
    pub adres: String,
    /// Empty when the name is not known.
    pub bewoner: String,
    pub grond: Grond,
    pub doel: String,
    pub bevoegdheid: Vec<String>,
    pub betreders: Vec<Betreder>,
    /// From coming in until going out.
    pub tijd: Tijdvak,
    pub binnenkomst: Binnenkomst,
    /// Why nobody said who he was; empty when that was done (Awbi 1).
    pub geen_legitimatie: String,
    pub verricht: Vec<String>,
    /// What was taken along; may be empty.
    pub meegenomen: Vec<String>,
    pub bijzonderheden: String,
}

impl Inhoud for VerslagBinnentreden {
    const SOORT: Briefsoort = Briefsoort::VerslagBinnentreden;
    const VORM: Vorm = Vorm::Verslag("Opgemaakt op ambtseed of ambtsbelofte door:");

    fn zie(&self, n: &mut Nazicht, h: &Hoofd) {
        n.tekst("adres", &self.adres);
        n.mag("bewoner", &self.bewoner);
        match &self.grond {
            Grond::Onbekend => n.mis("grond", true),
            Grond::Machtiging { van, door } => {
                n.feit("grond.van", *van);
                n.tekst("grond.door", door);
                let te_laat = |van: Date| van.checked_add(jiff::Span::new().days(3)).unwrap_or(van);
                let na = van.zip(self.tijd.begin).is_some_and(|(v, b)| b.date() > te_laat(v) || b.date() < v);
                n.strijd("tijd.begin", na, "valt niet binnen de machtiging (Awbi 6)");
            }
            Grond::Gevaar { uitleg } => n.tekst("grond.uitleg", uitleg),
        }
        n.tekst("doel", &self.doel);
        n.lijst("bevoegdheid", &self.bevoegdheid);
        n.elk("betreders", &self.betreders, |n, b| b.zie(n));
        n.onder("tijd", |n| self.tijd.zie(n));
        let later = self.tijd.einde.zip(h.dagtekening).is_some_and(|(uit, dag)| dag < uit.date());
        n.strijd("tijd.einde", later, "ligt na de dagtekening");
        if let Binnenkomst::Geopend { hoe } = &self.binnenkomst {
            n.tekst("binnenkomst.hoe", hoe);
        }
        n.mag("geen_legitimatie", &self.geen_legitimatie);
        n.lijst("verricht", &self.verricht);
        n.mag_lijst("meegenomen", &self.meegenomen);
        n.mag("bijzonderheden", &self.bijzonderheden);
    }

    fn titel(&self) -> String {
        "Verslag van het binnengaan van een woning".into()
    }

    fn schrijf(&self, _: &Omlijsting) -> Vec<Bouwsteen> {
        let mut uit = vec![
            alinea(
                "Dit is het verslag van het binnengaan van een woning zonder toestemming van de bewoner (artikel 10 van de Algemene wet op het \
                 binnentreden, Awbi). De bewoner krijgt een kopie (artikel 11 van de Awbi).",
            ),
            Bouwsteen::Paren(self.paren()),
            kop("Wie binnen zijn geweest"),
        ];
        uit.push(Bouwsteen::Tabel {
            kop: vec!["Naam of nummer".into(), "Hoedanigheid".into()],
            rijen: self.betreders.iter().map(Betreder::rij).collect(),
        });
        uit.push(kop("Op welke grond"));
        uit.push(alinea(self.grond.zin()));
        uit.push(alinea(format!(
            "Het doel: {} Dat kan op grond van {}.",
            zin(&self.doel),
            opsomming(&self.bevoegdheid)
        )));
        uit.push(kop("Hoe het binnengaan ging"));
        uit.push(alinea(match &self.binnenkomst {
            Binnenkomst::Opengedaan => "De deur is opengedaan.".to_owned(),
            Binnenkomst::Geopend { hoe } => format!("De deur is niet opengedaan. {}", zin(hoe)),
        }));
        uit.push(alinea(if self.geen_legitimatie.trim().is_empty() {
            "Wie binnenging, heeft gezegd wie hij was en waarvoor hij kwam, en heeft zijn legitimatie laten zien.".to_owned()
        } else {
            format!("Vooraf is niet gezegd wie er binnenging. Reden: {}", zin(&self.geen_legitimatie))
        }));
        feiten("Wat er is gedaan", &self.verricht, &mut uit);
        if self.meegenomen.is_empty() {
            uit.push(alinea("Er is niets meegenomen."));
        } else {
            feiten("Wat er is meegenomen", &self.meegenomen, &mut uit);
        }
        vrij("Bijzonderheden", &self.bijzonderheden, &mut uit);
        uit
    }
}

impl VerslagBinnentreden {
    fn paren(&self) -> Vec<(String, String)> {
        let bewoner = if self.bewoner.trim().is_empty() { "niet bekend" } else { &self.bewoner };
        let (begin, einde) = (self.tijd.begin, self.tijd.einde);
        let einde = match (begin, einde) {
            (Some(b), Some(e)) if b.date() == e.date() => uur(e),
            (_, e) => e.map(moment).unwrap_or_default(),
        };
        vec![
            paar("Woning", &self.adres),
            paar("Bewoner", bewoner),
            paar("Naar binnen", begin.map(moment).unwrap_or_default()),
            paar("Naar buiten", einde),
        ]
    }
}

impl Grond {
    fn zin(&self) -> String {
        match self {
            Self::Onbekend => String::new(),
            Self::Machtiging { van, door } => {
                format!(
                    "Er was een machtiging van {}, gegeven door {}.",
                    van.map(dag).unwrap_or_default(),
                    door.trim_end_matches('.')
                )
            }
            Self::Gevaar { uitleg } => format!(
                "Er was geen machtiging. Die was niet nodig, omdat er ernstig en direct gevaar was voor personen of goederen (artikel 2 van de \
                 Awbi). {}",
                zin(uitleg)
            ),
        }
    }
}
