// SPDX-License-Identifier: EUPL-1.2
//! Keeping a body: setting it up, its seats, portfolios, relations and products, and its closing.

use askama::Template;
use db::{Conn, Tx};
use kernel::{GremiumId, GremiumproductId, Organisatiesoort, RegioId, ZetelId};
use web::{Form, FoutCode, Id, Optie, Paar, Page, Weigering};

use crate::gremium::gremia::formulier::{
    Gremiumvelden, NieuwProduct, NieuweZetel, lees_portefeuille, lees_sluiting, lees_voeding,
};
use crate::gremium::gremia::handelingen::{self, laad_eigen, zicht};
use crate::gremium::gremia::model::{
    Gremium, Gremiumsoort, Gremiumstatus, Product, Productstand, Voeding, Zetel, Zetelrol,
};
use crate::gremium::gremia::store;
use crate::gremium::{context, versie};
use crate::netwerk;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::thema::{self, themanaam};

const BESTAAT: FoutCode = FoutCode::Regel("gremium-regel-bestaat");

#[derive(Template)]
#[template(path = "gremium/gremium_velden.html")]
struct Veldenpagina {
    p: Page,
    f: Form,
    /// The body that is changed; none for a new one.
    id: Option<GremiumId>,
    soorten: Vec<Optie>,
    statussen: Vec<Optie>,
    eigen_regios: Vec<Optie>,
    regios: Vec<Optie>,
}

impl Veldenpagina {
    fn doel(&self) -> String {
        self.id.map_or_else(|| "/gremia/nieuw".to_owned(), |id| format!("/gremia/{id}/wijziging"))
    }

    fn terug(&self) -> String {
        self.id.map_or_else(|| "/gremia".to_owned(), |id| format!("/gremia/{id}/inrichting"))
    }
}

/// Regions for which the own organisation may keep a body: a municipality its own; who works over regions any.
async fn eigen_regios(c: &mut Conn, ik: &Ik) -> Result<Vec<(RegioId, String)>, Reject> {
    let eigen = netwerk::organisatie(c, ik.actor.organisatie).await?.ok_or_else(Weigering::niet_gevonden)?;
    if eigen.soort != Organisatiesoort::Gemeente {
        return Ok(netwerk::regios(c).await?.into_iter().map(|r| (r.id, r.naam)).collect());
    }
    let lid = netwerk::regios_van(c, eigen.id).await?;
    Ok(lid.into_iter().filter(|l| l.loopt(ik.nu)).map(|l| (l.regio.id, l.regio.naam)).collect())
}

fn regio_opties(regios: Vec<(RegioId, String)>) -> Vec<Optie> {
    regios.into_iter().map(|(id, naam)| Optie::nieuw(id.to_string(), naam)).collect()
}

async fn veldenblad(ik: &Ik, f: Form, id: Option<GremiumId>) -> Result<Veldenpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let eigen = eigen_regios(&mut c, ik).await?;
    let alle = netwerk::regios(&mut c).await?.into_iter().map(|r| (r.id, r.naam)).collect();
    drop(c);
    let p = ik.pagina(if id.is_some() { "gremium-wijzigen" } else { "gremium-nieuw" });
    Ok(Veldenpagina {
        soorten: Optie::van_codes(&p, "gremiumsoort", Gremiumsoort::ALLE),
        statussen: Optie::van_codes(&p, "gremiumstatus", Gremiumstatus::ALLE),
        eigen_regios: regio_opties(eigen),
        regios: regio_opties(alle),
        id,
        p,
        f,
    })
}

/// Reads the fields; the region is one for which this organisation may keep a body, and the name is free there.
async fn lees(
    ik: &Ik,
    tx: &mut Tx,
    f: &mut Form,
    behalve: Option<GremiumId>,
) -> Result<Option<Gremiumvelden>, Reject> {
    let velden = Gremiumvelden::lees(f);
    if let Some(v) = &velden {
        if !eigen_regios(tx, ik).await?.iter().any(|(id, _)| *id == v.regio) {
            f.meld_fout("gremiumregio", FoutCode::Keuze, vec![]);
        } else if store::naam_bestaat(tx, v.regio, &v.naam, behalve).await? {
            f.meld_fout("gremiumnaam", BESTAAT, vec![]);
        }
    }
    Ok(velden.filter(|_| f.is_goed()))
}

/// GET `/gremia/nieuw`.
pub async fn nieuw(ik: Ik) -> Antwoord {
    let mut f = Form::leeg();
    f.zet("gremium_van", web::datum::toon_dag_kort(ik.nu.dag()));
    pagina(&veldenblad(&ik, f, None).await?)
}

/// POST `/gremia/nieuw`.
pub async fn inrichten(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(velden) = lees(&ik, &mut tx, &mut inzending.form, None).await? else {
        drop(tx);
        return pagina_fout(&veldenblad(&ik, inzending.form, None).await?);
    };
    let id = handelingen::inrichten(&mut tx, &context(&ik), &velden).await?;
    klaar(&ik, tx, &inzending, id, "melding-gremium-ingericht").await
}

