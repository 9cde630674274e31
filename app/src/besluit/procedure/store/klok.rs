// SPDX-License-Identifier: EUPL-1.2
//! The clocks of procedures, kept for lists: they are made anew with each step, from the steps alone.

use db::{Conn, Result, Row, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{GebruikerId, OrganisatieId, ProcedureId, Tijdstip};
use procedure::{Proceduresoort, Stand};

use crate::besluit::procedure::model::{Klok, Klokcode};
use crate::besluit::procedure::rules::{Trap, voorbij_op};

/// Replaces the clocks of a procedure. One that runs on keeps what was told of it.
pub async fn zet(tx: &mut Tx, (id, eigenaar): (ProcedureId, OrganisatieId), klokken: &[Klok]) -> Result<()> {
    let verteld: Vec<(String, Tijdstip, i64)> = tx
        .read(
            sql!(
                "SELECT code, verloopt_op, gemeld FROM procedureklok WHERE procedure_id = $1 AND gemeld > 0",
                id
            ),
            |r| Ok((r.get("code")?, r.get("verloopt_op")?, r.get("gemeld")?)),
        )
        .await?;
    tx.execute(sql!("DELETE FROM procedureklok WHERE procedure_id = $1", id)).await?;
    for (plek, k) in klokken.iter().enumerate() {
        let (soort, code) = match k.code {
            Klokcode::Termijn(code) => ("termijn", code),
            Klokcode::Keuze(keuze) => ("keuze", keuze.code()),
        };
        let plek = i64::try_from(plek).unwrap_or(i64::MAX);
        let verloopt_op = voorbij_op(&k.einde);
        let deze = verteld.iter().find(|(c, op, _)| c == code && *op == verloopt_op);
        tx.execute(sql!(
            "INSERT INTO procedureklok (procedure_id, plek, eigenaar_id, soort, code, van_ons, twijfel, dag, verloopt_op, uur, \
             naar, gemeld) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            id,
            plek,
            eigenaar,
            soort,
            code,
            k.van_ons,
            k.twijfel,
            k.einde.dag(),
            verloopt_op,
            matches!(k.einde, termijn::Moment::Uur(_)),
            k.naar.map(Stand::code),
            deze.map_or(0, |(_, _, gemeld)| *gemeld)
        ))
        .await?;
    }
    Ok(())
}

/// A clock in a list.
#[derive(Debug, Clone)]
pub struct Klokregel {
    /// Of which procedure.
    pub procedure: ProcedureId,
    /// Its number.
    pub nummer: String,
    /// What kind.
    pub soort: Proceduresoort,
    /// Whether the code is that of a chosen date, and not of a legal term.
    pub gekozen: bool,
    /// What it is about.
    pub code: String,
    /// Whether it is ours to keep.
    pub van_ons: bool,
    /// Whether something about it is not certain.
    pub twijfel: bool,
    /// The last day.
    pub dag: Date,
    /// The moment on which it has passed.
    pub verloopt_op: Tijdstip,
    /// Whether the hour matters.
    pub uur: bool,
}

fn lees(r: &Row) -> Result<Klokregel> {
    Ok(Klokregel {
        procedure: r.get("procedure_id")?,
        nummer: r.get("nummer")?,
        soort: r.code("soort")?,
        gekozen: r.get::<String>("kloksoort")? == "keuze",
        code: r.get("code")?,
        van_ons: r.get("van_ons")?,
        twijfel: r.get("twijfel")?,
        dag: r.get("dag")?,
        verloopt_op: r.get("verloopt_op")?,
        uur: r.get("uur")?,
    })
}

/// The clocks of an organisation that end before a moment, the first first.
pub async fn tot(
    c: &mut Conn,
    eigenaar: OrganisatieId,
    tot: Tijdstip,
    aantal: i64,
) -> Result<Vec<Klokregel>> {
    let vraag = sql!(
        "SELECT k.procedure_id, p.nummer, p.soort, k.soort AS kloksoort, k.code, k.van_ons, k.twijfel, k.dag, k.verloopt_op, \
         k.uur FROM (SELECT * FROM procedureklok WHERE eigenaar_id = $1 AND verloopt_op <= $2 \
         ORDER BY verloopt_op, procedure_id, plek LIMIT $3) AS k JOIN procedure p ON p.id = k.procedure_id \
         ORDER BY k.verloopt_op, k.procedure_id, k.plek",
        eigenaar,
        tot,
        aantal
    );
    c.read(vraag, lees).await
}

/// How many clocks of our own have passed, how many pass soon, and how many steps wait for a signature.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Telling {
    /// Passed.
    pub voorbij: i64,
    /// About to pass.
    pub dringend: i64,
    /// Prepared, not signed.
    pub te_tekenen: i64,
}

