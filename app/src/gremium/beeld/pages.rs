// SPDX-License-Identifier: EUPL-1.2
//! The pages of a beeld: the list, one with what each member gave, and slides of one statement each, which the browser prints.

use askama::Template;
use db::Tx;
use kernel::{BeeldId, OrganisatieId, SamenwerkingId};
use poort::Handeling;
use web::{Form, FoutCode, Id, Optie, Paar, Page};

use crate::gremium::beeld::handelingen::{self, laad};
use crate::gremium::beeld::model::{Beeld, NieuwBeeld};
use crate::gremium::beeld::rules::{GRENS, Themasom, deel, goede_periode, sommen, te_geven};
use crate::gremium::beeld::store;
use crate::gremium::context;
use crate::gremium::samenwerking::formulier::lees_tekst;
use crate::gremium::samenwerking::handelingen::{laad as laad_samenwerking, mag};
use crate::gremium::samenwerking::model::Samenwerking;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::thema::{self, themanaam};

const PERIODE: FoutCode = FoutCode::Regel("beeld-regel-periode");

#[derive(Template)]
#[template(path = "gremium/beelden.html")]
struct Lijstpagina {
    p: Page,
    f: Form,
    s: Samenwerking,
    beelden: Vec<Beeld>,
    mag_beginnen: bool,
}

async fn lijstblad(ik: &Ik, f: Form, id: SamenwerkingId) -> Result<Lijstpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let s = laad_samenwerking(&mut c, &context(ik), id).await?;
    let beelden = store::beelden(&mut c, id).await?;
    let mag_beginnen = s.loopt(ik.nu.dag()) && mag(&context(ik), &s, Handeling::SamenwerkingBeheren);
    Ok(Lijstpagina { p: ik.pagina("beelden-titel"), f, s, beelden, mag_beginnen })
}

/// GET `/samenwerkingen/{id}/beelden`.
pub async fn lijst(ik: Ik, Id(id): Id<SamenwerkingId>) -> Antwoord {
    pagina(&lijstblad(&ik, Form::leeg(), id).await?)
}

fn lees(f: &mut Form, vandaag: jiff::civil::Date) -> Option<NieuwBeeld> {
    let titel = lees_tekst(f, "beeldtitel");
    let (van, tot) = (f.datum("beeld_van"), f.datum("beeld_tot"));
    if van.zip(tot).is_some_and(|(van, tot)| !goede_periode(van, tot, vandaag)) {
        f.meld_fout("beeld_tot", PERIODE, vec![]);
    }
    let nieuw = NieuwBeeld { titel: titel?, van: van?, tot: tot? };
    f.is_goed().then_some(nieuw)
}

/// POST `/samenwerkingen/{id}/beelden`.
pub async fn beginnen(ik: Ik, Id(id): Id<SamenwerkingId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad_samenwerking(&mut tx, &context(&ik), id).await?;
    let Some(nieuw) = lees(&mut inzending.form, ik.nu.dag()) else {
        drop(tx);
        return pagina_fout(&lijstblad(&ik, inzending.form, id).await?);
    };
    let beeld = handelingen::begin(&mut tx, &context(&ik), id, &nieuw).await?;
    klaar(&ik, tx, &inzending, (id, beeld), "melding-beeld-begonnen").await
}

#[derive(Template)]
#[template(path = "gremium/beeld.html")]
struct Beeldpagina {
    p: Page,
    f: Form,
    s: Samenwerking,
    b: Beeld,
    sommen: Vec<Themasom>,
    /// Who gave something, by name.
    gevers: Vec<(OrganisatieId, String)>,
    /// What the own organisation would give, per theme; for who decides on that.
    keuzes: Vec<Optie>,
    mag_bijdragen: bool,
    mag_schrijven: bool,
}

/// A count as it may be said.
fn in_woorden(p: &Page, aantal: Option<i64>) -> String {
    aantal.map_or_else(|| p.tm("beeld-minder", &[("grens", &GRENS.to_string())]), |n| n.to_string())
}

fn som_in_woorden(p: &Page, som: &Themasom) -> String {
    match (som.samen, som.klein) {
        (0, _) => p.t("beeld-te-klein"),
        (n, false) => n.to_string(),
        (n, true) => p.tm("beeld-ten-minste", &[("aantal", &n.to_string())]),
    }
}

fn gevers(b: &Beeld) -> Vec<(OrganisatieId, String)> {
    let mut uit: Vec<(OrganisatieId, String)> = b.delen.iter().map(|d| d.organisatie.clone()).collect();
    uit.dedup();
    uit
}

impl Beeldpagina {
    fn thema(&self, code: &str) -> String {
        themanaam(code, self.p.taalkeuze())
    }

    fn deel(&self, organisatie: &OrganisatieId, thema: &str) -> String {
        deel(&self.b.delen, *organisatie, thema)
            .map_or_else(|| "–".to_owned(), |d| in_woorden(&self.p, d.aantal))
    }

    fn som(&self, som: &Themasom) -> String {
        som_in_woorden(&self.p, som)
    }
}

