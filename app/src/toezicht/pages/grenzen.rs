// SPDX-License-Identifier: EUPL-1.2
//! What counts as unusual at the own organisation: open to read for who supervises, and every change an event.

use askama::Template;
use spoor::leg_vast;
use web::{Form, FoutCode, Page};

use crate::schil::{Antwoord, Ik, Inzending, naar, pagina, pagina_fout};
use crate::toezicht::events::GrenzenGezet;
use crate::toezicht::model::Grens;
use crate::toezicht::store::grens as store;

#[derive(Template)]
#[template(path = "toezicht/grenzen.html")]
struct Grenzenpagina {
    p: Page,
    f: Form,
    velden: Vec<String>,
}

fn veld(grens: Grens) -> String {
    format!("grens-{grens}")
}

fn blad(ik: &Ik, f: Form) -> Grenzenpagina {
    let velden = Grens::ALLE.iter().map(|g| veld(*g)).collect();
    Grenzenpagina { p: ik.pagina("grenzen-titel"), f, velden }
}

/// The form, with the numbers that hold.
pub async fn formulier(ik: Ik) -> Antwoord {
    let grenzen = store::grenzen(&mut ik.app.db.read().await?, ik.actor.organisatie).await?;
    let mut f = Form::leeg();
    for grens in Grens::ALLE {
        f.zet(&veld(*grens), grenzen.van(*grens).to_string());
    }
    pagina(&blad(&ik, f))
}

fn lees(f: &mut Form) -> Option<Vec<(Grens, i64)>> {
    let waarden: Vec<_> = Grens::ALLE.iter().map(|g| (*g, f.getal(&veld(*g), 0..=g.hoogste()))).collect();
    let van = |grens| waarden.iter().find(|(g, _)| *g == grens).and_then(|(_, w)| *w);
    if let (Some(begin), Some(eind)) = (van(Grens::WerkdagBegin), van(Grens::WerkdagEind))
        && eind <= begin
    {
        f.meld_fout(&veld(Grens::WerkdagEind), FoutCode::Regel("grenzen-fout-werkdag"), vec![]);
    }
    let goed = f.is_goed();
    waarden.into_iter().map(|(g, w)| Some((g, w?))).collect::<Option<Vec<_>>>().filter(|_| goed)
}

/// Sets them.
pub async fn zetten(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = lees(&mut inzending.form) else {
        return pagina_fout(&blad(&ik, inzending.form));
    };
    let mut tx = ik.app.db.write().await?;
    let gold = store::grenzen(&mut tx, ik.actor.organisatie).await?;
    let anders: Vec<_> = nieuw.into_iter().filter(|(g, w)| gold.van(*g) != *w).collect();
    for (grens, waarde) in &anders {
        store::zet(&mut tx, &ik.actor, ik.nu, *grens, *waarde).await?;
    }
    if !anders.is_empty() {
        let gewijzigd = anders.iter().map(|(g, _)| g.code()).collect();
        leg_vast(&mut tx, ik.bron(), &GrenzenGezet { gewijzigd }).await?;
    }
    inzending.klaar(&mut tx, ik.nu, "/toezicht/bevindingen").await?;
    tx.commit().await?;
    naar("/toezicht/bevindingen", "melding-grenzen-gezet")
}
