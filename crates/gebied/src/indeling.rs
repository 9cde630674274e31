// SPDX-License-Identifier: EUPL-1.2
//! The CBS division below the gemeente: wijken and, inside them, buurten, as of 2024.
//!
//! The file holds code and name only, because a code carries its ancestry: `BU09940000` lies in `WK099400`
//! and in `GM0994`. Invariant: every wijk has a known gemeente and every buurt a known wijk (checked while
//! reading), and both lists are sorted by code, so that the areas of one gemeente lie side by side.

use std::sync::OnceLock;

use crate::{Datafout, gemeente, tabel};

const BESTAND: &str = "wijken_buurten_2024.csv";
const TEKST: &str = include_str!("../data/wijken_buurten_2024.csv");

/// The kind of an area, in the order in which search results prefer them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gebiedsoort {
    /// Municipality.
    Gemeente,
    /// Safety region.
    Veiligheidsregio,
    /// District of a municipality, made of buurten.
    Wijk,
    /// Neighbourhood, the smallest area.
    Buurt,
}

/// A wijk or a buurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gebied {
    /// CBS code: `WK` and six characters, or `BU` and eight.
    pub code: &'static str,
    /// [`Gebiedsoort::Wijk`] or [`Gebiedsoort::Buurt`].
    pub soort: Gebiedsoort,
    /// Name given by the gemeente; many are not unique in the country, some not even in their gemeente.
    pub naam: &'static str,
    /// Code of the gemeente it lies in.
    pub gemeentecode: &'static str,
    /// Code of the wijk a buurt lies in; a wijk carries its own code here.
    pub wijkcode: &'static str,
}

/// The two lists, each sorted by code.
pub(crate) struct Indeling {
    pub(crate) wijken: Box<[Gebied]>,
    pub(crate) buurten: Box<[Gebied]>,
}

/// The wijken of a gemeente, sorted by code; empty for an unknown code.
///
/// ```
/// assert!(gebied::wijken("GM0994").iter().all(|w| w.code.starts_with("WK0994")));
/// assert!(gebied::wijken("GM9999").is_empty());
/// ```
#[must_use]
pub fn wijken(gemeentecode: &str) -> &'static [Gebied] {
    geladen().map_or(&[], |indeling| van_gemeente(&indeling.wijken, gemeentecode))
}

/// The buurten of a gemeente, sorted by code; empty for an unknown code.
///
/// ```
/// let buurten = gebied::buurten("GM0994");
/// assert!(buurten.iter().any(|b| b.naam.contains("Sibbe")));
/// ```
#[must_use]
pub fn buurten(gemeentecode: &str) -> &'static [Gebied] {
    geladen().map_or(&[], |indeling| van_gemeente(&indeling.buurten, gemeentecode))
}

/// The wijk or buurt with this code.
///
/// ```
/// let kakert = gebied::gebied("BU08820001").ok_or("no Kakert")?;
/// assert_eq!((kakert.naam, kakert.wijkcode, kakert.gemeentecode), ("Kakert", "WK088200", "GM0882"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn gebied(code: &str) -> Option<&'static Gebied> {
    let indeling = geladen().ok()?;
    met_code(&indeling.wijken, code).or_else(|| met_code(&indeling.buurten, code))
}

pub(crate) fn geladen() -> Result<&'static Indeling, &'static Datafout> {
    static INDELING: OnceLock<Result<Indeling, Datafout>> = OnceLock::new();
    INDELING.get_or_init(|| lees(TEKST)).as_ref()
}

fn lees(tekst: &'static str) -> Result<Indeling, Datafout> {
    let (mut wijken, mut buurten) = (Vec::new(), Vec::new());
    for regel in tabel::regels(BESTAND, tekst) {
        let (nummer, [code, naam]) = regel?;
        let fout = |reden| Datafout::Regel { bestand: BESTAND, regel: nummer, reden };
        match code.get(..2) {
            Some("WK") => wijken.push(wijk(code, naam).ok_or_else(|| fout("wijk of an unknown gemeente"))?),
            Some("BU") => buurten.push((nummer, code, naam)),
            _ => return Err(fout("neither wijk nor buurt")),
        }
    }
    wijken.sort_unstable_by_key(|w: &Gebied| w.code);
    let mut buurten = buurten
        .into_iter()
        .map(|(regel, code, naam)| {
            buurt(&wijken, code, naam).ok_or(Datafout::Regel {
                bestand: BESTAND,
                regel,
                reden: "buurt of an unknown wijk",
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    buurten.sort_unstable_by_key(|b| b.code);
    Ok(Indeling { wijken: wijken.into_boxed_slice(), buurten: buurten.into_boxed_slice() })
}

fn wijk(code: &'static str, naam: &'static str) -> Option<Gebied> {
    let alle = gemeente::gemeenten();
    let cijfers = code.get(2..6)?;
    let plek = alle.binary_search_by(|g| g.code.get(2..).cmp(&Some(cijfers))).ok()?;
    let gemeentecode = alle.get(plek)?.code;
    Some(Gebied { code, soort: Gebiedsoort::Wijk, naam, gemeentecode, wijkcode: code })
}

fn buurt(wijken: &[Gebied], code: &'static str, naam: &'static str) -> Option<Gebied> {
    let deel = code.get(2..8)?;
    let plek = wijken.binary_search_by(|w| w.code.get(2..).cmp(&Some(deel))).ok()?;
    let wijk = wijken.get(plek)?;
    Some(Gebied {
        code,
        soort: Gebiedsoort::Buurt,
        naam,
        gemeentecode: wijk.gemeentecode,
        wijkcode: wijk.code,
    })
}

fn van_gemeente<'a>(lijst: &'a [Gebied], gemeentecode: &str) -> &'a [Gebied] {
    let begin = lijst.partition_point(|g| g.gemeentecode < gemeentecode);
    let eind = lijst.partition_point(|g| g.gemeentecode <= gemeentecode);
    lijst.get(begin..eind).unwrap_or_default()
}

fn met_code(lijst: &'static [Gebied], code: &str) -> Option<&'static Gebied> {
    lijst.binary_search_by(|g| g.code.cmp(code)).ok().and_then(|plek| lijst.get(plek))
}

#[cfg(test)]
mod tests {
    use super::lees;

    #[test]
    fn an_area_without_a_parent_is_an_error() {
        let wees =
            lees("code;naam\nWK099400;Valkenburg\nBU09941234;Wees\n").map(drop).expect_err("no such wijk");
        assert_eq!(wees.to_string(), "wijken_buurten_2024.csv, line 3: buurt of an unknown wijk");
        let wees = lees("code;naam\nWK999900;Nergens\n").map(drop).expect_err("no such gemeente");
        assert_eq!(wees.to_string(), "wijken_buurten_2024.csv, line 2: wijk of an unknown gemeente");
    }
}
