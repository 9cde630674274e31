// SPDX-License-Identifier: EUPL-1.2
//! A signaal at tables: the items about it, what was decided, and what was given for it.

use askama::Template;
use kernel::SignaalId;
use poort::Handeling;
use web::{Id, Page, Weigering};

use crate::overleg::pages::context;
use crate::overleg::store::{self, Bron, Puntregel, Zicht};
use crate::poort::{Verstrekking, verstrekkingen_van};
use crate::schil::{Antwoord, Ik, pagina};
use crate::signaal::{self, Kern};

#[derive(Template)]
#[template(path = "overleg/signaal.html")]
struct Signaalpagina {
    p: Page,
    kern: Kern,
    punten: Vec<Puntregel>,
    verstrekkingen: Vec<Verstrekking>,
    mag_voorstellen: bool,
    mag_intrekken: bool,
}

/// The page.
pub async fn punten(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = signaal::sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
    let kern = signaal::store::kern(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    let zicht = Zicht::nieuw(context(&ik).matrix, &ik.actor, ik.nu);
    let punten = store::punten(&mut c, &zicht, Bron::Signaal(id)).await?;
    let mag = |h| sleutel.toegang().mag(&ik.app.matrix, &ik.actor, h);
    let verstrekkingen = if mag(Handeling::VerstrekkingInzien) {
        verstrekkingen_van(&mut c, &ik.actor, &sleutel).await?
    } else {
        vec![]
    };
    drop(c);
    signaal::noteer_inzage(&ik, &sleutel, "tafel").await?;
    pagina(&Signaalpagina {
        p: ik.pagina("signaalpunten-titel"),
        mag_voorstellen: mag(Handeling::VerstrekkingGeven),
        mag_intrekken: sleutel.toegang().is_eigen() && mag(Handeling::VerstrekkingIntrekken),
        kern,
        punten,
        verstrekkingen,
    })
}
