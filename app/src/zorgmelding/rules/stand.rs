// SPDX-License-Identifier: EUPL-1.2
//! Where a care report stands, and what may follow. Drawn in `docs/statussen/zorgmelding.md`; a test compares.

use crate::zorgmelding::errors::ZorgFout;

kernel::codes! {
    /// Where a care report stands.
    pub enum Stand {
        /// The VIA has it and weighs it.
        Ontvangen = "ontvangen",
        /// It was given to its one receiver, that did not confirm yet.
        Gerouteerd = "gerouteerd",
        /// The receiver confirmed that it has it.
        Bevestigd = "bevestigd",
        /// The receiver said whether it was taken up.
        Teruggemeld = "teruggemeld",
        /// It is not there any more.
        Vernietigd = "vernietigd",
    }
}

kernel::codes! {
    /// What is done with a care report.
    pub enum Zet {
        /// It is given to one receiver.
        Routeren = "routeren",
        /// It is taken back from a receiver that did not confirm.
        Terughalen = "terughalen",
        /// The receiver confirms.
        Bevestigen = "bevestigen",
        /// The receiver says whether it was taken up.
        Terugmelden = "terugmelden",
        /// Its day has come.
        Vernietigen = "vernietigen",
    }
}

/// One step that may be taken. Only [`overgang`] makes one, and the store writes no state without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overgang {
    van: Stand,
    naar: Stand,
}

impl Overgang {
    /// From where.
    pub const fn van(self) -> Stand {
        self.van
    }

    /// To where.
    pub const fn naar(self) -> Stand {
        self.naar
    }
}

/// The step, or why it is refused.
pub const fn overgang(van: Stand, zet: Zet) -> Result<Overgang, ZorgFout> {
    let naar = match (van, zet) {
        (Stand::Ontvangen, Zet::Routeren) => Stand::Gerouteerd,
        (Stand::Gerouteerd, Zet::Terughalen) => Stand::Ontvangen,
        (Stand::Gerouteerd, Zet::Bevestigen) => Stand::Bevestigd,
        (Stand::Bevestigd, Zet::Terugmelden) => Stand::Teruggemeld,
        (Stand::Ontvangen | Stand::Gerouteerd | Stand::Bevestigd | Stand::Teruggemeld, Zet::Vernietigen) => {
            Stand::Vernietigd
        }
        (Stand::Gerouteerd, Zet::Terugmelden) => return Err(ZorgFout::NietBevestigd),
        _ => return Err(ZorgFout::AlVerder),
    };
    Ok(Overgang { van, naar })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn the_drawing_is_true() {
        let papier = include_str!("../../../../docs/statussen/zorgmelding.md");
        let (_, rest) = papier.split_once("| van | zet | naar |\n").unwrap();
        let rijen = rest.lines().take_while(|r| r.starts_with('|')).skip(1);
        let mut getekend: BTreeMap<(String, String), String> = rijen
            .map(|r| r.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>())
            .map(|c| ((c[0].to_owned(), c[1].to_owned()), c[2].to_owned()))
            .collect();
        for van in Stand::ALLE {
            for zet in Zet::ALLE {
                let echt = overgang(*van, *zet).ok().map(|o| o.naar().code().to_owned());
                assert_eq!(echt, getekend.remove(&(van.to_string(), zet.to_string())), "{van} {zet}");
            }
        }
        assert!(getekend.is_empty(), "{getekend:?}");
    }
}
