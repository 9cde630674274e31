// SPDX-License-Identifier: EUPL-1.2
//! Actions, many at once; and the changes of one.

use std::fmt;
use std::str::FromStr;

use db::{Conn, Result, Sql, Tx, sql};
use jiff::civil::Date;
use kernel::{ActieId, Actor, AgendapuntId, FunctieId, OngeldigeId, OrganisatieId, TafelId, Tijdstip};

use crate::overleg::model::{Actie, Actiestatus};
use crate::overleg::store::Zicht;
use crate::overleg::store::gezien::{ACTIE, lees_actie};

kernel::codes! {
    /// Which actions a list shows.
    pub enum Actiestand {
        /// To be done.
        Open = "open",
        /// To be done, and past their date.
        TeLaat = "te-laat",
        /// Finished.
        Klaar = "klaar",
    }
}

/// Where a page of a list begins: after this action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actieplek {
    /// Its due date.
    pub vervaldatum: Date,
    /// Its id.
    pub id: ActieId,
}

impl fmt::Display for Actieplek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.vervaldatum, self.id)
    }
}

impl FromStr for Actieplek {
    type Err = OngeldigeId;

    fn from_str(tekst: &str) -> std::result::Result<Self, OngeldigeId> {
        let (dag, id) = tekst.split_once('.').ok_or(OngeldigeId)?;
        Ok(Self { vervaldatum: dag.parse().map_err(|_| OngeldigeId)?, id: id.parse()? })
    }
}

/// What a list shows.
#[derive(Debug, Clone, Copy)]
pub struct Actiefilter {
    /// In which state.
    pub stand: Actiestand,
    /// Of which tafel, over all its members; none: the own actions.
    pub tafel: Option<TafelId>,
    /// After this one.
    pub na: Option<Actieplek>,
    /// Today, for what is late.
    pub vandaag: Date,
}

/// A page of actions that the user may know: open ones by due date, finished ones newest date first.
pub async fn acties(c: &mut Conn, zicht: &Zicht, filter: &Actiefilter, aantal: i64) -> Result<Vec<Actie>> {
    let vraag = Sql::new(ACTIE).push(" WHERE ");
    let vraag = match filter.tafel {
        Some(tafel) => zicht.actie(vraag.push("t.id = ").bind(tafel).push(" AND ")),
        None => zicht.eigen_actie(vraag),
    };
    let klaar = filter.stand == Actiestand::Klaar;
    let vraag = vraag.push(if klaar { " AND x.status <> " } else { " AND x.status = " });
    let mut vraag = vraag.bind(Actiestatus::Open.code());
    if filter.stand == Actiestand::TeLaat {
        vraag = vraag.push(" AND x.vervaldatum < ").bind(filter.vandaag);
    }
    if let Some(na) = filter.na {
        let richting =
            if klaar { " AND (x.vervaldatum, x.id) < (" } else { " AND (x.vervaldatum, x.id) > (" };
        vraag = vraag.push(richting).bind(na.vervaldatum).push(", ").bind(na.id).push(")");
    }
    let orde = if klaar {
        " ORDER BY x.vervaldatum DESC, x.id DESC LIMIT "
    } else {
        " ORDER BY x.vervaldatum, x.id LIMIT "
    };
    c.read(vraag.push(orde).bind(aantal), lees_actie).await
}

/// The actions that follow from an item, as far as the user may know them.
pub async fn acties_van_punt(c: &mut Conn, zicht: &Zicht, punt: AgendapuntId) -> Result<Vec<Actie>> {
    let vraag = Sql::new(ACTIE).push(" WHERE b.agendapunt_id = ").bind(punt).push(" AND ");
    c.read(zicht.actie(vraag).push(" ORDER BY x.vervaldatum, x.id"), lees_actie).await
}

/// Somebody takes the action; says whether it was the action that he or she saw.
pub async fn neem_aan(tx: &mut Tx, id: ActieId, versie: i64, wie: FunctieId) -> Result<bool> {
    let vraag = sql!(
        "UPDATE actie SET eigenaar_functie_id = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 AND status = $4",
        id,
        versie,
        wie,
        Actiestatus::Open.code()
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// Finishes the action; says whether it was the action that the user saw.
pub async fn rond_af(
    tx: &mut Tx,
    actor: &Actor,
    nu: Tijdstip,
    actie: (ActieId, i64),
    status: Actiestatus,
    resultaat: &str,
) -> Result<bool> {
    let vraag = sql!(
        "UPDATE actie SET status = $3, resultaat = $4, afgerond_op = $5, afgerond_door = $6, \
         eigenaar_functie_id = COALESCE(eigenaar_functie_id, $6), versie = versie + 1 \
         WHERE id = $1 AND versie = $2 AND status = $7",
        actie.0,
        actie.1,
        status.code(),
        resultaat,
        nu,
        actor.functie,
        Actiestatus::Open.code()
    );
    Ok(tx.execute(vraag).await? == 1)
}

/// An action whose owner is to be reminded.
#[derive(Debug, Clone)]
pub struct TeHerinneren {
    /// Which action.
    pub actie: ActieId,
    /// Which organisation does it.
    pub organisatie: OrganisatieId,
    /// Who there took it.
    pub functie: Option<FunctieId>,
    /// By when it is due.
    pub vervaldatum: Date,
}

/// Open actions whose day of reminding has come and that were not reminded of.
pub async fn te_herinneren(c: &mut Conn, dag: Date, aantal: i64) -> Result<Vec<TeHerinneren>> {
    let vraag = sql!(
        "SELECT id, eigenaar_id, eigenaar_functie_id, vervaldatum FROM actie \
         WHERE status = $1 AND herinneren_op <= $2 AND herinnerd_op IS NULL ORDER BY herinneren_op, id LIMIT $3",
        Actiestatus::Open.code(),
        dag,
        aantal
    );
    c.read(vraag, |r| {
        Ok(TeHerinneren {
            actie: r.get("id")?,
            organisatie: r.get("eigenaar_id")?,
            functie: r.get("eigenaar_functie_id")?,
            vervaldatum: r.get("vervaldatum")?,
        })
    })
    .await
}

/// Notes that the owner was reminded.
pub async fn zet_herinnerd(tx: &mut Tx, actie: ActieId, nu: Tijdstip) -> Result<()> {
    tx.execute(sql!("UPDATE actie SET herinnerd_op = $2 WHERE id = $1", actie, nu)).await.map(drop)
}
