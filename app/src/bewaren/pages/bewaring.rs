// SPDX-License-Identifier: EUPL-1.2
//! How long a signaal is kept, why, and what stands in the way; putting and lifting a duty to keep.

use askama::Template;
use kernel::{BewaarplichtId, SignaalId};
use poort::Handeling;
use web::{Form, FoutCode, Id, Optie, Paar, Page, Weigering};

use crate::bewaren::acties::{self, Context, eis_eigen};
use crate::bewaren::model::{Beletsel, Bewaarplicht, Bewaarplichtsoort, Kandidaat};
use crate::bewaren::pages::grondtekst;
use crate::bewaren::rules::langste_bewaarplicht;
use crate::bewaren::store::{self, NieuweBewaarplicht};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal::{self, Kern};

const SOORT: &str = "bewaarplicht_soort";
const REDEN: &str = "bewaarplicht_reden";
const TOT: &str = "bewaarplicht_tot";
const OPHEFREDEN: &str = "opheffingsreden";

#[derive(Template)]
#[template(path = "bewaren/bewaring.html")]
struct Bewaringblad {
    p: Page,
    f: Form,
    kern: Kern,
    grond: String,
    beletsel: Option<Beletsel>,
    /// Each with whether it holds today.
    plichten: Vec<(Bewaarplicht, bool)>,
    soorten: Vec<Optie>,
    mag_zetten: bool,
    /// The duty of which lifting was refused for an error.
    bij: Option<BewaarplichtId>,
}

async fn blad(ik: &Ik, id: SignaalId, f: Form, bij: Option<BewaarplichtId>) -> Result<Bewaringblad, Reject> {
    let mut c = ik.app.db.read().await?;
    let sleutel = signaal::sleutel(&mut c, ik, Handeling::SignaalInzien, id).await?;
    eis_eigen(&sleutel)?;
    let kern = signaal::store::kern(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    let plichten = store::bewaarplichten(&mut c, &sleutel).await?;
    let mut zelf = [Kandidaat {
        signaal: id,
        nummer: kern.nummer.clone(),
        grond: kern.vernietigingsgrond.clone(),
        vernietigen_op: kern.vernietigen_op,
        uitkomst: kern.uitkomst.clone(),
        beletsel: None,
    }];
    let vandaag = ik.nu.dag();
    store::vul_beletsels(&mut c, &mut zelf, vandaag).await?;
    drop(c);
    signaal::noteer_inzage(ik, &sleutel, "bewaren").await?;
    let p = ik.pagina("bewaring-titel");
    let soort = |s: &Bewaarplichtsoort| Optie::nieuw(s.code(), p.t(&format!("bewaarplicht-{s}")));
    Ok(Bewaringblad {
        grond: grondtekst(&p, &kern.vernietigingsgrond),
        beletsel: zelf.into_iter().next().and_then(|k| k.beletsel),
        plichten: plichten
            .into_iter()
            .map(|b| {
                let geldt = b.geldt(vandaag);
                (b, geldt)
            })
            .collect(),
        soorten: Bewaarplichtsoort::ALLE.iter().map(soort).collect(),
        mag_zetten: sleutel.toegang().mag(&ik.app.matrix, &ik.actor, Handeling::BewaarplichtZetten),
        kern,
        bij,
        f,
        p,
    })
}

/// The page.
pub async fn bewaring(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    pagina(&blad(&ik, id, Form::leeg(), None).await?)
}

/// A duty as it was typed; `None` with the errors in the form.
fn lees(f: &mut Form, ik: &Ik) -> Option<NieuweBewaarplicht> {
    let (soort, reden, tot) = (f.keuze(SOORT), f.tekst(REDEN, 10, 500), f.datum(TOT));
    let vandaag = ik.nu.dag();
    if tot.is_some_and(|tot| tot < vandaag) {
        f.meld_fout(TOT, FoutCode::Regel("bewaren-fout-voorbij"), vec![]);
    }
    if tot.is_some_and(|tot| tot > langste_bewaarplicht(vandaag)) {
        f.meld_fout(TOT, FoutCode::Regel("bewaren-fout-te-lang"), vec![]);
    }
    let (Some(soort), Some(reden), Some(tot), true) = (soort, reden, tot, f.is_goed()) else { return None };
    Some(NieuweBewaarplicht { soort, reden, tot })
}

/// Puts a duty to keep.
pub async fn zetten(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let sleutel = signaal::sleutel_in(&mut tx, &ik, Handeling::BewaarplichtZetten, id).await?;
    let Some(nieuw) = lees(&mut inzending.form, &ik) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form, None).await?);
    };
    acties::zet_bewaarplicht(&mut tx, &Context::van(&ik), &sleutel, &nieuw).await?;
    let doel = format!("/signalen/{id}/bewaring");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-bewaarplicht-gezet")
}

/// Lifts a duty to keep, with a reason.
pub async fn opheffen(
    ik: Ik,
    Paar(id, plicht): Paar<SignaalId, BewaarplichtId>,
    mut inzending: Inzending,
) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let sleutel = signaal::sleutel_in(&mut tx, &ik, Handeling::BewaarplichtZetten, id).await?;
    let Some(reden) = inzending.form.tekst(OPHEFREDEN, 10, 500) else {
        drop(tx);
        return pagina_fout(&blad(&ik, id, inzending.form, Some(plicht)).await?);
    };
    acties::hef_bewaarplicht_op(&mut tx, &Context::van(&ik), &sleutel, (plicht, &reden)).await?;
    let doel = format!("/signalen/{id}/bewaring");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-bewaarplicht-opgeheven")
}
