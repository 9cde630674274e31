// SPDX-License-Identifier: EUPL-1.2
//! Own rules: the list, one, writing one, and deciding on it.

use askama::Template;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use kernel::{MagditregelId, Tijdstip};
use poort::{Handeling, Situatie};
use web::{Form, Id, Optie, Page, Vraag};

use crate::magdit::formulier::NieuweRegel;
use crate::magdit::handelingen;
use crate::magdit::model::Antwoordsoort;
use crate::magdit::pages::{Keuzelijsten, context};
use crate::magdit::rules::{Regelinhoud, Regelset, Regelstand, Verruiming, Verscherping};
use crate::magdit::store::{self, Magditregel};
use crate::netwerk::organisatie;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal::thema::themanaam;

/// What the situations of a rule are, in words.
fn waarvoor(p: &Page, inhoud: &Regelinhoud) -> String {
    let naam = |soort: &str, code: Option<&String>| code.map(|c| p.t(&format!("magdit-{soort}-{c}")));
    let delen = [
        naam("bron", inhoud.bron.as_ref()),
        naam("gegevens", inhoud.gegevens.as_ref()),
        naam("over", inhoud.over.as_ref()),
        naam("ontvanger", inhoud.ontvanger.as_ref()),
        naam("doel", inhoud.doel.as_ref()),
        inhoud.thema.as_ref().map(|t| themanaam(t, p.taalkeuze())),
    ];
    delen.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

const fn toon(stand: Regelstand) -> &'static str {
    match stand {
        Regelstand::Voorstel => "let-op",
        Regelstand::Geldt => "goed",
        Regelstand::Afgewezen | Regelstand::Ingetrokken => "neutraal",
    }
}

#[derive(Template)]
#[template(path = "magdit/regels.html")]
struct Lijstpagina {
    p: Page,
    groepen: Vec<(Regelstand, Vec<Magditregel>)>,
    mag_vaststellen: bool,
}

impl Lijstpagina {
    fn nummer(&self, r: &Magditregel) -> String {
        let (nummer, versie) = (r.nummer.to_string(), r.versie.to_string());
        self.p.tm("magdit-regel-nummer", &[("nummer", &nummer), ("versie", &versie)])
    }

    fn waarvoor(&self, r: &Magditregel) -> String {
        waarvoor(&self.p, &r.inhoud)
    }
}

/// The own rules, by where they stand.
pub async fn lijst(ik: Ik) -> Antwoord {
    let alle = store::regels(&mut ik.app.db.read().await?, ik.actor.organisatie, Regelstand::ALLE).await?;
    let groep = |stand: &Regelstand| {
        let van: Vec<Magditregel> = alle.iter().filter(|r| r.stand == *stand).cloned().collect();
        (!van.is_empty()).then_some((*stand, van))
    };
    pagina(&Lijstpagina {
        p: ik.pagina("magdit-regels-titel"),
        groepen: Regelstand::ALLE.iter().filter_map(groep).collect(),
        mag_vaststellen: ik.mag(Handeling::MagditregelVaststellen, Situatie::EIGEN),
    })
}

#[derive(Template)]
#[template(path = "magdit/regel_nieuw.html")]
struct Nieuwpagina {
    p: Page,
    f: Form,
    k: Keuzelijsten,
    antwoorden: Vec<Optie>,
}

fn nieuwblad(ik: &Ik, f: Form) -> Nieuwpagina {
    let p = ik.pagina("magdit-regel-nieuw-titel");
    let streng = [Antwoordsoort::MagMits, Antwoordsoort::VraagJurist, Antwoordsoort::MagNiet];
    Nieuwpagina {
        k: Keuzelijsten::nieuw(&p),
        antwoorden: Optie::van_codes(&p, "magdit-antwoord", streng),
        p,
        f,
    }
}

/// The form; with `?vervangt=` it begins as the rule that it follows.
pub async fn formulier(ik: Ik, Vraag(vraag): Vraag) -> Antwoord {
    let mut f = Form::leeg();
    if let Ok(id) = vraag.waarde("vervangt").parse::<MagditregelId>() {
        let oud = handelingen::laad_regel(&mut ik.app.db.read().await?, &context(&ik), id).await?;
        let i = oud.inhoud;
        let velden = [
            ("bron", i.bron),
            ("gegevens", i.gegevens),
            ("over", i.over),
            ("ontvanger", i.ontvanger),
            ("doel", i.doel),
            ("thema", i.thema),
            ("voorwaarde", i.voorwaarde),
            ("artikel", i.artikel),
            ("antwoord", Some(i.antwoord.to_string())),
            ("vervangt", Some(id.to_string())),
        ];
        for (veld, waarde) in velden {
            f.zet(veld, waarde.unwrap_or_default());
        }
    }
    pagina(&nieuwblad(&ik, f))
}

/// Proposes it.
pub async fn voorstellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = NieuweRegel::lees(&mut inzending.form) else {
        return pagina_fout(&nieuwblad(&ik, inzending.form));
    };
    let mut tx = ik.app.db.write().await?;
    let regel = handelingen::voorstellen(&mut tx, &context(&ik), &nieuw).await?;
    let doel = format!("/mag-dit/regels/{regel}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-magditregel-voorgesteld")
}

