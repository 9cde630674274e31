// SPDX-License-Identifier: EUPL-1.2
//! What somebody who draws up an afspraak sends, with all errors at once.

use jiff::civil::Date;
use kernel::{OrganisatieId, Periode, Tijdstip, Veldgroep, Veldgroepen};
use web::{Form, FoutCode, Page};

use crate::netwerk::store::dpia::NieuweMaatregel;
use crate::netwerk::{
    Afspraak, Afspraakhandeling, Afspraaksoort, Doorverstrekken, NieuweAfspraak, Opgesteld,
};
use crate::thema;

const NAAM_MAX: usize = 120;
const TEKST_MAX: usize = 2_000;
/// No afspraak binds longer than this without a new version.
const JAREN_MAX: i32 = 10;
/// Given with everything: without them nothing means anything.
const ALTIJD: Veldgroepen = Veldgroepen::GEEN.met(Veldgroep::Bestaan).met(Veldgroep::Kern);

/// What may be given beyond existence and core; the reporter never.
pub const TE_GEVEN: [Veldgroep; 3] = [Veldgroep::Inhoud, Veldgroep::Personen, Veldgroep::Bijlagen];

/// An afspraak as it was typed.
#[derive(Debug, Clone)]
pub struct Afspraakformulier {
    soort: Afspraaksoort,
    naam: String,
    doel: String,
    grondslag: String,
    gegevens: String,
    themas: Vec<String>,
    handelingen: Vec<Afspraakhandeling>,
    veldgroepen: Veldgroepen,
    bewaartermijn_maanden: i64,
    doorverstrekken: Doorverstrekken,
    periode: Periode,
    partijen: Vec<(OrganisatieId, Option<Tijdstip>)>,
}

impl Afspraakformulier {
    /// Reads the form; `eigen` is always a party, `bestaat` says which organisations there are.
    pub fn lees(
        form: &mut Form,
        eigen: OrganisatieId,
        bestaat: impl Fn(OrganisatieId) -> bool,
        vandaag: Date,
    ) -> Option<Self> {
        let soort = form.keuze::<Afspraaksoort>("afspraaksoort");
        let naam = form.regel("afspraaknaam", 5, NAAM_MAX);
        let doel = form.tekst("afspraakdoel", 20, TEKST_MAX);
        let grondslag = form.tekst("afspraakgrondslag", 5, TEKST_MAX);
        let gegevens = form.tekst("afspraakgegevens", 5, TEKST_MAX);
        let themas = lees_themas(form);
        let handelingen = form.keuzes::<Afspraakhandeling>("afspraakhandelingen");
        if handelingen.as_ref().is_some_and(Vec::is_empty) {
            form.meld_fout("afspraakhandelingen", FoutCode::Verplicht, vec![]);
        }
        let groepen = form.keuzes::<Veldgroep>("veldgroepen");
        if groepen.as_ref().is_some_and(|g| g.iter().any(|g| !TE_GEVEN.contains(g))) {
            form.meld_fout("veldgroepen", FoutCode::Keuze, vec![]);
        }
        let maanden = form.getal("bewaartermijn", 1..=120);
        let doorverstrekken = form.keuze::<Doorverstrekken>("doorverstrekken");
        let periode = lees_periode(form, vandaag);
        let partijen = lees_partijen(form, eigen, bestaat, soort);
        let formulier = Self {
            soort: soort?,
            naam: naam?,
            doel: doel?,
            grondslag: grondslag?,
            gegevens: gegevens?,
            themas: themas?,
            handelingen: handelingen?,
            veldgroepen: ALTIJD.of(groepen?.into_iter().collect()),
            bewaartermijn_maanden: maanden?,
            doorverstrekken: doorverstrekken?,
            periode: periode?,
            partijen: partijen?,
        };
        form.is_goed().then_some(formulier)
    }

    /// What is written of it.
    pub fn nieuw(&self, door: OrganisatieId) -> NieuweAfspraak<'_> {
        NieuweAfspraak {
            soort: self.soort,
            naam: &self.naam,
            versie: 1,
            doel: &self.doel,
            grondslag: &self.grondslag,
            handelingen: &self.handelingen,
            veldgroepen: self.veldgroepen,
            bewaartermijn_maanden: self.bewaartermijn_maanden,
            periode: self.periode,
            dpia_op: None,
            opgesteld: Some(Opgesteld {
                door,
                voorganger: None,
                themas: &self.themas,
                gegevens: &self.gegevens,
                doorverstrekken: self.doorverstrekken,
            }),
            partijen: &self.partijen,
        }
    }
}

