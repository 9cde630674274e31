// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a procedure, read once for pages and demo.

use jiff::civil::Date;
use kernel::{FunctieId, Tijdstip};
use procedure::{Keuze, Proceduresoort, Stap, Vraag};
use termijn::Moment;
use web::{Form, FoutCode};

use crate::besluit::procedure::model::{Bekendwijze, Rol, Stapinhoud};

const ANTWOORD_MIN: usize = 10;
const ANTWOORD_MAX: usize = 4000;
const EERSTE_GEBOORTEJAAR: i16 = 1900;
const TOEKOMST: FoutCode = FoutCode::Regel("procedure-regel-toekomst");

/// A procedure to be opened.
#[derive(Debug, Clone)]
pub struct Procedureformulier {
    /// What kind.
    pub soort: Proceduresoort,
    /// What it is about, in a few words.
    pub onderwerp: String,
}

impl Procedureformulier {
    /// Reads it.
    pub fn lees(f: &mut Form, soorten: &[Proceduresoort]) -> Option<Self> {
        let soort = f.keuze::<Proceduresoort>("proceduresoort");
        if soort.is_some_and(|s| !soorten.contains(&s)) {
            f.meld_fout("proceduresoort", FoutCode::Keuze, vec![]);
        }
        let onderwerp = f.regel("procedureonderwerp", 5, 120);
        let gelezen = Self { soort: soort?, onderwerp: onderwerp? };
        f.is_goed().then_some(gelezen)
    }
}

/// Somebody to be added.
#[derive(Debug, Clone)]
pub struct Betrokkeneformulier {
    /// What he or she has to do with it.
    pub rol: Rol,
    /// The name.
    pub naam: String,
    /// Born on, if known.
    pub geboren: Option<Date>,
    /// Where letters go.
    pub adres: Option<String>,
}

impl Betrokkeneformulier {
    /// Reads it.
    pub fn lees(f: &mut Form, vandaag: Date) -> Option<Self> {
        let rol = f.keuze::<Rol>("betrokkenerol");
        let naam = f.regel("betrokkenenaam", 2, 120);
        let geboren = f.datum_optioneel("betrokkenegeboren");
        if geboren.is_some_and(|d| d > vandaag || d.year() < EERSTE_GEBOORTEJAAR) {
            f.meld_fout("betrokkenegeboren", FoutCode::Datum, vec![]);
        }
        let adres = f.regel_optioneel("betrokkeneadres", 200);
        let gelezen = Self { rol: rol?, naam: naam?, geboren, adres };
        f.is_goed().then_some(gelezen)
    }
}

/// When something was done: the day, with the hour where that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanneer {
    /// As crate `procedure` counts with it.
    pub moment: Moment,
    /// The instant, when the hour matters.
    pub tijdstip: Option<Tijdstip>,
}

impl Wanneer {
    /// On a day.
    pub const fn op(dag: Date) -> Self {
        Self { moment: Moment::Dag(dag), tijdstip: None }
    }

    /// Reads a day, and the hour for a step that needs it. An hour that summer time skips or repeats is refused.
    pub fn lees(
        f: &mut Form,
        (dag, uur): (&'static str, &'static str),
        met_uur: bool,
        nu: Tijdstip,
    ) -> Option<Self> {
        let op = f.datum(dag);
        let om = if met_uur { f.tijd(uur) } else { None };
        let op = op?;
        if !met_uur {
            if op > nu.dag() {
                f.meld_fout(dag, TOEKOMST, vec![]);
                return None;
            }
            return Some(Self::op(op));
        }
        match termijn::Tijdstip::lokaal(op.to_datetime(om?)) {
            Ok(moment) if moment.ms() <= nu.ms() => {
                let tijdstip = Some(Tijdstip::van_ms(moment.ms()));
                Some(Self { moment: Moment::Uur(moment), tijdstip })
            }
            Ok(_) => {
                f.meld_fout(dag, TOEKOMST, vec![]);
                None
            }
            Err(_) => {
                f.meld_fout(uur, FoutCode::Regel("procedure-regel-zomertijd"), vec![]);
                None
            }
        }
    }
}

/// The name of the field of a question.
pub fn vraagveld(vraag: Vraag) -> String {
    format!("vraag-{vraag}")
}

/// The name of the field of a date.
pub fn keuzeveld(keuze: Keuze) -> String {
    format!("keuze-{keuze}")
}

