// SPDX-License-Identifier: EUPL-1.2
//! The tables of questions and own rules. Everything here is of one organisation: its own.
mod regel;
mod vraag;

pub use regel::{
    Magditregel, NieuwRegelrecord, besluit_regel, geldende, regel, regels, trek_in, trek_vorige_in,
    voeg_regel_toe, volgnummer,
};
pub use vraag::{
    Beantwoording, Magditvraag, NieuwVraagrecord, Vraagfilter, Zicht, beantwoord, leg_voor, te_vernietigen,
    tel_gesteld, tel_wachtend, vernietig, voeg_toe, vraag, vragen,
};

use db::DbError;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What ended the reading or writing of JSON: a defect, as only we wrote it.
fn json_fout(kolom: &str, oorzaak: &serde_json::Error) -> DbError {
    DbError::Column { column: kolom.to_owned(), cause: oorzaak.to_string() }
}

fn als_json<T: Serialize>(kolom: &str, waarde: &T) -> db::Result<String> {
    serde_json::to_string(waarde).map_err(|e| json_fout(kolom, &e))
}

fn uit_json<T: DeserializeOwned>(kolom: &str, tekst: &str) -> db::Result<T> {
    serde_json::from_str(tekst).map_err(|e| json_fout(kolom, &e))
}
