// SPDX-License-Identifier: EUPL-1.2
//! How tables, meetings, items, decisions and actions look in the API.

use std::sync::LazyLock;

use kernel::{AgendapuntId, OrganisatieId, SignaalId, Tijdstip};

use crate::api::{Shape, soort};
use crate::overleg::model::{
    Actie, Actiestatus, Agendapunt, Besluit, Overleg, Partij, Puntsoort, Rol, Tafelsoort,
};
use crate::overleg::store::{Besluitrij, Puntregel, Tafelregel};

fn punturl(id: AgendapuntId) -> String {
    format!("/api/v1/agendapunten/{id}")
}

/// A table in a list.
pub static TAFEL: LazyLock<Shape<Tafelregel>> = LazyLock::new(|| {
    Shape::new("Tafel", "Een vaste tafel van organisaties, onder een afspraak.")
        .field("id", soort::id(), "Het id.", |t: &Tafelregel| t.id.to_string())
        .field("soort", soort::code(Tafelsoort::ALLE), "Wat voor tafel.", |t| t.soort.code())
        .field("naam", soort::tekst(), "De naam.", |t| t.naam.clone())
        .field("regie", soort::id(), "De organisatie die de tafel leidt.", |t| t.regie.to_string())
        .field("regienaam", soort::tekst(), "De naam van die organisatie.", |t| t.regienaam.clone())
        .maybe("volgendOverleg", soort::id(), "Het eerstvolgende overleg.", |t| {
            t.volgende.map(|(id, _)| id.to_string())
        })
        .maybe("volgendOverlegOp", soort::tijdstip(), "Wanneer dat begint.", |t| {
            t.volgende.map(|(_, op)| op.rfc3339())
        })
});

/// A meeting with the name of its tafel.
pub static OVERLEG: LazyLock<Shape<(Overleg, String)>> = LazyLock::new(|| {
    Shape::new("Overleg", "Een overleg van een tafel, gepland of gehouden.")
        .field("id", soort::id(), "Het id.", |o: &(Overleg, String)| o.0.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |o| format!("/api/v1/overleggen/{}", o.0.id))
        .field("tafel", soort::id(), "De tafel.", |o| o.0.tafel.to_string())
        .field("tafelnaam", soort::tekst(), "De naam van de tafel.", |o| o.1.clone())
        .field("begintOp", soort::tijdstip(), "Wanneer het begint.", |o| o.0.begint_op.rfc3339())
        .field("duurMinuten", soort::getal(), "Hoe lang het duurt.", |o| o.0.duur_minuten)
        .field("locatie", soort::tekst(), "Waar.", |o| o.0.locatie.clone())
        .maybe("geslotenOp", soort::tijdstip(), "Wanneer het is gesloten.", |o| {
            o.0.gesloten_op.map(Tijdstip::rfc3339)
        })
        .field("versie", soort::getal(), "Stijgt met elke wijziging van de agenda.", |o| o.0.versie)
});

/// A meeting and its agenda.
pub struct Overlegdetail {
    /// The meeting and the name of its tafel.
    pub overleg: (Overleg, String),
    /// The items that the reader may know.
    pub punten: Vec<Puntregel>,
}

/// A meeting and its agenda.
pub static OVERLEGDETAIL: LazyLock<Shape<Overlegdetail>> = LazyLock::new(|| {
    Shape::new("Overlegdetail", "Een overleg met de agenda zoals u die mag zien.")
        .with(&OVERLEG, |d: &Overlegdetail| &d.overleg)
        .list("agendapunten", &PUNTREGEL, |d| &d.punten)
});

/// An item in a list.
pub static PUNTREGEL: LazyLock<Shape<Puntregel>> = LazyLock::new(|| {
    Shape::new("Agendapuntregel", "Een agendapunt in een lijst.")
        .field("id", soort::id(), "Het id.", |p: &Puntregel| p.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |p| punturl(p.id))
        .field("tafel", soort::id(), "De tafel.", |p| p.tafel.to_string())
        .field("tafelnaam", soort::tekst(), "De naam van de tafel.", |p| p.tafelnaam.clone())
        .maybe("overleg", soort::id(), "Het overleg, als het op een agenda staat.", |p| {
            p.overleg.map(|(id, _)| id.to_string())
        })
        .field("soort", soort::code(Puntsoort::ALLE), "Proces of casus.", |p| p.soort.code())
        .field("titel", soort::tekst(), "Neutrale titel.", |p| p.titel.clone())
        .field("namensnaam", soort::tekst(), "Wie het voorstelde.", |p| p.namensnaam.clone())
        .field("voorgesteldOp", soort::tijdstip(), "Wanneer.", |p| p.voorgesteld_op.rfc3339())
        .field("besloten", soort::ja_nee(), "Of er een besluit is.", |p| p.besluit.is_some())
});

