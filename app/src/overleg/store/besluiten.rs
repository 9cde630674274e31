// SPDX-License-Identifier: EUPL-1.2
//! What happens in a meeting: attendance, and the decision on an item with the action that follows.

use std::collections::HashMap;

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{
    ActieId, Actor, AgendapuntId, BesluitId, Herkomst, OrganisatieId, OverlegId, TafelId, Tijdstip,
};

use crate::overleg::model::{Actiestatus, Agendapunt, Besluit, Puntsoort};
use crate::overleg::store::{Gezien, Puntregel, Zicht};

/// The decision on an item that the user may know.
pub async fn besluit(c: &mut Conn, punt: &Gezien<Agendapunt>) -> Result<Option<Besluit>> {
    let vraag = sql!(
        "SELECT b.id, b.uitkomst, b.tekst, b.eigenaar_id, e.naam AS eigenaarnaam, b.uiterlijk_op, b.verwijzing, \
         b.vastgelegd_op, b.overgenomen_op FROM besluit b JOIN organisatie e ON e.id = b.eigenaar_id WHERE b.agendapunt_id = $1",
        punt.id
    );
    c.row_opt(vraag).await?.as_ref().map(lees_besluit).transpose()
}

/// The origin of the signaal of an item that the user may know; an item without one has no origin that limits.
pub async fn herkomst(c: &mut Conn, punt: &Gezien<Agendapunt>) -> Result<Herkomst> {
    let vraag = sql!(
        "SELECT s.herkomst FROM agendapunt a JOIN signaal s ON s.id = a.signaal_id WHERE a.id = $1",
        punt.id
    );
    let gevonden = c.row_opt(vraag).await?.map(|r| r.code("herkomst")).transpose()?;
    Ok(gevonden.unwrap_or(Herkomst::Vrij))
}

fn lees_besluit(r: &Row) -> Result<Besluit> {
    Ok(Besluit {
        id: r.get("id")?,
        uitkomst: r.get("uitkomst")?,
        tekst: r.get("tekst")?,
        eigenaar: r.get("eigenaar_id")?,
        eigenaarnaam: r.get("eigenaarnaam")?,
        uiterlijk_op: r.get("uiterlijk_op")?,
        verwijzing: r.get("verwijzing")?,
        vastgelegd_op: r.get("vastgelegd_op")?,
        overgenomen_op: r.get("overgenomen_op")?,
    })
}

/// A decision in a list over all tables.
#[derive(Debug, Clone)]
pub struct Besluitrij {
    /// The decision.
    pub besluit: Besluit,
    /// The item that was decided.
    pub punt: AgendapuntId,
    /// Neutral title of the item.
    pub titel: String,
    /// What the item is about.
    pub soort: Puntsoort,
    /// Its meeting.
    pub overleg: Option<OverlegId>,
    /// Its tafel.
    pub tafel: TafelId,
    /// Name of the tafel.
    pub tafelnaam: String,
}

/// A page of the decisions on items that the user may know, newest first, before one and of one tafel if that is asked.
pub async fn besluitblad(
    c: &mut Conn,
    zicht: &Zicht,
    tafel: Option<TafelId>,
    voor: Option<BesluitId>,
    aantal: i64,
) -> Result<Vec<Besluitrij>> {
    let mut vraag = Sql::new(
        "SELECT b.id, b.uitkomst, b.tekst, b.eigenaar_id, e.naam AS eigenaarnaam, b.uiterlijk_op, b.verwijzing, \
         b.vastgelegd_op, b.overgenomen_op, p.id AS punt_id, p.titel, p.soort, p.overleg_id, t.id AS tafel_id, t.naam AS tafelnaam FROM besluit b \
         JOIN agendapunt p ON p.id = b.agendapunt_id JOIN tafel t ON t.id = p.tafel_id \
         JOIN organisatie e ON e.id = b.eigenaar_id WHERE b.id < ",
    )
    .bind(voor.map_or(i64::MAX, BesluitId::waarde));
    if let Some(tafel) = tafel {
        vraag = vraag.push(" AND t.id = ").bind(tafel);
    }
    let vraag = zicht.punt(vraag.push(" AND "));
    c.read(vraag.push(" ORDER BY b.id DESC LIMIT ").bind(aantal), |r| {
        Ok(Besluitrij {
            besluit: lees_besluit(r)?,
            punt: r.get("punt_id")?,
            titel: r.get("titel")?,
            soort: r.code("soort")?,
            overleg: r.get("overleg_id")?,
            tafel: r.get("tafel_id")?,
            tafelnaam: r.get("tafelnaam")?,
        })
    })
    .await
}

