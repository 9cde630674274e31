// SPDX-License-Identifier: EUPL-1.2
//! The declaration of destruction: on screen, on paper and as a file. It can be read for ever: it holds nothing that leads
//! to a person outside the staff.

use askama::Template;
use db::Conn;
use kernel::VernietigingsvoorstelId;
use spoor::leg_vast;
use web::{Id, Page, Weigering};

use crate::bewaren::errors::BewaarFout;
use crate::bewaren::events::VerklaringGeexporteerd;
use crate::bewaren::model::{Lijstregel, Uitval, Voorstel, Voorstelstand};
use crate::bewaren::pages::{Grondtelling, Regelrij, per_grond, regelrij};
use crate::bewaren::rules::lijsthash;
use crate::bewaren::store;
use crate::netwerk::organisatie;
use crate::schil::{Antwoord, Ik, Inzending, Reject, csv_bestand, pagina};

#[derive(Template)]
#[template(path = "bewaren/verklaring.html")]
struct Verklaring {
    p: Page,
    v: Voorstel,
    organisatienaam: String,
    gronden: Vec<Grondtelling>,
    vernietigd: Vec<Regelrij>,
    gebleven: Vec<Regelrij>,
    /// The list is still the one that was approved.
    hash_klopt: bool,
}

async fn lees(
    c: &mut Conn,
    ik: &Ik,
    id: VernietigingsvoorstelId,
) -> Result<(Voorstel, Vec<Lijstregel>), Reject> {
    let v = store::voorstel(c, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    if v.stand() != Voorstelstand::Uitgevoerd {
        return Err(BewaarFout::NietUitgevoerd.into());
    }
    let regels = store::regels(c, &v).await?;
    Ok((v, regels))
}

/// The page; it prints as it is read.
pub async fn verklaring(ik: Ik, Id(id): Id<VernietigingsvoorstelId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let (v, regels) = lees(&mut c, &ik, id).await?;
    let eigen = organisatie(&mut c, v.organisatie).await?;
    drop(c);
    let p = ik.pagina("verklaring-titel");
    let (vernietigd, gebleven): (Vec<_>, Vec<_>) = regels.iter().partition(|r| r.vernietigd_op.is_some());
    pagina(&Verklaring {
        organisatienaam: eigen.map(|o| o.naam).unwrap_or_default(),
        gronden: per_grond(&p, &regels),
        vernietigd: vernietigd.into_iter().map(|r| regelrij(&p, r)).collect(),
        gebleven: gebleven.into_iter().map(|r| regelrij(&p, r)).collect(),
        hash_klopt: lijsthash(v.tot, regels.iter().map(|r| &r.kandidaat)) == v.lijsthash,
        v,
        p,
    })
}

const KOPPEN: &[&str] = &[
    "nummer",
    "regel",
    "vernietigen_op",
    "uitkomst",
    "vernietigd_op",
    "gebleven_om",
    "voorgesteld_door",
    "voorgesteld_op",
    "goedgekeurd_door",
    "goedgekeurd_op",
    "lijsthash",
    "spoornummer",
    "spoorhash",
];

/// The same as a file, every line whole by itself; that it left the product is an event.
pub async fn bestand(ik: Ik, Id(id): Id<VernietigingsvoorstelId>, _inzending: Inzending) -> Antwoord {
    let (v, regels) = lees(&mut ik.app.db.read().await?, &ik, id).await?;
    let rijen: Vec<Vec<String>> = regels.iter().map(|r| csvrij(&v, r)).collect();
    let mut tx = ik.app.db.write().await?;
    leg_vast(&mut tx, ik.bron(), &VerklaringGeexporteerd { voorstel: id }).await?;
    tx.commit().await?;
    csv_bestand(&format!("verklaring-van-vernietiging-{id}.csv"), KOPPEN, &rijen)
}

fn csvrij(v: &Voorstel, r: &Lijstregel) -> Vec<String> {
    let k = &r.kandidaat;
    let gebleven = k.beletsel.map(|b| b.code()).or_else(|| r.uitgevallen.map(Uitval::code));
    let goedgekeurd = v.goedgekeurd.as_ref();
    let (nummer, hash) = v.spoor.clone().unwrap_or_default();
    vec![
        k.nummer.clone(),
        k.grond.trim_start_matches("bewaargrond-").to_owned(),
        k.vernietigen_op.to_string(),
        k.uitkomst.clone().unwrap_or_default(),
        r.vernietigd_op.map(|op| op.rfc3339()).unwrap_or_default(),
        gebleven.unwrap_or_default().to_owned(),
        v.voorgesteld.naam.clone(),
        v.voorgesteld.op.rfc3339(),
        goedgekeurd.map(|d| d.naam.clone()).unwrap_or_default(),
        goedgekeurd.map(|d| d.op.rfc3339()).unwrap_or_default(),
        v.lijsthash.clone(),
        nummer.to_string(),
        hash,
    ]
}
