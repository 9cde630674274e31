// SPDX-License-Identifier: EUPL-1.2
//! The page of an overview, which prints as it is, and the file to keep.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse as _;
use jiff::civil::Date;
use kernel::AfspraakId;
use poort::{Handeling, Situatie};
use spoor::leg_vast;
use web::{Id, Page, Weigering};

use crate::netwerk;
use crate::overleg::eindoverzicht::maken::maak;
use crate::overleg::eindoverzicht::model::{Eindoverzicht, Inhoud, Taak, Telling};
use crate::overleg::eindoverzicht::store;
use crate::overleg::events::{EindoverzichtGeopend, EindoverzichtMeegenomen};
use crate::schil::{Antwoord, Ik, Inzending, Reject, pagina};
use crate::thema::themanaam;

#[derive(Template)]
#[template(path = "overleg/eindoverzicht.html")]
struct Eindpagina {
    p: Page,
    e: Eindoverzicht,
    i: Inhoud,
    /// Whether this functie reads what was given to whom, line by line.
    register: bool,
}

impl Eindpagina {
    fn tellingen(&self) -> [(&'static str, &Telling); 2] {
        [("gegeven", &self.i.gegeven), ("ontvangen", &self.i.ontvangen)]
    }

    fn dag(&self, tekst: &str) -> String {
        tekst.parse::<Date>().map_or_else(|_| tekst.to_owned(), |dag| self.p.dag(dag))
    }

    fn themas(&self, t: &Telling) -> Vec<(String, i64)> {
        t.per_thema.iter().map(|(code, n)| (themanaam(code, self.p.taalkeuze()), *n)).collect()
    }

    fn delen(&self, t: &Telling) -> Vec<(String, i64)> {
        t.per_veldgroep.iter().map(|(code, n)| (self.p.t(&format!("veldgroep-{code}")), *n)).collect()
    }

    fn taak(&self, t: &Taak) -> String {
        let dag = t.uiterlijk_op.as_deref().map(|d| self.dag(d)).unwrap_or_default();
        let sleutel = format!("eindoverzicht-taak-{}", t.wat);
        self.p.tm(&sleutel, &[("aantal", &t.aantal.to_string()), ("datum", &dag)])
    }

    fn open_maatregelen(&self) -> bool {
        self.i.maatregelen.iter().any(|m| m.gereed_op.is_none())
    }
}

/// The overview of the own organisation; made now when nobody was first. An afspraak that goes on has none.
async fn laad(ik: &Ik, id: AfspraakId) -> Result<Eindoverzicht, Reject> {
    let eigen = ik.actor.organisatie;
    let mut c = ik.app.db.read().await?;
    netwerk::afspraak(&mut c, eigen, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if let Some(e) = store::eindoverzicht(&mut c, id, eigen).await? {
        return Ok(e);
    }
    drop(c);
    let mut tx = ik.app.db.write().await?;
    maak(&mut tx, &ik.app.matrix, (id, eigen), ik.nu).await?;
    let gemaakt = store::eindoverzicht(&mut tx, id, eigen).await?.ok_or_else(Weigering::niet_gevonden)?;
    tx.commit().await?;
    Ok(gemaakt)
}

/// GET `/afspraken/{id}/eindoverzicht`. Opened by somebody who may sign, it waits on nobody's first screen any more.
pub async fn bekijk(ik: Ik, Id(id): Id<AfspraakId>) -> Antwoord {
    let e = laad(&ik, id).await?;
    if e.geopend_op.is_none() && ik.mag(Handeling::AfspraakOndertekenen, Situatie::EIGEN) {
        let mut tx = ik.app.db.write().await?;
        if store::zet_geopend(&mut tx, id, e.organisatie, ik.actor.functie, ik.nu).await? {
            leg_vast(&mut tx, ik.bron(), &EindoverzichtGeopend { afspraak: id }).await?;
        }
        tx.commit().await?;
    }
    let i = serde_json::from_str(&e.tekst)
        .map_err(|fout| Weigering::storing_door(&fout, "reading an overview"))?;
    let register = ik.mag(Handeling::VerstrekkingInzien, Situatie::EIGEN);
    pagina(&Eindpagina { p: ik.pagina("eindoverzicht-titel"), e, i, register })
}

/// POST `/afspraken/{id}/eindoverzicht`: the frozen text as a file; its check value is that of the page. Noted in the trail.
pub async fn bestand(ik: Ik, Id(id): Id<AfspraakId>, _inzending: Inzending) -> Antwoord {
    let e = laad(&ik, id).await?;
    if !ik.mag(Handeling::VerstrekkingInzien, Situatie::EIGEN) {
        return Err(Weigering::geen_recht("eindoverzicht-bestand-waarom").into());
    }
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &EindoverzichtMeegenomen { afspraak: id }).await?;
    tx.commit().await?;
    let naam = format!("eindoverzicht-{id}.json");
    let koppen = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, ::bestand::content_disposition(&naam)),
    ];
    Ok((koppen, e.tekst).into_response())
}
