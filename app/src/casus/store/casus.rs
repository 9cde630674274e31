// SPDX-License-Identifier: EUPL-1.2
//! What is written of a casus itself: opening, its phases, notes, its seal, who leads, closing and destroying.

use db::{Conn, Result, Tx, sql};
use jiff::civil::Date;
use kernel::{CasusId, FunctieId, Herkomst, OrganisatieId, SignaalId, Tijdstip};
use poort::Zegel;

use crate::casus::formulier::{Casusformulier, Notitieformulier, Sluitformulier};
use crate::casus::rules::fase::Overgang;
use crate::verwerkingslog::Betrokkene;

/// A casus to be written.
#[derive(Debug)]
pub struct NieuweCasus<'a> {
    /// The organisation that runs it.
    pub eigenaar: OrganisatieId,
    /// What was typed.
    pub wat: &'a Casusformulier,
    /// The seal it begins with.
    pub zegel: Zegel,
    /// Where what it begins with came from, and whether that source allows passing it on.
    pub herkomst: (Herkomst, bool),
    /// From which signaal.
    pub signaal: Option<SignaalId>,
    /// When it must be looked at again.
    pub herzien_op: Date,
}

/// Writes a casus that is opened, with its first phase. Who opens it leads it.
pub async fn open(tx: &mut Tx, n: &NieuweCasus<'_>, (functie, nu): (FunctieId, Tijdstip)) -> Result<CasusId> {
    let id = CasusId::nieuw(nu);
    let nummer = nummer(tx, n, nu).await?;
    tx.execute(sql!(
        "INSERT INTO casus (id, eigenaar_id, nummer, soort, zegel, herkomst, mag_door, thema, signaal_id, probleem, doel, \
         grondslag, geopend_op, geopend_door, regisseur_id, fase, herzien_op) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16)",
        id,
        n.eigenaar,
        nummer,
        n.wat.soort.code(),
        n.zegel.code(),
        n.herkomst.0.code(),
        n.herkomst.1,
        &n.wat.thema,
        n.signaal,
        &n.wat.probleem,
        &n.wat.doel,
        &n.wat.grondslag,
        nu,
        functie,
        n.wat.fase.as_ref().map(|f| f.naar.code()),
        n.herzien_op
    ))
    .await?;
    if let Some(fase) = &n.wat.fase {
        tx.execute(sql!(
            "INSERT INTO casusfase (casus_id, volgnummer, fase, reden, sinds, door) VALUES ($1, 1, $2, $3, $4, $5)",
            id,
            fase.naar.code(),
            &fase.reden,
            nu,
            functie
        ))
        .await?;
    }
    Ok(id)
}

async fn nummer(tx: &mut Tx, n: &NieuweCasus<'_>, nu: Tijdstip) -> Result<String> {
    let jaar = i64::from(nu.dag().year());
    let reeks = n.wat.soort.reeks();
    let rij = tx
        .row(sql!(
            "INSERT INTO casusnummering (organisatie_id, reeks, jaar, laatste) VALUES ($1, $2, $3, 1) \
             ON CONFLICT (organisatie_id, reeks, jaar) DO UPDATE SET laatste = casusnummering.laatste + 1 \
             RETURNING laatste, (SELECT afkorting FROM organisatie WHERE id = $1) AS afkorting",
            n.eigenaar,
            reeks,
            jaar
        ))
        .await?;
    Ok(format!("{}-{reeks}-{jaar}-{:04}", rij.get::<String>("afkorting")?, rij.get::<i64>("laatste")?))
}

