// SPDX-License-Identifier: EUPL-1.2
//! A trial run of an afspraak, before one signs: what it would open for whom, in real numbers of the own signalen, and what
//! would stay closed.

use askama::Template;
use kernel::{AfspraakId, Functiesoort, Veldgroep};
use poort::{Handeling, Relatie, Situatie};
use web::{Id, Page, Weigering};

use crate::netwerk::{self, Afspraak, Afspraakhandeling};
use crate::overleg::rules::{Proefreden, proef};
use crate::overleg::store;
use crate::schil::{Antwoord, Ik, pagina};

/// A part of a signaal: whether it may be given, and who at a receiver reads it.
struct Deel {
    groep: Veldgroep,
    open: bool,
    lezers: Vec<String>,
}

#[derive(Template)]
#[template(path = "overleg/proef.html")]
struct Proefpagina {
    p: Page,
    afspraak: Afspraak,
    delen: Vec<Deel>,
    ontvangers: Vec<(String, bool)>,
    uitslag: Vec<(Proefreden, i64)>,
    /// Whether this functie may know how many own signalen there are.
    telt: bool,
}

impl Proefpagina {
    fn kan(&self) -> i64 {
        self.uitslag.iter().find(|(r, _)| *r == Proefreden::Kan).map_or(0, |(_, n)| *n)
    }

    fn dicht(&self) -> impl Iterator<Item = &(Proefreden, i64)> {
        self.uitslag.iter().filter(|(r, _)| *r != Proefreden::Kan)
    }
}

/// GET `/afspraken/{id}/proef`.
pub async fn bekijk(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    let eigen = ik.actor.organisatie;
    let mut c = ik.app.db.read().await?;
    let afspraak = netwerk::afspraak(&mut c, eigen, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let mut groepen = store::proefgroepen(&mut c, eigen).await?;
    // A number is knowledge too: who may not see signalen of a herkomst does not hear how many there are.
    groepen.retain(|g| {
        let situatie = Situatie { herkomst: g.herkomst, ..Situatie::EIGEN };
        ik.app.matrix.mag(ik.actor.bevoegdheid, Handeling::SignaalInzien, situatie)
    });
    let telt = ik.mag(Handeling::SignaalInzien, Situatie::EIGEN);
    drop(c);
    let verstrekken = afspraak.staat_toe(Afspraakhandeling::Verstrekken);
    let p = ik.pagina("proef-titel");
    let anderen = afspraak.partijen.iter().filter(|o| o.organisatie != eigen);
    pagina(&Proefpagina {
        uitslag: proef(&groepen, verstrekken, |thema| afspraak.gaat_over(thema)),
        delen: Veldgroep::ALLE.iter().map(|g| deel(&ik, &p, &afspraak, *g)).collect(),
        ontvangers: anderen.map(|o| (o.naam.clone(), o.getekend_op.is_some())).collect(),
        afspraak,
        telt,
        p,
    })
}

fn deel(ik: &Ik, p: &Page, afspraak: &Afspraak, groep: Veldgroep) -> Deel {
    let ontvangen = Situatie::van(Relatie::Ontvangen);
    let leest = |f: &Functiesoort| ik.app.matrix.mag(*f, Handeling::lezen(groep), ontvangen);
    let open = afspraak.staat_toe(Afspraakhandeling::Verstrekken) && afspraak.veldgroepen.bevat(groep);
    let lezers = Functiesoort::ALLE.iter().filter(|f| open && leest(f));
    Deel { groep, open, lezers: lezers.map(|f| p.t(&format!("functie-{f}"))).collect() }
}
