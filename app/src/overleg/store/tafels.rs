// SPDX-License-Identifier: EUPL-1.2
//! Tables, many at once.

use db::{Conn, Result, Sql, Tx, sql};
use kernel::{FunctieId, Functiesoort, GebruikerId, OrganisatieId, OverlegId, TafelId, Tijdstip};
use poort::{Handeling, Matrix, Relatie, Situatie};

use crate::overleg::model::{NieuweTafel, Tafelsoort};
use crate::overleg::store::Zicht;

/// A tafel in a list.
#[derive(Debug, Clone)]
pub struct Tafelregel {
    /// Its id.
    pub id: TafelId,
    /// What kind.
    pub soort: Tafelsoort,
    /// Its name.
    pub naam: String,
    /// Name of the organisation that runs it.
    pub regienaam: String,
    /// Which organisation runs it.
    pub regie: OrganisatieId,
    /// Its next meeting, and when that begins.
    pub volgende: Option<(OverlegId, Tijdstip)>,
}

/// The tables that the user may know, by name, each with the first meeting that begins from this moment on.
pub async fn tafels(c: &mut Conn, zicht: &Zicht, vanaf: Tijdstip) -> Result<Vec<Tafelregel>> {
    let vraag = Sql::new(
        "SELECT t.id, t.soort, t.naam, t.regie_id, r.naam AS regienaam, o.id AS overleg_id, o.begint_op FROM tafel t \
         JOIN organisatie r ON r.id = t.regie_id LEFT JOIN overleg o ON o.id = (SELECT v.id FROM overleg v \
         WHERE v.tafel_id = t.id AND v.gesloten_op IS NULL AND v.begint_op >= ",
    )
    .bind(vanaf)
    .push(" ORDER BY v.begint_op, v.id LIMIT 1) WHERE ");
    c.read(zicht.tafel(vraag).push(" ORDER BY t.naam"), |r| {
        Ok(Tafelregel {
            id: r.get("id")?,
            soort: r.code("soort")?,
            naam: r.get("naam")?,
            regie: r.get("regie_id")?,
            regienaam: r.get("regienaam")?,
            volgende: r.get::<Option<OverlegId>>("overleg_id")?.zip(r.get("begint_op")?),
        })
    })
    .await
}

/// The tables at which an organisation sits now. Only to narrow what the user may know.
pub async fn tafels_van(c: &mut Conn, organisatie: OrganisatieId, nu: Tijdstip) -> Result<Vec<TafelId>> {
    let vraag = sql!(
        "SELECT DISTINCT tafel_id FROM tafellid WHERE organisatie_id = $1 AND van <= $2 AND tot > $2",
        organisatie,
        nu
    );
    c.read(vraag, |r| r.get("tafel_id")).await
}

/// Makes a tafel with its members.
pub async fn maak_tafel(tx: &mut Tx, nieuw: &NieuweTafel, nu: Tijdstip) -> Result<TafelId> {
    let id = TafelId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO tafel (id, soort, naam, regie_id, afspraak_id, ritme_dagen, voorbereiding) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        id,
        nieuw.soort.code(),
        &nieuw.naam,
        nieuw.regie,
        nieuw.afspraak,
        nieuw.ritme_dagen,
        nieuw.voorbereiding
    ))
    .await?;
    for (lid, van) in &nieuw.leden {
        tx.execute(sql!(
            "INSERT INTO tafellid (tafel_id, organisatie_id, van, tot) VALUES ($1, $2, $3, $4)",
            id,
            *lid,
            *van,
            Tijdstip::NOOIT
        ))
        .await?;
    }
    Ok(id)
}

