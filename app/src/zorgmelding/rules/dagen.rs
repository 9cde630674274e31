// SPDX-License-Identifier: EUPL-1.2
//! How long a care report may wait, and how long it is kept.

use std::sync::OnceLock;

use jiff::civil::Date;
use kernel::{Tijdstip, plus_maanden};
use serde::Deserialize;
use web::Taal;

use crate::zorgmelding::model::Lijn;

/// A report goes this many months after the answer to its sender.
pub const NA_TERUGMELDING_MAANDEN: i64 = 3;
/// And at the latest this many months after it came in, answered or not.
pub const UITERLIJK_MAANDEN: i64 = 6;
/// So long a pseudonym is kept, to count repeats.
pub const HERHALING_MAANDEN: i64 = 12;
/// The days that an organisation may set.
pub const DAGEN: std::ops::RangeInclusive<i64> = 1..=30;

/// The defaults of the product.
#[derive(Debug, Default, Deserialize)]
pub struct Standaard {
    dagen_routeren: i64,
    dagen_ontvangst: i64,
    reden_nl: String,
    reden_en: String,
}

impl Standaard {
    /// Why these days.
    pub fn reden(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.reden_nl,
            Taal::En => &self.reden_en,
        }
    }

    /// What holds for an organisation that set nothing: 112 is there always, a crisis service only when it was set.
    pub const fn lijn(&self) -> Lijn {
        Lijn {
            dagen_routeren: self.dagen_routeren,
            dagen_ontvangst: self.dagen_ontvangst,
            crisisdienst: None,
            crisistelefoon: None,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
struct Bestand {
    alarm: Standaard,
}

/// From `data/zorgmelding.toml`.
pub fn standaard() -> &'static Standaard {
    static BESTAND: OnceLock<Bestand> = OnceLock::new();
    // A broken file gives no days, which the test below does not let pass.
    &BESTAND
        .get_or_init(|| toml::from_str(include_str!("../../../data/zorgmelding.toml")).unwrap_or_default())
        .alarm
}

/// What happened at or before this moment waits too long.
pub fn grens(nu: Tijdstip, dagen: i64) -> Tijdstip {
    nu.plus_dagen(-dagen)
}

/// When a report that just came in is destroyed.
pub fn vernietigen_na_ontvangst(ontvangen: Date) -> Date {
    plus_maanden(ontvangen, UITERLIJK_MAANDEN)
}

/// When a report that was just answered is destroyed: never later than was said before.
pub fn vernietigen_na_terugmelding(uiterlijk: Date, teruggemeld: Date) -> Date {
    plus_maanden(teruggemeld, NA_TERUGMELDING_MAANDEN).min(uiterlijk)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_defaults_are_there_with_their_reason() {
        let s = standaard();
        assert!(DAGEN.contains(&s.dagen_routeren) && DAGEN.contains(&s.dagen_ontvangst));
        assert!(s.reden(Taal::Nl).len() > 40 && s.reden(Taal::En).len() > 40);
    }

    #[test]
    fn an_answer_shortens_and_never_lengthens() {
        let uiterlijk = vernietigen_na_ontvangst(date(2026, 1, 10));
        assert_eq!(uiterlijk, date(2026, 7, 10));
        assert_eq!(vernietigen_na_terugmelding(uiterlijk, date(2026, 1, 20)), date(2026, 4, 20));
        assert_eq!(vernietigen_na_terugmelding(uiterlijk, date(2026, 6, 20)), uiterlijk);
    }
}
