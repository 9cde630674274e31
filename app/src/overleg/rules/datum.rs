// SPDX-License-Identifier: EUPL-1.2
//! Days and periods that follow from others.

use jiff::ToSpan as _;
use jiff::civil::Date;
use kernel::{Periode, Tijdstip};

/// An owner is reminded this many days before an action is due, unless the meeting says otherwise.
const HERINNEREN_DAGEN: i32 = 7;
/// What is given for an item is given for this long (art. 5 lid 1 onder e AVG: no longer than needed; our choice).
const VERSTREKKEN_DAGEN: i64 = 90;

/// The day on which the owner is reminded: a week before, and never before today.
pub fn herinneringsdag(vervaldatum: Date, vandaag: Date) -> Date {
    vervaldatum.checked_sub(HERINNEREN_DAGEN.days()).unwrap_or(vervaldatum).max(vandaag)
}

/// The period for which is given: ninety days, or until the afspraak ends when that is sooner.
pub fn verstrekkingsperiode(nu: Tijdstip, afspraak: Periode) -> Periode {
    Periode { van: nu, tot: nu.plus_dagen(VERSTREKKEN_DAGEN).min(afspraak.tot) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn een_week_voor_de_datum_en_nooit_in_het_verleden() {
        let vandaag = date(2026, 11, 21);
        assert_eq!(herinneringsdag(date(2026, 12, 21), vandaag), date(2026, 12, 14));
        assert_eq!(herinneringsdag(date(2026, 11, 24), vandaag), vandaag);
    }

    #[test]
    fn een_verstrekking_duurt_nooit_langer_dan_de_afspraak() {
        let nu = Tijdstip::van_ms(1_795_258_800_000);
        let lang = Periode::vanaf(nu.plus_dagen(-10));
        assert_eq!(verstrekkingsperiode(nu, lang).tot, nu.plus_dagen(90));
        let kort = Periode { van: nu.plus_dagen(-10), tot: nu.plus_dagen(30) };
        assert_eq!(verstrekkingsperiode(nu, kort).tot, nu.plus_dagen(30));
    }
}
