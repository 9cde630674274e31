// SPDX-License-Identifier: EUPL-1.2
//! The pages of the check: the own checks, filling one in with what the program knows beside each question, and one check.

use askama::Template;
use jiff::civil::Date;
use kernel::VolwassenheidscheckId;
use poort::{Handeling, Situatie};
use web::{Form, Id, Optie, Page};

use crate::magdit::volwassenheid::bewijs::bewijs;
use crate::magdit::volwassenheid::formulier::{NieuweCheck, Openheid};
use crate::magdit::volwassenheid::handelingen;
use crate::magdit::volwassenheid::model::{Bewijs, Bewijssoort, Check, Checkantwoord, Niveau};
use crate::magdit::volwassenheid::rules::{niveau_van, spreekt_tegen};
use crate::magdit::volwassenheid::store;
use crate::magdit::volwassenheid::vragen::{Checkthema, Checkvraag, Vragenlijst};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};

/// So many checks go back; two a year is a lot.
const CHECKS_MAX: i64 = 20;

/// A level, and how it looks. The word carries the meaning.
pub fn toon(niveau: Niveau) -> &'static str {
    match niveau {
        Niveau::Vast => "goed",
        Niveau::Groeit => "info",
        Niveau::Begin | Niveau::Nog => "let-op",
    }
}

/// What the program knows, in a sentence, and whether it agrees with "it is arranged".
#[derive(Debug, Clone)]
pub struct Bewijsbeeld {
    /// The sentence.
    pub zin: String,
    /// It speaks against "it is arranged".
    pub tegen: bool,
}

fn beeld(p: &Page, soort: Option<Bewijssoort>, b: Option<Bewijs>, vandaag: Date) -> Bewijsbeeld {
    let (Some(soort), Some(b)) = (soort, b) else {
        return Bewijsbeeld { zin: p.t("volwassenheid-bewijs-onbekend"), tegen: false };
    };
    let dag = b.dag.map_or_else(|| p.t("volwassenheid-bewijs-nooit"), |d| p.dag(d));
    let totaal = b.totaal.unwrap_or_default().to_string();
    let args = [("aantal", b.aantal.to_string()), ("totaal", totaal), ("datum", dag)];
    let args: Vec<(&str, &str)> = args.iter().map(|(n, w)| (*n, w.as_str())).collect();
    Bewijsbeeld {
        zin: p.tm(&format!("volwassenheid-bewijs-{soort}"), &args),
        tegen: spreekt_tegen(soort, b, vandaag) == Some(true),
    }
}

#[derive(Template)]
#[template(path = "magdit/volwassenheid.html")]
struct Lijstpagina {
    p: Page,
    checks: Vec<Check>,
    lijst: &'static Vragenlijst,
    mag_invullen: bool,
}

impl Lijstpagina {
    fn niveaus(&self, check: &Check) -> Vec<(String, Niveau, &'static str)> {
        let per = |t: &Checkthema| {
            let niveau = niveau_van(check, t);
            (self.p.t(&format!("volwassenheid-thema-{}", t.code)), niveau, toon(niveau))
        };
        self.lijst.themas.iter().map(per).collect()
    }
}

/// GET `/volwassenheid`.
pub async fn lijst(ik: Ik) -> Antwoord {
    let checks = store::checks(&mut ik.app.db.read().await?, ik.actor.organisatie, CHECKS_MAX).await?;
    pagina(&Lijstpagina {
        p: ik.pagina("volwassenheid-titel"),
        checks,
        lijst: Vragenlijst::geldend(),
        mag_invullen: ik.mag(Handeling::VolwassenheidInvullen, Situatie::EIGEN),
    })
}

/// A question with what the program knows now.
struct Vraagbeeld {
    veld: String,
    vraag: &'static Checkvraag,
    bewijs: Bewijsbeeld,
}

/// The questions of a theme.
struct Formulierthema {
    code: &'static str,
    uitlegveld: String,
    vragen: Vec<Vraagbeeld>,
}

#[derive(Template)]
#[template(path = "magdit/volwassenheid_nieuw.html")]
struct Formulierpagina {
    p: Page,
    f: Form,
    themas: Vec<Formulierthema>,
    antwoorden: Vec<Optie>,
    openheid: Vec<Optie>,
}

