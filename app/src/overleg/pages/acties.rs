// SPDX-License-Identifier: EUPL-1.2
//! Actions in lists: the own ones, and those of all members for who runs the tafel.

use askama::Template;
use jiff::civil::Date;
use kernel::TafelId;
use web::{Form, Id, NavItem, Page, Vraag, Weigering};

use crate::overleg::model::Actie;
use crate::overleg::pages::context;
use crate::overleg::store::{self, Actiefilter, Actieplek, Actiestand, Zicht};
use crate::schil::{Antwoord, Ik, Reject, pagina};

const PER_BLAD: i64 = 50;

#[derive(Template)]
#[template(path = "overleg/acties.html")]
struct Lijstpagina {
    p: Page,
    onder: String,
    acties: Vec<Actie>,
    tabs: Vec<NavItem>,
    volgende: String,
    vandaag: Date,
    /// Whether the list holds actions of several organisations.
    van_allen: bool,
}

impl Lijstpagina {
    fn toon(&self, actie: &Actie) -> &'static str {
        match (actie.is_te_laat(self.vandaag), actie.status.code()) {
            (true, _) => "fout",
            (false, "open") => "info",
            (false, "gedaan") => "goed",
            (false, _) => "neutraal",
        }
    }

    fn stand(&self, actie: &Actie) -> String {
        let stand = if actie.is_te_laat(self.vandaag) { "te-laat" } else { actie.status.code() };
        self.p.t(&format!("actiestatus-{stand}"))
    }
}

/// The actions of the own organisation.
pub async fn lijst(ik: Ik, Vraag(f): Vraag) -> Antwoord {
    let p = ik.pagina("acties-titel");
    let onder = p.t("acties-onder");
    toon(&ik, p, onder, &f, None).await
}

/// The actions that follow from a tafel, over all its members: for who runs it.
pub async fn van_tafel(ik: Ik, Id(id): Id<TafelId>, Vraag(f): Vraag) -> Antwoord {
    let tafel = store::tafel(&mut ik.app.db.read().await?, &context(&ik), id).await?;
    let tafel = tafel.filter(|t| t.is_regie()).ok_or_else(Weigering::niet_gevonden)?;
    let p = ik.pagina("acties-tafel-titel");
    toon(&ik, p, tafel.naam.clone(), &f, Some(id)).await
}

async fn toon(ik: &Ik, p: Page, onder: String, f: &Form, tafel: Option<TafelId>) -> Antwoord {
    let filter = Actiefilter {
        stand: f.waarde("stand").parse().unwrap_or(Actiestand::Open),
        tafel,
        na: f.waarde("na").parse().ok(),
        vandaag: ik.nu.dag(),
    };
    let (acties, na) = bladzijde(ik, &filter).await?;
    let basis = tafel.map_or_else(|| "/acties".to_owned(), |t| format!("/tafels/{t}/acties"));
    let tabs = Actiestand::ALLE.iter().map(|stand| NavItem {
        href: format!("{basis}?stand={stand}"),
        label: p.t(&format!("acties-{stand}")),
        actief: *stand == filter.stand,
    });
    pagina(&Lijstpagina {
        tabs: tabs.collect(),
        volgende: na.map_or_else(String::new, |na| format!("{basis}?stand={}&na={na}", filter.stand)),
        vandaag: filter.vandaag,
        van_allen: tafel.is_some(),
        p,
        onder,
        acties,
    })
}

async fn bladzijde(ik: &Ik, filter: &Actiefilter) -> Result<(Vec<Actie>, Option<Actieplek>), Reject> {
    let zicht = Zicht::nieuw(&ik.app.matrix, &ik.actor, ik.nu);
    let mut acties = store::acties(&mut ik.app.db.read().await?, &zicht, filter, PER_BLAD + 1).await?;
    let per_blad = usize::try_from(PER_BLAD).unwrap_or_default();
    let over = acties.len() > per_blad;
    acties.truncate(per_blad);
    let na = acties.last().filter(|_| over).map(|a| Actieplek { vervaldatum: a.vervaldatum, id: a.id });
    Ok((acties, na))
}
