// SPDX-License-Identifier: EUPL-1.2
//! What people send to a table, read from a form or a JSON object with all errors at once.
//!
//! The rule that texts point to no person is held here as far as the text alone tells; names that were recorded with a
//! signaal are looked up by the act itself.

use jiff::civil::Date;
use kernel::{AgendapuntId, OrganisatieId, TafelId, Tijdstip, Veldgroep, Veldgroepen};
use web::{Form, FoutCode};

use crate::netwerk::Afspraak;
use crate::overleg::model::{Actiestatus, NieuweTafel, Rol, Tafelsoort};
use crate::overleg::rules::{Onneutraal, Richting, neutraal};
use crate::signaal::uitkomst::{Uitkomst, Vraagt};

/// The longest decision: one sentence.
pub const BESLUIT_MAX: usize = 300;
const TITEL_MAX: usize = 120;
const DOEL_MAX: usize = 300;
const TEKST_MAX: usize = 2_000;
const VERWIJZING_MAX: usize = 300;

/// The error for a text that points to a person. A name that was recorded and a name that only looks like one get the
/// same words: who may not know the persons learns nothing from a refusal.
pub const fn onneutraal(wat: Onneutraal) -> FoutCode {
    FoutCode::Regel(match wat {
        Onneutraal::Naam | Onneutraal::Aanspreekvorm => "overleg-regel-naam",
        Onneutraal::Bsn => "overleg-regel-bsn",
        Onneutraal::Kenteken => "overleg-regel-kenteken",
        Onneutraal::Geboortedatum => "overleg-regel-geboortedatum",
    })
}

/// A text that was read, when it points to no person; else the error is recorded at the field.
pub fn neutraal_gelezen(form: &mut Form, veld: &str, tekst: Option<String>) -> Option<String> {
    let tekst = tekst?;
    match neutraal(&tekst) {
        Ok(()) => Some(tekst),
        Err(wat) => {
            form.meld_fout(veld, onneutraal(wat), vec![]);
            None
        }
    }
}

fn neutrale_regel(form: &mut Form, veld: &str, max: usize) -> Option<String> {
    let tekst = form.regel(veld, 3, max);
    neutraal_gelezen(form, veld, tekst)
}

/// Reads a tafel to set up under an afspraak with these parties; the own organisation runs it.
pub fn lees_tafel(
    form: &mut Form,
    afspraak: &Afspraak,
    regie: OrganisatieId,
    nu: Tijdstip,
) -> Option<NieuweTafel> {
    let soort = form.keuze::<Tafelsoort>("tafelsoort");
    let naam = neutrale_regel(form, "tafelnaam", TITEL_MAX);
    let weken = form.getal("tafelritme", 1..=52);
    let leden = form.keuzes::<OrganisatieId>("tafelleden");
    if leden.as_ref().is_some_and(|l| l.iter().any(|o| afspraak.partij(*o).is_none())) {
        form.meld_fout("tafelleden", FoutCode::Keuze, vec![]);
    }
    let mut leden = leden?;
    leden.push(regie);
    leden.sort_unstable();
    leden.dedup();
    let nieuw = NieuweTafel {
        soort: soort?,
        naam: naam?,
        regie,
        afspraak: afspraak.id,
        ritme_dagen: weken? * 7,
        voorbereiding: true,
        leden: leden.into_iter().map(|o| (o, nu)).collect(),
    };
    form.is_goed().then_some(nieuw)
}

/// A meeting to plan.
#[derive(Debug, Clone)]
pub struct NieuwOverleg {
    /// When it begins.
    pub begint_op: Tijdstip,
    /// How long it takes.
    pub duur_minuten: i64,
    /// Where.
    pub locatie: String,
}

impl NieuwOverleg {
    /// Reads `datum`, `begintijd`, `duur` and `locatie`; a meeting is planned from today on.
    pub fn lees(form: &mut Form, vandaag: Date) -> Option<Self> {
        let datum = form.datum("overlegdatum");
        if datum.is_some_and(|d| d < vandaag) {
            form.meld_fout("overlegdatum", FoutCode::Regel("overleg-regel-verleden"), vec![]);
        }
        let tijd = form.tijd("begintijd");
        let duur_minuten = form.getal("duur", 15..=480);
        let locatie = form.regel("locatie", 2, 200);
        let (datum, tijd) = (datum?, tijd?);
        let begint_op = Tijdstip::op(datum, tijd.hour(), tijd.minute());
        let nieuw = Self { begint_op, duur_minuten: duur_minuten?, locatie: locatie? };
        form.is_goed().then_some(nieuw)
    }
}