/// Who was there at an item that the user may know; no entry: not recorded.
pub async fn aanwezigen(c: &mut Conn, punt: &Gezien<Agendapunt>) -> Result<Vec<(OrganisatieId, bool)>> {
    let vraag = sql!("SELECT organisatie_id, aanwezig FROM aanwezigheid WHERE agendapunt_id = $1", punt.id);
    c.read(vraag, |r| Ok((r.get("organisatie_id")?, r.get("aanwezig")?))).await
}

/// Names of the organisations that were there, per item of a list.
pub async fn aanwezigen_bij(
    c: &mut Conn,
    punten: &[Puntregel],
) -> Result<HashMap<AgendapuntId, Vec<String>>> {
    let vraag = Sql::new(
        "SELECT a.agendapunt_id, o.naam FROM aanwezigheid a JOIN organisatie o ON o.id = a.organisatie_id \
         WHERE a.aanwezig = 1 AND a.agendapunt_id IN ",
    )
    .list(punten.iter().map(|p| p.id))
    .push(" ORDER BY o.naam");
    let mut uit: HashMap<AgendapuntId, Vec<String>> = HashMap::new();
    for rij in c.rows(vraag).await? {
        uit.entry(rij.get("agendapunt_id")?).or_default().push(rij.get("naam")?);
    }
    Ok(uit)
}

/// Records who was there, and replaces what was recorded before.
pub async fn zet_aanwezigheid(
    tx: &mut Tx,
    punt: AgendapuntId,
    aanwezig: &[(OrganisatieId, bool)],
    actor: &Actor,
    nu: Tijdstip,
) -> Result<()> {
    for &(organisatie, was_er) in aanwezig {
        tx.execute(sql!(
            "INSERT INTO aanwezigheid (agendapunt_id, organisatie_id, aanwezig, vastgelegd_door, vastgelegd_op) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT (agendapunt_id, organisatie_id) \
             DO UPDATE SET aanwezig = $3, vastgelegd_door = $4, vastgelegd_op = $5",
            punt,
            organisatie,
            was_er,
            actor.functie,
            nu
        ))
        .await?;
    }
    Ok(())
}

/// A decision that is about to be recorded.
#[derive(Debug, Clone)]
pub struct NieuwBesluit {
    /// Outcome code of a casuspunt.
    pub uitkomst: Option<String>,
    /// The decision, in one sentence.
    pub tekst: String,
    /// Who carries it out.
    pub eigenaar: OrganisatieId,
    /// By when.
    pub uiterlijk_op: Date,
    /// To whom and when, for an outcome that refers.
    pub verwijzing: Option<String>,
    /// When the owner is reminded.
    pub herinneren_op: Date,
}

/// The decision on an item, the action that follows, and where that stands.
pub async fn besluit_en_actie(
    c: &mut Conn,
    punt: AgendapuntId,
) -> Result<Option<(BesluitId, ActieId, Actiestatus)>> {
    let vraag = sql!(
        "SELECT b.id, x.id AS actie_id, x.status FROM besluit b JOIN actie x ON x.besluit_id = b.id \
         WHERE b.agendapunt_id = $1",
        punt
    );
    c.row_opt(vraag).await?.map(|r| Ok((r.get("id")?, r.get("actie_id")?, r.code("status")?))).transpose()
}

/// Records the decision and its one action; recorded before, both are replaced.
pub async fn leg_besluit_vast(
    tx: &mut Tx,
    punt: AgendapuntId,
    eerder: Option<(BesluitId, ActieId)>,
    nieuw: &NieuwBesluit,
    (actor, nu): (&Actor, Tijdstip),
) -> Result<(BesluitId, ActieId)> {
    match eerder {
        None => nieuw_besluit(tx, punt, nieuw, actor, nu).await,
        Some((besluit, actie)) => {
            vervang_besluit(tx, besluit, actie, nieuw, actor, nu).await?;
            Ok((besluit, actie))
        }
    }
}

