// SPDX-License-Identifier: EUPL-1.2
//! The register of decisions of one municipality: what was decided under which rule, when it was made known, and what became of
//! objection, appeal and penalty.

use db::{Conn, Result, Row, Sql};
use jiff::civil::Date;
use kernel::{OrganisatieId, ProcedureId, ProcedurestapId};
use procedure::{Proceduresoort, Stand, Wie, Zet};

use crate::besluit::procedure::model::Bekendwijze;

/// A decision in the register.
#[derive(Debug, Clone)]
pub struct Registerregel {
    /// Which step it is.
    pub stap: ProcedurestapId,
    /// Its number.
    pub nummer: String,
    /// Of which procedure.
    pub procedure: (ProcedureId, String),
    /// What kind.
    pub soort: Proceduresoort,
    /// What was decided.
    pub zet: Zet,
    /// In person or with a mandate.
    pub wie: Wie,
    /// Made known on.
    pub bekend_op: Date,
    /// How.
    pub wijze: Option<Bekendwijze>,
    /// Under which rule: its name and the number of its version.
    pub regel: Option<(String, i64)>,
    /// Until when it lasts, if that was chosen.
    pub duur_tot: Option<Date>,
    /// Where the procedure stands now.
    pub stand: Stand,
    /// Each remedy against it, with where that stands.
    pub middelen: Vec<(ProcedureId, Proceduresoort, Stand)>,
}

/// A place in the register: rows before it come next.
#[derive(Debug, Clone, Copy, Default)]
pub struct Blad {
    /// Only those before this one.
    pub voor: Option<ProcedurestapId>,
    /// Only of this kind.
    pub soort: Option<Proceduresoort>,
}

fn lees(r: &Row) -> Result<Registerregel> {
    let regel = match (r.get::<Option<String>>("instrument")?, r.get("regelnummer")?) {
        (Some(naam), Some(versie)) => Some((naam, versie)),
        _ => None,
    };
    Ok(Registerregel {
        stap: r.get("id")?,
        nummer: r.get("besluitnummer")?,
        procedure: (r.get("procedure_id")?, r.get("nummer")?),
        soort: r.code("soort")?,
        zet: r.code("zet")?,
        wie: r.code("wie")?,
        bekend_op: r.get("dag")?,
        wijze: r.code_opt("bekendwijze")?,
        regel,
        duur_tot: r.get("duur")?,
        stand: r.code("stand")?,
        middelen: vec![],
    })
}

/// The decisions of a municipality, newest first. Without whom they are about.
pub async fn regels(
    c: &mut Conn,
    gemeente: OrganisatieId,
    blad: Blad,
    aantal: i64,
) -> Result<Vec<Registerregel>> {
    let mut vraag = Sql::new(
        "SELECT s.id, s.besluitnummer, s.procedure_id, p.nummer, p.soort, s.zet, s.wie, s.dag, s.bekendwijze, p.stand, \
         i.naam AS instrument, v.nummer AS regelnummer, k.dag AS duur FROM procedurestap s \
         JOIN procedure p ON p.id = s.procedure_id LEFT JOIN regelversie v ON v.id = s.regelversie_id \
         LEFT JOIN instrument i ON i.id = v.instrument_id \
         LEFT JOIN procedurekeuze k ON k.stap_id = s.id AND k.keuze = 'duur' \
         WHERE s.besluitnummer IS NOT NULL AND s.gezet_op IS NOT NULL AND p.eigenaar_id = ",
    )
    .bind(gemeente);
    if let Some(soort) = blad.soort {
        vraag = vraag.push(" AND p.soort = ").bind(soort.code());
    }
    if let Some(voor) = blad.voor {
        vraag = vraag.push(" AND s.id < ").bind(voor);
    }
    let mut regels = c.read(vraag.push(" ORDER BY s.id DESC LIMIT ").bind(aantal), lees).await?;
    let middelen = middelen(c, gemeente, &regels).await?;
    for regel in &mut regels {
        let hiertegen = middelen.iter().filter(|m| m.0 == regel.stap);
        regel.middelen = hiertegen.map(|(_, id, soort, stand)| (*id, *soort, *stand)).collect();
    }
    Ok(regels)
}

async fn middelen(
    c: &mut Conn,
    gemeente: OrganisatieId,
    regels: &[Registerregel],
) -> Result<Vec<(ProcedurestapId, ProcedureId, Proceduresoort, Stand)>> {
    if regels.is_empty() {
        return Ok(vec![]);
    }
    let vraag = Sql::new("SELECT over_stap_id, id, soort, stand FROM procedure WHERE eigenaar_id = ")
        .bind(gemeente)
        .push(" AND over_stap_id IN ")
        .list(regels.iter().map(|r| r.stap))
        .push(" ORDER BY id");
    c.read(vraag, |r| Ok((r.get("over_stap_id")?, r.get("id")?, r.code("soort")?, r.code("stand")?))).await
}
