// SPDX-License-Identifier: EUPL-1.2
//! The regional overview: the levels of the municipalities that chose to show them. Of the others it says the same, whether
//! they did a check or not. In order of name: it is no ranking.

use askama::Template;
use kernel::{OrganisatieId, Organisatiesoort, Tijdstip};
use web::Page;

use crate::magdit::volwassenheid::model::{Check, Niveau};
use crate::magdit::volwassenheid::pages::toon;
use crate::magdit::volwassenheid::rules::niveau_van;
use crate::magdit::volwassenheid::store;
use crate::magdit::volwassenheid::vragen::Vragenlijst;
use crate::netwerk;
use crate::schil::{Antwoord, Ik, Reject, pagina};

/// Per theme its name, its level, and the tone of that level.
type Niveaus = Vec<(String, Niveau, &'static str)>;

/// A municipality, and its levels when it shows them.
struct Gemeenterij {
    naam: String,
    getoond: Option<(Tijdstip, Niveaus)>,
}

#[derive(Template)]
#[template(path = "magdit/volwassenheid_regio.html")]
struct Regiopagina {
    p: Page,
    rijen: Vec<Gemeenterij>,
    themas: Vec<String>,
}

impl Regiopagina {
    fn getoond(&self) -> usize {
        self.rijen.iter().filter(|r| r.getoond.is_some()).count()
    }
}

/// The municipalities of the regions of which the own organisation is a member now, by name.
async fn gemeenten(ik: &Ik) -> Result<Vec<(OrganisatieId, String)>, Reject> {
    let mut c = ik.app.db.read().await?;
    let mut uit = vec![];
    for lid in netwerk::regios_van(&mut c, ik.actor.organisatie).await?.iter().filter(|l| l.loopt(ik.nu)) {
        let leden = netwerk::leden(&mut c, lid.regio.id).await?;
        uit.extend(leden.into_iter().filter(|l| l.loopt(ik.nu)).map(|l| l.organisatie));
    }
    let alle = netwerk::organisaties(&mut c).await?;
    let mag = |o: &netwerk::Organisatie| o.soort == Organisatiesoort::Gemeente && uit.contains(&o.id);
    Ok(alle.into_iter().filter(mag).map(|o| (o.id, o.naam)).collect())
}

/// GET `/volwassenheid/regio`.
pub async fn overzicht(ik: Ik) -> Antwoord {
    let gemeenten = gemeenten(&ik).await?;
    let ids: Vec<OrganisatieId> = gemeenten.iter().map(|(id, _)| *id).collect();
    let gedeeld = store::gedeelde(&mut ik.app.db.read().await?, &ids).await?;
    let p = ik.pagina("volwassenheid-regio");
    let lijst = Vragenlijst::geldend();
    let themas: Vec<String> =
        lijst.themas.iter().map(|t| p.t(&format!("volwassenheid-thema-{}", t.code))).collect();
    let niveaus = |check: &Check| {
        let per = lijst.themas.iter().zip(&themas);
        per.map(|(t, naam)| (naam.clone(), niveau_van(check, t), toon(niveau_van(check, t)))).collect()
    };
    let rij = |(id, naam): (OrganisatieId, String)| Gemeenterij {
        naam,
        getoond: gedeeld.iter().find(|k| k.organisatie == id).map(|k| (k.op, niveaus(k))),
    };
    pagina(&Regiopagina { rijen: gemeenten.into_iter().map(rij).collect(), themas, p })
}
