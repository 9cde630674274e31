// SPDX-License-Identifier: EUPL-1.2
//! The page of the legal terms: the set, the vectors with what was computed, and the approval.

use askama::Template;
use poort::{Handeling, Situatie};
use serde_json::Value;
use spoor::leg_vast;
use termijn::vectoren::{Getoetst, Uitslag, Verslag, toets_meegeleverd};
use termijn::{Atwstand, Rekenaar, Zekerheid};
use web::{Form, Optie, Page, Taal, Weigering};

use crate::besluit::BesluitFout;
use crate::besluit::events::TermijnenGoedgekeurd;
use crate::besluit::termijnen::model::{Goedkeuringstand, Setkenmerk, Toetsuitslag, eis_akkoord};
use crate::besluit::termijnen::{goedgekeurd, store};
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};

const PAD: &str = "/termijnen";

/// A term of which the law leaves something open.
struct Twijfel {
    naam: String,
    artikelen: String,
    waarom: Vec<String>,
}

/// A vector as a lawyer reads it.
struct Vectorrij {
    id: String,
    artikelen: String,
    verwacht: String,
    berekend: String,
    uitslag: &'static str,
    toon: &'static str,
}

#[derive(Template)]
#[template(path = "besluit/termijnen.html")]
struct Termijnpagina {
    p: Page,
    f: Form,
    set: Setkenmerk,
    bron: String,
    aantal: usize,
    uitslag: Toetsuitslag,
    twijfels: Vec<Twijfel>,
    vectoren: Vec<Vectorrij>,
    afwijkend: Vec<String>,
    stand: Goedkeuringstand,
    mag: bool,
    ja: Vec<Optie>,
}

impl Termijnpagina {
    fn akkoord(&self) -> bool {
        eis_akkoord(self.uitslag).is_ok()
    }

    fn is_geldig(&self) -> bool {
        matches!(self.stand, Goedkeuringstand::Geldig(_))
    }

    fn samenvatting(&self) -> String {
        let (goed, alle) = (self.uitslag.akkoord.to_string(), self.uitslag.vectoren.to_string());
        self.p.tm("termijn-vectoren-samen", &[("aantal", &goed), ("totaal", &alle)])
    }
}

