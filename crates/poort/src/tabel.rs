// SPDX-License-Identifier: EUPL-1.2
//! The matrix as a table that a privacy officer can read and sign.

use std::fmt::Write as _;

use kernel::{Functiesoort, Taak};

use crate::{Handeling, Matrix, Relatie, Situatie, Zegel};

impl Matrix {
    /// Per handeling: which functie may do it in which situation. A situation is written as its relation, with the
    /// herkomst in brackets when that matters; what is not listed is refused.
    pub fn tabel(&self) -> String {
        let mut uit = String::from(
            "Wie mag wat? Elke regel: functie, dan de situaties waarin het mag.\n\
             Situatie: de relatie van het record tot de eigen organisatie; tussen haakjes de herkomst, als die uitmaakt.\n\
             Na een schuine streep het zegel op een casus: jeugd of bibob.\n\
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
        let kolommen = Relatie::ALLE.iter().flat_map(|&r| Zegel::ALLE.iter().map(move |&z| (r, z)));
        let delen: Vec<String> = kolommen
            .filter_map(|(relatie, zegel)| {
                let hier = |s: &Situatie| s.relatie == relatie && s.zegel == zegel && s.past_bij(handeling);
                let (mag, niet): (Vec<_>, Vec<_>) =
                    Situatie::alle().filter(hier).partition(|&s| self.mag(functie, handeling, s));
                let wat = match zegel {
                    Zegel::Geen => relatie.code().to_owned(),
                    _ => format!("{relatie}/{zegel}"),
                };
                match (mag.is_empty(), niet.is_empty()) {
                    (true, _) => None,
                    (false, true) => Some(wat),
                    (false, false) => {
                        let herkomsten: Vec<&str> = mag.iter().map(|s| s.herkomst.code()).collect();
                        Some(format!("{wat} ({})", herkomsten.join(", ")))
                    }
                }
            })
            .collect();
        delen.join(", ")
    }
}