/// Reads what a step says: every question and every date that its schema asks.
pub fn lees_stap(f: &mut Form, stap: &Stap) -> Option<Stapinhoud> {
    let antwoorden: Vec<_> = stap
        .vragen
        .iter()
        .map(|v| f.tekst(&vraagveld(*v), ANTWOORD_MIN, ANTWOORD_MAX).map(|tekst| (*v, tekst)))
        .collect();
    let gekozen: Vec<_> =
        stap.kiest.iter().map(|(k, _)| f.datum(&keuzeveld(*k)).map(|dag| (*k, dag))).collect();
    let antwoorden: Option<Vec<_>> = antwoorden.into_iter().collect();
    let gekozen: Option<Vec<_>> = gekozen.into_iter().collect();
    let gelezen = Stapinhoud { antwoorden: antwoorden?, gekozen: gekozen?, namens: None };
    f.is_goed().then_some(gelezen)
}

/// A step that staff take or record at once.
#[derive(Debug, Clone)]
pub struct Stapformulier {
    /// What it says.
    pub inhoud: Stapinhoud,
    /// When.
    pub wanneer: Wanneer,
    /// Who outside did it, when somebody outside did.
    pub namens: Option<String>,
    /// The day on which the decision it is about was made known, when the procedure does not know it.
    pub betreft: Option<Date>,
}

impl Stapformulier {
    /// Reads it. `betreft_gevraagd`: whether the day of the decision must be typed.
    pub fn lees(
        f: &mut Form,
        stap: &Stap,
        (buiten, betreft_gevraagd): (bool, bool),
        nu: Tijdstip,
    ) -> Option<Self> {
        let inhoud = lees_stap(f, stap);
        let wanneer = Wanneer::lees(f, ("stap_op", "stap_om"), stap.uur, nu);
        let namens = if buiten { f.regel("stapnamens", 2, 120).map(Some) } else { Some(None) };
        let betreft = if betreft_gevraagd { f.datum("stapbetreft").map(Some) } else { Some(None) };
        let gelezen = Self { inhoud: inhoud?, wanneer: wanneer?, namens: namens?, betreft: betreft? };
        f.is_goed().then_some(gelezen)
    }
}

/// That a signed step was made known.
#[derive(Debug, Clone)]
pub struct Bekendmaking {
    /// When.
    pub wanneer: Wanneer,
    /// How.
    pub wijze: Bekendwijze,
}

impl Bekendmaking {
    /// Reads it.
    pub fn lees(f: &mut Form, stap: &Stap, nu: Tijdstip) -> Option<Self> {
        let wanneer = Wanneer::lees(f, ("bekend_op", "bekend_om"), stap.uur, nu);
        let wijze = f.keuze::<Bekendwijze>("bekendwijze");
        let gelezen = Self { wanneer: wanneer?, wijze: wijze? };
        f.is_goed().then_some(gelezen)
    }
}

/// A mandate to be given.
#[derive(Debug, Clone)]
pub struct Mandaatformulier {
    /// For which procedure.
    pub soort: Proceduresoort,
    /// To whom; none: the assistant prosecutors, for a huisverbod.
    pub aan: Option<FunctieId>,
    /// From which day.
    pub van: Date,
    /// Until and including which day.
    pub tot: Option<Date>,
    /// Where it was published or kept.
    pub vindplaats: String,
}

/// What the choice of the assistant prosecutors is called in the form.
pub const HULPOFFICIER: &str = "hulpofficier";

impl Mandaatformulier {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let soort = f.keuze::<Proceduresoort>("mandaatsoort");
        let hulpofficier = f.waarde("mandaataan") == HULPOFFICIER;
        let aan = if hulpofficier { Some(None) } else { f.keuze::<FunctieId>("mandaataan").map(Some) };
        if hulpofficier && soort.is_some_and(|s| s != Proceduresoort::Huisverbod) {
            f.meld_fout("mandaataan", FoutCode::Regel("mandaat-regel-hulpofficier"), vec![]);
        }
        let van = f.datum("mandaat_van");
        let tot = f.datum_optioneel("mandaat_tot");
        if van.zip(tot).is_some_and(|(van, tot)| tot < van) {
            f.meld_fout("mandaat_tot", FoutCode::Regel("mandaat-regel-periode"), vec![]);
        }
        let vindplaats = f.regel("mandaatvindplaats", 5, 200);
        let gelezen = Self { soort: soort?, aan: aan?, van: van?, tot, vindplaats: vindplaats? };
        f.is_goed().then_some(gelezen)
    }
}
