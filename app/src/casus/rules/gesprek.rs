// SPDX-License-Identifier: EUPL-1.2
//! The talk with who a casus is about. Whoever is at its centre hears of it within a month (art. 14 lid 3 onder a AVG), or the
//! reason why not is recorded (art. 41 UAVG); a casus cannot be closed before that.

use kernel::{Tijdstip, plus_maanden};

use crate::casus::model::Betrokkenheid;

/// Whether a person waits for a talk: at the centre of the casus, and nothing was recorded.
pub const fn ontbreekt(betrokkenheid: Betrokkenheid, gesprekken: i64) -> bool {
    matches!(betrokkenheid, Betrokkenheid::Centraal) && gesprekken == 0
}

/// Whether the month since somebody was recorded has passed.
pub fn te_laat(vastgelegd_op: Tijdstip, nu: Tijdstip) -> bool {
    nu.dag() > plus_maanden(vastgelegd_op.dag(), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_is_at_the_centre_waits_for_a_talk() {
        for b in Betrokkenheid::ALLE {
            assert_eq!(ontbreekt(*b, 0), *b == Betrokkenheid::Centraal, "{b}");
            assert!(!ontbreekt(*b, 1));
        }
    }

    #[test]
    fn after_a_month_it_is_late_and_not_on_the_last_day() {
        let op = |dag: jiff::civil::Date| Tijdstip::op(dag, 12, 0);
        let begin = op(jiff::civil::date(2026, 1, 31));
        assert!(!te_laat(begin, op(jiff::civil::date(2026, 2, 28))));
        assert!(te_laat(begin, op(jiff::civil::date(2026, 3, 1))));
    }
}
