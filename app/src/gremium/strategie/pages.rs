// SPDX-License-Identifier: EUPL-1.2
//! The pages of strategies: the list, one with its commitments and adoption, and progress on one page for the body it goes to.

use askama::Template;
use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::{Organisatiesoort, StrategieId, ToezeggingId};
use poort::{Handeling, Situatie};
use web::{Form, FoutCode, Id, NavItem, Optie, Paar, Page};

use crate::gremium::gremia::{gremiumtabs, handelingen::zicht, store as gremiumstore};
use crate::gremium::strategie::formulier::{
    NieuweStrategie, NieuweToezegging, NieuweVaststelling, lees_stand,
};
use crate::gremium::strategie::handelingen::{self, laad, mag_bijdragen};
use crate::gremium::strategie::model::{
    Looptijd, Strategie, Strategiepartij, Toezegging, Toezeggingstand, Vaststelling,
};
use crate::gremium::strategie::rules::{Themavoortgang, te_laat, vastgesteld, voortgang as voortgang_van};
use crate::gremium::strategie::store;
use crate::gremium::{context, versie};
use crate::netwerk;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::thema::{self, themanaam};

const BESTAAT: FoutCode = FoutCode::Regel("strategie-regel-bestaat");
/// Where the tab of strategies stands among those of bodies.
const TAB: usize = 5;

#[derive(Template)]
#[template(path = "gremium/strategieen.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    rijen: Vec<Strategie>,
    mag_beginnen: bool,
}

/// GET `/strategieen`.
pub async fn lijst(ik: Ik) -> Antwoord {
    let rijen = store::strategieen(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let p = ik.pagina("strategieen-titel");
    let mag_beginnen = ik.mag(Handeling::GremiumBeheren, Situatie::EIGEN);
    pagina(&Lijstpagina { tabs: gremiumtabs(&p, TAB), rijen, mag_beginnen, p })
}

#[derive(Template)]
#[template(path = "gremium/strategie_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    regios: Vec<Optie>,
    gremia: Vec<Optie>,
    themas: Vec<Optie>,
    partners: Vec<Optie>,
}

/// The regions of which the own organisation is a member now.
async fn regios(c: &mut Conn, ik: &Ik) -> Result<Vec<Optie>, Reject> {
    let leden = netwerk::regios_van(c, ik.actor.organisatie).await?;
    let nu = leden.into_iter().filter(|l| l.loopt(ik.nu));
    Ok(nu.map(|l| Optie::nieuw(l.regio.id.to_string(), l.regio.naam)).collect())
}

async fn nieuwblad(ik: &Ik, f: Form) -> Result<Nieuwpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let regios = regios(&mut c, ik).await?;
    let gremia = gremiumstore::gremia(&mut c, &zicht(&context(ik))).await?;
    let partners = netwerk::organisaties(&mut c).await?;
    drop(c);
    let partners = partners.into_iter().filter(|o| o.soort != Organisatiesoort::Gemeente);
    Ok(Nieuwpagina {
        p: ik.pagina("strategie-nieuw"),
        f,
        regios,
        gremia: gremia.into_iter().map(|g| Optie::nieuw(g.id.to_string(), g.naam)).collect(),
        themas: thema::opties(ik.taal()),
        partners: partners.map(|o| Optie::nieuw(o.id.to_string(), o.naam)).collect(),
    })
}

/// GET `/strategieen/nieuw`.
pub async fn nieuw(ik: Ik) -> Antwoord {
    pagina(&nieuwblad(&ik, Form::leeg()).await?)
}

/// Reads a strategy; the region is one's own, the name is free there, and the body is known to the reader.
async fn lees(ik: &Ik, tx: &mut Tx, f: &mut Form) -> Result<Option<NieuweStrategie>, Reject> {
    let gelezen = NieuweStrategie::lees(f);
    if let Some(s) = &gelezen {
        if !regios(tx, ik).await?.iter().any(|o| o.waarde == s.regio.to_string()) {
            f.meld_fout("strategieregio", FoutCode::Keuze, vec![]);
        } else if store::naam_bestaat(tx, s.regio, &s.naam).await? {
            f.meld_fout("strategienaam", BESTAAT, vec![]);
        }
        if let Some(gremium) = s.gremium {
            let bekend = gremiumstore::gremium(tx, &zicht(&context(ik)), gremium).await?;
            if bekend.is_none() {
                f.meld_fout("strategiegremium", FoutCode::Keuze, vec![]);
            }
        }
        let alle = netwerk::organisaties(tx).await?;
        if s.partners.iter().any(|p| !alle.iter().any(|o| o.id == *p)) {
            f.meld_fout("strategiepartners", FoutCode::Keuze, vec![]);
        }
    }
    Ok(gelezen.filter(|_| f.is_goed()))
}

