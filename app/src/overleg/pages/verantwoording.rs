// SPDX-License-Identifier: EUPL-1.2
//! What was given and received under an afspraak: what each side keeps, also when the afspraak has ended (art. 5 lid 2 AVG).

use askama::Template;
use kernel::AfspraakId;
use web::{Id, Page, Weigering};

use crate::netwerk::{self, Afspraak};
use crate::overleg::eindoverzicht::bewaren_tot;
use crate::overleg::store::{self, Verantwoord};
use crate::schil::{Antwoord, Ik, pagina};

/// Beyond this one asks for the export of the trail.
const MAX: i64 = 500;

#[derive(Template)]
#[template(path = "overleg/verantwoording.html")]
struct Verantwoordingspagina {
    p: Page,
    afspraak: Afspraak,
    gegeven: Vec<Verantwoord>,
    ontvangen: Vec<Verantwoord>,
}

impl Verantwoordingspagina {
    fn lijsten(&self) -> [(&'static str, &[Verantwoord]); 2] {
        [("gegeven", &self.gegeven), ("ontvangen", &self.ontvangen)]
    }

    /// The receiver keeps it so long after it ended, as was agreed.
    fn bewaren_tot(&self, v: &Verantwoord) -> String {
        self.p.dag(bewaren_tot(&self.afspraak, v.tot, v.ingetrokken_op))
    }

    fn delen(&self, v: &Verantwoord) -> String {
        let namen: Vec<String> =
            v.veldgroepen.groepen().map(|g| self.p.t(&format!("veldgroep-{g}"))).collect();
        namen.join(", ")
    }
}

/// GET `/afspraken/{id}/verstrekkingen`.
pub async fn bekijk(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    let eigen = ik.actor.organisatie;
    let mut c = ik.app.db.read().await?;
    let afspraak = netwerk::afspraak(&mut c, eigen, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let gegeven = store::verantwoording(&mut c, id, eigen, true, MAX).await?;
    let ontvangen = store::verantwoording(&mut c, id, eigen, false, MAX).await?;
    drop(c);
    pagina(&Verantwoordingspagina { p: ik.pagina("verantwoording-titel"), afspraak, gegeven, ontvangen })
}
