// SPDX-License-Identifier: EUPL-1.2
//! The pages of supervision.
mod beslissingen;
mod betrokkene;
mod bevindingen;
mod grenzen;
mod noodtoegang;
mod overzicht;
mod rechtentoets;
mod spoor;
mod verstrekt;

use std::fmt::Write as _;

use jiff::civil::Date;
use kernel::Tijdstip;
use poort::{Handeling, Recht};
use web::{Form, FoutCode};

use crate::app::Wegen;
use crate::schil::Ik;
use crate::toezicht::acties::Context;

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    Wegen::nieuw()
        .get("/spoor", Recht::Mag(H::SpoorInzien), spoor::lijst)
        .get("/toezicht", Recht::Mag(H::ToezichtInzien), overzicht::overzicht)
        .get("/toezicht/betrokkene", Recht::Mag(H::VerwerkingslogInzien), betrokkene::formulier)
        .post("/toezicht/betrokkene", Recht::Mag(H::VerwerkingslogInzien), betrokkene::opzoeken)
        .get("/toezicht/verstrekkingen", Recht::Mag(H::VerstrekkingVerantwoorden), verstrekt::lijst)
        .post("/toezicht/verstrekkingen", Recht::Mag(H::VerstrekkingVerantwoorden), verstrekt::bestand)
        .get("/toezicht/beslissingen", Recht::Mag(H::BeslissingslogInzien), beslissingen::lijst)
        .get("/toezicht/bevindingen", Recht::Mag(H::BevindingBeoordelen), bevindingen::lijst)
        .get("/toezicht/bevindingen/{id}", Recht::Mag(H::BevindingBeoordelen), bevindingen::een)
        .post("/toezicht/bevindingen/{id}/vraag", Recht::Mag(H::BevindingBeoordelen), bevindingen::vragen)
        .post("/toezicht/bevindingen/{id}/uitleg", Recht::Mag(H::BevindingBeoordelen), bevindingen::afdoen)
        .get("/toezicht/grenzen", Recht::Mag(H::BevindingBeoordelen), grenzen::formulier)
        .post("/toezicht/grenzen", Recht::Mag(H::BevindingBeoordelen), grenzen::zetten)
        .get("/rechtentoetsen", Recht::Mag(H::RechtentoetsUitvoeren), rechtentoets::lijst)
        .post("/rechtentoetsen", Recht::Mag(H::RechtentoetsUitvoeren), rechtentoets::starten)
        .get("/rechtentoetsen/{id}", Recht::Mag(H::RechtentoetsUitvoeren), rechtentoets::een)
        .post("/rechtentoetsen/{id}/regels", Recht::Mag(H::RechtentoetsUitvoeren), rechtentoets::beoordelen)
        .post(
            "/rechtentoetsen/{id}/aftekening",
            Recht::Mag(H::RechtentoetsAftekenen),
            rechtentoets::aftekenen,
        )
        .post("/rechtentoetsen/{id}/bestand", Recht::Mag(H::RechtentoetsUitvoeren), rechtentoets::bestand)
        .get("/signalen/{id}/noodtoegang", Recht::Mag(H::NoodtoegangOpenen), noodtoegang::formulier)
        .post("/signalen/{id}/noodtoegang", Recht::Mag(H::NoodtoegangOpenen), noodtoegang::openen)
        .get("/noodtoegang", Recht::Mag(H::NoodtoegangBeoordelen), noodtoegang::lijst)
        .get("/noodtoegang/{id}", Recht::Mag(H::NoodtoegangBeoordelen), noodtoegang::een)
        .post("/noodtoegang/{id}/oordeel", Recht::Mag(H::NoodtoegangBeoordelen), noodtoegang::beoordelen)
}

/// On whose behalf an act is done here.
fn context(ik: &Ik) -> Context<'_> {
    Context { matrix: &ik.app.matrix, actor: &ik.actor, nu: ik.nu }
}

const VANAF: &str = "toezicht_vanaf";
const TOT: &str = "toezicht_tot";

/// A period of days as it was typed: from the first moment of the first to the last moment of the last.
fn lees_periode(f: &mut Form) -> (Option<Tijdstip>, Option<Tijdstip>) {
    let (vanaf, tot) = (f.datum_optioneel(VANAF), f.datum_optioneel(TOT));
    if let (Some(vanaf), Some(tot)) = (vanaf, tot)
        && tot < vanaf
    {
        f.meld_fout(TOT, FoutCode::Regel("toezicht-fout-periode"), vec![]);
    }
    let na = |dag: Date| Tijdstip::begin_van(dag.tomorrow().unwrap_or(dag));
    (vanaf.map(Tijdstip::begin_van), tot.map(na))
}

/// A page of a list: what to show, and the last of it when there is more.
fn blad<T, I: Copy>(mut rijen: Vec<T>, per_blad: i64, id: impl Fn(&T) -> I) -> (Vec<T>, Option<I>) {
    let per_blad = usize::try_from(per_blad).unwrap_or_default();
    let meer = rijen.len() > per_blad;
    rijen.truncate(per_blad);
    let laatste = rijen.last().filter(|_| meer).map(id);
    (rijen, laatste)
}

/// The address of the next page with the choices of this one.
fn volgende(pad: &str, f: &Form, velden: &[&str], voor: Option<impl std::fmt::Display>) -> String {
    let Some(voor) = voor else { return String::new() };
    let mut adres = format!("{pad}?voor={voor}");
    for veld in velden {
        let waarde = f.waarde(veld).trim();
        if !waarde.is_empty() {
            let _ = write!(adres, "&{veld}={}", codeer(waarde));
        }
    }
    adres
}

/// A value for in an address: what was typed, such as a date with slashes.
fn codeer(waarde: &str) -> String {
    waarde.bytes().fold(String::new(), |mut uit, b| {
        if b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_') {
            uit.push(char::from(b));
        } else {
            let _ = write!(uit, "%{b:02X}");
        }
        uit
    })
}
