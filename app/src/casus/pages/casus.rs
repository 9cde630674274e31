// SPDX-License-Identifier: EUPL-1.2
//! One casus without what it says: how far it is, who leads, who has a role, and what waits.

use askama::Template;
use kernel::CasusId;
use poort::{Handeling, Relatie, Situatie, Zegel};
use web::{Id, Page};

use super::{lezend, titel};
use crate::casus::handelingen::{laad, mag};
use crate::casus::model::{AveFase, Fasering, Kern, Partij};
use crate::casus::rules::bewaren::termijnen;
use crate::casus::rules::fase::dagen_per_fase;
use crate::casus::rules::gesprek::te_laat;
use crate::casus::store::{lezen, partij, persoon};
use crate::schil::{Antwoord, Context, Ik, pagina};
use crate::thema::themanaam;

/// What this reader may do: decides which buttons are drawn.
struct Mag {
    lezen: bool,
    voeren: bool,
    delen: bool,
}

/// A phase with how long it lasted in all.
struct Faseduur {
    naam: String,
    dagen: String,
}

#[derive(Template)]
#[template(path = "casus/casus.html")]
struct Casuspagina {
    p: Page,
    k: Kern,
    thema: String,
    mag: Mag,
    eigen: bool,
    /// Whether the parties are shown: to the owner, of what can be shared at all.
    deelbaar: bool,
    stap: usize,
    stappen: Vec<String>,
    duur: Vec<Faseduur>,
    fasen: Vec<Fasering>,
    partijen: Vec<Partij>,
    zonder_gesprek: usize,
    gesprek_te_laat: bool,
    herzien_te_laat: bool,
    /// Whether procedures of the mayor can be seen and opened from it; those pages are of another slice.
    procedures: bool,
    /// How many months after closing it goes.
    maanden: String,
    bewaarreden: &'static str,
}

impl Casuspagina {
    const fn verzegeld(&self) -> bool {
        !matches!(self.k.zegel, Zegel::Geen)
    }

    fn loopt(&self, partij: &&Partij) -> bool {
        partij.beeindigd_op.is_none() && self.k.gesloten.is_none()
    }
}

/// The colour of a phase; its name always stands beside it.
pub(super) const fn fasetoon(fase: Option<AveFase>) -> &'static str {
    match fase {
        None | Some(AveFase::Een) => "neutraal",
        Some(AveFase::Twee) => "info",
        Some(AveFase::Drie) => "let-op",
        Some(AveFase::Vier) => "fout",
    }
}

/// GET `/casussen/{id}`.
pub async fn casus(ik: Ik, Id(id): Id<CasusId>) -> Antwoord {
    let context = Context::van(&ik);
    let mut c = lezend(&ik).await?;
    let (k, toegang) = laad(&mut c, &context, Handeling::CasusInzien, id).await?;
    let eigen = toegang.relatie == Relatie::Eigen;
    let fasen = lezen::fasen(&mut c, id).await?;
    let partijen = if eigen { partij::partijen(&mut c, id).await? } else { vec![] };
    let voert = mag(&context, &k, toegang, Handeling::CasusVoeren);
    let zonder = if voert { persoon::zonder_gesprek(&mut c, id).await? } else { vec![] };
    drop(c);
    let p = titel(&ik, "casus-een", &k);
    let tot = k.gesloten.map_or(ik.nu, |(op, _)| op);
    let paren: Vec<_> = fasen.iter().map(|f| (f.fase, f.sinds)).collect();
    let duur = dagen_per_fase(&paren, tot).into_iter().map(|(fase, dagen)| Faseduur {
        naam: p.t(&format!("avefase-{fase}")),
        dagen: p.tm("casus-dagen", &[("aantal", dagen.to_string().as_str())]),
    });
    let open = k.gesloten.is_none();
    pagina(&Casuspagina {
        thema: themanaam(&k.thema, ik.taal()),
        mag: Mag {
            lezen: mag(&context, &k, toegang, Handeling::CasusinhoudInzien),
            voeren: voert && open,
            delen: mag(&context, &k, toegang, Handeling::CasusDelen) && open,
        },
        procedures: eigen
            && k.zegel != Zegel::Bibob
            && ik.mag(Handeling::ProcedureInzien, Situatie::EIGEN)
            && ik.actor.organisatie == k.eigenaar.0,
        deelbaar: eigen && k.zegel != Zegel::Bibob,
        eigen,
        stappen: AveFase::ALLE.iter().map(|f| p.t(&format!("avefase-{f}"))).collect(),
        stap: k.fase.map_or(0, |f| f as usize + 1),
        duur: duur.collect(),
        fasen,
        partijen,
        zonder_gesprek: zonder.len(),
        gesprek_te_laat: zonder.iter().any(|op| te_laat(*op, ik.nu)),
        herzien_te_laat: open && k.herzien_op < ik.nu.dag(),
        maanden: termijnen().maanden(k.zegel).to_string(),
        bewaarreden: termijnen().reden(ik.taal()),
        k,
        p,
    })
}
