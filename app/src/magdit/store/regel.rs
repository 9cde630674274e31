// SPDX-License-Identifier: EUPL-1.2
//! Own rules: proposals, those in force, and those that ended.

use db::{Conn, Result, Row, Sql, Tx, sql};
use kernel::{FunctieId, MagditregelId, MagditvraagId, OrganisatieId, Tijdstip};

use crate::magdit::rules::{Eigenregel, Regelinhoud, Regelstand};
use crate::magdit::store::{als_json, uit_json};

/// An own rule as it is kept.
#[derive(Debug, Clone)]
pub struct Magditregel {
    /// Its id.
    pub id: MagditregelId,
    /// Its number within the organisation.
    pub nummer: i64,
    /// Its version.
    pub versie: i64,
    /// Where it stands.
    pub stand: Regelstand,
    /// What it says and about what.
    pub inhoud: Regelinhoud,
    /// Why.
    pub reden: String,
    /// The question it came from.
    pub vraag: Option<MagditvraagId>,
    /// Who proposed it.
    pub voorgesteld_door: String,
    /// When.
    pub voorgesteld_op: Tijdstip,
    /// Who decided.
    pub besloten_door: Option<String>,
    /// When.
    pub besloten_op: Option<Tijdstip>,
    /// When it ended.
    pub ingetrokken_op: Option<Tijdstip>,
}

impl Magditregel {
    /// The rule for the engine.
    pub fn eigenregel(&self) -> Eigenregel {
        Eigenregel {
            nummer: self.nummer,
            versie: self.versie,
            bereik: self.inhoud.bereik(),
            antwoord: self.inhoud.antwoord,
            voorwaarde: self.inhoud.voorwaarde.clone(),
            artikel: self.inhoud.artikel.clone(),
            reden: self.reden.clone(),
        }
    }
}

const KOLOMMEN: &str = "SELECT r.id, r.nummer, r.versie, r.stand, r.inhoud, r.reden, r.vraag_id, g.naam AS voorsteller, \
     r.voorgesteld_op, bg.naam AS besluiter, r.besloten_op, r.ingetrokken_op FROM magditregel r \
     JOIN functie f ON f.id = r.voorgesteld_door JOIN gebruiker g ON g.id = f.gebruiker_id \
     LEFT JOIN functie bf ON bf.id = r.besloten_door LEFT JOIN gebruiker bg ON bg.id = bf.gebruiker_id \
     WHERE r.organisatie_id = ";

fn lees(rij: &Row) -> Result<Magditregel> {
    let inhoud: String = rij.get("inhoud")?;
    Ok(Magditregel {
        id: rij.get("id")?,
        nummer: rij.get("nummer")?,
        versie: rij.get("versie")?,
        stand: rij.code("stand")?,
        inhoud: uit_json("magditregel.inhoud", &inhoud)?,
        reden: rij.get("reden")?,
        vraag: rij.get("vraag_id")?,
        voorgesteld_door: rij.get("voorsteller")?,
        voorgesteld_op: rij.get("voorgesteld_op")?,
        besloten_door: rij.get("besluiter")?,
        besloten_op: rij.get("besloten_op")?,
        ingetrokken_op: rij.get("ingetrokken_op")?,
    })
}

/// The own rules of an organisation in these states, the newest number first.
pub async fn regels(
    c: &mut Conn,
    organisatie: OrganisatieId,
    standen: &[Regelstand],
) -> Result<Vec<Magditregel>> {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie).push(" AND r.stand IN ");
    let vraag =
        vraag.list(standen.iter().map(|s| s.code())).push(" ORDER BY r.nummer DESC, r.versie DESC LIMIT 500");
    c.read(vraag, lees).await
}

/// Those in force.
pub async fn geldende(c: &mut Conn, organisatie: OrganisatieId) -> Result<Vec<Magditregel>> {
    regels(c, organisatie, &[Regelstand::Geldt]).await
}

