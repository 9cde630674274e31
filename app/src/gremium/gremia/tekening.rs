// SPDX-License-Identifier: EUPL-1.2
//! The drawing of what feeds into what: boxes in layers, what decides above what prepares. Pure: places out of relations.
//!
//! A circle of relations is drawn too: the line that closes it counts for no layer.

use std::collections::{BTreeMap, BTreeSet};

use kernel::GremiumId;

use crate::gremium::gremia::model::Voeding;

/// Measures of the drawing, in its own units.
pub const VAK_BREED: i64 = 190;
/// Height of a box.
pub const VAK_HOOG: i64 = 66;
const TUSSEN_BREED: i64 = 26;
const TUSSEN_HOOG: i64 = 62;
const RAND: i64 = 10;
const LETTERS_PER_REGEL: usize = 21;
const REGELS: usize = 3;
const REGEL_HOOG: i64 = 17;

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vak {
    /// Which body.
    pub id: GremiumId,
    /// Left.
    pub x: i64,
    /// Top.
    pub y: i64,
    /// The lines of its name, each with its place.
    pub regels: Vec<(i64, String)>,
}

impl Vak {
    /// The middle, for text.
    pub const fn midden(&self) -> i64 {
        self.x + VAK_BREED / 2
    }
}

/// The whole drawing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tekening {
    /// How wide.
    pub breed: i64,
    /// How high.
    pub hoog: i64,
    /// The boxes, from top to bottom.
    pub vakken: Vec<Vak>,
    /// The lines, as path data; each ends at the body it feeds.
    pub lijnen: Vec<String>,
}

impl Tekening {
    /// Whether there is anything to draw.
    pub const fn is_leeg(&self) -> bool {
        self.vakken.is_empty()
    }
}

/// How far each body is from what feeds no other: the longest way, circles cut. So most lines go up one row.
fn lagen(ids: &[GremiumId], voedingen: &[Voeding]) -> BTreeMap<GremiumId, usize> {
    fn diepte(
        id: GremiumId,
        voedingen: &[Voeding],
        op_weg: &mut BTreeSet<GremiumId>,
        bekend: &mut BTreeMap<GremiumId, usize>,
    ) -> usize {
        if let Some(diepte) = bekend.get(&id) {
            return *diepte;
        }
        op_weg.insert(id);
        let boven: Vec<GremiumId> =
            voedingen.iter().filter(|v| v.van == id && !op_weg.contains(&v.naar)).map(|v| v.naar).collect();
        let gevonden =
            boven.into_iter().map(|naar| diepte(naar, voedingen, op_weg, bekend) + 1).max().unwrap_or(0);
        op_weg.remove(&id);
        bekend.insert(id, gevonden);
        gevonden
    }
    let mut bekend = BTreeMap::new();
    for id in ids {
        diepte(*id, voedingen, &mut BTreeSet::new(), &mut bekend);
    }
    bekend
}

/// The name in lines that fit a box; what does not fit ends in dots, and is whole in the list beneath.
fn in_regels(naam: &str) -> Vec<String> {
    let mut uit: Vec<String> = Vec::new();
    for woord in naam.split_whitespace() {
        match uit.last_mut() {
            Some(r) if r.chars().count() + 1 + woord.chars().count() <= LETTERS_PER_REGEL => {
                r.push(' ');
                r.push_str(woord);
            }
            _ => uit.push(woord.to_owned()),
        }
    }
    if uit.len() > REGELS {
        uit.truncate(REGELS);
        if let Some(laatste) = uit.last_mut() {
            laatste.push('…');
        }
    }
    uit
}

fn vak(id: GremiumId, naam: &str, x: i64, y: i64) -> Vak {
    let regels = in_regels(naam);
    let aantal = i64::try_from(regels.len()).unwrap_or(1);
    let eerste = y + (VAK_HOOG - (aantal - 1) * REGEL_HOOG) / 2 + 5;
    let regels = regels.into_iter().zip(0..).map(|(regel, n)| (eerste + n * REGEL_HOOG, regel)).collect();
    Vak { id, x, y, regels }
}

