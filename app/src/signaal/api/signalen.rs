// SPDX-License-Identifier: EUPL-1.2
//! List, one signaal, and registering.

use kernel::{SignaalId, Veldgroep};
use poort::Handeling;
use web::{Form, FoutCode, Id, Weigering};

use crate::api::{Command, Query, json};
use crate::poort::Bereikfilter;
use crate::schil::{Antwoord, Ik};
use crate::signaal::acties::{self, noteer_inzage_van, ontvangst, sleutel};
use crate::signaal::api::vormen::{KERN, SIGNAAL, Signaal};
use crate::signaal::formulier::lees_registratie;
use crate::signaal::store::{self, Filter, Plek};
use crate::signaal::{terugkoppeling, thema};

/// The newest signalen that this functie may see, page by page.
pub async fn lijst(ik: Ik, mut query: Query) -> Antwoord {
    let filter = lees_filter(&mut query.form);
    let blad = query.page::<Plek>()?;
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let filter = Filter { na: blad.after, ..filter };
    let kernen = store::lijst(&mut ik.app.db.read().await?, &bereik, &filter, blad.read()).await?;
    blad.answer(&KERN, kernen, |k| Plek { ontvangen_op: k.ontvangen_op, id: k.id })
}

/// On a page a filter that makes no sense is left out; a program hears about it.
fn lees_filter(f: &mut Form) -> Filter {
    let fasen = f.keuzes("fase").unwrap_or_default();
    let bekend = |f: &mut Form, veld: &str, bestaat: fn(&str) -> bool| {
        let code = f.regel_optioneel(veld, 40)?;
        if !bestaat(&code) {
            f.meld_fout(veld, FoutCode::Keuze, vec![]);
        }
        Some(code)
    };
    Filter {
        geteld: None,
        fasen,
        thema: bekend(f, "thema", |code| thema::thema(code).is_some()),
        gebied: bekend(f, "gebied", |code| gebied::naam(code).is_some()),
        vanaf: None,
        na: None,
    }
}

/// One signaal, as far as the key opens it. Reading it is an event.
pub async fn detail(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
    let kern = store::kern(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    let terugkoppelingen =
        if sleutel.toegang().is_eigen() { Some(terugkoppeling::van(&mut c, &sleutel).await?) } else { None };
    let inhoud = store::inhoud(&mut c, &sleutel).await?;
    let wie = store::melder(&mut c, &sleutel).await?.met(store::personen(&mut c, &sleutel).await?);
    let bijlagen = store::bijlagen(&mut c, &sleutel).await?;
    drop(c);
    let (melder, personen) = noteer_inzage_van(&ik, &sleutel, "behandelen", wie).await?;
    let signaal = Signaal { kern, inhoud, melder, personen, bijlagen, terugkoppelingen };
    Ok(json(&SIGNAAL.json(&signaal)))
}

/// Registers a signaal for one's own organisation.
pub async fn registreren(ik: Ik, mut command: Command) -> Antwoord {
    let ontvangst = ontvangst(&ik).await?;
    let nieuw = command.read(|f| lees_registratie(f, &ontvangst))?;
    let mut tx = command.begin(&ik.app).await?;
    let vastgelegd = acties::registreren(&mut tx, &ik, &nieuw).await?;
    command.created(tx, format!("/api/v1/signalen/{}", vastgelegd.id)).await
}
