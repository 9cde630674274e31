// SPDX-License-Identifier: EUPL-1.2
//! What happens to a term that ends on a free day: the Algemene termijnenwet (Atw) and the rules that stand in its place.
//!
//! Atw 1(1) moves an end forward to the first day that is not free; Atw 2 stretches a term of three days or longer until it
//! holds two working days; Atw 4 takes long terms and terms in hours out. Regulation 1182/71 does the same for terms of
//! Union law, with two working days from two days on. A term that counts back is never moved (Atw 1(2)): it is another
//! type, see [`crate::Terugtermijn`].

use jiff::civil::Date;

use crate::antwoord::Stap;
use crate::artikel::Artikel;
use crate::duur::{Dagduur, Eenheid};
use crate::fout::Weigering;
use crate::kalender::{Kalender, Vrij, binnen};

/// Which rule says what happens on a free day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Regime {
    /// The Atw, unless its art. 4 takes this length out.
    Atw,
    /// Whether the Atw applies is open: both readings are given.
    AtwOpen,
    /// Nothing moves the end.
    Geen,
    /// A special act moves the end past holidays "as meant in the Atw" and has no minimum of two working days (Wvggz 7:4).
    Eigen,
    /// Regulation (EEC, Euratom) 1182/71, art. 3.
    Eu,
}

/// Whether Atw 4(a) takes a length out: more than 90 days, twelve weeks or three months, or any number of years.
///
/// It looks at how the term is described, so twelve weeks is in although 84 days would be, and three months is in although
/// it can be 92 days.
#[must_use]
pub fn is_uitgezonderd(duur: Dagduur) -> bool {
    let n = duur.aantal();
    match duur.eenheid() {
        Eenheid::Dagen => n > 90,
        Eenheid::Weken => n > 12,
        Eenheid::Maanden => n > 3,
        Eenheid::Jaren => true,
    }
}

/// The end of a term from its first day to its nominal end, moved as the regime says; the steps are added.
pub(crate) fn verschuif(
    kalender: &Kalender,
    regime: Regime,
    duur: Dagduur,
    (eerste, nominaal): (Date, Date),
    stappen: &mut Vec<Stap>,
) -> Result<Date, Weigering> {
    binnen(eerste.year())?;
    binnen(nominaal.year())?;
    let (schuif, minimum) = match regime {
        Regime::Geen => return Ok(nominaal),
        Regime::Atw | Regime::AtwOpen if is_uitgezonderd(duur) => return Ok(nominaal),
        Regime::Atw | Regime::AtwOpen => ("Atw 1(1)", Some((3, "Atw 2"))),
        Regime::Eigen => ("Wvggz 7:4", None),
        Regime::Eu => ("Verordening 1182/71 3(4)", Some((2, "Verordening 1182/71 3(5)"))),
    };
    let einde = naar_werkdag(nominaal, |dag| kalender.vrij(dag), schuif, stappen)?;
    match minimum {
        Some((vanaf, artikel)) if duur.eenheid() != Eenheid::Dagen || duur.aantal() >= vanaf => {
            twee_werkdagen(kalender, (eerste, einde), artikel, stappen)
        }
        _ => Ok(einde),
    }
}

/// The same end when days that are only equated with a holiday do not count as one.
pub(crate) fn zonder_gelijkstelling(kalender: &Kalender, nominaal: Date) -> Result<Date, Weigering> {
    naar_werkdag(nominaal, |dag| kalender.vrij_zonder_gelijkstelling(dag), "Atw 1(1)", &mut Vec::new())
}

fn naar_werkdag(
    van: Date,
    vrij: impl Fn(Date) -> Option<Vrij>,
    artikel: &'static str,
    stappen: &mut Vec<Stap>,
) -> Result<Date, Weigering> {
    let mut dag = van;
    let mut overgeslagen = Vec::new();
    while let Some(reden) = vrij(dag) {
        overgeslagen.push((dag, reden));
        dag = volgende(dag)?;
    }
    if !overgeslagen.is_empty() {
        stappen.push(Stap::VrijeDagen { dagen: overgeslagen, tot: dag, artikel: Artikel::vast(artikel) });
    }
    Ok(dag)
}

fn twee_werkdagen(
    kalender: &Kalender,
    (eerste, einde): (Date, Date),
    artikel: &'static str,
    stappen: &mut Vec<Stap>,
) -> Result<Date, Weigering> {
    let mut werkdagen = 0;
    let mut dag = eerste;
    loop {
        if kalender.vrij(dag).is_none() {
            werkdagen += 1;
        }
        if werkdagen == 2 {
            break;
        }
        dag = volgende(dag)?;
    }
    if dag <= einde {
        return Ok(einde);
    }
    stappen.push(Stap::TweeWerkdagen { van: einde, tot: dag, artikel: Artikel::vast(artikel) });
    Ok(dag)
}

fn volgende(dag: Date) -> Result<Date, Weigering> {
    let morgen = dag.tomorrow().map_err(|_| Weigering::BuitenKalender { jaar: dag.year() })?;
    binnen(morgen.year())?;
    Ok(morgen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn article_4_looks_at_how_the_term_is_described() {
        for (n, eenheid, uit) in [
            (90, Eenheid::Dagen, false),
            (91, Eenheid::Dagen, true),
            (12, Eenheid::Weken, false),
            (13, Eenheid::Weken, true),
            (3, Eenheid::Maanden, false),
            (4, Eenheid::Maanden, true),
            (1, Eenheid::Jaren, true),
        ] {
            assert_eq!(is_uitgezonderd(Dagduur::nieuw(n, eenheid).unwrap()), uit, "{n} {eenheid:?}");
        }
    }
}
