// SPDX-License-Identifier: EUPL-1.2
//! Organisations.

use db::{Conn, Result, Row, Tx, sql};
use kernel::{OrganisatieId, Tijdstip};

use crate::netwerk::{Instelling, NieuweOrganisatie, Organisatie};

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

/// The organisation with this afkorting.
pub async fn organisatie_met_afkorting(c: &mut Conn, afkorting: &str) -> Result<Option<Organisatie>> {
    let vraag =
        sql!("SELECT id, soort, naam, afkorting, cbs_code FROM organisatie WHERE afkorting = $1", afkorting);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// Adds an organisation. [`db::DbError::Exists`] when its afkorting or CBS code is taken.
pub async fn voeg_organisatie_toe(
    tx: &mut Tx,
    nu: Tijdstip,
    nieuw: &NieuweOrganisatie<'_>,
) -> Result<OrganisatieId> {
    let id = OrganisatieId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO organisatie (id, soort, naam, afkorting, cbs_code, sinds) VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        nieuw.soort,
        nieuw.naam,
        nieuw.afkorting,
        nieuw.cbs_code,
        nieuw.sinds
    ))
    .await?;
    Ok(id)
}

/// What an administrator set.
pub async fn instelling(c: &mut Conn, id: OrganisatieId) -> Result<Option<Instelling>> {
    let rij = c.row_opt(sql!("SELECT themakleur, contact FROM organisatie WHERE id = $1", id)).await?;
    rij.map(|r| Ok(Instelling { themakleur: r.get("themakleur")?, contact: r.get("contact")? })).transpose()
}

/// Sets what an administrator set. False when it is no longer what it was.
pub async fn stel_in(tx: &mut Tx, id: OrganisatieId, was: &Instelling, nieuw: &Instelling) -> Result<bool> {
    let vraag = sql!(
        "UPDATE organisatie SET themakleur = $2, contact = $3 WHERE id = $1 \
         AND COALESCE(themakleur, '') = $4 AND COALESCE(contact, '') = $5",
        id,
        nieuw.themakleur.as_ref(),
        nieuw.contact.as_ref(),
        was.themakleur.as_deref().unwrap_or_default(),
        was.contact.as_deref().unwrap_or_default()
    );
    Ok(tx.execute(vraag).await? == 1)
}
