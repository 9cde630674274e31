// SPDX-License-Identifier: EUPL-1.2
//! Where a question and an own rule stand, and what may follow. Drawn in `docs/statussen/magditvraag.md` and
//! `magditregel.md`; a test compares the drawings with this file.

use crate::magdit::errors::MagditFout;
use crate::magdit::model::Antwoordsoort;

kernel::codes! {
    /// Where a question stands.
    pub enum Vraagstand {
        /// The rules answered it.
        Beantwoord = "beantwoord",
        /// It waits for the jurist.
        Wacht = "wacht",
        /// The jurist answered it.
        DoorJurist = "door-jurist",
    }
}

impl Vraagstand {
    /// Where a new question stands: what the rules do not decide goes to the jurist by itself.
    pub const fn na_toets(antwoord: Antwoordsoort) -> Self {
        match antwoord {
            Antwoordsoort::VraagJurist => Self::Wacht,
            Antwoordsoort::Mag | Antwoordsoort::MagMits | Antwoordsoort::MagNiet => Self::Beantwoord,
        }
    }
}

kernel::codes! {
    /// What is done with a question.
    pub enum Vraagzet {
        /// It is put to the jurist.
        Voorleggen = "voorleggen",
        /// The jurist answers.
        Beantwoorden = "beantwoorden",
    }
}

/// The state that follows, or why the act is refused.
pub const fn vraag_na(stand: Vraagstand, zet: Vraagzet) -> Result<Vraagstand, MagditFout> {
    match (stand, zet) {
        (Vraagstand::Beantwoord, Vraagzet::Voorleggen) => Ok(Vraagstand::Wacht),
        (Vraagstand::Wacht, Vraagzet::Beantwoorden) => Ok(Vraagstand::DoorJurist),
        (Vraagstand::Beantwoord, Vraagzet::Beantwoorden) => Err(MagditFout::NietVoorgelegd),
        (Vraagstand::Wacht, Vraagzet::Voorleggen) => Err(MagditFout::AlVoorgelegd),
        (Vraagstand::DoorJurist, _) => Err(MagditFout::AlBeantwoord),
    }
}

kernel::codes! {
    /// Where an own rule stands.
    pub enum Regelstand {
        /// Proposed; it does nothing yet.
        Voorstel = "voorstel",
        /// In force.
        Geldt = "geldt",
        /// Refused.
        Afgewezen = "afgewezen",
        /// No longer in force: withdrawn, or followed by another version.
        Ingetrokken = "ingetrokken",
    }
}

kernel::codes! {
    /// What is done with an own rule.
    pub enum Regelzet {
        /// It comes into force.
        Vaststellen = "vaststellen",
        /// The proposal is refused.
        Afwijzen = "afwijzen",
        /// It ends.
        Intrekken = "intrekken",
    }
}

/// The state that follows, or why the act is refused.
pub const fn regel_na(stand: Regelstand, zet: Regelzet) -> Result<Regelstand, MagditFout> {
    match (stand, zet) {
        (Regelstand::Voorstel, Regelzet::Vaststellen) => Ok(Regelstand::Geldt),
        (Regelstand::Voorstel, Regelzet::Afwijzen) => Ok(Regelstand::Afgewezen),
        (Regelstand::Geldt, Regelzet::Intrekken) => Ok(Regelstand::Ingetrokken),
        _ => Err(MagditFout::RegelAlBesloten),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// From the table of the drawing: what follows a state and an act.
    fn tekening(papier: &str) -> BTreeMap<(String, String), String> {
        let (_, rest) = papier.split_once("| van | zet | naar |\n").unwrap();
        let rijen = rest.lines().take_while(|r| r.starts_with('|')).skip(1);
        let cellen = rijen.map(|r| r.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>());
        cellen.map(|c| ((c[0].to_owned(), c[1].to_owned()), c[2].to_owned())).collect()
    }

    #[test]
    fn de_tekening_van_een_vraag_klopt() {
        let mut getekend = tekening(include_str!("../../../../docs/statussen/magditvraag.md"));
        for stand in Vraagstand::ALLE {
            for zet in Vraagzet::ALLE {
                let echt = vraag_na(*stand, *zet).ok().map(|s| s.code().to_owned());
                assert_eq!(echt, getekend.remove(&(stand.to_string(), zet.to_string())), "{stand} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }

    #[test]
    fn de_tekening_van_een_regel_klopt() {
        let mut getekend = tekening(include_str!("../../../../docs/statussen/magditregel.md"));
        for stand in Regelstand::ALLE {
            for zet in Regelzet::ALLE {
                let echt = regel_na(*stand, *zet).ok().map(|s| s.code().to_owned());
                assert_eq!(echt, getekend.remove(&(stand.to_string(), zet.to_string())), "{stand} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }

    #[test]
    fn wat_de_regels_niet_beslissen_wacht_op_de_jurist() {
        for &antwoord in Antwoordsoort::ALLE {
            let wacht = Vraagstand::na_toets(antwoord) == Vraagstand::Wacht;
            assert_eq!(wacht, antwoord == Antwoordsoort::VraagJurist);
        }
    }
}
