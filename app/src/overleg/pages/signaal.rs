// SPDX-License-Identifier: EUPL-1.2
//! A signaal at tables: the items about it, what was decided, and what was given for it.

use askama::Template;
use kernel::{AgendapuntId, SignaalId};
use poort::Handeling;
use web::{Id, Page, Weigering};

use crate::overleg::facade;
use crate::overleg::pages::context;
use crate::overleg::store::{self, Bron, Puntregel, Zicht};
use crate::poort::{Verstrekking, verstrekkingen_van};
use crate::schil::{Antwoord, Ik, pagina};
use crate::signaal::{self, Kern};

/// More than this never waits for one owner.
const OVERNAMES_MAX: i64 = 500;

#[derive(Template)]
#[template(path = "overleg/signaal.html")]
struct Signaalpagina {
    p: Page,
    kern: Kern,
    punten: Vec<Puntregel>,
    verstrekkingen: Vec<Verstrekking>,
    mag_voorstellen: bool,
    mag_intrekken: bool,
    /// Items whose outcome waits for this reader.
    over_te_nemen: Vec<AgendapuntId>,
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
    let wachtend = facade::over_te_nemen(&mut c, &ik.app.matrix, &ik.actor, ik.nu, OVERNAMES_MAX).await?;
    let over_te_nemen = wachtend.into_iter().map(|o| o.punt).collect();
    drop(c);
    signaal::noteer_inzage(&ik, &sleutel, "tafel").await?;
    pagina(&Signaalpagina {
        p: ik.pagina("signaalpunten-titel"),
        mag_voorstellen: mag(Handeling::VerstrekkingGeven),
        mag_intrekken: sleutel.toegang().is_eigen() && mag(Handeling::VerstrekkingIntrekken),
        kern,
        punten,
        verstrekkingen,
        over_te_nemen,
    })
}
