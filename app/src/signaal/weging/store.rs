// SPDX-License-Identifier: EUPL-1.2
//! The tables of wegingen and bronbevragingen, and the state of a signaal as a weging changes it.

use std::collections::HashMap;

use db::{Conn, DbError, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{FunctieId, Functiesoort, SignaalId, Tijdstip, Veldgroep, WeegmodelId, WegingId};

use crate::poort::{Bereikfilter, Sleutel};
use crate::signaal::Fase;
use crate::signaal::uitkomst::{Uitkomst, Vernietiging};
use crate::signaal::weging::invoer::Weeginvoer;
use crate::signaal::weging::rules::Bevraging;
use crate::signaal::weging::status::{Stap, Vervolg};
use crate::signaal::weging::weegmodel::Antwoorden;

/// A stage that was answered, as it is read back.
#[derive(Debug, Clone)]
pub struct Weegregel {
    /// Its id.
    pub id: WegingId,
    /// Which stage.
    pub stap: Stap,
    /// How it was answered.
    pub vervolg: Vervolg,
    /// Why; none when it had to be erased.
    pub motivering: Option<String>,
    /// Why one went on although the model expected more.
    pub afwijking: Option<String>,
    /// Who leads from here.
    pub oppakker: Option<String>,
    /// By when.
    pub einddatum: Option<Date>,
    /// Where it was referred to.
    pub verwijzing: Option<String>,
    /// With which version of the model.
    pub weegmodel: WeegmodelId,
    /// The answers.
    pub antwoorden: Antwoorden,
    /// Points of weging 3.
    pub punten: Option<i64>,
    /// Who decided: the person, as the owner may know.
    pub naam: String,
    /// Who decided: the functie.
    pub functie: Functiesoort,
    /// When.
    pub gewogen_op: Tijdstip,
}

fn lees(rij: &Row) -> Result<Weegregel> {
    let antwoorden: String = rij.get("antwoorden")?;
    let antwoorden = serde_json::from_str(&antwoorden)
        .map_err(|e| DbError::Column { column: "weging.antwoorden".to_owned(), cause: e.to_string() })?;
    Ok(Weegregel {
        id: rij.get("id")?,
        stap: rij.code("stap")?,
        vervolg: rij.code("vervolg")?,
        motivering: rij.get("motivering")?,
        afwijking: rij.get("afwijking")?,
        oppakker: rij.get("oppakker")?,
        einddatum: rij.get("einddatum")?,
        verwijzing: rij.get("verwijzing")?,
        weegmodel: rij.get("weegmodel_id")?,
        antwoorden,
        punten: rij.get("punten")?,
        naam: rij.get("naam")?,
        functie: rij.code("functie")?,
        gewogen_op: rij.get("gewogen_op")?,
    })
}

/// The stages of a signaal, oldest first; `None` when the key does not open them (they belong to inhoud).
pub async fn regels(c: &mut Conn, sleutel: &Sleutel) -> Result<Option<Vec<Weegregel>>> {
    if !sleutel.toegang().ziet(Veldgroep::Inhoud) {
        return Ok(None);
    }
    c.read(
        sql!(
            "SELECT w.id, w.stap, w.vervolg, w.motivering, w.afwijking, w.oppakker, w.einddatum, w.verwijzing, \
             w.weegmodel_id, w.antwoorden, w.punten, w.gewogen_op, f.soort AS functie, g.naam \
             FROM weging w JOIN functie f ON f.id = w.gewogen_door JOIN gebruiker g ON g.id = f.gebruiker_id \
             WHERE w.signaal_id = $1 ORDER BY w.id",
            sleutel.signaal()
        ),
        lees,
    )
    .await
    .map(Some)
}

/// Which stages were answered, and how.
pub async fn gewogen(c: &mut Conn, sleutel: &Sleutel) -> Result<Vec<(Stap, Vervolg)>> {
    let vraag = sql!("SELECT stap, vervolg FROM weging WHERE signaal_id = $1 ORDER BY id", sleutel.signaal());
    c.read(vraag, |r| Ok((r.code("stap")?, r.code("vervolg")?))).await
}

/// The answers of the sources, per weging.
pub async fn bevragingen(
    c: &mut Conn,
    wegingen: impl IntoIterator<Item = WegingId>,
) -> Result<HashMap<WegingId, Vec<Bevraging>>> {
    let vraag =
        Sql::new("SELECT weging_id, bron, hit, relevant, noodzaak FROM bronbevraging WHERE weging_id IN ")
            .list(wegingen)
            .push(" ORDER BY weging_id, bron");
    let mut uit: HashMap<WegingId, Vec<Bevraging>> = HashMap::new();
    for rij in c.rows(vraag).await? {
        uit.entry(rij.get("weging_id")?).or_default().push(Bevraging {
            bron: rij.get("bron")?,
            hit: rij.get("hit")?,
            relevant: rij.get("relevant")?,
            noodzaak: rij.get("noodzaak")?,
        });
    }
    Ok(uit)
}

/// A stage that is about to be recorded.
#[derive(Debug)]
pub(super) struct Nieuw<'a> {
    pub id: WegingId,
    pub signaal: SignaalId,
    pub stap: Stap,
    pub weegmodel: WeegmodelId,
    pub punten: Option<i64>,
    pub door: FunctieId,
    pub op: Tijdstip,
    pub invoer: &'a Weeginvoer,
}

