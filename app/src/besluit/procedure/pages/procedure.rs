// SPDX-License-Identifier: EUPL-1.2
//! One procedure: where it stands, what can follow and who signs that, which clocks run and why; and, on a page of its own that is
//! logged, what it says.

use askama::Template;
use db::Conn;
use kernel::{ProcedureId, ProcedurestapId};
use poort::Handeling;
use procedure::{Keuze, Stap};
use web::{Id, Page, Weigering};

use super::{artikelen, kloknaam, standtoon, termijntaal, titel};
use crate::besluit::procedure::handelingen::{kent, laad, lees, lezer, mag};
use crate::besluit::procedure::model::{Aanleiding, Gezet, Inhoud, Kern, Klok, Klokcode, Procedure};
use crate::besluit::procedure::rules::{
    Manier, is_besluit, is_rechtsmiddel, kan_hulpofficier, klokken, manier, rekenaar, voorbij_op,
};
use crate::besluit::procedure::store::lezen::{Filter, kernen};
use crate::besluit::termijnen::goedgekeurd;
use crate::besluit::termijnen::{Goedkeuringstand, Setkenmerk};
use crate::besluit::{brief, mandaat};
use crate::schil::{Antwoord, Context, Ik, pagina};

/// More than this nobody lodges against one case.
const MIDDELEN: i64 = 20;

/// A clock with the sentence that explains it.
struct Klokrij {
    naam: String,
    wanneer: String,
    toon: &'static str,
    badge: &'static str,
    twijfel: bool,
    zin: String,
}

/// A step that can follow.
struct Mogelijk {
    href: String,
    naam: String,
    wie: String,
    artikelen: String,
}

#[derive(Template)]
#[template(path = "besluit/procedure.html")]
struct Procedurepagina {
    p: Page,
    k: Procedure,
    klokken: Vec<Klokrij>,
    mogelijk: Vec<Mogelijk>,
    middelen: Vec<Kern>,
    bevroren: Vec<ProcedurestapId>,
    leest: bool,
    voert: bool,
    /// Whether the reader knows what it comes from.
    kent: bool,
    /// Who approved the set of terms that these days were computed with; none: nobody of this municipality.
    goedgekeurd: Option<(String, String)>,
}

impl Procedurepagina {
    fn toon(&self) -> &'static str {
        standtoon(self.k.kern.stand)
    }

    fn wanneer(&self, s: &Gezet) -> String {
        s.gedaan.op.woorden(termijntaal(&self.p))
    }

    /// Who did it, and who wrote that down when somebody outside did.
    fn wie(&self, s: &Gezet) -> String {
        let als = self.p.t(&format!("procwie-{}", s.wie));
        let sleutel = if s.wie.van_buiten() { "procedure-stap-wie-buiten" } else { "procedure-stap-wie" };
        self.p.tm(sleutel, &[("wie", &als), ("door", &s.door)])
    }

    fn gekozen(&self, s: &Gezet) -> Vec<String> {
        let een = |(keuze, dag): &(Keuze, _)| {
            format!("{}: {}", self.p.t(&format!("prockeuze-{keuze}")), self.p.dag(*dag))
        };
        s.gedaan.gekozen.iter().map(een).collect()
    }

    fn kan_middel(&self, s: &Gezet) -> bool {
        self.voert
            && s.besluitnummer.is_some()
            && is_besluit(s.gedaan.zet)
            && !is_rechtsmiddel(self.k.kern.soort)
    }

    /// Whether the final letter of a step can be opened.
    fn heeft_brief(&self, s: &Gezet) -> bool {
        self.leest && self.bevroren.contains(&s.id)
    }

    /// Whether the letter of a step can still be written.
    fn kan_brief(&self, s: &Gezet) -> bool {
        self.leest
            && self.voert
            && !self.bevroren.contains(&s.id)
            && brief::met_brief(&self.k, s.gedaan.zet, Some(s.wie)).is_some()
    }

    fn middeltoon(&self, k: &Kern) -> &'static str {
        standtoon(k.stand)
    }

    /// Where it came from: address and key of the words.
    fn aanleiding(&self) -> Option<(String, &'static str)> {
        match self.k.kern.aanleiding {
            _ if !self.kent => None,
            Aanleiding::Geen => None,
            Aanleiding::Casus(id) => Some((format!("/casussen/{id}"), "procedure-uit-casus")),
            Aanleiding::Signaal(id) => Some((format!("/signalen/{id}"), "procedure-uit-signaal")),
            Aanleiding::Agendapunt(id) => Some((format!("/agendapunten/{id}"), "procedure-uit-agendapunt")),
        }
    }
}

/// Who takes a step, as a key.
fn wie_zet(stap: &Stap) -> &'static str {
    match manier(stap) {
        Manier::VanBuiten(_) => "procedure-stap-buiten",
        Manier::Zelf => "procedure-stap-medewerker",
        Manier::Ondertekend if stap.wie.contains(&::procedure::Wie::Gemandateerde) => {
            "procedure-stap-mandaat"
        }
        Manier::Ondertekend => "procedure-stap-burgemeester",
    }
}

