// SPDX-License-Identifier: EUPL-1.2
//! Instruments in the REST API: reading and comparing, under the same gate as the pages.

use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::InstrumentId;
use poort::{Handeling, Recht};
use web::Id;

use crate::api::{Operation, Operations, Query, Shape, json, results, soort};
use crate::besluit::instrument::geldig::{GeldigeVersie, stand};
use crate::besluit::instrument::gemeenten::Gemeenten;
use crate::besluit::instrument::handelingen::{laad, zicht};
use crate::besluit::instrument::matrix::{Maatregelsoort, Middel, Plaats};
use crate::besluit::instrument::model::{Artikel, Instrument, Instrumentsoort, Orgaan, Stand};
use crate::besluit::instrument::store::lezen::{Welke, instrumenten};
use crate::besluit::instrument::vergelijking::model::{Merk, Waarde};
use crate::besluit::instrument::vergelijking::vraag::Vraag;
use crate::schil::{Antwoord, Context, Ik};

/// A cell of the matrix as the API shows it.
struct Matrixregel {
    plaats: Plaats,
    middel: Middel,
    keer: i64,
    maatregel: Maatregelsoort,
    aantal: Option<i64>,
}

/// A version as the API shows it: only what was vastgesteld.
struct Versieregel {
    nummer: i64,
    stand: Stand,
    orgaan: Orgaan,
    op: Date,
    van: Date,
    tot: Option<Date>,
    ingetrokken_per: Option<Date>,
    vindplaats: String,
    artikelen: Vec<Artikel>,
    matrix: Vec<Matrixregel>,
}

/// An instrument as the API shows it.
struct Instrumentregel {
    id: InstrumentId,
    gemeente: (kernel::OrganisatieId, String),
    soort: Instrumentsoort,
    naam: String,
    geldig: Option<i64>,
    versies: Vec<Versieregel>,
}

/// What one municipality has on one row of a comparison.
struct Vergelijkregel {
    rij: String,
    gemeente: (kernel::OrganisatieId, String),
    merk: Merk,
    nummer: Option<String>,
    tekst: Option<String>,
    reden: Option<String>,
}

static ARTIKEL: LazyLock<Shape<Artikel>> = LazyLock::new(|| {
    Shape::new("Regelartikel", "Een artikel in eigen woorden.")
        .field("nummer", soort::tekst(), "Het nummer in de gepubliceerde tekst.", |a: &Artikel| {
            a.nummer.clone()
        })
        .field("onderwerp", soort::tekst(), "Waarover; hierop wordt vergeleken.", |a| a.onderwerp.clone())
        .field("tekst", soort::tekst(), "Wat er in het kort staat.", |a| a.tekst.clone())
});

static MATRIX: LazyLock<Shape<Matrixregel>> = LazyLock::new(|| {
    Shape::new("Matrixcel", "Wat volgt op een overtreding. Wat niet is vastgesteld, staat er niet.")
        .field("plaats", soort::code(Plaats::ALLE), "Waar.", |m: &Matrixregel| m.plaats.code())
        .field("middel", soort::code(Middel::ALLE), "Welke drugs.", |m| m.middel.code())
        .field("keer", soort::getal_van(1, 3), "De hoeveelste overtreding.", |m| m.keer)
        .field("maatregel", soort::code(Maatregelsoort::ALLE), "Wat er volgt.", |m| m.maatregel.code())
        .maybe("aantal", soort::getal(), "Weken of maanden, en bij een dwangsom eurocenten.", |m| m.aantal)
});