/// One own rule of an organisation.
pub async fn regel(
    c: &mut Conn,
    organisatie: OrganisatieId,
    id: MagditregelId,
) -> Result<Option<Magditregel>> {
    let vraag = Sql::new(KOLOMMEN).bind(organisatie).push(" AND r.id = ").bind(id);
    c.row_opt(vraag).await?.as_ref().map(lees).transpose()
}

/// The number and version that a new rule gets: a new number, or the next version of the rule that it follows.
pub async fn volgnummer(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    vervangt: Option<i64>,
) -> Result<(i64, i64)> {
    match vervangt {
        Some(nummer) => {
            let vraag = sql!(
                "SELECT COALESCE(MAX(versie), 0) AS waarde FROM magditregel WHERE organisatie_id = $1 AND nummer = $2",
                organisatie,
                nummer
            );
            Ok((nummer, tx.value::<i64>(vraag).await? + 1))
        }
        None => {
            let vraag = sql!(
                "SELECT COALESCE(MAX(nummer), 0) AS waarde FROM magditregel WHERE organisatie_id = $1",
                organisatie
            );
            Ok((tx.value::<i64>(vraag).await? + 1, 1))
        }
    }
}

/// A proposal to be written.
#[derive(Debug)]
pub struct NieuwRegelrecord<'a> {
    /// Whose.
    pub organisatie: OrganisatieId,
    /// Its number and version.
    pub nummer: (i64, i64),
    /// What it says.
    pub inhoud: &'a Regelinhoud,
    /// Why.
    pub reden: &'a str,
    /// The question it came from.
    pub vraag: Option<MagditvraagId>,
    /// Who proposes it.
    pub door: FunctieId,
    /// When.
    pub nu: Tijdstip,
}

/// Writes a proposal. [`db::DbError::Exists`] when somebody else took the number first.
pub async fn voeg_regel_toe(tx: &mut Tx, n: &NieuwRegelrecord<'_>) -> Result<MagditregelId> {
    let id = MagditregelId::nieuw(n.nu);
    tx.execute(sql!(
        "INSERT INTO magditregel (id, organisatie_id, nummer, versie, stand, inhoud, reden, vraag_id, voorgesteld_door, \
         voorgesteld_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        n.organisatie,
        n.nummer.0,
        n.nummer.1,
        Regelstand::Voorstel.code(),
        als_json("magditregel.inhoud", n.inhoud)?,
        n.reden,
        n.vraag,
        n.door,
        n.nu
    ))
    .await?;
    Ok(id)
}

/// Decides on a proposal; says whether it still was one.
pub async fn besluit_regel(
    tx: &mut Tx,
    id: MagditregelId,
    naar: Regelstand,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<bool> {
    let regel = sql!(
        "UPDATE magditregel SET stand = $2, besloten_door = $3, besloten_op = $4 WHERE id = $1 AND stand = $5",
        id,
        naar.code(),
        door,
        nu,
        Regelstand::Voorstel.code()
    );
    Ok(tx.execute(regel).await? == 1)
}

/// Ends a rule; says whether it was in force.
pub async fn trek_in(tx: &mut Tx, id: MagditregelId, door: FunctieId, nu: Tijdstip) -> Result<bool> {
    let regel = sql!(
        "UPDATE magditregel SET stand = $2, ingetrokken_door = $3, ingetrokken_op = $4 WHERE id = $1 AND stand = $5",
        id,
        Regelstand::Ingetrokken.code(),
        door,
        nu,
        Regelstand::Geldt.code()
    );
    Ok(tx.execute(regel).await? == 1)
}

/// Ends the version that was in force under this number.
pub async fn trek_vorige_in(
    tx: &mut Tx,
    organisatie: OrganisatieId,
    nummer: i64,
    door: FunctieId,
    nu: Tijdstip,
) -> Result<()> {
    let regel = sql!(
        "UPDATE magditregel SET stand = $3, ingetrokken_door = $4, ingetrokken_op = $5 WHERE organisatie_id = $1 \
         AND nummer = $2 AND stand = $6",
        organisatie,
        nummer,
        Regelstand::Ingetrokken.code(),
        door,
        nu,
        Regelstand::Geldt.code()
    );
    tx.execute(regel).await.map(drop)
}
