// SPDX-License-Identifier: EUPL-1.2
//! What was given to whom and received from whom, on what ground: to account for it (art. 5 lid 2 and 15 lid 1 onder c AVG).

use std::collections::HashMap;

use askama::Template;
use kernel::{OrganisatieId, SignaalId, Veldgroep, VerstrekkingId};
use poort::Handeling;
use spoor::leg_vast;
use web::{Form, Optie, Page, Vraag};

use crate::netwerk::organisaties;
use crate::poort::{Bereikfilter, Verstrekking, Verstrekkingsfilter, verstrekkingen};
use crate::schil::{Antwoord, Ik, Inzending, Reject, csv_bestand, pagina, pagina_fout};
use crate::signaal;
use crate::toezicht::events::{VerstrekkingenGeexporteerd, VerstrekkingenIngezien};
use crate::toezicht::pages::{TOT, VANAF, blad, lees_periode, volgende};

const PER_BLAD: i64 = 50;
/// More than this is for a shorter period.
const BESTAND_MAX: i64 = 5_000;
const PARTNER: &str = "toezicht_partner";
const PAD: &str = "/toezicht/verstrekkingen";

/// A verstrekking with the number of its signaal, as far as the reader may know it.
struct Rij {
    v: Verstrekking,
    nummer: String,
    veldgroepen: String,
    stand: &'static str,
}

#[derive(Template)]
#[template(path = "toezicht/verstrekkingen.html")]
struct Lijstpagina {
    p: Page,
    f: Form,
    partners: Vec<Optie>,
    rijen: Vec<Rij>,
    volgende: String,
}

fn lees(f: &mut Form) -> Verstrekkingsfilter {
    let (vanaf, tot) = lees_periode(f);
    Verstrekkingsfilter {
        partner: f.keuze_optioneel::<OrganisatieId>(PARTNER),
        vanaf,
        tot,
        voor: f.keuze_optioneel::<VerstrekkingId>("voor"),
    }
}

async fn rijen(ik: &Ik, p: &Page, filter: Verstrekkingsfilter, aantal: i64) -> Result<Vec<Rij>, Reject> {
    let inzien = Handeling::VerstrekkingInzien;
    let bereik = Bereikfilter::voor(&ik.app.matrix, &ik.actor, inzien, Veldgroep::Bestaan, ik.nu);
    let kern = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let mut c = ik.app.db.read().await?;
    let alle = verstrekkingen(&mut c, &ik.actor, &bereik, filter, aantal).await?;
    let mut ids: Vec<SignaalId> = alle.iter().map(|v| v.signaal).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut nummers: HashMap<SignaalId, String> = HashMap::new();
    for stuk in ids.chunks(500) {
        let kernen = signaal::store::kernen(&mut c, &kern, stuk).await?;
        nummers.extend(kernen.into_iter().map(|k| (k.id, k.nummer)));
    }
    Ok(alle
        .into_iter()
        .map(|v| {
            let groepen: Vec<String> =
                v.veldgroepen.groepen().map(|g| p.t(&format!("netwerk-veldgroep-{g}"))).collect();
            let stand = match v.ingetrokken_op {
                Some(_) => "ingetrokken",
                None if v.tot <= ik.nu => "voorbij",
                None => "loopt",
            };
            let nummer = nummers.get(&v.signaal).cloned().unwrap_or_default();
            Rij { nummer, veldgroepen: groepen.join(", "), stand, v }
        })
        .collect())
}

async fn partners(ik: &Ik) -> Result<Vec<Optie>, Reject> {
    let alle = organisaties(&mut ik.app.db.read().await?).await?;
    let anderen = alle.into_iter().filter(|o| o.id != ik.actor.organisatie);
    Ok(anderen.map(|o| Optie::nieuw(o.id.to_string(), o.naam)).collect())
}

/// The page. Reading it is an event.
pub async fn lijst(ik: Ik, Vraag(mut f): Vraag) -> Antwoord {
    let p = ik.pagina("verstrekt-titel");
    let filter = lees(&mut f);
    let goed = f.is_goed();
    let (rijen, laatste) = blad(rijen(&ik, &p, filter, PER_BLAD + 1).await?, PER_BLAD, |r| r.v.id);
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &VerstrekkingenIngezien { regels: rijen.len() }).await?;
    tx.commit().await?;
    let volgende = volgende(PAD, &f, &[PARTNER, VANAF, TOT], laatste);
    let blad = Lijstpagina { partners: partners(&ik).await?, volgende, rijen, f, p };
    if goed { pagina(&blad) } else { pagina_fout(&blad) }
}

const KOPPEN: &[&str] = &[
    "gever",
    "ontvanger",
    "signaal",
    "veldgroepen",
    "afspraak",
    "versie",
    "grondslag",
    "doel",
    "noodzaak",
    "van",
    "tot",
    "ingetrokken",
];

/// The same choice as a file; that it left the product is an event.
pub async fn bestand(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let p = ik.pagina("verstrekt-titel");
    let filter = Verstrekkingsfilter { voor: None, ..lees(&mut inzending.form) };
    let rijen = rijen(&ik, &p, filter, BESTAND_MAX).await?;
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &VerstrekkingenGeexporteerd { regels: rijen.len() }).await?;
    tx.commit().await?;
    let regels: Vec<Vec<String>> = rijen.into_iter().map(regel).collect();
    csv_bestand("verstrekkingen.csv", KOPPEN, &regels)
}

fn regel(r: Rij) -> Vec<String> {
    let v = r.v;
    vec![
        v.gever,
        v.aan,
        r.nummer,
        r.veldgroepen,
        v.afspraak,
        v.afspraak_versie.to_string(),
        v.grondslag.replace('\n', "; "),
        v.doel,
        v.noodzaak,
        v.van.rfc3339(),
        v.tot.rfc3339(),
        v.ingetrokken_op.map(kernel::Tijdstip::rfc3339).unwrap_or_default(),
    ]
}
