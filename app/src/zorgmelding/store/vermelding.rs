// SPDX-License-Identifier: EUPL-1.2
//! In which reports of a VIA somebody stands, for a request of that person: sealed, and without what a report says.

use db::{Conn, Result, Sql};
use jiff::civil::Date;
use kernel::{OrganisatieId, Tijdstip, ZorgmeldingId};
use navraag::{Onderwerp, Persoon, kenmerken_van_persoon};

use crate::verwerkingslog::{Betrokkene, Verzegeld};

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

/// Which reports are looked at.
#[derive(Debug)]
pub enum Vraag<'a> {
    /// Those about this person, as far as the name is equal, and the date of birth where there is one.
    Over(&'a Persoon),
    /// These.
    Deze(Vec<i64>),
}

/// Those of the own VIA. What is told is about whom, so that the log of processing knows.
pub async fn vermeldingen(
    c: &mut Conn,
    via: OrganisatieId,
    welke: &Vraag<'_>,
) -> Result<Verzegeld<Vec<Vermelding>>> {
    let vraag = Sql::new(
        "SELECT z.id, z.naam, z.geboortedatum, z.ontvangen_op, z.vernietigen_op, a.grondslag FROM zorgmelding z \
         JOIN afspraak a ON a.id = z.afspraak_id WHERE z.eigenaar_id = ",
    )
    .bind(via);
    let vraag = match welke {
        Vraag::Over(p) => {
            vraag.push(" AND (z.geboortedatum IS NULL OR z.geboortedatum = ").bind(p.geboren).push(")")
        }
        Vraag::Deze(ids) => vraag.push(" AND z.id IN ").list(ids.iter().copied()),
    };
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
    if let Vraag::Over(p) = welke {
        let kenmerk = Onderwerp::Persoon((*p).clone()).kenmerk();
        let zelfde =
            |naam: &str| kenmerk.as_ref().is_some_and(|k| kenmerken_van_persoon(naam, p.geboren).contains(k));
        gevonden.retain(|v| zelfde(&v.naam));
    }
    let wie = gevonden.iter().map(|v| Betrokkene::persoon(&v.naam, v.geboren)).collect();
    Ok(Verzegeld::nieuw(gevonden, wie))
}
