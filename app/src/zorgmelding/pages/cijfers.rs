// SPDX-License-Identifier: EUPL-1.2
//! Yearly figures by municipality, without small counts.

use std::collections::BTreeSet;

use askama::Template;
use db::Conn;
use kernel::OrganisatieId;
use poort::Handeling;
use web::{NavItem, Page, Vraag};

use super::{gemeentenaam, lezend};
use crate::netwerk::{self, Afspraakhandeling};
use crate::schil::{Antwoord, Context, Ik, pagina};
use crate::zorgmelding::handelingen::eis_rol;
use crate::zorgmelding::rules::cijfers::{Cijfers, Getal, KLEINSTE, cijfers};
use crate::zorgmelding::rules::rol::Rol;
use crate::zorgmelding::store;

#[derive(Template)]
#[template(path = "zorgmelding/cijfers.html")]
struct Cijferpagina {
    p: Page,
    tabs: Vec<NavItem>,
    jaar: i64,
    regels: Vec<(String, String)>,
    samen: String,
    verborgen: bool,
    kleinste: String,
}

/// The figures of a year, of the municipalities that are a party now.
async fn van_jaar(c: &mut Conn, via: OrganisatieId, jaar: i64) -> db::Result<Cijfers> {
    let aantallen = store::cijfers::van_jaar(c, via, jaar).await?;
    let afspraken = netwerk::afspraken_van(c, via).await?;
    let partijen: BTreeSet<OrganisatieId> = afspraken
        .iter()
        .filter(|a| a.staat_toe(Afspraakhandeling::Zorgmelden))
        .flat_map(|a| a.partijen.iter().map(|p| p.organisatie))
        .collect();
    let organisaties = netwerk::organisaties(c).await?;
    let deelnemers = organisaties.into_iter().filter(|o| partijen.contains(&o.id)).filter_map(|o| o.cbs_code);
    Ok(cijfers(&deelnemers.collect(), &aantallen))
}

/// GET `/zorgmeldingen/cijfers`.
pub async fn blad(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let mut c = lezend(&ik).await?;
    eis_rol(&mut c, &Context::van(&ik), Handeling::ZorgcijfersInzien, Rol::Via).await?;
    let dit_jaar = i64::from(ik.nu.dag().year());
    let mut jaren = store::cijfers::jaren(&mut c, ik.actor.organisatie).await?;
    if !jaren.contains(&dit_jaar) {
        jaren.insert(0, dit_jaar);
    }
    let jaar = f.waarde("jaar").parse().ok().filter(|j| jaren.contains(j)).unwrap_or(dit_jaar);
    let cijfers = van_jaar(&mut c, ik.actor.organisatie, jaar).await?;
    drop(c);
    let p = ik.pagina("zorg-cijfers-titel");
    let kleinste = KLEINSTE.to_string();
    let minder = p.tm("zorg-cijfers-minder", &[("aantal", kleinste.as_str())]);
    let getal = |g: &Getal| match g {
        Getal::Aantal(n) => p.getal(*n),
        Getal::Minder => minder.clone(),
    };
    let mut regels: Vec<(String, String)> =
        cijfers.regels.iter().map(|(code, g)| (gemeentenaam(code), getal(g))).collect();
    regels.sort();
    pagina(&Cijferpagina {
        tabs: jaren
            .iter()
            .map(|j| NavItem {
                href: format!("/zorgmeldingen/cijfers?jaar={j}"),
                label: j.to_string(),
                actief: *j == jaar,
            })
            .collect(),
        jaar,
        regels,
        samen: p.getal(cijfers.samen),
        verborgen: cijfers.verborgen,
        kleinste,
        p,
    })
}