async fn nieuw_besluit(
    tx: &mut Tx,
    punt: AgendapuntId,
    nieuw: &NieuwBesluit,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<(BesluitId, ActieId)> {
    let (besluit, actie) = (BesluitId::nieuw(nu), ActieId::nieuw(nu));
    tx.execute(sql!(
        "INSERT INTO besluit (id, agendapunt_id, uitkomst, tekst, eigenaar_id, uiterlijk_op, verwijzing, vastgelegd_door, \
         vastgelegd_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        besluit,
        punt,
        nieuw.uitkomst.clone(),
        &nieuw.tekst,
        nieuw.eigenaar,
        nieuw.uiterlijk_op,
        nieuw.verwijzing.clone(),
        actor.functie,
        nu
    ))
    .await?;
    tx.execute(sql!(
        "INSERT INTO actie (id, besluit_id, wat, eigenaar_id, vervaldatum, herinneren_op, status, versie) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        actie,
        besluit,
        &nieuw.tekst,
        nieuw.eigenaar,
        nieuw.uiterlijk_op,
        nieuw.herinneren_op,
        Actiestatus::Open.code()
    ))
    .await?;
    Ok((besluit, actie))
}

async fn vervang_besluit(
    tx: &mut Tx,
    besluit: BesluitId,
    actie: ActieId,
    nieuw: &NieuwBesluit,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<()> {
    tx.execute(sql!(
        "UPDATE besluit SET uitkomst = $2, tekst = $3, eigenaar_id = $4, uiterlijk_op = $5, verwijzing = $6, \
         vastgelegd_door = $7, vastgelegd_op = $8 WHERE id = $1",
        besluit,
        nieuw.uitkomst.clone(),
        &nieuw.tekst,
        nieuw.eigenaar,
        nieuw.uiterlijk_op,
        nieuw.verwijzing.clone(),
        actor.functie,
        nu
    ))
    .await?;
    // Who took the action keeps it, unless it went to another organisation.
    tx.execute(sql!(
        "UPDATE actie SET wat = $2, eigenaar_functie_id = CASE WHEN eigenaar_id = $3 THEN eigenaar_functie_id END, \
         eigenaar_id = $3, vervaldatum = $4, herinneren_op = $5, herinnerd_op = NULL, versie = versie + 1 WHERE id = $1",
        actie,
        &nieuw.tekst,
        nieuw.eigenaar,
        nieuw.uiterlijk_op,
        nieuw.herinneren_op
    ))
    .await
    .map(drop)
}

/// Says that the outcome of an item reached its signaal.
pub async fn zet_overgenomen(tx: &mut Tx, punt: AgendapuntId, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!("UPDATE besluit SET overgenomen_op = $2 WHERE agendapunt_id = $1", punt, nu))
        .await
        .map(drop)
}

/// An outcome that waits for the owner of its signaal.
#[derive(Debug, Clone)]
pub struct OverTeNemen {
    /// The item.
    pub punt: AgendapuntId,
    /// Its neutral title.
    pub titel: String,
    /// Its tafel.
    pub tafelnaam: String,
    /// What was decided.
    pub uitkomst: String,
    /// Number of the signaal.
    pub nummer: String,
}

/// Outcomes of closed meetings, of these codes, about signalen of the own organisation that wait in one of these fasen.
pub async fn over_te_nemen(
    c: &mut Conn,
    zicht: &Zicht,
    eigenaar: OrganisatieId,
    (uitkomsten, fasen): (&[&'static str], &[&'static str]),
    aantal: i64,
) -> Result<Vec<OverTeNemen>> {
    let vraag = Sql::new(
        "SELECT p.id, p.titel, t.naam AS tafelnaam, b.uitkomst, s.nummer FROM besluit b \
         JOIN agendapunt p ON p.id = b.agendapunt_id JOIN tafel t ON t.id = p.tafel_id \
         JOIN overleg o ON o.id = p.overleg_id JOIN signaal s ON s.id = p.signaal_id \
         WHERE b.overgenomen_op IS NULL AND o.gesloten_op IS NOT NULL AND s.eigenaar_id = ",
    )
    .bind(eigenaar)
    .push(" AND b.uitkomst IN ")
    .list(uitkomsten.iter().copied())
    .push(" AND s.fase IN ")
    .list(fasen.iter().copied())
    .push(" AND ");
    let vraag = zicht.punt(vraag).push(" ORDER BY o.gesloten_op, p.id LIMIT ").bind(aantal);
    c.read(vraag, |r| {
        Ok(OverTeNemen {
            punt: r.get("id")?,
            titel: r.get("titel")?,
            tafelnaam: r.get("tafelnaam")?,
            uitkomst: r.get("uitkomst")?,
            nummer: r.get("nummer")?,
        })
    })
    .await
}