static VERSIE: LazyLock<Shape<Versieregel>> = LazyLock::new(|| {
    Shape::new("Regelversie", "Een vastgestelde versie van een instrument.")
        .field("nummer", soort::getal(), "Het nummer.", |v: &Versieregel| v.nummer)
        .field("stand", soort::code(Stand::ALLE), "Hoe zij er vandaag voor staat.", |v| v.stand.code())
        .field("orgaan", soort::code(Orgaan::ALLE), "Wie besloot.", |v| v.orgaan.code())
        .field("vaststellingsdatum", soort::datum(), "Wanneer.", |v| v.op.to_string())
        .field("begindatum", soort::datum(), "De eerste dag.", |v| v.van.to_string())
        .maybe("einddatum", soort::datum(), "De laatste dag.", |v| v.tot.map(|d| d.to_string()))
        .maybe("intrekkingsdatum", soort::datum(), "Vanaf wanneer zij is ingetrokken.", |v| {
            v.ingetrokken_per.map(|d| d.to_string())
        })
        .field("vindplaats", soort::tekst(), "Waar zij is gepubliceerd.", |v| v.vindplaats.clone())
        .list("artikelen", &ARTIKEL, |v| &v.artikelen)
        .list("matrix", &MATRIX, |v| &v.matrix)
});

static INSTRUMENT: LazyLock<Shape<Instrumentregel>> = LazyLock::new(|| {
    Shape::new("Instrument", "Een regel of beleid van een gemeente, in versies.")
        .field("id", soort::id(), "Het id.", |i: &Instrumentregel| i.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |i| format!("/api/v1/instrumenten/{}", i.id))
        .field("soort", soort::code(Instrumentsoort::ALLE), "Wat voor regel.", |i| i.soort.code())
        .field("naam", soort::tekst(), "De naam.", |i| i.naam.clone())
        .field("gemeente", soort::id(), "Van welke organisatie.", |i| i.gemeente.0.to_string())
        .field("gemeentenaam", soort::tekst(), "Hoe die heet.", |i| i.gemeente.1.clone())
        .maybe("geldigeVersie", soort::getal(), "Het nummer van de versie die vandaag geldt.", |i| i.geldig)
        .list("versies", &VERSIE, |i| &i.versies)
});

static VERGELIJKING: LazyLock<Shape<Vergelijkregel>> = LazyLock::new(|| {
    Shape::new("Vergelijkregel", "Wat een gemeente op een rij van de vergelijking heeft.")
        .field(
            "rij",
            soort::tekst(),
            "Code van de rij: het instrument, een onderwerp of een cel.",
            |v: &Vergelijkregel| v.rij.clone(),
        )
        .field("gemeente", soort::id(), "Welke organisatie.", |v| v.gemeente.0.to_string())
        .field("gemeentenaam", soort::tekst(), "Hoe die heet.", |v| v.gemeente.1.clone())
        .field("merk", soort::code(Merk::ALLE), "Ten opzichte van het model.", |v| v.merk.code())
        .maybe("nummer", soort::tekst(), "Het nummer van het artikel.", |v| v.nummer.clone())
        .maybe("tekst", soort::tekst(), "Wat er staat.", |v| v.tekst.clone())
        .maybe("reden", soort::tekst(), "Waarom de gemeente afwijkt.", |v| v.reden.clone())
});

fn regel(i: &Instrument, dag: Date) -> Instrumentregel {
    let versie = |v: &super::model::Regelversie| {
        let vast = v.vaststelling.as_ref()?;
        let cel = |(c, m): (super::matrix::Cel, super::matrix::Maatregel)| Matrixregel {
            plaats: c.plaats,
            middel: c.middel,
            keer: c.keer,
            maatregel: m.delen().0,
            aantal: m.delen().1,
        };
        Some(Versieregel {
            nummer: v.nummer,
            stand: stand(v, &i.versies, dag),
            orgaan: vast.orgaan,
            op: vast.op,
            van: vast.geldig_van,
            tot: vast.geldig_tot,
            ingetrokken_per: v.intrekking.as_ref().map(|x| x.per),
            vindplaats: vast.vindplaats.to_string(),
            artikelen: v.artikelen.clone(),
            matrix: v.matrix.cellen().map(cel).collect(),
        })
    };
    Instrumentregel {
        id: i.id,
        gemeente: i.gemeente.clone(),
        soort: i.soort,
        naam: i.naam.clone(),
        geldig: GeldigeVersie::op(i, dag).map(|g| g.regel().nummer),
        versies: i.versies.iter().filter_map(versie).collect(),
    }
}

