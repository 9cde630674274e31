// SPDX-License-Identifier: EUPL-1.2
//! What is double, what is missing, and how much meeting there is. Facts in, findings out; nothing is stored, and nobody
//! is ranked: the load is listed by functie, in the order of the alphabet.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{GremiumId, OrganisatieId, RegioId};

use crate::gremium::gremia::model::{Gremium, Zetelrol};

/// Of the words of the shorter purpose, so many in a hundred must be in the other for the two to be the same.
const ZELFDE_DOEL_PROCENT: usize = 60;
/// Shorter words tell nothing.
const KORTSTE_WOORD: usize = 4;
const MAANDEN: i64 = 12;

/// Something to look at. It names what it is about and decides nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bevinding {
    /// Two bodies with the same purpose and the same members.
    Overlap(GremiumId, GremiumId),
    /// No body looks after this theme.
    ThemaZonderGremium(String),
    /// A region that should be represented has no seat.
    RegioZonderZetel(GremiumId, RegioId),
    /// A theme of a body that nobody holds.
    PortefeuilleZonderHouder(GremiumId, String),
    /// A body without a chair, or an expertteam without somebody who leads the work.
    ZonderLeiding(GremiumId),
}

impl Bevinding {
    /// Its kind, as in keys of texts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Overlap(..) => "overlap",
            Self::ThemaZonderGremium(_) => "thema-zonder-gremium",
            Self::RegioZonderZetel(..) => "regio-zonder-zetel",
            Self::PortefeuilleZonderHouder(..) => "portefeuille-zonder-houder",
            Self::ZonderLeiding(_) => "zonder-leiding",
        }
    }
}

/// Everything to look at, in bodies that work on this day.
pub fn bevindingen(gremia: &[Gremium], themas: &[&str], dag: Date) -> Vec<Bevinding> {
    let lopend: Vec<&Gremium> = gremia.iter().filter(|g| g.werkt(dag)).collect();
    let mut uit = Vec::new();
    for (n, een) in lopend.iter().enumerate() {
        let later = lopend.iter().skip(n + 1).filter(|ander| overlapt(een, ander, dag));
        uit.extend(later.map(|ander| Bevinding::Overlap(een.id, ander.id)));
    }
    let behartigd: BTreeSet<&str> =
        lopend.iter().flat_map(|g| g.portefeuilles.iter().map(|p| p.thema.as_str())).collect();
    let zonder = themas.iter().filter(|t| !behartigd.contains(**t));
    uit.extend(zonder.map(|t| Bevinding::ThemaZonderGremium((*t).to_owned())));
    for g in &lopend {
        uit.extend(van_een(g, dag));
    }
    uit
}

/// What is missing in one body.
pub fn van_een(g: &Gremium, dag: Date) -> Vec<Bevinding> {
    let vertegenwoordigd: BTreeSet<RegioId> =
        g.zetels_op(dag).filter_map(|z| z.regio.as_ref().map(|(id, _)| *id)).collect();
    let regios = g.regios.iter().filter(|(id, _)| !vertegenwoordigd.contains(id));
    let mut uit: Vec<Bevinding> = regios.map(|(id, _)| Bevinding::RegioZonderZetel(g.id, *id)).collect();
    let leeg = g.portefeuilles.iter().filter(|p| g.houder_van(p, dag).is_none());
    uit.extend(leeg.map(|p| Bevinding::PortefeuilleZonderHouder(g.id, p.thema.clone())));
    let geleid = [Zetelrol::Voorzitter, Zetelrol::Trekker].iter().any(|r| g.met_rol(*r, dag).is_some());
    if !geleid {
        uit.push(Bevinding::ZonderLeiding(g.id));
    }
    uit
}

/// Same purpose and same members.
pub fn overlapt(een: &Gremium, ander: &Gremium, dag: Date) -> bool {
    let leden = |g: &Gremium| {
        // An organisation is a member once, however many people it sends.
        let van = |z: &crate::gremium::gremia::model::Zetel| match &z.organisatie {
            Some((id, _)) => (Some(*id), String::new()),
            None => z.wie(),
        };
        g.zetels_op(dag).map(van).collect::<BTreeSet<_>>()
    };
    let (a, b) = (leden(een), leden(ander));
    !a.is_empty() && a == b && zelfde_doel(&een.doel, &ander.doel)
}

fn zelfde_doel(een: &str, ander: &str) -> bool {
    let woorden = |tekst: &str| -> BTreeSet<String> {
        let tekst = zoektaal::vouw(tekst).to_lowercase();
        let woorden = tekst.split(|c: char| !c.is_alphanumeric());
        woorden.filter(|w| w.chars().count() >= KORTSTE_WOORD).map(str::to_owned).collect()
    };
    let (a, b) = (woorden(een), woorden(ander));
    let kortst = a.len().min(b.len());
    kortst > 0 && a.intersection(&b).count() * 100 >= kortst * ZELFDE_DOEL_PROCENT
}

