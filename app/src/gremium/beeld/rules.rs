// SPDX-License-Identifier: EUPL-1.2
//! Which counts may leave a municipality, and what a beeld says together.

use jiff::civil::Date;
use kernel::{OrganisatieId, plus_maanden};

use crate::gremium::beeld::model::Deel;

/// A count below this is given as "fewer than".
pub const GRENS: i64 = 5;
/// A shorter time would give small counts, and the difference of two beelden a single signaal.
const KORTST_MAANDEN: i64 = 3;

/// What leaves of a count.
pub fn te_geven(aantal: i64) -> Option<i64> {
    (aantal >= GRENS).then_some(aantal)
}

/// Whether these days make a beeld: long enough, and over.
pub fn goede_periode(van: Date, tot: Date, vandaag: Date) -> bool {
    tot < vandaag && tot.tomorrow().is_ok_and(|na| plus_maanden(van, KORTST_MAANDEN) <= na)
}

/// What a theme says over all members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themasom {
    /// Code of the theme.
    pub thema: String,
    /// The sum of what may be said.
    pub samen: i64,
    /// Some member had fewer than the limit, which is not in the sum.
    pub klein: bool,
    /// How many members gave something on it.
    pub leden: usize,
}

/// Per theme, the largest first.
pub fn sommen(delen: &[Deel]) -> Vec<Themasom> {
    let mut themas: Vec<&str> = delen.iter().map(|d| d.thema.as_str()).collect();
    themas.sort_unstable();
    themas.dedup();
    let som = |thema: &str| {
        let hier: Vec<&Deel> = delen.iter().filter(|d| d.thema == thema).collect();
        Themasom {
            thema: thema.to_owned(),
            samen: hier.iter().filter_map(|d| d.aantal).sum(),
            klein: hier.iter().any(|d| d.aantal.is_none()),
            leden: hier.len(),
        }
    };
    let mut uit: Vec<Themasom> = themas.into_iter().map(som).collect();
    uit.sort_by(|een, ander| ander.samen.cmp(&een.samen).then_with(|| een.thema.cmp(&ander.thema)));
    uit
}

/// What this member gave on a theme.
pub fn deel<'a>(delen: &'a [Deel], organisatie: OrganisatieId, thema: &str) -> Option<&'a Deel> {
    delen.iter().find(|d| d.organisatie.0 == organisatie && d.thema == thema)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn gegeven(org: i64, thema: &str, aantal: i64) -> Deel {
        Deel {
            organisatie: (OrganisatieId::van(org), format!("o{org}")),
            thema: thema.to_owned(),
            aantal: te_geven(aantal),
        }
    }

    #[test]
    fn een_klein_aantal_verlaat_de_gemeente_niet() {
        for (aantal, verwacht) in [(0, None), (1, None), (4, None), (5, Some(5)), (60, Some(60))] {
            assert_eq!(te_geven(aantal), verwacht);
        }
    }

    #[test]
    fn een_som_verraadt_geen_klein_aantal() {
        let som = sommen(&[
            gegeven(1, "drugs", 20),
            gegeven(2, "drugs", 3),
            gegeven(1, "cyber", 2),
            gegeven(2, "hennep", 30),
        ]);
        let kort: Vec<_> = som.iter().map(|s| (s.thema.as_str(), s.samen, s.klein, s.leden)).collect();
        assert_eq!(kort, [("hennep", 30, false, 1), ("drugs", 20, true, 2), ("cyber", 0, true, 1)]);
    }

    #[test]
    fn een_beeld_gaat_over_drie_maanden_of_meer_en_over_wat_voorbij_is() {
        let vandaag = date(2026, 11, 22);
        for (van, tot, verwacht) in [
            (date(2026, 1, 1), date(2026, 6, 30), true),
            (date(2026, 1, 1), date(2026, 3, 30), false),
            (date(2026, 1, 1), date(2026, 3, 31), true),
            (date(2026, 6, 1), date(2026, 11, 22), false),
            (date(2026, 6, 1), date(2026, 1, 1), false),
        ] {
            assert_eq!(goede_periode(van, tot, vandaag), verwacht, "{van} {tot}");
        }
    }
}
