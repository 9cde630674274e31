// SPDX-License-Identifier: EUPL-1.2
//! How long somebody who guesses must wait (ASVS 6.3.1).
//!
//! Per name the wait grows with the number of wrong guesses, so that a guesser gets nowhere and a colleague who
//! mistypes loses a minute, not a day. Over all names together a ceiling per minute stops trying one password on many
//! names. **Invariant:** the wait depends on the guesses alone, so an unknown name waits like a known one.

use kernel::Tijdstip;

/// Guesses older than this are forgotten.
pub const VENSTER_MINUTEN: i64 = 60;
/// Wrong guesses that cost nothing.
const VRIJ: usize = 5;
/// From this many wrong guesses the long wait begins.
const VEEL: usize = 10;
const KORT_MINUTEN: i64 = 1;
const LANG_MINUTEN: i64 = 15;

/// Wrong guesses over all names in one minute before everybody waits.
pub const SAMEN_PER_MINUUT: i64 = 60;

/// Seconds until the next guess for one name, given the moments of the wrong ones, newest first.
pub fn voor_een(fouten: &[Tijdstip], nu: Tijdstip) -> Option<u32> {
    let recent = fouten.iter().filter(|op| **op > nu.plus_minuten(-VENSTER_MINUTEN)).count();
    let minuten = match recent {
        0..VRIJ => return None,
        VRIJ..VEEL => KORT_MINUTEN,
        _ => LANG_MINUTEN,
    };
    seconden_tot(fouten.first()?.plus_minuten(minuten), nu)
}

/// Seconds until the next guess by anybody: until the oldest of the last minute's ceiling is a minute old.
pub fn voor_allen(grens: Option<Tijdstip>, nu: Tijdstip) -> Option<u32> {
    seconden_tot(grens?.plus_minuten(1), nu)
}

fn seconden_tot(vrij_op: Tijdstip, nu: Tijdstip) -> Option<u32> {
    let ms = vrij_op.ms().saturating_sub(nu.ms());
    // Rounded up: whoever waits as told is let in.
    if ms > 0 { u32::try_from(ms.saturating_add(999) / 1000).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NU: Tijdstip = Tijdstip::van_ms(1_795_258_800_000);

    #[test]
    fn de_wachttijd_groeit_met_het_aantal_fouten() {
        // number of wrong guesses, seconds since the last, seconds to wait
        let gevallen = [
            (0, 0, None),
            (4, 0, None),
            (5, 0, Some(60)),
            (5, 59, Some(1)),
            (5, 60, None),
            (9, 30, Some(30)),
            (10, 0, Some(900)),
            (12, 899, Some(1)),
            (12, 900, None),
        ];
        for (aantal, geleden, verwacht) in gevallen {
            let laatste = Tijdstip::van_ms(NU.ms() - geleden * 1000);
            let fouten: Vec<_> = (0..aantal).map(|n| Tijdstip::van_ms(laatste.ms() - n * 1000)).collect();
            assert_eq!(voor_een(&fouten, NU), verwacht, "{aantal} wrong, {geleden} s ago");
        }
    }

    #[test]
    fn oude_fouten_tellen_niet() {
        let oud = vec![NU.plus_minuten(-VENSTER_MINUTEN); 20];
        assert_eq!(voor_een(&oud, NU), None);
    }

    #[test]
    fn samen_wacht_men_tot_de_minuut_om_is() {
        assert_eq!(voor_allen(None, NU), None);
        assert_eq!(voor_allen(Some(Tijdstip::van_ms(NU.ms() - 40_000)), NU), Some(20));
        assert_eq!(voor_allen(Some(NU.plus_minuten(-1)), NU), None);
    }
}