/// POST `/strategieen/nieuw`.
pub async fn beginnen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(nieuw) = lees(&ik, &mut tx, &mut inzending.form).await? else {
        drop(tx);
        return pagina_fout(&nieuwblad(&ik, inzending.form).await?);
    };
    let id = handelingen::begin(&mut tx, &context(&ik), &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-strategie-begonnen").await
}

#[derive(Template)]
#[template(path = "gremium/strategie.html")]
struct Strategiepagina {
    p: Page,
    f: Form,
    s: Strategie,
    beeld: Beeld,
    eigen: kernel::OrganisatieId,
    mag_bijdragen: bool,
    themas: Vec<Optie>,
    standen: Vec<Optie>,
    vaststellingen: Vec<Optie>,
}

#[derive(Template)]
#[template(path = "gremium/strategie_voortgang.html")]
struct Voortgangpagina {
    p: Page,
    s: Strategie,
    beeld: Beeld,
}

/// What both pages show.
struct Beeld {
    per_thema: Vec<(String, Themavoortgang)>,
    vastgesteld: String,
    vandaag: Date,
}

fn beeld(p: &Page, s: &Strategie, vandaag: Date) -> Beeld {
    let (ja, alle) = vastgesteld(s);
    let naam = |v: Themavoortgang| (themanaam(&v.thema, p.taalkeuze()), v);
    Beeld {
        per_thema: voortgang_van(s, vandaag).into_iter().map(naam).collect(),
        vastgesteld: p
            .tm("strategie-vastgesteld-in", &[("aantal", &ja.to_string()), ("totaal", &alle.to_string())]),
        vandaag,
    }
}

fn periode(p: &Page, l: Looptijd) -> String {
    format!("{} – {}", p.dag(l.van), p.dag(l.tot))
}

/// How a commitment looks: late counts before its stand.
fn toon(t: &Toezegging, vandaag: Date) -> &'static str {
    match t.stand {
        _ if te_laat(t, vandaag) => "let-op",
        Toezeggingstand::Gedaan => "goed",
        Toezeggingstand::Bezig => "info",
        Toezeggingstand::Toegezegd | Toezeggingstand::Vervallen => "neutraal",
    }
}

impl Strategiepagina {
    fn thema(&self, code: &str) -> String {
        themanaam(code, self.p.taalkeuze())
    }

    fn periode(&self, l: &Looptijd) -> String {
        periode(&self.p, *l)
    }

    fn toon(&self, t: &Toezegging) -> &'static str {
        toon(t, self.beeld.vandaag)
    }

    fn is_te_laat(&self, t: &Toezegging) -> bool {
        te_laat(t, self.beeld.vandaag)
    }

    fn van_ons(&self, t: &Toezegging) -> bool {
        self.mag_bijdragen && t.organisatie.0 == self.eigen
    }

    fn gemeenten(&self) -> Vec<&Strategiepartij> {
        self.s.partijen.iter().filter(|p| p.gemeente).collect()
    }

    /// The own municipality adopts; another partner commits only.
    fn mag_vaststellen(&self) -> bool {
        self.mag_bijdragen && self.s.partij(self.eigen).is_some_and(|p| p.gemeente)
    }
}

impl Voortgangpagina {
    fn periode(&self, l: &Looptijd) -> String {
        periode(&self.p, *l)
    }

    fn toon(&self, t: &Toezegging) -> &'static str {
        toon(t, self.beeld.vandaag)
    }

    fn is_te_laat(&self, t: &Toezegging) -> bool {
        te_laat(t, self.beeld.vandaag)
    }

    fn van_thema(&self, code: &str) -> Vec<&Toezegging> {
        self.s.toezeggingen.iter().filter(|t| t.thema == code).collect()
    }
}