/// Changes the phase. False when it has another by now, or is closed.
pub async fn zet_fase(
    tx: &mut Tx,
    id: CasusId,
    o: Overgang,
    reden: &str,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<bool> {
    let gezet = tx
        .execute(sql!(
            "UPDATE casus SET fase = $1 WHERE id = $2 AND fase = $3 AND gesloten_op IS NULL",
            o.naar().code(),
            id,
            o.van().code()
        ))
        .await?;
    if gezet == 0 {
        return Ok(false);
    }
    tx.execute(sql!(
        "INSERT INTO casusfase (casus_id, volgnummer, fase, reden, sinds, door) \
         SELECT $1, COALESCE(MAX(volgnummer), 0) + 1, $2, $3, $4, $5 FROM casusfase WHERE casus_id = $1",
        id,
        o.naar().code(),
        reden,
        nu,
        functie
    ))
    .await?;
    Ok(true)
}

/// Puts a seal on.
pub async fn zet_zegel(tx: &mut Tx, id: CasusId, zegel: Zegel) -> Result<()> {
    tx.execute(sql!("UPDATE casus SET zegel = $1 WHERE id = $2", zegel.code(), id)).await?;
    Ok(())
}

/// Adds a note.
pub async fn noteer(
    tx: &mut Tx,
    id: CasusId,
    n: &Notitieformulier,
    (organisatie, functie, nu): (OrganisatieId, FunctieId, Tijdstip),
) -> Result<()> {
    tx.execute(sql!(
        "INSERT INTO casusnotitie (casus_id, volgnummer, organisatie_id, functie_id, soort, tekst, op) \
         SELECT $1, COALESCE(MAX(volgnummer), 0) + 1, $2, $3, $4, $5, $6 FROM casusnotitie WHERE casus_id = $1",
        id,
        organisatie,
        functie,
        n.soort.code(),
        &n.tekst,
        nu
    ))
    .await?;
    Ok(())
}

/// Whether an organisation runs it now.
pub async fn is_open(c: &mut Conn, id: CasusId, eigenaar: OrganisatieId) -> Result<bool> {
    let vraag =
        sql!("SELECT id FROM casus WHERE id = $1 AND eigenaar_id = $2 AND gesloten_op IS NULL", id, eigenaar);
    Ok(c.row_opt(vraag).await?.is_some())
}

/// Somebody else leads from now. False when it was closed in between.
pub async fn draag_over(tx: &mut Tx, id: CasusId, aan: FunctieId) -> Result<bool> {
    let vraag = sql!("UPDATE casus SET regisseur_id = $1 WHERE id = $2 AND gesloten_op IS NULL", aan, id);
    Ok(tx.execute(vraag).await? == 1)
}

/// It was looked at; the next time is then. False when it was closed in between.
pub async fn herzie(tx: &mut Tx, id: CasusId, op: Date) -> Result<bool> {
    let vraag = sql!("UPDATE casus SET herzien_op = $1 WHERE id = $2 AND gesloten_op IS NULL", op, id);
    Ok(tx.execute(vraag).await? == 1)
}

/// Closes. False when it was closed before.
pub async fn sluit(
    tx: &mut Tx,
    id: CasusId,
    s: &Sluitformulier,
    vernietigen_op: Date,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE casus SET gesloten_op = $1, gesloten_door = $2, sluitreden = $3, evaluatie = $4, vernietigen_op = $5 \
         WHERE id = $6 AND gesloten_op IS NULL",
        nu,
        functie,
        s.reden.code(),
        &s.evaluatie,
        vernietigen_op,
        id
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// A casus whose day has come, of whom, and about whom for the log of processing.
#[derive(Debug)]
pub struct TeVernietigen {
    /// Which.
    pub id: CasusId,
    /// Of which organisation.
    pub eigenaar: OrganisatieId,
    /// About whom.
    pub wie: Vec<Betrokkene>,
}

/// Casussen whose day has come.
pub async fn te_vernietigen(c: &mut Conn, dag: Date) -> Result<Vec<TeVernietigen>> {
    let mut uit: Vec<TeVernietigen> = c
        .read(
            sql!(
                "SELECT id, eigenaar_id FROM casus WHERE vernietigen_op <= $1 ORDER BY eigenaar_id, id",
                dag
            ),
            |r| Ok(TeVernietigen { id: r.get("id")?, eigenaar: r.get("eigenaar_id")?, wie: vec![] }),
        )
        .await?;
    for casus in &mut uit {
        casus.wie = c
            .read(sql!("SELECT naam, geboortedatum FROM casuspersoon WHERE casus_id = $1", casus.id), |r| {
                Ok(Betrokkene::persoon(&r.get::<String>("naam")?, r.get("geboortedatum")?))
            })
            .await?;
    }
    Ok(uit)
}

/// Destroys one with all that hangs on it. False when another node did it in between.
pub async fn vernietig(tx: &mut Tx, id: CasusId, dag: Date) -> Result<bool> {
    let vraag = sql!("DELETE FROM casus WHERE id = $1 AND vernietigen_op <= $2", id, dag);
    Ok(tx.execute(vraag).await? == 1)
}