static PARTIJ: LazyLock<Shape<Partij>> = LazyLock::new(|| {
    Shape::new("Partij", "Een organisatie met een rol in een agendapunt.")
        .field("organisatie", soort::id(), "De organisatie.", |p: &Partij| p.organisatie.to_string())
        .field("naam", soort::tekst(), "De naam.", |p| p.naam.clone())
        .field("rol", soort::code(Rol::ALLE), "De rol.", |p| p.rol.code())
});

static BESLUITKERN: LazyLock<Shape<Besluit>> = LazyLock::new(|| {
    Shape::new("Besluitkern", "Wat een overleg besloot.")
        .field("id", soort::id(), "Het id.", |b: &Besluit| b.id.to_string())
        .maybe("uitkomst", soort::tekst(), "De code van de uitkomst; bij een casuspunt.", |b| {
            b.uitkomst.clone()
        })
        .field("tekst", soort::tekst(), "Het besluit, in een zin.", |b| b.tekst.clone())
        .maybe("verwijzing", soort::tekst(), "Naar wie is verwezen, en wanneer.", |b| b.verwijzing.clone())
        .maybe("overgenomenOp", soort::tijdstip(), "Wanneer de uitkomst bij het signaal kwam.", |b| {
            b.overgenomen_op.map(Tijdstip::rfc3339)
        })
        .field("eigenaar", soort::id(), "De organisatie die het uitvoert.", |b| b.eigenaar.to_string())
        .field("eigenaarnaam", soort::tekst(), "De naam van die organisatie.", |b| b.eigenaarnaam.clone())
        .field("einddatum", soort::datum(), "Wanneer het uiterlijk klaar is.", |b| b.uiterlijk_op.to_string())
        .field("vastgelegdOp", soort::tijdstip(), "Wanneer het is vastgelegd.", |b| b.vastgelegd_op.rfc3339())
});

/// A decision in a list.
pub static BESLUIT: LazyLock<Shape<Besluitrij>> = LazyLock::new(|| {
    Shape::new("Besluit", "Een besluit, met het agendapunt waarover het gaat.")
        .with(&BESLUITKERN, |b: &Besluitrij| &b.besluit)
        .field("agendapunt", soort::id(), "Het agendapunt.", |b| b.punt.to_string())
        .field("agendapunturl", soort::adres(), "Het adres daarvan.", |b| punturl(b.punt))
        .field("soort", soort::code(Puntsoort::ALLE), "Proces of casus.", |b| b.soort.code())
        .field("titel", soort::tekst(), "De titel daarvan.", |b| b.titel.clone())
        .maybe("overleg", soort::id(), "Het overleg.", |b| b.overleg.map(|id| id.to_string()))
        .field("tafel", soort::id(), "De tafel.", |b| b.tafel.to_string())
        .field("tafelnaam", soort::tekst(), "De naam van de tafel.", |b| b.tafelnaam.clone())
});

/// An action.
pub static ACTIE: LazyLock<Shape<Actie>> = LazyLock::new(|| {
    Shape::new("Actie", "Werk dat uit een besluit volgt, van een eigenaar met een datum.")
        .field("id", soort::id(), "Het id.", |a: &Actie| a.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |a| format!("/api/v1/acties/{}", a.id))
        .field("wat", soort::tekst(), "Wat er moet gebeuren.", |a| a.wat.clone())
        .field("eigenaar", soort::id(), "De organisatie die het doet.", |a| a.eigenaar.to_string())
        .field("eigenaarnaam", soort::tekst(), "De naam van die organisatie.", |a| a.eigenaarnaam.clone())
        .field("tafel", soort::id(), "De tafel waar zij vandaan komt.", |a| a.tafel.to_string())
        .field("tafelnaam", soort::tekst(), "De naam van de tafel.", |a| a.tafelnaam.clone())
        .field("vervaldatum", soort::datum(), "Wanneer zij uiterlijk klaar is.", |a| {
            a.vervaldatum.to_string()
        })
        .field("herinneringsdatum", soort::datum(), "Wanneer de eigenaar een herinnering krijgt.", |a| {
            a.herinneren_op.to_string()
        })
        .field("status", soort::code(Actiestatus::ALLE), "Hoe het ervoor staat.", |a| a.status.code())
        .maybe("resultaat", soort::tekst(), "Wat ervan kwam.", |a| a.resultaat.clone())
        .maybe("afgerondOp", soort::tijdstip(), "Wanneer zij is afgerond.", |a| {
            a.afgerond_op.map(Tijdstip::rfc3339)
        })
        .field("versie", soort::getal(), "Stijgt met elke wijziging; stuur haar mee bij het afronden.", |a| {
            a.versie
        })
});

