// SPDX-License-Identifier: EUPL-1.2
//! Answers that wait, and giving one.

use askama::Template;
use kernel::{SignaalId, TerugkoppelingId, Veldgroep};
use poort::Handeling;
use web::{Paar, Page, Vraag, Weigering};

use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik, Inzending, pagina};
use crate::signaal::acties::{sleutel_in, terugkoppelen};
use crate::signaal::store::Plek;
use crate::signaal::terugkoppeling::{self, Toestand, Wachtend};
use crate::signaal::thema;

const PER_BLAD: i64 = 50;

#[derive(Template)]
#[template(path = "signaal/terugkoppelingen.html")]
struct Lijstpagina {
    p: Page,
    rijen: Vec<(Wachtend, String, bool)>,
    alleen_te_laat: bool,
    volgende: String,
}

/// The answers that wait, the most urgent first.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let alleen_te_laat = f.waarde("laat") == "ja";
    let bereik =
        Bereikfilter::voor(&ik.app.matrix, &ik.actor, Handeling::TerugkoppelingGeven, Veldgroep::Kern, ik.nu);
    let na = f.waarde("na").parse::<Plek>().ok();
    let mut c = ik.app.db.read().await?;
    let mut rijen =
        terugkoppeling::wachtend(&mut c, &bereik, alleen_te_laat.then_some(ik.nu), na, PER_BLAD + 1).await?;
    drop(c);
    let over = rijen.len() > usize::try_from(PER_BLAD).unwrap_or_default();
    rijen.truncate(usize::try_from(PER_BLAD).unwrap_or_default());
    let volgende = rijen.last().filter(|_| over).map_or_else(String::new, |r| {
        let laat = if alleen_te_laat { "&laat=ja" } else { "" };
        format!("/terugkoppelingen?na={}{laat}", Plek { ontvangen_op: r.uiterlijk_op, id: r.signaal })
    });
    let rijen = rijen
        .into_iter()
        .map(|r| {
            let te_laat = r.uiterlijk_op < ik.nu;
            let naam = thema::themanaam(&r.thema, ik.taal());
            (r, naam, te_laat)
        })
        .collect();
    pagina(&Lijstpagina { p: ik.pagina("terugkoppelingen-titel"), rijen, alleen_te_laat, volgende })
}

/// Gives an answer that was asked.
pub async fn geven(
    ik: Ik,
    Paar(id, welke): Paar<SignaalId, TerugkoppelingId>,
    mut inzending: Inzending,
) -> Antwoord {
    let Some(toestand) = inzending.form.keuze::<Toestand>("toestand").filter(|t| *t != Toestand::Ontvangen)
    else {
        return Err(Weigering::ongeldig(&inzending.form).into());
    };
    let mut tx = ik.app.db.write().await?;
    let sleutel = sleutel_in(&mut tx, &ik, Handeling::TerugkoppelingGeven, id).await?;
    terugkoppelen(&mut tx, &ik.actor, ik.nu, &sleutel, (welke, toestand)).await?;
    let naar = format!("/signalen/{id}");
    inzending.klaar(&mut tx, ik.nu, &naar).await?;
    tx.commit().await?;
    crate::schil::naar(&naar, "melding-terugkoppeling-gegeven")
}
