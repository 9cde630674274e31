// SPDX-License-Identifier: EUPL-1.2
//! The calendar feed: `bericht` knows whose address it is and how a calendar is written; `overleg`, `rooster` and `besluit` what is
//! in it.
//!
//! The address is the secret and there is no login, so every answer but a right one is "does not exist".

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse as _;
use kernel::{Actor, Periode};
use poort::{Handeling, Recht};
use web::{Id, Weigering};

use crate::app::{App, Staat, Wegen};
use crate::bericht::{self, Agenda, Agendaactie, Agendadienst, Agendaoverleg, Agendatermijn};
use crate::besluit::procedure;
use crate::overleg;
use crate::rooster;
use crate::schil::{Antwoord, Reject};

/// How far back and ahead a calendar goes.
const TERUG_DAGEN: i64 = 90;
const VOORUIT_DAGEN: i64 = 400;
/// No person has more actions open; an organisation may.
const ACTIES_MAX: i64 = 500;
/// No municipality has more terms to keep in a year.
const KLOKKEN_MAX: i64 = 1000;

/// The route of the feed.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/agenda/{bestand}", Recht::Openbaar, agenda)
}

async fn agenda(State(app): State<Staat>, Id(bestand): Id<String>) -> Antwoord {
    let token = bestand.strip_suffix(".ics").ok_or_else(Weigering::niet_gevonden)?;
    let feed = bericht::feed(&mut app.db.read().await?, token, app.nu()).await?;
    let feed = feed.ok_or_else(Weigering::niet_gevonden)?;
    let inhoud = inhoud(&app, &feed.actor).await?;
    let tekst = feed.ics(&app, &inhoud).map_err(|e| Reject::from(Weigering::storing_door(&e, "calendar")))?;
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], tekst).into_response())
}

/// Meetings of the tafels, own shifts, actions that this person took or nobody has taken yet, and terms to keep.
async fn inhoud(app: &App, actor: &Actor) -> Result<Agenda, db::DbError> {
    let nu = app.nu();
    let mut c = app.db.read().await?;
    let (van, tot) = (nu.plus_dagen(-TERUG_DAGEN), nu.plus_dagen(VOORUIT_DAGEN));
    let mut agenda = Agenda::default();
    if app.matrix.mag_ooit(actor.bevoegdheid, Handeling::TafelInzien) {
        let overleggen = overleg::agenda_voor(&mut c, &app.matrix, actor, van, tot, nu).await?;
        agenda.overleggen.extend(overleggen.into_iter().map(|o| Agendaoverleg {
            id: o.overleg,
            begint_op: o.begint_op,
            duur_minuten: o.duur_minuten,
        }));
    }
    if app.matrix.mag_ooit(actor.bevoegdheid, Handeling::ActieAfronden) {
        let acties = overleg::acties_voor(&mut c, &app.matrix, actor, nu, ACTIES_MAX).await?;
        let eigen = acties.into_iter().filter(|a| a.functie.is_none_or(|f| f == actor.functie));
        agenda.acties.extend(eigen.map(|a| Agendaactie { id: a.id, vervaldatum: a.vervaldatum }));
    }
    let diensten = rooster::eigen_diensten(&mut c, &app.matrix, actor, Periode { van, tot }).await?;
    agenda.diensten.extend(diensten.into_iter().map(|d| Agendadienst {
        id: d.id,
        begint_op: d.periode.van,
        duur_minuten: (d.periode.tot.ms() - d.periode.van.ms()) / 60_000,
    }));
    let klokken = procedure::klokken_voor(&mut c, &app.matrix, actor, tot, KLOKKEN_MAX).await?;
    let eigen = klokken.into_iter().filter(|k| k.van_ons);
    agenda.termijnen.extend(eigen.map(|k| Agendatermijn {
        procedure: k.procedure,
        code: k.code,
        dag: k.dag,
    }));
    Ok(agenda)
}
