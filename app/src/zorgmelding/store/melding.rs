// SPDX-License-Identifier: EUPL-1.2
//! Writing a care report. Each change of state takes an [`Overgang`], and happens only when the report still stands where that
//! step begins.

use db::{Conn, Result, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{FunctieId, OrganisatieId, Tijdstip, ZorgmeldingId};

use crate::verwerkingslog::Betrokkene;
use crate::zorgmelding::model::{NieuweMelding, Routering};
use crate::zorgmelding::rules::stand::{Overgang, Stand};

/// Writes a report that came in.
pub async fn voeg_toe(tx: &mut Tx, n: &NieuweMelding<'_>, nu: Tijdstip) -> Result<ZorgmeldingId> {
    let id = ZorgmeldingId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO zorgmelding (id, eigenaar_id, afzender_id, gedaan_door, ontvangen_op, afspraak_id, afspraak_versie, \
         gemeente, naam, geboortedatum, bereikbaar, situatie, politienummer, pseudoniem, stand, vernietigen_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        id,
        n.eigenaar,
        n.afzender,
        n.functie,
        nu,
        n.afspraak.0,
        n.afspraak.1,
        n.gemeente,
        &n.inhoud.naam,
        n.inhoud.geboren,
        &n.inhoud.bereikbaar,
        &n.inhoud.situatie,
        n.inhoud.politienummer.as_deref(),
        n.pseudoniem,
        Stand::Ontvangen.code(),
        n.vernietigen_op
    ))
    .await?;
    Ok(id)
}

/// The rest of every step: where the report must stand. False when it stands elsewhere by now.
async fn stap(tx: &mut Tx, id: ZorgmeldingId, o: Overgang, zet: Sql) -> Result<bool> {
    let vraag = zet
        .push(", stand = ")
        .bind(o.naar().code())
        .push(" WHERE id = ")
        .bind(id)
        .push(" AND stand = ")
        .bind(o.van().code());
    Ok(tx.execute(vraag).await? == 1)
}

/// Gives it to its one receiver.
pub async fn routeer(
    tx: &mut Tx,
    id: ZorgmeldingId,
    o: Overgang,
    r: &Routering<'_>,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<bool> {
    let zet = Sql::new("UPDATE zorgmelding SET ontvanger_id = ")
        .bind(r.ontvanger)
        .push(", ontvangst_afspraak_id = ")
        .bind(r.afspraak.0)
        .push(", ontvangst_afspraak_versie = ")
        .bind(r.afspraak.1)
        .push(", urgentie = ")
        .bind(r.urgentie.code())
        .push(", advies = ")
        .bind(r.advies)
        .push(", gerouteerd_door = ")
        .bind(functie)
        .push(", gerouteerd_op = ")
        .bind(nu);
    stap(tx, id, o, zet).await
}

/// Takes it back: nothing of the receiver stays.
pub async fn haal_terug(tx: &mut Tx, id: ZorgmeldingId, o: Overgang) -> Result<bool> {
    let zet = Sql::new(
        "UPDATE zorgmelding SET ontvanger_id = NULL, ontvangst_afspraak_id = NULL, ontvangst_afspraak_versie = NULL, \
         urgentie = NULL, advies = NULL, gerouteerd_door = NULL, gerouteerd_op = NULL",
    );
    stap(tx, id, o, zet).await
}

/// The receiver has it.
pub async fn bevestig(
    tx: &mut Tx,
    id: ZorgmeldingId,
    o: Overgang,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<bool> {
    let zet =
        Sql::new("UPDATE zorgmelding SET bevestigd_door = ").bind(functie).push(", bevestigd_op = ").bind(nu);
    stap(tx, id, o, zet).await
}

/// Whether it was taken up.
pub async fn meld_terug(
    tx: &mut Tx,
    id: ZorgmeldingId,
    o: Overgang,
    (opgepakt, vernietigen_op): (bool, Date),
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<bool> {
    let zet = Sql::new("UPDATE zorgmelding SET opgepakt = ")
        .bind(opgepakt)
        .push(", teruggemeld_door = ")
        .bind(functie)
        .push(", teruggemeld_op = ")
        .bind(nu)
        .push(", vernietigen_op = ")
        .bind(vernietigen_op);
    stap(tx, id, o, zet).await
}

/// A report whose day has come: which, of which VIA, where it stands, and about whom for the log of processing.
#[derive(Debug)]
pub struct TeVernietigen {
    /// Which.
    pub id: ZorgmeldingId,
    /// Of which VIA.
    pub eigenaar: OrganisatieId,
    /// Where it stands.
    pub stand: Stand,
    /// About whom.
    pub betrokkene: Betrokkene,
}

/// Reports whose day has come, by VIA.
pub async fn te_vernietigen(c: &mut Conn, dag: Date) -> Result<Vec<TeVernietigen>> {
    let vraag = sql!(
        "SELECT id, eigenaar_id, stand, naam, geboortedatum FROM zorgmelding WHERE vernietigen_op <= $1 \
         ORDER BY eigenaar_id, id",
        dag
    );
    c.read(vraag, |r| {
        Ok(TeVernietigen {
            id: r.get("id")?,
            eigenaar: r.get("eigenaar_id")?,
            stand: r.code("stand")?,
            betrokkene: Betrokkene::persoon(&r.get::<String>("naam")?, r.get("geboortedatum")?),
        })
    })
    .await
}

/// Destroys one. False when another node did it in between, or it was answered at this very moment.
pub async fn vernietig(tx: &mut Tx, id: ZorgmeldingId, o: Overgang, dag: Date) -> Result<bool> {
    let vraag = sql!(
        "DELETE FROM zorgmelding WHERE id = $1 AND stand = $2 AND vernietigen_op <= $3",
        id,
        o.van().code(),
        dag
    );
    Ok(tx.execute(vraag).await? == 1)
}