/// GET `/gremia/{id}/wijziging`.
pub async fn wijziging(ik: Ik, Id(id): Id<GremiumId>) -> Antwoord {
    let g = laad_eigen(&mut ik.app.db.read().await?, &context(&ik), id).await?;
    let mut f = Form::leeg();
    Gremiumvelden::vul(&mut f, &g);
    pagina(&veldenblad(&ik, f, Some(id)).await?)
}

/// POST `/gremia/{id}/wijziging`.
pub async fn wijzigen(ik: Ik, Id(id): Id<GremiumId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_eigen(&mut tx, &context(&ik), id).await?;
    let versie = versie(&mut inzending.form)?;
    let Some(velden) = lees(&ik, &mut tx, &mut inzending.form, Some(id)).await? else {
        drop(tx);
        return pagina_fout(&veldenblad(&ik, inzending.form, Some(id)).await?);
    };
    handelingen::wijzigen(&mut tx, &context(&ik), (id, versie), &velden).await?;
    klaar(&ik, tx, &inzending, id, "melding-gremium-gewijzigd").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: GremiumId, melding: &str) -> Antwoord {
    let doel = format!("/gremia/{id}/inrichting");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}

#[derive(Template)]
#[template(path = "gremium/inrichting.html")]
struct Inrichtingpagina {
    p: Page,
    f: Form,
    g: Gremium,
    organisaties: Vec<Optie>,
    regios: Vec<Optie>,
    rollen: Vec<Optie>,
    themas: Vec<Optie>,
    zetels: Vec<Optie>,
    anderen: Vec<Optie>,
    voedt: Vec<(GremiumId, String, String)>,
    producten: Vec<Product>,
    standen: Vec<Optie>,
    vandaag: jiff::civil::Date,
}

impl Inrichtingpagina {
    fn thema(&self, code: &str) -> String {
        themanaam(code, self.p.taalkeuze())
    }

    fn periode(&self, z: &Zetel) -> String {
        super::pages::periode(&self.p, z.van, z.tot)
    }

    fn houder(&self, houder: &Option<ZetelId>) -> String {
        let zetel = self.g.zetels_op(self.vandaag).find(|z| Some(z.id) == *houder);
        zetel.map_or_else(|| self.p.t("portefeuille-zonder-houder"), Zetel::voluit)
    }

    fn lopend(&self) -> Vec<&Zetel> {
        self.g.zetels.iter().filter(|z| z.tot.is_none_or(|tot| self.vandaag <= tot)).collect()
    }
}

async fn inrichtingblad(ik: &Ik, mut f: Form, id: GremiumId) -> Result<Inrichtingpagina, Reject> {
    let context = context(ik);
    let mut c = ik.app.db.read().await?;
    let g = laad_eigen(&mut c, &context, id).await?;
    let alle = store::gremia(&mut c, &zicht(&context)).await?;
    let voedingen = store::voedingen(&mut c, &alle).await?;
    let producten = if g.maakt_producten() { store::producten(&mut c, id).await? } else { vec![] };
    let organisaties = netwerk::organisaties(&mut c).await?;
    let regios = netwerk::regios(&mut c).await?;
    drop(c);
    let mut p = ik.pagina("gremium-inrichting");
    p.titel = p.tm("gremium-inrichting-van", &[("naam", &g.naam)]);
    let vandaag = ik.nu.dag();
    if f.waarde("zetel_van").is_empty() && f.is_goed() {
        f.zet("zetel_van", web::datum::toon_dag_kort(vandaag));
    }
    let naam = |id| alle.iter().find(|a| a.id == id).map_or_else(String::new, |a| a.naam.clone());
    let voedt = |v: &Voeding| (v.naar, naam(v.naar), v.wat.clone());
    let anderen = alle.iter().filter(|a| a.id != id && a.sluiting.is_none());
    Ok(Inrichtingpagina {
        organisaties: organisaties.into_iter().map(|o| Optie::nieuw(o.id.to_string(), o.naam)).collect(),
        regios: regios.into_iter().map(|r| Optie::nieuw(r.id.to_string(), r.naam)).collect(),
        rollen: Optie::van_codes(&p, "zetelrol", Zetelrol::ALLE),
        themas: thema::opties(ik.taal()),
        zetels: g.zetels_op(vandaag).map(|z| Optie::nieuw(z.id.to_string(), z.voluit())).collect(),
        anderen: anderen.map(|a| Optie::nieuw(a.id.to_string(), &a.naam)).collect(),
        voedt: voedingen.iter().filter(|v| v.van == id).map(voedt).collect(),
        standen: Optie::van_codes(&p, "productstand", Productstand::ALLE),
        producten,
        vandaag,
        g,
        f,
        p,
    })
}

