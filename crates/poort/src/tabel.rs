// SPDX-License-Identifier: EUPL-1.2
//! The matrix as a table that a privacy officer can read and sign.

use std::fmt::Write as _;

use kernel::{Functiesoort, Herkomst, Taak};

use crate::{Handeling, Matrix, Relatie, Situatie};

impl Matrix {
    /// Per handeling: which functie may do it in which situation. A situation is written as its relation, with the
    /// herkomst in brackets when that matters; what is not listed is refused.
    pub fn tabel(&self) -> String {
        let mut uit = String::from(
            "Wie mag wat? Elke regel: functie, dan de situaties waarin het mag.\n\
             Situatie: de relatie van het record tot de eigen organisatie; tussen haakjes de herkomst, als die uitmaakt.\n\
             Wat er niet staat, mag niet.\n",
        );
        for &handeling in Handeling::ALLE {
            let _ = writeln!(uit, "\n{handeling}");
            let rijen: Vec<(Functiesoort, String)> = Functiesoort::ALLE
                .iter()
                .map(|&f| (f, self.situaties_in_woorden(f, handeling)))
                .filter(|(_, woorden)| !woorden.is_empty())
                .collect();
            if rijen.is_empty() {
                let _ = writeln!(uit, "  niemand");
            }
            for (functie, woorden) in rijen {
                let _ = writeln!(uit, "  {:<20} {woorden}", functie.code());
            }
        }
        uit.push_str("\n\nWie onder een dienstverleningsovereenkomst werkt, mag alleen wat hierboven bij de functie staat én\n");
        uit.push_str("hieronder bij een van de taken.\n");
        for &taak in Taak::ALLE {
            let _ = writeln!(uit, "\n{taak}");
            let hoort_erbij = |h: &Handeling| Situatie::alle().any(|s| self.taak_mag(taak, *h, s));
            for handeling in Handeling::ALLE.iter().filter(|h| hoort_erbij(h)) {
                let _ = writeln!(uit, "  {handeling}");
            }
        }
        uit
    }

    fn situaties_in_woorden(&self, functie: Functiesoort, handeling: Handeling) -> String {
        let delen: Vec<String> = Relatie::ALLE
            .iter()
            .filter_map(|&relatie| {
                let herkomsten: Vec<&str> = Herkomst::ALLE
                    .iter()
                    .filter(|&&herkomst| self.mag(functie, handeling, Situatie { relatie, herkomst }))
                    .map(|h| h.code())
                    .collect();
                match herkomsten.len() {
                    0 => None,
                    _ if !handeling.betreft_signaal() => Some(relatie.code().to_owned()),
                    n if n == herkomsten_bij(relatie) => Some(relatie.code().to_owned()),
                    _ => Some(format!("{relatie} ({})", herkomsten.join(", "))),
                }
            })
            .collect();
        delen.join(", ")
    }
}

fn herkomsten_bij(relatie: Relatie) -> usize {
    Situatie::alle().filter(|s| s.relatie == relatie).count()
}