/// The operations of instruments.
pub fn operations() -> Operations {
    let inzien = Recht::Mag(Handeling::InstrumentInzien);
    Operations::new()
        .get(
            "/api/v1/instrumenten",
            inzien,
            Operation::list(
                "instrumentenLijst",
                ["Instrumenten van gemeenten", "Van uw organisatie en van gemeenten in uw regio's; een concept staat er niet bij."],
                &INSTRUMENT,
            )
            .query("soort", soort::rij(&soort::code(Instrumentsoort::ALLE)), "Alleen van deze soorten."),
            lijst,
        )
        .get(
            "/api/v1/instrumenten/_vergelijking",
            inzien,
            Operation::list(
                "instrumentenVergelijking",
                [
                    "Gemeenten naast elkaar",
                    "Per gemeente en rij wat er staat en hoe dat is ten opzichte van het model. Zonder keuze: Damoclesbeleid, uw kleinste regio en de meerderheid.",
                ],
                &VERGELIJKING,
            )
            .query("soort", soort::code(Instrumentsoort::ALLE), "Welk instrument.")
            .query("gemeenten", soort::rij(&soort::id()), "Welke gemeenten.")
            .query("model", soort::tekst_tot(40), "`meerderheid`, of het id van een van de gemeenten."),
            vergelijking,
        )
        .get(
            "/api/v1/instrumenten/{instrumentId}",
            inzien,
            Operation::object("instrument", ["Een instrument", "Met zijn vastgestelde versies."], &INSTRUMENT),
            een,
        )
}

async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let soorten = query.form.keuzes::<Instrumentsoort>("soort").unwrap_or_default();
    query.judged()?;
    let context = Context::van(&ik);
    let alle = instrumenten(&mut ik.app.db.read().await?, &zicht(&context), Welke::Alle).await?;
    let past = alle.iter().filter(|i| soorten.is_empty() || soorten.contains(&i.soort));
    let regels: Vec<Instrumentregel> = past.map(|i| regel(i, ik.nu.dag())).collect();
    Ok(json(&results(&INSTRUMENT, &regels)))
}

async fn een(ik: Ik, Id(id): Id<InstrumentId>) -> Antwoord {
    let i = laad(&mut ik.app.db.read().await?, &Context::van(&ik), id).await?;
    Ok(json(&INSTRUMENT.json(&regel(&i, ik.nu.dag()))))
}

async fn vergelijking(ik: Ik, mut query: Query) -> Antwoord {
    let context = Context::van(&ik);
    let mut c = ik.app.db.read().await?;
    let mogelijk = Gemeenten::van(&mut c, &context).await?;
    let vraag = Vraag::lees(&mut query.form, &mogelijk);
    query.judged()?;
    let v = vraag.antwoord(&mut c, &context, ik.nu.dag()).await?;
    let mut regels = vec![];
    for rij in &v.rijen {
        for (kolom, vak) in v.kolommen.iter().zip(&rij.vakken) {
            let (nummer, tekst) = match &vak.waarde {
                Some(Waarde::Artikel(nummer, tekst)) => (Some(nummer.clone()), Some(tekst.clone())),
                Some(Waarde::Versie(n)) => (Some(n.to_string()), None),
                Some(Waarde::Maatregel(m)) => {
                    let (soort, aantal) = m.delen();
                    (None, Some(aantal.map_or_else(|| soort.to_string(), |n| format!("{soort} {n}"))))
                }
                None => (None, None),
            };
            regels.push(Vergelijkregel {
                rij: rij.rij.code(),
                gemeente: kolom.gemeente.clone(),
                merk: vak.merk,
                nummer,
                tekst,
                reden: vak.reden.as_ref().map(|r| r.tekst.clone()),
            });
        }
    }
    Ok(json(&results(&VERGELIJKING, &regels)))
}