/// GET `/gremia/{id}/inrichting`.
pub async fn inrichting(ik: Ik, Id(id): Id<GremiumId>) -> Antwoord {
    pagina(&inrichtingblad(&ik, Form::leeg(), id).await?)
}

/// POST `/gremia/{id}/zetels`.
pub async fn zetel(ik: Ik, Id(id): Id<GremiumId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_eigen(&mut tx, &context(&ik), id).await?;
    let gelezen = NieuweZetel::lees(&mut inzending.form);
    if let Some(z) = &gelezen {
        if let Some(o) = z.organisatie
            && netwerk::organisatie(&mut tx, o).await?.is_none()
        {
            inzending.form.meld_fout("zetelorganisatie", FoutCode::Keuze, vec![]);
        }
        if let Some(r) = z.regio
            && netwerk::regio(&mut tx, r).await?.is_none()
        {
            inzending.form.meld_fout("zetelregio", FoutCode::Keuze, vec![]);
        }
    }
    let Some(nieuw) = gelezen.filter(|_| inzending.form.is_goed()) else {
        drop(tx);
        return pagina_fout(&inrichtingblad(&ik, inzending.form, id).await?);
    };
    handelingen::geef_zetel(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-zetel-gegeven").await
}

/// POST `/gremia/{id}/zetels/{zetel}/einde`.
pub async fn einde(ik: Ik, Paar(id, zetel): Paar<GremiumId, ZetelId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::beeindig_zetel(&mut tx, &context(&ik), (id, zetel)).await?;
    klaar(&ik, tx, &inzending, id, "melding-zetel-beeindigd").await
}

/// POST `/gremia/{id}/portefeuilles`.
pub async fn portefeuille(ik: Ik, Id(id): Id<GremiumId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let g = laad_eigen(&mut tx, &context(&ik), id).await?;
    let Some(nieuw) = lees_portefeuille(&mut inzending.form, &g, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&inrichtingblad(&ik, inzending.form, id).await?);
    };
    handelingen::zet_portefeuille(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-portefeuille-gezet").await
}

/// POST `/gremia/{id}/portefeuilles/{thema}/opheffing`.
pub async fn portefeuille_weg(
    ik: Ik,
    Paar(id, thema): Paar<GremiumId, String>,
    inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::hef_portefeuille_op(&mut tx, &context(&ik), id, &thema).await?;
    klaar(&ik, tx, &inzending, id, "melding-portefeuille-opgeheven").await
}

/// POST `/gremia/{id}/voedingen`.
pub async fn voeding(ik: Ik, Id(id): Id<GremiumId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_eigen(&mut tx, &context(&ik), id).await?;
    let bekend = store::gremia(&mut tx, &zicht(&context(&ik))).await?;
    let Some(nieuw) = lees_voeding(&mut inzending.form, id, &bekend) else {
        drop(tx);
        return pagina_fout(&inrichtingblad(&ik, inzending.form, id).await?);
    };
    handelingen::zet_voeding(&mut tx, &context(&ik), &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-voeding-gezet").await
}

/// POST `/gremia/{id}/voedingen/{naar}/opheffing`.
pub async fn voeding_weg(
    ik: Ik,
    Paar(id, naar): Paar<GremiumId, GremiumId>,
    inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    handelingen::hef_voeding_op(&mut tx, &context(&ik), (id, naar)).await?;
    klaar(&ik, tx, &inzending, id, "melding-voeding-opgeheven").await
}

/// POST `/gremia/{id}/producten`.
pub async fn product(ik: Ik, Id(id): Id<GremiumId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(nieuw) = NieuwProduct::lees(&mut inzending.form) else {
        drop(tx);
        return pagina_fout(&inrichtingblad(&ik, inzending.form, id).await?);
    };
    handelingen::voeg_product_toe(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-product-gezet").await
}

/// POST `/gremia/{id}/producten/{product}/stand`.
pub async fn productstand(
    ik: Ik,
    Paar(id, product): Paar<GremiumId, GremiumproductId>,
    mut inzending: Inzending,
) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let stand: Option<Productstand> = inzending.form.keuze("productstand");
    let stand = stand.ok_or_else(|| Weigering::ongeldig(&inzending.form))?;
    let mut tx = ik.app.db.write().await?;
    handelingen::zet_product(&mut tx, &context(&ik), (id, product, versie), stand).await?;
    klaar(&ik, tx, &inzending, id, "melding-product-gezet").await
}

/// POST `/gremia/{id}/sluiting`.
pub async fn sluiting(ik: Ik, Id(id): Id<GremiumId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(sluiting) = lees_sluiting(&mut inzending.form, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&inrichtingblad(&ik, inzending.form, id).await?);
    };
    handelingen::sluit(&mut tx, &context(&ik), id, &sluiting).await?;
    let doel = format!("/gremia/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-gremium-gesloten")
}