/// The steps that can follow; `hulpofficier`: whether assistant prosecutors have or had a mandate of this mayor.
fn mogelijk(p: &Page, k: &Procedure, hulpofficier: bool) -> Vec<Mogelijk> {
    let Some(verloop) = k.verloop().filter(|_| k.kern.beeindigd_op.is_none() && !k.kern.stand.is_einde())
    else {
        return vec![];
    };
    let een = |s: &Stap| Mogelijk {
        href: format!("/procedures/{}/stappen/{}", k.kern.id, s.zet),
        naam: p.t(&format!("proczet-{}", s.zet)),
        wie: p.t(wie_zet(s)),
        artikelen: artikelen(p, s.artikelen),
    };
    let zij = |s: &Stap| Mogelijk {
        href: format!("/procedures/{}/stappen/{}/hulpofficier", k.kern.id, s.zet),
        naam: p.t("procedure-stap-hulpofficier"),
        wie: p.t("procedure-stap-buiten"),
        artikelen: artikelen(p, &["Wth 3"]),
    };
    let beide = |s| [Some(een(s)), (hulpofficier && kan_hulpofficier(s)).then(|| zij(s))];
    verloop.mogelijk().flat_map(beide).flatten().collect()
}

/// Whether something can follow that assistant prosecutors could have done. Whether they had a mandate at that hour is judged when it is
/// written down.
async fn hulpofficier(c: &mut Conn, k: &Procedure) -> db::Result<bool> {
    let kan = k.verloop().is_some_and(|v| v.mogelijk().any(kan_hulpofficier));
    Ok(kan && mandaat::ooit_hulpofficieren(c, k.kern.eigenaar).await?)
}

fn klokrijen(p: &Page, ik: &Ik, k: &Procedure) -> Vec<Klokrij> {
    let (Some(verloop), Some(rekenaar)) = (k.verloop(), rekenaar()) else { return vec![] };
    let taal = termijntaal(p);
    let lopend = verloop.klokken(rekenaar);
    let zin = |code: Klokcode, einde: &::termijn::Moment| match code {
        Klokcode::Termijn(code) => lopend
            .iter()
            .find(|l| l.regel.termijn == code && l.werkdatum() == einde)
            .map(|l| {
                let twijfel = l.regel.twijfel.map(|q| p.t(&format!("prockwestie-{q}")));
                [Some(l.antwoord.zin(taal)), twijfel].into_iter().flatten().collect::<Vec<_>>().join(" ")
            })
            .unwrap_or_default(),
        Klokcode::Keuze(_) => p.t("klok-gekozen-uitleg"),
    };
    let rij = |klok: Klok| {
        let voorbij = voorbij_op(&klok.einde) <= ik.nu;
        let (toon, badge) = match (voorbij, klok.van_ons) {
            (true, true) => ("fout", "klok-voorbij"),
            (true, false) => ("neutraal", "klok-voorbij-ander"),
            (false, true) => ("let-op", "klok-loopt"),
            (false, false) => ("info", "klok-ander"),
        };
        Klokrij {
            naam: kloknaam(p, klok.code),
            wanneer: klok.einde.woorden(taal),
            toon,
            badge,
            twijfel: klok.twijfel,
            zin: zin(klok.code, &klok.einde),
        }
    };
    let mut alle = klokken(&verloop, rekenaar);
    alle.sort_by_key(|klok| voorbij_op(&klok.einde).ms());
    alle.into_iter().map(rij).collect()
}

/// GET `/procedures/{id}`.
pub async fn procedure(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    let context = Context::van(&ik);
    let mut c = ik.app.db.read().await?;
    let k = laad(&mut c, &context, Handeling::ProcedureInzien, id).await?;
    let filter = Filter { over: Some(id), ..Filter::default() };
    let middelen = kernen(&mut c, lezer(&context), filter, MIDDELEN).await?;
    let bevroren = brief::bevroren(&mut c, id).await?;
    let set = Setkenmerk::geldend().map_err(|e| Weigering::storing_door(&e, "reading the set of terms"))?;
    let stand = goedgekeurd(&mut c, ik.actor.organisatie, &set).await?;
    let hulpofficier = hulpofficier(&mut c, &k).await?;
    let kent = kent(&mut c, &context, k.kern.aanleiding).await?;
    drop(c);
    let mut p = ik.pagina("procedure-titel");
    p.titel = format!("{} {}", p.t(&format!("proceduresoort-{}", k.kern.soort)), k.kern.nummer);
    pagina(&Procedurepagina {
        klokken: klokrijen(&p, &ik, &k),
        mogelijk: mogelijk(&p, &k, hulpofficier),
        middelen,
        bevroren,
        goedgekeurd: match stand {
            Goedkeuringstand::Geldig(g) => Some((g.naam, p.datum(g.op))),
            _ => None,
        },
        kent,
        leest: mag(&context, Handeling::ProcedureinhoudInzien),
        voert: mag(&context, Handeling::ProcedureVoeren),
        k,
        p,
    })
}

#[derive(Template)]
#[template(path = "besluit/procedure_inhoud.html")]
struct Inhoudpagina {
    p: Page,
    k: Procedure,
    i: Inhoud,
}

impl Inhoudpagina {
    /// Who outside did it.
    fn namens(&self, s: &Gezet) -> String {
        self.i.stap(s.id).and_then(|i| i.namens.clone()).unwrap_or_default()
    }

    fn antwoorden(&self, s: &Gezet) -> Vec<(String, String)> {
        let stap = self.i.stap(s.id);
        let een = |(vraag, tekst): &(::procedure::Vraag, String)| {
            (self.p.t(&format!("veld-vraag-{vraag}")), tekst.clone())
        };
        stap.map(|i| i.antwoorden.iter().map(een).collect()).unwrap_or_default()
    }

    fn wanneer(&self, s: &Gezet) -> String {
        s.gedaan.op.woorden(termijntaal(&self.p))
    }
}

/// GET `/procedures/{id}/inhoud`.
pub async fn inhoud(ik: Ik, Id(id): Id<ProcedureId>) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let (k, i) = lees(&mut tx, &Context::van(&ik), id).await?;
    tx.commit().await?;
    let p = titel(&ik, "procedure-inhoud-titel", &k.kern);
    pagina(&Inhoudpagina { k, i, p })
}
