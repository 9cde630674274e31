// SPDX-License-Identifier: EUPL-1.2
//! Bodies and partners in the REST API: reading, under the same gate as the pages. Bringing a signaal to a samenwerking is
//! an operation so that a program hears why it cannot.

use std::sync::LazyLock;

use kernel::{GremiumId, Organisatiesoort, PartnerId, SamenwerkingId, SignaalId};
use poort::{Handeling, Recht};
use web::Id;

use crate::api::{Body, Command, Operation, Operations, Query, Shape, json, results, soort};
use crate::gremium::context;
use crate::gremium::gremia::model::{Gremium, Gremiumsoort, Gremiumstatus, Portefeuille, Zetel, Zetelrol};
use crate::gremium::gremia::{self, handelingen::zicht};
use crate::gremium::partner::{self, model::Contact, model::Partner};
use crate::gremium::samenwerking;
use crate::schil::{Antwoord, Ik};

static ZETEL: LazyLock<Shape<Zetel>> = LazyLock::new(|| {
    Shape::new("Zetel", "Een plaats in een gremium.")
        .field("id", soort::id(), "Het id.", |z: &Zetel| z.id.to_string())
        .field("functie", soort::tekst(), "De functie op het werk.", |z| z.functie.clone())
        .field("rol", soort::code(Zetelrol::ALLE), "Wat er wordt gedaan.", |z| z.rol.code())
        .maybe("organisatie", soort::id(), "De organisatie, als zij meedoet.", |z| {
            z.organisatie.as_ref().map(|(id, _)| id.to_string())
        })
        .maybe("regio", soort::id(), "Namens welke regio.", |z| {
            z.regio.as_ref().map(|(id, _)| id.to_string())
        })
        .field("mandaat", soort::tekst(), "Namens wie, en hoe ver.", |z| z.mandaat.clone())
        .field("begindatum", soort::datum(), "De eerste dag.", |z| z.van.to_string())
        .maybe("einddatum", soort::datum(), "De laatste dag.", |z| z.tot.map(|d| d.to_string()))
});

static PORTEFEUILLE: LazyLock<Shape<Portefeuille>> = LazyLock::new(|| {
    Shape::new("Portefeuille", "Een thema dat bij een gremium hoort.")
        .field("thema", soort::tekst(), "Code van het thema.", |p: &Portefeuille| p.thema.clone())
        .maybe("zetel", soort::id(), "Wie het draagt.", |p| p.houder.map(|id| id.to_string()))
});

static GREMIUM: LazyLock<Shape<Gremium>> = LazyLock::new(|| {
    Shape::new("Gremium", "Een overleg dat stuurt, met zetels en portefeuilles.")
        .field("id", soort::id(), "Het id.", |g: &Gremium| g.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |g| format!("/api/v1/gremia/{}", g.id))
        .field("soort", soort::code(Gremiumsoort::ALLE), "Wat voor gremium.", |g| g.soort.code())
        .field("naam", soort::tekst(), "De naam.", |g| g.naam.clone())
        .field("doel", soort::tekst(), "Rol en doel.", |g| g.doel.clone())
        .field("status", soort::code(Gremiumstatus::ALLE), "De juridische status.", |g| g.status.code())
        .field("mandaatbron", soort::tekst(), "Document, besluit of artikel.", |g| g.mandaatbron.clone())
        .field("regio", soort::id(), "Voor welke regio.", |g| g.regio.0.to_string())
        .field("houder", soort::id(), "Welke organisatie het bijhoudt.", |g| g.houder.0.to_string())
        .field("keerPerJaar", soort::getal(), "Hoe vaak het vergadert.", |g| g.keer_per_jaar)
        .field("begindatum", soort::datum(), "De eerste dag.", |g| g.van.to_string())
        .maybe("einddatum", soort::datum(), "De laatste dag.", |g| g.tot.map(|d| d.to_string()))
        .maybe("sluitingsdatum", soort::datum(), "Wanneer het sloot.", |g| {
            g.sluiting.as_ref().map(|s| s.op.to_string())
        })
        .list("zetels", &ZETEL, |g| &g.zetels)
        .list("portefeuilles", &PORTEFEUILLE, |g| &g.portefeuilles)
});

static CONTACT: LazyLock<Shape<Contact>> = LazyLock::new(|| {
    Shape::new("Partnercontact", "Wie u belt.")
        .field("id", soort::id(), "Het id.", |c: &Contact| c.id.to_string())
        .field("functie", soort::tekst(), "De functie op het werk.", |c| c.functie.clone())
        .maybe("naam", soort::tekst(), "De naam.", |c| c.naam.clone())
        .maybe("telefoon", soort::tekst(), "Telefoon van het werk.", |c| c.telefoon.clone())
        .maybe("email", soort::tekst(), "E-mail van het werk.", |c| c.email.clone())
        .maybe("thema", soort::tekst(), "Alleen voor dit thema.", |c| c.thema.clone())
        .field("bevestigingsdatum", soort::datum(), "Wanneer het contact is bevestigd.", |c| {
            c.bevestigd_op.to_string()
        })
});

