// SPDX-License-Identifier: EUPL-1.2
//! Zienswijzeverslag: what somebody said about a voornemen, in the words of the one who listened (Awb 4:9).
use jiff::civil::{Date, DateTime};

use crate::bouwsteen::{Bouwsteen, alinea, kop, paar};
use crate::brief::{Hoofd, Inhoud, Omlijsting, Vorm};
use crate::delen::Zienswijzepunt;
use crate::gebrek::Nazicht;
use crate::regel::Briefsoort;
use crate::taal::{dag, moment, opsomming, weekdag};

/// How a zienswijze came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Hoorwijze {
    /// A talk, at a place.
    Gesprek { plaats: String },
    #[default]
    Telefonisch,
    /// In writing: this is a summary.
    Schriftelijk,
}

/// The facts of a zienswijzeverslag.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zienswijzeverslag {
    pub betreft: String,
    /// Whose zienswijze it is.
    pub van: String,
    /// Who spoke for him or her; may be empty.
    pub gemachtigde: String,
    pub voornemen_van: Option<Date>,
    pub moment: Option<DateTime>,
    pub wijze: Hoorwijze,
    /// Who else took part; may be empty.
    pub aanwezigen: Vec<String>,
    /// The answer may still be empty: then the report has what was said only.
    pub punten: Vec<Zienswijzepunt>,
    pub overhandigd: Vec<String>,
    /// Until when the person concerned can correct the report.
    pub correctie_tot: Option<Date>,
}

impl Inhoud for Zienswijzeverslag {
    const SOORT: Briefsoort = Briefsoort::Zienswijzeverslag;
    const VORM: Vorm = Vorm::Verslag("Opgemaakt door:");

    fn zie(&self, n: &mut Nazicht, _: &Hoofd) {
        n.tekst("betreft", &self.betreft);
        n.tekst("van", &self.van);
        n.mag("gemachtigde", &self.gemachtigde);
        n.feit("voornemen_van", self.voornemen_van);
        n.feit("moment", self.moment);
        if let Hoorwijze::Gesprek { plaats } = &self.wijze {
            n.tekst("wijze.plaats", plaats);
        }
        let eerder = self.moment.zip(self.voornemen_van).is_some_and(|(m, v)| m.date() < v);
        n.strijd("moment", eerder, "ligt voor het voornemen");
        n.mag_lijst("aanwezigen", &self.aanwezigen);
        n.elk("punten", &self.punten, |n, p| {
            n.tekst("punt", &p.punt);
            n.mag("reactie", &p.reactie);
        });
        n.mag_lijst("overhandigd", &self.overhandigd);
    }

    fn titel(&self) -> String {
        format!("Verslag van de zienswijze: {}", self.betreft)
    }

    fn schrijf(&self, Omlijsting(o): &Omlijsting) -> Vec<Bouwsteen> {
        let mut uit = vec![Bouwsteen::Paren(self.paren())];
        uit.push(kop("Waar het over gaat"));
        uit.push(alinea(format!(
            "Op {} is een brief gestuurd met een voornemen: {}. Daarin staat dat een zienswijze kan worden gegeven (artikelen 4:8 en 4:9 van de \
             Algemene wet bestuursrecht). Dit verslag geeft weer wat daarop is gezegd of geschreven. Het is geen besluit.",
            self.voornemen_van.map(dag).unwrap_or_default(),
            self.betreft
        )));
        self.punten(&mut uit);
        if !self.overhandigd.is_empty() {
            uit.push(kop("Stukken die zijn gegeven"));
            uit.push(Bouwsteen::Punten(self.overhandigd.clone()));
        }
        if let Some(tot) = self.correctie_tot {
            uit.push(kop("Klopt dit verslag niet?"));
            uit.push(alinea(format!(
                "Laat dat weten tot en met {}, via {} of {}. Uw opmerking komt bij het verslag.",
                weekdag(tot),
                o.gemeente.email,
                o.gemeente.telefoon
            )));
        }
        uit
    }
}

impl Zienswijzeverslag {
    fn paren(&self) -> Vec<(String, String)> {
        let wijze = match &self.wijze {
            Hoorwijze::Gesprek { plaats } => format!("in een gesprek: {plaats}"),
            Hoorwijze::Telefonisch => "door de telefoon".into(),
            Hoorwijze::Schriftelijk => "in een brief of bericht; dit is een samenvatting".into(),
        };
        let mut uit = vec![paar("Van", &self.van)];
        if !self.gemachtigde.trim().is_empty() {
            uit.push(paar("Vertegenwoordigd door", &self.gemachtigde));
        }
        uit.push(paar("Wanneer", self.moment.map(moment).unwrap_or_default()));
        uit.push(paar("Hoe", wijze));
        if !self.aanwezigen.is_empty() {
            uit.push(paar("Ook aanwezig", opsomming(&self.aanwezigen)));
        }
        uit
    }

    fn punten(&self, uit: &mut Vec<Bouwsteen>) {
        uit.push(kop("Wat naar voren is gebracht"));
        if self.punten.iter().all(|p| p.reactie.trim().is_empty()) {
            uit.push(Bouwsteen::Nummers(self.punten.iter().map(|p| p.punt.clone()).collect()));
            return;
        }
        let rijen = self.punten.iter().map(|p| {
            let reactie = if p.reactie.trim().is_empty() { "Nog niet beantwoord" } else { &p.reactie };
            vec![p.punt.clone(), reactie.to_owned()]
        });
        uit.push(Bouwsteen::Tabel {
            kop: vec!["Zienswijze".into(), "Antwoord".into()],
            rijen: rijen.collect(),
        });
    }
}
