// SPDX-License-Identifier: EUPL-1.2
//! Items, many at once; and the changes of one.

use std::collections::HashMap;

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{Actor, AgendapuntId, OrganisatieId, OverlegId, SignaalId, TafelId, Tijdstip};

use crate::overleg::model::{Puntsoort, Rol};
use crate::overleg::store::Zicht;

/// Which items.
#[derive(Debug, Clone, Copy)]
pub enum Bron {
    /// On the agenda of a meeting.
    Overleg(OverlegId),
    /// Waiting for an agenda of a tafel.
    Wacht(TafelId),
    /// About a signaal.
    Signaal(SignaalId),
}

/// The decision on an item, in a list.
#[derive(Debug, Clone)]
pub struct Besluitregel {
    /// Outcome code.
    pub uitkomst: Option<String>,
    /// The decision.
    pub tekst: String,
    /// To whom and when, for an outcome that refers.
    pub verwijzing: Option<String>,
    /// Who carries it out.
    pub eigenaarnaam: String,
    /// By when.
    pub uiterlijk_op: Date,
}

/// An item in a list.
#[derive(Debug, Clone)]
pub struct Puntregel {
    /// Its id.
    pub id: AgendapuntId,
    /// Its tafel.
    pub tafel: TafelId,
    /// Name of its tafel.
    pub tafelnaam: String,
    /// Its meeting, and when that begins.
    pub overleg: Option<(OverlegId, Tijdstip)>,
    /// What it is about.
    pub soort: Puntsoort,
    /// Neutral title.
    pub titel: String,
    /// The signaal of a casuspunt.
    pub signaal: Option<SignaalId>,
    /// Purpose.
    pub doel: String,
    /// Who proposed it.
    pub namensnaam: String,
    /// When.
    pub voorgesteld_op: Tijdstip,
    /// What was decided.
    pub besluit: Option<Besluitregel>,
}

/// Columns and joins of [`Puntregel`], for a statement that goes on with conditions on `agendapunt p` of `tafel t`.
const PUNT: &str = "SELECT p.id, t.id AS tafel_id, t.naam AS tafelnaam, o.id AS overleg_id, o.begint_op, p.soort, p.titel, p.doel, \
     p.signaal_id, n.naam AS namensnaam, p.voorgesteld_op, b.uitkomst, b.tekst, b.verwijzing, b.uiterlijk_op, e.naam AS eigenaarnaam \
     FROM agendapunt p JOIN tafel t ON t.id = p.tafel_id JOIN organisatie n ON n.id = p.voorgesteld_namens \
     LEFT JOIN overleg o ON o.id = p.overleg_id LEFT JOIN besluit b ON b.agendapunt_id = p.id \
     LEFT JOIN organisatie e ON e.id = b.eigenaar_id WHERE p.ingetrokken_op IS NULL AND ";

/// The items that the user may know, process items first, each kind in the order of the agenda.
pub async fn punten(c: &mut Conn, zicht: &Zicht, bron: Bron) -> Result<Vec<Puntregel>> {
    let vraag = Sql::new(PUNT);
    let vraag = match bron {
        Bron::Overleg(id) => vraag.push("p.overleg_id = ").bind(id),
        Bron::Wacht(id) => vraag.push("p.overleg_id IS NULL AND p.tafel_id = ").bind(id),
        Bron::Signaal(id) => vraag.push("p.signaal_id = ").bind(id),
    };
    let vraag = zicht.punt(vraag.push(" AND "));
    c.read(vraag.push(" ORDER BY p.soort DESC, p.volgorde, p.voorgesteld_op, p.id"), lees).await
}

/// Which items a list over all tables shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Puntfilter {
    /// Only of this tafel.
    pub tafel: Option<TafelId>,
    /// Only on the agenda of this meeting.
    pub overleg: Option<OverlegId>,
    /// Only about this signaal.
    pub signaal: Option<SignaalId>,
    /// Before this one.
    pub voor: Option<AgendapuntId>,
}

/// A page of the items that the user may know, newest proposal first.
pub async fn puntenblad(
    c: &mut Conn,
    zicht: &Zicht,
    filter: &Puntfilter,
    aantal: i64,
) -> Result<Vec<Puntregel>> {
    let voor = filter.voor.map_or(i64::MAX, AgendapuntId::waarde);
    let mut vraag = Sql::new(PUNT).push("p.id < ").bind(voor);
    if let Some(tafel) = filter.tafel {
        vraag = vraag.push(" AND p.tafel_id = ").bind(tafel);
    }
    if let Some(overleg) = filter.overleg {
        vraag = vraag.push(" AND p.overleg_id = ").bind(overleg);
    }
    if let Some(signaal) = filter.signaal {
        vraag = vraag.push(" AND p.signaal_id = ").bind(signaal);
    }
    let vraag = zicht.punt(vraag.push(" AND "));
    c.read(vraag.push(" ORDER BY p.id DESC LIMIT ").bind(aantal), lees).await
}

