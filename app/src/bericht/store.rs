// SPDX-License-Identifier: EUPL-1.2
//! The outbox: writing, taking one to send, and noting how that went.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{BerichtId, OrganisatieId, Tijdstip};
use web::Taal;

use crate::bericht::model::Bericht;
use crate::bericht::rules::{BEWAAR_DAGEN, Vervolg};
use crate::bericht::{NieuwBericht, Ontvanger, Verzendfout};

/// Whoever takes a message has this long to send it; after that another node may.
const HUUR_MINUTEN: i64 = 5;

/// Writes a message to the outbox, in the caller's transaction. Says whether it is new: one reason, one message.
pub async fn zet_klaar(tx: &mut Tx, nu: Tijdstip, nieuw: &NieuwBericht) -> Result<bool> {
    let (gebruiker, adres, taal) = match &nieuw.aan {
        Ontvanger::Gebruiker(id) => (Some(*id), None, None),
        Ontvanger::Adres { adres, taal } => (None, Some(adres.as_str()), Some(taal.code())),
    };
    let erbij = tx
        .execute(sql!(
            "INSERT INTO bericht (id, organisatie_id, gebruiker_id, adres, taal, onderwerp, tekst, pad, dag, reden, \
             aangemaakt_op, volgende_poging_op, pogingen) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, 0) \
             ON CONFLICT (reden) DO NOTHING",
            BerichtId::nieuw(nu),
            nieuw.organisatie,
            gebruiker,
            adres,
            taal,
            nieuw.onderwerp,
            nieuw.tekst,
            &nieuw.pad,
            nieuw.dag,
            &nieuw.reden,
            nu,
        ))
        .await?;
    Ok(erbij > 0)
}

/// A message that this node will send now.
#[derive(Debug, Clone)]
pub(super) struct Aanstaand {
    pub id: BerichtId,
    /// None when there is nobody to send it to.
    pub adres: Option<String>,
    pub taal: Taal,
    pub onderwerp: String,
    pub tekst: String,
    pub pad: String,
    pub dag: Option<Date>,
    pub aangemaakt_op: Tijdstip,
    pub pogingen: i64,
}

/// Takes the message that waits longest, for [`HUUR_MINUTEN`]. The outer condition is what another node that stood
/// waiting for the same row finds changed.
pub(super) async fn neem(tx: &mut Tx, nu: Tijdstip) -> Result<Option<Aanstaand>> {
    let Some(rij) = tx
        .row_opt(sql!(
            "UPDATE bericht SET volgende_poging_op = $2, pogingen = pogingen + 1 WHERE id = (SELECT id FROM bericht \
             WHERE verstuurd_op IS NULL AND opgegeven_op IS NULL AND volgende_poging_op <= $1 \
             ORDER BY volgende_poging_op, id LIMIT 1) \
             AND verstuurd_op IS NULL AND opgegeven_op IS NULL AND volgende_poging_op <= $1 \
             RETURNING id, organisatie_id, gebruiker_id, adres, taal, onderwerp, tekst, pad, dag, aangemaakt_op, pogingen",
            nu,
            nu.plus_minuten(HUUR_MINUTEN)
        ))
        .await?
    else {
        return Ok(None);
    };
    let (adres, taal) = ontvanger(tx, &rij, nu).await?;
    Ok(Some(Aanstaand {
        id: rij.get("id")?,
        adres,
        taal,
        onderwerp: rij.get("onderwerp")?,
        tekst: rij.get("tekst")?,
        pad: rij.get("pad")?,
        dag: rij.get("dag")?,
        aangemaakt_op: rij.get("aangemaakt_op")?,
        pogingen: rij.get("pogingen")?,
    }))
}

/// The address of now: whoever has left the organisation or was blocked gets no more mail from it.
async fn ontvanger(tx: &mut Tx, rij: &Row, nu: Tijdstip) -> Result<(Option<String>, Taal)> {
    let Some(gebruiker) = rij.get::<Option<i64>>("gebruiker_id")? else {
        let taal: Option<String> = rij.get("taal")?;
        return Ok((rij.get("adres")?, als_taal(taal.as_deref())));
    };
    let gevonden = tx
        .row_opt(sql!(
            "SELECT g.email, g.taal FROM gebruiker g WHERE g.id = $1 AND g.geblokkeerd_op IS NULL AND EXISTS \
             (SELECT 1 FROM functie f WHERE f.gebruiker_id = g.id AND f.organisatie_id = $2 AND f.van <= $3 AND f.tot > $3)",
            gebruiker,
            rij.get::<OrganisatieId>("organisatie_id")?,
            nu
        ))
        .await?;
    let Some(gevonden) = gevonden else { return Ok((None, Taal::default())) };
    let taal: Option<String> = gevonden.get("taal")?;
    Ok((gevonden.get("email")?, als_taal(taal.as_deref())))
}

