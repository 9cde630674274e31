// SPDX-License-Identifier: EUPL-1.2
//! What may be done in a temporary samenwerking, and what may not be written there.

use jiff::civil::Date;
use kernel::{TafelId, plus_maanden};

use crate::gremium::errors::GremiumFout;
use crate::gremium::samenwerking::model::{Samenwerking, Vorm};

/// What ended is kept so long for its members to take along what they must keep.
pub const BEWAREN_MAANDEN: i64 = 24;
/// What lasts longer is not temporary.
const LANGST_MAANDEN: i64 = 36;

/// Whether these days make a samenwerking: with an end, after the beginning, and not too far away.
pub fn goede_periode(van: Date, tot: Date) -> bool {
    van < tot && tot <= plus_maanden(van, LANGST_MAANDEN)
}

/// Whether something may be added on this day.
pub fn open(samenwerking: &Samenwerking, dag: Date) -> Result<(), GremiumFout> {
    if samenwerking.loopt(dag) { Ok(()) } else { Err(GremiumFout::SamenwerkingVoorbij) }
}

/// Bringing in a signaal is refused whatever the form; with files the reader is led to the tafel. There is no way to
/// say yes: the answer that allows it does not exist.
pub const fn signaal_inbrengen(vorm: Vorm) -> (GremiumFout, Option<TafelId>) {
    match vorm {
        Vorm::AlleenAdvies => (GremiumFout::AlleenAdvies, None),
        Vorm::MetDossiers(basis) => (GremiumFout::NaarDeTafel, Some(basis.tafel)),
    }
}

/// Whether a text holds the number of a signaal: `VAL-2026-00042`, in capitals or not.
pub fn noemt_signaal(tekst: &str) -> bool {
    tekst.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).any(is_signaalnummer)
}

fn is_signaalnummer(woord: &str) -> bool {
    let delen: Vec<&str> = woord.trim_matches('-').split('-').collect();
    let [afkorting, jaar, nummer] = delen.as_slice() else { return false };
    let cijfers = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    (2..=5).contains(&afkorting.len())
        && afkorting.bytes().all(|b| b.is_ascii_alphabetic())
        && jaar.len() == 4
        && cijfers(jaar)
        && cijfers(nummer)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::AfspraakId;

    use super::*;
    use crate::gremium::samenwerking::model::Dossierbasis;

    #[test]
    fn s18_4_a_group_has_an_end_and_it_is_not_far() {
        let van = date(2026, 11, 21);
        for (tot, goed) in [
            (date(2027, 11, 21), true),
            (date(2029, 11, 21), true),
            (date(2029, 11, 22), false),
            (van, false),
            (date(2026, 1, 1), false),
        ] {
            assert_eq!(goede_periode(van, tot), goed, "{tot}");
        }
    }

    #[test]
    fn s14_5_no_form_takes_in_a_signaal() {
        let basis = Dossierbasis { afspraak: AfspraakId::van(1), tafel: TafelId::van(2) };
        assert_eq!(signaal_inbrengen(Vorm::AlleenAdvies), (GremiumFout::AlleenAdvies, None));
        let met = signaal_inbrengen(Vorm::MetDossiers(basis));
        assert_eq!(met, (GremiumFout::NaarDeTafel, Some(TafelId::van(2))));
    }

    #[test]
    fn the_number_of_a_signaal_is_seen_in_a_text() {
        for (tekst, verwacht) in [
            ("Het gaat om VAL-2026-00042.", true),
            ("zie val-2026-00042, of bel", true),
            ("(VAL-2026-42)", true),
            ("Besluit 2026-014 van het RBO", false),
            ("De jaren 2024-2026", false),
            ("Wet-2026-regeling", false),
            ("Heuvelland", false),
        ] {
            assert_eq!(noemt_signaal(tekst), verwacht, "{tekst}");
        }
    }
}
