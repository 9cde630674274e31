// SPDX-License-Identifier: EUPL-1.2
//! The page that compares, and the same table as a file. On paper it is the table alone.

use askama::Template;
use kernel::OrganisatieId;
use poort::{Handeling, Situatie};
use web::{Form, NavItem, Optie, Page, Vraag as Webvraag};

use crate::besluit::instrument::gemeenten::Gemeenten;
use crate::besluit::instrument::model::Instrumentsoort;
use crate::besluit::instrument::pages::{kort, maatregeltekst, tabs};
use crate::besluit::instrument::vergelijking::model::{Merk, Rij, Vak, Vergelijking, Vergelijkrij, Waarde};
use crate::besluit::instrument::vergelijking::rules::verschil;
use crate::besluit::instrument::vergelijking::vraag::{MEERDERHEID, Vraag};
use crate::schil::{Antwoord, Context, Ik, Reject, csv_bestand, pagina};

#[derive(Template)]
#[template(path = "besluit/vergelijken.html")]
struct Vergelijkpagina {
    p: Page,
    f: Form,
    tabs: Vec<NavItem>,
    soorten: Vec<Optie>,
    gemeenten: Vec<Optie>,
    modellen: Vec<Optie>,
    vraag: Vraag,
    v: Vergelijking,
    eigen: OrganisatieId,
    mag_verklaren: bool,
}

/// What a row is called.
pub fn rijkop(p: &Page, r: &Vergelijkrij) -> String {
    match &r.rij {
        Rij::Aanwezig => p.t("vergelijk-aanwezig"),
        Rij::Onderwerp(_) => r.kop.clone(),
        Rij::Cel(c) => format!(
            "{}, {}",
            p.t(&format!("matrixrij-{}-{}", c.plaats, c.middel)),
            p.t(&format!("matrixkeer-{}", c.keer)).to_lowercase()
        ),
    }
}

/// What a municipality has, in words.
pub fn waardetekst(p: &Page, rij: &Rij, waarde: Option<&Waarde>) -> String {
    match waarde {
        Some(Waarde::Versie(n)) => p.tm("regelversie-nummer", &[("nummer", &n.to_string())]),
        Some(Waarde::Artikel(nummer, tekst)) => {
            format!("{} {tekst}", p.tm("vergelijk-artikel", &[("nummer", nummer)]))
        }
        Some(Waarde::Maatregel(m)) => maatregeltekst(p, Some(*m)),
        None if matches!(rij, Rij::Cel(_)) => maatregeltekst(p, None),
        None => p.t("vergelijk-niets"),
    }
}

/// How a mark looks; its word says the same.
pub const fn merktoon(merk: Merk) -> &'static str {
    match merk {
        Merk::Gelijk => "goed",
        Merk::Anders | Merk::Ontbreekt | Merk::Extra => "let-op",
        Merk::Model | Merk::GeenModel => "info",
        Merk::GeenInstrument => "neutraal",
    }
}

impl Vergelijkpagina {
    fn kop(&self, r: &Vergelijkrij) -> String {
        rijkop(&self.p, r)
    }

