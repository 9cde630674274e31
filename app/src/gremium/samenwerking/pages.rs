// SPDX-License-Identifier: EUPL-1.2
//! The pages of temporary samenwerking: the list, beginning one, one of them, and its summary.

use askama::Template;
use db::Tx;
use jiff::civil::Date;
use kernel::{AdviesvraagId, OrganisatieId, SamenwerkingId, TafelId, plus_maanden};
use poort::{Handeling, Situatie};
use web::{Form, FoutCode, Id, Optie, Paar, Page};

use crate::gremium::context;
use crate::gremium::samenwerking::formulier::{NieuweSamenwerking, Tafelkeuze, lees_tekst};
use crate::gremium::samenwerking::handelingen::{self, laad, mag};
use crate::gremium::samenwerking::model::{Adviesvraag, Samenwerking, Samenwerkingsvorm, Werkafspraak};
use crate::gremium::samenwerking::rules::BEWAREN_MAANDEN;
use crate::gremium::samenwerking::store;
use crate::netwerk;
use crate::overleg::{self, Puntregel};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "gremium/samenwerkingen.html")]
struct Lijstpagina {
    p: Page,
    lijst: Vec<Samenwerking>,
    vandaag: Date,
    mag_beginnen: bool,
}

impl Lijstpagina {
    fn onder(&self, s: &Samenwerking) -> String {
        let vorm = self.p.t(&format!("samenwerkingsvorm-{}", s.vorm.naam()));
        let tot = self.p.tm("samenwerking-tot", &[("datum", &self.p.dag(s.tot))]);
        format!("{} · {vorm} · {tot}", s.trekker.1)
    }
}

/// GET `/samenwerkingen`.
pub async fn lijst(ik: Ik) -> Antwoord {
    let mut lijst = store::samenwerkingen(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    lijst.retain(|s| mag(&context(&ik), s, Handeling::SamenwerkingInzien));
    pagina(&Lijstpagina {
        p: ik.pagina("samenwerkingen-titel"),
        lijst,
        vandaag: ik.nu.dag(),
        mag_beginnen: ik.mag(Handeling::SamenwerkingBeheren, Situatie::EIGEN),
    })
}

#[derive(Template)]
#[template(path = "gremium/samenwerking_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    vormen: Vec<Optie>,
    organisaties: Vec<Optie>,
    iedereen: Vec<Optie>,
    tafels: Vec<Optie>,
}

async fn nieuwblad(ik: &Ik, f: Form) -> Result<Nieuwpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let alle = netwerk::organisaties(&mut c).await?;
    let tafels = handelingen::eigen_tafels(&mut c, &context(ik)).await?;
    drop(c);
    let p = ik.pagina("samenwerking-nieuw");
    let vorm = |v: &Samenwerkingsvorm| {
        let sleutel = format!("samenwerkingsvorm-{v}");
        Optie::nieuw(v.code(), p.t(&sleutel)).met_uitleg(p.t(&format!("{sleutel}-uitleg")))
    };
    let optie = |o: &netwerk::Organisatie| Optie::nieuw(o.id.to_string(), &o.naam);
    Ok(Nieuwpagina {
        vormen: Samenwerkingsvorm::ALLE.iter().map(vorm).collect(),
        organisaties: alle.iter().filter(|o| o.id != ik.actor.organisatie).map(optie).collect(),
        iedereen: alle.iter().map(optie).collect(),
        tafels: tafels.into_iter().map(|((id, _), naam)| Optie::nieuw(id.to_string(), naam)).collect(),
        p,
        f,
    })
}

/// GET `/samenwerkingen/nieuw`.
pub async fn nieuw(ik: Ik) -> Antwoord {
    let mut f = Form::leeg();
    f.zet("samenwerking_van", web::datum::toon_dag_kort(ik.nu.dag()));
    pagina(&nieuwblad(&ik, f).await?)
}