fn fout(oorzaak: &(dyn std::error::Error + 'static)) -> Reject {
    Weigering::storing_door(oorzaak, "reading the legal terms").into()
}

fn rekenaar() -> Result<Rekenaar, Reject> {
    Rekenaar::standaard().map_err(|e| fout(&e))
}

fn verslag(rekenaar: &Rekenaar) -> Result<Verslag, Reject> {
    toets_meegeleverd(rekenaar).map_err(|e| fout(&e))
}

/// The terms that are not certain, or of which it is open whether the Atw applies.
fn twijfels(p: &Page, rekenaar: &Rekenaar) -> Vec<Twijfel> {
    let open = |r: &termijn::Regel| r.zekerheid != Zekerheid::Zeker || r.atw == Atwstand::Open;
    let twijfel = |r: &std::sync::Arc<termijn::Regel>| {
        let mut waarom = vec![];
        if r.zekerheid != Zekerheid::Zeker {
            waarom.push(p.t(&format!("termijn-zekerheid-{}", r.zekerheid.code())));
        }
        if r.atw == Atwstand::Open {
            waarom.push(p.t("termijn-atw-open"));
        }
        waarom.extend(r.noot.clone());
        Twijfel {
            naam: if p.taalkeuze() == Taal::Nl { r.naam.clone() } else { r.naam_en.clone() },
            artikelen: r.artikelen.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            waarom,
        }
    };
    rekenaar.set().regels().filter(|r| open(r)).map(twijfel).collect()
}

/// A value of a vector in words: a date as people write it, yes or no, each with what it is.
fn woorden(p: &Page, waarde: &Value) -> String {
    let kaal = |w: &Value| match w {
        Value::String(s) => s.parse::<jiff::civil::Date>().map_or_else(|_| s.clone(), |d| p.dag(d)),
        Value::Bool(ja) => p.t(if *ja { "termijn-ja" } else { "termijn-nee" }),
        Value::Null => p.t("termijn-niets"),
        ander => ander.to_string(),
    };
    let Value::Object(delen) = waarde else { return kaal(waarde) };
    let deel = |(k, w): (&String, &Value)| {
        let sleutel = format!("vectorveld-{}", k.replace('_', "-"));
        if p.heeft(&sleutel) { format!("{} {}", p.t(&sleutel), kaal(w)) } else { format!("{k} {}", kaal(w)) }
    };
    delen.iter().map(deel).collect::<Vec<_>>().join("; ")
}

fn vectorrij(p: &Page, v: &Getoetst) -> Vectorrij {
    let (uitslag, toon) = match v.uitslag {
        Uitslag::Akkoord => ("termijn-uitslag-akkoord", "goed"),
        Uitslag::Afwijkend => ("termijn-uitslag-afwijkend", "fout"),
        Uitslag::Onbekend(_) => ("termijn-uitslag-onbekend", "let-op"),
    };
    Vectorrij {
        id: v.id.clone(),
        artikelen: v.artikelen.join(", "),
        verwacht: woorden(p, &v.verwacht),
        berekend: woorden(p, &v.berekend),
        uitslag,
        toon,
    }
}

async fn blad(ik: &Ik, f: Form) -> Result<Termijnpagina, Reject> {
    let rekenaar = rekenaar()?;
    let verslag = verslag(&rekenaar)?;
    let set = Setkenmerk::geldend().map_err(|e| fout(&e))?;
    let stand = goedgekeurd(&mut ik.app.db.read().await?, ik.actor.organisatie, &set).await?;
    let p = ik.pagina("termijnen-titel");
    let anders = verslag.vectoren.iter().filter(|v| v.uitslag != Uitslag::Akkoord);
    Ok(Termijnpagina {
        bron: rekenaar.set().bron().to_owned(),
        aantal: rekenaar.set().regels().count(),
        uitslag: Toetsuitslag::van(&verslag),
        twijfels: twijfels(&p, &rekenaar),
        afwijkend: anders.map(|v| v.id.clone()).collect(),
        vectoren: verslag.vectoren.iter().map(|v| vectorrij(&p, v)).collect(),
        mag: ik.mag(Handeling::TermijnGoedkeuren, Situatie::EIGEN),
        ja: vec![Optie::nieuw("ja", p.t("termijn-gelezen"))],
        stand,
        set,
        p,
        f,
    })
}

/// GET `/termijnen`.
pub async fn termijnen(ik: Ik) -> Antwoord {
    pagina(&blad(&ik, Form::leeg()).await?)
}

/// POST `/termijnen/goedkeuring`: exactly the set that was on the page.
pub async fn goedkeuren(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let set = Setkenmerk::geldend().map_err(|e| fout(&e))?;
    if !inzending.form.keuzes::<String>("termijnen_gelezen").unwrap_or_default().contains(&"ja".to_owned()) {
        inzending.form.meld_fout("termijnen_gelezen", web::FoutCode::Verplicht, vec![]);
        return pagina_fout(&blad(&ik, inzending.form).await?);
    }
    if inzending.form.waarde("sha256") != set.sha256 {
        return Err(BesluitFout::AndereSet.into());
    }
    let uitslag = Toetsuitslag::van(&verslag(&rekenaar()?)?);
    eis_akkoord(uitslag)?;
    let mut tx = ik.app.db.write().await?;
    if matches!(goedgekeurd(&mut tx, ik.actor.organisatie, &set).await?, Goedkeuringstand::Geldig(_)) {
        return Err(BesluitFout::AlGoedgekeurd.into());
    }
    let goedkeuring = store::voeg_toe(&mut tx, &ik.actor, (&set, uitslag), ik.nu).await?;
    let gebeurtenis = TermijnenGoedgekeurd {
        goedkeuring,
        setversie: set.versie.clone(),
        sha256: set.sha256.clone(),
        vectoren: uitslag.vectoren,
    };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    inzending.klaar(&mut tx, ik.nu, PAD).await?;
    tx.commit().await?;
    naar(PAD, "melding-termijnen-goedgekeurd")
}
