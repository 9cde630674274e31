// SPDX-License-Identifier: EUPL-1.2
//! The messages of one's organisation: what waits, what left, and what each says.

use askama::Template;
use kernel::BerichtId;
use poort::{Handeling, Recht};
use web::{Id, Page, Vraag, Weigering};

use crate::app::Wegen;
use crate::bericht::model::{Bericht, Berichtstand};
use crate::bericht::store;
use crate::schil::{Antwoord, Ik, pagina};

const PER_BLAD: usize = 50;

pub(super) fn wegen() -> Wegen {
    Wegen::nieuw().get("/berichten", Recht::Mag(Handeling::BerichtInzien), lijst).get(
        "/berichten/{id}",
        Recht::Mag(Handeling::BerichtInzien),
        een,
    )
}

#[derive(Template)]
#[template(path = "bericht/lijst.html")]
struct Lijst {
    p: Page,
    zonder_post: bool,
    regels: Vec<Regel>,
    volgende: String,
}

#[derive(Template)]
#[template(path = "bericht/een.html")]
struct Een {
    p: Page,
    zonder_post: bool,
    regel: Regel,
    tekst: String,
    wacht: bool,
    fout: String,
}

/// A message in the language of the reader.
struct Regel {
    b: Bericht,
    href: String,
    onderwerp: String,
    aan: String,
    stand: String,
    toon: &'static str,
}

impl Regel {
    fn nieuw(p: &Page, b: Bericht) -> Self {
        let dag = b.dag.map(|dag| p.dag(dag)).unwrap_or_default();
        let toon = match b.stand() {
            Berichtstand::Wacht => "info",
            Berichtstand::Verstuurd => "goed",
            Berichtstand::Opgegeven => "fout",
        };
        Self {
            href: format!("/berichten/{}", b.id),
            onderwerp: p.tm(&b.onderwerp, &[("dag", &dag)]),
            aan: b.aan.clone().unwrap_or_else(|| p.t("bericht-afgeschermd")),
            stand: p.t(&format!("bericht-stand-{}", b.stand())),
            toon,
            b,
        }
    }
}

async fn lijst(ik: Ik, Vraag(mut vraag): Vraag) -> Antwoord {
    let p = ik.pagina("bericht-titel");
    // What cannot be read as a place in the list is the start of it.
    let voor = vraag.keuze_optioneel::<BerichtId>("voor");
    let mut c = ik.app.db.read().await?;
    let aantal = i64::try_from(PER_BLAD).unwrap_or(i64::MAX).saturating_add(1);
    let mut berichten = store::lijst(&mut c, ik.actor.organisatie, voor, aantal).await?;
    let meer = berichten.len() > PER_BLAD;
    berichten.truncate(PER_BLAD);
    let volgende = berichten.last().filter(|_| meer).map(|b| format!("/berichten?voor={}", b.id));
    let regels = berichten.into_iter().map(|b| Regel::nieuw(&p, b)).collect();
    pagina(&Lijst {
        p,
        zonder_post: ik.app.instellingen.smtp.is_none(),
        regels,
        volgende: volgende.unwrap_or_default(),
    })
}

async fn een(ik: Ik, Id(id): Id<BerichtId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let bericht = store::een(&mut c, ik.actor.organisatie, id).await?.ok_or_else(Weigering::niet_gevonden)?;
    let mut p = ik.pagina("bericht-titel");
    let regel = Regel::nieuw(&p, bericht);
    p.titel.clone_from(&regel.onderwerp);
    let dag = regel.b.dag.map(|dag| p.dag(dag)).unwrap_or_default();
    pagina(&Een {
        zonder_post: ik.app.instellingen.smtp.is_none(),
        tekst: p.tm(&regel.b.tekst, &[("dag", &dag)]),
        wacht: regel.b.stand() == Berichtstand::Wacht,
        fout: regel.b.fout.map(|fout| p.t(&format!("bericht-fout-{fout}"))).unwrap_or_default(),
        p,
        regel,
    })
}
