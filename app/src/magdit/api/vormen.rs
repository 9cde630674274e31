// SPDX-License-Identifier: EUPL-1.2
//! What a program sends and gets back.

use std::sync::LazyLock;

use kernel::Tijdstip;
use serde_json::json;

use crate::api::{Body, Shape, soort};
use crate::magdit::formulier::REDEN_MAX;
use crate::magdit::model::{
    Antwoordsoort, Gebruiksdoel, Gegevensbron, Gegevenssoort, Ontvangersoort, Overwie, Woorden,
};
use crate::magdit::rules::{Dekking, Vraagstand};
use crate::magdit::store::{Beantwoording, Magditvraag};

/// A question.
pub fn vraag() -> Body {
    Body::new("NieuweMagDitVraag", "Een vraag in codes. De reden wijst niet naar personen.")
        .required("bron", soort::code(Gegevensbron::ALLE), "Waar de gegevens vandaan komen.")
        .required("gegevens", soort::code(Gegevenssoort::ALLE), "Welke soort gegevens.")
        .required("over", soort::code(Overwie::ALLE), "Over wie of wat.")
        .required("ontvanger", soort::code(Ontvangersoort::ALLE), "Wie het krijgt.")
        .optional(
            "organisatie",
            soort::id(),
            "Welke organisatie dat is, als die meedoet: dan tellen de afspraken.",
        )
        .required("doel", soort::code(Gebruiksdoel::ALLE), "Waarvoor.")
        .optional("thema", soort::tekst_tot(40), "Code van het thema.")
        .optional("reden", soort::tekst_tot(REDEN_MAX), "Waarom u het vraagt, in een paar woorden.")
        .optional("signaal", soort::tekst_tot(40), "Nummer of id van een signaal dat u mag zien.")
        .example(json!({
            "bron": "eigen-waarneming", "gegevens": "waarneming", "over": "plek", "ontvanger": "politie",
            "doel": "openbare-orde"
        }))
}

fn nl(woorden: &[Woorden]) -> Vec<String> {
    woorden.iter().map(|w| w.0.clone()).collect()
}

static DEKKING: LazyLock<Shape<Dekking>> = LazyLock::new(|| {
    Shape::new("MagDitAfspraak", "De afspraak waaronder het kan.")
        .field("afspraak", soort::id(), "Het id.", |a: &Dekking| a.id.clone())
        .field("naam", soort::tekst(), "De naam.", |a| a.naam.clone())
        .field("versie", soort::getal(), "De versie.", |a| a.versie)
        .field("veldgroepen", soort::rij(&soort::tekst()), "Wat eronder mag.", |a| a.veldgroepen.clone())
});

static BEANTWOORDING: LazyLock<Shape<Beantwoording>> = LazyLock::new(|| {
    Shape::new("MagDitBeantwoording", "Het antwoord van de jurist.")
        .field("beantwoordOp", soort::tijdstip(), "Wanneer.", |b: &Beantwoording| b.op.rfc3339())
        .maybe("voorwaarde", soort::tekst(), "Onder welke voorwaarde.", |b| b.voorwaarde.clone())
        .field("artikel", soort::tekst(), "Het artikel.", |b| b.artikel.clone())
        .field("onderbouwing", soort::tekst(), "Waarom.", |b| b.onderbouwing.clone())
});

/// A question with its answer. Whether it is about a signaal is not part of it: the list can be asked per signaal.
pub static VRAAG: LazyLock<Shape<Magditvraag>> = LazyLock::new(|| {
    let vraag = Shape::new("MagDitVraag", "Een vraag en het antwoord.")
        .field("id", soort::id(), "Het id.", |v: &Magditvraag| v.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |v| format!("/api/v1/mag-dit/{}", v.id))
        .field("bron", soort::code(Gegevensbron::ALLE), "Waar de gegevens vandaan komen.", |v| {
            v.stelling.bron.code()
        })
        .field("gegevens", soort::code(Gegevenssoort::ALLE), "Welke soort.", |v| v.stelling.gegevens.code())
        .field("over", soort::code(Overwie::ALLE), "Over wie of wat.", |v| v.stelling.over.code())
        .field("ontvanger", soort::code(Ontvangersoort::ALLE), "Wie het krijgt.", |v| {
            v.stelling.ontvanger.code()
        })
        .maybe("organisatie", soort::id(), "Welke organisatie dat is.", |v| {
            v.organisatie.as_ref().map(|(id, _)| id.to_string())
        })
        .field("doel", soort::code(Gebruiksdoel::ALLE), "Waarvoor.", |v| v.stelling.doel.code())
        .maybe("thema", soort::tekst(), "Het thema.", |v| v.stelling.thema.clone())
        .maybe("reden", soort::tekst(), "Waarom het is gevraagd.", |v| v.reden.clone())
        .field("gevraagdOp", soort::tijdstip(), "Wanneer.", |v| v.gevraagd_op.rfc3339());
    antwoordvelden(vraag)
});

fn antwoordvelden(vorm: Shape<Magditvraag>) -> Shape<Magditvraag> {
    vorm.field("antwoord", soort::code(Antwoordsoort::ALLE), "Het antwoord dat geldt.", |v| v.antwoord.code())
        .field("stand", soort::code(Vraagstand::ALLE), "Hoe ver de vraag is.", |v| v.stand.code())
        .field(
            "voorwaarden",
            soort::rij(&soort::tekst()),
            "Onder welke voorwaarden, volgens de regels.",
            |v| nl(&v.toetsing.voorwaarden),
        )
        .field("kanWel", soort::rij(&soort::tekst()), "Wat het wel mogelijk zou maken.", |v| {
            nl(&v.toetsing.kan_wel)
        })
        .field("artikelen", soort::rij(&soort::tekst()), "De artikelen.", |v| v.toetsing.artikelen.clone())
        .field("regels", soort::rij(&soort::tekst()), "De regels met hun versie: code@versie.", |v| {
            v.toetsing.regels()
        })
        .part("afspraak", &DEKKING, |v| v.toetsing.afspraak.as_ref())
        .maybe("voorgelegdOp", soort::tijdstip(), "Wanneer de jurist erom is gevraagd.", |v| {
            v.voorgelegd_op.map(Tijdstip::rfc3339)
        })
        .part("beantwoording", &BEANTWOORDING, |v| v.beantwoording.as_ref())
        .field("vernietigingsdatum", soort::datum(), "Wanneer de vraag wordt vernietigd.", |v| {
            v.vernietigen_op.to_string()
        })
        .field("versie", soort::getal(), "Stijgt met elke wijziging.", |v| v.versie)
}
