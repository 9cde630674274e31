// SPDX-License-Identifier: EUPL-1.2
//! The pages of tables, meetings, items and actions.
mod actie;
mod acties;
mod agenda;
mod besluitenlijst;
mod inrichting;
mod intrekking;
mod overname;
mod proef;
mod punt;
mod signaal;
mod stuk;
mod tafel;
mod verantwoording;
mod voorstel;

use poort::{Handeling, Recht};
use web::{Form, Weigering};

use crate::app::Wegen;
use crate::overleg::store::Gezien;
use crate::schil::{Context, Ik};

/// The routes of these pages.
pub fn wegen() -> Wegen {
    use Handeling as H;
    Wegen::nieuw()
        .get("/tafels", Recht::Mag(H::TafelInzien), tafel::lijst)
        .get("/tafels/{id}", Recht::Mag(H::TafelInzien), tafel::tafel)
        .get("/tafels/{id}/acties", Recht::Mag(H::ActieInzien), acties::van_tafel)
        .get("/tafels/{id}/overleggen/nieuw", Recht::Mag(H::OverlegPlannen), tafel::plan_formulier)
        .post("/tafels/{id}/overleggen/nieuw", Recht::Mag(H::OverlegPlannen), tafel::plannen)
        .get(
            "/tafels/{id}/agendapunten/nieuw",
            Recht::Mag(H::AgendapuntVoorstellen),
            voorstel::proces_formulier,
        )
        .post("/tafels/{id}/agendapunten/nieuw", Recht::Mag(H::AgendapuntVoorstellen), voorstel::proces)
        .get("/afspraken/{id}/verstrekkingen", Recht::Mag(H::VerstrekkingInzien), verantwoording::bekijk)
        .get("/afspraken/{id}/proef", Recht::Mag(H::AfspraakInzien), proef::bekijk)
        .get("/afspraken/{id}/tafels/nieuw", Recht::Mag(H::TafelInrichten), inrichting::formulier)
        .post("/afspraken/{id}/tafels/nieuw", Recht::Mag(H::TafelInrichten), inrichting::inrichten)
        .post("/tafels/{id}/regeling", Recht::Mag(H::TafelInrichten), inrichting::regeling)
        .post("/tafels/{id}/regeling/goedkeuring", Recht::Mag(H::RegelingGoedkeuren), inrichting::goedkeuren)
        .post("/tafels/{id}/start", Recht::Mag(H::TafelInrichten), inrichting::starten)
        .get("/overleggen/{id}", Recht::Mag(H::TafelInzien), agenda::agenda)
        .post("/overleggen/{id}/agenda", Recht::Mag(H::AgendapuntAgenderen), agenda::vullen)
        .post("/overleggen/{id}/volgorde", Recht::Mag(H::AgendapuntAgenderen), agenda::ordenen)
        .post("/overleggen/{id}/sluiting", Recht::Mag(H::OverlegPlannen), agenda::sluiten)
        .get("/overleggen/{id}/besluitenlijst", Recht::Mag(H::TafelInzien), besluitenlijst::lijst)
        .get("/overleggen/{id}/stukken/{stuk}", Recht::Mag(H::TafelInzien), stuk::bestand)
        .get("/agendapunten/{id}", Recht::Mag(H::TafelInzien), punt::punt)
        .post("/agendapunten/{id}/verwijdering", Recht::Mag(H::AgendapuntAgenderen), punt::verwijderen)
        .post("/agendapunten/{id}/aanwezigheid", Recht::Mag(H::AanwezigheidVastleggen), punt::aanwezigheid)
        .post("/agendapunten/{id}/besluit", Recht::Mag(H::BesluitVastleggen), punt::besluit)
        .post("/agendapunten/{id}/intrekking", Recht::Mag(H::AgendapuntVoorstellen), punt::intrekken)
        .get("/agendapunten/{id}/overname", Recht::Mag(H::SignaalWegen), overname::formulier)
        .post("/agendapunten/{id}/overname", Recht::Mag(H::SignaalWegen), overname::overnemen)
        .get("/acties", Recht::Mag(H::ActieInzien), acties::lijst)
        .get("/acties/{id}", Recht::Mag(H::ActieInzien), actie::actie)
        .post("/acties/{id}/aanname", Recht::Mag(H::ActieAfronden), actie::aannemen)
        .post("/acties/{id}/afronding", Recht::Mag(H::ActieAfronden), actie::afronden)
        .get("/signalen/{id}/voorstel", Recht::Mag(H::VerstrekkingGeven), voorstel::casus_formulier)
        .post("/signalen/{id}/voorstel", Recht::Mag(H::VerstrekkingGeven), voorstel::casus)
        .get("/signalen/{id}/agendapunten", Recht::Mag(H::SignaalInzien), signaal::punten)
        .get(
            "/signalen/{id}/verstrekkingen/{verstrekking}/intrekking",
            Recht::Mag(H::VerstrekkingIntrekken),
            intrekking::formulier,
        )
        .post(
            "/signalen/{id}/verstrekkingen/{verstrekking}/intrekking",
            Recht::Mag(H::VerstrekkingIntrekken),
            intrekking::intrekken,
        )
}

/// Whether this reader may do this with the record.
fn mag<T>(ik: &Ik, wat: &Gezien<T>, handeling: Handeling) -> bool {
    wat.mag(&ik.app.matrix, &ik.actor, handeling)
}

/// The version that the reader saw; a form without one is refused as a whole.
fn versie(form: &mut Form) -> Result<i64, Weigering> {
    form.getal("versie", 0..=i64::MAX).ok_or_else(|| Weigering::ongeldig(form))
}

/// A form that carries the version of what it changes.
fn met_versie(versie: i64) -> Form {
    let mut form = Form::leeg();
    form.zet("versie", versie.to_string());
    form
}

/// Of a request; short, because every handler asks it.
fn context(ik: &Ik) -> Context<'_> {
    Context::van(ik)
}