fn als_taal(code: Option<&str>) -> Taal {
    code.and_then(Taal::uit_code).unwrap_or_default()
}

/// It left: the address is not needed any more.
pub(super) async fn noteer_verstuurd(tx: &mut Tx, id: BerichtId, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!("UPDATE bericht SET verstuurd_op = $2, adres = NULL, fout = NULL WHERE id = $1", id, nu))
        .await
        .map(drop)
}

/// What was made before this moment left when it was made: a past that was made up had a mail server.
pub async fn noteer_verleden(tx: &mut Tx, voor: Tijdstip) -> Result<()> {
    let vraag = sql!(
        "UPDATE bericht SET verstuurd_op = aangemaakt_op, adres = NULL WHERE verstuurd_op IS NULL AND aangemaakt_op < $1",
        voor
    );
    tx.execute(vraag).await.map(drop)
}

/// It did not leave.
pub(super) async fn noteer_mislukt(
    tx: &mut Tx,
    id: BerichtId,
    fout: Verzendfout,
    vervolg: Vervolg,
    nu: Tijdstip,
) -> Result<()> {
    let regel = match vervolg {
        Vervolg::Opnieuw(op) => {
            sql!("UPDATE bericht SET volgende_poging_op = $2, fout = $3 WHERE id = $1", id, op, fout.code())
        }
        Vervolg::Opgeven => {
            sql!(
                "UPDATE bericht SET opgegeven_op = $2, fout = $3, adres = NULL WHERE id = $1",
                id,
                nu,
                fout.code()
            )
        }
    };
    tx.execute(regel).await.map(drop)
}

/// Erases what was sent or given up long ago.
pub async fn ruim_op(tx: &mut Tx, nu: Tijdstip) -> Result<u64> {
    tx.execute(sql!(
        "DELETE FROM bericht WHERE verstuurd_op < $1 OR opgegeven_op < $1",
        nu.plus_dagen(-BEWAAR_DAGEN)
    ))
    .await
}

/// Destroys the messages, waiting or sent, of any organisation, that name one of these records.
pub async fn vernietig(tx: &mut Tx, ids: &[String]) -> Result<u64> {
    let mut weg = 0;
    for id in ids {
        let noemt = format!("%/{id}%");
        weg += tx.execute(sql!("DELETE FROM bericht WHERE pad LIKE $1 OR reden LIKE $1", noemt)).await?;
    }
    Ok(weg)
}

const KOLOMMEN: &str = "SELECT b.id, g.naam AS aan, b.onderwerp, b.tekst, b.pad, b.dag, b.aangemaakt_op, \
     b.volgende_poging_op, b.pogingen, b.verstuurd_op, b.opgegeven_op, b.fout \
     FROM bericht b LEFT JOIN gebruiker g ON g.id = b.gebruiker_id WHERE b.organisatie_id = ";

fn lees(rij: &Row) -> Result<Bericht> {
    Ok(Bericht {
        id: rij.get("id")?,
        aan: rij.get("aan")?,
        onderwerp: rij.get("onderwerp")?,
        tekst: rij.get("tekst")?,
        pad: rij.get("pad")?,
        dag: rij.get("dag")?,
        aangemaakt_op: rij.get("aangemaakt_op")?,
        volgende_poging_op: rij.get("volgende_poging_op")?,
        pogingen: rij.get("pogingen")?,
        verstuurd_op: rij.get("verstuurd_op")?,
        opgegeven_op: rij.get("opgegeven_op")?,
        fout: rij.code_opt("fout")?,
    })
}

/// Messages of an organisation, newest first, older than the given one. Ids rise with time.
pub(super) async fn lijst(
    c: &mut Conn,
    organisatie: OrganisatieId,
    voor: Option<BerichtId>,
    aantal: i64,
) -> Result<Vec<Bericht>> {
    let mut vraag = Sql::new(KOLOMMEN).bind(organisatie);
    if let Some(voor) = voor {
        vraag = vraag.push(" AND b.id < ").bind(voor);
    }
    c.read(vraag.push(" ORDER BY b.id DESC LIMIT ").bind(aantal), lees).await
}

/// One message of an organisation.
pub(super) async fn een(c: &mut Conn, organisatie: OrganisatieId, id: BerichtId) -> Result<Option<Bericht>> {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie).push(" AND b.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}
