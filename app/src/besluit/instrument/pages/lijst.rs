// SPDX-License-Identifier: EUPL-1.2
//! Which municipality has which instrument: a row per kind, a column per municipality.

use askama::Template;
use jiff::civil::Date;
use kernel::{InstrumentId, OrganisatieId};
use web::{NavItem, Page};

use crate::besluit::instrument::geldig::GeldigeVersie;
use crate::besluit::instrument::gemeenten::{Gemeente, Gemeenten};
use crate::besluit::instrument::handelingen::zicht;
use crate::besluit::instrument::model::{Instrument, Instrumentsoort};
use crate::besluit::instrument::pages::{kort, tabs};
use crate::besluit::instrument::store::lezen::{Welke, instrumenten, redenen};
use crate::besluit::instrument::vergelijking::model::Model;
use crate::besluit::instrument::vergelijking::rules::{Deelnemer, vergelijk};
use crate::schil::{Antwoord, Context, Ik, Reject, pagina};

/// What a municipality has of a kind.
struct Vakje {
    naam: String,
    instrument: Option<InstrumentId>,
    in_werking: Option<(i64, Date, String)>,
    /// Deviations of the model, and how many of them lack a reason.
    afwijkingen: (usize, usize),
}

struct Soortrij {
    soort: Instrumentsoort,
    vakjes: Vec<Vakje>,
}

#[derive(Template)]
#[template(path = "besluit/instrumenten.html")]
struct Lijstpagina {
    p: Page,
    tabs: Vec<NavItem>,
    regio: Option<String>,
    gemeenten: Vec<Gemeente>,
    rijen: Vec<Soortrij>,
    eigen: Vec<Instrument>,
    mag_toevoegen: bool,
    vandaag: Date,
}

impl Lijstpagina {
    fn stand(&self, i: &Instrument) -> (String, &'static str) {
        let nieuwste = i.versies.first();
        let geldig = crate::besluit::instrument::in_werking(&i.versies, self.vandaag).or(nieuwste);
        let Some(v) = geldig else { return (self.p.t("regelstand-concept"), "info") };
        let stand = crate::besluit::instrument::stand(v, &i.versies, self.vandaag);
        (self.p.t(&format!("regelstand-{stand}")), super::standtoon(stand))
    }
}

/// The numbers of its articles: at most three, and how many more there are.
fn artikelen(v: &GeldigeVersie) -> String {
    let alle: Vec<&str> = v.regel().artikelen.iter().map(|a| a.nummer.as_str()).collect();
    let kort = alle.get(..3).unwrap_or(&alle).join(", ");
    if alle.len() > 3 { format!("{kort} +{}", alle.len() - 3) } else { kort }
}

async fn soortrij(
    ik: &Ik,
    (soort, gemeenten): (Instrumentsoort, &[Gemeente]),
    alle: &[Instrument],
) -> Result<Soortrij, Reject> {
    let dag = ik.nu.dag();
    let van = |g: &Gemeente| alle.iter().find(|i| i.soort == soort && i.gemeente.0 == g.0);
    let deelnemer = |g: &Gemeente| Deelnemer {
        gemeente: g.clone(),
        versie: van(g).and_then(|i| GeldigeVersie::op(i, dag)),
    };
    let wie: Vec<Deelnemer> = gemeenten.iter().map(deelnemer).collect();
    let ids: Vec<OrganisatieId> = gemeenten.iter().map(|g| g.0).collect();
    let redenen = redenen(&mut ik.app.db.read().await?, &ids, soort).await?;
    let tabel = vergelijk(&wie, soort, Model::Meerderheid, &redenen);
    let vakje = |d: &Deelnemer| Vakje {
        naam: d.gemeente.1.clone(),
        instrument: van(&d.gemeente).map(|i| i.id),
        in_werking: d.versie.as_ref().map(|v| (v.regel().nummer, v.vaststelling().geldig_van, artikelen(v))),
        afwijkingen: tabel.afwijkingen(d.gemeente.0),
    };
    Ok(Soortrij { soort, vakjes: wie.iter().map(vakje).collect() })
}

/// GET `/instrumenten`.
pub async fn lijst(ik: Ik) -> Antwoord {
    let context = Context::van(&ik);
    let mut c = ik.app.db.read().await?;
    let gemeenten = Gemeenten::van(&mut c, &context).await?;
    let alle = instrumenten(&mut c, &zicht(&context), Welke::Alle).await?;
    drop(c);
    let hier = gemeenten.standaard().to_vec();
    let mut rijen = vec![];
    for soort in Instrumentsoort::ALLE {
        rijen.push(soortrij(&ik, (*soort, &hier), &alle).await?);
    }
    let p = ik.pagina("instrumenten-titel");
    let wie = ik.actor.organisatie;
    let gemeente = gemeenten.alle.iter().any(|g| g.0 == wie);
    let mag = ik.mag(poort::Handeling::InstrumentVaststellen, poort::Situatie::EIGEN);
    pagina(&Lijstpagina {
        tabs: tabs(&p, 0),
        regio: gemeenten.regio.as_ref().map(|(naam, _)| naam.clone()),
        gemeenten: hier,
        rijen,
        eigen: alle.into_iter().filter(|i| i.gemeente.0 == wie).collect(),
        mag_toevoegen: gemeente && mag,
        vandaag: ik.nu.dag(),
        p,
    })
}
