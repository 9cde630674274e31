// SPDX-License-Identifier: EUPL-1.2
//! Functies: what a person is at an organisation, in a period.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{AfspraakId, FunctieId, Functiesoort, GebruikerId, OrganisatieId, Periode, Taken, Tijdstip};

use crate::netwerk::{Functie, OnderDvo, Toegangsregel};

const KOLOMMEN: &str = "SELECT f.id, f.gebruiker_id, g.naam, f.soort, f.organisatie_id, o.naam AS organisatienaam, f.van, \
     f.tot, f.afspraak_id, f.werkgever_id, f.taken, w.naam AS werkgevernaam FROM functie f \
     JOIN gebruiker g ON g.id = f.gebruiker_id JOIN organisatie o ON o.id = f.organisatie_id \
     LEFT JOIN organisatie w ON w.id = f.werkgever_id";

fn lees(rij: &Row) -> Result<Functie> {
    Ok(Functie {
        id: rij.get("id")?,
        gebruiker: rij.get("gebruiker_id")?,
        naam: rij.get("naam")?,
        soort: rij.code("soort")?,
        organisatie: rij.get("organisatie_id")?,
        organisatienaam: rij.get("organisatienaam")?,
        periode: Periode { van: rij.get("van")?, tot: rij.get("tot")? },
        onder: lees_onder(rij)?,
    })
}

fn lees_onder(rij: &Row) -> Result<Option<OnderDvo>> {
    let Some(taken) = rij.get::<Option<String>>("taken")? else { return Ok(None) };
    Ok(Some(OnderDvo {
        afspraak: rij.get("afspraak_id")?,
        werkgever: rij.get("werkgever_id")?,
        werkgevernaam: rij.get("werkgevernaam")?,
        taken: Taken::van_codes(&taken),
    }))
}

/// Everything a person is and was, at any organisation, by name of the organisation.
pub async fn functies_van(c: &mut Conn, gebruiker: GebruikerId) -> Result<Vec<Functie>> {
    let vraag = Sql::new(KOLOMMEN)
        .push(" WHERE f.gebruiker_id = ")
        .bind(gebruiker)
        .push(" ORDER BY o.naam, f.van, f.id");
    c.read(vraag, lees).await
}

/// Everybody who is and was something at the organisation, by name.
pub async fn functies_van_organisatie(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Functie>> {
    let vraag = Sql::new(KOLOMMEN)
        .push(" WHERE f.organisatie_id = ")
        .bind(organisatie)
        .push(" ORDER BY g.naam, f.gebruiker_id, f.van, f.id");
    c.read(vraag, lees).await
}

/// Everybody who is and was this for an employer, there or elsewhere under a DVO, by name.
pub async fn functies_van_werkgever(
    c: &mut Conn,
    werkgever: OrganisatieId,
    soort: Functiesoort,
) -> Result<Vec<Functie>> {
    let vraag = Sql::new(KOLOMMEN)
        .push(" WHERE f.soort = ")
        .bind(soort)
        .push(" AND ((f.organisatie_id = ")
        .bind(werkgever)
        .push(" AND f.werkgever_id IS NULL) OR f.werkgever_id = ")
        .bind(werkgever)
        .push(") ORDER BY g.naam, f.gebruiker_id, f.van, f.id");
    c.read(vraag, lees).await
}

/// What these people are and were at the organisation.
pub async fn functies_daar(
    c: &mut Conn,
    organisatie: OrganisatieId,
    gebruikers: &[GebruikerId],
) -> Result<Vec<Functie>> {
    let vraag = Sql::new(KOLOMMEN)
        .push(" WHERE f.organisatie_id = ")
        .bind(organisatie)
        .push(" AND f.gebruiker_id IN ")
        .list(gebruikers.iter().copied())
        .push(" ORDER BY f.van, f.id");
    c.read(vraag, lees).await
}

/// Every functie at the organisation with what matters in a review of access, by name.
pub async fn toegang(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Toegangsregel>> {
    let vraag = sql!(
        "SELECT f.id, f.gebruiker_id, g.naam, f.soort, f.organisatie_id, o.naam AS organisatienaam, f.van, f.tot, \
         f.afspraak_id, f.werkgever_id, f.taken, w.naam AS werkgevernaam, \
         g.gebruikersnaam, g.geblokkeerd_op, g.totp_geheim FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id \
         JOIN organisatie o ON o.id = f.organisatie_id LEFT JOIN organisatie w ON w.id = f.werkgever_id WHERE f.organisatie_id = $1 ORDER BY g.naam, f.van, f.id",
        organisatie
    );
    c.read(vraag, |r| {
        Ok(Toegangsregel {
            functie: lees(r)?,
            gebruikersnaam: r.get("gebruikersnaam")?,
            geblokkeerd_op: r.get("geblokkeerd_op")?,
            heeft_tweede_factor: r.get::<Option<String>>("totp_geheim")?.is_some(),
        })
    })
    .await
}

/// One functie.
pub async fn functie(c: &mut Conn, id: FunctieId) -> Result<Option<Functie>> {
    let vraag = Sql::new(KOLOMMEN).push(" WHERE f.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// Gives a person a functie.
pub async fn geef_functie(
    tx: &mut Tx,
    nu: Tijdstip,
    gebruiker: GebruikerId,
    organisatie: OrganisatieId,
    soort: Functiesoort,
    periode: Periode,
) -> Result<FunctieId> {
    let id = FunctieId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO functie (id, gebruiker_id, organisatie_id, soort, van, tot) VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        gebruiker,
        organisatie,
        soort,
        periode.van,
        periode.tot
    ))
    .await?;
    Ok(id)
}

/// Limits a functie that was just given: somebody of another organisation has it, under a DVO.
pub async fn beperk_tot_dvo(
    tx: &mut Tx,
    id: FunctieId,
    afspraak: AfspraakId,
    werkgever: OrganisatieId,
    taken: Taken,
) -> Result<()> {
    let vraag = sql!(
        "UPDATE functie SET afspraak_id = $2, werkgever_id = $3, taken = $4 WHERE id = $1",
        id,
        afspraak,
        werkgever,
        taken.codes()
    );
    tx.execute(vraag).await.map(drop)
}

/// The functies under a DVO, by name.
pub async fn onder_afspraak(c: &mut Conn, afspraak: AfspraakId) -> Result<Vec<Functie>> {
    let vraag = Sql::new(KOLOMMEN)
        .push(" WHERE f.afspraak_id = ")
        .bind(afspraak)
        .push(" ORDER BY g.naam, f.gebruiker_id, f.van, f.id");
    c.read(vraag, lees).await
}

/// Ends a functie at a moment, with the sessions in it and the keys on it. A functie that had not begun never will.
pub async fn beeindig_functie(tx: &mut Tx, id: FunctieId, nu: Tijdstip) -> Result<()> {
    let vraag = sql!(
        "UPDATE functie SET tot = $2, van = CASE WHEN van > $2 THEN $2 ELSE van END WHERE id = $1 AND tot > $2",
        id,
        nu
    );
    tx.execute(vraag).await?;
    tx.execute(sql!("DELETE FROM sessie WHERE functie_id = $1", id)).await?;
    let sleutels = sql!(
        "UPDATE apisleutel SET ingetrokken_op = $2 WHERE functie_id = $1 AND ingetrokken_op IS NULL",
        id,
        nu
    );
    tx.execute(sleutels).await.map(drop)
}