    fn vakken<'a>(&'a self, r: &'a Vergelijkrij) -> Vec<(&'a str, bool, &'a Vak)> {
        let kolommen = self.v.kolommen.iter().map(|k| (k.gemeente.1.as_str(), k.gemeente.0 == self.eigen));
        kolommen.zip(&r.vakken).map(|((naam, eigen), vak)| (naam, eigen, vak)).collect()
    }

    /// The text in three parts, of which the middle differs from the model; of an article that differs only.
    fn delen(&self, r: &Vergelijkrij, vak: &Vak) -> (String, String, String) {
        let heel = |tekst: String| (tekst, String::new(), String::new());
        match (&r.norm, &vak.waarde, vak.merk) {
            (Some(Waarde::Artikel(_, norm)), Some(Waarde::Artikel(_, tekst)), Merk::Anders) => {
                let [voor, anders, na] = verschil(norm, tekst);
                (voor, anders, na)
            }
            (_, Some(Waarde::Artikel(_, tekst)), _) => heel(tekst.clone()),
            (_, waarde, _) => heel(waardetekst(&self.p, &r.rij, waarde.as_ref())),
        }
    }

    fn artikelnummer(&self, vak: &Vak) -> Option<String> {
        match &vak.waarde {
            Some(Waarde::Artikel(nummer, _)) => Some(self.p.tm("vergelijk-artikel", &[("nummer", nummer)])),
            _ => None,
        }
    }

    fn toon(&self, vak: &Vak) -> &'static str {
        merktoon(vak.merk)
    }

    /// Where the own municipality says why.
    fn redenpad(&self, r: &Vergelijkrij) -> String {
        let rij: String = r
            .rij
            .code()
            .bytes()
            .map(|b| match b {
                b'a'..=b'z' | b'0'..=b'9' | b'-' => char::from(b).to_string(),
                ander => format!("%{ander:02X}"),
            })
            .collect();
        format!("/instrumenten/afwijking?{}&rij={rij}", self.vraag.query())
    }

    fn gelijk(&self) -> bool {
        !self.v.rijen.iter().flat_map(|r| &r.vakken).any(|v| v.merk.wijkt_af() || v.merk == Merk::GeenModel)
    }

    fn zonder_reden(&self) -> Vec<(String, String)> {
        self.v.zonder_reden().map(|(k, r)| (k.gemeente.1.clone(), self.kop(r))).collect()
    }

    fn modelnaam(&self) -> String {
        let code = self.vraag.modelcode();
        self.modellen.iter().find(|m| m.waarde == code).map(|m| m.label.clone()).unwrap_or_default()
    }
}

/// Reads the question and answers it.
pub async fn vraag_en_antwoord(ik: &Ik, f: &mut Form) -> Result<(Gemeenten, Vraag, Vergelijking), Reject> {
    let context = Context::van(ik);
    let mut c = ik.app.db.read().await?;
    let mogelijk = Gemeenten::van(&mut c, &context).await?;
    let vraag = Vraag::lees(f, &mogelijk);
    let v = vraag.antwoord(&mut c, &context, ik.nu.dag()).await?;
    Ok((mogelijk, vraag, v))
}

/// GET `/instrumenten/vergelijken`.
pub async fn vergelijken(ik: Ik, Webvraag(mut f): Webvraag) -> Antwoord {
    let (mogelijk, vraag, v) = vraag_en_antwoord(&ik, &mut f).await?;
    let p = ik.pagina("vergelijk-titel");
    f.zet("soort", vraag.soort.code());
    f.zet_meer("gemeenten", vraag.gemeenten.iter().map(|g| g.0.to_string()));
    f.zet("model", vraag.modelcode());
    let optie = |g: &(OrganisatieId, String)| Optie::nieuw(g.0.to_string(), g.1.clone());
    let mut modellen = vec![Optie::nieuw(MEERDERHEID, p.t("vergelijk-meerderheid"))];
    modellen.extend(vraag.gemeenten.iter().map(optie));
    pagina(&Vergelijkpagina {
        tabs: tabs(&p, 1),
        soorten: Optie::van_codes(&p, "instrumentsoort", Instrumentsoort::ALLE),
        gemeenten: mogelijk.alle.iter().map(optie).collect(),
        modellen,
        eigen: ik.actor.organisatie,
        mag_verklaren: ik.mag(Handeling::InstrumentVaststellen, Situatie::EIGEN),
        vraag,
        v,
        p,
        f,
    })
}

/// GET `/instrumenten/vergelijken/bestand`: a line per municipality and row.
pub async fn bestand(ik: Ik, Webvraag(mut f): Webvraag) -> Antwoord {
    let (_, vraag, v) = vraag_en_antwoord(&ik, &mut f).await?;
    let p = ik.pagina("vergelijk-titel");
    let mut regels = vec![];
    for r in &v.rijen {
        for (k, vak) in v.kolommen.iter().zip(&r.vakken) {
            regels.push(vec![
                p.t(&format!("instrumentsoort-{}", vraag.soort)),
                rijkop(&p, r),
                k.gemeente.1.clone(),
                waardetekst(&p, &r.rij, vak.waarde.as_ref()),
                p.t(&format!("vergelijkmerk-{}", vak.merk)),
                vak.reden.as_ref().map(|x| x.tekst.clone()).unwrap_or_default(),
            ]);
        }
    }
    const KOPPEN: [&str; 6] =
        ["instrument", "artikel", "gemeente", "tekst", "ten opzichte van model", "reden"];
    csv_bestand(&format!("vergelijking-{}-{}.csv", vraag.soort, ik.nu.dag()), &KOPPEN, &regels)
}
