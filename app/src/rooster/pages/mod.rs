// SPDX-License-Identifier: EUPL-1.2
//! The pages of the roster: a week, planning and asking, one shift, what a municipality wants, hours per quarter.
mod dienst;
mod norm;
mod plannen;
mod uren;
mod week;

use kernel::{Periode, Tijdstip};
use poort::{Handeling, Recht};
use web::Page;

use crate::app::Wegen;
use crate::rooster::model::Dienst;
use crate::rooster::rules::stand::Stand;

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    let (inzien, vragen) = (Recht::Mag(H::RoosterInzien), Recht::Mag(H::RoosterVragen));
    let plannen = Recht::Mag(H::RoosterPlannen);
    Wegen::nieuw()
        .get("/rooster", inzien, week::week)
        .get("/rooster/diensten/nieuw", plannen, plannen::dienst)
        .post("/rooster/diensten/nieuw", plannen, plannen::plan_dienst)
        .get("/rooster/vraag", vragen, plannen::vraag)
        .post("/rooster/vraag", vragen, plannen::stel_vraag)
        .get("/rooster/norm", vragen, norm::blad)
        .post("/rooster/norm", vragen, norm::zetten)
        .get("/rooster/uren", inzien, uren::blad)
        .get("/rooster/diensten/{id}", inzien, dienst::dienst)
        .post("/rooster/diensten/{id}/invulling", plannen, dienst::invullen)
        .post("/rooster/diensten/{id}/afzegging", inzien, dienst::afzeggen)
}

/// `18:00`.
fn klok(moment: Tijdstip) -> String {
    let (uur, minuut) = moment.uur_minuut();
    format!("{uur}:{minuut:02}")
}

/// `18:00-23:30`.
fn tijden(periode: Periode) -> String {
    format!("{}-{}", klok(periode.van), klok(periode.tot))
}

/// Minutes as hours, with one decimal.
fn uren(p: &Page, minuten: i64) -> String {
    let tienden = (minuten * 10 + 30) / 60;
    let komma = if p.taal == "nl" { ',' } else { '.' };
    if tienden % 10 == 0 {
        (tienden / 10).to_string()
    } else {
        format!("{}{komma}{}", tienden / 10, tienden % 10)
    }
}

/// Who works it, or that it is open.
fn wie(p: &Page, d: &Dienst) -> String {
    d.boa.as_ref().map_or_else(|| p.t("roosterstand-open"), |(_, naam)| naam.clone())
}

/// What became of it, in words and in a tone.
fn standtekst(p: &Page, stand: Stand) -> (String, &'static str) {
    let sleutel = format!("roosterstand-{}", stand.code());
    match stand {
        Stand::Open => (p.t(&sleutel), "let-op"),
        Stand::Ingevuld => (p.t(&sleutel), "goed"),
        Stand::Afgezegd(op) | Stand::Vervallen(op) => {
            (p.tm(&sleutel, &[("op", p.datum_tijd(op).as_str())]), "neutraal")
        }
        Stand::Ingekort(op) => (p.tm(&sleutel, &[("op", p.datum_tijd(op).as_str())]), "let-op"),
    }
}
