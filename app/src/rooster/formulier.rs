// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a shift, read with all errors at once. Where and notes point to no person.

use jiff::civil::Date;
use kernel::{GebruikerId, OrganisatieId, Periode};
use web::{Form, FoutCode};

use crate::overleg::formulieren::neutraal_gelezen;
use crate::rooster::model::NieuweDienst;
use crate::rooster::rules::week::{dienstperiode, minuten};

/// Longer is a typing error: a shift is twelve hours at most, breaks aside (Arbeidstijdenwet art. 5:7).
const MINUTEN_MAX: i64 = 14 * 60;
/// Nobody plans further ahead.
const VOORUIT_DAGEN: i64 = 400;
const WAAR_MAX: usize = 120;
const NOTITIE_MAX: usize = 300;

fn lees_periode(f: &mut Form, vandaag: Date) -> Option<Periode> {
    let dag = f.datum("dienstdag");
    let (begin, eind) = (f.tijd("dienstbegin"), f.tijd("diensteind"));
    if dag.is_some_and(|d| d < vandaag) {
        f.meld_fout("dienstdag", FoutCode::Regel("rooster-fout-verleden"), vec![]);
    }
    if dag.is_some_and(|d| d.since(vandaag).is_ok_and(|s| i64::from(s.get_days()) > VOORUIT_DAGEN)) {
        f.meld_fout("dienstdag", FoutCode::Regel("rooster-fout-ver"), vec![]);
    }
    let periode = dienstperiode(dag?, begin?, eind?);
    if minuten(periode) > MINUTEN_MAX || minuten(periode) <= 0 {
        f.meld_fout("diensteind", FoutCode::Regel("rooster-fout-lang"), vec![]);
    }
    Some(periode)
}

fn lees(
    f: &mut Form,
    (eigenaar, gemeente): (Option<OrganisatieId>, Option<OrganisatieId>),
    boa: Option<GebruikerId>,
    vandaag: Date,
) -> Option<NieuweDienst> {
    let periode = lees_periode(f, vandaag);
    let waar = f.regel("dienstwaar", 2, WAAR_MAX);
    let waar = neutraal_gelezen(f, "dienstwaar", waar);
    let notitie = f.tekst_optioneel("dienstnotitie", NOTITIE_MAX);
    let notitie = neutraal_gelezen(f, "dienstnotitie", notitie);
    let nieuw = NieuweDienst {
        eigenaar: eigenaar?,
        gemeente: gemeente?,
        boa,
        periode: periode?,
        waar: waar?,
        notitie,
    };
    f.is_goed().then_some(nieuw)
}

/// A shift that an employer plans for its own boa's.
pub fn lees_dienst(f: &mut Form, eigenaar: OrganisatieId, vandaag: Date) -> Option<NieuweDienst> {
    let gemeente = f.keuze("dienstgemeente");
    let boa = f.keuze_optioneel("dienstboa");
    lees(f, (Some(eigenaar), gemeente), boa, vandaag)
}

/// A shift that a municipality asks of an employer.
pub fn lees_vraag(f: &mut Form, gemeente: OrganisatieId, vandaag: Date) -> Option<NieuweDienst> {
    let werkgever = f.keuze("dienstwerkgever");
    lees(f, (werkgever, Some(gemeente)), None, vandaag)
}
