// SPDX-License-Identifier: EUPL-1.2
//! One action: take it, and say what came of it.

use askama::Template;
use db::{Conn, Tx};
use jiff::civil::Date;
use kernel::{ActieId, AgendapuntId};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Id, Optie, Page, Weigering};

use crate::overleg::events::AgendapuntIngezien;
use crate::overleg::formulieren::Afronding;
use crate::overleg::handelingen;
use crate::overleg::model::{Actie, Actiestatus, Agendapunt};
use crate::overleg::pages::{context, mag, met_versie, versie};
use crate::overleg::store::{self, Gezien};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "overleg/actie.html")]
struct Actiepagina {
    p: Page,
    f: Form,
    actie: Gezien<Actie>,
    /// The item it follows from and its title, when this reader may know it.
    punt: Option<(AgendapuntId, String)>,
    vandaag: Date,
    eigen: bool,
    mag_afronden: bool,
    mag_aannemen: bool,
    statussen: Vec<Optie>,
}

impl Actiepagina {
    fn nieuw(ik: &Ik, f: Option<Form>, actie: Gezien<Actie>, punt: Option<(AgendapuntId, String)>) -> Self {
        let p = ik.pagina("actie-titel");
        let open = !actie.status.is_afgerond() && mag(ik, &actie, Handeling::ActieAfronden);
        Self {
            f: f.unwrap_or_else(|| met_versie(actie.versie)),
            statussen: Optie::van_codes(&p, "actiestatus", [Actiestatus::Gedaan, Actiestatus::NietMogelijk]),
            eigen: actie.eigenaar == ik.actor.organisatie,
            mag_afronden: open,
            mag_aannemen: open && actie.functie != Some(ik.actor.functie),
            vandaag: ik.nu.dag(),
            p,
            actie,
            punt,
        }
    }
}

type Geladen = (Gezien<Actie>, Agendapunt, Option<(AgendapuntId, String)>);

async fn laad(c: &mut Conn, ik: &Ik, id: ActieId) -> Result<Geladen, Reject> {
    let (actie, punt) = store::actie(c, &context(ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let zichtbaar = store::punt(c, &context(ik), punt.id).await?;
    let zichtbaar = zichtbaar.map(|(punt, _)| (punt.id, punt.titel.clone()));
    Ok((actie, punt, zichtbaar))
}

/// The page. An action of a casuspunt tells of that casuspunt, so reading it is an event.
pub async fn actie(ik: Ik, Id(id): Id<ActieId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (actie, punt, zichtbaar) = laad(&mut tx, &ik, id).await?;
    if punt.signaal.is_some() {
        let gelezen = AgendapuntIngezien { punt: punt.id, signaal: punt.signaal };
        leg_vast(&mut tx, ik.bron(), &gelezen).await?;
    }
    tx.commit().await?;
    pagina(&Actiepagina::nieuw(&ik, None, actie, zichtbaar))
}

/// Takes the action.
pub async fn aannemen(ik: Ik, Id(id): Id<ActieId>, mut inzending: Inzending) -> Antwoord {
    let versie = versie(&mut inzending.form)?;
    let mut tx = ik.app.db.write().await?;
    handelingen::aannemen(&mut tx, &context(&ik), id, versie).await?;
    klaar(&ik, tx, &inzending, id, "melding-actie-aangenomen").await
}

/// Says what came of it.
pub async fn afronden(ik: Ik, Id(id): Id<ActieId>, mut inzending: Inzending) -> Antwoord {
    let context = context(&ik);
    let mut tx = ik.app.db.write().await?;
    let (actie, punt, zichtbaar) = laad(&mut tx, &ik, id).await?;
    context.eis(&actie, Handeling::ActieAfronden)?;
    let form = &mut inzending.form;
    let gelezen = Afronding::lees(form);
    handelingen::weiger_namen(&mut tx, &context, &punt, form, &["resultaat"]).await?;
    let Some(gelezen) = gelezen.filter(|_| form.is_goed()) else {
        // What was refused may have written an event.
        tx.commit().await?;
        return pagina_fout(&Actiepagina::nieuw(&ik, Some(inzending.form), actie, zichtbaar));
    };
    handelingen::afronden(&mut tx, &context, id, &gelezen).await?;
    klaar(&ik, tx, &inzending, id, "melding-actie-afgerond").await
}

async fn klaar(ik: &Ik, mut tx: Tx, inzending: &Inzending, id: ActieId, melding: &'static str) -> Antwoord {
    let doel = format!("/acties/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}