fn lees_themas(form: &mut Form) -> Option<Vec<String>> {
    let themas = form.keuzes::<String>("themas")?;
    if themas.iter().any(|t| thema::thema(t).is_none()) {
        form.meld_fout("themas", FoutCode::Keuze, vec![]);
    }
    Some(themas)
}

/// From a day, that day too, until and with a day. An afspraak never begins in the past: that would make lawful afterwards
/// what was not.
fn lees_periode(form: &mut Form, vandaag: Date) -> Option<Periode> {
    let (van, tot) = (form.datum("afspraak_van"), form.datum("afspraak_tot"));
    if van.is_some_and(|d| d < vandaag) {
        form.meld_fout("afspraak_van", FoutCode::Regel("netwerk-fout-terugwerkend"), vec![]);
    }
    let (van, tot) = (van?, tot?);
    let langst = van.checked_add(jiff::Span::new().years(JAREN_MAX)).unwrap_or(Date::MAX);
    if tot <= van || tot > langst {
        form.meld_fout("afspraak_tot", FoutCode::Regel("netwerk-fout-periode"), vec![]);
    }
    let na = tot.tomorrow().unwrap_or(Date::MAX);
    Some(Periode { van: Tijdstip::begin_van(van), tot: Tijdstip::begin_van(na) })
}

fn lees_partijen(
    form: &mut Form,
    eigen: OrganisatieId,
    bestaat: impl Fn(OrganisatieId) -> bool,
    soort: Option<Afspraaksoort>,
) -> Option<Vec<(OrganisatieId, Option<Tijdstip>)>> {
    let mut partijen = form.keuzes::<OrganisatieId>("afspraakpartijen")?;
    if partijen.iter().any(|p| !bestaat(*p)) {
        form.meld_fout("afspraakpartijen", FoutCode::Keuze, vec![]);
    }
    partijen.push(eigen);
    partijen.sort_unstable();
    partijen.dedup();
    if partijen.len() < 2 && soort != Some(Afspraaksoort::Tafelregeling) {
        form.meld_fout("afspraakpartijen", FoutCode::Regel("netwerk-fout-partijen"), vec![]);
    }
    Some(partijen.into_iter().map(|p| (p, None)).collect())
}

/// A form that holds the afspraak as it is.
pub fn gevuld(a: &Afspraak, eigen: OrganisatieId, p: &Page) -> Form {
    let mut f = Form::leeg();
    f.zet("afspraaksoort", a.soort.code());
    f.zet("afspraaknaam", &a.naam);
    f.zet("afspraakdoel", &a.doel);
    f.zet("afspraakgrondslag", &a.grondslag);
    f.zet("afspraakgegevens", &a.gegevens);
    f.zet_meer("themas", a.themas.iter().cloned());
    f.zet_meer("afspraakhandelingen", a.handelingen.iter().map(|h| h.code()));
    f.zet_meer("veldgroepen", a.veldgroepen.groepen().filter(|g| TE_GEVEN.contains(g)).map(|g| g.code()));
    f.zet("bewaartermijn", a.bewaartermijn_maanden.to_string());
    f.zet("doorverstrekken", a.doorverstrekken.code());
    f.zet("afspraak_van", p.dag_kort(a.periode.van.dag()));
    f.zet("afspraak_tot", p.dag_kort(a.periode.tot.plus_dagen(-1).dag()));
    let anderen = a.partijen.iter().filter(|p| p.organisatie != eigen).map(|p| p.organisatie.to_string());
    f.zet_meer("afspraakpartijen", anderen);
    f.zet("bewerking", a.bewerking.to_string());
    f
}

/// Reads a measure of a DPIA; its owner is one of the parties.
pub fn lees_maatregel(form: &mut Form, a: &Afspraak, vandaag: Date) -> Option<NieuweMaatregel> {
    let risico = form.regel("dpiarisico", 5, 300);
    let maatregel = form.regel("dpiamaatregel", 5, 300);
    let eigenaar = form.keuze::<OrganisatieId>("dpiaeigenaar");
    if eigenaar.is_some_and(|e| a.partij(e).is_none()) {
        form.meld_fout("dpiaeigenaar", FoutCode::Keuze, vec![]);
    }
    let uiterlijk_op = form.datum("dpiauiterlijk");
    if uiterlijk_op.is_some_and(|d| d < vandaag) {
        form.meld_fout("dpiauiterlijk", FoutCode::Regel("netwerk-fout-verleden"), vec![]);
    }
    let nieuw = NieuweMaatregel {
        risico: risico?,
        maatregel: maatregel?,
        eigenaar: eigenaar?,
        uiterlijk_op: uiterlijk_op?,
    };
    form.is_goed().then_some(nieuw)
}
