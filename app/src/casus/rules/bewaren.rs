// SPDX-License-Identifier: EUPL-1.2
//! How long a casus is kept, and when it must be looked at again. The terms are data (`data/casus.toml`).

use std::sync::OnceLock;

use jiff::civil::Date;
use kernel::{Tijdstip, plus_maanden};
use poort::Zegel;
use serde::Deserialize;
use web::Taal;

/// The terms of the product.
#[derive(Debug, Default, Deserialize)]
pub struct Termijnen {
    maanden: i64,
    jeugd_maanden: i64,
    bibob_maanden: i64,
    reden_nl: String,
    reden_en: String,
}

impl Termijnen {
    /// How many months after closing a casus with this seal is destroyed.
    pub const fn maanden(&self, zegel: Zegel) -> i64 {
        match zegel {
            Zegel::Geen => self.maanden,
            Zegel::Jeugd => self.jeugd_maanden,
            Zegel::Bibob => self.bibob_maanden,
        }
    }

    /// Why these terms.
    pub fn reden(&self, taal: Taal) -> &str {
        match taal {
            Taal::Nl => &self.reden_nl,
            Taal::En => &self.reden_en,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
struct Bestand {
    herzien_dagen: i64,
    bewaren: Termijnen,
}

fn bestand() -> &'static Bestand {
    static BESTAND: OnceLock<Bestand> = OnceLock::new();
    // A broken file gives no terms, which the test below does not let pass.
    BESTAND.get_or_init(|| toml::from_str(include_str!("../../../data/casus.toml")).unwrap_or_default())
}

/// The terms of keeping.
pub fn termijnen() -> &'static Termijnen {
    &bestand().bewaren
}

/// When a casus must be looked at again, counted from a moment.
pub fn herzien_op(nu: Tijdstip) -> Date {
    nu.plus_dagen(bestand().herzien_dagen).dag()
}

/// When a casus that is closed today is destroyed: by its seal, or by the shortest term of the afspraken under which it was
/// shared, whichever comes first.
pub fn vernietigen_op(zegel: Zegel, gesloten: Date, afspraak_maanden: Option<i64>) -> Date {
    let eigen = termijnen().maanden(zegel);
    plus_maanden(gesloten, afspraak_maanden.map_or(eigen, |a| a.min(eigen)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_terms_are_there_with_their_reason_and_a_minor_is_kept_shorter() {
        let t = termijnen();
        assert!(t.jeugd_maanden > 0 && t.jeugd_maanden < t.maanden && bestand().herzien_dagen > 0);
        assert!(t.reden(Taal::Nl).len() > 40 && t.reden(Taal::En).len() > 40);
    }

    #[test]
    fn a_shorter_afspraak_goes_first_and_a_longer_one_changes_nothing() {
        let dag = date(2026, 1, 31);
        assert_eq!(vernietigen_op(Zegel::Geen, dag, None), date(2028, 1, 31));
        assert_eq!(vernietigen_op(Zegel::Jeugd, dag, None), date(2027, 1, 31));
        assert_eq!(vernietigen_op(Zegel::Bibob, dag, None), date(2031, 1, 31));
        assert_eq!(vernietigen_op(Zegel::Geen, dag, Some(60)), date(2028, 1, 31));
        assert_eq!(vernietigen_op(Zegel::Geen, dag, Some(6)), date(2026, 7, 31));
    }
}