async fn blad(ik: &Ik, f: Option<Form>, wat: (SamenwerkingId, BeeldId)) -> Result<Beeldpagina, Reject> {
    let mut c = ik.app.db.read().await?;
    let (s, b) = laad(&mut c, &context(ik), wat).await?;
    let loopt = s.loopt(ik.nu.dag());
    let mag_bijdragen = loopt && mag(&context(ik), &s, Handeling::BeeldBijdragen);
    let eigen =
        if mag_bijdragen { handelingen::eigen_aantallen(&mut c, &context(ik), &b).await? } else { vec![] };
    drop(c);
    let mut p = ik.pagina("beeld-titel");
    p.titel.clone_from(&b.titel);
    let optie = |mut o: Optie| {
        let aantal = eigen.iter().find(|(t, _)| *t == o.waarde).map_or(0, |(_, n)| *n);
        o.label = format!("{}: {}", o.label, in_woorden(&p, te_geven(aantal)));
        o
    };
    let f = f.unwrap_or_else(|| {
        let ons = b.delen.iter().filter(|d| d.organisatie.0 == ik.actor.organisatie);
        let mut f = Form::leeg();
        f.zet_meer("beeldthemas", ons.map(|d| d.thema.clone()));
        f
    });
    Ok(Beeldpagina {
        keuzes: if mag_bijdragen {
            thema::opties(ik.taal()).into_iter().map(optie).collect()
        } else {
            vec![]
        },
        sommen: sommen(&b.delen),
        gevers: gevers(&b),
        mag_bijdragen,
        mag_schrijven: loopt && mag(&context(ik), &s, Handeling::SamenwerkingBeheren),
        f,
        s,
        b,
        p,
    })
}

/// GET `/samenwerkingen/{id}/beelden/{beeld}`.
pub async fn beeld(ik: Ik, Paar(id, beeld): Paar<SamenwerkingId, BeeldId>) -> Antwoord {
    pagina(&blad(&ik, None, (id, beeld)).await?)
}

/// POST `/samenwerkingen/{id}/beelden/{beeld}/bijdrage`: the chosen themes, in place of those before.
pub async fn bijdragen(
    ik: Ik,
    Paar(id, beeld): Paar<SamenwerkingId, BeeldId>,
    mut inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad(&mut tx, &context(&ik), (id, beeld)).await?;
    let themas = inzending.form.keuzes::<String>("beeldthemas").unwrap_or_default();
    if themas.iter().any(|t| thema::thema(t).is_none()) {
        drop(tx);
        inzending.form.meld_fout("beeldthemas", FoutCode::Keuze, vec![]);
        return pagina_fout(&blad(&ik, Some(inzending.form), (id, beeld)).await?);
    }
    handelingen::draag_bij(&mut tx, &context(&ik), (id, beeld), &themas).await?;
    klaar(&ik, tx, &inzending, (id, beeld), "melding-beeld-bijgedragen").await
}

/// POST `/samenwerkingen/{id}/beelden/{beeld}/zinnen`: what stands out, one statement.
pub async fn zin(
    ik: Ik,
    Paar(id, beeld): Paar<SamenwerkingId, BeeldId>,
    mut inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    laad(&mut tx, &context(&ik), (id, beeld)).await?;
    let Some(tekst) = lees_tekst(&mut inzending.form, "beeldzin") else {
        drop(tx);
        return pagina_fout(&blad(&ik, Some(inzending.form), (id, beeld)).await?);
    };
    handelingen::schrijf(&mut tx, &context(&ik), (id, beeld), &tekst).await?;
    klaar(&ik, tx, &inzending, (id, beeld), "melding-beeldzin-geschreven").await
}

#[derive(Template)]
#[template(path = "gremium/dias.html")]
struct Diapagina {
    p: Page,
    s: Samenwerking,
    b: Beeld,
    sommen: Vec<Themasom>,
    gevers: Vec<(OrganisatieId, String)>,
}

impl Diapagina {
    fn thema(&self, code: &str) -> String {
        themanaam(code, self.p.taalkeuze())
    }

    fn som(&self, som: &Themasom) -> String {
        som_in_woorden(&self.p, som)
    }

    fn delen(&self, thema: &str) -> Vec<(String, String)> {
        let hier = self.b.delen.iter().filter(|d| d.thema == thema);
        hier.map(|d| (d.organisatie.1.clone(), in_woorden(&self.p, d.aantal))).collect()
    }
}

/// GET `/samenwerkingen/{id}/beelden/{beeld}/dias`: one statement per page; the browser prints it to a file.
pub async fn dias(ik: Ik, Paar(id, beeld): Paar<SamenwerkingId, BeeldId>) -> Antwoord {
    let (s, b) = laad(&mut ik.app.db.read().await?, &context(&ik), (id, beeld)).await?;
    let mut p = ik.pagina("beeld-dias");
    p.titel.clone_from(&b.titel);
    pagina(&Diapagina { sommen: sommen(&b.delen), gevers: gevers(&b), s, b, p })
}

async fn klaar(
    ik: &Ik,
    mut tx: Tx,
    inzending: &Inzending,
    (id, beeld): (SamenwerkingId, BeeldId),
    melding: &str,
) -> Antwoord {
    let doel = format!("/samenwerkingen/{id}/beelden/{beeld}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
