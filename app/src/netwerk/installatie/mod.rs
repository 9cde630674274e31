// SPDX-License-Identifier: EUPL-1.2
//! What happens outside any organisation: the first start, and the commands of whoever runs the installation.
//!
//! **Invariant:** there is no account that exists beforehand (ASVS 6.3.2): on an empty database the program prints a
//! link that works once, and whoever opens it makes the first organisation and its first administrator.
mod opdrachten;
mod pages;

use poort::Recht;

use crate::app::Wegen;

pub use opdrachten::{
    Herstel, OpdrachtFout, eerste_start, herstel, maak_beheerder, maak_sleutel, sleutellijst, trek_sleutel_in,
};

/// The routes of the first start.
pub fn wegen() -> Wegen {
    Wegen::nieuw().get("/eerste-start/{token}", Recht::Openbaar, pages::startpagina).post(
        "/eerste-start/{token}",
        Recht::Openbaar,
        pages::begin,
    )
}
