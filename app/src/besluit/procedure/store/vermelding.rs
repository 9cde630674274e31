// SPDX-License-Identifier: EUPL-1.2
//! In which own procedures somebody stands, for a request of that person: sealed, and without what a procedure says.

use db::{Conn, Result, Sql};
use jiff::civil::Date;
use kernel::{Functiesoort, OrganisatieId, ProcedurebetrokkeneId, Tijdstip};
use procedure::{Proceduresoort, Schema};

use crate::besluit::procedure::model::Rol;
use crate::verwerkingslog::{Betrokkene, Vermeldingsvraag, Verzegeld};

/// That somebody stands in a procedure.
#[derive(Debug)]
pub struct Vermelding {
    /// Which row of a procedure.
    pub id: ProcedurebetrokkeneId,
    /// The number of the procedure.
    pub nummer: String,
    /// What kind.
    pub soort: Proceduresoort,
    /// The name that was recorded.
    pub naam: String,
    /// The date of birth that was recorded.
    pub geboren: Option<Date>,
    /// What he or she has to do with it.
    pub rol: Rol,
    /// Recorded when.
    pub vastgelegd_op: Tijdstip,
    /// Recorded in which functie.
    pub functie: Functiesoort,
    /// When the procedure is destroyed, once over.
    pub vernietigen_op: Option<Date>,
}

impl Vermelding {
    /// The article that gives the power to act.
    pub fn grondslag(&self) -> String {
        let artikelen = Schema::van(self.soort).stappen.iter().flat_map(|s| s.artikelen).next();
        artikelen.map(|a| (*a).to_owned()).unwrap_or_default()
    }
}

/// Those of the own organisation. What is told is about whom, so that the log of processing knows.
pub async fn vermeldingen(
    c: &mut Conn,
    eigen: OrganisatieId,
    welke: &Vermeldingsvraag<'_>,
) -> Result<Verzegeld<Vec<Vermelding>>> {
    let vraag = Sql::new(
        "SELECT b.id, b.naam, b.geboortedatum, b.rol, b.vastgelegd_op, f.soort AS functie, p.nummer, p.soort, p.vernietigen_op \
         FROM procedurebetrokkene b JOIN procedure p ON p.id = b.procedure_id JOIN functie f ON f.id = b.vastgelegd_door \
         WHERE p.eigenaar_id = ",
    )
    .bind(eigen);
    let vraag = welke.en(vraag, "b");
    let mut gevonden = c
        .read(vraag.push(" ORDER BY b.id"), |r| {
            Ok(Vermelding {
                id: r.get("id")?,
                nummer: r.get("nummer")?,
                soort: r.code("soort")?,
                naam: r.get("naam")?,
                geboren: r.get("geboortedatum")?,
                rol: r.code("rol")?,
                vastgelegd_op: r.get("vastgelegd_op")?,
                functie: r.code("functie")?,
                vernietigen_op: r.get("vernietigen_op")?,
            })
        })
        .await?;
    welke.behoud(&mut gevonden, |v| &v.naam);
    let wie = gevonden.iter().map(|v| Betrokkene::persoon(&v.naam, v.geboren)).collect();
    Ok(Verzegeld::nieuw(gevonden, wie))
}
