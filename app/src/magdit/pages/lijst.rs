// SPDX-License-Identifier: EUPL-1.2
//! Lists: the questions of the own organisation, those that wait for the jurist, and those about a signaal.

use askama::Template;
use kernel::{MagditvraagId, SignaalId};
use poort::Handeling;
use web::{Id, NavItem, Page, Vraag, Weigering};

use crate::magdit::model::Antwoordsoort;
use crate::magdit::pages::beeld::{Regelbeeld, regelbeeld};
use crate::magdit::rules::Vraagstand;
use crate::magdit::store::{self, Magditvraag, Vraagfilter, Zicht};
use crate::schil::{Antwoord, Ik, Reject, pagina};
use crate::signaal::{self, Kern};

const PER_BLAD: i64 = 30;
/// More than this was never asked about one signaal.
const BIJ_SIGNAAL: i64 = 100;

#[derive(Template)]
#[template(path = "magdit/vragen.html")]
struct Lijstpagina {
    p: Page,
    onder: String,
    rijen: Vec<Regelbeeld>,
    tabs: Vec<NavItem>,
    volgende: String,
    leeg: String,
    /// The page of one signaal: where it leads back to, and where to ask.
    signaal: Option<Kern>,
}

async fn rijen(ik: &Ik, p: &Page, alle: &[Magditvraag]) -> Result<Vec<Regelbeeld>, Reject> {
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let ids: Vec<SignaalId> = alle.iter().filter_map(|v| v.signaal).collect();
    let zichtbaar = if ids.is_empty() {
        vec![]
    } else {
        signaal::store::kernen(&mut ik.app.db.read().await?, zicht.bereik(), &ids).await?
    };
    Ok(alle.iter().map(|v| regelbeeld(p, v, &zichtbaar)).collect())
}

async fn blad(
    ik: &Ik,
    filter: Vraagfilter,
    aantal: i64,
) -> Result<(Vec<Magditvraag>, Option<MagditvraagId>), Reject> {
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let mut alle = store::vragen(&mut ik.app.db.read().await?, &zicht, filter, aantal + 1).await?;
    let per_blad = usize::try_from(aantal).unwrap_or_default();
    let over = alle.len() > per_blad;
    alle.truncate(per_blad);
    let na = alle.last().filter(|_| over).map(|v| v.id);
    Ok((alle, na))
}

/// The questions of the own organisation, newest first.
pub async fn vragen(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let p = ik.pagina("magdit-vragen-titel");
    let antwoord: Option<Antwoordsoort> = f.waarde("antwoord").parse().ok();
    let na = f.waarde("na").parse().ok();
    let (alle, na) = blad(&ik, Vraagfilter { antwoord, na, ..Vraagfilter::default() }, PER_BLAD).await?;
    let keuze = antwoord.map_or("", Antwoordsoort::code);
    let tabs = std::iter::once(NavItem {
        href: "/mag-dit/vragen".to_owned(),
        label: p.t("magdit-vragen-alle"),
        actief: antwoord.is_none(),
    })
    .chain(Antwoordsoort::ALLE.iter().map(|a| NavItem {
        href: format!("/mag-dit/vragen?antwoord={a}"),
        label: p.t(&format!("magdit-antwoord-{a}")),
        actief: antwoord == Some(*a),
    }));
    pagina(&Lijstpagina {
        rijen: rijen(&ik, &p, &alle).await?,
        tabs: tabs.collect(),
        volgende: na.map_or_else(String::new, |na| format!("/mag-dit/vragen?antwoord={keuze}&na={na}")),
        onder: p.t("magdit-vragen-onder"),
        leeg: p.t("magdit-vragen-geen"),
        signaal: None,
        p,
    })
}

/// What waits for the jurist, longest first.
pub async fn wachtrij(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let p = ik.pagina("magdit-wachtrij-titel");
    let na = f.waarde("na").parse().ok();
    let filter = Vraagfilter { stand: Some(Vraagstand::Wacht), na, ..Vraagfilter::default() };
    let (alle, na) = blad(&ik, filter, PER_BLAD).await?;
    pagina(&Lijstpagina {
        rijen: rijen(&ik, &p, &alle).await?,
        tabs: vec![],
        volgende: na.map_or_else(String::new, |na| format!("/mag-dit/wachtrij?na={na}")),
        onder: p.t("magdit-wachtrij-onder"),
        leeg: p.t("magdit-wachtrij-geen"),
        signaal: None,
        p,
    })
}

/// What the own organisation asked about a signaal, for who may see it.
pub async fn van_signaal(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let sleutel = signaal::sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
    let kern = signaal::store::kern(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    drop(c);
    let p = ik.pagina("magdit-signaal-titel");
    let filter = Vraagfilter { signaal: Some(id), ..Vraagfilter::default() };
    let (alle, _) = blad(&ik, filter, BIJ_SIGNAAL).await?;
    let rijen = rijen(&ik, &p, &alle).await?;
    signaal::noteer_inzage(&ik, &sleutel, "mag-dit").await?;
    pagina(&Lijstpagina {
        rijen,
        tabs: vec![],
        volgende: String::new(),
        onder: kern.nummer.clone(),
        leeg: p.t("magdit-signaal-geen"),
        signaal: Some(kern),
        p,
    })
}
