// SPDX-License-Identifier: EUPL-1.2
//! What is written of a procedure: opening it, who it is about, a step that is taken, and destroying it. A step is written
//! from a `Gekeurd` only.

use db::{Conn, Result, Tx, sql};
use jiff::civil::Date;
use kernel::{
    FunctieId, Herkomst, OrganisatieId, ProcedureId, ProcedurebetrokkeneId, ProcedurestapId, Tijdstip,
};
use procedure::{Gekeurd, Stand, Wie};

use crate::besluit::procedure::formulier::{Betrokkeneformulier, Procedureformulier};
use crate::besluit::procedure::model::{Aanleiding, Bekendwijze};
use crate::verwerkingslog::Betrokkene;

/// The series of numbers: procedures, and decisions in the register.
#[derive(Debug, Clone, Copy)]
pub enum Reeks {
    /// Procedures: `P`.
    Procedure,
    /// Decisions: `B`.
    Besluit,
}

impl Reeks {
    const fn letter(self) -> &'static str {
        match self {
            Self::Procedure => "P",
            Self::Besluit => "B",
        }
    }
}

/// The next number of a series of an organisation.
pub async fn nummer(tx: &mut Tx, eigenaar: OrganisatieId, reeks: Reeks, nu: Tijdstip) -> Result<String> {
    let jaar = i64::from(nu.dag().year());
    let rij = tx
        .row(sql!(
            "INSERT INTO procedurenummering (organisatie_id, reeks, jaar, laatste) VALUES ($1, $2, $3, 1) \
             ON CONFLICT (organisatie_id, reeks, jaar) DO UPDATE SET laatste = procedurenummering.laatste + 1 \
             RETURNING laatste, (SELECT afkorting FROM organisatie WHERE id = $1) AS afkorting",
            eigenaar,
            reeks.letter(),
            jaar
        ))
        .await?;
    let (afkorting, laatste) = (rij.get::<String>("afkorting")?, rij.get::<i64>("laatste")?);
    Ok(format!("{afkorting}-{}-{jaar}-{laatste:04}", reeks.letter()))
}

/// A procedure to be written.
#[derive(Debug)]
pub struct NieuweProcedure<'a> {
    /// Of which municipality.
    pub eigenaar: OrganisatieId,
    /// What was typed.
    pub wat: &'a Procedureformulier,
    /// From what it came.
    pub aanleiding: Aanleiding,
    /// The origin of that, which travels along.
    pub herkomst: Herkomst,
    /// Against which step, for a remedy.
    pub over: Option<(ProcedureId, ProcedurestapId)>,
    /// Where it begins.
    pub stand: Stand,
}

/// Opens it. Who opens it works on it.
pub async fn open(
    tx: &mut Tx,
    n: &NieuweProcedure<'_>,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<ProcedureId> {
    let id = ProcedureId::nieuw(nu);
    let nummer = nummer(tx, n.eigenaar, Reeks::Procedure, nu).await?;
    let (mut casus, mut signaal, mut punt) = (None, None, None);
    match n.aanleiding {
        Aanleiding::Geen => {}
        Aanleiding::Casus(id) => casus = Some(id),
        Aanleiding::Signaal(id) => signaal = Some(id),
        Aanleiding::Agendapunt(id) => punt = Some(id),
    }
    tx.execute(sql!(
        "INSERT INTO procedure (id, eigenaar_id, nummer, soort, onderwerp, casus_id, signaal_id, agendapunt_id, over_id, \
         over_stap_id, geopend_op, geopend_door, behandelaar_id, stand, stappen, herkomst) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13, 0, $14)",
        id,
        n.eigenaar,
        nummer,
        n.wat.soort.code(),
        &n.wat.onderwerp,
        casus,
        signaal,
        punt,
        n.over.map(|(p, _)| p),
        n.over.map(|(_, s)| s),
        nu,
        functie,
        n.stand.code(),
        n.herkomst.code()
    ))
    .await?;
    Ok(id)
}

/// Adds somebody.
pub async fn voeg_betrokkene_toe(
    tx: &mut Tx,
    procedure: ProcedureId,
    b: &Betrokkeneformulier,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<ProcedurebetrokkeneId> {
    let id = ProcedurebetrokkeneId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO procedurebetrokkene (id, procedure_id, rol, naam, geboortedatum, adres, vastgelegd_op, vastgelegd_door) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        procedure,
        b.rol.code(),
        &b.naam,
        b.geboren,
        b.adres.clone(),
        nu,
        functie
    ))
    .await?;
    Ok(id)
}