static PARTNER: LazyLock<Shape<Partner>> = LazyLock::new(|| {
    Shape::new("Partner", "Een partner op de lijst, met contacten van het werk.")
        .field("id", soort::id(), "Het id.", |p: &Partner| p.id.to_string())
        .field("url", soort::adres(), "Het adres in deze API.", |p| format!("/api/v1/partners/{}", p.id))
        .field("soort", soort::code(Organisatiesoort::ALLE), "Wat voor organisatie.", |p| p.soort.code())
        .field("naam", soort::tekst(), "De naam.", |p| p.naam.clone())
        .field("taak", soort::tekst(), "Wat zij doet.", |p| p.taak.clone())
        .maybe("organisatie", soort::id(), "De organisatie, als zij meedoet.", |p| {
            p.organisatie.map(|id| id.to_string())
        })
        .field("themas", soort::rij(&soort::tekst()), "Codes van themas.", |p| p.themas.clone())
        .field("gemeenten", soort::rij(&soort::id()), "Voor welke gemeenten zij werkt.", |p| {
            p.gemeenten.iter().map(|(id, _)| id.to_string()).collect::<Vec<_>>()
        })
        .list("contacten", &CONTACT, |p| &p.contacten)
});

/// The operations of this slice.
pub fn operations() -> Operations {
    let (inzien, partners) = (Recht::Mag(Handeling::GremiumInzien), Recht::Mag(Handeling::PartnerInzien));
    Operations::new()
        .get(
            "/api/v1/gremia",
            inzien,
            Operation::list(
                "gremiaLijst",
                ["Gremia", "Die van uw regio's, en die waar uw organisatie een zetel heeft; op naam."],
                &GREMIUM,
            )
            .query("soort", soort::rij(&soort::code(Gremiumsoort::ALLE)), "Alleen van deze soorten."),
            gremialijst,
        )
        .get(
            "/api/v1/gremia/{gremiumId}",
            inzien,
            Operation::object("gremium", ["Een gremium", "Met zetels en portefeuilles."], &GREMIUM),
            gremium,
        )
        .get(
            "/api/v1/partners",
            partners,
            Operation::list("partnersLijst", ["De partnerlijst", "Alle partners, op naam."], &PARTNER)
                .query("thema", soort::tekst_tot(40), "Alleen met dit thema."),
            partnerlijst,
        )
        .get(
            "/api/v1/partners/{partnerId}",
            partners,
            Operation::object("partner", ["Een partner", "Met contacten van het werk."], &PARTNER),
            een_partner,
        )
        .post(
            "/api/v1/samenwerkingen/{samenwerkingId}/signalen",
            Recht::Mag(Handeling::SamenwerkingInzien),
            Operation::creates(
                "samenwerkingSignaal",
                [
                    "Een signaal inbrengen: kan niet",
                    "Een samenwerking deelt zelf niets. Dit antwoordt altijd met een weigering die zegt waarom, en waar het wel kan.",
                ],
                Body::new("SignaalInbreng", "Wat u wilde inbrengen. Het wordt niet gelezen en niet bewaard.")
                    .required("signaal", soort::id(), "Het signaal.")
                    .example(serde_json::json!({ "signaal": "0000000000001" })),
            ),
            signaal,
        )
}

async fn gremialijst(ik: Ik, mut query: Query) -> Antwoord {
    let soorten = query.form.keuzes::<Gremiumsoort>("soort").unwrap_or_default();
    query.judged()?;
    let mut alle = gremia::store::gremia(&mut ik.app.db.read().await?, &zicht(&context(&ik))).await?;
    alle.retain(|g| soorten.is_empty() || soorten.contains(&g.soort));
    Ok(json(&results(&GREMIUM, &alle)))
}

async fn gremium(ik: Ik, Id(id): Id<GremiumId>) -> Antwoord {
    let g = gremia::handelingen::laad(&mut ik.app.db.read().await?, &context(&ik), id).await?;
    Ok(json(&GREMIUM.json(&g)))
}

async fn partnerlijst(ik: Ik, mut query: Query) -> Antwoord {
    let thema = query.form.regel_optioneel("thema", 40);
    query.judged()?;
    let mut alle = partner::store::partners(&mut ik.app.db.read().await?).await?;
    alle.retain(|p| thema.as_ref().is_none_or(|t| p.themas.contains(t)));
    Ok(json(&results(&PARTNER, &alle)))
}

async fn een_partner(ik: Ik, Id(id): Id<PartnerId>) -> Antwoord {
    let p = partner::handelingen::laad(&mut ik.app.db.read().await?, id).await?;
    Ok(json(&PARTNER.json(&p)))
}

async fn signaal(ik: Ik, Id(id): Id<SamenwerkingId>, mut command: Command) -> Antwoord {
    // Which one it is, is not looked at: the answer is the same for what exists and what does not.
    command.read(|f| f.keuze::<SignaalId>("signaal").map(drop))?;
    let mut tx = command.begin(&ik.app).await?;
    let fout = samenwerking::handelingen::weiger_signaal(&mut tx, &context(&ik), id).await?;
    tx.commit().await?;
    Err(fout.into())
}