/// Draws the bodies that feed or are fed. Names of others are in the list beneath.
pub fn teken(namen: &[(GremiumId, &str)], voedingen: &[Voeding]) -> Tekening {
    let verbonden: BTreeSet<GremiumId> = voedingen.iter().flat_map(|v| [v.van, v.naar]).collect();
    let ids: Vec<GremiumId> = namen.iter().map(|(id, _)| *id).filter(|id| verbonden.contains(id)).collect();
    let laag_van = lagen(&ids, voedingen);
    let Some(diepste) = laag_van.values().copied().max() else { return Tekening::default() };
    let mut rijen: Vec<Vec<GremiumId>> = (0..=diepste)
        .map(|laag| ids.iter().copied().filter(|id| laag_van.get(id) == Some(&laag)).collect())
        .collect();
    orden(&mut rijen, voedingen);
    let breedste = rijen.iter().map(Vec::len).max().unwrap_or(1);
    let breed_van = |aantal: usize| {
        let n = i64::try_from(aantal).unwrap_or(1);
        n * VAK_BREED + (n - 1) * TUSSEN_BREED
    };
    let breed = breed_van(breedste) + 2 * RAND;
    let mut vakken = Vec::new();
    for (rij, y) in rijen.iter().zip(0..) {
        let links = (breed - breed_van(rij.len())) / 2;
        for (id, x) in rij.iter().zip(0..) {
            let naam = namen.iter().find(|(n, _)| n == id).map_or("", |(_, naam)| *naam);
            let (x, y) = (links + x * (VAK_BREED + TUSSEN_BREED), RAND + y * (VAK_HOOG + TUSSEN_HOOG));
            vakken.push(vak(*id, naam, x, y));
        }
    }
    let hoog = vakken.last().map_or(0, |v| v.y + VAK_HOOG + RAND);
    let plek = |id: GremiumId| vakken.iter().find(|v| v.id == id);
    let lijnen = voedingen.iter().filter_map(|v| Some(lijn(plek(v.van)?, plek(v.naar)?))).collect();
    Tekening { breed, hoog, vakken, lijnen }
}

/// Puts each body of a row near what it feeds in the row above, so that lines cross less.
fn orden(rijen: &mut [Vec<GremiumId>], voedingen: &[Voeding]) {
    let mut boven: Vec<GremiumId> = Vec::new();
    for rij in rijen {
        let zwaarte = |id: &GremiumId| {
            let plekken: Vec<usize> = voedingen
                .iter()
                .filter(|v| v.van == *id)
                .filter_map(|v| boven.iter().position(|b| *b == v.naar))
                .collect();
            let som: usize = plekken.iter().sum();
            (som * 100).checked_div(plekken.len()).unwrap_or(usize::MAX)
        };
        rij.sort_by_key(zwaarte);
        boven.clone_from(rij);
    }
}

/// From the top of one box to the bottom of another; sideways or down when a circle makes it so.
fn lijn(van: &Vak, naar: &Vak) -> String {
    let (x1, x2) = (van.midden(), naar.midden());
    if naar.y < van.y {
        let (y1, y2) = (van.y, naar.y + VAK_HOOG);
        let bocht = TUSSEN_HOOG / 2;
        return format!("M{x1} {y1}C{x1} {} {x2} {} {x2} {}", y1 - bocht, y2 + bocht, y2 + 3);
    }
    let (y1, y2) = (van.y + VAK_HOOG, naar.y);
    format!("M{x1} {y1}L{x2} {}", y2 - 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lijnen(tekst: &str) -> Vec<Voeding> {
        let lijn = |deel: &str| {
            let (van, naar) = deel.split_once('>').unwrap();
            let id = |n: &str| GremiumId::van(n.parse().unwrap());
            Voeding { van: id(van), naar: id(naar), wat: String::new() }
        };
        tekst.split_whitespace().map(lijn).collect()
    }

    fn hoogtes(tekst: &str) -> Vec<(i64, i64)> {
        let namen: Vec<_> = (1..=5).map(|n| (GremiumId::van(n), "Regionaal overleg")).collect();
        let mut uit: Vec<_> = teken(&namen, &lijnen(tekst))
            .vakken
            .iter()
            .map(|v| (v.id.waarde(), (v.y - RAND) / (VAK_HOOG + TUSSEN_HOOG)))
            .collect();
        uit.sort_unstable();
        uit
    }

    #[test]
    fn what_decides_stands_above_what_prepares_and_a_circle_ends() {
        for (tekst, verwacht) in [
            ("", &[][..]),
            ("1>2", &[(1, 1), (2, 0)]),
            ("1>2 2>3", &[(1, 2), (2, 1), (3, 0)]),
            // The longest way counts.
            ("1>2 2>3 1>3", &[(1, 2), (2, 1), (3, 0)]),
            ("1>3 2>3 4>5", &[(1, 1), (2, 1), (3, 0), (4, 1), (5, 0)]),
        ] {
            assert_eq!(hoogtes(tekst), verwacht, "{tekst}");
        }
        assert_eq!(hoogtes("1>2 2>3 3>1").len(), 3);
    }

    #[test]
    fn boxes_do_not_overlap_and_stay_within_the_drawing() {
        let namen: Vec<_> = (1..=5)
            .map(|n| {
                (
                    GremiumId::van(n),
                    "Districtelijk veiligheidsoverleg van de regio Zuid-Limburg met alle partners",
                )
            })
            .collect();
        let t = teken(&namen, &lijnen("1>5 2>5 3>5 4>5"));
        for (n, a) in t.vakken.iter().enumerate() {
            assert!(a.x >= 0 && a.x + VAK_BREED <= t.breed && a.y + VAK_HOOG <= t.hoog);
            assert!(a.regels.len() <= REGELS);
            for b in t.vakken.iter().skip(n + 1) {
                assert!(a.y != b.y || (a.x - b.x).abs() >= VAK_BREED, "{a:?} {b:?}");
            }
        }
        assert_eq!(t.lijnen.len(), 4);
    }
}
