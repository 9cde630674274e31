// SPDX-License-Identifier: EUPL-1.2
//! The 342 gemeenten of 2025 and the 25 veiligheidsregio's they form (Wet veiligheidsregio's, art. 8).
//!
//! Invariant: both lists are sorted by code and a code occurs once; lookups rely on it. Regional cooperation
//! that follows no official division (Parkstad, Heuvelland) is not here.

use std::sync::OnceLock;

use crate::{Datafout, tabel};

const BESTAND: &str = "gemeenten.csv";
const TEKST: &str = include_str!("../data/gemeenten.csv");

/// The population figures are those of 1 January of this year.
pub const INWONERS_PEILJAAR: u16 = 2025;

/// A gemeente with the regions it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gemeente {
    /// CBS code, `GM` and four digits.
    pub code: &'static str,
    /// Official name.
    pub naam: &'static str,
    /// Name of the province.
    pub provincie: &'static str,
    /// Code of the veiligheidsregio, `VR` and two digits.
    pub veiligheidsregio_code: &'static str,
    /// Name of the veiligheidsregio.
    pub veiligheidsregio: &'static str,
    /// Name of the regional unit of the police (Politiewet 2012, art. 25).
    pub regionale_eenheid: &'static str,
    /// Inhabitants on 1 January of [`INWONERS_PEILJAAR`]; `None` when not published.
    pub inwoners: Option<u32>,
}

/// A veiligheidsregio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Veiligheidsregio {
    /// `VR` and two digits.
    pub code: &'static str,
    /// Name in use.
    pub naam: &'static str,
}

/// All gemeenten, sorted by code.
///
/// ```
/// let limburg = gebied::gemeenten().iter().filter(|g| g.provincie == "Limburg").count();
/// assert_eq!(limburg, 31);
/// ```
#[must_use]
pub fn gemeenten() -> &'static [Gemeente] {
    geladen().unwrap_or_default()
}

/// The gemeente with this code.
///
/// ```
/// let heerlen = gebied::gemeente("GM0917").ok_or("no Heerlen")?;
/// assert_eq!((heerlen.naam, heerlen.inwoners), ("Heerlen", Some(87_522)));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn gemeente(code: &str) -> Option<&'static Gemeente> {
    let alle = gemeenten();
    alle.binary_search_by(|g| g.code.cmp(code)).ok().and_then(|plek| alle.get(plek))
}

/// All veiligheidsregio's, sorted by code.
///
/// ```
/// assert_eq!(gebied::veiligheidsregios().len(), 25);
/// ```
#[must_use]
pub fn veiligheidsregios() -> &'static [Veiligheidsregio] {
    static REGIOS: OnceLock<Box<[Veiligheidsregio]>> = OnceLock::new();
    REGIOS.get_or_init(|| {
        let mut regios: Vec<_> = gemeenten()
            .iter()
            .map(|g| Veiligheidsregio { code: g.veiligheidsregio_code, naam: g.veiligheidsregio })
            .collect();
        regios.sort_unstable();
        regios.dedup();
        regios.into_boxed_slice()
    })
}

/// The veiligheidsregio with this code.
///
/// ```
/// assert_eq!(gebied::veiligheidsregio("VR05").map(|v| v.naam), Some("Twente"));
/// ```
#[must_use]
pub fn veiligheidsregio(code: &str) -> Option<&'static Veiligheidsregio> {
    veiligheidsregios().iter().find(|v| v.code == code)
}

pub(crate) fn geladen() -> Result<&'static [Gemeente], &'static Datafout> {
    static TABEL: OnceLock<Result<Box<[Gemeente]>, Datafout>> = OnceLock::new();
    TABEL.get_or_init(|| lees(TEKST)).as_deref()
}

fn lees(tekst: &'static str) -> Result<Box<[Gemeente]>, Datafout> {
    let mut gelezen = tabel::regels(BESTAND, tekst)
        .map(|regel| regel.and_then(|(nummer, velden)| uit_regel(nummer, velden)))
        .collect::<Result<Vec<Gemeente>, Datafout>>()?;
    gelezen.sort_unstable_by_key(|g| g.code);
    Ok(gelezen.into_boxed_slice())
}

fn uit_regel(regel: usize, velden: [&'static str; 7]) -> Result<Gemeente, Datafout> {
    let fout = |reden| Datafout::Regel { bestand: BESTAND, regel, reden };
    let [code, naam, provincie, veiligheidsregio_code, veiligheidsregio, regionale_eenheid, inwoners] =
        velden;
    if !code.starts_with("GM") || code.len() != 6 {
        return Err(fout("not the code of a gemeente"));
    }
    let inwoners = match inwoners {
        "" => None,
        getal => Some(getal.parse().map_err(|_| fout("population is not a number"))?),
    };
    Ok(Gemeente {
        code,
        naam,
        provincie,
        veiligheidsregio_code,
        veiligheidsregio,
        regionale_eenheid,
        inwoners,
    })
}

#[cfg(test)]
mod tests {
    use super::lees;

    #[test]
    fn an_unpublished_population_is_none_and_a_word_in_its_place_is_an_error() {
        let leeg = lees("kop\nGM0001;A;P;VR01;V;E;\n").expect("readable");
        assert_eq!(leeg[0].inwoners, None);
        let fout = lees("kop\nGM0001;A;P;VR01;V;E;veel\n").expect_err("not a number");
        assert_eq!(fout.to_string(), "gemeenten.csv, line 2: population is not a number");
    }
}
