// SPDX-License-Identifier: EUPL-1.2
//! Layers: which words of which signalen a user may be found by.
//!
//! What may be read of a signaal differs per relation and per verstrekking. A layer is one such set of veldgroepen: only
//! words of the set count, and only signalen of which the whole set may be read. A query over all layers finds a signaal
//! exactly when its words stand in parts that the user may read together.
//!
//! Whoever was given only the existence of a signaal, without its kern, does not find it: there is no word to find by.

use kernel::{Actor, OrganisatieId, Tijdstip, Veldgroep, Veldgroepen};
use poort::{Handeling, Matrix, Relatie, Situatie};

use crate::poort::Bereikfilter;

const KERN: Veldgroepen = Veldgroepen::GEEN.met(Veldgroep::Kern);
/// The parts that are indexed.
const GROEPEN: [Veldgroep; 3] = [Veldgroep::Kern, Veldgroep::Inhoud, Veldgroep::Personen];

/// See the module.
#[derive(Debug)]
pub(super) struct Laag {
    /// Own or received.
    pub(super) relatie: Relatie,
    /// The condition of the gate.
    pub(super) filter: Bereikfilter,
    groepen: Veldgroepen,
    organisatie: OrganisatieId,
}

impl Laag {
    /// The word in the index that stands for "exists for this organisation".
    pub(super) fn voor(&self) -> String {
        let letter = if self.relatie == Relatie::Eigen { 'e' } else { 'o' };
        format!("{letter}{}", self.organisatie.waarde())
    }

    /// The columns of FTS5 that count.
    pub(super) fn kolommen(&self) -> String {
        self.namen(Veldgroep::code).join(" ")
    }

    /// The weights of a `tsvector` that count; `None`: all of them.
    pub(super) fn gewichten(&self) -> Option<String> {
        let letters = self.namen(gewicht);
        (letters.len() < GROEPEN.len()).then(|| format!("{{{}}}", letters.join(",")))
    }

    fn namen(&self, naam: impl Fn(Veldgroep) -> &'static str) -> Vec<&'static str> {
        GROEPEN.into_iter().filter(|&g| self.groepen.bevat(g)).map(naam).collect()
    }
}

/// The weight under which PostgreSQL keeps the words of a veldgroep.
pub(super) const fn gewicht(groep: Veldgroep) -> &'static str {
    match groep {
        Veldgroep::Inhoud => "b",
        Veldgroep::Personen => "c",
        Veldgroep::Bestaan | Veldgroep::Kern | Veldgroep::Melder | Veldgroep::Bijlagen => "a",
    }
}

/// The layers of a user; with `alleen_kern` only words of the kern count, as for a number.
pub(super) fn lagen(matrix: &Matrix, actor: &Actor, nu: Tijdstip, alleen_kern: bool) -> Vec<Laag> {
    let mut uit = Vec::new();
    for relatie in [Relatie::Eigen, Relatie::Ontvangen] {
        let sets = if alleen_kern { vec![KERN] } else { sets(matrix, actor, relatie) };
        for groepen in sets {
            let filter = Bereikfilter::van_relatie(matrix, actor, relatie, groepen, nu);
            if !filter.is_leeg() {
                uit.push(Laag { relatie, filter, groepen, organisatie: actor.organisatie });
            }
        }
    }
    uit
}

/// An own signaal is read as far as the functie reads; of a received one a verstrekking may give any part of that.
fn sets(matrix: &Matrix, actor: &Actor, relatie: Relatie) -> Vec<Veldgroepen> {
    let mut uit: Vec<Veldgroepen> = Vec::new();
    for situatie in Situatie::alle().filter(|s| s.relatie == relatie) {
        let leest: Veldgroepen = GROEPEN
            .into_iter()
            .filter(|&g| matrix.mag(actor.bevoegdheid, Handeling::lezen(g), situatie))
            .collect();
        let delen = if relatie == Relatie::Eigen { vec![leest] } else { deelsets(leest) };
        for set in delen.into_iter().filter(|s| s.bevat(Veldgroep::Kern)) {
            if !uit.contains(&set) {
                uit.push(set);
            }
        }
    }
    uit
}

fn deelsets(geheel: Veldgroepen) -> Vec<Veldgroepen> {
    let extra = [Veldgroep::Inhoud, Veldgroep::Personen];
    let mut uit = vec![KERN];
    for groep in extra.into_iter().filter(|&g| geheel.bevat(g)) {
        let ruimer: Vec<Veldgroepen> = uit.iter().map(|s| s.met(groep)).collect();
        uit.extend(ruimer);
    }
    uit.into_iter().filter(|s| s.en(geheel) == *s).collect()
}

#[cfg(test)]
mod tests {
    use kernel::{FunctieId, Functiesoort, GebruikerId};

    use super::*;

    fn kolommen(soort: Functiesoort) -> Vec<String> {
        let matrix = Matrix::bereken().unwrap();
        let actor = Actor {
            gebruiker: GebruikerId::van(1),
            functie: FunctieId::van(1),
            bevoegdheid: soort.into(),
            organisatie: OrganisatieId::van(7),
        };
        let lagen = lagen(&matrix, &actor, Tijdstip::van_ms(1), false);
        lagen.iter().map(|l| format!("{} {}", l.voor(), l.kolommen())).collect()
    }

    #[test]
    fn each_functie_is_found_by_what_it_reads() {
        assert_eq!(kolommen(Functiesoort::Analist), ["e7 kern"]);
        assert_eq!(kolommen(Functiesoort::Burgemeester), ["e7 kern inhoud"]);
        assert_eq!(
            kolommen(Functiesoort::Oover),
            [
                "e7 kern inhoud personen",
                "o7 kern",
                "o7 kern inhoud",
                "o7 kern personen",
                "o7 kern inhoud personen"
            ]
        );
        assert!(kolommen(Functiesoort::Beheerder).is_empty());
    }
}
