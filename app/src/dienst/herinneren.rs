// SPDX-License-Identifier: EUPL-1.2
//! Reminders: an action whose day has come, reporters who wait too long for an answer, and an afspraak that has ended.
//!
//! Run as often as one likes and on as many nodes: each reminder has its own reason in the outbox.

use db::DbError;
use jiff::civil::Date;
use kernel::{OrganisatieId, Tijdstip};
use poort::{Handeling, Situatie};

use crate::app::App;
use crate::bericht::{NieuwBericht, Ontvanger, zet_klaar};
use crate::besluit::procedure;
use crate::netwerk::{Functie, functies_van_organisatie};
use crate::overleg;
use crate::signaal::terugkoppeling;
use crate::zorgmelding;

/// All reminders that are due.
pub(super) async fn herinner(app: &App) -> Result<(), DbError> {
    let nu = app.nu();
    let mut tx = app.db.write().await?;
    overleg::herinner(&mut tx, &app.matrix, nu).await?;
    zorgmelding::herinner(&mut tx, &app.matrix, nu).await?;
    procedure::herinner(&mut tx, &app.matrix, nu).await?;
    overleg::maak_eindoverzichten(&mut tx, &app.matrix, nu).await?;
    tx.commit().await?;
    let wachtend = terugkoppeling::eigenaars_te_laat(&mut app.db.read().await?, nu).await?;
    for organisatie in wachtend {
        herinner_aan_antwoord(app, organisatie, nu).await?;
    }
    Ok(())
}

/// Once a week, everybody there who may answer a reporter.
async fn herinner_aan_antwoord(app: &App, organisatie: OrganisatieId, nu: Tijdstip) -> Result<(), DbError> {
    let functies = functies_van_organisatie(&mut app.db.read().await?, organisatie).await?;
    let mag = |f: &&Functie| {
        f.loopt(nu) && app.matrix.mag(f.soort, Handeling::TerugkoppelingGeven, Situatie::EIGEN)
    };
    let week = week_van(nu.dag());
    let mut tx = app.db.write().await?;
    for functie in functies.iter().filter(mag) {
        let bericht = NieuwBericht {
            organisatie,
            aan: Ontvanger::Gebruiker(functie.gebruiker),
            onderwerp: "bericht-terugkoppeling-onderwerp",
            tekst: "bericht-terugkoppeling-tekst",
            pad: "/terugkoppelingen".to_owned(),
            dag: None,
            reden: format!("terugkoppeling-te-laat/{organisatie}/{week}/{}", functie.gebruiker),
        };
        zet_klaar(&mut tx, nu, &bericht).await?;
    }
    tx.commit().await
}

/// Year and week as the Netherlands count them (ISO 8601): `2026-W47`.
fn week_van(dag: Date) -> String {
    let week = dag.iso_week_date();
    format!("{}-W{:02}", week.year(), week.week())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_begins_on_monday_and_may_cross_the_year() {
        assert_eq!(week_van(date(2026, 11, 21)), "2026-W47");
        assert_eq!(week_van(date(2026, 11, 22)), "2026-W47");
        assert_eq!(week_van(date(2026, 11, 23)), "2026-W48");
        assert_eq!(week_van(date(2027, 1, 1)), "2026-W53");
    }
}
