// SPDX-License-Identifier: EUPL-1.2
//! The pages of procedures: the list, the clocks, opening one, one procedure, its steps, what is signed, and the register.
pub mod behandelaar;
pub mod betrokkene;
pub mod lijst;
pub mod nieuw;
pub mod overzicht;
pub mod procedure;
pub mod register;
pub mod stap;
pub mod voorstel;

use ::procedure::{Stand, Weigering as Keurfout};
use kernel::Tijdstip;
use web::{Form, FoutCode, NavItem, Page, Taal};

use crate::besluit::procedure::formulier::{keuzeveld, vraagveld};
use crate::besluit::procedure::handelingen::Stapfout;
use crate::besluit::procedure::model::{Kern, Klokcode};
use crate::besluit::procedure::rules::rekenaar;
use crate::schil::{Ik, Reject};

/// Where the tabs lead, and their keys.
const TABS: [(&str, &str); 4] = [
    ("/procedures", "procedures-tab-lijst"),
    ("/procedures/klokken", "procedures-tab-klokken"),
    ("/besluitregister", "procedures-tab-register"),
    ("/mandaten", "procedures-tab-mandaten"),
];

/// The tabs, with this one active.
pub fn tabs(p: &Page, open: usize) -> Vec<NavItem> {
    NavItem::tabs(p, &TABS, open)
}

/// The title of a page about one procedure.
fn titel(ik: &Ik, sleutel: &str, kern: &Kern) -> Page {
    let mut p = ik.pagina(sleutel);
    p.titel = format!("{} {}", p.titel, kern.nummer);
    p
}

/// Fills in this moment, unless something was typed: most steps are recorded when they are taken.
fn vul_nu(p: &Page, f: &mut Form, (dag, uur): (&str, &str), met_uur: bool, nu: Tijdstip) {
    if !f.heeft(dag) {
        f.zet(dag, p.dag_kort(nu.dag()));
        if met_uur {
            let (uren, minuten) = nu.uur_minuut();
            f.zet(uur, format!("{uren:02}:{minuten:02}"));
        }
    }
}

/// How a state looks.
const fn standtoon(stand: Stand) -> &'static str {
    match stand {
        Stand::Onderzoek | Stand::Gewaarschuwd | Stand::Ingediend | Stand::Herstel => "info",
        Stand::Ingetrokken | Stand::Vervallen | Stand::Beeindigd => "neutraal",
        Stand::InGebreke | Stand::Verbeurd | Stand::NietBekrachtigd => "let-op",
        _ => "goed",
    }
}

/// The language of the reader, as the crate of terms knows it.
fn termijntaal(p: &Page) -> termijn::Taal {
    if p.taalkeuze() == Taal::Nl { termijn::Taal::Nl } else { termijn::Taal::En }
}

/// Articles as a lawyer writes them.
pub fn artikelen(p: &Page, kort: &[&str]) -> String {
    let gelezen: Option<Vec<_>> = kort.iter().map(|a| termijn::Artikel::lees(a)).collect();
    gelezen.map_or_else(|| kort.join(", "), |alle| termijn::Artikel::samen(&alle, termijntaal(p)))
}

/// What a clock is about, in words.
fn kloknaam(p: &Page, code: Klokcode) -> String {
    match code {
        Klokcode::Keuze(keuze) => p.t(&format!("prockeuze-{keuze}")),
        Klokcode::Termijn(code) => termijnnaam(p, code),
    }
}

/// The name of a legal term with its article, from the set itself.
fn termijnnaam(p: &Page, code: &str) -> String {
    let regel = rekenaar().and_then(|r| r.set().regels().find(|r| r.soort == code));
    let naam = regel.map(|r| if p.taalkeuze() == Taal::Nl { &r.naam } else { &r.naam_en });
    let mut naam = naam.cloned().unwrap_or_else(|| code.to_owned());
    if let Some(eerste) = naam.get(..1).map(str::to_uppercase) {
        naam.replace_range(..1, &eerste);
    }
    naam
}

/// Puts what a step was refused for at its field. What cannot be mended there goes on as a refusal.
fn meld(f: &mut Form, fout: Stapfout, (dag, uur): (&str, &str)) -> Result<(), Reject> {
    let regel = |f: &mut Form, veld: &str, sleutel| f.meld_fout(veld, FoutCode::Regel(sleutel), vec![]);
    let keur = match fout {
        Stapfout::Reject(reject) => return Err(reject),
        Stapfout::VoorHandtekening => {
            regel(f, dag, "procedure-regel-voor-handtekening");
            return Ok(());
        }
        Stapfout::ZonderMandaat => {
            regel(f, dag, "procedure-regel-zonder-mandaat");
            return Ok(());
        }
        Stapfout::NietMondeling => {
            regel(f, "bekendwijze", "procedure-regel-niet-mondeling");
            return Ok(());
        }
        Stapfout::Keur(keur) => keur,
    };
    match keur {
        Keurfout::Onbeantwoord(vragen) => {
            for vraag in vragen {
                f.meld_fout(&vraagveld(vraag), FoutCode::Verplicht, vec![]);
            }
        }
        Keurfout::NietGekozen(keuze) => f.meld_fout(&keuzeveld(keuze), FoutCode::Verplicht, vec![]),
        Keurfout::GekozenBuitenGrens(keuze) => regel(f, &keuzeveld(keuze), "procedure-regel-buiten-grens"),
        Keurfout::VoorDeVorige => regel(f, dag, "procedure-regel-voor-de-vorige"),
        Keurfout::NogNiet(_) => regel(f, dag, "procedure-regel-nog-niet"),
        Keurfout::ZonderUur => regel(f, uur, "procedure-regel-uur"),
        Keurfout::ZonderBesluit => regel(f, "stapbetreft", "procedure-regel-betreft"),
        Keurfout::Termijn(_) => regel(f, dag, "procedure-regel-termijn"),
        Keurfout::VolgtNiet { .. } | Keurfout::Onbevoegd { .. } | Keurfout::TeVaak(_) => {
            regel(f, dag, "procedure-regel-volgt-niet");
        }
    }
    Ok(())
}