async fn formulierblad(ik: &Ik, f: Form) -> Result<Formulierpagina, Reject> {
    let context = Context::van(ik);
    let p = ik.pagina("volwassenheid-nieuw");
    let mut c = ik.app.db.read().await?;
    handelingen::eis_gemeente(&mut c, &context).await?;
    let mut themas = vec![];
    for t in &Vragenlijst::geldend().themas {
        let mut vragen = vec![];
        for vraag in &t.vragen {
            let b = match vraag.bewijs() {
                Some(soort) => bewijs(&mut c, &context, soort).await?,
                None => None,
            };
            vragen.push(Vraagbeeld {
                veld: vraag.veld(),
                vraag,
                bewijs: beeld(&p, vraag.bewijs(), b, ik.nu.dag()),
            });
        }
        themas.push(Formulierthema { code: &t.code, uitlegveld: t.veld(), vragen });
    }
    let openheid =
        Openheid::ALLE.iter().map(|o| Optie::nieuw(o.code(), p.t(&format!("volwassenheid-openheid-{o}"))));
    Ok(Formulierpagina { f, themas, antwoorden: antwoordopties(&p), openheid: openheid.collect(), p })
}

fn antwoordopties(p: &Page) -> Vec<Optie> {
    let optie = |a: &Checkantwoord| Optie::nieuw(a.code(), p.t(&format!("volwassenheid-antwoord-{a}")));
    Checkantwoord::ALLE.iter().map(optie).collect()
}

/// GET `/volwassenheid/nieuw`.
pub async fn formulier(ik: Ik) -> Antwoord {
    pagina(&formulierblad(&ik, Form::leeg()).await?)
}

/// POST `/volwassenheid/nieuw`.
pub async fn invullen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let lijst = Vragenlijst::geldend();
    let Some(nieuw) = NieuweCheck::lees(&mut inzending.form, lijst) else {
        return pagina_fout(&formulierblad(&ik, inzending.form).await?);
    };
    let mut tx = ik.app.db.write().await?;
    let id = handelingen::vul_in(&mut tx, &Context::van(&ik), lijst, &nieuw).await?;
    let doel = format!("/volwassenheid/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-volwassenheid-ingevuld")
}

/// An answer with what the program knew, and where a "no" is repaired.
struct Antwoordbeeld {
    vraag: &'static Checkvraag,
    antwoord: Checkantwoord,
    bewijs: Bewijsbeeld,
}

struct Themabeeld {
    thema: &'static Checkthema,
    niveau: Niveau,
    toon: &'static str,
    toelichting: Option<String>,
    antwoorden: Vec<Antwoordbeeld>,
}

#[derive(Template)]
#[template(path = "magdit/volwassenheid_een.html")]
struct Checkpagina {
    p: Page,
    check: Check,
    themas: Vec<Themabeeld>,
    mag_invullen: bool,
}

impl Checkpagina {
    fn toon_antwoord(&self, a: &Antwoordbeeld) -> &'static str {
        match a.antwoord {
            Checkantwoord::Ja => "goed",
            Checkantwoord::Deels => "info",
            Checkantwoord::Nee | Checkantwoord::Onbekend => "let-op",
        }
    }
}

fn themabeeld(p: &Page, check: &Check, thema: &'static Checkthema) -> Themabeeld {
    let niveau = niveau_van(check, thema);
    let antwoord = |vraag: &'static Checkvraag| {
        let g = check.antwoorden.iter().find(|g| g.vraag == vraag.code)?;
        let bewijs = beeld(p, vraag.bewijs(), g.bewijs, check.op.dag());
        Some(Antwoordbeeld { vraag, antwoord: g.antwoord, bewijs })
    };
    Themabeeld {
        thema,
        niveau,
        toon: toon(niveau),
        toelichting: check
            .toelichtingen
            .iter()
            .find(|(t, _)| *t == thema.code)
            .map(|(_, tekst)| tekst.clone()),
        antwoorden: thema.vragen.iter().filter_map(antwoord).collect(),
    }
}

/// GET `/volwassenheid/{id}`.
pub async fn een(ik: Ik, Id(id): Id<VolwassenheidscheckId>) -> Antwoord {
    let check = handelingen::laad(&mut ik.app.db.read().await?, &Context::van(&ik), id).await?;
    let p = ik.pagina("volwassenheid-een");
    let themas = Vragenlijst::geldend().themas.iter().map(|t| themabeeld(&p, &check, t)).collect();
    let mag_invullen = ik.mag(Handeling::VolwassenheidInvullen, Situatie::EIGEN);
    pagina(&Checkpagina { p, check, themas, mag_invullen })
}

/// POST `/volwassenheid/{id}/openheid`: whether municipalities of the own regions see the levels.
pub async fn openheid(ik: Ik, Id(id): Id<VolwassenheidscheckId>, inzending: Inzending) -> Antwoord {
    let gedeeld = inzending.form.waarde("vc-openheid") == Openheid::Regio.code();
    let mut tx = ik.app.db.write().await?;
    handelingen::deel(&mut tx, &Context::van(&ik), id, gedeeld).await?;
    let doel = format!("/volwassenheid/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, if gedeeld { "melding-volwassenheid-gedeeld" } else { "melding-volwassenheid-niet-gedeeld" })
}
