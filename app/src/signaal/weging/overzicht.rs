// SPDX-License-Identifier: EUPL-1.2
//! The weighing of one signaal as it is read: the stages with who, when, what and why, and what waits for whom.
//!
//! A stage is read with the version of the weegmodel it was made with. Another organisation sees the functie of who
//! decided, never the name: people in a small town are known by it.

use std::collections::BTreeSet;

use db::{Conn, Result};
use jiff::civil::Date;
use kernel::{Actor, SignaalId, Tijdstip};
use poort::{Handeling, Matrix};
use web::{Pagina, Taal};

use crate::poort::Sleutel;
use crate::signaal::weging::bron::bronnaam;
use crate::signaal::weging::modelstore::{Geldend, modellen};
use crate::signaal::weging::rules::Bevraging;
use crate::signaal::weging::status::{Stap, Vervolg};
use crate::signaal::weging::store::{self, Weegregel};
use crate::signaal::{Fase, Kern};

/// A stage on the timeline.
#[derive(Debug, Clone)]
pub struct Stapregel {
    /// Name and question of the stage.
    pub kop: String,
    /// The answer in words.
    pub antwoord: String,
    /// Tone of the answer.
    pub toon: &'static str,
    /// Who decided.
    pub wie: String,
    /// When.
    pub op: Tijdstip,
    /// Why; none when it had to be erased.
    pub motivering: Option<String>,
    /// Why one went on although the model expected more.
    pub afwijking: Option<String>,
    /// Who leads from here.
    pub oppakker: Option<String>,
    /// By when.
    pub einddatum: Option<Date>,
    /// Where it was referred to.
    pub verwijzing: Option<String>,
    /// Points in words.
    pub punten: Option<String>,
    /// Question and answer.
    pub antwoorden: Vec<(String, String)>,
    /// Source, answer and necessity.
    pub bronnen: Vec<(String, String, String)>,
    /// Version of the model.
    pub versie: i64,
}

/// What waits.
#[derive(Debug, Clone)]
pub struct Wacht {
    /// On whom, in words.
    pub tekst: String,
    /// Label and address of the form, for whom it waits on.
    pub knop: Option<(String, String)>,
}

/// The weighing as a whole.
#[derive(Debug, Clone)]
pub struct Overzicht {
    /// Which signaal.
    pub signaal: SignaalId,
    /// Names of the steps for the step indicator.
    pub stappen: Vec<String>,
    /// The step that waits, from 1; past the last when it ended.
    pub nu: usize,
    /// What waits, if anything.
    pub wacht: Option<Wacht>,
    /// Whether this user may round off what was set out.
    pub afronden: bool,
    /// Whether persons may be recorded now, by this user.
    pub personen: bool,
    /// Where the signaal stands.
    pub fase: Fase,
    /// The stages, oldest first.
    pub regels: Vec<Stapregel>,
}

impl Overzicht {
    /// Whether nothing more follows.
    pub fn is_gesloten(&self) -> bool {
        self.fase == Fase::Afgesloten
    }
}

/// Key of the short name of a stage.
pub(super) fn stapsleutel(stap: Stap) -> String {
    match stap {
        Stap::Bronnen => "fase-bronnen".to_owned(),
        anders => format!("fase-weging-{anders}"),
    }
}

/// Address of the form of a stage.
pub(super) fn stappad(signaal: SignaalId, stap: Stap) -> String {
    match stap {
        Stap::Bronnen => format!("/signalen/{signaal}/bronbevraging"),
        anders => format!("/signalen/{signaal}/wegingen/{anders}"),
    }
}

/// The weighing as this user may read it; `None` when the key does not open the inhoud it belongs to.
pub async fn overzicht(
    c: &mut Conn,
    p: &Pagina,
    matrix: &Matrix,
    actor: &Actor,
    sleutel: &Sleutel,
    kern: &Kern,
) -> Result<Option<Overzicht>> {
    let Some(wegingen) = store::regels(c, sleutel).await? else { return Ok(None) };
    let ids: BTreeSet<_> = wegingen.iter().map(|w| w.weegmodel).collect();
    let modellen = if ids.is_empty() { Default::default() } else { modellen(c, ids).await? };
    let met_bronnen: Vec<_> = wegingen.iter().filter(|w| w.stap == Stap::Bronnen).map(|w| w.id).collect();
    let bevragingen =
        if met_bronnen.is_empty() { Default::default() } else { store::bevragingen(c, met_bronnen).await? };
    let eigen = sleutel.toegang().is_eigen();
    let regels: Vec<Stapregel> = wegingen
        .iter()
        .map(|w| {
            let bronnen = bevragingen.get(&w.id).map_or(&[][..], Vec::as_slice);
            stapregel(p, w, modellen.get(&w.weegmodel), bronnen, eigen)
        })
        .collect();
    let mag = |h| sleutel.toegang().mag(matrix, actor, h);
    let stand: Vec<(Stap, Vervolg)> = wegingen.iter().map(|w| (w.stap, w.vervolg)).collect();
    let uitkomst = super::acties::uitkomst_van(kern);
    let (stappen, nu) = stappen(p, kern.fase, regels.len());
    Ok(Some(Overzicht {
        signaal: kern.id,
        stappen,
        nu,
        wacht: Stap::wacht_in(kern.fase).map(|stap| wacht(p, kern.id, stap, mag(stap.handeling()))),
        afronden: kern.fase == Fase::Uitgezet && mag(Handeling::SignaalWegen),
        personen: mag(Handeling::PersonenVastleggen)
            && super::status::mag_personen(kern.fase, uitkomst, &stand).is_ok(),
        fase: kern.fase,
        regels,
    }))
}

