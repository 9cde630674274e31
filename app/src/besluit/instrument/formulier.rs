// SPDX-License-Identifier: EUPL-1.2
//! What is typed about an instrument and its versions, read with all errors at once.

use jiff::civil::Date;
use web::{Form, FoutCode};

use crate::besluit::instrument::matrix::{Cel, Maatregel, Maatregelsoort, Matrix};
use crate::besluit::instrument::model::{Artikel, Instrumentsoort, Orgaan, Regelversie};
use crate::besluit::instrument::vergelijking::model::Rij;
use crate::besluit::instrument::vindplaats::Vindplaats;
use crate::overleg::formulieren::neutraal_gelezen;

const NAAM_MAX: usize = 120;
const ONDERWERP_MAX: usize = 80;
const NUMMER_MAX: usize = 20;
const TEKST_MAX: usize = 1_000;
const REDEN_MAX: usize = 1_000;
/// Ten years of weeks; longer is a mistake of typing.
const DUUR_MAX: i64 = 520;

const TOEKOMST: FoutCode = FoutCode::Regel("instrument-regel-toekomst");
const PERIODE: FoutCode = FoutCode::Regel("instrument-regel-periode");
const EERDER: FoutCode = FoutCode::Regel("instrument-regel-eerder");
const VINDPLAATS: FoutCode = FoutCode::Regel("instrument-regel-vindplaats");
const DUBBEL: FoutCode = FoutCode::Regel("instrument-regel-dubbel");
const ONDERWERP: FoutCode = FoutCode::Regel("instrument-regel-onderwerp");
const AANTAL: FoutCode = FoutCode::Regel("instrument-regel-aantal");
const GEEN_AANTAL: FoutCode = FoutCode::Regel("instrument-regel-geen-aantal");

/// An instrument as it was typed.
#[derive(Debug, Clone)]
pub struct NieuwInstrument {
    /// What kind.
    pub soort: Instrumentsoort,
    /// Its name.
    pub naam: String,
}

impl NieuwInstrument {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let soort = f.keuze::<Instrumentsoort>("instrumentsoort");
        let naam = f.regel("instrumentnaam", 3, NAAM_MAX);
        let nieuw = Self { soort: soort?, naam: naam? };
        f.is_goed().then_some(nieuw)
    }
}

/// An article as it was typed; its number and subject are new in the version.
pub fn lees_artikel(f: &mut Form, versie: &Regelversie) -> Option<Artikel> {
    let nummer = f.regel("artikelnummer", 1, NUMMER_MAX);
    let onderwerp = f.regel("artikelonderwerp", 3, ONDERWERP_MAX);
    let tekst = f.tekst("artikeltekst", 3, TEKST_MAX);
    if nummer.as_ref().is_some_and(|n| versie.artikelen.iter().any(|a| a.nummer == *n)) {
        f.meld_fout("artikelnummer", DUBBEL, vec![]);
    }
    let zelfde = |o: &str| versie.artikelen.iter().any(|a| Rij::onderwerp(&a.onderwerp) == Rij::onderwerp(o));
    if onderwerp.as_deref().is_some_and(zelfde) {
        f.meld_fout("artikelonderwerp", ONDERWERP, vec![]);
    }
    let artikel = Artikel { nummer: nummer?, onderwerp: onderwerp?, tekst: tekst? };
    f.is_goed().then_some(artikel)
}

/// The two fields of a cell.
pub fn celvelden(cel: Cel) -> (String, String) {
    (format!("maatregel-{}", cel.code()), format!("aantal-{}", cel.code()))
}

/// The matrix as it was filled in; what stays empty is not decided.
pub fn lees_matrix(f: &mut Form) -> Option<Matrix> {
    let mut matrix = Matrix::default();
    for cel in Cel::alle() {
        let (veld, getalveld) = celvelden(cel);
        let soort = f.keuze_optioneel::<Maatregelsoort>(&veld);
        let aantal = match soort {
            Some(Maatregelsoort::Dwangsom) => f.bedrag_optioneel(&getalveld),
            _ => f.getal_optioneel(&getalveld, 1..=DUUR_MAX),
        };
        let Some(soort) = soort else {
            if aantal.is_some() {
                f.meld_fout(&veld, FoutCode::Verplicht, vec![]);
            }
            continue;
        };
        match Maatregel::van(soort, aantal) {
            Some(maatregel) => matrix.zet(cel, maatregel),
            None if f.fout(&getalveld).is_some() => {}
            None if soort == Maatregelsoort::Waarschuwing => f.meld_fout(&getalveld, GEEN_AANTAL, vec![]),
            None => f.meld_fout(&getalveld, AANTAL, vec![]),
        }
    }
    f.is_goed().then_some(matrix)
}

/// That a version was decided, as it was typed.
#[derive(Debug, Clone)]
pub struct NieuweVaststelling {
    /// By which body.
    pub orgaan: Orgaan,
    /// On which day.
    pub op: Date,
    /// First day.
    pub geldig_van: Date,
    /// Last day.
    pub geldig_tot: Option<Date>,
    /// Where it is published.
    pub vindplaats: Vindplaats,
}

impl NieuweVaststelling {
    /// Reads it. `vandaag`: nobody decided in the future.
    pub fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        let orgaan = f.keuze::<Orgaan>("regelorgaan");
        let op = f.datum("regel_vastgesteld_op");
        let (van, tot) = (f.datum("regel_van"), f.datum_optioneel("regel_tot"));
        if op.is_some_and(|op| op > vandaag) {
            f.meld_fout("regel_vastgesteld_op", TOEKOMST, vec![]);
        }
        if op.zip(van).is_some_and(|(op, van)| van < op) {
            f.meld_fout("regel_van", EERDER, vec![]);
        }
        if van.zip(tot).is_some_and(|(van, tot)| tot < van) {
            f.meld_fout("regel_tot", PERIODE, vec![]);
        }
        let tekst = f.regel("vindplaats", 3, 400);
        let vindplaats = tekst.as_deref().map(str::parse::<Vindplaats>);
        if matches!(vindplaats, Some(Err(_))) {
            f.meld_fout("vindplaats", VINDPLAATS, vec![]);
        }
        let nieuw = Self {
            orgaan: orgaan?,
            op: op?,
            geldig_van: van?,
            geldig_tot: tot,
            vindplaats: vindplaats?.ok()?,
        };
        f.is_goed().then_some(nieuw)
    }
}

/// From which day a version is withdrawn, and why.
pub fn lees_intrekking(f: &mut Form) -> Option<(Date, String)> {
    let per = f.datum("intrekking_per");
    let reden = f.tekst("intrekreden", 5, REDEN_MAX);
    let reden = neutraal_gelezen(f, "intrekreden", reden);
    let gelezen = (per?, reden?);
    f.is_goed().then_some(gelezen)
}

/// Why the own municipality deviates.
pub fn lees_reden(f: &mut Form) -> Option<String> {
    let reden = f.tekst("afwijkreden", 5, REDEN_MAX);
    let reden = neutraal_gelezen(f, "afwijkreden", reden)?;
    f.is_goed().then_some(reden)
}
