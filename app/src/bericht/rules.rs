// SPDX-License-Identifier: EUPL-1.2
//! When a message that did not leave is tried again, and when it is given up.

use kernel::Tijdstip;

use crate::bericht::Verzendfout;

/// Minutes until the next try, after the first, second, … one. After the last it is given up.
const WACHTTIJDEN: [i64; 4] = [1, 10, 60, 6 * 60];

/// A message older than this is not sent any more: mail was set up late, or the server was away for long.
const HOUDBAAR_DAGEN: i64 = 14;

/// Sent and given-up messages are kept this long, so that a question about them can be answered.
pub const BEWAAR_DAGEN: i64 = 90;

/// What happens after a try that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vervolg {
    /// Try again at this moment.
    Opnieuw(Tijdstip),
    /// No more tries.
    Opgeven,
}

/// After `pogingen` tries of which the last failed like this.
pub fn na_mislukking(fout: Verzendfout, pogingen: i64, nu: Tijdstip) -> Vervolg {
    let kansloos = matches!(fout, Verzendfout::GeenAdres | Verzendfout::OngeldigAdres | Verzendfout::TeOud);
    let wachttijd =
        usize::try_from(pogingen - 1).ok().and_then(|beurt| WACHTTIJDEN.get(beurt)).filter(|_| !kansloos);
    wachttijd.map_or(Vervolg::Opgeven, |&minuten| Vervolg::Opnieuw(nu.plus_minuten(minuten)))
}

/// Whether a message has waited too long.
pub fn is_te_oud(aangemaakt_op: Tijdstip, nu: Tijdstip) -> bool {
    aangemaakt_op.plus_dagen(HOUDBAAR_DAGEN) < nu
}

#[cfg(test)]
mod tests {
    use super::*;

    const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);

    #[test]
    fn five_tries_further_and_further_apart_and_then_none() {
        let vervolg: Vec<Vervolg> =
            (1..=5).map(|n| na_mislukking(Verzendfout::GeenVerbinding, n, NU)).collect();
        let verwacht: Vec<Vervolg> = [1, 10, 60, 360]
            .into_iter()
            .map(|m| Vervolg::Opnieuw(NU.plus_minuten(m)))
            .chain([Vervolg::Opgeven])
            .collect();
        assert_eq!(vervolg, verwacht);
    }

    #[test]
    fn what_cannot_get_better_is_given_up_at_once() {
        for fout in [Verzendfout::GeenAdres, Verzendfout::OngeldigAdres, Verzendfout::TeOud] {
            assert_eq!(na_mislukking(fout, 1, NU), Vervolg::Opgeven, "{fout}");
        }
        for fout in [Verzendfout::Geweigerd, Verzendfout::Tijdelijk, Verzendfout::GeenVerbinding] {
            assert_ne!(na_mislukking(fout, 1, NU), Vervolg::Opgeven, "{fout}");
        }
    }

    #[test]
    fn a_message_keeps_for_two_weeks() {
        assert!(!is_te_oud(NU.plus_dagen(-14), NU));
        assert!(is_te_oud(NU.plus_dagen(-14).plus_minuten(-1), NU));
    }
}
