// SPDX-License-Identifier: EUPL-1.2
//! Taking over the outcome of a table that erases: by the owner of the signaal, with both eyes open.

use askama::Template;
use kernel::AgendapuntId;
use spoor::leg_vast;
use web::{Form, FoutCode, Id, Optie, Page};

use crate::overleg::events::AgendapuntIngezien;
use crate::overleg::handelingen::{self, Overname};
use crate::overleg::pages::context;
use crate::schil::{Antwoord, Ik, Inzending, naar, pagina, pagina_fout};
use crate::signaal::uitkomst::Wist;

const BEVESTIGD: &str = "wissen_bevestigd";

#[derive(Template)]
#[template(path = "overleg/overname.html")]
struct Overnamepagina {
    p: Page,
    f: Form,
    overname: Overname,
    bevestiging: Vec<Optie>,
}

impl Overnamepagina {
    fn nieuw(ik: &Ik, f: Form, overname: Overname) -> Self {
        let p = ik.pagina("overname-titel");
        let zin = match overname.uitkomst.wist() {
            Wist::Niets => None,
            Wist::Herleidbaar => Some("weging-wissen-herleidbaar"),
            Wist::Inhoud => Some("weging-wissen-inhoud"),
        };
        let bevestiging = zin.map(|z| Optie::nieuw("ja", p.t(z))).into_iter().collect();
        Self { p, f, overname, bevestiging }
    }

    fn uitkomst(&self) -> String {
        format!("{} {}", self.overname.uitkomst, self.overname.uitkomst.naam(self.p.taalkeuze()))
    }
}

/// The page that asks.
pub async fn formulier(ik: Ik, Id(id): Id<AgendapuntId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let overname = handelingen::over_te_nemen(&mut tx, &context(&ik), id).await?;
    let gelezen = AgendapuntIngezien { punt: id, signaal: Some(overname.kern.id) };
    leg_vast(&mut tx, ik.bron(), &gelezen).await?;
    tx.commit().await?;
    pagina(&Overnamepagina::nieuw(&ik, Form::leeg(), overname))
}

/// Takes it over.
pub async fn overnemen(ik: Ik, Id(id): Id<AgendapuntId>, mut inzending: Inzending) -> Antwoord {
    let context = context(&ik);
    let mut tx = ik.app.db.write().await?;
    let overname = handelingen::over_te_nemen(&mut tx, &context, id).await?;
    if overname.uitkomst.wist() != Wist::Niets && inzending.form.waarde(BEVESTIGD) != "ja" {
        inzending.form.meld_fout(BEVESTIGD, FoutCode::Verplicht, vec![]);
        return pagina_fout(&Overnamepagina::nieuw(&ik, inzending.form, overname));
    }
    let signaal = handelingen::overnemen(&mut tx, &ik.app, &context, &overname).await?;
    let doel = format!("/signalen/{signaal}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-overgenomen")
}