/// Counts them in one question, each up to `grens`.
pub async fn tel(
    c: &mut Conn,
    eigenaar: OrganisatieId,
    (nu, straks): (Tijdstip, Tijdstip),
    grens: i64,
) -> Result<Telling> {
    let klok = |sql: Sql, van: Tijdstip, tot: Tijdstip| {
        sql.push(
            "(SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT 1 FROM procedureklok k WHERE k.eigenaar_id = ",
        )
        .bind(eigenaar)
        .push(" AND k.van_ons = 1 AND k.verloopt_op > ")
        .bind(van)
        .push(" AND k.verloopt_op <= ")
        .bind(tot)
        .push(" LIMIT ")
        .bind(grens)
        .push(") AS t)")
    };
    let vraag = klok(Sql::new("SELECT "), Tijdstip::van_ms(0), nu).push(" AS voorbij, ");
    let vraag = klok(vraag, nu, straks).push(" AS dringend, (SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT 1 FROM procedurestap s \
         JOIN procedure p ON p.id = s.procedure_id WHERE s.gezet_op IS NULL AND s.getekend_op IS NULL AND p.beeindigd_op IS NULL \
         AND p.eigenaar_id = ");
    let rij = c.row(vraag.bind(eigenaar).push(" LIMIT ").bind(grens).push(") AS t) AS te_tekenen")).await?;
    Ok(Telling {
        voorbij: rij.get("voorbij")?,
        dringend: rij.get("dringend")?,
        te_tekenen: rij.get("te_tekenen")?,
    })
}

/// Procedures that a passed clock ended by law, with where that leaves them.
pub async fn verlopen(c: &mut Conn, nu: Tijdstip) -> Result<Vec<(ProcedureId, OrganisatieId)>> {
    let vraag = sql!(
        "SELECT DISTINCT k.procedure_id, k.eigenaar_id FROM procedureklok k JOIN procedure p ON p.id = k.procedure_id \
         WHERE k.naar IS NOT NULL AND k.verloopt_op <= $1 AND p.beeindigd_op IS NULL ORDER BY k.eigenaar_id, k.procedure_id",
        nu
    );
    c.read(vraag, |r| Ok((r.get("procedure_id")?, r.get("eigenaar_id")?))).await
}

/// A clock of our own of which somebody must hear.
#[derive(Debug)]
pub struct TeMelden {
    /// Of which procedure.
    pub procedure: ProcedureId,
    /// Its place among the clocks of that procedure.
    pub plek: i64,
    /// Of which municipality.
    pub eigenaar: OrganisatieId,
    /// What it is about.
    pub code: String,
    /// The moment on which it has passed.
    pub verloopt_op: Tijdstip,
    /// Who works on the procedure.
    pub behandelaar: GebruikerId,
}

/// Clocks of our own, of every municipality, of which more is to tell than was told; those that end first come first.
pub async fn te_melden(c: &mut Conn, nu: Tijdstip, aantal: i64) -> Result<Vec<TeMelden>> {
    let mut vraag = Sql::new(
        "SELECT k.procedure_id, k.plek, k.eigenaar_id, k.code, k.verloopt_op, f.gebruiker_id FROM procedureklok k \
         JOIN procedure p ON p.id = k.procedure_id JOIN functie f ON f.id = p.behandelaar_id \
         WHERE k.van_ons = 1 AND k.gemeld < 3 AND (1 = 0",
    );
    for trap in Trap::ALLE {
        vraag = vraag.push(" OR (k.gemeld < ").bind(trap.plaats()).push(" AND k.verloopt_op <= ");
        vraag = vraag.bind(trap.vanaf(nu)).push(")");
    }
    let vraag = vraag.push(") ORDER BY k.verloopt_op, k.procedure_id, k.plek LIMIT ").bind(aantal);
    c.read(vraag, |r| {
        Ok(TeMelden {
            procedure: r.get("procedure_id")?,
            plek: r.get("plek")?,
            eigenaar: r.get("eigenaar_id")?,
            code: r.get("code")?,
            verloopt_op: r.get("verloopt_op")?,
            behandelaar: r.get("gebruiker_id")?,
        })
    })
    .await
}

/// So much was told of a clock.
pub async fn gemeld(tx: &mut Tx, (procedure, plek): (ProcedureId, i64), trap: Trap) -> Result<()> {
    let vraag = sql!(
        "UPDATE procedureklok SET gemeld = $1 WHERE procedure_id = $2 AND plek = $3",
        trap.plaats(),
        procedure,
        plek
    );
    tx.execute(vraag).await.map(drop)
}
