// SPDX-License-Identifier: EUPL-1.2
//! Who takes part: organisations, and the regions they are and were members of.
//!
//! That an organisation takes part is no secret; who works there is not shown here.

use std::collections::HashMap;

use askama::Template;
use kernel::{OrganisatieId, Organisatiesoort, RegioId};
use poort::{Handeling, Recht};
use web::{Id, Page, Weigering};

use crate::app::Wegen;
use crate::netwerk::store::organisatie::{instelling, organisatie, organisaties};
use crate::netwerk::store::regio;
use crate::netwerk::{Instelling, Lidmaatschap, Organisatie, Regio};
use crate::schil::{Antwoord, Ik, pagina};

/// The routes of organisations and regions.
pub fn wegen() -> Wegen {
    let inzien = Recht::Mag(Handeling::OrganisatieInzien);
    Wegen::nieuw().get("/organisaties", inzien, lijst).get("/organisaties/{id}", inzien, detail).get(
        "/regios/{id}",
        inzien,
        regiodetail,
    )
}

#[derive(Template)]
#[template(path = "netwerk/organisaties.html")]
struct Lijst {
    p: Page,
    groepen: Vec<(String, Vec<Organisatie>)>,
    regios: Vec<Regiorij>,
}

struct Regiorij {
    r: Regio,
    soort: String,
    leden: i64,
}

#[derive(Template)]
#[template(path = "netwerk/organisatie.html")]
struct Detail {
    p: Page,
    o: Organisatie,
    soort: String,
    instelling: Instelling,
    gemeente: Option<&'static gebied::Gemeente>,
    regios: Vec<Lidrij>,
}

#[derive(Template)]
#[template(path = "netwerk/regio.html")]
struct Regioblad {
    p: Page,
    soort: String,
    leden: Vec<Lidrij>,
}

struct Lidrij {
    l: Lidmaatschap,
    soort: String,
    loopt: bool,
}

fn soortnaam(p: &Page, soort: Organisatiesoort) -> String {
    p.t(&format!("netwerk-organisatiesoort-{soort}"))
}

fn regiosoort(p: &Page, r: &Regio) -> String {
    p.t(&format!("netwerk-regiosoort-{}", r.soort))
}

fn lidrijen(ik: &Ik, p: &Page, leden: Vec<Lidmaatschap>) -> Vec<Lidrij> {
    leden.into_iter().map(|l| Lidrij { soort: regiosoort(p, &l.regio), loopt: l.loopt(ik.nu), l }).collect()
}

/// GET `/organisaties`.
async fn lijst(ik: Ik) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let alle = organisaties(&mut c).await?;
    let regios = regio::regios(&mut c).await?;
    let aantallen: HashMap<RegioId, i64> = regio::aantallen(&mut c, ik.nu).await?.into_iter().collect();
    drop(c);
    let p = ik.pagina("netwerk-organisaties");
    let groep = |soort: &Organisatiesoort| {
        let leden: Vec<Organisatie> = alle.iter().filter(|o| o.soort == *soort).cloned().collect();
        (!leden.is_empty()).then(|| (soortnaam(&p, *soort), leden))
    };
    let groepen = Organisatiesoort::ALLE.iter().filter_map(groep).collect();
    let rij = |r: Regio| Regiorij {
        soort: regiosoort(&p, &r),
        leden: aantallen.get(&r.id).copied().unwrap_or_default(),
        r,
    };
    let regios = regios.into_iter().map(rij).collect();
    pagina(&Lijst { p, groepen, regios })
}

/// GET `/organisaties/{id}`.
async fn detail(ik: Ik, Id(id): Id<OrganisatieId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let o = organisatie(&mut c, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let instelling = instelling(&mut c, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let regios = regio::regios_van(&mut c, id).await?;
    drop(c);
    let mut p = ik.pagina("netwerk-organisatie");
    p.titel.clone_from(&o.naam);
    pagina(&Detail {
        soort: soortnaam(&p, o.soort),
        instelling,
        gemeente: o.cbs_code.as_deref().and_then(gebied::gemeente),
        regios: lidrijen(&ik, &p, regios),
        o,
        p,
    })
}

/// GET `/regios/{id}`.
async fn regiodetail(ik: Ik, Id(id): Id<RegioId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let r = regio::regio(&mut c, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let leden = regio::leden(&mut c, id).await?;
    drop(c);
    let mut p = ik.pagina("netwerk-regio");
    p.titel.clone_from(&r.naam);
    pagina(&Regioblad { soort: regiosoort(&p, &r), leden: lidrijen(&ik, &p, leden), p })
}
