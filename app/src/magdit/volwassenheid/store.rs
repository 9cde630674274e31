// SPDX-License-Identifier: EUPL-1.2
//! Checks with their answers.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{Actor, OrganisatieId, Tijdstip, VolwassenheidscheckId};

use crate::magdit::volwassenheid::formulier::NieuweCheck;
use crate::magdit::volwassenheid::model::{Bewijs, Check, Gegeven};

const KOLOMMEN: &str = "SELECT v.id, v.organisatie_id, v.vragenlijst, f.soort AS functie, v.ingevuld_op, v.gedeeld \
     FROM volwassenheidscheck v JOIN functie f ON f.id = v.ingevuld_door WHERE ";

fn lees(rij: &Row) -> Result<Check> {
    Ok(Check {
        id: rij.get("id")?,
        organisatie: rij.get("organisatie_id")?,
        vragenlijst: rij.get("vragenlijst")?,
        functie: rij.get("functie")?,
        op: rij.get("ingevuld_op")?,
        gedeeld: rij.get("gedeeld")?,
        antwoorden: vec![],
        toelichtingen: vec![],
    })
}

async fn vul_aan(c: &mut Conn, checks: &mut [Check]) -> Result<()> {
    let ids: Vec<VolwassenheidscheckId> = checks.iter().map(|k| k.id).collect();
    let vraag = Sql::new(
        "SELECT check_id, vraag, antwoord, aantal, totaal, dag FROM volwassenheidsantwoord WHERE check_id IN ",
    );
    let antwoorden: Vec<(VolwassenheidscheckId, Gegeven)> = c
        .read(vraag.list(ids.iter().copied()), |r| {
            let aantal: Option<i64> = r.get("aantal")?;
            let (totaal, dag) = (r.get("totaal")?, r.get("dag")?);
            let bewijs = aantal.map(|aantal| Bewijs { aantal, totaal, dag });
            Ok((
                r.get("check_id")?,
                Gegeven { vraag: r.get("vraag")?, antwoord: r.code("antwoord")?, bewijs },
            ))
        })
        .await?;
    let vraag = Sql::new("SELECT check_id, thema, tekst FROM volwassenheidstoelichting WHERE check_id IN ");
    let teksten: Vec<(VolwassenheidscheckId, (String, String))> =
        c.read(vraag.list(ids), |r| Ok((r.get("check_id")?, (r.get("thema")?, r.get("tekst")?)))).await?;
    for k in checks {
        k.antwoorden = antwoorden.iter().filter(|(id, _)| *id == k.id).map(|(_, g)| g.clone()).collect();
        k.toelichtingen = teksten.iter().filter(|(id, _)| *id == k.id).map(|(_, t)| t.clone()).collect();
    }
    Ok(())
}

/// The checks of an organisation, newest first.
pub async fn checks(c: &mut Conn, organisatie: OrganisatieId, aantal: i64) -> Result<Vec<Check>> {
    let vraag = Sql::new(KOLOMMEN).push("v.organisatie_id = ").bind(organisatie);
    let mut uit = c.read(vraag.push(" ORDER BY v.id DESC LIMIT ").bind(aantal), lees).await?;
    vul_aan(c, &mut uit).await?;
    Ok(uit)
}

/// One check of an organisation.
pub async fn check(
    c: &mut Conn,
    organisatie: OrganisatieId,
    id: VolwassenheidscheckId,
) -> Result<Option<Check>> {
    let vraag =
        Sql::new(KOLOMMEN).push("v.organisatie_id = ").bind(organisatie).push(" AND v.id = ").bind(id);
    let mut uit = c.read(vraag, lees).await?;
    vul_aan(c, &mut uit).await?;
    Ok(uit.pop())
}

/// The newest check of each of these organisations, when it is shared. One that is not shared hides an earlier one too.
pub async fn gedeelde(c: &mut Conn, organisaties: &[OrganisatieId]) -> Result<Vec<Check>> {
    let vraag = Sql::new(KOLOMMEN).push(
        "v.gedeeld = 1 AND v.id = (SELECT MAX(n.id) FROM volwassenheidscheck n WHERE n.organisatie_id = v.organisatie_id) \
         AND v.organisatie_id IN ",
    );
    let mut uit = c.read(vraag.list(organisaties.iter().copied()), lees).await?;
    vul_aan(c, &mut uit).await?;
    Ok(uit)
}

/// Keeps a check.
pub async fn bewaar(
    tx: &mut Tx,
    actor: &Actor,
    (vragenlijst, nieuw, antwoorden): (&str, &NieuweCheck, &[Gegeven]),
    nu: Tijdstip,
) -> Result<VolwassenheidscheckId> {
    let id = VolwassenheidscheckId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO volwassenheidscheck (id, organisatie_id, vragenlijst, ingevuld_door, ingevuld_op, gedeeld) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        actor.organisatie,
        vragenlijst,
        actor.functie,
        nu,
        nieuw.gedeeld
    ))
    .await?;
    for g in antwoorden {
        tx.execute(sql!(
            "INSERT INTO volwassenheidsantwoord (check_id, vraag, antwoord, aantal, totaal, dag) \
             VALUES ($1, $2, $3, $4, $5, $6)",
            id,
            &g.vraag,
            g.antwoord.code(),
            g.bewijs.map(|b| b.aantal),
            g.bewijs.and_then(|b| b.totaal),
            g.bewijs.and_then(|b| b.dag)
        ))
        .await?;
    }
    for (thema, tekst) in &nieuw.toelichtingen {
        tx.execute(sql!(
            "INSERT INTO volwassenheidstoelichting (check_id, thema, tekst) VALUES ($1, $2, $3)",
            id,
            thema,
            tekst
        ))
        .await?;
    }
    Ok(id)
}

/// Chooses whether others see the levels.
pub async fn zet_gedeeld(tx: &mut Tx, id: VolwassenheidscheckId, gedeeld: bool) -> Result<()> {
    tx.execute(sql!("UPDATE volwassenheidscheck SET gedeeld = $2 WHERE id = $1", id, gedeeld)).await.map(drop)
}
