// SPDX-License-Identifier: EUPL-1.2
//! How a signaal and its parts look in the API.

use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{Herkomst, Veldgroep};

use crate::api::{Shape, soort};
use crate::poort::Verstrekking;
use crate::signaal::model::{Fase, Hoebekend, Inhoud, Kanaal, Kern, Melder, Meldersoort};
use crate::signaal::store::{Bijlageregel, Persoonregel};
use crate::signaal::terugkoppeling::{Terugkoppeling, Toestand};

fn dag(dag: Date) -> String {
    dag.to_string()
}

/// The core: nothing that points to a person.
pub static KERN: LazyLock<Shape<Kern>> = LazyLock::new(|| {
    Shape::new("Signaalkern", "De kern van een signaal: niets wat naar een persoon wijst.")
        .field("id", soort::id(), "Het id.", |k: &Kern| k.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |k| format!("/api/v1/signalen/{}", k.id))
        .field("nummer", soort::tekst(), "Het nummer dat mensen gebruiken.", |k| k.nummer.clone())
        .field("eigenaar", soort::id(), "De verantwoordelijke organisatie.", |k| k.eigenaar.to_string())
        .field("eigenaarnaam", soort::tekst(), "De naam van die organisatie.", |k| k.eigenaarnaam.clone())
        .field("kanaal", soort::code(Kanaal::ALLE), "Hoe het binnenkwam.", |k| k.kanaal.code())
        .field("thema", soort::tekst(), "Waar het over gaat.", |k| k.thema.clone())
        .field("fase", soort::code(Fase::ALLE), "Welke weging wacht, of wat ervan kwam.", |k| k.fase.code())
        .maybe("uitkomst", soort::tekst(), "De code van de uitkomst, als het is gewogen.", |k| {
            k.uitkomst.clone()
        })
        .maybe(
            "punten",
            soort::getal(),
            "Punten van weging 3. Ze ordenen de agenda en beslissen niets.",
            |k| k.punten,
        )
        .field("ontvangenOp", soort::tijdstip(), "Wanneer het binnenkwam.", |k| k.ontvangen_op.rfc3339())
        .maybe("gebied", soort::tekst(), "CBS-code van de buurt of gemeente.", |k| k.gebied.clone())
        .maybe("gebiednaam", soort::tekst(), "De naam daarvan.", |k| {
            k.gebied.as_deref().and_then(gebied::naam)
        })
        .field("herkomst", soort::code(Herkomst::ALLE), "De beperking die meereist.", |k| k.herkomst.code())
        .maybe("herkomstDoel", soort::tekst(), "Waarvoor de bron het verstrekte.", |k| {
            k.herkomst_doel.clone()
        })
        .field("magDoor", soort::ja_nee(), "Of de bron verder verstrekken toestaat.", |k| k.mag_door)
        .field("grondslag", soort::tekst(), "Taak en artikel.", |k| k.grondslag.clone())
        .field("vernietigingsdatum", soort::datum(), "Wanneer het uiterlijk wordt vernietigd.", |k| {
            dag(k.vernietigen_op)
        })
        .maybe("samengevoegdIn", soort::id(), "Het signaal waar het in is opgegaan.", |k| {
            k.samengevoegd_in.map(|id| id.to_string())
        })
        .field("versie", soort::getal(), "Stijgt met elke wijziging.", |k| k.versie)
});

static INHOUD: LazyLock<Shape<Inhoud>> = LazyLock::new(|| {
    Shape::new("Signaalinhoud", "Wat er is gezien, waar precies, en hoe dat wordt gelezen.")
        .field("wat", soort::tekst(), "De feiten.", |i: &Inhoud| i.wat.clone())
        .maybe("duiding", soort::tekst(), "Hoe de schrijver ze leest.", |i| i.duiding.clone())
        .field("hoeBekend", soort::code(Hoebekend::ALLE), "Hoe het bekend is.", |i| i.hoe_bekend.code())
        .field("plaats", soort::tekst(), "Adres of omschrijving.", |i| i.plaats.clone())
        .maybe("lon", soort::graden(-180, 180), "Lengtegraad (WGS84).", |i| i.punt.map(|p| p.lon))
        .maybe("lat", soort::graden(-90, 90), "Breedtegraad (WGS84).", |i| i.punt.map(|p| p.lat))
        .maybe("periodeVan", soort::datum(), "Eerste dag waarop het is gezien.", |i| i.periode.0.map(dag))
        .maybe("periodeTot", soort::datum(), "Laatste dag waarop het is gezien.", |i| i.periode.1.map(dag))
});

static MELDER: LazyLock<Shape<Melder>> = LazyLock::new(|| {
    Shape::new("Melder", "Wie het meldde; alleen voor het antwoord.")
        .field("soort", soort::code(Meldersoort::ALLE), "Wat voor melder.", |m: &Melder| m.soort.code())
        .maybe("naam", soort::tekst(), "Naam.", |m| m.naam.clone())
        .maybe("email", soort::tekst(), "E-mailadres.", |m| m.email.clone())
        .maybe("telefoon", soort::tekst(), "Telefoonnummer.", |m| m.telefoon.clone())
});