/// How much a functie meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vergaderlast {
    /// The functie as it was written.
    pub functie: String,
    /// At which organisation.
    pub organisatie: Option<(OrganisatieId, String)>,
    /// In which bodies, with the mandate there.
    pub zetels: Vec<(GremiumId, String)>,
    /// Meetings in a year.
    pub keer_per_jaar: i64,
    /// Minutes in a month.
    pub minuten_per_maand: i64,
}

impl Vergaderlast {
    /// Meetings in a month, in tenths, rounded.
    pub const fn tienden_per_maand(&self) -> i64 {
        (self.keer_per_jaar * 10 + MAANDEN / 2) / MAANDEN
    }
}

/// The load per functie on this day, by organisation and functie.
pub fn vergaderlast(gremia: &[Gremium], dag: Date) -> Vec<Vergaderlast> {
    let mut per: BTreeMap<(String, String), (Vergaderlast, i64)> = BTreeMap::new();
    for g in gremia.iter().filter(|g| g.werkt(dag)) {
        let mut geteld = BTreeSet::new();
        // Who chairs and speaks for a region at once still meets once.
        for z in g.zetels_op(dag).filter(|z| geteld.insert(z.wie())) {
            let naam = z.organisatie.as_ref().map(|(_, naam)| naam.clone()).unwrap_or_default();
            let leeg = || {
                let (functie, organisatie) = (z.functie.clone(), z.organisatie.clone());
                (
                    Vergaderlast {
                        functie,
                        organisatie,
                        zetels: vec![],
                        keer_per_jaar: 0,
                        minuten_per_maand: 0,
                    },
                    0,
                )
            };
            let (last, minuten) = per.entry((naam, z.wie().1)).or_insert_with(leeg);
            last.zetels.push((g.id, z.mandaat.clone()));
            last.keer_per_jaar += g.keer_per_jaar;
            *minuten += g.keer_per_jaar * g.duur_minuten;
            last.minuten_per_maand = *minuten / MAANDEN;
        }
    }
    per.into_values().map(|(last, _)| last).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::ZetelId;

    use super::*;
    use crate::gremium::gremia::model::{Gremiumsoort, Gremiumstatus, Portefeuille, Sluiting, Zetel};

    const DAG: Date = date(2026, 11, 21);

    /// `organisatie/functie/rol/regio`, with `-` for none; one that begins with `!` ended yesterday.
    fn zetel(n: i64, tekst: &str) -> Zetel {
        let delen: Vec<&str> = tekst.trim_start_matches('!').split('/').collect();
        let getal = |deel: &str| deel.parse::<i64>().ok();
        Zetel {
            id: ZetelId::van(n),
            organisatie: getal(delen[0]).map(|o| (OrganisatieId::van(o), format!("O{o}"))),
            functie: delen[1].to_owned(),
            naam: None,
            rol: delen[2].parse().unwrap(),
            regio: getal(delen[3]).map(|r| (RegioId::van(r), format!("R{r}"))),
            mandaat: "namens allen".to_owned(),
            van: date(2024, 1, 1),
            tot: tekst.starts_with('!').then_some(date(2026, 11, 20)),
        }
    }

    fn gremium(id: i64, doel: &str, zetels: &[&str]) -> Gremium {
        Gremium {
            id: GremiumId::van(id),
            houder: (OrganisatieId::van(1), String::new()),
            regio: (RegioId::van(1), String::new()),
            soort: Gremiumsoort::Bestuurlijk,
            naam: format!("G{id}"),
            doel: doel.to_owned(),
            status: Gremiumstatus::Informeel,
            mandaatbron: String::new(),
            keer_per_jaar: 6,
            duur_minuten: 90,
            opdracht: None,
            van: date(2024, 1, 1),
            tot: None,
            sluiting: None,
            versie: 1,
            regios: vec![],
            zetels: zetels.iter().zip(id * 100..).map(|(z, n)| zetel(n, z)).collect(),
            portefeuilles: vec![],
        }
    }

    const DOEL: &str = "Samen kiezen waar de politie in het Heuvelland op let.";

    #[test]
    fn s55_3_two_bodies_with_the_same_purpose_and_members_are_suggested_as_overlap() {
        let leden = ["1/burgemeester/lid/-", "2/burgemeester/lid/-"];
        for (doel, zetels, verwacht) in [
            (DOEL, &leden[..], true),
            // Other words around the same ones, other people of the same organisations, another order.
            (
                "In het Heuvelland kiezen waar de politie samen op let.",
                &["2/wethouder/lid/-", "1/secretaris/secretaris/-"],
                true,
            ),
            ("Toezicht houden op vakantieparken en campings.", &leden[..], false),
            (DOEL, &["1/burgemeester/lid/-"], false),
            (DOEL, &["1/burgemeester/lid/-", "2/burgemeester/lid/-", "3/teamchef/lid/-"], false),
            (DOEL, &["1/burgemeester/lid/-", "2/burgemeester/lid/-", "!3/teamchef/lid/-"], true),
            // Who does not take part is known by functie only.
            (DOEL, &["-/gedeputeerde/lid/-"], false),
            ("", &leden[..], false),
        ] {
            let (een, ander) = (gremium(1, DOEL, &leden), gremium(2, doel, zetels));
            assert_eq!(overlapt(&een, &ander, DAG), verwacht, "{doel} {zetels:?}");
            assert_eq!(overlapt(&ander, &een, DAG), verwacht, "the other way round");
        }
        let (een, mut ander) = (gremium(1, DOEL, &leden), gremium(2, DOEL, &leden));
        let overlap = Bevinding::Overlap(een.id, ander.id);
        assert!(bevindingen(&[een.clone(), ander.clone()], &[], DAG).contains(&overlap));
        ander.sluiting = Some(Sluiting { op: DAG, aan: String::new(), overdracht: String::new() });
        assert!(!bevindingen(&[een, ander], &[], DAG).contains(&overlap), "what closed is not double");
    }

    #[test]
    fn s55_5_a_theme_without_a_body_is_a_gap() {
        let mut g = gremium(1, DOEL, &["1/burgemeester/voorzitter/-"]);
        g.portefeuilles = vec![Portefeuille { thema: "drugs".into(), houder: Some(ZetelId::van(100)) }];
        let gaten = bevindingen(&[g.clone()], &["drugs", "zorgfraude"], DAG);
        assert_eq!(gaten, [Bevinding::ThemaZonderGremium("zorgfraude".into())]);
        g.tot = Some(date(2026, 11, 20));
        assert_eq!(bevindingen(&[g], &["drugs"], DAG), [Bevinding::ThemaZonderGremium("drugs".into())]);
    }

    #[test]
    fn s49_2_a_portfolio_without_holder_is_flagged() {
        let open = |g: &Gremium| {
            van_een(g, DAG).contains(&Bevinding::PortefeuilleZonderHouder(g.id, "drugs".into()))
        };
        for (zetels, houder, verwacht) in [
            (["1/burgemeester/voorzitter/-"], Some(100), false),
            (["1/burgemeester/voorzitter/-"], None, true),
            (["!1/burgemeester/voorzitter/-"], Some(100), true),
            (["1/burgemeester/voorzitter/-"], Some(999), true),
        ] {
            let mut g = gremium(1, DOEL, &zetels);
            g.portefeuilles = vec![Portefeuille { thema: "drugs".into(), houder: houder.map(ZetelId::van) }];
            assert_eq!(open(&g), verwacht, "{zetels:?} {houder:?}");
        }
    }

    #[test]
    fn s49_5_and_s50_2_a_region_without_a_seat_is_visible() {
        for (zetels, verwacht) in [
            (&["1/adviseur/trekker/7", "2/adviseur/lid/8"][..], 0),
            (&["1/adviseur/trekker/7"], 1),
            (&["1/adviseur/trekker/7", "!2/adviseur/lid/8"], 1),
            (&["1/adviseur/trekker/-", "2/adviseur/lid/-"], 2),
        ] {
            let mut g = gremium(1, DOEL, zetels);
            g.regios = [7, 8].map(|r| (RegioId::van(r), format!("R{r}"))).to_vec();
            assert_eq!(van_een(&g, DAG).len(), verwacht, "{zetels:?}");
        }
        assert_eq!(
            van_een(&gremium(1, DOEL, &["1/a/lid/-"]), DAG),
            [Bevinding::ZonderLeiding(GremiumId::van(1))]
        );
    }

    #[test]
    fn s55_4_meeting_load_per_functie_per_month() {
        let gremia = [
            gremium(1, DOEL, &["1/Burgemeester/voorzitter/-", "1/burgemeester /lid/7", "2/teamchef/lid/-"]),
            gremium(2, "Iets anders.", &["1/burgemeester/lid/-", "!2/teamchef/lid/-"]),
        ];
        let last = vergaderlast(&gremia, DAG);
        let beeld: Vec<_> = last
            .iter()
            .map(|l| (l.functie.as_str(), l.zetels.len(), l.tienden_per_maand(), l.minuten_per_maand))
            .collect();
        // One functie with two seats in a body meets there once: 6 + 6 a year is one a month of an hour and a half.
        assert_eq!(beeld, [("Burgemeester", 2, 10, 90), ("teamchef", 1, 5, 45)]);
    }
}
