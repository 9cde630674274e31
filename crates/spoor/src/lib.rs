// SPDX-License-Identifier: EUPL-1.2
//! The audit trail: who did what, when, in which functie - reading personal data included.
//!
//! An event is written in the same transaction as what it tells of, so neither exists without the other. The events of
//! one organisation form a chain: each holds the hash of the one before it, so that a changed, removed or inserted
//! event shows (art. 5 lid 2 and 32 AVG; BIO2 8.15). [`controleer`] follows the chain.
//!
//! Deliberately absent: changing or deleting an event, and names or content in events - ids and codes only.
mod keten;

use db::{Conn, Result, Tx, sql};
use kernel::{Actor, OrganisatieId, Tijdstip};
use serde::Serialize;

pub use keten::{Breuk, Controle, controleer};

/// The table of the trail.
pub const MIGRATIE: &str = include_str!("../migraties/spoor.sql");

/// Something that happened, in the past tense: `SignaalGewogen`.
pub trait Gebeurtenis: Serialize {
    /// The stable name of this kind of event, such as `SignaalGewogen`.
    const SOORT: &'static str;

    /// What it is about: the kind of record and its id.
    fn onderwerp(&self) -> (&'static str, Option<i64>);
}

/// Declares events: name, the kind of record it is about with the field that holds its id (left out when it is about many),
/// and what else is kept. The id goes in its own column, so it is not in the stored fields.
///
/// ```
/// use kernel::SignaalId;
/// spoor::gebeurtenissen! {
///     /// A visitor reported something.
///     SignaalGemeld("signaal", signaal: SignaalId) { thema: String }
///     /// Signalen left the product as a file.
///     SignalenGeexporteerd("signaal") { aantal: usize }
/// }
/// ```
#[macro_export]
macro_rules! gebeurtenissen {
    ($($(#[$meta:meta])* $naam:ident ($onderwerp:literal $(, $id:ident: $idsoort:ty)?)
        { $($(#[$veldmeta:meta])* $veld:ident: $soort:ty),* $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Debug, ::serde::Serialize)]
        pub struct $naam {
            $(#[serde(skip)] pub $id: $idsoort,)?
            $($(#[$veldmeta])* pub $veld: $soort,)*
        }

        impl $crate::Gebeurtenis for $naam {
            const SOORT: &'static str = stringify!($naam);

            fn onderwerp(&self) -> (&'static str, Option<i64>) {
                let nummer = None::<i64>;
                $(let nummer = nummer.or(Some(self.$id.waarde()));)?
                ($onderwerp, nummer)
            }
        }
    )+};
}

/// Who is behind an event, in whose trail it goes, and when.
#[derive(Debug, Clone, Copy)]
pub struct Bron<'a> {
    /// The organisation whose trail it is.
    pub organisatie: OrganisatieId,
    /// The user; none for a visitor or the program itself.
    pub actor: Option<&'a Actor>,
    /// When it happened.
    pub nu: Tijdstip,
}

impl<'a> Bron<'a> {
    /// An act of a user, in the trail of his or her organisation.
    pub const fn van(actor: &'a Actor, nu: Tijdstip) -> Self {
        Self { organisatie: actor.organisatie, actor: Some(actor), nu }
    }

    /// An act of a visitor or of the program itself.
    pub const fn zonder_actor(organisatie: OrganisatieId, nu: Tijdstip) -> Self {
        Self { organisatie, actor: None, nu }
    }
}

/// Writes an event in the trail of whoever acts and in those of `ook`, each once and in their order, so that two acts never wait
/// for each other. Who acted stands in the own trail only.
pub async fn leg_vast_bij<G: Gebeurtenis>(
    tx: &mut Tx,
    bron: Bron<'_>,
    ook: &[OrganisatieId],
    gebeurtenis: &G,
) -> Result<()> {
    let mut wie: Vec<OrganisatieId> = ook.iter().copied().chain([bron.organisatie]).collect();
    wie.sort_unstable();
    wie.dedup();
    for organisatie in wie {
        let daar = Bron::zonder_actor(organisatie, bron.nu);
        leg_vast(tx, if organisatie == bron.organisatie { bron } else { daar }, gebeurtenis).await?;
    }
    Ok(())
}

/// Writes an event, at the end of the chain of its organisation.
pub async fn leg_vast<G: Gebeurtenis>(tx: &mut Tx, bron: Bron<'_>, gebeurtenis: &G) -> Result<()> {
    let inhoud = serde_json::to_string(gebeurtenis).map_err(|e| db::DbError::Query(e.to_string()))?;
    // The row of the head is locked until the transaction ends, so two events never claim the same place.
    let kop = tx
        .row(sql!(
            "INSERT INTO spoorkop (organisatie_id, volgnummer, hash) VALUES ($1, 1, '') \
             ON CONFLICT (organisatie_id) DO UPDATE SET volgnummer = spoorkop.volgnummer + 1 \
             RETURNING volgnummer, hash",
            bron.organisatie
        ))
        .await?;
    let (onderwerp, onderwerp_id) = gebeurtenis.onderwerp();
    let regel = Regel {
        organisatie: bron.organisatie,
        volgnummer: kop.get("volgnummer")?,
        tijdstip: bron.nu,
        soort: G::SOORT.to_owned(),
        gebruiker: bron.actor.map(|a| a.gebruiker.waarde()),
        functie: bron.actor.map(|a| a.functie.waarde()),
        onderwerp: onderwerp.to_owned(),
        onderwerp_id,
        inhoud,
    };
    let hash = keten::hash(&kop.get::<String>("hash")?, &regel);
    tx.execute(sql!(
        "INSERT INTO spoor (organisatie_id, volgnummer, tijdstip, soort, gebruiker_id, functie_id, onderwerp, \
         onderwerp_id, inhoud, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        regel.organisatie,
        regel.volgnummer,
        regel.tijdstip,
        regel.soort,
        regel.gebruiker,
        regel.functie,
        regel.onderwerp,
        regel.onderwerp_id,
        regel.inhoud,
        &hash,
    ))
    .await?;
    tx.execute(sql!("UPDATE spoorkop SET hash = $2 WHERE organisatie_id = $1", bron.organisatie, hash))
        .await?;
    Ok(())
}

/// The end of an organisation's chain: its last place and the hash of it. Kept elsewhere, it proves later that the chain
/// up to there is still the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kop {
    /// Place in the chain.
    pub volgnummer: i64,
    /// Hash of the line at that place.
    pub hash: String,
}

/// The end of an organisation's chain; `None` while nothing happened.
pub async fn kop(c: &mut Conn, organisatie: OrganisatieId) -> Result<Option<Kop>> {
    let vraag = sql!("SELECT volgnummer, hash FROM spoorkop WHERE organisatie_id = $1", organisatie);
    let rij = c.row_opt(vraag).await?;
    rij.map(|r| Ok(Kop { volgnummer: r.get("volgnummer")?, hash: r.get("hash")? })).transpose()
}

/// One line of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regel {
    /// Whose trail.
    pub organisatie: OrganisatieId,
    /// Place in the chain, from 1 without gaps.
    pub volgnummer: i64,
    /// When it happened.
    pub tijdstip: Tijdstip,
    /// Kind of event.
    pub soort: String,
    /// The user, if any.
    pub gebruiker: Option<i64>,
    /// The functie, if any.
    pub functie: Option<i64>,
    /// Kind of record.
    pub onderwerp: String,
    /// Which record.
    pub onderwerp_id: Option<i64>,
    /// The details as JSON.
    pub inhoud: String,
}

fn regel(rij: &db::Row) -> Result<Regel> {
    Ok(Regel {
        organisatie: rij.get("organisatie_id")?,
        volgnummer: rij.get("volgnummer")?,
        tijdstip: rij.get("tijdstip")?,
        soort: rij.get("soort")?,
        gebruiker: rij.get("gebruiker_id")?,
        functie: rij.get("functie_id")?,
        onderwerp: rij.get("onderwerp")?,
        onderwerp_id: rij.get("onderwerp_id")?,
        inhoud: rij.get("inhoud")?,
    })
}

/// The newest lines of an organisation's trail before a place in the chain, newest first.
pub async fn lees(c: &mut Conn, organisatie: OrganisatieId, voor: i64, aantal: i64) -> Result<Vec<Regel>> {
    c.read(
        sql!(
            "SELECT organisatie_id, volgnummer, tijdstip, soort, gebruiker_id, functie_id, onderwerp, onderwerp_id, \
             inhoud FROM spoor WHERE organisatie_id = $1 AND volgnummer < $2 ORDER BY volgnummer DESC LIMIT $3",
            organisatie,
            voor,
            aantal
        ),
        regel,
    )
    .await
}

/// What happened with one record, in an organisation's own trail, oldest first.
pub async fn lees_over(
    c: &mut Conn,
    organisatie: OrganisatieId,
    onderwerp: &str,
    id: i64,
) -> Result<Vec<Regel>> {
    c.read(
        sql!(
            "SELECT organisatie_id, volgnummer, tijdstip, soort, gebruiker_id, functie_id, onderwerp, onderwerp_id, \
             inhoud FROM spoor WHERE onderwerp_id = $3 AND onderwerp = $2 AND organisatie_id = $1 ORDER BY volgnummer",
            organisatie,
            onderwerp,
            id
        ),
        regel,
    )
    .await
}
