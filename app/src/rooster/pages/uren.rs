// SPDX-License-Identifier: EUPL-1.2
//! Hours that boa's worked per quarter, per municipality and employer (S05.5): counted from the roster, never per person.

use std::collections::BTreeMap;

use askama::Template;
use kernel::{Kwartaal, OrganisatieId, Periode};
use web::Page;

use super::uren;
use crate::rooster::handelingen::verbanden;
use crate::rooster::rules::stand::geldend;
use crate::rooster::rules::week::minuten;
use crate::rooster::store;
use crate::schil::{Antwoord, Context, Ik, pagina};

/// How many quarters stand beside each other: this one and a year back.
const AANTAL: usize = 5;

/// The municipality and the employer, and the minutes per quarter.
type Minuten = ((OrganisatieId, OrganisatieId), [i64; AANTAL]);

struct Rij {
    gemeente: String,
    werkgever: String,
    afgesproken: String,
    uren: Vec<String>,
}

#[derive(Template)]
#[template(path = "rooster/uren.html")]
struct Urenpagina {
    p: Page,
    kwartalen: Vec<String>,
    rijen: Vec<Rij>,
}

/// GET `/rooster/uren`.
pub async fn blad(ik: Ik) -> Antwoord {
    let context = Context::van(&ik);
    let kwartalen: [Kwartaal; AANTAL] = Kwartaal::laatste(ik.nu.dag());
    let sinds = kwartalen.first().map_or(ik.nu, |k| k.begin());
    let mut c = ik.app.db.read().await?;
    let verbanden = verbanden(&mut c, &context).await?;
    let diensten = store::van(&mut c, ik.actor.organisatie, Periode { van: sinds, tot: ik.nu }).await?;
    drop(c);
    let mut per: BTreeMap<(String, String), Minuten> = BTreeMap::new();
    for d in diensten.iter().filter(|d| d.boa.is_some()) {
        let Some(gewerkt) =
            geldend(d, &verbanden).and_then(|p| p.doorsnede(Periode { van: sinds, tot: ik.nu }))
        else {
            continue;
        };
        let sleutel = (d.gemeente.1.clone(), d.eigenaar.1.clone());
        let (_, tellers) = per.entry(sleutel).or_insert(((d.gemeente.0, d.eigenaar.0), [0; AANTAL]));
        for (teller, k) in tellers.iter_mut().zip(&kwartalen) {
            *teller += gewerkt.doorsnede(k.periode()).map_or(0, minuten);
        }
    }
    let p = ik.pagina("rooster-uren-titel");
    let afgesproken = |tussen: (OrganisatieId, OrganisatieId)| {
        let v = verbanden
            .iter()
            .find(|v| (v.opdrachtgever.0, v.uitvoerder.0) == tussen && v.periode.bevat(ik.nu));
        v.map_or_else(String::new, |v| p.tm("rooster-uren-per-jaar", &[("uren", &v.uren.to_string())]))
    };
    let rijen = per.into_iter().map(|((gemeente, werkgever), (tussen, tellers))| Rij {
        gemeente,
        werkgever,
        afgesproken: afgesproken(tussen),
        uren: tellers.iter().map(|m| uren(&p, *m)).collect(),
    });
    let rijen = rijen.collect();
    let kop = |k: &Kwartaal| {
        p.tm("kwartaal-kop", &[("nummer", &k.nummer.to_string()), ("jaar", &k.jaar.to_string())])
    };
    pagina(&Urenpagina { kwartalen: kwartalen.iter().map(kop).collect(), rijen, p })
}
