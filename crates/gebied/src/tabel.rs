// SPDX-License-Identifier: EUPL-1.2
//! Reads the embedded tables: semicolons, one header line, no quoting, fields borrowed and not copied.
//!
//! A general CSV reader hands out owned fields; 18,000 names would then be held twice, once in the program
//! and once on the heap. That no field needs quoting is promised in `data/BRONNEN.md`.

use crate::Datafout;

/// The data lines of `tekst` with their line numbers, cut into exactly `N` fields.
pub(crate) fn regels<const N: usize>(
    bestand: &'static str,
    tekst: &'static str,
) -> impl Iterator<Item = Result<(usize, [&'static str; N]), Datafout>> {
    tekst.lines().enumerate().skip(1).map(move |(nummer, regel)| {
        let regelnummer = nummer + 1;
        velden(regel).map(|velden| (regelnummer, velden)).ok_or(Datafout::Regel {
            bestand,
            regel: regelnummer,
            reden: "wrong number of fields",
        })
    })
}

fn velden<const N: usize>(regel: &'static str) -> Option<[&'static str; N]> {
    let mut delen = regel.split(';');
    let mut velden = [""; N];
    for veld in &mut velden {
        *veld = delen.next()?;
    }
    delen.next().is_none().then_some(velden)
}

#[cfg(test)]
mod tests {
    use super::regels;

    #[test]
    fn a_line_with_too_few_or_too_many_fields_is_reported_with_its_number() {
        let fouten: Vec<String> = regels::<2>("proef.csv", "code;naam\nA;een\nB\nC;drie;te veel\n")
            .filter_map(Result::err)
            .map(|fout| fout.to_string())
            .collect();
        assert_eq!(
            fouten,
            ["proef.csv, line 3: wrong number of fields", "proef.csv, line 4: wrong number of fields"]
        );
    }
}