/// A process item to propose.
#[derive(Debug, Clone)]
pub struct NieuwProcespunt {
    /// Title.
    pub titel: String,
    /// Explanation.
    pub toelichting: String,
    /// Purpose.
    pub doel: String,
}

impl NieuwProcespunt {
    /// Reads `titel`, `toelichting` and `agendadoel`.
    pub fn lees(form: &mut Form) -> Option<Self> {
        let titel = neutrale_regel(form, "titel", TITEL_MAX);
        let doel = neutrale_regel(form, "agendadoel", DOEL_MAX);
        let toelichting = form.tekst("toelichting", 0, TEKST_MAX);
        let toelichting = neutraal_gelezen(form, "toelichting", toelichting);
        let nieuw = Self { titel: titel?, toelichting: toelichting?, doel: doel? };
        form.is_goed().then_some(nieuw)
    }
}

/// A signaal to bring to a tafel.
#[derive(Debug, Clone)]
pub struct NieuwCasuspunt {
    /// To which tafel.
    pub tafel: TafelId,
    /// Neutral title.
    pub titel: String,
    /// Purpose of the item and of what is given for it.
    pub doel: String,
    /// Why these parties need this much.
    pub noodzaak: String,
    /// How much is given to the parties.
    pub veldgroepen: Veldgroepen,
    /// Who gets a role, and which.
    pub partijen: Vec<(OrganisatieId, Rol)>,
}

impl NieuwCasuspunt {
    /// Reads `tafel`, `titel`, `doel`, `noodzaak`, `veldgroepen` and the rows `partijen.N.organisatie` and `.rol`.
    /// Existence and core are always given: without them an item means nothing.
    pub fn lees(form: &mut Form) -> Option<Self> {
        let tafel = form.keuze("tafel");
        let titel = neutrale_regel(form, "titel", TITEL_MAX);
        let doel = neutrale_regel(form, "agendadoel", DOEL_MAX);
        let noodzaak = form.tekst("verstrekkingsnoodzaak", 20, TEKST_MAX);
        let noodzaak = neutraal_gelezen(form, "verstrekkingsnoodzaak", noodzaak);
        let groepen = form.keuzes::<Veldgroep>("veldgroepen");
        let partijen = lees_partijen(form);
        let veldgroepen: Veldgroepen = groepen?.into_iter().collect();
        let nieuw = Self {
            tafel: tafel?,
            titel: titel?,
            doel: doel?,
            noodzaak: noodzaak?,
            veldgroepen: veldgroepen.met(Veldgroep::Bestaan).met(Veldgroep::Kern),
            partijen: partijen?,
        };
        form.is_goed().then_some(nieuw)
    }
}

fn lees_partijen(form: &mut Form) -> Option<Vec<(OrganisatieId, Rol)>> {
    let mut partijen: Vec<(OrganisatieId, Rol)> = Vec::new();
    for n in form.rijen("partijen") {
        let rol = form.keuze_optioneel::<Rol>(&format!("partijen.{n}.rol"));
        let organisatie = form.keuze::<OrganisatieId>(&format!("partijen.{n}.organisatie"));
        if let (Some(rol), Some(organisatie)) = (rol, organisatie) {
            if rol == Rol::Eigenaar || partijen.iter().any(|(o, _)| *o == organisatie) {
                form.meld_fout("partijen", FoutCode::Keuze, vec![]);
            }
            partijen.push((organisatie, rol));
        }
    }
    form.is_goed().then_some(partijen)
}

/// A decision as sent.
#[derive(Debug, Clone)]
pub struct Besluitformulier {
    /// Outcome code; asked of a casuspunt only.
    pub uitkomst: Option<Uitkomst>,
    /// The decision.
    pub tekst: String,
    /// Who carries it out.
    pub eigenaar: OrganisatieId,
    /// By when.
    pub uiterlijk_op: Date,
    /// To whom and when; asked by an outcome that refers.
    pub verwijzing: Option<String>,
    /// When the owner is reminded, if that was said.
    pub herinneren_op: Option<Date>,
    /// The version of the item that the user saw.
    pub versie: i64,
}

