// SPDX-License-Identifier: EUPL-1.2
//! How far a theme is, and whether what the program knows agrees with an answer.

use jiff::civil::Date;
use kernel::plus_maanden;

use crate::magdit::volwassenheid::model::{Bewijs, Bewijssoort, Check, Checkantwoord, Niveau};
use crate::magdit::volwassenheid::vragen::Checkthema;

/// Rights are reviewed once in so many months.
const TOETS_MAANDEN: i64 = 12;

/// How far a theme is. The least answer counts: one "no" keeps it at a beginning.
pub fn niveau(antwoorden: &[Checkantwoord]) -> Niveau {
    use Checkantwoord::{Deels, Ja, Nee, Onbekend};
    let mist = |a: &Checkantwoord| matches!(a, Nee | Onbekend);
    if antwoorden.iter().all(mist) {
        Niveau::Nog
    } else if antwoorden.iter().any(mist) {
        Niveau::Begin
    } else if antwoorden.contains(&Deels) {
        Niveau::Groeit
    } else {
        debug_assert!(antwoorden.iter().all(|a| *a == Ja));
        Niveau::Vast
    }
}

/// The level of a theme in a check.
pub fn niveau_van(check: &Check, thema: &Checkthema) -> Niveau {
    let antwoord = |code: &str| check.antwoorden.iter().find(|g| g.vraag == code).map(|g| g.antwoord);
    let antwoorden: Vec<_> = thema.vragen.iter().filter_map(|v| antwoord(&v.code)).collect();
    niveau(&antwoorden)
}

/// Whether what the program knows speaks against "it is arranged". None: it says nothing about that.
pub fn spreekt_tegen(soort: Bewijssoort, b: Bewijs, vandaag: Date) -> Option<bool> {
    use Bewijssoort as B;
    match soort {
        B::Afspraken | B::Dpia | B::Contacten => b.totaal.map(|totaal| totaal == 0 || b.aantal < totaal),
        B::Wachtrij | B::Bevindingen | B::Vernietiging | B::Terugkoppelingen => Some(b.aantal > 0),
        B::Tafels | B::Vragen => Some(b.aantal == 0),
        B::Rechtentoets => Some(b.dag.is_none_or(|op| plus_maanden(op, TOETS_MAANDEN) < vandaag)),
        B::Verstrekkingen | B::Regels => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn het_minste_antwoord_bepaalt_hoe_ver_een_thema_is() {
        use Checkantwoord::{Deels, Ja, Nee, Onbekend};
        let tabel: &[(&[Checkantwoord], Niveau)] = &[
            (&[Ja, Ja, Ja], Niveau::Vast),
            (&[Ja, Deels, Ja], Niveau::Groeit),
            (&[Deels, Deels, Deels], Niveau::Groeit),
            (&[Ja, Ja, Nee], Niveau::Begin),
            (&[Ja, Ja, Onbekend], Niveau::Begin),
            (&[Deels, Nee, Nee], Niveau::Begin),
            (&[Nee, Onbekend, Nee], Niveau::Nog),
            (&[], Niveau::Nog),
        ];
        for (antwoorden, verwacht) in tabel {
            assert_eq!(niveau(antwoorden), *verwacht, "{antwoorden:?}");
        }
    }

    #[test]
    fn het_programma_spreekt_alleen_tegen_wat_het_weet() {
        use Bewijssoort as B;
        let vandaag = date(2026, 11, 22);
        let bewijs = |aantal, totaal, dag| Bewijs { aantal, totaal, dag };
        let tabel = [
            (B::Afspraken, bewijs(2, Some(3), None), Some(true)),
            (B::Afspraken, bewijs(3, Some(3), None), Some(false)),
            (B::Afspraken, bewijs(0, Some(0), None), Some(true)),
            (B::Wachtrij, bewijs(0, None, None), Some(false)),
            (B::Terugkoppelingen, bewijs(1, None, None), Some(true)),
            (B::Tafels, bewijs(0, None, None), Some(true)),
            (B::Rechtentoets, bewijs(0, None, None), Some(true)),
            (B::Rechtentoets, bewijs(1, None, Some(date(2025, 11, 22))), Some(false)),
            (B::Rechtentoets, bewijs(1, None, Some(date(2025, 11, 21))), Some(true)),
            (B::Regels, bewijs(0, None, None), None),
        ];
        for (soort, b, verwacht) in tabel {
            assert_eq!(spreekt_tegen(soort, b, vandaag), verwacht, "{soort} {b:?}");
        }
    }
}