#[derive(Template)]
#[template(path = "magdit/regel.html")]
struct Regelpagina {
    p: Page,
    r: Magditregel,
    waarvoor: String,
    /// Why it cannot be set: it would loosen.
    verruiming: Option<Verruiming>,
    mag_vaststellen: bool,
}

impl Regelpagina {
    fn besloten(&self, op: &Tijdstip) -> String {
        format!("{}, {}", self.r.besloten_door.as_deref().unwrap_or_default(), self.p.datum_tijd(*op))
    }

    fn toon(&self) -> &'static str {
        toon(self.r.stand)
    }

    fn regel_van_de_set(&self) -> String {
        let Some(v) = &self.verruiming else { return String::new() };
        let code = v.regel.clone().unwrap_or_default();
        let antwoord = self.p.t(&format!("magdit-antwoord-{}", v.antwoord));
        match &v.regel {
            Some(_) => self.p.tm(
                "magdit-regel-verruimt-door",
                &[("code", &code), ("antwoord", &antwoord), ("artikelen", &v.artikelen.join("; "))],
            ),
            None => self.p.t("magdit-regel-verruimt-geen"),
        }
    }
}

/// One own rule. A proposal that would loosen says so before anybody presses a button.
pub async fn regel(ik: Ik, Id(id): Id<MagditregelId>) -> Antwoord {
    let mut c = ik.app.db.read().await?;
    let r = handelingen::laad_regel(&mut c, &context(&ik), id).await?;
    let eigen = organisatie(&mut c, ik.actor.organisatie).await?;
    drop(c);
    let p = ik.pagina("magdit-regel-titel");
    let verruiming = eigen
        .filter(|_| r.stand == Regelstand::Voorstel)
        .and_then(|o| Verscherping::uit(r.eigenregel(), o.soort, Regelset::geldend(), ik.nu.dag()).err());
    pagina(&Regelpagina {
        waarvoor: waarvoor(&p, &r.inhoud),
        verruiming,
        mag_vaststellen: ik.mag(Handeling::MagditregelVaststellen, Situatie::EIGEN),
        r,
        p,
    })
}

/// The proposal as a text for the maintainers of the rule set: the form of the shipped file.
pub async fn tekst(ik: Ik, Id(id): Id<MagditregelId>) -> Antwoord {
    let r = handelingen::laad_regel(&mut ik.app.db.read().await?, &context(&ik), id).await?;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], als_tekst(&r)).into_response())
}

fn als_tekst(r: &Magditregel) -> String {
    let i = &r.inhoud;
    let mut uit = String::from(
        "# Voorstel voor app/data/magdit.toml. Vul de Engelse tekst en de bron aan.\n[[regel]]\n",
    );
    uit.push_str(&format!("code = \"voorstel-{}\"\nversie = 1\n", r.nummer));
    let lijsten = [
        ("bron", &i.bron),
        ("ontvanger", &i.ontvanger),
        ("gegevens", &i.gegevens),
        ("over", &i.over),
        ("doel", &i.doel),
        ("thema", &i.thema),
    ];
    for (naam, code) in lijsten {
        if let Some(code) = code {
            uit.push_str(&format!("{naam} = [{}]\n", toml_tekst(code)));
        }
    }
    uit.push_str(&format!("antwoord = \"{}\"\n", i.antwoord));
    uit.push_str(&format!("waarom = [{}, \"\"]\n", toml_tekst(&r.reden)));
    if let Some(v) = &i.voorwaarde {
        uit.push_str(&format!("voorwaarden = [[{}, \"\"]]\n", toml_tekst(v)));
    }
    if let Some(a) = &i.artikel {
        uit.push_str(&format!("artikelen = [{}]\n", toml_tekst(a)));
    }
    uit.push_str("uit = [\"praktijk\"]\nzekerheid = \"waarschijnlijk\"\n");
    uit
}

/// A text as TOML writes it.
fn toml_tekst(tekst: &str) -> String {
    toml::Value::String(tekst.to_owned()).to_string()
}

async fn klaar(ik: &Ik, mut tx: db::Tx, inzending: &Inzending, id: MagditregelId, melding: &str) -> Antwoord {
    let doel = format!("/mag-dit/regels/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, melding)
}

async fn begin(ik: &Ik) -> Result<db::Tx, Reject> {
    Ok(ik.app.db.write().await?)
}

/// Sets it, if it tightens.
pub async fn vaststellen(ik: Ik, Id(id): Id<MagditregelId>, inzending: Inzending) -> Antwoord {
    let mut tx = begin(&ik).await?;
    handelingen::vaststellen(&mut tx, &context(&ik), id).await?;
    klaar(&ik, tx, &inzending, id, "melding-magditregel-vastgesteld").await
}

/// Refuses it.
pub async fn afwijzen(ik: Ik, Id(id): Id<MagditregelId>, inzending: Inzending) -> Antwoord {
    let mut tx = begin(&ik).await?;
    handelingen::afwijzen(&mut tx, &context(&ik), id).await?;
    klaar(&ik, tx, &inzending, id, "melding-magditregel-afgewezen").await
}

/// Ends it.
pub async fn intrekken(ik: Ik, Id(id): Id<MagditregelId>, inzending: Inzending) -> Antwoord {
    let mut tx = begin(&ik).await?;
    handelingen::intrekken(&mut tx, &context(&ik), id).await?;
    klaar(&ik, tx, &inzending, id, "melding-magditregel-ingetrokken").await
}
