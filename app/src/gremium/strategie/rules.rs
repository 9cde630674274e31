// SPDX-License-Identifier: EUPL-1.2
//! How far a strategy is: per theme, and in how many municipalities it was adopted.

use jiff::civil::Date;

use crate::gremium::strategie::model::{
    Strategie, Strategiepartij, Toezegging, Toezeggingstand, Vaststelling,
};

/// How far a theme is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themavoortgang {
    /// Code of the theme.
    pub thema: String,
    /// How many commitments of each stand, in the order of the stands.
    pub per_stand: Vec<(Toezeggingstand, usize)>,
    /// How many are late.
    pub te_laat: usize,
    /// Names of the municipalities whose own plan puts it first.
    pub gemeenten: Vec<String>,
}

/// Whether its day has passed while it is not done.
pub fn te_laat(t: &Toezegging, dag: Date) -> bool {
    matches!(t.stand, Toezeggingstand::Toegezegd | Toezeggingstand::Bezig) && t.uiterlijk_op < dag
}

/// How far each theme is, in the order of the strategy.
pub fn voortgang(s: &Strategie, dag: Date) -> Vec<Themavoortgang> {
    let van = |thema: &String| {
        let hier: Vec<&Toezegging> = s.toezeggingen.iter().filter(|t| t.thema == *thema).collect();
        let aantal = |stand| hier.iter().filter(|t| t.stand == stand).count();
        let gemeenten = s.partijen.iter().filter(|p| p.gemeente && p.themas.contains(thema));
        Themavoortgang {
            thema: thema.clone(),
            per_stand: Toezeggingstand::ALLE.iter().map(|stand| (*stand, aantal(*stand))).collect(),
            te_laat: hier.iter().filter(|t| te_laat(t, dag)).count(),
            gemeenten: gemeenten.map(|p| p.naam.clone()).collect(),
        }
    };
    s.themas.iter().map(van).collect()
}

/// In how many municipalities it was adopted, and of how many.
pub fn vastgesteld(s: &Strategie) -> (usize, usize) {
    let gemeenten = || s.partijen.iter().filter(|p| p.gemeente);
    let ja = |p: &&Strategiepartij| matches!(p.vaststelling, Some((Vaststelling::Vastgesteld, _)));
    (gemeenten().filter(ja).count(), gemeenten().count())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{OrganisatieId, StrategieId, Tijdstip, ToezeggingId};

    use super::*;
    use crate::gremium::strategie::model::Looptijd;

    fn partij(naam: &str, gemeente: bool, wat: Option<Vaststelling>, themas: &[&str]) -> Strategiepartij {
        Strategiepartij {
            organisatie: OrganisatieId::van(1),
            naam: naam.to_owned(),
            gemeente,
            vaststelling: wat.map(|v| (v, date(2026, 1, 1))),
            besluit: String::new(),
            plan: String::new(),
            plan_tot: None,
            themas: themas.iter().map(|t| (*t).to_owned()).collect(),
        }
    }

    fn toezegging(thema: &str, stand: Toezeggingstand, op: Date) -> Toezegging {
        Toezegging {
            id: ToezeggingId::van(1),
            organisatie: (OrganisatieId::van(1), "a".to_owned()),
            thema: thema.to_owned(),
            wat: String::new(),
            uiterlijk_op: op,
            stand,
            toelichting: String::new(),
            gewijzigd_op: Tijdstip::van_ms(0),
            versie: 1,
        }
    }

    #[test]
    fn voortgang_telt_per_thema_en_noemt_wie_het_voorop_zet() {
        use Toezeggingstand::{Bezig, Gedaan, Toegezegd, Vervallen};
        let (vroeg, laat) = (date(2026, 1, 1), date(2027, 1, 1));
        let periode = Looptijd { van: vroeg, tot: laat };
        let s = Strategie {
            id: StrategieId::van(1),
            houder: (OrganisatieId::van(1), "a".to_owned()),
            regio: String::new(),
            gremium: None,
            naam: String::new(),
            document: String::new(),
            looptijd: periode,
            geld: periode,
            themas: vec!["drugs".to_owned(), "cyber".to_owned()],
            partijen: vec![
                partij("A", true, Some(Vaststelling::Vastgesteld), &["drugs"]),
                partij("B", true, Some(Vaststelling::Kennisgenomen), &["drugs"]),
                partij("C", true, None, &[]),
                partij("Politie", false, Some(Vaststelling::Vastgesteld), &["drugs"]),
            ],
            toezeggingen: vec![
                toezegging("drugs", Toegezegd, vroeg),
                toezegging("drugs", Bezig, laat),
                toezegging("drugs", Gedaan, vroeg),
                toezegging("drugs", Vervallen, vroeg),
            ],
        };
        let per = voortgang(&s, date(2026, 11, 22));
        assert_eq!(per[0].per_stand, [(Toegezegd, 1), (Bezig, 1), (Gedaan, 1), (Vervallen, 1)]);
        assert_eq!((per[0].te_laat, per[1].te_laat), (1, 0));
        assert_eq!(per[0].gemeenten, ["A", "B"]);
        assert!(per[1].gemeenten.is_empty());
        assert_eq!(vastgesteld(&s), (1, 3), "only municipalities adopt");
    }
}
