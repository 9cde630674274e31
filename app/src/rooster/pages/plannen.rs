// SPDX-License-Identifier: EUPL-1.2
//! Planning a shift of the own boa's, and asking one of an employer that works for us.

use askama::Template;
use kernel::{Functiesoort, OrganisatieId};
use web::{Form, Optie, Page, Vraag};

use crate::rooster::formulier::{lees_dienst, lees_vraag};
use crate::rooster::handelingen::{boas, eigen_gemeente, plannen, verbanden, vragen};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "rooster/plannen.html")]
struct Planpagina {
    p: Page,
    f: Form,
    gemeenten: Vec<Optie>,
    boas: Vec<Optie>,
}

#[derive(Template)]
#[template(path = "rooster/vraag.html")]
struct Vraagpagina {
    p: Page,
    f: Form,
    werkgevers: Vec<Optie>,
}

/// Options by name, each once.
fn opties(mut wie: Vec<(OrganisatieId, String)>) -> Vec<Optie> {
    wie.sort_by(|a, b| a.1.cmp(&b.1));
    wie.dedup();
    wie.into_iter().map(|(id, naam)| Optie::nieuw(id.to_string(), naam)).collect()
}

/// The boa's of an employer that can be chosen from now on.
pub(super) async fn boa_opties(
    c: &mut db::Conn,
    eigenaar: OrganisatieId,
    nu: kernel::Tijdstip,
) -> db::Result<Vec<Optie>> {
    let mut wie: Vec<(String, String)> = boas(c, eigenaar)
        .await?
        .into_iter()
        .filter(|f| f.is_niet_voorbij(nu) && f.soort == Functiesoort::Boa)
        .map(|f| (f.naam, f.gebruiker.to_string()))
        .collect();
    wie.sort();
    wie.dedup();
    Ok(wie.into_iter().map(|(naam, id)| Optie::nieuw(id, naam)).collect())
}

fn een_keuze(f: &mut Form, veld: &str, opties: &[Optie]) {
    if let ([enige], true) = (opties, f.waarde(veld).is_empty()) {
        f.zet(veld, &enige.waarde);
    }
}

/// What a link from a gap fills in already.
fn uit_adres(v: &Form) -> Form {
    let mut f = Form::leeg();
    let velden = [
        ("gemeente", "dienstgemeente"),
        ("dag", "dienstdag"),
        ("begin", "dienstbegin"),
        ("eind", "diensteind"),
    ];
    for (van, naar) in velden {
        f.zet(naar, v.waarde(van).chars().take(20).collect::<String>());
    }
    f
}

async fn planblad(ik: &Ik, mut f: Form) -> Result<Planpagina, Reject> {
    let context = Context::van(ik);
    let eigenaar = ik.actor.organisatie;
    let mut c = ik.app.db.read().await?;
    let mut wie: Vec<(OrganisatieId, String)> =
        eigen_gemeente(&mut c, &context).await?.map(|o| (o.id, o.naam)).into_iter().collect();
    let onder = verbanden(&mut c, &context).await?;
    let kan = onder.into_iter().filter(|v| v.uitvoerder.0 == eigenaar && ik.nu < v.periode.tot);
    wie.extend(kan.map(|v| v.opdrachtgever));
    let boas = boa_opties(&mut c, eigenaar, ik.nu).await?;
    drop(c);
    let gemeenten = opties(wie);
    een_keuze(&mut f, "dienstgemeente", &gemeenten);
    Ok(Planpagina { p: ik.pagina("rooster-plannen-titel"), f, gemeenten, boas })
}

/// GET `/rooster/diensten/nieuw`.
pub async fn dienst(ik: Ik, Vraag(v): Vraag) -> Antwoord {
    pagina(&planblad(&ik, uit_adres(&v)).await?)
}

/// POST `/rooster/diensten/nieuw`.
pub async fn plan_dienst(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let nieuw = lees_dienst(&mut inzending.form, ik.actor.organisatie, ik.nu.dag());
    let id = match nieuw {
        Some(nieuw) => plannen(&mut tx, &Context::van(&ik), &nieuw, &mut inzending.form).await?,
        None => None,
    };
    let Some(id) = id else {
        drop(tx);
        return pagina_fout(&planblad(&ik, inzending.form).await?);
    };
    let doel = format!("/rooster/diensten/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-dienst-gepland")
}

async fn vraagblad(ik: &Ik, mut f: Form) -> Result<Vraagpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let onder = verbanden(&mut c, &Context::van(ik)).await?;
    drop(c);
    let kan =
        onder.into_iter().filter(|v| v.opdrachtgever.0 == ik.actor.organisatie && ik.nu < v.periode.tot);
    let werkgevers = opties(kan.map(|v| v.uitvoerder).collect());
    een_keuze(&mut f, "dienstwerkgever", &werkgevers);
    Ok(Vraagpagina { p: ik.pagina("rooster-vraag-titel"), f, werkgevers })
}

/// GET `/rooster/vraag`.
pub async fn vraag(ik: Ik, Vraag(v): Vraag) -> Antwoord {
    pagina(&vraagblad(&ik, uit_adres(&v)).await?)
}

/// POST `/rooster/vraag`.
pub async fn stel_vraag(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let nieuw = lees_vraag(&mut inzending.form, ik.actor.organisatie, ik.nu.dag());
    let id = match nieuw {
        Some(nieuw) => vragen(&mut tx, &Context::van(&ik), &nieuw, &mut inzending.form).await?,
        None => None,
    };
    let Some(id) = id else {
        drop(tx);
        return pagina_fout(&vraagblad(&ik, inzending.form).await?);
    };
    let doel = format!("/rooster/diensten/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-inzet-gevraagd")
}
