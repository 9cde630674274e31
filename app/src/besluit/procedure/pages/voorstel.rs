// SPDX-License-Identifier: EUPL-1.2
//! The step that is being prepared: read whole, signed, made known, or thrown away.

use askama::Template;
use kernel::{ProcedureId, ProcedurestapId};
use poort::Handeling;
use procedure::{Stap, Wie};
use web::{Form, Id, Optie, Page, Weigering};

use super::{artikelen, meld, titel, vul_nu};
use crate::besluit::BesluitFout;
use crate::besluit::brief::{self, Briefstand, Mondeling};
use crate::besluit::procedure::formulier::Bekendmaking;
use crate::besluit::procedure::handelingen::{
    Stapfout, als_wie, gooi_weg, keuring, laad_open, lees, maak_bekend, mag, teken_met, trek_terug,
};
use crate::besluit::procedure::model::{Bekendwijze, Inhoud, Procedure, Voorstel};
use crate::besluit::procedure::rules::kan_mondeling;
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

#[derive(Template)]
#[template(path = "besluit/voorstel.html")]
struct Voorstelpagina {
    p: Page,
    f: Form,
    k: Procedure,
    v: Voorstel,
    i: Inhoud,
    stap: &'static Stap,
    als: Option<Wie>,
    voert: bool,
    wijzen: Vec<Optie>,
    burgemeester: bool,
    brief: Option<Briefstand>,
}

impl Voorstelpagina {
    fn antwoorden(&self) -> Vec<(String, String)> {
        let stap = self.i.stap(self.v.id);
        let een = |(vraag, tekst): &(::procedure::Vraag, String)| {
            (self.p.t(&format!("veld-vraag-{vraag}")), tekst.clone())
        };
        stap.map(|i| i.antwoorden.iter().map(een).collect()).unwrap_or_default()
    }

    /// Which facts the letter still lacks, by the names of their fields.
    fn ontbreekt(&self, b: &Briefstand) -> Vec<String> {
        brief::ontbreekt(&self.p, self.k.kern.soort, b)
    }

    fn artikelen(&self) -> String {
        artikelen(&self.p, self.stap.artikelen)
    }

    fn gekozen(&self) -> Vec<(String, String)> {
        let stap = self.i.stap(self.v.id);
        let een = |(keuze, dag): &(::procedure::Keuze, _)| {
            (self.p.t(&format!("prockeuze-{keuze}")), self.p.dag(*dag))
        };
        stap.map(|i| i.gekozen.iter().map(een).collect()).unwrap_or_default()
    }
}

async fn blad(ik: &Ik, id: ProcedureId, mut f: Form) -> Result<Voorstelpagina, Reject> {
    let context = Context::van(ik);
    let mut tx = ik.app.db.write().await?;
    let open = laad_open(&mut tx, &context, Handeling::ProcedureinhoudInzien, id).await?;
    let v = open.voorstel.clone().ok_or_else(Weigering::niet_gevonden)?;
    let (k, i) = lees(&mut tx, &context, id).await?;
    let stap = keuring(&k, v.zet).map_err(|_| BesluitFout::StapVolgtNiet)?;
    let als = als_wie(&mut tx, &context, &k, stap).await?;
    let brief = brief::stand(&mut tx, &context, (&k, &i), v.id).await?;
    tx.commit().await?;
    let mut p = titel(ik, "voorstel-titel", &k.kern);
    vul_nu(&p, &mut f, ("bekend_op", "bekend_om"), stap.uur, ik.nu);
    p.titel = format!("{}: {}", p.t(&format!("proczet-{}", v.zet)), k.kern.nummer);
    Ok(Voorstelpagina {
        als,
        brief,
        voert: mag(&context, Handeling::ProcedureVoeren),
        wijzen: Optie::van_codes(
            &p,
            "bekendwijze",
            Bekendwijze::ALLE.iter().filter(|w| **w != Bekendwijze::Mondeling || kan_mondeling(stap)),
        ),
        burgemeester: !stap.wie.contains(&Wie::Gemandateerde),
        stap,
        k,
        v,
        i,
        f,
        p,
    })
}