impl Besluitformulier {
    /// Reads `besluituitkomst` and `besluitverwijzing` (of a casuspunt), `besluittekst`, `besluiteigenaar`, `uiterlijk`,
    /// `herinneren` and `versie`. The owner is one of those offered.
    pub fn lees(form: &mut Form, casus: bool, eigenaars: &[OrganisatieId], vandaag: Date) -> Option<Self> {
        let uitkomst = if casus { lees_uitkomst(form) } else { None };
        let tekst = form.regel("besluittekst", 10, BESLUIT_MAX);
        let tekst = neutraal_gelezen(form, "besluittekst", tekst);
        let verwijzing = if casus { lees_verwijzing(form, uitkomst) } else { None };
        let eigenaar = form.keuze::<OrganisatieId>("besluiteigenaar");
        if eigenaar.is_some_and(|e| !eigenaars.contains(&e)) {
            form.meld_fout("besluiteigenaar", FoutCode::Keuze, vec![]);
        }
        let uiterlijk_op = form.datum("uiterlijk");
        let herinneren_op = form.datum_optioneel("herinneren");
        if uiterlijk_op.is_some_and(|d| d < vandaag) {
            form.meld_fout("uiterlijk", FoutCode::Regel("overleg-regel-verleden"), vec![]);
        }
        if herinneren_op.zip(uiterlijk_op).is_some_and(|(h, u)| h > u) {
            form.meld_fout("herinneren", FoutCode::Regel("overleg-regel-herinneren-na"), vec![]);
        }
        let versie = form.getal("versie", 0..=i64::MAX);
        if !form.is_goed() || casus && uitkomst.is_none() {
            return None;
        }
        Some(Self {
            uitkomst,
            tekst: tekst?,
            eigenaar: eigenaar?,
            uiterlijk_op: uiterlijk_op?,
            verwijzing,
            herinneren_op,
            versie: versie?,
        })
    }
}

fn lees_uitkomst(form: &mut Form) -> Option<Uitkomst> {
    let uitkomst = form.keuze::<Uitkomst>("besluituitkomst");
    if uitkomst.is_some_and(|u| !u.mag_bij("tafel")) {
        form.meld_fout("besluituitkomst", FoutCode::Keuze, vec![]);
        return None;
    }
    uitkomst
}

fn lees_verwijzing(form: &mut Form, uitkomst: Option<Uitkomst>) -> Option<String> {
    let verwijzing = form.regel_optioneel("besluitverwijzing", VERWIJZING_MAX);
    if verwijzing.is_none() && uitkomst.is_some_and(|u| u.vraagt().contains(&Vraagt::Verwijzing)) {
        form.meld_fout("besluitverwijzing", FoutCode::Regel("overleg-regel-verwijzing"), vec![]);
    }
    neutraal_gelezen(form, "besluitverwijzing", verwijzing)
}

/// How an action ended.
#[derive(Debug, Clone)]
pub struct Afronding {
    /// Done, or not possible.
    pub status: Actiestatus,
    /// What came of it.
    pub resultaat: String,
    /// The version of the action that the user saw.
    pub versie: i64,
}

impl Afronding {
    /// Reads `actiestatus`, `resultaat` and `versie`.
    pub fn lees(form: &mut Form) -> Option<Self> {
        let status = form.keuze::<Actiestatus>("actiestatus");
        if status.is_some_and(|s| !s.is_afgerond()) {
            form.meld_fout("actiestatus", FoutCode::Keuze, vec![]);
        }
        let resultaat = form.tekst("resultaat", 3, 1_000);
        let resultaat = neutraal_gelezen(form, "resultaat", resultaat);
        let versie = form.getal("versie", 0..=i64::MAX);
        let afronding = Self { status: status?, resultaat: resultaat?, versie: versie? };
        form.is_goed().then_some(afronding)
    }
}

