// SPDX-License-Identifier: EUPL-1.2
//! The forms of the stages: what is weighed, the questions, the choice, and what was weighed before.

use askama::Template;
use db::Conn;
use kernel::SignaalId;
use poort::Handeling;
use web::{Form, Fout, Id, Optie, Paar, Page, Weigering};

use crate::poort::Sleutel;
use crate::schil::{Antwoord, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal::acties::{noteer_inzage_van, sleutel, sleutel_in};
use crate::signaal::model::{Inhoud, Kern};
use crate::signaal::store::{self as signaalstore, Persoonregel};
use crate::signaal::uitkomst::{Vraagt, Wist};
use crate::signaal::weging::acties::{self, Zitting, bron_van, weeg_met};
use crate::signaal::weging::beeld::{Bronbeeld, Groepbeeld, Keuzes};
use crate::signaal::weging::modelstore;
use crate::signaal::weging::overzicht::{Overzicht, overzicht, stappad, stapsleutel};
use crate::signaal::weging::status::{Stap, Vervolg, aan_de_beurt};
use crate::signaal::weging::weegmodel::Weegmodel;

/// What is weighed, and what was weighed before.
struct Zaak {
    kern: Kern,
    inhoud: Inhoud,
    personen: Vec<Persoonregel>,
    overzicht: Overzicht,
    model: Weegmodel,
    versie: i64,
}

impl Zaak {
    fn hoe(&self) -> String {
        format!("hoebekend-{}", self.inhoud.hoe_bekend)
    }

    fn kanaal(&self) -> String {
        format!("kanaal-{}", self.kern.kanaal)
    }
}

#[derive(Template)]
#[template(path = "weging/formulier.html")]
struct Weegpagina {
    p: Page,
    f: Form,
    zaak: Zaak,
    kop: String,
    vraag: String,
    uitleg: String,
    minimaal: Option<String>,
    groepen: Vec<Groepbeeld>,
    keuzes: Keuzes,
    punten: bool,
    personen_mogen: bool,
}

#[derive(Template)]
#[template(path = "weging/bronnen.html")]
struct Bronpagina {
    p: Page,
    f: Form,
    zaak: Zaak,
    kop: String,
    vraag: String,
    bronnen: Vec<Bronbeeld>,
    keuzes: Vec<Optie>,
}

impl Weegpagina {
    fn pad(&self) -> &str {
        self.p.pad.split('?').next().unwrap_or_default()
    }

    fn waarom(&self) -> Vec<String> {
        waarom(&self.p, &self.f)
    }

    /// Words of a question come from the model, so the summary takes them from there.
    fn foutregel(&self, fout: &Fout) -> String {
        let vraag = self.groepen.iter().flat_map(|g| &g.vragen).find(|v| v.veld == fout.veld);
        vraag.map_or_else(|| self.p.foutregel(fout), |v| format!("{} {}", v.vraag, self.p.fouttekst(fout)))
    }

    fn heeft_bijlage(&self) -> bool {
        !self.keuzes.vraagt.is_empty() || self.keuzes.wissen.is_some()
    }
}

impl Bronpagina {
    /// As on the other forms, with the name of the source.
    fn foutregel(&self, fout: &Fout) -> String {
        let van = |b: &&Bronbeeld| {
            ["antwoord", "relevant", "voorwaarde", "noodzaak"].iter().any(|deel| b.veld(deel) == fout.veld)
        };
        self.bronnen
            .iter()
            .find(van)
            .map_or_else(|| self.p.foutregel(fout), |b| format!("{}: {}", b.naam, self.p.fouttekst(fout)))
    }

    fn waarom(&self) -> Vec<String> {
        waarom(&self.p, &self.f)
    }
}

/// The article or protocol behind each rule that the form broke, once.
fn waarom(p: &Page, f: &Form) -> Vec<String> {
    let mut zinnen = Vec::new();
    for fout in f.fouten() {
        let sleutel = format!("{}-waarom", fout.code.sleutel());
        if p.heeft(&sleutel) && !zinnen.contains(&p.t(&sleutel)) {
            zinnen.push(p.t(&sleutel));
        }
    }
    zinnen
}

/// A key for reading before this act; who may see the signaal but not do this hears so.
async fn sleutel_voor(c: &mut Conn, ik: &Ik, handeling: Handeling, id: SignaalId) -> Result<Sleutel, Reject> {
    let sleutel = sleutel(c, ik, Handeling::SignaalInzien, id).await?;
    if sleutel.toegang().mag(&ik.app.matrix, &ik.actor, handeling) {
        Ok(sleutel)
    } else {
        Err(Weigering::geen_recht("weigering-signaal-waarom").into())
    }
}

async fn lees_kern(c: &mut Conn, sleutel: &Sleutel) -> Result<Kern, Reject> {
    signaalstore::kern(c, sleutel).await?.ok_or_else(|| Weigering::niet_gevonden().into())
}

/// Reads everything the form shows. Reading it is an event.
async fn lees_zaak(ik: &Ik, p: &Page, id: SignaalId, stap: Stap) -> Result<Zaak, Reject> {
    let mut c = ik.app.db.read().await?;
    let sleutel = sleutel_voor(&mut c, ik, stap.handeling(), id).await?;
    let kern = lees_kern(&mut c, &sleutel).await?;
    aan_de_beurt(kern.fase, stap)?;
    let inhoud = signaalstore::inhoud(&mut c, &sleutel).await?.ok_or_else(Weigering::niet_gevonden)?;
    let personen = signaalstore::personen(&mut c, &sleutel).await?;
    let overzicht = overzicht(&mut c, p, &ik.app.matrix, &ik.actor, &sleutel, &kern)
        .await?
        .ok_or_else(Weigering::niet_gevonden)?;
    let geldend = modelstore::geldend_nu(&mut c, sleutel.eigenaar()).await?;
    drop(c);
    let personen = noteer_inzage_van(ik, &sleutel, "wegen", personen).await?.unwrap_or_default();
    let (model, versie) =
        geldend.map_or_else(|| (Weegmodel::standaard().clone(), 1), |g| (g.model, g.versie));
    Ok(Zaak { kern, inhoud, personen, overzicht, model, versie })
}

fn nieuw_formulier(kern: &Kern) -> Form {
    let mut f = Form::leeg();
    f.zet("versie", kern.versie.to_string());
    f
}

async fn weegpagina(ik: &Ik, id: SignaalId, stap: Stap, f: Option<Form>) -> Result<Weegpagina, Reject> {
    let mut p = ik.pagina("weging-titel");
    let zaak = lees_zaak(ik, &p, id, stap).await?;
    let taal = ik.taal();
    let naam = p.t(&stapsleutel(stap));
    p.titel = p.tm("weging-paginatitel", &[("stap", &naam), ("nummer", &zaak.kern.nummer)]);
    let model = zaak.model.stap(stap.code()).ok_or_else(Weigering::niet_gevonden)?;
    let minimaal = model.minimaal.as_ref().map(|m| {
        let groep = zaak.model.groepen(stap.code()).find(|g| g.code == m.groep).map_or("", |g| g.naam(taal));
        p.tm("weging-minimaal", &[("aantal", &m.aantal.to_string()), ("groep", groep)])
    });
    let punten = zaak.model.criteria(stap.code()).any(|c| c.max > 0);
    Ok(Weegpagina {
        f: f.unwrap_or_else(|| nieuw_formulier(&zaak.kern)),
        kop: model.naam(taal).to_owned(),
        vraag: model.vraag(taal).to_owned(),
        uitleg: model.uitleg(taal).to_owned(),
        minimaal,
        groepen: Groepbeeld::van(&p, &zaak.model, stap),
        keuzes: Keuzes::van(&p, stap, bron_van(&zaak.kern), ik.nu.dag()),
        punten,
        personen_mogen: zaak.overzicht.personen,
        zaak,
        p,
    })
}

/// The stage as a form.
pub async fn formulier(ik: Ik, Paar(id, stap): Paar<SignaalId, Stap>) -> Antwoord {
    if stap == Stap::Bronnen {
        return Err(Weigering::niet_gevonden().into());
    }
    pagina(&weegpagina(&ik, id, stap, None).await?)
}

/// Records the answered stage.
pub async fn vastleggen(ik: Ik, Paar(id, stap): Paar<SignaalId, Stap>, mut inzending: Inzending) -> Antwoord {
    if stap == Stap::Bronnen {
        return Err(Weigering::niet_gevonden().into());
    }
    match leg_stap_vast(&ik, id, stap, &mut inzending).await? {
        Some((pad, melding)) => naar(&pad, melding),
        None => pagina_fout(&weegpagina(&ik, id, stap, Some(inzending.form)).await?),
    }
}

async fn leg_stap_vast(
    ik: &Ik,
    id: SignaalId,
    stap: Stap,
    inzending: &mut Inzending,
) -> Result<Option<(String, &'static str)>, Reject> {
    let mut tx = ik.app.db.write().await?;
    let Some(gewogen) = weeg_met(&mut tx, ik, id, stap, &mut inzending.form).await? else { return Ok(None) };
    // On to the next stage when it waits for the same person.
    let pad = gewogen.volgende.map_or_else(|| format!("/signalen/{id}"), |s| stappad(id, s));
    inzending.klaar(&mut tx, ik.nu, &pad).await?;
    tx.commit().await?;
    Ok(Some((pad, melding(stap, gewogen.vervolg))))
}

fn melding(stap: Stap, vervolg: Vervolg) -> &'static str {
    match (stap, vervolg) {
        (_, Vervolg::Uit(u)) if u.wist() != Wist::Niets => "melding-weging-gewist",
        (Stap::Bronnen, Vervolg::Verder) => "melding-bronnen-hit",
        (Stap::Bronnen, Vervolg::Uit(_)) => "melding-bronnen-geen-hit",
        (Stap::Drie, Vervolg::Verder) => "melding-weging-naar-bronnen",
        (_, Vervolg::Verder) => "melding-weging-verder",
        (_, Vervolg::Uit(_)) => "melding-weging-uitkomst",
    }
}

