// SPDX-License-Identifier: EUPL-1.2
//! Taking back what was given: with a reason, and at once.

use askama::Template;
use db::Conn;
use kernel::{SignaalId, VerstrekkingId};
use poort::Handeling;
use web::{Form, Paar, Page, Weigering};

use crate::overleg::handelingen;
use crate::overleg::pages::context;
use crate::overleg::store::{self, Intrekbaar};
use crate::poort::Sleutel;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal;

#[derive(Template)]
#[template(path = "overleg/intrekking.html")]
struct Intrekpagina {
    p: Page,
    f: Form,
    verstrekking: Intrekbaar,
}

async fn laad(c: &mut Conn, sleutel: &Sleutel, id: VerstrekkingId) -> Result<Intrekbaar, Reject> {
    store::intrekbaar(c, sleutel, id).await?.ok_or_else(|| Weigering::niet_gevonden().into())
}

/// The form.
pub async fn formulier(ik: Ik, Paar(id, welke): Paar<SignaalId, VerstrekkingId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let sleutel = signaal::sleutel_in(&mut tx, &ik, Handeling::VerstrekkingIntrekken, id).await?;
    let verstrekking = laad(&mut tx, &sleutel, welke).await?;
    pagina(&Intrekpagina { p: ik.pagina("intrekking-titel"), f: Form::leeg(), verstrekking })
}

/// Takes it back.
pub async fn intrekken(
    ik: Ik,
    Paar(id, welke): Paar<SignaalId, VerstrekkingId>,
    mut inzending: Inzending,
) -> Antwoord {
    let reden = inzending.form.tekst("intrekkingsreden", 10, 500);
    let mut tx = ik.app.db.write().await?;
    let sleutel = signaal::sleutel_in(&mut tx, &ik, Handeling::VerstrekkingIntrekken, id).await?;
    let Some(reden) = reden else {
        let verstrekking = laad(&mut tx, &sleutel, welke).await?;
        return pagina_fout(&Intrekpagina {
            p: ik.pagina("intrekking-titel"),
            f: inzending.form,
            verstrekking,
        });
    };
    handelingen::verstrekking_intrekken(&mut tx, &context(&ik), &sleutel, welke, &reden).await?;
    let doel = format!("/signalen/{id}/agendapunten");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-verstrekking-ingetrokken")
}
