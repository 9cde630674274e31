// SPDX-License-Identifier: EUPL-1.2
//! The form of a letter, made of its list of facts alone.

use jiff::civil::{Date, DateTime};
use web::datum::{lees_datum, lees_tijd};
use web::{Form, FoutCode, Optie, Page};

use crate::besluit::brief::feiten::Feiten;
use crate::besluit::brief::handelingen::Map;
use crate::besluit::brief::store::Getypt;
use crate::besluit::brief::velden::{GEADRESSEERDE, Invoer, Veld, heeft_geadresseerde};
use crate::besluit::procedure::model::Inhoud;

const REGEL_MAX: usize = 300;
const TEKST_MAX: usize = 8000;

/// A field as the page shows it.
pub struct Formveld {
    /// Its name in the form.
    pub naam: String,
    /// Which macro makes it.
    pub vorm: &'static str,
    /// Whether it may stay empty.
    pub optioneel: bool,
    /// The choices, when it is one.
    pub opties: Vec<Optie>,
}

/// The name of a field in the form.
pub fn veldnaam(naam: &str) -> String {
    format!("brief-{naam}")
}

/// The fields of a letter, to whom it goes first.
pub fn formvelden(p: &Page, map: &Map, velden: &[Veld], i: &Inhoud) -> Vec<Formveld> {
    let mut uit = vec![];
    if heeft_geadresseerde(map.brief) {
        let optie = |b: &crate::besluit::procedure::model::Betrokkene| {
            Optie::nieuw(
                b.id.to_string(),
                format!("{} ({})", b.naam, p.t(&format!("procedurerol-{}", b.rol))),
            )
        };
        uit.push(Formveld {
            naam: veldnaam(GEADRESSEERDE),
            vorm: "keuze",
            optioneel: false,
            opties: i.betrokkenen.iter().map(optie).collect(),
        });
    }
    uit.extend(velden.iter().map(|v| {
        Formveld {
            naam: veldnaam(v.naam),
            vorm: match v.invoer {
                Invoer::Regel | Invoer::Moment | Invoer::Bedrag => "regel",
                Invoer::Tekst => "tekst",
                Invoer::Lijst | Invoer::Paren => "lijst",
                Invoer::Dag => "dag",
                Invoer::Keuze(_) => "keuze",
            },
            optioneel: v.mag_leeg,
            opties: match v.invoer {
                Invoer::Keuze(codes) => codes
                    .iter()
                    .map(|code| Optie::nieuw(*code, p.t(&format!("briefkeuze-{}-{code}", v.naam))))
                    .collect(),
                _ => vec![],
            },
        }
    }));
    uit
}

fn toon_dag(dag: Date) -> String {
    format!("{:02}-{:02}-{}", dag.day(), dag.month(), dag.year())
}

/// Fills the form with what is known and was typed.
pub fn vul(f: &mut Form, velden: &[Veld], getypt: &Getypt) {
    if let Some(aan) = getypt.aan {
        f.zet(&veldnaam(GEADRESSEERDE), aan.to_string());
    }
    for v in velden {
        let feiten = &getypt.feiten;
        let toon = match v.invoer {
            Invoer::Dag => feiten.dag(v.naam).map(toon_dag),
            Invoer::Moment => feiten
                .moment(v.naam)
                .map(|m| format!("{} {:02}:{:02}", toon_dag(m.date()), m.hour(), m.minute())),
            Invoer::Bedrag => feiten.bedrag(v.naam).map(|e| format!("{},{:02}", e.0 / 100, e.0 % 100)),
            _ => Some(feiten.waarde(v.naam).to_owned()),
        };
        f.zet(&veldnaam(v.naam), toon.unwrap_or_default());
    }
}

/// Reads the form: what is empty stays empty, what cannot be read is an error.
pub fn lees(f: &mut Form, velden: &[Veld], i: &Inhoud, vandaag: Date) -> Option<Getypt> {
    let gekozen = f.waarde(&veldnaam(GEADRESSEERDE)).to_owned();
    let aan = i.betrokkenen.iter().map(|b| b.id).find(|id| id.to_string() == gekozen);
    if aan.is_none() && !gekozen.is_empty() {
        f.meld_fout(&veldnaam(GEADRESSEERDE), FoutCode::Keuze, vec![]);
    }
    let mut feiten = Feiten::default();
    for v in velden {
        let naam = veldnaam(v.naam);
        let waarde = match v.invoer {
            Invoer::Regel => f.regel_optioneel(&naam, REGEL_MAX),
            Invoer::Tekst | Invoer::Lijst | Invoer::Paren => f.tekst_optioneel(&naam, TEKST_MAX),
            Invoer::Dag => f.datum_optioneel(&naam).map(|dag| dag.to_string()),
            Invoer::Bedrag => f.bedrag_optioneel(&naam).map(|cent| cent.to_string()),
            Invoer::Moment => lees_moment(f, &naam, vandaag).map(|m| m.to_string()),
            Invoer::Keuze(codes) => {
                let gekozen = f.waarde(&naam).to_owned();
                if !gekozen.is_empty() && !codes.contains(&gekozen.as_str()) {
                    f.meld_fout(&naam, FoutCode::Keuze, vec![]);
                }
                Some(gekozen)
            }
        };
        feiten.0.insert(v.naam.to_owned(), waarde.unwrap_or_default());
    }
    f.is_goed().then_some(Getypt { aan, feiten })
}

/// A day and an hour, apart by a space: `22-11-2026 14:30`.
fn lees_moment(f: &mut Form, naam: &str, vandaag: Date) -> Option<DateTime> {
    let getypt = f.regel_optioneel(naam, 40)?;
    let gelezen = getypt
        .rsplit_once(char::is_whitespace)
        .and_then(|(dag, uur)| Some((lees_datum(dag.trim(), Some(vandaag))?, lees_tijd(uur)?)));
    if gelezen.is_none() {
        f.meld_fout(naam, FoutCode::Regel("brief-regel-moment"), vec![]);
    }
    gelezen.map(|(dag, uur)| dag.to_datetime(uur))
}
