// SPDX-License-Identifier: EUPL-1.2
//! Looking up what was done with the data of one data subject: for a request for access, a complaint or a check.
//!
//! A name goes in, a pseudonym is computed, and processings come out. The name is kept nowhere; the search itself is an event,
//! and a processing of that same person.

use std::collections::HashMap;

use askama::Template;
use db::Tx;
use kernel::{Actor, FunctieId, Tijdstip};
use spoor::leg_vast;
use web::{Form, FoutCode, Optie, Page};

use crate::netwerk::functies_van_organisatie;
use crate::poort::{functies_in, schrijf_beslissingen};
use crate::schil::{Antwoord, Ik, Inzending, Reject, pagina, pagina_fout};
use crate::toezicht::events::BetrokkeneOpgezocht;
use crate::toezicht::model::Aanleiding;
use crate::verwerkingslog::{Activiteit, Betrokkene, Logregel, Verwerking, noteer_uitkomst, van_betrokkene};

const NAAM: &str = "zoek_naam";
const DAG: &str = "zoek_geboortedatum";
const CONTACT: &str = "zoek_contact";
const AANLEIDING: &str = "zoek_aanleiding";
/// More processings of one person are seldom; the rest is in the export.
const REGELS_MAX: i64 = 500;

/// One processing as the page shows it.
struct Regel {
    begin_op: Tijdstip,
    naam: String,
    activiteit: String,
    register: String,
    wie: Vec<String>,
}

#[derive(Template)]
#[template(path = "toezicht/betrokkene.html")]
struct Zoekpagina {
    p: Page,
    f: Form,
    aanleidingen: Vec<Optie>,
    /// What was found; none before there was a search.
    regels: Option<Vec<Regel>>,
    /// Only a name was given, so records with a date of birth were not looked for.
    zonder_dag: bool,
}

fn zoekpagina(ik: &Ik, f: Form) -> Zoekpagina {
    let p = ik.pagina("betrokkene-titel");
    let optie = |a: &Aanleiding| Optie::nieuw(a.code(), p.t(&format!("aanleiding-{a}")));
    let aanleidingen = Aanleiding::ALLE.iter().map(optie).collect();
    Zoekpagina { p, f, aanleidingen, regels: None, zonder_dag: false }
}

/// The form.
pub async fn formulier(ik: Ik) -> Antwoord {
    pagina(&zoekpagina(&ik, Form::leeg()))
}

/// Everything a person may be known by, the most precise first.
fn lees(f: &mut Form) -> Option<(Vec<Betrokkene>, Aanleiding)> {
    let naam = f.regel_optioneel(NAAM, 200);
    let dag = f.datum_optioneel(DAG);
    let contact = f.regel_optioneel(CONTACT, 200);
    let aanleiding = f.keuze(AANLEIDING);
    if naam.is_none() && contact.is_none() {
        f.meld_fout(NAAM, FoutCode::Regel("betrokkene-fout-leeg"), vec![]);
    }
    let mut wie = Vec::new();
    if let Some(naam) = &naam {
        wie.extend(dag.map(|dag| Betrokkene::persoon(naam, Some(dag))));
        wie.push(Betrokkene::persoon(naam, None));
    }
    wie.extend(
        contact.map(|c| if c.contains('@') { Betrokkene::email(&c) } else { Betrokkene::telefoon(&c) }),
    );
    let goed = f.is_goed();
    Some((wie, aanleiding?)).filter(|_| goed)
}

/// Who asked the gate something in the requests of these processings.
async fn wie_deden(
    tx: &mut Tx,
    actor: &Actor,
    p: &Page,
    regels: &[Logregel],
) -> db::Result<HashMap<String, Vec<String>>> {
    let verzoeken: Vec<_> = regels.iter().map(|r| (r.trace.clone(), r.verzoek.clone())).collect();
    let paren = functies_in(tx, actor.organisatie, &verzoeken).await?;
    let collegas = functies_van_organisatie(tx, actor.organisatie).await?;
    let noem = |id: FunctieId| {
        let f = collegas.iter().find(|f| f.id == id)?;
        Some(format!("{}, {}", f.naam, p.t(&format!("functie-{}", f.soort))))
    };
    let mut uit: HashMap<String, Vec<String>> = HashMap::new();
    for (verzoek, functie) in paren {
        uit.entry(verzoek).or_default().extend(noem(functie));
    }
    Ok(uit)
}

fn regel(p: &Page, wie: &HashMap<String, Vec<String>>, r: Logregel) -> Regel {
    let code = r.activiteit.rsplit_once('-').map_or(r.activiteit.as_str(), |(code, _)| code);
    let bekend = code.parse::<Activiteit>().is_ok();
    Regel {
        begin_op: r.begin_op,
        naam: r.naam,
        activiteit: if bekend { p.t(&format!("activiteit-{code}")) } else { r.activiteit.clone() },
        register: format!("/verwerkingen#{}", r.activiteit),
        wie: wie.get(&r.verzoek).cloned().unwrap_or_default(),
    }
}

/// Looks up, and shows what was found on the same page: what was typed is in no address and no log.
pub async fn opzoeken(ik: Ik, mut inzending: Inzending) -> Antwoord {
    let Some((wie, aanleiding)) = lees(&mut inzending.form) else {
        return pagina_fout(&zoekpagina(&ik, inzending.form));
    };
    // So that the newest readings can be told who did them.
    schrijf_beslissingen(&ik.app.db, &ik.app.beslissingen, ik.nu).await.map_err(Reject::from)?;
    let mut blad = zoekpagina(&ik, Form::leeg());
    let mut tx = ik.app.db.write().await?;
    let gevonden = van_betrokkene(&mut tx, ik.actor.organisatie, &wie, REGELS_MAX).await?;
    let deden = wie_deden(&mut tx, &ik.actor, &blad.p, &gevonden).await?;
    let eerste = wie.get(..1).unwrap_or_default();
    noteer_uitkomst(&mut tx, ik.bron(), Verwerking::Opzoeken, eerste, !gevonden.is_empty()).await?;
    let gebeurtenis = BetrokkeneOpgezocht { aanleiding: aanleiding.code(), regels: gevonden.len() };
    leg_vast(&mut tx, ik.bron(), &gebeurtenis).await?;
    inzending.klaar(&mut tx, ik.nu, "/toezicht/betrokkene").await?;
    tx.commit().await?;
    blad.zonder_dag = inzending.form.waarde(DAG).trim().is_empty() && !inzending.form.waarde(NAAM).is_empty();
    blad.regels = Some(gevonden.into_iter().map(|r| regel(&blad.p, &deden, r)).collect());
    blad.f = inzending.form;
    pagina(&blad)
}
