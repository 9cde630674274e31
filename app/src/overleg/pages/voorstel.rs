// SPDX-License-Identifier: EUPL-1.2
//! Proposing: a process item at a tafel, or an own signaal.

use askama::Template;
use db::Conn;
use kernel::{OrganisatieId, SignaalId, TafelId, Tijdstip};
use poort::Handeling;
use web::{Form, Id, Optie, Page, Vraag, Weigering};

use crate::overleg::formulieren::{NieuwCasuspunt, NieuwProcespunt};
use crate::overleg::handelingen::{self, Voorstelbaar};
use crate::overleg::model::{Lid, Rol, Tafel};
use crate::overleg::pages::context;
use crate::overleg::rules::stand;
use crate::overleg::store::{self, Gezien, Zicht};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal;

#[derive(Template)]
#[template(path = "overleg/procespunt.html")]
struct Procespagina {
    p: Page,
    f: Form,
    tafel: Gezien<Tafel>,
}

async fn voor_te_stellen(ik: &Ik, id: TafelId) -> Result<Gezien<Tafel>, Reject> {
    let mut c = ik.app.db.read().await?;
    let tafel = store::tafel(&mut c, &context(ik), id).await?.ok_or_else(Weigering::niet_gevonden)?;
    context(ik).eis(&tafel, Handeling::AgendapuntVoorstellen)?;
    Ok(tafel)
}

/// The form for a process item.
pub async fn proces_formulier(ik: Ik, Id(id): Id<TafelId>) -> Antwoord {
    let tafel = voor_te_stellen(&ik, id).await?;
    pagina(&Procespagina { p: ik.pagina("procespunt-titel"), f: Form::leeg(), tafel })
}

/// Proposes a process item.
pub async fn proces(ik: Ik, Id(id): Id<TafelId>, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = NieuwProcespunt::lees(&mut inzending.form) else {
        let tafel = voor_te_stellen(&ik, id).await?;
        return pagina_fout(&Procespagina { p: ik.pagina("procespunt-titel"), f: inzending.form, tafel });
    };
    let mut tx = ik.app.db.write().await?;
    handelingen::procespunt_voorstellen(&mut tx, &context(&ik), id, &nieuw).await?;
    let doel = format!("/tafels/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-punt-voorgesteld")
}

/// A tafel to choose, and why it cannot be chosen when it cannot.
struct Keuze {
    id: TafelId,
    naam: String,
    gebreken: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "overleg/kies_tafel.html")]
struct Keuzepagina {
    p: Page,
    signaal: SignaalId,
    nummer: String,
    keuzes: Vec<Keuze>,
}

#[derive(Template)]
#[template(path = "overleg/casuspunt.html")]
struct Casuspagina {
    p: Page,
    f: Form,
    signaal: SignaalId,
    nummer: String,
    tafel: Gezien<Tafel>,
    eigen: OrganisatieId,
    nu: Tijdstip,
    rollen: Vec<Optie>,
    veldgroepen: Vec<Optie>,
}

impl Casuspagina {
    fn nieuw(ik: &Ik, f: Form, signaal: SignaalId, nummer: String, tafel: Gezien<Tafel>) -> Self {
        let p = ik.pagina("casuspunt-titel");
        Self {
            rollen: Optie::van_codes(&p, "rol", [Rol::Betrokken, Rol::Advies]),
            veldgroepen: Optie::van_codes(&p, "geven", handelingen::te_kiezen(&tafel).groepen()),
            eigen: ik.actor.organisatie,
            nu: ik.nu,
            p,
            f,
            signaal,
            nummer,
            tafel,
        }
    }

    /// The other members, who may get a role.
    fn anderen(&self) -> Vec<&Lid> {
        self.tafel.leden_op(self.nu).filter(|l| l.organisatie != self.eigen).collect()
    }

    fn getekend(&self, lid: &Lid) -> bool {
        lid.getekend_op.is_some_and(|op| op <= self.nu)
    }

    /// The role that was chosen for an organisation, whatever row it was in.
    fn rol_van(&self, lid: &Lid) -> &str {
        let id = lid.organisatie.to_string();
        let rij = self
            .f
            .rijen("partijen")
            .into_iter()
            .find(|n| self.f.waarde(&format!("partijen.{n}.organisatie")) == id);
        rij.map_or("", |n| self.f.waarde(&format!("partijen.{n}.rol")))
    }
}

async fn voorstel(c: &mut Conn, ik: &Ik, id: SignaalId) -> Result<Voorstelbaar, Reject> {
    let sleutel = signaal::sleutel(c, ik, Handeling::SignaalInzien, id).await?;
    handelingen::voorstelbaar(c, &context(ik), sleutel).await
}

/// First which tafel, then the form for that tafel.
pub async fn casus_formulier(ik: Ik, Id(id): Id<SignaalId>, Vraag(mut f): Vraag) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let voorstel = voorstel(&mut c, &ik, id).await?;
    if let Ok(tafel) = f.waarde("tafel").parse::<TafelId>() {
        let tafel = store::tafel(&mut c, &context(&ik), tafel).await?.ok_or_else(Weigering::niet_gevonden)?;
        f = Form::leeg();
        f.zet("tafel", tafel.id.to_string());
        return pagina(&Casuspagina::nieuw(&ik, f, id, voorstel.nummer, tafel));
    }
    let keuzes = keuzes(&mut c, &ik).await?;
    pagina(&Keuzepagina { p: ik.pagina("casuspunt-titel"), signaal: id, nummer: voorstel.nummer, keuzes })
}

/// Every tafel of the own organisation, with what keeps a signaal away from it. An organisation sits at a few tables.
async fn keuzes(c: &mut Conn, ik: &Ik) -> Result<Vec<Keuze>, Reject> {
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let mut keuzes = vec![];
    for regel in store::tafels(c, &zicht, ik.nu).await? {
        let Some(tafel) = store::tafel(c, &context(ik), regel.id).await? else { continue };
        let gebreken = stand(&tafel, ik.actor.organisatie, ik.nu).gebreken;
        let gebreken = gebreken.into_iter().map(|g| g.code()).collect();
        keuzes.push(Keuze { id: tafel.id, naam: tafel.naam.clone(), gebreken });
    }
    Ok(keuzes)
}

/// Proposes an own signaal and gives it to the parties.
pub async fn casus(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let context = context(&ik);
    let nieuw = NieuwCasuspunt::lees(&mut inzending.form);
    let tafel: TafelId = inzending.form.waarde("tafel").parse().map_err(|_| Weigering::niet_gevonden())?;
    let mut tx = ik.app.db.write().await?;
    let sleutel = signaal::sleutel_in(&mut tx, &ik, Handeling::SignaalInzien, id).await?;
    let voorstel = handelingen::voorstelbaar(&mut tx, &context, sleutel).await?;
    let tafel = store::tafel(&mut tx, &context, tafel).await?.ok_or_else(Weigering::niet_gevonden)?;
    if let Some(nieuw) = &nieuw {
        handelingen::keur_voorstel(&mut tx, &context, &voorstel, &tafel, nieuw, &mut inzending.form).await?;
    }
    let Some(nieuw) = nieuw.filter(|_| inzending.form.is_goed()) else {
        drop(tx);
        return pagina_fout(&Casuspagina::nieuw(&ik, inzending.form, id, voorstel.nummer, tafel));
    };
    let punt = handelingen::casuspunt_voorstellen(&mut tx, &context, &voorstel, &tafel, &nieuw).await?;
    let doel = format!("/agendapunten/{punt}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-casuspunt-voorgesteld")
}
