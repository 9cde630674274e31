// SPDX-License-Identifier: EUPL-1.2
//! The running program: what every request shares. Which slices there are is not known here, but in `router`.

use std::sync::Arc;

use db::Db;
use kernel::{Klok, Tijdstip};
use object_store::ObjectStore;
use poort::{Matrix, Recht};

use web::{Routes, Teksten};

use crate::instellingen::Instellingen;
use crate::poort::Wachtrij;

/// Version of the API, as its document and every answer state it.
pub const API_VERSIE: &str = "1.0.0";

/// What every request shares.
pub struct App {
    /// The database.
    pub db: Db,
    /// The gate: every verdict of the policies.
    pub matrix: Arc<Matrix>,
    /// Where the time comes from.
    pub klok: Arc<dyn Klok>,
    /// Settings of this installation.
    pub instellingen: Instellingen,
    /// All texts.
    pub teksten: Arc<Teksten>,
    /// Attachments.
    pub opslag: Arc<dyn ObjectStore>,
    /// Key of this installation, for form tokens.
    pub sleutel: [u8; 32],
    /// Verdicts of the gate that wait to be written.
    pub beslissingen: Arc<Wachtrij>,
}

/// The state of the router.
pub type Staat = Arc<App>;

/// The routes of a slice, each with its right.
pub type Wegen = Routes<Staat, Recht>;

impl App {
    /// The present moment.
    pub fn nu(&self) -> Tijdstip {
        self.klok.nu()
    }
}