async fn bronpagina(ik: &Ik, id: SignaalId, f: Option<Form>) -> Result<Bronpagina, Reject> {
    let mut p = ik.pagina("weging-bronnen-titel");
    let zaak = lees_zaak(ik, &p, id, Stap::Bronnen).await?;
    p.titel = p.tm("weging-paginatitel", &[("stap", &p.titel), ("nummer", &zaak.kern.nummer)]);
    let mut f = f.unwrap_or_else(|| nieuw_formulier(&zaak.kern));
    if !f.heeft("vervolg") {
        f.zet("vervolg", "bronnen");
    }
    let model = zaak.model.stap(Stap::Bronnen.code()).ok_or_else(Weigering::niet_gevonden)?;
    Ok(Bronpagina {
        kop: model.naam(ik.taal()).to_owned(),
        vraag: model.vraag(ik.taal()).to_owned(),
        bronnen: Bronbeeld::alle(&p, &f),
        keuzes: Keuzes::van_bronnen(&p, bron_van(&zaak.kern), ik.nu.dag()),
        f,
        zaak,
        p,
    })
}

/// The sources as a form.
pub async fn bronformulier(ik: Ik, Id(id): Id<SignaalId>) -> Antwoord {
    pagina(&bronpagina(&ik, id, None).await?)
}

/// Records the answers of the sources.
pub async fn bronnen_vastleggen(ik: Ik, Id(id): Id<SignaalId>, mut inzending: Inzending) -> Antwoord {
    match leg_stap_vast(&ik, id, Stap::Bronnen, &mut inzending).await? {
        Some((pad, melding)) => naar(&pad, melding),
        None => pagina_fout(&bronpagina(&ik, id, Some(inzending.form)).await?),
    }
}

/// Rounds off what was set out.
pub async fn afronden(ik: Ik, Id(id): Id<SignaalId>, inzending: Inzending) -> Antwoord {
    let mut tx = ik.app.db.write().await?;
    let sleutel = sleutel_in(&mut tx, &ik, Handeling::SignaalWegen, id).await?;
    let kern = lees_kern(&mut tx, &sleutel).await?;
    let zitting = Zitting { app: &ik.app, actor: &ik.actor, nu: ik.nu, kern: &kern };
    acties::afronden(&mut tx, zitting).await?;
    let pad = format!("/signalen/{id}");
    inzending.klaar(&mut tx, ik.nu, &pad).await?;
    tx.commit().await?;
    naar(&pad, "melding-weging-afgerond")
}