/// POST `/samenwerkingen/nieuw`.
pub async fn beginnen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let tafels = handelingen::eigen_tafels(&mut tx, &context(&ik)).await?;
    let tafels: Vec<Tafelkeuze> = tafels.into_iter().map(|(keuze, _)| keuze).collect();
    let gelezen = NieuweSamenwerking::lees(&mut inzending.form, ik.actor.organisatie, &tafels);
    if let Some(nieuw) = &gelezen {
        let er: Vec<OrganisatieId> =
            netwerk::organisaties(&mut tx).await?.into_iter().map(|o| o.id).collect();
        if nieuw.leden.iter().any(|(o, _)| !er.contains(o)) {
            inzending.form.meld_fout("samenwerkingsleden", FoutCode::Keuze, vec![]);
        }
    }
    let Some(nieuw) = gelezen.filter(|_| inzending.form.is_goed()) else {
        drop(tx);
        return pagina_fout(&nieuwblad(&ik, inzending.form).await?);
    };
    let id = handelingen::begin(&mut tx, &context(&ik), &nieuw).await?;
    klaar(&ik, tx, &inzending, id, "melding-samenwerking-begonnen").await
}

/// A case at the tafel, as far as the reader may know it.
struct Casus {
    punt: Puntregel,
    /// One lead: who owns the decision, and before that who brought it in.
    leidt: String,
}

#[derive(Template)]
#[template(path = "gremium/samenwerking.html")]
struct Samenwerkingspagina {
    p: Page,
    f: Form,
    s: Samenwerking,
    afspraken: Vec<Werkafspraak>,
    vragen: Vec<Adviesvraag>,
    /// The tafel and the afspraak, when the reader may know them.
    tafel: Option<(TafelId, String)>,
    mag_afspraak: bool,
    casussen: Vec<Casus>,
    loopt: bool,
    mag_beheren: bool,
    mag_adviseren: bool,
}

impl Samenwerkingspagina {
    fn vorm(&self) -> String {
        self.p.t(&format!("samenwerkingsvorm-{}", self.s.vorm.naam()))
    }

    fn infopleinen(&self) -> Vec<(OrganisatieId, String)> {
        self.s.infopleinen().map(|l| l.organisatie.clone()).collect()
    }

    /// Which question the advice in the form is for.
    fn bij(&self, vraag: &AdviesvraagId) -> bool {
        self.f.waarde("bij") == vraag.to_string()
    }
}

async fn blad(ik: &Ik, f: Form, id: SamenwerkingId) -> Result<Samenwerkingspagina, Reject> {
    let context = context(ik);
    let (matrix, actor, nu) = (context.matrix, context.actor, context.nu);
    let mut c = ik.app.db.read().await?;
    let s = laad(&mut c, &context, id).await?;
    let afspraken = store::werkafspraken(&mut c, id).await?;
    let vragen = store::adviesvragen(&mut c, id).await?;
    let (mut tafel, mut casussen, mut mag_afspraak) = (None, vec![], false);
    if let Some(basis) = s.vorm.basis() {
        tafel = overleg::tafel(&mut c, &context, basis.tafel).await?.map(|t| (t.id, t.naam.clone()));
        casussen = overleg::casuspunten_van(&mut c, matrix, actor, basis.tafel, nu).await?;
        mag_afspraak = ik.mag(Handeling::AfspraakInzien, Situatie::EIGEN)
            && netwerk::afspraak(&mut c, actor.organisatie, basis.afspraak).await?.is_some();
    }
    drop(c);
    let mut p = ik.pagina("samenwerking-titel");
    p.titel.clone_from(&s.naam);
    let casus = |punt: Puntregel| {
        let leidt = punt.besluit.as_ref().map_or(&punt.namensnaam, |b| &b.eigenaarnaam).clone();
        Casus { punt, leidt }
    };
    Ok(Samenwerkingspagina {
        loopt: s.loopt(ik.nu.dag()),
        mag_beheren: mag(&context, &s, Handeling::SamenwerkingBeheren),
        mag_adviseren: mag(&context, &s, Handeling::AdviesGeven),
        casussen: casussen.into_iter().map(casus).collect(),
        mag_afspraak,
        tafel,
        afspraken,
        vragen,
        s,
        f,
        p,
    })
}