/// An item that moves a place on the agenda.
#[derive(Debug, Clone, Copy)]
pub struct Verplaatsing {
    /// Which item.
    pub punt: AgendapuntId,
    /// Which way.
    pub richting: Richting,
    /// The version of the agenda that the user saw.
    pub versie: i64,
}

impl Verplaatsing {
    /// Reads `punt`, `richting` and `versie`.
    pub fn lees(form: &mut Form) -> Option<Self> {
        let (punt, richting) = (form.keuze("punt"), form.keuze("richting"));
        let versie = form.getal("versie", 0..=i64::MAX);
        Some(Self { punt: punt?, richting: richting?, versie: versie? })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const VANDAAG: Date = date(2026, 11, 21);

    fn codes(form: &Form) -> Vec<(String, FoutCode)> {
        form.fouten().iter().map(|f| (f.veld.clone(), f.code)).collect()
    }

    #[test]
    fn een_overleg_ligt_niet_in_het_verleden() {
        let paren =
            [("overlegdatum", "20-11-2026"), ("begintijd", "10:00"), ("duur", "90"), ("locatie", "Raadzaal")];
        let mut form = Form::from_pairs(paren);
        assert!(NieuwOverleg::lees(&mut form, VANDAAG).is_none());
        assert_eq!(codes(&form), [("overlegdatum".into(), FoutCode::Regel("overleg-regel-verleden"))]);
        form = Form::from_pairs(paren);
        form.zet("overlegdatum", "21-11-2026");
        assert_eq!(
            NieuwOverleg::lees(&mut form, VANDAAG).unwrap().begint_op.rfc3339(),
            "2026-11-21T09:00:00Z"
        );
    }

    #[test]
    fn alle_fouten_van_een_voorstel_komen_tegelijk() {
        let mut form = Form::from_pairs([("titel", "Dhr. Jansen"), ("agendadoel", "auto 12-ABC-3 zoeken")]);
        assert!(NieuwCasuspunt::lees(&mut form).is_none());
        assert_eq!(
            codes(&form),
            [
                ("tafel".into(), FoutCode::Verplicht),
                ("titel".into(), FoutCode::Regel("overleg-regel-naam")),
                ("agendadoel".into(), FoutCode::Regel("overleg-regel-kenteken")),
                ("verstrekkingsnoodzaak".into(), FoutCode::Verplicht),
            ]
        );
    }

    #[test]
    fn een_partij_komt_een_keer_voor_en_is_geen_eigenaar() {
        let (een, twee) = (OrganisatieId::van(1).to_string(), OrganisatieId::van(2).to_string());
        let lees = |rijen: [(&str, &str); 2]| {
            let mut form = Form::from_pairs([
                ("partijen.0.organisatie", rijen[0].0),
                ("partijen.0.rol", rijen[0].1),
                ("partijen.4.organisatie", rijen[1].0),
                ("partijen.4.rol", rijen[1].1),
            ]);
            lees_partijen(&mut form).map(|p| p.len())
        };
        assert_eq!(lees([(&een, "betrokken"), (&twee, "advies")]), Some(2));
        assert_eq!(lees([(&een, "betrokken"), (&twee, "")]), Some(1));
        assert_eq!(lees([(&een, "betrokken"), (&een, "advies")]), None);
        assert_eq!(lees([(&een, "eigenaar"), (&twee, "")]), None);
    }

    #[test]
    fn een_besluit_heeft_een_eigenaar_uit_de_kring_en_een_datum_vooruit() {
        let eigen = OrganisatieId::van(1);
        let ander = OrganisatieId::van(9).to_string();
        let mut form = Form::from_pairs([
            ("besluituitkomst", "N4"),
            ("besluittekst", "kort"),
            ("besluiteigenaar", ander.as_str()),
            ("uiterlijk", "20-11-2026"),
            ("herinneren", "1-1-2027"),
            ("versie", "1"),
        ]);
        assert!(Besluitformulier::lees(&mut form, true, &[eigen], VANDAAG).is_none());
        let velden: Vec<String> = codes(&form).into_iter().map(|(v, _)| v).collect();
        assert_eq!(velden, ["besluituitkomst", "besluittekst", "besluiteigenaar", "uiterlijk", "herinneren"]);
    }
}
