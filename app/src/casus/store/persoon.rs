// SPDX-License-Identifier: EUPL-1.2
//! The persons of a casus and the talks with them.

use db::{Conn, Result, Tx, sql};
use kernel::{CasusId, CasuspersoonId, FunctieId, Tijdstip};

use crate::casus::formulier::{Gespreksformulier, Persoonsformulier};
use crate::casus::model::{Gesprek, Persoon};
use crate::verwerkingslog::Betrokkene;

/// The persons with their talks. Only through a sealed reading.
pub(super) async fn personen(c: &mut Conn, casus: CasusId) -> Result<Vec<Persoon>> {
    let vraag = sql!(
        "SELECT id, naam, geboortedatum, betrokkenheid, minderjarig, noodzaak FROM casuspersoon WHERE casus_id = $1 \
         ORDER BY id",
        casus
    );
    let mut personen = c
        .read(vraag, |r| {
            Ok(Persoon {
                id: r.get("id")?,
                naam: r.get("naam")?,
                geboren: r.get("geboortedatum")?,
                betrokkenheid: r.code("betrokkenheid")?,
                minderjarig: r.get("minderjarig")?,
                noodzaak: r.get("noodzaak")?,
                gesprekken: vec![],
            })
        })
        .await?;
    for (wie, gesprek) in gesprekken(c, casus).await? {
        if let Some(persoon) = personen.iter_mut().find(|p| p.id == wie) {
            persoon.gesprekken.push(gesprek);
        }
    }
    Ok(personen)
}

async fn gesprekken(c: &mut Conn, casus: CasusId) -> Result<Vec<(CasuspersoonId, Gesprek)>> {
    let vraag = sql!(
        "SELECT persoon_id, uitkomst, gesproken_op, reden, toelichting FROM casusgesprek WHERE casus_id = $1 \
         ORDER BY persoon_id, volgnummer",
        casus
    );
    c.read(vraag, |r| {
        let gesprek = Gesprek {
            uitkomst: r.code("uitkomst")?,
            op: r.get("gesproken_op")?,
            reden: r.get::<Option<String>>("reden")?.and_then(|s| s.parse().ok()),
            toelichting: r.get("toelichting")?,
        };
        Ok((r.get("persoon_id")?, gesprek))
    })
    .await
}

/// Records a person.
pub async fn voeg_toe(
    tx: &mut Tx,
    casus: CasusId,
    p: &Persoonsformulier,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<CasuspersoonId> {
    let id = CasuspersoonId::nieuw(nu);
    tx.execute(sql!(
        "INSERT INTO casuspersoon (id, casus_id, naam, geboortedatum, betrokkenheid, minderjarig, noodzaak, vastgelegd_op, \
         vastgelegd_door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        casus,
        &p.naam,
        p.geboren,
        p.betrokkenheid.code(),
        p.minderjarig,
        &p.noodzaak,
        nu,
        functie
    ))
    .await?;
    Ok(id)
}

/// Who this person of this casus is, for the log of processing; none when it is of another.
pub async fn betrokkene(c: &mut Conn, casus: CasusId, persoon: CasuspersoonId) -> Result<Option<Betrokkene>> {
    let vraag =
        sql!("SELECT naam, geboortedatum FROM casuspersoon WHERE id = $1 AND casus_id = $2", persoon, casus);
    let rij = c.row_opt(vraag).await?;
    rij.map(|r| Ok(Betrokkene::persoon(&r.get::<String>("naam")?, r.get("geboortedatum")?))).transpose()
}

/// Records a talk, or why there was none.
pub async fn leg_gesprek_vast(
    tx: &mut Tx,
    casus: CasusId,
    persoon: CasuspersoonId,
    g: &Gespreksformulier,
    (functie, nu): (FunctieId, Tijdstip),
) -> Result<()> {
    let (op, reden, toelichting) = match g {
        Gespreksformulier::Gesproken { op, toelichting, .. } => (Some(*op), None, toelichting),
        Gespreksformulier::Niet { reden, toelichting } => (None, Some(reden.code()), toelichting),
    };
    tx.execute(sql!(
        "INSERT INTO casusgesprek (casus_id, persoon_id, volgnummer, uitkomst, gesproken_op, reden, toelichting, \
         vastgelegd_op, vastgelegd_door) SELECT $1, $2, COALESCE(MAX(volgnummer), 0) + 1, $3, $4, $5, $6, $7, $8 \
         FROM casusgesprek WHERE persoon_id = $2",
        casus,
        persoon,
        g.uitkomst().code(),
        op,
        reden,
        toelichting,
        nu,
        functie
    ))
    .await?;
    Ok(())
}

/// Since when somebody at the centre of a casus waits for a talk: a moment per person, without who.
pub async fn zonder_gesprek(c: &mut Conn, casus: CasusId) -> Result<Vec<Tijdstip>> {
    let vraag = sql!(
        "SELECT p.vastgelegd_op FROM casuspersoon p WHERE p.casus_id = $1 AND p.betrokkenheid = 'centraal' \
         AND NOT EXISTS (SELECT 1 FROM casusgesprek g WHERE g.persoon_id = p.id) ORDER BY p.vastgelegd_op",
        casus
    );
    c.read(vraag, |r| r.get("vastgelegd_op")).await
}