fn lees(rij: &Row) -> Result<Puntregel> {
    let besluit = match rij.get::<Option<String>>("tekst")? {
        Some(tekst) => Some(Besluitregel {
            uitkomst: rij.get("uitkomst")?,
            tekst,
            verwijzing: rij.get("verwijzing")?,
            eigenaarnaam: rij.get("eigenaarnaam")?,
            uiterlijk_op: rij.get("uiterlijk_op")?,
        }),
        None => None,
    };
    Ok(Puntregel {
        id: rij.get("id")?,
        tafel: rij.get("tafel_id")?,
        tafelnaam: rij.get("tafelnaam")?,
        overleg: rij.get::<Option<OverlegId>>("overleg_id")?.zip(rij.get("begint_op")?),
        soort: rij.code("soort")?,
        doel: rij.get("doel")?,
        titel: rij.get("titel")?,
        signaal: rij.get("signaal_id")?,
        namensnaam: rij.get("namensnaam")?,
        voorgesteld_op: rij.get("voorgesteld_op")?,
        besluit,
    })
}

/// Names of the organisations with a role in these items.
pub async fn partijnamen(
    c: &mut Conn,
    punten: &[Puntregel],
) -> Result<HashMap<AgendapuntId, Vec<(OrganisatieId, String)>>> {
    let casus = punten.iter().filter(|p| p.soort == Puntsoort::Casus).map(|p| p.id);
    let vraag = Sql::new(
        "SELECT pp.agendapunt_id, pp.organisatie_id, o.naam FROM agendapuntpartij pp \
         JOIN organisatie o ON o.id = pp.organisatie_id WHERE pp.ingetrokken_op IS NULL AND pp.agendapunt_id IN ",
    )
    .list(casus)
    .push(" ORDER BY o.naam");
    let mut uit: HashMap<AgendapuntId, Vec<(OrganisatieId, String)>> = HashMap::new();
    for rij in c.rows(vraag).await? {
        let naam = (rij.get("organisatie_id")?, rij.get("naam")?);
        uit.entry(rij.get("agendapunt_id")?).or_default().push(naam);
    }
    Ok(uit)
}

/// How many proposals wait per tafel, as far as the user may know them.
pub async fn wachtend_per_tafel(c: &mut Conn, zicht: &Zicht) -> Result<HashMap<TafelId, i64>> {
    let vraag = Sql::new(
        "SELECT p.tafel_id, CAST(COUNT(*) AS BIGINT) AS aantal FROM agendapunt p JOIN tafel t ON t.id = p.tafel_id \
         WHERE p.overleg_id IS NULL AND p.ingetrokken_op IS NULL AND ",
    );
    let vraag = zicht.punt(vraag).push(" GROUP BY p.tafel_id");
    Ok(c.read(vraag, |r| Ok((r.get("tafel_id")?, r.get("aantal")?))).await?.into_iter().collect())
}

/// An item that is about to be proposed.
#[derive(Debug, Clone, Copy)]
pub struct Puntstuk<'a> {
    /// For which tafel.
    pub tafel: TafelId,
    /// What it is about.
    pub soort: Puntsoort,
    /// Title.
    pub titel: &'a str,
    /// Explanation.
    pub toelichting: &'a str,
    /// Purpose.
    pub doel: &'a str,
    /// The signaal.
    pub signaal: Option<SignaalId>,
}

/// Records a proposal.
pub async fn voeg_punt_toe(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    stuk: Puntstuk<'_>,
) -> Result<AgendapuntId> {
    let id = AgendapuntId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO agendapunt (id, tafel_id, soort, titel, toelichting, doel, signaal_id, voorgesteld_door, \
         voorgesteld_namens, voorgesteld_op, versie) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)",
        id,
        stuk.tafel,
        stuk.soort.code(),
        stuk.titel,
        stuk.toelichting,
        stuk.doel,
        stuk.signaal,
        actor.functie,
        actor.organisatie,
        nu
    ))
    .await?;
    Ok(id)
}

/// Gives an organisation a role in an item.
pub async fn voeg_partij_toe(
    tx: &mut Tx,
    punt: AgendapuntId,
    organisatie: OrganisatieId,
    rol: Rol,
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO agendapuntpartij (agendapunt_id, organisatie_id, rol) VALUES ($1, $2, $3)",
        punt,
        organisatie,
        rol.code()
    ))
    .await
    .map(drop)
}