/// Records a stage. [`DbError::Exists`] when this stage of this signaal was recorded before.
pub(super) async fn schrijf(tx: &mut Tx, n: &Nieuw<'_>) -> Result<()> {
    let antwoorden =
        serde_json::to_string(&n.invoer.antwoorden).map_err(|e| DbError::Query(e.to_string()))?;
    let uit = n.invoer.vervolg.uitkomst().is_some();
    let bij = &n.invoer.bij;
    tx.execute(sql!(
        "INSERT INTO weging (id, signaal_id, stap, vervolg, motivering, afwijking, oppakker, einddatum, verwijzing, \
         weegmodel_id, antwoorden, punten, gewogen_door, gewogen_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        n.id,
        n.signaal,
        n.stap.code(),
        n.invoer.vervolg.code(),
        n.invoer.motivering.clone(),
        n.invoer.afwijking.clone(),
        // What belongs to an outcome is kept with an outcome only.
        bij.oppakker.clone().filter(|_| uit),
        bij.einddatum.filter(|_| uit),
        bij.verwijzing.clone().filter(|_| uit),
        n.weegmodel,
        antwoorden,
        n.punten,
        n.door,
        n.op
    ))
    .await?;
    for b in &n.invoer.bevragingen {
        tx.execute(sql!(
            "INSERT INTO bronbevraging (weging_id, bron, hit, relevant, noodzaak) VALUES ($1, $2, $3, $4, $5)",
            n.id,
            &b.bron,
            b.hit,
            b.relevant,
            &b.noodzaak
        ))
        .await?;
    }
    Ok(())
}

/// What a weging changes of a signaal.
#[derive(Debug)]
pub(super) struct Stand {
    pub fase: Fase,
    pub uitkomst: Option<Uitkomst>,
    pub punten: Option<i64>,
    pub vernietiging: Option<Vernietiging>,
}

/// Writes the new state; says whether the signaal was still in the version that was read.
pub(super) async fn zet_stand(tx: &mut Tx, signaal: SignaalId, versie: i64, stand: &Stand) -> Result<bool> {
    let gewijzigd = tx
        .execute(sql!(
            "UPDATE signaal SET fase = $3, uitkomst = COALESCE($4, uitkomst), punten = COALESCE($5, punten), \
             vernietigen_op = COALESCE($6, vernietigen_op), vernietigingsgrond = COALESCE($7, vernietigingsgrond), \
             versie = versie + 1 WHERE id = $1 AND versie = $2",
            signaal,
            versie,
            stand.fase.code(),
            stand.uitkomst.map(Uitkomst::code),
            stand.punten,
            stand.vernietiging.map(|v| v.op),
            stand.vernietiging.map(|v| v.grond)
        ))
        .await?;
    Ok(gewijzigd == 1)
}

/// Work that was set out and has a date.
#[derive(Debug, Clone)]
pub struct Einddatum {
    /// The signaal.
    pub signaal: SignaalId,
    /// Its number.
    pub nummer: String,
    /// The outcome.
    pub uitkomst: Uitkomst,
    /// Who leads.
    pub oppakker: Option<String>,
    /// By when.
    pub einddatum: Date,
}

/// What was set out by a weging and is due up to this day, most urgent first. The filter of the gate must be made for the
/// veldgroep inhoud.
pub async fn einddatums(
    c: &mut Conn,
    bereik: &Bereikfilter,
    tot_en_met: Date,
    aantal: i64,
) -> Result<Vec<Einddatum>> {
    let vraag = Sql::new(
        "SELECT s.id, s.nummer, w.vervolg, w.oppakker, w.einddatum FROM bereik b \
         JOIN signaal s ON s.id = b.signaal_id JOIN weging w ON w.signaal_id = s.id WHERE ",
    );
    let vraag = bereik.en(vraag).push(" AND b.fase = ").bind(Fase::Uitgezet.code());
    let vraag = vraag.push(" AND w.einddatum <= ").bind(tot_en_met);
    let vraag = vraag.push(" ORDER BY w.einddatum, s.id LIMIT ").bind(aantal);
    c.read(vraag, |r| {
        Ok(Einddatum {
            signaal: r.get("id")?,
            nummer: r.get("nummer")?,
            uitkomst: r.code("vervolg")?,
            oppakker: r.get("oppakker")?,
            einddatum: r.get("einddatum")?,
        })
    })
    .await
}
