// SPDX-License-Identifier: EUPL-1.2
//! What an afspraak would open and what would stay closed, counted over the own signalen before anybody signs.
//!
//! Nothing opens by itself: every verstrekking is an act of its own. These numbers say for how many signalen that act
//! would be possible, and what refuses the others.

use kernel::Herkomst;

use crate::signaal::Fase;

kernel::codes! {
    /// Whether a signaal could be brought in under the afspraak, or what keeps it closed.
    pub enum Proefreden {
        /// It could be brought in.
        Kan = "kan",
        /// The afspraak allows other acts only.
        ZonderVerstrekken = "zonder-verstrekken",
        /// Its theme is not agreed.
        Thema = "thema",
        /// From Meld Misdaad Anoniem: never.
        Mma = "mma",
        /// From police or partner, without consent to pass it on.
        Toestemming = "toestemming",
        /// Not weighed to an outcome that somebody works on.
        NietGewogen = "niet-gewogen",
        /// Closed: nothing more is done with it.
        Afgesloten = "afgesloten",
    }
}

/// So many own signalen of one kind.
#[derive(Debug, Clone)]
pub struct Proefgroep {
    /// Their theme.
    pub thema: String,
    /// Where they came from.
    pub herkomst: Herkomst,
    /// Whether their source lets them be passed on.
    pub mag_door: bool,
    /// Where they stand.
    pub fase: Fase,
    /// How many.
    pub aantal: i64,
}

/// What the afspraak means for signalen of this kind; the first obstacle counts.
pub fn proefreden(groep: &Proefgroep, verstrekken: bool, gaat_over: impl Fn(&str) -> bool) -> Proefreden {
    let gebonden = matches!(groep.herkomst, Herkomst::Politie | Herkomst::Partner);
    match groep.fase {
        _ if !verstrekken => Proefreden::ZonderVerstrekken,
        _ if groep.herkomst == Herkomst::Mma => Proefreden::Mma,
        _ if !gaat_over(&groep.thema) => Proefreden::Thema,
        _ if gebonden && !groep.mag_door => Proefreden::Toestemming,
        Fase::Afgesloten => Proefreden::Afgesloten,
        Fase::Uitgezet => Proefreden::Kan,
        Fase::Weging1 | Fase::Weging2a | Fase::Weging2b | Fase::Weging3 | Fase::Bronnen | Fase::Weging4 => {
            Proefreden::NietGewogen
        }
    }
}

/// How many signalen there are per answer, in the order of [`Proefreden::ALLE`]; none of an answer is left out.
pub fn proef(
    groepen: &[Proefgroep],
    verstrekken: bool,
    gaat_over: impl Fn(&str) -> bool,
) -> Vec<(Proefreden, i64)> {
    let tel = |reden: Proefreden| {
        let van = groepen.iter().filter(|g| proefreden(g, verstrekken, &gaat_over) == reden);
        (reden, van.map(|g| g.aantal).sum::<i64>())
    };
    Proefreden::ALLE
        .iter()
        .map(|r| tel(*r))
        .filter(|(r, aantal)| *aantal > 0 || *r == Proefreden::Kan)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groep(thema: &str, herkomst: Herkomst, mag_door: bool, fase: Fase) -> Proefgroep {
        Proefgroep { thema: thema.into(), herkomst, mag_door, fase, aantal: 2 }
    }

    #[test]
    fn the_first_obstacle_counts() {
        use Herkomst as H;
        for (g, reden) in [
            (groep("hennep", H::Vrij, true, Fase::Uitgezet), Proefreden::Kan),
            (groep("hennep", H::Mma, true, Fase::Uitgezet), Proefreden::Mma),
            (groep("drugs", H::Vrij, true, Fase::Uitgezet), Proefreden::Thema),
            (groep("hennep", H::Politie, false, Fase::Uitgezet), Proefreden::Toestemming),
            (groep("hennep", H::Politie, true, Fase::Uitgezet), Proefreden::Kan),
            (groep("hennep", H::Partner, false, Fase::Weging1), Proefreden::Toestemming),
            (groep("hennep", H::Vrij, false, Fase::Weging1), Proefreden::NietGewogen),
            (groep("hennep", H::Vrij, true, Fase::Afgesloten), Proefreden::Afgesloten),
        ] {
            assert_eq!(proefreden(&g, true, |t| t == "hennep"), reden, "{g:?}");
            assert_eq!(proefreden(&g, false, |t| t == "hennep"), Proefreden::ZonderVerstrekken, "{g:?}");
        }
    }

    #[test]
    fn every_signaal_is_counted_once() {
        let groepen: Vec<_> = Fase::ALLE.iter().map(|f| groep("hennep", Herkomst::Vrij, true, *f)).collect();
        let som: i64 = proef(&groepen, true, |_| true).iter().map(|(_, n)| n).sum();
        assert_eq!(som, 2 * i64::try_from(Fase::ALLE.len()).unwrap());
        assert_eq!(proef(&[], true, |_| true), [(Proefreden::Kan, 0)]);
    }
}