static PERSOON: LazyLock<Shape<Persoonregel>> = LazyLock::new(|| {
    Shape::new("Persoon", "Iemand die bij het signaal is genoemd.")
        .field("id", soort::id(), "Het id.", |p: &Persoonregel| p.id.to_string())
        .field("naam", soort::tekst(), "Naam.", |p| p.naam.clone())
        .maybe("geboortedatum", soort::datum(), "Geboortedatum, als die nodig was.", |p| {
            p.geboortedatum.map(dag)
        })
        .field("rol", soort::tekst(), "Welke rol de persoon heeft.", |p| p.rol.clone())
        .field("noodzaak", soort::tekst(), "Waarom vastleggen nodig was.", |p| p.noodzaak.clone())
});

static BIJLAGE: LazyLock<Shape<Bijlageregel>> = LazyLock::new(|| {
    Shape::new("Bijlage", "Een foto of document bij het signaal.")
        .field("id", soort::id(), "Het id.", |b: &Bijlageregel| b.id.to_string())
        .field("naam", soort::tekst(), "Bestandsnaam.", |b| b.naam.clone())
        .field("mediatype", soort::tekst(), "Soort bestand, beoordeeld naar de inhoud.", |b| {
            b.mediatype.clone()
        })
        .field("grootte", soort::getal(), "Grootte in bytes.", |b| b.grootte)
        .field("toegevoegdOp", soort::tijdstip(), "Wanneer hij is toegevoegd.", |b| b.toegevoegd_op.rfc3339())
});

static TERUGKOPPELING: LazyLock<Shape<Terugkoppeling>> = LazyLock::new(|| {
    Shape::new("Terugkoppeling", "Een antwoord aan de melder, gevraagd of gegeven.")
        .field("id", soort::id(), "Het id.", |t: &Terugkoppeling| t.id.to_string())
        .maybe("toestand", soort::code(Toestand::ALLE), "Wat de melder hoorde.", |t| {
            t.toestand.map(Toestand::code)
        })
        .field("gevraagdOp", soort::tijdstip(), "Sinds wanneer het wacht.", |t| t.gevraagd_op.rfc3339())
        .field("uiterlijkOp", soort::tijdstip(), "Wanneer het er moet zijn.", |t| t.uiterlijk_op.rfc3339())
        .maybe("gegevenOp", soort::tijdstip(), "Wanneer het is gegeven.", |t| {
            t.gegeven_op.map(kernel::Tijdstip::rfc3339)
        })
});

/// A signaal with the parts that the key opens.
pub struct Signaal {
    /// The core.
    pub kern: Kern,
    /// The parts; each absent when the key does not open it.
    pub inhoud: Option<Inhoud>,
    /// Who reported.
    pub melder: Option<Melder>,
    /// Who is mentioned.
    pub personen: Option<Vec<Persoonregel>>,
    /// Photos and documents.
    pub bijlagen: Option<Vec<Bijlageregel>>,
    /// Answers to the reporter; only for the owner.
    pub terugkoppelingen: Option<Vec<Terugkoppeling>>,
}

/// One signaal.
pub static SIGNAAL: LazyLock<Shape<Signaal>> = LazyLock::new(|| {
    Shape::new("Signaal", "Een signaal, zover u het mag zien.")
        .with(&KERN, |s: &Signaal| &s.kern)
        .part("inhoud", &INHOUD, |s| s.inhoud.as_ref())
        .part("melder", &MELDER, |s| s.melder.as_ref())
        .parts("personen", &PERSOON, |s| s.personen.as_deref())
        .parts("bijlagen", &BIJLAGE, |s| s.bijlagen.as_deref())
        .parts("terugkoppelingen", &TERUGKOPPELING, |s| s.terugkoppelingen.as_deref())
});

/// A verstrekking.
pub static VERSTREKKING: LazyLock<Shape<Verstrekking>> = LazyLock::new(|| {
    Shape::new("Verstrekking", "Wat aan een andere organisatie is gegeven, waarom en tot wanneer.")
        .field("id", soort::id(), "Het id.", |v: &Verstrekking| v.id.to_string())
        .field("signaal", soort::id(), "Wat er is gegeven.", |v| v.signaal.to_string())
        .field("gever", soort::tekst(), "Wie het gaf.", |v| v.gever.clone())
        .field("ontvanger", soort::tekst(), "Wie het kreeg.", |v| v.aan.clone())
        .field("afspraak", soort::tekst(), "Onder welke afspraak.", |v| v.afspraak.clone())
        .field("afspraakVersie", soort::getal(), "Welke versie daarvan.", |v| v.afspraak_versie)
        .field("veldgroepen", soort::rij(&soort::code(Veldgroep::ALLE)), "Hoeveel.", |v| {
            v.veldgroepen.groepen().map(Veldgroep::code).collect::<Vec<_>>()
        })
        .field("doel", soort::tekst(), "Waarvoor.", |v| v.doel.clone())
        .field("noodzaak", soort::tekst(), "Waarom het nodig was.", |v| v.noodzaak.clone())
        .field("begintOp", soort::tijdstip(), "Vanaf wanneer.", |v| v.van.rfc3339())
        .field("eindigtOp", soort::tijdstip(), "Tot wanneer.", |v| v.tot.rfc3339())
        .maybe("ingetrokkenOp", soort::tijdstip(), "Wanneer zij is ingetrokken.", |v| {
            v.ingetrokken_op.map(kernel::Tijdstip::rfc3339)
        })
});
