// SPDX-License-Identifier: EUPL-1.2
//! What is typed about a body, read with all errors at once.

use jiff::civil::Date;
use kernel::{GremiumId, OrganisatieId, RegioId, ZetelId};
use web::{Form, FoutCode};

use crate::gremium::gremia::model::{
    Gremium, Gremiumsoort, Gremiumstatus, Portefeuille, Productstand, Sluiting, Voeding, Zetelrol,
};
use crate::overleg::formulieren::neutraal_gelezen;
use crate::thema::thema;

const NAAM_MAX: usize = 120;
const DOEL_MAX: usize = 400;
const BRON_MAX: usize = 300;
const MANDAAT_MAX: usize = 300;
const TEKST_MAX: usize = 2_000;

const OMGEKEERD: FoutCode = FoutCode::Regel("gremium-regel-omgekeerd");
const ZICHZELF: FoutCode = FoutCode::Regel("gremium-regel-zichzelf");

/// A body as it was typed.
#[derive(Debug, Clone)]
pub struct Gremiumvelden {
    /// For which region.
    pub regio: RegioId,
    /// What kind.
    pub soort: Gremiumsoort,
    /// Its name.
    pub naam: String,
    /// What it is for.
    pub doel: String,
    /// What it is in law.
    pub status: Gremiumstatus,
    /// What it rests on.
    pub mandaatbron: String,
    /// Meetings in a year.
    pub keer_per_jaar: i64,
    /// Minutes of a meeting.
    pub duur_minuten: i64,
    /// What it was asked.
    pub opdracht: Option<String>,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Option<Date>,
    /// Regions that should have a seat.
    pub regios: Vec<RegioId>,
}

fn periode(f: &mut Form, van: &'static str, tot: &'static str) -> (Option<Date>, Option<Date>) {
    let (eerste, laatste) = (f.datum(van), f.datum_optioneel(tot));
    if eerste.zip(laatste).is_some_and(|(een, twee)| twee < een) {
        f.meld_fout(tot, OMGEKEERD, vec![]);
    }
    (eerste, laatste)
}

fn themacode(f: &mut Form, veld: &str) -> Option<String> {
    let code = f.regel(veld, 1, 40)?;
    if thema(&code).is_none() {
        f.meld_fout(veld, FoutCode::Keuze, vec![]);
        return None;
    }
    Some(code)
}

impl Gremiumvelden {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let naam = f.regel("gremiumnaam", 3, NAAM_MAX);
        let soort = f.keuze("gremiumsoort");
        let regio = f.keuze("gremiumregio");
        let doel = f.tekst("gremiumdoel", 10, DOEL_MAX);
        let status = f.keuze("gremiumstatus");
        let mandaatbron = f.regel("mandaatbron", 3, BRON_MAX);
        let keer = f.getal("keer_per_jaar", 1..=260);
        let duur = f.getal("gremiumduur", 15..=480);
        let opdracht = f.tekst_optioneel("opdracht", TEKST_MAX);
        if soort == Some(Gremiumsoort::Expertteam) && opdracht.is_none() && f.fout("opdracht").is_none() {
            f.meld_fout("opdracht", FoutCode::Verplicht, vec![]);
        }
        let (van, tot) = periode(f, "gremium_van", "gremium_tot");
        let regios = f.keuzes("gremiumregios");
        let velden = Self {
            regio: regio?,
            soort: soort?,
            naam: naam?,
            doel: doel?,
            status: status?,
            mandaatbron: mandaatbron?,
            keer_per_jaar: keer?,
            duur_minuten: duur?,
            opdracht,
            van: van?,
            tot,
            regios: regios?,
        };
        f.is_goed().then_some(velden)
    }

    /// The form as the body is now.
    pub fn vul(f: &mut Form, g: &Gremium) {
        f.zet("gremiumnaam", &g.naam);
        f.zet("gremiumsoort", g.soort.code());
        f.zet("gremiumregio", g.regio.0.to_string());
        f.zet("gremiumdoel", &g.doel);
        f.zet("gremiumstatus", g.status.code());
        f.zet("mandaatbron", &g.mandaatbron);
        f.zet("keer_per_jaar", g.keer_per_jaar.to_string());
        f.zet("gremiumduur", g.duur_minuten.to_string());
        f.zet("opdracht", g.opdracht.clone().unwrap_or_default());
        f.zet("gremium_van", web::datum::toon_dag_kort(g.van));
        f.zet("gremium_tot", g.tot.map(web::datum::toon_dag_kort).unwrap_or_default());
        f.zet_meer("gremiumregios", g.regios.iter().map(|(id, _)| id.to_string()));
        f.zet("versie", g.versie.to_string());
    }
}