/// An action and the item it follows from.
pub struct Actiedetail {
    /// The action.
    pub actie: Actie,
    /// The item, when the reader may know it.
    pub punt: Option<AgendapuntId>,
}

/// An action and the item it follows from.
pub static ACTIEDETAIL: LazyLock<Shape<Actiedetail>> = LazyLock::new(|| {
    Shape::new("Actiedetail", "Een actie met het agendapunt waar zij uit volgt.")
        .with(&ACTIE, |d: &Actiedetail| &d.actie)
        .maybe("agendapunt", soort::id(), "Het agendapunt, als u het mag kennen.", |d| {
            d.punt.map(|id| id.to_string())
        })
        .maybe("agendapunturl", soort::adres(), "Het adres daarvan.", |d| d.punt.map(punturl))
});

static AANWEZIG: LazyLock<Shape<(OrganisatieId, bool)>> = LazyLock::new(|| {
    Shape::new("Aanwezigheid", "Of een organisatie bij het agendapunt was.")
        .field("organisatie", soort::id(), "De organisatie.", |a: &(OrganisatieId, bool)| a.0.to_string())
        .field("aanwezig", soort::ja_nee(), "Of zij er was.", |a| a.1)
});

/// One item with everything around it that its reader may know.
pub struct Punt {
    /// The item.
    pub punt: Agendapunt,
    /// Who has a role in it now.
    pub partijen: Vec<Partij>,
    /// Name of its tafel.
    pub tafelnaam: String,
    /// The signaal and its number, when the gate opens it.
    pub signaal: Option<(SignaalId, String)>,
    /// The decision.
    pub besluit: Option<Besluit>,
    /// What follows from it.
    pub acties: Vec<Actie>,
    /// Who was there.
    pub aanwezig: Vec<(OrganisatieId, bool)>,
}

/// One item.
pub static PUNT: LazyLock<Shape<Punt>> = LazyLock::new(|| {
    Shape::new("Agendapunt", "Een agendapunt, zover u het mag zien.")
        .field("id", soort::id(), "Het id.", |p: &Punt| p.punt.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |p| punturl(p.punt.id))
        .field("tafel", soort::id(), "De tafel.", |p| p.punt.tafel.to_string())
        .field("tafelnaam", soort::tekst(), "De naam van de tafel.", |p| p.tafelnaam.clone())
        .maybe("overleg", soort::id(), "Het overleg, als het op een agenda staat.", |p| {
            p.punt.overleg.map(|id| id.to_string())
        })
        .field("soort", soort::code(Puntsoort::ALLE), "Proces of casus.", |p| p.punt.soort.code())
        .field("titel", soort::tekst(), "Neutrale titel.", |p| p.punt.titel.clone())
        .field("toelichting", soort::tekst(), "Uitleg bij een procespunt.", |p| p.punt.toelichting.clone())
        .field("doel", soort::tekst(), "Waartoe het wordt besproken.", |p| p.punt.doel.clone())
        .field("namens", soort::id(), "De organisatie die het voorstelde.", |p| p.punt.namens.to_string())
        .field("namensnaam", soort::tekst(), "De naam van die organisatie.", |p| p.punt.namensnaam.clone())
        .field("voorgesteldOp", soort::tijdstip(), "Wanneer.", |p| p.punt.voorgesteld_op.rfc3339())
        .maybe("ingetrokkenOp", soort::tijdstip(), "Wanneer het voorstel is ingetrokken.", |p| {
            p.punt.ingetrokken_op.map(Tijdstip::rfc3339)
        })
        .maybe("signaal", soort::id(), "Het signaal van een casuspunt, als u het mag zien.", |p| {
            p.signaal.as_ref().map(|(id, _)| id.to_string())
        })
        .maybe("signaalnummer", soort::tekst(), "Het nummer daarvan.", |p| {
            p.signaal.as_ref().map(|(_, nummer)| nummer.clone())
        })
        .list("partijen", &PARTIJ, |p| &p.partijen)
        .list("aanwezigheid", &AANWEZIG, |p| &p.aanwezig)
        .part("besluit", &BESLUITKERN, |p| p.besluit.as_ref())
        .list("acties", &ACTIE, |p| &p.acties)
        .field("versie", soort::getal(), "Stijgt met elke wijziging.", |p| p.punt.versie)
});
