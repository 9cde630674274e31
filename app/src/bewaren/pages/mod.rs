// SPDX-License-Identifier: EUPL-1.2
//! The pages of keeping and destroying.
mod bewaring;
mod overzicht;
mod verklaring;
mod vernietigd;
mod verwerkingen;
mod voorstel;

use jiff::civil::Date;
use poort::{Handeling, Recht};
use web::Page;

use crate::app::Wegen;
use crate::bewaren::model::Lijstregel;

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    Wegen::nieuw()
        .get("/vernietiging", Recht::Mag(H::VernietigingInzien), overzicht::overzicht)
        .get("/vernietigd", Recht::Mag(H::VernietigingInzien), vernietigd::lijst)
        .post("/vernietigingsvoorstellen", Recht::Mag(H::VernietigingVoorstellen), overzicht::voorstellen)
        .get("/vernietigingsvoorstellen/{id}", Recht::Mag(H::VernietigingInzien), voorstel::voorstel)
        .post(
            "/vernietigingsvoorstellen/{id}/goedkeuring",
            Recht::Mag(H::VernietigingGoedkeuren),
            voorstel::goedkeuren,
        )
        .post(
            "/vernietigingsvoorstellen/{id}/terugzending",
            Recht::Mag(H::VernietigingGoedkeuren),
            voorstel::terugsturen,
        )
        .post(
            "/vernietigingsvoorstellen/{id}/intrekking",
            Recht::Mag(H::VernietigingVoorstellen),
            voorstel::intrekken,
        )
        .get(
            "/vernietigingsvoorstellen/{id}/verklaring",
            Recht::Mag(H::VernietigingInzien),
            verklaring::verklaring,
        )
        .post(
            "/vernietigingsvoorstellen/{id}/verklaring",
            Recht::Mag(H::VernietigingInzien),
            verklaring::bestand,
        )
        .get("/signalen/{id}/bewaring", Recht::Mag(H::SignaalInzien), bewaring::bewaring)
        .post("/signalen/{id}/bewaarplichten", Recht::Mag(H::BewaarplichtZetten), bewaring::zetten)
        .post(
            "/signalen/{id}/bewaarplichten/{bewaarplicht}/opheffing",
            Recht::Mag(H::BewaarplichtZetten),
            bewaring::opheffen,
        )
        .get("/verwerkingen", Recht::Mag(H::VerwerkingInzien), verwerkingen::register)
        .post("/verwerkingen", Recht::Mag(H::VerwerkingInzien), verwerkingen::bestand)
}

/// The rule behind a date: a text of ours, or the words of the outcome.
fn grondtekst(p: &Page, grond: &str) -> String {
    if p.heeft(grond) { p.t(grond) } else { grond.to_owned() }
}

/// A rule with how many go and how many stay.
struct Grondtelling {
    grond: String,
    gaat: usize,
    blijft: usize,
}

/// Per rule, in the order of the list: what goes by it and what stays.
fn per_grond(p: &Page, regels: &[Lijstregel]) -> Vec<Grondtelling> {
    let mut uit: Vec<(&str, usize, usize)> = Vec::new();
    for regel in regels {
        let grond = regel.kandidaat.grond.as_str();
        let blijft = regel.kandidaat.beletsel.is_some() || regel.uitgevallen.is_some();
        match uit.iter_mut().find(|(g, ..)| *g == grond) {
            Some((_, gaat, staat)) => {
                *gaat += usize::from(!blijft);
                *staat += usize::from(blijft);
            }
            None => uit.push((grond, usize::from(!blijft), usize::from(blijft))),
        }
    }
    uit.into_iter()
        .map(|(grond, gaat, blijft)| Grondtelling { grond: grondtekst(p, grond), gaat, blijft })
        .collect()
}

/// A line as a page shows it.
struct Regelrij {
    nummer: String,
    /// The signaal, while it is there.
    href: String,
    grond: String,
    vernietigen_op: Date,
    uitkomst: String,
    /// What became of it, or why it stays.
    stand: String,
    toon: &'static str,
}

fn regelrij(p: &Page, r: &Lijstregel) -> Regelrij {
    let k = &r.kandidaat;
    let (stand, toon) = match (r.vernietigd_op, r.uitgevallen, k.beletsel) {
        (Some(op), ..) => (p.tm("bewaren-vernietigd-op", &[("datum", &p.datum(op))]), "goed"),
        (None, Some(waarom), _) => (p.t(&format!("uitval-{waarom}")), "let-op"),
        (None, None, Some(waarom)) => (p.t(&format!("beletsel-{waarom}")), "let-op"),
        (None, None, None) => (p.t("bewaren-gaat"), "neutraal"),
    };
    let href = if r.vernietigd_op.is_some() { String::new() } else { format!("/signalen/{}", k.signaal) };
    Regelrij {
        nummer: k.nummer.clone(),
        href,
        grond: grondtekst(p, &k.grond),
        vernietigen_op: k.vernietigen_op,
        uitkomst: k.uitkomst.clone().unwrap_or_else(|| p.t("bewaren-geen-uitkomst")),
        stand,
        toon,
    }
}