/// All steps while the weighing runs; once it ended, only those that were taken.
fn stappen(p: &Pagina, fase: Fase, gedaan: usize) -> (Vec<String>, usize) {
    let alle: Vec<String> = Stap::ALLE.iter().map(|&s| p.t(&stapsleutel(s))).collect();
    match Stap::wacht_in(fase).and_then(|wacht| Stap::ALLE.iter().position(|&s| s == wacht)) {
        Some(plek) => (alle, plek + 1),
        None => (alle.into_iter().take(gedaan).collect(), gedaan + 1),
    }
}

fn wacht(p: &Pagina, signaal: SignaalId, stap: Stap, mag: bool) -> Wacht {
    let naam = p.t(&stapsleutel(stap));
    let (tekst, label) = match stap {
        Stap::Bronnen => (p.t("weging-wacht-op-privacyfunctionaris"), p.t("weging-knop-bronnen-open")),
        _ => {
            let args = [("stap", naam.as_str())];
            (p.tm("weging-wacht-op-oover", &args), p.tm("weging-knop-open", &args))
        }
    };
    Wacht { tekst, knop: mag.then(|| (label, stappad(signaal, stap))) }
}

fn stapregel(
    p: &Pagina,
    w: &Weegregel,
    model: Option<&Geldend>,
    bronnen: &[Bevraging],
    eigen: bool,
) -> Stapregel {
    let taal = p.taalkeuze();
    let functie = p.t(&format!("functie-{}", w.functie));
    let vraag = model.and_then(|g| g.model.stap(w.stap.code())).map_or("", |s| s.vraag(taal));
    let (antwoord, toon) = antwoord(p, w.vervolg);
    Stapregel {
        kop: format!("{}: {vraag}", p.t(&stapsleutel(w.stap))),
        antwoord,
        toon,
        wie: if eigen { format!("{}, {functie}", w.naam) } else { functie },
        op: w.gewogen_op,
        motivering: w.motivering.clone(),
        afwijking: w.afwijking.clone(),
        oppakker: w.oppakker.clone(),
        einddatum: w.einddatum,
        verwijzing: w.verwijzing.clone(),
        punten: w.punten.zip(model).map(|(punten, g)| punten_in_woorden(p, punten, g.model.hoogste())),
        antwoorden: model.map_or_else(Vec::new, |g| antwoorden(taal, w, g)),
        bronnen: bronnen.iter().map(|b| bronregel(p, b)).collect(),
        versie: model.map_or(0, |g| g.versie),
    }
}

fn antwoord(p: &Pagina, vervolg: Vervolg) -> (String, &'static str) {
    match vervolg {
        Vervolg::Verder => (p.t("weging-antwoord-verder"), "info"),
        Vervolg::Uit(u) => {
            let args = [("code", u.code()), ("naam", u.naam(p.taalkeuze()))];
            let toon = if u.fase() == Fase::Afgesloten { "neutraal" } else { "goed" };
            (p.tm("weging-antwoord-uitkomst", &args), toon)
        }
    }
}

fn punten_in_woorden(p: &Pagina, punten: i64, hoogste: i64) -> String {
    p.tm("weging-punten", &[("punten", &punten.to_string()), ("hoogste", &hoogste.to_string())])
}

fn antwoorden(taal: Taal, w: &Weegregel, g: &Geldend) -> Vec<(String, String)> {
    g.model
        .criteria(w.stap.code())
        .filter_map(|c| {
            let gegeven = c.antwoord(w.antwoorden.get(&c.code)?)?;
            Some((c.vraag(taal).to_owned(), gegeven.label(taal).to_owned()))
        })
        .collect()
}

fn bronregel(p: &Pagina, b: &Bevraging) -> (String, String, String) {
    let uitslag = match (b.hit, b.relevant) {
        (true, true) => "weging-bron-uitslag-hit",
        (true, false) => "weging-bron-uitslag-verouderd",
        (false, _) => "weging-bron-uitslag-geen-hit",
    };
    (bronnaam(&b.bron, p.taalkeuze()), p.t(uitslag), b.noodzaak.clone())
}
