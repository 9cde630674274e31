// SPDX-License-Identifier: EUPL-1.2
//! The decisions of a meeting, to print: decisions, owners and dates; no stories. Each reader gets the items that he or
//! she may know; reading casuspunten is an event.

use std::collections::HashMap;

use askama::Template;
use kernel::{AgendapuntId, OverlegId};
use spoor::leg_vast;
use web::{Id, Page, Weigering};

use crate::overleg::events::BesluitenlijstIngezien;
use crate::overleg::model::{Overleg, Puntsoort, Tafel};
use crate::overleg::pages::context;
use crate::overleg::store::{self, Bron, Gezien, Puntregel, Zicht};
use crate::schil::{Antwoord, Ik, pagina};
use crate::signaal::Uitkomst;

#[derive(Template)]
#[template(path = "overleg/besluitenlijst.html")]
struct Lijstpagina {
    p: Page,
    overleg: Overleg,
    tafel: Gezien<Tafel>,
    proces: Vec<Puntregel>,
    casus: Vec<Puntregel>,
    aanwezig: HashMap<AgendapuntId, Vec<String>>,
}

impl Lijstpagina {
    fn secties(&self) -> [(&'static str, &[Puntregel]); 2] {
        [("proces", &self.proces), ("casus", &self.casus)]
    }

    /// Whether something was decided that this reader knows.
    fn besloten(&self) -> bool {
        self.proces.iter().chain(&self.casus).any(|p| p.besluit.is_some())
    }

    fn aanwezig(&self, punt: &Puntregel) -> String {
        self.aanwezig.get(&punt.id).map(|namen| namen.join(", ")).unwrap_or_default()
    }

    fn uitkomst(&self, code: &str) -> String {
        let naam = code.parse::<Uitkomst>().map(|u| u.naam(self.p.taalkeuze())).unwrap_or_default();
        format!("{code} {naam}")
    }
}

/// The page.
pub async fn lijst(ik: Ik, Id(id): Id<OverlegId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (overleg, tafel) =
        store::overleg(&mut tx, &context(&ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let punten = store::punten(&mut tx, &zicht, Bron::Overleg(id)).await?;
    let aanwezig = store::aanwezigen_bij(&mut tx, &punten).await?;
    let (proces, casus): (Vec<_>, Vec<_>) = punten.into_iter().partition(|p| p.soort == Puntsoort::Proces);
    if !casus.is_empty() {
        let gelezen = BesluitenlijstIngezien { overleg: id, punten: casus.iter().map(|p| p.id).collect() };
        leg_vast(&mut tx, ik.bron(), &gelezen).await?;
    }
    tx.commit().await?;
    let p = ik.pagina("besluitenlijst-titel");
    pagina(&Lijstpagina { p, overleg, tafel, proces, casus, aanwezig })
}