/// GET `/samenwerkingen/{id}`.
pub async fn samenwerking(ik: Ik, Id(id): Id<SamenwerkingId>) -> Antwoord {
    pagina(&blad(&ik, Form::leeg(), id).await?)
}

#[derive(Template)]
#[template(path = "gremium/samenvatting.html")]
struct Samenvatting {
    p: Page,
    s: Samenwerking,
    afspraken: Vec<Werkafspraak>,
    vragen: Vec<Adviesvraag>,
    weg_op: Date,
}

/// GET `/samenwerkingen/{id}/samenvatting`: what its members take along.
pub async fn samenvatting(ik: Ik, Id(id): Id<SamenwerkingId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let s = laad(&mut c, &context(&ik), id).await?;
    let afspraken = store::werkafspraken(&mut c, id).await?;
    let vragen = store::adviesvragen(&mut c, id).await?;
    drop(c);
    let mut p = ik.pagina("samenwerking-samenvatting");
    p.titel = s.naam.clone();
    pagina(&Samenvatting { weg_op: plus_maanden(s.tot, BEWAREN_MAANDEN), s, afspraken, vragen, p })
}

/// POST `/samenwerkingen/{id}/werkafspraken`.
pub async fn werkafspraak(ik: Ik, Id(id): Id<SamenwerkingId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(tekst) = lees_tekst(&mut inzending.form, "werkafspraak") else {
        drop(tx);
        return pagina_fout(&blad(&ik, inzending.form, id).await?);
    };
    handelingen::spreek_af(&mut tx, &context(&ik), id, &tekst).await?;
    klaar(&ik, tx, &inzending, id, "melding-werkafspraak-gemaakt").await
}

/// POST `/samenwerkingen/{id}/adviesvragen`.
pub async fn adviesvraag(ik: Ik, Id(id): Id<SamenwerkingId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(tekst) = lees_tekst(&mut inzending.form, "adviesvraag") else {
        drop(tx);
        return pagina_fout(&blad(&ik, inzending.form, id).await?);
    };
    handelingen::vraag(&mut tx, &context(&ik), id, &tekst).await?;
    klaar(&ik, tx, &inzending, id, "melding-advies-gevraagd").await
}

/// POST `/samenwerkingen/{id}/adviesvragen/{vraag}/adviezen`.
pub async fn advies(
    ik: Ik,
    Paar(id, vraag): Paar<SamenwerkingId, AdviesvraagId>,
    mut inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let Some(tekst) = lees_tekst(&mut inzending.form, "advies") else {
        drop(tx);
        inzending.form.zet("bij", vraag.to_string());
        return pagina_fout(&blad(&ik, inzending.form, id).await?);
    };
    handelingen::adviseer(&mut tx, &context(&ik), (id, vraag), &tekst).await?;
    klaar(&ik, tx, &inzending, id, "melding-advies-gegeven").await
}

/// POST `/samenwerkingen/{id}/signalen`: always refused, with the reason.
pub async fn signaal(ik: Ik, Id(id): Id<SamenwerkingId>, inzending: Inzending) -> Antwoord {
    // The proof of the form was checked; what else it holds is not read.
    drop(inzending);
    let mut tx = ik.app.db.write().await?;
    let fout = handelingen::weiger_signaal(&mut tx, &context(&ik), id).await?;
    tx.commit().await?;
    Err(fout.into())
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: SamenwerkingId, melding: &str) -> Antwoord {
    let doel = format!("/samenwerkingen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
