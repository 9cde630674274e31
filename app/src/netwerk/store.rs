// SPDX-License-Identifier: EUPL-1.2
//! The tables of organisations.

use db::{Conn, Result, Row, sql};
use kernel::{OrganisatieId, Organisatiesoort};

/// A municipality, police team or other partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisatie {
    /// Its id.
    pub id: OrganisatieId,
    /// What kind.
    pub soort: Organisatiesoort,
    /// Its name in full.
    pub naam: String,
    /// Part of every number it hands out.
    pub afkorting: String,
    /// CBS code of a municipality.
    pub cbs_code: Option<String>,
}

fn lees(rij: &Row) -> Result<Organisatie> {
    Ok(Organisatie {
        id: rij.get("id")?,
        soort: rij.code("soort")?,
        naam: rij.get("naam")?,
        afkorting: rij.get("afkorting")?,
        cbs_code: rij.get("cbs_code")?,
    })
}

/// All organisations, by name. That an organisation takes part is no secret.
pub async fn organisaties(c: &mut Conn) -> Result<Vec<Organisatie>> {
    c.read(sql!("SELECT id, soort, naam, afkorting, cbs_code FROM organisatie ORDER BY naam"), lees).await
}

/// One organisation.
pub async fn organisatie(c: &mut Conn, id: OrganisatieId) -> Result<Option<Organisatie>> {
    let rij = c
        .row_opt(sql!("SELECT id, soort, naam, afkorting, cbs_code FROM organisatie WHERE id = $1", id))
        .await?;
    rij.as_ref().map(lees).transpose()
}

/// The municipality with this CBS code, if it takes part.
pub async fn organisatie_van_gemeente(c: &mut Conn, cbs_code: &str) -> Result<Option<Organisatie>> {
    let vraag =
        sql!("SELECT id, soort, naam, afkorting, cbs_code FROM organisatie WHERE cbs_code = $1", cbs_code);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}