/// GET `/procedures/{id}/voorstel`.
pub async fn voorstel(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg()).await?)
}

/// Which one the reader saw; a form without one is refused as a whole.
fn gezien(f: &mut Form) -> Result<ProcedurestapId, Weigering> {
    f.waarde("stap").parse().map_err(|_| Weigering::ongeldig(f))
}

/// POST `/procedures/{id}/voorstel/ondertekening`. Handed over or told at once, it is made known in the same act.
pub async fn ondertekenen(ik: Ik, Id(id): Id<ProcedureId>, mut inzending: Inzending) -> Antwoord {
    let stap = gezien(&mut inzending.form)?;
    let context = Context::van(&ik);
    let meteen = inzending.form.vinkje("meteen");
    let bekend = if meteen {
        let schema = schema(&ik, id).await?;
        let Some(bekend) = Bekendmaking::lees(&mut inzending.form, schema, ik.nu) else {
            return pagina_fout(&blad(&ik, id, inzending.form).await?);
        };
        Some(bekend)
    } else {
        None
    };
    let mut tx = ik.app.db.write().await?;
    let mondeling = Mondeling(bekend.as_ref().is_some_and(|b| b.wijze == Bekendwijze::Mondeling));
    let mut uitkomst = teken_met(&mut tx, &context, (id, stap), mondeling).await.map(drop);
    if let (Ok(()), Some(bekend)) = (&uitkomst, &bekend) {
        uitkomst = maak_bekend(&mut tx, &context, (id, stap), bekend).await;
    }
    if let Err(fout) = uitkomst {
        drop(tx);
        meld(&mut inzending.form, fout, ("bekend_op", "bekend_om"))?;
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    let doel = if meteen { format!("/procedures/{id}") } else { format!("/procedures/{id}/voorstel") };
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, if meteen { "melding-stap-bekend" } else { "melding-stap-getekend" })
}

async fn schema(ik: &Ik, id: ProcedureId) -> Result<&'static Stap, Reject> {
    let mut c = ik.app.db.read().await?;
    let k = laad_open(&mut c, &Context::van(ik), Handeling::ProcedureInzien, id).await?;
    let v = k.voorstel.as_ref().ok_or(BesluitFout::GeenVoorstel)?;
    keuring(&k, v.zet).map_err(|fout| match fout {
        Stapfout::Reject(reject) => reject,
        _ => BesluitFout::StapVolgtNiet.into(),
    })
}

/// POST `/procedures/{id}/voorstel/bekendmaking`.
pub async fn bekendmaken(ik: Ik, Id(id): Id<ProcedureId>, mut inzending: Inzending) -> Antwoord {
    let stap = gezien(&mut inzending.form)?;
    let schema = schema(&ik, id).await?;
    let Some(bekend) = Bekendmaking::lees(&mut inzending.form, schema, ik.nu) else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let doel = format!("/procedures/{id}");
    let mut tx = ik.app.db.write().await?;
    if let Err(fout) = maak_bekend(&mut tx, &Context::van(&ik), (id, stap), &bekend).await {
        drop(tx);
        meld(&mut inzending.form, fout, ("bekend_op", "bekend_om"))?;
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    }
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-stap-bekend")
}

/// POST `/procedures/{id}/voorstel/intrekking`.
pub async fn terugtrekken(ik: Ik, Id(id): Id<ProcedureId>, inzending: Inzending) -> Antwoord {
    let doel = format!("/procedures/{id}/voorstel");
    let mut tx = ik.app.db.write().await?;
    trek_terug(&mut tx, &Context::van(&ik), id).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-handtekening-terug")
}

/// POST `/procedures/{id}/voorstel/verwijdering`.
pub async fn weggooien(ik: Ik, Id(id): Id<ProcedureId>, inzending: Inzending) -> Antwoord {
    let doel = format!("/procedures/{id}");
    let mut tx = ik.app.db.write().await?;
    gooi_weg(&mut tx, &Context::van(&ik), id).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-voorstel-weg")
}
