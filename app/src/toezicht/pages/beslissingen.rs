// SPDX-License-Identifier: EUPL-1.2
//! What the gate said to the functies of the own organisation, and why.

use std::collections::HashMap;

use askama::Template;
use kernel::{BeslissingId, FunctieId, SignaalId, Veldgroep};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Optie, Page, Vraag};

use crate::netwerk::functies_van_organisatie;
use crate::poort::{
    Bereikfilter, Beslissingsfilter, Beslissingsregel, DEUR, GEEN_REGEL, ONBEKEND, beslissingen,
    schrijf_beslissingen,
};
use crate::schil::{Antwoord, Ik, Reject, pagina, pagina_fout};
use crate::signaal;
use crate::toezicht::events::BeslissingslogIngezien;
use crate::toezicht::pages::{TOT, VANAF, blad, lees_periode, volgende};

const PER_BLAD: i64 = 50;
const OORDEEL: &str = "toezicht_oordeel";
const HANDELING: &str = "toezicht_handeling";
const PAD: &str = "/toezicht/beslissingen";

kernel::codes! {
    /// Which verdicts.
    enum Oordeelkeuze {
        Mag = "mag",
        MagNiet = "mag-niet",
    }
}

/// A verdict as the page shows it.
struct Rij {
    b: Beslissingsregel,
    wie: String,
    functie: String,
    handeling: String,
    onderwerp: String,
    href: String,
    redenen: Vec<String>,
    situatie: String,
}

#[derive(Template)]
#[template(path = "toezicht/beslissingen.html")]
struct Lijstpagina {
    p: Page,
    f: Form,
    oordelen: Vec<Optie>,
    handelingen: Vec<Optie>,
    rijen: Vec<Rij>,
    volgende: String,
}

/// The numbers of the signalen that the reader may know; of another nothing is said.
async fn nummers(ik: &Ik, regels: &[Beslissingsregel]) -> Result<HashMap<SignaalId, String>, Reject> {
    let mut ids: Vec<SignaalId> = regels.iter().filter_map(|b| b.onderwerp_id).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let kernen = signaal::store::kernen(&mut ik.app.db.read().await?, &bereik, &ids).await?;
    Ok(kernen.into_iter().map(|k| (k.id, k.nummer)).collect())
}

fn onderwerp(p: &Page, b: &Beslissingsregel, nummers: &HashMap<SignaalId, String>) -> (String, String) {
    match (b.onderwerp_id, b.onderwerp.as_str()) {
        (Some(id), _) => match nummers.get(&id) {
            Some(nummer) => (nummer.clone(), format!("/signalen/{id}")),
            None => (p.t("beslissingen-onbekend-signaal"), String::new()),
        },
        (None, "signalen") => {
            let geteld = |n: i64| p.tm("beslissingen-lijst-geteld", &[("aantal", &n.to_string())]);
            (b.aantal.map_or_else(|| p.t("beslissingen-lijst"), geteld), String::new())
        }
        (None, _) => (p.t(if b.mag { "beslissingen-deur" } else { "beslissingen-pagina" }), String::new()),
    }
}

/// An act as people read it: `signaal.inzien` is "signaal: inzien".
fn in_woorden(handeling: &str) -> String {
    handeling.replace('.', ": ")
}

/// The relations to the record, each once.
fn situatie(p: &Page, situaties: &[String]) -> String {
    let mut relaties: Vec<&str> = situaties.iter().filter_map(|s| s.split('/').next()).collect();
    relaties.dedup();
    relaties.iter().map(|r| p.t(&format!("relatie-{r}"))).collect::<Vec<_>>().join(", ")
}

/// Why, in words: what the policy says, or that none allows it.
fn reden(ik: &Ik, p: &Page, code: &str) -> String {
    match code {
        ONBEKEND | GEEN_REGEL | DEUR => p.t(&format!("beslissingen-reden-{code}")),
        regel => ik.app.matrix.uitleg(regel).unwrap_or(regel).to_owned(),
    }
}

async fn rijen(ik: &Ik, p: &Page, alle: Vec<Beslissingsregel>) -> Result<Vec<Rij>, Reject> {
    let nummers = nummers(ik, &alle).await?;
    let collegas = functies_van_organisatie(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let naam =
        |id: FunctieId| collegas.iter().find(|f| f.id == id).map(|f| f.naam.clone()).unwrap_or_default();
    Ok(alle
        .into_iter()
        .map(|b| {
            let (onderwerp, href) = onderwerp(p, &b, &nummers);
            let mut redenen: Vec<String> = b.redenen.iter().map(|code| reden(ik, p, code)).collect();
            if redenen.is_empty() {
                redenen.push(p.t("beslissingen-reden-lijst"));
            }
            let (handeling, situatie) = (in_woorden(&b.handeling), situatie(p, &b.situaties));
            let functie = p.t(&format!("functie-{}", b.functiesoort));
            Rij { wie: naam(b.functie), functie, handeling, onderwerp, href, redenen, situatie, b }
        })
        .collect())
}

/// The page. Reading it is an event.
pub async fn lijst(ik: Ik, Vraag(mut f): Vraag) -> Antwoord {
    schrijf_beslissingen(&ik.app.db, &ik.app.beslissingen, ik.nu).await.map_err(Reject::from)?;
    let p = ik.pagina("beslissingen-titel");
    let (vanaf, tot) = lees_periode(&mut f);
    let filter = Beslissingsfilter {
        mag: f.keuze_optioneel::<Oordeelkeuze>(OORDEEL).map(|k| k == Oordeelkeuze::Mag),
        handeling: f.keuze_optioneel::<Handeling>(HANDELING),
        signaal: None,
        vanaf,
        tot,
        voor: f.keuze_optioneel::<BeslissingId>("voor"),
    };
    let goed = f.is_goed();
    let mut c = ik.app.db.read().await?;
    let alle = beslissingen(&mut c, ik.actor.organisatie, &filter, PER_BLAD + 1).await?;
    drop(c);
    let (alle, laatste) = blad(alle, PER_BLAD, |b| b.id);
    let gelezen = BeslissingslogIngezien { regels: alle.len() };
    let rijen = rijen(&ik, &p, alle).await?;
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &gelezen).await?;
    tx.commit().await?;
    let oordeel = |k: &Oordeelkeuze| Optie::nieuw(k.code(), p.t(&format!("beslissingen-{k}")));
    let handeling = |h: &Handeling| Optie::nieuw(h.code(), in_woorden(h.code()));
    let blad = Lijstpagina {
        oordelen: Oordeelkeuze::ALLE.iter().map(oordeel).collect(),
        handelingen: Handeling::ALLE.iter().map(handeling).collect(),
        volgende: volgende(PAD, &f, &[OORDEEL, HANDELING, VANAF, TOT], laatste),
        rijen,
        f,
        p,
    };
    if goed { pagina(&blad) } else { pagina_fout(&blad) }
}
