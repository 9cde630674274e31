// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a temporary samenwerking, read with all errors at once.

use jiff::civil::Date;
use kernel::{AfspraakId, OrganisatieId, TafelId};
use web::{Form, FoutCode};

use crate::gremium::samenwerking::model::{Dossierbasis, Samenwerkingsvorm, Vorm};
use crate::gremium::samenwerking::rules::{goede_periode, noemt_signaal};
use crate::overleg::formulieren::neutraal_gelezen;

const NAAM_MAX: usize = 120;
const TEKST_MAX: usize = 2_000;

const EINDDATUM: FoutCode = FoutCode::Regel("samenwerking-regel-einddatum");
const DOSSIERBASIS: FoutCode = FoutCode::Regel("samenwerking-regel-dossierbasis");
const GEEN_DOSSIER: FoutCode = FoutCode::Regel("samenwerking-regel-geen-dossier");
const LEDEN: FoutCode = FoutCode::Regel("samenwerking-regel-leden");
const INFOPLEIN: FoutCode = FoutCode::Regel("samenwerking-regel-infoplein");
const SIGNAAL: FoutCode = FoutCode::Regel("samenwerking-regel-signaal");

/// A samenwerking as it was typed.
#[derive(Debug, Clone)]
pub struct NieuweSamenwerking {
    /// Its name.
    pub naam: String,
    /// What it is for.
    pub doel: String,
    /// How it works.
    pub vorm: Vorm,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Date,
    /// The other members, and whether each is an infoplein.
    pub leden: Vec<(OrganisatieId, bool)>,
}

/// A tafel that may be pointed at, with its afspraak.
pub type Tafelkeuze = (TafelId, AfspraakId);

impl NieuweSamenwerking {
    /// Reads it. `tafels` are those that the own organisation runs.
    pub fn lees(f: &mut Form, eigen: OrganisatieId, tafels: &[Tafelkeuze]) -> Option<Self> {
        let naam = f.regel("samenwerkingsnaam", 3, NAAM_MAX);
        let naam = vrij_van_signalen(f, "samenwerkingsnaam", naam);
        let doel = f.tekst("samenwerkingsdoel", 10, TEKST_MAX);
        let doel = vrij_van_signalen(f, "samenwerkingsdoel", doel);
        let vorm = lees_vorm(f, tafels);
        let (van, tot) = (f.datum("samenwerking_van"), f.datum("samenwerking_tot"));
        if van.zip(tot).is_some_and(|(van, tot)| !goede_periode(van, tot)) {
            f.meld_fout("samenwerking_tot", EINDDATUM, vec![]);
        }
        let leden = lees_leden(f, eigen);
        let nieuw = Self { naam: naam?, doel: doel?, vorm: vorm?, van: van?, tot: tot?, leden: leden? };
        f.is_goed().then_some(nieuw)
    }
}

fn lees_vorm(f: &mut Form, tafels: &[Tafelkeuze]) -> Option<Vorm> {
    let vorm = f.keuze::<Samenwerkingsvorm>("samenwerkingsvorm");
    let tafel = f.keuze_optioneel::<TafelId>("samenwerkingstafel");
    let gevonden = tafel.and_then(|t| tafels.iter().find(|(id, _)| *id == t));
    if tafel.is_some() && gevonden.is_none() {
        f.meld_fout("samenwerkingstafel", FoutCode::Keuze, vec![]);
        return None;
    }
    match (vorm?, gevonden) {
        (Samenwerkingsvorm::AlleenAdvies, None) => Some(Vorm::AlleenAdvies),
        (Samenwerkingsvorm::MetDossiers, Some((tafel, afspraak))) => {
            Some(Vorm::MetDossiers(Dossierbasis { afspraak: *afspraak, tafel: *tafel }))
        }
        (Samenwerkingsvorm::AlleenAdvies, Some(_)) => {
            f.meld_fout("samenwerkingstafel", GEEN_DOSSIER, vec![]);
            None
        }
        (Samenwerkingsvorm::MetDossiers, None) => {
            f.meld_fout("samenwerkingstafel", DOSSIERBASIS, vec![]);
            None
        }
    }
}

fn lees_leden(f: &mut Form, eigen: OrganisatieId) -> Option<Vec<(OrganisatieId, bool)>> {
    let leden = f.keuzes::<OrganisatieId>("samenwerkingsleden");
    let infopleinen = f.keuzes::<OrganisatieId>("infopleinen");
    let (mut leden, infopleinen) = (leden?, infopleinen?);
    leden.retain(|o| *o != eigen);
    leden.sort_unstable();
    leden.dedup();
    if leden.is_empty() {
        f.meld_fout("samenwerkingsleden", LEDEN, vec![]);
    }
    if infopleinen.iter().any(|o| *o != eigen && !leden.contains(o)) {
        f.meld_fout("infopleinen", INFOPLEIN, vec![]);
    }
    leden.push(eigen);
    Some(leden.into_iter().map(|o| (o, infopleinen.contains(&o))).collect())
}

/// A text that points to no person and names no signaal.
fn vrij_van_signalen(f: &mut Form, veld: &str, tekst: Option<String>) -> Option<String> {
    let tekst = neutraal_gelezen(f, veld, tekst)?;
    if noemt_signaal(&tekst) {
        f.meld_fout(veld, SIGNAAL, vec![]);
        return None;
    }
    Some(tekst)
}

/// Reads what is written in a samenwerking: agreed, asked or advised.
pub fn lees_tekst(f: &mut Form, veld: &str) -> Option<String> {
    let tekst = f.tekst(veld, 5, TEKST_MAX);
    vrij_van_signalen(f, veld, tekst)
}