/// A seat to give.
#[derive(Debug, Clone)]
pub struct NieuweZetel {
    /// The organisation, when it takes part.
    pub organisatie: Option<OrganisatieId>,
    /// The functie at work, or an organisation that does not take part.
    pub functie: String,
    /// Who it is.
    pub naam: Option<String>,
    /// What is done there.
    pub rol: Zetelrol,
    /// For which region it speaks.
    pub regio: Option<RegioId>,
    /// In whose name, and how far.
    pub mandaat: String,
    /// First day.
    pub van: Date,
    /// Last day.
    pub tot: Option<Date>,
}

impl NieuweZetel {
    /// Reads it.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let organisatie = f.keuze_optioneel("zetelorganisatie");
        let functie = f.regel("zetelfunctie", 2, NAAM_MAX);
        let naam = f.regel_optioneel("zetelnaam", NAAM_MAX);
        let rol = f.keuze("zetelrol");
        let regio = f.keuze_optioneel("zetelregio");
        let mandaat = f.regel("zetelmandaat", 3, MANDAAT_MAX);
        let (van, tot) = periode(f, "zetel_van", "zetel_tot");
        let zetel = Self {
            organisatie,
            functie: functie?,
            naam,
            rol: rol?,
            regio,
            mandaat: mandaat?,
            van: van?,
            tot,
        };
        f.is_goed().then_some(zetel)
    }
}

/// Reads a portfolio; its holder has a seat in this body.
pub fn lees_portefeuille(f: &mut Form, g: &Gremium, dag: Date) -> Option<Portefeuille> {
    let thema = themacode(f, "portefeuillethema");
    let houder = f.keuze_optioneel::<ZetelId>("portefeuillehouder");
    if houder.is_some_and(|id| !g.zetels_op(dag).any(|z| z.id == id)) {
        f.meld_fout("portefeuillehouder", FoutCode::Keuze, vec![]);
    }
    let portefeuille = Portefeuille { thema: thema?, houder };
    f.is_goed().then_some(portefeuille)
}

/// Reads what the body feeds; where it goes must be a body that the reader knows.
pub fn lees_voeding(f: &mut Form, van: GremiumId, bekend: &[Gremium]) -> Option<Voeding> {
    let naar = f.keuze::<GremiumId>("voedt");
    let wat = f.regel("voeding_wat", 3, MANDAAT_MAX);
    match naar {
        Some(id) if id == van => f.meld_fout("voedt", ZICHZELF, vec![]),
        Some(id) if !bekend.iter().any(|g| g.id == id && g.sluiting.is_none()) => {
            f.meld_fout("voedt", FoutCode::Keuze, vec![]);
        }
        _ => {}
    }
    let voeding = Voeding { van, naar: naar?, wat: wat? };
    f.is_goed().then_some(voeding)
}

/// A product to add.
#[derive(Debug, Clone)]
pub struct NieuwProduct {
    /// What it is.
    pub titel: String,
    /// How far it is.
    pub stand: Productstand,
    /// Who uses it.
    pub gebruikers: String,
}

impl NieuwProduct {
    /// Reads it. Its texts point to no person.
    pub fn lees(f: &mut Form) -> Option<Self> {
        let titel = f.regel("producttitel", 3, NAAM_MAX);
        let titel = neutraal_gelezen(f, "producttitel", titel);
        let stand = f.keuze("productstand");
        let gebruikers = f.regel("productgebruikers", 3, MANDAAT_MAX);
        let product = Self { titel: titel?, stand: stand?, gebruikers: gebruikers? };
        f.is_goed().then_some(product)
    }
}

/// Reads how a body ends: never without saying what goes to whom.
pub fn lees_sluiting(f: &mut Form, op: Date) -> Option<Sluiting> {
    let aan = f.regel("overgedragen_aan", 3, NAAM_MAX);
    let overdracht = f.tekst("overdracht", 20, TEKST_MAX);
    let overdracht = neutraal_gelezen(f, "overdracht", overdracht);
    let sluiting = Sluiting { op, aan: aan?, overdracht: overdracht? };
    f.is_goed().then_some(sluiting)
}
