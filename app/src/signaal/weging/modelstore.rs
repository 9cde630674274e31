// SPDX-License-Identifier: EUPL-1.2
//! The table of weegmodellen: versions are added, never changed.

use std::collections::HashMap;

use db::{Conn, DbError, Result, Row, Sql, Tx, sql};
use kernel::{FunctieId, OrganisatieId, Tijdstip, WeegmodelId};

use crate::signaal::weging::weegmodel::Weegmodel;

/// A version of the model of an organisation.
#[derive(Debug, Clone)]
pub struct Geldend {
    /// Its id.
    pub id: WeegmodelId,
    /// Its number within the organisation.
    pub versie: i64,
    /// The questions.
    pub model: Weegmodel,
}

/// A version in the list of versions.
#[derive(Debug, Clone)]
pub struct Versieregel {
    /// Its number.
    pub versie: i64,
    /// Since when.
    pub vastgesteld_op: Tijdstip,
    /// By whom; none for the model that ships with the product.
    pub door: Option<String>,
    /// Why.
    pub reden: Option<String>,
}

/// What ended the reading of JSON: a defect, as only we wrote it.
fn json_fout(oorzaak: &serde_json::Error) -> DbError {
    DbError::Column { column: "weegmodel.inhoud".to_owned(), cause: oorzaak.to_string() }
}

fn lees(rij: &Row) -> Result<Geldend> {
    let inhoud: String = rij.get("inhoud")?;
    Ok(Geldend {
        id: rij.get("id")?,
        versie: rij.get("versie")?,
        model: Weegmodel::uit_json(&inhoud).map_err(|e| json_fout(&e))?,
    })
}

/// The version in force, if the organisation has one.
pub async fn geldend_nu(c: &mut Conn, organisatie: OrganisatieId) -> Result<Option<Geldend>> {
    let vraag = sql!(
        "SELECT id, versie, inhoud FROM weegmodel WHERE organisatie_id = $1 ORDER BY versie DESC LIMIT 1",
        organisatie
    );
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The model in force. An organisation that never set one gets the shipped default as its version 1, so that a weging
/// always has a version to point at.
pub async fn geldend(tx: &mut Tx, organisatie: OrganisatieId, nu: Tijdstip) -> Result<Geldend> {
    if let Some(geldend) = geldend_nu(tx, organisatie).await? {
        return Ok(geldend);
    }
    let inhoud = Weegmodel::standaard().als_json().map_err(|e| json_fout(&e))?;
    // Two who are first at the same moment: the second finds the row of the first.
    tx.execute(sql!(
        "INSERT INTO weegmodel (id, organisatie_id, versie, vastgesteld_op, inhoud) VALUES ($1, $2, 1, $3, $4) \
         ON CONFLICT (organisatie_id, versie) DO NOTHING",
        WeegmodelId::nieuw(nu),
        organisatie,
        nu,
        inhoud
    ))
    .await?;
    geldend_nu(tx, organisatie).await?.ok_or(DbError::NoRow)
}

/// One version of an organisation.
pub async fn versie(c: &mut Conn, organisatie: OrganisatieId, nummer: i64) -> Result<Option<Geldend>> {
    let vraag = sql!(
        "SELECT id, versie, inhoud FROM weegmodel WHERE organisatie_id = $1 AND versie = $2",
        organisatie,
        nummer
    );
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// These versions, by id: for reading wegingen as they were meant.
pub async fn modellen(
    c: &mut Conn,
    ids: impl IntoIterator<Item = WeegmodelId>,
) -> Result<HashMap<WeegmodelId, Geldend>> {
    let vraag = Sql::new("SELECT id, versie, inhoud FROM weegmodel WHERE id IN ").list(ids);
    Ok(c.read(vraag, lees).await?.into_iter().map(|g| (g.id, g)).collect())
}

/// The newest versions, newest first.
pub async fn versies(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Versieregel>> {
    c.read(
        sql!(
            "SELECT w.versie, w.vastgesteld_op, w.reden, g.naam AS door FROM weegmodel w \
             LEFT JOIN functie f ON f.id = w.vastgesteld_door LEFT JOIN gebruiker g ON g.id = f.gebruiker_id \
             WHERE w.organisatie_id = $1 ORDER BY w.versie DESC LIMIT 50",
            organisatie
        ),
        |r| {
            Ok(Versieregel {
                versie: r.get("versie")?,
                vastgesteld_op: r.get("vastgesteld_op")?,
                door: r.get("door")?,
                reden: r.get("reden")?,
            })
        },
    )
    .await
}

/// Adds the version after `vorige`. [`DbError::Exists`] when somebody else did so first.
pub async fn voeg_toe(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    nieuw: &Geldend,
    reden: &str,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<()> {
    let inhoud = nieuw.model.als_json().map_err(|e| json_fout(&e))?;
    tx.execute(sql!(
        "INSERT INTO weegmodel (id, organisatie_id, versie, vastgesteld_op, vastgesteld_door, reden, inhoud) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        nieuw.id,
        organisatie,
        nieuw.versie,
        nu,
        door,
        reden,
        inhoud
    ))
    .await
    .map(drop)
}
