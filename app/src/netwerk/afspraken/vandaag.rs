// SPDX-License-Identifier: EUPL-1.2
//! Which afspraken ask something of the reader today: a signature, or thought about what comes after.

use db::{Conn, Result};
use kernel::{Actor, AfspraakId, Tijdstip};
use poort::{Handeling, Matrix, Situatie};

use crate::netwerk::model::Dpiamaatregel;
use crate::netwerk::rules::afspraak::{kan_tekenen, redenen};
use crate::netwerk::store::afspraak::afspraken_van;
use crate::netwerk::store::dpia;

/// So many days before its end an afspraak is named: long enough to agree a next one.
const DAGEN_VOORAF: i64 = 90;

/// What an afspraak asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Afspraakvraag {
    /// To sign it.
    Tekenen,
    /// To agree a next one: access ends at this moment.
    Eindigt(Tijdstip),
}

/// An afspraak that asks something.
#[derive(Debug, Clone)]
pub struct Vragend {
    /// Its id.
    pub id: AfspraakId,
    /// Its name.
    pub naam: String,
    /// What it asks.
    pub vraag: Afspraakvraag,
}

/// The afspraken that ask something of this user, those to sign first, then by their end; none for who does not work with
/// afspraken.
pub async fn vragende_afspraken(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    nu: Tijdstip,
) -> Result<Vec<Vragend>> {
    let mag = |h| matrix.mag(actor.bevoegdheid, h, Situatie::EIGEN);
    if !mag(Handeling::AfspraakInzien) {
        return Ok(vec![]);
    }
    let eigen = actor.organisatie;
    let vraag = |a: &crate::netwerk::Afspraak| {
        if mag(Handeling::AfspraakOndertekenen) && kan_tekenen(a, eigen, nu) {
            return Some(Afspraakvraag::Tekenen);
        }
        let loopt = a.vervangen_op.is_none() && redenen(a, eigen, nu).is_empty();
        (loopt && a.periode.tot < nu.plus_dagen(DAGEN_VOORAF))
            .then_some(Afspraakvraag::Eindigt(a.periode.tot))
    };
    let mut uit: Vec<Vragend> = afspraken_van(c, eigen)
        .await?
        .into_iter()
        .filter_map(|a| vraag(&a).map(|vraag| Vragend { id: a.id, naam: a.naam, vraag }))
        .collect();
    uit.sort_by_key(|v| match v.vraag {
        Afspraakvraag::Tekenen => Tijdstip::van_ms(0),
        Afspraakvraag::Eindigt(op) => op,
    });
    Ok(uit)
}

/// The measures of DPIA's that wait for the own organisation; none for who does not work with afspraken.
pub async fn open_dpiamaatregelen(
    c: &mut Conn,
    matrix: &Matrix,
    actor: &Actor,
    aantal: i64,
) -> Result<Vec<Dpiamaatregel>> {
    if !matrix.mag(actor.bevoegdheid, Handeling::AfspraakInzien, Situatie::EIGEN) {
        return Ok(vec![]);
    }
    dpia::open_maatregelen(c, actor.organisatie, aantal).await
}
