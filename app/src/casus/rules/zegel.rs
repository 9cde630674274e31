// SPDX-License-Identifier: EUPL-1.2
//! Which seal a casus has. It follows from the facts: a Bibob file is one from the start, and a minor puts the seal of youth
//! on. No seal comes off: what was learnt of somebody as a minor stays that.

use jiff::civil::Date;
use kernel::plus_maanden;
use poort::Zegel;

use crate::casus::model::Casussoort;

/// Somebody is a minor until the eighteenth birthday (art. 1:233 BW).
const MEERDERJARIG_MAANDEN: i64 = 18 * 12;

/// The seal of a casus that is opened.
pub const fn bij_openen(soort: Casussoort) -> Zegel {
    match soort {
        Casussoort::Bibob => Zegel::Bibob,
        // Written for youths: sealed before the first name is recorded.
        Casussoort::Jeugdgroep => Zegel::Jeugd,
        _ => Zegel::Geen,
    }
}

/// The seal after a person was recorded.
pub const fn na_persoon(was: Zegel, minderjarig: bool) -> Zegel {
    match (was, minderjarig) {
        (Zegel::Geen, true) => Zegel::Jeugd,
        _ => was,
    }
}

/// Whether somebody is a minor on a day, by date of birth; without one, by what was said.
pub fn minderjarig(geboren: Option<Date>, gezegd: bool, op: Date) -> bool {
    geboren.map_or(gezegd, |g| plus_maanden(g, MEERDERJARIG_MAANDEN) > op)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_seal_is_put_on_by_the_facts_and_never_comes_off() {
        assert_eq!(bij_openen(Casussoort::Persoon), Zegel::Geen);
        assert_eq!(bij_openen(Casussoort::Bibob), Zegel::Bibob);
        assert_eq!(bij_openen(Casussoort::Jeugdgroep), Zegel::Jeugd);
        assert_eq!(na_persoon(Zegel::Geen, true), Zegel::Jeugd);
        assert_eq!(na_persoon(Zegel::Geen, false), Zegel::Geen);
        assert_eq!(na_persoon(Zegel::Jeugd, false), Zegel::Jeugd);
        assert_eq!(na_persoon(Zegel::Bibob, true), Zegel::Bibob, "the stricter seal stays");
    }

    #[test]
    fn somebody_is_a_minor_until_the_eighteenth_birthday() {
        let op = date(2026, 11, 22);
        assert!(minderjarig(Some(date(2008, 11, 23)), false, op));
        assert!(
            !minderjarig(Some(date(2008, 11, 22)), true, op),
            "the date of birth counts, not what was said"
        );
        assert!(minderjarig(None, true, op) && !minderjarig(None, false, op));
        assert!(minderjarig(Some(date(2008, 2, 29)), false, date(2026, 2, 27)));
    }
}
