// SPDX-License-Identifier: EUPL-1.2
//! The groups of results: one per kind of record.

use db::Conn;
use kernel::Veldgroep;
use poort::{Handeling, Situatie};
use web::Page;

use crate::netwerk::{self, Organisatie};
use crate::poort::Bereikfilter;
use crate::schil::{Ik, Reject};
use crate::signaal::{Fase, Kern, store, thema};
use crate::zoekindex::{Zoeker, zoek};

/// Signalen on one page; who needs more asks more precisely.
const SIGNALEN: usize = 50;
const ORGANISATIES: usize = 10;

/// Results of one kind.
pub struct Groep {
    /// Text key of its heading.
    pub kop: &'static str,
    /// The results, best first.
    pub rijen: Vec<Rij>,
    /// There are more than these.
    pub meer: bool,
    /// They resemble what was typed; nothing holds it exactly.
    pub verwant: bool,
}

/// One result.
pub struct Rij {
    /// What it is called.
    pub titel: String,
    /// Where it leads.
    pub href: String,
    /// A line below the title.
    pub onder: String,
    /// A short state, and its tone.
    pub badge: Option<(String, &'static str)>,
}

/// Signalen by words, number and address.
pub async fn signalen(c: &mut Conn, ik: &Ik, p: &Page, q: &str) -> Result<Groep, Reject> {
    let zoeker = Zoeker { matrix: &ik.app.matrix, actor: &ik.actor, nu: ik.nu };
    let vondsten = zoek(c, zoeker, q, SIGNALEN).await?;
    let bereik = Bereikfilter::nieuw(&ik.app.matrix, &ik.actor, Veldgroep::Kern, ik.nu);
    let kernen = store::kernen(c, &bereik, &vondsten.signalen).await?;
    Ok(Groep {
        kop: "zoeken-signalen",
        rijen: kernen.iter().map(|k| rij(p, k)).collect(),
        meer: vondsten.meer,
        verwant: vondsten.verwant,
    })
}

fn rij(p: &Page, k: &Kern) -> Rij {
    let thema = thema::themanaam(&k.thema, p.taalkeuze());
    let gebied = k.gebied.as_deref().and_then(gebied::naam).unwrap_or_default();
    let delen = [gebied, k.eigenaarnaam.as_str(), &p.datum(k.ontvangen_op)];
    let delen: Vec<&str> = delen.into_iter().filter(|d| !d.is_empty()).collect();
    Rij {
        titel: format!("{} {thema}", k.nummer),
        href: format!("/signalen/{}", k.id),
        onder: delen.join(", "),
        badge: Some((p.t(&format!("fase-{}", k.fase)), toon(k.fase))),
    }
}

/// What waits stands out, what is done is quiet.
const fn toon(fase: Fase) -> &'static str {
    match fase {
        Fase::Weging1 => "let-op",
        Fase::Uitgezet => "goed",
        Fase::Afgesloten => "neutraal",
        Fase::Weging2a | Fase::Weging2b | Fase::Weging3 | Fase::Bronnen | Fase::Weging4 => "info",
    }
}

/// Organisations by name. That an organisation takes part is no secret.
pub async fn organisaties(c: &mut Conn, ik: &Ik, p: &Page, q: &str) -> Result<Groep, Reject> {
    let mag = ik.mag(Handeling::OrganisatieInzien, Situatie::EIGEN);
    let alle = if mag { netwerk::organisaties(c).await? } else { vec![] };
    let mut rijen: Vec<Rij> = alle
        .iter()
        .filter(|o| heet(o, q))
        .take(ORGANISATIES + 1)
        .map(|o| Rij {
            titel: o.naam.clone(),
            href: format!("/organisaties/{}", o.id),
            onder: p.t(&format!("zoeken-soort-{}", o.soort)),
            badge: None,
        })
        .collect();
    let meer = rijen.len() > ORGANISATIES;
    rijen.truncate(ORGANISATIES);
    Ok(Groep { kop: "zoeken-organisaties", rijen, meer, verwant: false })
}

/// Every word that was typed begins a word of the name, or is the abbreviation.
fn heet(o: &Organisatie, q: &str) -> bool {
    let woorden = |tekst: &str| -> Vec<String> {
        let gevouwen = zoektaal::vouw(tekst).to_ascii_lowercase();
        let delen = gevouwen.split(|t: char| !t.is_ascii_alphanumeric()).filter(|d| !d.is_empty());
        delen.map(str::to_owned).collect()
    };
    let naam = woorden(&o.naam);
    let afkorting = o.afkorting.to_ascii_lowercase();
    let gezocht = woorden(q);
    let past = |g: &String| *g == afkorting || naam.iter().any(|n| n.starts_with(g.as_str()));
    !gezocht.is_empty() && gezocht.iter().all(past)
}

#[cfg(test)]
mod tests {
    use kernel::{OrganisatieId, Organisatiesoort};

    use super::*;

    #[test]
    fn an_organisation_by_the_beginnings_of_its_name() {
        let o = Organisatie {
            id: OrganisatieId::van(1),
            soort: Organisatiesoort::Gemeente,
            naam: "Gemeente Súdwest-Fryslân".to_owned(),
            afkorting: "SWF".to_owned(),
            cbs_code: None,
        };
        for q in ["sudwest", "Gemeente Fry", "swf", "SÚD frys"] {
            assert!(heet(&o, q), "{q}");
        }
        for q in ["", " - ", "west", "sw", "gemeente heerlen"] {
            assert!(!heet(&o, q), "{q}");
        }
    }
}