/// Removes somebody. False when he or she is not of this procedure.
pub async fn verwijder_betrokkene(
    tx: &mut Tx,
    procedure: ProcedureId,
    id: ProcedurebetrokkeneId,
) -> Result<bool> {
    let vraag = sql!("DELETE FROM procedurebetrokkene WHERE id = $1 AND procedure_id = $2", id, procedure);
    Ok(tx.execute(vraag).await? == 1)
}

/// A step that is taken, beside what was judged.
#[derive(Debug)]
pub struct Zetting {
    /// For whom the step is.
    pub wie: Wie,
    /// The instant, when the hour matters.
    pub tijdstip: Option<Tijdstip>,
    /// How it was made known.
    pub bekendwijze: Option<Bekendwijze>,
}

/// Takes a step: its row is finished for good, and the procedure stands where the step leads. `gezien` is how many steps whoever
/// took it saw. False when another step was taken in between.
pub async fn zet(
    tx: &mut Tx,
    (id, stap): (ProcedureId, ProcedurestapId),
    gekeurd: &Gekeurd,
    z: Zetting,
    (gezien, functie, nu): (i64, FunctieId, Tijdstip),
) -> Result<bool> {
    let naar = gekeurd.stap().naar;
    let verder = sql!(
        "UPDATE procedure SET stand = $1, stappen = stappen + 1 WHERE id = $2 AND stappen = $3 AND beeindigd_op IS NULL",
        naar.code(),
        id,
        gezien
    );
    if tx.execute(verder).await? != 1 {
        return Ok(false);
    }
    let gedaan = gekeurd.gedaan();
    let klaar = sql!(
        "UPDATE procedurestap SET wie = $1, volgnummer = $2, dag = $3, tijdstip = $4, bekendwijze = $5, gezet_op = $6, \
         gezet_door = $7, betreft = $8 WHERE id = $9 AND procedure_id = $10 AND gezet_op IS NULL",
        z.wie.code(),
        gezien + 1,
        gedaan.op.dag(),
        z.tijdstip,
        z.bekendwijze.map(|b| b.code()),
        nu,
        functie,
        gedaan.betreft,
        stap,
        id
    );
    Ok(tx.execute(klaar).await? == 1)
}

/// Somebody else works on it from now. False when it ended in between.
pub async fn zet_behandelaar(tx: &mut Tx, id: ProcedureId, aan: FunctieId) -> Result<bool> {
    let vraag =
        sql!("UPDATE procedure SET behandelaar_id = $1 WHERE id = $2 AND beeindigd_op IS NULL", aan, id);
    Ok(tx.execute(vraag).await? == 1)
}

/// The procedure is over.
pub async fn beeindig(tx: &mut Tx, id: ProcedureId, stand: Stand, weg: Date, nu: Tijdstip) -> Result<bool> {
    let vraag = sql!(
        "UPDATE procedure SET stand = $1, beeindigd_op = $2, vernietigen_op = $3 WHERE id = $4 AND beeindigd_op IS NULL",
        stand.code(),
        nu,
        weg,
        id
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// A procedure whose day has come, of whom, and about whom.
#[derive(Debug)]
pub struct TeVernietigen {
    /// Which.
    pub id: ProcedureId,
    /// Of which organisation.
    pub eigenaar: OrganisatieId,
    /// About whom.
    pub wie: Vec<Betrokkene>,
}

/// Procedures whose day has come, remedies before what they are against.
pub async fn te_vernietigen(c: &mut Conn, dag: Date) -> Result<Vec<TeVernietigen>> {
    let mut uit: Vec<TeVernietigen> = c
        .read(
            sql!(
                "SELECT p.id, p.eigenaar_id FROM procedure p WHERE p.vernietigen_op <= $1 AND NOT EXISTS \
                 (SELECT 1 FROM procedure r WHERE r.over_id = p.id) ORDER BY p.eigenaar_id, p.id",
                dag
            ),
            |r| Ok(TeVernietigen { id: r.get("id")?, eigenaar: r.get("eigenaar_id")?, wie: vec![] }),
        )
        .await?;
    for p in &mut uit {
        p.wie = c
            .read(
                sql!("SELECT naam, geboortedatum FROM procedurebetrokkene WHERE procedure_id = $1", p.id),
                |r| Ok(Betrokkene::persoon(&r.get::<String>("naam")?, r.get("geboortedatum")?)),
            )
            .await?;
    }
    Ok(uit)
}

/// Destroys one with all that hangs on it. False when another node did it in between.
pub async fn vernietig(tx: &mut Tx, id: ProcedureId, dag: Date) -> Result<bool> {
    let vraag = sql!("DELETE FROM procedure WHERE id = $1 AND vernietigen_op <= $2", id, dag);
    Ok(tx.execute(vraag).await? == 1)
}