/// Whether the signaal waits for or is on an agenda of the tafel, without a decision.
pub async fn al_voorgesteld(c: &mut Conn, tafel: TafelId, signaal: SignaalId) -> Result<bool> {
    let vraag = sql!(
        "SELECT p.id FROM agendapunt p WHERE p.signaal_id = $1 AND p.tafel_id = $2 AND p.ingetrokken_op IS NULL \
         AND NOT EXISTS (SELECT 1 FROM besluit b WHERE b.agendapunt_id = p.id)",
        signaal,
        tafel
    );
    Ok(c.row_opt(vraag).await?.is_some())
}

/// The last place on an agenda.
pub async fn hoogste_volgorde(c: &mut Conn, overleg: OverlegId) -> Result<i64> {
    let vraag = sql!(
        "SELECT CAST(COALESCE(MAX(volgorde), 0) AS BIGINT) AS waarde FROM agendapunt WHERE overleg_id = $1",
        overleg
    );
    c.value(vraag).await
}

/// Puts an item on an agenda, at a place.
pub async fn agendeer(tx: &mut Tx, punt: AgendapuntId, overleg: OverlegId, volgorde: i64) -> Result<()> {
    tx.execute(sql!(
        "UPDATE agendapunt SET overleg_id = $2, volgorde = $3, versie = versie + 1 WHERE id = $1",
        punt,
        overleg,
        volgorde
    ))
    .await
    .map(drop)
}

/// Gives items new places on the agenda they are on.
pub async fn zet_volgorde(tx: &mut Tx, punten: &[AgendapuntId]) -> Result<()> {
    for (plek, punt) in (1_i64..).zip(punten) {
        tx.execute(sql!("UPDATE agendapunt SET volgorde = $2 WHERE id = $1", *punt, plek)).await?;
    }
    Ok(())
}

/// Takes everything without a decision off an agenda, and says what that was, in order.
pub async fn van_agenda(
    tx: &mut Tx,
    overleg: OverlegId,
    alleen: Option<AgendapuntId>,
) -> Result<Vec<AgendapuntId>> {
    let mut vraag = sql!(
        "SELECT p.id FROM agendapunt p WHERE p.overleg_id = $1 \
         AND NOT EXISTS (SELECT 1 FROM besluit b WHERE b.agendapunt_id = p.id)",
        overleg
    );
    if let Some(punt) = alleen {
        vraag = vraag.push(" AND p.id = ").bind(punt);
    }
    let weg: Vec<AgendapuntId> =
        tx.read(vraag.push(" ORDER BY p.soort DESC, p.volgorde, p.id"), |r| r.get("id")).await?;
    let vraag = Sql::new(
        "UPDATE agendapunt SET overleg_id = NULL, volgorde = NULL, versie = versie + 1 WHERE id IN ",
    );
    tx.execute(vraag.list(weg.iter().copied())).await?;
    Ok(weg)
}

/// Keeps the item and its meeting as they are until the transaction ends. The meeting first: whoever closes it holds the
/// meeting and then changes its items.
pub async fn vergrendel_punt(tx: &mut Tx, id: AgendapuntId) -> Result<()> {
    tx.execute(sql!(
        "UPDATE overleg SET versie = versie WHERE id = (SELECT overleg_id FROM agendapunt WHERE id = $1)",
        id
    ))
    .await?;
    tx.execute(sql!("UPDATE agendapunt SET versie = versie WHERE id = $1", id)).await.map(drop)
}

/// Counts a change of an item; says whether it was the item that the user saw.
pub async fn stijg_punt(tx: &mut Tx, id: AgendapuntId, versie: i64) -> Result<bool> {
    let vraag = sql!("UPDATE agendapunt SET versie = versie + 1 WHERE id = $1 AND versie = $2", id, versie);
    Ok(tx.execute(vraag).await? == 1)
}

/// Withdraws a proposal: it leaves every list, and nobody but its proposer has a role in it any more.
pub async fn trek_voorstel_in(tx: &mut Tx, id: AgendapuntId, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!(
        "UPDATE agendapunt SET ingetrokken_op = $2, overleg_id = NULL, volgorde = NULL, versie = versie + 1 \
         WHERE id = $1",
        id,
        nu
    ))
    .await?;
    tx.execute(sql!(
        "UPDATE agendapuntpartij SET ingetrokken_op = $2 WHERE agendapunt_id = $1 AND ingetrokken_op IS NULL \
         AND rol <> 'eigenaar'",
        id,
        nu
    ))
    .await
    .map(drop)
}
