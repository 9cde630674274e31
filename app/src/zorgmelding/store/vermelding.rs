// SPDX-License-Identifier: EUPL-1.2
//! In which reports of a VIA somebody stands, for a request of that person: sealed, and without what a report says.

use db::{Conn, Result, Sql};
use jiff::civil::Date;
use kernel::{OrganisatieId, Tijdstip, ZorgmeldingId};

use crate::verwerkingslog::{Betrokkene, Vermeldingsvraag, Verzegeld};

/// That somebody stands in a report.
#[derive(Debug)]
pub struct Vermelding {
    /// Which report.
    pub id: ZorgmeldingId,
    /// The name in it.
    pub naam: String,
    /// The date of birth in it.
    pub geboren: Option<Date>,
    /// When it came in.
    pub ontvangen_op: Tijdstip,
    /// On what ground it came.
    pub grondslag: String,
    /// When it is destroyed.
    pub vernietigen_op: Date,
}

/// Those of the own VIA. What is told is about whom, so that the log of processing knows.
pub async fn vermeldingen(
    c: &mut Conn,
    via: OrganisatieId,
    welke: &Vermeldingsvraag<'_>,
) -> Result<Verzegeld<Vec<Vermelding>>> {
    let vraag = Sql::new(
        "SELECT z.id, z.naam, z.geboortedatum, z.ontvangen_op, z.vernietigen_op, a.grondslag FROM zorgmelding z \
         JOIN afspraak a ON a.id = z.afspraak_id WHERE z.eigenaar_id = ",
    )
    .bind(via);
    let vraag = welke.en(vraag, "z");
    let mut gevonden = c
        .read(vraag.push(" ORDER BY z.id"), |r| {
            Ok(Vermelding {
                id: r.get("id")?,
                naam: r.get("naam")?,
                geboren: r.get("geboortedatum")?,
                ontvangen_op: r.get("ontvangen_op")?,
                grondslag: r.get("grondslag")?,
                vernietigen_op: r.get("vernietigen_op")?,
            })
        })
        .await?;
    welke.behoud(&mut gevonden, |v| &v.naam);
    let wie = gevonden.iter().map(|v| Betrokkene::persoon(&v.naam, v.geboren)).collect();
    Ok(Verzegeld::nieuw(gevonden, wie))
}
