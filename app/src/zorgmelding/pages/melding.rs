// SPDX-License-Identifier: EUPL-1.2
//! One report without what it says: for the sender the answer, for the VIA and the receiver how far it is and what can follow.

use askama::Template;
use kernel::ZorgmeldingId;
use poort::Handeling;
use web::{Form, Id, Optie, Page, Weigering};

use super::{antwoord, gemeentenaam, ja_nee, lezend};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::zorgmelding::handelingen::{self, eerdere, laad, rol};
use crate::zorgmelding::model::Kern;
use crate::zorgmelding::rules::dagen::HERHALING_MAANDEN;
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::rules::stand::Stand;
use crate::zorgmelding::store::lezen;
use crate::zorgmelding::werk::grenzen;

#[derive(Template)]
#[template(path = "zorgmelding/gestuurd.html")]
struct Gestuurdpagina {
    p: Page,
    gemeente: String,
    op: String,
    politienummer: Option<String>,
    antwoord: (String, &'static str),
}

#[derive(Template)]
#[template(path = "zorgmelding/melding.html")]
struct Meldingpagina {
    p: Page,
    f: Form,
    rol: Rol,
    k: Kern,
    gemeente: String,
    eerdere: String,
    te_laat: bool,
    stappen: Vec<String>,
    stap: usize,
    opgepakt: Vec<Optie>,
}

async fn blad(ik: &Ik, id: ZorgmeldingId, f: Form) -> Result<Meldingpagina, Reject> {
    let mut c = lezend(ik).await?;
    let (rol, k) = laad(&mut c, &Context::van(ik), Handeling::ZorgmeldingInzien, id).await?;
    let te_laat = grenzen(&mut c, k.eigenaar.0, ik.nu).await?.te_laat(&k);
    let aantal = if rol == Rol::Via { eerdere(&mut c, k.eigenaar.0, id, ik.nu).await? } else { None };
    let p = ik.pagina("zorg-melding-titel");
    let maanden = HERHALING_MAANDEN.to_string();
    let eerdere = match aantal {
        Some(n) => p.tm("zorg-eerdere", &[("aantal", n.to_string().as_str()), ("maanden", maanden.as_str())]),
        None => p.t("zorg-eerdere-onbekend"),
    };
    Ok(Meldingpagina {
        f,
        rol,
        gemeente: gemeentenaam(&k.gemeente),
        eerdere,
        te_laat,
        stappen: ["geven", "bevestigen", "terugmelden"].map(|s| p.t(&format!("zorgstap-{s}"))).into(),
        stap: match k.stand {
            Stand::Ontvangen => 1,
            Stand::Gerouteerd => 2,
            Stand::Bevestigd => 3,
            Stand::Teruggemeld | Stand::Vernietigd => 4,
        },
        opgepakt: ja_nee(&p, "zorg-opgepakt"),
        k,
        p,
    })
}

/// GET `/zorgmeldingen/{id}`.
pub async fn melding(ik: Ik, Id(id): Id<ZorgmeldingId>) -> Antwoord {
    let mut c = lezend(&ik).await?;
    if rol(&mut c, &Context::van(&ik), Handeling::ZorgmeldingInzien).await? != Rol::Afzender {
        drop(c);
        return pagina(&blad(&ik, id, Form::leeg()).await?);
    }
    let gestuurd = lezen::een_gestuurd(&mut c, ik.actor.organisatie, id).await?;
    drop(c);
    let g = gestuurd.ok_or_else(Weigering::niet_gevonden)?;
    let p = ik.pagina("zorg-melding-titel");
    pagina(&Gestuurdpagina {
        gemeente: gemeentenaam(&g.gemeente),
        op: p.datum_tijd(g.op),
        antwoord: antwoord(&p, g.opgepakt),
        politienummer: g.politienummer,
        p,
    })
}

/// POST `/zorgmeldingen/{id}/terughaling`.
pub async fn terughalen(ik: Ik, Id(id): Id<ZorgmeldingId>, inzending: Inzending) -> Antwoord {
    let doel = format!("/zorgmeldingen/{id}");
    let mut tx = ik.app.db.write().await?;
    handelingen::haal_terug(&mut tx, &Context::van(&ik), id).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-zorg-teruggehaald")
}

/// POST `/zorgmeldingen/{id}/ontvangst`: the receipt; after it the report can be read.
pub async fn bevestigen(ik: Ik, Id(id): Id<ZorgmeldingId>, inzending: Inzending) -> Antwoord {
    let doel = format!("/zorgmeldingen/{id}/inhoud");
    let mut tx = ik.app.db.write().await?;
    handelingen::bevestig(&mut tx, &Context::van(&ik), id).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-zorg-bevestigd")
}

/// POST `/zorgmeldingen/{id}/terugmelding`: taken up, or not.
pub async fn terugmelden(ik: Ik, Id(id): Id<ZorgmeldingId>, mut inzending: Inzending) -> Antwoord {
    laad(&mut lezend(&ik).await?, &Context::van(&ik), Handeling::ZorgmeldingTerugmelden, id).await?;
    let Some(opgepakt) = inzending.form.ja_nee("opgepakt") else {
        return pagina_fout(&blad(&ik, id, inzending.form).await?);
    };
    let doel = format!("/zorgmeldingen/{id}");
    let mut tx = ik.app.db.write().await?;
    handelingen::meld_terug(&mut tx, &Context::van(&ik), id, opgepakt).await?;
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-zorg-teruggemeld")
}
