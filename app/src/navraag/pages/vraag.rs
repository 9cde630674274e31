// SPDX-License-Identifier: EUPL-1.2
//! The form: under which afspraak, on which theme, about whom or what, why.

use askama::Template;
use kernel::{OrganisatieId, Organisatiesoort, SignaalId, Tijdstip};
use poort::Handeling;
use web::{Form, NavItem, Optie, Page, Vraag};

use super::lezend;
use crate::navraag::formulier::{Navraagformulier, Onderwerpsoort};
use crate::navraag::rules::PER_DAG;
use crate::navraag::vragen::{houd_limiet, stel};
use crate::netwerk::{self, Afspraak, Afspraakhandeling, Organisatie};
use crate::schil::{Antwoord, Context, Ik, Inzending, Reject, naar, pagina, pagina_fout};
use crate::signaal;
use crate::thema;

#[derive(Template)]
#[template(path = "navraag/vraag.html")]
struct Vraagpagina {
    p: Page,
    f: Form,
    soort: Onderwerpsoort,
    tabs: Vec<NavItem>,
    afspraken: Vec<Optie>,
    themas: Vec<Optie>,
    gemeenten: Vec<Optie>,
    per_dag: i64,
}

/// Whether it is offered: it allows asking and works for the own organisation.
fn bruikbaar(a: &Afspraak, eigen: OrganisatieId, nu: Tijdstip) -> bool {
    a.staat_toe(Afspraakhandeling::Navragen)
        && !a.concept
        && a.vervangen_op.is_none()
        && netwerk::redenen(a, eigen, nu).is_empty()
}

fn partijen(p: &Page, a: &Afspraak, eigen: OrganisatieId) -> Optie {
    let anderen = a.partijen.iter().filter(|p| p.organisatie != eigen).map(|p| p.naam.as_str());
    let anderen: Vec<&str> = anderen.collect();
    let mut optie = Optie::nieuw(a.id.to_string(), &a.naam);
    optie.uitleg = Some(p.tm("navraag-vraagt-aan", &[("partijen", anderen.join(", ").as_str())]));
    optie
}

async fn blad(ik: &Ik, mut f: Form) -> Result<Vraagpagina, Reject> {
    let eigen = ik.actor.organisatie;
    let mut c = lezend(ik).await?;
    let afspraken = netwerk::afspraken_van(&mut c, eigen).await?;
    let organisaties = netwerk::organisaties(&mut c).await?;
    drop(c);
    let p = ik.pagina("navraag-nieuw-titel");
    let soort = f.waarde("onderwerp").parse().unwrap_or(Onderwerpsoort::Persoon);
    if f.waarde("gemeente").is_empty() {
        let zelf = organisaties.iter().find(|o| o.id == eigen);
        f.zet("gemeente", zelf.and_then(|o| o.cbs_code.clone()).unwrap_or_default());
    }
    let bruikbare = afspraken.iter().filter(|a| bruikbaar(a, eigen, ik.nu));
    let afspraken: Vec<Optie> = bruikbare.map(|a| partijen(&p, a, eigen)).collect();
    if let ([enige], true) = (afspraken.as_slice(), f.waarde("afspraak").is_empty()) {
        f.zet("afspraak", &enige.waarde);
    }
    Ok(Vraagpagina {
        tabs: tabs(&p, soort, f.waarde("signaal")),
        afspraken,
        themas: thema::opties(p.taalkeuze()),
        gemeenten: gemeenten(&organisaties),
        per_dag: PER_DAG,
        soort,
        p,
        f,
    })
}

fn gemeenten(organisaties: &[Organisatie]) -> Vec<Optie> {
    let gemeenten = organisaties.iter().filter(|o| o.soort == Organisatiesoort::Gemeente);
    let mut opties: Vec<Optie> = gemeenten
        .filter_map(|o| gebied::gemeente(o.cbs_code.as_deref()?))
        .map(|g| Optie::nieuw(g.code, g.naam))
        .collect();
    opties.sort_by(|a, b| a.label.cmp(&b.label));
    opties
}

fn tabs(p: &Page, open: Onderwerpsoort, signaal: &str) -> Vec<NavItem> {
    let tab = |soort: &Onderwerpsoort| NavItem {
        href: format!("/navragen/nieuw?soort={soort}&signaal={signaal}"),
        label: p.t(&format!("navraag-over-{soort}")),
        actief: *soort == open,
    };
    Onderwerpsoort::ALLE.iter().map(tab).collect()
}

/// GET `/navragen/nieuw`: empty, or for a signaal (`?signaal=`).
pub async fn formulier(ik: Ik, Vraag(vraag): Vraag) -> Antwoord {
    let mut f = Form::leeg();
    let soort: Onderwerpsoort = vraag.waarde("soort").parse().unwrap_or(Onderwerpsoort::Persoon);
    f.zet("onderwerp", soort.code());
    if let Ok(id) = vraag.waarde("signaal").parse::<SignaalId>() {
        let mut c = lezend(&ik).await?;
        let sleutel = signaal::sleutel(&mut c, &ik, Handeling::SignaalInzien, id).await?;
        if let Some(kern) = signaal::store::kern(&mut c, &sleutel).await? {
            f.zet("signaal", id.to_string());
            f.zet("thema", &kern.thema);
        }
    }
    pagina(&blad(&ik, f).await?)
}

/// POST `/navragen/nieuw`: asks, and goes to the answer.
pub async fn stellen(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some(nieuw) = Navraagformulier::lees(&mut inzending.form, ik.nu.dag()) else {
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let context = Context::van(&ik);
    let mut tx = ik.app.db.write().await?;
    if let Err(fout) = houd_limiet(&mut tx, &context).await? {
        tx.commit().await?;
        return Err(fout.into());
    }
    let Some(id) = stel(&mut tx, &context, &nieuw, &mut inzending.form).await? else {
        drop(tx);
        return pagina_fout(&blad(&ik, inzending.form).await?);
    };
    let doel = format!("/navragen/{id}");
    inzending.klaar(&mut tx, ik.nu, &doel).await?;
    tx.commit().await?;
    naar(&doel, "melding-navraag-gesteld")
}