/// Writes how the tafel works, while it is prepared; an earlier approval falls with it. False when it has started.
pub async fn schrijf_regeling(tx: &mut Tx, id: TafelId, tekst: &str, door: FunctieId) -> Result<bool> {
    let vraag = sql!(
        "UPDATE tafel SET regeling = $2, regeling_door = $3, regeling_goedgekeurd_op = NULL, \
         regeling_goedgekeurd_door = NULL WHERE id = $1 AND voorbereiding = 1",
        id,
        tekst,
        door
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Approves how the tafel works. False when that was done already, or there is nothing to approve.
pub async fn keur_regeling_goed(tx: &mut Tx, id: TafelId, door: FunctieId, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE tafel SET regeling_goedgekeurd_op = $2, regeling_goedgekeurd_door = $3 \
         WHERE id = $1 AND regeling_goedgekeurd_op IS NULL AND regeling <> ''",
        id,
        nu,
        door
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Starts the tafel: its members know it from now on. False when it had started.
pub async fn start(tx: &mut Tx, id: TafelId) -> Result<bool> {
    let vraag = sql!("UPDATE tafel SET voorbereiding = 0 WHERE id = $1 AND voorbereiding = 1", id);
    Ok(tx.execute(vraag).await? == 1)
}

/// Whether the organisation runs a tafel with this name already.
pub async fn naam_bestaat(c: &mut Conn, regie: OrganisatieId, naam: &str) -> Result<bool> {
    Ok(c.row_opt(sql!("SELECT id FROM tafel WHERE regie_id = $1 AND naam = $2", regie, naam))
        .await?
        .is_some())
}

/// Somebody who is invited to a meeting.
#[derive(Debug, Clone, Copy)]
pub struct Genodigde {
    /// Who.
    pub gebruiker: GebruikerId,
    /// Of which organisation.
    pub organisatie: OrganisatieId,
}

/// Who may propose at the tafel: those are invited.
pub async fn genodigden(
    c: &mut Conn,
    matrix: &Matrix,
    tafel: TafelId,
    nu: Tijdstip,
) -> Result<Vec<Genodigde>> {
    let soorten = functiesoorten(matrix, &[(Handeling::AgendapuntVoorstellen, Relatie::Lid)]);
    let vraag = Sql::new(
        "SELECT DISTINCT f.gebruiker_id, f.organisatie_id FROM tafellid l \
         JOIN functie f ON f.organisatie_id = l.organisatie_id WHERE l.tafel_id = ",
    );
    let vraag = vraag.bind(tafel).push(" AND l.van <= ").bind(nu).push(" AND l.tot > ").bind(nu);
    let vraag = vraag.push(" AND f.van <= ").bind(nu).push(" AND f.tot > ").bind(nu);
    let vraag = vraag.push(" AND f.soort IN ").list(soorten);
    c.read(vraag, |r| {
        Ok(Genodigde { gebruiker: r.get("gebruiker_id")?, organisatie: r.get("organisatie_id")? })
    })
    .await
}

/// The functies that may do all of this in these relations.
pub fn functiesoorten(matrix: &Matrix, handelingen: &[(Handeling, Relatie)]) -> Vec<Functiesoort> {
    let mag = |soort: &Functiesoort| {
        handelingen.iter().all(|&(h, relatie)| matrix.mag(*soort, h, Situatie::van(relatie)))
    };
    Functiesoort::ALLE.iter().copied().filter(mag).collect()
}

/// Who holds one of these functies at the organisation now.
pub async fn gebruikers_met(
    c: &mut Conn,
    organisatie: OrganisatieId,
    soorten: &[Functiesoort],
    nu: Tijdstip,
) -> Result<Vec<GebruikerId>> {
    let vraag = Sql::new("SELECT DISTINCT f.gebruiker_id FROM functie f WHERE f.organisatie_id = ");
    let vraag = vraag.bind(organisatie).push(" AND f.van <= ").bind(nu).push(" AND f.tot > ").bind(nu);
    c.read(vraag.push(" AND f.soort IN ").list(soorten.iter().copied()), |r| r.get("gebruiker_id")).await
}

/// Who holds this functie, while it runs.
pub async fn gebruiker_van(c: &mut Conn, functie: FunctieId, nu: Tijdstip) -> Result<Option<GebruikerId>> {
    let vraag =
        sql!("SELECT gebruiker_id FROM functie WHERE id = $1 AND van <= $2 AND tot > $2", functie, nu);
    c.row_opt(vraag).await?.map(|r| r.get("gebruiker_id")).transpose()
}
