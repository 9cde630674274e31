// SPDX-License-Identifier: EUPL-1.2
//! The demo region: real geography of Zuid-Limburg, invented people, agreements and events.
//!
//! **Invariant:** it is only ever made in an empty database, and only its own people ever get a new password; a database
//! of somebody's real work is refused. Passwords and keys are made anew at each start and kept nowhere in the clear.
//!
//! Deliberately absent: where the data lives and how the program is started (`opdracht`).
mod bestuur;
mod betrokkene;
mod bewaring;
mod bezetting;
mod bouwstenen;
mod casussen;
mod gebruikers;
mod gegevens;
mod gremia;
mod gremiabestand;
mod huisstijlen;
mod instrumenten;
mod levensloop;
mod magdit;
mod maker;
mod navraag;
mod overleggen;
mod plekken;
mod procedures;
mod regio;
mod rooster;
mod signalen;
mod tafels;
mod toeval;
mod toezicht;
mod velen;
mod verloop;
mod wegen;
mod zorgmeldingen;

use std::collections::HashMap;

use db::{DbError, sql};
use kernel::{AfspraakId, OrganisatieId, TafelId};

pub use bewaring::EXTRA as BEWAARD_EXTRA;
pub use gebruikers::Demogebruiker;
pub use signalen::{STANDAARD, vul, vul_velen};

use crate::app::Staat;
use crate::schil::Reject;

/// The demo region cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoFout {
    /// The database already holds something else.
    #[error("this database holds real data: the demo needs an empty folder or database")]
    NietLeeg,
    /// The files of the demo are damaged.
    #[error("the files of the demo cannot be read")]
    Gegevens(#[from] toml::de::Error),
    /// The files of the demo name something that is not there.
    #[error("the files of the demo name {0}, which is not there")]
    Onbekend(String),
    /// Something that the demo is made of is not there.
    #[error("the demo lacks {0}")]
    Ontbreekt(&'static str),
    /// The product itself refused an act of the demo.
    #[error("the demo did what may not be done: {0}")]
    Geweigerd(String),
    /// The database could not do it.
    #[error("the database could not do it")]
    Database(#[from] DbError),
    /// A password could not be hashed.
    #[error("a password could not be made")]
    Wachtwoord(#[from] crate::netwerk::KostenFout),
    /// The system gives no randomness.
    #[error("no randomness for passwords and keys")]
    Toeval(#[from] getrandom::Error),
}

impl From<Reject> for DemoFout {
    fn from(reject: Reject) -> Self {
        Self::Geweigerd(format!("{reject:?}"))
    }
}

/// What the region consists of, by the short names of its files.
#[derive(Debug, Default)]
pub struct Demoregio {
    /// By abbreviation: `VAL`.
    pub organisaties: HashMap<String, OrganisatieId>,
    /// By code: `conv-heuvelland`.
    pub afspraken: HashMap<String, AfspraakId>,
    /// By code: `rot-heuvelland`.
    pub tafels: HashMap<String, TafelId>,
}

impl Demoregio {
    fn organisatie(&self, afkorting: &str) -> Result<OrganisatieId, DemoFout> {
        self.organisaties.get(afkorting).copied().ok_or_else(|| DemoFout::Onbekend(afkorting.to_owned()))
    }

    fn afspraak(&self, code: &str) -> Result<AfspraakId, DemoFout> {
        self.afspraken.get(code).copied().ok_or_else(|| DemoFout::Onbekend(code.to_owned()))
    }
}

/// Makes the region in an empty database. In a database that already holds it, only its people get a new password and
/// key, so that one can log in again.
pub async fn maak(app: &Staat) -> Result<Vec<Demogebruiker>, DemoFout> {
    let bestand = gegevens::gebruikers()?.gebruiker;
    let toegang = gebruikers::nieuwe_toegang(app, &bestand).await?;
    let nu = app.nu();
    let mut tx = app.db.write().await?;
    if is_demo(&mut tx).await? {
        gebruikers::vernieuw(&mut tx, nu, &toegang).await?;
    } else if is_leeg(&mut tx).await? {
        tx.execute(sql!("INSERT INTO installatie (naam, waarde) VALUES ('demo', '1')")).await?;
        let regio = regio::maak(&mut tx, nu, &gegevens::regio()?).await?;
        gebruikers::maak(&mut tx, nu, &regio, &bestand, &toegang).await?;
    } else {
        return Err(DemoFout::NietLeeg);
    }
    tx.commit().await?;
    let namen: HashMap<String, String> =
        gegevens::regio()?.organisatie.into_iter().map(|o| (o.afkorting, o.naam)).collect();
    Ok(gebruikers::lijst(bestand, toegang, &namen))
}

async fn is_demo(tx: &mut db::Tx) -> Result<bool, DbError> {
    Ok(tx.row_opt(sql!("SELECT waarde FROM installatie WHERE naam = 'demo'")).await?.is_some())
}

async fn is_leeg(tx: &mut db::Tx) -> Result<bool, DbError> {
    let gebruiker = tx.row_opt(sql!("SELECT id FROM gebruiker LIMIT 1")).await?;
    let organisatie = tx.row_opt(sql!("SELECT id FROM organisatie LIMIT 1")).await?;
    Ok(gebruiker.is_none() && organisatie.is_none())
}