/// The form of adoption starts from what was said before.
fn vul(f: &mut Form, partij: &Strategiepartij) {
    if let Some((wat, op)) = partij.vaststelling {
        f.zet("vaststelling", wat.code());
        f.zet("vastgesteld_op", web::datum::toon_dag_kort(op));
    }
    f.zet("vaststellingsbesluit", &partij.besluit);
    f.zet("veiligheidsplan", &partij.plan);
    f.zet("plan_tot", partij.plan_tot.map(web::datum::toon_dag_kort).unwrap_or_default());
    f.zet_meer("planthemas", partij.themas.clone());
}

async fn blad(ik: &Ik, f: Option<Form>, id: StrategieId) -> Result<Strategiepagina, Reject> {
    let s = laad(&mut ik.app.db.read().await?, &context(ik), id).await?;
    let mut p = ik.pagina("strategie-titel");
    p.titel.clone_from(&s.naam);
    let eigen = ik.actor.organisatie;
    let f = f.unwrap_or_else(|| {
        let mut f = Form::leeg();
        if let Some(partij) = s.partij(eigen) {
            vul(&mut f, partij);
        }
        f
    });
    let optie = |code: &String| Optie::nieuw(code.clone(), themanaam(code, ik.taal()));
    Ok(Strategiepagina {
        beeld: beeld(&p, &s, ik.nu.dag()),
        mag_bijdragen: mag_bijdragen(&context(ik), &s),
        themas: s.themas.iter().map(optie).collect(),
        standen: Optie::van_codes(&p, "toezeggingstand", Toezeggingstand::ALLE),
        vaststellingen: Optie::van_codes(&p, "vaststelling", Vaststelling::ALLE),
        eigen,
        s,
        p,
        f,
    })
}

/// GET `/strategieen/{id}`.
pub async fn strategie(ik: Ik, Id(id): Id<StrategieId>) -> Antwoord {
    pagina(&blad(&ik, None, id).await?)
}

/// GET `/strategieen/{id}/voortgang`: one page, for the body that asks how it goes. It prints as it is.
pub async fn voortgang(ik: Ik, Id(id): Id<StrategieId>) -> Antwoord {
    let s = laad(&mut ik.app.db.read().await?, &context(&ik), id).await?;
    let p = ik.pagina("strategie-voortgang");
    pagina(&Voortgangpagina { beeld: beeld(&p, &s, ik.nu.dag()), s, p })
}

/// POST `/strategieen/{id}/vaststelling`.
pub async fn vaststellen(ik: Ik, Id(id): Id<StrategieId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let s = laad(&mut tx, &context(&ik), id).await?;
    let Some(nieuw) = NieuweVaststelling::lees(&mut inzending.form, &s, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&blad(&ik, Some(inzending.form), id).await?);
    };
    handelingen::stel_vast(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-strategie-vastgesteld").await
}

/// POST `/strategieen/{id}/toezeggingen`.
pub async fn toezeggen(ik: Ik, Id(id): Id<StrategieId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let s = laad(&mut tx, &context(&ik), id).await?;
    let Some(nieuw) = NieuweToezegging::lees(&mut inzending.form, &s) else {
        drop(tx);
        return pagina_fout(&blad(&ik, Some(inzending.form), id).await?);
    };
    handelingen::zeg_toe(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-toezegging-gedaan").await
}

/// POST `/strategieen/{id}/toezeggingen/{toezegging}/stand`.
pub async fn stand(
    ik: Ik,
    Paar(id, toezegging): Paar<StrategieId, ToezeggingId>,
    mut inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad(&mut tx, &context(&ik), id).await?;
    let versie = versie(&mut inzending.form)?;
    let Some((stand, tekst)) = lees_stand(&mut inzending.form) else {
        drop(tx);
        inzending.form.zet("toezegging_id", toezegging.to_string());
        return pagina_fout(&blad(&ik, Some(inzending.form), id).await?);
    };
    handelingen::zet_stand(&mut tx, &context(&ik), (id, toezegging, versie), (stand, &tekst)).await?;
    klaar(&ik, tx, &inzending, id, "melding-toezegging-gezet").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: StrategieId, melding: &str) -> Antwoord {
    let doel = format!("/strategieen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
