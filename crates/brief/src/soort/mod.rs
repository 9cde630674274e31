// SPDX-License-Identifier: EUPL-1.2
//! The kinds of letters: per kind its facts, what must be known, and its text.
//!
//! The wording is our own, in plain Dutch, and names the article it leans on. Periods, amounts and ends come from the
//! input: no kind has one of its own. What the law fixes (ten days of a huisverbod) is checked, with the article.
mod besluit;
mod huisverbod;
mod last;
mod melder;
mod nood;
mod overleg;
mod verordening;
mod verslag;
mod voornemen;
mod woning;

pub use besluit::Besluit;
pub use huisverbod::{Gehoord, Huisverbod, HuisverbodVerlenging, Uithuisgeplaatste};
pub use last::{Kosten, Last, Pand, Pandsoort, Sanctie, Sluiting, Verbeurte};
pub use melder::BriefAanMelder;
pub use nood::{Afwijking, Noodbevel};
pub use overleg::{Agenda, Agendapunt, Besluitenlijst, Besluitregel, Bijeenkomst};
pub use verordening::{Noodverordening, Verordeningsartikel};
pub use verslag::{Hoorwijze, Zienswijzeverslag};
pub use voornemen::Voornemen;
pub use woning::{Betreder, Binnenkomst, Grond, Machtiging, VerslagBinnentreden};

use crate::bouwsteen::{Bouwsteen, alineas, kop};

/// A heading with the facts below it, one per line.
fn feiten(titel: &str, feiten: &[String], uit: &mut Vec<Bouwsteen>) {
    uit.push(kop(titel));
    uit.push(Bouwsteen::Punten(feiten.to_vec()));
}

/// A heading with typed text below it; nothing when nothing was typed.
fn vrij(titel: &str, tekst: &str, uit: &mut Vec<Bouwsteen>) {
    if !tekst.trim().is_empty() {
        uit.push(kop(titel));
        uit.extend(alineas(tekst));
    }
}
